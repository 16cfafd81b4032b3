"""Where it leads: when a goal weight is reached, and what would have to change for a date.

The plan moves along with the person: its deficit stays the same share of body weight, its surplus
the same energy, and a kilogram holds more energy the more fat there is. The rate at the start is
the plan's own promise, or what the scale has shown; the body is the one that logs are read with.
Today is handed in: nothing here knows the date.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Literal, NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.clock import as_date
from calc.energy.surplus_deficit import capped_deficit, capped_surplus, expected_rate_range
from calc.evidence import Constant
from calc.expenditure.body import fat_after, logged_energy_density
from calc.expenditure.heading import promised
from calc.person.guardrails import hides_numbers, lowest_goal_weight, withheld_topics
from calc.person.limits import shown
from calc.person.profile import Profile
from calc.plan.plan import Plan
from calc.units import quantity

STEPS = Constant(24, "steps", "Steps in which the way to a goal is added up, to a day in a year")
SOONEST_DAYS = Constant(
    7, "days", "Days to a goal date from which weight moves by more than water does", low=7, high=28
)
FURTHEST_DAYS = Constant(
    5 * 365, "days", "Days beyond which a finish is not told: too much of a life changes"
)
JUST_PAST = Constant(
    0.02,
    "of body weight",
    "How far past a goal weight, the way that was gone, still is being there",
)
REACHED = Constant(0.1, "kg", "Distance from a goal weight at which it counts as reached")

Outcome = Literal["heading", "reached", "other_way", "held"]


@elementwise
def days_to(
    change_kg: Numbers, rate_kg: Numbers, weight_kg: Numbers, fat_mass_kg: Numbers
) -> Numbers:
    """Return the days until body weight has changed by `change_kg`, inf where it never does.

    `rate_kg` is the change in kg a week at the start. Where weight is lost the rate stays the same
    share of it; either way a kilogram holds more energy the more fat there is.

    >>> round(days_to(5, 0.25, 80, 12)), round(days_to(-8, -0.5, 90, 20))
    (145, 113)
    """
    step = change_kg / STEPS
    days = np.zeros(np.shape(step))
    rate = np.where(np.sign(rate_kg) == np.sign(change_kg), rate_kg, np.nan)
    for number in range(int(STEPS)):
        middle = step * (number + 1 / 2)
        days = days + 7 * step / (rate * _pace(middle, rate, weight_kg, fat_mass_kg))
    return np.where(np.asarray(change_kg) == 0, 0.0, np.where(np.isnan(days), np.inf, days))


@elementwise
def change_after(
    days: Numbers, rate_kg: Numbers, weight_kg: Numbers, fat_mass_kg: Numbers
) -> Numbers:
    """Return the change of body weight in kg after so many days: the other way round of `days_to`.

    >>> round(change_after(146, 0.25, 80, 12), 1)
    5.0
    """
    weeks = np.asarray(days) / 7 / STEPS
    changed = np.zeros(np.broadcast_shapes(np.shape(weeks), np.shape(rate_kg)))
    for _ in range(int(STEPS)):
        half = rate_kg * weeks / 2 * _pace(changed, rate_kg, weight_kg, fat_mass_kg)
        changed = changed + rate_kg * weeks * _pace(changed + half, rate_kg, weight_kg, fat_mass_kg)
    return changed


def _pace(
    changed_kg: Numbers, rate_kg: Numbers, weight_kg: Numbers, fat_mass_kg: Numbers
) -> Numbers:
    """Return how fast weight moves after a change, beside the start."""
    fat = fat_after(fat_mass_kg, changed_kg)
    lighter = np.where(np.asarray(rate_kg) < 0, (weight_kg + changed_kg) / weight_kg, 1.0)
    return lighter * logged_energy_density(fat_mass_kg) / logged_energy_density(fat)


class Wanted(NamedTuple):
    """What it takes to be there on a date.

    `rate_kg` is the change in kg a week that the date asks for at the start, `more_kcal` what it
    takes a day beyond the plan's energy (less: negative). `allowed` says that every guardrail lets
    it; `limit` is the code of the one that binds the furthest change that they let, `allowed_kg`
    its rate, and `nearest` the first date that holds at it (None for none). `faster` says that it
    is faster than suits the goal and the experience.
    """

    rate_kg: float
    more_kcal: float
    allowed: bool
    limit: str
    allowed_kg: float
    nearest: date | None
    faster: bool


class WeightGoal(NamedTuple):
    """Where a plan leads from a day on.

    `outcome` says whether it is heading for `goal_kg` (nan where only a date was given), from
    `start_kg` with `fat_kg` in it. `days` are
    the days until it is there: soonest, likely, latest, inf for never. `on_date` is body weight on
    the goal's date. `wanted` is what the date asks for; None where there is no such question.
    """

    outcome: Outcome
    start: date
    start_kg: float
    fat_kg: float
    goal_kg: float
    rate: Band
    days: Band | None
    goal_date: date | None
    on_date: Band | None
    wanted: Wanted | None

    def finish(self) -> tuple[date | None, date | None, date | None] | None:
        """Return the soonest, the likely and the latest date of being there; None is too far."""
        if self.days is None:
            return None
        soonest, likely, latest = (in_days(self.start, float(days)) for days in self.days)
        return soonest, likely, latest


def in_days(start: date, days: float) -> date | None:
    """Return the date so many days ahead, none beyond the furthest that is told."""
    return start + timedelta(days=math.ceil(days)) if days <= FURTHEST_DAYS else None


def is_withheld(profile: Profile) -> bool:
    """Return whether a person is told no rate of weight change, and so of no goal weight."""
    return hides_numbers(profile.conditions) or bool(
        {"weekly_gain", "energy"} & withheld_topics(profile.conditions, profile.age)
    )


def problem(profile: Profile, today: date) -> str:
    """Return why a goal weight or a goal date cannot be gone by, kindly; '' where they can.

    It names what was given, the limit, and what to do. Nothing is said to whom a rate of weight
    change is withheld: there is no finish for them either.
    """
    if is_withheld(profile):
        return ""
    if profile.goal_weight is not None:
        goal = profile.goal_weight
        least = quantity(math.ceil(float(lowest_goal_weight(profile.height_cm))), "kilogram")
        if goal < least:
            return (
                f"Goal weight {shown(goal)} is below {shown(least.to(goal.units))}, under which "
                "weight is low for your height. A goal from there on is planned; for another, ask "
                "a doctor or a registered dietitian."
            )
    if profile.goal_date is None:
        return ""
    day = as_date(profile.goal_date)
    if day <= today:
        return f"Goal date {profile.goal_date} has passed: choose one ahead."
    if (day - today).days < SOONEST_DAYS:
        return (
            f"Goal date {profile.goal_date} is less than a week ahead, when the scale moves more "
            "by water than by anything else: choose a later one."
        )
    return ""


def weight_goal(
    plan: Plan, today: date, *, weight_kg: float | None = None, rate: Band | None = None
) -> WeightGoal | None:
    """Return where a plan leads from today on; None without a goal that can be gone by.

    None too where the rate of weight change is withheld, or numbers are hidden. `weight_kg` is the
    weight now, the profile's where it is None; `rate` the change in kg a week that was measured,
    None for what the plan promises.
    """
    profile = plan.profile
    asked = profile.goal_weight is not None or profile.goal_date is not None
    if not asked or is_withheld(profile) or problem(profile, today):
        return None
    now = profile.weight_kg if weight_kg is None else weight_kg
    rate = plan.amounts.weekly_gain.band if rate is None else rate
    fat = float(plan.amounts.weekly_gain.fat_mass_kg)
    day = None if profile.goal_date is None else as_date(profile.goal_date)
    on_date = None if day is None else _on_date(plan, rate, (day - today).days, now, fat)
    if profile.goal_weight is None:
        return WeightGoal("heading", today, now, fat, math.nan, rate, None, day, on_date, None)
    goal = float(profile.goal_weight.m_as("kilogram"))
    change = goal - now
    outcome = _outcome(change, plan)
    days = _span(change, rate, now, fat) if outcome == "heading" else None
    wanted = None
    if outcome == "heading" and day is not None:
        wanted = _wanted(plan, change, (day - today).days, now, today)
    return WeightGoal(outcome, today, now, fat, goal, rate, days, day, on_date, wanted)


def _outcome(change_kg: float, plan: Plan) -> Outcome:
    if abs(change_kg) < REACHED:
        return "reached"
    planned = plan.amounts.weekly_gain.band.target
    if plan.goal == "maintain" or planned == 0:
        return "held"
    if change_kg * planned > 0:
        return "heading"
    return "reached" if abs(change_kg) <= JUST_PAST * plan.profile.weight_kg else "other_way"


def _span(change_kg: float, rate: Band, weight_kg: float, fat_kg: float) -> Band:
    found = days_to(change_kg, np.array(rate, dtype=float), weight_kg, fat_kg)
    return Band(float(found.min()), float(found[1]), float(found.max()))


def _on_date(plan: Plan, rate: Band, days: int, weight_kg: float, fat_kg: float) -> Band:
    """Return body weight on a date; no loss goes on below the lowest goal weight."""
    found = weight_kg + change_after(days, np.array(rate, dtype=float), weight_kg, fat_kg)
    least = min(float(lowest_goal_weight(plan.profile.height_cm)), weight_kg)
    return Band(*np.maximum(found, least).tolist())


def _wanted(plan: Plan, change_kg: float, days: int, weight_kg: float, today: date) -> Wanted:
    """Return what it takes to change by so much in so many days, from the plan's energy."""
    profile, found = plan.profile, plan.amounts
    fat, held = float(found.weekly_gain.fat_mass_kg), found.maintenance
    way = math.copysign(1.0, change_kg)
    # The days are the inverse of the rate at the start.
    rate = way * float(days_to(change_kg, way, weight_kg, fat)) / days
    body = (profile.weight_kg, profile.height_cm, profile.age, profile.male)
    a_kcal = float(promised(1.0, *body, fat, held.learned).band.target)
    planned = float(found.energy.target - held.band.target)
    holding = float(held.band.target)
    if way > 0:
        most, limit = capped_surplus(math.inf, holding, profile.weight_kg)
    else:
        deficit, limit = capped_deficit(math.inf, holding, profile.weight_kg)
        above = holding - float(found.floor.kcal_per_day)
        most, limit = (
            (-deficit, limit) if deficit <= above else (min(-above, 0.0), str(found.floor.reason))
        )
    allowed = most * a_kcal
    nearest = None
    if allowed * way > 0:
        nearest = in_days(today, float(days_to(change_kg, allowed, weight_kg, fat)))
    aim = expected_rate_range(profile.weight_kg, plan.goal, profile.experience)
    fastest = np.nanmax(np.abs([aim.low, aim.high])) if np.isfinite(aim.target) else np.inf
    return Wanted(
        rate_kg=rate,
        more_kcal=rate / a_kcal - planned,
        allowed=bool(abs(rate) <= abs(allowed)),
        limit=limit,
        allowed_kg=allowed,
        nearest=nearest,
        faster=bool(abs(rate) > fastest),
    )
