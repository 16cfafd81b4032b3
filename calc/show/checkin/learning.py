"""Everything that the Check-in page shows of a journal, worked out once; where the scale heads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import DATE, as_dates
from calc.energy.maintenance import ERROR_LEARNED
from calc.errors import InputError
from calc.evidence import Constant
from calc.expenditure import Ahead, Person, taught
from calc.expenditure.body import fat_after, fat_share_of_change, usual_fat_mass
from calc.expenditure.body_fat import Fat, given_now, measured
from calc.expenditure.checkin import (
    CheckIn,
    Learned,
    Logged,
    check_in,
    known_to_the_estimate,
    learned_on,
    logged,
)
from calc.expenditure.checkin.learned import rate_of_late
from calc.expenditure.checkin.rule import FIRST_INTAKE_DAYS
from calc.expenditure.heading import ahead, doubt_of_change
from calc.expenditure.kalman import WATER_DAYS, WATER_OF_INTAKE
from calc.expenditure.logs import daily
from calc.expenditure.spread import LIKELY, half_width
from calc.journal.model import HAND
from calc.person.body import body_mass_index
from calc.person.guardrails import UNDERWEIGHT_BMI, hides_numbers, withheld_topics
from calc.person.profile import Profile
from calc.plan import make_plan

WEEKS_AHEAD = Constant(12, "weeks", "How far ahead scale weight is drawn", low=4, high=26)
MOST_WEEKS_AHEAD = Constant(52, "weeks", "The furthest that scale weight is drawn")

COLUMNS = ("week", "low_kg", "target_kg", "high_kg")
SPANS = ("fat_low_kg", "fat_high_kg", "lean_low_kg", "lean_high_kg")


class Going(NamedTuple):
    """How a body is under way: weight in kg, kcal/day adapted, and eaten a day so far."""

    weight_kg: float
    adapted_kcal: float
    eaten_kcal: float


def projected(
    profile: Profile,
    maintenance_kcal: float,
    energy_kcal: float,
    weeks: int = int(WEEKS_AHEAD),
    *,
    maintenance_low: float | None = None,
    maintenance_high: float | None = None,
    going: Going | None = None,
    fat: Fat | None = None,
) -> pd.DataFrame:
    """Return scale weight at a lasting energy, by `week`: `low_kg`, `target_kg`, `high_kg`.

    `maintenance_kcal` and `energy_kcal` are a day's, both in the calories that the person logs.
    `maintenance_low` and `maintenance_high` are the interval of maintenance, 7 % either side where
    they are None. Where `going` is None the line begins at the profile's weight, in balance.
    Where `fat` was measured, there is by week in what span fat and lean change too, in four of five
    cases (`SPANS`; lean is all that is no fat, its water with it).

    The body is the one that logs are read with (`calc.expenditure.heading`): what has adapted so
    far is in maintenance and does not count again, and water moves only as intake changes from
    what was eaten so far. The band holds the paths from both ends of maintenance, each with the
    body's own doubt. There is no training in it, so this is scale weight. No row where the model
    does not hold or no number is given: energy or weight change withheld, or a body mass index
    below 18.5. Raises `InputError` for weeks out of range, for an interval that does not hold
    maintenance, and where nothing is left to eat.
    """
    if not 0 <= weeks <= MOST_WEEKS_AHEAD:
        raise InputError(
            f"{weeks} weeks are not 0 to {MOST_WEEKS_AHEAD:.0f} weeks.", "weeks", weeks
        )
    share = float(ERROR_LEARNED)
    low = maintenance_kcal * (1 - share) if maintenance_low is None else maintenance_low
    high = maintenance_kcal * (1 + share) if maintenance_high is None else maintenance_high
    if not low <= maintenance_kcal <= high:
        raise InputError(
            f"Maintenance {maintenance_kcal:.0f} kcal/day does not lie in {low:.0f} to {high:.0f}.",
            "maintenance",
            maintenance_kcal,
        )
    if energy_kcal < 0:
        raise InputError(
            f"{energy_kcal:.0f} kcal/day is less than nothing to eat.", "energy_kcal", energy_kcal
        )
    start = going or Going(profile.weight_kg, 0.0, maintenance_kcal)
    if not _holds(profile, start.weight_kg):
        return pd.DataFrame(columns=list(COLUMNS), dtype=float)
    now = None if fat is None else fat.at(start.weight_kg)
    fat_kg = _fat(profile, start.weight_kg) if now is None else now.kg
    # The lower a maintenance, the more of the energy is left over.
    levels = np.array([high, maintenance_kcal, low])
    tissue = ahead(energy_kcal - levels, weeks, fat_kg, start.adapted_kcal).T
    light, middle, heavy = tissue + _water(start, energy_kcal, levels, weeks)
    known = now is not None or profile.body_fat is not None
    doubt = float(doubt_of_change(fat_kg, known))
    found = pd.DataFrame(
        {
            "week": range(weeks + 1),
            "low_kg": start.weight_kg + light - doubt * np.abs(light),
            "target_kg": start.weight_kg + middle,
            "high_kg": start.weight_kg + heavy + doubt * np.abs(heavy),
        }
    )
    return found if now is None else found.assign(**_spans(found, tissue[1], now))


def _spans(found: pd.DataFrame, tissue_kg: Numbers, now: Fat) -> dict[str, Numbers]:
    """Return the ends of how fat and lean change: by the doubt of weight, and of the fat in it."""
    of_fat = fat_after(now.kg, tissue_kg) - now.kg
    lean = found["target_kg"].to_numpy() - found["target_kg"].iloc[0] - of_fat
    share = float(fat_share_of_change(now.kg))
    either = (found["high_kg"] - found["low_kg"]).to_numpy() / 2
    doubt = half_width(now.doubt_of_change(tissue_kg), LIKELY)
    fat_half, lean_half = (np.hypot(part * either, doubt) for part in (share, 1 - share))
    ends = (of_fat - fat_half, of_fat + fat_half, lean - lean_half, lean + lean_half)
    return dict(zip(SPANS, ends, strict=True))


def _fat(profile: Profile, weight_kg: float) -> float:
    if profile.body_fat is not None:
        return weight_kg * profile.body_fat
    return float(usual_fat_mass(weight_kg, profile.height_cm, profile.age, profile.male))


def _water(start: Going, energy_kcal: float, levels: Numbers, weeks: int) -> Numbers:
    """Return the change of water in kg by week, a row for each maintenance of `levels`."""
    days = 7 * np.arange(weeks + 1)
    water = WATER_OF_INTAKE * (1 - np.exp(-days / WATER_DAYS))
    return water * ((energy_kcal - start.eaten_kcal) / levels)[:, None]


def _holds(profile: Profile, weight_kg: float) -> bool:
    topics = withheld_topics(profile.conditions, profile.age)
    return (
        not topics & {"energy", "weekly_gain"}
        and not hides_numbers(profile.conditions)
        and bool(body_mass_index(weight_kg, profile.height_cm) >= UNDERWEIGHT_BMI)
    )


STALE_DAYS = Constant(
    14, "days", "Days without an entry after which a log is too old for a check-in", low=7, high=28
)
WEEKS_SHOWN = Constant(8, "weeks", "How far ahead the Check-in page draws body weight")
DAYS_SHOWN = Constant(182, "days", "Most days before today that the pictures show")


@dataclass(frozen=True, eq=False)
class Lessons:
    """What the logs alone taught by a day, whatever the plan makes of it.

    `estimate` and `evidence` have a row a date, `ahead` how the intervals would narrow. `fat` is
    fat mass on the day (None where none was measured), `eaten` and `weighed` whether the log has
    ever held intake, and body weight.
    """

    day: date
    last_entry: date
    stale: bool
    estimate: pd.DataFrame
    evidence: pd.DataFrame
    ahead: Ahead
    fat: Fat | None
    logs: Logged
    eaten: bool
    weighed: bool


@dataclass(frozen=True, eq=False)
class Learning:
    """What the logs taught, beside a plan.

    `rate_kg` is what the trend weight did in a week over the last four (nan where that is not
    known), `formula_kcal` the plan's maintenance without the logs, `found` the check-in's decision,
    `to_come` the body weight ahead by date.
    """

    lessons: Lessons
    learned: Learned | None
    formula_kcal: float
    rate_kg: float
    found: CheckIn
    to_come: pd.DataFrame

    @property
    def trend_kg(self) -> float:
        """The trend weight now, nan before the first weigh-in."""
        return float(self.lessons.estimate["trend_weight_kg"].iloc[-1])

    @property
    def told(self) -> bool:
        """Whether there is a maintenance to tell: enough of a log, of intake too."""
        enough = self.lessons.logs.intake_days >= FIRST_INTAKE_DAYS
        return self.learned is not None and self.learned.ready and enough


class Formula(NamedTuple):
    """A plan's maintenance without the logs, and what it knows of the body now.

    `fat_mass_kg` is None where the person gave no body fat.
    """

    kcal: float
    fat_mass_kg: float | None
    weight_kg: float
    height_cm: float
    age: float
    sex: str


def formula_of(profile: Profile) -> Formula | None:
    """Return the formula's maintenance; None where no energy is counted for this person."""
    plan = make_plan(replace(profile, maintenance=None))
    if plan.maintenance is None or plan.hides_numbers:
        return None
    fat = profile.body_fat
    return Formula(
        float(plan.maintenance.m_as("kcal/day").target),
        None if fat is None else fat * profile.weight_kg,
        profile.weight_kg,
        profile.height_cm,
        profile.age,
        profile.sex,
    )


