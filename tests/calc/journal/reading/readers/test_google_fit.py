"""Google Fit's daily metrics: weights, and calories that nobody ate."""

from __future__ import annotations

import pytest

from calc import journal
from tests.support.dates import with_iso
from tests.support.samples import needs_field, of_the_field

DAILY = (
    "Date,Move Minutes count,Calories (kcal),Distance (m),Heart Points,Step count,"
    "Average weight (kg),Max weight (kg),Min weight (kg)"
)
QUARTERS = "Start time,End time,Move Minutes count,Calories (kcal),Distance (m),Step count"


def read(header: str, *rows: str):
    return journal.read("\n".join([header, *rows, ""]).encode(), "Daily activity metrics.csv")


def test_the_weight_is_read_and_what_is_burnt_is_never_eaten():
    found = read(
        DAILY,
        "2026-03-02,55,2310.5,4000,20,6000,80.5,80.7,80.3",
        "2026-03-03,65,2410.5,4100,20,7000,,,",
        "2026-03-04,65,2410.5,4100,20,7000,0,0,0",
        "2026-03-05,65,2410.5,4100,20,7000,heavy,,",
    )
    assert with_iso(found.days).dropna(axis=1).to_numpy().tolist() == [
        ["2026-03-02", 80.5, "google_fit"]
    ]
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [0, "Calories (kcal)", "The calories of Google Fit are burnt, not eaten"],
        [4, "0", "A weight of nothing"],
        [5, "heavy", "This is no number"],
    ]


@pytest.mark.parametrize(
    "header, row, what",
    [
        (DAILY.partition(",Average")[0], "2026-03-02,55,2310.5,4000,20,6000", "has no weights"),
        (QUARTERS, "00:00:00.000+01:00,00:15:00.000+01:00,5,25.5,40,60", "is of one day"),
    ],
)
def test_a_file_without_weights_says_so(header, row, what):
    found = read(header, row)
    assert found.empty
    assert found.source == "google_fit"
    assert what in found.problems["what"].item()


@needs_field
def test_the_file_of_the_field_has_its_right_values():
    found = of_the_field("google-fit-daily.csv")
    assert found.days["weight_kg"].tolist() == [80.5]
    assert found.days["energy_kcal"].isna().all()
