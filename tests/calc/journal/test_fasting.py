"""Nothing eaten: a 0 is a day that was not logged, a mark says that it was a fast."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.journal import Journal, files, resolved, weekly
from calc.journal.fasting import LONGEST_FAST, as_eaten, fasted_dates, is_fasted, says_nothing
from calc.journal.model import GROUPS, day_table, mark_table
from tests.support.dates import iso
from tests.support.journals import a_day, a_mark, journal_of

INTAKE = list(GROUPS["intake"])
ATE = [
    a_day("2026-03-02", energy_kcal=2400, protein_g=160),
    a_day("2026-03-04", energy_kcal=2600, protein_g=150),
]


def week(journal: Journal) -> tuple[float, float, float]:
    one = weekly(journal).iloc[0]
    return one["energy_kcal"], one["protein_g"], one["intake_days"]


def test_a_day_of_noughts_is_in_no_mean_whoever_wrote_it():
    for source in ("macrofactor", "hand"):
        nothing = a_day("2026-03-03", source, energy_kcal=0, protein_g=0)
        assert week(journal_of(days=[*ATE, nothing])) == (2500, 155, 2)


def test_a_fast_is_a_day_of_0_kcal_with_a_row_or_without_one():
    mark = [a_mark("2026-03-03", "fasted")]
    assert week(journal_of(days=ATE, marks=mark)) == pytest.approx((5000 / 3, 310 / 3, 3))
    for more, source in (
        ({"energy_kcal": 0}, "hand"),
        ({"weight_kg": 80}, "fitbit, hand"),
        ({"energy_kcal": 0, "sleep_h": 7}, "fitbit, hand"),
    ):
        days = [*ATE, a_day("2026-03-03", "fitbit", **more)]
        found = resolved(journal_of(days=days, marks=mark)).days
        assert found["energy_kcal"].tolist() == [2400, 0, 2600]
        assert found["source"].tolist() == ["mfp", source, "mfp"]
    added = resolved(journal_of(days=ATE, marks=mark)).days
    assert added["source"].tolist() == ["mfp", "hand", "mfp"]


def test_a_mark_on_a_day_with_intake_changes_nothing():
    journal = journal_of(days=[*ATE, a_day("2026-03-05", fibre_g=20)])
    marked = journal.but(marks=mark_table([a_mark("2026-03-02", "fasted", until="2026-03-02")]))
    assert resolved(marked).days.equals(resolved(journal).days)
    fibre = journal.but(marks=mark_table([a_mark("2026-03-05", "fasted")]))
    assert resolved(fibre).days.equals(resolved(journal).days)


def test_nothing_but_noughts_makes_no_week():
    assert weekly(journal_of(days=[a_day("2026-03-03", energy_kcal=0)])).empty
    alone = weekly(journal_of(marks=[a_mark("2026-03-03", "fasted")]))
    assert alone["energy_kcal"].tolist() == [0]


def test_the_dates_of_marks_are_those_of_their_spans():
    marks = mark_table(
        [
            a_mark("2026-03-05", "Fasted ", until="2026-03-06"),
            a_mark("2026-03-06", "fasted"),
            a_mark("2026-03-01", "illness", until="2026-03-09"),
            a_mark("2026-04-10", "fasted", until="2026-04-01"),
            a_mark("", "fasted"),
        ]
    )
    assert iso(pd.Series(fasted_dates(marks))) == ["2026-03-05", "2026-03-06", "2026-04-10"]
    assert is_fasted(marks, date(2026, 3, 6))
    assert not is_fasted(marks, date(2026, 3, 1))
    assert fasted_dates(mark_table()).tolist() == []


def test_of_a_span_that_is_a_slip_only_so_many_days_count():
    marks = mark_table([a_mark("2026-03-01", "fasted", until="2027-03-01")])
    assert len(fasted_dates(marks)) == int(LONGEST_FAST)


def test_a_nought_goes_through_our_own_files_as_it_was_written():
    journal = journal_of(
        days=[*ATE, a_day("2026-03-03", "hand", energy_kcal=0, protein_g=0)],
        marks=[a_mark("2026-03-03", "fasted")],
    )
    again = files.from_zip(files.to_zip(journal))
    assert again == journal
    assert again.problems.empty
    assert week(again) == week(journal)


VALUES = st.sampled_from([np.nan, 0.0, 30.0, 2400.0])
DAYS = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.integers(1, 9).map(lambda day: f"2026-03-0{day}"),
            "energy_kcal": VALUES,
            "protein_g": VALUES,
            "weight_kg": st.sampled_from([np.nan, 80.0]),
            "source": st.just("mfp"),
        }
    ),
    max_size=6,
    unique_by=lambda row: row["date"],
)
MARKS = st.lists(
    st.integers(1, 9).map(lambda day: a_mark(f"2026-03-0{day}", "fasted")),
    max_size=4,
    unique_by=lambda mark: mark["date"],
)


@given(DAYS, MARKS)
def test_only_what_was_eaten_counts_and_fasts_with_nothing_beside(rows, marks):
    days, marked = day_table(rows or None), mark_table(marks or None)
    found = as_eaten(days, marked)
    assert found["date"].is_unique
    assert (found["energy_kcal"] == 0).sum() == says_nothing(found)[found["energy_kcal"] == 0].sum()
    fasted = set(iso(pd.Series(fasted_dates(marked))))
    ate = set(iso(days["date"][~says_nothing(days)]))
    zero = found[found["energy_kcal"] == 0]
    assert set(iso(zero["date"])) == fasted - ate
    assert (zero[INTAKE] == 0).all(axis=None)
    kept = found[found["energy_kcal"] > 0].set_index("date")["energy_kcal"]
    given_ones = days[days["energy_kcal"] > 0].set_index("date")["energy_kcal"]
    assert kept.to_dict() == given_ones.to_dict()
    weighed = days[days["weight_kg"].notna()]
    assert set(iso(weighed["date"])) <= set(iso(found["date"]))
    assert as_eaten(found, marked).equals(found)
