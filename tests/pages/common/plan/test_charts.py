"""The charts without a browser: what they draw from, and in which colours."""

from __future__ import annotations

import altair as alt
import pytest

from calc.show.plan.clock import DAY, NAME_ROWS, UNDER, Columns, in_one_lane, lanes
from calc.show.plan.week_picture import lanes as week_lanes
from calc.show.plan.week_picture import week_picture
from pages.common.plan import charts
from tests.support.charts import fields, of_the_clock
from tests.support.profiles import plan

TABLES = {
    "training": of_the_clock(plan().days["training"]),
    "caffeine": of_the_clock(plan(caffeine_mg=100, training_start="10:00").days["training"]),
    "rest": of_the_clock(plan().days["rest"]),
    "withheld": of_the_clock(plan(conditions="pregnant").days["training"]),
    "no water, no caffeine": of_the_clock(plan(conditions="heart_failure").days["training"]),
}
# The lanes of each picture of a day: with all that is advised, and in one.
PICTURES: dict[str, tuple[Columns, tuple[str, ...]]] = {
    **{name: (columns, lanes(columns)) for name, columns in TABLES.items()},
    **{f"{name}, in one lane": (in_one_lane(one), (DAY, UNDER)) for name, one in TABLES.items()},
}
SETS = {"mon": 20.0, "thu": 16.0}


@pytest.mark.parametrize("name", list(PICTURES))
def test_the_clock_draws_from_columns_that_are_there(name: str):
    columns, there = PICTURES[name]
    spec = charts.clock_spec(there)
    assert set(fields(spec)) <= set(columns)
    assert set(columns["mark"]) <= {*charts.SPANS, "meal", "drink", "dose"}
    # A row that no scale names would not be drawn.
    assert {*columns["lane"], *columns["name_row"]} - {""} <= {*NAME_ROWS, *there}


def test_lanes_that_hold_nothing_are_left_out():
    assert "Training" not in lanes(TABLES["rest"])
    assert not {"Drink", "Caffeine"} & set(lanes(TABLES["no water, no caffeine"]))


@pytest.mark.parametrize("name", ["training", "training, in one lane"])
def test_the_lanes_are_in_one_order_in_every_layer(name: str):
    _, there = PICTURES[name]
    spec = charts.clock_chart(there, halves=False).to_dict()
    orders = [
        layer["encoding"]["y"]["scale"]["domain"]
        for layer in spec["layer"]
        if "scale" in layer["encoding"]["y"]
    ]
    assert orders
    assert all(order == [*NAME_ROWS, *there] for order in orders)


@pytest.mark.parametrize(("halves", "hours"), [(False, charts.HOURS), (True, charts.HALVES)])
def test_the_hours_of_the_clock_are_written_as_the_visitor_reads_them(halves: bool, hours: str):
    chart = charts.clock_chart((DAY, UNDER), halves=halves).to_dict()
    axes = [layer["encoding"]["x"].get("axis", {}) for layer in chart["layer"]]
    assert {axis["labelExpr"] for axis in axes if axis} == {hours}


@pytest.mark.parametrize("sets", [{}, SETS])
def test_the_week_draws_from_columns_that_are_there_and_starts_at_zero(sets: dict[str, float]):
    there = week_lanes(plan(), sets)
    rows = week_picture(plan(), sets)
    spec = charts.week_spec(there)
    assert set(fields(spec)) <= set(rows)
    bottom, top = spec["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert bottom == 0
    assert 0 <= min(rows["foot"]) <= max(rows["top"]) <= top
    colours = spec["layer"][0]["encoding"]["color"]["scale"]["domain"]
    assert set(rows["lane"]) == set(there) <= set(colours)


def test_charts_are_altair_charts_without_data_of_their_own():
    clock, week = lanes(TABLES["rest"]), week_lanes(plan(), SETS)
    for chart in (charts.clock_chart(clock, halves=False), charts.week_chart(week)):
        assert isinstance(chart, alt.LayerChart)
    for spec in (charts.clock_spec(clock), charts.week_spec(week)):
        assert "data" not in spec
        assert "datasets" not in spec
