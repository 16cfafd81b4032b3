"""What a value written by hand may be, and the slip that explains one that it cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.clock import as_date
from calc.errors import InputError, shown_value
from calc.evidence import figure
from calc.journal.reading.values import EARLIEST, KCAL_PER_KJ, LATEST, number
from calc.person import limits
from calc.person.tape import WAIST
from calc.units import quantity

LONGEST_TEXT = 500
TENFOLD = 10


class _Bounds(NamedTuple):
    label: str
    low: float
    high: float
    unit: str


# As far as these have ever been lived, so that a slip is seen and nobody's day is refused.
_OF_DAY: Mapping[str, _Bounds] = {
    "energy_kcal": _Bounds("Energy", 0, 15_000, "kcal"),
    "protein_g": _Bounds("Protein", 0, 1_000, "g"),
    "carbohydrate_g": _Bounds("Carbohydrate", 0, 2_500, "g"),
    "fat_g": _Bounds("Fat", 0, 1_000, "g"),
    "fibre_g": _Bounds("Fibre", 0, 250, "g"),
    "sleep_h": _Bounds("Sleep", 0, 24, "h"),
}
_OF_SET: Mapping[str, _Bounds] = {
    "weight_kg": _Bounds("Load", 0, 1_000, "kg"),
    "reps": _Bounds("Repetitions", 1, 1_000, ""),
    "seconds": _Bounds("Time", 0, 86_400, "s"),
    "distance_m": _Bounds("Distance", 0, 500_000, "m"),
    "rpe": _Bounds("Exertion (RPE)", 1, 10, ""),
}
_FAT = limits.LIMITS["body_fat"]
_BODY_FAT = _Bounds(_FAT.label, _FAT.low * 100, _FAT.high * 100, "%")
WAIST_CM = "waist_cm"
_WAIST = _Bounds("Waist", float(WAIST.least), float(WAIST.most), "cm")
_LABELS = {
    **{name: bounds.label for name, bounds in _OF_DAY.items()},
    "weight_kg": limits.LIMITS["weight"].label,
}
# A night of more hours than a day has is one in minutes, from this many hours up.
_SHORTEST_NIGHT_IN_MINUTES = 3


def label(name: str) -> str:
    """Return what a value of a day is called in a message: 'Body weight'."""
    return _LABELS[name]


def highest_of_day(name: str) -> float:
    """Return the highest value that a day can have: of energy 15 000 kcal."""
    return _OF_DAY[name].high


def day_number(name: str, given: Any) -> float:
    """Return a value of a day as a number, nan for nothing.

    Raises `InputError` for a name that a day does not have, for what is no number, and for one
    outside its range with the slip that explains it.
    """
    if name not in _LABELS:
        raise InputError(f"A day has no '{shown_value(name)}'.", name, given)
    value = _number(_LABELS[name], name, given)
    if np.isnan(value):
        return value
    if name == "weight_kg":
        try:
            limits.check("weight", quantity(value, "kg"))
        except InputError as fault:
            raise InputError(str(fault), name, given) from fault
        return value
    return _within(_OF_DAY[name], name, value)


def set_number(name: str, given: Any) -> float:
    """Return a value of a set as a number, nan for nothing. Raises `InputError` as `day_number`."""
    bounds = _OF_SET[name]
    value = _number(bounds.label, name, given)
    return value if np.isnan(value) else _within(bounds, name, value)


def body_fat_percent(given: Any) -> float:
    """Return a body fat in %, nan for nothing. Raises `InputError` as `day_number`."""
    value = _number(_BODY_FAT.label, "body_fat", given)
    return value if np.isnan(value) else _within(_BODY_FAT, "body_fat", value)


def waist_cm(given: Any) -> float:
    """Return a waist in cm, nan for nothing. Raises `InputError` as `day_number`."""
    value = _number(_WAIST.label, WAIST_CM, given)
    return value if np.isnan(value) else _within(_WAIST, WAIST_CM, value)


def text_of(name: str, given: Any) -> str:
    """Return a text without blanks around it.

    Raises `InputError` for one that is too long or has a character that no text file can hold.
    """
    if given is None or (not isinstance(given, str) and bool(pd.isna(given))):
        return ""
    text = str(given).strip()
    if len(text) > LONGEST_TEXT:
        raise InputError(
            f"'{shown_value(text)}' has more than {LONGEST_TEXT} characters.",
            name,
            shown_value(text),
        )
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise InputError("The text has a character that no file can hold.", name, "")
    return text


def when(given: Any) -> date:
    """Return a date, given as one or as '2026-01-05'. Raises `InputError` for anything else."""
    day = as_date(given)
    if not EARLIEST <= day <= LATEST:
        raise InputError(f"{day} is not from {EARLIEST.year} to {LATEST.year}.", "date", str(day))
    return day


def _number(name_shown: str, name: str, given: Any) -> float:
    if given is None or (isinstance(given, str) and not given.strip()):
        return np.nan
    if not isinstance(given, str) and bool(pd.isna(given)):
        return np.nan
    try:
        made = number(given) if isinstance(given, str) else float(given)
    except (TypeError, ValueError, OverflowError):
        made = np.nan
    if isinstance(given, bool) or not np.isfinite(made):
        raise InputError(f"{name_shown} '{shown_value(given)}' is not a number.", name, given)
    return made


def _within(bounds: _Bounds, name: str, value: float) -> float:
    if bounds.low <= value <= bounds.high:
        return value
    side, edge = ("below", bounds.low) if value < bounds.low else ("above", bounds.high)
    slip = _slip(bounds, name, value)
    question = f": did you mean {slip}?" if slip else "."
    raise InputError(
        f"{bounds.label} {_shown(value, bounds.unit)} is {side} {_shown(edge, bounds.unit)}"
        f"{question}",
        name,
        value,
    )


def _slip(bounds: _Bounds, name: str, value: float) -> str:
    """Return what was meant, where another unit or a point in another place explains the value."""
    percent = value * 100
    if name == "body_fat" and value < 1 and bounds.low <= percent <= bounds.high:
        return _shown(percent, bounds.unit)
    if name == WAIST_CM:
        for own, other in (("inch", "cm"), ("cm", "inch")):
            meant = float(quantity(value, own).m_as(other))
            if bounds.low <= meant <= bounds.high:
                return _shown(meant, bounds.unit, 1)
    if value < bounds.low:
        return ""
    minutes = value / 60
    if name == "sleep_h" and _SHORTEST_NIGHT_IN_MINUTES <= minutes <= bounds.high:
        return f"{_shown(minutes, 'h')} ({_shown(value, 'min')})"
    kilocalories = value * KCAL_PER_KJ
    if name == "energy_kcal" and kilocalories <= bounds.high:
        return f"{_shown(kilocalories, 'kcal', 0)} ({_shown(value, 'kJ', 0)})"
    tenth = value / TENFOLD
    return _shown(tenth, bounds.unit) if bounds.low <= tenth <= bounds.high else ""


def _shown(value: float, unit: str, decimals: int = 2) -> str:
    spelt = figure(value, decimals) if abs(value) < limits.LARGEST_SPELT else f"{value:.3g}"
    return f"{spelt} {unit}".strip()
