"""The rest between two sets, which the browser counts by itself once it has begun."""

from __future__ import annotations

from uuid import uuid4

from pages.common import components
from pages.common.state.today import Today

KEY = "two_plates_timer"


def begin_rest(state: Today, seconds: float) -> None:
    """Let a rest begin: one that the browser has not seen yet."""
    state.rest = (uuid4().hex, seconds)


def draw_rest(state: Today, top: str) -> None:
    """Draw the rest under way; where another thing stands at the top now, the page goes there."""
    if not components.in_a_browser():
        return
    token, seconds = state.rest
    over = state.workout is None
    data = {"token": token, "seconds": seconds, "top": top, "over": over}
    components.mount(components.TIMER)(key=KEY, data=data)
