"""Days to test with: the usual one with changes, and any day at all."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from hypothesis import strategies as st

from calc.arrays import Band
from calc.clock import MINUTES_A_DAY, minute_of
from calc.day import Day, DayInputs, Training, plan_day
from calc.person.limits import WEEKDAYS

# science.md, section 7: 8 h at an efficiency of 0.88.
USUAL_TIME_IN_BED = 8 / 0.88


def day_of(
    wake: str = "06:30",
    start: str | None = "17:30",
    minutes: int = 75,
    meals: int = 4,
    hours: float = USUAL_TIME_IN_BED,
    fluid: Band | None = None,
    **more,
) -> DayInputs:
    sessions = (Training(minute_of(start), minutes, fluid_ml=fluid),) if start else ()
    return DayInputs(
        kind="training" if start else "rest",
        wake_minute=minute_of(wake),
        time_in_bed_h=hours,
        weight_kg=80,
        meals=meals,
        sessions=sessions,
        **more,
    )


def full_day(**more) -> Day:
    # science.md, section 4: 3300 kcal at 80 kg are 144.0 g protein, 80.00 g fat, 501.0 g
    # carbohydrate.
    usual = {"protein_g": 144.0, "carbohydrate_g": 501.0, "fat_g": 80.0}
    return plan_day(day_of(**{**usual, **more}))


def meals_of(day: Day) -> pd.DataFrame:
    return day.table[day.table["energy_kcal"].notna()].set_index("what")


sips = st.floats(75, 2400).map(lambda ml: Band(ml / 2, ml, ml * 1.5))
sessions = st.builds(
    Training, st.integers(0, 1439), st.integers(15, 240), fluid_ml=st.none() | sips
)


# What a day is made from beside its kind and its sessions, drawn in this order.
_OF_A_DAY = {
    "wake_minute": st.integers(0, MINUTES_A_DAY - 1),
    "time_in_bed_h": st.floats(6, 9.5),
    "weight_kg": st.floats(35, 250),
    "meals": st.integers(2, 6),
    "age": st.none() | st.floats(18, 90),
    "diet": st.sampled_from(["omnivore", "vegetarian", "vegan"]),
    **dict.fromkeys(("protein_g", "carbohydrate_g", "fat_g"), st.none() | st.floats(0, 900)),
    "caffeine_mg": st.floats(0, 400),
    "caffeine_hours_before_bed": st.none() | st.floats(4, 13.2),
    "fluid_before_ml": st.none() | st.floats(100, 1500),
    "water_ml": st.none() | st.floats(1400, 3000),
}
any_training_day = st.builds(
    DayInputs, kind=st.just("training"), sessions=st.tuples(sessions), **_OF_A_DAY
)
any_rest_day = st.builds(DayInputs, kind=st.just("rest"), sessions=st.just(()), **_OF_A_DAY)
# Two of three are of training.
_any_day = st.sampled_from([any_training_day, any_training_day, any_rest_day]).flatmap(
    lambda kind: kind
)


def any_day() -> st.SearchStrategy[DayInputs]:
    return _any_day


def two_kinds(
    training: Day | None, rest: Day, training_days: Sequence[str]
) -> list[tuple[Day, list[str]]]:
    """The days of a week of two kinds with the weekdays on which each begins."""
    offset = training.wake_day_offset if training else 0
    begins = {(WEEKDAYS.index(day) + offset) % 7 for day in training_days}
    kinds = [(training, True), (rest, False)]
    return [
        (day, [name for place, name in enumerate(WEEKDAYS) if (place in begins) == trains])
        for day, trains in kinds
        if day is not None
    ]
