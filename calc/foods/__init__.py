"""Example foods for each window of the day, by diet, from a public food table."""

from calc.foods.menus import WINDOWS, Window
from calc.foods.suggest import Helping, Suggestion, suggest, suggestions
from calc.foods.table import DIETS, FOOD_TABLE, FOODS, Food

__all__ = [
    "DIETS",
    "FOODS",
    "FOOD_TABLE",
    "WINDOWS",
    "Food",
    "Helping",
    "Suggestion",
    "Window",
    "suggest",
    "suggestions",
]
