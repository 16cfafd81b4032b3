"""Samsung Health: weight, sleep and nutrition of 'Download personal data'.

Each of its tables begins with a line of its own, 'com.samsung.health.weight,7006011,12', and each
of its rows ends with a comma more than the headings have. Stamps are in UTC, and `time_offset`
('UTC+0100') says for every row where the phone was. Weights are in kilograms, whatever the app
shows. A night is from falling asleep to waking; `sleep_duration` is its length in minutes, without
what was awake where the watch knows of it. What was eaten stands twice, by food and by meal: it is
read by meal, with its nutrients. Some headings begin with the name of the table.
Source: a schema of a real export and public fixtures of it (weight, sleep, nutrition), on GitHub:
samsung-health importers' tests and their schema reports.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, intake_of_day, nothing_used, tell, weigh_ins
from calc.journal.reading.devices.clocks import (
    again_by_id,
    at_home,
    moments_in_utc,
    offsets_s,
    on_the_clock,
)
from calc.journal.reading.devices.nights import sleep_of_day
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.questions import Desk, Reader
from calc.tables.sheet import Sheet

SOURCE = "samsung_health"
NAME = "Samsung Health"
TABLES = "com.samsung."
WEIGHT, SLEEP, NUTRITION = (
    "com.samsung.health.weight",
    "com.samsung.shealth.sleep",
    "com.samsung.health.nutrition",
)
FOODS = "com.samsung.health.food_intake"
# Of nights the headings have the name of an older table.
PREFIXES = {WEIGHT: WEIGHT, SLEEP: "com.samsung.health.sleep", NUTRITION: NUTRITION}
START, END, OFFSET, ID = "start_time", "end_time", "time_offset", "datauuid"
LENGTH = "sleep_duration"
NUTRIENTS = {
    "energy_kcal": "calorie",
    "protein_g": "protein",
    "carbohydrate_g": "carbohydrate",
    "fat_g": "total_fat",
    "fibre_g": "dietary_fiber",
}
MINUTES_PER_HOUR, SECONDS_PER_MINUTE = 60, 60
LONGEST_NIGHT_MIN = 24 * MINUTES_PER_HOUR
# Of a night that an app writes down, at least so much is asleep.
LEAST_ASLEEP = 0.5
UNSOUND = "It ends before it begins, or a day later"
IN_UTC = (
    "Some times in this file are in UTC and do not say where they were taken. Which time zone were "
    "you in?"
)


def table_of(sheet: Sheet) -> str:
    """Return the name of a table of Samsung Health, '' where it is of nobody we know.

    It stands above the headings; where somebody took that line off, the headings tell.
    """
    for line in sheet.titles:
        if line.fields[0].startswith(TABLES):
            return line.fields[0].replace(";", ",").partition(",")[0]
    if not sheet.has(ID) and not _has(sheet, SLEEP, ID):
        return ""
    wanted = {WEIGHT: ("weight",), SLEEP: (END,), NUTRITION: ("calorie", "total_fat")}
    found = (
        table
        for table, names in wanted.items()
        if _has(sheet, table, START, *names) and _has(sheet, table, OFFSET)
    )
    return next(found, "")


def names_of(table: str, name: str) -> tuple[str, str]:
    """Return how a column may be called in a table."""
    return name, f"{PREFIXES[table]}.{name}"


def _has(sheet: Sheet, table: str, *names: str) -> bool:
    return all(sheet.column(*names_of(table, name)) for name in names)


def is_weight(sheet: Sheet) -> bool:
    """Whether it is the list of weigh-ins."""
    return table_of(sheet) == WEIGHT and _has(sheet, WEIGHT, START, "weight")


def weight(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, and the body fat beside it."""
    columns = (START, OFFSET, "weight", "body_fat")
    start, offset, name, fat = (names_of(WEIGHT, one) for one in columns)
    sheet = Narrow(sheet, offset, [*name, *fat], [*start, *names_of(WEIGHT, ID)])
    once = ~again_by_id(sheet, desk, *names_of(WEIGHT, ID))
    written = amounts(sheet, desk, *name).where(once)
    moments = _local(sheet, desk, start, offset, moments_in_utc(sheet, *start))
    days = weigh_ins(desk, moments, written, sheet, column=sheet.column(*name), each=once)
    marks = body_fat(sheet, desk, days, *fat)
    return desk.journal(days=days, marks=marks, source=SOURCE)


