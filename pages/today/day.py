"""A day to be ticked off: weight and sleep, each meal and the session in their order, water."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from calc import InputError, Plan, make_plan
from calc.journal.by_hand import day_rows
from calc.person.limits import WEEKDAYS
from calc.show.journal import by_hand as words
from calc.show.plan.clock import in_whole_grams
from calc.show.plan.plates import has_menus
from calc.show.today import day as shown
from calc.today import diary, slips
from calc.today.meals import CHANGED, MOST_GLASSES, SKIPPED, Lived, Row, is_whole, rows_of
from calc.today.rest import Rest, rest_of
from calc.units import Units
from pages.common.keeping.alone import touched, touching
from pages.common.state import journal as journals
from pages.common.state import menu as menus
from pages.common.state.profile import load as load_inputs
from pages.common.state.today import OF_DAY, Asked, Today
from pages.common.style import draw
from pages.common.visitor import today as todays_date
from pages.common.widgets import one_tap, show
from pages.today.asked import draw_said
from pages.today.changes import draw_change, draw_extras, draw_other_dishes
from pages.today.rating import draw_rating
from pages.today.rest import draw_rest
from pages.today.start import draw_start

FARTHEST = 400
BODY = ("weight_kg", "sleep_h")
SESSIONS = ("training", "during")


def draw_day(state: Today) -> None:
    """Draw the day looked at, to be ticked off."""
    inputs = load_inputs()
    plan, units = make_plan(inputs.profile), inputs.units
    now = todays_date()
    day = now + timedelta(days=state.away)
    weekday = WEEKDAYS[day.weekday()]
    planned = in_whole_grams(plan.days[plan.kind_of(weekday)], units)
    rows, lived = rows_of(planned), state.lived(day)
    rest = rest_of(rows, lived)
    _draw_title(state, day, now, shown.had_sentence(lived, rows))
    draw_rest(state, str(day))
    if state.said:
        draw("".join(f"<p>{escape(line)}</p>" for line in state.said))
    if state.rates is not None:
        draw_rating(state)
    _draw_body(state, day, units, hidden=plan.hides_numbers)
    dishes = _dishes(state, plan, weekday)
    lines = shown.lines_of(planned, rows, rest, lived)
    places = []
    for number, line in enumerate(lines):
        if line.row is not None:
            place = st.empty()
            places.append((place, line))
            with place:
                draw(_meal_html(line, dishes or {}))
            key = f"today_{day}_{number}"
            _draw_meal(state, day, line.row, rows, rest, key)
            if state.opened == line.row.name:
                draw_other_dishes(state, plan, weekday, line.row, key)
        if line.role in SESSIONS:
            draw_start(state, day, line, units)
        elif line.role != "meal":
            draw(f'<p class="tp-line"><b>{line.time}</b> {escape(line.what)}</p>')
    if not any(line.role in SESSIONS for line in lines):
        draw_start(state, day, None, units)
    said = shown.left_sentence(lived, rest, rows)
    if said:
        draw(f'<p class="lead">{said}</p>')
    if rows:
        _draw_all(state, day, rows, rest)
        draw_extras(state, day, rows)
    _draw_water(state, day, plan, weekday, rows, units)
    if dishes is None:
        _draw_dishes(state, plan, weekday, places)


def _draw_title(state: Today, day: date, now: date, had: str) -> None:
    def go(by: int) -> None:
        state.away = min(max(state.away + by, -FARTHEST), FARTHEST)
        state.opened, state.asked, state.before, state.said = "", None, None, ()

    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="title"
    ):
        line = f'<p class="lead">{had}</p>' if had else ""
        draw(
            f'<div class="tp-title"><h1>{shown.title(day, now)}</h1>'
            f'<p class="faint">{shown.dated(day)}</p>{line}</div>'
        )
        with st.container(horizontal=True, width="content", gap="small"):
            before, after = shown.beside(day)
            for by, which, label in ((-1, "before", before), (1, "after", after)):
                st.button(
                    label,
                    on_click=one_tap(go),
                    args=(by,),
                    key=f"today_{which}",
                )


def _dishes(state: Today, plan: Plan, weekday: str) -> dict[str, str] | None:
    """What is on the plates; None where that is still to be found, which takes a second."""
    found = menus.load()
    if not has_menus(plan) or state.without_menu == plan.profile:
        return {}
    return shown.dishes_of(found.week(plan), weekday) if found.has_week(plan) else None


def _draw_dishes(
    state: Today, plan: Plan, weekday: str, places: Sequence[tuple[DeltaGenerator, shown.Line]]
) -> None:
    """Find what is on the plates once all else stands, and say it at each meal."""
    try:
        menus.load().week(plan)
    except InputError:
        # What is wrong with the foods is told, and mended, where the menu is.
        state.without_menu = plan.profile
        return
    dishes = _dishes(state, plan, weekday) or {}
    for place, line in places:
        with place:
            draw(_meal_html(line, dishes))


def _draw_body(state: Today, day: date, units: Units, *, hidden: bool) -> None:
    journal = journals.load()
    known = day_rows(journal.base, day, day).iloc[0]
    names = ("sleep_h",) if hidden else BODY
    found = {name: shown.last_before(journal.base, name, day, units) for name in names}
    with st.container(horizontal=True, wrap=False, key="today_body"):
        for name in names:
            key, last = f"today_{name}_{day}", found[name]
            value = words.shown(name, known[name], units)
            show(key, state.typed.get(key, value))
            st.number_input(
                shown.body_label(name, units),
                value=None,
                step=words.STEPS[name],
                format="%g",
                placeholder=last.said if last else "",
                key=key,
                on_change=partial(_take_body, state, day, name, key, last, units),
            )
    draw_said(state, "body")


def _take_body(
    state: Today, day: date, name: str, key: str, last: shown.Last | None, units: Units
) -> None:
    value = st.session_state[key]

    def keep() -> None:
        state.forget_asked()
        journals.load().change(lambda base: words.with_value(base, day, name, value, units))

    def change() -> None:
        kept = words.kept(name, value, units)
        question = (
            slips.of_weight(kept, last.value if last else None, units)
            if name == "weight_kg"
            else slips.of_sleep(kept)
        )
        try:
            if question:
                # What cannot be is refused before it is asked about.
                words.with_value(journals.load().base, day, name, value, units)
                state.typed[key] = value
                state.asked = Asked("body", question, keep)
            else:
                keep()
        except InputError as fault:
            state.typed[key] = value
            state.fault = ("body", str(fault))

    touched(change)


def _draw_meal(
    state: Today,
    day: date,
    row: Row,
    rows: Sequence[Row],
    rest: Rest,
    key: str,
) -> None:
    told = state.lived(day).meals.get(row.name)
    opened = state.opened == row.name
    word = shown.told_as(told) or (shown.WORDS[CHANGED] if opened else None)
    show(key, word)

    def choose() -> None:
        chosen = shown.HOWS.get(st.session_state[key] or "")

        def change() -> None:
            state.opened = ""
            if chosen == CHANGED:
                state.opened = row.name
            elif chosen is None:
                state.live(day, diary.tell(state.lived(day), row.name, None), rows)
            else:
                told = _told(state.lived(day), row, rest, skips=chosen == SKIPPED)
                state.live(day, told, rows)

        touched(change)

    st.segmented_control(
        row.name,
        list(shown.HOWS),
        key=key,
        on_change=choose,
        label_visibility="collapsed",
    )
    if opened:
        draw_change(state, day, _now(row, rest), rows, key)
    draw_said(state, row.name)


def _meal_html(line: shown.Line, dishes: dict[str, str]) -> str:
    dish = dishes.get(f"{line.what} {line.time}", "")
    served = f"<br><small>{escape(dish)}</small>" if dish else ""
    return (
        f'<p class="tp-line"><b>{line.time} {escape(line.what)}</b> '
        f"{escape(line.holds)}{served}</p>"
    )


def _told(lived: Lived, row: Row, rest: Rest, *, skips: bool) -> Lived:
    if skips:
        return diary.tell(lived, row.name, diary.skipped())
    return diary.tell(lived, row.name, diary.planned(_now(row, rest)))


def _now(row: Row, rest: Rest) -> Row:
    """A meal as it is best now."""
    return next((one for one in rest.rows if one.name == row.name), row)


def _draw_all(state: Today, day: date, rows: Sequence[Row], rest: Rest) -> None:
    def everything() -> None:
        state.live(day, diary.as_planned(state.lived(day), rest.rows), rows)

    draw_said(state, OF_DAY)
    undo = state.before is not None and state.before[0] == day
    with st.container(horizontal=True, key="today_all"):
        if not is_whole(state.lived(day), rows):
            st.button(
                shown.EVERYTHING,
                type="primary",
                on_click=touching(everything),
                key="today_everything",
            )
        if undo:
            st.button(
                "Undo", on_click=touching(state.undo), icon=":material/undo:", key="today_undo"
            )


def _draw_water(
    state: Today, day: date, plan: Plan, weekday: str, rows: Sequence[Row], units: Units
) -> None:
    water = plan.water_of(plan.kind_of(weekday))
    asked = None if water is None else water.target.m_as("ml/day")
    key = f"today_glasses_{day}"
    show(key, state.lived(day).glasses)

    def drink() -> None:
        glasses = int(st.session_state[key] or 0)
        touched(lambda: state.live(day, diary.drank(state.lived(day), glasses), rows))

    st.number_input(
        f"Glasses of water :gray[{shown.glasses_sentence(asked, units)}]",
        min_value=0,
        max_value=int(MOST_GLASSES),
        step=1,
        key=key,
        on_change=drink,
        width=260,
    )
