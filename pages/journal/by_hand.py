"""Writing by hand: a day's values and what is said of it, its sets, and the last two weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from calc import InputError
from calc.journal import Journal
from calc.journal.by_hand import put_body_fat
from calc.journal.by_hand_limits import LONGEST_TEXT
from calc.journal.day_marks import is_marked, note_on, put_note, with_marked
from calc.journal.fasting import FASTED
from calc.journal.model import SET_TYPES
from calc.show.journal import by_hand as words
from calc.show.words import weight_unit
from calc.units import Units
from pages.common.state.journal import JournalState
from pages.common.style import draw
from pages.common.widgets import one_tap, show
from pages.journal.hand import Hand, draw_said, load, taking

# With these begin the keys of fields whose answer is said in one place.
VALUE, FAT_KEY, MARK, SETS = "journal_value", "journal_fat", "journal_mark", "journal_sets"
DAYS_KEY = "journal_last_days"
ADD = ("exercise", "weight", "reps", "sets")
# Five in a row where there is room, two on a phone.
QUICK_WIDTH, METHOD_WIDTH = 150, 220
EXERCISE_WIDTH = 170


def draw_hand(journal: JournalState, units: Units, today: date, *, hidden: bool) -> None:
    """Draw what is written by hand, behind a click; where numbers are hidden sleep and sets."""
    box = st.expander(
        "Write by hand", key="journal_hand", on_change="rerun", icon=":material/edit:"
    )
    if not box.open:
        return
    hand = load(journal, units, today)
    with box:
        _draw_days(journal, hand, today, hidden=hidden)
        _draw_day(journal, hand, today, words.NO_BODY if hidden else tuple(words.NAMES))
        draw_said(journal, hand, VALUE)
        if not hidden:
            _draw_body_fat(journal, hand)
            draw_said(journal, hand, FAT_KEY)
        _draw_marks(journal, hand, hidden=hidden)
        draw_said(journal, hand, MARK)
        _draw_sets(journal, hand)


def _draw_days(journal: JournalState, hand: Hand, today: date, *, hidden: bool) -> None:
    """The last two weeks as a list, which closes over the fields of the day that is touched."""
    box = st.expander(words.LAST_DAYS, key=DAYS_KEY, on_change="rerun")
    if not box.open:
        return

    def choose(day: date) -> None:
        hand.go(day)
        st.session_state[DAYS_KEY] = False

    lines = journal.derived(
        "days",
        lambda _: words.last_days(journal.base, today, hand.units, hidden=hidden),
        today,
        hand.units,
        hidden,
    )
    with box, st.container(gap=None, key="journal_days"):
        for day, line in lines.items():
            st.button(
                line,
                on_click=one_tap(choose),
                args=(day,),
                icon=":material/edit:" if day == hand.day else None,
                type="tertiary",
                width="stretch",
                key=f"journal_day_{day}",
            )


def _draw_day(journal: JournalState, hand: Hand, today: date, names: Sequence[str]) -> None:
    day, units = hand.day, hand.units
    known = journal.derived("day", lambda _: words.values_of(journal.base, day, units), day, units)

    with st.container(horizontal=True, vertical_alignment="bottom", key="journal_day_row"):
        show("journal_day", day)
        st.date_input(
            "Day",
            key="journal_day",
            on_change=lambda: hand.go(st.session_state["journal_day"] or today),
            format="YYYY-MM-DD",
            width=QUICK_WIDTH,
            persist_state="page",
        )
        for name in names:
            _draw_value(journal, hand, name, known[name])
    nought = words.nought_sentence(journal.base, day) if "energy_kcal" in names else ""
    if nought:
        draw(f'<p class="faint">{nought}</p>')


def _draw_value(journal: JournalState, hand: Hand, name: str, known: float | None) -> None:
    day, units, key = hand.day, hand.units, f"{VALUE}_{name}"

    def written(base: Journal, value: Any) -> Journal:
        return words.with_value(base, day, name, value, units)

    def question(value: Any) -> str:
        return words.question(journal.base, day, name, value, units)

    show(key, hand.typed.get(key, known))
    st.number_input(
        words.label(name, units),
        value=None,
        step=words.STEPS[name],
        format="%g",
        key=key,
        width=QUICK_WIDTH,
        on_change=taking(journal, hand, key, words.NAMES[name].lower(), written, question),
        persist_state="page",
    )


def _draw_body_fat(journal: JournalState, hand: Hand) -> None:
    day = hand.day
    known = journal.derived("body_fat", lambda _: words.body_fat_of(journal.base, day), day)
    method_key = f"{FAT_KEY}_method"

    def written(base: Journal, value: Any) -> Journal:
        return put_body_fat(base, day, value, st.session_state[method_key])

    take = taking(journal, hand, FAT_KEY, "body fat", written)
    with st.container(horizontal=True, vertical_alignment="bottom", key="journal_fat_row"):
        show(FAT_KEY, hand.typed.get(FAT_KEY, known.percent))
        # Before a value is there, how it will be measured is as it was last said.
        if known.percent is not None:
            show(method_key, known.method)
        st.number_input(
            words.BODY_FAT,
            value=None,
            step=0.5,
            format="%g",
            key=FAT_KEY,
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


def _draw_marks(journal: JournalState, hand: Hand, *, hidden: bool) -> None:
    """A note, and whether the day was one of illness or of fasting."""
    day, key = hand.day, f"{MARK}_note"
    show(key, hand.typed.get(key, note_on(journal.base, day)))
    st.text_input(
        "Note",
        key=key,
        max_chars=LONGEST_TEXT,
        on_change=taking(journal, hand, key, "note", lambda base, text: put_note(base, day, text)),
        persist_state="page",
    )
    with st.container(horizontal=True, key="journal_said_of_day"):
        for kind, text in words.SAID_OF_DAY.items():
            if not (hidden and kind == FASTED):
                _draw_mark(journal, hand, kind, text)


def _draw_mark(journal: JournalState, hand: Hand, kind: str, text: str) -> None:
    day, key = hand.day, f"{MARK}_{kind}"

    def written(base: Journal, on: bool) -> Journal:
        return with_marked(base, day, kind, on=on)

    show(key, hand.typed.get(key, is_marked(journal.base.marks, day, kind)))
    st.checkbox(
        text,
        key=key,
        on_change=taking(journal, hand, key, text.lower(), written),
        persist_state="page",
    )


def _draw_sets(journal: JournalState, hand: Hand) -> None:
    unit = weight_unit(hand.units)

    def add() -> None:
        given = {name: st.session_state[f"journal_add_{name}"] for name in ADD}
        hand.faults.pop(SETS, None)
        try:
            hand.write(
                journal,
                lambda base: words.with_more_sets(
                    base,
                    hand.day,
                    given["exercise"],
                    given["weight"],
                    given["reps"],
                    given["sets"],
                    hand.units,
                ),
                "sets",
                SETS,
            )
        except InputError as fault:
            hand.faults[SETS] = str(fault)

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
        st.button("Add", on_click=one_tap(add), icon=":material/add:", key="journal_add")
    if hand.rows is None:
        hand.rows = words.sets_of(journal.base, hand.day, hand.units)
    rows = hand.rows
    draw_said(journal, hand, SETS)
    if rows.empty:
        return
    draw(f'<p class="faint">{words.sets_in_words(rows)}</p>')
    key = f"journal_sets_{hand.number}"

    def take() -> None:
        after = words.edited(rows, st.session_state[key])
        hand.faults.pop(SETS, None)
        try:
            hand.write(
                journal,
                lambda base: words.with_sets(base, hand.day, after, hand.units),
                "sets",
                SETS,
            )
            hand.of = journal.base
        except InputError as fault:
            hand.faults[SETS] = str(fault)

    column = st.column_config
    st.data_editor(
        rows,
        key=key,
        num_rows="dynamic",
        hide_index=True,
        column_order=["exercise", "weight_kg", "reps", "set_type"],
        column_config={
            "exercise": column.TextColumn("Exercise", width=EXERCISE_WIDTH, max_chars=200),
            "weight_kg": column.NumberColumn(f"Weight, {unit}"),
            "reps": column.NumberColumn("Reps"),
            "set_type": column.SelectboxColumn("Type", options=SET_TYPES, default=SET_TYPES[0]),
        },
        placeholder="",
        on_change=take,
        alt="The sets of the day that were written by hand",
    )
