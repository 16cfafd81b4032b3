"""Amounts as a person reads them: rounded for display, in their units, the range beside them.

Rounding happens here and nowhere before: the plan and its files keep what was calculated. Meals are
the exception that a reader adds up, and `calc.day.whole_grams` rounds them so that sums hold.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import NamedTuple

from calc.arrays import nearest
from calc.clock import hours_text
from calc.day.drinks import FLUID_STEP
from calc.day.table import ENERGY_STEP
from calc.evidence import Constant, figure
from calc.plan.amounts import Range
from calc.units import Units, registry

SLEEP_STEP = Constant(5, "minutes", "Time asleep and in bed is shown to the nearest")

_INCHES: float = registry.Quantity(1, "centimeter").m_as("inch")
_INCHES_A_FOOT: float = registry.Quantity(1, "foot").m_as("inch")
POUNDS: float = registry.Quantity(1, "kilogram").m_as("pound")
_OUNCES: float = registry.Quantity(1, "milliliter").m_as("fluid_ounce")

_GRAMS_AN_OUNCE: float = registry.Quantity(1, "ounce").m_as("gram")
_OUNCES_A_POUND = round(registry.Quantity(1, "pound").m_as("ounce"))

_IN_KILOGRAMS = re.compile(r"(\d+(?:\.\d+)?) kg\b(?!/)")
_IN_MILLILITRES = re.compile(r"([\d,]+)(?: to ([\d,]+))? ml\b")
# After a semicolon it is a volume and its page: '2018;15:10'.
_TIME = re.compile(r"(?<![\d:;])([01]\d|2[0-3]):([0-5]\d)(?![\d:])")
_IN_GRAMS = re.compile(r"(\d[\d,]*) g\b")
_IN_CENTIMETRES = re.compile(r"(\d+(?:\.\d+)?) cm\b")
_IN_LITRES = re.compile(r"(\d+(?:\.\d+)?) lit(?:re|er)s?\b")

# Decimals of a weight that is carried from one unit to the other: a thousandth of a gram.
WEIGHT_DIGITS = 6

DASH = "–"
# What the product is for, in a line.
PROMISE = "what to eat, lift and drink, and when to sleep, to build muscle"


class Shown(NamedTuple):
    """An amount for a card: the number, its unit, and the range in the same unit."""

    value: str
    unit: str
    spread: str


def kcal(value: float) -> str:
    """Return kcal to the nearest ten: '3,350'."""
    return figure(nearest(value, ENERGY_STEP), 0)


def grams(value: float) -> str:
    """Return whole grams: '1,044'."""
    return figure(nearest(value, 1), 0)


def weighed(grams: float, units: Units) -> str:
    """Return an amount of food as a kitchen scale of the reader shows it.

    >>> weighed(1250, "metric"), weighed(150, "imperial")
    ('1.25 kg', '5.3 oz')
    """
    if units == "imperial":
        ounces = grams / _GRAMS_AN_OUNCE
        pounds, rest = divmod(round(ounces), _OUNCES_A_POUND)
        if not pounds:
            return f"{figure(ounces, 1)} oz"
        return f"{pounds} lb {rest} oz" if rest else f"{pounds} lb"
    return f"{figure(grams / 1000)} kg" if grams >= 1000 else f"{figure(grams, 0)} g"


def weighed_in(text: str, units: Units) -> str:
    """Return words on an amount of food with their grams as a kitchen scale of the reader has them.

    >>> weighed_in("about 1½ cups, 101 g dry", "imperial")
    'about 1½ cups, 3.6 oz dry'
    """
    if units != "imperial":
        return text
    return _IN_GRAMS.sub(lambda found: weighed(float(found[1].replace(",", "")), units), text)


def litres(ml: float) -> str:
    """Return ml as litres to the nearest 50 ml, with one decimal or two: '2.5', '2.95'."""
    text = f"{nearest(ml, FLUID_STEP) / 1000:.2f}"
    return text.removesuffix("0")


def fluid_ounces(ml: float) -> str:
    """Return ml as whole US fluid ounces."""
    return figure(ml * _OUNCES, 0)


def duration(hours: float) -> str:
    """Return hours to the nearest five minutes: '9 h 05', '8 h', '45 min'."""
    return hours_text(nearest(hours * 60, SLEEP_STEP))


def fluid(ml: float, units: Units) -> str:
    """Return a fluid for a row or a sentence: '500 ml', or '16 fl oz' for imperial units."""
    if units == "imperial":
        return f"{fluid_ounces(ml)} fl oz"
    return f"{figure(nearest(ml, FLUID_STEP), 0)} ml"


def _spread(low: float, high: float, write: Callable[[float], str]) -> str:
    ends = [write(low), write(high)]
    return DASH.join(dict.fromkeys(ends))


def energy(amount: Range) -> Shown:
    """Return energy for a card, in kcal."""
    low, target, high = amount.m_as("kcal/day")
    return Shown(kcal(target), "kcal", _spread(low, high, kcal))


def mass(amount: Range) -> Shown:
    """Return grams of a nutrient for a card."""
    low, target, high = amount.m_as("g/day")
    return Shown(grams(target), "g", _spread(low, high, grams))


def drink(amount: Range, units: Units) -> Shown:
    """Return a day's fluid for a card, in litres, or in US fluid ounces for imperial units."""
    low, target, high = amount.m_as("ml/day")
    if units == "imperial":
        return Shown(fluid_ounces(target), "fl oz", _spread(low, high, fluid_ounces))
    return Shown(litres(target), "L", _spread(low, high, litres))


