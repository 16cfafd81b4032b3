"""Where the scale is heading: the adult model of Hall 2011 and its linear form.

The model has no training term. It says how body weight answers to a lasting change of intake, and
its split into fat and lean is that of people who do not train: never a forecast of muscle. Its
constants make the body that logs are read with (`calc.expenditure.body`); as a whole it is what
that body's promises (`calc.expenditure.heading`) are held against.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers, elementwise
from calc.energy.equations import mifflin_st_jeor_unrounded
from calc.errors import InputError
from calc.evidence import Constant, Read, Source, equation
from calc.evidence.bibliography import HALL_2008, HALL_2011, SILVA
from calc.person.body import jackson_fat_mass

KILOJOULES_PER_KCAL = Constant(
    4.184, "kJ/kcal", "Kilojoules in a kilocalorie, by definition", grade="A", population="all"
)


def _hall(value: float, unit: str, meaning: str, source: Source = HALL_2011) -> Constant:
    read = Read.PRIMARY if source is HALL_2011 else Read.SECONDARY
    return Constant(
        value,
        unit,
        meaning,
        source=source,
        read=read,
        grade="B",
        population="adults who do not train; not for body mass index below 18.5",
    )


FAT_DENSITY = _hall(39_500, "kJ/kg", "Energy in a kilogram of body fat (9441 kcal)")
LEAN_DENSITY = _hall(7_600, "kJ/kg", "Energy in a kilogram of lean tissue (1816 kcal)")
GLYCOGEN_DENSITY = _hall(17_600, "kJ/kg", "Energy in a kilogram of glycogen (4207 kcal)")
FAT_SYNTHESIS = _hall(750, "kJ/kg", "Cost of laying down a kilogram of fat (179.3 kcal)")
LEAN_SYNTHESIS = _hall(960, "kJ/kg", "Cost of laying down a kilogram of lean tissue (229.4 kcal)")
FAT_UPKEEP = _hall(13, "kJ/kg/day", "Resting expenditure of a kilogram of fat (3.107 kcal)")
LEAN_UPKEEP = _hall(
    92, "kJ/kg/day", "Resting expenditure of a kilogram of lean tissue (21.99 kcal)"
)
FOOD_EFFECT = _hall(0.10, "of the change in intake", "Thermic effect of food")
ADAPTATION = _hall(0.14, "of the change in intake", "Adaptive thermogenesis in the long run")
ADAPTATION_DAYS = _hall(14, "days", "Time constant of adaptive thermogenesis")
SODIUM_IN_WATER = _hall(3_220, "mg/l", "Sodium in extracellular water")
SODIUM_BY_WATER = _hall(3_000, "mg/l/day", "Sodium lost for each litre of extra water")
SODIUM_BY_CARBOHYDRATE = _hall(4_000, "mg/day", "Sodium kept or lost as carbohydrate changes")
GLYCOGEN = _hall(0.5, "kg", "Glycogen at the start")
WATER_OF_GLYCOGEN = _hall(2.7, "kg/kg", "Water bound to glycogen")
CARBOHYDRATE_SHARE = _hall(0.5, "of energy", "Carbohydrate in the diet, before and after")
FORBES = _hall(10.4, "kg", "Forbes' constant: lean per fat gained, times fat mass", HALL_2008)
STABLE_RATE = Constant(
    2,
    "per day",
    "Fastest rate of glycogen that one step a day follows; above it a day takes more steps",
)
BAND_SHARE = Constant(0.25, "of the change", "How far either side the projection is drawn")

FAT_KCAL = FAT_DENSITY / KILOJOULES_PER_KCAL
LEAN_KCAL = LEAN_DENSITY / KILOJOULES_PER_KCAL
GLYCOGEN_KCAL = GLYCOGEN_DENSITY / KILOJOULES_PER_KCAL
FAT_SYNTHESIS_KCAL = FAT_SYNTHESIS / KILOJOULES_PER_KCAL
LEAN_SYNTHESIS_KCAL = LEAN_SYNTHESIS / KILOJOULES_PER_KCAL
FAT_UPKEEP_KCAL = FAT_UPKEEP / KILOJOULES_PER_KCAL
LEAN_UPKEEP_KCAL = LEAN_UPKEEP / KILOJOULES_PER_KCAL
FORBES_ENERGY = FORBES * LEAN_DENSITY / FAT_DENSITY


@equation(
    "Extracellular water at the start",
    unit="kg",
    source=SILVA,
    read=Read.SECONDARY,
    grade="C",
    population="adults; it shifts lean mass by a constant that the balance at the start absorbs",
    formula={
        "male": "0.025 × {age} + 9.57 × {height_cm} / 100 + 0.191 × {weight_kg} − 12.4",
        "female": "−4.0 + 5.98 × {height_cm} / 100 + 0.167 × {weight_kg}",
    },
)
def extracellular_water(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers
) -> Numbers:
    """Return extracellular water in kg.

    >>> round(extracellular_water(80, 180, 30, male=True), 1)
    20.9
    """
    men = 0.025 * age + 9.57 * height_cm / 100 + 0.191 * weight_kg - 12.4
    women = -4.0 + 5.98 * height_cm / 100 + 0.167 * weight_kg
    return male * men + (1 - male) * women


@elementwise
def known_or(value: Numbers, estimate: Numbers) -> Numbers:
    """Return `value`, and `estimate` where it is nan."""
    return np.where(np.isnan(value), estimate, value)


@elementwise
def activity_cost(resting_kcal: Numbers, activity_level: Numbers, weight_kg: Numbers) -> Numbers:
    """Return the energy of physical activity in kcal/day for each kg of body weight (δ, eq 8)."""
    return ((1 - FOOD_EFFECT) * activity_level - 1) * resting_kcal / weight_kg


class Linearised(NamedTuple):
    """The linear form (equations 10–15) of the model.

    `energy_density` ρ in kcal for each kg of weight change, `expenditure_per_kg` ε in kcal/day for
    each kg, `time_constant` τ = ρ/ε in days.
    """

    energy_density: Numbers
    expenditure_per_kg: Numbers
    time_constant: Numbers

    def weight_change(self, change_kcal: Numbers, days: Numbers) -> Numbers:
        """Return the change of body weight in kg after `days` at `change_kcal` a day."""
        final = change_kcal / self.expenditure_per_kg
        return final * (1 - np.exp(-days / self.time_constant))


@elementwise
def linearised(
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    activity_level: Numbers,
    fat_mass_kg: Numbers = np.nan,
    resting_kcal: Numbers = np.nan,
) -> Linearised:
    """Return the linear form of the model for a person.

    Where it is nan, fat mass is estimated (`jackson_fat_mass`) and resting energy is Mifflin–St
    Jeor's unrounded form, as in the paper.

    >>> line = linearised(80, 180, 30, True, 1.55)
    >>> round(line.time_constant)
    342
    >>> print(round(line.weight_change(-500, 365), 1))
    -12.9
    """
    fat = known_or(fat_mass_kg, jackson_fat_mass(weight_kg, height_cm, age, male))
    resting = known_or(resting_kcal, mifflin_st_jeor_unrounded(weight_kg, height_cm, age, male))
    lean_per_fat = FORBES / fat
    adapting = 1 - (ADAPTATION + FOOD_EFFECT)
    density = (FAT_SYNTHESIS_KCAL + FAT_KCAL + lean_per_fat * (LEAN_SYNTHESIS_KCAL + LEAN_KCAL)) / (
        adapting * (1 + lean_per_fat)
    )
    upkeep = (FAT_UPKEEP_KCAL + lean_per_fat * LEAN_UPKEEP_KCAL) / (1 + lean_per_fat)
    per_kg = (upkeep + activity_cost(resting, activity_level, weight_kg)) / adapting
    return Linearised(density, per_kg, density / per_kg)


class State(NamedTuple):
    """What the body holds: kg of fat, lean, glycogen and extracellular water; kcal/day adapted."""

    fat: Numbers
    lean: Numbers
    glycogen: Numbers
    water: Numbers
    adaptation: Numbers

    @property
    def weight(self) -> Numbers:
        """Return body weight in kg; lean holds neither extracellular nor glycogen's water."""
        return self.fat + self.lean + self.water + (1 + WATER_OF_GLYCOGEN) * self.glycogen

    def moved(self, rates: State, days: float) -> State:
        """Return the state after `days` at `rates`."""
        return State(*(now + days * rate for now, rate in zip(self, rates, strict=True)))


