"""A plan's figures as a reader's texts, and the article's words with them put in.

What a plan withholds has no text here; where it hides numbers altogether, so do the article's own
figures about food. Energy is written to the nearest 10 kcal, as its uncertainty allows.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from calc import takeaways
from calc.clock import clock
from calc.conflicts import CONFLICTS, Conflict
from calc.day import whole_grams
from calc.day.events import WINDOW_ROLES, Event
from calc.day.frame import hours_text
from calc.evidence import figure
from calc.items import ITEMS, Range
from calc.plan import Plan
from calc.takeaways import Answer, Takeaway

Told = TypeVar("Told", Takeaway, Answer)

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "resting_energy": "Resting energy",
        "maintenance": "Maintenance",
        "energy": "Energy, mean of the week",
        "energy_training_day": "Energy on a training day",
        "energy_rest_day": "Energy on a rest day",
        "protein": "Protein",
        "protein_per_meal": "Protein in each meal",
        "fat": "Fat",
        "carbohydrate_training_day": "Carbohydrate on a training day",
        "carbohydrate_rest_day": "Carbohydrate on a rest day",
        "fibre": "Fibre",
        "weekly_gain": "Rate of weight change",
        "water": "Drinks in a day",
        "training_fluid": "Drinks during training",
        "sleep": "Sleep",
        "time_in_bed": "Time in bed",
        "bedtime": "Lights out",
        "caffeine_cutoff": "Last caffeine",
    }
)
# The article's facts, and the subjects compared, that speak of amounts of food or of body weight.
_FOOD_FACTS = frozenset({"N1", "N2", "N3"})
_FOOD_TOPICS = frozenset({"protein", "energy", "carbohydrate", "pre_workout", "water"})
_NOT_COUNTED = "Nothing is counted here: regular meals to appetite, with protein in each of them."


@dataclass(frozen=True)
class Written:
    """One amount as a reader sees it: its name, its target and its range ('' where it has none)."""

    name: str
    label: str
    target: str
    range: str


def _number(value: float, unit: str) -> str:
    if unit == "kcal/day":
        return figure(round(value, -1), 0)
    # A true minus sign, which neither breaks a line nor reads as a dash.
    return figure(value, 2 if unit == "kg/week" else 0).replace("-", "−")


def _pair(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def _target_and_range(amount: Range, unit: str) -> tuple[str, str]:
    band = amount.m_as(unit)
    if unit == "h":
        low, target, high = (hours_text(part * 60) for part in band)
    else:
        low, target, high = (_number(part, unit) for part in band)
        target = f"{target} {unit.replace('/', ' a ')}"
    return target, "" if low == high else f"{low} to {high}"


def written(plan: Plan) -> tuple[Written, ...]:
    """Return every amount that the plan hands out, as texts, in the order of the plan's table."""
    found = []
    for item in ITEMS:
        amount: Range | None = getattr(plan, item.name)
        if amount is not None and (item.day in plan.day_kinds or item.day in ("every", "week")):
            found.append(
                Written(item.name, LABELS[item.name], *_target_and_range(amount, item.unit))
            )
    for name in ("bedtime", "caffeine_cutoff"):
        time = getattr(plan, name)
        if time is not None:
            found.append(Written(name, LABELS[name], time, ""))
    return tuple(found)


def left_out(plan: Plan) -> tuple[str, ...]:
    """Return the labels of the amounts that the plan withholds."""
    return tuple(label for name, label in LABELS.items() if getattr(plan, name) is None)


def figures(plan: Plan) -> dict[str, str]:
    """Return the plan's figures as texts, by the keys of `takeaways.FIGURES`; none withheld."""
    found = {"meals": f"{plan.profile.meals} meals", "wake": plan.profile.wake_time}
    found |= _food(plan) | _energy(plan) | _night(plan)
    if "training" in plan.day_kinds:
        found |= _around_training(plan)
    return found


def _food(plan: Plan) -> dict[str, str]:
    if plan.protein is None or plan.protein_per_meal is None:
        return {}
    day, meal = plan.protein.m_as("g/day"), plan.protein_per_meal.m_as("g")
    return {
        "protein": f"{_pair(figure(day.low, 0), figure(day.high, 0))} g",
        "protein_target": f"{figure(day.target, 0)} g",
        "protein_per_meal": f"{figure(meal.target, 0)} g",
    }


