"""Withings: `weight.csv` and `sleep.csv` of the account's export.

The headings are in the user's language, the unit of a weight among them. A night's stamps have the
offset of where it was slept: its date is the one of waking, as written.
Known by a public file: German (our samples), English, and of sleep the Spanish 'ligero (s)',
'profundo (s)' (exercises of a course in R on such a file). The words for weight in other languages
are translations: they count only with another mass behind them. Nights in any other language are
known by their shape: two stamps, then light, deep, REM and awake in seconds, which is the order of
every file seen, and these are no longer than the time between.
"""

from __future__ import annotations

import re

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, dated, weigh_ins, woke
from calc.journal.reading.devices.nights import sleep_of_day, span
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import SECONDS_PER_HOUR, kilograms, moment, number
from calc.tables.sheet import Sheet, unique

SOURCE = "withings"
NAME = "Withings"
DATE = ("Date", "Datum", "Fecha", "Data", "Dato", "Päivämäärä", "Tarih")
STAGES = (
    ("from", "to", "light (s)", "deep (s)", "rem (s)"),
    ("von", "bis", "leicht (s)", "tief (s)", "rem (s)"),
    ("de", "a", "ligero (s)", "profundo (s)", "rem (s)"),
)
# Asleep and in bed are rounded to the minute.
ROUNDED_S = 120
_WEIGHT = re.compile(
    r"(?:weight|gewicht|poids|peso|vikt|vægt|vekt|paino|waga|masa ciała|hmotnost|kilo)"
    r" ?\((kg|lbs?)\)",
    re.IGNORECASE,
)
_FAT = re.compile(
    r"(?:fat mass|fettmasse|masse grasse|masa grasa|massa grassa|massa gorda|vetmassa|fettmassa)"
    r" ?\((?:kg|lbs?)\)",
    re.IGNORECASE,
)
_SECONDS = re.compile(r".*\(s\)", re.IGNORECASE)
_REM = re.compile(r".*\b(?:rem|parad[oó](?:x|ss)\w*)\b.*", re.IGNORECASE)
_MASS = re.compile(r".+ ?\((?:kg|lbs?)\)", re.IGNORECASE)


def is_weight(sheet: Sheet) -> bool:
    """Whether it is the list of weights: the date, the weight, and other masses by their unit."""
    first, *rest = sheet.header
    return (
        first in DATE
        and len(rest) > 1
        and bool(_WEIGHT.fullmatch(rest[0]))
        and bool(_MASS.fullmatch(rest[1]))
    )


def weight(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, and the body fat beside it."""
    column, fat = sheet.header[1], _fat_of(sheet)
    sheet = Narrow(sheet, [], [], [*DATE, column, *fat])
    unit = _WEIGHT.fullmatch(column)
    written = amounts(sheet, desk, column, body=True)
    days = weigh_ins(
        desk,
        dated(sheet, desk, *DATE),
        kilograms(written, unit[1] if unit else ""),
        sheet,
        column=column,
        each=True,
    )
    marks = body_fat(sheet, desk, days, *fat, mass=written) if fat else None
    return desk.journal(days=days, marks=marks, source=SOURCE)


def _fat_of(sheet: Sheet) -> list[str]:
    """Return the column of the mass of fat, beside the weight and in its unit; none is none."""
    return [name for name in sheet.header[2:] if _FAT.fullmatch(name)][:1]


def is_sleep(sheet: Sheet) -> bool:
    """Whether it is the list of nights."""
    return bool(columns(sheet))


def columns(sheet: Sheet) -> tuple[str, list[str]] | None:
    """Return the column of waking and those of sleep, of a list of nights; None for any other."""
    for begin, end, *stages in STAGES:
        if sheet.has(begin, end, *stages[:2]):
            return sheet.column(end), [found for name in stages if (found := sheet.column(name))]
    names = unique(sheet.header)
    if not all(map(_SECONDS.fullmatch, [*names[2:6], *[""] * (6 - len(names))])):
        return None
    rows = [one.fields for one in sheet.head[1:]]
    if not _REM.fullmatch(names[4]) or not rows or not all(map(_is_night, rows)):
        return None
    return names[1], list(names[2:5])


def _is_night(row: list[str]) -> bool:
    begin, end = (moment(text) for text in row[:2])
    if len(row) < 6 or not (begin.time and end.time) or end <= begin:
        return False
    between = pd.Timestamp(" ".join(end)) - pd.Timestamp(" ".join(begin))
    parts = [number(text) if text.strip() else 0.0 for text in row[2:6]]
    return min(parts) >= 0 and sum(parts) <= between.total_seconds() + ROUNDED_S


def sleep(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date of waking: light, deep and REM sleep."""
    end, stages = columns(sheet) or ("", [])
    # Of every file seen it is the column before the one of waking.
    begin = unique(sheet.header)[unique(sheet.header).index(end) - 1]
    sheet = Narrow(sheet, [], stages, [end])
    asleep = pd.DataFrame({name: amounts(sheet, desk, name) for name in stages})
    hours = asleep.sum(axis=1, min_count=1) / SECONDS_PER_HOUR
    ended, spans = woke(sheet, desk, end), span(sheet, desk, begin, end)
    days = sleep_of_day(desk, ended, hours, sheet, spans=spans)
    return desk.journal(days=days, source=SOURCE)


READERS = (
    Reader(SOURCE, NAME, "weights", is_weight, weight),
    Reader(SOURCE, NAME, "sleep", is_sleep, sleep),
)
