"""What an estimate says on one date, and how much of a log stands behind it."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from calc.expenditure.tables import LIKELY, NEARLY_SURE, half_width


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
    """How much of a log there is: days since it began, days with a weigh-in, days with intake."""

    days: int
    weigh_ins: int
    intake_days: int


def normal(kcal: float, sd: float, ready: bool = True) -> Learned:
    """Return a learned maintenance whose intervals are those of a normal distribution."""
    likely, sure = (float(half_width(sd, share)) for share in (LIKELY, NEARLY_SURE))
    return Learned(kcal, sd, kcal - likely, kcal + likely, kcal - sure, kcal + sure, ready)


def learned_on(estimate: pd.DataFrame, date: str) -> Learned | None:
    """Return what an estimate of `calc.expenditure` says on a date, or on the last one before it.

    None where it has no row so early.
    """
    known = estimate[pd.to_datetime(estimate["date"]) <= pd.Timestamp(date)]
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


def logged(days: pd.DataFrame, date: str) -> Logged:
    """Return how much of a journal's days there is up to a date, that date included.

    Days count from the first with energy or weight; a date counts once however many apps tell of
    it.
    """
    when = pd.to_datetime(days["date"])
    until = when <= pd.Timestamp(date)
    begun = when[until & (days["energy_kcal"].notna() | days["weight_kg"].notna())]
    weighed = when[until & days["weight_kg"].notna()]
    count = 0 if begun.empty else (pd.Timestamp(date) - begun.min()).days + 1
    eaten = when[until & days["energy_kcal"].notna()]
    return Logged(count, weighed.nunique(), eaten.nunique())
