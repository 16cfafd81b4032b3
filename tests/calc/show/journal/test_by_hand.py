"""A day written by hand: in a person's units, back in kilograms, and refused where it cannot be."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from calc import InputError
from calc.journal import Journal
from calc.journal.by_hand import put_body_fat, put_day, put_mark
from calc.journal.model import day_table, log_table
from calc.person.body import ERRORS
from calc.show.journal import by_hand as hand

DAY = date(2026, 11, 24)
# Exact by definition: 1 lb is 0.45359237 kg.
POUND = 0.45359237


def test_a_weight_in_pounds_is_kept_in_kilograms_and_shown_in_pounds():
    journal = hand.with_value(Journal(), DAY, "weight_kg", 180.0, "imperial")
    assert journal.days["weight_kg"][0] == pytest.approx(180 * POUND, abs=1e-6)
    assert hand.values_of(journal, DAY, "imperial")["weight_kg"] == 180
    assert hand.values_of(journal, DAY, "metric")["weight_kg"] == 81.6


def test_a_message_is_in_the_persons_units():
    with pytest.raises(InputError, match="lb"):
        hand.with_value(Journal(), DAY, "weight_kg", 9000.0, "imperial")


def test_two_weeks_are_shown_today_first():
    rows = hand.recent_days(Journal(), DAY, "metric")
    assert len(rows) == 14
    assert rows["date"].iloc[0] == pd.Timestamp("2026-11-24")
    assert rows["day"].tolist()[:2] == ["Tue 24", "Mon 23"]
    assert rows["date"].iloc[-1] == pd.Timestamp("2026-11-11")


def test_a_cell_is_written_and_taken_back():
    journal = hand.with_cell(Journal(), "2026-11-20", "protein_g", 150.0, "metric")
    assert journal.days["protein_g"].tolist() == [150]
    assert hand.with_cell(journal, "2026-11-20", "protein_g", None, "metric").days.empty


def test_what_an_app_says_cannot_be_emptied():
    app = Journal(days=day_table({"date": ["2026-11-20"], "protein_g": [120.0], "source": "x"}))
    with pytest.raises(InputError, match="not written by hand"):
        hand.with_cell(app, "2026-11-20", "protein_g", None, "metric")


def test_edits_of_a_table_are_read_by_date_and_name():
    rows = hand.recent_days(Journal(), DAY, "metric")
    found = list(hand.changed_cells(rows, {1: {"weight_kg": 80.0, "day": "no value"}}))
    assert found == [("2026-11-23", "weight_kg", 80.0)]


def test_equal_sets_are_added_and_edited():
    journal = hand.with_more_sets(Journal(), DAY, "Leg press", 400.0, 10, 3, "imperial")
    assert journal.log["weight_kg"].tolist() == pytest.approx([400 * POUND] * 3, abs=1e-6)
    rows = hand.sets_of(journal, DAY, "imperial")
    assert rows["weight_kg"].tolist() == pytest.approx([400] * 3)
    after = hand.edited(
        rows,
        {
            "edited_rows": {0: {"reps": 12}},
            "deleted_rows": [1],
            "added_rows": [{"exercise": "Leg extension", "reps": 15}],
        },
    )
    changed = hand.with_sets(journal, DAY, after, "imperial")
    assert changed.log["exercise"].tolist() == ["Leg press", "Leg press", "Leg extension"]
    assert changed.log["reps"].tolist() == [12, 10, 15]


@pytest.mark.parametrize(
    "exercise, reps, number, told",
    [
        (None, None, 1, "Say the exercise and the repetitions first."),
        ("Leg press", None, 1, "Say the repetitions first."),
        ("Leg press", 10, None, "0 sets at once are not from 1 to 20"),
        ("Leg press", 10, 21, "21 sets at once are not from 1 to 20"),
        ("Leg press", 0, 1, "Repetitions"),
    ],
)
def test_sets_that_cannot_be_are_told(exercise, reps, number, told):
    with pytest.raises(InputError, match=told):
        hand.with_more_sets(Journal(), DAY, exercise, 100.0, reps, number, "metric")


def test_names_of_the_journal_are_offered_before_ours():
    log = log_table({"date": ["2026-11-20"] * 2, "exercise": "My machine", "reps": 10.0})
    names = hand.suggestions(Journal(log))
    assert names[0] == "My machine"
    assert len(names) == len(set(names))
    assert len(names) > 100


def test_0_kcal_by_hand_says_what_it_counts_as_until_the_day_is_marked():
    assert hand.nought_sentence(Journal(), DAY) == ""
    journal = hand.with_value(Journal(), DAY, "energy_kcal", 0, "metric")
    assert hand.values_of(journal, DAY, "metric")["energy_kcal"] == 0
    assert "mark the day as fasted" in hand.nought_sentence(journal, DAY)
    assert hand.nought_sentence(put_mark(journal, DAY, "fasted"), DAY) == ""
    assert hand.nought_sentence(put_day(journal, DAY, energy_kcal=900), DAY) == ""


def test_body_fat_of_a_day_is_what_was_written_by_hand():
    assert hand.body_fat_of(Journal(), DAY) == (None, "scale")
    journal = put_body_fat(Journal(), DAY, 21.5, "dxa")
    assert hand.body_fat_of(journal, DAY) == (21.5, "dxa")
    assert hand.body_fat_of(journal, date(2026, 11, 23)) == (None, "scale")
    app = journal.but(marks=journal.marks.assign(source="withings"))
    assert hand.body_fat_of(app, DAY) == (None, "scale")


def test_each_way_to_measure_has_a_name():
    assert set(hand.METHODS) == set(ERRORS)
    assert len(set(hand.METHODS.values())) == len(ERRORS)
