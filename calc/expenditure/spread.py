"""How far an estimate may lie off in the weeks that follow: what its intervals are made of.

A filter knows its own noise and no more. Beside it stand the doubt of what a kilogram holds, how
unevenly a person eats, and the person's own record: how far earlier estimates were off from what
the four weeks after them came to. No day rests on a later one.
"""

from __future__ import annotations

from functools import partial
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
import pandas as pd
from pandas.api.typing import ExponentialMovingWindow

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.expenditure.body import PEOPLE
from calc.expenditure.kalman import part_of_shift

on_people = partial(Constant, population=PEOPLE)

LIKELY = Constant(0.80, "", "Share of cases that the narrower interval is to hold")
NEARLY_SURE = Constant(0.95, "", "Share of cases that the wider interval is to hold")
WINDOW = Constant(28, "days", "Weeks that an estimate is held against, those that follow it")
FEWEST_WEIGH_INS = Constant(8, "weigh-ins", "Fewer in four weeks give no slope to hold against")
FEWEST_INTAKE_DAYS = Constant(20, "days", "Fewer logged in four weeks give no intake to hold to")
LEAST_SPAN = Constant(6, "days", "Least standard deviation of the days with a weigh-in")
HANGS_TOGETHER = on_people(
    1.5, "times", "Doubt of a slope over that of independent weigh-ins: water stays for days"
)
WORST_WINDOW = on_people(250, "kcal/day", "Doubt of four weeks above which they judge nothing")
KILOGRAM = on_people(
    7000, "kcal/kg", "Energy of a kilogram in that judgement; near no change it does not matter"
)
KILOGRAM_IN_DOUBT = Constant(
    0.15, "of the imbalance", "Doubt of the energy of a kilogram: 1,100 of 7,300 kcal"
)
EVEN = Constant(0.2, "of intake", "Spread of intake from day to day up to which it is even")
OF_UNEVENNESS = on_people(
    0.8, "of maintenance", "Doubt for each unit of spread beyond that: who eats unevenly is read so"
)
OF_LATE = Constant(0.97, "a logged day", "How slowly earlier days are forgotten in intake of late")
MOST_OF_A_DAY = Constant(2, "times the mean", "A feast counts for no more than that in the spread")
EVEN_DAYS = Constant(14, "days", "Even days that are taken to have gone before the log")
LIGHT_IN_DOUBT = on_people(
    0.5, "of what was filled in", "Light days may all be meant: a doubt that no number of them ends"
)
RECORD_WEIGHT = on_people(
    3, "windows", "For how many windows it counts that at first a miss is as large as foreseen"
)
RECORD_MEMORY = on_people(0.97, "a week", "How slowly earlier windows are forgotten")
LARGEST_MISS = on_people(4, "times", "A miss over what was foreseen counts for no more than that")
LEAST_RECORD = on_people(
    0.9, "of the doubt", "However good the record, the doubt is not below this"
)


class Window(NamedTuple):
    """What the four weeks up to each day came to, in kcal/day, and its standard error."""

    kcal: Numbers
    doubt: Numbers


def _last(values: Numbers, days: int) -> Numbers:
    """Return the sum of each day and the ones before it, `days` in all; people by days."""
    total = np.cumsum(values, axis=1)
    total[:, days:] = total[:, days:] - total[:, :-days].copy()
    return total


def _up_to_yesterday(values: Numbers, days: int) -> Numbers:
    return np.concatenate([np.zeros((len(values), 1)), _last(values, days)[:, :-1]], axis=1)


def past_window(weight_kg: Numbers, energy_kcal: Numbers) -> Window:
    """Return what the four weeks up to each day say of maintenance; people by days, nan unknown.

    Mean logged intake less the energy of the slope of body weight, by least squares; nan where too
    little was logged or the doubt is too large to judge by.
    """
    window = int(WINDOW)
    weighed, eaten = ~np.isnan(weight_kg), ~np.isnan(energy_kcal)
    count = _last(weighed.astype(float), window + 1)
    start = np.min(np.where(weighed, weight_kg, np.inf), axis=1, initial=np.inf)
    day = weighed * np.arange(weight_kg.shape[1])
    kg = np.where(weighed, weight_kg - start[:, None], 0.0)
    days, kgs, days2, both, kgs2 = (
        _last(values, window + 1) for values in (day, kg, day * day, day * kg, kg * kg)
    )
    some = np.maximum(count, 1)
    across = days2 - days**2 / some
    safe = np.maximum(across, 1)
    slope = (both - days * kgs / some) / safe
    left = np.maximum(kgs2 - kgs**2 / some - slope**2 * across, 0)
    error = HANGS_TOGETHER * np.sqrt(left / np.maximum(count - 2, 1) / safe)
    logged = _up_to_yesterday(eaten.astype(float), window)
    mean = _up_to_yesterday(np.where(eaten, energy_kcal, 0), window) / np.maximum(logged, 1)
    doubt = error * KILOGRAM
    judges = (
        (count >= FEWEST_WEIGH_INS)
        & (logged >= FEWEST_INTAKE_DAYS)
        & (across >= count * LEAST_SPAN**2)
        & (doubt < WORST_WINDOW)
        & (np.arange(weight_kg.shape[1]) >= window)
    )
    return Window(np.where(judges, mean - slope * KILOGRAM, np.nan), doubt)