def _energy(plan: Plan) -> dict[str, str]:
    if plan.energy is None or plan.maintenance is None:
        return {}
    energy = plan.energy.m_as("kcal/day").target
    change = round(energy - plan.maintenance.m_as("kcal/day").target, -1)
    side = "above" if change > 0 else "below"
    found = {
        "energy": f"{_number(energy, 'kcal/day')} kcal",
        "energy_change": f"{figure(abs(change), 0)} kcal {side} maintenance"
        if change
        else "at maintenance",
    }
    if plan.weekly_gain is not None:
        found["weekly_gain"] = _gain(plan.weekly_gain)
    return found


def _gain(amount: Range) -> str:
    band = amount.m_as("kg/week")
    slow, fast = sorted((figure(abs(band.low), 1), figure(abs(band.high), 1)))
    if fast == figure(0, 1):
        return "stay about level"
    verb = "rise" if band.target > 0 else "fall"
    return f"{verb} by {_pair(slow, fast)} kg a week"


def _night(plan: Plan) -> dict[str, str]:
    if plan.sleep is None or plan.time_in_bed is None or plan.bedtime is None:
        return {}
    sleep = plan.sleep.m_as("h")
    return {
        "sleep": f"{_pair(figure(sleep.low, 1), figure(sleep.high, 1))} h",
        "time_in_bed": hours_text(plan.time_in_bed.m_as("h").target * 60),
        "bedtime": plan.bedtime,
    }


def _around_training(plan: Plan) -> dict[str, str]:
    day = plan.days["training"]
    table = whole_grams(day.table)
    listed = [event for event in day.events if event.role not in WINDOW_ROLES]
    found = {}
    if plan.training_fluid is not None:
        fluid = plan.training_fluid.m_as("ml")
        found["training_fluid"] = f"{_pair(figure(fluid.low, 0), figure(fluid.high, 0))} ml"
    for key, roles in (
        ("pre_meal", ("pre_workout", "early_snack")),
        ("post_meal", ("post_workout",)),
    ):
        for event, (_, row) in zip(listed, table.iterrows(), strict=True):
            if event.role in roles:
                found[key] = _meal(row["start"], row["carbohydrate_g"], row["protein_g"])
    windows = {event.label: event for event in day.events if event.role == "post_window"}
    if windows:
        found["post_window"] = _window(windows, day.wake_minute)
    return found


def _meal(start: str, carbohydrate_g: float, protein_g: float) -> str:
    if math.isnan(carbohydrate_g):
        return f"{start}, carbohydrate with some protein"
    return (
        f"{start}, {figure(carbohydrate_g, 0)} g carbohydrate and {figure(protein_g, 0)} g protein"
    )


def _window(windows: Mapping[str, Event], wake_minute: int) -> str:
    evidence, article = windows["Current evidence"], windows["From the article"]
    if evidence.end <= article.end:
        return "much the same here"
    return f"any time until {clock(wake_minute + evidence.end)}"


def own_takeaways(plan: Plan) -> tuple[Takeaway, ...]:
    """Return the article's take-aways with the plan's figures, and without any where it hides."""
    return tuple(_uncounted(plan, one) for one in takeaways.takeaways(figures(plan)))


def own_answers(plan: Plan) -> tuple[Answer, ...]:
    """Return the article's five questions, answered as `own_takeaways` is."""
    return tuple(_uncounted(plan, one) for one in takeaways.answers(figures(plan)))


def _uncounted(plan: Plan, one: Told) -> Told:
    hidden = plan.hides_numbers and not _FOOD_FACTS.isdisjoint(one.facts)
    return replace(one, text=_NOT_COUNTED, own=False) if hidden else one


def conflicts_for(plan: Plan) -> tuple[Conflict, ...]:
    """Return the rows on which article and evidence are compared; of food none where it hides."""
    return tuple(_shown(CONFLICTS, plan.hides_numbers))


def _shown(rows: Iterable[Conflict], hides: bool) -> Iterable[Conflict]:
    return (row for row in rows if not (hides and row.topic in _FOOD_TOPICS))
