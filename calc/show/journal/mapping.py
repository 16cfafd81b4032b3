"""What a person reads where they say which column of a table is what.

What three rows become is read by the reader itself, from the first rows of the file: what is shown
is what comes of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pandas as pd

from calc.clock import as_date, day_text
from calc.errors import InputError, shown_value
from calc.evidence import figure
from calc.journal.model import DAY_NUMBERS, NOT_USED
from calc.journal.reading import any_table
from calc.journal.reading.any_table import Mapped
from calc.journal.reading.mapping import DAY_FIELDS, MAPPING, SET_FIELDS, WHEN_FIELDS
from calc.journal.reading.questions import (
    DATE_ORDER,
    DAY_FIRST,
    ENERGY_UNIT,
    KCAL,
    KG,
    WEIGHT_UNIT,
    Desk,
)
from calc.journal.reading.unknown.suggestion import Proposal, propose
from calc.show.journal.contents import contents, counted, listed, span
from calc.tables.sheet import Section, Sheet, unique

SET, DAY = "set", "day"
ROWS: Mapping[str, str] = {SET: "a set of a workout", DAY: "a day, a meal or a night"}
FIELDS: Mapping[str, Mapping[str, str]] = {
    SET: {**WHEN_FIELDS, **SET_FIELDS},
    DAY: {**WHEN_FIELDS, **DAY_FIELDS},
}
PREVIEW_ROWS = 5
MOST_PREVIEWED = 30
# As many are read again with every choice, in some hundredths of a second.
ROWS_READ = 1000
EXAMPLES = 3
MOST_LEFT = 6
NOTHING = "nothing that can be used"
ALONE = "{} repetitions"

# What stands in for an answer while rows are shown as they would be but for it.
_MEANWHILE: Mapping[str, str] = {WEIGHT_UNIT: KG, DATE_ORDER: DAY_FIRST, ENERGY_UNIT: KCAL}
_KINDS: Mapping[str, str] = {
    "warmup": "warm-up",
    "dropset": "drop set",
    "failure": "to failure",
}
_EATEN: Mapping[str, str] = {
    "protein_g": "g protein",
    "carbohydrate_g": "g carbohydrate",
    "fat_g": "g fat",
    "fibre_g": "g fibre",
}


@dataclass(frozen=True)
class Becomes:
    """What comes of a table by a mapping: of three rows each, of all that were read, and what else.

    `faults` say why there is nothing of it.
    """

    rows: tuple[str, ...] = ()
    whole: str = ""
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def beginning(sheet: Sheet) -> Section:
    """Return the first rows of a table, as many as are read for what they become."""
    return Section(sheet.header, list(islice(sheet.records, 1, ROWS_READ + 1)))


def proposal(sheet: Sheet) -> Proposal:
    """Return what headings and first rows suggest: the column of each field, and what is left."""
    return propose(sheet.header, [one.fields for one in islice(sheet.records, 1, ROWS_READ + 1)])


def rows_of(proposed: Proposal) -> str:
    """Return what a row most likely is: 'set' where a column is an exercise, else 'day'."""
    return SET if "exercise" in proposed.fields else DAY


def columns(sheet: Sheet) -> list[str]:
    """Return the names of the columns to choose from."""
    return unique(sheet.header)


def preview(sheet: Sheet) -> pd.DataFrame:
    """Return the first rows as they stand in the file."""
    names = columns(sheet)[:MOST_PREVIEWED]
    rows = [record.fields for record in sheet.head[1 : PREVIEW_ROWS + 1]]
    padded = [[*row, *[""] * len(names)][: len(names)] for row in rows]
    return pd.DataFrame(padded, columns=names, dtype="str")


def not_taken(proposed: Proposal, mapping: Mapping[str, str]) -> str:
    """Return what was left out on purpose, but for what the person chose; '' for nothing.

    'Not taken: Fat (%) and Protein (%), of the body; Calories, burnt not eaten.'
    """
    chosen = set(mapping.values())
    left = [(one, why) for one, why in proposed.left.items() if one not in chosen]
    shown = left[:MOST_LEFT]
    reasons = dict.fromkeys(why for _, why in shown)
    parts = [
        f"{listed([shown_value(one) for one, of in shown if of == why])}, {why}" for why in reasons
    ]
    more = [f"{len(left) - MOST_LEFT} more"] if len(left) > MOST_LEFT else []
    return f"Not taken: {'; '.join([*parts, *more])}." if parts else ""


def becomes(first: Section, mapping: Mapping[str, str]) -> Becomes:
    """Return what comes of the first rows of a table by a mapping; its faults where it has any."""
    try:
        table = _Table(first, mapping)
    except InputError as fault:
        return Becomes(faults=tuple(str(one) for one in fault.errors))
    rows = table.in_words(_set_in_words if table.sets else _day_in_words)
    return Becomes(rows, table.whole, tuple(table.notes))


def what_was_read(first: Section) -> str:
    """Return which rows are meant: 'Its 4 rows', 'Its first 1,000 rows'."""
    many = counted(first.size, "row")
    return f"Its first {many}" if first.size == ROWS_READ else f"Its {many}"


class _Table:
    """The first rows of a table as they are read, and as they are but for what is still asked."""

    def __init__(self, first: Section, mapping: Mapping[str, str]) -> None:
        """Read them. Raises `InputError` where a mapping cannot be."""
        self.first, self.mapping = first, mapping
        self.sets = "exercise" in mapping
        self.read = self._read()
        self.asked = self.read.journal.questions
        meanwhile = {one.name: _MEANWHILE[one.name] for one in self.asked}
        order = {name: one for name, one in meanwhile.items() if name == DATE_ORDER}
        # What the unit is asked of is what no unit is known of, whatever its date is.
        self.dated = self._read(**order) if order else self.read
        self.seen = self._read(**meanwhile) if meanwhile != order else self.dated
        self.problems = self.seen.journal.problems

    def _read(self, **answers: str) -> Mapped:
        return any_table.mapped(self.first, Desk({MAPPING: self.mapping, **answers}))

    @property
    def whole(self) -> str:
        """What is in all of the rows; when, as far as that is known."""
        journal = self.seen.journal
        dates = "" if any(one.name == DATE_ORDER for one in self.asked) else span(journal)
        return ", ".join(part for part in (contents(journal), dates) if part) or NOTHING

    @property
    def notes(self) -> list[str]:
        """What is to be known of all of the rows: remarks, what is not used, what is asked next."""
        of_all = self.problems[self.problems["row"] == 0]
        notes = [f"{what}: {done}." for what, done in of_all[["what", "done"]].to_numpy()]
        unused = self.problems[(self.problems["done"] == NOT_USED) & (self.problems["row"] > 0)]
        many = unused["row"].nunique()
        if many:
            reasons = listed([_begun(what) for what in unused["what"].value_counts().index])
            of_these = f"{figure(many, 0)} of {counted(self.first.size, 'row')}"
            notes.append(f"{of_these} not wholly used: {reasons}.")
        return notes + [f"Asked next: {one.text}" for one in self.asked]

    def in_words(self, said: Callable[[_Table, int], str]) -> tuple[str, ...]:
        """Return what three rows become, with what is told of each."""
        made = []
        for place in self._examples():
            words = said(self, place)
            told = "; ".join(self._told(place))
            when = self._when(place)
            made.append(f"{when}: {'; '.join(part for part in (words, told) if part)}")
        return tuple(made)

    def _examples(self) -> list[int]:
        """Return the rows that say most: the fullest, each of another exercise or date."""
        names = dict.fromkeys(self.first.column(column) for column in self.mapping.values())
        filled = pd.concat([self.first.texts(name) != "" for name in names], axis=1).sum(axis=1)
        kinds = self.first.texts(self.mapping["exercise"]) if self.sets else self.seen.dates
        order = pd.DataFrame({"filled": -filled, "again": kinds.astype("str").duplicated()})
        chosen = order.sort_values(["filled", "again"], kind="stable").index[:EXAMPLES]
        return sorted(chosen)

    def _when(self, place: int) -> str:
        """Return the date of a row, as it stands where nobody said yet what comes first in it.

        Of a set its session's start and name too, of a day how many rows it has.
        """
        date = self.seen.dates.get(place, "")
        if not date:
            return f"Row {place + 1}"
        if self.read.dates.get(place, ""):
            parts = [day_text(as_date(date), year=True)]
        else:
            stands = shown_value(self.first.texts(self.mapping["date"])[place])
            parts = [f"{stands} (day or month first?)"]
        if self.sets:
            of_it: Any = self.seen.sets.loc[place]
            parts += [of_it["start"][: len("00:00")], shown_value(of_it["workout"])]
        elif (rows := int((self.seen.dates == date).sum())) > 1:
            parts.append(counted(rows, "row"))
        return ", ".join(part for part in parts if part)

    def _told(self, place: int) -> list[str]:
        """Return what is told of a row: 'the date cannot be read ('soon'), not used'."""
        of_it = self.problems[self.problems["row"] == self.first.lines[place]]
        return [
            f"{_begun(what)}{f' ({value!r})' if value else ''}, {done}"
            for what, value, done in of_it[["what", "value", "done"]].to_numpy()
        ]


def _set_in_words(table: _Table, place: int) -> str:
    """Return what a set becomes: 'Bench Press, 60 kg × 8, warm-up'; '' where it is none."""
    if place not in table.seen.sets.index:
        return ""
    one: Any = table.seen.sets.loc[place]
    load = _weight(one["weight_kg"], table.dated.sets["weight_kg"][place])
    reps = _number(one["reps"], "{}")
    parts = [
        shown_value(one["exercise"]),
        " × ".join(part for part in (load, reps) if part) if load else _number(one["reps"], ALONE),
        _number(one["seconds"], "{} s"),
        _number(one["distance_m"], "{} m"),
        _number(one["rpe"], "RPE {}"),
        _KINDS.get(one["set_type"], ""),
    ]
    return ", ".join(part for part in parts if part)


def _day_in_words(table: _Table, place: int) -> str:
    """Return what the day of a row becomes: '80.2 kg, nothing eaten'; '' where it is none."""
    date = table.seen.dates[place]
    day, known = _of_day(table.seen, date), _of_day(table.dated, date)
    if day is None:
        return ""
    known = day * float("nan") if known is None else known
    kcal = "{} (kcal or kJ?)" if pd.isna(known["energy_kcal"]) else "{} kcal"
    eaten = [_number(day["energy_kcal"], kcal)]
    eaten += [_number(day[name], f"{{}} {of}") for name, of in _EATEN.items()]
    eaten = [part for part in eaten if part]
    weight = _weight(day["weight_kg"], known["weight_kg"])
    parts = [
        weight,
        f"{', '.join(eaten)} eaten" if eaten else "nothing eaten" if weight else "",
        _number(day["sleep_h"], "{} h asleep"),
    ]
    return ", ".join(part for part in parts if part)


def _of_day(found: Mapped, date: str) -> Any:
    """Return the numbers of a date, None where a table has none of it."""
    days = found.journal.days
    of_it = days.loc[days["date"] == pd.Timestamp(date or "NaT"), list(DAY_NUMBERS)]
    return None if of_it.empty else of_it.iloc[0]


def _weight(kilograms: Any, known: Any) -> str:
    return _number(kilograms, "{} (kg or lb?)" if pd.isna(known) else "{} kg")


def _number(value: Any, text: str) -> str:
    return "" if pd.isna(value) else text.format(figure(value))


def _begun(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
