"""What is looked at more closely: drawn when it is asked for, one thing at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from calc.show.journal.training.body import body
from calc.show.journal.training.grid import Grid, grid
from calc.show.journal.training.muscles import whole
from calc.show.journal.week import needs_years
from calc.show.training.volume import Standard
from calc.units import Units
from pages.common.state.journal import JournalState
from pages.common.style import DATA, INK, NEUTRAL, TRAINING, draw, ready
from pages.journal.charts import COUNT, DAY, X_FORMAT, X_TICKS, filled, week_axis
from pages.journal.days import draw_measures, draw_progress
from pages.journal.figure import draw_body
from pages.journal.growth import draw_growth
from pages.journal.known import Derived, fractional, once, span_of_weeks

CLOSER = "journal_closer"
MUSCLES, EXERCISES, FIGURE = "All muscles", "By exercise", "Body picture"
GROWTH, BODY = "What sets bring", "Weight and waist"
ROW_HEIGHT = 24
# Words on the fullest cell keep a contrast of 4.5 to 1 on both grounds.
FILL = "datum.level * 0.12"
NUMBERED = f"width / {COUNT} > 15 ? 1 : 0"
TOOLTIP = [
    alt.Tooltip("muscle:N", title="Muscle"),
    alt.Tooltip("week:N", title="Week"),
    alt.Tooltip("told:N", title="Hard sets"),
]


def draw_closer(
    state: JournalState,
    known: Derived,
    weeks: pd.DataFrame,
    held_against: Standard,
    units: Units,
    *,
    opened: str | None,
    estimates: bool,
    hidden: bool,
) -> None:
    """Draw the choice of what is looked at more closely, and what was chosen.

    The week that is `opened` is the one of the body picture, else the last that is over.
    `estimates` allows those of one repetition; numbers of the body may be `hidden`.
    """
    offered = [MUSCLES, FIGURE, EXERCISES, GROWTH] if known.weeks["workouts"].gt(0).any() else []
    offered += [] if hidden else [BODY]
    if not offered:
        return
    if st.session_state.get(CLOSER) not in offered:
        st.session_state[CLOSER] = None

    def made() -> Grid | None:
        return grid(weeks, known.days_trained, held_against, known.last_day)

    with st.container(key="journal_closer_box"):
        chosen = st.segmented_control(
            "Look closer", offered, key=CLOSER, wrap=True, persist_state="session"
        )
        if chosen == MUSCLES:
            of = (span_of_weeks(weeks), held_against)
            _draw_grid(once(state, known, "grid", made, *of))
        elif chosen == EXERCISES:
            draw_progress(state, known, weeks, units, estimates=estimates, hidden=hidden)
        elif chosen == FIGURE:
            _draw_figure(fractional(state, known, weeks), known, opened)
        elif chosen == GROWTH:
            draw_growth(known, fractional(state, known, weeks))
        elif chosen == BODY:
            draw_measures(state, known, weeks, units)


def _draw_figure(weeks: pd.DataFrame, known: Derived, opened: str | None) -> None:
    over = whole(weeks, known.last_day)
    chosen = weeks[weeks["week_start"] == opened] if opened else over.tail(1)
    found = body(chosen.iloc[-1], year=needs_years(weeks)) if len(chosen) else None
    if found is None:
        draw('<p class="faint">No training is known of this week.</p>')
        return
    draw_body(found)


def _draw_grid(found: Grid | None) -> None:
    if found is None:
        draw('<p class="faint">No training was logged in these weeks.</p>')
        return
    draw(grid_html(found.title, found.levels))
    st.vega_lite_chart(found.rows, grid_spec(found.ticks, found.weeks), alt=found.alt)


def grid_html(title: str, levels: Sequence[str]) -> str:
    """The finding, and what the cells mean: a cell's fill rises with how its sets stand."""
    keys = "".join(
        f'<li><span class="tp-cell" style="--level: {level}"></span>{escape(words)}</li>'
        for level, words in enumerate(levels)
    )
    return (
        f'<h3 class="tp-close">{escape(title)}</h3><ul class="tp-key">{keys}</ul>'
        '<p class="faint">Hard sets a week. 2× beside a name: trained directly on 2 days of a week '
        "of training. Dashed: a week that is not over.</p>"
    )


def grid_chart() -> alt.LayerChart:
    """All muscles by weeks, from the rows of `calc.show.journal.training.grid`."""
    base = alt.Chart(alt.NamedData(DATA))
    x, _ = week_axis("", "")
    y = alt.Y(
        "name:N",
        sort=None,
        scale=alt.Scale(paddingInner=0.12),
        axis=alt.Axis(
            title=None,
            domain=False,
            ticks=False,
            labelColor=INK,
            labelFontSize=12,
            labelPadding=6,
            labelLimit=130,
        ),
    )
    cell: dict[str, Any] = {"aria": False, "color": TRAINING}
    edges: dict[str, Any] = {
        "strokeWidth": 0.6,
        "stroke": NEUTRAL,
        "strokeOpacity": 0.45,
        "strokeDash": alt.ExprRef("datum.sure ? [1, 0] : [3, 2]"),
    }
    grounds = base.mark_rect(fillOpacity=0.0, aria=False, **edges).encode(
        x=x, x2="x2:T", y=y, tooltip=TOOLTIP
    )
    filled = (
        base.transform_filter("datum.level > 0")
        .mark_bar(
            **cell,
            fillOpacity=alt.ExprRef(FILL),
            height=alt.ExprRef("bandwidth('y') * datum.level / 4"),
        )
        .encode(x=x, x2="x2:T", y=y)
    )
    numbers = (
        base.transform_calculate(middle="(+datum.x + +datum.x2) / 2")
        .mark_text(aria=False, color=INK, fontSize=11, opacity=alt.ExprRef(NUMBERED))
        .encode(x=alt.X("middle:T"), y=y, text="text:N")
    )
    return alt.LayerChart(layer=[filled, grounds, numbers], height=alt.Step(ROW_HEIGHT)).add_params(
        alt.param(name=X_TICKS, value=[]),
        alt.param(name=X_FORMAT, value=DAY),
        alt.param(name=COUNT, value=1),
    )


@cache
def _grid_base() -> dict[str, Any]:
    return ready(grid_chart())


def grid_spec(ticks: Sequence[int], weeks: int) -> dict[str, Any]:
    """The Vega-Lite specification of the grid without its rows."""
    return filled(_grid_base(), None, ticks, weeks)
