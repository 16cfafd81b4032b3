"""Days as they were lived, and what of them is in the journal.

A day's intake is in the journal once each of its meals was told of: before that it is a part of a
day, which nothing may take for all of it. Every change of a day is a new `Lived`, and `moved` makes
the journal follow, there and back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import isnan

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.journal import Journal
from calc.journal.by_hand import put_day
from calc.journal.model import HAND
from calc.today.meals import (
    MOST_EXTRAS,
    MOST_GLASSES,
    PLANNED,
    SKIPPED,
    UNKNOWN,
    Amounts,
    Extra,
    Lived,
    Row,
    Told,
    eaten,
    is_whole,
)

MOST_DAYS = Constant(3700, "days", "Most days that are held as they were lived: ten years")

Diary = Mapping[str, Lived]


def lived_on(diary: Diary, day: date) -> Lived:
    """Return a day of a diary, empty where nothing was told of it."""
    return diary.get(day.isoformat(), Lived())


def with_day(diary: Diary, day: date, lived: Lived) -> dict[str, Lived]:
    """Return the diary with a day as it was lived; one without anything in it is not kept."""
    others = {name: one for name, one in diary.items() if name != day.isoformat()}
    if lived == Lived():
        return others
    kept = sorted([*others, day.isoformat()])[-int(MOST_DAYS) :]
    return {name: lived if name == day.isoformat() else others[name] for name in kept}


def as_planned(lived: Lived, rows: Sequence[Row]) -> Lived:
    """Return the day with every meal that nothing was told of eaten as it stands in `rows`."""
    told = {row.name: planned(row) for row in rows if row.name not in lived.meals}
    return replace(lived, meals={**lived.meals, **told})


def tell(lived: Lived, name: str, told: Told | None) -> Lived:
    """Return the day with what was told of a meal; None takes it back."""
    others = {one: what for one, what in lived.meals.items() if one != name}
    return replace(lived, meals=others if told is None else {**others, name: told})


def planned(row: Row) -> Told:
    """Return what is told of a meal that was eaten as it stands in its row."""
    return Told(PLANNED, row.amounts)


def skipped() -> Told:
    """Return what is told of a meal that was left out."""
    return Told(SKIPPED, Amounts())


def add(lived: Lived, extra: Extra) -> Lived:
    """Return the day with something more that was eaten. Raises `InputError` for too many."""
    if len(lived.extras) >= MOST_EXTRAS:
        raise InputError(
            f"A day holds up to {figure(MOST_EXTRAS)} extras: put several into one.",
            "what",
            extra.what,
        )
    return replace(lived, extras=(*lived.extras, extra))


def without_extra(lived: Lived, place: int) -> Lived:
    """Return the day without one of its extras, by its place; the same where there is none."""
    return replace(
        lived, extras=tuple(one for number, one in enumerate(lived.extras) if number != place)
    )


def drank(lived: Lived, glasses: int) -> Lived:
    """Return the day with so many glasses of water, within what a day can hold."""
    return replace(lived, glasses=min(max(glasses, 0), int(MOST_GLASSES)))


def moved(
    journal: Journal, day: date, was: Lived, now: Lived, rows: Sequence[Row]
) -> tuple[Journal, Lived]:
    """Return the journal, and the day, after it went from `was` to `now`.

    A day that is whole has its intake in the journal, by hand; one that is whole no more gives back
    what stood there before. What was written in the journal since by another hand stays.
    """
    by_hand = intake_by_hand(journal, day)
    ours = was.before is not None and _same(by_hand, eaten(was))
    before = was.before if was.before is not None else by_hand
    if is_whole(now, rows):
        return _put(journal, day, eaten(now)), replace(now, before=before)
    if ours and was.before is not None:
        journal = _put(journal, day, was.before)
    return journal, replace(now, before=None)


def intake_by_hand(journal: Journal, day: date) -> Amounts:
    """Return what the journal has by hand of a day's intake, unknown where it has none."""
    days = journal.days
    rows = days[(days["source"] == HAND) & (days["date"] == str(day))]
    if rows.empty:
        return UNKNOWN
    first = rows.iloc[0]
    return Amounts(*(float(first[name]) for name in Amounts._fields))


def _put(journal: Journal, day: date, amounts: Amounts) -> Journal:
    values = {name: None if isnan(one) else one for name, one in amounts._asdict().items()}
    return put_day(journal, day, **values)


def _same(one: Amounts, other: Amounts) -> bool:
    return all(a == b or (isnan(a) and isnan(b)) for a, b in zip(one, other, strict=True))
