"""A whole roster at once: a table of people in, a table of plans out, and the same for files."""

from calc.plan.roster.days import DAY_COLUMNS, make_days
from calc.plan.roster.plans import RESULT_COLUMNS, SEPARATOR, make_plans, notice_text

__all__ = [
    "DAY_COLUMNS",
    "RESULT_COLUMNS",
    "SEPARATOR",
    "make_days",
    "make_plans",
    "notice_text",
]
