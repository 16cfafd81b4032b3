"""A session under way: its exercises as cards, their sets as rows, and each touch as a new session.

Nothing here reads a clock: who ticks a set says nothing but what was done. Loads are kg and nan
where they are not known; so are repetitions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import isfinite, nan
from typing import NamedTuple

import pandas as pd

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.journal.by_hand_limits import set_number, text_of
from calc.journal.model import SET_TYPES
from calc.training.session.limits import LIMITS, MOST_ENTRIES

NORMAL, WARM_UP, DROP_SET, FAILURE = SET_TYPES
MOST_SETS = Constant(40, "sets", "Most sets of an exercise in a session under way")
RPE_AT_FAILURE = Constant(10, "RPE", "Exertion of a set after which no repetition was left")


class SetRow(NamedTuple):
    """A set: its kind, load in kg, repetitions, whether it is done, repetitions left in reserve."""

    kind: str = NORMAL
    load_kg: float = nan
    reps: float = nan
    done: bool = False
    reserve: float = nan


@dataclass(frozen=True)
class Card:
    """One exercise of a session under way.

    `why` says where the loads come from. Cards of one `group` are done in turn. `hurts` is an
    exercise that was stopped for a sharp pain.
    """

    exercise: str
    sets: tuple[SetRow, ...]
    reps_low: int = 1
    reps_high: int = 1
    rest_s: float = 0.0
    group: str = ""
    why: str = ""
    note: str = ""
    hurts: bool = False

    @property
    def current(self) -> int | None:
        """The place of the set that is next, None where all are done or it hurts."""
        if self.hurts:
            return None
        return next((place for place, one in enumerate(self.sets) if not one.done), None)


@dataclass(frozen=True)
class Workout:
    """A session under way: its name, its day as ISO text, when it began as 'HH:MM', its cards.

    `at` is the card in hand.
    """

    name: str
    day: str
    began: str
    cards: tuple[Card, ...]
    at: int = 0

    @property
    def card(self) -> Card:
        """The card in hand."""
        return self.cards[self.at]

    @property
    def number(self) -> int:
        """Which card is in hand, counted from 1."""
        return self.at + 1

    @property
    def has_more(self) -> bool:
        """Whether a card comes after the one in hand."""
        return self.number < len(self.cards)

    @property
    def done(self) -> int:
        """How many sets are done."""
        return sum(one.done for card in self.cards for one in card.sets)

    @property
    def planned(self) -> int:
        """How many sets there are, but for those of what hurts that are not done."""
        return sum(one.done or not card.hurts for card in self.cards for one in card.sets)


def go_to(workout: Workout, place: int) -> Workout:
    """Return the session with another card in hand; the same where there is none."""
    return replace(workout, at=place) if 0 <= place < len(workout.cards) else workout


def on_card(workout: Workout, seen: Workout, how: Callable[[Workout], Workout]) -> Workout:
    """Return the session after something was done in the card that was in hand when it was seen.

    Another one that is in hand by now stays so; where that card is no more, nothing is done. It is
    for what leaves the cards where they are.
    """
    place = seen.at
    if seen.card.exercise not in [one.exercise for one in workout.cards[place : place + 1]]:
        return workout
    found = how(go_to(workout, place))
    return replace(found, at=workout.at) if found.at == place else found


def write(workout: Workout, place: int, load_kg: float | None, reps: float | None) -> Workout:
    """Return the session with what a set of the card in hand is to be, and those after it alike.

    Raises `InputError` naming `weight_kg` or `reps`, or `sets` for a set that is no more.
    """
    load, count = set_number("weight_kg", load_kg), set_number("reps", reps)
    if place >= len(workout.card.sets):
        raise InputError("That set is not in the session any more.", "sets", place)
    was = workout.card.sets[place]

    def like_it(number: int, one: SetRow) -> SetRow:
        if number == place:
            return one._replace(load_kg=load, reps=count)
        same = not one.done and number > place and one.kind == was.kind
        if not same:
            return one
        # A set that was to be like this one goes along with it; one that differed stays.
        return one._replace(
            load_kg=load if _alike(one.load_kg, was.load_kg) else one.load_kg,
            reps=count if _alike(one.reps, was.reps) else one.reps,
        )

    return _sets(workout, [like_it(*pair) for pair in enumerate(workout.card.sets)])


def tick(workout: Workout, place: int, load_kg: float | None, reps: float | None) -> Workout:
    """Return the session with a set of the card in hand done as it was, and the next card's turn.

    Raises `InputError` for a set without repetitions.
    """
    found = write(workout, place, load_kg, reps)
    if not isfinite(found.card.sets[place].reps):
        raise InputError("How many repetitions was it?", "reps", reps)
    return _turn(_row(found, place, lambda one: one._replace(done=True)))


def untick(workout: Workout, card: int, place: int) -> Workout:
    """Return the session with a set of a card not done, and that card in hand."""
    return _row(go_to(workout, card), place, lambda one: one._replace(done=False))


def reserve(workout: Workout, place: int, left: float | None) -> Workout:
    """Return the session with how many repetitions a set of the card in hand left in reserve."""
    value = nan if left is None else min(max(float(left), 0.0), float(LIMITS["reserve"].high))
    return _row(workout, place, lambda one: one._replace(reserve=value))


def add_set(workout: Workout, kind: str = NORMAL) -> Workout:
    """Return the session with a set more of the card in hand, like its last one of that kind."""
    sets = workout.card.sets
    if len(sets) >= MOST_SETS:
        raise InputError(f"An exercise has up to {figure(MOST_SETS)} sets.", "sets", len(sets))
    alike = [one for one in sets if one.kind == kind] or list(sets)
    more = alike[-1]._replace(done=False, kind=kind, reserve=nan) if alike else SetRow(kind)
    return _sets(workout, [*sets, more])


def put_before(workout: Workout, rows: tuple[SetRow, ...]) -> Workout:
    """Return the session with sets to warm up before those of the card in hand, in place of any."""
    kept = [one for one in workout.card.sets if one.kind != WARM_UP or one.done]
    return _sets(workout, [*rows, *kept])


def put_after(workout: Workout, rows: tuple[SetRow, ...]) -> Workout:
    """Return the session with drops behind the sets of the card in hand, in place of any."""
    kept = [one for one in workout.card.sets if one.kind != DROP_SET or one.done]
    return _sets(workout, [*kept, *rows])


def drop_last(workout: Workout) -> Workout:
    """Return the session without the last set of the card in hand that is not done."""
    sets = list(workout.card.sets)
    open_ones = [place for place, one in enumerate(sets) if not one.done]
    if open_ones and len(sets) > 1:
        del sets[open_ones[-1]]
    return _sets(workout, sets)


def swap(workout: Workout, card: Card) -> Workout:
    """Return the session with another exercise in place of the sets of this one that are not done.

    What was done of it stays as a card of its own, before the other one.
    """
    was = workout.card
    done = tuple(one for one in was.sets if one.done)
    kept = (replace(was, sets=done),) if done else ()
    cards = (*workout.cards[: workout.at], *kept, card, *workout.cards[workout.at + 1 :])
    return replace(workout, cards=cards, at=workout.at + len(kept))


def add(workout: Workout, card: Card) -> Workout:
    """Return the session with an exercise more at its end, in hand. Raises `InputError`."""
    if len(workout.cards) >= MOST_ENTRIES:
        raise InputError(
            f"A session has up to {figure(MOST_ENTRIES)} exercises.", "exercise", card.exercise
        )
    return replace(workout, cards=(*workout.cards, card), at=len(workout.cards))


def move(workout: Workout, by: int) -> Workout:
    """Return the session with the card in hand so many places later or earlier."""
    to = min(max(workout.at + by, 0), len(workout.cards) - 1)
    cards = [one for place, one in enumerate(workout.cards) if place != workout.at]
    cards.insert(to, workout.card)
    return replace(workout, cards=tuple(cards), at=to)


def remove(workout: Workout) -> Workout:
    """Return the session without the card in hand; as it is where some of it was done."""
    if len(workout.cards) == 1 or any(one.done for one in workout.card.sets):
        return workout
    cards = tuple(one for place, one in enumerate(workout.cards) if place != workout.at)
    return replace(workout, cards=cards, at=min(workout.at, len(cards) - 1))


def pair(workout: Workout) -> Workout:
    """Return the session with the card in hand and the one after it done in turn, or no more so."""
    at = workout.at
    if workout.card.group:
        cards = [
            replace(one, group="") if one.group == workout.card.group else one
            for one in workout.cards
        ]
    elif workout.has_more:
        group = f"{workout.card.exercise} + {workout.cards[at + 1].exercise}"
        cards = [
            replace(one, group=group) if place in (at, at + 1) else one
            for place, one in enumerate(workout.cards)
        ]
    else:
        return workout
    return replace(workout, cards=tuple(cards))


def note(workout: Workout, text: str) -> Workout:
    """Return the session with a note to the card in hand. Raises `InputError`."""
    return _card(workout, note=text_of("note", text))


def hurts(workout: Workout, *, on: bool = True) -> Workout:
    """Return the session with the card in hand stopped for a sharp pain, or taken up again."""
    found = _card(workout, hurts=on)
    return _turn(found) if on else found


def sets_table(workout: Workout) -> pd.DataFrame:
    """Return what was done as the journal takes it by hand: a row a set, in order."""
    rows = [
        {
            "workout": workout.name,
            "exercise": card.exercise,
            "set_type": one.kind,
            "weight_kg": one.load_kg,
            "reps": one.reps,
            "rpe": RPE_AT_FAILURE - one.reserve if one.reserve < RPE_AT_FAILURE else nan,
            "start": workout.began,
        }
        for card in workout.cards
        for one in card.sets
        if one.done
    ]
    columns = ["workout", "exercise", "set_type", "weight_kg", "reps", "rpe", "start"]
    return pd.DataFrame(rows, columns=columns)


def _turn(workout: Workout) -> Workout:
    """Return the session with the card in hand whose turn it is now."""
    here = workout.card
    if here.group:
        partners = [n for n, one in enumerate(workout.cards) if one.group == here.group]
        after = [n for n in partners if n > workout.at] + [n for n in partners if n < workout.at]
        due = [n for n in after if workout.cards[n].current is not None]
        if due:
            return replace(workout, at=due[0])
    if here.current is not None:
        return workout
    places = [*range(workout.at + 1, len(workout.cards)), *range(workout.at)]
    due = [place for place in places if workout.cards[place].current is not None]
    return replace(workout, at=due[0]) if due else workout


def _card(workout: Workout, **changes: object) -> Workout:
    cards = list(workout.cards)
    cards[workout.at] = replace(workout.card, **changes)  # type: ignore[arg-type]
    return replace(workout, cards=tuple(cards))


def _sets(workout: Workout, sets: list[SetRow]) -> Workout:
    return _card(workout, sets=tuple(sets))


def _row(workout: Workout, place: int, change: Callable[[SetRow], SetRow]) -> Workout:
    sets = list(workout.card.sets)
    if 0 <= place < len(sets):
        sets[place] = change(sets[place])
    return _sets(workout, sets)


def _alike(one: float, other: float) -> bool:
    return one == other or not (isfinite(one) or isfinite(other))