def lessons_from(
    days: pd.DataFrame, marks: pd.DataFrame, formula: Formula, today: date
) -> Lessons | None:
    """Return what a journal's days (one row a date) teach by today.

    None where nothing was eaten or weighed by today.
    """
    told = days["energy_kcal"].notna() | days["weight_kg"].notna()
    known = days[told & (days["date"] <= pd.Timestamp(today))]
    if known.empty:
        return None
    last = known["date"].max().date()
    stale = today - last > timedelta(days=int(STALE_DAYS))
    day = last if stale else today
    # A row for today, so that the doubt of the days since the last entry is in it.
    blank = pd.DataFrame({"date": as_dates([day])})
    rows = known if last == day else pd.concat([known, blank], ignore_index=True)
    told_by_marks = known_to_the_estimate(marks)
    log = daily(known)
    paused = log.marks(told_by_marks.pauses, "pauses")
    weight = np.where(paused, np.nan, log.weight_kg)
    given = given_now(log.dates, weight, formula.fat_mass_kg, formula.weight_kg)
    person = Person(
        formula.kcal,
        height_cm=formula.height_cm,
        age=formula.age,
        sex=formula.sex,
        body_fat=pd.concat([given, measured(marks, HAND)]),
        **told_by_marks._asdict(),
    )
    found = taught(rows, person)
    return Lessons(
        day,
        last,
        stale,
        *found,
        logged(found.evidence, day),
        bool(known["energy_kcal"].notna().any()),
        bool(known["weight_kg"].notna().any()),
    )


