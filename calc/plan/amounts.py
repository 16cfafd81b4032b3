"""Every amount of a plan: what it is made from, its name, unit and place, and how it is found.

`make_plan` and `make_plans` both come here, so that a team's table and a person's page can never
disagree. Nothing is withheld here: that is decided where the amounts are handed out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, cast

import numpy as np

from calc.arrays import Band, Numbers, elementwise, ramp
from calc.day.during import session_fluid
from calc.energy import day_without_training, maintenance, resting_energy, week_energy
from calc.energy.maintenance import Maintenance
from calc.energy.resting import RestingEnergy
from calc.energy.sessions import ByKind, kept_share
from calc.energy.surplus_deficit import EnergyChange, RateOfGain, energy_change, weekly_gain
from calc.evidence import Constant
from calc.food.caffeine import COFFEE_MG, cut_off, dose
from calc.food.days import DayMacros, Week, day_macros, lifting_load
from calc.food.hydration import daily_water, fluid_before
from calc.food.nutrients import Macros, fibre, share_out
from calc.food.protein import ProteinTarget, protein_per_meal, protein_target
from calc.person.body import body_mass_index, jackson_fat_mass
from calc.person.guardrails import Floor, energy_availability, energy_floor
from calc.recovery.night import TimeInBed, bedtime, time_in_bed
from calc.recovery.sleep import sleep_need
from calc.units import Quantity, registry

TRAINED_MINUTES = Constant(
    180,
    "minutes/week",
    "Training (walks and mobility aside) from which somebody of more than a year of it counts "
    "wholly as one who trains: three sessions of an hour; less of it counts in proportion",
    low=90,
    high=270,
)

PINT_UNITS = {
    "kcal/day": registry.Unit("kilocalorie/day"),
    "g/day": registry.Unit("gram/day"),
    "g": registry.Unit("gram"),
    "kg/week": registry.Unit("kilogram/week"),
    "ml/day": registry.Unit("milliliter/day"),
    "ml": registry.Unit("milliliter"),
    "h": registry.Unit("hour"),
}
DECIMALS = {"kcal/day": 1, "g/day": 1, "g": 1, "kg/week": 3, "ml/day": 0, "ml": 0, "h": 2}


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """What a plan is made from, each a number, a text, an array or a column; nan is unknown.

    `goal` is the goal that is planned for, after the guardrails; `wake_minute` is since midnight.
    `activity_level` is a person's own day without training (nan: that of `activity`), `steps` a day
    outside of sessions, `session_minutes` the minutes of a week by kind. `day_costs` are what the
    sessions of each waking day cost (kcal for each kg), `day_loads` their places in
    `calc.food.days.BANDS`.
    """

    weight_kg: Numbers
    height_cm: Numbers
    age: Numbers
    male: Numbers
    fat_free_mass_kg: Numbers
    measured_kcal: Numbers
    learned_kcal: Numbers
    goal: Numbers
    experience: Numbers
    activity: Numbers
    activity_level: Numbers
    steps: Numbers
    session_minutes: ByKind
    day_costs: Week
    day_loads: Week
    training_minutes: Numbers
    wake_minute: Numbers
    sleep_need_h: Numbers
    sleep_efficiency: Numbers
    sweat_rate: Numbers
    meals: Numbers
    diet: Numbers
    protein_per_kg: Numbers
    energy_swing: Numbers
    caffeine_mg: Numbers
    caffeine_limit_mg: Numbers


class Amounts(NamedTuple):
    """Every amount with how it came about; units as in the functions that made them."""

    resting: RestingEnergy
    maintenance: Maintenance
    change: EnergyChange
    saved_kcal: Numbers
    floor: Floor
    floored: Numbers
    energy: Band
    energy_availability: Numbers
    weekly_gain: RateOfGain
    protein: ProteinTarget
    macros: Macros
    days: DayMacros
    fibre: Band
    protein_per_meal: Band
    water: Band
    fluid_before: Band
    training_fluid: Band
    sleep: Band
    time_in_bed: TimeInBed
    bedtime_minute: Numbers
    caffeine_mg: Numbers
    caffeine_cap_mg: Numbers
    caffeine_cutoff_minute: Numbers


@dataclass(frozen=True)
class Case:
    """One person's inputs and amounts, ready to be explained."""

    inputs: Inputs
    amounts: Amounts
    sex: str


