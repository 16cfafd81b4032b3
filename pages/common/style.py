"""The look of what we draw: colours, one sheet of the style.css files, charts made ready.

A chart's look does not depend on a person, so each is made once; the page hands the fresh table to
the ready specification, which costs a tenth of building it again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import altair as alt
import pyarrow as pa
import streamlit as st

from calc.show.words import in_halves_of_a_day
from pages.common.visitor import has_halves_of_a_day

PAGES = Path(__file__).resolve().parents[1]

# Okabe and Ito's colours, one meaning each through the whole product.
PROTEIN = "#0072b2"
CARBOHYDRATE = "#e69f00"
FAT = "#cc79a7"
FLUID = "#56b4e9"
TRAINING = "#d55e00"
SLEEP = "#009e73"
NEUTRAL = "#857b6c"


@cache
def sheet() -> str:
    """Return the rules that every page has and, after them, those of each page.

    The page that a visit begins with asks for them once; a run sends none.
    """
    shared = (PAGES / "common/style.css", PAGES / "common/plan/style.css")
    texts = [*shared, *sorted(PAGES.glob("[!c]*/style.css"))]
    # Indentation is for who reads the file.
    return " ".join(" ".join(one.read_text("utf-8") for one in texts).split())


def draw(body: str) -> None:
    """Draws HTML of ours: one block, so that nothing inside is read as Markdown."""
    st.markdown(
        f'<div class="tp">{by_the_clock(body)}</div>', unsafe_allow_html=True, anchors=False
    )


def by_the_clock(text: str) -> str:
    """Return a text with its times as the visitor reads them."""
    return in_halves_of_a_day(text) if has_halves_of_a_day() else text


def alert(*lines: str, place: Any = st, near: bool = False) -> None:
    """Draws what a person is to look at; a screen reader says it when it appears.

    Text and not Markdown: a name from a file or an address may hold anything, a picture on another
    host too. `near` moves it up to the field above it. Nothing is drawn where there are no lines.
    """
    if lines:
        text = "<br>".join(escape(one) for line in lines for one in line.splitlines())
        look = "tp-alert near" if near else "tp-alert"
        place.html(f'<div role="alert" class="{look}">{text}</div>')


def draw_chart(columns: Mapping[str, Sequence[Any]], spec: dict[str, Any], alt: str) -> None:
    """Draws a ready chart with its rows, which a data frame would take longer to send."""
    read = (
        {
            name: [by_the_clock(one) if isinstance(one, str) else one for one in column]
            for name, column in columns.items()
        }
        if has_halves_of_a_day()
        else dict(columns)
    )
    st.vega_lite_chart(pa.table(read), spec, alt=by_the_clock(alt))


DATA = "table"
# Streamlit's theme sets the ground; the words on it take the colour that can be read there.
INK_ON_LIGHT, INK_ON_DARK = "#4a4338", "#d8d0c3"
INK = alt.ExprRef("ink")
INK_IS = {
    "name": INK.expr,
    "expr": f"luminance(background) > 0.4 ? '{INK_ON_LIGHT}' : '{INK_ON_DARK}'",
}


def ready(chart: alt.LayerChart | alt.FacetChart) -> dict[str, Any]:
    """A chart as the specification that the page gives its rows to."""
    spec: dict[str, Any] = chart.to_dict()
    # The page gives the data; the fit is to the width alone, since rows set the height.
    del spec["data"]
    del spec["config"]
    spec["params"] = [*spec.get("params", []), INK_IS]
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    return spec
