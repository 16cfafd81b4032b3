"""How sets are counted: the choice of the rule, and behind a click what counts and how much."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from calc.show.training.landmarks import LANDMARK_NAMES, landmarks_changed, landmarks_table
from calc.show.training.volume import RULE_NAMES
from calc.training.landmarks import LANDMARKS, Landmark, edited
from calc.training.volume import VIEWS
from pages.common.notices import notices_html
from pages.common.state.training import Training, change_counting
from pages.common.style import draw

VIEW_NAMES = {"evidence": "as current evidence sees them", "article": "as the article sees them"}
SHARES = {
    "indirect": "A set counts for a muscle that helps",
    "drop": "A drop adds",
    "partials": "Partial repetitions add",
    "most_reserve": "Most repetitions in reserve of a set that counts",
}
FAULT = "training_counting_fault"


def landmarks(training: Training) -> Mapping[str, Landmark]:
    """The landmarks of coaches with a person's own in them."""
    return edited(training.landmarks)[0] if training.landmarks else LANDMARKS


def _take(name: str, key: str) -> None:
    value = st.session_state[key]
    if value is not None:
        st.session_state[FAULT] = change_counting(**{name: value})


def draw_choice(training: Training) -> None:
    """Draw the three rules to choose from."""
    key = "training_rule"
    if st.session_state.get(key) != training.counting.rule:
        st.session_state[key] = training.counting.rule
    st.segmented_control(
        "How sets are counted",
        list(RULE_NAMES),
        required=True,
        format_func=RULE_NAMES.__getitem__,
        key=key,
        on_change=_take,
        args=("rule", key),
    )


def draw_details(training: Training) -> None:
    """Draw what counts and how much, behind a click."""
    box = st.expander("Which sets count", on_change="rerun", key="training_counting")
    if not box.open:
        return
    with box:
        for name, label in SHARES.items():
            _number(training, name, label)
        _widget(st.toggle, training, "planned_drops", "Count the drops of planned drop sets")
        _widget(
            st.selectbox,
            training,
            "view",
            "Muscles",
            options=list(VIEWS),
            format_func=VIEW_NAMES.__getitem__,
        )
        fault = st.session_state.get(FAULT)
        if fault:
            st.warning(fault)
        if training.counting.rule == "direct":
            _draw_landmarks(training)


def _draw_landmarks(training: Training) -> None:
    """Draw the landmarks of coaches as a table, to put one's own in."""
    st.caption("Landmarks in direct sets a week: yours may differ, and can be put in here.")
    rows = landmarks_table(LANDMARKS)
    changed = st.data_editor(
        rows,
        key="training_landmarks",
        hide_index=True,
        disabled=["muscle"],
        column_config={
            "muscle": None,
            **{
                name: st.column_config.TextColumn(label, pinned=True, disabled=True)
                if name == "name"
                else st.column_config.NumberColumn(label)
                for name, label in LANDMARK_NAMES.items()
            },
        },
        alt="Landmarks of each muscle in direct sets a week",
    )
    wanted = landmarks_changed(rows, changed)
    if wanted != training.landmarks:
        training.landmarks = wanted
        # The picture above is already drawn with what was there before.
        st.rerun()
    draw(notices_html(edited(wanted)[1], training.units))


def _number(training: Training, name: str, label: str) -> None:
    _widget(st.number_input, training, name, label, value=None, step=0.25, format="%g")


def _widget(draw: Any, training: Training, name: str, label: str, **options: Any) -> None:
    key = f"training_{name}"
    if key not in st.session_state:
        st.session_state[key] = getattr(training.counting, name)
    draw(label, key=key, on_change=_take, args=(name, key), **options)
