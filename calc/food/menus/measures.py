"""Amounts as a kitchen and a shop say them: '2 slices', 'about 1½ cups, 90 g dry', '340 g raw'."""

from __future__ import annotations

import re

from calc.evidence import Constant, figure
from calc.food.foods import Food

QUARTERS = ("", "¼", "½", "¾")
LEAST_PART = Constant(0.13, "fraction", "Less than this of a measure is not said in it")
MOST_PARTS = Constant(6, "measures", "More than this of a measure is said in g alone")
SMALL_PIECE = Constant(30, "g", "A piece below this is not cut")
LARGE_PIECE = Constant(200, "g", "A piece above this is cut into quarters too")
EXACT = Constant(0.04, "fraction", "Off by less than this an amount is not about, but is")
MANY = Constant(10, "pieces", "More than this are said in steps")
MANY_STEP = Constant(5, "pieces", "These steps")
_COOKED = re.compile(
    r", (?:frozen, )?(cooked|boiled|baked|grilled|fried|roasted|braised|poached|stir-fried)\b"
)
_NAMES = {
    "baked potato with skin": "potatoes for baking",
    "oven chips, baked": "oven chips, frozen",
    "omelette": "eggs",
    "eggs, scrambled": "eggs",
    "roast chicken, meat only": "chicken, meat only",
    "roast beef, lean": "beef for roasting, lean",
}
_PLURALS = {"anchovy": "anchovies", "half": "halves", "radish": "radishes", "tomato": "tomatoes"}
_DRY = frozenset({"grain", "legume"})
_WHOLE_EGGS = frozenset({"egg, boiled", "egg, poached", "egg, fried", "egg, whole, raw"})
EGG = Constant(50, "g", "An egg without its shell")


def household(food: Food, grams: float) -> str:
    """Return an amount as a kitchen measures it, with what it weighs raw where it is cooked.

    >>> from calc.food.foods import foods
    >>> household(foods()["banana"], 118), household(foods()["white rice, cooked"], 240)
    ('1 banana', 'about 1½ cups, 86 g dry')
    """
    parts = [_measured(food, grams)]
    if food.state == "cooked" and food.raw_factor != 1:
        parts.append(f"{figure(grams * food.raw_factor, 0)} g {_uncooked(food)}")
    return ", ".join(filter(None, parts))


def to_buy(food: Food, grams: float) -> tuple[str, float]:
    """Return what to put on a shopping list for some grams on a plate: its name and its grams."""
    if food.name in _WHOLE_EGGS or _NAMES.get(food.name) == "eggs":
        return "eggs", grams * food.raw_factor
    name = _NAMES.get(food.name, "")
    if not name and food.state == "cooked":
        name, changed = _COOKED.subn("", food.name)
        name = f"{name}, {_uncooked(food)}" if changed and food.raw_factor != 1 else name
    # As it is sold: a carrot that is boiled and one that is not are one line of a list.
    return (name or food.name).removesuffix(", raw"), grams * food.raw_factor


def bought(food: Food, name: str, grams: float) -> str:
    """Return an amount to buy in pieces, where it is bought by the piece; '' for any other."""
    if name == "eggs":
        return _counted(grams / EGG, "egg")
    if food.piece_g and food.state != "cooked":
        return _counted(grams / food.piece_g, food.piece)
    return ""


def _uncooked(food: Food) -> str:
    if "frozen" in _NAMES.get(food.name, food.name):
        return "frozen"
    return "dry" if food.group in _DRY else "raw"


def _measured(food: Food, grams: float) -> str:
    if food.piece_g:
        count = grams / food.piece_g
        # Nobody cuts a prawn or an olive, a tomato is halved at most, and a mango quartered.
        part = 1 if food.piece_g < SMALL_PIECE or count > MOST_PARTS else 2
        if food.piece_g > LARGE_PIECE and part > 1:
            part = len(QUARTERS)
        said = max(round(count * part), 1) / part
        about = "" if abs(count - said) <= EXACT * count else "about "
        return f"{about}{_counted(said, food.piece)}"
    if not food.household_g:
        return ""
    number, _, measure = food.household.partition(" ")
    top, _, under = number.partition("/")
    times, each = grams / food.household_g, float(top) / float(under or 1)
    count = times * each
    if count < LEAST_PART or times > MOST_PARTS:
        return ""
    word, _, rest = measure.partition(",")
    if count > MANY:
        count = round(count / MANY_STEP) * MANY_STEP
    elif each > 1:
        # What is counted by several is not cut: chips, crackers.
        count = max(round(count), 1)
    return f"about {_counted(count, word)}{',' if rest else ''}{rest}"


def _counted(count: float, word: str) -> str:
    quarters = max(round(count * len(QUARTERS)), 1)
    whole, part = divmod(quarters, len(QUARTERS))
    number = f"{whole or ''}{QUARTERS[part]}"
    if quarters <= len(QUARTERS) or word in ("tbsp", "tsp"):
        return f"{number} {word}".replace("cups", "cup")
    if word in _PLURALS:
        return f"{number} {_PLURALS[word]}"
    return f"{number} {word}" if word.endswith("s") else f"{number} {word}s"
