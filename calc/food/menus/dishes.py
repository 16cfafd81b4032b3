"""Dishes: foods that belong together, in bounds that look like food, and how they are made.

They are written for people to read, in the files of the folder `dishes`; a test holds them to what
a plate is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from calc.food.foods import COUNTED, Food, foods

FILES = Path(__file__).parent / "dishes"
BESIDE = "beside "
# How the name of a person's own food begins where it only stands beside a dish.
OWN_BESIDE = "A portion of "
_AMOUNT = re.compile(r"([\d.]+)-([\d.]+)(?:/([\d.]+))?( x)?")


@dataclass(frozen=True)
class Helping:
    """A food with the least and the most of it on a plate and the step between, in g.

    One that may be left out (`optional`) is at least `least_g` where it is there.
    """

    food: Food
    least_g: float
    most_g: float
    step_g: float
    optional: bool = False


@dataclass(frozen=True)
class Dish:
    """A dish; each of `ingredients` is one food or several of which the first that is eaten counts.

    `when` has the meals it is for, `minutes` how long it takes, `keeps` says that it may be cooked
    once and eaten twice, `seldom` that few have its foods at home. `season` does not count.
    """

    name: str
    when: frozenset[str]
    kitchen: str
    minutes: int
    tools: tuple[str, ...]
    ingredients: tuple[tuple[Helping, ...], ...]
    season: str
    how: str
    keeps: bool = False
    seldom: bool = False

    @property
    def beside(self) -> bool:
        """Whether it only stands beside another dish."""
        return all(one.startswith(BESIDE) for one in self.when)


@dataclass(frozen=True)
class Plate:
    """A dish with the foods that this person eats.

    `main` is the food that brings most of its protein, by the first word of its name, and `starch`
    the one that brings most of its carbohydrate.
    """

    dish: Dish
    helpings: tuple[Helping, ...]
    main: str
    starch: str

    @cached_property
    def of_plants(self) -> bool:
        """Whether the food that brings most of its protein is a plant."""
        return _most(self.helpings, "protein_g").eaten_by == "vegan"

    @cached_property
    def bases(self) -> frozenset[str]:
        """What it stands on: its bread, potatoes and cooked grains, each by a word."""
        foods = (one.food for one in self.helpings if not one.optional)
        return frozenset(
            _word(one)
            for one in foods
            if one.group in ("potato", "bread") or (one.group == "grain" and one.state == "cooked")
        )

    @cached_property
    def legumes(self) -> frozenset[str]:
        """Its beans, lentils and peas, each by the first word of its name."""
        groups = ("legume", "plant protein")
        foods = (one.food for one in self.helpings)
        return frozenset(one.name.split()[0] for one in foods if one.group in groups)

    @cached_property
    def foods(self) -> frozenset[str]:
        """The names of its foods."""
        return frozenset(one.food.name for one in self.helpings)

    @cached_property
    def least(self) -> Mapping[str, float]:
        """What the smallest of it holds, in kcal, g and mg."""
        base = [one for one in self.helpings if not one.optional]
        return {name: sum(one.food.held(name, one.least_g) for one in base) for name in COUNTED}

    @cached_property
    def room(self) -> Mapping[str, tuple[tuple[float, float], ...]]:
        """What more each food may bring, as kcal and of a nutrient, the leanest in it first."""
        more = [
            (one.food, one.most_g - (0 if one.optional else one.least_g)) for one in self.helpings
        ]
        return {
            name: tuple(
                (food.held("energy_kcal", grams), food.held(name, grams))
                for food, grams in sorted(more, key=lambda each: each[0].density(name))
            )
            for name in COUNTED
        }


@cache
def dishes() -> Mapping[str, Dish]:
    """Return all dishes by their names, read when they are first asked for."""
    found: dict[str, Dish] = {}
    for file in sorted(FILES.glob("*.toml")):
        rows = tomllib.loads(file.read_text(encoding="utf-8"))["dish"]
        found |= {row["name"]: _dish(row) for row in rows}
    return found


def main_of(names: Iterable[str]) -> str:
    """Return the dish of a meal that the others stand beside; '' where all only do that."""
    return next((name for name in names if not _is_beside(name)), "")


def _is_beside(name: str) -> bool:
    return dishes()[name].beside if name in dishes() else name.startswith(OWN_BESIDE)


def plates(diet: str, excluded: Iterable[str] = ()) -> tuple[Plate, ...]:
    """Return every dish that can be made for a diet without the foods of the names `excluded`."""
    without = frozenset(excluded)
    made = (_plate(dish, diet, without) for dish in dishes().values())
    return tuple(one for one in made if one is not None)


def _plate(dish: Dish, diet: str, without: frozenset[str]) -> Plate | None:
    helpings = []
    for options in dish.ingredients:
        eaten = (one for one in options if one.food.suits(diet) and one.food.name not in without)
        first = next(eaten, None)
        if first is not None:
            helpings.append(first)
        elif not options[0].optional:
            return None
    return Plate(
        dish, tuple(helpings), _heart(helpings, "protein_g"), _heart(helpings, "carbohydrate_g")
    )


def _heart(helpings: Iterable[Helping], name: str) -> str:
    """Return a word for the food that brings most of a nutrient: 'chicken', 'egg', 'rice'."""
    return _word(_most(helpings, name))


def _word(food: Food) -> str:
    for kind in ("rice", "pasta"):
        if kind in food.name:
            return kind
    if food.group in ("egg", "bread"):
        return food.group
    return food.name.split()[0].rstrip(",s")


def _most(helpings: Iterable[Helping], name: str) -> Food:
    return max(helpings, key=lambda one: one.food.held(name, one.least_g + one.most_g)).food


def _dish(row: Mapping[str, Any]) -> Dish:
    return Dish(
        name=row["name"],
        when=frozenset(row["when"]),
        kitchen=row["kitchen"],
        minutes=row["minutes"],
        tools=tuple(row.get("tools", ())),
        ingredients=tuple(_ingredient(line) for line in row["foods"]),
        season=row.get("season", ""),
        how=row.get("how", ""),
        keeps=row.get("keeps", False),
        seldom=row.get("seldom", False),
    )


def _ingredient(line: str) -> tuple[Helping, ...]:
    """Return the foods of a line: 'milk, skimmed | rice drink: 100-300/50', or '1-2 x' pieces."""
    names, _, amount = line.rpartition(":")
    found = _AMOUNT.fullmatch(amount.strip())
    if found is None:
        raise ValueError(f"'{line}' has no amount such as '100-200'")
    least, most = float(found[1]), float(found[2])
    return tuple(
        _helping(foods()[name.strip()], least, most, found[3], pieces=bool(found[4]))
        for name in names.split("|")
    )


def _helping(food: Food, least: float, most: float, step: str | None, *, pieces: bool) -> Helping:
    unit = food.piece_g if pieces else 1.0
    # Halves of a piece where the file has some.
    whole = float(least).is_integer() and float(most).is_integer()
    step_g = (food.piece_g if whole else food.piece_g / 2) if pieces else food.step_g
    if step is not None:
        step_g = float(step) * unit
    top = min(most * unit, food.most_g)
    most_g = max(round(top / step_g), 1) * step_g
    if most_g > food.most_g:
        most_g -= step_g
    optional = least == 0
    # What may be left out is worth having where it is there: a quarter of its most, or more.
    bottom = most_g / (2 + 2) if optional else least * unit
    least_g = min(max(round(bottom / step_g), 1) * step_g, most_g)
    return Helping(food, round(least_g, 1), round(most_g, 1), step_g, optional)
