"""openScale: the measurements that the app writes, older and newer layout.

The older one (`dateTime`, `weight`) is in kilograms whatever the app shows; of the newer one
(`DATE`, `TIME`, `WEIGHT`) nobody says, so the person is asked.
Source: the maintainer, github.com/oliexdev/openScale, issues 920 and 1475.
"""

from __future__ import annotations

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, ask_unit_for, dated, weigh_ins
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.questions import KG, Desk, Reader
from calc.journal.reading.values import kilograms
from calc.tables.sheet import Sheet

SOURCE = "openscale"
NAME = "openScale"


def is_older(sheet: Sheet) -> bool:
    """Whether it is the layout with one column for date and time."""
    return {"dateTime", "weight"} <= set(sheet.header)


def is_newer(sheet: Sheet) -> bool:
    """Whether it is the layout with a column for the date and one for the time."""
    return {"DATE", "TIME", "WEIGHT"} <= set(sheet.header)


def recognises(sheet: Sheet) -> bool:
    """Whether it is a file of openScale."""
    return is_older(sheet) or is_newer(sheet)


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, and the body fat beside it."""
    sheet = Narrow(sheet, [], [], ["dateTime", "DATE", "TIME", "weight", "fat"])
    written = amounts(sheet, desk, "weight", body=True)
    if is_older(sheet):
        unit = KG
        moments = dated(sheet, desk, "dateTime")
    else:
        unit = ask_unit_for(desk, written)
        moments = dated(sheet, desk, "DATE", clock="TIME")
    days = weigh_ins(
        desk,
        moments,
        kilograms(written, unit),
        sheet,
        column="weight",
        each=True,
    )
    marks = body_fat(sheet, desk, days, "fat")
    return desk.journal(days=days if unit else None, marks=marks, source=SOURCE)


READERS = (Reader(SOURCE, NAME, "measurements", recognises, read),)
