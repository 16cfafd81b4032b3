"""Fitbit: the web export, tables under one another by their titles, and the scores of Takeout.

The web export writes a day of nothing as 0: no energy taken in, no weight. Such a day was not
logged. On a day without a weigh-in it writes the last weight again. The weight has no unit in the
file. Titles and headings are English whatever the language of the account, as far as public files
show; a file with others is left to the mapping.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.clock import as_dates
from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow, grouped_numbers
from calc.journal.reading.days import (
    amounts,
    ask_unit_for,
    dated,
    nothing_used,
    tell,
    weigh_ins,
    woke,
)
from calc.journal.reading.devices.nights import sleep_of_day, span
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.lines import Given, Lines, Part, lines_of
from calc.journal.reading.questions import Desk, Reader, with_uneven
from calc.journal.reading.stamps import as_moments
from calc.journal.reading.values import kilograms, moments, numbers
from calc.tables.sheet import Sheet

SOURCE = "fitbit"
NAME = "Fitbit"
BODY, FOODS, SLEEP = "Body", ("Foods", "Food"), "Sleep"
TITLES = frozenset({BODY, *FOODS, SLEEP, "Activities"})
ENERGY, FAT = "Calories In", "Fat"
MINUTES_PER_HOUR = 60
TOTALS = {
    "Calories": "energy_kcal",
    "Protein": "protein_g",
    "Carbs": "carbohydrate_g",
    "Fat": "fat_g",
    "Fiber": "fibre_g",
}
_PLACE = {name: place for place, name in enumerate(TOTALS)}
_FOOD_LOG = re.compile(r"Food Log (\d{4})(\d\d)(\d\d)", re.ASCII)
_AMOUNT = r"[\d.,]+\s*g?"
# The first letters of the titles.
_FIRST = "".join(sorted({title[0] for title in TITLES}))
# How a line begins whose first field is blank: a total, no food of a meal.
_NO_MEAL = ('""', ",", " ", "\t", '" ', '"\t')


class Titles(NamedTuple):
    """The titles of the file: what each says, at which line from the first, and whose log it is."""

    names: pa.Array
    places: np.ndarray
    logs: np.ndarray

    @classmethod
    def of(cls, names: pa.Array, places: np.ndarray) -> Titles:
        """Return titles at these places."""
        known = pc.is_in(names, pa.array(sorted(TITLES), names.type))
        return cls(names, places, ~known.to_numpy(zero_copy_only=False))


class Totals(NamedTuple):
    """The totals of the food logs: the place of the log, which of `TOTALS` it is, how much."""

    log: np.ndarray
    which: np.ndarray
    amount: np.ndarray


def recognises(sheet: Sheet) -> bool:
    """Whether the first line is the title of a table."""
    return len(sheet.header) == 1 and _is_title(list(sheet.header))


def _is_title(fields: list[str]) -> bool:
    name, *others = fields
    name = name.strip()
    named = name in TITLES or bool(_FOOD_LOG.fullmatch(name))
    return named and not "".join(others).strip()


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return weight, intake and sleep of each date, from whichever tables are there; body fat."""
    lines = lines_of(sheet)
    titles = _titles_one_by_one(sheet) if lines is None else _titles(lines)
    lasts = np.append(titles.places[1:], sheet.data.count(b"\n") + sheet.data.count(b"\r") + 1)
    tables: list[pd.DataFrame] = []
    parts: list[Part] = []
    marks = None
    for at in np.flatnonzero(~titles.logs):
        name, place = titles.names[at].as_py(), int(titles.places[at])
        if name not in READ:
            desk.say(
                f"The table '{name}' has no intake, weight or sleep in it",
                row=sheet.above + place + 1,
            )
            continue
        part = Part.of(sheet, place + 1, int(lasts[at]), lines)
        if part.header:
            part.decimal_comma = sheet.decimal_comma
            tables.append(READ[name](part, desk))
            if name == BODY:
                marks = fat(part, desk, tables[-1])
            parts.append(part)
    if titles.logs.any():
        totals = (None if lines is None else _totals(sheet, lines, titles)) or _totals_one_by_one(
            sheet
        )
        names = titles.names.filter(pa.array(titles.logs))
        logs = Given({"title": names}, titles.places[titles.logs] + sheet.above + 1)
        tables.append(food_logs(logs, totals, desk))
    found = desk.journal(days=together(tables), marks=marks, source=SOURCE)
    for part in parts:
        found = with_uneven(found, part, desk)
    return found


