"""Tonnage: what was lifted in all, whoever logged it."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.loads import set_tonnage, tonnage
from calc.training.session import Entry, Session
from calc.training.volume import hard_sets
from tests.support.sessions import LOGS

# peer_vectors.csv and science.md 8.5: load, repetitions, sides, hands -> tonnage.
TONNAGES = [
    ("P201", 80, 10, 1, 1, 800),  # gymcoach
    ("P203", 30, 10, 1, 2, 600),  # liftosaur, two dumbbells
    ("P204", 30, 10, 2, 2, 1200),  # liftosaur, lunges with two dumbbells
]


@pytest.mark.parametrize("name, load, reps, sides, hands, total", TONNAGES)
def test_the_tonnage_of_peers(name, load, reps, sides, hands, total):
    assert set_tonnage(load, reps, sides, hands) == total


def test_the_tonnage_of_the_source():
    # science.md 8.5: 4 × 8 × 100 kg.
    session = Session("a", (Entry("Barbell back squat", 4, 8, load_kg=100),))
    assert tonnage(session).kg == 3200


def test_a_mixed_log_keeps_every_set():
    # P225, after wger: 10 kg × 5, × 1, × 1 and 10 lb × 1, the last one read into kilograms.
    table = pd.DataFrame(
        {
            "exercise": "Barbell back squat",
            "weight_kg": [10, 10, 10, 10 * 0.45359237],
            "reps": [5, 1, 1, 1],
        }
    )
    assert tonnage(table).kg == pytest.approx(74.5, abs=0.1)
    assert hard_sets(table)["quadriceps"] == 4


@pytest.mark.parametrize(
    "exercise, kg",
    [
        ("Dumbbell bench press", 2 * 10 * 20),
        ("Walking lunge", 2 * 2 * 10 * 20),
        ("One-arm dumbbell row", 2 * 10 * 20),
        ("Zzqqx 9000", 10 * 20),
        ("Weighted pull-up", 10 * 20),
        ("Pull-up", 10 * 20),
        ("Assisted pull-up", 0),
    ],
)
def test_sides_and_hands_are_those_of_the_exercise(exercise, kg):
    row = pd.DataFrame({"exercise": [exercise], "weight_kg": [20.0], "reps": [10]})
    assert tonnage(row).kg == kg


def test_a_set_without_a_load_is_unknown_and_not_zero():
    table = pd.DataFrame(
        {
            "exercise": ["Barbell back squat", "Pull-up", "Barbell back squat"],
            "weight_kg": [None, 0, 100],
            "reps": [5, 5, None],
        }
    )
    found = tonnage(table)
    assert (found.kg, found.counted, found.unknown) == (0, 0, 3)


def test_a_blank_name_is_weighed_and_a_load_below_nothing_is_not():
    table = pd.DataFrame({"exercise": [None, "Leg press"], "weight_kg": [10, -5], "reps": [5, 5]})
    found = tonnage(table)
    assert (found.kg, found.counted, found.unknown) == (50, 1, 1)


@pytest.mark.parametrize("column", ["exercise", "weight_kg", "reps"])
def test_a_table_without_what_is_weighed_is_refused_by_name(column):
    table = pd.DataFrame({"exercise": ["Leg press"], "weight_kg": [10], "reps": [5]})
    with pytest.raises(InputError) as caught:
        tonnage(table.drop(columns=column))
    assert caught.value.field == column


def test_warm_ups_are_no_tonnage():
    table = pd.DataFrame(
        {"exercise": ["Leg press"], "weight_kg": [50], "reps": [5], "set_type": ["warmup"]}
    )
    assert tonnage(table).counted == 0


@given(LOGS, st.randoms(use_true_random=False), st.sampled_from([1.0, 2.2046226218]))
def test_tonnage_does_not_depend_on_the_order_and_scales_with_the_unit(table, random, factor):
    order = list(range(len(table)))
    random.shuffle(order)
    other = table.iloc[order].assign(weight_kg=table["weight_kg"].iloc[order] * factor)
    assert tonnage(other).kg == pytest.approx(tonnage(table).kg * factor)
    assert tonnage(other).counted == tonnage(table).counted
