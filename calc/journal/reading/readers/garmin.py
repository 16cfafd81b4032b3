"""Garmin Connect: the reports of weight and of sleep, and the lists that hold neither.

The report of weight has lines of a date alone, each followed by the readings of that date with the
unit in the cell. In the report of sleep the first column is the date, whatever its heading says.
Headings and units of time are in the language of the account. Known by a public file: English, and
of sleep the Spanish 'Puntuación de sueño 4 semanas' and the French 'Score de sommeil 4 semaines'
(importers of those exports). Any other language is known by the shape of a report: a date alone and
a time with a weight below it; or a date, and last of all how long one slept, how long one should,
when one went to bed and when one woke, where the first is no longer than the time between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import (
    NOTHING,
    ask_unit_for,
    clocks,
    dated,
    nothing_used,
    tell,
    weigh_ins,
    when,
)
from calc.journal.reading.devices.nights import sleep_of_day
from calc.journal.reading.devices.scales import body_fat, weighed
from calc.journal.reading.lines import Given, Lines, fields, has_quote, lines_of
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.stamps import any_moments
from calc.journal.reading.values import (
    SECONDS_PER_HOUR,
    by_text,
    clock,
    different,
    durations,
    kilograms,
    moment,
    seconds,
)
from calc.tables.delimited_text import Record
from calc.tables.sheet import Section, Sheet, plain, unique

SOURCE = "garmin"
NAME = "Garmin Connect"
BODY_MASS_INDEX = ("BMI", "IMC", "ИМТ", "VKİ", "VKI", "TTI", "ΔΜΣ")
NIGHTS = ("sleep score", "puntuación de sueño", "score de sommeil")
LENGTH = ("Duration", "Duración", "Durée", "Durée du sommeil")
ACTIVITIES = (
    ("Activity Type", "Date", "Title"),
    ("Tipo de actividad", "Fecha", "Título"),
    ("Type d'activité", "Date", "Titre"),
    ("Aktivitätstyp", "Datum", "Titel"),
)
MINUTES_PER_HOUR, HOURS_PER_DAY = 60, 24
# '7 Std. 55 Min.', '7 godz. 55 min', '7 ч 55 мин': hours first, whatever the words.
_TWO_PARTS = re.compile(r"(\d{1,2})\s*([^\W\d]+)\.?\s*(\d{1,2})\s*([^\W\d]+)\.?")
_ONE_PART = re.compile(r"(\d{1,2})\s*([^\W\d]+)\.?")
COLUMNS = ("date", "time", "weight", "change", "BMI", "fat")


def is_weight(sheet: Sheet) -> bool:
    """Whether it is the report of weight: by its headings, or by a date alone."""
    if len(sheet.header) < len(("time", "weight", "BMI")):
        return False
    named = bool(sheet.column(*BODY_MASS_INDEX))
    if named and sheet.header[:2] == ("Time", "Weight"):
        return True
    _, date, reading = [*(one.fields for one in sheet.head[:3]), [""], [""], [""]][:3]
    if not _alone(Record(0, date)) or not moment(date[0]).date:
        return False
    return named or (len(reading) > 1 and bool(clock(reading[0]) and weighed(reading[1])[1]))


def _alone(record: Record) -> bool:
    first, *others = record.fields
    return bool(first.strip()) and not "".join(others).strip()


def weight(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, and the body fat beside it."""
    section, dates = under_dates(sheet)
    texts = section.texts("weight")
    codes, known = different(texts)
    cells = pd.DataFrame([*map(weighed, known), (np.nan, "")], columns=["given", "unit"])
    given = pd.Series(cells["given"].to_numpy(dtype=float)[codes])
    bare = (cells["unit"] == "").to_numpy()[codes]
    unit = ask_unit_for(desk, given.where(bare))
    tell(section, desk, given.isna(), "No weight in this reading", column=("weight",))
    weights = kilograms(cells["given"], cells["unit"].where(cells["unit"] != "", unit))
    days = weigh_ins(
        desk,
        _moments(section, desk, dates),
        pd.Series(weights.to_numpy(dtype=float)[codes]),
        section,
        column="Weight",
    )
    return desk.journal(days=days, marks=body_fat(section, desk, days, "fat"), source=SOURCE)


def _moments(section: Sheet, desk: Desk, dates: pd.DataFrame | None) -> pd.DataFrame:
    """Return the date and the time of each reading, as dates and moments where all are there."""
    if dates is not None:
        passed = by_text(section.texts("time"), lambda text: seconds(clock(text)), float)
        if passed.notna().all():
            return dates.assign(time=dates["date"] + pd.to_timedelta(passed, unit="s"))
        return dates.assign(time=clocks(section, "time"))
    return when(section, desk, "date").assign(time=clocks(section, "time"))


def under_dates(sheet: Sheet) -> tuple[Sheet, pd.DataFrame | None]:
    """Return the readings with the date that stands above each, and these as `dated` has them.

    The dates are None where not every one can be read as a date at once.
    """
    lines = lines_of(sheet)
    names = COLUMNS if sheet.column(*BODY_MASS_INDEX) in sheet.header[3:4] else COLUMNS[:3]
    found = None if lines is None else _spread(lines, sheet.delimiter, names)
    return (_one_by_one(sheet, names), None) if found is None else found


