"""Garmin Connect: the reports of weight and of sleep, and the lists that hold neither.

The report of weight has lines of a date alone, each followed by the readings of that date with the
unit in the cell. In the report of sleep the first column is the date, whatever its heading says.
"""

from __future__ import annotations

import re
from itertools import islice

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow, as_moments, month_named
from calc.journal.reading.days import (
    ask_unit_for,
    clocks,
    dated,
    nothing_used,
    sleep_of_day,
    tell,
    weigh_ins,
    weighed,
    weights_in_cells,
    when,
)
from calc.journal.reading.lines import Given, Lines, fields, lines_of
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import SECONDS_PER_HOUR, by_text, clock, durations, moment, seconds
from calc.tables.delimited_text import Record
from calc.tables.sheet import Section, Sheet

SOURCE = "garmin"
NAME = "Garmin Connect"
BODY_MASS_INDEX = ("BMI", "IMC", "ИМТ")
NIGHTS = "sleep score"
COLUMNS = ("date", "time", "weight")


def is_weight(sheet: Sheet) -> bool:
    """Whether it is the report of weight: by its headings, or by a date alone."""
    if not sheet.column(*BODY_MASS_INDEX) or len(sheet.header) < len(("time", "weight", "BMI")):
        return False
    if sheet.header[:2] == ("Time", "Weight"):
        return True
    if len(sheet.head) == 1:
        return False
    return _alone(sheet.head[1]) and bool(moment(sheet.head[1].fields[0]).date)


def _alone(record: Record) -> bool:
    first, *others = record.fields
    return bool(first.strip()) and not "".join(others).strip()


def weight(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several."""
    section, dates = under_dates(sheet)
    texts = section.texts("weight")
    given = by_text(texts, lambda text: weighed(text)[0], float)
    bare = by_text(texts, lambda text: not weighed(text)[1], bool)
    unit = ask_unit_for(desk, given.where(bare))
    tell(section, desk, given.isna(), "No weight in this reading", column=("weight",))
    days = weigh_ins(
        desk,
        _moments(section, desk, dates),
        weights_in_cells(texts, unit),
        section,
        column="Weight",
    )
    return desk.journal(days=days, source=SOURCE)


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
    found = None if lines is None else _spread(lines, sheet.delimiter)
    return (_one_by_one(sheet), None) if found is None else found


def _spread(lines: Lines, delimiter: str) -> tuple[Sheet, pd.DataFrame | None] | None:
    """Return the readings of all lines at once; None where one has to be looked at for itself."""
    rows = lines.filled[1:]
    texts = lines.texts.take(pa.array(rows))
    sign = re.escape(delimiter)
    alone = pc.match_substring_regex(texts, rf'^(?:"[^"]*"|[^"{sign}]*)(?:[{sign}\s]|"")*$')
    alone = alone.to_numpy(zero_copy_only=False)
    above = pc.utf8_trim(texts.filter(pa.array(alone)), f'"{delimiter}\t\r ')
    readings = fields(texts.filter(pa.array(~alone)), delimiter, 2)
    odd = pc.or_(pc.equal(above, ""), pc.match_substring(above, '"'))
    if readings is None or pc.any(odd).as_py():
        return None
    # 0 is what stands above the first date.
    place = np.cumsum(alone)[~alone]
    date = pa.concat_arrays([pa.array([""], above.type), above]).take(pa.array(place))
    section = Given(dict(zip(COLUMNS, (date, *readings), strict=True)), lines.numbers(rows[~alone]))
    if not len(place) or not place.all():
        return section, None
    iso = month_named(above)
    days = as_moments(above if iso is None else iso)
    if days is None:
        return section, None
    return section, days[["date"]].take(place - 1).reset_index(drop=True)


def _one_by_one(sheet: Sheet) -> Section:
    date = ""
    readings = []
    for record in islice(sheet.records, 1, None):
        if _alone(record):
            date = record.fields[0]
        else:
            readings.append(Record(record.line, [date, *record.fields[:2]]))
    return Section(COLUMNS, readings)


def is_sleep(sheet: Sheet) -> bool:
    """Whether it is the report of sleep by days."""
    return sheet.header[0].casefold().startswith(NIGHTS) and sheet.has("Duration")


def sleep(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date, which is the one of waking."""
    sheet = Narrow(sheet, ["Duration"], [], sheet.header[:1])
    dates = dated(sheet, desk, sheet.header[0])["date"]
    hours = durations(sheet.texts("Duration")) / SECONDS_PER_HOUR
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
    return sheet.has("Activity Type", "Date", "Title")


def activities(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(desk, "This is Garmin's list of activities: sessions without their sets")


READERS = (
    Reader(SOURCE, NAME, "weight report", is_weight, weight),
    Reader(SOURCE, NAME, "sleep report", is_sleep, sleep),
    Reader(SOURCE, NAME, "sleep report by weeks", is_weeks, weeks),
    Reader(SOURCE, NAME, "activities", is_activities, activities),
)
