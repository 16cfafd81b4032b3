"""The weeks of a journal as a picture: a specification made once, its rows and axes given later."""

from __future__ import annotations

import json
from copy import copy
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from calc.show.journal_weeks import Picture
from pages.parts.charts import DATA, INK
from pages.parts.style import NEUTRAL, PROTEIN, SLEEP, TRAINING

WEEK, HOVER = "week", "hover"
COLOURS = {
    "sets": TRAINING,
    "energy": NEUTRAL,
    "protein": PROTEIN,
    "days": NEUTRAL,
    "sleep": SLEEP,
}
SURE = "datum.sure ? 0.85 : 0.18"
TOOLTIP = [
    alt.Tooltip("label:N", title="Week"),
    alt.Tooltip("sets:N", title="Hard sets"),
    alt.Tooltip("energy:N", title="Energy"),
    alt.Tooltip("protein:N", title="Protein"),
    alt.Tooltip("weight:N", title="Body weight"),
    alt.Tooltip("sleep:N", title="Sleep"),
]
FILE_WIDTH = 900
X_TICKS, Y_TICKS, Y_LABELS = "week_ticks", "lane_ticks", "lane_labels"


def weeks_chart() -> alt.LayerChart:
    """Lanes on one axis of weeks, from the rows of `calc.show.journal_weeks.picture`."""
    base = alt.Chart(alt.NamedData(DATA))
    x = alt.X(
        "x:T",
        scale=alt.Scale(type="utc", nice=False),
        axis=alt.Axis(
            title=None,
            values=alt.ExprRef(X_TICKS),
            format="%-d %b",
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
            values=alt.ExprRef(Y_TICKS),
            labelExpr=f"{Y_LABELS}[datum.value]",
            grid=False,
            domain=False,
            ticks=False,
            labelColor=INK,
            labelFontSize=12,
            labelPadding=4,
            labelOverlap=False,
        ),
    )
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
    week = alt.selection_point(name=WEEK, fields=["week"], empty=False, toggle=False)
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
        .mark_rect(aria=False, strokeWidth=1, fillOpacity=alt.ExprRef(SURE))
        .encode(x=x, x2="x2:T", y=y, y2="y2:Q", color=colour, stroke=stroke)
    )
    marks = (
        base.transform_filter("datum.kind == 'energy' || datum.kind == 'protein'")
        .mark_point(
            aria=False,
            filled=True,
            size=60,
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
    # Above all, so that a touch anywhere in a week finds it. It carries the words of the week.
    touch = (
        base.transform_filter("datum.kind == 'week'")
        .mark_rect(color=NEUTRAL, cursor="pointer")
        .encode(
            x=x,
            x2="x2:T",
            y=y,
            y2="y2:Q",
            tooltip=TOOLTIP,
            description="label:N",
            fillOpacity=alt.when(week)
            .then(alt.value(0.22))
            .when(hover)
            .then(alt.value(0.12))
            .otherwise(alt.value(0)),
        )
        .add_params(week, hover)
    )
    layers = [bands, lines, bars, joined, marks, weighed, trend, titles, touch]
    return alt.LayerChart(layer=layers).add_params(
        alt.param(name=X_TICKS, value=[]),
        alt.param(name=Y_TICKS, value=[]),
        alt.param(name=Y_LABELS, value={}),
    )


@cache
def _base() -> dict[str, Any]:
    spec: dict[str, Any] = weeks_chart().to_dict()
    del spec["data"]
    del spec["config"]
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    return spec


def weeks_spec(picture: Picture) -> dict[str, Any]:
    """The Vega-Lite specification of a picture without its rows."""
    values = {
        X_TICKS: list(picture.weeks),
        Y_TICKS: list(picture.heights),
        Y_LABELS: {_key(place): text for place, text in picture.heights.items()},
    }
    spec = copy(_base())
    spec["height"] = picture.height
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
