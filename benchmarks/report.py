"""Numbers as a table that can be read in a terminal and pasted into a note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median, quantiles


def p50(values: Sequence[float]) -> float:
    return median(values)


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def table(title: str, heading: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table: the first column as text, numbers flush right."""
    cells = [[_text(cell) for cell in row] for row in (heading, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    print(f"\n{title}")
    for number, row in enumerate(cells):
        first, *others = zip(row, widths, strict=True)
        print("  ".join([first[0].ljust(first[1]), *(cell.rjust(wide) for cell, wide in others)]))
        if number == 0:
            print("  ".join("-" * wide for wide in widths))


def verdict(what: str, reached: float, target: float, *, at_least: bool = False) -> None:
    """Print a number beside its target, and whether it was met."""
    met = reached >= target if at_least else reached <= target
    sign = "at least" if at_least else "at most"
    print(f"{what}: {reached:.2f} (target {sign} {target:g}: {'met' if met else 'NOT met'})")


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return (
            f"{cell:.0f}"
            if abs(cell) >= 1000
            else f"{cell:.2f}"
            if abs(cell) < 10
            else f"{cell:.1f}"
        )
    return str(cell)
