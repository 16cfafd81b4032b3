"""Which column of an unknown table is what: what can be named, and the units that headings name.

What is likely `suggestion` says; what a column is, the person says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from calc.errors import InputError, shown_value
from calc.journal.reading import questions
from calc.journal.reading.unknown.headings import (
    ENERGY_UNITS,
    LENGTH_UNITS,
    TIME_UNITS,
    WEIGHT_UNITS,
    heading_of,
)
from calc.tables.sheet import Sheet, plain


def signature(header: Sequence[str]) -> str:
    """Return a key that files with the same headings share, in whichever order or case."""
    names = sorted(plain(name) for name in header if name.strip())
    return sha256("\x1f".join(names).encode()).hexdigest()[:16]


def weight_unit_in(heading: str) -> str:
    """Return 'kg' or 'lb' where a heading names it, '' where it does not."""
    return _unit(heading, WEIGHT_UNITS)


def energy_unit_in(heading: str) -> str:
    """Return 'kcal' or 'kJ' where a heading names it ('Calories' are kcal), '' where not."""
    return _unit(heading, ENERGY_UNITS)


def time_unit_in(heading: str) -> str:
    """Return 'h', 'min' or 's' where a heading names it, '' where it does not."""
    return _unit(heading, TIME_UNITS)


def length_unit_in(heading: str) -> str:
    """Return 'm', 'km', 'mi', 'yd' or 'ft' where a heading names it, '' where it does not."""
    return _unit(heading, LENGTH_UNITS)


def _unit(heading: str, units: Mapping[str, str]) -> str:
    words = reversed(heading_of(heading).words)
    return next((units[word] for word in words if word in units), "")


MAPPING = questions.MAPPING

WHEN_FIELDS: Mapping[str, str] = {"date": "Date", "time": "Time of day"}
_UNIT_FIELD = {"weight_unit_column": "Unit of each weight"}
SET_FIELDS: Mapping[str, str] = {
    "set_time": "Time of each set",
    "session": "Number of the session",
    "workout": "Name of the workout",
    "exercise": "Exercise",
    "set_type": "Type of set",
    "reps": "Repetitions",
    "weight": "Load of the set",
    **_UNIT_FIELD,
    "rpe": "Exertion (RPE)",
    "seconds": "Length of the set",
    "distance_m": "Distance",
}
DAY_FIELDS: Mapping[str, str] = {
    "body_weight": "Body weight",
    **_UNIT_FIELD,
    "energy": "Energy eaten",
    "protein_g": "Protein (g)",
    "carbohydrate_g": "Carbohydrate (g)",
    "fat_g": "Fat (g)",
    "fibre_g": "Fibre (g)",
    "sleep": "Time asleep",
    "nap": "Whether it is a nap",
}
# What says something of another column only, and which one has to be there.
OF_ANOTHER: Mapping[str, tuple[str, frozenset[str]]] = {
    "weight_unit_column": ("a weight", frozenset({"weight", "body_weight"})),
    "nap": ("the time asleep", frozenset({"sleep"})),
}
# A stamp is a date and a time at once.
_OF_A_STAMP = frozenset({"date", "time", "set_time"})
FIELDS: Mapping[str, str] = {**WHEN_FIELDS, **SET_FIELDS, **DAY_FIELDS}


def checked(sheet: Sheet, given: object) -> dict[str, str]:
    """Return the column of each field that the person named, as the sheet has it.

    Raises `InputError`, every fault at once, each with the field that it is about.
    """
    if not isinstance(given, Mapping):
        raise InputError("Say which column is what.", MAPPING, shown_value(given))
    chosen = {str(name): str(column) for name, column in given.items() if column}
    faults = [
        InputError(
            f"The table has no column '{shown_value(column)}'."
            if field in FIELDS
            else f"'{shown_value(field)}' is nothing that a column can be.",
            field,
            column,
        )
        for field, column in chosen.items()
        if field not in FIELDS or not sheet.has(column)
    ]
    if "date" not in chosen:
        faults.append(InputError("Say which column has the date.", "date"))
    faults += _conflicts(chosen)
    if faults:
        raise InputError.together(faults)
    return {field: sheet.column(column) for field, column in chosen.items()}


def _conflicts(chosen: Mapping[str, str]) -> list[InputError]:
    of_set = [one for one in chosen if one in SET_FIELDS and one not in OF_ANOTHER]
    of_day = [one for one in chosen if one in DAY_FIELDS and one not in OF_ANOTHER]
    if of_set and of_day:
        return [
            InputError(
                f"A row is a set or a day: leave out '{FIELDS[of_day[0]]}' or everything of a set, "
                "and add the file again for the other.",
                of_day[0],
                chosen[of_day[0]],
            )
        ]
    if of_set and "exercise" not in chosen:
        return [InputError("Say which column has the exercise.", "exercise")]
    if not of_set and not of_day:
        return [InputError("Say of one more column than the date what it is.", MAPPING)]
    return [*_alone(chosen), *_twice(chosen)]


def _alone(chosen: Mapping[str, str]) -> list[InputError]:
    return [
        InputError(
            f"'{FIELDS[field]}' says something of {of_what}: choose that too, or leave it out.",
            field,
            chosen[field],
        )
        for field, (of_what, of) in OF_ANOTHER.items()
        if field in chosen and not of & set(chosen)
    ]


def _twice(chosen: Mapping[str, str]) -> list[InputError]:
    found: dict[str, str] = {}
    faults = []
    for field, column in chosen.items():
        if column in found and not {field, found[column]} <= _OF_A_STAMP:
            faults.append(
                InputError(
                    f"'{shown_value(column)}' cannot be both '{FIELDS.get(found[column], '')}' and "
                    f"'{FIELDS.get(field, field)}'.",
                    field,
                    column,
                )
            )
        found.setdefault(column, field)
    return faults
