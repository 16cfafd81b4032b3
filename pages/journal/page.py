"""The Journal page: did what was eaten keep up with what was lifted?"""

from html import escape

import streamlit as st

from calc import make_plan
from calc.show.journal import contents as words
from pages.common.form import profile_form
from pages.common.state.journal import load
from pages.common.state.profile import load as load_inputs
from pages.common.style import draw
from pages.common.visitor import today
from pages.journal.apps import draw_apps
from pages.journal.by_hand import draw_hand
from pages.journal.files import (
    draw_bring,
    draw_example,
    draw_example_button,
    draw_open,
    draw_overlaps,
    draw_problems,
    draw_take_away,
)
from pages.journal.weeks import draw_weeks

profile = profile_form()
units = load_inputs().units
journal = load()

lead = journal.derived("lead", lambda one: words.lead(one), journal.is_example)
draw(f'<div class="tp-title"><h1>Journal</h1><p class="lead">{escape(lead)}</p></div>')
# What comes and goes has a place of its own, so that nothing below it is drawn anew and a cell that
# is being edited stays open.
with st.container():
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
draw_apps(journal)
draw_take_away(journal)
