"""Lanes of days drawn: progress of an exercise, and weight with waist and body fat."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from calc.journal.lifts import lift_of, most_done
from calc.journal.overlap import resolved
from calc.show.journal.lanes import Days
from calc.show.journal.measures import measures
from calc.show.journal.training.muscles import within
from calc.show.journal.training.progress import Progress, progress
from calc.units import Units
from pages.common.state.journal import JournalState
from pages.common.style import DATA, INK, NEUTRAL, TRAINING, draw, ready
from pages.journal.charts import (
    COUNT,
    Y_LABELS,
    Y_TICKS,
    filled,
    in_lanes,
    week_axis,
)
from pages.journal.known import Derived, once, span_of_weeks

EXERCISE = "journal_exercise"
# Points shrink where many days share the width.
SIZE = f"clamp(width / {COUNT} * 1.6, 8, 36)"


def draw_progress(
    state: JournalState,
    known: Derived,
    weeks: pd.DataFrame,
    units: Units,
    *,
    estimates: bool,
    hidden: bool,
) -> None:
    """Draw how one exercise went, chosen from those of the weeks shown."""
    log = resolved(known.journal).log
    span = span_of_weeks(weeks)
    names = once(
        state,
        known,
        "exercises",
        lambda: most_done(within(log, weeks, "date"), known.assignments),
        span,
    )
    if not names:
        draw('<p class="faint">No set was logged in these weeks.</p>')
        return
    if st.session_state.get(EXERCISE) not in names:
        st.session_state[EXERCISE] = names[0]
    name = st.selectbox("Exercise, the most done first", names, key=EXERCISE)

    def went() -> Progress | None:
        return progress(
            lift_of(log, name, known.assignments),
            known.weigh_ins,
            weeks,
            units,
            estimates=estimates,
            hidden=hidden,
        )

    found = once(state, known, "progress", went, name, span, units, estimates, hidden)
    if found is None:
        draw('<p class="faint">No working set of it was logged in these weeks.</p>')
        return
    draw(
        f'<h3 class="tp-close">{escape(found.title)}</h3>'
        + "".join(f'<p class="faint">{escape(one)}</p>' for one in found.sentences)
        + '<p class="faint"><span class="tp-record" aria-hidden="true">◆</span> '
        "A record: more than on any day before.</p>"
    )
    st.vega_lite_chart(found.picture.rows, days_spec(found.picture), alt=found.alt)


def draw_measures(state: JournalState, known: Derived, weeks: pd.DataFrame, units: Units) -> None:
    """Draw weight, waist and body fat of the weeks shown."""
    found = once(
        state,
        known,
        "measures",
        lambda: measures(known.journal, known.weigh_ins, weeks, units),
        *(span_of_weeks(weeks), units),
    )
    if found is None:
        draw('<p class="faint">Nothing was weighed or measured in these weeks.</p>')
        return
    note = f'<p class="faint">{escape(found.note)}</p>' if found.note else ""
    draw(f'<h3 class="tp-close">{escape(found.title)}</h3>{note}')
    st.vega_lite_chart(found.picture.rows, days_spec(found.picture), alt=found.alt)


def days_chart() -> alt.LayerChart:
    """Lanes of days, from the rows of `calc.show.journal.lanes.of_days`."""
    base = alt.Chart(alt.NamedData(DATA))
    x, y = week_axis(Y_TICKS, Y_LABELS)
    tooltip = [alt.Tooltip("when:N", title="Day"), alt.Tooltip("text:N", title="What")]
    quiet: dict[str, Any] = {"aria": False}

    def of(*kinds: str) -> alt.Chart:
        return base.transform_filter(" || ".join(f"datum.kind == '{kind}'" for kind in kinds))

    titles = (
        of("title")
        .mark_text(
            align="left",
            baseline="bottom",
            dy=-4,
            color=INK,
            fontSize=12,
            fontWeight=600,
            **quiet,
        )
        .encode(x=x, y=y, text="text:N")
    )
    bases = of("base").mark_rule(color=NEUTRAL, opacity=0.5, **quiet).encode(x=x, x2="x2:T", y=y)
    errors = (
        of("error")
        .mark_rule(color=NEUTRAL, opacity=0.45, strokeWidth=3, **quiet)
        .encode(x=x, y=y, y2="y2:Q")
    )
    joined = (
        of("point", "record")
        .mark_line(color=TRAINING, strokeWidth=1.2, opacity=0.7, **quiet)
        .encode(x=x, y=y, detail="series:N")
    )
    trend = (
        of("trend").mark_line(color=INK, strokeWidth=2, **quiet).encode(x=x, y=y, detail="series:N")
    )
    dots = of("dot").mark_point(filled=True, color=NEUTRAL, size=14, opacity=0.7, **quiet)
    points = of("point").mark_point(
        filled=True, color=TRAINING, size=alt.ExprRef(SIZE), opacity=1, description="", **quiet
    )
    records = of("record").mark_point(
        filled=True, shape="diamond", color=INK, size=90, opacity=1, **quiet
    )
    layers = [
        bases,
        errors,
        joined,
        trend,
        dots.encode(x=x, y=y, tooltip=tooltip),
        points.encode(x=x, y=y, tooltip=tooltip),
        records.encode(x=x, y=y, tooltip=tooltip),
        titles,
    ]
    return in_lanes(layers)


@cache
def _base() -> dict[str, Any]:
    return ready(days_chart())


def days_spec(picture: Days) -> dict[str, Any]:
    """The Vega-Lite specification of lanes of days without their rows."""
    return filled(_base(), picture.height, picture.ticks, picture.weeks, picture.heights)
