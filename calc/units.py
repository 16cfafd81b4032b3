"""Units at the doors: reading what people write, and showing it in the reader's own units.

Text is read by a small reader of ours before pint sees it. Pint evaluates expressions, so an
address could otherwise ask for `9**9**9**9`; here a text is numbers and known unit names, or it is
refused.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import numpy as np
import pint

from calc.arrays import Numbers
from calc.errors import InputError, shown_value

registry: pint.UnitRegistry = pint.UnitRegistry(cache_folder=None)
Quantity: TypeAlias = pint.Quantity
Dimension = Literal["mass", "length", "energy per day"]
Units = Literal["metric", "imperial", "stone"]
UNITS: tuple[Units, ...] = ("metric", "imperial", "stone")

LONGEST_TEXT = 40
CONVERTED_DECIMALS = 9

_NAMES: Mapping[Dimension, Mapping[str, tuple[str, ...]]] = {
    "mass": {
        "kilogram": ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"),
        "pound": ("lb", "lbs", "pound", "pounds"),
        "stone": ("st", "stone", "stones"),
        "gram": ("g", "gram", "grams"),
        "ounce": ("oz", "ounce", "ounces"),
    },
    "length": {
        "centimeter": ("cm", "cms", "centimetre", "centimeter", "centimetres", "centimeters"),
        "meter": ("m", "metre", "meter", "metres", "meters"),
        "millimeter": ("mm", "millimetre", "millimeter"),
        "foot": ("ft", "foot", "feet", "'"),
        "inch": ("in", "inch", "inches", '"'),
    },
    "energy per day": {
        "kilocalorie/day": ("kcal", "kcal/day", "kcal/d", "kilocalorie/day", "cal"),
        "kilojoule/day": ("kj", "kj/day", "kj/d", "kilojoule/day"),
        "megajoule/day": ("mj", "mj/day", "mj/d", "megajoule/day"),
    },
}
_UNIT_OF: Mapping[Dimension, Mapping[str, str]] = {
    dimension: {word: unit for unit, words in units.items() for word in words}
    for dimension, units in _NAMES.items()
}
_SMALLER: Mapping[str, str] = {
    "stone": "pound",
    "foot": "inch",
    "pound": "ounce",
    "meter": "centimeter",
}
_SMALLER_PER: Mapping[str, float] = {"stone": 14, "foot": 12, "pound": 16, "meter": 100}
_NUMBER = re.compile(r"[+-]?([0-9]{1,12}([.,][0-9]{0,30})?|[.,][0-9]{1,30})([eE][+-]?[0-9]{1,3})?")
_PART = re.compile(
    r"\s*([+-]?[0-9]{1,9}(?:[.,][0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?)"
    r"\s*([A-Za-z'\"]+(?: ?/ ?[A-Za-z]+)?)?\s*,?"
)

_BASE: Mapping[Dimension, str] = {
    "mass": "kilogram",
    "length": "centimeter",
    "energy per day": "kilocalorie/day",
}
_EXAMPLES: Mapping[Dimension, str] = {
    "mass": "'80 kg', '176 lb' or '12 st 8 lb'",
    "length": "'180 cm', '1.80 m' or '5 ft 11 in'",
    "energy per day": "'1800 kcal/day' or '7.5 MJ/day'",
}


def quantity(value: float, unit: Any) -> Quantity:
    """Return `value` in `unit` (a pint unit or its name) as a quantity of the one registry."""
    return registry.Quantity(value, unit)


def settled(values: Numbers) -> Numbers:
    """Return converted amounts without the last bits that the conversion leaves in them.

    A person of 217.5 kg is one of 479.505420252 lb too; 1e-9 of a kilogram is below any scale.
    """
    with np.errstate(over="ignore"):
        return np.round(values, CONVERTED_DECIMALS)


def amount(value: Quantity, unit: str) -> float:
    """Return a quantity as a plain number in `unit`, the same from whichever unit it came in."""
    return float(settled(value.m_as(unit)))


def read(value: object, dimension: Dimension, label: str = "Value", field: str = "") -> Quantity:
    """Return a quantity from a pint quantity, or from text such as '176 lb' or '5 ft 11 in'.

    The quantity keeps the smallest unit it was given in ('12 st 8 lb' is 176 lb), so that showing
    it again loses nothing. Raises `InputError` that names the field and what can be read.
    """
    if isinstance(value, pint.Quantity):
        return _checked(value, dimension, label, field)
    if not isinstance(value, str):
        raise InputError(
            f"{label} {shown_value(value)} has no unit: write it as {_EXAMPLES[dimension]}.",
            field,
            value,
        )
    text = value.strip().replace("′", "'").replace("″", '"').replace("’", "'").replace("”", '"')
    if len(text) > LONGEST_TEXT:
        raise InputError(
            f"{label} is longer than {LONGEST_TEXT} characters: write it as "
            f"{_EXAMPLES[dimension]}.",
            field,
            value,
        )
    parts = _parts(text, dimension)
    if parts is None:
        raise InputError(
            f"{label} '{shown_value(value)}' cannot be read: write it as {_EXAMPLES[dimension]}.",
            field,
            value,
        )
    smallest = parts[-1][1]
    total = sum(_convert(number, unit, smallest) for number, unit in parts)
    return _checked(registry.Quantity(total, smallest), dimension, label, field)


def _convert(number: float, unit: str, smaller: str) -> float:
    return number if unit == smaller else number * _SMALLER_PER[unit]


def _parts(text: str, dimension: Dimension) -> list[tuple[float, str]] | None:
    """Return numbers with their units in the order written, or None where it is not that."""
    found: list[tuple[float, str]] = []
    position = 0
    while position < len(text):
        match = _PART.match(text, position)
        if match is None or len(found) == 2:
            return None
        number = float(match[1].replace(",", "."))
        word = (match[2] or "").lower().replace(" ", "")
        if word:
            unit = _UNIT_OF[dimension].get(word)
        else:
            unit = _SMALLER.get(found[-1][1]) if found else None
        if unit is None or (found and _SMALLER.get(found[-1][1]) != unit) or (found and number < 0):
            return None
        found.append((number, unit))
        position = match.end()
    return found or None


def _checked(value: Quantity, dimension: Dimension, label: str, field: str) -> Quantity:
    try:
        magnitude = value.m_as(_BASE[dimension])
        finite = math.isfinite(magnitude)
        own = _of_our_registry(value, dimension)
    except (pint.DimensionalityError, pint.OffsetUnitCalculusError, TypeError, ValueError):
        raise InputError(
            f"{label} {shown_value(value)} is not a {dimension}: write it as "
            f"{_EXAMPLES[dimension]}.",
            field,
            value,
        ) from None
    except OverflowError:
        finite = False
    if not finite:
        shown = shown_value(value)
        raise InputError(f"{label} {shown} is not a finite number.", field, value)
    return own


def _of_our_registry(value: Quantity, dimension: Dimension) -> Quantity:
    """Return a quantity of any registry as one of ours, so that equal profiles hash alike too."""
    unit = str(value.units)
    known = unit.replace(" ", "") in _NAMES[dimension]
    return (
        registry.Quantity(float(value.magnitude), unit)
        if known
        else registry.Quantity(float(value.m_as(_BASE[dimension])), _BASE[dimension])
    )


# What people write after a number that needs no unit, and how many of the field's unit it is.
_WORDS: Mapping[str, Mapping[str, float]] = {
    "minute": {"min": 1, "mins": 1, "minute": 1, "minutes": 1, "h": 60, "hour": 60, "hours": 60},
    "hour": {"h": 1, "hour": 1, "hours": 1},
    "milligram": {"mg": 1},
    "gram/kilogram": {"g/kg": 1},
    "year": {"y": 1, "year": 1, "years": 1},
    "": {"%": 0.01},
}
_WORDED = re.compile(r"([^\s%A-Za-z]+)\s*(%|[A-Za-z]+(?:/[A-Za-z]+)?)")


def plain_number(value: Any, unit: str, label: str, field: str = "") -> float:
    """Return a finite float in `unit` from a number, a text ('75', '75 min') or a pint quantity.

    `unit` is a pint unit, "" for a share, which may be written in per cent. Raises `InputError`.
    """
    if isinstance(value, pint.Quantity):
        try:
            value = value.m_as(unit)
        except (pint.PintError, TypeError, ValueError):
            shown = shown_value(value)
            raise InputError(
                f"{label} {shown} is not in {unit or 'a plain number'}.", field, value
            ) from None
    if isinstance(value, str) and (match := _WORDED.fullmatch(value.strip()[: LONGEST_TEXT + 1])):
        factor = _WORDS.get(unit, {}).get(match[2].lower())
        if factor is not None:
            parts = number(match[1], label, field)
            return parts / 100 if match[2] == "%" else parts * factor
    if getattr(value, "size", 1) == 1 and hasattr(value, "item"):
        value = value.item()
    return number(value, label, field)


def number(value: object, label: str, field: str = "") -> float:
    """Return a finite float from a number or from text ('0,88' and '0.88' alike).

    Raises `InputError` for anything else, a bool included.
    """
    result = math.nan
    if isinstance(value, int | float) and not isinstance(value, bool):
        # A whole number of 400 digits has no float, but can be compared with one.
        result = float(value) if abs(value) <= sys.float_info.max else math.inf
    elif isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        result = float(value.strip().replace(",", "."))
    if math.isfinite(result):
        return result
    raise InputError(f"{label} '{shown_value(value)}' is not a number.", field, value)
