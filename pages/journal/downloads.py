"""Taking the journal away as files, and deleting it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from calc.journal import files
from calc.journal.weekly import weekly
from calc.show.journal.contents import contents
from pages.common.state.journal import JournalState
from pages.common.style import draw


def draw_take_away(journal: JournalState) -> None:
    """Draw the files of the journal shown; each is made when it is asked for."""
    draw("<h2>Take it away</h2>")
    if journal.journal.empty or journal.is_example:
        draw('<p class="faint">There is nothing to take away yet.</p>')
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
        st.caption("Bring the zip here again, on any machine, and everything is back.")
    if not (journal.base.empty and not journal.waiting and not journal.answers):
        asked = st.button("Delete everything", icon=":material/delete:", key="journal_delete")
        if asked:
            _ask(journal)


@st.dialog("Delete everything?")
def _ask(journal: JournalState) -> None:
    inside = contents(journal.base) or "What you answered"
    where = "on this machine" if journal.keeper is not None else "in this page"
    st.text(f"{inside}: all that is {where} goes, and it cannot be brought back from here.")
    with st.container(horizontal=True):
        if st.button("Delete everything", on_click=journal.erase, key="journal_delete_now"):
            st.rerun()
        if st.button("Keep it", key="journal_delete_not"):
            st.rerun()
