"""The programme and its solver: small ones whose answer is known."""

from __future__ import annotations

import pytest

from calc.food.menus.programme import Programme


def test_the_dearest_load_that_fits_is_found():
    # Weights 3, 4, 5 of values 4, 5, 6 in a bag of 7: the first two, of value 9.
    one = Programme()
    columns = [one.column(-value, 0, 1, whole=True) for value in (40, 50, 60)]
    one.row(dict(zip(columns, (3, 4, 5), strict=True)), high=7)
    assert one.solve() == pytest.approx([1, 1, 0])


def test_a_soft_bound_gives_at_its_price():
    one = Programme()
    amount = one.column(1.0, 0, 10)
    one.keep({amount: 1.0}, low=4, cost=3.0)
    assert one.solve()[amount] == pytest.approx(4)
    cheap = Programme()
    amount = cheap.column(1.0, 0, 10)
    cheap.keep({amount: 1.0}, low=4, high=6, cost=0.5)
    assert cheap.solve()[amount] == pytest.approx(0)


def test_what_cannot_be_has_no_answer():
    one = Programme()
    amount = one.column(1.0, 0, 1)
    one.row({amount: 1.0}, low=2)
    assert one.solve() == []
