"""Everything that the Check-in page shows of a journal, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import pandas as pd

from calc.checkin import (
    CheckIn,
    Learned,
    Logged,
    check_in,
    known_to_the_estimate,
    learned_on,
    logged,
)
from calc.evidence import Constant
from calc.expenditure import Ahead, Person, estimate, evidence_by_day, interval_ahead
from calc.plan import make_plan
from calc.profile import Profile
from calc.projection_band import ahead as projected

RATE_DAYS = Constant(
    28, "days", "Days over which the rate of the trend weight is told", low=21, high=56
)
STALE_DAYS = Constant(
    14, "days", "Days without an entry after which a log is too old for a check-in", low=7, high=28
)
WEEKS_SHOWN = Constant(8, "weeks", "How far ahead the Check-in page draws body weight")
DAYS_SHOWN = Constant(182, "days", "Most days before today that the pictures show")


@dataclass(frozen=True)
class Learning:
    """What the logs taught by a day.

    `estimate` and `evidence` have a row a date, `ahead` how the intervals would narrow, `rate_kg`
    what the trend weight did in a week over the last four (nan where that is not known), `formula`
    the plan's maintenance without the logs, `to_come` the body weight ahead by date.
    """

    day: str
    last_entry: str
    estimate: pd.DataFrame
    evidence: pd.DataFrame
    ahead: Ahead
    learned: Learned | None
    logs: Logged
    formula_kcal: float
    rate_kg: float
    stale: bool
    found: CheckIn
    to_come: pd.DataFrame


def learn_from(
    days: pd.DataFrame, marks: pd.DataFrame, profile: Profile, today: date
) -> Learning | None:
    """Return what a journal's days (one row a date) teach by today.

    None where nothing was eaten or weighed by today, or where no energy is counted for this person.
    """
    formula = make_plan(replace(profile, maintenance=None))
    if formula.maintenance is None or formula.hides_numbers:
        return None
    told = days["energy_kcal"].notna() | days["weight_kg"].notna()
    known = days[told & (days["date"] <= today.isoformat())]
    if known.empty:
        return None
    last = date.fromisoformat(str(known["date"].max()))
    stale = today - last > timedelta(days=int(STALE_DAYS))
    day = (last if stale else today).isoformat()
    # A row for today, so that the doubt of the days since the last entry is in it.
    blank = pd.DataFrame({"date": [day]})
    rows = known if day in set(known["date"]) else pd.concat([known, blank], ignore_index=True)
    formula_kcal = float(formula.maintenance.m_as("kcal/day").target)
    fat = profile.body_fat
    person = Person(
        formula_kcal,
        fat_mass_kg=None if fat is None else fat * profile.weight_kg,
        **known_to_the_estimate(marks)._asdict(),
    )
    by_day = estimate(rows, **person._asdict())
    learned, logs = learned_on(by_day, day), logged(known, day)
    rate = rate_of(by_day)
    found = check_in(profile, learned, day, marks, logs=logs, observed_rate_kg=rate)
    return Learning(
        day,
        last.isoformat(),
        by_day,
        evidence_by_day(rows, person),
        interval_ahead(rows, person),
        learned,
        logs,
        formula_kcal,
        rate,
        stale,
        found,
        _to_come(profile, found, learned, by_day, day),
    )


def rate_of(by_day: pd.DataFrame) -> float:
    """Return what the trend weight did in a week, in kg, over the last four; nan if not known."""
    trend = by_day["trend_weight_kg"].dropna()
    if len(trend) <= RATE_DAYS:
        return np.nan
    return float(trend.iloc[-1] - trend.iloc[-1 - int(RATE_DAYS)]) * 7 / RATE_DAYS


def _to_come(
    profile: Profile, found: CheckIn, learned: Learned | None, by_day: pd.DataFrame, day: str
) -> pd.DataFrame:
    """Return body weight ahead at the plan's energy, from the trend: `date` and the three ends."""
    trend = by_day["trend_weight_kg"].iloc[-1]
    energy = found.energy_after_kcal if found.moves else found.energy_before_kcal
    columns = ["date", "low_kg", "target_kg", "high_kg"]
    if learned is None or not learned.ready or not np.isfinite([trend, energy]).all():
        return pd.DataFrame(columns=columns, dtype=float)
    path = projected(
        profile,
        learned.kcal,
        energy,
        int(WEEKS_SHOWN),
        maintenance_low=learned.low80,
        maintenance_high=learned.high80,
        weight_kg=float(trend),
    )
    weeks = pd.to_timedelta(path["week"].astype(float) * 7, unit="D")
    return path.assign(date=pd.Timestamp(day) + weeks)[columns]


def last_days(table: pd.DataFrame) -> pd.DataFrame:
    """Return the last half year of a table with a row a date."""
    return table.iloc[-int(DAYS_SHOWN) :]
