"""A small fixed simulation of our own: accuracy, and whether the intervals tell the truth."""

import numpy as np
import pytest

from calc.expenditure import Learner, learn
from tests.support.people import Lives, lives

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


def test_logs_that_grow_teach_what_they_teach_at_once():
    some = lives(3, 42, seed=2)
    # Of a new level there are two weigh-ins when the logs end for once: the third one tells.
    some.weight[:, 18:] += 12
    some.weight[:, 17:22] = np.round(some.weight[:, [16]]) + np.array([0, 12, 12, 12, 12])
    learner = Learner()
    for days in (1, 5, 8, 20, 20, 35, 42):
        logs = Lives(*(of[..., :days] for of in some)).logs(cycle=[True, False, False])
        grown = vars(learner.learn(logs))
        for name, values in vars(learn(logs)).items():
            np.testing.assert_array_equal(grown[name], values, name)
    # Other logs, and fewer days of the same, begin anew.
    other = lives(3, 42, seed=3)
    for logs in (other.logs(), Lives(*(of[..., :20] for of in other)).logs(), some.logs()):
        found = learner.learn(logs)
        np.testing.assert_array_equal(found.expenditure_kcal, learn(logs).expenditure_kcal)
