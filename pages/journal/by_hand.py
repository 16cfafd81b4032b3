"""Writing by hand: a day's values, its sets, and the last two weeks as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from calc import InputError
from calc.journal import Journal
from calc.journal.by_hand import put_body_fat
from calc.journal.model import DAY_NUMBERS, SET_TYPES
from calc.show.journal import by_hand as words
from calc.show.words import weight_unit
from calc.units import Units
from pages.common.state.journal import JournalState
from pages.common.style import alert, draw
from pages.common.widgets import show

KEY = "two_plates_journal_hand"
FAT_KEY = "journal_fat"
ADD = ("exercise", "weight", "reps", "sets")
# Five in a row where there is room, two on a phone.
QUICK_WIDTH, METHOD_WIDTH = 138, 220
WIDTHS = {"exercise": 170, "day": 66}


@dataclass
class Hand:
    """What is being written: what was typed and cannot be kept, with its message.

    `of` is the journal that the tables were drawn from, and `rows` those tables by name. They stay
    while only they themselves are edited, so that a cell keeps its place, and begin anew, under a
    key with another `number`, when anything else has changed.
    """

    units: Units
    day: date
    of: Journal | None = None
    number: int = 0
    rows: dict[str, pd.DataFrame] = field(default_factory=dict)
    typed: dict[str, Any] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    handled: dict[tuple[str, str], Any] = field(default_factory=dict)


def _hand(journal: JournalState, units: Units, today: date) -> Hand:
    found: Hand | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = Hand(units, today)
    if found.units != units:
        found.units, found.typed, found.faults, found.of = units, {}, {}, None
    if found.of is not journal.base:
        _begin(journal, found)
    return found


def _begin(journal: JournalState, hand: Hand) -> None:
    """Let the tables start from what is kept."""
    hand.of, hand.number = journal.base, journal.next_number()
    hand.rows, hand.handled = {}, {}
    hand.faults = {key: text for key, text in hand.faults.items() if key in hand.typed}


def draw_hand(journal: JournalState, units: Units, today: date, *, hidden: bool) -> None:
    """Draw what is written by hand, behind a click; where numbers are hidden sleep and sets."""
    box = st.expander(
        "Write by hand", key="journal_hand", on_change="rerun", icon=":material/edit:"
    )
    if not box.open:
        return
    hand = _hand(journal, units, today)
    with box:
        _draw_day(journal, hand, today, words.NO_BODY if hidden else words.QUICK)
        if not hidden:
            _draw_body_fat(journal, hand)
        _draw_sets(journal, hand)
        table = st.expander("The last 14 days as a table", key="journal_table", on_change="rerun")
        if table.open:
            with table:
                _draw_days(journal, hand, today, words.NO_BODY if hidden else words.TABLE)


def _draw_day(journal: JournalState, hand: Hand, today: date, names: Sequence[str]) -> None:
    known = journal.derived(
        "day", lambda _: words.values_of(journal.base, hand.day, hand.units), hand.day, hand.units
    )

    def go() -> None:
        hand.day = st.session_state["journal_day"] or today
        hand.typed, hand.faults, hand.of = {}, {}, None

    with st.container(horizontal=True, vertical_alignment="bottom", key="journal_day_row"):
        show("journal_day", hand.day)
        st.date_input(
            "Day",
            key="journal_day",
            on_change=go,
            format="YYYY-MM-DD",
            width=QUICK_WIDTH,
            persist_state="page",
        )
        for name in names:
            key = f"journal_value_{name}"
            show(key, hand.typed.get(key, known[name]))
            st.number_input(
                words.label(name, hand.units),
                value=None,
                step=words.STEPS[name],
                format="%g",
                key=key,
                width=QUICK_WIDTH,
                on_change=_take_value(journal, hand, name, key),
                persist_state="page",
            )
    alert(*(hand.faults[key] for key in hand.typed if key in hand.faults and key != FAT_KEY))
    nought = words.nought_sentence(journal.base, hand.day) if "energy_kcal" in names else ""
    if nought:
        draw(f'<p class="faint">{nought}</p>')


def _take_value(journal: JournalState, hand: Hand, name: str, key: str) -> Callable[[], None]:
    def take() -> None:
        value = st.session_state[key]
        hand.typed.pop(key, None)
        hand.faults.pop(key, None)
        try:
            journal.change(lambda base: words.with_value(base, hand.day, name, value, hand.units))
        except InputError as fault:
            hand.typed[key], hand.faults[key] = value, str(fault)

    return take


def _draw_body_fat(journal: JournalState, hand: Hand) -> None:
    known = journal.derived(
        "body_fat", lambda _: words.body_fat_of(journal.base, hand.day), hand.day
    )
    value_key, method_key = FAT_KEY, f"{FAT_KEY}_method"

    def take() -> None:
        value, method = st.session_state[value_key], st.session_state[method_key]
        hand.typed.pop(value_key, None)
        hand.faults.pop(value_key, None)
        try:
            journal.change(lambda base: put_body_fat(base, hand.day, value, method))
        except InputError as fault:
            hand.typed[value_key], hand.faults[value_key] = value, str(fault)

    with st.container(horizontal=True, vertical_alignment="bottom", key="journal_fat_row"):
        show(value_key, hand.typed.get(value_key, known.percent))
        # Before a value is there, how it will be measured is as it was last said.
        if known.percent is not None:
            show(method_key, known.method)
        st.number_input(
            words.BODY_FAT,
            value=None,
            step=0.5,
            format="%g",
            key=value_key,
            width=QUICK_WIDTH,
            on_change=take,
            persist_state="page",
        )
        st.selectbox(
            words.MEASURED_BY,
            list(words.METHODS),
            format_func=words.METHODS.__getitem__,
            key=method_key,
            width=METHOD_WIDTH,
            on_change=take,
            persist_state="page",
        )
    if value_key in hand.faults:
        alert(hand.faults[value_key])


def _draw_sets(journal: JournalState, hand: Hand) -> None:
    unit = weight_unit(hand.units)

    def add() -> None:
        given = {name: st.session_state[f"journal_add_{name}"] for name in ADD}
        hand.faults.pop("add", None)
        try:
            journal.change(
                lambda base: words.with_more_sets(
                    base,
                    hand.day,
                    given["exercise"],
                    given["weight"],
                    given["reps"],
                    given["sets"],
                    hand.units,
                )
            )
        except InputError as fault:
            hand.faults["add"] = str(fault)

    with st.container(horizontal=True, vertical_alignment="bottom", key="journal_add_row"):
        st.selectbox(
            "Exercise",
            journal.derived("suggestions", lambda _: words.suggestions(journal.base)),
            index=None,
            placeholder="Choose or write one",
            accept_new_options=True,
            key="journal_add_exercise",
            width=260,
        )
        st.number_input(
            f"Weight ({unit})",
            value=None,
            step=2.5,
            format="%g",
            key="journal_add_weight",
            width=130,
        )
        st.number_input("Reps", value=None, step=1, key="journal_add_reps", width=110)
        st.number_input("Sets", value=1, step=1, key="journal_add_sets", width=110)
        st.button("Add", on_click=add, icon=":material/add:", key="journal_add")
    rows = hand.rows.setdefault("sets", words.sets_of(journal.base, hand.day, hand.units))
    alert(*(hand.faults[key] for key in ("add", "sets") if key in hand.faults))
    if rows.empty:
        return
    draw(f'<p class="faint">{words.sets_in_words(rows)}</p>')
    key = f"journal_sets_{hand.number}"

    def take() -> None:
        after = words.edited(rows, st.session_state[key])
        hand.faults.pop("sets", None)
        try:
            journal.change(lambda base: words.with_sets(base, hand.day, after, hand.units))
            hand.of = journal.base
        except InputError as fault:
            hand.faults["sets"] = str(fault)

    column = st.column_config
    st.data_editor(
        rows,
        key=key,
        num_rows="dynamic",
        hide_index=True,
        column_order=["exercise", "weight_kg", "reps", "set_type"],
        column_config={
            "exercise": column.TextColumn("Exercise", width=WIDTHS["exercise"], max_chars=200),
            "weight_kg": column.NumberColumn(f"Weight, {unit}"),
            "reps": column.NumberColumn("Reps"),
            "set_type": column.SelectboxColumn("Type", options=SET_TYPES, default=SET_TYPES[0]),
        },
        placeholder="",
        on_change=take,
        alt="The sets of the day that were written by hand",
    )


def _draw_days(journal: JournalState, hand: Hand, today: date, names: Sequence[str]) -> None:
    rows = hand.rows.setdefault("days", words.recent_days(journal.base, today, hand.units))
    key = f"journal_days_{hand.number}"

    def take() -> None:
        def every(base: Journal) -> Journal:
            for day, name, value in words.changed_cells(rows, st.session_state[key]["edited_rows"]):
                if hand.handled.get((day, name), ...) == value:
                    continue
                hand.handled[day, name] = value
                place = f"days {day} {name}"
                hand.faults.pop(place, None)
                try:
                    base = words.with_cell(base, day, name, value, hand.units)
                except InputError as fault:
                    hand.faults[place] = str(fault)
            return base

        journal.change(every)
        hand.of = journal.base

    column = st.column_config
    st.data_editor(
        rows,
        key=key,
        hide_index=True,
        column_order=[words.DAY, *names],
        disabled=[words.DAY],
        column_config={
            words.DAY: column.TextColumn("Day", width=WIDTHS["day"], pinned=True),
            **{
                name: column.NumberColumn(
                    words.heading(name, hand.units), format=words.FORMATS.get(name, "%.0f")
                )
                for name in DAY_NUMBERS
            },
        },
        placeholder="",
        on_change=take,
        alt="What is known of the last 14 days",
    )
    alert(*(text for place, text in hand.faults.items() if place.startswith("days ")))
