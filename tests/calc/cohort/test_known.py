"""What is known of people comes from the first cell that says it, and nothing is made up."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from calc.cohort.known import Known, known_people
from calc.cohort.logs import find_columns, read_logs

ROW = {"person": "a", "date": "2026-01-05", "weight_kg": 80.0, "energy_kcal": 2500.0}


def known(*rows: dict[str, object]) -> tuple[Known, dict[int, list[str]]]:
    table = pd.DataFrame([{**ROW, **row} for row in rows])
    columns = find_columns(list(table.columns))
    logs = read_logs(table, columns, {})
    return known_people(table, columns, logs, (30, 400)), logs.errors


def test_the_first_filled_cell_of_a_person_counts():
    found, errors = known(
        {"height_cm": None, "age": 30, "sex": "male"},
        {"height_cm": 180, "age": 31, "sex": None},
        {"person": "b", "height_cm": None, "age": None, "sex": "female"},
    )
    assert found.height_cm.tolist()[0] == 180
    assert found.age.tolist()[0] == 30
    assert found.male.tolist() == [1, 0]
    assert np.isnan([found.height_cm[1], found.age[1]]).all()
    assert found.prior.kind.tolist() == ["formula", "weight"]
    assert found.prior.kcal[1] == 30 * 80
    assert found.prior.sd.tolist() == [300, 400]
    assert errors == {}


@pytest.mark.parametrize("kg", [31, 45, 80, 249])
def test_a_weight_alone_is_enough_whatever_it_is(kg):
    found, errors = known({"weight_kg": kg})
    assert errors == {}
    assert np.isnan([found.height_cm[0], found.age[0], found.male[0], found.fat_kg[0]]).all()


def test_a_column_of_learned_maintenance_is_no_beginning():
    plain, _ = known({"height_cm": 180, "age": 30, "sex": "male"})
    learned, _ = known({"height_cm": 180, "age": 30, "sex": "male", "maintenance_kcal": 4000})
    assert plain.prior.kcal == learned.prior.kcal


def test_who_is_guarded_is_not_counted():
    found, _ = known({"conditions": "eating disorder"}, {"person": "b", "age": 15}, {"person": "c"})
    assert found.counted.tolist() == [False, False, True]
    assert found.withheld[2] == ""
