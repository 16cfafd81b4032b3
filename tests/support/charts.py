"""What a specification of a chart draws from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


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
