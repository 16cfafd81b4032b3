"""Plate sizes of a team: one menu for all, few sizes at each meal, and who gets which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import MINUTES_A_DAY, minute_of
from calc.errors import InputError, Notice, listed
from calc.evidence import Constant
from calc.food.foods import foods
from calc.food.menus.exclusions import named_foods
from calc.food.menus.meals import meals_of
from calc.food.menus.planner import Week, Wishes, sit
from calc.person.limits import DIETS, WEEKDAYS
from calc.person.profile import Profile
from calc.plan import Plan, make_plan
from calc.team.changes import Change, after, changes_for
from calc.team.recipes import Grams, Recipe, plates_in_steps, recipes_of
from calc.team.sizes import NUTRIENTS, TOLERANCES, Found, Squad, fewest_sizes
from calc.team.squad import Member

MENUS_TRIED = Constant(3, "menus", "Menus of a day that are tried where plates leave people out")
FEW_OUT = Constant(0.05, "of the people", "So many out are few enough to go on with a menu")
# The names of sizes, by how many there are.
LETTERS: Mapping[int, tuple[str, ...]] = {
    len(letters): letters
    for letters in (("M",), ("S", "L"), ("S", "M", "L"), ("S", "M", "L", "XL"))
}
EVERYBODY = "everybody"
# Whoever gets no amounts is listed without why: a kitchen is not told anybody's health.
APART = "The plan counts no amounts here, so no plate is measured: a dietitian can say how much."


@dataclass(frozen=True)
class Seat:
    """What one person gets on a day: the size at each meal, what it holds, what is changed.

    `asked` and `given` are by nutrient, in kcal and g; `given` is what the plates hold before any
    of the `changes`. `sizes` are by the name of a meal.
    """

    name: str
    line: str
    sizes: Mapping[str, str]
    asked: Mapping[str, float]
    given: Mapping[str, float]
    changes: tuple[Change, ...] = ()

    @property
    def off(self) -> Mapping[str, float]:
        """How far the plates are from what is asked, as a share of it, by nutrient."""
        return {name: self.given[name] / asked - 1 for name, asked in self.asked.items()}

    @property
    def within(self) -> bool:
        """Whether the plates alone are within the tolerances."""
        return _within(self.given, self.asked)

    @property
    def with_changes(self) -> Mapping[str, float]:
        """What the day holds with the changes, by nutrient."""
        held = after(np.array(list(self.given.values())), self.changes)
        return dict(zip(self.given, map(float, held), strict=True))

    @property
    def mended(self) -> bool:
        """Whether the changes bring it within the tolerances."""
        return _within(self.with_changes, self.asked)


def _within(given: Mapping[str, float], asked: Mapping[str, float]) -> bool:
    tolerances = zip(NUTRIENTS, TOLERANCES, strict=True)
    return all(abs(given[name] - asked[name]) <= each * asked[name] for name, each in tolerances)


@dataclass(frozen=True)
class Line:
    """One line of dishes: its recipes, its plates by size and ingredient in g, and its people."""

    name: str
    recipes: tuple[Recipe, ...]
    grams: Grams
    seats: tuple[Seat, ...]

    @property
    def letters(self) -> tuple[str, ...]:
        """The names of its sizes, the smallest first."""
        return LETTERS[len(self.grams[0])]

    def count(self, meal: str, size: str) -> int:
        """Return how many people have a size at a meal."""
        return sum(one.sizes[meal] == size for one in self.seats)


@dataclass(frozen=True)
class Plates:
    """The plates of a day: its lines, by name those who get none with why, what there is to say."""

    day: str
    lines: tuple[Line, ...]
    apart: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Everybody who has plates, by name."""
        return tuple(sorted((s for one in self.lines for s in one.seats), key=lambda s: s.name))

    @property
    def who(self) -> pd.DataFrame:
        """Who gets which: name, line, a column a meal, how far off in %, within, what to change.

        A column a nutrient, `energy_off` and so on, in % of the person's own target.
        """
        rows = []
        for one in self.seats:
            off = {f"{n.rpartition('_')[0]}_off": round(100 * s, 1) for n, s in one.off.items()}
            changes = "; ".join(each.text for each in one.changes)
            row = {"name": one.name, "line": one.line, **one.sizes, **off}
            rows.append({**row, "within": one.within, "changes": changes})
        return pd.DataFrame(rows)

    @property
    def out(self) -> tuple[Seat, ...]:
        """Those whom the plates alone do not hold within the tolerances."""
        return tuple(one for one in self.seats if not one.within)


