"""The calculators on a page: drawn when opened, faults beside their field, nothing lost."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from calc.training.techniques import BLOOD_FLOW

SCRIPT = """
import streamlit as st
from pages.training.tools import draw_tools

units = st.segmented_control("Units", ["metric", "imperial"], key="units", default="metric")
draw_tools(units)
"""
TOOLS = ("maximum", "ladder", "ramp", "next", "pair", "blood_flow")


def opened(*tools: str, units: str = "metric") -> AppTest:
    app = AppTest.from_string(SCRIPT, default_timeout=20)
    app.session_state["units"] = units
    for tool in tools:
        app.session_state[f"tool_{tool}"] = True
    return app.run()


def field(app: AppTest, label: str) -> Any:
    every = (*app.number_input, *app.text_input, *app.selectbox, *app.checkbox)
    return next(one for one in every if one.label == label)


def fill(app: AppTest, **given: Any) -> AppTest:
    """Fill in fields by label: `Load__kg` is 'Load (kg)'."""
    for name, value in given.items():
        label, _, unit = name.partition("__")
        label = label.replace("_", " ") + (f" ({unit})" if unit else "")
        app = field(app, label).set_value(value).run()
    return app


def html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(part.value for part in app.markdown)


def said(app: AppTest) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html(app)))


def alerts(app: AppTest) -> list[str]:
    values = [str(getattr(one, "value", "")) for one in app.get("html")]
    return [one for one in values if 'role="alert"' in one]


def test_a_closed_tool_draws_no_field():
    app = opened()
    assert not app.exception
    assert len(app.expander) == len(TOOLS)
    assert not app.number_input


@pytest.mark.parametrize("tool", TOOLS)
def test_an_open_tool_that_is_not_filled_in_answers_nothing(tool: str):
    assert 'role="status"' not in html(opened(tool))


def test_a_set_of_five_gives_the_maximum_three_ways():
    page = said(fill(opened("maximum"), Load__kg=100.0, Repetitions=5))
    # science.md 8.5.
    assert all(value in page for value in ("116.7 kg", "112.5 kg", "116.6 kg"))
    assert "Why this number?" in page
    assert "100 × (1 + 5 / 30)" in page


def test_repetitions_in_reserve_are_added():
    app = fill(opened("maximum"), Load__kg=100.0, Repetitions=8, In_reserve=2)
    assert "134.7 kg" in said(app)


def test_too_many_repetitions_are_refused_beside_the_field_and_stay_as_typed():
    app = fill(opened("maximum"), Load__kg=100.0, Repetitions=20)
    assert [one for one in alerts(app) if "20 repetitions to failure" in one]
    assert field(app, "Repetitions").value == 20
    assert 'role="status"' not in html(app)


def test_a_ladder_names_the_plates_of_each_side():
    page = said(fill(opened("ladder"), Top_set__kg=60.0))
    assert "60 kg, then 45 kg, then 32.5 kg." in page
    assert "10 + 2.5" in page


def test_plates_are_chosen_once_for_both_tools():
    app = opened("ladder", "ramp")
    app = app.button_group[1].set_value("A machine or dumbbells").run()
    assert [group.value for group in app.button_group if group.label == "Loaded with"] == [
        "A machine or dumbbells",
        "A machine or dumbbells",
    ]


def test_a_load_below_the_bar_is_told_beside_it():
    app = fill(opened("ramp"), Working_load__kg=15.0)
    assert "15 is lighter than the bar of 20." in "".join(alerts(app))


def test_the_next_session_is_told_with_what_was_refused():
    app = fill(
        opened("next"),
        Load_last_time__kg=60.0,
        Repetitions_of_each_set="12, 12, 12",
        Range_from=8,
        Range_to=12,
    )
    assert "Next time 62.5 kg, for 8 to 12 repetitions a set." in said(app)
    app = field(app, "Load you want (kg, optional)").set_value(80.0).run()
    assert "asked 80 kg, given 65 kg" in said(app)


def test_repetitions_that_cannot_be_read_stay_as_they_were_typed():
    app = fill(
        opened("next"),
        Load_last_time__kg=60.0,
        Repetitions_of_each_set="<b>many</b>",
        Range_from=8,
        Range_to=12,
    )
    assert "Write the repetitions of each set" in "".join(alerts(app))
    assert field(app, "Repetitions of each set").value == "<b>many</b>"


def test_a_pair_tells_its_kind_and_what_it_saves():
    app = fill(
        opened("pair"),
        First_exercise="Barbell back squat",
        Second_exercise="Walking lunge",
        Sets_of_each=3,
    )
    assert "An agonist pair" in said(app)
    assert "In turn they save about" in said(app)


def test_restricted_blood_flow_stays_behind_its_gate():
    app = opened("blood_flow")
    assert all(one in said(app) for one in BLOOD_FLOW.not_for)
    assert "30-15-15-15" not in said(app)
    app = app.checkbox[0].check().run()
    assert "30-15-15-15" in said(app)
    app = field(app, "One-repetition maximum (kg, optional)").set_value(100.0).run()
    assert "20 to 40 kg" in said(app)
    assert not re.search(r"mmhg|occlusion", said(app), re.IGNORECASE)
    assert "30-15-15-15" not in said(app.checkbox[0].uncheck().run())


def test_what_was_typed_is_there_when_a_tool_is_opened_again():
    app = fill(opened("maximum"), Load__kg=100.0, Repetitions=5)
    app.session_state["tool_maximum"] = False
    app = app.run()
    assert not app.number_input
    app.session_state["tool_maximum"] = True
    assert "116.7 kg" in said(app.run())


def test_kilograms_are_never_read_as_pounds():
    app = fill(opened("maximum"), Load__kg=100.0, Repetitions=5)
    app = app.button_group[0].set_value("imperial").run()
    assert field(app, "Load (lb)").value is None
    app = fill(app, Load__lb=225.0)
    # 225 × (1 + 5 / 30).
    assert "262.5 lb" in said(app)
    app = app.button_group[0].set_value("metric").run()
    assert field(app, "Load (kg)").value == 100.0


def test_a_gym_in_pounds_has_a_bar_of_45():
    page = said(fill(opened("ladder", units="imperial"), Top_set__lb=135.0))
    # 135 × 0.75 = 101.25 and 75.94, to the nearest 5.
    assert "135 lb, then 100 lb, then 75 lb." in page


def test_nothing_on_the_page_blames():
    app = opened(*TOOLS)
    assert not re.search(r"\b(clean|cheat|bad|must)\b|!", said(app), re.IGNORECASE)
