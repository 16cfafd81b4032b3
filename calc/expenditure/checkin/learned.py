"""What a check-in rests on: what the logs taught by a day, and how much of a log there is."""

from __future__ import annotations

import math
from typing import NamedTuple

import pandas as pd

from calc.clock import Day, as_date
from calc.evidence import Constant
from calc.expenditure.checkin.rule import FIRST_INTAKE_DAYS
from calc.expenditure.estimate import LIKELY, NEARLY_SURE, half_width

LATELY = Constant(28, "days", "Days over which it is looked whether the plan is eaten")


class Learned(NamedTuple):
    """Maintenance in kcal/day as a person logs it, with its intervals; `ready` to be used or not.

    `sd` is the standard deviation that the 80 % interval amounts to.
    """

    kcal: float
    sd: float
    low80: float
    high80: float
    low95: float
    high95: float
    ready: bool


class Logged(NamedTuple):
    """How much of a log there is: days since it began, days with a weigh-in, days with intake.

    `mean_kcal` is what was eaten a day over the last four weeks, nan where too little is known.
    """

    days: int
    weigh_ins: int
    intake_days: int
    mean_kcal: float = math.nan


def normal(kcal: float, sd: float, ready: bool = True) -> Learned:
    """Return a learned maintenance whose intervals are those of a normal distribution."""
    likely, sure = (float(half_width(sd, share)) for share in (LIKELY, NEARLY_SURE))
    return Learned(kcal, sd, kcal - likely, kcal + likely, kcal - sure, kcal + sure, ready)


def learned_on(estimate: pd.DataFrame, day: Day) -> Learned | None:
    """Return what an estimate of `calc.expenditure` says on a date, or on the last one before it.

    None where it has no row so early.
    """
    known = estimate[estimate["date"] <= pd.Timestamp(as_date(day))]
    if known.empty:
        return None
    last = known.iloc[-1]
    low, high = float(last["low80"]), float(last["high80"])
    return Learned(
        float(last["expenditure_kcal"]),
        (high - low) / (2 * float(half_width(1, LIKELY))),
        low,
        high,
        float(last["low95"]),
        float(last["high95"]),
        bool(last["ready"]),
    )


def logged(days: pd.DataFrame, day: Day) -> Logged:
    """Return how much of a journal's days there is up to a date, that date included.

    Days count from the first with energy or weight; a date counts once however many apps tell of
    it.
    """
    when, last = days["date"], pd.Timestamp(as_date(day))
    until = when <= last
    begun = when[until & (days["energy_kcal"].notna() | days["weight_kg"].notna())]
    weighed = when[until & days["weight_kg"].notna()]
    count = 0 if begun.empty else (last - begun.min()).days + 1
    eaten = when[until & days["energy_kcal"].notna()]
    of_late = days[until & (when > last - pd.Timedelta(days=int(LATELY)))]
    by_day = of_late.groupby("date")["energy_kcal"].max().dropna()
    mean = float(by_day.mean()) if len(by_day) >= FIRST_INTAKE_DAYS else math.nan
    return Logged(count, weighed.nunique(), eaten.nunique(), mean)
