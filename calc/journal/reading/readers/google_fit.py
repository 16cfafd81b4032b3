"""Google Fit: 'Daily activity metrics.csv' of Takeout, one row a date, and the tables of one day.

The weight of a date is the mean of its weigh-ins, in kilograms. The calories are burnt and never
eaten; the file has no food and no hours asleep, but how long a phone took somebody for asleep.
Source: a description of the headings, and the files of public fixtures with them
(github.com/starsep/GoogleFitToOpenScaleCSV).
"""

from __future__ import annotations

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, dated, nothing_used, weigh_ins
from calc.journal.reading.questions import Desk, Reader
from calc.tables.sheet import Sheet

SOURCE = "google_fit"
NAME = "Google Fit"
WEIGHT = "Average weight (kg)"
BURNT = "Calories (kcal)"
_MOVED = ("Move Minutes count", "Step count", "Heart Points", "Distance (m)")


def _is_activity(sheet: Sheet) -> bool:
    there = sum(bool(sheet.column(name)) for name in (*_MOVED, BURNT))
    return there > 1 and bool(sheet.column("Move Minutes count", BURNT, "Heart Points"))


def is_daily(sheet: Sheet) -> bool:
    """Whether it has a row a date."""
    return sheet.header[:1] == ("Date",) and _is_activity(sheet)


def daily(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date."""
    if not sheet.has(WEIGHT):
        return nothing_used(desk, "This file of Google Fit has no weights: what it has is burnt")
    if sheet.has(BURNT):
        desk.say("The calories of Google Fit are burnt, not eaten", value=BURNT)
    sheet = Narrow(sheet, [], [WEIGHT], ["Date"])
    days = weigh_ins(
        desk,
        dated(sheet, desk, "Date"),
        amounts(sheet, desk, WEIGHT, body=True),
        sheet,
        column=WEIGHT,
    )
    return desk.journal(days=days, source=SOURCE)


def is_of_one_day(sheet: Sheet) -> bool:
    """Whether it has a row a quarter of an hour, of one day."""
    return sheet.header[:2] == ("Start time", "End time") and _is_activity(sheet)


def of_one_day(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(
        desk, "This file of Google Fit is of one day: the weights are in the daily activity metrics"
    )


READERS = (
    Reader(SOURCE, NAME, "daily activity metrics", is_daily, daily),
    Reader(SOURCE, NAME, "one day", is_of_one_day, of_one_day),
)
