"""Units at the doors: reading what people write, and showing it in the reader's own units.

Text is read by a small reader of ours before pint sees it. Pint evaluates expressions, so an
address could otherwise ask for `9**9**9**9`; here a text is numbers and known unit names, or it is
refused.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import pint

from calc.errors import InputError

registry: pint.UnitRegistry = pint.UnitRegistry(cache_folder=None)
Quantity: TypeAlias = pint.Quantity
Dimension = Literal["mass", "length", "energy per day"]
Units = Literal["metric", "imperial", "stone"]
UNITS: tuple[Units, ...] = ("metric", "imperial", "stone")

LONGEST_TEXT = 40

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
    r"\s*([+-]?[0-9]{1,9}(?:[.,][0-9]{1,30})?)\s*([A-Za-z'\"]+(?:/[A-Za-z]+)?)?\s*,?"
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


def read(value: object, dimension: Dimension, label: str = "Value", field: str = "") -> Quantity:
    """Return a quantity from a pint quantity, or from text such as '176 lb' or '5 ft 11 in'.

    The quantity keeps the smallest unit it was given in ('12 st 8 lb' is 176 lb), so that showing
    it again loses nothing. Raises `InputError` that names the field and what can be read.
    """
    if isinstance(value, pint.Quantity):
        return _checked(value, dimension, label, field)
    if not isinstance(value, str):
        raise InputError(
            f"{label} {value!r} has no unit: write it as {_EXAMPLES[dimension]}.", field, value
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
            f"{label} '{value}' cannot be read: write it as {_EXAMPLES[dimension]}.", field, value
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
        word = (match[2] or "").lower()
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
    except (pint.DimensionalityError, pint.OffsetUnitCalculusError, TypeError, ValueError):
        raise InputError(
            f"{label} {value!s} is not a {dimension}: write it as {_EXAMPLES[dimension]}.",
            field,
            value,
        ) from None
    if not finite:
        raise InputError(f"{label} {value!s} is not a finite number.", field, value)
    return value


def number(value: object, label: str, field: str = "") -> float:
    """Return a finite float from a number or from text ('0,88' and '0.88' alike).

    Raises `InputError` for anything else, a bool included.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        result = float(value)
        if math.isfinite(result):
            return result
    elif isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        result = float(value.strip().replace(",", "."))
        if math.isfinite(result):
            return result
    shown = str(value)[:LONGEST_TEXT]
    raise InputError(f"{label} '{shown}' is not a number.", field, value)
