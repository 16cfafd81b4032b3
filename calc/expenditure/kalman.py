"""The filter of one person: what is believed before their logs speak, its states, its two steps.

The scale shows tissue, water and what is in the gut. Tissue moves by what was eaten beyond
maintenance; maintenance drifts, follows tissue, and adapts; water follows intake. All energies are
in the units of the intake as it was logged.

A formula tells what a person spends; what they would have to *log* to hold their weight is less,
because people write down less than they eat. The belief moves from the one to the other over the
first week of logs, so that with no data it is the formula's value and nothing else.

In the arrays a case is one person under one set of assumptions, a member of the bank
(`calc.expenditure.filter_bank`): `mean` is (cases, states), `covariance` (cases, states, states).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import product
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.expenditure.body import NOT_WRITTEN_DOWN, PEOPLE, SIMULATED
from calc.expenditure.projection import ADAPTATION_DAYS

tuned = partial(Constant, population=SIMULATED)
on_people = partial(Constant, population=PEOPLE)

NOT_WRITTEN_DOWN_SPREAD = tuned(
    0.15, "of maintenance", "Standard deviation of that share among people"
)
USUAL_PER_SIZE = tuned(
    100,
    "kcal/day for each kg^0.75",
    "Usual maintenance for a body weight, which a formula's value is drawn towards: a stated"
    " activity level is a rough guess",
)
SIZE_POWER = tuned(0.75, "as an exponent", "Power of body weight that usual maintenance follows")
USUAL_SPREAD = on_people(0.2, "of maintenance", "Standard deviation of maintenance about that")

(
    TISSUE,  # kg, and all weight that does not change
    MAINTENANCE,  # kcal/day, without what has adapted
    ADAPTED,  # kcal/day
    WATER,  # kg of water for a doubled intake
    START,  # kg of water that the days before the first weigh-in have left
    GUT,  # kg; forgets in days
    SLOW,  # kg of water; forgets in weeks
) = range(7)
ALWAYS = 7
CYCLE = ALWAYS  # the first of two: a wave and its quarter turn
CYCLE_STATES = 2
SCALE_SEES = (TISSUE, START, GUT, SLOW)

FIRST_WEIGHT_SPREAD = tuned(2, "kg", "How far the first weigh-in may be from the weight behind it")
FOLLOWS_TISSUE = tuned(34, "kcal/day for each kg", "How maintenance follows tissue")
ADAPTATION_OF_IMBALANCE = on_people(
    0.33,
    "of the imbalance that is left",
    "Adaptive thermogenesis in the long run: 0.23 of the imbalance at first (by Hall 0.14 / 0.9)",
)
WATER_OF_INTAKE = tuned(2.2, "kg for a doubled intake", "Glycogen, its water, and sodium's")
WATER_SPREAD = tuned(0.6, "kg for a doubled intake", "Standard deviation of that among people")
WATER_DAYS = tuned(2, "days", "Time constant of water that follows intake")
START_SPREAD = tuned(0.15, "kg", "Standard deviation of water left by the days before the log")
GUT_SPREAD = on_people(0.6, "kg", "Standard deviation of gut content and of the day's salt")
GUT_MEMORY = tuned(0.5, "a day", "What is left of it the next morning")
SLOW_SPREAD = tuned(0.15, "kg", "Standard deviation of water that comes and goes in weeks")
SLOW_MEMORY = tuned(0.993, "a day", "What is left of it the next morning")
SCALE_SPREAD = tuned(0.2, "kg", "Standard deviation of the scale itself")
CYCLE_SPREAD = tuned(0.25, "kg", "Standard deviation of the size of menstrual water's wave")
CYCLE_DAYS = tuned(28.5, "days", "Length of the menstrual cycle where it is taken into account")
MARKED_CHANGE = tuned(
    600, "kcal/day", "Standard deviation of maintenance's step on a day marked as a change"
)
CREATINE_WATER = tuned(1, "kg", "Water held once creatine is taken, reached over a week")
CREATINE_SPREAD = tuned(0.3, "kg", "Standard deviation of that among people")

# The members of the bank: none of these is known of a person, so several are tried side by side.
DRIFT_STEADY = tuned(8, "kcal/day a root day", "Drift of maintenance, a steady life")
DRIFT_USUAL = tuned(14, "kcal/day a root day", "Drift of maintenance, an ordinary one")
DRIFT_CHANGING = tuned(40, "kcal/day a root day", "Drift of maintenance, one that changes")
NOISE_QUIET = tuned(0.6, "of the usual", "Noise of gut and scale, a quiet one")
NOISE_LOUD = tuned(1.0, "of the usual", "Noise of gut and scale, a loud one")
MEMBERS = tuple(product((DRIFT_STEADY, DRIFT_USUAL, DRIFT_CHANGING), (NOISE_QUIET, NOISE_LOUD)))

ADAPTS_A_DAY = 1 / ADAPTATION_DAYS
WATER_MEMORY = float(np.exp(-1 / WATER_DAYS))


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


class Belief(NamedTuple):
    """What is believed of the states: their mean and covariance."""

    mean: Numbers
    covariance: Numbers


class Model:
    """The fixed parts of the filter for cases: people times the members of the bank.

    `cycle` says by case whether the menstrual cycle is taken into account, `creatine` whether there
    is a start of creatine; states for them are there only where anybody has them.
    """

    def __init__(self, cycle: Numbers, creatine: Numbers) -> None:
        cases = cycle.size
        people = cases // len(MEMBERS)
        self.drift, self.noise = np.tile(np.array(MEMBERS).T, people)
        self.cycle, self.creatine = cycle, creatine
        self.has_cycle, self.has_creatine = bool(cycle.any()), bool(creatine.any())
        self.size = ALWAYS + CYCLE_STATES * self.has_cycle + self.has_creatine
        self.scale_variance = (SCALE_SPREAD * self.noise) ** 2
        self.transition = self._transition(cases)
        self.noise_a_day = self._noise_a_day(cases)
        self.loading = self._loading(cases)
        # What a kcal of imbalance does: through tissue, by its energy density, and at once.
        self.tissue_effect = self._states({TISSUE: 1, MAINTENANCE: FOLLOWS_TISSUE})
        self.fixed_effect = self._states({ADAPTED: ADAPTATION_OF_IMBALANCE * ADAPTS_A_DAY})
        self.spent = self._states({MAINTENANCE: 1, ADAPTED: 1})
        self.is_tissue = self._states({TISSUE: 1})

    def _states(self, values: Mapping[int, float]) -> Numbers:
        found = np.zeros(self.size)
        found[list(values)] = list(values.values())
        return found

    def _transition(self, cases: int) -> Numbers:
        """Return the part of the transition that no intake changes."""
        one = np.eye(self.size)
        one[ADAPTED, ADAPTED] = 1 - ADAPTS_A_DAY
        one[START, START] = WATER_MEMORY
        one[GUT, GUT] = GUT_MEMORY
        one[SLOW, SLOW] = SLOW_MEMORY
        if self.has_cycle:
            turn = 2 * np.pi / CYCLE_DAYS
            wave = slice(CYCLE, CYCLE + CYCLE_STATES)
            one[wave, wave] = [[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]]
        return np.tile(one, (cases, 1, 1))

    def _noise_a_day(self, cases: int) -> Numbers:
        noise = np.zeros((cases, self.size, self.size))
        noise[:, MAINTENANCE, MAINTENANCE] = self.drift**2
        noise[:, GUT, GUT] = (GUT_SPREAD * self.noise) ** 2 * (1 - GUT_MEMORY**2)
        noise[:, SLOW, SLOW] = SLOW_SPREAD**2 * (1 - SLOW_MEMORY**2)
        return noise

    def _loading(self, cases: int) -> Numbers:
        loading = np.zeros((cases, self.size))
        loading[:, SCALE_SEES] = 1
        if self.has_cycle:
            loading[:, CYCLE] = 1
        return loading

    def start(self, prior_kcal: Numbers, prior_sd: Numbers) -> Belief:
        """Return what is believed before any weigh-in, the weight itself left at 0."""
        cases = prior_kcal.size
        mean = np.zeros((cases, self.size))
        mean[:, MAINTENANCE], mean[:, WATER] = prior_kcal, WATER_OF_INTAKE
        variance = np.zeros((cases, self.size))
        variance[:, MAINTENANCE] = prior_sd**2
        variance[:, WATER] = WATER_SPREAD**2
        variance[:, START] = START_SPREAD**2
        variance[:, GUT] = (GUT_SPREAD * self.noise) ** 2
        variance[:, SLOW] = SLOW_SPREAD**2
        if self.has_cycle:
            variance[:, CYCLE : CYCLE + CYCLE_STATES] = (self.cycle * CYCLE_SPREAD**2)[:, None]
        if self.has_creatine:
            mean[:, -1] = self.creatine * CREATINE_WATER
            variance[:, -1] = self.creatine * CREATINE_SPREAD**2
        return Belief(mean, variance[:, :, None] * np.eye(self.size))

    def move(
        self, density: Numbers, energy_kcal: Numbers, known: Numbers, error_kcal: Numbers
    ) -> tuple[Numbers, Numbers, Numbers]:
        """Return transition, control and noise of a day with its intake.

        The imbalance, intake less maintenance, moves tissue, maintenance and what has adapted.
        Where no intake is known (nothing was logged yet) weight tells nothing of maintenance.
        """
        moved = self.fixed_effect + self.tissue_effect / density[:, None]
        felt = moved * known[:, None]
        transition = self.transition - felt[:, :, None] * self.spent
        # Of an intake that nothing tells, only weight is in doubt: it teaches no maintenance.
        doubted = np.where(known[:, None], moved, moved * self.is_tissue) * error_kcal[:, None]
        noise = self.noise_a_day + doubted[:, :, None] * doubted[:, None, :]
        return transition, felt * energy_kcal[:, None], noise


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
