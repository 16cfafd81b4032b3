"""The logs of many people in one long table: whose each row is, and each day's weight and energy.

A row is a person's day, or a part of it: of several rows of one date the fullest log of energy and
the mean of different weigh-ins count, as in `calc.expenditure.logs.daily` for one person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import as_date
from calc.errors import InputError, shown_value
from calc.expenditure.logs import LONGEST_DAYS, MOST_KCAL, MOST_KG
from calc.plan.roster.columns import spelling
from calc.tables.safe_csv import is_blank
from calc.units import amount, number, quantity

PERSONS = ("person", "person_id", "id")
WEIGHTS = {"weight_kg": "kilogram", "weight_lb": "pound", "weight_st": "stone"}
ENERGIES = {"energy_kcal": "kilocalorie", "energy_kj": "kilojoule"}
PRIORS = {"prior_kcal": "kilocalorie"}
PEOPLE_AT_ONCE = 100
# People by days: those of years of logs are fewer at once.
MOST_CELLS = 40_000
# So many faults of a person are enough to find the others by.
MOST_SAID = 5


class Columns(NamedTuple):
    """The places of what a table of logs has; weights, energies and priors by their unit."""

    person: int
    date: int
    weights: Mapping[int, str]
    energies: Mapping[int, str]
    priors: Mapping[int, str]

    @property
    def own(self) -> set[int]:
        """The places that are of a day or name it."""
        return {self.person, self.date, *self.weights, *self.energies, *self.priors}


def find_columns(headings: Sequence[object]) -> Columns:
    """Return the columns of logs. Raises `InputError` for what is missing or stands twice."""
    names = [spelling(heading) for heading in headings]
    wanted = (*PERSONS, "date", *WEIGHTS, *ENERGIES, *PRIORS)
    faults = [
        InputError(f"There are two columns for {name}.", name)
        for name in wanted
        if names.count(name) > 1
    ]
    persons = [names.index(name) for name in PERSONS if name in names]
    if not persons:
        faults.append(InputError("There is no column for who it is: use person.", "person"))
    if "date" not in names:
        faults.append(InputError("There is no column for the date: use date.", "date"))

    def units(of: Mapping[str, str]) -> dict[int, str]:
        return {names.index(name): unit for name, unit in of.items() if name in names}

    for label, of in (("weight", WEIGHTS), ("energy", ENERGIES)):
        if not units(of):
            asked = " or ".join(of)
            faults.append(InputError(f"There is no column for {label}: use {asked}.", label))
    if faults:
        raise InputError.together(faults)
    return Columns(persons[0], names.index("date"), units(WEIGHTS), units(ENERGIES), units(PRIORS))


class Logs(NamedTuple):
    """Rows of logs as numbers, and people in the order in which they come.

    `who` is the place of each row's person in `names`, `first_rows` where each begins; `day` is
    the date's ordinal; `kg`, `kcal` and `prior` are nan where nothing was logged, or a number that
    no day can have. `errors` is what is wrong with a person's rows, by place.
    """

    names: np.ndarray
    first_rows: np.ndarray
    who: np.ndarray
    day: np.ndarray
    kg: Numbers
    kcal: Numbers
    prior: Numbers
    errors: dict[int, list[str]]


def read_logs(table: pd.DataFrame, columns: Columns, faults: Mapping[int, str]) -> Logs:
    """Return a long table as numbers; a row without a person is somebody of its own, with an error.

    `faults` says what is wrong with lines that do not fit the header.
    """
    cells = table.iloc[:, columns.person].astype(object).to_numpy()
    texts = np.array(["" if is_blank(cell) else str(cell).strip() for cell in cells], dtype=object)
    keys = np.where(texts == "", np.arange(len(texts)), texts).astype(object)
    who, _ = pd.factorize(keys)
    first = np.flatnonzero(~pd.Series(who).duplicated().to_numpy())
    day, no_date = _each(table, columns.date, _ordinal)
    told = [(row, "The row does not say who it is: fill person.") for row in _rows(texts == "")]
    told += list(faults.items())
    told += [(row, "A date is missing: fill date.") for row in _rows((day == 0) & ~no_date)]
    told += [(row, f"{_shown(table, row, columns.date)} is no date.") for row in _rows(no_date)]
    numbers = []
    for label, places in (
        ("weight", columns.weights),
        ("energy", columns.energies),
        ("prior", columns.priors),
    ):
        values = np.full(len(table), np.nan)
        for place, unit in places.items():
            found, unread = _each(table, place, _in(unit))
            for row in _rows(unread):
                told.append((row, f"{_shown(table, row, place)} is no number."))
            for row in _rows(~np.isnan(values) & ~np.isnan(found)):
                told.append((row, f"The {label} is given twice."))
            values = np.where(np.isnan(values), found, values)
        numbers.append(values)
    errors: dict[int, list[str]] = {}
    for row, said in told:
        errors.setdefault(int(who[row]), []).append(said)
    # What no day can have is a slip, and zero was not logged.
    kg, kcal, prior = (
        np.where((values > 0) & (values <= most), values, np.nan)
        for values, most in zip(numbers, (MOST_KG, MOST_KCAL, np.inf), strict=True)
    )
    return Logs(texts[first], first, who, day.astype(int), kg, kcal, prior, errors)


def _rows(which: np.ndarray) -> list[int]:
    return list(np.flatnonzero(which).tolist())


def _each(
    table: pd.DataFrame, place: int, read: Callable[[Any], float]
) -> tuple[Numbers, np.ndarray]:
    """Return the values of a column, and which cells cannot be read; each text is read once."""
    column = table.iloc[:, place]
    blank = read(None)
    codes, different = pd.factorize(column)
    values, unread = np.full(len(different) + 1, blank), np.zeros(len(different) + 1, dtype=bool)
    for code, cell in enumerate(different.tolist()):
        try:
            values[code] = blank if is_blank(cell) else read(cell)
        except InputError:
            unread[code] = True
    return values[codes], unread[codes]


def _ordinal(cell: Any) -> float:
    """Return a date as a number of days; a clock behind it is left off, and 0 is none."""
    if cell is None:
        return 0
    if isinstance(cell, str):
        text = cell.strip()
        cell = text[:10] if text[10:11] in ("T", " ") else text
    return float(as_date(cell).toordinal())


def _in(unit: str) -> Callable[[Any], float]:
    base = "kilogram" if unit in WEIGHTS.values() else "kilocalorie"
    factor = amount(quantity(1.0, unit), base)

    def read(cell: Any) -> float:
        return np.nan if cell is None else number(cell, unit) * factor

    return read


def _shown(table: pd.DataFrame, row: int, place: int) -> str:
    return f"{table.columns[place]} '{shown_value(table.iat[row, place])}'"


class Span(NamedTuple):
    """People whose logs are laid out as days: each begins at its own first day, nan after its last.

    `people` are their places, `kg` and `kcal` people by days, `length` each one's days.
    """

    people: np.ndarray
    kg: Numbers
    kcal: Numbers
    length: np.ndarray


def laid_out(
    logs: Logs, at_once: int = PEOPLE_AT_ONCE, most_cells: int = MOST_CELLS
) -> Iterator[Span]:
    """Yield the logs of people without an error as days, some people of like length at once.

    Adds an error to those whose dates are further apart than a log is long.
    """
    rows = pd.DataFrame({"who": logs.who, "day": logs.day, "kg": logs.kg, "kcal": logs.kcal})
    rows = rows[~rows["who"].isin([*logs.errors])]
    if rows.empty:
        return
    ends = rows.groupby("who")["day"].agg(["min", "max"])
    length = ends["max"] - ends["min"] + 1
    for person in length.index[length > LONGEST_DAYS]:
        span = f"{length[person]:,} days"
        logs.errors[int(person)] = [f"The dates reach over {span}: is there a slip in a year?"]
    kcal = rows.groupby(["who", "day"])["kcal"].max()
    # Sorted, so that the sum behind a mean does not depend on the order of the rows.
    keys = ["who", "day", "kg"]
    kg = rows[keys].drop_duplicates().sort_values(keys).groupby(["who", "day"])["kg"].mean()
    order = length[length <= LONGEST_DAYS].sort_values(kind="stable")
    first = 0
    while first < len(order):
        widest = int(order.iloc[min(first + at_once, len(order)) - 1])
        many = min(at_once, max(most_cells // widest, 1))
        part = order.iloc[first : first + many]
        first += many
        yield _span(part, ends["min"], kg, kcal)


def _span(length: pd.Series, begins: pd.Series, kg: pd.Series, kcal: pd.Series) -> Span:
    people = length.index.to_numpy()
    place = pd.Series(np.arange(len(people)), index=people)
    shape = len(people), int(length.max())

    def by_day(values: pd.Series) -> Numbers:
        mine = values[values.index.get_level_values(0).isin(people)]
        who, day = (mine.index.get_level_values(level).to_numpy() for level in (0, 1))
        found = np.full(shape, np.nan)
        found[place.loc[who].to_numpy(), day - begins.loc[who].to_numpy()] = mine.to_numpy()
        return found

    return Span(people, by_day(kg), by_day(kcal), length.to_numpy())
