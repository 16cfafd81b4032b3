"""What the Check-in page draws: the answer and its button, the pictures, what stands behind it."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from calc import Profile
from calc.checkin import history, recorded
from calc.export import to_csv
from calc.journal import Journal, resolved
from calc.show import checkin as words
from calc.show import checkin_rows as rows
from calc.show import checkin_volume as volume
from calc.show.checkin_learning import Learning, last_days, learn_from
from calc.show.words import in_units
from calc.units import Units, quantity
from pages.parts import fields, state, training_state
from pages.parts.checkin_charts import expenditure_spec, weight_spec
from pages.parts.downloads import today
from pages.parts.journal_state import JournalState
from pages.parts.style import draw

USED = "checkin_used"


def learning(journal: JournalState, profile: Profile) -> Learning | None:
    """What the journal taught by today: worked out once, until it or the profile changes."""
    day = today()

    def learn(one: Journal) -> Learning | None:
        return learn_from(resolved(one).days, one.marks, profile, day)

    return journal.derived("learning", learn, profile, day)


def draw_empty(journal: JournalState) -> None:
    """Where logs come from, and an example at one click."""
    with st.container(horizontal=True, key="checkin_empty"):
        st.page_link("pages/journal.py", label="Bring your logs", icon=":material/monitoring:")
        st.button(
            "Show an example",
            on_click=journal.show_example,
            args=(today(),),
            icon=":material/insights:",
            key="checkin_example",
        )


def draw_answer(journal: JournalState, found: Learning, units: Units) -> None:
    """The number with its interval, why it differs, and the one button."""
    learned, decision = found.learned, found.found
    if learned is None:
        return
    shown = words.headline(learned)
    if learned.ready:
        number = (
            f'<p class="tp-number"><b>{escape(shown.value)}</b>'
            f"<span>{escape(shown.unit)}</span></p>"
            f'<p class="tp-spread">{escape(shown.spread)}</p>'
        )
    else:
        number = f'<p class="lead"><b>{escape(words.TOO_EARLY)}</b></p>'
    sentences = [
        words.stale_sentence(found),
        words.interval_sentence(learned) if learned.ready else "",
        words.formula_sentence(found),
        in_units(words.rate_sentence(found, units), units),
    ]
    draw(
        "<h2 class='first'>Your maintenance, as you log it</h2>"
        + number
        + "".join(f"<p>{escape(text)}</p>" for text in sentences if text)
        + f'<p class="faint">{escape(words.AS_LOGGED)}</p>'
        + f"<h2>Next week</h2><p>{escape(decision.reason)}</p>"
    )
    if journal.is_example or found.stale:
        return
    if decision.moves:
        draw(f'<p class="lead"><b>{escape(words.offer(decision))}</b></p>')
        st.button(
            "Use this for my plan",
            on_click=_use,
            args=(journal, found),
            icon=":material/check:",
            key="checkin_use",
        )
    if st.session_state.pop(USED, False):
        draw(f'<p role="status">{escape(words.TAKEN)}</p>')


def _use(journal: JournalState, found: Learning) -> None:
    """Put the proposed maintenance into the plan, and the check-in into the journal."""
    decision = found.found
    give_maintenance(decision.proposed_kcal)
    journal.change(lambda one: one.but(marks=recorded(one.marks, decision)))
    st.session_state[USED] = True


def give_maintenance(kcal: float | None) -> None:
    """Set the plan's maintenance, None for the formula's; called before the page is drawn."""
    inputs = state.load()
    inputs.give({"maintenance": None if kcal is None else quantity(kcal, "kilocalorie/day")})
    for key in fields.keys_of("maintenance"):
        inputs.shown.pop(key, None)
    state.save(inputs, changed=True)


def draw_pictures(found: Learning, journal: Journal, units: Units) -> None:
    """How the number came about, and where body weight is heading."""
    estimate = last_days(found.estimate)
    taken = history(journal.marks).rename(columns={"maintenance_kcal": "value"}).dropna()
    taken = taken[taken["date"] >= str(estimate["date"].iloc[0])]
    draw("<h2>How it came about</h2>")
    st.vega_lite_chart(
        rows.expenditure_rows(estimate, found.formula_kcal, taken),
        expenditure_spec(),
        alt=rows.expenditure_alt(estimate, found.formula_kcal),
    )
    draw(f'<p class="faint">{escape(words.key_of_expenditure(found))}</p><h2>Body weight</h2>')
    weights = rows.weight_rows(last_days(found.evidence), estimate, found.to_come, units)
    if weights.empty:
        draw(f'<p class="faint">{escape(words.NO_WEIGHT)}</p>')
        return
    st.vega_lite_chart(
        weights,
        weight_spec("kg" if units == "metric" else "lb"),
        alt=rows.weight_alt(weights, units),
    )
    ahead = words.ahead_sentence(found, units)
    draw(f'<p class="faint">{escape(f"{words.KEY_OF_WEIGHT} {ahead}".strip())}</p>')


def draw_quality(found: Learning) -> None:
    """How good the data are, and what one more week would give."""
    items = "".join(
        f"<li>{escape(name)}: <b>{escape(value)}</b></li>" for name, value in words.quality(found)
    )
    draw(
        "<h2>How good the data are</h2>"
        f'<p class="faint">{escape(words.OF_FOUR_WEEKS)}</p><ul>{items}</ul>'
    )


def draw_volume(journal: JournalState, profile: Profile, found: Learning) -> None:
    """Weeks of high volume that met something else, with the rows behind each."""
    training = training_state.stored()
    counting = training.counting if training else None
    surplus = volume.surplus_from(found.found.before)

    def look(one: Journal) -> tuple[volume.Seen, ...]:
        return volume.seen(one, profile.experience, counting, surplus)

    seen = journal.derived("volume", look, profile.experience, counting, surplus)
    if not seen:
        return
    draw("<h2>High volume, and what it met</h2>")
    for number, one in enumerate(seen):
        draw(f"<p>{escape(one.sentence)}</p>")
        box = st.expander("The rows behind it", on_change="rerun", key=f"checkin_rows_{number}")
        if box.open:
            box.dataframe(one.rows, hide_index=True)


def draw_take_away(journal: JournalState, found: Learning) -> None:
    """The estimate as a table."""
    draw("<h2>Take it away</h2>")
    st.download_button(
        "Estimate CSV",
        partial(to_csv, found.estimate),
        "two-plates-maintenance.csv",
        "text/csv",
        on_click="ignore",
        icon=":material/download:",
        key="checkin_csv",
    )
    draw(f'<p class="faint">{escape(words.TAKE_AWAY)}</p>')
