"""Many people's logs as arrays, and what they teach."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from calc.arrays import Numbers


@dataclass(frozen=True)
class Logs:
    """Logs of people (rows) by day (columns), and what is known of each person.

    `weight_kg` and `energy_kcal` are nan where nothing was logged; `change` marks the days that a
    person named as a change of activity; `creatine` is the share of creatine's water on a day, from
    0 before its start to 1 a week later; `assumed` marks days ahead whose weigh-ins are taken to be
    just as expected. `fat_kg` (at the first weigh-in) is nan where unknown.
    """

    weight_kg: Numbers
    energy_kcal: Numbers
    prior_kcal: Numbers
    prior_sd: Numbers
    fat_kg: Numbers
    cycle: Numbers
    change: Numbers
    creatine: Numbers
    assumed: Numbers

    def of(self, people: slice) -> Logs:
        """Return the logs of some of the people."""
        every = {name: value[people] for name, value in vars(self).items() if name != "assumed"}
        return Logs(**every, assumed=self.assumed)

    @classmethod
    def of_people(
        cls,
        weight_kg: Numbers,
        energy_kcal: Numbers,
        prior_kcal: Numbers,
        prior_sd: Numbers,
        fat_kg: Numbers = np.nan,
        cycle: Numbers = False,
        change: Numbers = False,
    ) -> Logs:
        """Return logs of people (rows) by day (columns); one value may stand for everybody."""
        weight_kg = np.atleast_2d(np.asarray(weight_kg, float))
        people, days = weight_kg.shape

        def each(value: Numbers, kind: type = float) -> Numbers:
            return np.array(np.broadcast_to(value, people), dtype=kind)

        return cls(
            weight_kg=weight_kg,
            energy_kcal=np.atleast_2d(np.asarray(energy_kcal, float)),
            prior_kcal=each(prior_kcal),
            prior_sd=each(prior_sd),
            fat_kg=each(fat_kg),
            cycle=each(cycle, bool),
            change=np.array(np.broadcast_to(change, weight_kg.shape), dtype=bool),
            creatine=np.zeros(weight_kg.shape),
            assumed=np.zeros(days, dtype=bool),
        )


@dataclass(frozen=True)
class Learned:
    """What the bank learned, people by days: each value rests on that day and earlier ones only.

    `expenditure_kcal` and `sd_kcal` are maintenance as logged; `trend_kg` body weight without the
    day's noise (nan before the first weigh-in); `expected_kg` what the scale was expected to show
    that morning, and `expected_sd_kg`; `outlier` whether it lay too far off; `known_water_kg` the
    part of the trend or of the wave that is creatine's or the cycle's; `adapted_kcal` adaptive
    thermogenesis inside the expenditure.
    """

    expenditure_kcal: Numbers
    sd_kcal: Numbers
    trend_kg: Numbers
    expected_kg: Numbers
    expected_sd_kg: Numbers
    outlier: Numbers
    known_water_kg: Numbers
    adapted_kcal: Numbers
    status: Numbers
