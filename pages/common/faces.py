"""Between a field's value and what its widgets show of it, in each kind of units."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from calc import InputError
from calc.clock import as_date
from calc.evidence import figure
from calc.person.conditions import ASKABLE
from calc.person.limits import LIMITS, WEEKDAYS, shown
from calc.show.words import in_two
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
        return in_two(float(measured.m_as(smaller)), per)

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


def _day(given: Any) -> date | None:
    try:
        return as_date(given)
    except InputError:
        return None


def _lines(sessions: Any) -> str:
    """Return sessions as they are written, one a line; what could not be read as it was typed."""
    return sessions if isinstance(sessions, str) else "\n".join(sessions) or "none"


def _span(times: Any) -> str:
    """Return '12:00-20:00'; what could not be read as it was typed."""
    return times if isinstance(times, str) else "-".join(times)


def _together(names: Any) -> str:
    """Return 'nuts, mushrooms'; what could not be read as it was typed."""
    return names if isinstance(names, str) else ", ".join(names)


def _typed(text: str) -> str | None:
    return text.strip() or None


def _masses(name: str) -> Mapping[tuple[str, Units], Face]:
    in_stone = (f"{name}_st", f"{name}_st_lb")
    return {
        (name, "metric"): _in_unit(f"{name}_kg", "kilogram", "mass"),
        (name, "imperial"): _in_unit(f"{name}_lb", "pound", "mass"),
        (name, "stone"): _in_two(in_stone, ("st", "lb"), "pound", 14, "mass"),
    }


_FEET = _in_two(("height_ft", "height_in"), ("ft", "in"), "inch", 12, "length")
_BUILD: Mapping[tuple[str, Units], Face] = {
    **_masses("weight"),
    **_masses("goal_weight"),
    ("height", "metric"): _in_unit("height_cm", "centimeter", "length"),
    ("height", "imperial"): _FEET,
    ("height", "stone"): _FEET,
}
_SMALLEST = {
    "weight": ("kilogram", "pound"),
    "height": ("centimeter", "inch"),
    "goal_weight": ("kilogram", "pound"),
}
# The fields whose numbers change with the units that are shown.
IN_UNITS: tuple[str, ...] = tuple(_SMALLEST)
_OTHERS: Mapping[str, Face] = {
    **{
        name: _face(name)
        for name in ("age", "sex", "goal", "activity", "experience", "meals", "diet", "sleep_need")
    },
    **{name: _face(name) for name in ("training_minutes", "protein_per_kg", "caffeine_mg")},
    "activity_level": _face("activity_level"),
    "steps": _face("steps", show=int),
    "sweat_rate": _face("sweat_rate"),
    "goal_date": _face("goal_date", show=_day, read=date.isoformat),
    **{
        name: _face(name, show=lambda given: time.fromisoformat(str(given)))
        for name in ("training_start", "wake_time")
    },
    **{name: _percentage(name) for name in ("body_fat", "sleep_efficiency", "energy_swing")},
    **{
        name: _in_unit(name, "kilocalorie/day", "energy per day")
        for name in ("measured_resting_energy", "maintenance")
    },
    **{name: _face(name, show=_lines, read=_typed) for name in ("sessions", "wake_times")},
    "eating_window": _face("eating_window", show=_span, read=_typed),
    "exclude": _face("exclude", show=_together, read=_typed),
    "training_days": _face("training_days", show=list, read=tuple),
    "conditions": _face(
        "conditions",
        show=lambda given: [one.name for one in ASKABLE if one.name in given],
        read=frozenset,
    ),
}
NAMES: tuple[str, ...] = (*IN_UNITS, *_OTHERS)
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
    dimension: Dimension = "length" if name == "height" else "mass"
    measured = _measured(given, dimension)
    return given if measured is None else measured.to(_SMALLEST[name][units != "metric"])


def words(name: str, value: Any, units: Units) -> str:
    """Return a field's value as a person says it: '80 kg', '12 st 8 lb', '88 %', 'Mon, Thu'."""
    if name in _SMALLEST:
        parts = face(name, units).show(value)
        if len(parts) == 1:
            return shown(in_units(name, value, units))
        labels = ("ft", "in") if name == "height" else ("st", "lb")
        return " ".join(f"{part:g} {label}" for part, label in zip(parts, labels, strict=True))
    if name in ("measured_resting_energy", "maintenance"):
        return shown(value.to("kilocalorie/day"))
    if name in PERCENT:
        return f"{figure(_percent(value))} %"
    if name in ("sessions", "wake_times", "exclude"):
        return ", ".join(value) or "none"
    if name == "eating_window":
        return " to ".join(value)
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
