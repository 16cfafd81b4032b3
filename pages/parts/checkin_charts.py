"""Maintenance and body weight as pictures: specifications made once, their rows given later."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt

from pages.parts.charts import DATA, INK, ready
from pages.parts.style import NEUTRAL

ACCENT = alt.ExprRef("luminance(background) > 0.4 ? '#0b6663' : '#6cc5bd'")
HEIGHT = 230


def _x() -> alt.X:
    return alt.X(
        "date:T",
        scale=alt.Scale(type="utc", nice=False),
        axis=alt.Axis(
            title=None,
            format="%-d %b",
            grid=False,
            domain=False,
            labelColor=INK,
            labelFontSize=12,
            labelFlush=True,
            tickColor=NEUTRAL,
            tickCount=alt.ExprRef("width > 560 ? 8 : 4"),
        ),
    )


def _y(field: str, title: str) -> alt.Y:
    return alt.Y(
        field,
        scale=alt.Scale(zero=False, nice=True, padding=6),
        axis=alt.Axis(
            title=title,
            titleColor=INK,
            titleFontWeight="normal",
            titleFontSize=12,
            grid=True,
            gridOpacity=0.4,
            domain=False,
            ticks=False,
            labelColor=INK,
            labelFontSize=12,
            tickCount=5,
        ),
    )


def expenditure_chart() -> alt.LayerChart:
    """Maintenance by day, from the rows of `calc.show.checkin_rows.expenditure_rows`."""
    base = alt.Chart(alt.NamedData(DATA))
    days = base.transform_filter("datum.kind == 'estimate'")
    x, title = _x(), "kcal a day, as you log them"
    wide = days.mark_area(aria=False, color=ACCENT, opacity=0.14, interpolate="monotone").encode(
        x=x, y=_y("low95:Q", title), y2="high95:Q"
    )
    likely = days.mark_area(aria=False, color=ACCENT, opacity=0.26, interpolate="monotone").encode(
        x=x, y=_y("low80:Q", title), y2="high80:Q"
    )
    line = days.mark_line(aria=False, color=ACCENT, strokeWidth=2).encode(
        x=x, y=_y("kcal:Q", title)
    )
    formula = (
        base.transform_filter("datum.kind == 'formula'")
        .mark_line(aria=False, color=NEUTRAL, strokeDash=[5, 4], strokeWidth=1.5)
        .encode(x=x, y=_y("kcal:Q", title))
    )
    taken = (
        base.transform_filter("datum.kind == 'taken'")
        .mark_point(
            aria=False, shape="diamond", filled=True, color=ACCENT, stroke=INK, size=90, opacity=1
        )
        .encode(x=x, y=_y("kcal:Q", title), tooltip=alt.Tooltip("text:N", title="Check-in"))
    )
    touch = days.mark_bar(color=NEUTRAL, opacity=0).encode(
        x=x,
        y=_y("low95:Q", title),
        y2="high95:Q",
        description="text:N",
        tooltip=[
            alt.Tooltip("text:N", title="Day"),
            alt.Tooltip("kcal:Q", title="Maintenance (kcal)", format=",.0f"),
            alt.Tooltip("likely:N", title="80 % interval (kcal)"),
        ],
    )
    layers = [wide, likely, line, formula, touch, taken]
    return alt.LayerChart(layer=layers, height=HEIGHT)


def weight_chart(unit: str) -> alt.LayerChart:
    """Body weight, from the rows of `calc.show.checkin_rows.weight_rows`."""
    base = alt.Chart(alt.NamedData(DATA))
    x, title = _x(), f"Body weight, {unit}"
    ahead = base.transform_filter("datum.kind == 'ahead'")
    band = ahead.mark_area(aria=False, color=ACCENT, opacity=0.18).encode(
        x=x, y=_y("low:Q", title), y2="high:Q"
    )
    middle = ahead.mark_line(aria=False, color=ACCENT, strokeDash=[5, 4], strokeWidth=1.5).encode(
        x=x, y=_y("weight:Q", title)
    )
    points = (
        base.transform_filter("datum.kind == 'weigh-in'")
        .mark_point(
            filled=True,
            color=NEUTRAL,
            stroke=NEUTRAL,
            size=26,
            opacity=0.9,
            fillOpacity=alt.ExprRef("datum.outlier ? 0 : 0.8"),
            shape=alt.ExprRef(
                "datum.beyond == 'over' ? 'triangle-up' : "
                "datum.beyond == 'under' ? 'triangle-down' : 'circle'"
            ),
        )
        .encode(
            x=x,
            y=_y("weight:Q", title),
            description="text:N",
            tooltip=alt.Tooltip("text:N", title="Weigh-in"),
        )
    )
    trend = (
        base.transform_filter("datum.kind == 'trend'")
        .mark_line(aria=False, color=INK, strokeWidth=2)
        .encode(x=x, y=_y("weight:Q", title))
    )
    return alt.LayerChart(layer=[band, middle, points, trend], height=HEIGHT)


@cache
def expenditure_spec() -> dict[str, Any]:
    """The Vega-Lite specification of maintenance without its data."""
    return ready(expenditure_chart())


@cache
def weight_spec(unit: str) -> dict[str, Any]:
    """The Vega-Lite specification of body weight without its data."""
    return ready(weight_chart(unit))
