"""The Kalman filter's two steps, for many states at once and for any linear model.

`mean` is (cases, states), `covariance` (cases, states, states): one case is one person under one
set of assumptions. Nothing here knows about bodies; `calc.expenditure.model` says what the states
are.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers


class Belief(NamedTuple):
    """What is believed of the states: their mean and covariance."""

    mean: Numbers
    covariance: Numbers


class Update(NamedTuple):
    """A belief after a measurement, with what the measurement was like.

    `surprise` is the measurement less what was expected (0 where there was none), `spread` its
    variance before it was found doubtful, `doubt` by how much that variance was raised (1 for not
    at all), `gain` how far each state moved for each unit of surprise.
    """

    belief: Belief
    surprise: Numbers
    spread: Numbers
    doubt: Numbers
    gain: Numbers


def predict(
    belief: Belief, transition: Numbers, control: Numbers | float, noise: Numbers | float
) -> Belief:
    """Return the belief one step later: states move by `transition` and `control`.

    `noise` is the covariance that the step adds.
    """
    mean = (transition @ belief.mean[..., None])[..., 0] + control
    covariance = transition @ belief.covariance @ np.swapaxes(transition, -1, -2) + noise
    return Belief(mean, covariance)


def update(
    belief: Belief,
    loading: Numbers,
    measured: Numbers,
    variance: Numbers,
    seen: Numbers,
    tolerance: float = np.inf,
) -> Update:
    """Return the belief after one number was measured in each case.

    The number is `loading` times the states, and noise of `variance`; where `seen` is false it is
    passed over. Beyond `tolerance` standard deviations the variance is raised until the number lies
    just there: the further off, the less it moves.
    """
    mean, covariance = belief
    projected = (covariance @ loading[..., None])[..., 0]
    spread = (loading * projected).sum(-1) + variance
    expected = (loading * mean).sum(-1)
    surprise = np.where(seen, measured - expected, 0)
    doubt = np.maximum(surprise * surprise / (spread * tolerance**2), 1)
    gain = projected * (seen / (spread * doubt))[..., None]
    moved = mean + gain * surprise[..., None]
    narrowed = covariance - gain[..., :, None] * projected[..., None, :]
    return Update(Belief(moved, narrowed), surprise, spread, doubt, gain)
