"""What is a click away: the formula's maintenance, a sweat test, sleep of a week."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import NamedTuple

import pandas as pd
import streamlit as st

from calc import InputError, Plan
from calc.evidence import figure
from calc.expenditure.checkin import in_use
from calc.food.caffeine import creatine_maintenance_g
from calc.food.hydration import check_sweat_test, sodium_loss_mg, sweat_rate
from calc.recovery.sleep import NIGHTS, sleep_debt
from calc.show import words
from calc.show.checkin import basis
from calc.show.goal import goal_details, goal_sentences
from calc.show.plan.clock import Columns, lanes
from calc.units import Units
from pages.common.keeping.alone import touched
from pages.common.notices import notices_html
from pages.common.plan.cards import conflicts_html
from pages.common.plan.charts import clock_spec
from pages.common.state.profile import give_at_once, give_maintenance
from pages.common.style import draw, draw_chart
from pages.common.widgets import one_tap

LEFT = "two_plates_maintenance_left"


class WayBack(NamedTuple):
    """A maintenance that a plan may count on instead, None for the formula's: what a button says.

    `leaves` is the one that it counts on now, `said` what is said above the button.
    """

    label: str
    gives: float | None
    leaves: float | None
    said: str = ""


def way_back(plan: Plan, marks: pd.DataFrame) -> WayBack | None:
    """Return the way to the formula's maintenance where the plan counts on another, or back.

    `marks` are those of the journal, with its check-ins. Nothing is offered to who is shown no
    energy.
    """
    formula = basis.formula_kcal(plan)
    if formula is not None:
        own = float(plan.amounts.maintenance.band.target)
        return WayBack(basis.use_formula(formula), None, own)
    if plan.maintenance is None or plan.hides_numbers:
        return None
    left, kept = st.session_state.get(LEFT), in_use(marks)
    if left is None and basis.was_left(plan.profile, marks):
        left = kept
    if left is None:
        return None
    said = basis.left_sentence(marks) if left == kept else ""
    return WayBack(basis.use_again(left), left, None, said)


def draw_way_back(way: WayBack) -> None:
    """The button that puts another maintenance in use, and what it leaves a touch away."""

    def take() -> None:
        st.session_state[LEFT] = way.leaves
        touched(lambda: give_maintenance(way.gives))

    if way.said:
        draw(f'<p class="faint">{escape(way.said)}</p>')
    st.button(way.label, on_click=one_tap(take), icon=":material/undo:", key="plan_maintenance")


def draw_windows(plan: Plan, rows: Columns, said: str) -> None:
    """The day by the clock in full, and where popular advice and the evidence differ."""
    box = st.expander("Popular advice and the evidence", on_change="rerun", key="windows")
    if box.open:
        with box:
            draw(conflicts_html(plan))
            draw_chart(rows, clock_spec(lanes(rows)), said)


def draw_tools(plan: Plan, units: Units) -> None:
    """The sweat test, the week's sleep and creatine, as far as their topics are not withheld."""
    if "water" not in plan.withheld:
        box = st.expander("Measure your sweat rate", on_change="rerun", key="sweat")
        if box.open:
            with box:
                _draw_sweat_test(plan, units)
    if "sleep" not in plan.withheld:
        box = st.expander("Add up a week of sleep", on_change="rerun", key="debt")
        if box.open:
            with box:
                _draw_sleep_debt(plan)
    creatine = creatine_sentence(plan)
    if creatine:
        draw(f'<p class="faint">{creatine}</p>')


def goal_html(plan: Plan, day: date, units: Units) -> str:
    """When the goal weight is likely, what stands behind it a click away; nothing without one."""
    lines = "".join(
        f'<p class="lead">{escape(one)}</p>' for one in goal_sentences(plan, day, units)
    )
    behind = "".join(f"<p>{escape(one)}</p>" for one in goal_details(plan, day, units))
    if behind:
        behind = f"<details><summary>How is this worked out?</summary>{behind}</details>"
    return lines + behind


def _draw_sweat_test(plan: Plan, units: Units) -> None:
    scale, cup = ("kg", "ml") if units == "metric" else ("lb", "fl oz")
    if units == "stone":
        cup = "ml"
    st.caption("Weigh yourself before and after a session, dry and in the same clothes.")
    labels = {
        "weight_before_kg": f"Weight before ({scale})",
        "weight_after_kg": f"Weight after ({scale})",
        "drunk_l": f"You drank ({cup})",
        "urine_l": f"Urine ({cup})",
        "hours": "Length (h)",
    }
    given: dict[str, float | None] = {}
    places = {}
    with st.container(horizontal=True):
        for name, label in labels.items():
            with st.container(width=150):
                given[name] = st.number_input(
                    label, value=None, key=f"sweat_{name}", step=0.1, format="%g"
                )
                places[name] = st.empty()
    before, after, drunk, urine, hours = given.values()
    if before is None or after is None or drunk is None or hours is None:
        return
    test = (
        words.kilograms(before, units),
        words.kilograms(after, units),
        words.litres_from(drunk, units),
        words.litres_from(urine or 0.0, units),
        hours,
    )
    try:
        notices = check_sweat_test(*test)
    except InputError as faults:
        for fault in faults.errors:
            places[fault.field].warning(words.in_units(str(fault), units))
        return
    rate = sweat_rate(*test)
    sodium = ""
    if "sodium" not in plan.withheld:
        lost = sodium_loss_mg(rate.litres_per_hour)
        sodium = (
            f" Each hour takes about {figure(lost.target, 0)} mg of sodium with it "
            f"({figure(lost.low, 0)} to {figure(lost.high, 0)}); meals bring it back."
        )
    said = words.in_units(f"{figure(rate.litres_per_hour)} litres", units)
    draw(f"<p><b>You sweat about {said} an hour.</b>{sodium}</p>{notices_html(notices, units)}")
    if plan.profile.sweat_rate is None or figure(plan.profile.sweat_rate) != figure(
        rate.litres_per_hour
    ):
        st.button(
            "Use this rate in the Plan",
            on_click=one_tap(_use_sweat_rate),
            args=(figure(rate.litres_per_hour),),
            key="use_sweat_rate",
        )


def _use_sweat_rate(rate: str) -> None:
    give_at_once({"sweat_rate": rate})
    # The form shows it too, which the page that is drawn alone does not hold.
    st.rerun()


def _draw_sleep_debt(plan: Plan) -> None:
    st.caption("Hours asleep in each of the last seven nights, the latest first.")
    with st.container(horizontal=True):
        nights = [
            st.number_input(
                f"Night {index}", value=None, step=0.25, key=f"night_{index}", width=110
            )
            for index, _ in enumerate(range(NIGHTS), start=1)
        ]
    known = [night for night in nights if night is not None]
    if len(known) < NIGHTS:
        return
    need = plan.amounts.sleep.target
    try:
        debt = sleep_debt(known, need)
    except InputError as faults:
        for fault in faults.errors:
            st.warning(str(fault))
        return
    draw(
        f"<p><b>Short nights add up to {words.duration(float(debt.owed))}</b> against a need of "
        f"{words.duration(need)} a night. Going to bed a little earlier for some nights in a row "
        "does more than one long morning.</p>"
    )


def creatine_sentence(plan: Plan) -> str:
    """What is usual of creatine; empty where it is withheld or numbers are hidden."""
    if "creatine" in plan.withheld or plan.hides_numbers:
        return ""
    amount = creatine_maintenance_g(plan.profile.weight_kg)
    return (
        f"Creatine is optional: {figure(amount.target, 0)} g of monohydrate a day, at any time of "
        "day, every day."
    )
