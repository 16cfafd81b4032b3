"""The Training page: is this week enough, and not too much?"""

from html import escape

import streamlit as st

from calc.show.training import session as session_shown
from calc.show.training import volume as shown
from calc.show.training.rows import rows_left_out, told
from calc.show.training.week import (
    about,
    first_see_somebody,
    for_the_plan,
    next_day,
    plan_sentences,
    what_is_next,
    when,
)
from calc.training.check import check, coverage
from calc.training.pain import joints_of, spared_week
from calc.training.volume import per_session_notes, unassigned
from pages.common.form import profile_form
from pages.common.notices import notices_html
from pages.common.state.profile import load as load_inputs
from pages.common.state.training import give_to_plan, load, may_take_back, take_back_from_plan
from pages.common.style import draw
from pages.common.visitor import today as date_of_today
from pages.common.visitor import weekday
from pages.common.widgets import one_tap
from pages.training import planner, volume
from pages.training.block import draw_block
from pages.training.fields import draw_fields
from pages.training.files import draw_take_away, from_address
from pages.training.tools import draw_tools

# Read before the form, which writes its own inputs to the address.
brought = from_address()
profile = profile_form()
units = load_inputs().units
today = weekday()
training = load(profile, units, today)
if brought is not None:
    training.take(brought)
own = training.assignments

answer = st.container(key="training_answer")
planner.draw_week(training)
# With all its columns the table takes the whole width.
wide = st.container(key="training_wide") if training.more else None
left, right = st.columns([5, 3], gap="medium")
with wide or left:
    planner.draw_table(training, units)
    draw_fields(training, units)
    planner.draw_additions(training)

readings = training.readings()
week, hurts = spared_week(training.week(readings), training.painful, own)
session, reading = week.sessions[training.day], readings[training.day]
held_against = shown.standard(training.counting, profile.experience, volume.landmarks(training))
table = shown.volume_table(week, session, training.counting, held_against, own)
found = shown.without_rows(rows_left_out(readings)) + shown.finding(table, held_against)
spare = joints_of(training.painful, own)
covered = coverage(week, training.counting, assignments=own, spare=spare)
legs = session_shown.legs_of(week, covered, own)

upcoming = next_day(week.sessions, today)
title = what_is_next(upcoming, week.sessions[upcoming], today)
about_week = about(training.choice, len(week.sessions))

with answer:
    draw(
        f'<div class="tp-title"><h1>{escape(title)}</h1><p class="lead"><b>{escape(found)}</b></p>'
        f'<p class="faint">{escape(about_week)}</p></div>'
        + notices_html(first_see_somebody(profile), units)
    )
with left:
    draw(
        planner.faults_html(told(readings, training.day))
        + notices_html(hurts, units)
        + planner.cues_html(session_shown.cues(session, reading.maxima, own))
    )
    planner.draw_pain(training, (entry.exercise for entry in reading.session.entries))
with right:
    volume.draw_choice(training)
    st.vega_lite_chart(table, volume.volume_spec(), alt=found)
    draw(
        volume.key_html(held_against, session_shown.tonnage_sentence(session, units, own))
        + notices_html(per_session_notes(session, training.counting, own), units)
    )
    planner.draw_unassigned(training, unassigned(week, own))

draw(volume.volume_html(table, held_against, training.counting))
volume.draw_details(training)
draw_block(training, week, date_of_today())

draw(planner.coverage_html(legs))
planner.draw_mends(training, session_shown.mends(legs.covered, session))
change = for_the_plan(week, profile, own)
draw(
    planner.time_html(
        session_shown.parts_of(session),
        session_shown.minutes_sentence(session),
        when(training.day, session, profile),
    )
    + "".join(f"<p>{escape(line)}</p>" for line in plan_sentences(change, profile))
)
if change.is_new(profile):
    st.button(
        "Use this week in the Plan",
        on_click=one_tap(give_to_plan),
        args=(week, own),
        key="training_use",
    )
elif may_take_back(profile):
    st.button(
        "Undo", on_click=one_tap(take_back_from_plan), icon=":material/undo:", key="training_undo"
    )
draw(planner.findings_html(session_shown.grouped(check(session, own))))
draw_take_away(week, training.day, units, training.take)
draw_tools(units)
