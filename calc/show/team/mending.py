"""What is asked of a roster: which column is which, its unit, which cell is to be mended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from calc.errors import InputError, listed
from calc.plan.roster.columns import FIELDS
from calc.team.roster import Roster

# How many people a sentence names.
NAMED = 3
HEADINGS_SAID = (
    "Its first row has the headings: name, weight_kg (or weight_lb), height_cm (or height_in), age "
    "and sex. Others if you have them: goal, activity, training_days, training_start, "
    "training_minutes, sessions, wake_time, meals, diet, exclude, body_fat, conditions. Other "
    "columns stay as they are."
)
_UNITS: Mapping[str, str] = {
    "weight_kg": "kg",
    "weight_lb": "lb",
    "weight_st": "stone",
    "height_cm": "cm",
    "height_m": "m",
    "height_in": "inches",
    "goal_weight_kg": "kg",
    "goal_weight_lb": "lb",
    "goal_weight_st": "stone",
}


class Mend(NamedTuple):
    """A cell to mend, or all cells of a column with the same text in them.

    `whose` says where they are, `label` what is asked for.
    """

    column: str
    value: str
    rows: tuple[int, ...]
    whose: str
    message: str

    @property
    def label(self) -> str:
        """What its field is called."""
        return f"{self.column}, {self.whose}"


def headings_for(roster: Roster, fault: InputError) -> dict[str, str]:
    """Return what a column may be headed with so that a missing field is in it, each in words."""
    names = FIELDS[fault.field].columns
    return {
        name: _UNITS.get(name, "each cell says its unit" if len(names) > 1 else name)
        for name in names
    }


def units_for(roster: Roster) -> dict[str, dict[str, str]]:
    """Return the columns of bare numbers that say no unit, each with the headings that would."""
    found = {}
    for column in roster.without_unit:
        names = FIELDS[column.field].columns
        found[column.heading] = {name: _UNITS[name] for name in names if name in _UNITS}
    return found


def mends(roster: Roster) -> tuple[Mend, ...]:
    """Return what is to be mended, the same text in the same column once."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for place, fault in enumerate(roster.faults):
        alone = "" if fault.value.strip() else str(place)
        found.setdefault((fault.column, fault.value, fault.message + alone), []).append(place)
    made = []
    for (column, value, _), places in found.items():
        faults = [roster.faults[place] for place in places]
        names = [f"{one.name} (line {one.line})" for one in faults[:NAMED]]
        more = f"{len(faults) - NAMED} more" if len(faults) > NAMED else ""
        rows = tuple(one.row for one in faults)
        whose = listed([*names, *filter(None, [more])])
        made.append(Mend(column, value, rows, whose, faults[0].message))
    return tuple(made)
