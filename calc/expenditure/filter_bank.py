"""The filter bank: many people's logs through every member of the bank at once, day by day.

A member is `calc.expenditure.kalman`'s filter under one drift of maintenance and one noise; what is
told of a person is the mean of the members, each weighed by how well it foretold the scale.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.expenditure.body import SIMULATED, fat_after, logged_energy_density, usual_fat_mass
from calc.expenditure.intakes import ERROR_NOT_LOGGED, LOGGED, SLIP, Intakes, read_intakes
from calc.expenditure.kalman import (
    ADAPTED,
    CYCLE,
    FIRST_WEIGHT_SPREAD,
    MAINTENANCE,
    MARKED_CHANGE,
    MEMBERS,
    SLOW,
    TISSUE,
    WATER,
    WATER_MEMORY,
    Model,
    Shift,
    first_weight,
    part_of_shift,
    predict,
    shift_to_logged,
    update,
)
from calc.expenditure.logs import Learned, Logs
from calc.expenditure.projection import known_or
from calc.expenditure.spread import spread_ahead

tuned = partial(Constant, population=SIMULATED)

TOLERANCE = tuned(3.75, "standard deviations", "Beyond it a weigh-in counts for less")
OUTLIERS_IN_A_ROW = tuned(
    3, "weigh-ins", "So many beyond it on the same side are a new level, no longer outliers"
)
CONTRADICTION = Constant(
    2, "times the tolerance", "A second weigh-in so far from the first leaves both in doubt"
)
REFERENCE_DAYS = tuned(
    28, "days", "How long usual intake, which water is held against, is still being learned"
)
MEMORY_OF_LIKELIHOOD = tuned(0.983, "a weigh-in", "How slowly the bank forgets who fitted well")

PEOPLE_AT_ONCE = 100
HISTORY = (
    *("kcal", "variance", "adapted", "trend", "wave"),
    *("expected", "surprise", "spread", "doubt"),
)
# What a day is filtered from beside its logs.
STATE = (
    *("belief", "answer", "shifted", "reference"),
    *("relative", "relative_mean", "outliers"),
)


def learn(logs: Logs) -> Learned:
    """Return what the logs of many people teach, a hundred people at a time.

    Its doubt is that of the weeks that follow (`calc.expenditure.spread`).
    """
    return Learner().learn(logs)


class Learner:
    """Learns as `learn` does, again and again as logs grow: each day of them is filtered once.

    Where logs are not those of the last time with days added, it begins anew.
    """

    def __init__(self) -> None:
        """Have learned nothing yet."""
        self._banks: dict[int, _Bank] = {}

    def learn(self, logs: Logs) -> Learned:
        """Return what the logs teach, as `learn` returns it."""
        people = len(logs.weight_kg)
        for first in range(0, people, PEOPLE_AT_ONCE):
            some = logs.of(slice(first, first + PEOPLE_AT_ONCE))
            self._banks[first] = _Bank(some, self._banks.get(first))
        parts = [self._banks[first].learned() for first in range(0, people, PEOPLE_AT_ONCE)]
        every = {
            name: np.concatenate([vars(part)[name] for part in parts]) for name in vars(parts[0])
        }
        weight = np.where(logs.assumed, np.nan, logs.weight_kg)
        eaten = np.where(every["status"] == LOGGED, logs.energy_kcal, np.nan)
        known = (every["expenditure_kcal"], every["sd_kcal"], weight, eaten, every["filled_kcal"])
        every["sd_kcal"] = spread_ahead(*known)
        return Learned(**every)


def _by_case(of_people: Numbers) -> Numbers:
    return np.repeat(of_people, len(MEMBERS), axis=0)


def _by_day(of_people: Numbers) -> Numbers:
    """Return people by days as days by cases."""
    return np.repeat(of_people.T, len(MEMBERS), axis=1)


class _Bank:
    """One run. Cases are people times members; the history is kept as days by cases.

    It goes on from an earlier one where the logs do: what is believed on a day rests on that day
    and earlier ones only.
    """

    def __init__(self, logs: Logs, earlier: _Bank | None = None) -> None:
        self.logs = logs
        self.people, self.days = logs.weight_kg.shape
        self._read(logs)
        self.model = Model(_by_case(logs.cycle), _by_case((logs.creatine > 0).any(1)))
        self.prior_kcal, self.prior_sd = _by_case(logs.prior_kcal), _by_case(logs.prior_sd)
        self.belief = self.model.start(self.prior_kcal, self.prior_sd)
        cases = self.people * len(MEMBERS)
        # How each state answers to the first belief about maintenance: with it the belief can be
        # moved later, just as if it had been another from the start.
        self.answer = np.zeros((cases, self.model.size))
        self.answer[:, MAINTENANCE] = 1
        self.shifted = Shift(np.zeros(cases), np.zeros(cases))
        self.relative, self.relative_mean = np.zeros(cases), np.zeros(cases)
        self.outliers = np.zeros(cases)
        self.reference = self.prior_kcal.copy()
        shape = (self.days, cases)
        self.history = {name: np.zeros(shape) for name in HISTORY}
        self.days_done = 0
        if earlier is not None and self.logs.go_on_from(earlier.logs):
            self._go_on_from(earlier)

    def _go_on_from(self, earlier: _Bank) -> None:
        self.days_done = earlier.days_done
        for name in STATE:
            setattr(self, name, getattr(earlier, name))
        for name, values in self.history.items():
            values[: self.days_done] = earlier.history[name]

    def _read(self, logs: Logs) -> None:
        """Lay the logs out as days by cases, and say when each person's log begins."""
        self.intakes: Intakes = read_intakes(
            logs.energy_kcal, logs.prior_kcal, logs.fasted, logs.light_meant
        )
        self.weighed = ~np.isnan(logs.weight_kg)
        eaten = ~np.isnan(logs.energy_kcal)
        begun = np.logical_or.accumulate(self.weighed | eaten, axis=1)
        self.begun, self.days_begun = _by_day(begun), _by_day(begun.cumsum(1))
        self.all_begun: Numbers = np.logical_and.reduce(begun, axis=0)
        self.weighed_by_day = _by_day(self.weighed)
        self.seen = np.logical_or.accumulate(self.weighed, axis=1)
        self.energy = _by_day(self.intakes.energy_kcal)
        self.known = _by_day(self.intakes.known & self.seen)
        error = np.where(
            self.intakes.known,
            self.intakes.error_kcal,
            ERROR_NOT_LOGGED * logs.prior_kcal[:, None],
        )
        self.error = _by_day(error)
        self.kg = _by_day(logs.weight_kg)
        self.first_weigh_in = np.diff(self.seen.astype(int), axis=1, prepend=0) > 0
        self.second_weigh_in = _by_day(self.weighed & (self.weighed.cumsum(1) == 2))
        first_kg = first_weight(np.where(logs.assumed, np.nan, logs.weight_kg))
        self.first_kg = _by_day(first_kg)
        size = (of[:, None] for of in (logs.height_cm, logs.age, logs.male))
        usual = usual_fat_mass(np.where(np.isnan(first_kg), 1, first_kg), *size)
        self.first_fat = _by_day(known_or(logs.fat_kg, usual))
        part = part_of_shift(self.weighed.cumsum(1), eaten.cumsum(1))
        self.part = _by_day(part)
        told_more = (np.diff(part, axis=1, prepend=0) > 0) | (
            (part > 0) & (np.diff(first_kg, axis=1, prepend=np.nan) != 0)
        )
        self.shifts: Numbers = told_more.any(0)

    def learned(self) -> Learned:
        for day in range(self.days_done, self.days):
            self._begin(day)
            self._mark(day)
            self._weigh(day)
            self._eat(day)
        self.days_done = self.days
        return self._mixed()

    def _begin(self, day: int) -> None:
        """The first weigh-in says where weight starts; the first week moves the prior."""
        if self.first_weigh_in[:, day].any():
            cases = _by_case(self.first_weigh_in[:, day])
            mean, covariance = self.belief
            mean[cases, TISSUE] = self.kg[day, cases]
            covariance[cases, TISSUE, :] = covariance[cases, :, TISSUE] = 0
            covariance[cases, TISSUE, TISSUE] = FIRST_WEIGHT_SPREAD**2
        if self.shifts[day]:
            self._shift(day)

    def _shift(self, day: int) -> None:
        """Move the first belief to logged units as far as it is to be by now."""
        mean, covariance = self.belief
        part = self.part[day]
        whole = shift_to_logged(self.prior_kcal, self.prior_sd, self.first_kg[day])
        now = Shift(*(np.where(part > 0, part * value, 0) for value in whole))
        by_mean, by_variance = (to - done for to, done in zip(now, self.shifted, strict=True))
        mean += self.answer * by_mean[:, None]
        square = self.answer[:, :, None] * self.answer[:, None, :]
        covariance += square * by_variance[:, None, None]
        self.shifted = now

    def _mark(self, day: int) -> None:
        marked = self.logs.change[:, day]
        if marked.any():
            self.belief.covariance[:, MAINTENANCE, MAINTENANCE] += (
                _by_case(marked) * MARKED_CHANGE**2
            )

    def _weigh(self, day: int) -> None:
        loading = self.model.loading
        loading[:, WATER] = self.relative
        if self.model.has_creatine:
            loading[:, -1] = _by_case(self.logs.creatine[:, day])
        seen = self.weighed_by_day[day]
        expected = (loading * self.belief.mean).sum(1)
        measured = expected if self.logs.assumed[day] else self.kg[day]
        done = update(self.belief, loading, measured, self.model.scale_variance, seen, TOLERANCE)
        self.belief = done.belief
        self.answer -= done.gain * (loading * self.answer).sum(1)[:, None]
        self._count_outliers(day, done.surprise, done.doubt)
        self.history["expected"][day], self.history["surprise"][day] = expected, done.surprise
        self.history["spread"][day], self.history["doubt"][day] = done.spread, done.doubt
        self._note(day)

    def _note(self, day: int) -> None:
        """Keep what is believed after the morning's weigh-in."""
        mean, covariance = self.belief
        now = self.history
        now["kcal"][day] = mean[:, MAINTENANCE] + mean[:, ADAPTED]
        now["variance"][day] = (
            covariance[:, MAINTENANCE, MAINTENANCE]
            + covariance[:, ADAPTED, ADAPTED]
            + 2 * covariance[:, MAINTENANCE, ADAPTED]
        )
        now["adapted"][day] = mean[:, ADAPTED]
        now["trend"][day] = mean[:, TISSUE] + mean[:, SLOW] + mean[:, WATER] * self.relative_mean
        if self.model.has_cycle:
            now["wave"][day] = mean[:, CYCLE]
        if self.model.has_creatine:
            held = mean[:, -1] * self.model.loading[:, -1]
            now["trend"][day] += held
            now["wave"][day] += held

    def _count_outliers(self, day: int, surprise: Numbers, doubt: Numbers) -> None:
        """After several outliers on one side the weight is believed to have moved for good.

        Where the second weigh-in contradicts the first, the third decides between them.
        """
        beyond = doubt > 1
        if not beyond.any():
            self.outliers[surprise != 0] = 0
            return
        side = np.sign(surprise)
        counted = np.where(side * self.outliers > 0, self.outliers, 0) + side
        self.outliers = np.where(beyond, counted, np.where(side == 0, self.outliers, 0))
        contradicted = self.second_weigh_in[day] & (doubt > CONTRADICTION**2)
        moved = (np.abs(self.outliers) >= OUTLIERS_IN_A_ROW) | contradicted
        self.belief.covariance[:, TISSUE, TISSUE] += np.where(moved, surprise, 0) ** 2
        self.outliers[moved] = 0

    def _eat(self, day: int) -> None:
        mean, energy, known = self.belief.mean, self.energy[day], self.known[day]
        first_kg = self.first_kg[day]
        moved = np.where(np.isnan(first_kg), 0, mean[:, TISSUE] - first_kg)
        density = logged_energy_density(fat_after(self.first_fat[day], moved))
        transition, control, noise = self.model.move(density, energy, known, self.error[day])
        if not self.all_begun[day]:
            # Before the first log there is nothing to drift from, and nothing that fades.
            noise[~self.begun[day]], transition[~self.begun[day]] = 0, np.eye(self.model.size)
        self.belief = predict(self.belief, transition, control, noise)
        self.answer = (transition @ self.answer[..., None])[..., 0]
        # Water follows intake against how a person used to eat, whatever they spend later on.
        learning = self.days_begun[day] < REFERENCE_DAYS
        self.reference = np.where(learning, self.history["kcal"][day], self.reference)
        relative = known * (energy / np.maximum(self.reference, 1) - 1)
        self.relative = WATER_MEMORY * self.relative + (1 - WATER_MEMORY) * relative
        self.relative_mean += (self.relative - self.relative_mean) / 7

    def _weights(self) -> Numbers:
        """Return how far each member is believed, by day: days × people × members."""
        now = self.history
        shape = (self.days, self.people, len(MEMBERS))
        spread = (now["spread"] * now["doubt"]).reshape(shape)
        fit = -(np.log(spread) + now["surprise"].reshape(shape) ** 2 / spread) / 2
        counts = self.weighed.T[:, :, None] & ~self.logs.assumed[:, None, None]
        kept = np.where(counts, MEMORY_OF_LIKELIHOOD, 1.0)
        fit = np.where(counts, fit, 0)
        for day in range(1, self.days):
            fit[day] += kept[day] * fit[day - 1]
        weights = np.exp(fit - fit.max(2, keepdims=True))
        return weights / weights.sum(2, keepdims=True)

    def _mixed(self) -> Learned:
        weights = self._weights()

        def of_bank(name: str) -> Numbers:
            return self.history[name].reshape(weights.shape)

        def mean(values: Numbers) -> Numbers:
            return (weights * values).sum(2).T

        def spread(values: Numbers, variances: Numbers) -> Numbers:
            middle = mean(values).T[:, :, None]
            return np.sqrt(mean(variances + (values - middle) ** 2))

        kcal, expected = of_bank("kcal"), of_bank("expected")
        return Learned(
            expenditure_kcal=mean(kcal),
            sd_kcal=spread(kcal, of_bank("variance")),
            trend_kg=np.where(self.seen, mean(of_bank("trend")), np.nan),
            expected_kg=np.where(self.seen, mean(expected), np.nan),
            expected_sd_kg=spread(expected, of_bank("spread")),
            outlier=self.weighed & (mean(of_bank("doubt") > 1) > 1 / 2),
            known_water_kg=mean(of_bank("wave")),
            adapted_kcal=mean(of_bank("adapted")),
            status=self.intakes.status,
            filled_kcal=np.where(
                self.intakes.status == SLIP,
                np.nan,
                self.intakes.energy_kcal - self.logs.energy_kcal,
            ),
        )