def _titles(lines: Lines) -> Titles:
    found = [
        (name, place)
        for place, line in lines.beginning(_FIRST)
        if (name := line.strip('", \t')) in TITLES or _FOOD_LOG.fullmatch(name)
    ]
    names, places = zip(*found, strict=True) if found else ((), ())
    return Titles.of(pa.array(names, pa.large_string()), np.array(places, dtype=int))


def _titles_one_by_one(sheet: Sheet) -> Titles:
    found = [record for record in sheet.records if _is_title(record.fields)]
    names = [record.fields[0].strip() for record in found]
    places = np.array([record.line for record in found], dtype=int) - sheet.above - 1
    return Titles.of(pa.array(names, pa.large_string()), places)


def _totals(sheet: Sheet, lines: Lines, titles: Titles) -> Totals | None:
    """Return the totals of all logs at once; None where a line of one is unlike the others."""
    begins = [pc.starts_with(lines.texts, begin) for begin in _NO_MEAL]
    there = np.flatnonzero(reduce(pc.or_, begins).to_numpy(zero_copy_only=False))
    read = lines.columns(there, len(("meal", "food", "calories")))
    if read is None:
        return None
    meal, name, value = read
    no_meal = np.asarray(meal.texts.str.strip() == "")
    which = np.array([_PLACE.get(text, -1) for text in name.texts], dtype=int)[name.codes]
    amount = _amounts(value.texts, sheet.decimal_comma)[value.codes]
    # A total is of the last title above it, where that is one of a log.
    under = np.searchsorted(titles.places, there) - 1
    used = (under >= 0) & titles.logs[under] & no_meal[meal.codes] & (which >= 0)
    used &= ~np.isnan(amount)
    return Totals((np.cumsum(titles.logs) - 1)[under][used], which[used], amount[used])


def _amounts(texts: pd.Index, comma: bool) -> np.ndarray:
    """Return the numbers of '2,150' and '70 g', nan for what is no amount."""
    found = pc.extract_regex(pa.array(texts, pa.large_string()), rf"^\s*(?P<it>{_AMOUNT})\s*$")
    bare = pd.Index(pc.utf8_rtrim(pc.fill_null(found.field(0), ""), "g \t"), dtype="str")
    column = pd.Series(pd.Categorical.from_codes(*pd.factorize(bare)))
    made = None if comma else grouped_numbers(column)
    return (numbers(column, decimal_comma=comma) if made is None else made).to_numpy()


def _totals_one_by_one(sheet: Sheet) -> Totals:
    log, in_log = -1, False
    found: list[tuple[int, int, str]] = []
    for record in sheet.records:
        meal, name, value = [*record.fields, "", "", ""][:3]
        if _is_title(record.fields):
            in_log = meal.strip() not in TITLES
            log += in_log
        elif in_log and name in _PLACE and not meal.strip():
            found.append((log, _PLACE[name], value))
    table = pd.DataFrame(found, columns=["log", "which", "value"])
    amount = _amounts(pd.Index(table["value"], dtype="str"), sheet.decimal_comma)
    known = ~np.isnan(amount)
    return Totals(
        table["log"].to_numpy(int)[known], table["which"].to_numpy(int)[known], amount[known]
    )


