"""Hard sets by muscle as a picture and a table, and how they are counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import escape
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from calc.evidence import figure
from calc.show.training import volume as shown
from calc.show.training.volume import LANDMARK_NAMES, RULE_NAMES, landmarks_changed, landmarks_table
from calc.training.landmarks import LANDMARKS, Landmark, edited
from calc.training.volume import RULES, VIEWS, Counting
from pages.common.notices import notices_html
from pages.common.state.training import Training, change_counting
from pages.common.style import DATA, INK, NEUTRAL, TRAINING, draw, ready

ROW_HEIGHT = 28
# How a count stands shows in the fill and in the words beside it, never in colour alone.
FILLS = "({least: 0.0, below: 0.35, within: 0.9, above: 0.9, open: 0.55})[datum.state]"
TOOLTIP = [
    alt.Tooltip("name:N", title="Muscle"),
    alt.Tooltip("sets:Q", title="Sets a week", format=".4~g"),
    alt.Tooltip("session:Q", title="of them in this session", format=".4~g"),
    alt.Tooltip("direct:Q", title="Direct", format=".4~g"),
    alt.Tooltip("fractional:Q", title="Fractional", format=".4~g"),
    alt.Tooltip("every:Q", title="Every muscle", format=".4~g"),
]


def volume_chart() -> alt.LayerChart:
    """Hard sets by muscle, from the rows of `calc.show.training.volume_table`."""
    base = alt.Chart(alt.NamedData(DATA))
    muscle = alt.Y(
        "name:N",
        sort=None,
        axis=alt.Axis(
            title=None,
            domain=False,
            ticks=False,
            labelColor=INK,
            labelFontSize=13,
            labelPadding=8,
        ),
    )
    axis = alt.Axis(
        title="Hard sets a week",
        titleColor=INK,
        titleFontSize=12,
        titleFontWeight="normal",
        labelColor=INK,
        labelFontSize=12,
        grid=False,
        domain=False,
        ticks=False,
        tickCount=5,
    )
    sets = alt.X("sets:Q", axis=axis, scale=alt.Scale(zero=True, nice=False))
    ranges = (
        base.transform_filter("isValid(datum.low)")
        .mark_bar(
            aria=False,
            height=ROW_HEIGHT,
            color=NEUTRAL,
            fillOpacity=0.18,
            stroke=NEUTRAL,
            strokeOpacity=0,
        )
        .encode(x=alt.X("low:Q", axis=axis), x2="high:Q", y=muscle)
    )
    # A layer without a mark would be a picture without a name; the chart itself has its words.
    line: dict[str, Any] = {
        "aria": False,
        "color": INK,
        "thickness": 1.5,
        "size": ROW_HEIGHT,
        "orient": "vertical",
    }
    least = (
        base.transform_filter("isValid(datum.least)")
        .mark_tick(**line)
        .encode(x=alt.X("least:Q", axis=axis), y=muscle)
    )
    most = (
        base.transform_filter("isValid(datum.most)")
        .mark_tick(**line)
        .encode(x=alt.X("most:Q", axis=axis), y=muscle)
    )
    bars = base.mark_bar(
        height=13,
        color=TRAINING,
        stroke=TRAINING,
        strokeWidth=1.5,
        cornerRadiusEnd=2,
        fillOpacity=alt.ExprRef(FILLS),
    ).encode(x=sets, y=muscle, tooltip=TOOLTIP)
    words = base.mark_text(
        align="left", baseline="middle", dx=7, color=INK, fontSize=12, fontWeight=600
    ).encode(x=alt.X("text_at:Q", axis=axis), y=muscle, text="text:N")
    return alt.LayerChart(layer=[ranges, bars, least, most, words], height=alt.Step(ROW_HEIGHT))


@cache
def volume_spec() -> dict[str, Any]:
    """The Vega-Lite specification of the sets by muscle without its data."""
    return ready(volume_chart())


def key_html(standard: shown.Standard, tonnage: str) -> str:
    """What the picture's marks are, and what was lifted in all."""
    return (
        f'<p class="faint">{escape(shown.key(standard))}</p><p class="faint">{escape(tonnage)}</p>'
    )


def volume_html(table: pd.DataFrame, standard: shown.Standard, counting: Counting) -> str:
    """The picture's table, a click away: the three rules side by side, and what counts."""
    heads = "".join(
        f'<th scope="col" class="n{" used" if rule == standard.rule else ""}">'
        f"{shown.RULE_NAMES[rule]}</th>"
        for rule in RULES
    )
    scale = {
        "fractional": "Tier in trials",
        "direct": "Keeps / grows / most growth / most",
    }.get(standard.rule, "")
    last = f'<th scope="col">{scale}</th>' if scale else ""
    rows = "".join(_row(row, standard, bool(scale)) for _, row in table.iterrows())
    missing = shown.not_trained(table)
    return (
        '<details><summary>The three ways of counting, side by side</summary><div class="tp-why">'
        '<div class="tp-scroll" tabindex="0" role="region" aria-label="Sets by muscle">'
        f'<table class="tp-sets"><thead><tr><th scope="col">Sets a week</th>{heads}{last}</tr>'
        f"</thead><tbody>{rows}</tbody></table></div><p>{escape(missing)}</p>"
        f"<p>{escape(shown.counting_sentence(counting))}</p></div></details>"
    )


def _row(row: pd.Series, standard: shown.Standard, scale: bool) -> str:
    cells = "".join(
        f'<td class="n{" used" if rule == standard.rule else ""}">{figure(row[rule])}</td>'
        for rule in RULES
    )
    last = f"<td>{escape(shown.standing(row, standard))}</td>" if scale else ""
    return f'<tr><th scope="row">{escape(row["name"])}</th>{cells}{last}</tr>'


VIEW_NAMES = {"evidence": "as the evidence sees them", "article": "as popular advice sees them"}
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
        persist_state="page",
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
    st.caption(
        "What coaches gave in 2017 and 2019, in direct sets a week; later editions are lower for "
        "some muscles. Put in your own where they differ."
    )
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
    draw(label, key=key, on_change=_take, args=(name, key), persist_state="page", **options)
