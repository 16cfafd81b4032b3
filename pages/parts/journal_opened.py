"""The week that is opened: its days and its sessions as tables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from calc.show.journal_opened import DAY_HEADS, SESSION_HEADS, Cell, Row


def opened_html(
    title: str, days: Sequence[Row], sessions: Sequence[Row], heads: Sequence[str] = DAY_HEADS
) -> str:
    """The sessions and the days of a week, each as a table; a sentence where there is none.

    `heads` name the amounts of the days.
    """
    return (
        f'<h2 class="first">{escape(title)}</h2>'
        + _table("Sessions", "No session was logged.", SESSION_HEADS, sessions, what="Session")
        + _table("Days", "No day was logged.", heads, days)
    )


def _table(name: str, none: str, heads: Sequence[str], rows: Sequence[Row], what: str = "") -> str:
    if not rows:
        return f'<p class="faint">{escape(none)}</p>'
    named = f'<th scope="col" role="columnheader">{escape(what)}</th>' if what else ""
    cells = "".join(
        f'<th scope="col" role="columnheader" class="n">{escape(head)}</th>' for head in heads
    )
    body = "".join(_row(row, bool(what)) for row in rows)
    return (
        f'<table class="tp-day" role="table" aria-label="{escape(name)}">'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Day</th>'
        f'{named}{cells}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _row(row: Row, what: bool) -> str:
    first, _, note = row.what.partition("\n")
    middle = (
        f'<td role="cell" class="what">{escape(first)}<small>{escape(note)}</small></td>'
        if what
        else ""
    )
    cells = "".join(map(_cell, row.cells))
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{escape(row.when)}</th>'
        f"{middle}{cells}</tr>"
    )


def _cell(cell: Cell) -> str:
    if not cell.text:
        return '<td role="cell" class="n"></td>'
    unit = f" <small>{escape(cell.unit)}</small>" if cell.unit else ""
    return f'<td role="cell" class="n" data-of="{escape(cell.of)}">{escape(cell.text)}{unit}</td>'
