"""What a session knows of its days: what was ticked off, the session under way, what can be undone.

What is told of a day goes into the journal with it, and comes back with `undo`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import streamlit as st

from calc import InputError, Profile
from calc.journal import Journal
from calc.kept.codec.today import MOST_RATED, Kept
from calc.show.training.block import muscles_of
from calc.today.diary import lived_on, moved, with_day
from calc.today.finish import finished
from calc.today.meals import Lived, Row
from calc.today.workout import Workout, on_card
from calc.training.block import Block, Rated, Rating
from pages.common.state import journal as journals
from pages.common.state import profile as profiles

OF_DAY = "day"
KEY, ARRIVED = "two_plates_today", "two_plates_arrived"


@dataclass(frozen=True)
class Asked:
    """A value that was asked about where it was written: the question, and what keeps it."""

    place: str
    question: str
    keep: Callable[[], None]


@dataclass
class Today:
    """One session's days.

    `diary` is a new mapping with every change, as `workout` is a new session. `before` is what one
    touch changed: the day, how it was, and the session under way. `shows` is 'session' while the
    session is looked at, and `opened` the meal whose change is asked for. `typed` is what cannot be
    kept as it is, by its field; `opens` is what is asked of the exercise in hand, and `rest` the
    last rest between sets, by a token of its own and in seconds. `said` is what a session came to,
    `rates` which one is asked about, and `without_menu` whose foods no menu can be made of.
    `block` is the block of weeks under way and `rated` the sessions that were rated.
    """

    diary: Mapping[str, Lived] = field(default_factory=dict)
    workout: Workout | None = None
    before: tuple[date, Lived, Sequence[Row], Workout | None] | None = None
    asked: Asked | None = None
    fault: tuple[str, str] = ("", "")
    away: int = 0
    opened: str = ""
    shows: str = ""
    said: tuple[str, ...] = ()
    block: Block | None = None
    rated: tuple[Rated, ...] = ()
    rates: tuple[str, tuple[str, ...]] | None = None
    without_menu: Profile | None = None
    typed: dict[str, Any] = field(default_factory=dict)
    opens: str = ""
    rest: tuple[str, float] = ("", 0.0)

    def lived(self, day: date) -> Lived:
        """A day as it was lived so far."""
        return lived_on(self.diary, day)

    def live(self, day: date, now: Lived, rows: Sequence[Row]) -> None:
        """Take a day as it is lived now; the journal follows.

        What no day can hold is refused, and the day stays as it was.
        """
        was, self.said = self.lived(day), ()
        try:
            self._move(day, was, now, rows)
        except InputError as fault:
            self.fault = (OF_DAY, str(fault))
        else:
            self.before = (day, was, rows, self.workout)

    def undo(self) -> None:
        """Take back the last touch."""
        if self.before is None:
            return
        day, was, rows, workout = self.before
        self.before = None
        self._move(day, self.lived(day), was, rows)
        self.workout = workout

    def _move(self, day: date, was: Lived, now: Lived, rows: Sequence[Row]) -> None:
        journal = journals.load()
        kept: list[Lived] = []

        def follow(base: Journal) -> Journal:
            found, lived = moved(base, day, was, now, rows)
            kept.append(lived)
            return found

        journal.change(follow)
        self.diary = with_day(self.diary, day, kept[-1])
        self.forget_asked()

    def train(self, how: Callable[[Workout], Workout], seen: Workout | None = None) -> None:
        """Change the session under way, whatever it became since a page was drawn.

        As it was `seen` there it says whose card is meant: another one may be in hand by now.
        Raises what `how` raises; nothing is changed then.
        """
        if self.workout is not None:
            now = self.workout
            found = how(now) if seen is None else on_card(now, seen, how)
            if found is not now:
                self.begin(found)

    def begin(self, workout: Workout) -> None:
        """Take a session as the one under way."""
        self.workout, self.before, self.said = workout, None, ()
        self.forget_asked()

    def forget_asked(self) -> None:
        """Ask and refuse nothing any more."""
        self.asked, self.fault = None, ("", "")
        self.typed.clear()

    def finish(self) -> None:
        """Write what was done of the session into the journal, and have none under way."""
        workout = self.workout
        if workout is None:
            return
        if workout.done:
            journals.load().change(lambda base: finished(base, workout))
            done = [one.exercise for one in workout.cards if any(row.done for row in one.sets)]
            self.rates = (workout.day, muscles_of(done))
        self.workout, self.shows, self.opens, self.before = None, "", "", None
        self.rest = ("", 0.0)
        self.forget_asked()

    @property
    def seen(self) -> tuple[object, ...]:
        """What is the very same as long as nothing of it changed."""
        return self.diary, self.workout, self.block, self.rated

    @property
    def kept(self) -> Kept:
        """What is kept of it."""
        return Kept(self.diary, self.workout, self.block, self.rated)

    def rate(self, rating: Rating) -> None:
        """Take how the session was that was done last."""
        if self.rates is not None:
            day, muscles = self.rates
            others = (one for one in self.rated if (one.day, one.muscles) != self.rates)
            self.rated = (*others, Rated(day, muscles, rating))[-MOST_RATED:]


def stored() -> Today | None:
    """Return the session's days where something asked for them already."""
    return st.session_state.get(KEY)


def load() -> Today:
    """Return the session's days."""
    found: Today | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = Today()
    return found


def comes_back(*, bare: bool) -> bool:
    """Whether somebody with a profile of their own has just come to the bare address."""
    if ARRIVED in st.session_state:
        return False
    st.session_state[ARRIVED] = True
    return bare and profiles.load().touched


def take(kept: Kept | None) -> None:
    """Take what was kept in place of what the session has; nothing where it was emptied."""
    found = load()
    found.diary = {} if kept is None else kept.diary
    found.workout = None if kept is None else kept.workout
    found.block = None if kept is None else kept.block
    found.rated = () if kept is None else kept.rated
    found.before, found.asked = None, None
