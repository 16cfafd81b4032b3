"""What is asked or refused of a value, where it was written."""

from __future__ import annotations

from pages.common.asked import draw_question
from pages.common.keeping.alone import touched
from pages.common.state.today import Today
from pages.common.style import alert


def draw_said(state: Today, place: str) -> None:
    """Draw what is refused or asked at a place; what was typed stays until it is answered."""
    where, said = state.fault
    if where == place:
        alert(said, near=True)
    asked = state.asked
    if asked is None or asked.place != place:
        return

    def answered(kept: bool) -> None:
        def change() -> None:
            state.asked = None
            if kept:
                asked.keep()
            else:
                state.typed.clear()

        touched(change)

    draw_question(asked.question, f"today_asked_{place}", answered)
