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
from calc.person.limits import DIETS, EXPERIENCES, GOALS, SESSION_KINDS, SEXES, WEEKDAYS
from calc.person.profile import FIRST_DAY, LAST_DAY

UNIT_LABELS = {"metric": "kg, cm", "imperial": "lb, ft in", "stone": "st, ft in"}
ACTIVITY_LABELS = {
    "desk": "At a desk, driving, studying",
    "standing": "Standing or light: shop, lab, teaching",
    "moving": "On the move: nursing, waiting, post",
    "heavy": "Heavy: building, farming, removals",
}
NOT_IN_LINK = "Kept where your numbers are kept. Never in a link."

# Not asked of whom no rate of weight change is told.
GOALS_OF_WEIGHT = ("goal_weight", "goal_date")
Draw = Callable[..., Any]
# The widgets of a field by the units that are shown.
ByUnits = dict[str, tuple[Draw, ...]]


def _number(label: str, step: float, help: str | None = None, placeholder: str = "") -> Draw:
    # No limits on the widget: it would turn a wild value into a near one without a word.
    def draw(key: str, **more: Any) -> None:
        st.number_input(
            label,
            value=None,
            step=step,
            format="%d" if isinstance(step, int) else "%g",
            key=key,
            help=help,
            placeholder=placeholder or None,
            persist_state="page",
            **more,
        )

    return draw


def _choice(label: str, options: dict[str, str], help: str | None = None) -> Draw:
    def draw(key: str, **more: Any) -> None:
        st.selectbox(
            label,
            list(options),
            format_func=options.__getitem__,
            key=key,
            help=help,
            # A field to search in would bring up a phone's keyboard, over the few there are.
            filter_mode=None,
            persist_state="page",
            **more,
        )

    return draw


def _few(label: str, options: dict[str, str], help: str | None = None) -> Draw:
    def draw(key: str, **more: Any) -> None:
        st.segmented_control(
            label,
            list(options),
            format_func=options.__getitem__,
            key=key,
            help=help,
            required=True,
            persist_state="page",
            **more,
        )

    return draw


def _time(label: str, help: str | None = None) -> Draw:
    def draw(key: str, **more: Any) -> None:
        st.time_input(
            label, value=None, key=key, help=help, format="localized", persist_state="page", **more
        )

    return draw


def _date(label: str, help: str | None = None) -> Draw:
    # Any day: one that is past is told with what was given, where a limit would drop it.
    def draw(key: str, **more: Any) -> None:
        st.date_input(
            label,
            value=None,
            min_value=FIRST_DAY,
            max_value=LAST_DAY,
            key=key,
            help=help,
            format="YYYY-MM-DD",
            persist_state="page",
            **more,
        )

    return draw


def _labels(values: tuple[str, ...]) -> dict[str, str]:
    return {value: value.title() for value in values}


def _days(key: str, **more: Any) -> None:
    days = _labels(WEEKDAYS)
    st.pills(
        "Training days",
        WEEKDAYS,
        selection_mode="multi",
        format_func=days.__getitem__,
        key=key,
        persist_state="page",
        **more,
    )


def _lines(label: str, placeholder: str, help: str) -> Draw:
    def draw(key: str, **more: Any) -> None:
        st.text_area(
            f"{label}, one a line",
            value=None,
            key=key,
            placeholder=placeholder,
            help=help,
            height="content",
            persist_state="page",
            **more,
        )

    return draw


def _text(label: str, placeholder: str, help: str) -> Draw:
    def draw(key: str, **more: Any) -> None:
        st.text_input(
            label,
            value=None,
            key=key,
            placeholder=placeholder,
            help=help,
            persist_state="page",
            **more,
        )

    return draw


def _conditions(key: str, **more: Any) -> None:
    st.multiselect(
        "Health conditions (optional)",
        [one.name for one in ASKABLE],
        format_func=lambda name: CONDITIONS[name].label,
        key=key,
        placeholder="None",
        filter_mode="contains",
        # Under a filter, the key that picks the first match would pick every match.
        select_all=False,
        persist_state="page",
        **more,
    )
    st.caption(NOT_IN_LINK)


