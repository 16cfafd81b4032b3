"""What every chart shares: named data that comes later, ink that can be read in both themes.

A chart's look does not depend on a person, so each is made once; the page hands the fresh table to
the ready specification, which costs a tenth of building it again.
"""

from __future__ import annotations

from typing import Any

import altair as alt

DATA = "table"
# Streamlit's theme sets the ground; the words on it take the colour that can be read there.
INK_ON_LIGHT, INK_ON_DARK = "#4a4338", "#d8d0c3"
INK = alt.ExprRef(f"luminance(background) > 0.4 ? '{INK_ON_LIGHT}' : '{INK_ON_DARK}'")


def ready(chart: alt.LayerChart | alt.FacetChart) -> dict[str, Any]:
    """A chart as the specification that the page gives its rows to."""
    spec: dict[str, Any] = chart.to_dict()
    # The page gives the data; the fit is to the width alone, since rows set the height.
    del spec["data"]
    del spec["config"]
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    return spec
