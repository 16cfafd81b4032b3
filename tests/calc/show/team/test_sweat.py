"""Sweat tests of a team: written by hand in the reader's units, read as people say them."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from calc.show.team.sweat import check_tests, results, with_rates, with_test
from calc.team.sweat import EMPTY, sweat_table
from tests.support.squads import squad

TESTS = pd.read_csv(io.StringIO(EMPTY), dtype="str", keep_default_na=False)


def test_a_test_by_hand_is_in_the_units_of_its_table():
    metric = with_test(
        None, "Ada 1", before=80, after=79.2, drunk=600, urine=None, minutes=75, units="metric"
    )
    assert metric.iloc[0].tolist() == ["Ada 1", "80", "79.2", "600", "", "75"]
    pounds = with_test(
        metric, "Ben 1", before=176.4, after=175, drunk=20, urine=None, minutes=60, units="imperial"
    )
    assert float(pounds["weight_before_kg"][1]) == pytest.approx(80.0137, abs=1e-3)
    assert float(pounds["drunk_ml"][1]) == pytest.approx(591.47, abs=0.01)
    ounces = TESTS.rename(columns={"drunk_ml": "drunk_oz"})
    more = with_test(
        ounces, "Ben 1", before=80, after=79, drunk=591.47, urine=None, minutes=60, units="metric"
    )
    assert float(more["drunk_oz"][2]) == pytest.approx(20, abs=1e-3)


def test_each_test_has_a_rate_and_a_drink_or_says_what_is_wrong():
    roster = squad(2)
    tests = TESTS.assign(name=list(roster.names))
    tests.loc[1, "minutes"] = "5"
    found = results(tests, roster, "metric")
    rate = sweat_table(tests, roster.members())["sweat_l_per_h"][0]
    assert found["Sweat (L/h)"][0].startswith(f"{rate:g} (")
    assert "ml" in found["Drink next time"][0]
    assert "20 to 600" in found["Worth knowing"][1]
    assert found["Drink next time"][1] == ""
    assert "fl oz" in results(tests, roster, "imperial")["Drink next time"][0]


def test_rates_go_into_the_plans_of_those_who_were_tested():
    roster = squad(3)
    tests = TESTS.assign(name=[roster.names[2], "somebody else"])
    found = with_rates(roster, tests)
    rate = sweat_table(tests, roster.members())["sweat_l_per_h"][0]
    assert found.profile(2).sweat_rate == pytest.approx(rate)
    assert found.profile(0).sweat_rate is None
    assert with_rates(found, tests).table.equals(found.table)


def test_a_table_of_something_else_says_what_it_needs():
    assert check_tests(TESTS) == ""
    assert "needs a column" in check_tests(TESTS.drop(columns="minutes"))
    assert "5,001 people" in check_tests(pd.concat([TESTS.iloc[[0]]] * 5_001, ignore_index=True))
