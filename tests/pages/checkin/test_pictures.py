"""The pictures of the Check-in page without a browser: what they draw from, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from calc.journal.by_hand import put_body_fat
from pages.checkin.pictures import Pictures, expenditure_spec, weight_spec
from pages.common.state.journal import KEY
from tests.support.app import text
from tests.support.charts import fields
from tests.support.checkin_page import LESS, TODAY, at_checkin


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    app = at_checkin(LESS)
    assert "How it came about" in text(app)
    _, made = app.session_state[KEY]._derived["pictures"]
    return made


def test_maintenance_draws_from_columns_that_are_there(pictures: Pictures):
    assert set(fields(expenditure_spec())) <= set(pictures.maintenance.columns)
    assert {"estimate", "formula"} <= set(pictures.maintenance["kind"])
    assert "kcal" in pictures.maintenance_alt


@pytest.mark.parametrize("unit", ["kg", "lb"])
def test_body_weight_draws_from_columns_that_are_there(pictures: Pictures, unit: str):
    assert set(fields(weight_spec(unit))) <= set(pictures.weight.columns)
    assert {"weigh-in", "trend", "ahead"} <= set(pictures.weight["kind"])
    assert pictures.weight_alt


def test_a_specification_has_no_data_of_its_own():
    for spec in (expenditure_spec(), weight_spec("kg")):
        assert "data" not in spec
        assert "datasets" not in spec


def test_where_fat_was_measured_the_page_says_how_fat_and_lean_change():
    measured = put_body_fat(LESS, TODAY - timedelta(days=30), 21.0, "dxa")
    app = at_checkin(measured)
    assert not app.exception
    assert "of it is fat and" in text(app)
    assert "of it is fat and" not in text(at_checkin(LESS))
