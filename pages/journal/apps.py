"""The apps of the journal: what each told, an answer asked again, an app taken out."""

from __future__ import annotations

from html import escape

import streamlit as st

from calc.journal.brought import Brought
from calc.show.journal import apps as words
from calc.show.journal.contents import plain_markdown
from pages.common.state.journal import JournalState
from pages.common.style import draw
from pages.common.widgets import one_tap
from pages.journal.files import draw_waiting


def draw_apps(journal: JournalState) -> None:
    """Draw each app with what it told, behind a click; nothing where there is none."""
    found = journal.derived("apps", lambda _: words.apps(journal.base))
    if not found or journal.is_example:
        return
    box = st.expander(
        words.TITLE, key="journal_apps", on_change="rerun", icon=":material/checklist:"
    )
    if not box.open:
        return
    with box:
        for app in found:
            with st.container(key=f"journal_app_{app.source}"):
                draw(f'<h2 class="first">{escape(app.name)}</h2>')
                draw(f'<p class="faint">{escape(app.inside)}</p>')
                for files in _by_answer(journal, app.source):
                    _draw_answer(journal, files)
                st.button(
                    plain_markdown(f"Remove {app.name}"),
                    on_click=one_tap(_ask),
                    args=(app.source,),
                    type="tertiary",
                    icon=":material/remove_circle:",
                    key=f"journal_take_out_{app.source}",
                )
    asked = st.session_state.pop("journal_taking_out", "")
    for app in found:
        if app.source == asked:
            _confirm(journal, app)


def _by_answer(journal: JournalState, source: str) -> list[list[Brought]]:
    """The answered files of an app, those of one kind and one answer together."""
    found: dict[str, list[Brought]] = {}
    for one in journal.answered:
        if source in one.apps:
            found.setdefault(f"{one.kind} {sorted(one.choices.items())}", []).append(one)
    return list(found.values())


def _draw_answer(journal: JournalState, files: list[Brought]) -> None:
    last = files[-1]
    asked = next((one for one in journal.waiting if one.key == last.key), None)
    if asked is not None:
        with st.container(border=True, key=f"journal_asked_{last.key}"):
            draw_waiting(journal, asked)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        text = words.answered([one.file for one in files], last.choices)
        draw(f"<p>{escape(text)}</p>")
        st.button(
            "Ask me again",
            on_click=one_tap(journal.ask_again),
            args=(last,),
            key=f"journal_again_{last.key}",
        )


def _ask(source: str) -> None:
    st.session_state["journal_taking_out"] = source


@st.dialog("Remove it?")
def _confirm(journal: JournalState, app: words.App) -> None:
    st.text(f"{app.name}: {app.inside}. {words.TAKE_OUT}")
    with st.container(horizontal=True):
        if st.button(
            "Remove",
            on_click=one_tap(journal.take_out),
            args=(app.source,),
            key="journal_take_out_now",
        ):
            st.rerun()
        if st.button("Keep it", key="journal_take_out_not"):
            st.rerun()
