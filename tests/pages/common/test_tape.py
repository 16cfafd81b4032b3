"""Body fat by a tape beside its field: asked by sex and units, answered with its doubt, used."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.app import keyed, opened, side


def with_tape(**query: Any) -> AppTest:
    app = opened(weight="80", **query)
    for key in ("profile_refine", "tape"):
        app.session_state[key] = True
    return app.run()


def measured(app: AppTest, **girths: float) -> AppTest:
    for name, girth in girths.items():
        keyed(app.number_input, f"tape_{name}").set_value(girth)
    return app.run()


@pytest.mark.parametrize(("units", "scale"), [("metric", 1), ("imperial", 2.54)])
def test_a_mans_tape_says_his_body_fat_and_it_goes_into_the_plan(units: str, scale: float):
    app = with_tape(units=units, height="180" if units == "metric" else "70.866")
    app = measured(app, waist=84 / scale, neck=38 / scale)
    assert "About 15 % body fat</b> (11 % to 19 %)" in " ".join(
        one.value for one in side(app).markdown
    )
    app = keyed(app.button, "use_tape").click().run()
    assert app.query_params["body_fat"] == "0.15"
    assert not [one for one in app.button if one.key == "use_tape"]


def test_a_woman_is_asked_for_her_hips_and_who_gave_no_sex_for_one():
    app = with_tape(sex="female", height="165")
    app = measured(app, waist=72, neck=32, hip=97)
    assert "About 27 % body fat" in " ".join(one.value for one in side(app).markdown)
    app = with_tape(sex="unspecified")
    assert not [one for one in app.number_input if str(one.key).startswith("tape_")]


def test_a_slip_of_the_tape_is_named_and_nothing_is_offered():
    app = measured(with_tape(), waist=33, neck=38)
    said = " ".join(str(one.proto.body) for one in side(app).get("html"))
    assert "Waist 33 cm is not within 45 to 200 cm." in said
    assert not [one for one in app.button if one.key == "use_tape"]
