"""Weeks to judge a plan by, as a sports dietitian reads them: `python -m tests.support.weeks`.

Each has a name, what such a reader would expect, and what a profile says of it. Printed are each
different day in one line, its meals with kcal and grams of protein, carbohydrate and fat, its
drinks, and what there is to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Any, NamedTuple

from calc import Plan
from calc.clock import clock
from calc.day import Event, totals
from calc.day.drinks import steps
from calc.day.events import WINDOW_ROLES
from tests.support.profiles import plan

SHORT = {"early_snack": "snack", "pre_workout": "pre", "post_workout": "post", "meal": "meal"}
SHOWN = {**SHORT, "wake": "wake", "training": "train", "bed": "bed"}


class Case(NamedTuple):
    """A week, what is expected of it, and the days that are told."""

    name: str
    expected: str
    fields: dict[str, Any]


WOMAN = {"weight": "60 kg", "height": "165 cm", "sex": "female"}
OLDER = {"weight": "63 kg", "height": "160 cm", "sex": "female", "age": 68}
SMALL = {"weight": "48 kg", "height": "155 cm", "sex": "female", "age": 26}
LARGE = {"weight": "130 kg", "height": "186 cm", "age": 41}
NIGHTS = {"tue": "15:00", "wed": "15:00", "thu": "15:00"}
WEEKS = (
    Case(
        "rest only",
        "Seven equal days, 2.5 to 4 g/kg of carbohydrate or a little more, four even meals",
        {"sessions": ()},
    ),
    Case(
        "four evenings, short form",
        "Training days 300 kcal above rest, 4 to 6 g/kg against 3 to 4.5; meal 90 min before",
        {},
    ),
    Case(
        "double: run at 05:30, legs at 18:00",
        "Earlier night before, snack, breakfast within an hour, 6 to 8 g/kg, dinner before it "
        "richer",
        {"sessions": ["wed 05:30 60 endurance easy", "wed 18:00 75 legs", "sat 10:00 75 upper"]},
    ),
    Case(
        "lift then run three hours later",
        "1.2 g/kg for each hour between, in a meal of no more than 2 g/kg",
        {"sessions": ["tue 14:00 60 legs", "tue 18:00 60 endurance hard", "fri 17:30 60 upper"]},
    ),
    Case(
        "lift, then yoga",
        "No refuelling for yoga; the day stays a moderate one",
        {"sessions": ["tue 17:00 75 whole", "tue 18:30 30 mobility"]},
    ),
    Case(
        "three sessions a day",
        "A meal after each, six at most, carbohydrate by a double day",
        {
            "sessions": [
                "sat 07:30 60 upper",
                "sat 12:30 60 endurance easy",
                "sat 17:30 60 legs",
            ],
            "wake_times": {"sat": "06:00"},
        },
    ),
    Case(
        "three nights in a row",
        "Long first day with a nap and a meal more, meals through the night, short day back",
        {"sessions": ["wed 17:00 60 upper", "sat 10:00 60 legs"], "wake_times": NIGHTS},
    ),
    Case(
        "early shift, late shift",
        "Bed follows the next day's waking, whatever its own",
        {
            "sessions": ["tue 15:30 60 legs", "fri 09:30 60 upper"],
            "wake_times": {"mon": "04:30", "tue": "04:30", "thu": "08:30", "fri": "08:30"},
        },
    ),
    Case(
        "Saturday match",
        "5 to 7 g/kg on the day, a meal three hours or less before, 60 g during, salt in it",
        {"sessions": ["tue 18:00 60 whole", "thu 18:00 60 whole", "sat 14:00 90 team sport"]},
    ),
    Case(
        "long run on Sunday",
        "8 to 12 g/kg as far as energy allows, 75 g an hour in it, a richer dinner on Saturday",
        {
            "sessions": ["wed 18:00 60 upper", "sun 07:00 200 endurance easy"],
            "energy_swing": 0.3,
        },
    ),
    Case(
        "06:00 every weekday",
        "The nights before are as much earlier, Friday's is not; dinner carries more",
        {"sessions": [f"{day} 06:00 60 whole" for day in ("mon", "tue", "wed", "thu", "fri")]},
    ),
    Case(
        "late session, sleep in",
        "The post-workout meal is small, bed later, and Saturday's waking keeps the night",
        {"sessions": ["fri 20:30 75 legs"], "wake_times": {"sat": "08:30"}},
    ),
    Case(
        "trained after midnight",
        "The session belongs to the waking day of the evening before",
        {"sessions": ["wed 01:00 60 upper"], "wake_time": "14:00"},
    ),
    Case(
        "two meals",
        "Two meals of 0.9 g/kg of protein, seven hours apart, with a hint",
        {"meals": 2},
    ),
    Case(
        "window 12 to 20, gaining",
        "12:00, 16:00 and 19:30 as in D2; a wider window is suggested while gaining",
        {"meals": 3, "eating_window": ("12:00", "20:00")},
    ),
    Case(
        "window, trained at 06:45",
        "Said to be fasted; food when the window opens",
        {
            "meals": 3,
            "eating_window": ("12:00", "20:00"),
            "sessions": ["mon 06:45 60 upper", "thu 06:45 60 legs"],
        },
    ),
    Case(
        "Ramadan, trained after iftar",
        "Iftar two hours before, a meal after it, one before dawn, 0.4 to 0.6 g/kg each",
        {
            "meals": 3,
            "eating_window": ("18:30", "04:45"),
            "wake_time": "08:00",
            "goal": "maintain",
            "sessions": ["mon 20:30 60 whole", "thu 20:30 60 whole"],
        },
    ),
    Case(
        "Ramadan, trained before iftar",
        "Fasted and said so; iftar within the hour after",
        {
            "meals": 3,
            "eating_window": ("18:30", "04:45"),
            "wake_time": "08:00",
            "goal": "maintain",
            "sessions": ["mon 17:15 45 upper", "thu 17:15 45 upper"],
        },
    ),
    Case(
        "woman who cuts on five days",
        "Protein first; fat gives way, not below its floor, so that carbohydrate reaches its band",
        {
            **WOMAN,
            "goal": "cut",
            "sessions": [
                "mon 18:00 75 legs",
                "tue 18:00 60 upper",
                "thu 18:00 75 legs",
                "fri 18:00 60 upper",
                "sat 10:00 60 endurance hard",
            ],
        },
    ),
    Case(
        "older woman, two lifts and three walks",
        "Light and moderate days, hardly apart; no day below resting energy",
        {
            **OLDER,
            "sessions": [
                "mon 10:00 45 whole",
                "tue 10:00 40 walk",
                "thu 10:00 45 whole",
                "fri 10:00 40 walk",
                "sun 10:00 40 walk",
            ],
        },
    ),
    Case(
        "small woman, three sessions",
        "Drinks and meals of her size: no pre-workout feast, 1.6 g/kg or more of protein, no day "
        "below resting energy, sips for a small body",
        {
            **SMALL,
            "goal": "maintain",
            "sessions": ["mon 18:00 60 legs", "wed 18:00 60 upper", "sat 09:00 90 team sport"],
        },
    ),
    Case(
        "large man who cuts",
        "Protein for a lower reference weight, carbohydrate by it too; a deficit within a quarter "
        "of maintenance; meals that can be eaten",
        {
            **LARGE,
            "goal": "cut",
            "sessions": [
                "mon 17:30 75 whole",
                "wed 12:00 45 walk",
                "thu 17:30 75 whole",
                "sun 10:00 100 endurance easy",
            ],
        },
    ),
    Case(
        "equal days wanted",
        "No swing: the same energy on each day, carbohydrate and fat by the load",
        {"energy_swing": 0, "sessions": ["mon 17:30 75 legs", "thu 12:00 45 upper"]},
    ),
)


def at(found: Plan, name: str, event: Event) -> str:
    """The clock time of an event of a day."""
    return clock(found.days[name].wake_minute + event.start, step=1)


def told(found: Plan, name: str) -> str:
    """A day in one line: what it holds, and when."""
    day = found.days[name]
    sums = totals(day.table)
    weight = found.profile.weight_kg
    times = " ".join(
        f"{SHOWN[event.role]} {at(found, name, event)}"
        for event in day.events
        if event.role in SHOWN
    )
    return (
        f"{sums['energy_kcal']:.0f} kcal, carbohydrate {sums['carbohydrate_g'] / weight:.1f} g/kg, "
        f"fat {sums['fat_g']:.0f} g; {times}"
    )


def eaten(found: Plan, name: str) -> Iterator[str]:
    """Each thing that a day gives to eat or drink: kcal, then protein, carbohydrate and fat."""
    drinks = []
    for event in found.days[name].events:
        if isfinite(event.fluid_ml):
            drinks.append(f"{at(found, name, event)} {steps(event.fluid_ml)}")
        if event.role in WINDOW_ROLES or not isfinite(event.energy_kcal):
            continue
        grams = "/".join(
            f"{part:.0f}" for part in (event.protein_g, event.carbohydrate_g, event.fat_g)
        )
        yield f"{at(found, name, event)} {event.label}: {event.energy_kcal:.0f} kcal, {grams} g"
    yield f"drinks, ml: {', '.join(drinks)}"


def days_of(found: Plan) -> dict[str, str]:
    """Each different day of a plan in one line, by the weekdays that it stands for."""
    if not found.days_differ:
        return {kind: told(found, kind) for kind in found.day_kinds}
    return {"+".join(group): told(found, group[0]) for group in found.groups}


def main() -> None:
    """Prints every week with what is expected of it, for a reader to judge."""
    for case in WEEKS:
        found = plan(**case.fields)
        print(f"\n{case.name}. {case.expected}.")
        for name, line in days_of(found).items():
            print(f"  {name}: {line}")
            print("      " + "\n      ".join(eaten(found, name.split("+")[0])))
        for notice in found.notices:
            print(f"    {notice.kind}, {notice.topic}: {notice.why} {notice.asked} {notice.given}")


if __name__ == "__main__":
    main()
