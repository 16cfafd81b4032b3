"""The day by the clock: when to wake, eat, drink, train and sleep, and how much of it."""

from calc.day.events import Event
from calc.day.inputs import DayInputs, Training
from calc.day.table import AMOUNTS, COLUMNS, Day, plan_day, totals, whole_amounts, whole_grams
from calc.day.windows import article_deadline, evidence_deadline

__all__ = [
    "AMOUNTS",
    "COLUMNS",
    "Day",
    "DayInputs",
    "Event",
    "Training",
    "article_deadline",
    "evidence_deadline",
    "plan_day",
    "totals",
    "whole_amounts",
    "whole_grams",
]
