"""From a plan to a menu: a day at a time, and a week with an eye on what was eaten before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import inf
from types import MappingProxyType

from calc.errors import InputError, listed
from calc.evidence import Constant
from calc.food.foods import foods
from calc.food.menus.candidates import candidates
from calc.food.menus.dishes import Plate, plates
from calc.food.menus.exclusions import named_foods
from calc.food.menus.meals import Meal, meals_of
from calc.food.menus.model import Bounds, Option, choose
from calc.food.menus.notices import notices_of
from calc.food.menus.own import KITCHEN, Label, own_plates
from calc.food.menus.table import Leftover, Menu, Sitting, menu_of, misses_of, weight_of
from calc.food.nutrients import MOST_FIBRE
from calc.person.limits import WEEKDAYS
from calc.person.profile import Profile
from calc.plan import Plan

TIMES_A_WEEK = Constant(3, "times", "How often a dish may be eaten in a week")
EATEN_BEFORE = Constant(0.8, "points", "Price of a dish for each time that it was eaten this week")
SAME_SOURCE = Constant(0.4, "points", "Price of yesterday's source of protein at the same meal")
COOKED_FOR_TWO = Constant(-1.5, "points", "Price of a dinner that leaves a lunch, where one is due")
LEFTOVER = Constant(-6.0, "points", "Price of what is left of yesterday's dinner, for lunch")
IN_THE_FRIDGE = Constant(-3.0, "points", "Price of a dish with a food that is there to be used")
FIBRE_PER_KCAL = Constant(
    0.018, "g/kcal", "Fibre beside the day's energy that a menu rather stays below", low=0.014
)
FIBRE_ROOM = Constant(
    1.5, "of the plan's upper end", "Most fibre of a menu in a day, as vegans eat"
)
SODIUM = Constant(2300, "mg/day", "Sodium above which a day is salty", low=2000, high=2300)
SODIUM_PER_KCAL = Constant(1.15, "mg/kcal", "The same for who eats more: 2,300 mg in 2,000 kcal")
WIDER = Constant(1.5, "times", "How much wider the choice of the second try for a day is")
WIDEST = Constant(3.5, "times", "The same for the third")
# Cook once, eat twice: an evening, and the day whose lunch it leaves.
LEFTOVERS = (("mon", "tue"), ("wed", "thu"), ("fri", "sat"))
# Each try is wider than the one before it, or draws other lots.
TRIES: tuple[tuple[float, str], ...] = ((1, ""), (WIDER, "again"), (WIDEST, "wider"))


@dataclass
class Week:
    """What was eaten in a week so far; a day that is put together goes on from it."""

    eaten: Counter[str] = field(default_factory=Counter)
    yesterday: dict[str, str] = field(default_factory=dict)
    dinner: Plate | None = None
    have: frozenset[str] = frozenset()
    leftovers: list[Leftover] = field(default_factory=list)

    def prices(
        self, meal: Meal, every: Sequence[Plate], left: Plate | None, *, for_two: bool
    ) -> dict[str, float]:
        """Return what dishes cost at a meal beside their own price.

        `left` is what is left of yesterday's dinner; `for_two` asks for one that leaves something.
        """
        main = self.yesterday.get(meal.label)
        found = {}
        for plate in every:
            name, beside = plate.dish.name, plate.dish.beside
            times = self.eaten[name]
            if times >= TIMES_A_WEEK and not beside:
                found[name] = inf
            else:
                again = plate.main == main and not beside
                there = plate.dish.kitchen == KITCHEN or any(
                    one.food.name in self.have for one in plate.helpings
                )
                found[name] = EATEN_BEFORE * times * (not beside) + SAME_SOURCE * again
                found[name] += IN_THE_FRIDGE * there
                if for_two and meal.when[0] == "dinner" and _leaves_a_lunch(plate):
                    found[name] += COOKED_FOR_TWO
        if left is not None and meal.when[0] == "lunch" and found[left.dish.name] < inf:
            found[left.dish.name] = float(LEFTOVER)
        return found

    def after(self, sittings: Sequence[Sitting], left: Plate | None) -> None:
        """Take note of a day, and of what was left of the one before it and is eaten on it."""
        self.yesterday, self.dinner = {}, None
        for one in sittings:
            for served in one.served:
                if left is not None and served.plate.dish.name == left.dish.name:
                    before = WEEKDAYS[WEEKDAYS.index(one.day) - 1]
                    self.leftovers.append(Leftover(left.dish.name, before, one.day))
                self.eaten[served.plate.dish.name] += 1
                if not served.plate.dish.beside:
                    self.yesterday[one.meal.label] = served.plate.main
                    if one.meal.when[0] == "dinner":
                        self.dinner = served.plate


def menu(
    plan: Plan,
    day: str = "mon",
    *,
    exclude: Iterable[str] = (),
    seed: int = 0,
    dishes: Mapping[str, str] | None = None,
    have: Iterable[str] = (),
    own: Iterable[Label] = (),
) -> Menu:
    """Return a menu for a day of a plan: a weekday, or the usual 'training' or 'rest' day.

    `exclude` has what is not eaten: names of foods, and of what they contain ('gluten', 'lactose',
    'milk', 'egg', 'fish', 'shellfish', 'nuts', 'peanut', 'soya', 'sesame', 'pork', 'alcohol').
    What the profile excludes is out too, and `seed` counts on from its `menu_seed`. `dishes` are
    those that are to stay, by the names of their meals; one that is excluded by now goes. Dishes
    with a food of `have` come first, and so do foods of a person's `own`. Equal inputs give equal
    menus; another `seed` gives another.
    Raises `InputError` for a day or a food that is not known, for exclusions that leave a meal
    without a dish, and for a plan that counts no energy.

    >>> from calc import Profile, make_plan
    >>> person = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
    >>> menu(make_plan(person), exclude=["nuts"]).misses.empty
    True
    """
    return _menu(plan, [day], Wishes.of(plan, exclude, seed, dishes, have, own))


def week_menu(
    plan: Plan,
    *,
    exclude: Iterable[str] = (),
    seed: int = 0,
    dishes: Mapping[str, Mapping[str, str]] | None = None,
    have: Iterable[str] = (),
    own: Iterable[Label] = (),
) -> Menu:
    """Return a menu for a week: no dish more than three times, and some lunches of leftovers.

    `dishes` are those that are to stay, by weekday and the names of meals. The others and what is
    raised are those of `menu`.
    """
    return _menu(plan, WEEKDAYS, Wishes.of(plan, exclude, seed, None, have, own), dishes or {})


@dataclass(frozen=True)
class Wishes:
    """What a person wants of a menu: foods that are out and that are there, its lot, its dishes."""

    excluded: tuple[str, ...]
    out: frozenset[str]
    have: frozenset[str]
    lot: str
    dishes: Mapping[str, str]
    own: tuple[Label, ...] = ()

    @classmethod
    def of(
        cls,
        plan: Plan,
        exclude: Iterable[str],
        seed: int,
        dishes: Mapping[str, str] | None,
        have: Iterable[str],
        own: Iterable[Label] = (),
    ) -> Wishes:
        """Return wishes in the words of the table of foods and of a person's own foods.

        Raises `InputError` for others.
        """
        given = (*plan.profile.exclude, *((exclude,) if isinstance(exclude, str) else exclude))
        own = tuple(own)
        known = {**foods(), **{one.name: one.food for one in own}}
        return cls(
            given,
            named_foods(given, known),
            named_foods(have, known, "have"),
            _lot(plan.profile, seed),
            dishes or {},
            own,
        )


def _menu(
    plan: Plan,
    days: Sequence[str],
    wishes: Wishes,
    dishes: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> Menu:
    week = Week(have=wishes.have)
    sittings, bounds = [], {}
    for day in days:
        of_day = replace(wishes, dishes=dishes[day]) if day in dishes else wishes
        found, bounds[day] = sit(plan, day, of_day, week)
        if not found:
            raise InputError(_nothing_left(wishes.excluded), "exclude", wishes.excluded)
        sittings.extend(found)
    return menu_of(
        sittings,
        bounds,
        notices_of(sittings, wishes.excluded, week.leftovers, fibre_high=_fibre_high(plan)),
        week.leftovers,
    )


def sit(
    plan: Plan, day: str, wishes: Wishes, week: Week | None = None
) -> tuple[list[Sitting], Bounds]:
    """Return the meals of a day of a plan with what is on the table, none where none is possible.

    `week` is what was eaten before. Raises `InputError` for what is no day, and for a plan that
    counts no energy.
    """
    known = (*WEEKDAYS, "training", "rest")
    if day not in known:
        raise InputError(f"'{day}' is no day: choose one of {', '.join(known)}.", "day", day)
    meals = meals_of(plan.days[day])
    if plan.hides_numbers or not meals:
        raise InputError(
            "This plan counts no energy and no protein, so there is nothing that a menu could be "
            "measured by. A dietitian can put meals together with you.",
            "conditions",
        )
    every, bounds = plates_for(plan, wishes), _bounds(plan, meals)
    week = Week(have=wishes.have) if week is None else week
    return _day(day, meals, every, bounds, week, wishes), bounds


def plates_for(plan: Plan, wishes: Wishes) -> tuple[Plate, ...]:
    """Return all dishes that a person may have."""
    diet = plan.profile.diet
    return (*_plates(diet, wishes.out), *own_plates(wishes.own, diet, wishes.out))


@lru_cache(maxsize=64)
def _plates(diet: str, excluded: frozenset[str]) -> tuple[Plate, ...]:
    return plates(diet, excluded)


def _fibre_high(plan: Plan) -> float:
    """Return the upper end of a plan's fibre in g, endless where it counts none."""
    return inf if plan.fibre is None else float(plan.fibre.high.m_as("g/day"))