def time(amount: Range) -> Shown:
    """Return a length of time for a card; the unit stands within it."""
    low, target, high = amount.m_as("h")
    return Shown(duration(target), "", _spread(low, high, duration))


def ends(low: str, high: str) -> str:
    """Return both ends of a span with the unit once: '0.19 to 0.31 kg'."""
    number, _, unit = low.partition(" ")
    return f"{number if high.endswith(f' {unit}') else low} to {high}"


def body_weight(kilograms: float, units: Units, decimals: int = 1) -> str:
    """Return a body weight or a change of it: '80 kg', or '176.4 lb' for imperial and stone."""
    if units == "metric":
        return f"{figure(kilograms, decimals)} kg"
    return f"{figure(kilograms * POUNDS, decimals)} lb"


def height(centimetres: float, units: Units) -> str:
    """Return a height as its fields have it: '180 cm', or '5 ft 10.9 in' for the other units."""
    if units == "metric":
        return f"{figure(centimetres, 1)} cm"
    feet, inches = in_two(centimetres * _INCHES, round(_INCHES_A_FOOT))
    return f"{feet} ft {figure(inches, 1)} in"


def in_two(smaller: float, per: int) -> tuple[int, float]:
    """Return a measure in whole larger units and the rest to a tenth, with `per` in each of them.

    >>> in_two(70.866, 12), in_two(71.98, 12)
    ((5, 10.9), (6, 0.0))
    """
    # Rounded before it is divided, or the second would be 5 ft 12.0 in.
    whole, rest = divmod(round(smaller, 1), per)
    return int(whole), round(rest, 1)


def centimetres(value: float, units: Units) -> float:
    """Return the centimetres of a length on a tape: cm, or inches for the other units."""
    return value if units == "metric" else value / _INCHES


def on_own_tape(cm: float, units: Units) -> float:
    """Return centimetres in the unit of the reader's tape: cm, or inches for the other units."""
    return cm if units == "metric" else cm * _INCHES


def on_tape(text: str, units: Units) -> str:
    """Return a sentence with its centimetres in the unit of the reader's tape."""
    if units == "metric":
        return text
    return _IN_CENTIMETRES.sub(lambda found: f"{figure(float(found[1]) * _INCHES, 1)} in", text)


def percent(share: float) -> str:
    """Return a share in whole per cent: '15 %'."""
    return f"{figure(100 * share, 0)} %"


def weight_unit(units: Units) -> str:
    """Return the unit in which the reader weighs and loads: 'kg', or 'lb' for the other units."""
    return "kg" if units == "metric" else "lb"


def in_own_weight(kg: float, units: Units) -> float:
    """Return kilograms in the unit of `weight_unit`, not rounded for display."""
    return kg if units == "metric" else round(kg * POUNDS, WEIGHT_DIGITS)


def kilograms(value: float, units: Units) -> float:
    """Return the kilograms of a figure in the unit of `weight_unit`; there and back it is the same.

    The digits that two conversions lose between them are cut off, a thousandth of a gram.
    """
    return value if units == "metric" else round(value / POUNDS, WEIGHT_DIGITS)


def litres_from(value: float, units: Units) -> float:
    """Return the litres of a measured drink: ml, or US fluid ounces for imperial units."""
    ml = value / _OUNCES if units == "imperial" else value
    return ml / 1000


def in_units(text: str, units: Units) -> str:
    """Return a sentence with its kilograms, litres and ml in the reader's units."""
    if units != "metric":
        text = _IN_KILOGRAMS.sub(lambda found: body_weight(float(found[1]), units), text)
    if units == "imperial":
        text = _IN_LITRES.sub(lambda found: f"{fluid_ounces(float(found[1]) * 1000)} fl oz", text)
        text = _IN_MILLILITRES.sub(_ounces, text)
    return text


def in_halves_of_a_day(text: str) -> str:
    """Return a text with its times as they are read where noon is 12 pm.

    >>> in_halves_of_a_day("training 17:30–18:45; lights out 00:05")
    'training 5:30 pm–6:45 pm; lights out 12:05 am'
    """
    return _TIME.sub(_half, text)


def _half(found: re.Match[str]) -> str:
    moment = datetime.time(int(found[1]), int(found[2]))
    return f"{moment:%I:%M %p}".lstrip("0").lower()


def _ounces(found: re.Match[str]) -> str:
    amounts = [fluid_ounces(float(ml.replace(",", ""))) for ml in found.groups() if ml]
    return f"{' to '.join(amounts)} fl oz"
