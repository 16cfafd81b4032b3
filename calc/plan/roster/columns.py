"""The columns of a roster: which of them are ours, and each field of all people as one array.

What is quick to check is checked for all rows at once, by the same readers and limits that a
profile has. Every row in which anything is out of the ordinary is made into a `Profile` instead,
which decides, and whose messages the row then carries.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import minute_of
from calc.errors import InputError
from calc.person.body import body_mass_index
from calc.person.limits import HIGHEST_BMI, LIMITS, LOWEST_BMI, WEEKDAYS
from calc.person.profile import READERS, Profile
from calc.plan.roster.weeks import day_bits
from calc.units import amount, number, quantity, settled

Array = np.ndarray[Any, Any]

REQUIRED = {"weight": "body weight", "height": "height", "age": "age", "sex": "sex"}
NOBODY = "none"

_EDGE = 1000 * np.finfo(float).eps  # conversions differ in their last bits


def _or_nan(value: float | None) -> float:
    return math.nan if value is None else float(value)


class _Field(NamedTuple):
    """The columns that a field is read from, each with its unit, and what a plan is made from."""

    columns: Mapping[str, str]
    plain: Callable[[Any], Any]
    base: str = ""


def _field(name: str, plain: Callable[[Any], Any], *other: str) -> _Field:
    return _Field(dict.fromkeys((name, *other), ""), plain)


def _energy(name: str) -> _Field:
    return _Field(
        {f"{name}_kcal": "kilocalorie/day", f"{name}_kj": "kilojoule/day", name: ""},
        lambda value: math.nan if value is None else amount(value, "kilocalorie/day"),
        "kilocalorie/day",
    )


_MASSES = {"kg": "kilogram", "lb": "pound", "st": "stone"}
_WHOLE = ("age", "meals", "menu_seed", "steps")
_WAKINGS = {f"wake_{day}": day for day in WEEKDAYS}
FIELDS: Mapping[str, _Field] = {
    "weight": _Field(
        {f"weight_{unit}": name for unit, name in _MASSES.items()} | {"weight": ""},
        lambda value: amount(value, "kilogram"),
        "kilogram",
    ),
    "height": _Field(
        {"height_cm": "centimeter", "height_m": "meter", "height_in": "inch", "height": ""},
        lambda value: amount(value, "centimeter"),
        "centimeter",
    ),
    **{name: _field(name, float) for name in (*_WHOLE[:3], "energy_swing", "caffeine_mg")},
    **{name: _field(name, str) for name in ("sex", "goal", "experience", "activity", "diet")},
    "body_fat": _field("body_fat", _or_nan),
    **{name: _energy(name) for name in ("measured_resting_energy", "maintenance")},
    "goal_weight": _Field(
        {f"goal_weight_{unit}": name for unit, name in _MASSES.items()} | {"goal_weight": ""},
        lambda value: math.nan if value is None else amount(value, "kilogram"),
        "kilogram",
    ),
    **{name: _field(name, _or_nan) for name in ("activity_level", "steps", "sleep_efficiency")},
    **{
        name: _field(name, lambda value: value)
        for name in ("goal_date", "sessions", "eating_window", "exclude")
    },
    "training_days": _field("training_days", day_bits),
    "training_minutes": _field("training_minutes", float),
    **{name: _field(name, minute_of) for name in ("training_start", "wake_time")},
    "wake_times": _Field({"wake_times": ""} | _WAKINGS, lambda value: value),
    "sleep_need": _field("sleep_need", _or_nan, "sleep_need_h"),
    "sweat_rate": _field("sweat_rate", _or_nan, "sweat_rate_l_per_h"),
    "protein_per_kg": _field("protein_per_kg", _or_nan, "protein_g_per_kg"),
    "conditions": _field("conditions", frozenset),
}
_FIELD_OF = {column: name for name, one in FIELDS.items() for column in one.columns}
_DEFAULTS: Mapping[str, Any] = {
    one.name: FIELDS[one.name].plain(one.default)
    for one in fields(Profile)
    if one.name not in REQUIRED
} | {name: math.nan if name in LIMITS else "" for name in REQUIRED}


class Column(NamedTuple):
    """One column of a roster that is ours: its place, its heading, its field and its unit."""

    position: int
    heading: str
    field: str
    unit: str


@dataclass(frozen=True)
class People:
    """Every field of all rows as an array, and the faults of each row that is not a person's.

    `values` holds kg, cm, kcal/day, minutes since midnight, days as `day_bits`, and texts as in
    `Profile`; no row with a fault, whose `field` is its heading. `profiles` are of distinct days.
    """

    values: Mapping[str, Array]
    faults: Mapping[int, tuple[InputError, ...]]
    profiles: Mapping[int, Profile]


def spelling(heading: object) -> str:
    """Return a heading as we name columns: 'Weight (kg)' is weight_kg.

    A heading that stands twice is numbered by pandas ('age', 'age.1'); the number is left off.
    """
    text = re.sub(r"\.\d+$", "", str(heading).strip().lower())
    return re.sub(r"[\W_]+", "_", text).strip("_")


def recognise(headings: Sequence[object]) -> tuple[list[Column], list[int]]:
    """Return the columns that are ours, and the places of all others.

    Raises `InputError` for a required field without a column, and for a column that stands twice.
    """
    ours: dict[str, Column] = {}
    others: list[int] = []
    faults: list[InputError] = []
    for position, heading in enumerate(headings):
        name = spelling(heading)
        field = _FIELD_OF.get(name)
        if field is None:
            others.append(position)
        elif name in ours:
            faults.append(InputError(f"There are two columns for {name}.", field, str(heading)))
        else:
            ours[name] = Column(position, str(heading), field, FIELDS[field].columns[name])
    found = {column.field for column in ours.values()}
    for field, label in REQUIRED.items():
        if field not in found:
            message = f"There is no column for {label}: use {_choices(field)}."
            faults.append(InputError(message, field))
    if faults:
        raise InputError.together(faults)
    order = list(_FIELD_OF)
    return [ours[name] for name in sorted(ours, key=order.index)], others


def _choices(field: str) -> str:
    names = list(FIELDS[field].columns)
    if not FIELDS[field].base:
        return names[0]
    return f"{', '.join(names[:-1])}, or {names[-1]} with the unit in each cell"


def read_people(table: pd.DataFrame, columns: Sequence[Column]) -> People:
    """Return every field of all rows, blank cells with their default, and each row's faults."""
    size = len(table)
    values: dict[str, Array] = {}
    doubtful = np.zeros(size, dtype=bool)
    for name in FIELDS:
        own = [column for column in columns if column.field == name]
        cells = [table.iloc[:, column.position] for column in own]
        if name == "wake_times":
            doubtful |= np.any([np.zeros(size, bool), *(~_blanks(one) for one in cells)], axis=0)
            cells = []
        parts = [_read(one, column) for one, column in zip(cells, own, strict=False)]
        merged, given = _blank(name, size), np.zeros(size, dtype=int)
        for found, filled, bad in parts:
            merged = np.where(filled, found, merged)
            given += filled
            doubtful |= bad
        doubtful |= (given > 1) | ((given == 0) & (name in REQUIRED))
        if name == "sessions":
            # They say the days, the start and the minutes as well, which a `Profile` knows how.
            doubtful |= given > 0
        if name in LIMITS:
            doubtful |= (given > 0) & ~_inside(name, merged)
        values[name] = merged
    doubtful |= ~_possible_build(values["weight"], values["height"])
    faults, profiles = {}, {}
    for row in np.flatnonzero(doubtful).tolist():
        try:
            profile = profile_of(table, row, columns)
        except InputError as fault:
            faults[row] = fault.errors
            continue
        for name, one in FIELDS.items():
            values[name][row] = one.plain(getattr(profile, name))
        if profile.sessions is not None or profile.wake_times:
            profiles[row] = profile
    return People(values, faults, profiles)