def _bounds(plan: Plan, meals: Sequence[Meal]) -> Bounds:
    energy = sum(meal.energy_kcal for meal in meals)
    sodium = max(SODIUM, SODIUM_PER_KCAL * energy)
    if plan.fibre is None:
        return Bounds(0.0, inf, inf, sodium)
    low, _, high = plan.fibre.m_as("g/day")
    # Who eats for two needs no more of it: what they eat beyond is white rice and bread.
    usual = max(low, min(high, MOST_FIBRE, FIBRE_PER_KCAL * energy))
    return Bounds(low, usual, FIBRE_ROOM * high, sodium)


def _day(
    day: str,
    meals: Sequence[Meal],
    every: Sequence[Plate],
    bounds: Bounds,
    week: Week,
    wishes: Wishes,
) -> list[Sitting]:
    """Return the best of some tries for a day; the first that misses nothing is it."""
    left = week.dinner if any(after == day for _, after in LEFTOVERS) else None
    left = left if left is not None and _leaves_a_lunch(left) else None
    for_two = any(before == day for before, _ in LEFTOVERS)
    best: tuple[float, list[Sitting]] = inf, []
    for many, lot in TRIES:
        options = []
        for meal in meals:
            prices = week.prices(meal, every, left, for_two=for_two)
            found_for = candidates(meal, every, prices, f"{wishes.lot}{lot}|{day}", many)
            options.append(_kept(found_for, every, wishes.dishes, meal.name))
        served = choose(meals, options, bounds)
        found = [
            Sitting(day, meal, tuple(one for one in served if one.meal == place))
            for place, meal in enumerate(meals)
        ]
        missed = weight_of(misses_of(found, bounds)) if served else inf
        if missed < best[0]:
            best = missed, found
        if missed == 0:
            break
    week.after(best[1], left)
    return best[1]


