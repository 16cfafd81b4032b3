"""Lists that people write, with commas between or not: weekdays, conditions, foods not eaten."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from calc.errors import InputError, shown_value
from calc.evidence import Constant
from calc.person.conditions import CONDITIONS, canonical
from calc.person.limits import WEEKDAYS

LONGEST_DAY = len("wednesday")
MOST_EXCLUDED = Constant(30, "foods", "How many foods, or kinds of them, a person may leave out")
LONGEST_EXCLUDED = Constant(40, "characters", "How long the name of one may be")


def read_days(name: str, value: Any) -> tuple[str, ...]:
    """Return weekdays in the order of the week, from their names or the first three letters.

    >>> read_days("training_days", "Thu, monday")
    ('mon', 'thu')
    """
    days = {part.lower()[:LONGEST_DAY] for part in _texts("Training days", name, value)}
    short = {day[:3] if day.endswith("day") else day for day in days}
    unknown = sorted(short - set(WEEKDAYS))
    if unknown:
        raise InputError(
            f"Training days '{', '.join(unknown)[:40]}' are not weekdays: "
            f"use {', '.join(WEEKDAYS)}.",
            name,
            value,
        )
    return tuple(day for day in WEEKDAYS if day in short)


def read_conditions(name: str, value: Any) -> frozenset[str]:
    """Return the health conditions of a list, by the names that `calc.person.conditions` has."""
    found = set()
    for part in _texts("Conditions", name, value):
        known = canonical(part[:60])
        if known is None:
            raise InputError(
                f"Condition '{part[:40]}' is not one of {', '.join(CONDITIONS)}.", name, value
            )
        found.add(known)
    return frozenset(found)


def read_excluded(name: str, value: Any) -> tuple[str, ...]:
    """Return what is not eaten, each once and in small letters.

    Which foods they are is for `calc.food.menus` to say. Raises `InputError` for what is no list of
    names, and for too many or too long ones.

    >>> read_excluded("exclude", "Nuts, mushrooms; nuts")
    ('nuts', 'mushrooms')
    """
    parts = _texts("Foods not eaten", name, () if value is None else value)
    found = tuple(dict.fromkeys(" ".join(one.lower().split()) for one in parts))
    if len(found) > MOST_EXCLUDED:
        said = f"Foods not eaten: {len(found)} are more than {MOST_EXCLUDED:g}. "
        raise InputError(f"{said}A kind of food, such as 'nuts', takes all of it.", name, value)
    for one in found:
        if len(one) > LONGEST_EXCLUDED:
            said = f"Foods not eaten: '{one[: int(LONGEST_EXCLUDED)]}' goes on for more than "
            raise InputError(f"{said}{LONGEST_EXCLUDED:g} letters.", name, value)
    return found


def _texts(label: str, name: str, value: Any) -> list[str]:
    """Return the texts of a list, each of which may hold several with commas or lines between."""
    parts: Iterable[Any] = [value] if isinstance(value, str) else value
    try:
        texts = [part if isinstance(part, str) else shown_value(part) for part in parts]
    except TypeError:
        raise InputError(
            f"{label} '{shown_value(value)}' are not a list of names.", name, value
        ) from None
    split = [one for text in texts for one in text.replace(";", ",").replace("\n", ",").split(",")]
    return [one.strip() for one in split if one.strip()]