def _blank(name: str, size: int) -> Array:
    default = _DEFAULTS[name]
    values = np.empty(size, dtype=float if isinstance(default, int | float) else object)
    values.fill(default)
    return values


def _inside(name: str, values: Array) -> Array:
    limit = LIMITS[name]
    inside = _between(values, limit.low, limit.high, _EDGE if FIELDS[name].base else 0)
    return inside & (values == np.floor(values)) if name in _WHOLE else inside


def _between(values: Array, low: float, high: float, edge: float) -> Array:
    return (values >= low * (1 + edge)) & (values <= high * (1 - edge))


def _possible_build(weight_kg: Array, height_cm: Array) -> Array:
    with np.errstate(all="ignore"):
        index = body_mass_index(weight_kg, height_cm)
    return _between(index, LOWEST_BMI, HIGHEST_BMI, _EDGE)


def _read(cells: pd.Series, column: Column) -> tuple[Array, Array, Array]:
    """Return the values of one column, where there are any, and where they cannot be read."""
    numeric = pd.api.types.is_numeric_dtype(cells) and not pd.api.types.is_bool_dtype(cells)
    if numeric and column.field in LIMITS:
        # A bare number in a column without a unit would be a guess where the field has one.
        guess = bool(FIELDS[column.field].base) and not column.unit
        values = _converted(cells.to_numpy(dtype=float, na_value=math.nan), column)
        filled = ~np.isnan(values)
        return values, filled, filled & guess
    codes, different = _distinct(cells)
    values = _blank(column.field, len(different) + 1)
    filled, bad = np.zeros((2, len(different) + 1), dtype=bool)
    for place, cell in enumerate(different):
        filled[place] = not _is_blank(cell)
        if filled[place]:
            try:
                values[place] = _plain(cell, column)
            except InputError:
                bad[place] = True
    return values[codes], filled[codes], bad[codes]


