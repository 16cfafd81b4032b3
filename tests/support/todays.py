"""Days to be ticked off and sessions under way, to test what is done with them."""

from __future__ import annotations

from math import nan

from hypothesis import strategies as st

from calc.today.meals import CHANGED, PLANNED, SKIPPED, Amounts, Extra, Lived, Row, Told
from calc.today.workout import Card, SetRow, Workout

ROWS = (
    Row("Breakfast", "Breakfast", "07:00", 30, Amounts(600.0, 30.0, 75.0, 20.0)),
    Row("Lunch", "Lunch", "12:00", 330, Amounts(800.0, 40.0, 100.0, 26.0)),
    Row("Training", "Training", "17:30", 660, Amounts(120.0, 0.0, 30.0, 0.0), fixed=True),
    Row("Dinner", "Dinner", "19:30", 780, Amounts(900.0, 45.0, 110.0, 31.0)),
)
NAMES = tuple(row.name for row in ROWS)

AMOUNTS = st.builds(
    Amounts, *[st.integers(0, 140).map(float) | st.just(nan) for _ in Amounts._fields]
)
TOLD = (
    st.just(Told(SKIPPED, Amounts()))
    | st.sampled_from(ROWS).map(lambda row: Told(PLANNED, row.amounts))
    | AMOUNTS.map(lambda amounts: Told(CHANGED, amounts))
)
LIVED = st.builds(
    Lived,
    st.dictionaries(st.sampled_from(NAMES), TOLD),
    st.lists(st.builds(Extra, st.text(max_size=20), AMOUNTS), max_size=3).map(tuple),
    st.integers(0, 20),
)


def card(exercise: str = "Barbell bench press", sets: int = 3, **more: object) -> Card:
    """An exercise of so many sets of 60 kg x 8."""
    return Card(exercise, (SetRow(load_kg=60.0, reps=8.0),) * sets, 8, 12, 120.0, **more)  # type: ignore[arg-type]


def session(*cards: Card) -> Workout:
    """A session of these exercises, under way since half past five."""
    return Workout("Upper A", "2026-11-30", "17:30", cards or (card(), card("Lat pulldown", 2)))
