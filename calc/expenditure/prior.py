"""What is believed of a person before their logs speak.

A formula tells what a person spends; what they would have to *log* to hold their weight is less,
because people write down less than they eat. The belief moves from the one to the other over the
first week of logs, so that with no data it is the formula's value and nothing else.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant

SIMULATED = "simulated people, tuned on seeds 0–199; not measured on people"


tuned = partial(Constant, population=SIMULATED)

NOT_WRITTEN_DOWN = tuned(
    0.15,
    "of intake",
    "What is eaten and not logged, before a person's logs tell (Capling 2017: 19 % in athletes)",
)
NOT_WRITTEN_DOWN_SPREAD = tuned(
    0.12, "of maintenance", "Standard deviation of that share among people"
)
USUAL_PER_SIZE = tuned(
    111,
    "kcal/day for each kg^0.75",
    "Usual maintenance for a body weight, which a formula's value is drawn towards: a stated"
    " activity level is a rough guess",
)
SIZE_POWER = tuned(0.75, "as an exponent", "Power of body weight that usual maintenance follows")
USUAL_SPREAD = tuned(0.11, "of maintenance", "Standard deviation of maintenance about that")


class Shift(NamedTuple):
    """How the belief changes once a person logs: of its mean in kcal/day, of its variance."""

    mean: Numbers
    variance: Numbers


def shift_to_logged(prior_kcal: Numbers, prior_sd: Numbers, weight_kg: Numbers) -> Shift:
    """Return the change from the formula's maintenance to that in logged units.

    The formula (`prior_kcal`, `prior_sd`) and what is usual for a body weight are weighed by their
    variances; then the share that is not written down is taken off.
    """
    usual = USUAL_PER_SIZE * weight_kg**SIZE_POWER
    usual_variance = (USUAL_SPREAD * usual) ** 2
    share = prior_sd**2 / (prior_sd**2 + usual_variance)
    logged = 1 - NOT_WRITTEN_DOWN
    mean = (prior_kcal + share * (usual - prior_kcal)) * logged
    variance = usual_variance * share * logged**2 + (NOT_WRITTEN_DOWN_SPREAD * mean) ** 2
    return Shift(mean - prior_kcal, variance - prior_sd**2)


def part_of_shift(weigh_ins: Numbers, logged_days: Numbers) -> Numbers:
    """Return how much of the shift has happened, by counts up to a day: none on the first, all
    once there is a week of both."""
    return np.clip((np.minimum(weigh_ins, logged_days) - 1) / (7 - 1), 0, 1)


def first_weight(weight_kg: Numbers) -> Numbers:
    """Return the weight a log began with, people by days, as far as a day could tell.

    It is the median of the first week's worth of weigh-ins, so that a slip among them is left
    behind; nan before the first one.
    """
    people = len(weight_kg)
    weighed = ~np.isnan(weight_kg)
    count = np.minimum(weighed.cumsum(1), 7)
    found = np.full((people, 7 + 1), np.nan)
    first = np.full((people, 7), np.nan)
    person, day = np.nonzero(weighed & (weighed.cumsum(1) <= 7))
    first[person, count[person, day] - 1] = weight_kg[person, day]
    for so_many in range(1, 7 + 1):
        found[:, so_many] = np.median(first[:, :so_many], axis=1)
    return found[np.arange(people)[:, None], count]
