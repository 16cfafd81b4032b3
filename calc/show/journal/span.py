"""Which weeks of a journal are shown: a span, months of one's own choice, those that have both."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pandas as pd

from calc.clock import day_text
from calc.evidence import Constant
from calc.journal import spread
from calc.show.journal.week import TO_SUNDAY, WEEK

STRETCH = Constant(11, "weeks", "Weeks shown before the last that has both training and food")


def span_of(weeks: pd.DataFrame, last: int | None) -> pd.DataFrame:
    """Return the last so many weeks, the empty ones between them included; None for all."""
    mondays = weeks["week_start"]
    if last is not None and len(mondays):
        weeks = weeks[mondays > mondays.max() - last * WEEK]
    return spread(weeks)


def months_of(weeks: pd.DataFrame) -> list[str]:
    """Return the months that weeks reach over, '2026-10', oldest first and none left out."""
    first, last = weeks["week_start"].iloc[0], weeks["week_start"].iloc[-1] + TO_SUNDAY
    return [str(month) for month in pd.period_range(first, last, freq="M")]


def month_text(month: str) -> str:
    """Return a month as a person says it: 'Oct 2026'."""
    return f"{date.fromisoformat(f'{month}-01'):%b %Y}"


def within_months(weeks: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    """Return the weeks that touch the months from one to another, in whichever order they stand."""
    first, last = sorted((pd.Period(one, "M"), pd.Period(other, "M")))
    whole = spread(weeks)
    mondays = whole["week_start"]
    inside = (mondays + TO_SUNDAY >= first.start_time) & (mondays <= last.end_time)
    return whole[inside].reset_index(drop=True)


class Apart(NamedTuple):
    """Training and food that never share a week shown: what is said, and the months that have both.

    `months` are the first and the last of the weeks to go to, None where no week has both.
    """

    text: str
    months: tuple[str, str] | None


def apart(every: pd.DataFrame, shown: pd.DataFrame) -> Apart | None:
    """Return what to say where no week of `shown` has both training and food, but some have one.

    None where a week shown has both, or where `every` week of the journal lacks one of them.
    """
    trained, fed = (every[column].gt(0) for column in ("workouts", "intake_days"))
    if _has_both(shown).any() or not (trained.any() and fed.any()):
        return None
    together = every.loc[_has_both(every), "week_start"]
    if together.empty:
        told = [
            f"{what} from {_day(every.loc[there, 'week_start'].iloc[0])} to "
            f"{_day(every.loc[there, 'week_start'].iloc[-1] + TO_SUNDAY)}"
            for what, there in (("training", trained), ("food", fed))
        ]
        return Apart(f"No week has both training and food: {' and '.join(told)}.", None)
    last = together.iloc[-1]
    first = max(together.iloc[0], last - STRETCH * WEEK)
    months = [f"{day:%Y-%m}" for day in (first, last + TO_SUNDAY)]
    return Apart(
        "No week shown here has both training and food. "
        f"The last that has both is the week of {_day(last)}.",
        (months[0], months[1]),
    )


def _has_both(weeks: pd.DataFrame) -> pd.Series:
    return weeks["workouts"].gt(0) & weeks["intake_days"].gt(0)


def _day(day: date) -> str:
    return day_text(day, year=True)
