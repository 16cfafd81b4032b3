"""Libra: the weights of its export, one row a weigh-in, under lines that begin with '#'.

`#Units: kg` says the unit of the whole file; two such lines that differ say none, and the person is
asked. The heading of the date begins with '#' too. Older files have times of the phone's clock
(version 5), newer ones stamps in UTC (version 6); a weigh-in that was given a date only stands at
midnight. The trend is the app's own and not used.
Source: public fixtures of both, github.com/ya-breeze/healthvault (pkg/libraImport) and the weight
exporter whose format is `#Version:5`; a description, github.com/oliexdev/openScale/issues/28.
"""

from __future__ import annotations

import re

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, ask_unit_for, weigh_ins
from calc.journal.reading.devices.clocks import stamps_at_home
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import WEIGHT_UNITS
from calc.journal.reading.values import kilograms
from calc.tables.sheet import Sheet

SOURCE = "libra"
NAME = "Libra"
DATE, WEIGHT, FAT = "#date", "weight", "body fat"
UTC = (
    "The times in this file are in UTC, so a weigh-in may stand on the wrong date. Which time zone "
    "were you in?"
)
_UNIT = re.compile(r"#\s*units?\s*:\s*(\w+)", re.IGNORECASE)


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of Libra."""
    return sheet.has(DATE, WEIGHT)


def unit_of(sheet: Sheet) -> str:
    """Return the unit that the lines above the headings say, '' where none does or two differ."""
    found = filter(None, (_UNIT.match(line.fields[0].strip()) for line in sheet.titles))
    units = {one[1].casefold().removesuffix("s") for one in found}
    unit = units.pop() if len(units) == 1 else ""
    return unit if unit in (*WEIGHT_UNITS, "st") else ""


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, and the body fat beside it."""
    unit = unit_of(sheet)
    sheet = Narrow(sheet, [], [WEIGHT, FAT], [DATE])
    written = amounts(sheet, desk, WEIGHT, body=True)
    unit = unit or ask_unit_for(desk, written)
    moments = stamps_at_home(sheet, desk, DATE, UTC)
    days = weigh_ins(desk, moments, kilograms(written, unit), sheet, column=WEIGHT, each=True)
    marks = body_fat(sheet, desk, days, FAT)
    return desk.journal(days=days if unit else None, marks=marks, source=SOURCE)


READERS = (Reader(SOURCE, NAME, "weights", recognises, read, above=True),)
