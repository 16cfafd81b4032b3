"""A team's roster as it is brought: texts in rows, who they are, what is wrong in which cell.

It holds what the coach's file holds, so that it can be mended in place and taken away again; what
a cell means is read by `calc.plan.roster`, as a roster is that a command plans.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.errors import InputError
from calc.evidence import Constant
from calc.person.profile import SHORT_FORM, Profile
from calc.plan.roster import make_plans
from calc.plan.roster.columns import FIELDS, NOBODY, Column, profile_of, recognise, spelling
from calc.team.squad import Member
from calc.team.week import Entry, Laid, lay_over

LONGEST_CELL = Constant(2_000, "letters", "The longest cell of a roster on a page")
BARE_NUMBER = r"\s*\d+(?:[.,]\d+)?\s*"
NAME = "name"
NAMES = (NAME, "full_name", "player", "athlete", "person", "who")
FIRST_NAMES = ("first_name", "forename", "given_name", "first")
LAST_NAMES = ("last_name", "surname", "family_name", "last")

# What coaches write in a cell, as the field calls it.
WORDS: Mapping[str, Mapping[str, str]] = {
    "sex": {
        **dict.fromkeys(("m", "man", "men", "boy"), "male"),
        **dict.fromkeys(("f", "w", "woman", "women", "girl"), "female"),
        **dict.fromkeys(("x", "d", "other", "not said"), "unspecified"),
    },
    "goal": {
        **dict.fromkeys(("bulk", "bulking", "build", "gain weight", "muscle"), "gain"),
        **dict.fromkeys(("cutting", "lose", "lose weight", "lose fat", "fat loss"), "cut"),
        **dict.fromkeys(("maintenance", "keep", "stay"), "maintain"),
        "recomp": "recomposition",
    },
}


class Fault(NamedTuple):
    """What is wrong in a cell: whose, on which line of the file, under which heading, and why."""

    row: int
    line: int
    name: str
    column: str
    value: str
    message: str


@dataclass(frozen=True)
class Roster:
    """A table of texts with a row a person, its headings as in the file.

    `lines` are the lines of the file that the rows stand on, `read_as` what a heading or a word was
    read as that is none of ours, `week` what the team's week lays over everybody's own.
    """

    table: pd.DataFrame
    lines: tuple[int, ...]
    file: str = ""
    read_as: tuple[str, ...] = ()
    week: tuple[Entry, ...] = ()

    @cached_property
    def missing(self) -> tuple[InputError, ...]:
        """What keeps it from being planned at all: fields without a column, columns twice."""
        try:
            recognise(list(self.table.columns))
        except InputError as fault:
            return fault.errors
        return ()

    @cached_property
    def columns(self) -> list[Column]:
        """The columns that are ours. Raises `InputError` where something is `missing`."""
        return recognise(list(self.table.columns))[0]

    @cached_property
    def without_unit(self) -> tuple[Column, ...]:
        """The columns that have a bare number in them and of which nothing says the unit."""
        return tuple(
            one
            for one in self.columns
            if FIELDS[one.field].base
            and not one.unit
            and self.table.iloc[:, one.position].str.fullmatch(BARE_NUMBER).any()
        )

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What each person is called here, no two alike: 'Ana', 'Ana (2)', 'Person 3'."""
        found: dict[str, None] = {}
        for place, name in enumerate(self._called, start=1):
            called = one = name or f"Person {place}"
            number = 1
            while one in found:
                number += 1
                one = f"{called} ({number})"
            found[one] = None
        return tuple(found)

    @cached_property
    def plans(self) -> pd.DataFrame:
        """The plans as `make_plans` gives them, a row a person, `name` in front."""
        plans = make_plans(self._ours)
        if self.week:
            good = np.flatnonzero(plans["error"] == "").tolist()
            plans.iloc[good] = make_plans(self._under_the_week(good)).to_numpy()
        plans.insert(0, NAME, list(self.names))
        return plans

    @property
    def _ours(self) -> pd.DataFrame:
        own = self.table.iloc[:, [one.position for one in self.columns]]
        return own.set_axis([one.heading for one in self.columns], axis="columns")

    def _under_the_week(self, rows: list[int]) -> pd.DataFrame:
        """Return some rows with the sessions and wakings that the team's week leaves them."""
        weekly = (*SHORT_FORM, "sessions", "wake_times")
        kept = [one.heading for one in self.columns if one.field not in weekly]
        profiles = [self.profile(row) for row in rows]
        laid = self._ours.iloc[rows][kept].astype(object)
        laid["sessions"] = ["; ".join(map(str, one.week)) or NOBODY for one in profiles]
        laid["wake_times"] = ["; ".join(one.wake_times or ()) for one in profiles]
        return laid

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong in which cell, in the order of the rows."""
        rows = self.plans["error"].to_numpy() != ""
        return tuple(fault for row, bad in enumerate(rows) if bad for fault in self._faults(row))

    @cached_property
    def planned(self) -> tuple[int, ...]:
        """The rows that have a plan."""
        return tuple(row for row, error in enumerate(self.plans["error"]) if error == "")

    @cached_property
    def _read(self) -> dict[int, Laid]:
        """Who was read so far: a page asks for the same people in many places."""
        return {}

    def profile(self, row: int) -> Profile:
        """Return the person of a row under the team's week. Raises `InputError` for a fault."""
        return self.laid(row).profile

    def laid(self, row: int) -> Laid:
        """Return the person of a row, and what the team's week changed for them."""
        if row not in self._read:
            self._read[row] = lay_over(profile_of(self.table, row, self.columns), self.week)
        return self._read[row]

    def members(self) -> tuple[Member, ...]:
        """Return everybody who has a plan, in the order of the rows."""
        return tuple(Member(self.names[row], self.profile(row)) for row in self.planned)

    def rows_of(self, seen: Roster, rows: Iterable[int]) -> list[int]:
        """Return where they stand who stood in these rows of the roster that was seen.

        Who was taken out since stands nowhere, and so does all of a file of another name.
        """
        lines = {seen.lines[row] for row in rows} if self.file == seen.file else set()
        return [row for row, line in enumerate(self.lines) if line in lines]

    def mended(self, column: str, text: str, rows: Iterable[int]) -> Roster:
        """Return it with another text in some cells of a column, which may be a new one.

        Raises `InputError` for a text that is too long.
        """
        table = self.table.copy()
        if column not in table:
            table[column] = ""
        if len(text) > LONGEST_CELL:
            raise InputError(f"This is longer than {int(LONGEST_CELL):,} letters.", column, text)
        table.loc[list(rows), column] = known_word(spelling(column), text.strip())
        return self._with(table)

    def headed(self, column: str, heading: str) -> Roster:
        """Return it with another heading of a column; another one of that name goes."""
        name = spelling(heading)
        others = [one for one in self.table if one != column and spelling(one) == name]
        table = self.table.drop(columns=others)
        return self._with(table.rename(columns={column: heading}))

    def without(self, row: int) -> Roster:
        """Return it without a person."""
        table = self.table.drop(index=row).reset_index(drop=True)
        lines = tuple(line for place, line in enumerate(self.lines) if place != row)
        return replace(self._with(table), lines=lines)

    def with_one(self) -> Roster:
        """Return it with one more person, of whom nothing is known yet."""
        row = pd.DataFrame([dict.fromkeys(self.table, "")], dtype="str")
        table = pd.concat([self.table, row], ignore_index=True)
        return replace(self._with(table), lines=(*self.lines, max(self.lines, default=1) + 1))

    def _with(self, table: pd.DataFrame) -> Roster:
        return Roster(table, self.lines, self.file, self.read_as, self.week)

    @property
    def _called(self) -> list[str]:
        whole = self._column(NAMES)
        if whole is not None:
            return [" ".join(name.split()) for name in whole]
        parts = [one for one in (self._column(FIRST_NAMES), self._column(LAST_NAMES)) if one]
        if not parts:
            return [""] * len(self.table)
        return [" ".join(" ".join(one).split()) for one in zip(*parts, strict=True)]

    def _column(self, names: Sequence[str]) -> list[str] | None:
        found = [one for one in self.table.columns if spelling(one) in names]
        return self.table[found[0]].tolist() if found else None

    def _faults(self, row: int) -> Iterable[Fault]:
        try:
            self.profile(row)
        except InputError as fault:
            for one in fault.errors:
                value = str(self.table.at[row, one.field]) if one.field in self.table else ""
                where = (row, self.lines[row], self.names[row])
                yield Fault(*where, one.field, value, str(one))


def known_word(field: str, text: str) -> str:
    """Return what a coach writes in a cell as the field calls it; any other text as it is."""
    return WORDS.get(field, {}).get(" ".join(text.lower().split()), text)
