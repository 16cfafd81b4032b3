"""The Why page: can I trust this number? Formulas, sources, differences, limits, constants."""

from __future__ import annotations

import streamlit as st

from calc import make_plan
from pages.parts import state, style, why_chart, why_register, why_text
from pages.parts.form import profile_form
from pages.parts.why_style import SHEET

plan = make_plan(profile_form())
units = state.load().units

style.draw_style()
st.html(SHEET)
style.draw(why_text.opening(plan))
style.draw(why_text.article(plan, units))
style.draw(why_text.numbers(plan, units))
why_chart.draw(plan)
style.draw(why_text.differences(plan))
style.draw(why_text.limits(plan, units))
if not plan.hides_numbers:
    why_register.draw()
