"""Eufy: the weigh-ins of a scale as EufyLife exports them, the unit in the heading.

A file can have the weigh-ins of several people, told apart by `Family Members`. Times are of the
phone's clock, as '2024-01-01 10:20:30'.
Source: the headings that a public converter of such files knows, 'eufyformatter' on GitHub (kg and
lbs); no file was found.
"""

from __future__ import annotations

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, dated, weigh_ins
from calc.journal.reading.devices.people import of_one_person
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.questions import KG, LB, Desk, Reader
from calc.journal.reading.values import kilograms
from calc.tables.sheet import Sheet

SOURCE = "eufy"
NAME = "Eufy"
IN_KG, IN_LB = ("WEIGHT (kg)",), ("WEIGHT (lbs)", "WEIGHT (lb)")
TIME, WHO = "Time", "Family Members"
FAT = "BODY FAT %"
OWN = (FAT, "MUSCLE MASS %", "HEAD SIZE (cm)", "BODY TYPE")


def recognises(sheet: Sheet) -> bool:
    """Whether it is a list of weigh-ins with the columns of EufyLife."""
    beside = sheet.column(WHO) or sheet.column(*OWN)
    return sheet.has(TIME) and bool(sheet.column(*IN_KG, *IN_LB)) and bool(beside)


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, of one person, and the body fat."""
    column = sheet.column(*IN_KG, *IN_LB)
    sheet = Narrow(sheet, [WHO], [column, FAT], [TIME])
    written = amounts(sheet, desk, column, body=True)
    own = of_one_person(sheet, desk, WHO, written > 0)
    weights = kilograms(written.where(own), KG if sheet.column(*IN_KG) else LB)
    days = weigh_ins(desk, dated(sheet, desk, TIME), weights, sheet, column=column, each=own)
    marks = body_fat(sheet, desk, days, FAT)
    return desk.journal(days=days, marks=marks, source=SOURCE)


READERS = (Reader(SOURCE, NAME, "weigh-ins", recognises, read),)