def _kept(
    options: list[Option], every: Sequence[Plate], dishes: Mapping[str, str], meal: str
) -> list[Option]:
    """Return the options of a meal without the dishes of others, or its own that is to stay."""
    own = dishes.get(meal)
    stays = [Option(plate, 0.0) for plate in every if plate.dish.name == own]
    if stays:
        return [*stays, *(one for one in options if one.plate.dish.beside)]
    return [one for one in options if one.plate.dish.name not in dishes.values()]


def _lot(profile: Profile, seed: int) -> str:
    """Return what the lots of a person's menus are drawn by.

    It holds what seldom changes: two people have different dishes, and one keeps theirs while
    their weight goes up and down.
    """
    about = (profile.sex, round(profile.height_cm), profile.age, profile.activity, profile.meals)
    when = (profile.wake_time, profile.training_start, profile.goal, profile.diet)
    return "|".join(map(str, (profile.menu_seed + seed, *about, *when)))


def _leaves_a_lunch(plate: Plate) -> bool:
    return plate.dish.keeps and "lunch" in plate.dish.when


def _nothing_left(given: Sequence[str]) -> str:
    if not given:
        return "No dish of ours fits every meal of this day."
    return (
        f"Without {listed([str(one) for one in given])} no dish is left for some meal. Take one "
        "of them off the list, or add a food of your own."
    )
