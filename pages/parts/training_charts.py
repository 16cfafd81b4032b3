"""Hard sets by muscle as a picture: a specification that is made once and given its rows later."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt

from pages.parts.charts import DATA, INK, ready
from pages.parts.style import NEUTRAL, TRAINING

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
