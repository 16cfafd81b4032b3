"""The fields of the form: what each asks, what its widget shows, and what its value means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import Any

import streamlit as st

from calc import InputError
from calc.evidence import figure
from calc.person.conditions import ASKABLE, CONDITIONS
from calc.person.limits import DIETS, EXPERIENCES, GOALS, LIMITS, SEXES, WEEKDAYS, shown
from calc.units import Dimension, Quantity, Units, quantity, read

Values = tuple[Any, ...]
PREFIX = "profile_"


@dataclass(frozen=True)
class Face:
    """How one field is shown: the keys of its widgets, and both ways between them and a value."""

    keys: tuple[str, ...]
    show: Callable[[Any], Values]
    read: Callable[[Values], Any]


def _face(
    *names: str,
    show: Callable[[Any], Any] = lambda given: given,
    read: Callable[[Any], Any] = lambda value: value,
) -> Face:
    return Face(
        tuple(PREFIX + name for name in names),
        lambda given: (None if given is None else show(given),),
        lambda values: None if values[0] is None else read(values[0]),
    )


def _measured(given: Any, dimension: Dimension) -> Quantity | None:
    try:
        return read(given, dimension)
    except InputError:
        return None


def _in_unit(key: str, unit: str, dimension: Dimension) -> Face:
    def show(given: Any) -> float | None:
        measured = _measured(given, dimension)
        return None if measured is None else round(float(measured.m_as(unit)), 1)

    return _face(key, show=show, read=lambda value: quantity(value, unit))


def _in_two(
    keys: tuple[str, str], units: tuple[str, str], smaller: str, per: int, dimension: Dimension
) -> Face:
    def show(given: Any) -> Values:
        measured = None if given is None else _measured(given, dimension)
        if measured is None:
            return None, None
        # Rounded before it is divided, or 179.9 cm would be 5 ft 12.0 in.
        whole, rest = divmod(round(float(measured.m_as(smaller)), 1), per)
        return int(whole), round(rest, 1)

    def together(values: Values) -> str | None:
        if values == (None, None):
            return None
        # The reader of text adds the two, exactly as it does for an address.
        return " ".join(f"{value or 0} {unit}" for value, unit in zip(values, units, strict=True))

    return Face(tuple(PREFIX + key for key in keys), show, together)


def _percent(share: float) -> float:
    return float(Decimal(repr(float(share))).scaleb(2))


def _share(percent: float) -> float:
    # Moving the point, not dividing: 18.3 % is 0.183 to the last digit, and so in the address.
    return float(Decimal(repr(float(percent))).scaleb(-2))


def _percentage(name: str) -> Face:
    return _face(name, show=lambda given: round(_percent(given), 1), read=_share)


_POUNDS = _in_unit("weight_lb", "pound", "mass")
_FEET = _in_two(("height_ft", "height_in"), ("ft", "in"), "inch", 12, "length")
_BUILD: Mapping[tuple[str, Units], Face] = {
    ("weight", "metric"): _in_unit("weight_kg", "kilogram", "mass"),
    ("weight", "imperial"): _POUNDS,
    ("weight", "stone"): _in_two(("weight_st", "weight_st_lb"), ("st", "lb"), "pound", 14, "mass"),
    ("height", "metric"): _in_unit("height_cm", "centimeter", "length"),
    ("height", "imperial"): _FEET,
    ("height", "stone"): _FEET,
}
_SMALLEST = {"weight": ("kilogram", "pound"), "height": ("centimeter", "inch")}
_OTHERS: Mapping[str, Face] = {
    **{
        name: _face(name)
        for name in ("age", "sex", "goal", "experience", "meals", "diet", "sleep_need")
    },
    **{name: _face(name) for name in ("training_minutes", "protein_per_kg", "caffeine_mg")},
    **{
        name: _face(name, show=lambda given: time.fromisoformat(str(given)))
        for name in ("training_start", "wake_time")
    },
    **{name: _percentage(name) for name in ("body_fat", "sleep_efficiency", "energy_swing")},
    **{
        name: _in_unit(name, "kilocalorie/day", "energy per day")
        for name in ("measured_resting_energy", "maintenance")
    },
    "activity_level": _face(
        "activity_level", show=lambda given: given if isinstance(given, str) else f"{given:g}"
    ),
    "training_days": _face("training_days", show=list, read=tuple),
    "conditions": _face(
        "conditions",
        show=lambda given: [one.name for one in ASKABLE if one.name in given],
        read=frozenset,
    ),
}
NAMES: tuple[str, ...] = ("weight", "height", *_OTHERS)
PERCENT = ("body_fat", "sleep_efficiency", "energy_swing")


def face(name: str, units: Units) -> Face:
    """Return how a field is shown in `units`."""
    return _OTHERS[name] if name in _OTHERS else _BUILD[name, units]


def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys of a field's widgets in any units."""
    if name in _OTHERS:
        return _OTHERS[name].keys
    return tuple(key for (field, _), one in _BUILD.items() if field == name for key in one.keys)