def learn_from(lessons: Lessons, marks: pd.DataFrame, profile: Profile) -> Learning | None:
    """Return what the lessons of a log mean for a plan; None where no energy is counted in it."""
    formula = formula_of(profile)
    if formula is None:
        return None
    learned = learned_on(lessons.estimate, lessons.day)
    rate = rate_of(lessons.estimate, lessons.evidence)
    found = check_in(
        profile,
        learned,
        lessons.day,
        marks,
        logs=lessons.logs,
        observed_rate_kg=rate,
        trend_kg=float(lessons.estimate["trend_weight_kg"].iloc[-1]),
    )
    odd = learned is not None and learned.in_another_unit(formula.kcal)
    to_come = _to_come(profile, found, None if odd else learned, lessons)
    return Learning(lessons, learned, formula.kcal, rate, found, to_come)


def rate_of(by_day: pd.DataFrame, evidence: pd.DataFrame) -> float:
    """Return what the trend weight did in a week, in kg, over the last four; nan if not known."""
    trend = by_day["trend_weight_kg"].dropna().to_numpy(dtype=float)
    weighed = evidence["weight_kg"].notna()
    # Of a weigh-in on a paused day the trend knows nothing.
    used = weighed & ~evidence["paused"] if "paused" in evidence else weighed
    return float(rate_of_late(trend, used.to_numpy()))


def _to_come(
    profile: Profile, found: CheckIn, learned: Learned | None, lessons: Lessons
) -> pd.DataFrame:
    """Return body weight ahead at the plan's energy, from the trend: `date`, its ends, `SPANS`."""
    trend = lessons.estimate["trend_weight_kg"].iloc[-1]
    energy = found.energy_after_kcal if found.moves else found.energy_before_kcal
    columns = ["date", "low_kg", "target_kg", "high_kg"]
    enough = lessons.logs.intake_days >= FIRST_INTAKE_DAYS and not lessons.stale
    known = np.isfinite([trend, energy]).all()
    if learned is None or not learned.ready or not enough or not known:
        return pd.DataFrame(columns=columns, dtype=float).astype({"date": DATE})
    adapted = float(lessons.evidence["adapted_kcal"].iloc[-1])
    eaten = lessons.logs.mean_kcal
    path = projected(
        profile,
        learned.kcal,
        energy,
        int(WEEKS_SHOWN),
        maintenance_low=learned.low80,
        maintenance_high=learned.high80,
        going=Going(float(trend), adapted, energy if np.isnan(eaten) else eaten),
        fat=lessons.fat,
    )
    weeks = pd.to_timedelta(path["week"].astype(float) * 7, unit="D")
    path = path.assign(date=(pd.Timestamp(lessons.day) + weeks).astype(DATE))
    return path[[*columns, *(name for name in SPANS if name in path)]]


def last_days(table: pd.DataFrame) -> pd.DataFrame:
    """Return the last half year of a table with a row a date."""
    return table.iloc[-int(DAYS_SHOWN) :]