class Range(NamedTuple):
    """The low end, the target and the high end of an amount, as pint quantities of one unit.

    >>> Range(*(registry.Quantity(hours, "hour") for hours in (7, 8, 9))).m_as("minute")
    Band(low=420, target=480, high=540)
    """

    low: Quantity
    target: Quantity
    high: Quantity

    def m_as(self, unit: str) -> Band:
        """Return the three numbers in `unit`."""
        own = PINT_UNITS.get(unit)
        if own is not None and self.low.units == own:
            return Band(*(part.magnitude for part in self))
        return Band(*(part.m_as(unit) for part in self))


class Item(NamedTuple):
    """One amount of a plan: its name, the days it is for, its unit, and what withholds it."""

    name: str
    day: str
    unit: str
    topics: tuple[str, ...]
    band: Callable[[Amounts], Band]


def _by_kind_of_day(name: str, unit: str) -> Iterator[Item]:
    """Yield what training days and rest days have of something, each as an amount."""

    def band(kind: str) -> Callable[[Amounts], Band]:
        return lambda found: cast(Band, getattr(found.days.of(kind), name))

    for kind in ("training", "rest"):
        yield Item(f"{name}_{kind}_day", kind, unit, (name,), band(kind))


ITEMS: tuple[Item, ...] = (
    Item("resting_energy", "every", "kcal/day", ("energy",), lambda a: a.resting.band),
    Item("maintenance", "every", "kcal/day", ("energy",), lambda a: a.maintenance.band),
    Item("energy", "week", "kcal/day", ("energy",), lambda a: a.energy),
    *_by_kind_of_day("energy", "kcal/day"),
    Item("protein", "every", "g/day", ("protein",), lambda a: a.macros.protein),
    Item("protein_per_meal", "every", "g", ("protein",), lambda a: a.protein_per_meal),
    Item("fat", "week", "g/day", ("fat",), lambda a: a.days.fat),
    *_by_kind_of_day("fat", "g/day"),
    *_by_kind_of_day("carbohydrate", "g/day"),
    Item("fibre", "every", "g/day", ("fibre",), lambda a: a.fibre),
    Item(
        "weekly_gain",
        "week",
        "kg/week",
        ("weekly_gain", "energy"),
        lambda a: a.weekly_gain.band,
    ),
    Item("water", "every", "ml/day", ("water",), lambda a: a.water),
    Item("training_fluid", "training", "ml", ("water",), lambda a: a.training_fluid),
    Item("sleep", "every", "h", ("sleep",), lambda a: a.sleep),
    Item("time_in_bed", "every", "h", ("sleep",), lambda a: a.time_in_bed.hours),
)


def range_of(item: Item, found: Amounts) -> Range:
    """Return one amount of a person as a range of pint quantities."""
    unit = PINT_UNITS[item.unit]
    return Range(*(registry.Quantity(float(part), unit) for part in item.band(found)))


