"""The Journal page: did what was eaten keep up with what was lifted?"""

from html import escape

import streamlit as st

from calc import make_plan
from calc.show import journal_page as words
from pages.parts.alert import alert
from pages.parts.downloads import today
from pages.parts.form import profile_form
from pages.parts.journal_bring import (
    draw_bring,
    draw_example,
    draw_example_button,
    draw_open,
    draw_overlaps,
    draw_problems,
)
from pages.parts.journal_hand import draw_hand
from pages.parts.journal_state import load
from pages.parts.journal_style import SHEET
from pages.parts.journal_take import draw_take_away
from pages.parts.journal_weeks import draw_weeks
from pages.parts.state import load as load_inputs
from pages.parts.style import SHEET as COMMON
from pages.parts.style import draw

st.html(f"{COMMON}{SHEET}")
profile = profile_form()
units = load_inputs().units
journal = load()

lead = journal.derived("lead", lambda one: words.lead(one), journal.is_example)
draw(
    f'<div class="tp-title"><h1>Journal</h1><p class="lead">{escape(lead)}</p>'
    f'<p class="faint">{escape(words.where_kept(journal.keeper is not None))}</p></div>'
)
# What comes and goes has a place of its own, so that nothing below it is drawn anew and a cell that
# is being edited stays open.
with st.container():
    if journal.trouble:
        alert(journal.trouble, words.NOT_KEPT_NOW)
    if journal.is_example:
        draw_example(journal)
draw_bring(journal)
with st.container():
    draw_open(journal)
draw_hand(journal, units, today(), hidden=make_plan(profile).hides_numbers)
if journal.journal.empty:
    if not journal.waiting:
        draw_example_button(journal, today())
else:
    draw_weeks(journal, profile, units)
draw_overlaps(journal)
draw_problems(journal)
draw_take_away(journal)
