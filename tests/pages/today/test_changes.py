"""A meal that went otherwise, and what was eaten on top."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from pages.common.asked import YES
from pages.common.visitor import today
from tests.support.app import keyed, labelled, text, with_open
from tests.support.today_page import at_today, dishes, lines, meals, pick, state, touch


def changed() -> AppTest:
    return touch(at_today(), 0, "Changed")


def submit(app: AppTest, label: str, fields: dict[str, Any]) -> AppTest:
    for key, value in fields.items():
        every = [*app.number_input, *app.text_input]
        keyed(every, key).set_value(value)
    app = labelled(app.button, label).click().run()
    assert not app.exception
    return app


def test_a_share_of_a_meal_is_one_touch():
    app = changed()
    assert state(app).lived(today()).meals == {}
    app = pick(app, f"today_{today()}_0_share", "½")
    (told,) = state(app).lived(today()).meals.values()
    assert told.how == "changed"
    assert f"{told.amounts.energy_kcal:.0f}" in lines(app)[0].replace(",", "")
    assert meals(app)[0].value == "Changed"


def test_amounts_can_be_written():
    key = f"today_{today()}_0"
    app = submit(
        changed(),
        "It held this",
        {f"{key}_energy_kcal": 500.0, f"{key}_protein_g": 20.0},
    )
    (told,) = state(app).lived(today()).meals.values()
    assert told.amounts[:2] == (500.0, 20.0)


def with_extra(kcal: float | None) -> AppTest:
    app = with_open(at_today(), "today_extra")
    return submit(app, "Add", {"today_extra_what": "cake", "today_extra_energy_kcal": kcal})


def test_something_extra_is_added_and_taken_back():
    app = with_extra(400.0)
    assert state(app).lived(today()).extras[0].what == "cake"
    app = pick(app, f"today_extras_{today()}", "1. cake, 400 kcal")
    assert state(app).lived(today()).extras == ()


def test_an_extra_without_energy_is_asked_for_it():
    assert "How many kcal" in text(with_extra(None))


def test_a_feast_is_asked_about_and_kept_as_it_is():
    app = with_extra(4000.0)
    assert state(app).lived(today()).extras == ()
    app = pick(app, "today_asked_extra", YES)
    assert state(app).lived(today()).extras[0].amounts.energy_kcal == 4000.0


def test_another_dish_is_taken_and_the_meal_is_still_to_come():
    app = at_today()
    before = dishes(app)
    app = touch(app, 0, "Changed")
    key = f"today_{today()}_0_dish"
    other = keyed(app.main.button_group, key).options[0]
    app = pick(app, key, other)
    assert dishes(app)[0].startswith(other)
    # What stands beside them may change with it.
    assert [one.split(",")[0] for one in dishes(app)[1:]] == [
        one.split(",")[0] for one in before[1:]
    ]
    assert state(app).lived(today()).meals == {}
