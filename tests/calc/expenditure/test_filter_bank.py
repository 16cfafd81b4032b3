"""A small fixed simulation of our own: accuracy, and whether the intervals tell the truth."""

import numpy as np
import pytest

from calc.expenditure import learn
from tests.support.people import lives

PEOPLE = lives(150, 85, seed=1)
LEARNED = learn(PEOPLE.logs())
ERROR = abs(LEARNED.expenditure_kcal - PEOPLE.truth)


@pytest.mark.parametrize("day, kcal", [(14, 140), (21, 112), (28, 95), (56, 85), (84, 70)])
def test_the_median_error_is_as_small_as_asked_for(day: int, kcal: float):
    assert np.median(ERROR[:, day]) <= kcal


def test_it_is_far_better_than_the_formula_within_a_month():
    formula = abs(PEOPLE.prior[:, None] - PEOPLE.truth)
    assert np.median(ERROR[:, 28]) < np.median(formula[:, 28]) / 2


@pytest.mark.parametrize("day", [14, 21, 28, 56, 84])
def test_intervals_hold_what_they_promise(day: int):
    # 150 people: two standard errors are 6.5 and 3.6 points. There are no outliers and no steps of
    # activity in this world, so that the intervals, made for a rougher one, may be wide here.
    sd = LEARNED.sd_kcal[:, day]
    assert 0.72 <= (ERROR[:, day] <= 1.2816 * sd).mean() <= 0.98
    assert (ERROR[:, day] <= 1.96 * sd).mean() >= 0.90


def test_no_estimate_is_missing():
    assert np.isfinite(LEARNED.expenditure_kcal).all()
    assert np.isfinite(LEARNED.sd_kcal).all()