def units(key: str) -> None:
    """Draw the choice of units."""
    _few("Units", UNIT_LABELS)(key)


def _masses(label: str, help: str | None = None, placeholder: str = "") -> ByUnits:
    pounds = _number("and pounds (lb)", 1.0, placeholder="0")
    return {
        "metric": (_number(f"{label} (kg)", 0.5, help, placeholder),),
        "imperial": (_number(f"{label} (lb)", 1.0, help, placeholder),),
        "stone": (_number(f"{label} (st)", 1, help, placeholder), pounds),
    }


WEIGHT = _masses("Body weight")
FEET = (_number("Height (ft)", 1), _number("and inches (in)", 0.5, placeholder="0"))
HEIGHT: ByUnits = {
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
    "training_minutes": _number("Minutes", 5.0),
    "activity": _choice(
        "Your day without training",
        ACTIVITY_LABELS,
        "Your work and daily life. Training is counted on its own, so leave it out here.",
    ),
    "steps": _number(
        "Steps a day, outside of training",
        500,
        "From your phone or watch. Only what is above or below the usual for your work counts, so "
        "leave it empty where you do not know.",
        "as usual for your work",
    ),
    "wake_time": _time("Wake time"),
    "meals": _number("Meals a day", 1),
    "diet": _choice("Diet", _labels(DIETS)),
    "conditions": _conditions,
}
# How they stand in the form: one a line, or two short ones beside each other.
ROWS: tuple[tuple[str, ...], ...] = (
    ("age",),
    ("sex",),
    ("goal",),
    ("training_days",),
    ("training_start", "training_minutes"),
    ("activity",),
    ("steps",),
    ("wake_time", "meals"),
    ("diet",),
    ("conditions",),
)
REFINE: dict[str, Draw | ByUnits] = {
    "goal_weight": _masses(
        "Goal weight",
        "If you want one: the Plan and the Check-in say when you are likely to be there.",
        "none",
    ),
    "goal_date": _date(
        "Goal date", "If you have one: what it would take, or where you are likely to be by then."
    ),
    "sessions": _lines(
        "Sessions as text",
        "mon 17:30 75 legs\nwed 06:30 45 endurance easy\nsat 10:00 90 team sport",
        "Where days differ in hour, length or kind, or a day has two: a weekday, a start, minutes "
        f"and a kind ({', '.join(SESSION_KINDS)}). They take the place of the training days above. "
        "Empty: the same session on each training day.",
    ),
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
        "What holds your weight, in the calories you log, as your own logs show it. Empty: what "
        "your day and your sessions add up to.",
        "from the formula",
    ),
    "experience": _choice("Experience", _labels(EXPERIENCES), "With resistance training."),
    "activity_level": _number(
        "Activity level of a day without training",
        0.05,
        "In place of your work: a day's energy divided by resting energy, without training. Below "
        "1.4 is less than daily life takes in the long run.",
        "from your work",
    ),
    "wake_times": _lines(
        "Other wake times",
        "sat 08:00\nsun 08:30",
        "Where waking differs by weekday: a weekday and a time. Bed the evening before follows it.",
    ),
    "sleep_need": _number("Sleep need (hours)", 0.25, "Empty: taken from your age.", "from age"),
    "sleep_efficiency": _number(
        "Sleep efficiency (%)",
        1.0,
        "Only if measured: the share of the time in bed that a watch or a diary saw you asleep.",
        "not measured",
    ),
    "sweat_rate": _number(
        "Sweat rate (litres an hour)",
        0.05,
        "From your own test on the Plan page, by weighing before and after a session.",
        "not measured",
    ),
    "eating_window": _text(
        "Eating window",
        "all day",
        "From when to when you eat, as in 12:00-20:00; over midnight too. Empty: all day.",
    ),
    "exclude": _text(
        "Foods not eaten",
        "nuts, mushrooms",
        "For menus: foods, kinds of them, or what they contain, such as gluten, lactose or egg.",
    ),
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
