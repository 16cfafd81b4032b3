"""The weeks of a journal as a picture: a specification made once, its rows and axes given later."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from calc.show.journal.lanes import LONG
from calc.show.journal.weeks import Picture
from pages.common.style import DATA, INK, NEUTRAL, PROTEIN, SLEEP, TRAINING, ready

WEEK, HOVER = "week", "hover"
COLOURS = {
    "sets": TRAINING,
    "energy": NEUTRAL,
    "protein": PROTEIN,
    "days": NEUTRAL,
    "sleep": SLEEP,
}
SURE = "datum.sure ? 0.85 : 0.18"
BAR_FILL = f"datum.kind == 'days' ? 0.4 : {SURE}"
TOOLTIP = [
    alt.Tooltip("label:N", title="Week"),
    alt.Tooltip("sets:N", title="Hard sets"),
    alt.Tooltip("energy:N", title="Energy"),
    alt.Tooltip("protein:N", title="Protein"),
    alt.Tooltip("weight:N", title="Body weight"),
    alt.Tooltip("sleep:N", title="Sleep"),
]
FILE_WIDTH = 900
X_TICKS, X_FORMAT, Y_TICKS, Y_LABELS = "week_ticks", "week_format", "lane_ticks", "lane_labels"
COUNT = "week_count"
DAY, MONTH = "%-d %b", "%b %Y"
# Marks shrink, and lines around bars go, where many weeks share the width.
POINT_SIZE = f"clamp(width / {COUNT} * 1.6, 8, 60)"
BAR_LINE = f"width / {COUNT} > 5 ? 1 : 0"
# A digit in a week of its own needs so much width.
COUNTED = f"width / {COUNT} > 9 ? 1 : 0"
BODY = ("energy", "protein", "weight")


def week_axis(ticks: str, labels: str) -> tuple[alt.X, alt.Y]:
    """The axis of time, and that of heights whose ticks and labels the parameters name."""
    x = alt.X(
        "x:T",
        scale=alt.Scale(type="utc", nice=False),
        axis=alt.Axis(
            title=None,
            values=alt.ExprRef(X_TICKS),
            labelExpr=f"utcFormat(datum.value, {X_FORMAT})",
            grid=False,
            domain=False,
            labelColor=INK,
            labelFontSize=12,
            labelFlush=True,
            tickColor=NEUTRAL,
        ),
    )
    y = alt.Y(
        "y:Q",
        scale=alt.Scale(zero=False, nice=False, reverse=True),
        axis=alt.Axis(
            title=None,
            values=alt.ExprRef(ticks),
            labelExpr=f"{labels}[datum.value]",
            grid=False,
            domain=False,
            ticks=False,
            labelColor=INK,
            labelFontSize=12,
            labelPadding=4,
            labelOverlap=False,
        ),
    )
    return x, y


def weeks_chart(hidden: bool = False) -> alt.LayerChart:
    """Lanes on one axis of weeks, from the rows of `calc.show.journal_weeks.picture`.

    Where numbers of the body are `hidden`, a touch says nothing of them.
    """
    tooltip = [one for one in TOOLTIP if not (hidden and one.shorthand[:-2] in BODY)]
    base = alt.Chart(alt.NamedData(DATA))
    x, y = week_axis(Y_TICKS, Y_LABELS)
    colour = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())),
        legend=None,
    )
    stroke = alt.Stroke(
        "kind:N",
        scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())),
        legend=None,
    )
    hover = alt.selection_point(
        name=HOVER, fields=["week"], on="pointerover", clear="pointerout", empty=False
    )
    # Each click adds its week or takes it out, so that every one is told of; which week is open is
    # a mark of its own, for the list below can open one too.
    week = alt.selection_point(name=WEEK, fields=["week"], empty=False, toggle="true", clear=False)
    bands = (
        base.transform_filter("datum.kind == 'band'")
        .mark_rect(aria=False, color=NEUTRAL, fillOpacity=0.22)
        .encode(x=x, x2="x2:T", y=y, y2="y2:Q")
    )
    lines = (
        base.transform_filter("datum.kind == 'base'")
        .mark_rule(aria=False, color=NEUTRAL, opacity=0.5)
        .encode(x=x, x2="x2:T", y=y)
    )
    bars = (
        base.transform_filter(
            "datum.kind == 'sets' || datum.kind == 'sleep' || datum.kind == 'days'"
        )
        .mark_rect(aria=False, strokeWidth=alt.ExprRef(BAR_LINE), fillOpacity=alt.ExprRef(BAR_FILL))
        .encode(x=x, x2="x2:T", y=y, y2="y2:Q", color=colour, stroke=stroke)
    )
    counts = (
        base.transform_filter("datum.kind == 'days'")
        .transform_calculate(x="(+datum.x + +datum.x2) / 2", y="datum.y2")
        .mark_text(
            aria=False,
            baseline="bottom",
            color=INK,
            fontSize=11,
            opacity=alt.ExprRef(COUNTED),
        )
        .encode(x=x, y=y, text="text:N")
    )
    marks = (
        base.transform_filter("datum.kind == 'energy' || datum.kind == 'protein'")
        .mark_point(
            aria=False,
            filled=True,
            size=alt.ExprRef(POINT_SIZE),
            strokeWidth=1.5,
            opacity=1,
            fillOpacity=alt.ExprRef(SURE),
        )
        .encode(x=x, y=y, color=colour, stroke=stroke)
    )
    joined = (
        base.transform_filter("datum.kind == 'energy' || datum.kind == 'protein'")
        .mark_line(aria=False, strokeWidth=1, opacity=0.6)
        .encode(x=x, y=y, color=colour)
    )
    weighed = (
        base.transform_filter("datum.kind == 'weigh-in'")
        .mark_point(aria=False, filled=True, color=NEUTRAL, size=14, opacity=0.7)
        .encode(x=x, y=y)
    )
    trend = (
        base.transform_filter("datum.kind == 'trend'")
        .mark_line(aria=False, color=INK, strokeWidth=2)
        .encode(x=x, y=y)
    )
    titles = (
        base.transform_filter("datum.kind == 'title'")
        .mark_text(
            aria=False,
            align="left",
            baseline="bottom",
            dy=-4,
            color=INK,
            fontSize=12,
            fontWeight=600,
        )
        .encode(x=x, y=y, text="text:N")
    )
    chosen = (
        base.transform_filter("datum.kind == 'chosen'")
        .mark_rect(aria=False, color=NEUTRAL, fillOpacity=0.22, stroke=NEUTRAL, strokeWidth=1.5)
        .encode(x=x, x2="x2:T", y=y, y2="y2:Q")
    )
    # Above all, so that a touch anywhere in a week finds it. It carries the words of the week.
    touch = (
        base.transform_filter("datum.kind == 'week'")
        .mark_rect(color=NEUTRAL, cursor="pointer")
        .encode(
            x=x,
            x2="x2:T",
            y=y,
            y2="y2:Q",
            tooltip=tooltip,
            description="label:N",
            fillOpacity=alt.when(hover).then(alt.value(0.12)).otherwise(alt.value(0)),
        )
        .add_params(week, hover)
    )
    layers = [bands, lines, bars, counts, joined, marks, weighed, trend, titles, chosen, touch]
    return in_lanes(layers)


def in_lanes(layers: list[Any]) -> alt.LayerChart:
    """Layers over one axis of lanes, whose ticks and labels are given with the rows."""
    return alt.LayerChart(layer=layers).add_params(
        alt.param(name=X_TICKS, value=[]),
        alt.param(name=X_FORMAT, value=DAY),
        alt.param(name=COUNT, value=1),
        alt.param(name=Y_TICKS, value=[]),
        alt.param(name=Y_LABELS, value={}),
    )


@cache
def _base(hidden: bool) -> dict[str, Any]:
    return ready(weeks_chart(hidden))


def weeks_spec(picture: Picture) -> dict[str, Any]:
    """The Vega-Lite specification of a picture without its rows."""
    return filled(
        _base(picture.hidden), picture.height, picture.ticks, picture.count, picture.heights
    )


def filled(
    base: Mapping[str, Any],
    height: float | None,
    ticks: Sequence[int],
    weeks: int,
    heights: Mapping[float, str] | None = None,
) -> dict[str, Any]:
    """A ready specification with what its axes say; without a `height` it keeps its own."""
    values: dict[str, Any] = {
        X_TICKS: list(ticks),
        X_FORMAT: DAY if weeks <= LONG else MONTH,
        COUNT: weeks,
        Y_TICKS: list(heights or {}),
        Y_LABELS: {_key(place): text for place, text in (heights or {}).items()},
    }
    spec = {**base}
    if height is not None:
        spec["height"] = height
    spec["params"] = [
        {**one, "value": values[one["name"]]} if one["name"] in values else one
        for one in spec["params"]
    ]
    return spec


def _key(place: float) -> str:
    """A number as JavaScript writes it where it looks a name up."""
    return repr(place).removesuffix(".0")


def picture_file(rows: pd.DataFrame, spec: str, kind: str, background: str) -> bytes:
    """The picture as a PNG or an SVG, as it stands on the page."""
    import vl_convert  # of use only once somebody takes the picture away

    whole = json.loads(spec)
    values = json.loads(rows.to_json(orient="records", date_format="iso"))
    whole |= {
        "data": {"name": DATA, "values": values},
        "width": FILE_WIDTH,
        "background": background,
        "padding": 12,
        "config": {"view": {"stroke": None}, "font": "sans-serif"},
    }
    if kind == "svg":
        return vl_convert.vegalite_to_svg(json.dumps(whole)).encode()
    return vl_convert.vegalite_to_png(json.dumps(whole), scale=2)
