"""The columns of each table as data: what comes in and what goes out, with types and units.

What comes in is checked against it (`refuse_types`), and the README publishes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import pyarrow as pa
from pyarrow import types

from calc.cohort.expenditure import PERSON_COLUMNS
from calc.cohort.logs import ENERGIES, PERSONS, PRIORS, WEIGHTS
from calc.errors import InputError
from calc.person.limits import (
    ACTIVITIES,
    DIETS,
    EXPERIENCES,
    GOALS,
    LIMITS,
    SEXES,
    WEEKDAYS,
    Limit,
)
from calc.plan.amounts import ITEMS
from calc.plan.roster import DAY_COLUMNS, RESULT_COLUMNS
from calc.plan.roster.columns import FIELDS, REQUIRED, spelling
from calc.plan.roster.plans import amount_columns
from calc.units import registry

NUMBER, TEXT, DATE, TIME, FLAG = "number", "text", "date", "time", "true or false"


class Column(NamedTuple):
    """One column: what it is called, its type, its unit ('' for none), and what it says."""

    name: str
    type: str
    unit: str
    meaning: str
    required: bool = False


_CHOICES = {
    "sex": SEXES,
    "goal": GOALS,
    "experience": EXPERIENCES,
    "activity": ACTIVITIES,
    "diet": DIETS,
}
_TEXTS = {
    "goal_date": (DATE, "2027-03-01"),
    "sessions": (TEXT, "the week's sessions, 'mon 17:30 75 legs', several with ';'"),
    "training_days": (TEXT, "weekdays, 'mon;thu', or none"),
    "training_start": (TIME, "17:30"),
    "wake_time": (TIME, "06:30"),
    "eating_window": (TEXT, "from when to when, '12:00-20:00'"),
    "exclude": (TEXT, "what is not eaten, several with ';'"),
    "conditions": (TEXT, "health answers, several with ';', or none"),
    "menu_seed": (NUMBER, "the number of a menu"),
}
_UNITS = {
    "age": "years",
    "training_minutes": "min",
    "sleep_need": "h",
    "sweat_rate": "L/h",
    "protein_per_kg": "g/kg",
    "caffeine_mg": "mg",
}


def _range(limit: Limit, column_unit: str) -> str:
    """Return the range of a number as it is written in the unit of its column."""
    ends = [float(limit.low), float(limit.high)]
    if column_unit:
        ends = [registry.Quantity(end, limit.unit).m_as(column_unit) for end in ends]
    return " to ".join(f"{float(f'{end:.4g}'):,.10g}" for end in ends)


def _roster() -> Iterator[Column]:
    for field, one in FIELDS.items():
        for name, unit in one.columns.items():
            required = field in REQUIRED and name == next(iter(one.columns))
            if field in _CHOICES:
                yield Column(name, TEXT, "", ", ".join(_CHOICES[field]), required)
            elif field in _TEXTS:
                yield Column(name, _TEXTS[field][0], "", _TEXTS[field][1])
            elif name in _WAKINGS:
                yield Column(name, TIME, "", f"waking on {name.removeprefix('wake_')}")
            elif field == "wake_times":
                yield Column(name, TEXT, "", "'sat 08:00', several with ';'")
            elif one.base and not unit:
                yield Column(name, TEXT, "in the cell", f"{field.replace('_', ' ')} with its unit")
            else:
                shown = f"{registry.Unit(unit):~}" if unit else _UNITS.get(field, "")
                yield Column(name, NUMBER, shown, _range(LIMITS[field], unit), required)


_WAKINGS = {f"wake_{day}" for day in WEEKDAYS}
_TAIL = {
    "goal": Column("goal", TEXT, "", "the goal that is planned for"),
    "bedtime": Column("bedtime", TIME, "", "lights out; blank where withheld"),
    "caffeine_cutoff": Column("caffeine_cutoff", TIME, "", "the last coffee; blank where withheld"),
    "withheld": Column("withheld", TEXT, "", "topics that are left out, with ';'"),
    "notices": Column("notices", TEXT, "", "what was changed, withheld or is doubtful"),
    "error": Column("error", TEXT, "", "what is wrong with a row that has no result"),
    "day": Column("day", TEXT, "", ", ".join(WEEKDAYS)),
    "load": Column("load", TEXT, "", "rest, light, moderate, hard, double, long or eve"),
    "first_date": Column("first_date", TEXT, "", "2026-01-05"),
    "last_date": Column("last_date", TEXT, "", "the day that the figures are of"),
    "days": Column("days", NUMBER, "d", "from the first to the last"),
    "weigh_ins": Column("weigh_ins", NUMBER, "d", "days with a weight that counts"),
    "intake_days": Column("intake_days", NUMBER, "d", "days with energy that counts"),
    "prior": Column("prior", TEXT, "", "what the estimate began with: given, formula or weight"),
    "prior_kcal": Column("prior_kcal", NUMBER, "kcal/day", "that maintenance"),
    "expenditure_kcal": Column("expenditure_kcal", NUMBER, "kcal/day", "maintenance as logged"),
    **{
        f"{end}{share}": Column(f"{end}{share}", NUMBER, "kcal/day", f"{share} % interval, {end}")
        for share in (80, 95)
        for end in ("low", "high")
    },
    "trend_weight_kg": Column("trend_weight_kg", NUMBER, "kg", "weight without the day's noise"),
    "ready": Column("ready", FLAG, "", "14 days, 10 weigh-ins and a week of intake, or more"),
}
_DAY_UNITS = {"kcal": "kcal/day", "g": "g/day", "ml": "ml/day"}


def _plans() -> Iterator[Column]:
    amounts = {
        name: Column(name, NUMBER, item.unit, f"{item.name.replace('_', ' ')}{end}")
        for item in ITEMS
        for name, end in zip(amount_columns(item), (", low end", "", ", high end"), strict=True)
    }
    for name in RESULT_COLUMNS:
        yield amounts.get(name) or _TAIL[name]


def _days() -> Iterator[Column]:
    for name in DAY_COLUMNS:
        bare = name.removesuffix("_low").removesuffix("_high")
        what, _, unit = bare.rpartition("_")
        end = name.removeprefix(bare).replace("_", ", ")
        meaning = f"{'drinks' if what == 'fluid' else what} of the day{end and f'{end} end'}"
        yield _TAIL.get(name) or Column(name, NUMBER, _DAY_UNITS[unit], meaning)


def _logs() -> Iterator[Column]:
    yield Column(PERSONS[0], TEXT, "", f"who it is; {' or '.join(PERSONS[1:])} as well", True)
    yield Column("date", DATE, "", "2026-01-05; a clock behind it is left off", True)
    for name, unit in WEIGHTS.items():
        yield Column(name, NUMBER, f"{registry.Unit(unit):~}", "body weight", name == "weight_kg")
    for name, unit in ENERGIES.items():
        needed = name == "energy_kcal"
        yield Column(name, NUMBER, f"{registry.Unit(unit):~}", "intake of the day", needed)
    for name in PRIORS:
        yield Column(name, NUMBER, "kcal/day", "maintenance to begin with, where it is known")


ROSTER = tuple(_roster())
LOGS = tuple(_logs())
# What comes in, and what goes out, by the command.
COMES = {"plans": ROSTER, "days": ROSTER, "expenditure": LOGS}
GOES = {
    "plans": tuple(_plans()),
    "days": tuple(_days()),
    "expenditure": tuple(_TAIL[name] for name in PERSON_COLUMNS),
}


def _words(kind: pa.DataType) -> bool:
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_null(kind))


def _figures(kind: pa.DataType) -> bool:
    return bool(types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind))


# What Arrow may hold a type of ours as; a text is read as it would be in CSV.
_HELD: Mapping[str, Callable[[pa.DataType], bool]] = {
    NUMBER: lambda kind: _words(kind) or _figures(kind),
    TEXT: lambda kind: _words(kind) or _figures(kind),
    DATE: lambda kind: _words(kind) or types.is_date(kind) or types.is_timestamp(kind),
    TIME: lambda kind: _words(kind) or types.is_time(kind),
}


def refuse_types(command: str, schema: pa.Schema) -> None:
    """Raise `InputError` for each column of Parquet whose type is none that it can be read from.

    >>> refuse_types("plans", pa.schema([("age", pa.bool_())]))
    Traceback (most recent call last):
    calc.errors.InputError: Column age holds bool: a number is needed, or text.
    """
    wanted = {column.name: column for column in (*ROSTER, *COMES[command])}
    faults = []
    for field in schema:
        kind = field.type.value_type if types.is_dictionary(field.type) else field.type
        column = wanted.get(spelling(field.name))
        if column is not None and not _HELD[column.type](kind):
            article = "" if column.type == TEXT else f"a {column.type} is needed, or "
            faults.append(
                InputError(
                    f"Column {field.name} holds {kind}: {article}text.", field.name, str(kind)
                )
            )
    if faults:
        raise InputError.together(faults)


def to_markdown(columns: tuple[Column, ...]) -> str:
    """Return columns as a Markdown table, one with a low and a high end on one line."""
    names = {column.name for column in columns}
    lines = ["| column | type | unit | what it says |", "|---|---|---|---|"]
    for name, kind, unit, meaning, required in columns:
        bare = name.removesuffix("_low").removesuffix("_high")
        if bare != name and bare in names:
            continue
        ends = ", and with `_low` and `_high`" if f"{name}_low" in names else ""
        said = f"{meaning}; needed, in one of its forms" if required else meaning
        lines.append(f"| `{name}`{ends} | {kind} | {unit} | {said} |")
    return "\n".join(lines)
