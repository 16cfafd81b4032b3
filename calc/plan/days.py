"""The days of a plan's week: what each of them asks of a body, before anything is eaten."""

from __future__ import annotations

from collections.abc import Iterable

from calc.day.week import WakingDay, waking_week
from calc.energy.sessions import kind_energy
from calc.food.days import Week, load_of
from calc.person import guardrails
from calc.person.profile import Profile

FOOD_FIRST = "fasted_training"


def week_of(profile: Profile) -> tuple[WakingDay, ...]:
    """Return the seven waking days of a person's week, from Monday's."""
    withheld = guardrails.withheld_topics(profile.conditions, profile.age)
    return waking_week(
        profile.week, profile.wake_minutes, profile.in_bed_minutes, FOOD_FIRST in withheld
    )


def costs_and_loads(days: Iterable[WakingDay]) -> tuple[Week, Week]:
    """Return what each day's sessions cost in kcal for each kg, and the day's load."""
    costs, loads = [], []
    for day in days:
        done = [(one.kind, one.minutes) for _, one in day.sessions]
        costs.append(sum(kind_energy(1.0, spent, kind.replace(" ", "_")) for kind, spent in done))
        loads.append(load_of(done))
    return Week(*map(float, costs)), Week(*loads)
