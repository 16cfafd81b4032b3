"""A run of the page, kept: what is held before it, and what changed before and in it."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count

import streamlit as st

from calc.kept.parts import Home
from calc.kept.sql import KeptError
from pages.common.form import take_edits
from pages.common.keeping import account, alone, component, machine, panel, session
from pages.common.keeping.session import Keeping
from pages.common.places import draw_promise
from pages.common.state import journal as journals
from pages.web import measures

# How long a page waits for its browser before it says so, and how often it looks.
PATIENCE = timedelta(seconds=6)
BETWEEN_LOOKS = 0.01
# No two questions are the same, or the browser would take the second for the first.
_NUMBERS = count(1)
log = logging.getLogger(__name__)


@contextmanager
def kept(*, first_page: bool = False) -> Iterator[None]:
    """Around the run of a page, which does not come to it before it is known what is kept.

    On the `first_page` there is something to read meanwhile, which holds for everybody.
    """
    alone.begin()
    keeping = session.load()
    if not keeping.opened:
        _open(keeping, first_page)
    elif keeping.kind == "account":
        _look_who_it_is(keeping)
    # First, so that what was changed here is known before what was changed elsewhere is taken.
    take_edits()
    journal = journals.stored()
    if journal is not None:
        journal.follow = keeping.follow
    keeping.follow()
    keeping.save()
    # Before the page, so that a health answer is held before a number is gone.
    _send(keeping)
    panel.draw_above(keeping)
    yield
    keeping.save()
    if keeping.outbox.has_more:
        _send(keeping, key=component.LATE_KEY)
    panel.draw_line(keeping)
    alone.drawn()


def _open(keeping: Keeping, first_page: bool) -> None:
    """Begin with what is kept; no number is drawn until it is known."""
    if keeping.damaged is None and keeping.answer is None:
        _choose(keeping, first_page)
    if keeping.answer is not None:
        keeping.open_answer()
    if keeping.damaged is not None:
        _send(keeping)
        panel.draw_damaged(keeping)
        st.stop()
    if not keeping.opened:
        panel.draw_waiting()
        st.stop()


def _choose(keeping: Keeping, first_page: bool) -> None:
    try:
        found = machine.home()
        if found is not None:
            keeping.begin("machine", found.read(), found)
            return
        keeping.account = _account(keeping)
    except KeptError as fault:
        keeping.begin("nowhere", {})
        keeping.trouble = str(fault)
        return
    keeping.in_browser = component.is_there()
    if not keeping.in_browser:
        if keeping.account is not None:
            keeping.open_account("nowhere", {})
        else:
            keeping.begin("nowhere", {})
        return
    if first_page and keeping.account is None:
        # Who was here before does not see it: their browser knows that, see `manners.js`.
        draw_promise()
    component.browser(keeping.message(ask=next(_NUMBERS)), keeping.hear)
    _await(keeping)


def _await(keeping: Keeping) -> None:
    """Stay in this run until the answer begins another: a run that ends clears the page.

    A page that came back to another replica would lose what was typed meanwhile.
    """
    until = time.monotonic() + PATIENCE.total_seconds()
    while keeping.answer is None and time.monotonic() < until:
        time.sleep(BETWEEN_LOOKS)
        # To look there gives way to a run that waits.
        session.load()


def _account(keeping: Keeping) -> Home | None:
    """The account of the visitor; where it cannot be opened they go on without, and are told."""
    try:
        return account.home()
    except KeptError as fault:
        measures.failed("store")
        log.warning("An account could not be opened: %s", fault.reason)
        keeping.trouble = str(fault)
        return None


def _look_who_it_is(keeping: Keeping) -> None:
    """Leave the account of who signed out; where a sign-in ended nothing that was typed goes."""
    try:
        if account.home() is None:
            keeping.sign_out()
    except KeptError as fault:
        keeping.stay_in_the_tab()
        keeping.trouble = str(fault)


def _send(keeping: Keeping, *, key: str = component.KEY) -> None:
    if keeping.in_browser:
        component.browser(keeping.message(), keeping.hear, key=key)