def amounts(inputs: Inputs) -> Amounts:
    """Return every amount of a plan: the one place that knows the order in which they depend."""
    body = (inputs.weight_kg, inputs.height_cm, inputs.age, inputs.male)
    resting = resting_energy(*body, inputs.fat_free_mass_kg, trained(inputs), inputs.measured_kcal)
    sessions = week_energy(inputs.weight_kg, inputs.session_minutes)
    level = day_without_training(inputs.activity, inputs.activity_level)
    holding = maintenance(
        resting.band,
        level,
        sessions,
        *body,
        steps=inputs.steps,
        learned_kcal=inputs.learned_kcal,
    )
    change = energy_change(holding.band, inputs.weight_kg, inputs.goal, inputs.experience)
    lean_kg = fat_free_mass(*body, inputs.fat_free_mass_kg)
    exercise = sessions.total
    floor = energy_floor(lean_kg, exercise, resting.band.target, inputs.male)
    energy, floored = _energy(*holding.band, *change.band, floor.kcal_per_day)
    protein = protein_target(
        inputs.weight_kg,
        inputs.height_cm,
        inputs.age,
        inputs.goal,
        inputs.diet,
        inputs.fat_free_mass_kg,
        inputs.protein_per_kg,
    )
    macros = share_out(energy, protein.band, inputs.weight_kg, inputs.goal)
    sleep = _sleep(*sleep_need(inputs.age), inputs.sleep_need_h)
    in_bed = time_in_bed(sleep, inputs.sleep_efficiency, inputs.age)
    to_bed = bedtime(inputs.wake_minute, in_bed.hours.target)
    caffeine = dose(inputs.weight_kg, inputs.caffeine_mg)
    given_mg = _least(caffeine.given_mg, inputs.caffeine_limit_mg)
    return Amounts(
        resting=resting,
        maintenance=holding,
        change=change,
        saved_kcal=_saved(inputs, holding, change, exercise),
        floor=floor,
        floored=floored,
        energy=energy,
        energy_availability=energy_availability(energy.target, exercise, lean_kg),
        weekly_gain=weekly_gain(
            energy.target - holding.band.target,
            *body,
            inputs.weight_kg - inputs.fat_free_mass_kg,
            resting.band.target,
            holding.level,
            holding.learned,
        ),
        protein=protein,
        macros=macros,
        days=day_macros(
            energy,
            macros,
            inputs.day_costs,
            inputs.day_loads,
            lifting_load(inputs.training_minutes),
            inputs.energy_swing,
            energy_floor(lean_kg, 0.0, resting.band.target, inputs.male).kcal_per_day,
            inputs.weight_kg,
            protein.reference_weight_kg,
            inputs.goal,
        ),
        fibre=fibre(energy.target),
        protein_per_meal=protein_per_meal(macros.protein, inputs.meals),
        water=daily_water(inputs.male),
        fluid_before=fluid_before(inputs.weight_kg),
        training_fluid=session_fluid(inputs.training_minutes, inputs.sweat_rate, inputs.weight_kg),
        sleep=sleep,
        time_in_bed=in_bed,
        bedtime_minute=to_bed,
        caffeine_mg=given_mg,
        caffeine_cap_mg=_least(caffeine.cap_mg, inputs.caffeine_limit_mg),
        caffeine_cutoff_minute=cut_off(to_bed, _cup(given_mg)),
    )


def trained(inputs: Inputs) -> Numbers:
    """Return how far a person counts as one who trains, from 0 to 1.

    A novice (under a year) does not; whoever trains three hours a week does, and less in
    proportion.
    """
    return _trained(inputs.experience, *inputs.session_minutes)


@elementwise
def _trained(experience: Numbers, *minutes: Numbers) -> Numbers:
    done = ByKind(*minutes)
    spent = done.total - done.walk - done.mobility
    return np.where(experience == "novice", 0.0, ramp(spent, 0, TRAINED_MINUTES))


def _saved(inputs: Inputs, holding: Maintenance, change: EnergyChange, total: Numbers) -> Numbers:
    """Return what a body saves elsewhere of the sessions' energy in this deficit (kcal/day)."""
    bmi = body_mass_index(inputs.weight_kg, inputs.height_cm)
    return (1 - kept_share(-change.band.target / holding.band.target, bmi)) * total


@elementwise
def fat_free_mass(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers, known_kg: Numbers
) -> Numbers:
    """Return fat-free mass in kg: the known one, else body weight less an estimate of fat."""
    estimate = weight_kg - jackson_fat_mass(weight_kg, height_cm, age, male)
    return np.where(np.isnan(known_kg), estimate, known_kg)


@elementwise
def _energy(
    maintenance_low: Numbers,
    maintenance_target: Numbers,
    maintenance_high: Numbers,
    change_low: Numbers,
    change_target: Numbers,
    change_high: Numbers,
    floor: Numbers,
) -> tuple[Band, Numbers]:
    """Return the week's mean energy with its band, no target below the floor, and where it held."""
    wanted = maintenance_target + change_target
    target = np.maximum(wanted, floor)
    low = np.minimum(np.maximum(maintenance_low + change_low, floor), target)
    high = np.maximum(maintenance_high + change_high, target)
    return Band(low, target, high), floor > wanted


@elementwise
def _sleep(low: Numbers, target: Numbers, high: Numbers, own: Numbers) -> Band:
    """Return the sleep need of the age, or a person's own, kept inside an ordered band."""
    need = np.where(np.isnan(own), target, own)
    return Band(np.minimum(low, need), need, np.maximum(high, need))


@elementwise
def _least(first: Numbers, second: Numbers) -> Numbers:
    return np.minimum(first, second)


@elementwise
def _cup(dose_mg: Numbers) -> Numbers:
    """Return the dose that the cut-off is for: the planned one, or else a cup of coffee."""
    return np.where(np.asarray(dose_mg) > 0, dose_mg, COFFEE_MG)
