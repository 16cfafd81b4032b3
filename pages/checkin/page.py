"""The Check-in page: is it working, and what changes next week?"""

from html import escape

import streamlit as st

from calc.show.checkin import answer as words
from calc.show.checkin.learning import formula_of
from pages.checkin import answer as parts
from pages.checkin import marks
from pages.checkin.pictures import draw_pictures
from pages.common.form import profile_form
from pages.common.state.journal import load
from pages.common.state.profile import load as load_inputs
from pages.common.style import draw
from pages.common.visitor import today

profile = profile_form()
inputs = load_inputs()
journal = load()
formula = formula_of(profile)


def lead(text: str) -> None:
    """Draws the page's name and what it is for, or why there is nothing to see."""
    draw(f'<div class="tp-title"><h1>Check-in</h1><p class="lead">{escape(text)}</p></div>')


if formula is None:
    lead(words.WITHHELD)
    st.page_link("pages/journal/page.py", label="To the journal", icon=":material/monitoring:")
elif journal.journal.empty:
    lead(words.PURPOSE)
    parts.draw_way()
    parts.draw_empty(journal)
elif (found := parts.learning(journal, profile, formula)) is None:
    lead(words.NOTHING_YET)
    parts.draw_way()
    st.page_link("pages/journal/page.py", label="To the journal", icon=":material/monitoring:")
    marks.draw_marks(journal, today())
else:
    lead(words.LEAD)
    parts.draw_example(journal)
    back_above = parts.draw_next_week(journal, found)
    parts.draw_weight(journal, found, inputs)
    parts.draw_answer(journal, found, inputs)
    parts.draw_history(journal, profile, back_above=back_above)
    draw_pictures(journal, found, inputs.units)
    marks.draw_quality(journal, found, today())
    parts.draw_volume(journal, profile, found)
    marks.draw_marks(journal, today())
    parts.draw_take_away(found)
