"""A rest is one that the browser has not seen."""

from __future__ import annotations

from pages.common.state.today import Today
from pages.today.rest import begin_rest


def test_each_rest_has_a_token_of_its_own():
    state = Today()
    begin_rest(state, 90.0)
    first = state.rest
    begin_rest(state, 90.0)
    assert first[0] != state.rest[0]
    assert first[1] == state.rest[1] == 90.0
