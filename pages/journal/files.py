"""Files in and out: bringing logs, what they leave open, taking them away, deleting them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from html import escape
from typing import Any, BinaryIO, cast
from zoneinfo import available_timezones

import pandas as pd
import streamlit as st

from calc.journal import Overlap, Question, files, overlaps, prefer
from calc.journal.reading.questions import TIME_ZONE
from calc.journal.weekly import weekly
from calc.show.journal import bring as words
from calc.show.journal import contents as texts
from calc.tables.safe_csv import to_csv
from calc.team.reading import is_roster
from pages.common.state import team as teams
from pages.common.state.journal import JournalState
from pages.common.state.waiting import Waiting
from pages.common.style import alert, draw
from pages.common.visitor import timezone
from pages.common.widgets import one_tap
from pages.journal.mapping import draw_mapping


def draw_bring(journal: JournalState) -> None:
    """Draw where files are brought, and what was said of those of this visit."""
    # Open on an empty page, and from then on as the person leaves it.
    st.session_state.setdefault("journal_bring", journal.base.empty and not journal.is_example)
    box = st.expander(
        "Import your logs", key="journal_bring", on_change="rerun", icon=":material/upload:"
    )
    if not box.open:
        return
    with box:
        draw(f'<p class="faint">{escape(words.reads(texts.apps_read()))}</p>')
        given = st.file_uploader(
            "Exports of your apps (one or more)",
            accept_multiple_files=True,
            max_upload_size=words.LARGEST_MEGABYTES,
            key=f"journal_files_{journal.number}",
        )
        _draw_told(journal)
        apple = st.expander(words.DEVICES, key="journal_apple", on_change="rerun")
        if apple.open:
            with apple:
                draw(f'<p class="faint">{escape(words.WHERE_OF_DEVICES)}</p>')
                health = st.file_uploader(
                    "A large export (zip or xml)",
                    max_upload_size=words.LARGEST_OF_DEVICES_MEGABYTES,
                    key=f"journal_health_{journal.number}",
                )
                given = [*given, health] if health is not None else given
        if given:
            _take(journal, given)


def _take(journal: JournalState, given: Iterable[Any]) -> None:
    """Read what was given, once: the uploaders begin anew and hold no file."""
    journal.told = []
    for one in given:
        text = f"Reading {texts.plain_markdown(words.short_name(one.name))}"
        bar = st.progress(0.0, text=text)

        def progress(share: float, bar: Any = bar, text: str = text) -> None:
            bar.progress(min(share, 1.0), text=text)

        journal.bring(one.name, cast(BinaryIO, one), progress)
        bar.empty()
    journal.renew()
    st.rerun()


def _draw_told(journal: JournalState) -> None:
    faults = [one.text for one in journal.told if one.fault]
    lines = [one.text for one in journal.told if not one.fault]
    if lines:
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        draw(f'<div role="status"><ul class="tp-read">{items}</ul></div>')
    if faults:
        alert(*faults)


def draw_open(journal: JournalState) -> None:
    """Draw each file that waits for an answer, with what it leaves open."""
    waiting = [one for one in journal.waiting if one.was is None]
    for place, one in enumerate(waiting):
        with st.container(border=True, key=f"journal_waiting_{place}"):
            draw_waiting(journal, one)


def draw_waiting(journal: JournalState, one: Waiting) -> None:
    """Draw what a file leaves open: what its columns are, or its questions."""
    if one.sheet is not None and is_roster(one.sheet.header):
        _draw_roster(journal, one)
    elif one.sheet is not None:
        draw_mapping(journal, one, draw_leave_out)
    else:
        _draw_questions(journal, one)


def _draw_roster(journal: JournalState, one: Waiting) -> None:
    """Draw the way to the page for it."""
    draw(
        f'<h2 class="first">{escape(words.short_name(one.file))}</h2>'
        "<p>This is a roster: a row a person. The Team page makes everybody's plan of it.</p>"
    )
    with st.container(horizontal=True):
        if st.button(
            "Open it as a team", icon=":material/groups:", key=f"journal_team_{one.number}"
        ):
            teams.load().bring(one.file, one.hold())
            journal.leave_out(one)
            st.switch_page("pages/team/page.py")
        draw_leave_out(journal, one)


def _draw_questions(journal: JournalState, one: Waiting) -> None:
    draw(f"<h2 class='first'>{escape(words.short_name(one.file))}</h2>")
    if one.fault:
        alert(*one.fault.splitlines())
    given = {question.name: _ask(one, question) for question in one.questions}
    with st.container(horizontal=True):
        st.button(
            "Use this answer" if len(given) == 1 else "Use these answers",
            on_click=one_tap(journal.answer),
            args=(one, given),
            disabled=not given or not all(given.values()),
            key=f"journal_use_{one.number}",
        )
        draw_leave_out(journal, one)


def draw_leave_out(journal: JournalState, one: Waiting) -> None:
    """Draw the button that forgets a file, or leaves one as it was that is asked about again."""
    st.button(
        "Skip this file" if one.was is None else "Keep the old answer",
        on_click=one_tap(journal.leave_out),
        args=(one,),
        type="tertiary",
        key=f"journal_leave_{one.number}",
    )


def _ask(one: Waiting, question: Question) -> str:
    example = one.examples.get(question.name, "")
    shown = f" <small>For example: {escape(example)}</small>" if example else ""
    draw(f"<p>{escape(question.text)}{shown}</p>")
    key = f"journal_ask_{one.number}_{question.name}"
    if question.answers:
        answers = question.answers
        was = str((one.was or {}).get(question.name))
        chosen = st.radio(
            texts.plain_markdown(words.label_of(question)),
            list(answers),
            index=list(answers).index(was) if was in answers else None,
            horizontal=True,
            format_func=lambda answer: texts.plain_markdown(answers[answer]),
            label_visibility="collapsed",
            key=key,
        )
        return chosen or ""
    if question.name == TIME_ZONE:
        first = (one.was or {}).get(question.name), timezone()
        zones = list(dict.fromkeys([*filter(None, first), *sorted(available_timezones())]))
        return st.selectbox(words.label_of(question), zones, key=key, width=320) or ""
    return st.text_input(texts.plain_markdown(words.label_of(question)), key=key)


def draw_overlaps(journal: JournalState) -> None:
    """Draw which app counts where two tell the same of one day."""
    for one in journal.derived("overlaps", lambda _: overlaps(journal.base)):
        _draw_overlap(journal, one)


def _draw_overlap(journal: JournalState, one: Overlap) -> None:
    key = f"journal_prefer_{one.group}"
    if st.session_state.get(key) != one.chosen:
        st.session_state[key] = one.chosen
    choices = words.overlap_choices(one)

    def take() -> None:
        journal.change(lambda base: prefer(base, one.group, st.session_state[key]))

    st.segmented_control(
        texts.plain_markdown(words.overlap_question(one)),
        list(choices),
        required=True,
        format_func=lambda source: texts.plain_markdown(choices[source]),
        key=key,
        on_change=take,
        persist_state="page",
    )


def draw_problems(journal: JournalState) -> None:
    """Draw what went unused, behind a click, with a file of all of it."""
    problems = journal.journal.problems
    if problems.empty or journal.is_example:
        return
    title = journal.derived("problems", lambda one: words.problems_title(one.problems))
    box = st.expander(title, key="journal_problems", on_change="rerun", icon=":material/rule:")
    if not box.open:
        return
    with box:
        draw('<p class="faint">Everything that was left out has a line here.</p>')
        reasons = journal.derived("reasons", lambda one: words.by_reason(one.problems))
        st.dataframe(reasons, hide_index=True, alt="How often each thing is the matter")
        rows = journal.derived("problem_rows", lambda one: words.problem_rows(one.problems))
        st.dataframe(
            rows,
            hide_index=True,
            placeholder="",
            alt="Rows that were not used, or not as they stand",
        )
        note = words.more_problems(problems)
        if note:
            st.caption(note)
        st.download_button(
            "All of them as CSV",
            partial(to_csv, problems),
            "two-plates-rows-not-used.csv",
            "text/csv",
            on_click="ignore",
            icon=":material/download:",
            key="journal_problems_csv",
        )


def draw_example_button(journal: JournalState, today: date) -> None:
    """Draw the way to an example, for a journal with nothing in it."""

    def show() -> None:
        journal.show_example(today)
        # What the example shows is to be seen, not the place where files are brought.
        st.session_state["journal_bring"] = False

    st.button(
        "Show an example", on_click=one_tap(show), icon=":material/insights:", key="journal_example"
    )


def draw_example(journal: JournalState) -> None:
    """Draw the mark of the example, and the way out of it."""
    with st.container(key="journal_example_mark"):
        draw(f'<p class="tp-example">{escape(texts.EXAMPLE)}</p>')
        st.button(
            "Leave the example", on_click=one_tap(journal.leave_example), key="journal_no_example"
        )


def draw_take_away(journal: JournalState) -> None:
    """Draw the files of the journal shown; each is made when it is asked for."""
    draw("<h2>Take away</h2>")
    if journal.journal.empty or journal.is_example:
        draw('<p class="faint">Nothing to take away yet.</p>')
    else:
        shown = journal.journal
        weeks: Callable[[], pd.DataFrame] = partial(journal.derived, "weekly", weekly)
        with st.container(horizontal=True, key="journal_take"):
            button = partial(st.download_button, on_click="ignore", icon=":material/download:")
            button(
                "Everything (zip)",
                partial(files.to_zip, shown),
                "two-plates-journal.zip",
                "application/zip",
                key="journal_zip",
            )
            button(
                "Sets CSV",
                partial(files.sets_csv, shown),
                "two-plates-sets.csv",
                "text/csv",
                key="journal_sets_csv",
            )
            button(
                "Days CSV",
                partial(files.days_csv, shown),
                "two-plates-days.csv",
                "text/csv",
                key="journal_days_csv",
            )
            button(
                "Weeks CSV",
                lambda: files.weeks_csv(weeks()),
                "two-plates-weeks.csv",
                "text/csv",
                key="journal_weeks_csv",
            )
        st.caption("Import the zip again, on any machine, and everything is back.")
    if not (journal.base.empty and not journal.waiting and not journal.answers):
        asked = st.button("Delete everything", icon=":material/delete:", key="journal_delete")
        if asked:
            _confirm(journal)


@st.dialog("Delete everything?")
def _confirm(journal: JournalState) -> None:
    inside = texts.contents(journal.base) or "What you answered"
    st.text(
        f"{inside}: all of it goes, and cannot be brought back. Save a copy first if you may want "
        "it."
    )
    with st.container(horizontal=True):
        if st.button(
            "Delete everything", on_click=one_tap(journal.erase), key="journal_delete_now"
        ):
            st.rerun()
        if st.button("Keep it", key="journal_delete_not"):
            st.rerun()