def in_units(name: str, given: Any, units: Units) -> Any:
    """Return a weight or a height in the unit of `units`; what cannot be read as it is."""
    dimension: Dimension = "mass" if name == "weight" else "length"
    measured = _measured(given, dimension)
    return given if measured is None else measured.to(_SMALLEST[name][units != "metric"])


def words(name: str, value: Any, units: Units) -> str:
    """Return a field's value as a person says it: '80 kg', '12 st 8 lb', '88 %', 'Mon, Thu'."""
    if name in _SMALLEST:
        parts = face(name, units).show(value)
        if len(parts) == 1:
            return shown(in_units(name, value, units))
        labels = ("st", "lb") if name == "weight" else ("ft", "in")
        return " ".join(f"{part:g} {label}" for part, label in zip(parts, labels, strict=True))
    if name in ("measured_resting_energy", "maintenance"):
        return shown(value.to("kilocalorie/day"))
    if name in PERCENT:
        return f"{figure(_percent(value))} %"
    if name == "training_days":
        return ", ".join(day.title() for day in WEEKDAYS if day in value) or "none"
    return value if isinstance(value, str) else figure(value)


def message(name: str, given: Any, said: str) -> str:
    """Return what to say of a value: as `calc` says it, but in percent where the field is."""
    if name not in PERCENT or not isinstance(given, float):
        return said
    limit = LIMITS[name]
    side, edge = ("below", limit.low) if given < limit.low else ("above", limit.high)
    # A share in a field of percent: 0.15 for 15 %.
    as_share = _percent(given)
    slip = limit.low <= as_share <= limit.high
    question = f": did you mean {figure(_percent(as_share))} %?" if slip else "."
    return f"{limit.label} {figure(as_share)} % is {side} {figure(_percent(edge))} %{question}"


UNIT_LABELS = {"metric": "kg, cm", "imperial": "lb, ft in", "stone": "st, ft in"}
LEVELS = {
    "1.4": "desk, no training",
    "1.55": "desk, 3 sessions",
    "1.7": "desk, walks, 5 sessions",
    "1.9": "on your feet, 5 sessions",
    "2.15": "manual work, training",
}
NOT_IN_LINK = "Used on this page only. Never stored, never in the link."

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
        )

    return draw


def _choice(label: str, options: dict[str, str], help: str | None = None) -> Draw:
    def draw(key: str) -> None:
        st.selectbox(label, list(options), format_func=options.__getitem__, key=key, help=help)

    return draw


def _few(label: str, options: dict[str, str], help: str | None = None) -> Draw:
    def draw(key: str) -> None:
        st.segmented_control(
            label, list(options), format_func=options.__getitem__, key=key, help=help, required=True
        )

    return draw


def _time(label: str, help: str | None = None) -> Draw:
    return lambda key: st.time_input(label, value=None, key=key, help=help)


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
