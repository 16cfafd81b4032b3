"""A session under way: each touch makes another one, and its end is what was done."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.today import workout as one
from calc.today.workout import DROP_SET, WARM_UP, SetRow, Workout
from tests.support.todays import card, session


def all_done(workout: Workout) -> Workout:
    """The session with every set of it done as it stands, one touch a set."""
    for _ in range(workout.planned - workout.done):
        place = workout.card.current
        assert place is not None
        row = workout.card.sets[place]
        workout = one.tick(workout, place, row.load_kg, row.reps)
    return workout


def test_done_as_planned_is_what_was_planned():
    table = one.sets_table(all_done(session()))
    assert list(table["exercise"]) == ["Barbell bench press"] * 3 + ["Lat pulldown"] * 2
    assert set(table["weight_kg"]) == {60.0}
    assert set(table["reps"]) == {8.0}
    assert set(table["start"]) == {"17:30"}


def test_the_next_card_comes_when_one_is_done_and_stays_at_the_end():
    workout = all_done(session())
    assert workout.at == 1
    assert workout.done == workout.planned == 5
    assert workout.card.current is None


def test_another_load_goes_on_to_the_sets_that_were_to_be_alike():
    workout = one.tick(session(), 0, 62.5, 8)
    assert [row.load_kg for row in workout.cards[0].sets] == [62.5] * 3
    mended = one.write(one.go_to(workout, 0), 1, 60, 7)
    assert [(row.load_kg, row.reps) for row in mended.card.sets] == [(62.5, 8), (60, 7), (60, 7)]


def test_a_load_that_was_left_open_is_filled_for_all():
    workout = session(replace(card(), sets=(SetRow(reps=8.0),) * 3))
    assert [row.load_kg for row in one.tick(workout, 0, 40, 8).card.sets] == [40.0] * 3


def test_a_set_without_repetitions_is_asked_about():
    with pytest.raises(InputError, match="How many repetitions") as fault:
        one.tick(session(), 0, 60, None)
    assert fault.value.field == "reps"


def test_a_set_taken_back_is_not_done_and_in_hand():
    workout = one.untick(all_done(session()), 0, 1)
    assert workout.at == 0
    assert workout.card.current == 1
    assert len(one.sets_table(workout)) == 4


def test_partners_are_done_in_turn():
    workout = one.pair(session(card(sets=2), card("Lat pulldown", 2), card("Leg press", 1)))
    turns = []
    for _ in range(5):
        turns.append(workout.card.exercise.split()[0])
        workout = one.tick(workout, workout.card.current or 0, 60, 8)
    assert turns == ["Barbell", "Lat", "Barbell", "Lat", "Leg"]
    assert not any(each.group for each in one.pair(one.go_to(workout, 1)).cards)


def test_what_is_told_of_a_card_goes_to_that_one_when_its_partner_is_in_hand():
    seen = one.pair(session(card(sets=2), card("Lat pulldown", 2)))
    ticked = one.tick(seen, 0, 60, 8)
    assert ticked.card.exercise == "Lat pulldown"
    told = one.on_card(ticked, seen, lambda given: one.reserve(given, 0, 2))
    assert told.at == 1
    assert told.cards[0].sets[0].reserve == 2
    assert told.cards[1] == ticked.cards[1]
    # A set that is ticked once more is no other one, and the turn is where it was.
    assert one.on_card(ticked, seen, lambda given: one.tick(given, 0, 60, 8)) == ticked
    # The card in hand is told of as ever, and one that is no more of nothing.
    assert one.on_card(seen, seen, lambda given: one.tick(given, 0, 60, 8)) == ticked
    swapped = one.swap(seen, card("Leg press", 2))
    assert one.on_card(swapped, seen, lambda given: one.tick(given, 0, 60, 8)) == swapped


def test_a_set_that_was_taken_out_meanwhile_is_said():
    with pytest.raises(InputError, match="not in the session any more") as fault:
        one.tick(one.drop_last(session(card(sets=2))), 1, 60, 8)
    assert fault.value.field == "sets"


def test_an_exercise_that_hurts_is_left_and_can_be_taken_up():
    workout = one.hurts(one.tick(session(), 0, 60, 8))
    assert workout.at == 1
    assert workout.planned == 1 + 2
    back = one.hurts(one.go_to(workout, 0), on=False)
    assert back.at == 0
    assert back.planned == 5


def test_what_was_done_of_a_swapped_exercise_stays():
    workout = one.swap(one.tick(session(), 0, 60, 8), card("Leg press", 2))
    assert [each.exercise for each in workout.cards] == [
        "Barbell bench press",
        "Leg press",
        "Lat pulldown",
    ]
    assert workout.card.exercise == "Leg press"
    assert one.swap(session(), card("Leg press")).cards[0].exercise == "Leg press"


def test_ramps_stand_before_and_drops_behind_and_each_once():
    ramp, drops = (SetRow(WARM_UP, 40.0, 5.0),), (SetRow(DROP_SET, 45.0, 8.0),)
    workout = one.put_after(one.put_before(session(), ramp), drops)
    again = one.put_after(one.put_before(workout, ramp), drops)
    assert [row.kind for row in again.card.sets] == ["warmup", *["normal"] * 3, "dropset"]


def test_order_and_number_of_exercises_and_sets():
    workout = one.move(session(), 1)
    assert [each.exercise for each in workout.cards] == ["Lat pulldown", "Barbell bench press"]
    assert workout.at == 1
    assert one.move(workout, 1) == workout
    assert len(one.add_set(workout).card.sets) == 4
    assert len(one.drop_last(workout).card.sets) == 2
    assert len(one.remove(workout).cards) == 1
    assert one.remove(one.remove(workout)) == one.remove(workout)
    assert one.add(workout, card("Leg press")).card.exercise == "Leg press"


def test_reserve_is_told_as_exertion():
    workout = one.reserve(one.tick(session(), 0, 60, 8), 0, 2)
    assert one.sets_table(workout)["rpe"].tolist() == [8.0]
    assert isnan(one.sets_table(one.reserve(workout, 0, None))["rpe"][0])
    assert one.reserve(workout, 0, 99).card.sets[0].reserve == 10
    assert isnan(one.sets_table(one.reserve(workout, 0, 10))["rpe"][0])


MOVES = st.sampled_from(
    [
        one.pair,
        one.add_set,
        one.drop_last,
        one.hurts,
        one.remove,
        lambda given: one.move(given, 1),
        lambda given: one.move(given, -1),
        lambda given: one.go_to(given, 0),
        lambda given: one.untick(given, given.at, 0),
        lambda given: one.swap(given, card("Leg press")),
        lambda given: one.note(given, "slow down"),
        lambda given: (
            given if given.card.current is None else one.tick(given, given.card.current, 50, 6)
        ),
    ]
)


@given(st.lists(MOVES, max_size=20))
def test_whatever_is_touched_a_card_is_in_hand_and_nothing_done_is_lost(moves: list[object]):
    workout = session()
    for move in moves:
        before = workout
        workout = move(workout)  # type: ignore[operator]
        assert 0 <= workout.at < len(workout.cards)
        assert workout.done >= before.done - 1
        assert len(one.sets_table(workout)) == workout.done
        assert workout.done <= workout.planned
