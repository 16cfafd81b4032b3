"""A person's own foods on the page: added, asked about, taken out."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from pages.plan.own_foods import SURE
from tests.support.app import keyed, opened, said, with_open


def with_form() -> AppTest:
    return with_open(opened(), "foods", "own_foods")


def filled(app: AppTest, **given: Any) -> AppTest:
    turn = app.session_state["two_plates_menu"].number
    for name, value in given.items():
        fields = app.main.text_input if name == "name" else app.main.number_input
        keyed(fields, f"own_{name}_{turn}").set_value(value)
    return keyed(app.main.button, "own_add").click().run()


PUDDING = {"name": "Protein pudding", "per_g": 200.0, "energy_kcal": 150.0, "protein_g": 20.0}
PUDDING |= {"carbohydrate_g": 11.0, "fat_g": 3.0}


def test_a_food_is_added_served_and_taken_out():
    app = filled(with_form(), **PUDDING)
    assert not app.exception
    own = keyed(app.main.button_group, "own_there")
    assert list(own.options) == ["protein pudding"]
    assert "protein pudding" in said(app)
    app = own.set_value("protein pudding").run()
    assert "protein pudding" not in said(app)


def test_a_label_that_does_not_add_up_is_asked_about_and_may_be_right():
    app = filled(with_form(), **PUDDING | {"energy_kcal": 627.0})
    assert "Is one of them in kJ" in said(app)
    assert "own_there" not in [one.key for one in app.main.button_group]
    app = keyed(app.main.button, "own_sure").click().run()
    assert list(keyed(app.main.button_group, "own_there").options) == ["protein pudding"]
    assert SURE not in [one.label for one in app.main.button]


def test_what_is_missing_is_named():
    app = filled(with_form(), name="Pudding", protein_g=20.0)
    assert "Still empty: Energy (kcal), Carbohydrate (g), Fat (g)." in said(app)
    app = filled(with_form(), **PUDDING | {"name": " "})
    assert "Give the food a name." in said(app)
