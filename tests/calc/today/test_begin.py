"""How a session begins: with what was done last time, and what that becomes."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

import pytest

from calc.errors import InputError
from calc.journal import Journal
from calc.today.begin import (
    AS_PLANNED,
    FIRST_TIME,
    bar_of,
    begin,
    card_of,
    drops_of,
    more_of,
    usual_drops_of,
    warm_up_of,
)
from calc.today.finish import finished
from calc.today.workout import SetRow
from calc.training.session import Entry, Session
from calc.training.session.templates import sample_workout
from tests.calc.today.test_workout import all_done
from tests.support.todays import card, session

DAY = "2026-12-03"
BENCH = Entry("Barbell bench press", sets_low=3, reps_low=8, reps_high=12)


def after(*reps: int, load: float = 60.0) -> Journal:
    """A journal with one session of the bench press."""
    sets = tuple(SetRow(load_kg=load, reps=float(count)) for count in reps)
    return finished(Journal(), all_done(session(replace(card(), sets=sets))))


@pytest.mark.parametrize(
    "journal, load, reps, why",
    [
        (Journal(), None, 8.0, FIRST_TIME),
        (after(12, 12, 12), 62.5, 8.0, "Every set reached 12"),
        (after(10, 9, 8), 60.0, 9.0, "one repetition more"),
        (after(7, 7, 6), 60.0, 8.0, "the same load again"),
    ],
)
def test_a_load_is_what_last_time_becomes(
    journal: Journal, load: float | None, reps: float, why: str
):
    found = card_of(BENCH, journal, DAY, "metric")
    assert len(found.sets) == 3
    assert {row.reps for row in found.sets} == {reps}
    assert isnan(found.sets[0].load_kg) if load is None else found.sets[0].load_kg == load
    assert why in found.why


def test_a_load_of_the_week_stands_until_there_is_a_last_time():
    planned = replace(BENCH, load_kg=50.0)
    assert card_of(planned, Journal(), DAY, "metric").why == AS_PLANNED
    assert card_of(planned, after(12, 12, 12), DAY, "metric").sets[0].load_kg == 62.5


def test_a_step_in_pounds_is_one_of_pounds():
    from_last = card_of(BENCH, after(12, 12, 12, load=61.23497), DAY, "imperial")
    assert from_last.sets[0].load_kg == pytest.approx(140 * 0.45359237)
    assert "135 lb" in from_last.why


def test_a_session_of_any_kind_begins_and_an_empty_one_does_not():
    found = begin(sample_workout(), Journal(), DAY, "17:30", "metric")
    assert found.card.exercise == "Barbell back squat"
    assert [row.kind for row in found.cards[2].sets] == ["normal"] * 3 + ["dropset"]
    assert (found.name, found.day, found.began) == ("Leg day", DAY, "17:30")
    with pytest.raises(InputError, match="without an exercise"):
        begin(Session("Nothing", ()), Journal(), DAY, "17:30", "metric")


def test_an_exercise_more_has_the_sets_of_last_time():
    assert len(more_of("Barbell bench press", after(10, 9, 8, 8), DAY, "metric").sets) == 4
    assert len(more_of("Rope thing", Journal(), DAY, "metric").sets) == 3


def test_a_ramp_and_drops_are_of_the_working_load():
    ramp = warm_up_of(card(), "metric")
    assert [row.load_kg for row in ramp] == [25.0, 35.0, 45.0, 55.0]
    assert warm_up_of(replace(card(), sets=(SetRow(reps=8.0),)), "metric") == ()
    # The article's 60 kg: a quarter off, twice, in steps of 2.5.
    assert [row.load_kg for row in drops_of(card("Leg extension"), 2, 0.25, "metric")] == [45, 32.5]
    assert {row.kind for row in usual_drops_of(card("Leg extension"), "metric")} == {"dropset"}
    assert isnan(drops_of(replace(card(), sets=(SetRow(reps=8.0),)), 1, 0.25, "metric")[0].load_kg)


def test_only_a_barbell_has_a_bar():
    assert bar_of("Barbell bench press", "metric") == 20
    assert bar_of("Barbell bench press", "imperial") == 45
    assert bar_of("Leg press", "metric") == bar_of("Rope thing", "metric") == 0
