"""Withings: `weight.csv` and `sleep.csv` of the account's export.

The headings are in the user's language, the unit of a weight among them. A night's stamps have the
offset of where it was slept: its date is the one of waking, as written.
"""

from __future__ import annotations

import re

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, dated, sleep_of_day, weigh_ins
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import SECONDS_PER_HOUR, kilograms
from calc.tables.sheet import Sheet

SOURCE = "withings"
NAME = "Withings"
DATE = ("Date", "Datum", "Fecha", "Data")
FROM = ("from", "von")
TO = ("to", "bis")
ASLEEP = (("light (s)", "leicht (s)"), ("deep (s)", "tief (s)"), ("rem (s)",))
_WEIGHT = re.compile(r"(?:weight|gewicht|poids|peso) ?\((kg|lbs?)\)", re.IGNORECASE)
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
    """Return the weight of each date, the earliest of several."""
    column = sheet.header[1]
    sheet = Narrow(sheet, [], [], [*DATE, column])
    unit = _WEIGHT.fullmatch(column)
    written = amounts(sheet, desk, column)
    days = weigh_ins(
        desk,
        dated(sheet, desk, *DATE),
        kilograms(written, unit[1] if unit else ""),
        sheet,
        column=column,
        each=True,
    )
    return desk.journal(days=days, source=SOURCE)


def is_sleep(sheet: Sheet) -> bool:
    """Whether it is the list of nights."""
    return all(sheet.column(*names) for names in (FROM, TO, *ASLEEP[:2]))


def sleep(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date of waking: light, deep and REM sleep."""
    sheet = Narrow(sheet, [], [name for names in ASLEEP for name in names], TO)
    stages = pd.DataFrame(
        {names[0]: amounts(sheet, desk, *names) for names in ASLEEP if sheet.column(*names)}
    )
    hours = stages.sum(axis=1, min_count=1) / SECONDS_PER_HOUR
    woke = dated(sheet, desk, *TO)["date"]
    return desk.journal(days=sleep_of_day(desk, woke, hours, sheet), source=SOURCE)


READERS = (
    Reader(SOURCE, NAME, "weights", is_weight, weight),
    Reader(SOURCE, NAME, "sleep", is_sleep, sleep),
)
