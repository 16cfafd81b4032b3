"""The day's menu on the page: dishes beside meals, and what a person does about them."""

from __future__ import annotations

import re
from typing import Any

from streamlit.testing.v1 import AppTest

from pages.plan.plates import AS_IT_IS, KEEP, OUT, SWAP
from tests.support.app import keyed, opened, said, with_open


def with_menu(**query: Any) -> AppTest:
    return with_open(opened(**query), "foods")


def tapped(app: AppTest, key: str, what: str) -> AppTest:
    return keyed(app.main.button_group, key).set_value(what).run()


def dishes(app: AppTest) -> list[str]:
    """The first dish of each meal."""
    return re.findall(r"<div><section><b>(.*?)</b>", said(app))


def options(app: AppTest, key: str) -> list[str]:
    return list(keyed(app.main.button_group, key).options)


def test_nothing_is_solved_before_the_box_is_opened():
    assert "tp-plate" not in said(opened())
    assert len(dishes(with_menu())) == 4


def test_another_dish_is_offered_three_times_and_taken_with_the_others_as_they_are():
    app = with_menu()
    before = dishes(app)
    app = tapped(app, "menu_1", SWAP)
    *others, stays = options(app, "menu_1_swap")
    assert len(others) == 3
    assert stays == AS_IT_IS
    app = tapped(app, "menu_1_swap", others[0])
    assert dishes(app) == [before[0], others[0], *before[2:]]


def test_dishes_that_are_kept_stay_in_another_menu_one_that_was_taken_too():
    app = tapped(with_menu(), "menu_0", KEEP)
    assert said(app).count(">Kept<") == 1
    app = tapped(app, "menu_1", SWAP)
    app = tapped(app, "menu_1_swap", options(app, "menu_1_swap")[0])
    app = tapped(app, "menu_1", KEEP)
    assert said(app).count(">Kept<") == 2
    before = dishes(app)
    app = keyed(app.main.button, "menu_another").click().run()
    assert app.query_params["menu_seed"] in ("1", ["1"])
    assert dishes(app)[:2] == before[:2]
    assert dishes(app)[2:] != before[2:]


def test_a_food_that_is_left_out_goes_to_the_form_and_the_link_and_is_on_no_plate():
    app = tapped(with_menu(), "menu_1", OUT)
    food = options(app, "menu_1_out")[0]
    app = tapped(app, "menu_1_out", food)
    assert app.query_params["exclude"] in (food, [food])
    assert food not in "".join(re.findall(r"<li>(.*?)</li>", said(app)))


def test_a_food_that_nobody_knows_is_named_with_the_nearest():
    app = with_menu(exclude=["brocoli"])
    assert "We know no food by the name 'brocoli'. Did you mean broccoli" in said(app)
    assert dishes(app) == []
    app = keyed(with_menu().main.text_input, "menu_have").set_value("xyzzy").run()
    assert "We know no food by the name 'xyzzy'" in said(app)


def test_where_nothing_is_counted_there_is_no_box():
    keys = [one.key for one in opened(age="16").main.expander if hasattr(one, "key")]
    assert "foods" not in keys
