"""The address: every input of a plan as a query, and back. Conditions never go in.

Only what differs from the example person is written, so that a link stays short; numbers are in
the units shown, written so that reading them gives the very same value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from calc.errors import InputError
from calc.person.limits import WEEKDAYS, BuildError
from calc.person.profile import SHORT_FORM, Profile
from calc.units import UNITS, Units

EXAMPLE = Profile(weight="80 kg", height="180 cm", age=30, sex="male")

BUILD = ("weight", "height")
MAXIMUM_PAIRS = 60
MAXIMUM_VALUE = 80
NO_DAYS = "none"

Query = list[tuple[str, str]]

_WEIGHT_UNIT: dict[Units, tuple[str, str]] = {
    "metric": ("kilogram", "kg"),
    "imperial": ("pound", "lb"),
    "stone": ("pound", "lb"),
}
_HEIGHT_UNIT: dict[Units, tuple[str, str]] = {
    "metric": ("centimeter", "cm"),
    "imperial": ("inch", "in"),
    "stone": ("inch", "in"),
}
_ENERGIES = ("measured_resting_energy", "maintenance")
_NAMES = tuple(field.name for field in fields(Profile) if field.name != "conditions")


@dataclass(frozen=True)
class Link:
    """What an address says: a profile, the units shown, and what could not be read."""

    profile: Profile
    units: Units
    faults: tuple[InputError, ...] = ()


def from_query(pairs: Iterable[tuple[str, str]]) -> Link:
    """Return the profile that a query describes; what cannot be read keeps its default.

    Every such fault is in `.faults` and names its field. Names that are not ours are passed over,
    and of a name given twice the last counts, days of training and sessions excepted. A
    session that cannot be is left out, and the rest of the week stays. Never raises.

    >>> from_query([("weight", "72.5"), ("goal", "cut")]).profile.weight_kg
    72.5
    """
    given: dict[str, Any] = {}
    faults: list[InputError] = []
    units: Units = "metric"
    for position, (name, value) in enumerate(pairs):
        if position >= MAXIMUM_PAIRS:
            faults.append(InputError(f"The address has more than {MAXIMUM_PAIRS} values."))
            break
        if len(value) > MAXIMUM_VALUE and name in (*_NAMES, "units"):
            faults.append(
                InputError(f"The value of {name} is too long.", name, value[:MAXIMUM_VALUE])
            )
        elif name == "units":
            if value in UNITS:
                units = value
            else:
                message = f"Units '{value}' are not one of {', '.join(UNITS)}."
                faults.append(InputError(message, "units", value))
        elif name == "conditions":
            message = "Conditions are not read from an address: answer them on the page."
            faults.append(InputError(message, name))
        elif name == "training_days":
            given[name] = f"{given.get(name, '')},{'' if value == NO_DAYS else value}"
        elif name == "sessions":
            given.setdefault(name, []).extend(re.split(r"[;,]", value))
        elif name == "exclude":
            given.setdefault(name, []).append(value)
        elif name.removeprefix("wake_") in WEEKDAYS and name.startswith("wake_"):
            given.setdefault("wake_times", []).append(f"{name.removeprefix('wake_')} {value}")
        elif name in _NAMES and name != "wake_times":
            given[name] = value
    profile, more = _profile(_with_units(given, units))
    return Link(profile, units, (*faults, *more))


def _with_units(given: dict[str, Any], units: Units) -> dict[str, Any]:
    """Add the unit that the address leaves out to the plain numbers that have one."""
    result = dict(given)
    suffixes = {
        "weight": _WEIGHT_UNIT[units][1],
        "goal_weight": _WEIGHT_UNIT[units][1],
        "height": _HEIGHT_UNIT[units][1],
        **dict.fromkeys(_ENERGIES, "kcal/day"),
    }
    for name, suffix in suffixes.items():
        value = str(result.get(name, ""))
        if value and not any(letter.isalpha() or letter in "'\"" for letter in value):
            result[name] = f"{value} {suffix}"
    return result


def _profile(given: dict[str, Any]) -> tuple[Profile, list[InputError]]:
    faults: list[InputError] = []
    remaining = dict(given)
    while remaining:
        try:
            return replace(EXAMPLE, **remaining), faults
        except InputError as error:
            faults.extend(error.errors)
            blamed = {
                name
                for fault in error.errors
                for name in (BUILD if isinstance(fault, BuildError) else (fault.field,))
            }
            kept = {name: value for name, value in remaining.items() if name not in blamed}
            rest = _other_parts(remaining, error)
            # A fault that names none of them would come back for ever.
            fewer = len(kept) < len(remaining) or bool(rest)
            remaining = kept | rest if fewer else {}
    return EXAMPLE, faults


_IN_PARTS = ("sessions", "wake_times")


def _other_parts(given: dict[str, Any], error: InputError) -> dict[str, list[str]]:
    """Return the sessions and wake times of an address without those at fault, where some are."""
    found = {}
    for name in _IN_PARTS:
        bad = {fault.value for fault in error.errors if fault.field == name}
        every = given.get(name, [])
        # A fault of the night names a session as we write it, not as it was given.
        kept = [one for one in every if not bad & {one, one.replace("-", " ").strip()}]
        if bad and len(kept) < len(every):
            found[name] = kept
    return found


def to_query(profile: Profile, units: Units = "metric") -> Query:
    """Return the query of a profile as pairs: only what differs from the example, no condition."""
    pairs: Query = []
    if units != "metric":
        pairs.append(("units", units))
    for name in _NAMES:
        value = getattr(profile, name)
        if value is None or value == getattr(EXAMPLE, name):
            continue
        if name in SHORT_FORM and profile.sessions is not None:
            continue
        if name == "sessions":
            pairs.extend((name, one.replace(" ", "-")) for one in value or (NO_DAYS,))
        elif name == "wake_times":
            pairs.extend((f"wake_{day}", time) for day, time in map(str.split, value))
        elif name == "eating_window":
            pairs.append((name, "-".join(value)))
        elif name == "training_days":
            pairs.extend((name, day) for day in value or (NO_DAYS,))
        elif name == "exclude":
            pairs.extend((name, one) for one in value)
        elif name in ("weight", "goal_weight"):
            pairs.append((name, _number(value.m_as(_WEIGHT_UNIT[units][0]))))
        elif name == "height":
            pairs.append((name, _number(value.m_as(_HEIGHT_UNIT[units][0]))))
        elif name in _ENERGIES:
            pairs.append((name, _number(value.m_as("kilocalorie/day"))))
        else:
            pairs.append((name, value if isinstance(value, str) else _number(value)))
    return pairs


def to_text(profile: Profile, units: Units = "metric") -> str:
    """Return the query as it stands in an address, without question mark; empty for the example.

    >>> to_text(Profile(weight="72.5 kg", height="180 cm", age=30, sex="male", goal="cut"))
    'weight=72.5&goal=cut'
    """
    return urlencode(to_query(profile, units))


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))