def _distinct(cells: pd.Series) -> tuple[Array, Sequence[Any]]:
    """Return the different cells of a column and which of them each row has, -1 for none."""
    try:
        codes, different = pd.factorize(cells.astype(object).to_numpy())
    except TypeError:  # lists and sets, of which nobody can say quickly whether they are equal
        return np.arange(len(cells)), list(cells)
    return codes, list(different)


def _blanks(cells: pd.Series) -> Array:
    codes, different = _distinct(cells)
    return np.array([*map(_is_blank, different), True])[codes]


def _is_blank(cell: Any) -> bool:
    if isinstance(cell, str):
        return not cell.strip()
    return bool(pd.api.types.is_scalar(cell) and pd.isna(cell))


@cache
def _factor_of(unit: str, base: str) -> float:
    return float(quantity(1.0, unit).m_as(base))


def _converted(values: Numbers, column: Column) -> Numbers:
    if not column.unit:
        return values
    return settled(values * _factor_of(column.unit, FIELDS[column.field].base))


def _plain(cell: Any, column: Column) -> Any:
    given = _given(cell, column)
    if column.unit and isinstance(given, float):
        return float(_converted(given, column))
    return FIELDS[column.field].plain(READERS[column.field](column.field, given))


def _given(cell: Any, column: Column) -> Any:
    """Return what a cell gives `Profile`; a bare number is left for the unit of its column."""
    if hasattr(cell, "item") and not isinstance(cell, str):
        cell = cell.item()
    if column.unit:
        try:
            return number(cell, column.heading)
        except InputError:
            return cell
    if column.field in ("training_days", "conditions", "sessions"):
        if isinstance(cell, str):
            if cell.strip().lower() == NOBODY:
                return ()
            return re.sub(r"[;,\s]+", ",", cell) if column.field == "training_days" else cell
        return (cell,) if pd.api.types.is_scalar(cell) else cell
    return cell


def profile_of(table: pd.DataFrame, row: int, columns: Sequence[Column]) -> Profile:
    """Return the person of one row. Raises `InputError` with the heading of each faulty cell."""
    given: dict[str, Any] = {}
    wakings: dict[str, Any] = {}
    source: dict[str, str] = {}
    faults: list[InputError] = []
    for column in columns:
        cell = table.iat[row, column.position]
        if _is_blank(cell):
            continue
        if column.unit in WEEKDAYS:
            wakings[column.unit] = cell
            source.setdefault("wake_times", column.heading)
            continue
        if column.field in given:
            both = f"The {column.field} is given in {source[column.field]} and in {column.heading}"
            faults.append(InputError(f"{both}: fill one of them.", column.heading, cell))
            continue
        value = _given(cell, column)
        bare = column.unit and isinstance(value, float)
        given[column.field] = quantity(value, column.unit) if bare else value
        source[column.field] = column.heading
    if wakings and "wake_times" in given:
        both = "The wake times are given together and by weekday: fill one of them."
        faults.append(InputError(both, source["wake_times"]))
    elif wakings:
        given["wake_times"] = wakings
    for field in (name for name in REQUIRED if name not in given):
        places = [one.heading for one in columns if one.field == field]
        said = f"The {REQUIRED[field]} is missing: fill {' or '.join(places)}."
        faults.append(InputError(said, places[0]))
    try:
        profile = Profile(**{**dict.fromkeys(REQUIRED, ""), **given})
    except InputError as error:
        told = [fault for fault in error.errors if fault.field in given]
        faults += [InputError(str(one), source[one.field], one.value) for one in told]
    if faults:
        raise InputError.together(faults)
    return profile
