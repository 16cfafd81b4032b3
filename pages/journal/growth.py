"""The published curve of growth by weekly sets, with one's own weeks marked on its axis."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from calc.show.journal.training.growth import dose
from calc.show.journal.training.muscles import trained
from calc.show.training.volume import muscle_name
from calc.training.dose import MOST_TRIED
from pages.common.style import DATA, INK, NEUTRAL, TRAINING, draw, ready
from pages.journal.known import Derived

MUSCLE = "journal_growth_muscle"
HEIGHT = 260


def draw_growth(known: Derived, weeks: pd.DataFrame) -> None:
    """Draw the curve for one muscle, chosen from those trained; `weeks` in fractional sets."""
    muscles = trained(weeks, known.days_trained)
    if not muscles:
        draw('<p class="faint">No training was logged in these weeks.</p>')
        return
    if st.session_state.get(MUSCLE) not in muscles:
        st.session_state[MUSCLE] = muscles[0]
    muscle = st.selectbox(
        "Muscle, the most trained first",
        muscles,
        format_func=lambda name: muscle_name(name).capitalize(),
        key=MUSCLE,
    )
    found = dose(weeks, muscle, known.last_day)
    if found is None:
        draw('<p class="faint">No week of these is over yet.</p>')
        return
    draw(
        f'<h3 class="tp-close">{escape(found.title)}</h3>'
        + "".join(f'<p class="faint">{escape(one)}</p>' for one in found.sentences)
        + '<p class="faint">Ticks on the axis: your weeks; the triangle is their mean.</p>'
    )
    st.vega_lite_chart(found.rows, growth_spec(), alt=found.alt)


def growth_chart() -> alt.LayerChart:
    """The curve and its band, from the rows of `calc.show.journal.training.growth`."""
    base = alt.Chart(alt.NamedData(DATA))
    text: dict[str, Any] = {
        "titleColor": INK,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "labelFontSize": 12,
        "grid": False,
        "tickColor": NEUTRAL,
        "domainColor": NEUTRAL,
    }
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, float(MOST_TRIED)], nice=False),
        axis=alt.Axis(title="Fractional sets a week", tickCount=9, **text),
    )
    # An axis title beside the numbers would take the width of a phone: it stands above instead.
    y_axis = alt.Axis(
        title="% muscle size in about 10 weeks, average",
        titleAngle=0,
        titleAlign="left",
        titleAnchor="end",
        titleX=0,
        titleY=-8,
        tickCount=5,
        **text,
    )
    y = alt.Y("y:Q", axis=y_axis)
    tooltip = [alt.Tooltip("text:N", title="Week")]
    sparse = (
        base.transform_filter("datum.kind == 'sparse'")
        .mark_rect(color=NEUTRAL, fillOpacity=0.14, aria=False)
        .encode(x=x, x2="x2:Q", y=alt.Y("low:Q", axis=y_axis), y2="high:Q")
    )
    few = (
        base.transform_filter("datum.kind == 'sparse'")
        .mark_text(align="left", baseline="bottom", dx=6, dy=-6, color=INK, fontSize=12, aria=False)
        .encode(x=x, y=alt.Y("low:Q", axis=y_axis), text=alt.value("few studies"))
    )
    band = (
        base.transform_filter("datum.kind == 'curve'")
        .mark_area(color=TRAINING, fillOpacity=0.18, aria=False)
        .encode(x=x, y=alt.Y("low:Q", axis=y_axis), y2="high:Q")
    )
    line = (
        base.transform_filter("datum.kind == 'curve'")
        .mark_line(color=TRAINING, strokeWidth=2, aria=False)
        .encode(x=x, y=y)
    )
    marks = (
        base.transform_filter("datum.kind == 'week'")
        .mark_tick(color=INK, thickness=2, size=16, yOffset=-8, opacity=0.7, aria=False)
        .encode(x=x, y=y, tooltip=tooltip)
    )
    mean = (
        base.transform_filter("datum.kind == 'mean'")
        .mark_point(
            shape="triangle-down",
            filled=True,
            color=INK,
            size=110,
            opacity=1,
            yOffset=-24,
            aria=False,
        )
        .encode(x=x, y=y)
    )
    return alt.LayerChart(layer=[sparse, few, band, line, marks, mean], height=HEIGHT)


@cache
def growth_spec() -> dict[str, Any]:
    """The Vega-Lite specification of the curve without its rows."""
    return ready(growth_chart())
