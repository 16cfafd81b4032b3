"""What a session knows of its menus: dishes that stay, what is at hand, who eats, the menu found.

A menu is kept here and in no store that sessions share: it says what a person weighs and eats.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

import streamlit as st

from calc import Plan
from calc.food import Label, Menu, swaps, week_menu
from calc.kept.codec.menus import LONGEST_NAME, MOST_OWN, PEOPLE, Chosen
from calc.person.limits import WEEKDAYS

KEY = "two_plates_menu"
# Fields that ask for the next food are no fields that asked for the one before.
_NUMBERS = count(1)


@dataclass
class Menus:
    """One session's menus.

    `dishes` has those that a person chose, by weekday and meal; of these `kept` stay in another
    menu too. `own` are foods of their own, and `doubted` is one whose energy was asked about.
    `asked` is at which meal of which weekday what was asked.
    """

    dishes: dict[str, dict[str, str]] = field(default_factory=dict)
    kept: set[tuple[str, str]] = field(default_factory=set)
    asked: tuple[str, str, str] | None = None
    have: str = ""
    people: int = 1
    own: list[Label] = field(default_factory=list)
    doubted: dict[str, Any] = field(default_factory=dict)
    number: int = 0
    found: tuple[object, Menu] | None = None
    offered: tuple[object, tuple[str, ...]] | None = None

    def week(self, plan: Plan) -> Menu:
        """The week's menu. Raises `InputError` where foods are not known or none are left."""
        inputs = self._inputs(plan)
        if self.found is None or self.found[0] != inputs:
            self.found = (
                inputs,
                week_menu(plan, dishes=self.dishes, have=self._at_hand, own=self.own),
            )
        return self.found[1]

    def has_week(self, plan: Plan) -> bool:
        """Whether the week's menu was found already."""
        return self.found is not None and self.found[0] == self._inputs(plan)

    def others(self, plan: Plan, day: str, meal: str, mains: dict[str, str]) -> tuple[str, ...]:
        """Other dishes for a meal, while the day's others stay."""
        inputs = (*self._inputs(plan), day, meal)
        if self.offered is None or self.offered[0] != inputs:
            found = swaps(plan, day, meal, dishes=mains, have=self._at_hand, own=self.own)
            self.offered = inputs, found
        return self.offered[1]

    def take(self, day: str, meal: str, dish: str, mains: dict[str, str]) -> None:
        """Put another dish at a meal; the day's other meals stay as they are."""
        if day in WEEKDAYS:
            self.dishes[day] = {**mains, meal: dish}
        self.asked = None

    def keep(self, day: str, meal: str, dish: str) -> None:
        """Let a dish stay in another menu as well, or let it go again."""
        if (day, meal) in self.kept:
            self.kept.discard((day, meal))
        elif day in WEEKDAYS:
            self.kept.add((day, meal))
            self.dishes.setdefault(day, {})[meal] = dish
        self.asked = None

    def begin_another(self) -> None:
        """Let go of every dish that is not kept."""
        kept: dict[str, dict[str, str]] = {}
        for day, meal in self.chosen.kept:
            kept.setdefault(day, {})[meal] = self.dishes[day][meal]
        self.dishes, self.asked = kept, None

    def ask(self, day: str, meal: str, what: str) -> None:
        """Ask for other dishes or for a food to leave out at a meal; asked again, no more."""
        asked = day, meal, what
        self.asked = None if self.asked == asked else asked

    def add(self, label: Label) -> None:
        """Take a food of the person's own, in place of one of the same name."""
        others = [one for one in self.own if one.name != label.name]
        self.own = [*others, label][-MOST_OWN:]
        self.doubted = {}
        self.number = next(_NUMBERS)

    def use(self, have: str) -> None:
        """Take what is at hand, as it was typed."""
        self.have = have[:LONGEST_NAME]

    def serve(self, people: int) -> None:
        """Take for how many the list is."""
        if people in PEOPLE:
            self.people = people

    @property
    def chosen(self) -> Chosen:
        """What was chosen, as plain data; a meal that the day has no more is not kept."""
        dishes = {day: dict(meals) for day, meals in self.dishes.items()}
        kept = tuple(sorted(one for one in self.kept if one[1] in dishes.get(one[0], {})))
        return Chosen(dishes, kept, self.have, self.people, tuple(self.own))

    @property
    def is_chosen(self) -> bool:
        """Whether anything was."""
        return self.chosen != Chosen()

    @property
    def seen(self) -> tuple[Any, ...]:
        """What is equal as long as nothing else was chosen."""
        dishes = tuple((day, *meals.items()) for day, meals in self.dishes.items())
        return dishes, tuple(sorted(self.kept)), self.have, self.people, tuple(self.own)

    @property
    def _at_hand(self) -> list[str]:
        return [one for one in self.have.replace(";", ",").split(",") if one.strip()]

    def _inputs(self, plan: Plan) -> tuple[Any, ...]:
        dishes = tuple((day, *sorted(meals.items())) for day, meals in sorted(self.dishes.items()))
        return plan.profile, dishes, self.have, tuple(self.own)


def load() -> Menus:
    """Return the session's menus."""
    found: Menus | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = Menus()
    return found


def take(chosen: Chosen | None) -> None:
    """Take what was kept in place of what the session has; nothing where it was emptied."""
    st.session_state.pop(KEY, None)
    if chosen is not None:
        found = load()
        found.dishes = {day: dict(meals) for day, meals in chosen.dishes.items()}
        found.kept, found.have = set(chosen.kept), chosen.have
        found.people, found.own = chosen.people, list(chosen.own)
