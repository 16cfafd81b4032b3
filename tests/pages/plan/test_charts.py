"""The charts without a browser: what they draw from, and in which colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import altair as alt
import pytest

from calc import Profile, make_plan
from calc.show.plan.clock import NAME_ROWS, clock_table, lanes
from calc.show.plan.week import week_table
from pages.common import style
from pages.common.charts import INK_ON_DARK, INK_ON_LIGHT
from pages.plan import charts
from tests.test_theme import CONFIG, contrast

# WCAG 2.2, success criterion 1.4.11: what is drawn.
MARKS = 3.0


def plan(**fields: object):
    return make_plan(
        Profile(**({"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"} | fields))
    )


TABLES = {
    "training": clock_table(plan().days["training"]),
    "caffeine": clock_table(plan(caffeine_mg=100, training_start="10:00").days["training"]),
    "rest": clock_table(plan().days["rest"]),
    "withheld": clock_table(plan(conditions="pregnant").days["training"]),
    "no water, no caffeine": clock_table(plan(conditions="heart_failure").days["training"]),
}


def fields(part: Any) -> Iterator[str]:
    """Every field of the data that a specification draws from."""
    if isinstance(part, dict):
        if isinstance(part.get("field"), str):
            yield part["field"]
        for inner in part.values():
            yield from fields(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from fields(inner)


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


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_marks_stand_out_from_the_ground_or_have_an_outline_that_does(mode: str):
    ground = CONFIG["theme"][mode]["backgroundColor"]
    # The drinks' blue is too pale on a light ground; its outline is the neutral one.
    for colour in (style.PROTEIN, style.TRAINING, style.SLEEP, style.NEUTRAL):
        assert contrast(colour, ground) >= MARKS


@pytest.mark.parametrize(("mode", "ink"), [("light", INK_ON_LIGHT), ("dark", INK_ON_DARK)])
def test_words_on_charts_can_be_read(mode: str, ink: str):
    assert contrast(ink, CONFIG["theme"][mode]["backgroundColor"]) >= 4.5