class Eaten(NamedTuple):
    """Intake of late, up to the day before: its mean in kcal/day (nan where nothing was logged),
    and its spread from day to day as a share of that mean."""

    mean: Numbers
    unevenness: Numbers


def _of_late(by_day: pd.DataFrame) -> ExponentialMovingWindow:
    return by_day.ewm(alpha=1 - OF_LATE, ignore_na=True)


def eaten_of_late(energy_kcal: Numbers) -> Eaten:
    """Return mean and spread of intake by day; people by days, nan where nothing whole was logged.

    Each logged day counts a little less than the one after it, so that no figure jumps when a day
    falls out of a window; one feast counts as no more than twice what was usual until then. Few
    days are taken for even.
    """
    logged = pd.DataFrame(energy_kcal.T)
    most = MOST_OF_A_DAY * _of_late(logged).mean().shift()
    tempered = _of_late(logged.clip(upper=most.fillna(np.inf)))
    mean = tempered.mean().shift().to_numpy().T
    variance = tempered.var(bias=True).shift().to_numpy().T
    before = logged.notna().cumsum().shift(fill_value=0).to_numpy().T
    count = (1 - OF_LATE**before) / (1 - OF_LATE)
    own = count * np.maximum(variance, 0) / np.maximum(mean, 1) ** 2
    spread = np.sqrt((own + EVEN_DAYS * EVEN**2) / (count + EVEN_DAYS))
    return Eaten(mean, np.where(np.isnan(spread), EVEN, spread))


def record(kcal: Numbers, sd_kcal: Numbers, window: Window, settled: Numbers) -> Numbers:
    """Return how far earlier estimates were off, over what their doubt had foreseen; by day.

    Each day the estimate of four weeks ago is held against those weeks; one that was not `settled`
    yet (0 to 1) is not. 1 before there is anything to hold it against.
    """
    ahead = int(WINDOW)
    missed = np.full(kcal.shape, np.nan)
    if kcal.shape[1] > ahead:
        miss = kcal[:, :-ahead] - window.kcal[:, ahead:]
        missed[:, ahead:] = miss**2 / (sd_kcal[:, :-ahead] ** 2 + window.doubt[:, ahead:] ** 2)
        missed[:, ahead:][settled[:, :-ahead] < 1] = np.nan
    judged = ~np.isnan(missed)
    # Seven days' windows are as one: they overlap.
    total = np.where(judged, np.minimum(missed, LARGEST_MISS**2), 0) / 7
    count = judged / 7
    kept = np.where(judged, RECORD_MEMORY ** (1 / 7), 1.0)
    for day in range(1, kcal.shape[1]):
        total[:, day] += kept[:, day] * total[:, day - 1]
        count[:, day] += kept[:, day] * count[:, day - 1]
    mean = (RECORD_WEIGHT + total) / (RECORD_WEIGHT + count)
    return np.maximum(np.sqrt(mean), LEAST_RECORD)


def spread_ahead(
    kcal: Numbers,
    sd_kcal: Numbers,
    weight_kg: Numbers,
    energy_kcal: Numbers,
    filled_kcal: Numbers,
) -> Numbers:
    """Return the standard deviation of an estimate about what the weeks after it come to, kcal/day.

    `kcal` and `sd_kcal` are the filter's, `weight_kg` and `energy_kcal` the logs, `filled_kcal`
    what is taken as eaten beyond them (nan where nothing was logged); people by days.
    """
    weighed, eaten = ~np.isnan(weight_kg), ~np.isnan(energy_kcal)
    # By a week of both, belief has come from the formula to what a person logs.
    settled = part_of_shift(weighed.cumsum(1), eaten.cumsum(1))
    of_late = eaten_of_late(energy_kcal)
    imbalance = np.where(np.isnan(of_late.mean), 0, of_late.mean - kcal)
    uneven = np.maximum(of_late.unevenness - EVEN, 0) * kcal
    filled = _of_late(pd.DataFrame(filled_kcal.T)).mean().shift().fillna(0).to_numpy().T
    beside = (
        (KILOGRAM_IN_DOUBT * imbalance) ** 2
        + (OF_UNEVENNESS * uneven) ** 2
        + (LIGHT_IN_DOUBT * filled) ** 2
    )
    foreseen = np.sqrt(sd_kcal**2 + settled * beside)
    return foreseen * record(kcal, foreseen, past_window(weight_kg, energy_kcal), settled)


def half_width(sd_kcal: Numbers, share: float) -> Numbers:
    """Return how far to either side an interval reaches that is to hold `share` of cases."""
    return NormalDist().inv_cdf((1 + share) / 2) * sd_kcal


def bands(kcal: Numbers, sd_kcal: Numbers) -> tuple[Numbers, ...]:
    """Return maintenance and both intervals: low and high of the narrower, then of the wider."""
    likely, nearly_sure = half_width(sd_kcal, LIKELY), half_width(sd_kcal, NEARLY_SURE)
    # Nobody spends less than nothing.
    kcal = np.maximum(kcal, 0)
    return (
        kcal,
        np.maximum(kcal - likely, 0),
        kcal + likely,
        np.maximum(kcal - nearly_sure, 0),
        kcal + nearly_sure,
    )