def _spread(
    lines: Lines, delimiter: str, names: Sequence[str]
) -> tuple[Sheet, pd.DataFrame | None] | None:
    """Return the readings of all lines at once; None where one has to be looked at for itself."""
    rows = lines.filled[1:]
    texts = lines.texts.take(pa.array(rows))
    sign = re.escape(delimiter)
    pattern = rf'^(?:"[^"]*"|[^"{sign}]*)(?:[{sign}\s]|"")*$'
    # A date has its comma in quotes, a reading begins with its time.
    quoted = pc.starts_with(texts, '"').to_numpy(zero_copy_only=False)
    alone = quoted.copy()
    matched = pc.match_substring_regex(texts.filter(pa.array(quoted)), pattern)
    alone[quoted] = matched.to_numpy(zero_copy_only=False)
    readings = fields(texts.filter(pa.array(~alone)), delimiter, len(names) - 1)
    if readings is None or pc.any(pc.equal(readings[1], "")).as_py():
        alone = pc.match_substring_regex(texts, pattern).to_numpy(zero_copy_only=False)
        readings = fields(texts.filter(pa.array(~alone)), delimiter, len(names) - 1)
    above = pc.utf8_trim(texts.filter(pa.array(alone)), f'"{delimiter}\t\r ')
    if readings is None or has_quote(above) or pc.any(pc.equal(above, "")).as_py():
        return None
    # 0 is what stands above the first date.
    place, numbers = np.cumsum(alone)[~alone], lines.numbers(rows[~alone])
    days = any_moments(above) if len(place) and place.all() else None
    if days is not None:
        found = Given(dict(zip(names[1:], readings, strict=True)), numbers)
        return found, days[["date"]].take(place - 1).reset_index(drop=True)
    date = pa.concat_arrays([pa.array([""], above.type), above]).take(pa.array(place))
    return Given(dict(zip(names, (date, *readings), strict=True)), numbers), None


def _one_by_one(sheet: Sheet, names: Sequence[str]) -> Section:
    date = ""
    readings = []
    for record in islice(sheet.records, 1, None):
        if _alone(record):
            date = record.fields[0]
        else:
            readings.append(Record(record.line, [date, *record.fields[: len(names) - 1]]))
    return Section(names, readings)


def is_sleep(sheet: Sheet) -> bool:
    """Whether it is the report of sleep by days."""
    return bool(_length_of(sheet))


def _length_of(sheet: Sheet) -> str:
    """Return the column of how long one slept, of a report of sleep by days; '' for none."""
    first = plain(sheet.header[0])
    if first.startswith(NIGHTS):
        return sheet.column(*LENGTH)
    names = unique(sheet.header)
    if len(names) < len(("date", "score", "length", "need", "to bed", "woke")):
        return ""
    rows = [one.fields[: len(names)] for one in sheet.head[1:]]
    nights = [row for row in rows if len(row) == len(names) and _is_night(row)]
    blank = [row for row in rows if len(row) == len(names) and set(row[-4:]) <= NOTHING]
    return names[-4] if nights and len(nights) + len(blank) == len(rows) else ""


def _is_night(row: list[str]) -> bool:
    date, length, need, *clocks_of = row[0], row[-4], row[-3], *row[-2:]
    to_bed, woke = (seconds(clock(text)) for text in clocks_of)
    between = (woke - to_bed) / SECONDS_PER_HOUR % HOURS_PER_DAY
    parts = [_TWO_PARTS.fullmatch(text.strip()) for text in (length, need)]
    if not moment(date).date or not all(parts) or np.isnan(between):
        return False
    # Seconds of going to bed and of waking are cut off.
    return _hours(parts[0]) <= between + 2 / MINUTES_PER_HOUR


def _hours(found: re.Match[str] | None) -> float:
    return int(found[1]) + int(found[3]) / MINUTES_PER_HOUR if found else np.nan


def lengths_h(column: pd.Series) -> pd.Series:
    """Return lengths of sleep in hours, nan for none, in whatever language they are.

    Of two numbers the first is hours. Which one a number alone is shows by the word behind it,
    where that stands behind one of two as well.
    """
    made = durations(column) / SECONDS_PER_HOUR
    if made.notna().all():
        return made
    _, texts = different(column)
    two = [found for text in texts if (found := _TWO_PARTS.fullmatch(text.strip()))]
    unit = {found[4]: 1 / MINUTES_PER_HOUR for found in two} | {found[2]: 1.0 for found in two}

    def read(text: str) -> float:
        found = _ONE_PART.fullmatch(text.strip())
        if found and found[2] in unit:
            return int(found[1]) * unit[found[2]]
        return _hours(_TWO_PARTS.fullmatch(text.strip()))

    return made.fillna(by_text(column, read, float))


def sleep(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date, which is the one of waking."""
    length = _length_of(sheet)
    sheet = Narrow(sheet, [length], [], sheet.header[:1])
    dates = dated(sheet, desk, sheet.header[0])["date"]
    hours = lengths_h(sheet.texts(length))
    return desk.journal(days=sleep_of_day(desk, dates, hours, sheet), source=SOURCE)


def is_weeks(sheet: Sheet) -> bool:
    """Whether it is the report of sleep by weeks."""
    return sheet.has("Date", "Avg Score", "Avg Duration")


def weeks(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(
        desk,
        "This is Garmin's report of sleep by weeks, which holds no nights: export four weeks "
        "or less, and it is by days",
    )


def is_activities(sheet: Sheet) -> bool:
    """Whether it is the list of activities."""
    return any(sheet.has(*names) for names in ACTIVITIES)


def activities(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(desk, "This is Garmin's list of activities: sessions without their sets")


READERS = (
    Reader(SOURCE, NAME, "weight report", is_weight, weight),
    Reader(SOURCE, NAME, "sleep report", is_sleep, sleep),
    Reader(SOURCE, NAME, "sleep report by weeks", is_weeks, weeks),
    Reader(SOURCE, NAME, "activities", is_activities, activities),
)
