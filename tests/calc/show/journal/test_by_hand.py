"""A day written by hand: in a person's units, back in kilograms, and refused where it cannot be."""

from __future__ import annotations

from datetime import date

import pytest

from calc import InputError
from calc.journal import Journal
from calc.journal.by_hand import put_body_fat, put_day, put_mark
from calc.journal.day_marks import put_note
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


def test_two_weeks_are_a_line_a_day_today_first():
    journal = put_day(Journal(), DAY, weight_kg=80.24, energy_kcal=2640, protein_g=150, sleep_h=7.5)
    journal = put_note(put_mark(journal, "2026-11-22", "illness", until="2026-11-23"), DAY, "warm")
    journal = put_mark(journal, "2026-11-21", "fasted")
    lines = hand.last_days(journal, DAY, "metric")
    assert len(lines) == 14
    assert min(lines) == date(2026, 11, 11)
    assert sorted(lines, reverse=True) == list(lines)
    first, second, third, fourth, *_ = lines.values()
    assert first == "**Tue 24 Nov** 80.2 kg, 2,640 kcal, 150 g protein, 7.5 h sleep, a note"
    assert (second, third) == ("**Mon 23 Nov** ill", "**Sun 22 Nov** ill")
    assert fourth == "**Sat 21 Nov** fasted"
    assert "176.9 lb" in hand.last_days(journal, DAY, "imperial")[DAY]
    # Who is shown no numbers of the body and of food is shown none of them here.
    hidden = hand.last_days(journal, DAY, "metric", hidden=True)
    assert hidden[DAY] == "**Tue 24 Nov** 7.5 h sleep, a note"
    assert hidden[date(2026, 11, 21)] == "**Sat 21 Nov** nothing yet"


def test_a_value_is_written_and_taken_back():
    journal = hand.with_value(Journal(), "2026-11-20", "protein_g", 150.0, "metric")
    assert journal.days["protein_g"].tolist() == [150]
    assert hand.with_value(journal, "2026-11-20", "protein_g", None, "metric").days.empty


def test_what_an_app_says_cannot_be_emptied():
    app = Journal(days=day_table({"date": ["2026-11-20"], "protein_g": [120.0], "source": "x"}))
    with pytest.raises(InputError, match="not written by hand"):
        hand.with_value(app, "2026-11-20", "protein_g", None, "metric")


def test_a_waist_is_kept_in_centimetres_and_shown_on_the_readers_tape():
    journal = hand.with_value(Journal(), DAY, "waist_cm", 34.0, "imperial")
    # 1 in is 2.54 cm.
    assert journal.marks["value"].tolist() == pytest.approx([86.36])
    assert hand.values_of(journal, DAY, "imperial")["waist_cm"] == 34
    assert hand.values_of(journal, DAY, "metric")["waist_cm"] == 86.4
    assert hand.label("waist_cm", "imperial") == "Waist (in)"
    assert hand.with_value(journal, DAY, "waist_cm", None, "imperial").marks.empty
    with pytest.raises(InputError, match=r"Waist 86 in is above 78.7 in: did you mean 33.9 in\?"):
        hand.with_value(Journal(), DAY, "waist_cm", 86.0, "imperial")


@pytest.mark.parametrize(
    "name, value, asked",
    [
        ("weight_kg", 98.0, "98 kg, where the last weigh-in was 80 kg: is that right?"),
        ("weight_kg", 81.0, ""),
        ("weight_kg", None, ""),
        ("sleep_h", 1.0, "1 h of sleep: is that right?"),
        ("energy_kcal", 12_000.0, "That makes 12,000 kcal in the day: is that right?"),
        ("energy_kcal", 3_500.0, ""),
        ("protein_g", 400.0, ""),
    ],
)
def test_a_slip_of_the_thumb_is_asked_about(name: str, value: float | None, asked: str):
    journal = put_day(Journal(), date(2026, 11, 22), weight_kg=80)
    assert hand.question(journal, DAY, name, value, "metric") == asked


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
    assert "say that you fasted" in hand.nought_sentence(journal, DAY)
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
