"""The week in words: its days by name, its energy, its nights, and what it does to body weight."""

from __future__ import annotations

from calc.person.limits import WEEKDAY_NAMES, WEEKDAYS
from calc.plan import Plan
from calc.plan.notices import listed
from calc.show.plan.clock import night
from calc.show.words import body_weight, ends, kcal
from calc.units import Units


def week_sentence(plan: Plan) -> str:
    """Return the week's energy in one sentence; empty where energy is withheld."""
    if plan.energy is None:
        return ""
    mean = kcal(plan.energy.target.m_as("kcal/day"))
    week = plan.amounts.days.week.energy.target
    energy = [kcal(part) for part in week]
    if len(set(energy)) == 1:
        return f"{mean} kcal on every day of the week."
    if plan.days_differ:
        alike: dict[str, list[str]] = {}
        for place in sorted(range(len(energy)), key=lambda day: -week[day]):
            alike.setdefault(energy[place], []).append(WEEKDAYS[place])
        parts = [f"{part} kcal on {listed(days)}" for part, days in alike.items()]
        return f"{', '.join(parts)}: {mean} kcal a day over the week."
    kinds = [plan.kind_of(day) for day in WEEKDAYS]
    training, rest = (energy[kinds.index(kind)] for kind in ("training", "rest"))
    count = kinds.count("training")
    return (
        f"{training} kcal on {_days(count, 'training')}, {rest} kcal on "
        f"{_days(len(WEEKDAYS) - count, 'rest')}: {mean} kcal a day over the week."
    )


def option(plan: Plan, kind: str) -> str:
    """Return what a day is called where one of several is chosen: 'Training', or 'Mon, Thu'."""
    if kind in ("training", "rest"):
        return kind.capitalize()
    return listed(next(group for group in plan.groups if kind in group))


def options(plan: Plan) -> tuple[str, ...]:
    """Return the days that can be chosen; of equal weekdays the first."""
    return tuple(group[0] for group in plan.groups) if plan.days_differ else plan.day_kinds


def weekday_of(plan: Plan, kind: str, today: str) -> str:
    """Return the first weekday from `today` that is such a day; `kind` itself where none is."""
    first = WEEKDAYS.index(today)
    days = (*WEEKDAYS[first:], *WEEKDAYS[:first])
    return next((day for day in days if plan.kind_of(day) == kind), kind)


def day_title(plan: Plan, kind: str, today: str) -> str:
    """Return the heading of a day: 'Today, a training day', or 'Monday and Thursday'."""
    is_today = kind == plan.kind_of(today)
    if kind in ("training", "rest"):
        return f"Today, a {kind} day" if is_today else f"A {kind} day"
    if is_today:
        return f"Today, {WEEKDAY_NAMES[today]}"
    *others, last = (
        WEEKDAY_NAMES[day] for day in next(group for group in plan.groups if kind in group)
    )
    return f"{', '.join(others)} and {last}" if others else last


def nights(plan: Plan) -> str:
    """Return 'from 21:25 to 06:30', or each kind of day's own where a session moves them."""
    alike: dict[tuple[str, str, str], list[str]] = {}
    for kind in options(plan):
        alike.setdefault(night(plan.days[kind]), []).append(kind)
    if len(alike) == 1:
        bed, wake, _ = next(iter(alike))
        return f"from {bed} to {wake}"
    same = len({in_bed for _, _, in_bed in alike}) == 1
    found = []
    for (bed, wake, in_bed), kinds in alike.items():
        days = listed(day for day in WEEKDAYS if plan.kind_of(day) in kinds)
        named = days if plan.days_differ else f"{kinds[0]} days"
        found.append(f"from {bed} to {wake}{'' if same else f' ({in_bed})'} on {named}")
    return " and ".join(found)


def _days(count: int, kind: str) -> str:
    return f"the {kind} day" if count == 1 else f"{count} {kind} days"


def weight_sentence(plan: Plan, units: Units) -> str:
    """Return the expected change of body weight a week; empty where it is withheld."""
    if plan.weekly_gain is None:
        return ""
    low, target, high = plan.weekly_gain.m_as("kg/week")
    least, most = sorted((abs(low), abs(high)))
    about, *both = (body_weight(abs(part), units, 2) for part in (target, least, most))
    if about.startswith("0 "):
        return "Body weight is expected to hold."
    way = "gain" if target > 0 else "loss"
    between = "" if low * high < 0 or both[0] == both[1] else f" ({ends(*both)})"
    return f"Expected: a {way} of about {about} a week{between}, on the scale."
