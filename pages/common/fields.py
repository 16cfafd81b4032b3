"""The fields of the form: what each asks, and by which widget.

Each widget persists on its page. One whose code comes late begins on a later run than the one that
set it: it would begin empty and report that, as if a person had emptied it. What persists is set
again until it has reported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from calc.person.conditions import ASKABLE, CONDITIONS
from calc.person.limits import DIETS, EXPERIENCES, GOALS, SEXES, WEEKDAYS

UNIT_LABELS = {"metric": "kg, cm", "imperial": "lb, ft in", "stone": "st, ft in"}
LEVELS = {
    "1.4": "desk, no training",
    "1.55": "desk, 3 sessions",
    "1.7": "desk, walks, 5 sessions",
    "1.9": "on your feet, 5 sessions",
    "2.15": "manual work, training",
}
NOT_IN_LINK = "Kept where your numbers are kept. Never in a link."

Draw = Callable[..., Any]


def _number(label: str, step: float, help: str | None = None, placeholder: str = "") -> Draw:
    # No limits on the widget: it would turn a wild value into a near one without a word.
    def draw(key: str) -> None:
        st.number_input(
            label,
            value=None,
            step=step,
            format="%d" if isinstance(step, int) else "%g",
            key=key,
            help=help,
            placeholder=placeholder or None,
            persist_state="page",
        )

    return draw


def _choice(label: str, options: dict[str, str], help: str | None = None) -> Draw:
    def draw(key: str) -> None:
        st.selectbox(
            label,
            list(options),
            format_func=options.__getitem__,
            key=key,
            help=help,
            persist_state="page",
        )

    return draw


def _few(label: str, options: dict[str, str], help: str | None = None) -> Draw:
    def draw(key: str) -> None:
        st.segmented_control(
            label,
            list(options),
            format_func=options.__getitem__,
            key=key,
            help=help,
            required=True,
            persist_state="page",
        )

    return draw


def _time(label: str, help: str | None = None) -> Draw:
    return lambda key: st.time_input(label, value=None, key=key, help=help, persist_state="page")


def _labels(values: tuple[str, ...]) -> dict[str, str]:
    return {value: value.title() for value in values}


def _days(key: str) -> None:
    days = _labels(WEEKDAYS)
    st.pills(
        "Training days",
        WEEKDAYS,
        selection_mode="multi",
        format_func=days.__getitem__,
        key=key,
        persist_state="page",
    )


def _conditions(key: str) -> None:
    st.multiselect(
        "Any of these?",
        [one.name for one in ASKABLE],
        format_func=lambda name: CONDITIONS[name].label,
        key=key,
        placeholder="None",
        filter_mode="contains",
        # Under a filter, the key that picks the first match would pick every match.
        select_all=False,
        persist_state="page",
    )
    st.caption(NOT_IN_LINK)


def _activity(key: str) -> None:
    own = st.session_state[key]
    st.selectbox(
        "Activity level",
        [*LEVELS] if own is None or own in LEVELS else [*LEVELS, own],
        format_func=lambda level: f"{level}: {LEVELS[level]}" if level in LEVELS else level,
        key=key,
        accept_new_options=True,
        persist_state="page",
        help="A day's energy divided by resting energy. Pick one, or type a number from 1.2 to "
        "2.5. Desk work: 1.5-1.6 with 3 sessions a week, 1.65-1.75 with 4-6 and 8,000 steps. On "
        "your feet at work: 1.8-1.95. Manual work: 2.0-2.3. Below 1.4 is less than daily life "
        "takes in the long run; above 2.4 is hard to keep up.",
    )


def units(key: str) -> None:
    """Draw the choice of units."""
    _few("Units", UNIT_LABELS)(key)


WEIGHT: dict[str, tuple[Draw, ...]] = {
    "metric": (_number("Body weight (kg)", 0.5),),
    "imperial": (_number("Body weight (lb)", 1.0),),
    "stone": (_number("Body weight (st)", 1), _number("and pounds (lb)", 1.0, placeholder="0")),
}
FEET = (_number("Height (ft)", 1), _number("and inches (in)", 0.5, placeholder="0"))
HEIGHT: dict[str, tuple[Draw, ...]] = {
    "metric": (_number("Height (cm)", 1.0),),
    "imperial": FEET,
    "stone": FEET,
}
FIRST: dict[str, Draw] = {
    "age": _number("Age (years)", 1),
    "sex": _few(
        "Sex",
        _labels(SEXES),
        "Some equations differ between men and women. 'Unspecified' takes the middle of both, with "
        "a wider range.",
    ),
    "goal": _choice(
        "Goal",
        _labels(GOALS),
        "Gain: a small surplus. Maintain: as much as you use. Recomposition: weight stays while "
        "training changes what it is made of. Cut: a deficit.",
    ),
    "training_days": _days,
    "training_start": _time("Training starts at"),
    "conditions": _conditions,
}
REFINE: dict[str, Draw] = {
    "body_fat": _number(
        "Body fat (%)",
        0.5,
        "Only if measured: DXA, air displacement, skinfolds.",
        "not measured",
    ),
    "measured_resting_energy": _number(
        "Measured resting energy (kcal/day)",
        10.0,
        "Only if measured, by breathing into a machine at rest.",
        "not measured",
    ),
    "maintenance": _number(
        "Maintenance from your logs (kcal/day)",
        10.0,
        "What holds your weight, in the calories you log, as your own logs show it. Empty: resting "
        "energy × activity level.",
        "from the formula",
    ),
    "experience": _choice("Experience", _labels(EXPERIENCES), "With resistance training."),
    "activity_level": _activity,
    "training_minutes": _number("Training (minutes)", 5.0),
    "wake_time": _time("Wake time"),
    "sleep_need": _number("Sleep need (hours)", 0.25, "Empty: taken from your age.", "from age"),
    "sleep_efficiency": _number(
        "Sleep efficiency (%)", 1.0, "The share of the time in bed that is spent asleep."
    ),
    "meals": _number("Meals a day", 1),
    "diet": _choice("Diet", _labels(DIETS)),
    "protein_per_kg": _number(
        "Protein (g/kg)", 0.1, "Empty: taken from your goal, age and diet.", "from goal"
    ),
    "energy_swing": _number(
        "Energy swing (%)",
        1.0,
        "How much more energy a training day gets than a rest day; the week stays the same.",
    ),
    "caffeine_mg": _number("Caffeine before training (mg)", 10.0),
}
