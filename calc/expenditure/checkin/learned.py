"""What a check-in rests on: what the logs taught by a day, and how much of a log there is."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import Day, as_date
from calc.evidence import Constant
from calc.expenditure.checkin.rule import FIRST_DAYS, FIRST_INTAKE_DAYS
from calc.expenditure.estimate import READY_WEIGH_INS
from calc.expenditure.intakes import HALF_LOGGED, LOGGED
from calc.expenditure.spread import FEWEST_WEIGH_INS, LIKELY, NEARLY_SURE, half_width

OTHER_BODY = Constant(
    1.6, "times", "Body weight of plan and log so far apart is not one body in one unit"
)
LIGHT_DAYS_ASKED = Constant(
    3, "days in four weeks", "So many light days are asked about before a plan changes"
)
RATE_DAYS = Constant(
    28,
    "days",
    "Days over which it is told how fast the trend weight moves and what was eaten meanwhile",
    low=21,
    high=56,
)
OTHER_UNIT = Constant(
    2,
    "times the formula's",
    "Learned maintenance beyond which intake was logged in another unit: kilojoules are 4.2 times",
)


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

    def in_another_unit(self, formula_kcal: float) -> bool:
        """Return whether no body spends so much beside what a formula says of it."""
        return self.kcal > OTHER_UNIT * formula_kcal


class Logged(NamedTuple):
    """How much of a log there is: days since it began, days with a weigh-in, days with intake.

    `mean_kcal` is what was eaten a day over the last four weeks, by the days whose log is whole;
    nan where those are too few. `light_days` are those of the four weeks that are taken as logged
    in part.
    """

    days: int
    weigh_ins: int
    intake_days: int
    mean_kcal: float = np.nan
    light_days: int = 0

    @property
    def so_far(self) -> dict[str, tuple[int, int]]:
        """How many days, weigh-ins and days with intake there are, and the first check-in needs."""
        return {
            "day": (self.days, int(FIRST_DAYS)),
            "weigh-in": (self.weigh_ins, int(READY_WEIGH_INS)),
            "day of intake": (self.intake_days, int(FIRST_INTAKE_DAYS)),
        }

    @property
    def left(self) -> dict[str, int]:
        """How many days, weigh-ins and days with intake the first check-in still waits for."""
        return {name: max(needed - there, 0) for name, (there, needed) in self.so_far.items()}


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
    it. `days` may be the journal's or the evidence of `calc.expenditure`: only the latter knows
    which days of intake are whole (`intake_status`; a day of fasting is, with 0 kcal), and without
    it all that were logged count as whole.
    """
    # A year of check-ins asks for fifty of these: plain arrays are ten times as quick as columns.
    when, last = days["date"].to_numpy(), pd.Timestamp(as_date(day))
    kcal = days["energy_kcal"].to_numpy(dtype=float, na_value=np.nan)
    until, eaten, weighed = when <= last, ~np.isnan(kcal), days["weight_kg"].notna().to_numpy()
    begun = when[until & (eaten | weighed)]
    count = (last - pd.Timestamp(begun.min())).days + 1 if begun.size else 0
    late, light = until & (when > last - pd.Timedelta(days=int(RATE_DAYS))), 0
    if "intake_status" in days:
        status = days["intake_status"].to_numpy()
        light = int((status[late] == HALF_LOGGED).sum())
        late &= status == LOGGED
    dates, place = np.unique(when[late], return_inverse=True)
    by_day = np.full(dates.size, np.nan)
    np.fmax.at(by_day, place, kcal[late])
    mean = float(mean_of_late(by_day))
    # The one nan, so that what is unknown in two of them is equal.
    known = np.nan if np.isnan(mean) else mean
    weigh_ins, intake_days = (np.unique(when[until & there]).size for there in (weighed, eaten))
    return Logged(count, weigh_ins, intake_days, known, light)


def mean_of_late(whole_kcal: Numbers) -> Numbers:
    """Return the mean of the last axis' last four weeks, nan where fewer than ten days are known.

    `whole_kcal` is by day, nan on every day whose log is not whole.
    """
    late = whole_kcal[..., -int(RATE_DAYS) :]
    known = np.isfinite(late)
    count = known.sum(axis=-1)
    total = np.where(known, late, 0).sum(axis=-1)
    return np.where(count >= FIRST_INTAKE_DAYS, total / np.maximum(count, 1), np.nan)


def rate_of_late(trend_kg: Numbers, weighed: Numbers) -> Numbers:
    """Return what a trend weight did in a week, in kg, over the last four; nan if not known.

    Both by day along the last axis, without gaps. A trend without weigh-ins is what the estimate
    expects, and would confirm itself: there are to be eight in those weeks, some of them in the
    last two.
    """
    days = int(RATE_DAYS)
    if trend_kg.shape[-1] <= days:
        return np.full(trend_kg.shape[:-1], np.nan)
    late = weighed[..., -days:]
    enough = late.sum(axis=-1) >= FEWEST_WEIGH_INS
    known = enough & late[..., -(days // 2) :].any(axis=-1)
    return np.where(known, (trend_kg[..., -1] - trend_kg[..., -1 - days]) * 7 / days, np.nan)
