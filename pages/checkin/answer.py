"""What the Check-in page draws: the answer and its button, what stands behind it, its history."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from calc import Profile
from calc.expenditure.checkin import Logged, before_last, history, in_use, recorded, taken_back
from calc.journal import Journal, resolved
from calc.show.checkin import answer as words
from calc.show.checkin import basis
from calc.show.checkin import history as told
from calc.show.checkin.learning import Formula, Learning, Lessons, learn_from, lessons_from
from calc.show.goal import measured_sentence
from calc.show.words import Shown
from calc.tables.safe_csv import to_csv
from calc.units import Quantity, quantity
from pages.common.state import profile as state
from pages.common.state import training as training_state
from pages.common.state.journal import JournalState
from pages.common.state.profile import State
from pages.common.style import draw
from pages.common.visitor import today
from pages.common.widgets import one_tap

TOLD, WEIGHT = "checkin_told", "checkin_weight_before"


def draw_take_back(journal: JournalState, profile: Profile) -> None:
    """The way back from the last check-in."""
    st.button(
        "Undo the last check-in",
        on_click=one_tap(_take_back),
        args=(journal, profile),
        icon=":material/undo:",
        key="checkin_back",
    )


def _take_back(journal: JournalState, profile: Profile) -> None:
    """Undo the last check-in: what was in use before it is so again.

    Where the plan counts on another figure by now, that one stays.
    """
    marks = journal.base.marks
    if basis.is_in_use(profile, in_use(marks)):
        state.give_maintenance(before_last(marks))
    journal.change(lambda one: one.but(marks=taken_back(one.marks)))
    st.session_state[TOLD] = words.TAKEN_BACK


def draw_history(journal: JournalState, profile: Profile, *, back_above: bool) -> None:
    """The check-ins that were used; the way back and forth where it is not offered above."""
    marks = journal.journal.marks
    past = history(marks)
    if past.empty:
        return
    items = "".join(
        f"<li><details><summary>{escape(one.what)}</summary><p>{escape(one.why)}</p></details></li>"
        for one in told.last_used(marks)
    )
    draw(f'<h2>Check-ins so far</h2><ul class="tp-conflicts">{items}</ul>')
    if len(past) > told.CHECK_INS_SHOWN:
        box = st.expander(f"All {len(past)} check-ins", on_change="rerun", key="checkin_every")
        if box.open:
            box.dataframe(told.history_table(marks), hide_index=True, key="checkin_history")
    kept = in_use(marks)
    again = basis.may_use_again(profile, marks)
    if journal.is_example or (back_above and not again):
        return
    with st.container(horizontal=True, key="checkin_history_row"):
        if again:
            st.button(
                basis.use_again(kept),
                on_click=one_tap(state.give_maintenance),
                args=(kept,),
                key="checkin_again",
            )
        if not back_above:
            draw_take_back(journal, profile)


def learning(journal: JournalState, profile: Profile, formula: Formula) -> Learning | None:
    """What the journal taught by today: each step worked out once, until what it rests on changes.

    None where nothing was eaten or weighed yet.
    """
    day = today()

    def study(one: Journal) -> Lessons | None:
        return lessons_from(resolved(one).days, one.marks, formula, day)

    lessons = journal.derived("lessons", study, formula, day)
    if lessons is None:
        return None

    def learn(one: Journal) -> Learning | None:
        return learn_from(lessons, one.marks, profile)

    return journal.derived("learning", learn, lessons, profile)


def draw_empty(journal: JournalState) -> None:
    """Where logs come from, and an example at one click."""
    with st.container(horizontal=True, vertical_alignment="center", key="checkin_empty"):
        st.page_link(
            "pages/journal/page.py", label="Import your logs", icon=":material/monitoring:"
        )
        st.button(
            "Show an example",
            on_click=one_tap(journal.show_example),
            args=(today(),),
            icon=":material/insights:",
            key="checkin_example",
        )


def draw_example(journal: JournalState) -> None:
    """That an example is shown, and the way out of it."""
    if not journal.is_example:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="checkin_example_row"):
        draw(f'<p class="faint">{escape(words.EXAMPLE)}</p>')
        st.button("Leave the example", on_click=one_tap(journal.leave_example), key="checkin_leave")


def number_html(shown: Shown) -> str:
    """A figure as it is read at a glance: large, its unit beside it, the rest beneath."""
    return (
        f'<p class="tp-number"><b>{escape(shown.value)}</b> <span>{escape(shown.unit)}</span></p>'
        f'<p class="tp-spread">{escape(shown.spread)}</p>'
    )


def draw_answer(journal: JournalState, found: Learning, inputs: State) -> None:
    """The maintenance with its range, the formula's and the rate; how sure it is a click away."""
    number = f'<p class="lead"><b>{escape(words.TOO_EARLY)}</b></p>'
    if found.told and found.learned is not None:
        shown = words.headline(found.learned)
        number = number_html(shown)
    own = not journal.is_example
    sentences = [
        words.stale_sentence(found),
        words.formula_sentence(found),
        words.rate_sentence(found, inputs.units),
        measured_sentence(found, inputs.units),
        words.EXAMPLE_PLAN if own and inputs.is_example else "",
    ]
    doubts = "".join(f"<p>{escape(text)}</p>" for text in words.doubts(found))
    draw(
        "<h2>Your maintenance, as you log it</h2>"
        + number
        + '<div style="margin-top:.75rem">'
        + "".join(f'<p class="lead">{escape(text)}</p>' for text in sentences if text)
        + f"</div><details><summary>How sure is this?</summary>{doubts}</details>"
    )


