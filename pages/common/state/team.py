"""What a session knows of a team: its roster as it was brought and mended, and who is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
OTHER_BY_NOW = (
    "The roster was changed at the same moment, so '{text}' was not taken: give it once more."
)
# Fields that ask about one roster are no fields that asked about the one before.
_NUMBERS = count(1)


@dataclass
class Team:
    """One session's team.

    `roster` is a new one with every change, and `before` the one that a change can be taken back
    to. `opened` is the row that is looked at, and `fault` why a file could not be taken. `kitchen`
    has the plates that were worked out for the roster that it was `cooked_for`, by weekday, `tests`
    the sweat tests as they were given, and `logs` those of its people, which are not kept.

    What is asked on a page is asked of the roster that was `seen` there. A second tap may come, or
    a text that was being typed, when that is another one: it is for the same people all the same.
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
                changed = make(self.roster)
            except InputError as fault:
                self.fault = str(fault)
                return
            if changed is not self.roster:
                self._take(changed, self.opened)

    def add(self) -> None:
        """Add somebody of whom nothing is known yet, and look at them."""
        self.change(lambda roster: roster.with_one())
        if self.roster is not None:
            self.opened = int(self.roster.table.index[-1])

    def mend(self, seen: Roster, column: str, text: str, rows: Iterable[int]) -> None:
        """Put a text into cells; what it was to go into may be gone by now, which is then said."""

        def mended(roster: Roster) -> Roster:
            is_gone = column in seen.table and column not in roster.table
            if roster.file != seen.file or is_gone:
                raise InputError(OTHER_BY_NOW.format(text=text), column, text)
            there = roster.rows_of(seen, rows)
            return roster.mended(column, text, there) if there else roster

        self.change(mended)

    def head(self, seen: Roster, column: str, heading: str | None) -> None:
        """Call a column otherwise, where one was chosen and it is not called so already."""
        roster = self.roster
        if heading and roster and roster.file == seen.file and column in roster.table:
            self.change(lambda roster: roster.headed(column, heading))

    def remove(self, seen: Roster, row: int) -> None:
        """Take a person out: one who is out already takes nobody else along."""
        there = self._rows_of(seen, [row])
        if there:
            self.change(lambda roster: roster.without(there[0]))
        self.opened = None
        self.renew()

    def open(self, seen: Roster, row: int | None) -> None:
        """Look at somebody, or at nobody."""
        self.opened = next(iter(self._rows_of(seen, [] if row is None else [row])), None)

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

    def undo(self, seen: Roster) -> None:
        """Take the last change back, once."""
        if self.roster is seen:
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

    def _rows_of(self, seen: Roster, rows: Iterable[int]) -> list[int]:
        return [] if self.roster is None else self.roster.rows_of(seen, rows)

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
