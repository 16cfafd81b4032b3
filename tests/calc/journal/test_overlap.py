"""Two apps that tell the same of one day: one voice each, the hand above all."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings

from calc.errors import InputError
from calc.journal import Journal, overlaps, prefer, resolved
from calc.journal.model import DAY_COLUMNS, DAY_NUMBERS, GROUPS
from tests.support.dates import iso
from tests.support.journals import a_day, a_set, journal_of, journals

TWO_OF_INTAKE = journal_of(
    days=[
        a_day("2026-02-02", "mfp", energy_kcal=2000, protein_g=100),
        a_day("2026-02-02", "cronometer", energy_kcal=2200, fat_g=70),
        a_day("2026-02-03", "mfp", energy_kcal=2100),
        a_day("2026-02-04", "withings", weight_kg=80),
    ]
)
TWO_OF_TRAINING = journal_of(
    [
        a_set("2026-02-02", "Squat", source="hevy"),
        a_set("2026-02-02", "Squat", source="strong"),
        a_set("2026-02-02", "Curl", source="hand"),
        a_set("2026-02-04", "Squat", source="strong"),
    ]
)


def test_where_nothing_is_told_twice_there_is_nothing_to_ask():
    assert overlaps(Journal()) == ()
    assert overlaps(journal_of(days=[a_day("2026-02-02"), a_day("2026-02-03", "hand")])) == ()
    apart = [a_day("2026-02-02", energy_kcal=1), a_day("2026-02-02", "withings", weight_kg=80)]
    assert overlaps(journal_of(days=apart)) == ()


def test_an_app_that_wrote_nothing_eaten_as_noughts_tells_nothing_of_the_day():
    days = [
        a_day("2026-02-02", "macrofactor", energy_kcal=0, protein_g=0),
        a_day("2026-02-03", "macrofactor", energy_kcal=2000),
        a_day("2026-02-04", "macrofactor", energy_kcal=2000),
        a_day("2026-02-02", "mfp", energy_kcal=2500),
    ]
    assert overlaps(journal_of(days=days)) == ()
    found = resolved(journal_of(days=days)).days
    assert found["energy_kcal"].tolist() == [2500, 2000, 2000]
    assert found["source"].tolist() == ["mfp", "macrofactor", "macrofactor"]


def test_a_nought_by_hand_goes_before_an_app_and_counts_as_nothing_known():
    days = [
        a_day("2026-02-02", "mfp", energy_kcal=25_000, protein_g=90),
        a_day("2026-02-02", "hand", energy_kcal=0),
    ]
    found = resolved(journal_of(days=days)).days.iloc[0]
    assert found["energy_kcal"] != found["energy_kcal"]
    assert found["protein_g"] == 90
    assert resolved(journal_of(days=days), as_written=True).days["energy_kcal"].tolist() == [0]


def test_two_apps_of_one_day_are_a_question():
    (found,) = overlaps(TWO_OF_INTAKE)
    assert (found.group, found.sources, found.days) == ("intake", ("cronometer", "mfp"), 1)
    assert found.chosen == "mfp"
    assert found.question.name == "prefer_intake"
    assert list(found.question.answers) == ["cronometer", "mfp"]
    assert found.question.text == (
        "cronometer and mfp tell of intake on the same day. Which counts?"
    )


def test_the_hand_and_an_app_are_no_question():
    days = [a_day("2026-02-02", energy_kcal=1), a_day("2026-02-02", "hand", energy_kcal=2)]
    assert overlaps(journal_of(days=days)) == ()


def test_training_may_count_of_both():
    (found,) = overlaps(TWO_OF_TRAINING)
    assert (found.group, found.sources, found.days) == ("training", ("hevy", "strong"), 1)
    assert found.chosen == "strong"
    assert list(found.question.answers) == ["hevy", "strong", "both"]
    assert overlaps(prefer(TWO_OF_TRAINING, "training", "both"))[0].chosen == "both"


@pytest.mark.parametrize(
    "source, exercises",
    [
        ("", [("hand", "2026-02-02"), ("strong", "2026-02-02"), ("strong", "2026-02-04")]),
        ("hevy", [("hand", "2026-02-02"), ("hevy", "2026-02-02"), ("strong", "2026-02-04")]),
        (
            "both",
            [
                *(("hand", "2026-02-02"), ("hevy", "2026-02-02")),
                *(("strong", "2026-02-02"), ("strong", "2026-02-04")),
            ],
        ),
    ],
)
def test_of_two_apps_one_counts_and_the_hand_always(source, exercises):
    journal = prefer(TWO_OF_TRAINING, "training", source) if source else TWO_OF_TRAINING
    log = resolved(journal).log
    assert sorted(zip(log["source"], iso(log["date"]), strict=True)) == exercises


def test_intake_is_of_one_source_as_a_whole():
    first = resolved(TWO_OF_INTAKE).days.iloc[0]
    assert (first["energy_kcal"], first["protein_g"]) == (2000, 100)
    assert first["fat_g"] != first["fat_g"]  # blank: the other source's is not mixed in
    other = resolved(prefer(TWO_OF_INTAKE, "intake", "cronometer")).days
    assert other["energy_kcal"].tolist()[:2] == [2200, 2100]
    assert other["source"].tolist() == ["cronometer", "mfp", "withings"]


def test_a_value_by_hand_goes_above_the_app_and_leaves_its_others():
    days = [
        a_day("2026-02-02", energy_kcal=2000, protein_g=100),
        a_day("2026-02-02", "withings", weight_kg=80),
        a_day("2026-02-02", "hand", energy_kcal=2500),
    ]
    found = resolved(journal_of(days=days)).days
    assert found[["energy_kcal", "protein_g", "weight_kg"]].values.tolist() == [[2500, 100, 80]]
    assert found["source"].tolist() == ["hand, mfp, withings"]


def test_most_days_in_the_whole_journal_decide_and_then_the_name():
    days = [a_day(f"2026-02-0{day}", "b", sleep_h=7) for day in (1, 2, 3)]
    days += [a_day(f"2026-02-0{day}", "a", sleep_h=8) for day in (3, 4)]
    assert resolved(journal_of(days=days)).days["sleep_h"].tolist() == [7, 7, 7, 8]
    even = [*days, a_day("2026-02-05", "a", sleep_h=8)]
    assert resolved(journal_of(days=even)).days["sleep_h"].tolist() == [7, 7, 8, 8, 8]


@pytest.mark.parametrize("group, source", [("mood", "mfp"), ("intake", "strong"), ("sleep", "mfp")])
def test_a_source_that_tells_nothing_cannot_be_preferred(group, source):
    with pytest.raises(InputError):
        prefer(TWO_OF_INTAKE, group, source)


def test_the_journal_that_a_preference_was_made_in_is_as_it_was():
    prefer(TWO_OF_INTAKE, "intake", "cronometer")
    assert TWO_OF_INTAKE.prefer == {}


def said(journal: Journal) -> pd.DataFrame:
    """The days of a journal without the noughts that an app writes of a day with nothing."""
    days, intake = journal.days.copy(), list(GROUPS["intake"])
    unlogged = (days["source"] != "hand") & (days[intake].fillna(0) == 0).all(axis=1)
    days.loc[unlogged, intake] = float("nan")
    return days


@settings(max_examples=20)
@given(journals())
def test_there_is_one_row_a_date_and_no_value_of_nowhere(journal):
    days = resolved(journal, as_written=True).days
    assert list(days.columns) == list(DAY_COLUMNS)
    assert days["date"].is_unique
    assert days["date"].is_monotonic_increasing
    told = said(journal)
    told = told[told[list(DAY_NUMBERS)].notna().any(axis=1)]
    assert set(days["date"]) == set(told["date"])
    for row in days.to_dict("records"):
        of_date = told[told["date"] == row["date"]]
        assert set(row["source"].split(", ")) <= set(of_date["source"])
        for name in DAY_NUMBERS:
            assert row[name] != row[name] or row[name] in of_date[name].tolist()


@settings(max_examples=20)
@given(journals())
def test_after_choosing_nothing_is_told_twice(journal):
    found = resolved(journal, as_written=True)
    again = Journal(found.log, found.days)
    assert [one.group for one in overlaps(again)] == []
    for group, columns in GROUPS.items():
        told = said(journal)
        told = told[told[list(columns)].notna().any(axis=1)]
        ours = found.days[found.days[list(columns)].notna().any(axis=1)]
        assert set(ours["date"]) == set(told["date"]), group
