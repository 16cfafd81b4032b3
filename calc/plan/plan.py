"""The plan: a profile in, every amount with its range out, and what there is to say about it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import pandas as pd

from calc.clock import clock, minute_of
from calc.day import Day, DayInputs, plan_day
from calc.energy.sessions import minutes_by_kind
from calc.errors import Notice
from calc.evidence import Explanation
from calc.food.hydration import GLASS
from calc.person import guardrails
from calc.person.body import body_mass_index
from calc.person.profile import Profile
from calc.plan.amounts import (
    DECIMALS,
    ITEMS,
    Amounts,
    Case,
    Inputs,
    Range,
    amounts,
    range_of,
)
from calc.plan.explanations import EXPLAINERS
from calc.plan.explanations.account import account_table
from calc.plan.notices import notices_of, of_week
from calc.tables.safe_csv import to_csv
from calc.units import Quantity, amount

DayKind = Literal["training", "rest"]


@dataclass(frozen=True)
class Plan:
    """What a profile comes to. An amount is a `Range`, or None where it is withheld.

    `goal` is the goal that was planned for, `withheld` the topics that were left out, `notices`
    what was changed, withheld or doubtful. Clock times are 'HH:MM'; `day('training')` and
    `day('rest')` are the tables by the clock.

    >>> plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
    >>> plan.bedtime, plan.day_kinds, plan.day("rest")["what"].tolist()[:3]
    ('21:45', ('training', 'rest'), ['Wake', 'Breakfast', 'Lunch'])
    """

    profile: Profile
    goal: str
    withheld: frozenset[str]
    hides_numbers: bool
    inputs: Inputs
    amounts: Amounts
    resting_energy: Range | None
    maintenance: Range | None
    energy: Range | None
    energy_training_day: Range | None
    energy_rest_day: Range | None
    protein: Range | None
    protein_per_meal: Range | None
    fat: Range | None
    carbohydrate_training_day: Range | None
    carbohydrate_rest_day: Range | None
    fibre: Range | None
    weekly_gain: Range | None
    water: Range | None
    training_fluid: Range | None
    sleep: Range | None
    time_in_bed: Range | None
    bedtime: str | None
    caffeine_cutoff: str | None
    general_notices: tuple[Notice, ...]

    @property
    def day_kinds(self) -> tuple[DayKind, ...]:
        """The kinds of day that this person's week has."""
        count = len(self.profile.training_days)
        kinds: tuple[tuple[DayKind, bool], ...] = (("training", count > 0), ("rest", count < 7))
        return tuple(kind for kind, there in kinds if there)

    @cached_property
    def days(self) -> dict[DayKind, Day]:
        """A training day and a rest day with their events, whether or not the week has both."""
        return {kind: plan_day(_day_inputs(self, kind)) for kind in ("training", "rest")}

    def day(self, kind: DayKind) -> pd.DataFrame:
        """Return the table of a training day or a rest day by the clock (a copy)."""
        return self.days[kind].table.copy()

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """What was withheld, changed or doubtful, each once, the days' own included."""
        every = [*self.general_notices, *of_week(self.profile)]
        for kind in self.day_kinds:
            every.extend(self.days[kind].notices)
        return tuple(dict.fromkeys(every))

    @cached_property
    def case(self) -> Case:
        """What explanations are made from: inputs, amounts and sex."""
        return Case(self.inputs, self.amounts, self.profile.sex)

    def explain(self, name: str) -> Explanation:
        """Return why an amount (by its attribute's name) is what it is, with its sources."""
        return EXPLAINERS[name](self.case)

    @property
    def account(self) -> pd.DataFrame | None:
        """Why maintenance is what it is, part by part; None where it is withheld.

        Columns: part, low, target, high (each part's own 80 % band), unit, source. The targets add
        up to the target of `maintenance`.
        """
        return None if self.maintenance is None else account_table(self.case)

    def to_frame(self) -> pd.DataFrame:
        """Return the plan as a table: group, item, day, low, target, high, unit, why, source.

        Withheld amounts are left out; times of the clock are hours after midnight, with the time
        itself in `why`.
        """
        rows = []
        for item in ITEMS:
            if getattr(self, item.name) is None or (
                item.day in ("training", "rest") and item.day not in self.day_kinds
            ):
                continue
            why = self.explain(item.name)
            numbers = [round(part, DECIMALS[item.unit]) for part in item.band(self.amounts)]
            rows.append((item.group, item.name, item.day, *numbers, item.unit, why.why, why.source))
        for name, minute in (
            ("bedtime", self.amounts.bedtime_minute),
            ("caffeine_cutoff", self.amounts.caffeine_cutoff_minute),
        ):
            text = getattr(self, name)
            if text is not None:
                why, hours = self.explain(name), round(minute / 60, 2)
                words = f"{text}. {why.why}"
                rows.append(
                    (
                        "clock",
                        name,
                        "every",
                        hours,
                        hours,
                        hours,
                        "h after midnight",
                        words,
                        why.source,
                    )
                )
        columns = ["group", "item", "day", "low", "target", "high", "unit", "why", "source"]
        table = pd.DataFrame(rows, columns=columns)
        return table.astype({"low": float, "target": float, "high": float})

    def to_csv(self) -> str:
        """Return `to_frame` as CSV text."""
        return to_csv(self.to_frame())

    def days_csv(self) -> str:
        """Return the days of this person's week by the clock as CSV text, one after the other."""
        return to_csv(pd.concat([self.day(kind) for kind in self.day_kinds], ignore_index=True))


