"""What a widget shows of a value reads back to it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from calc.show.words import height
from calc.units import UNITS, quantity, read
from pages.common import faces


@given(grams=some.integers(30_000, 250_000), shown=some.sampled_from(UNITS))
def test_what_a_widget_shows_reads_back_to_what_it_shows(grams: int, shown: Any) -> None:
    face = faces.face("weight", shown)
    values = face.show(quantity(grams / 1000, "kilogram"))
    again = face.read(values)
    assert face.show(again) == values
    assert abs(read(again, "mass").m_as("pound") - grams / 1000 / 0.45359237) <= 0.12


@given(tenths=some.integers(0, 1000))
def test_a_percentage_is_the_share_that_an_address_would_say(tenths: int) -> None:
    face = faces.face("body_fat", "metric")
    share = face.read((tenths / 10,))
    assert share == float(f"0.{tenths:03d}") if tenths < 1000 else share == 1
    assert face.show(share) == (tenths / 10,)


@given(millimetres=some.integers(1_200, 2_300), shown=some.sampled_from(UNITS))
def test_a_height_is_one_figure_in_the_form_and_on_the_page(millimetres: int, shown: Any) -> None:
    tall = quantity(millimetres / 10, "centimeter")
    assert faces.words("height", tall, shown) == height(millimetres / 10, shown)
