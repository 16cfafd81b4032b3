"""The week that is opened: its sessions with their sets, and its days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from calc.show.journal import week as words
from calc.show.journal.training.done import Done, done
from calc.show.journal.week import DAY_HEADS, SESSION_HEADS, Cell, Row
from calc.units import Units
from pages.common.state.journal import JournalState
from pages.common.style import draw
from pages.journal.known import Derived, once

CHOSEN = "journal_week"


def draw_week(
    state: JournalState,
    known: Derived,
    mondays: Sequence[str],
    units: Units,
    *,
    years: bool,
    hidden: bool,
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
    if not chosen:
        return

    def made() -> str:
        return opened_html(
            words.week_text(date.fromisoformat(chosen), year=years),
            words.days(known.journal, chosen, units, hidden=hidden),
            words.sessions(known.journal, chosen, units, known.counting, known.assignments),
            words.day_heads(hidden=hidden),
            done(known.journal, chosen, units, known.assignments),
        )

    draw(once(state, known, "opened", made, chosen, units, years, hidden))


def opened_html(
    title: str,
    days: Sequence[Row],
    sessions: Sequence[Row],
    heads: Sequence[str] = DAY_HEADS,
    what: Sequence[Sequence[Done]] = (),
) -> str:
    """The sessions and the days of a week, each as a table; a sentence where there is none.

    `heads` name the amounts of the days, `what` has what was done in each session.
    """
    best = any(part.best for session in what for one in session for part in one.parts)
    return (
        f'<h2 class="first">{escape(title)}</h2>'
        + _table("Sessions", "No session was logged.", SESSION_HEADS, sessions, what)
        + ('<p class="faint"><mark>Marked</mark>: the best set.</p>' if best else "")
        + _table("Days", "No day was logged.", heads, days)
    )


def _table(
    name: str,
    none: str,
    heads: Sequence[str],
    rows: Sequence[Row],
    what: Sequence[Sequence[Done]] | None = None,
) -> str:
    if not rows:
        return f'<p class="faint">{escape(none)}</p>'
    named = '<th scope="col" role="columnheader">Session</th>' if what is not None else ""
    cells = "".join(
        f'<th scope="col" role="columnheader" class="n">{escape(head)}</th>' for head in heads
    )
    lists = [_done(what[place]) if what and place < len(what) else "" for place in range(len(rows))]
    body = "".join(
        _row(row, what is not None, list_of) for row, list_of in zip(rows, lists, strict=True)
    )
    return (
        f'<table class="tp-day" role="table" aria-label="{escape(name)}">'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Day</th>'
        f'{named}{cells}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _done(session: Sequence[Done]) -> str:
    """The exercises of a session, each with its sets, the best of them marked."""
    lines = "".join(f"<li><b>{escape(one.name)}</b> {_sets(one)}</li>" for one in session)
    return f'<ul class="tp-done">{lines}</ul>'


def _sets(one: Done) -> str:
    return "".join(
        f'<mark><span class="tp-unseen">best </span>{escape(part.text)}</mark>'
        if part.best
        else escape(part.text)
        for part in one.parts
    )


def _row(row: Row, what: bool, done: str) -> str:
    first, _, note = row.what.partition("\n")
    middle = (
        f'<td role="cell" class="what">{escape(first)}<small>{escape(note)}</small>{done}</td>'
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
