"""The session and the week to take away and to bring back: files, a link, a sheet to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from urllib.parse import urlencode

import streamlit as st

from calc import InputError
from calc.person.link import to_text as profile_text
from calc.show.training.session import Box, Line, fault_lines, sheet
from calc.show.training.week import days_in_words
from calc.tables.safe_csv import as_file
from calc.training.session import Session, Week, link
from calc.training.session.rows import read_csv, to_csv
from calc.units import Units
from pages.common.sharing import draw_sharing
from pages.common.state.profile import load as load_inputs
from pages.common.style import alert, draw
from pages.common.visitor import address
from pages.common.widgets import one_tap

TICK = '<span class="tick" aria-hidden="true"></span>'
WRITE = '<span class="write"></span>'


def sheets_html(sessions: Mapping[str, Session], units: Units) -> str:
    """A sheet for each session, by weekday; each begins a page."""
    return "".join(_sheet(session, units, day) for day, session in sessions.items())


def _sheet(session: Session, units: Units, day: str) -> str:
    found = sheet(session, units, day)
    lines = "".join(_line(line, found.unit) for line in found.lines)
    return (
        '<section class="tp-sheet tp-paper"><div class="top">'
        f"<div><h3>{escape(found.title)}</h3><p>{escape(found.when)}</p></div>"
        f"<p>Date {WRITE}</p></div>{_ends(found.warm_up)}{lines}{_ends(found.cool_down)}"
        '<p class="foot">Form before weight. Tiredness is part of it; at a sharp pain stop, and '
        "have it looked at. A dashed box is a set that may be left out.</p></section>"
    )


def _ends(items: tuple[str, ...]) -> str:
    if not items:
        return ""
    first, *rest = items
    ticks = "".join(f"<li>{TICK}{escape(item)}</li>" for item in rest)
    return f'<ul class="ends" role="list"><li>{TICK}<b>{escape(first)}</b></li>{ticks}</ul>'


def _line(line: Line, unit: str) -> str:
    boxes = "".join(_box(box, unit) for box in line.boxes)
    tail = "".join(
        f"<p><small>{escape(text)}</small></p>" for text in (line.after, line.note) if text
    )
    return (
        f'<div class="line"><b>{escape(line.exercise)}</b> <small>{escape(line.how)}</small>'
        f'<ul class="sets" role="list" aria-label="Sets">{boxes}</ul>{tail}</div>'
    )


def _box(box: Box, unit: str) -> str:
    load = escape(box.load) if box.load else f"{WRITE} {escape(unit)}"
    kind = ' class="spare"' if box.spare else ""
    return f"<li{kind}><span>{TICK}{escape(box.number)}</span> {load} × {WRITE}</li>"


NAMES = ("week", "session")
TAKEN = "training_address_taken"
BEFORE = "training_before_file"
SAYS = "The link opens this week anywhere. The week is in the address itself, with your numbers."
LARGEST_MEGABYTES = 1
MOST_FAULTS = 12

Take = Callable[[Week], None]


def draw_take_away(week: Week, day: str, units: Units, take: Take) -> None:
    """The link, the files, reading one back in, and the sheet for the gym.

    `day` is the day shown. `take` is called before the page is drawn anew, with the week to show
    in place of this one: that of a file, or this one with the session of a file on `day`.
    """
    session = week.sessions.get(day)
    draw("<h2>Take away</h2>")
    if session is None:
        draw('<p class="faint">Nothing to take away yet.</p>')
    else:
        _draw_link(week)
    with st.container(horizontal=True, key="training_share"):
        if session is not None:
            for name, one in (("session", session), ("week", week)):
                st.download_button(
                    f"{name.capitalize()} CSV",
                    partial(_csv, one),
                    f"two-plates-{name}.csv",
                    "text/csv",
                    on_click="ignore",
                    icon=":material/download:",
                    key=f"{name}_csv",
                )
        box = st.popover("Import", icon=":material/upload:", on_change="rerun", key="training_read")
        if box.open:
            with box:
                _draw_reader(week, day, take)
    if session is not None:
        sheet = st.expander("Print for the gym", on_change="rerun", key="training_sheet")
        if sheet.open:
            with sheet:
                _draw_sheet(week, day, units)


def _csv(plan: Session | Week) -> bytes:
    return as_file(to_csv(plan))


def from_address(day: str = "mon") -> Week | None:
    """The week of the address, the first time that it is seen; else nothing.

    A single session becomes a week with it on `day`. What cannot be read is said where this is
    called, and nothing is taken.
    """
    name = next((name for name in NAMES if name in st.query_params), "")
    text = st.query_params.get(name, "") if name else ""
    if not text or st.session_state.get(TAKEN) == text:
        return None
    try:
        found = link.from_text(text)
    except InputError as fault:
        alert(f"In the link: {fault}", "Your plan below has not changed.")
        return None
    st.session_state[TAKEN] = text
    return found if isinstance(found, Week) else Week(found.name, {day: found})


def _draw_link(week: Week) -> None:
    text = link.to_text(week)
    if text is None:
        st.caption("This week is too long for a link. Save Week CSV instead and import it again.")
        return
    inputs = load_inputs()
    query = "&".join(
        part
        for part in (profile_text(inputs.profile, inputs.units), urlencode({"week": text}))
        if part
    )
    draw_sharing("training_link", link=address("", query), says=[SAYS])


def _draw_reader(week: Week, day: str, take: Take) -> None:
    st.caption(
        "A CSV of a session or a week, from here or by your own hand. Loads are in kg. The file "
        "itself is not kept."
    )
    given = st.file_uploader(
        "Session or week (CSV)",
        type="csv",
        max_upload_size=LARGEST_MEGABYTES,
        key="training_file",
    )
    before: Week | None = st.session_state.get(BEFORE)
    if before is not None:
        st.button(
            "Undo the import",
            on_click=one_tap(_put_back),
            args=(take, before),
            key="training_put_back",
        )
    if given is None:
        return
    try:
        found = read_csv(given.getvalue())
    except InputError as fault:
        said = tuple(str(one) for one in fault.errors)
        alert(*fault_lines(said, MOST_FAULTS), "Nothing was changed.")
        return
    new = found if isinstance(found, Week) else Week(week.name, {**week.sessions, day: found})
    if new.sessions == week.sessions:
        st.caption("This file is the same as your plan.")
        return
    draw(f"<p>{escape(_summary(found, day))}</p>")
    st.button(
        "Use this instead",
        type="primary",
        on_click=one_tap(_replace),
        args=(take, new, week),
        key="training_use_file",
    )


def _summary(found: Session | Week, day: str) -> str:
    if isinstance(found, Session):
        return f"{found.name}: {len(found.entries)} exercises, for {days_in_words([day])}."
    exercises = sum(len(session.entries) for session in found.sessions.values())
    return f"{found.name}: {days_in_words(found.sessions)}, {exercises} exercises in all."


def _replace(take: Take, new: Week, before: Week) -> None:
    take(new)
    st.session_state[BEFORE] = before


def _put_back(take: Take, before: Week) -> None:
    take(before)
    st.session_state[BEFORE] = None


def _draw_sheet(week: Week, day: str, units: Units) -> None:
    draw_sharing("training_print", prints="Print")
    days: tuple[str, ...] = (day,)
    if len(week.sessions) > 1:
        whole = st.segmented_control(
            "Which",
            (day, "week"),
            default=day,
            required=True,
            key="training_sheet_which",
            format_func=lambda one: "The whole week" if one == "week" else days_in_words([one]),
            label_visibility="collapsed",
        )
        days = tuple(week.sessions) if whole == "week" else days
    draw(sheets_html({one: week.sessions[one] for one in days}, units))
