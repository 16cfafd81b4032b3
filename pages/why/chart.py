"""The equations of resting energy for one person: the finding, the chart and its table."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from calc import Plan
from calc.evidence import figure
from calc.show import words
from calc.show.why.amounts import APPLIES, APPLIES_NOT, USED, resting_comparison, resting_finding
from pages.common import style
from pages.common.style import DATA, INK, ready
from pages.why.text import RESTING, heading, scrolling, section

STANDINGS = [USED, APPLIES, APPLIES_NOT]
# The accent and two greys that keep 3:1 on both themes' backgrounds.
COLOURS = ["#2b8a84", style.NEUTRAL, style.NEUTRAL]
SHOWN = ["equation", "kcal", "standing", "sample", "low", "target", "high"]


def resting_chart() -> alt.LayerChart | alt.FacetChart:
    """A dot an equation on the band of the one that is used; hollow where it does not apply.

    The rows, `SHOWN` of `calc.compare.resting_comparison`, come later under the name `DATA`.
    """
    base = alt.Chart(alt.NamedData(DATA))
    ink: dict[str, Any] = {"labelColor": INK, "titleColor": INK, "labelFontSize": 12}
    energy = (
        alt.X("kcal:Q")
        .title("kcal a day")
        .scale(zero=False, nice=False, padding=12)
        .axis(tickCount=alt.ExprRef("width < 320 ? 3 : 6"), gridOpacity=0.5, **ink)
    )
    name = alt.Y("equation:N").sort("-x").title(None).axis(labelLimit=190, **ink)
    standing = alt.Color("standing:N").scale(domain=STANDINGS, range=COLOURS)
    band = base.mark_rect(color=COLOURS[0], opacity=0.16).encode(
        x=alt.X("min(low):Q"), x2="max(high):Q"
    )
    target = base.mark_rule(color=COLOURS[0], strokeWidth=2).encode(x="min(target):Q")
    dots = base.mark_point(size=120, strokeWidth=2, opacity=1).encode(
        x=energy,
        y=name,
        color=standing.legend(None),
        fill=alt.Fill("standing:N")
        .scale(domain=STANDINGS, range=[*COLOURS[:2], "transparent"])
        .legend(None),
        shape=alt.Shape("standing:N")
        .scale(domain=STANDINGS, range=["diamond", "circle", "circle"])
        .legend(None),
        tooltip=[
            alt.Tooltip("equation:N", title="Equation"),
            alt.Tooltip("kcal:Q", title="kcal a day", format=",.0f"),
            alt.Tooltip("standing:N", title="For you"),
            alt.Tooltip("sample:N", title="Made from"),
        ],
    )
    return alt.layer(band, target, dots).properties(height=alt.Step(26))


@cache
def _spec() -> dict[str, Any]:
    """The chart without its rows, which are sent beside it: made once, not in every run."""
    return ready(resting_chart())


def _row(one: Any) -> str:
    value = "" if pd.isna(one.kcal) else figure(one.kcal, 0)
    fits = "yes" if one.applies else f"no: {one.reason}"
    used = f" (used, {figure(one.share, 0)} %)" if one.chosen else ""
    kind = ' class="used"' if one.chosen else ""
    return (
        f'<tr{kind}><th scope="row" class="wide">{escape(one.equation)}{used}</th>'
        f'<td class="number">{value}</td><td>{escape(fits)}</td>'
        f'<td class="wide">{escape(one.sample)}</td>'
        f"<td>{escape(one.source)}</td></tr>"
    )


def _table(table: pd.DataFrame) -> str:
    rows = "".join(_row(one) for one in table.itertuples())
    return scrolling(
        "Equations of resting energy",
        '<table><thead><tr><th scope="col">Equation</th><th scope="col" class="number">kcal a day'
        '</th><th scope="col">For you?</th><th scope="col">Made from</th><th scope="col">Source'
        f"</th></tr></thead><tbody>{rows}</tbody></table>",
    )


def draw(plan: Plan) -> None:
    """The section, where the plan hands out resting energy; nothing where it does not."""
    table = resting_comparison(plan)
    if table is None:
        return
    finding = resting_finding(plan)
    band = plan.amounts.resting.band
    style.draw(
        section(
            heading(RESTING),
            f"<p><b>{escape(finding)}</b> The shaded band is your plan's range, "
            f"{words.kcal(band.low)} to {words.kcal(band.high)}; the line in it is the target. "
            "Diamonds are used; hollow dots were made for other people.</p>",
        )
    )
    rows = table[SHOWN].dropna()
    st.vega_lite_chart(rows, _spec(), alt=f"Dots on a scale. {finding}")
    style.draw(
        section(
            "<details><summary>The equations as a table</summary>"
            f"<div>{_table(table)}</div></details>"
        )
    )
