"""What is looked at more closely is drawn when it is asked for, and not before."""

from __future__ import annotations

import pytest

from pages.journal import closer
from pages.journal.closer import CLOSER, MUSCLES
from tests.support.app import keyed, said
from tests.support.journal_page import with_logs


def test_nothing_is_worked_out_before_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, worked_out_anew: None
):
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(closer, "grid", never)
    assert not with_logs().exception


def test_all_muscles_are_a_touch_away_with_what_their_cells_mean():
    app = keyed(with_logs().main.button_group, CLOSER).set_value(MUSCLES).run()
    page = said(app)
    assert "of 2 muscles you train in range on average" in page
    assert "in your 10 to 20" in page
    assert "2× beside a name" in page


def test_the_cells_of_the_key_rise_step_by_step():
    html = closer.grid_html("<Chest>", ("no set", "under 4"))
    assert "&lt;Chest&gt;" in html
    assert '--level: 0"></span>no set' in html
    assert '--level: 1"></span>under 4' in html


def test_the_axis_of_a_long_grid_names_months():
    def named(count: int) -> str:
        (one,) = [p for p in closer.grid_spec([], count)["params"] if p["name"] == "week_format"]
        return one["value"]

    assert named(12) == "%-d %b"
    assert named(53) == "%b %Y"
