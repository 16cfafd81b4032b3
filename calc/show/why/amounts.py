"""A plan's amounts as a reader's texts, popular advice with them, and equations compared.

What a plan withholds has no text here; where it hides numbers altogether, so does popular
advice about food. Its words themselves are `calc.evidence.article`; rounding and units
are those of `calc.show.words`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import pandas as pd

from calc import evidence
from calc.arrays import Band
from calc.clock import clock
from calc.day import whole_grams
from calc.day.events import WINDOW_ROLES, Event
from calc.energy.combination import ATHLETES_END
from calc.energy.resting import OTHER_FORMS, RESTING_EQUATIONS, RestingEquation
from calc.evidence import article, figure
from calc.evidence.article import Answer, Takeaway
from calc.evidence.conflicts import ADVICE, CONFLICTS, EVIDENCE, Conflict
from calc.person.body import body_mass_index
from calc.plan import Plan, amounts
from calc.plan.amounts import ITEMS, Range
from calc.plan.explanations import LABELS
from calc.show import words
from calc.show.plan.week import nights
from calc.units import Units

Told = TypeVar("Told", Takeaway, Answer)

# The article's facts, and the subjects compared, that speak of amounts of food or of body weight.
_FOOD_FACTS = frozenset({"N1", "N2", "N3"})
_FOOD_TOPICS = frozenset({"protein", "energy", "carbohydrate", "pre_workout", "water"})
_UNITS_OF_TWO_WORDS = frozenset({"fl oz", "kg a week", "lb a week"})
_NOT_COUNTED = "Nothing is counted here: regular meals to appetite, with protein in each of them."


@dataclass(frozen=True)
class Written:
    """One amount as a reader sees it: its name, its target and its range ('' where it has none)."""

    name: str
    label: str
    target: str
    range: str


def _span(band: Band, write: Callable[[float], str]) -> str:
    """Return '128 to 176 g': both ends with the unit once, where both have the same."""
    low, high = write(band.low), write(band.high)
    if low == high:
        return low
    number, _, unit = low.partition(" ")
    # '9 h 05' has no unit after it, so both ends stand in full.
    same = unit.isalpha() or unit in _UNITS_OF_TWO_WORDS
    return f"{number if same and high.endswith(f' {unit}') else low} to {high}"


def _writer(unit: str, units: Units) -> Callable[[float], str]:
    """Return what writes an amount of a plan in the reader's units."""
    return {
        "kcal/day": lambda value: f"{words.kcal(value)} kcal",
        "g/day": lambda value: f"{words.grams(value)} g",
        "g": lambda value: f"{words.grams(value)} g",
        # A true minus sign breaks no line and reads as no dash.
        "kg/week": lambda value: words.body_weight(value, units, 2).replace("-", "−") + " a week",
        "ml/day": lambda value: words.fluid(value, units),
        "ml": lambda value: words.fluid(value, units),
        "h": words.duration,
    }[unit]


def written(plan: Plan, units: Units = "metric") -> tuple[Written, ...]:
    """Return every amount that the plan hands out, as texts, in the order of the plan's table."""
    found = []
    for item in ITEMS:
        amount: Range | None = getattr(plan, item.name)
        if amount is not None and plan.has_kind(item.day):
            write, band = _writer(item.unit, units), amount.m_as(item.unit)
            spread = "" if write(band.low) == write(band.high) else _span(band, write)
            found.append(Written(item.name, LABELS[item.name], write(band.target), spread))
    for name in ("bedtime", "caffeine_cutoff"):
        time = getattr(plan, name)
        if time is not None:
            found.append(Written(name, LABELS[name], time, ""))
    return tuple(found)


def left_out(plan: Plan) -> tuple[str, ...]:
    """Return the labels of the amounts that the plan withholds."""
    return tuple(label for name, label in LABELS.items() if getattr(plan, name) is None)


def figures(plan: Plan, units: Units = "metric") -> dict[str, str]:
    """Return the plan's figures as texts, by the keys of `article.FIGURES`; none withheld."""
    found = {"meals": f"{plan.profile.meals} meals"}
    found |= _food(plan) | _energy(plan, units) | _night(plan)
    if plan.profile.training_days:
        found |= _around_training(plan, units)
    return found


