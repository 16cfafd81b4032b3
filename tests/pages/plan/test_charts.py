"""The charts without a browser: what they draw from, and in which colours."""

from __future__ import annotations

import altair as alt
import pytest

from calc.show.plan.clock import NAME_ROWS, clock_table, lanes
from calc.show.plan.week import week_table
from pages.plan import charts
from tests.support.charts import fields
from tests.support.profiles import plan

TABLES = {
    "training": clock_table(plan().days["training"]),
    "caffeine": clock_table(plan(caffeine_mg=100, training_start="10:00").days["training"]),
    "rest": clock_table(plan().days["rest"]),
    "withheld": clock_table(plan(conditions="pregnant").days["training"]),
    "no water, no caffeine": clock_table(plan(conditions="heart_failure").days["training"]),
}


@pytest.mark.parametrize("name", list(TABLES))
def test_the_clock_draws_from_columns_that_are_there(name: str):
    table = TABLES[name]
    spec = charts.clock_spec(lanes(table))
    assert set(fields(spec)) <= set(table.columns)
    assert set(table["mark"]) <= {*charts.SPANS, "meal", "drink", "dose"}


def test_lanes_that_hold_nothing_are_left_out():
    assert "Training" not in lanes(TABLES["rest"])
    assert not {"Drink", "Caffeine"} & set(lanes(TABLES["no water, no caffeine"]))


def test_the_lanes_are_in_one_order_in_every_layer():
    there = lanes(TABLES["training"])
    spec = charts.clock_chart(there).to_dict()
    orders = [
        layer["encoding"]["y"]["scale"]["domain"]
        for layer in spec["layer"]
        if "scale" in layer["encoding"]["y"]
    ]
    assert orders
    assert all(order == [*NAME_ROWS, *there] for order in orders)


def test_the_week_draws_from_columns_that_are_there_and_starts_at_zero():
    table = week_table(plan())
    assert table is not None
    spec = charts.week_spec()
    assert set(fields(spec)) <= set(table.columns)
    assert spec["layer"][0]["encoding"]["y"]["scale"]["zero"] is True


def test_charts_are_altair_charts_without_data_of_their_own():
    for chart in (charts.clock_chart(lanes(TABLES["rest"])), charts.week_chart()):
        assert isinstance(chart, alt.LayerChart)
    for spec in (charts.clock_spec(lanes(TABLES["rest"])), charts.week_spec()):
        assert "data" not in spec
        assert "datasets" not in spec
