"""The Check-in page: is it working, and what changes next week?"""

from html import escape

import streamlit as st

from calc.show import checkin as words
from calc.show.checkin_learning import formula_of
from pages.parts import checkin as parts
from pages.parts.checkin_history import draw_history
from pages.parts.checkin_marks import draw_marks
from pages.parts.checkin_pictures import draw_pictures
from pages.parts.downloads import today
from pages.parts.form import profile_form
from pages.parts.journal_state import load
from pages.parts.state import load as load_inputs
from pages.parts.style import SHEET, draw

st.html(SHEET)
profile = profile_form()
inputs = load_inputs()
journal = load()
formula = formula_of(profile)


def lead(text: str) -> None:
    """Draws the page's name and what it is for, or why there is nothing to see."""
    draw(f'<div class="tp-title"><h1>Check-in</h1><p class="lead">{escape(text)}</p></div>')


if formula is None:
    lead(words.WITHHELD)
    st.page_link("pages/journal.py", label="To the journal", icon=":material/monitoring:")
elif journal.journal.empty:
    lead(words.PURPOSE)
    parts.draw_empty(journal)
elif (found := parts.learning(journal, profile, formula)) is None:
    lead(words.NOTHING_YET)
    st.page_link("pages/journal.py", label="To the journal", icon=":material/monitoring:")
    draw_marks(journal, today())
else:
    lead(words.LEAD)
    parts.draw_example(journal)
    parts.draw_answer(journal, found, inputs)
    back_above = parts.draw_next_week(journal, found)
    draw_history(journal, profile, back_above=back_above)
    draw_pictures(journal, found, inputs.units)
    parts.draw_quality(found)
    parts.draw_volume(journal, profile, found)
    draw_marks(journal, today())
    parts.draw_take_away(found)