def together(tables: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Return tables of days as one; where two have a value of a date, the one of the first."""
    tables = [table.assign(date=as_dates(table["date"])) for table in tables if len(table)]
    if len(tables) < 2:
        return tables[0] if tables else pd.DataFrame({"date": pd.Series(dtype="str")})
    dates = np.unique(np.concatenate([table["date"].to_numpy() for table in tables]))
    made = {"date": dates}
    for table in reversed(tables):
        for name in table.columns.drop("date"):
            have = table[["date", name]].dropna()
            column = made.setdefault(name, np.full(len(dates), np.nan))
            column[np.searchsorted(dates, have["date"].to_numpy())] = have[name].to_numpy()
    return pd.DataFrame(made)


def body(part: Sheet, desk: Desk) -> pd.DataFrame:
    """Return the weight of each date; nothing until the person says in which unit it is."""
    table = Narrow(part, [], [], ["Date", "Weight"])
    written = amounts(table, desk, "Weight", body=True)
    unit = ask_unit_for(desk, written.where(written > 0))
    weights = weigh_ins(
        desk,
        dated(table, desk, "Date"),
        written,
        table,
        column="Weight",
        each=True,
        carries=True,
    )
    weights["weight_kg"] = kilograms(weights["weight_kg"], unit)
    return weights.dropna()


def fat(part: Sheet, desk: Desk, weights: pd.DataFrame) -> pd.DataFrame | None:
    """Return the body fat beside the weights, as rows of a journal's marks."""
    return body_fat(Narrow(part, [], [FAT]), desk, weights, FAT)


def energy(part: Sheet, desk: Desk) -> pd.DataFrame:
    """Return the energy of each date that has any."""
    table = Narrow(part, [ENERGY], [], ["Date"])
    dates = dated(table, desk, "Date")["date"]
    eaten = amounts(table, desk, ENERGY)
    return logged(table, desk, pd.DataFrame({"date": dates, "energy_kcal": eaten}))


def food_logs(logs: Sheet, totals: Totals, desk: Desk) -> pd.DataFrame:
    """Return the totals of each log that has any energy; `logs` has the `title` of each."""
    made = np.full((logs.size, len(TOTALS)), np.nan)
    made[totals.log, totals.which] = totals.amount
    titles = pa.array(logs.texts("title").astype("str"), pa.string())
    iso = pc.replace_substring_regex(titles, f"^{_FOOD_LOG.pattern}$", r"\1-\2-\3")
    days = as_moments(iso)
    if days is None:
        days = moments(pd.Series(iso.to_pylist(), dtype="str"))
    tell(logs, desk, days["date"] == "", "The date cannot be read", column=("title",))
    return logged(
        logs, desk, days[["date"]].assign(**dict(zip(TOTALS.values(), made.T, strict=True)))
    )


def logged(table: Sheet, desk: Desk, days: pd.DataFrame) -> pd.DataFrame:
    """Return the days with energy, one a date; the others are told."""
    known = days["date"] != ""
    eaten = known & (days["energy_kcal"] > 0)
    again = eaten & days["date"].where(eaten).duplicated()
    tell(table, desk, known & ~eaten, "Nothing was logged on this day")
    tell(table, desk, again, "The date stands above already")
    return days[eaten & ~again]


def sleep(part: Sheet, desk: Desk) -> pd.DataFrame:
    """Return the hours asleep of each date of waking, its sleeps added up."""
    table = Narrow(part, [], ["Minutes Asleep"], ["End Time"])
    dates = woke(table, desk, "End Time")
    hours = amounts(table, desk, "Minutes Asleep") / MINUTES_PER_HOUR
    spans = span(table, desk, "Start Time", "End Time")
    return sleep_of_day(desk, dates, hours, table, spans=spans)


READ = {BODY: body, SLEEP: sleep, **dict.fromkeys(FOODS, energy)}


def is_scores(sheet: Sheet) -> bool:
    """Whether it is Takeout's list of sleep scores."""
    return sheet.has("sleep_log_entry_id", "timestamp", "overall_score")


def scores(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(desk, "These are Fitbit's sleep scores, which have no hours of sleep")


READERS = (
    Reader(SOURCE, NAME, "web export", recognises, read),
    Reader(SOURCE, NAME, "sleep scores of Takeout", is_scores, scores),
)
