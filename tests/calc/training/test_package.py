"""The names that others rely on are where the contract puts them, and behave as it says."""

import pandas as pd

import calc.training
from calc.training import drop_set_ladder, find_exercise, hard_sets, sample_workout, session_minutes


def test_every_public_name_of_training_is_there():
    assert all(hasattr(calc.training, name) for name in calc.training.__all__)


def test_the_contracts_names_take_and_give_what_it_says():
    squat = find_exercise("Barbell back squat")
    assert squat is not None
    assert squat.muscles["quadriceps"] == 1
    sets = hard_sets(sample_workout(), counting="fractional")
    assert isinstance(sets, pd.Series)
    assert sets["quadriceps"] == 13.5
    journal = pd.DataFrame(
        {
            "date": ["2026-01-05"],
            "workout": ["Legs"],
            "exercise": ["Barbell back squat"],
            "set_type": ["normal"],
            "weight_kg": [100.0],
            "reps": [8],
            "seconds": [None],
            "distance_m": [None],
            "rpe": [None],
            "source": ["hevy"],
        }
    )
    assert hard_sets(journal, "every")["adductors"] == 1
    assert isinstance(session_minutes(sample_workout()), float)
    assert isinstance(drop_set_ladder(60, drop=0.25, drops=2, smallest_step=2.5), list)
    assert calc.training.epley(100, 1) == 100
