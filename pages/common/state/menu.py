"""What a session knows of its menus: dishes that stay, what is at hand, who eats, the menu found.

A menu is kept here and in no store that sessions share: it says what a person weighs and eats.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from calc import Plan
from calc.food import Menu, swaps, week_menu

KEY = "two_plates_menu"


@dataclass
class Menus:
    """One session's menus.

    `dishes` has those that a person chose, by weekday and meal; of these `kept` stay in another
    menu too. `asked` is at which meal of which weekday what was asked.
    """

    dishes: dict[str, dict[str, str]] = field(default_factory=dict)
    kept: set[tuple[str, str]] = field(default_factory=set)
    asked: tuple[str, str, str] | None = None
    have: str = ""
    people: int = 1
    found: tuple[object, Menu] | None = None
    offered: tuple[object, tuple[str, ...]] | None = None

    def week(self, plan: Plan) -> Menu:
        """The week's menu. Raises `InputError` where foods are not known or none are left."""
        inputs = self._inputs(plan)
        if self.found is None or self.found[0] != inputs:
            self.found = inputs, week_menu(plan, dishes=self.dishes, have=self._at_hand)
        return self.found[1]

    def others(self, plan: Plan, day: str, meal: str, mains: dict[str, str]) -> tuple[str, ...]:
        """Other dishes for a meal, while the day's others stay."""
        inputs = (*self._inputs(plan), day, meal)
        if self.offered is None or self.offered[0] != inputs:
            found = swaps(plan, day, meal, dishes=mains, have=self._at_hand)
            self.offered = inputs, found
        return self.offered[1]

    def take(self, day: str, meal: str, dish: str, mains: dict[str, str]) -> None:
        """Put another dish at a meal; the day's other meals stay as they are."""
        self.dishes[day] = {**mains, meal: dish}
        self.asked = None

    def keep(self, day: str, meal: str, dish: str) -> None:
        """Let a dish stay in another menu as well, or let it go again."""
        if (day, meal) in self.kept:
            self.kept.discard((day, meal))
        else:
            self.kept.add((day, meal))
            self.dishes.setdefault(day, {})[meal] = dish
        self.asked = None

    def begin_another(self) -> None:
        """Let go of every dish that is not kept."""
        kept: dict[str, dict[str, str]] = {}
        for day, meal in self.kept:
            kept.setdefault(day, {})[meal] = self.dishes[day][meal]
        self.dishes, self.asked = kept, None

    def ask(self, day: str, meal: str, what: str) -> None:
        """Ask for other dishes or for a food to leave out at a meal; asked again, no more."""
        asked = day, meal, what
        self.asked = None if self.asked == asked else asked

    @property
    def _at_hand(self) -> list[str]:
        return [one for one in self.have.replace(";", ",").split(",") if one.strip()]

    def _inputs(self, plan: Plan) -> tuple[Any, ...]:
        dishes = tuple((day, *sorted(meals.items())) for day, meals in sorted(self.dishes.items()))
        return plan.profile, dishes, self.have


def load() -> Menus:
    """Return the session's menus."""
    found: Menus | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = Menus()
    return found