def _food(plan: Plan) -> dict[str, str]:
    if plan.protein is None or plan.protein_per_meal is None:
        return {}
    day, meal = plan.protein.m_as("g/day"), plan.protein_per_meal.m_as("g")
    return {
        "protein": _span(day, lambda value: f"{words.grams(value)} g"),
        "protein_target": f"{words.grams(day.target)} g",
        "protein_per_meal": f"{words.grams(meal.target)} g",
    }


def _energy(plan: Plan, units: Units) -> dict[str, str]:
    if plan.energy is None or plan.maintenance is None:
        return {}
    energy = plan.energy.m_as("kcal/day").target
    change = energy - plan.maintenance.m_as("kcal/day").target
    size, side = words.kcal(abs(change)), "above" if change > 0 else "below"
    level = size == words.kcal(0)
    found = {
        "energy": f"{words.kcal(energy)} kcal",
        "energy_change": "at maintenance" if level else f"{size} kcal {side} maintenance",
    }
    if plan.weekly_gain is not None:
        found["weekly_gain"] = _gain(plan.weekly_gain, units)
    return found


def _gain(amount: Range, units: Units) -> str:
    band = amount.m_as("kg/week")
    slow, fast = sorted((abs(band.low), abs(band.high)))
    if words.body_weight(fast, units) == words.body_weight(0, units):
        return "stay about level"
    verb = "rise" if band.target > 0 else "fall"
    span = _span(Band(slow, slow, fast), lambda value: words.body_weight(value, units))
    return f"{verb} by {span} a week"


def _night(plan: Plan) -> dict[str, str]:
    if plan.sleep is None or plan.time_in_bed is None or plan.bedtime is None:
        return {}
    sleep = plan.sleep.m_as("h")
    return {
        "sleep": _span(sleep, words.duration),
        "time_in_bed": words.duration(plan.time_in_bed.m_as("h").target),
        "night": nights(plan),
    }


def _around_training(plan: Plan, units: Units) -> dict[str, str]:
    day = plan.days[_usual_training_day(plan)]
    table = whole_grams(day)
    listed = [event for event in day.events if event.role not in WINDOW_ROLES]
    found = {}
    if plan.training_fluid is not None:
        fluid = plan.training_fluid.m_as("ml")
        found["training_fluid"] = _span(fluid, lambda ml: words.fluid(ml, units))
    for key, roles in (
        ("pre_meal", ("pre_workout", "early_snack")),
        ("post_meal", ("post_workout",)),
    ):
        for event, (_, row) in zip(listed, table.iterrows(), strict=True):
            if event.role in roles and key not in found:
                found[key] = _meal(row["start"], row["carbohydrate_g"], row["protein_g"])
    windows = {event.label: event for event in day.events if event.role == "post_window"}
    if windows:
        found["post_window"] = _window(windows, day.wake_minute)
    return found


def _usual_training_day(plan: Plan) -> str:
    """Return 'training', or where days differ the first weekday with the usual session."""
    usual = (plan.profile.training_start, plan.profile.training_minutes)
    held = (
        day.weekday
        for day in plan.week
        if any((one.start, one.minutes) == usual for _, one in day.sessions)
    )
    return next(held, "training") if plan.days_differ else "training"


def _meal(start: str, carbohydrate_g: float, protein_g: float) -> str:
    if math.isnan(carbohydrate_g):
        return f"{start}, carbohydrate with some protein"
    return (
        f"{start}, {figure(carbohydrate_g, 0)} g carbohydrate and {figure(protein_g, 0)} g protein"
    )


def _window(windows: Mapping[str, Event], wake_minute: int) -> str:
    wider, advised = windows[EVIDENCE], windows[ADVICE]
    if wider.end <= advised.end:
        return "much the same here"
    return f"any time until {clock(wake_minute + wider.end)}"


def own_takeaways(plan: Plan, units: Units = "metric") -> tuple[Takeaway, ...]:
    """Return the article's take-aways with the plan's figures, without any where it hides."""
    return tuple(_uncounted(plan, one) for one in article.takeaways(figures(plan, units)))


