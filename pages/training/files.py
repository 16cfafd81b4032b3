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
from calc.training.session import Session, Week, link, rows
from calc.units import Units
from pages.common.alert import alert
from pages.common.state.profile import load as load_inputs
from pages.common.style import draw

# On paper everything is left out that neither holds the sheet nor is part of it, and what holds it
# neither scrolls nor stands anywhere else than in the flow.
SHEET = """<style>
.tp-sheet{background:#fff;color:#171410;padding:1.1rem 1.2rem;border:1px solid #b9b0a2;
border-radius:.5rem;font-size:.875rem;line-height:1.35;margin-bottom:1rem;max-width:50rem}
.tp .tp-sheet h3{font-size:1.25rem;font-weight:650;margin:0;padding:0;color:inherit}
.tp .tp-sheet p{margin:.1rem 0;font-size:inherit}
.tp-sheet .top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1.5rem;
align-items:baseline;border-bottom:2px solid #171410;padding-bottom:.35rem}
.tp-sheet .write{display:inline-block;border-bottom:1px solid #655c4f;min-width:5.5rem;
height:1.1em;vertical-align:baseline}
.tp .tp-sheet .ends{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;padding:.4rem 0!important;
border-bottom:1px solid #b9b0a2;list-style:none;margin:0}
.tp .tp-sheet .ends li{margin:0;font-size:.8125rem}
.tp-sheet .tick{display:inline-block;width:.85em;height:.85em;border:1.5px solid #171410;
border-radius:2px;margin-right:.4em;vertical-align:-.08em}
.tp-sheet .line{padding:.45rem 0;border-bottom:1px solid #b9b0a2;break-inside:avoid}
.tp-sheet .line small{color:#574f43;font-size:.8125rem}
.tp .tp-sheet .sets{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.2rem,1fr));
gap:.35rem;margin:.3rem 0 0;padding:0;list-style:none}
.tp .tp-sheet .sets li{border:1px solid #857b6c;border-radius:3px;padding:.25rem .4rem;margin:0;
font-size:.8125rem;display:flex;justify-content:space-between;align-items:baseline;gap:.25rem;
white-space:nowrap;font-variant-numeric:tabular-nums}
.tp .tp-sheet .sets li.spare{border-style:dashed}
.tp-sheet .sets li>span:first-child{margin-right:.35rem}
.tp-sheet .sets .write{min-width:1.9rem;flex:1}
.tp .tp-sheet .foot{color:#574f43;font-size:.8125rem;padding-top:.4rem}
@media print{
@page{margin:12mm}
html,body{background:#fff!important;height:auto!important;overflow:visible!important}
body *:not(:has(.tp-sheet)):not(.tp-sheet):not(.tp-sheet *){display:none!important}
body :has(.tp-sheet){display:block!important;position:static!important;overflow:visible!important;
height:auto!important;min-height:0!important;max-height:none!important;width:auto!important;
max-width:none!important;margin:0!important;padding:0!important;border:0!important;
background:#fff!important;transform:none!important;contain:none!important;opacity:1!important}
.tp-sheet{border:0;border-radius:0;padding:0;margin:0;max-width:none;break-after:page}
.tp-sheet:last-child{break-after:auto}
}
</style>"""
TICK = '<span class="tick" aria-hidden="true"></span>'
WRITE = '<span class="write"></span>'


def sheets_html(sessions: Mapping[str, Session], units: Units) -> str:
    """A sheet for each session, by weekday; each begins a page."""
    return "".join(_sheet(session, units, day) for day, session in sessions.items())


def _sheet(session: Session, units: Units, day: str) -> str:
    found = sheet(session, units, day)
    lines = "".join(_line(line, found.unit) for line in found.lines)
    return (
        '<section class="tp-sheet"><div class="top">'
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
LARGEST_MEGABYTES = 1
MOST_FAULTS = 12

Take = Callable[[Week], None]


def draw_take_away(week: Week, day: str, units: Units, take: Take) -> None:
    """The link, the files, reading one back in, and the sheet for the gym.

    `day` is the day shown. `take` is called before the page is drawn anew, with the week to show
    in place of this one: that of a file, or this one with the session of a file on `day`.
    """
    session = week.sessions.get(day)
    draw("<h2>Take it away</h2>")
    if session is None:
        draw('<p class="faint">There is nothing to take away yet.</p>')
    with st.container(horizontal=True, key="training_share"):
        if session is not None:
            box = st.popover(
                "Copy link", icon=":material/link:", on_change="rerun", key="training_link"
            )
            if box.open:
                with box:
                    _draw_link(week)
            button = partial(st.download_button, on_click="ignore", icon=":material/download:")
            button(
                "Session CSV",
                partial(rows.to_csv, session),
                "two-plates-session.csv",
                "text/csv",
                key="session_csv",
            )
            button(
                "Week CSV",
                partial(rows.to_csv, week),
                "two-plates-week.csv",
                "text/csv",
                key="week_csv",
            )
        box = st.popover(
            "Read a file", icon=":material/upload:", on_change="rerun", key="training_read"
        )
        if box.open:
            with box:
                _draw_reader(week, day, take)
    if session is not None:
        sheet = st.expander("A sheet for the gym", on_change="rerun", key="training_sheet")
        if sheet.open:
            with sheet:
                _draw_sheet(week, day, units)


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
        alert(f"In the link: {fault}", "The plan below is the one that was here before.")
        return None
    st.session_state[TAKEN] = text
    return found if isinstance(found, Week) else Week(found.name, {day: found})


def _draw_link(week: Week) -> None:
    text = link.to_text(week)
    if text is None:
        st.caption("This week is too long for a link. Take the file: Week CSV reads back in here.")
        return
    inputs = load_inputs()
    query = "&".join(
        part
        for part in (profile_text(inputs.profile, inputs.units), urlencode({"week": text}))
        if part
    )
    st.caption("Opens this week anywhere. It is in the address itself; nothing is stored.")
    st.code(_address(query), language=None, wrap_lines=True)


def _address(query: str) -> str:
    here = st.context.url
    base = here.partition("?")[0].rstrip("/") if isinstance(here, str) else ""
    return f"{base}?{query}"


def _draw_reader(week: Week, day: str, take: Take) -> None:
    st.caption(
        "A CSV of a session or a week, from here or by your own hand. Loads are in kg. It is read "
        "on the spot and not stored."
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
            "Put back what was there before",
            on_click=_put_back,
            args=(take, before),
            key="training_put_back",
        )
    if given is None:
        return
    try:
        found = rows.read_csv(given.getvalue())
    except InputError as fault:
        said = tuple(str(one) for one in fault.errors)
        alert(*fault_lines(said, MOST_FAULTS), "Nothing was changed.")
        return
    new = found if isinstance(found, Week) else Week(week.name, {**week.sessions, day: found})
    if new.sessions == week.sessions:
        st.caption("What is in the file is what is planned.")
        return
    draw(f"<p>{escape(_summary(found, day))}</p>")
    st.button(
        "Use it in place of what is planned",
        type="primary",
        on_click=_replace,
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
    st.caption(
        "While this is open, printing prints the sheet and nothing else: Ctrl+P, or Cmd+P on a "
        "Mac, or Print in the menu at the top right. On a phone: Share, then Print."
    )
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
    st.html(SHEET)
    draw(sheets_html({one: week.sessions[one] for one in days}, units))
