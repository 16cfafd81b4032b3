"""Renpho: the weigh-ins of a scale, the unit in the heading, the order of dates by the phone."""

from __future__ import annotations

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow, figures_of
from calc.journal.reading.days import NOTHING, dated, tell, weigh_ins
from calc.journal.reading.devices.scales import body_fat, weights_in_cells
from calc.journal.reading.questions import KG, LB, Desk, Reader
from calc.journal.reading.values import kilograms
from calc.tables.sheet import Sheet

SOURCE = "renpho"
NAME = "Renpho"
IN_KG = ("Weight(kg)", "Weight (kg)")
IN_LB = ("Weight(lb)", "Weight (lb)", "Weight(lbs)", "Weight (lbs)")
MEASURED = "Time of Measurement"
FAT = ("Body Fat(%)", "Body Fat Percentage(%)", "Body Fat (%)")
# What the layout with `Date` has beside it.
OWN = (*FAT, "Metabolic Age", "Remarks")


def recognises(sheet: Sheet) -> bool:
    """Whether it is a list of weigh-ins with the columns of Renpho."""
    if not sheet.column(*IN_KG, *IN_LB):
        return False
    return sheet.has(MEASURED) or (sheet.has("Date", "BMI") and bool(sheet.column(*OWN)))


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, and the body fat beside it."""
    column = sheet.column(*IN_KG, *IN_LB)
    sheet = Narrow(sheet, [], [], [MEASURED, "Date", "Time", column, *FAT])
    unit = KG if sheet.column(*IN_KG) else LB
    figures = figures_of(sheet, column)
    if figures is not None:
        weights = kilograms(figures, unit)
    else:
        texts = sheet.texts(column)
        weights = weights_in_cells(texts, unit)
        unknown = weights.isna() & ~texts.isin(list(NOTHING))
        tell(sheet, desk, unknown, "This is no number", "left blank", column=(column,))
    moments = dated(sheet, desk, MEASURED, "Date", clock="Time")
    days = weigh_ins(
        desk,
        moments,
        weights,
        sheet,
        column=column,
        each=True,
    )
    marks = body_fat(sheet, desk, days, *FAT)
    return desk.journal(days=days, marks=marks, source=SOURCE)


READERS = (Reader(SOURCE, NAME, "weigh-ins", recognises, read),)
