"""What a session knows of a team: its roster as it was brought and mended, and who is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import pandas as pd
import streamlit as st

from calc import InputError
from calc.kept.codec.team import Kept
from calc.show.team.screen import Log
from calc.team.plates import Plates
from calc.team.reading import example, read_roster
from calc.team.roster import Roster

KEY = "two_plates_team"
# Fields that ask about one roster are no fields that asked about the one before.
_NUMBERS = count(1)


@dataclass
class Team:
    """One session's team.

    `roster` is a new one with every change, and `before` the one that a change can be taken back
    to. `opened` is the row that is looked at, and `fault` why a file could not be taken. `kitchen`
    has the plates that were worked out for the roster that it was `cooked_for`, by weekday, `tests`
    the sweat tests as they were given, and `logs` those of its people, which are not kept.
    """

    roster: Roster | None = None
    before: Roster | None = None
    opened: int | None = None
    fault: str = ""
    number: int = 0
    tests: pd.DataFrame | None = None
    logs: list[Log] = field(default_factory=list)
    kitchen: dict[str, Plates] = field(default_factory=dict)
    kitchen_fault: str = ""
    cooked_for: Roster | None = None

    @property
    def seen(self) -> tuple[Any, ...]:
        """What is the very same as long as nothing was changed."""
        return (self.roster, self.tests)

    def bring(self, file: str, data: bytes) -> None:
        """Take a roster in place of the one that is there, which stays where it cannot be read."""
        try:
            read = read_roster(data, file)
            week = () if self.roster is None else self.roster.week
            self._take(replace(read, week=week))
        except InputError as fault:
            self.fault = str(fault)
        self.renew()

    def begin(self) -> None:
        """Begin with three people."""
        self._take(example())
        self.renew()

    def change(self, make: Callable[[Roster], Roster]) -> None:
        """Put a changed roster in place of the one that is there, which stays where it cannot."""
        if self.roster is not None:
            try:
                self._take(make(self.roster), self.opened)
            except InputError as fault:
                self.fault = str(fault)

    def add(self) -> None:
        """Add somebody of whom nothing is known yet, and look at them."""
        self.change(lambda roster: roster.with_one())
        if self.roster is not None:
            self.opened = int(self.roster.table.index[-1])

    def remove(self, row: int) -> None:
        """Take a person out."""
        self.change(lambda roster: roster.without(row))
        self.opened = None
        self.renew()

    def open(self, row: int) -> None:
        """Look at somebody."""
        self.opened = row

    def test(self, tests: pd.DataFrame | None) -> None:
        """Take sweat tests in place of those that are there."""
        self.tests = tests

    def log(self, log: Log) -> None:
        """Take somebody's log; the same file again is the same log."""
        self.logs = [*(one for one in self.logs if one.digest != log.digest), log]

    def replace_log(self, old: Log, new: Log) -> None:
        """Put a log that was answered in place of one that waits."""
        self.logs = [new if one is old else one for one in self.logs]

    def drop_log(self, log: Log) -> None:
        """Leave a log out."""
        self.logs = [one for one in self.logs if one is not log]

    def renew(self) -> None:
        """Let fields for files begin anew: they hold none."""
        self.number = next(_NUMBERS)

    def undo(self) -> None:
        """Take the last change back."""
        self._take(self.before)
        self.renew()

    def begin_kitchen(self) -> None:
        """Let go of all plates: the next are for the roster as it is."""
        self.kitchen, self.kitchen_fault, self.cooked_for = {}, "", self.roster

    def serve(self, day: Plates) -> None:
        """Take the plates of a day."""
        self.kitchen[day.day] = day

    def plates_of(self, days: Sequence[str]) -> tuple[Plates, ...]:
        """The plates of some days, as far as they were worked out for the roster as it is."""
        if self.cooked_for is not self.roster:
            return ()
        return tuple(self.kitchen[day] for day in days if day in self.kitchen)

    def _take(self, roster: Roster | None, opened: int | None = None) -> None:
        self.before, self.roster = self.roster, roster
        self.opened, self.fault = opened, ""


def take(kept: Kept | None) -> None:
    """Take what was kept in place of what the session has; nothing where it was emptied."""
    st.session_state.pop(KEY, None)
    if kept is not None:
        team = load()
        team.roster, team.tests = kept.roster, kept.tests


def load() -> Team:
    """Return the session's team."""
    found: Team | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = Team()
    return found
