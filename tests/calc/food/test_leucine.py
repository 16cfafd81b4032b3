"""Leucine in protein: the printed shares, and nothing for a food without one."""

from __future__ import annotations

import math

import pytest

from calc.food.leucine import leucine_g


@pytest.mark.parametrize(
    "protein_g, food, expected",
    [
        (32, "soy", 2.496),  # science.md 3.5
        (25, "whey", 2.625),
        # g of leucine in 100 g of protein. Gorissen 2018: milk, pea and wheat as powders.
        (100, "milk", 9.0),
        (100, "egg", 8.5),
        (100, "beef", 8.0),
        (100, "pea", 7.1),
        (100, "wheat", 6.1),
        (100, "rice", 8.0),
        (100, "collagen", 2.7),
    ],
)
def test_leucine_is_the_printed_one(protein_g, food, expected):
    assert leucine_g(protein_g, food) == pytest.approx(expected)


def test_leucine_of_a_food_that_is_not_in_the_table_is_unknown():
    assert math.isnan(leucine_g(30, "cardboard"))
