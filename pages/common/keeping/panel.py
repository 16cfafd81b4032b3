"""What is said of where things are kept, and what can be done about it: one line at one place."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from calc import InputError
from calc.errors import listed
from calc.kept.copy import from_copy, to_copy
from pages.common.keeping import account, before, shelves
from pages.common.keeping.arrival import Kind
from pages.common.keeping.ledger import WORDS
from pages.common.keeping.session import NOT_NOW, Keeping
from pages.common.places import kept, you
from pages.common.style import alert
from pages.common.widgets import one_tap

KEEP, SAVE, OPEN, FORGET = (
    "Keep on this browser",
    "Save a copy",
    "Open a copy",
    "Forget everything here",
)
OPEN_KEPT, REPLACE_KEPT = "Open what it keeps", "Replace what it keeps"
SAVE_LOST = "Save a copy of what goes"
SIGN_IN, SIGN_OUT = "Sign in", "Sign out"
TAKE_ALONG, LEAVE_BEHIND = "Take it with you", "Keep the account's"
LINES: Mapping[Kind, str] = {
    "tab": "Kept until this tab closes",
    "browser": "Kept on this browser",
    "machine": "Kept in a file on this machine",
    "account": "Kept in your account",
    "nowhere": "Not kept",
}
WHERE: Mapping[Kind, str] = {
    "tab": "Everything you give stays in this tab, a reload included, and goes when it is closed.",
    "browser": "Everything you give stays in this browser, on this device. The server keeps "
    "nothing of it.",
    "machine": "Everything you give stays in a file on this machine, and nowhere else.",
    "account": "Everything you give stays in your account.",
    "nowhere": "Everything you give goes with this page. Save a copy to have it again.",
}
WHERE_KEPT = "Where what you give is kept"
PRIVACY = (
    "In this tab, until you choose another place: the line under your numbers says which. "
    "The server works with it while your page is open, and writes nothing down unless that line "
    "says so. A link holds the inputs of a plan and never a health answer."
)
WAITING = (
    "Your browser has not said yet what it keeps for you. If this stays, reload the page; where "
    "scripts are blocked, let in those of this site."
)
LARGEST_MEGABYTES = 200
# Seconds until what could not be saved is tried again; the run that draws this has just tried.
BETWEEN_TRIES, SOON = 10.0, 5.0
BOX, CONFIRM, YES = "two_plates_kept", "two_plates_confirm", "two_plates_yes"
OFFER = "two_plates_offer"


def draw_waiting() -> None:
    """Draw what is there where the browser does not answer: a sentence, and no number."""
    alert(WAITING)


def draw_damaged(keeping: Keeping) -> None:
    """Draw, in place of the page, that what is kept cannot be taken, and what to do about it."""
    damaged = keeping.damaged
    assert damaged is not None
    alert(damaged.why, "Nothing of it was taken, and nothing was changed.")
    with st.container(horizontal=True):
        if damaged.found is not None:
            st.download_button(
                "Save what is there",
                partial(json.dumps, damaged.found, default=str),
                "two-plates-damaged.json",
                "application/json",
                on_click="ignore",
                key="two_plates_save_damaged",
            )
        st.button(
            "Go on without it", on_click=one_tap(keeping.go_on_without), key="two_plates_without"
        )
        _draw_forget(keeping)


def draw_above(keeping: Keeping) -> None:
    """Draw what has to be seen before the page: whose plan it is, and what happened elsewhere."""
    if keeping.is_guest:
        with st.container(horizontal=True, vertical_alignment="center", key="two_plates_guest"):
            st.markdown("This is a plan from a link. Yours is kept.", width="content")
            st.button("Back to mine", on_click=one_tap(keeping.back_to_mine), key="two_plates_back")
            st.button("Make it mine", on_click=one_tap(keeping.make_it_mine), key="two_plates_mine")
    if keeping.told:
        now = datetime.now(UTC)
        keeping.told = [(until, text) for until, text in keeping.told if until > now]
        for _, text in keeping.told:
            st.toast(text)


def draw_line(keeping: Keeping) -> None:
    """Draw which home it is, and behind it what can be done."""
    with you():
        trouble = keeping.trouble or (keeping.ledger.trouble if keeping.ledger is not None else "")
        if trouble:
            alert(trouble)
            _try_again(keeping)
    with kept():
        if keeping.kind == "tab" and keeping.can_keep and keeping.has_something:
            _draw_offer(keeping)
        if keeping.before:
            there = keeping.ledger.parts if keeping.ledger is not None else set()
            line = f"You gave {_inside(keeping.before)} before you signed in."
            line += before.what_comes_of(keeping.before, there)
            _draw_choice(line, {TAKE_ALONG: keeping.take_along, LEAVE_BEHIND: keeping.leave_behind})
        box = st.expander(LINES[keeping.kind], on_change="rerun", key=BOX)
        if box.open:
            with box:
                _draw_actions(keeping)


def look(keeping: Keeping) -> tuple[object, ...]:
    """What is seen of keeping, as far as anything that was given can change it."""
    ledger = keeping.ledger
    troubles = (keeping.trouble, ledger.trouble if ledger is not None else "")
    parts = frozenset(ledger.parts) if ledger is not None else frozenset()
    apart = (tuple(keeping.other), tuple(keeping.before), tuple(keeping.told), keeping.is_guest)
    return (
        keeping.kind,
        keeping.can_keep,
        parts,
        *troubles,
        *apart,
        bool(st.session_state.get(BOX)),
    )


@st.fragment(run_every=BETWEEN_TRIES)
def _try_again(keeping: Keeping) -> None:
    """Save what could not be saved as soon as that can be done, though nobody touches the page."""
    ledger = keeping.ledger
    if ledger is None or not ledger.trouble or time.monotonic() < ledger.tried + SOON:
        return
    keeping.follow()
    keeping.save()
    if not ledger.trouble:
        st.rerun()


def _draw_offer(keeping: Keeping) -> None:
    """Draw the choice, once there is something to lose; one element, for it is there often."""
    if NOT_NOW in keeping.notes:
        return
    chosen: dict[str, Callable[[], None]] = {
        KEEP: keeping.keep_on_this_browser,
        "Not now": keeping.not_now,
    }
    line = "What you gave goes when this tab closes."
    if keeping.other:
        chosen = {OPEN_KEPT: partial(_ask, OPEN_KEPT, opens=True), "Not now": keeping.not_now}
        line = "This browser keeps something else."
    _draw_choice(line, chosen)


def _draw_choice(line: str, chosen: Mapping[str, Callable[[], None]]) -> None:
    def choose() -> None:
        what = st.session_state.get(OFFER)
        if isinstance(what, str) and what in chosen:
            # A touch and no state: it can be chosen again where it asks once more.
            st.session_state[OFFER] = None
            chosen[what]()

    st.pills(line, list(chosen), key=OFFER, on_change=choose)


def _draw_actions(keeping: Keeping) -> None:
    st.caption(WHERE[keeping.kind])
    if keeping.kind != "machine" and account.is_offered():
        _draw_signing()
    if keeping.kind == "tab" and keeping.can_keep and keeping.other:
        _draw_other(keeping)
    elif keeping.kind == "tab" and keeping.can_keep:
        st.button(KEEP, on_click=one_tap(keeping.keep_on_this_browser), key="two_plates_keep")
    st.download_button(
        SAVE,
        keeping.copy_of(),
        "two-plates-copy.zip",
        "application/zip",
        on_click="ignore",
        key="two_plates_save",
    )
    _draw_open(keeping)
    _draw_forget(keeping)


def _draw_other(keeping: Keeping) -> None:
    """Draw which is to stay, what this tab has or what this browser keeps; each asks once."""
    ledger = keeping.ledger
    here, kept = _inside(ledger.parts if ledger is not None else ()), _inside(keeping.other)
    asked = st.session_state.get(CONFIRM)
    if asked not in (OPEN_KEPT, REPLACE_KEPT):
        st.caption(f"This browser keeps something else: {kept}.")
        st.button(OPEN_KEPT, on_click=one_tap(_ask), args=(OPEN_KEPT,), key="two_plates_open_kept")
        st.button(
            REPLACE_KEPT, on_click=one_tap(_ask), args=(REPLACE_KEPT,), key="two_plates_replace"
        )
        return
    opens = asked == OPEN_KEPT
    gone = f"in this tab: {here}" if opens else f"on this browser: {kept}"
    st.caption(f"This deletes what is {gone}. It cannot be brought back but from a copy.")
    st.download_button(
        SAVE_LOST,
        keeping.copy_of() if opens else partial(to_copy, keeping.other),
        "two-plates-copy.zip",
        "application/zip",
        on_click="ignore",
        key="two_plates_save_lost",
    )
    do = keeping.open_what_is_kept if opens else keeping.keep_on_this_browser
    st.button(
        "Yes, open it" if opens else "Yes, replace it", on_click=one_tap(_do), args=(do,), key=YES
    )
    st.button("Leave both", on_click=one_tap(_ask), args=("",), key="two_plates_leave_both")


def _draw_signing() -> None:
    if account.is_signed_in():
        st.button(SIGN_OUT, on_click=one_tap(st.logout), key="two_plates_sign_out")
        return
    for name in account.providers():
        label = f"{SIGN_IN} with {name.capitalize()}" if len(account.providers()) > 1 else SIGN_IN
        st.button(
            label,
            on_click=one_tap(st.login),
            args=(name or None,),
            key=f"two_plates_sign_in_{name}",
        )


def _inside(held: Collection[str]) -> str:
    return listed([WORDS[part] for part in WORDS if part in held])


def _draw_open(keeping: Keeping) -> None:
    """Draw what takes a copy back, checked, and asked about before it replaces anything."""
    given = st.file_uploader(
        OPEN, type="zip", max_upload_size=LARGEST_MEGABYTES, key=f"two_plates_open_{keeping.number}"
    )
    if given is None:
        return
    try:
        held = from_copy(given.getvalue())
        shelves.check(held)
    except InputError as fault:
        alert(str(fault), "Nothing was changed.", near=True)
        return
    st.caption(
        f"In this copy: {_inside(held) or 'nothing'}. It takes the place of everything here."
    )
    st.button(
        "Use this copy", on_click=one_tap(keeping.open_copy), args=(held,), key="two_plates_use"
    )
    st.button("Keep what is here", on_click=one_tap(keeping.leave_copy), key="two_plates_use_not")


def _draw_forget(keeping: Keeping) -> None:
    """Draw the button that forgets everything; it asks once."""
    if st.session_state.get(CONFIRM) != FORGET:
        st.button(FORGET, on_click=one_tap(_ask), args=(FORGET,), key="two_plates_forget")
        return
    st.caption("Everything goes, in every tab, and cannot be brought back from here.")
    st.button(
        "Yes, forget it", on_click=one_tap(_do), args=(keeping.forget,), key="two_plates_forget_now"
    )
    st.button("Keep it", on_click=one_tap(_ask), args=("",), key="two_plates_forget_not")


def _ask(what: str, *, opens: bool = False) -> None:
    """Ask once more before something is lost; nothing where `what` is ''."""
    st.session_state[CONFIRM] = what
    if opens:
        st.session_state[BOX] = True


def _do(what: Callable[[], None]) -> None:
    _ask("")
    what()
