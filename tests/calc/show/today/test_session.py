"""A session under way in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import nan

from calc.journal import Journal
from calc.show.today import session as shown
from calc.today import workout
from calc.today.finish import Ended, finished
from calc.today.workout import DROP_SET, WARM_UP, SetRow
from tests.calc.today.test_workout import all_done
from tests.support.todays import card, session


def test_where_it_stands():
    half = workout.tick(session(), 0, 60, 8)
    assert shown.where(half) == "1 of 2, 1 of 5 sets"
    assert shown.under_way(half) == "Go on with Upper A: 1 of 5 sets"
    assert "in turn" in shown.where(workout.pair(half))
    assert shown.exercise_labels(half) == ["1. Barbell bench press (1/3)", "2. Lat pulldown (0/2)"]


def test_sets_are_numbered_and_those_of_a_kind_are_called_so():
    mixed = replace(
        card(sets=2),
        sets=(
            SetRow(WARM_UP, 40.0, 5.0, done=True),
            SetRow(load_kg=60.0, reps=8.0),
            SetRow(load_kg=60.0, reps=8.0),
            SetRow(DROP_SET, 45.0, nan),
        ),
    )
    found = shown.sets_of(mixed, "metric")
    assert [one.number for one in found] == ["warm-up", "1", "2", "drop"]
    assert [one.text for one in found] == ["40 kg × 5", "60 kg × 8", "60 kg × 8", "45 kg × ?"]
    assert [one.current for one in found] == [False, True, False, False]


def test_a_set_says_what_is_known_of_it():
    assert shown.set_text(SetRow(reps=12.0), "metric") == "12 repetitions"
    assert shown.set_text(SetRow(load_kg=61.234970, reps=8.0), "imperial") == "135 lb × 8"
    assert shown.set_text(SetRow(load_kg=60, reps=8.0, reserve=2), "metric").endswith(
        "2 in reserve"
    )


def test_plates_are_those_of_a_barbell():
    assert shown.plates(card(), 60.0, "metric") == "20 each side"
    assert shown.plates(card(), 10.0, "metric") == ""
    assert shown.plates(card(), nan, "metric") == ""
    assert shown.plates(card("Leg press"), 60.0, "metric") == ""
    assert shown.done_label(card(), 1, "metric") == "Set 2 done (20 each side)"
    assert shown.mend_label(0) == "Mend set 1"


def test_earlier_times_are_lines():
    journal = finished(Journal(), all_done(session()))
    times = shown.times_of(journal, card(), "2026-12-03")
    assert shown.last_time(times, "metric") == "Mon 30 Nov: 60 kg × 8, 8, 8"
    mixed = finished(Journal(), workout.tick(workout.tick(session(), 0, 60, 8), 1, 55, 9))
    assert shown.last_time(shown.times_of(mixed, card(), "2026-12-03"), "metric") == (
        "Mon 30 Nov: 60 kg × 8, 55 kg × 9"
    )
    assert shown.last_time((), "metric") == ""
    assert shown.done_sentence(journal, date(2026, 11, 30)) == "5 sets are in your journal."
    assert shown.done_sentence(Journal(), date(2026, 11, 30)) == ""


def test_what_it_came_to():
    found = Ended(5, 50, 2400.0, ("Bench: best",))
    assert shown.ended_sentences(found, "metric") == (
        "5 sets in 50 min, 2,400 kg lifted in all. It is in your journal.",
        "Bench: best",
    )
    assert "5,291 lb" in shown.ended_sentences(found, "imperial")[0]
    assert shown.ended_sentences(Ended(1, 0, 0.0, ()), "metric") == (
        "1 set. It is in your journal.",
    )
    assert "nothing went" in shown.ended_sentences(Ended(0, 5, 0.0, ()), "metric")[0]