def plates(
    members: Iterable[Member],
    day: str = "mon",
    *,
    seed: int = 0,
    weeks: dict[str, Week] | None = None,
) -> Plates:
    """Return the plates of a day: the fewest sizes with which people are near their own targets.

    Near is 5 % of the day's energy and protein, 6 % of its carbohydrate and fat. There are at most
    four sizes at a meal, each a plate with amounts of its own, and a person has one at each meal,
    not always the same. For whom they do not hold, `Seat.changes` says what to add or leave. The
    order of the members does not count. One line of dishes serves all who may eat them, others get
    their own. `weeks` holds what each line ate on the days before and is gone on from. Raises
    `InputError` for a day that is none, two members of one name, and exclusions that leave no dish.
    """
    people = _named(members)
    plans = {name: make_plan(one.profile) for name, one in people.items()}
    asked = {name: targets_of(one, day) for name, one in plans.items()}
    apart = {name: APART for name, one in asked.items() if one is None}
    served = {name: one for name, one in asked.items() if one is not None}
    kitchen = _Kitchen(day, seed, plans, served, {} if weeks is None else weeks)
    for group in _groups(plans, served):
        apart |= kitchen.take(group)
    lines = tuple(kitchen.lines())
    notices = tuple(_outside_windows(lines, people))
    return Plates(day, lines, MappingProxyType(dict(sorted(apart.items()))), notices)


def _named(members: Iterable[Member]) -> dict[str, Member]:
    every = sorted(members, key=lambda one: one.name)
    for name, times in Counter(one.name for one in every).items():
        if times > 1:
            raise InputError(
                f"{times} people are called '{name}': give each a name of their own.", "name", name
            )
    return {one.name: one for one in every}


def _outside_windows(lines: Iterable[Line], people: Mapping[str, Member]) -> Iterator[Notice]:
    """Yield for whom a meal of the kitchen's lies outside of the hours in which they eat."""
    for line in lines:
        for seat in line.seats:
            window = people[seat.name].profile.eating_window
            if window is None:
                continue
            opens, closes = (minute_of(one) for one in window)
            length = (closes - opens) % MINUTES_A_DAY
            late = [
                f"{one.label} at {one.time}"
                for one in line.recipes
                if (minute_of(one.time) - opens) % MINUTES_A_DAY > length
            ]
            if late:
                hours = f"{seat.name} eats from {window[0]} to {window[1]}"
                yield Notice("advice", "day", f"{hours}: keep {listed(late)} for then.")


def targets_of(plan: Plan, day: str) -> Numbers | None:
    """Return what the meals of a day bring together, by nutrient; None where any is withheld."""
    if day not in WEEKDAYS:
        raise InputError(f"'{day}' is no day: choose one of {', '.join(WEEKDAYS)}.", "day", day)
    of_day = plan.days[day]
    meals = meals_of(of_day)
    if plan.hides_numbers or not meals or not set(NUTRIENTS) <= set(of_day.targets):
        return None
    return np.array([sum(getattr(one, name) for one in meals) for name in NUTRIENTS])


@dataclass(frozen=True)
class _Group:
    """People of one diet and the same exclusions, and the plan that dishes are chosen for."""

    label: str
    setter: Profile
    names: list[str]


