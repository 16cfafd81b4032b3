"""The day by the clock and the week as pictures: the charts and their specifications."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import altair as alt

from calc.person.limits import WEEKDAYS
from calc.show.plan import clock
from calc.show.plan.week_picture import ENERGY, SETS, frame
from calc.show.plan.week_picture import SLEEP as SLEEP_LANE
from pages.common.style import DATA, FLUID, INK, NEUTRAL, PROTEIN, SLEEP, TRAINING, ready
from pages.common.visitor import has_halves_of_a_day

WIDE = "width > 560"
LANE_HEIGHT = 31
SPANS = {
    "advice": NEUTRAL,
    "evidence": NEUTRAL,
    "training": TRAINING,
    "caffeine": NEUTRAL,
    "last_meal": NEUTRAL,
    "wind_down": SLEEP,
    "bed": SLEEP,
}
# How sure or how binding a span is shows in its fill and its outline too, never in colour alone.
FILLS = {
    "advice": 0.12,
    "evidence": 0.3,
    "training": 1.0,
    "caffeine": 0.12,
    "last_meal": 0.0,
    "wind_down": 0.3,
    "bed": 1.0,
}
DASHES = {"advice": [4, 3], "caffeine": [1, 0], "last_meal": [2, 3]}
TOOLTIP = [
    alt.Tooltip("time:N", title="Time"),
    alt.Tooltip("what:N", title="What"),
    alt.Tooltip("amounts:N", title="How much"),
]


_WORDS: dict[str, Any] = {
    # What they say is in the picture's own name, and in the list above it.
    "aria": False,
    "align": alt.ExprRef(f"{WIDE} ? datum.align : datum.short_align"),
    "baseline": "middle",
    "color": INK,
    "fontSize": 12,
    "lineBreak": "\n",
}


def _scale(values: dict[str, Any]) -> alt.Scale:
    return alt.Scale(domain=list(values), range=list(values.values()))


HOURS = "pad(datum.value % 24, 2, '0', 'left') + ':00'"
HALVES = "((datum.value + 11) % 12 + 1) + (datum.value % 24 < 12 ? ' am' : ' pm')"


def clock_chart(lanes: tuple[str, ...], halves: bool) -> alt.LayerChart:
    """The day by the clock, from the rows of `calc.show.plan.clock`; `halves`: as in '4 pm'."""
    rows = [*clock.NAME_ROWS, *lanes]
    base = alt.Chart(alt.NamedData(DATA))
    hours = alt.Axis(
        values=alt.ExprRef("sequence(0, 72, width < 480 ? 4 : 2)"),
        labelExpr=HALVES if halves else HOURS,
        title=None,
        grid=True,
        gridOpacity=0.5,
        domain=False,
        ticks=False,
        labelColor=INK,
        labelFontSize=12,
    )
    names = alt.Axis(
        values=[lane for lane in lanes if lane in clock.LANES],
        title=None,
        domain=False,
        ticks=False,
        grid=False,
        labelColor=INK,
        labelFontSize=12,
        labelPadding=8,
    )
    # The first layer says for all of them how the axes are: they share them.
    start, lane, named = (alt.X("start:Q"), alt.Y("lane:N"), alt.Y("name_row:N"))
    axes = {
        "x": alt.X("start:Q", axis=hours, scale=alt.Scale(zero=False, nice=False, padding=8)),
        "y": alt.Y("name_row:N", axis=names, scale=alt.Scale(domain=rows)),
    }
    span = (
        base.transform_filter(alt.FieldOneOfPredicate("mark", list(SPANS)))
        .mark_bar(
            height=14,
            strokeWidth=1.25,
            cornerRadius=3,
            fillOpacity=alt.ExprRef(f"({json.dumps(FILLS)})[datum.mark]"),
        )
        .encode(
            x=start,
            x2="end:Q",
            y=lane,
            color=alt.Color("mark:N", scale=_scale(SPANS), legend=None),
            stroke=alt.Stroke("mark:N", scale=_scale(SPANS), legend=None),
            strokeDash=alt.StrokeDash(
                "mark:N",
                scale=_scale({name: DASHES.get(name, [1, 0]) for name in SPANS}),
                legend=None,
            ),
            tooltip=TOOLTIP,
        )
    )
    meals = base.transform_filter("datum.mark == 'meal'")
    lines = meals.mark_rule(aria=False, color=NEUTRAL, strokeWidth=1, opacity=0.7).encode(
        **axes, y2="lane:N"
    )
    plates = meals.mark_circle(color=PROTEIN, opacity=1, stroke=PROTEIN).encode(
        x=start,
        y=lane,
        size=alt.Size("size:Q", scale=alt.Scale(domain=[0, 1200], range=[70, 330]), legend=None),
        tooltip=TOOLTIP,
    )
    drinks = (
        base.transform_filter("datum.mark == 'drink' || datum.mark == 'dose'")
        .mark_point(
            shape="diamond",
            filled=True,
            fill=alt.ExprRef(f"datum.mark == 'drink' ? '{FLUID}' : '{NEUTRAL}'"),
            stroke=NEUTRAL,
            size=90,
            opacity=1,
            # Where drinks are left out the layer is empty, and an empty picture has no name.
            aria=False,
        )
        .encode(x=start, y=lane, tooltip=TOOLTIP)
    )
    labels = meals.mark_text(
        **_WORDS,
        text=alt.ExprRef(f"{WIDE} ? datum.text : datum.short"),
        dx=alt.ExprRef(f"({WIDE} ? datum.align : datum.short_align) == 'left' ? 5 : -5"),
    ).encode(x=start, y=named)
    beside = (
        base.transform_filter("datum.mark != 'meal' && datum.text != ''")
        .mark_text(
            **_WORDS,
            text=alt.ExprRef(f"{WIDE} ? datum.text : datum.short"),
            dx=alt.ExprRef(f"({WIDE} ? datum.align : datum.short_align) == 'left' ? 9 : -9"),
        )
        .encode(x=alt.X("text_at:Q"), y=named)
    )
    layers = (lines, span, plates, drinks, labels, beside)
    return alt.LayerChart(layer=list(layers), height=alt.Step(LANE_HEIGHT))


def week_chart(lanes: tuple[str, ...]) -> alt.LayerChart:
    """The week day by day in lanes, from the rows of `calc.show.plan.week_picture`."""
    there = frame(lanes)
    colours = {SETS: TRAINING, ENERGY: NEUTRAL, SLEEP_LANE: SLEEP}
    names = " : ".join(f"datum.value == {at} ? '{lane}'" for lane, at in there.middles.items())
    base = alt.Chart(alt.NamedData(DATA)).encode(
        x=alt.X(
            "weekday:N",
            sort=None,
            title=None,
            scale=alt.Scale(domain=[day.capitalize() for day in WEEKDAYS]),
            axis=alt.Axis(
                labelAngle=0,
                labelColor=INK,
                labelFontSize=12,
                ticks=False,
                domain=False,
                labelOverlap=False,
            ),
        ),
        y=alt.Y(
            "foot:Q",
            scale=alt.Scale(domain=[0, there.top], nice=False),
            axis=alt.Axis(
                title=None,
                values=list(there.middles.values()),
                labelExpr=f"{names} : ''",
                labelColor=INK,
                labelFontSize=12,
                labelPadding=8,
                grid=False,
                domain=False,
                ticks=False,
                labelOverlap=False,
            ),
        ),
    )
    bars = base.mark_bar(
        cornerRadiusTopLeft=3,
        cornerRadiusTopRight=3,
        strokeWidth=1.25,
        fillOpacity=alt.ExprRef("datum.kind == 'training' ? 0.55 : 0.15"),
    ).encode(
        y2="top:Q",
        color=alt.Color("lane:N", scale=_scale(colours), legend=None),
        stroke=alt.Stroke("lane:N", scale=_scale(colours), legend=None),
        tooltip=[
            alt.Tooltip("weekday:N", title="Day"),
            alt.Tooltip("lane:N", title="What"),
            alt.Tooltip("label:N", title="How much"),
        ],
    )
    labels = base.mark_text(baseline="bottom", dy=-4, color=INK, fontSize=12).encode(
        y="top:Q", text="label:N"
    )
    return alt.LayerChart(layer=[bars, labels], height=there.pixels)


def clock_spec(lanes: tuple[str, ...]) -> dict[str, Any]:
    """The Vega-Lite specification of the clock chart without its data."""
    return _clock_spec(lanes, has_halves_of_a_day())


@cache
def _clock_spec(lanes: tuple[str, ...], halves: bool) -> dict[str, Any]:
    return ready(clock_chart(lanes, halves))


@cache
def week_spec(lanes: tuple[str, ...]) -> dict[str, Any]:
    """The Vega-Lite specification of the week's chart without its data."""
    return ready(week_chart(lanes))
