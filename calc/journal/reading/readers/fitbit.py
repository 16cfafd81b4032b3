"""Fitbit: the web export, tables under one another by their titles, and the scores of Takeout.

The web export writes a day of nothing as 0: no energy taken in, no weight. Such a day was not
logged. On a day without a weigh-in it writes the last weight again. The weight has no unit in the
file. Titles and headings are English whatever the language of the account, as far as public files
show; a file with others is left to the mapping.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.clock import as_dates
from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow, as_moments
from calc.journal.reading.days import (
    amounts,
    ask_unit_for,
    dated,
    nothing_used,
    sleep_of_day,
    tell,
    weigh_ins,
)
from calc.journal.reading.lines import Given, Lines, Part, lines_of
from calc.journal.reading.questions import Desk, Reader, with_uneven
from calc.journal.reading.values import by_text, kilograms, moments, number
from calc.tables.sheet import Sheet

SOURCE = "fitbit"
NAME = "Fitbit"
BODY, FOODS, SLEEP = "Body", ("Foods", "Food"), "Sleep"
TITLES = frozenset({BODY, *FOODS, SLEEP, "Activities"})
ENERGY = "Calories In"
MINUTES_PER_HOUR = 60
TOTALS = {
    "Calories": "energy_kcal",
    "Protein": "protein_g",
    "Carbs": "carbohydrate_g",
    "Fat": "fat_g",
    "Fiber": "fibre_g",
}
_FOOD_LOG = re.compile(r"Food Log (\d{4})(\d\d)(\d\d)", re.ASCII)
_AMOUNT = re.compile(r"([\d.,]+)\s*g?")
_TITLE_LINE = rf'^[\s"]*(?:{"|".join(sorted(TITLES))}|Food Log \d{{8}})[\s",]*$'
_TOTAL_LINE = (
    rf'^\s*(?:"\s*")?\s*,"?(?P<name>{"|".join(TOTALS)})"?,'
    r'(?:"\s*(?P<quoted>[\d.,]+)\s*g?\s*"|\s*(?P<bare>[\d.]+)\s*g?\s*)(?:,|$)'
)
_NOTHING = pa.scalar("", pa.large_string())


class Title(NamedTuple):
    """A title of the file: what it says, and at which line from the first."""

    name: str
    place: int


class Totals(NamedTuple):
    """The totals of the food logs: each with the place of its log, its name and what it says."""

    log: np.ndarray
    name: pd.Series
    value: pd.Series


def recognises(sheet: Sheet) -> bool:
    """Whether the first line is the title of a table."""
    return len(sheet.header) == 1 and _is_title(list(sheet.header))


def _is_title(fields: list[str]) -> bool:
    name, *others = fields
    name = name.strip()
    named = name in TITLES or bool(_FOOD_LOG.fullmatch(name))
    return named and not "".join(others).strip()


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return weight, intake and sleep of each date, from whichever tables are there."""
    lines = lines_of(sheet)
    titles = _titles_one_by_one(sheet) if lines is None else _titles(lines)
    last = sheet.data.count(b"\n") + sheet.data.count(b"\r") + 1 if lines is None else len(lines)
    tables, parts = [], []
    for title, after in zip(titles, [*titles[1:], Title("", last)], strict=True):
        line = sheet.above + title.place + 1
        if title.name not in TITLES:
            continue
        if title.name not in READ:
            desk.say(f"The table '{title.name}' has no intake, weight or sleep in it", row=line)
            continue
        part = Part.of(sheet, title.place + 1, after.place, lines)
        if part.header:
            tables.append(READ[title.name](part, desk))
            parts.append(part)
    logs = [title for title in titles if title.name not in TITLES]
    if logs:
        totals = _totals_one_by_one(sheet) if lines is None else _totals(lines, titles)
        named = pa.array([log.name for log in logs], pa.large_string())
        places = np.array([log.place for log in logs]) + sheet.above + 1
        tables.append(food_logs(Given({"title": named}, places), totals, desk))
    found = desk.journal(days=together(tables), source=SOURCE)
    for part in parts:
        found = with_uneven(found, part, desk)
    return found


