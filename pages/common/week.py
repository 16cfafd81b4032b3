"""The sessions of a week in the form: which there are, one taken out, and one more on some days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

import streamlit as st

from calc import InputError, Profile
from calc.errors import listed
from calc.person.limits import SESSION_KINDS, WEEKDAYS
from calc.person.profile import SHORT_FORM
from calc.person.sessions import USUAL_KIND, with_added
from pages.common.state.profile import give_at_once, load
from pages.common.style import alert, by_the_clock
from pages.common.widgets import one_tap

KIND_LABELS = {
    "legs": "Legs",
    "upper": "Upper",
    "whole": "Whole body",
    "endurance easy": "Endurance, easy",
    "endurance hard": "Endurance, hard",
    "team sport": "Team sport",
    "walk": "Brisk walk",
    "mobility": "Mobility",
}
# What most people begin and how long they train, one touch away; any other can be written.
STARTS = ("06:30", "07:00", "12:00", "15:00", "17:30", "18:00", "19:00", "20:00")
LENGTHS = ("30", "45", "60", "75", "90", "120")

ASKED = ("days", "kind", "start", "minutes", "at", "long")
# What is asked and stays for the next session; the rest begins anew each turn.
STAYS = ("kind", "start", "minutes")
TURN = "week_turn"
_TURNS = count(1)
WEEK_BOX = "profile_week"
WEEK_FAULTS = "two_plates_week_faults"
TAKEN_OUT = "two_plates_session_taken_out"


def draw_week(profile: Profile) -> None:
    """Draw the sessions of the week: which there are, and one more on one day or on several."""
    box = st.expander("Sessions day by day", key=WEEK_BOX, on_change="rerun")
    if not box.open:
        return
    week = profile.week
    usual = {"kind": USUAL_KIND, "start": profile.training_start}
    usual |= {"minutes": f"{profile.training_minutes:g}"}
    for name, value in usual.items():
        st.session_state.setdefault(f"week_{name}", value)
    chosen = {name: st.session_state[f"week_{name}"] for name in usual}
    with box:
        if week:
            st.pills(
                "In your week. Tap one to take it out",
                [str(one) for one in week],
                format_func=str.capitalize,
                key="week_there",
                on_change=_take_out,
                persist_state="page",
            )
        if TAKEN_OUT in st.session_state:
            st.button(
                "Put it back", on_click=one_tap(_put_back), icon=":material/undo:", key="week_back"
            )
        with st.form("week_more", border=False):
            _one_more_session(
                (one for one in (*(each.start for each in week), chosen["start"]) if one),
                (
                    one
                    for one in (*(f"{each.minutes:g}" for each in week), chosen["minutes"])
                    if one
                ),
                st.session_state.get(TURN, 0),
            )
            st.form_submit_button("Add to the week", on_click=one_tap(_add), key="week_add")
        alert(*st.session_state.get(WEEK_FAULTS, ()), near=True)


def _add() -> None:
    """Add what was chosen to the week; what cannot be is said, and the choice stays."""
    turn = st.session_state.get(TURN, 0)
    asked: dict[str, Any] = {
        name: st.session_state.get(f"week_{name}" if name in STAYS else f"week_{name}_{turn}")
        for name in ASKED
    }
    profile = load().profile
    start = f"{asked['at']:%H:%M}" if asked["at"] else asked["start"]
    minutes = f"{asked['long']:g}" if asked["long"] else asked["minutes"]
    missing = [
        words
        for words, value in (
            ("a day", asked["days"]),
            ("what it is", asked["kind"]),
            ("a start", start),
            ("how long", minutes),
        )
        if not value
    ]
    if missing:
        st.session_state[WEEK_FAULTS] = (f"Choose {listed(missing)} first.",)
        return
    texts = with_added(profile.week, asked["days"], start, float(minutes), asked["kind"])
    if _give_week(profile, texts):
        # The next one begins as this one did, on days of its own.
        st.session_state[TURN] = next(_TURNS)
        for name, value in (("start", start), ("minutes", minutes)):
            if st.session_state.get(f"week_{name}") != value:
                st.session_state[f"week_{name}"] = value


def _take_out() -> None:
    there, profile = st.session_state.get("week_there"), load().profile
    st.session_state["week_there"] = None
    texts = [str(one) for one in profile.week]
    if there in texts and _give_week(profile, [one for one in texts if one != there]):
        st.session_state[TAKEN_OUT] = there


def _put_back() -> None:
    profile = load().profile
    back = st.session_state.pop(TAKEN_OUT)
    _give_week(profile, [*(str(one) for one in profile.week), back])


def _give_week(profile: Profile, texts: Sequence[str]) -> bool:
    """Give the plan these sessions; whether they can be, and the faults of those that cannot."""
    st.session_state.pop(TAKEN_OUT, None)
    st.session_state.pop(WEEK_FAULTS, None)
    try:
        replace(profile, sessions=texts)
    except InputError as error:
        st.session_state[WEEK_FAULTS] = tuple(str(fault) for fault in error.errors)
        return False
    give_at_once({"sessions": tuple(texts)}, *SHORT_FORM)
    return True


def _one_more_session(starts: Iterable[str], lengths: Iterable[str], turn: int) -> None:
    """Draw the questions on a session, or on the same one on several days.

    `starts` and `lengths` (minutes) are offered beside the usual ones. The keys are 'week_' and
    the name of what is asked: days, kind, start, minutes, and 'at' and 'long' for any other. What
    begins anew each `turn` has it in its key: a value that is set from here would come late, and
    take back what was tapped meanwhile.
    """

    def pills(label: str, options: Iterable[str], name: str, **more: Any) -> None:
        st.pills(label, list(options), key=f"week_{name}", persist_state="page", **more)

    pills("On", WEEKDAYS, f"days_{turn}", selection_mode="multi", format_func=str.title)
    pills("What", SESSION_KINDS, "kind", format_func=KIND_LABELS.__getitem__)
    pills("From", sorted({*STARTS, *starts}), "start", format_func=by_the_clock)
    pills("Minutes", sorted({*LENGTHS, *lengths}, key=float), "minutes")
    with st.container(horizontal=True, wrap=False, vertical_alignment="bottom"):
        st.time_input(
            "or from",
            value=None,
            format="localized",
            key=f"week_at_{turn}",
            persist_state="page",
        )
        st.number_input(
            "or minutes",
            value=None,
            step=5.0,
            format="%g",
            key=f"week_long_{turn}",
            persist_state="page",
        )