def _groups(plans: Mapping[str, Plan], served: Mapping[str, Numbers]) -> list[_Group]:
    """Return who may eat the same, those who leave nothing out first, then who leaves most.

    Dishes are chosen for the person who eats a middling amount, at the usual number of meals.
    """
    if not served:
        return []
    by_energy = sorted(served, key=lambda name: (served[name][0], name))
    middle = plans[by_energy[len(by_energy) // 2]].profile
    meals = Counter(plans[name].profile.meals for name in served)
    usual = min(meals, key=lambda many: (-meals[many], many))
    table = replace(middle, meals=usual, eating_window=None)
    groups: dict[tuple[int, bool, int, tuple[str, ...]], list[str]] = {}
    for name in sorted(served):
        own = plans[name].profile
        out = tuple(sorted(own.exclude))
        groups.setdefault((DIETS.index(own.diet), bool(out), -len(out), out), []).append(name)
    found = []
    for (place, *_, out), names in sorted(groups.items()):
        diet = DIETS[place]
        without = f"without {listed(out)}" if out else ""
        label = " ".join(filter(None, (diet if place else "", without))) or EVERYBODY
        found.append(_Group(label, replace(table, diet=diet, exclude=out), names))
    return found


@dataclass(frozen=True)
class _Served:
    """What a line's people have: their targets, the recipes, the grams of plates, who has which."""

    squad: Squad
    recipes: tuple[Recipe, ...]
    grams: Grams
    found: Found


@dataclass
class _Kitchen:
    """The lines of a day while they are put together."""

    day: str
    seed: int
    plans: Mapping[str, Plan]
    asked: Mapping[str, Numbers]
    weeks: dict[str, Week]
    begun: list[tuple[str, list[str], _Served]] = field(default_factory=list)

    def take(self, group: _Group) -> dict[str, str]:
        """Give a group its place at a line that it may eat of, or a line of its own.

        Return by name those for whom there is none, with why.
        """
        profile = group.setter
        try:
            out = named_foods(profile.exclude, foods())
            for place, (label, names, served) in enumerate(self.begun):
                if all(_suits(one, profile.diet, out) for one in served.recipes):
                    self.begun[place] = label, sorted([*names, *group.names]), served
                    return {}
            self.begun.append((group.label, group.names, self._cooked(group)))
        except InputError as error:
            return dict.fromkeys(group.names, str(error))
        return {}

    def _cooked(self, group: _Group) -> _Served:
        """Return the dishes whose plates leave fewest out, or the first that leave few."""
        plan = make_plan(group.setter)
        before = self.weeks.get(group.label, Week())
        best: tuple[_Served, Week] | None = None
        for lot in range(int(MENUS_TRIED)):
            week = deepcopy(before)
            wishes = Wishes.of(plan, (), self.seed + lot, None, ())
            sittings, _ = sit(plan, self.day, wishes, week)
            if not sittings:
                raise InputError("No dish is left for some meal.", "exclude", group.setter.exclude)
            least = 1 if best is None else best[0].found.factors.shape[1]
            served = self._plated(group.names, recipes_of(sittings), least)
            if best is None or served.found.rank < best[0].found.rank:
                best = served, week
            if best[0].found.rank[0] <= FEW_OUT * len(group.names):
                break
        assert best is not None
        served, self.weeks[group.label] = best
        return served

    def _plated(self, names: Sequence[str], recipes: tuple[Recipe, ...], least: int = 1) -> _Served:
        targets = np.array([self.asked[name] for name in names])
        squad = Squad(targets, np.array([one.parts for one in recipes]))
        grams, found = plates_in_steps(squad, recipes, fewest_sizes(squad, least=least))
        return _Served(squad, recipes, grams, found)

    def lines(self) -> list[Line]:
        """Return the lines with everybody who eats of them."""
        made = []
        for label, names, served in self.begun:
            if len(names) > len(served.squad.targets):
                served = self._plated(names, served.recipes, served.found.factors.shape[1])
            seats = tuple(self._seat(label, served, at, name) for at, name in enumerate(names))
            made.append(Line(label, served.recipes, served.grams, seats))
        return made

    def _seat(self, label: str, served: _Served, at: int, name: str) -> Seat:
        letters = LETTERS[len(served.grams[0])]
        chosen = served.found.chosen[at]
        on_plates = {
            recipe.meal: [
                (one, float(grams))
                for one, grams in zip(recipe.ingredients, of_meal[size], strict=True)
            ]
            for recipe, of_meal, size in zip(served.recipes, served.grams, chosen, strict=True)
        }
        given = sum(one.held * grams for plate in on_plates.values() for one, grams in plate)
        asked = self.asked[name]
        seat = Seat(
            name,
            label,
            {
                recipe.meal: letters[size]
                for recipe, size in zip(served.recipes, chosen, strict=True)
            },
            dict(zip(NUTRIENTS, map(float, asked), strict=True)),
            dict(zip(NUTRIENTS, map(float, given), strict=True)),
        )
        if seat.within:
            return seat
        profile = self.plans[name].profile
        out = named_foods(profile.exclude, foods())
        return replace(
            seat, changes=changes_for(given - asked, asked, on_plates, profile.diet, out)
        )


def _suits(recipe: Recipe, diet: str, out: frozenset[str]) -> bool:
    return all(one.food.suits(diet) and one.food.name not in out for one in recipe.ingredients)
