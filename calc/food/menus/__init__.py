"""Menus: from a plan to meals that meet it, of foods and dishes that people eat."""

from calc.food.menus.own import Label
from calc.food.menus.planner import menu, week_menu
from calc.food.menus.swaps import swaps
from calc.food.menus.table import Menu

__all__ = ["Label", "Menu", "menu", "swaps", "week_menu"]