def _titles(lines: Lines) -> list[Title]:
    places = lines.matches(_TITLE_LINE)
    names = pc.utf8_trim(lines.texts.take(pa.array(places)), ' \t\r",')
    return [*map(Title, names.to_pylist(), places.tolist())]


def _titles_one_by_one(sheet: Sheet) -> list[Title]:
    return [
        Title(record.fields[0].strip(), record.line - sheet.above - 1)
        for record in sheet.records
        if _is_title(record.fields)
    ]


def _totals(lines: Lines, titles: list[Title]) -> Totals:
    found = pc.extract_regex(lines.texts, _TOTAL_LINE)
    there = found.is_valid().to_numpy(zero_copy_only=False)
    name, quoted, bare = found.filter(pa.array(there)).flatten()
    # A total is of the last title above it, where that is one of a log.
    under = np.searchsorted([title.place for title in titles], np.flatnonzero(there)) - 1
    is_log = np.array([title.name not in TITLES for title in titles])
    of_log = is_log[under] & (under >= 0)
    log = (np.cumsum(is_log) - 1)[under]
    value = pc.binary_join_element_wise(quoted, bare, _NOTHING)
    texts = pd.DataFrame({"name": _texts(name), "value": _texts(value)})[of_log]
    return Totals(log[of_log], texts["name"], texts["value"])


def _texts(column: pa.Array) -> pd.Series:
    codes = column.dictionary_encode()
    return pd.Series(pd.Categorical.from_codes(codes.indices, codes.dictionary.to_pylist()))


def _totals_one_by_one(sheet: Sheet) -> Totals:
    number_of_log, in_log = -1, False
    found = []
    for record in sheet.records:
        if _is_title(record.fields):
            in_log = record.fields[0].strip() not in TITLES
            number_of_log += in_log
        elif in_log:
            first, name, value = [*record.fields, "", "", ""][:3]
            amount = _AMOUNT.fullmatch(value.strip())
            if name in TOTALS and not first.strip() and amount:
                found.append((number_of_log, name, amount[1]))
    log, names, values = zip(*found, strict=True) if found else ((), (), ())
    return Totals(
        np.array(log, dtype=int), pd.Series(names, dtype="str"), pd.Series(values, dtype="str")
    )


def together(tables: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Return tables of days as one; where two have a value of a date, the one of the first."""
    tables = [table.assign(date=as_dates(table["date"])) for table in tables if len(table)]
    if not tables:
        return pd.DataFrame({"date": pd.Series(dtype="str")})
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
    table = Narrow(part, [], ["Weight"], ["Date"])
    written = amounts(table, desk, "Weight")
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


def energy(part: Sheet, desk: Desk) -> pd.DataFrame:
    """Return the energy of each date that has any."""
    table = Narrow(part, [ENERGY], [], ["Date"])
    dates = dated(table, desk, "Date")["date"]
    eaten = amounts(table, desk, ENERGY)
    return logged(table, desk, pd.DataFrame({"date": dates, "energy_kcal": eaten}))


def food_logs(logs: Sheet, totals: Totals, desk: Desk) -> pd.DataFrame:
    """Return the totals of each log that has any energy; `logs` has the `title` of each."""
    columns = list(TOTALS)
    made = np.full((logs.size, len(columns)), np.nan)
    place = by_text(totals.name, columns.index, int).to_numpy()
    made[totals.log, place] = by_text(totals.value, number, float).to_numpy()
    titles = pa.array(logs.texts("title").astype("str"), pa.string())
    iso = pc.replace_substring_regex(titles, f"^{_FOOD_LOG.pattern}$", r"\1-\2-\3")
    days = as_moments(iso)
    if days is None:
        days = moments(pd.Series(iso.to_pylist(), dtype="str"))
    tell(logs, desk, days["date"] == "", "The date cannot be read", column=("title",))
    return logged(logs, desk, days[["date"]].assign(**dict(zip(TOTALS.values(), made.T, strict=True))))


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
    woke = dated(table, desk, "End Time")["date"]
    hours = amounts(table, desk, "Minutes Asleep") / MINUTES_PER_HOUR
    return sleep_of_day(desk, woke, hours, table)


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
