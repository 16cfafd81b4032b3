"""The Why page: can I trust this number? Formulas, sources, differences, limits, constants."""

from __future__ import annotations

from calc import make_plan
from pages.common import style
from pages.common.form import profile_form
from pages.common.keeping.panel import PRIVACY, WHERE_KEPT
from pages.common.state import profile
from pages.why import chart, people, text

plan = make_plan(profile_form())
units = profile.load().units

style.draw(text.opening(plan))
style.draw(text.numbers(plan, units))
chart.draw(plan)
style.draw(text.advice(plan, units))
style.draw(text.differences(plan))
if not plan.hides_numbers:
    style.draw(people.newer())
    style.draw(people.learned())
style.draw(text.limits(plan, units))
style.draw(f"<h2>{WHERE_KEPT}</h2><p>{PRIVACY}</p>")
if not plan.hides_numbers:
    text.draw()
