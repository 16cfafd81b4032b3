"""Which column of an unknown table is what: the fields that a person can name for one."""

from __future__ import annotations

from collections.abc import Mapping

from calc.errors import InputError, shown_value
from calc.journal import desk
from calc.journal.sheet import Sheet

MAPPING = desk.MAPPING

WHEN_FIELDS: Mapping[str, str] = {"date": "Date", "time": "Time of day"}
SET_FIELDS: Mapping[str, str] = {
    "workout": "Name of the workout",
    "exercise": "Exercise",
    "set_type": "Type of set",
    "reps": "Repetitions",
    "weight": "Load of the set",
    "rpe": "Exertion (RPE)",
    "seconds": "Length of the set",
    "distance_m": "Distance",
}
DAY_FIELDS: Mapping[str, str] = {
    "body_weight": "Body weight",
    "energy": "Energy eaten",
    "protein_g": "Protein (g)",
    "carbohydrate_g": "Carbohydrate (g)",
    "fat_g": "Fat (g)",
    "fibre_g": "Fibre (g)",
    "sleep": "Time asleep",
}
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
    of_set = [field for field in chosen if field in SET_FIELDS]
    of_day = [field for field in chosen if field in DAY_FIELDS]
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
    found: dict[str, str] = {}
    faults = []
    for field, column in chosen.items():
        # A stamp is a date and a time at once.
        if column in found and {field, found[column]} != {"date", "time"}:
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
