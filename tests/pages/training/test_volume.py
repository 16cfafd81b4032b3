"""Hard sets by muscle: what the picture draws from, its table, and what counts."""

from __future__ import annotations

import pytest

from calc.show.training import volume as shown
from calc.show.training.week import choices
from calc.training.volume import Counting
from pages.training import volume as training_charts
from pages.training import volume as training_text
from tests.support.app import keyed, opened, with_open
from tests.support.charts import fields
from tests.support.training_page import known


@pytest.mark.parametrize("rule", ["fractional", "direct", "every"])
def test_the_picture_draws_from_columns_that_are_there(rule: str):
    week = choices()["upper/lower"].week
    counting = Counting(rule=rule)
    standard = shown.standard(counting, "intermediate")
    rows = shown.volume_table(week, week.sessions["mon"], counting, standard)
    assert set(fields(training_charts.volume_spec())) <= set(rows.columns)
    html = training_text.volume_html(rows, standard, counting)
    assert html.count("<tr>") == len(rows) + 1
    assert "\n" not in html


def test_what_counts_can_be_changed_and_a_share_of_more_than_a_set_is_refused():
    app = opened("training")
    app = with_open(app, "training_counting")
    box = keyed(app.main.number_input, "training_indirect")
    app = box.set_value(2.0).run()
    assert known(app).counting.indirect == 0.5
    assert "lies outside 0 to 1" in app.main.warning[0].value
