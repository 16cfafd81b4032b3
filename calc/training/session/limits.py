"""What a planned number or text may be, and how several faults are told at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from calc.errors import InputError
from calc.evidence import Constant, figure


@dataclass(frozen=True)
class _Limit:
    label: str
    low: Constant
    high: Constant


def _limit(label: str, low: float, high: float, unit: str) -> _Limit:
    return _Limit(
        label,
        Constant(low, unit, f"{label}, least that is accepted"),
        Constant(high, unit, f"{label}, most that is accepted"),
    )


LIMITS: Mapping[str, _Limit] = {
    "sets_low": _limit("Sets", 1, 20, "sets"),
    "sets_high": _limit("Sets", 1, 20, "sets"),
    "reps_low": _limit("Repetitions", 1, 200, "repetitions"),
    "reps_high": _limit("Repetitions", 1, 200, "repetitions"),
    "reps_aim": _limit("Repetitions aimed at", 1, 200, "repetitions"),
    "load_kg": _limit("Load", 0, 1000, "kg"),
    "rest_low_s": _limit("Rest", 0, 900, "s"),
    "rest_high_s": _limit("Rest", 0, 900, "s"),
    "tempo_s": _limit("Time of a repetition", 0.5, 30, "s/repetition"),
    "drops": _limit("Drops", 0, 5, "drops"),
    "drop": _limit("Drop of the load", 0.05, 0.6, "share"),
    "reserve": _limit("Repetitions in reserve", 0, 10, "repetitions"),
    "warm_up_minutes": _limit("Warm-up", 0, 60, "minutes"),
    "cool_down_minutes": _limit("Cool-down", 0, 60, "minutes"),
}
WHOLE = frozenset({"sets_low", "sets_high", "reps_low", "reps_high", "drops"})
LONGEST_NAME = Constant(80, "characters", "Longest name of an exercise, a session or a group")
LONGEST_NOTE = Constant(300, "characters", "Longest note or item of a warm-up")
MOST_ENTRIES = Constant(40, "entries", "Most exercises of a session")
MOST_ITEMS = Constant(20, "items", "Most items of a warm-up or a cool-down")


def shown(value: Any) -> str:
    """Return a number as a person writes it, or the beginning of what is none."""
    try:
        return figure(float(value))
    except (OverflowError, TypeError, ValueError):
        return f"'{str(value)[:20]}'"


def checked_number(name: str, value: Any) -> float | int:
    """Return a number that lies in the limits of its field, whole where it is counted.

    Raises `InputError` naming the field.
    """
    limit = LIMITS[name]
    usable = isinstance(value, (int, float)) and not isinstance(value, bool)
    # A whole number may have more digits than a float holds: it is out of its limits all the same.
    if not usable or not (isinstance(value, int) or math.isfinite(value)):
        raise InputError(f"{limit.label} {shown(value)} is not a number.", name, value)
    if not limit.low <= value <= limit.high:
        raise InputError(
            f"{limit.label} {shown(value)} lies outside {figure(limit.low)} to "
            f"{figure(limit.high)}.",
            name,
            value,
        )
    if name in WHOLE:
        if value != int(value):
            raise InputError(f"{limit.label} {figure(value)} is not whole.", name, value)
        return int(value)
    return float(value)


def checked_text(name: str, value: Any, longest: float, needed: bool = False) -> str:
    """Return a text of one line without blanks at its ends.

    Raises `InputError` naming the field where it is none, too long, has unprintable signs, or is
    empty although it is `needed`.
    """
    label = name.replace("_", " ").capitalize()
    if not isinstance(value, str):
        raise InputError(f"{label} is not a text.", name, value)
    text = value.strip()
    if len(text) > longest:
        raise InputError(f"{label} is longer than {figure(longest)} characters.", name, value)
    if not text.isprintable():
        raise InputError(f"{label} has signs in it that cannot be shown.", name, value)
    if needed and not text:
        raise InputError(f"{label} is empty.", name, value)
    return text


def gathered(checks: Iterable[tuple[str, Any]], thing: Any) -> None:
    """Set every checked value on a frozen thing, or raise all of its faults at once.

    `checks` are names of fields, each with what returns its value or raises `InputError`.
    """
    faults: list[InputError] = []
    for name, value in checks:
        try:
            object.__setattr__(thing, name, value())
        except InputError as error:
            faults += error.errors
    if faults:
        raise InputError.together(faults)
