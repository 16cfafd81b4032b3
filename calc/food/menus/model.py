"""The choice of a day's dishes and amounts as a mixed-integer programme.

Dishes are chosen meal by meal, with amounts that may be any number; what one meal misses the next
makes good. Then all amounts of the day are found together, in the steps of a kitchen. Both ask for
the same: every tolerance held, and of the menus that hold them the one with the least cost of its
dishes. Tolerances are soft with a high price, so that there is always an answer, and what gives is
read off it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import inf

from calc.evidence import Constant
from calc.food.foods import Food
from calc.food.menus.dishes import Helping, Plate
from calc.food.menus.meals import Meal
from calc.food.menus.programme import Programme
from calc.food.menus.together import again, clashes, counted_as, limits_of

DAY_TOLERANCES = {
    "energy_kcal": Constant(0.02, "fraction", "How far a day of a menu may be from its energy"),
    "protein_g": Constant(0.03, "fraction", "How far a day of a menu may be from its protein"),
    "carbohydrate_g": Constant(
        0.06, "fraction", "How far a day of a menu may be from its carbohydrate"
    ),
    "fat_g": Constant(0.06, "fraction", "How far a day of a menu may be from its fat"),
}
LITTLE = Constant(10, "kcal or g", "Of amounts below this a miss costs as of this much")
ROUNDING = Constant(0.9, "fraction", "Part of a tolerance that is aimed at, for sums of roundings")
FIRST_AIM = Constant(0.6, "fraction", "The same while amounts may still be any number")
WELL_INSIDE = Constant(0.96, "fraction", "Part of a bound on fibre or sodium that is aimed at")
ALONE_PRICE = Constant(0.2, "fraction", "Part of these prices while dishes are chosen")
ALONE = Constant(2.0, "times", "A day's tolerance, for each meal while dishes are chosen")
CARRIED = Constant(0.10, "fraction", "How much of a meal may make good what others missed")
MUCH_ENERGY = Constant(25, "kcal/g", "Energy for each g of protein from which food brings enough")
MORE = Constant(1.5, "times", "How much more than that a meal of these may have while it is chosen")
MEAL_ENERGY = Constant(0.10, "fraction", "How far a meal's energy may be off without a price")
MEAL_GRAMS = Constant(0.20, "fraction", "The same for a meal's carbohydrate and fat")
OIL_MOST = Constant(20, "g", "Most oil and butter on a plate")
SCOOP = Constant(30, "g", "Most protein powder in a meal: a scoop")

_price = partial(Constant, unit="points", meaning="Price of what a menu misses, for all of it")
DAY_PRICE = _price(900.0)
MEAL_PRICE = _price(250.0)
LIGHT_PRICE = _price(150.0)
FIBRE_PRICE = _price(300.0)
MUCH_FIBRE_PRICE = _price(60.0)
SODIUM_PRICE = _price(150.0)
ENERGY_PRICE = _price(25.0)
GRAMS_PRICE = _price(5.0)
VEGETABLES = Constant(0.3, "points/100 g", "What more vegetables are worth")
BESIDE_PRICE = Constant(0.25, "points", "Price of one more thing beside a dish")
BESIDE_ENERGY_PRICE = Constant(
    0.008, "points/kcal", "Price of what it brings but fruit: a dish first"
)

NAMES = ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g", "sodium_mg")
_FRESH = frozenset({"fruit", "vegetable"})
_PURE_FAT = frozenset({"avocado", "olives, black", "olives, green", "coconut milk, tinned"})
Sums = dict[str, dict[int, float]]


@dataclass(frozen=True)
class Option:
    """A plate that a meal may have, and what it costs to take it."""

    plate: Plate
    cost: float


@dataclass(frozen=True)
class Served:
    """A plate of a meal with its foods and their grams."""

    meal: int
    plate: Plate
    portions: tuple[tuple[Food, float], ...]


@dataclass(frozen=True)
class Bounds:
    """What a day holds beside its amounts: fibre in g, and at most so much sodium in mg.

    Of fibre at least the first, rather no more than the second, and never more than the third.
    """

    fibre_least: float
    fibre_usual: float
    fibre_most: float
    sodium_most: float

    def left(self, held: Mapping[str, float], part: float) -> Bounds:
        """Return what a meal may take that is such a part of those that are still to come."""
        fibre, sodium = held["fibre_g"], held["sodium_mg"]
        ends = (self.fibre_least, self.fibre_usual, self.fibre_most)
        least, usual, most = (max((end - fibre) * part, 0.0) for end in ends)
        salty = max((self.sodium_most - sodium) * part, 1.0)
        return Bounds(least, max(usual, least + 1), max(most, least + 1), salty)


def choose(
    meals: Sequence[Meal], options: Sequence[Sequence[Option]], bounds: Bounds
) -> list[Served]:
    """Return what is on the table at each meal, of the options that it has.

    Empty where a meal has no dish at all.
    """
    chosen: list[list[Option]] = [[] for _ in meals]
    to_come = sum(meal.energy_kcal for meal in meals)
    missing, given = dict.fromkeys(DAY_TOLERANCES, 0.0), dict.fromkeys(NAMES, 0.0)
    used: set[str] = set()
    limits = dict(limits_of(to_come))
    # The largest first: small ones find something that fits more easily.
    for place in sorted(range(len(meals)), key=lambda one: -meals[one].energy_kcal):
        meal = meals[place]
        eaten = [one.plate for taken in chosen for one in taken if not one.plate.dish.beside]
        left = [
            replace(one, cost=one.cost + again(one.plate, eaten))
            for one in options[place]
            if one.plate.dish.name not in used
        ]
        if all(one.plate.dish.beside for one in left):
            return []
        part = bounds.left(given, meal.energy_kcal / to_come)
        one = _Day([_making_good(meal, missing)], [left], part, limits, exact=False)
        chosen[place], hold = one.taken_options()
        used |= {each.plate.dish.name for each in chosen[place]}
        missing = {name: missing[name] + getattr(meal, name) - hold[name] for name in missing}
        given = {name: given[name] + hold[name] for name in given}
        limits = {
            kind: (max(most - hold[kind], 0.0), price) for kind, (most, price) in limits.items()
        }
        to_come -= meal.energy_kcal
    limits = dict(limits_of(sum(meal.energy_kcal for meal in meals)))
    return _Day(meals, chosen, bounds, limits, exact=True).served()


def _making_good(meal: Meal, missing: Mapping[str, float]) -> Meal:
    """Return a meal that asks for a part of what the ones before it missed."""
    most = {name: CARRIED * getattr(meal, name) for name in missing}
    return replace(
        meal,
        **{
            name: getattr(meal, name) + min(max(more, -most[name]), most[name])
            for name, more in missing.items()
        },
    )


class _Day:
    """The programme of a day; with `exact` all options are taken and amounts go by steps."""

    def __init__(
        self,
        meals: Sequence[Meal],
        options: Sequence[Sequence[Option]],
        bounds: Bounds,
        limits: Mapping[str, tuple[float, float]],
        *,
        exact: bool,
    ) -> None:
        self.meals, self.options, self.bounds, self.exact = meals, options, bounds, exact
        self.limits = limits
        self.programme = Programme()
        self.taken: dict[tuple[int, str], int] = {}
        self.portions: dict[tuple[int, str], list[tuple[Helping, int, float]]] = {}
        self.sums: list[Sums] = [{name: defaultdict(float) for name in NAMES} for _ in meals]
        self.oil: list[dict[int, float]] = [defaultdict(float) for _ in meals]
        self.powder: list[dict[int, float]] = [defaultdict(float) for _ in meals]
        self.in_a_day: Sums = {kind: defaultdict(float) for kind in limits}
        for meal, choices in enumerate(options):
            for one in choices:
                self._option(meal, one)
        if not exact:
            self._combinations()
        self._amounts()

    def taken_options(self) -> tuple[list[Option], dict[str, float]]:
        """Return the options of the one meal that are taken, and what they hold."""
        values = self.programme.solve()
        (choices,), (of_meal,) = self.options, self.sums
        sums = {**of_meal, **self.in_a_day}
        if not values:
            cheapest = next(one for one in choices if not one.plate.dish.beside)
            return [cheapest], dict.fromkeys(sums, 0.0)
        found = [one for one in choices if values[self.taken[0, one.plate.dish.name]] > 1 / 2]
        hold = {
            name: sum(values[column] * each for column, each in terms.items())
            for name, terms in sums.items()
        }
        return found, hold

    def served(self) -> list[Served]:
        """Return every option with its amounts."""
        values = self.programme.solve()
        found = []
        for meal, choices in enumerate(self.options):
            for one in choices:
                portions = []
                for helping, column, unit in self.portions[meal, one.plate.dish.name]:
                    grams = round(values[column] * unit, 1) if values else helping.least_g
                    fixed = 0.0 if helping.optional else helping.least_g
                    grams = round(grams + fixed, 1) if values else grams
                    if grams > 0:
                        portions.append((helping.food, grams))
                found.append(Served(meal, one.plate, tuple(portions)))
        return found

    def _option(self, meal: int, option: Option) -> None:
        add, plate = self.programme, option.plate
        low = 1.0 if self.exact else 0.0
        taken = add.column(option.cost, low, 1.0, whole=not self.exact)
        key = meal, plate.dish.name
        self.taken[key], self.portions[key] = taken, []
        for helping in plate.helpings:
            base = 0.0 if helping.optional else helping.least_g
            room = helping.most_g - base
            unit = helping.step_g if self.exact else 1.0
            more = add.column(0.0, 0.0, round(room / unit, 6), whole=self.exact)
            add.row({more: 1.0, taken: -room / unit}, high=0.0)
            if self.exact and helping.optional:
                there = add.column(0.0, 0.0, 1.0, whole=True)
                add.row({more: 1.0, there: -room / unit}, high=0.0)
                add.row({more: 1.0, there: -helping.least_g / unit}, low=0.0)
            self.portions[key].append((helping, more, unit))
            grams = {taken: base, more: unit}
            self._count(meal, helping.food, grams, beside=plate.dish.beside)

    def _count(self, meal: int, food: Food, grams: dict[int, float], *, beside: bool) -> None:
        kind, part = counted_as(food)
        if food.group == "vegetable" and not beside:
            for column, each in grams.items():
                self.programme.costs[column] -= VEGETABLES * each / 100
        if beside and food.group not in _FRESH:
            for column, each in grams.items():
                self.programme.costs[column] += BESIDE_ENERGY_PRICE * food.held("energy_kcal", each)
        for column, each in grams.items():
            for name in NAMES:
                if amount := food.held(name, each):
                    self.sums[meal][name][column] += amount
            if food.group == "fat" and food.name not in _PURE_FAT:
                self.oil[meal][column] += each
            if food.group == "powder":
                self.powder[meal][column] += each
            if kind:
                self.in_a_day[kind][column] += part * each

    def _combinations(self) -> None:
        add = self.programme
        for meal, choices in enumerate(self.options):
            dishes = [one.plate for one in choices if not one.plate.dish.beside]
            beside = [one.plate for one in choices if one.plate.dish.beside]
            add.row({self.taken[meal, one.dish.name]: 1.0 for one in dishes}, 1.0, 1.0)
            if beside:
                every = {self.taken[meal, one.dish.name]: 1.0 for one in beside}
                add.row(every, high=float(self.meals[meal].most_beside))
            for pair in clashes(dishes, beside):
                add.row({self.taken[meal, one.dish.name]: 1.0 for one in pair}, high=1.0)

    def _amounts(self) -> None:
        add, aim = self.programme, ROUNDING if self.exact else FIRST_AIM
        whole: Sums = {name: defaultdict(float) for name in NAMES}
        for meal, sums in zip(self.meals, self.sums, strict=True):
            self._meal(meal, sums, aim)
            for name, terms in sums.items():
                for column, each in terms.items():
                    whole[name][column] += each
        kcal = sum(meal.energy_kcal for meal in self.meals)
        for name, tolerance in DAY_TOLERANCES.items():
            asked = sum(getattr(meal, name) for meal in self.meals)
            near = tolerance * (aim if self.exact else ALONE) * asked
            more = name == "protein_g" and self._is_large(asked, kcal)
            _near(add, whole[name], asked, near, DAY_PRICE * aim, near * (MORE if more else 1))
        price = 1.0 if self.exact else float(ALONE_PRICE)
        most = self.bounds.fibre_most * WELL_INSIDE
        least = min(self.bounds.fibre_least / WELL_INSIDE, most)
        salty = self.bounds.sodium_most * WELL_INSIDE
        add.keep(whole["fibre_g"], least, most, cost=price * FIBRE_PRICE / most)
        usual = self.bounds.fibre_usual
        add.keep(whole["fibre_g"], high=usual, cost=price * MUCH_FIBRE_PRICE / usual)
        add.keep(whole["sodium_mg"], high=salty, cost=price * SODIUM_PRICE / salty)
        for kind, (most, each) in self.limits.items():
            add.keep(self.in_a_day[kind], high=most, cost=each)

    def _is_large(self, protein_g: float, energy_kcal: float) -> bool:
        """Whether, while dishes are chosen, more protein lets in what people eat of so much."""
        return not self.exact and energy_kcal > MUCH_ENERGY * protein_g

    def _meal(self, meal: Meal, sums: Sums, aim: float) -> None:
        add, place = self.programme, self.meals.index(meal)
        kcal, slack = meal.energy_kcal, meal.protein_slack
        above = ROUNDING if self._is_large(meal.protein_g, kcal) else aim
        _near(add, sums["protein_g"], meal.protein_g, slack * aim, MEAL_PRICE, slack * above)
        _near(add, sums["energy_kcal"], kcal, MEAL_ENERGY * kcal, ENERGY_PRICE)
        for name in ("carbohydrate_g", "fat_g"):
            asked = getattr(meal, name)
            _near(add, sums[name], asked, MEAL_GRAMS * asked, GRAMS_PRICE)
        for name, most in (("fat_g", meal.fat_most), ("fibre_g", meal.fibre_most)):
            if most < inf:
                add.keep(sums[name], high=most * ROUNDING, cost=LIGHT_PRICE / most)
        if self.oil[place]:
            add.row(self.oil[place], high=float(OIL_MOST))
        if self.powder[place]:
            add.row(self.powder[place], high=0.0 if meal.is_main else float(SCOOP))


def _near(
    programme: Programme,
    terms: dict[int, float],
    asked: float,
    slack: float,
    price: float,
    above: float | None = None,
) -> None:
    """Keep a sum within a slack of what was asked, or `above` over it, at a price for all of it."""
    high = asked + (slack if above is None else above)
    programme.keep(terms, asked - slack, high, cost=price / max(asked, LITTLE))
