"""The week that is opened: its sessions with their sets, and its days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from calc.show.journal import week as words
from calc.show.journal.week import DAY_HEADS, SESSION_HEADS, Cell, Row
from calc.units import Units
from pages.common.style import draw
from pages.journal.known import Derived

CHOSEN = "journal_week"


def draw_week(
    known: Derived, mondays: Sequence[str], units: Units, *, years: bool, hidden: bool
) -> None:
    """The week that was clicked in the picture, or chosen from the list below it."""
    chosen = st.selectbox(
        "Open a week",
        mondays,
        index=None,
        format_func=lambda text: words.week_text(date.fromisoformat(text), year=years),
        placeholder="A week from the chart, or from this list",
        key=CHOSEN,
    )
    if chosen:
        sessions = words.sessions(known.journal, chosen, units, known.counting, known.assignments)
        title = words.week_text(date.fromisoformat(chosen), year=years)
        days = words.days(known.journal, chosen, units, hidden=hidden)
        draw(opened_html(title, days, sessions, words.day_heads(hidden=hidden)))


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
