"""The Plan page: what to eat, drink and sleep today, and when."""

from functools import partial

import streamlit as st

from calc import Plan, Profile, make_plan
from calc.show.checkin.basis import origin
from calc.show.plan import week_picture
from calc.show.plan.clock import (
    DAY,
    UNDER,
    clock_columns,
    clock_sentence,
    in_one_lane,
    in_whole_grams,
)
from calc.show.plan.week import day_title, option, options, week_sentence, weight_sentence
from calc.show.words import body_weight, height
from calc.units import Units
from pages.common.form import is_example, profile_form
from pages.common.keeping.alone import changed, draw_page
from pages.common.notices import notices_html
from pages.common.places import draw_promise
from pages.common.plan import cards, charts
from pages.common.state import journal as journals
from pages.common.state.profile import load
from pages.common.state.training import sentence_on_plan, sets_in_the_week
from pages.common.style import draw, draw_chart
from pages.common.visitor import on_a_phone, today, weekday
from pages.plan import tools
from pages.plan.plates import draw_menu, menu_box
from pages.plan.take_away import draw_take_away
from pages.plan.tools import goal_html
from pages.plan.week_plates import draw_week_menu


def example_sentence(profile: Profile, units: Units) -> str:
    weight = body_weight(profile.weight_kg, units)
    tall = height(profile.height_cm, units)
    return f"This is an example: {weight}, {tall}, {profile.age} years. Put in your own numbers."


def draw_title(profile: Profile, plan: Plan, units: Units) -> str:
    """Draw what day it is of which week, and return the kind of day that is looked at."""
    todays, offered = plan.kind_of(weekday()), options(plan)
    chosen, before = st.session_state.get("day_kind"), st.session_state.get("todays_kind")
    # Who looks at today goes on to, whatever it becomes; a day that the week no longer has is left.
    kind = chosen if chosen in offered and chosen != before else todays
    st.session_state["todays_kind"] = todays
    if chosen != kind:
        st.session_state["day_kind"] = kind
    said = [sentence_on_plan(profile)]
    if is_example(profile):
        said.insert(0, example_sentence(profile, units))
    lines = "".join(f'<p class="faint">{line}</p>' for line in said if line)
    title = f'<div class="tp-title tp-paper" id="plan"><h1>{day_title(plan, kind, weekday())}</h1>'
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="title"
    ):
        draw(f"{title}{lines}</div>{cards.in_sight_html(plan, kind)}")
        if len(offered) > 1:
            st.segmented_control(
                "Kind of day",
                offered,
                required=True,
                format_func=partial(option, plan),
                label_visibility="collapsed",
                key="day_kind",
            )
    return kind


def draw_plan() -> None:
    """Draw the plan for who the session knows, day first, then the week."""
    state = load()
    profile, units = state.profile, state.units
    plan = make_plan(profile)
    kind = draw_title(profile, plan, units)

    day = plan.days[kind]
    whole, said = in_whole_grams(day, units), clock_sentence(day)
    marks = journals.load().base.marks
    answer = cards.cards_html(plan, kind, units, origin(plan, marks))
    way = tools.way_back(plan, marks)
    if way is not None:
        draw(answer)
        tools.draw_way_back(way)
        answer = ""
    draw(
        answer
        + f'<div class="tp-paper">{notices_html(cards.of_the_amounts(plan, kind), units)}</div>'
        + "<h2>What to eat, and when</h2>"
        + cards.rows_html(whole, units, says_roles=on_a_phone())
        + notices_html(cards.of_the_clock(plan, kind), units)
    )
    menu = menu_box(plan)
    draw_take_away(plan, units, kind)

    rows = clock_columns(whole, units)
    draw(f'<h2>The day by the clock</h2><p class="lead">{said}</p>')
    draw_chart(in_one_lane(rows), charts.clock_spec((DAY, UNDER)), said)
    tools.draw_windows(plan, rows, said)

    sets = {} if plan.hides_numbers else sets_in_the_week(profile)
    there = week_picture.lanes(plan, sets)
    if there:
        found = " ".join(filter(None, (week_picture.sets_sentence(sets), week_sentence(plan))))
        expected = weight_sentence(plan, units)
        goal = goal_html(plan, today(), units)
        draw(f'<h2>The week</h2><p class="lead">{found} {expected}</p>{goal}')
        draw_chart(week_picture.week_picture(plan, sets), charts.week_spec(there), found)

    draw_week_menu(plan)
    tools.draw_tools(plan, units)
    # Last, as a menu takes longer than all the rest, which need not wait for it.
    if menu is not None and menu.open:
        with menu:
            draw_menu(kind)


profile = profile_form(sets_up=True, changed=changed)
if is_example(profile):
    draw_promise()
draw_page(draw_plan)
