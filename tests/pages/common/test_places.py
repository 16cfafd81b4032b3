"""Where things stand: the form beside the page, and what is kept under it."""

from __future__ import annotations

import pytest

from tests.support.app import go, opened, place

PAGES = ["", "training", "journal", "checkin", "why"]


@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_its_form_its_line_of_what_is_kept_and_what_it_shows(page: str):
    app = opened(page)
    assert not app.exception
    assert [box.label for box in place(app, "you").expander][:1] == ["Your numbers"]
    assert [box.label for box in place(app, "kept").expander] == ["Not kept"]
    assert place(app, "page").markdown
    assert not app.sidebar.children


def test_the_promise_is_for_a_first_visit_and_stands_above_all_else():
    app = opened()
    assert "to build muscle" in place(app, "first").get("html")[0].proto.body
    assert not place(go(app, "why"), "first").children
    assert not place(opened(weight="90"), "first").children
