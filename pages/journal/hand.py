"""What is being written by hand on the Journal page: one way to save it, to ask, and to undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from calc import InputError
from calc.journal import Journal
from calc.journal.by_hand import undone
from calc.show.journal import by_hand as words
from calc.units import Units
from pages.common.asked import draw_question
from pages.common.state.journal import JournalState
from pages.common.state.today import Asked
from pages.common.style import alert, draw
from pages.common.widgets import one_tap

KEY = "two_plates_journal_hand"
MOST_STEPS = 10

Change = Callable[[Journal], Journal]


class Step(NamedTuple):
    """A change that was made: the journal before and after it, and of what and which day it was."""

    before: Journal
    after: Journal
    what: str
    day: date


@dataclass
class Hand:
    """What is being written: what was typed and is not kept, with its message or its question.

    `of` is the journal that the table of sets was drawn from, `rows` that table. It stays while
    only it is edited, so that a cell keeps its place, and begins anew, under a key with another
    `number`, when anything else has changed. `steps` are the last changes, the latest last, and
    `said` what was saved or undone, with the place where it is said.
    """

    units: Units
    day: date
    of: Journal | None = None
    number: int = 0
    rows: pd.DataFrame | None = None
    typed: dict[str, Any] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    asked: Asked | None = None
    steps: list[Step] = field(default_factory=list)
    said: tuple[str, str] = ("", "")

    def go(self, day: date) -> None:
        """Look at another day; what was typed and is not kept goes."""
        self.day, self.of = day, None
        self.typed, self.faults, self.asked = {}, {}, None

    def forget(self, key: str) -> None:
        """Forget what was typed into a field and not kept."""
        self.typed.pop(key, None)
        self.faults.pop(key, None)
        if self.asked is not None and self.asked.place == key:
            self.asked = None

    def ask(self, key: str, value: Any, question: str, keep: Callable[[], None]) -> None:
        """Ask about a value in place of what was asked before, which is as it was then."""
        if self.asked is not None:
            self.forget(self.asked.place)
        self.typed[key], self.asked = value, Asked(key, question, keep)

    def write(self, journal: JournalState, how: Change, what: str, place: str) -> None:
        """Change the journal so that it can be undone, and say so. Raises what `how` raises."""
        befores: list[Journal] = []

        def change(base: Journal) -> Journal:
            befores.append(base)
            return how(base)

        journal.change(change)
        if journal.base != befores[0]:
            self.steps = [*self.steps, Step(befores[0], journal.base, what, self.day)][-MOST_STEPS:]
            self.said = (place, words.saved(what, self.day))

    def undo(self, journal: JournalState) -> None:
        """Take back the last change."""
        if not self.steps:
            return
        last = self.steps.pop()
        journal.change(lambda now: undone(now, last.before, last.after))
        self.go(self.day)
        self.said = (self.said[0], words.taken_back(last.what, last.day))


def load(journal: JournalState, units: Units, today: date) -> Hand:
    """Return what is being written in this session."""
    found: Hand | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = Hand(units, today)
    if found.units != units:
        found.units = units
        found.go(found.day)
    if found.of is not journal.base:
        found.of, found.rows, found.number = journal.base, None, journal.next_number()
        found.faults = {key: text for key, text in found.faults.items() if key in found.typed}
    if journal.base.empty and found.steps and found.steps[-1].after != journal.base:
        # Everything was deleted: nothing of it comes back.
        found.steps, found.said = [], ("", "")
    return found


def taking(
    journal: JournalState,
    hand: Hand,
    key: str,
    what: str,
    how: Callable[[Journal, Any], Journal],
    question: Callable[[Any], str] = lambda _: "",
) -> Callable[[], None]:
    """Return what a field does when it was changed: save it, ask about it, or say why not.

    It is said where `draw_said` draws the place with which the field's key begins.
    """

    def take() -> None:
        value = st.session_state[key]
        hand.forget(key)

        def keep() -> None:
            hand.forget(key)
            hand.write(journal, lambda base: how(base, value), what, key)

        try:
            # What cannot be is refused before it is asked about.
            how(journal.base, value)
            asked = question(value)
            if asked:
                hand.ask(key, value, asked, keep)
            else:
                keep()
        except InputError as fault:
            hand.typed[key], hand.faults[key] = value, str(fault)

    return take


def draw_said(journal: JournalState, hand: Hand, place: str) -> None:
    """Draw what is refused, asked and saved of a place's fields, and the way back."""
    alert(*(text for key, text in hand.faults.items() if key.startswith(place)))
    if hand.asked is not None and hand.asked.place.startswith(place):
        _draw_question(hand, hand.asked)
    where, said = hand.said
    if not said or not where.startswith(place):
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"journal_said_{place}"):
        draw(f'<p role="status">{said}</p>')
        if hand.steps:
            st.button(
                "Undo",
                on_click=one_tap(hand.undo),
                args=(journal,),
                icon=":material/undo:",
                key=f"journal_undo_{len(hand.steps)}",
                type="tertiary",
            )


def _draw_question(hand: Hand, asked: Asked) -> None:
    def answered(kept: bool) -> None:
        if kept:
            asked.keep()
        else:
            hand.forget(asked.place)

    draw_question(asked.question, f"journal_asked_{asked.place}", answered)
