"""Weeks of high volume and what they met, for the Check-in page."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from calc.journal import Journal, resolved, weekly
from calc.plan import Plan
from calc.recovery.strain import findings
from calc.show.training.volume import muscle_name
from calc.training.volume import Counting

_HEADS = {
    "when": "When",
    "week_start": "Week from",
    "exercise": "Exercise",
    "sleep_h": "Sleep, h a night",
    "sleep_nights": "Nights",
    "energy_kcal": "Energy, kcal a day",
    "intake_days": "Days logged",
}


class Seen(NamedTuple):
    """What was seen, in a sentence, and the rows behind it with headings to read."""

    sentence: str
    rows: pd.DataFrame


def surplus_from(plan: Plan) -> float | None:
    """Return the low end of the energy of a plan for gaining, None for any other."""
    if plan.goal != "gain" or plan.energy is None or plan.hides_numbers:
        return None
    return float(plan.energy.m_as("kcal/day").low)


def seen(
    journal: Journal, experience: str, counting: Counting | None, surplus_from_kcal: float | None
) -> tuple[Seen, ...]:
    """Return what weeks of high volume met, the latest first; nothing where data are too few."""
    rule = counting or Counting()
    found = findings(
        weekly(journal, rule),
        resolved(journal).log,
        experience=experience,
        counting=rule.rule,
        surplus_from_kcal=surplus_from_kcal,
    )
    return tuple(Seen(one.text, one.rows.rename(columns=_head).round(1)) for one in found)


def _head(name: str) -> str:
    if name in _HEADS:
        return _HEADS[name]
    if name.startswith("hard_sets_"):
        return f"{muscle_name(name.removeprefix('hard_sets_')).capitalize()}, sets"
    return name.replace("_", " ").capitalize()
