"""What is eaten and drunk: protein, the other nutrients, fluid, caffeine, foods and menus.

`calc.food.menu(plan, "mon")` and `calc.food.week_menu(plan)` return a `Menu`, and
`calc.food.swaps(plan, "mon", "Lunch")` other dishes for one of its meals.
"""

from importlib import import_module
from typing import Any

# Menus come after plans, which come after the rest of this package: read by who asks for them.
_MENUS = frozenset({"Label", "Menu", "menu", "swaps", "week_menu"})


def __getattr__(name: str) -> Any:
    """Return a part of menus, which is loaded when it is first asked for."""
    if name in _MENUS:
        return getattr(import_module("calc.food.menus"), name)
    raise AttributeError(f"module 'calc.food' has no attribute '{name}'")