def own_answers(plan: Plan, units: Units = "metric") -> tuple[Answer, ...]:
    """Return the article's five questions, answered as `own_takeaways` is."""
    return tuple(_uncounted(plan, one) for one in article.answers(figures(plan, units)))


def _uncounted(plan: Plan, one: Told) -> Told:
    hidden = plan.hides_numbers and not _FOOD_FACTS.isdisjoint(one.facts)
    return replace(one, text=_NOT_COUNTED, own=False) if hidden else one


def conflicts_for(plan: Plan) -> tuple[Conflict, ...]:
    """Return the rows on which article and evidence are compared; of food none where it hides."""
    hides = plan.hides_numbers
    return tuple(row for row in CONFLICTS if not (hides and row.topic in _FOOD_TOPICS))


USED, APPLIES, APPLIES_NOT = "used", "applies", "does not apply"


def resting_comparison(plan: Plan) -> pd.DataFrame | None:
    """Return resting energy by each published equation, a row an equation in their own order.

    Columns: `equation`, `kcal` (kcal/day; nan where an input is not known), `share` (in % of
    the plan's resting energy), `applies`, `chosen` (the plan rests on it), `standing` (the two in
    words), `reason` (why it does not apply, '' where it does), `sample`, `source` with its
    grade, and in every row the plan's own `low`, `target` and `high`. None where the plan hands out
    no resting energy.
    """
    if plan.resting_energy is None:
        return None
    inputs, found = plan.inputs, plan.amounts.resting
    body = {
        "weight_kg": inputs.weight_kg,
        "height_cm": inputs.height_cm,
        "age": inputs.age,
        "male": inputs.male,
        "fat_free_mass_kg": inputs.fat_free_mass_kg,
    }
    shares = found.weights._asdict()
    rows = []
    for one in RESTING_EQUATIONS:
        known, weight = evidence.of(one.function), float(shares.get(one.name, 0))
        applies = weight > 0 or one.name in OTHER_FORMS
        chosen = weight > 0 and found.method == "combined"
        rows.append(
            (
                one.label,
                float(one.value(**body)),
                weight * 100 if chosen else 0.0,
                applies,
                chosen,
                USED if chosen else APPLIES if applies else APPLIES_NOT,
                "" if applies else _reason(one, plan),
                one.sample,
                ", ".join(filter(None, (known.source.short, known.graded))),
            )
        )
    columns = [
        "equation",
        "kcal",
        "share",
        "applies",
        "chosen",
        "standing",
        "reason",
        "sample",
        "source",
    ]
    low, target, high = plan.resting_energy.m_as("kcal/day")
    return pd.DataFrame(rows, columns=columns).assign(low=low, target=target, high=high)


def _reason(one: RestingEquation, plan: Plan) -> str:
    """Return why an equation does not speak for a person."""
    inputs = plan.inputs
    if one.needs == "fat_free_mass" and np.isnan(inputs.fat_free_mass_kg):
        return "needs a measured body fat"
    if one.name == "de_lorenzo_1999" and not inputs.male:
        return "made from men only"
    if one.athletes and not amounts.trained(inputs):
        return "made from people who train regularly"
    bmi = body_mass_index(inputs.weight_kg, inputs.height_cm)
    if one.athletes and bmi >= ATHLETES_END:
        return "made from lighter people for their height"
    return "others fit people like you better"


def usual_beside(plan: Plan) -> str:
    """Return our maintenance and that of most calculators in a line for a card; '' if withheld."""
    if plan.maintenance is None:
        return ""
    held = plan.amounts.maintenance
    own, usual = words.kcal(held.band.target), words.kcal(held.usual)
    return f"Holds your weight: {own}. Most calculators: {usual}"


def resting_finding(plan: Plan) -> str:
    """Return what the comparison shows as one sentence; '' where there is none to show."""
    if plan.resting_energy is None:
        return ""
    found = plan.amounts.resting
    target = figure(found.band.target, 0)
    use = (
        f"we use your measured value, {target}"
        if found.method == "measured"
        else f"weighed by how well each fits people like you, they give {target}"
    )
    return (
        f"The equations that apply to you lie between {figure(found.spread_low, 0)} and "
        f"{figure(found.spread_high, 0)} kcal; {use}."
    )