class Model(NamedTuple):
    """One person (floats) or several (arrays) under a lasting change of intake."""

    start: State
    intake_start_kcal: Numbers
    change_kcal: Numbers
    activity_cost: Numbers
    constant_kcal: Numbers

    def rates(self, now: State) -> tuple[State, Numbers]:
        """Return the rates of change a day, and energy expenditure in kcal/day (eqs 1–9)."""
        intake = self.intake_start_kcal + self.change_kcal
        carbohydrate_start = CARBOHYDRATE_SHARE * self.intake_start_kcal
        carbohydrate = CARBOHYDRATE_SHARE * intake
        glycogen_energy = carbohydrate - carbohydrate_start * (now.glycogen / GLYCOGEN) ** 2
        water = (
            -SODIUM_BY_WATER * (now.water - self.start.water)
            - SODIUM_BY_CARBOHYDRATE * (1 - carbohydrate / carbohydrate_start)
        ) / SODIUM_IN_WATER
        lean_share = FORBES_ENERGY / (FORBES_ENERGY + now.fat)
        synthesis = (
            lean_share * LEAN_SYNTHESIS / LEAN_DENSITY
            + (1 - lean_share) * FAT_SYNTHESIS / FAT_DENSITY
        )
        expenditure = (
            self.constant_kcal
            + FAT_UPKEEP_KCAL * now.fat
            + LEAN_UPKEEP_KCAL * now.lean
            + self.activity_cost * now.weight
            + FOOD_EFFECT * self.change_kcal
            + now.adaptation
            + (intake - glycogen_energy) * synthesis
        ) / (1 + synthesis)
        left = intake - expenditure - glycogen_energy
        rates = State(
            (1 - lean_share) * left / FAT_KCAL,
            lean_share * left / LEAN_KCAL,
            glycogen_energy / GLYCOGEN_KCAL,
            water,
            (ADAPTATION * self.change_kcal - now.adaptation) / ADAPTATION_DAYS,
        )
        return rates, expenditure

    def after(self, now: State, days: float) -> State:
        """Return the state `days` later by one step of the fourth-order Runge–Kutta rule."""
        first, _ = self.rates(now)
        second, _ = self.rates(now.moved(first, days / 2))
        third, _ = self.rates(now.moved(second, days / 2))
        fourth, _ = self.rates(now.moved(third, days))
        mean = State(
            *(
                (a + 2 * b + 2 * c + d) / 6
                for a, b, c, d in zip(first, second, third, fourth, strict=True)
            )
        )
        return now.moved(mean, days)

    def steps_per_day(self) -> int:
        """Return how many steps a day the fastest store, glycogen, needs: one for most people."""
        intake = self.intake_start_kcal + np.maximum(self.change_kcal, 0)
        fastest = 2 * CARBOHYDRATE_SHARE * intake / (GLYCOGEN * GLYCOGEN_KCAL)
        return max(1, math.ceil(np.max(fastest) / STABLE_RATE))


