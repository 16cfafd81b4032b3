"""Example foods for each window of the day, by diet, from a public food table."""

from calc.foods.menus import WINDOWS, Window
from calc.foods.suggest import Helping, Suggestion, suggest, suggestions
from calc.foods.table import FOOD_TABLE, FOODS, Food
from calc.vocabulary import DIETS

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
