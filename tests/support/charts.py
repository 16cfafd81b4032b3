"""What a picture of a day holds, and what a specification of a chart draws from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calc.day import Day
from calc.show.plan.clock import Columns, clock_columns, in_whole_grams
from calc.units import Units


def of_the_clock(day: Day, units: Units = "metric") -> Columns:
    """The columns of a day by the clock, as the Plan page draws it."""
    return clock_columns(in_whole_grams(day, units), units)


def fields(part: Any) -> Iterator[str]:
    """Every field of the data that a specification draws from."""
    if isinstance(part, dict):
        if isinstance(part.get("field"), str):
            yield part["field"]
        for inner in part.values():
            yield from fields(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from fields(inner)
