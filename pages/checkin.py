"""The Check-in page: is it working, and what changes next week?"""

from html import escape

import streamlit as st

from calc.show import checkin as words
from pages.parts import checkin as parts
from pages.parts.checkin_marks import draw_history, draw_marks
from pages.parts.downloads import today
from pages.parts.form import profile_form
from pages.parts.journal_state import load
from pages.parts.state import load as load_inputs
from pages.parts.style import SHEET, draw

st.html(SHEET)
profile = profile_form()
units = load_inputs().units
journal = load()

draw(f'<div class="tp-title"><h1>Check-in</h1><p class="lead">{escape(words.PURPOSE)}</p></div>')
if journal.is_example:
    draw(f'<p class="faint">{escape(words.EXAMPLE)}</p>')
if journal.journal.empty:
    draw(f'<p class="lead">{escape(words.PURPOSE)}</p>')
    parts.draw_empty(journal)
else:
    learning = parts.learning(journal, profile)
    if learning is None:
        draw(f'<p class="lead">{escape(words.nothing(profile))}</p>')
        st.page_link("pages/journal.py", label="To the journal")
    else:
        parts.draw_answer(journal, learning, units)
        parts.draw_pictures(learning, journal.journal, units)
        parts.draw_quality(learning)
        parts.draw_volume(journal, profile, learning)
        draw_marks(journal, today())
        draw_history(journal, profile)
        parts.draw_take_away(journal, learning)
