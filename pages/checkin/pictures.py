"""Maintenance and body weight as pictures: how the number came about, where the scale heads."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import Any, NamedTuple

import altair as alt
import pandas as pd
import streamlit as st

from calc.expenditure.checkin import history
from calc.journal import Journal
from calc.show.checkin import answer as words
from calc.show.checkin import pictures as rows
from calc.show.checkin.learning import Learning, last_days
from calc.show.goal import GOAL_LINE, KEY_OF_WAY, LATEST, SOONEST, way_rows, way_to_draw
from calc.units import Units
from pages.common.state.journal import JournalState
from pages.common.style import DATA, INK, NEUTRAL, draw, ready

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
    # A line for each kind of the way: the goal's level, and the soonest and the latest there.
    way = (
        base.transform_filter(alt.FieldOneOfPredicate("kind", [GOAL_LINE, SOONEST, LATEST]))
        .mark_line(aria=False, color=NEUTRAL, strokeDash=[2, 3], strokeWidth=1.5)
        .encode(x=x, y=_y("weight:Q", title), detail="kind:N")
    )
    return alt.LayerChart(layer=[band, way, middle, points, trend], height=HEIGHT)


@cache
def expenditure_spec() -> dict[str, Any]:
    """The Vega-Lite specification of maintenance without its data."""
    return ready(expenditure_chart())


@cache
def weight_spec(unit: str) -> dict[str, Any]:
    """The Vega-Lite specification of body weight without its data."""
    return ready(weight_chart(unit))


class Pictures(NamedTuple):
    """The rows and the words of both pictures."""

    maintenance: pd.DataFrame
    maintenance_alt: str
    maintenance_key: str
    weight: pd.DataFrame
    weight_alt: str
    weight_key: str


def _pictures(found: Learning, journal: Journal, units: Units) -> Pictures:
    lessons = found.lessons
    estimate = last_days(lessons.estimate)
    taken = history(journal.marks).rename(columns={"maintenance_kcal": "value"})
    taken = taken.dropna(subset="value")
    taken = taken[taken["date"] >= estimate["date"].iloc[0]]
    way = way_rows(way_to_draw(found))
    weight = rows.weight_rows(last_days(lessons.evidence), estimate, found.to_come, units, way)
    parts = (
        words.KEY_OF_WEIGHT,
        KEY_OF_WAY if len(way) else "",
        words.beyond_sentence(weight),
        words.ahead_sentence(found, units),
    )
    return Pictures(
        rows.expenditure_rows(estimate, found.formula_kcal, taken),
        rows.expenditure_alt(estimate, found.formula_kcal),
        words.key_of_expenditure(found, taken=bool(len(taken))),
        weight,
        rows.weight_alt(weight, units),
        " ".join(part for part in parts if part),
    )


def draw_pictures(journal: JournalState, found: Learning, units: Units) -> None:
    """How the number came about, and where body weight is heading."""

    def make(one: Journal) -> Pictures:
        return _pictures(found, one, units)

    made = journal.derived("pictures", make, found, units)
    draw("<h2>How it came about</h2>")
    if found.lessons.eaten and found.lessons.weighed:
        st.vega_lite_chart(made.maintenance, expenditure_spec(), alt=made.maintenance_alt)
        draw(f'<p class="lead faint">{escape(made.maintenance_key)}</p>')
    else:
        draw(f'<p class="lead faint">{escape(words.NO_PICTURE)}</p>')
    draw("<h2>Body weight</h2>")
    if made.weight.empty:
        draw(f'<p class="lead faint">{escape(words.NO_WEIGHT)}</p>')
        return
    unit = "kg" if units == "metric" else "lb"
    st.vega_lite_chart(made.weight, weight_spec(unit), alt=made.weight_alt)
    draw(f'<p class="lead faint">{escape(made.weight_key)}</p>')