def draw_next_week(journal: JournalState, found: Learning) -> bool:
    """What next week changes and why, what the plan counts on, and the one button.

    Returns whether the way back from the last check-in was drawn.
    """
    decision, marks = found.found, journal.journal.marks
    rests_on = basis.basis_sentence(decision.before.profile, decision, marks)
    outcome = "" if found.lessons.stale else decision.outcome
    shown = None if found.lessons.stale else words.next_week(decision)
    draw(
        "<h2 class='first'>Next week</h2>"
        + (number_html(shown) if shown else "")
        + f'<p class="lead">{escape(f"{outcome} {rests_on}".strip())}</p>'
    )
    if decision.verdict == "early" and not found.lessons.stale:
        draw_way(found.lessons.logs)
    said = st.session_state.pop(TOLD, "")
    if said:
        draw(f'<p role="status">{escape(said)}</p>')
    if journal.is_example:
        return False
    if basis.was_left(decision.before.profile, marks):
        draw(f'<p class="lead">{escape(basis.left_sentence(marks))}</p>')
        kept = in_use(marks)
        st.button(
            basis.use_again(kept),
            on_click=one_tap(state.give_maintenance),
            args=(kept,),
            key="checkin_again",
        )
    if found.lessons.stale:
        return False
    if decision.moves:
        st.button(
            "Use this for my plan",
            on_click=one_tap(_use),
            args=(journal, found),
            icon=":material/check:",
            key="checkin_use",
        )
    elif decision.verdict == "waiting":
        draw_take_back(journal, decision.before.profile)
        return True
    return False


def _use(journal: JournalState, found: Learning) -> None:
    """Put the proposed maintenance into the plan, and the check-in into the journal."""
    decision = found.found
    state.give_maintenance(decision.proposed_kcal)
    journal.change(lambda one: one.but(marks=recorded(one.marks, decision)))
    st.session_state[TOLD] = words.taken(decision)


def draw_weight(journal: JournalState, found: Learning, inputs: State) -> None:
    """The trend weight at one click where the plan is made for another, and the way back."""
    profile, units = inputs.profile, inputs.units
    if journal.is_example or inputs.is_example:
        return
    before, after = st.session_state.get(WEIGHT, (None, None))
    offered = basis.weight_to_use(found, profile, units)
    if offered is not None:
        said, label = (
            basis.weight_sentence(offered, profile, units),
            basis.use_weight(offered, units),
        )
        given, icon = quantity(offered, "kg"), ":material/monitor_weight:"
    elif profile.weight == after:
        said = basis.weight_used(profile, units)
        label, given = basis.back_to_weight(float(before.m_as("kg")), units), before
        icon = ":material/undo:"
    else:
        return
    draw(f'<p class="lead" role="status">{escape(said)}</p>')
    st.button(
        label, on_click=one_tap(_use_weight), args=(profile, given), icon=icon, key="checkin_weight"
    )


def _use_weight(profile: Profile, given: Quantity) -> None:
    """Make the plan for a body weight; the one before it is a click away."""
    st.session_state[WEIGHT] = (profile.weight, given)
    state.give_at_once({"weight": given})


def draw_way(logs: Logged | None = None) -> None:
    """How far it is to the first check-in, as bars."""
    steps = "".join(
        f'<li style="--done:{one.percent}%">{escape(one.text)}</li>'
        for one in told.way_to_first(logs)
    )
    draw(f'<ul class="tp-way" role="list" aria-label="{words.WAY}">{steps}</ul>')


def draw_volume(journal: JournalState, profile: Profile, found: Learning) -> None:
    """Weeks of high volume that met something else, with the rows behind each."""
    training = training_state.stored()
    counting = training.counting if training else None
    surplus = told.surplus_from(found.found.before)

    def look(one: Journal) -> tuple[told.Seen, ...]:
        return told.seen(one, profile.experience, counting, surplus)

    seen = journal.derived("volume", look, profile.experience, counting, surplus)
    if not seen:
        return
    draw("<h2>Hard weeks on little food or sleep</h2>")
    for number, one in enumerate(seen):
        draw(f'<p class="lead">{escape(one.sentence)}</p>')
        box = st.expander("Show the weeks", on_change="rerun", key=f"checkin_rows_{number}")
        if box.open:
            box.dataframe(one.rows, hide_index=True)


def draw_take_away(found: Learning) -> None:
    """The estimate as a table."""
    draw("<h2>Take away</h2>")
    st.download_button(
        "Estimate CSV",
        partial(to_csv, found.lessons.estimate),
        "two-plates-maintenance.csv",
        "text/csv",
        on_click="ignore",
        icon=":material/download:",
        key="checkin_csv",
    )
    draw(f'<p class="lead faint">{escape(words.TAKE_AWAY)}</p>')
