"""The chart of the equations without a browser."""

from __future__ import annotations

from pages.why.chart import resting_chart


def test_the_chart_is_made_for_named_rows():
    spec = resting_chart().to_dict()
    assert spec["data"] == {"name": "table"}
    assert len(spec["layer"]) == 3