def is_sleep(sheet: Sheet) -> bool:
    """Whether it is the list of nights."""
    return table_of(sheet) == SLEEP and _has(sheet, SLEEP, START, END)


def sleep(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date of waking."""
    start, end, offset = (names_of(SLEEP, one) for one in (START, END, OFFSET))
    sheet = Narrow(sheet, offset, [LENGTH], [*start, *end, *names_of(SLEEP, ID)])
    once = ~again_by_id(sheet, desk, *names_of(SLEEP, ID))
    began, ended = (moments_in_utc(sheet, *one) for one in (start, end))
    between = (ended - began).dt.total_seconds() / SECONDS_PER_MINUTE
    sound = between.between(0, LONGEST_NIGHT_MIN, inclusive="right")
    tell(sheet, desk, between.notna() & ~sound, UNSOUND, column=end)
    length = amounts(sheet, desk, LENGTH)
    # What cannot be minutes of this night is a length in another unit.
    fits = (length >= LEAST_ASLEEP * between) & (length <= between)
    asleep = length.where(fits, between)
    woke = _local(sheet, desk, end, offset, ended)["date"]
    days = sleep_of_day(
        desk,
        woke,
        asleep / MINUTES_PER_HOUR,
        sheet,
        where=once & (sound | between.isna()),
        spans=lambda: (began, ended),
    )
    return desk.journal(days=days, source=SOURCE)


def is_nutrition(sheet: Sheet) -> bool:
    """Whether it is the list of meals."""
    return table_of(sheet) == NUTRITION and _has(sheet, NUTRITION, START, "calorie")


def nutrition(sheet: Sheet, desk: Desk) -> Journal:
    """Return the intake of each date, its meals summed."""
    start, offset = (names_of(NUTRITION, one) for one in (START, OFFSET))
    wanted = {own: names_of(NUTRITION, name) for own, name in NUTRIENTS.items()}
    figures = [name for names in wanted.values() for name in names]
    sheet = Narrow(sheet, offset, figures, [*start, *names_of(NUTRITION, ID)])
    once = ~again_by_id(sheet, desk, *names_of(NUTRITION, ID))
    dates = _local(sheet, desk, start, offset, moments_in_utc(sheet, *start))["date"]
    eaten = {
        own: amounts(sheet, desk, *names) for own, names in wanted.items() if sheet.column(*names)
    }
    return desk.journal(days=intake_of_day(desk, dates, eaten, sheet, where=once), source=SOURCE)


def is_other(sheet: Sheet) -> bool:
    """Whether it is another table of the same export."""
    known = is_weight(sheet) or is_sleep(sheet) or is_nutrition(sheet)
    return bool(sheet.titles) and bool(table_of(sheet)) and not known


def other(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    if table_of(sheet) == FOODS:
        return nothing_used(
            desk,
            "These are the single foods of Samsung Health: they are read by meal, from the file of "
            "its nutrition",
        )
    return nothing_used(
        desk, "This file of Samsung Health has no weight, no meals and no nights in it"
    )


def _local(
    sheet: Sheet, desk: Desk, stamps: Sequence[str], offsets: Sequence[str], moments: pd.Series
) -> pd.DataFrame:
    """Return `date` and `time` of stamps where the phone was; the person is asked where unsaid."""
    tell(sheet, desk, moments.isna(), "The date cannot be read", column=stamps)
    offset = offsets_s(sheet.texts(*offsets))
    unsaid = moments.notna() & offset.isna()
    made = on_the_clock(moments, offset)
    if unsaid.any():
        made[unsaid] = at_home(moments.where(unsaid), desk, IN_UTC)[unsaid]
    return made


READERS = (
    Reader(SOURCE, NAME, "weight", is_weight, weight, above=True),
    Reader(SOURCE, NAME, "sleep", is_sleep, sleep, above=True),
    Reader(SOURCE, NAME, "nutrition", is_nutrition, nutrition, above=True),
    Reader(SOURCE, NAME, "other tables", is_other, other, above=True),
)