def make_plan(profile: Profile) -> Plan:
    """Return the plan of a profile. No clock, no environment: equal profiles give equal plans.

    >>> plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
    >>> plan.protein.m_as("g/day").target, plan.time_in_bed.target.to("hour").round(1)
    (144.0, <Quantity(8.8, 'hour')>)
    """
    bmi = float(body_mass_index(profile.weight_kg, profile.height_cm))
    goal, changed = guardrails.allowed_goal(profile.goal, bmi, profile.conditions, profile.age)
    withheld = guardrails.withheld_topics(profile.conditions, profile.age)
    inputs = _inputs(profile, goal)
    found = amounts(inputs)
    ranges = {
        item.name: None if withheld.intersection(item.topics) else range_of(item, found)
        for item in ITEMS
    }
    guards = guardrails.guard_notices(profile.conditions, profile.age, bmi)
    hidden = guardrails.hides_numbers(profile.conditions)
    return Plan(
        profile=profile,
        goal=goal,
        withheld=withheld,
        hides_numbers=hidden,
        inputs=inputs,
        amounts=found,
        **ranges,
        bedtime=None if "sleep" in withheld else clock(found.bedtime_minute),
        caffeine_cutoff=None if "caffeine" in withheld else clock(found.caffeine_cutoff_minute),
        general_notices=(*guards, *changed, *notices_of(profile, found, withheld, bmi, hidden)),
    )


def _inputs(profile: Profile, goal: str) -> Inputs:
    return Inputs(
        weight_kg=profile.weight_kg,
        height_cm=profile.height_cm,
        age=profile.age,
        male=profile.male,
        fat_free_mass_kg=profile.fat_free_mass_kg,
        measured_kcal=_kcal_or_nan(profile.measured_resting_energy),
        learned_kcal=_kcal_or_nan(profile.maintenance),
        goal=goal,
        experience=profile.experience,
        activity=profile.activity,
        activity_level=_or_nan(profile.activity_level),
        steps=_or_nan(profile.steps),
        session_minutes=minutes_by_kind(profile.week),
        training_day_count=len(profile.training_days),
        training_minutes=profile.training_minutes,
        wake_minute=minute_of(profile.wake_time),
        sleep_need_h=_or_nan(profile.sleep_need),
        sleep_efficiency=_or_nan(profile.sleep_efficiency),
        meals=profile.meals,
        diet=profile.diet,
        protein_per_kg=_or_nan(profile.protein_per_kg),
        energy_swing=profile.energy_swing,
        caffeine_mg=profile.caffeine_mg,
        caffeine_limit_mg=guardrails.caffeine_limit_mg(profile.conditions),
    )


def _kcal_or_nan(value: Quantity | None) -> float:
    return math.nan if value is None else amount(value, "kilocalorie/day")


def _or_nan(value: float | None) -> float:
    return math.nan if value is None else value


def _day_inputs(plan: Plan, kind: DayKind) -> DayInputs:
    """Return what a day is made from; grams only where none of the three gives another away."""
    profile, found = plan.profile, plan.amounts
    counted = not plan.withheld.intersection(("energy", "protein", "fat", "carbohydrate"))
    drinks, caffeine = "water" not in plan.withheld, "caffeine" not in plan.withheld
    carbohydrate = {
        "training": found.days.training_carbohydrate.target,
        "rest": found.days.rest_carbohydrate.target,
    }
    cut_off_h = (found.bedtime_minute - found.caffeine_cutoff_minute) % (24 * 60) / 60
    inputs = DayInputs(
        kind=kind,
        wake_minute=minute_of(profile.wake_time),
        time_in_bed_h=found.time_in_bed.hours.target,
        weight_kg=profile.weight_kg,
        meals=profile.meals,
        age=profile.age,
        diet=profile.diet,
        protein_g=found.macros.protein.target if counted else None,
        carbohydrate_g=carbohydrate[kind] if counted else None,
        fat_g=found.macros.fat.target if counted else None,
        caffeine_hours_before_bed=cut_off_h if caffeine else None,
        wake_fluid_ml=GLASS if drinks else None,
        food_first="fasted_training" in plan.withheld,
    )
    if kind == "rest":
        return inputs
    return replace(
        inputs,
        training_start_minute=minute_of(profile.training_start),
        training_minutes=round(profile.training_minutes),
        caffeine_mg=found.caffeine_mg if caffeine else 0.0,
        session_fluid_ml=found.training_fluid if drinks else None,
        fluid_before_ml=found.fluid_before.target if drinks else None,
    )
