"""A long table of logs as numbers: each cell in its unit, each person's days side by side."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.cohort.logs import find_columns, laid_out, read_logs
from calc.expenditure.logs import daily

ROW = {"person": "a", "date": "2026-01-05", "weight_kg": 80.0, "energy_kcal": 2500.0}


def read(rows: list[dict[str, object]]):
    table = pd.DataFrame(rows)
    return read_logs(table, find_columns(list(table.columns)), {})


def test_units_are_those_of_the_headings():
    found = read([{"ID": 7, "Date": "2026-01-05", "weight (lb)": 176, "Energy kJ": 10_000}])
    assert found.kg == pytest.approx([79.8322], rel=1e-5)
    assert found.kcal == pytest.approx([2390.06], rel=1e-5)
    assert found.names.tolist() == ["7"]


@pytest.mark.parametrize(
    "date",
    [
        "2026-01-05",
        " 2026-01-05T06:30:00Z",
        dt.date(2026, 1, 5),
        pd.Timestamp("2026-01-05 23:59"),
        pd.Timestamp("2026-01-05 23:59", tz="Pacific/Auckland"),
    ],
)
def test_a_date_is_that_of_its_own_clock(date):
    assert read([{**ROW, "date": date}]).day.tolist() == [dt.date(2026, 1, 5).toordinal()]


DAYS = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.sampled_from([0.0, 79.9, 80.1, 80.3, -1.0, 2000.0, np.nan]),
        st.sampled_from([0.0, 2000.0, 2500.0, -5.0, 200_000.0, np.nan]),
    ),
    min_size=1,
    max_size=12,
)


@given(st.lists(DAYS, min_size=1, max_size=4), st.integers(1, 3), st.integers(1, 30))
@settings(max_examples=40)
def test_days_are_those_of_each_person_alone(people, at_once, most):
    rows = [
        {
            "person": person,
            "date": dt.date(2026, 1, 1 + day),
            "weight_kg": kg,
            "energy_kcal": kcal,
        }
        for person, days in enumerate(people)
        for day, kg, kcal in days
    ]
    table = pd.DataFrame(rows)
    seen = []
    for span in laid_out(read(rows), at_once, most):
        assert len(span.people) <= at_once
        for place, person in enumerate(span.people.tolist()):
            alone = daily(table[table["person"] == person])
            length = span.length[place]
            assert length == len(alone.dates)
            np.testing.assert_array_equal(span.kg[place, :length], alone.weight_kg)
            np.testing.assert_array_equal(span.kcal[place, :length], alone.energy_kcal)
            assert np.isnan(span.kg[place, length:]).all()
            seen.append(person)
    assert sorted(seen) == list(range(len(people)))