def model(
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    activity_level: Numbers,
    change_kcal: Numbers,
    fat_mass_kg: Numbers = np.nan,
    resting_kcal: Numbers = np.nan,
) -> Model:
    """Return the model of a person in balance at the start (floats or arrays; nan is unknown)."""
    fat = known_or(fat_mass_kg, jackson_fat_mass(weight_kg, height_cm, age, male))
    resting = known_or(resting_kcal, mifflin_st_jeor_unrounded(weight_kg, height_cm, age, male))
    water = extracellular_water(weight_kg, height_cm, age, male)
    lean = weight_kg - fat - water - (1 + WATER_OF_GLYCOGEN) * GLYCOGEN
    per_kg = activity_cost(resting, activity_level, weight_kg)
    balance = (
        activity_level * resting
        - FAT_UPKEEP_KCAL * fat
        - LEAN_UPKEEP_KCAL * lean
        - per_kg * weight_kg
    )
    start = State(fat, lean, float(GLYCOGEN), water, 0.0)
    return Model(start, activity_level * resting, change_kcal, per_kg, balance)


COLUMNS = (
    "day",
    "weight_kg",
    "low_kg",
    "high_kg",
    "fat_kg",
    "lean_kg",
    "glycogen_kg",
    "water_kg",
    "expenditure_kcal",
)


def project(
    weight_kg: float,
    height_cm: float,
    age: float,
    male: float,
    activity_level: float,
    change_kcal: float,
    days: int,
    fat_mass_kg: float | None = None,
    resting_kcal: float | None = None,
) -> pd.DataFrame:
    """Return one person's projection: a row a day from 0 to `days`.

    Columns: `day`, `weight_kg`, `low_kg` and `high_kg` (a quarter of the change either side, our
    choice), `fat_kg`, `lean_kg`, `glycogen_kg`, `water_kg` (extracellular), `expenditure_kcal`
    (a day). `change_kcal` is the lasting change of intake from maintenance, half of all energy
    being carbohydrate and sodium unchanged. What is None is estimated as in `linearised`.
    Raises `InputError` where the change takes away more than all intake.
    """
    person = model(
        weight_kg,
        height_cm,
        age,
        male,
        activity_level,
        change_kcal,
        np.nan if fat_mass_kg is None else fat_mass_kg,
        np.nan if resting_kcal is None else resting_kcal,
    )
    if person.intake_start_kcal + change_kcal < 0:
        raise InputError(
            f"A change of {change_kcal:.0f} kcal/day leaves less than nothing to eat.",
            "change_kcal",
            change_kcal,
        )
    steps = person.steps_per_day()
    now = person.start
    rows = []
    for day in range(days + 1):
        expenditure = person.rates(now)[1]
        doubt = BAND_SHARE * abs(now.weight - weight_kg)
        weight = (now.weight, now.weight - doubt, now.weight + doubt)
        rows.append((day, *weight, now.fat, now.lean, now.glycogen, now.water, expenditure))
        for _ in range(steps):
            now = person.after(now, 1 / steps)
    return pd.DataFrame(rows, columns=list(COLUMNS))
