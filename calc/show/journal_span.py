"""Which weeks of a journal are shown, and what of them: the last so many, or those of months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd

from calc.evidence import figure
from calc.journal import spread
from calc.show.journal_week import WEEK, day_text
from calc.show.words import body_weight
from calc.units import Units

MONTH = "%Y-%m"


def span_of(weeks: pd.DataFrame, last: int | None) -> pd.DataFrame:
    """Return the last so many weeks, the empty ones between them included; None for all."""
    mondays = pd.to_datetime(weeks["week_start"])
    if last is not None and len(mondays):
        weeks = weeks[(mondays > mondays.max() - last * WEEK).to_numpy()]
    return spread(weeks)


def months_of(weeks: pd.DataFrame) -> list[str]:
    """Return the months that weeks reach over, '2026-10', oldest first and none left out."""
    first = date.fromisoformat(str(weeks["week_start"].iloc[0]))
    last = date.fromisoformat(str(weeks["week_start"].iloc[-1])) + WEEK - timedelta(days=1)
    return [str(month) for month in pd.period_range(first, last, freq="M")]


def month_text(month: str) -> str:
    """Return a month as a person says it: 'Oct 2026'."""
    return f"{date.fromisoformat(f'{month}-01'):%b %Y}"


def within_months(weeks: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    """Return the weeks that touch the months from one to another, in whichever order they stand."""
    first, last = sorted((one, other))
    whole = spread(weeks)
    mondays = pd.to_datetime(whole["week_start"])
    sundays = mondays + WEEK - timedelta(days=1)
    inside = (sundays.dt.strftime(MONTH) >= first) & (mondays.dt.strftime(MONTH) <= last)
    return whole[inside.to_numpy()].reset_index(drop=True)


def without_body(weeks: pd.DataFrame) -> pd.DataFrame:
    """Return weeks in which nothing is known of what was eaten and weighed."""
    unknown = dict.fromkeys(("energy_kcal", "protein_g", "protein_g_per_kg", "weight_kg"), np.nan)
    return weeks.assign(**unknown, intake_days=0, weigh_ins=0)


def trend_sentence(weigh_ins: pd.DataFrame, weeks: pd.DataFrame, units: Units) -> str:
    """Return how the trend weight went over weeks; '' where less than a week is known of."""
    mondays = [date.fromisoformat(str(text)) for text in weeks["week_start"].iloc[[0, -1]]]
    seen = weighed(weigh_ins, mondays)
    if seen.empty:
        return ""
    first, last = seen.iloc[0], seen.iloc[-1]
    days = [date.fromisoformat(str(one["date"])) for one in (first, last)]
    if days[1] - days[0] < WEEK:
        return ""
    years = days[0].year != days[1].year
    told = [f"{day_text(day)} {day.year}" if years else day_text(day) for day in days]
    weights = [body_weight(float(one["trend_kg"]), units) for one in (first, last)]
    return (
        f"Trend weight: {weights[0]} on {told[0]}, {weights[1]} on {told[1]} "
        f"({figure(len(seen), 0)} weigh-ins)."
    )


def weighed(weigh_ins: pd.DataFrame, mondays: Sequence[date]) -> pd.DataFrame:
    """Return `date`, `weight_kg` and `trend_kg` of the weigh-ins of weeks, by their Mondays."""
    first, after = str(mondays[0]), str(mondays[-1] + WEEK)
    inside = (weigh_ins["date"] >= first) & (weigh_ins["date"] < after)
    return weigh_ins.loc[inside, ["date", "weight_kg", "trend_kg"]]
