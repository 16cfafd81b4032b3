"""The week's menu on the page, and the list to buy it by."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from calc.person.limits import WEEKDAY_NAMES
from tests.support.app import keyed, opened, said, with_open


def with_week(**query: Any) -> AppTest:
    return with_open(opened(**query), "week_menu")


def test_every_weekday_has_its_dishes_and_the_list_its_aisles():
    html = said(with_week())
    assert all(f"<h3>{name}</h3>" in html for name in WEEKDAY_NAMES.values())
    assert "<h3>Vegetables and fruit</h3>" in html
    assert "menu for this day" not in html


def test_a_list_for_more_people_is_longer_by_as_much():
    app = with_week()
    before = said(app)
    app = keyed(app.main.number_input, "menu_people").set_value(4).run()
    assert said(app) != before
    assert keyed(app.main.number_input, "menu_people").value == 4
    assert "For both days and 4 people, as bought:" in said(app)
    assert "For 4, as bought:" in said(with_open(app, "foods"))


def test_its_files_have_their_names():
    names = [str(one.proto.label) for one in with_week().main.get("download_button")]
    assert {"Menu CSV", "Shopping CSV"} <= set(names)
