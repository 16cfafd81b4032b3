"""Maintenance as an account: rest, daily life, steps and sessions, each with its doubt."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.energy.combination import FOUR_OF_FIVE
from calc.energy.daily_life import STEPS_DOUBT, level_error, steps_energy
from calc.energy.equations import mifflin_st_jeor
from calc.energy.requirement import requirement_at
from calc.energy.sessions import SAVED_DOUBT, SESSION_DOUBT, ByKind
from calc.evidence import Constant

DISAGREEMENT = Constant(
    0.15,
    "share of their mean",
    "How far maintenance and the estimated requirement may differ before the band is widened",
)

ERROR_LEARNED = Constant(
    0.12,
    "share of the value",
    "Band around a maintenance learned from logs: how far to either side the estimate's own 80 % "
    "interval reaches, the middle one of ten real people; for a person of whom we know the number "
    "alone",
    low=0.07,
    high=0.19,
    population="ten people who publish their logs of intake and body weight",
)


USUAL_LEVEL = Constant(
    1.55,
    "resting energy",
    "What the usual calculators multiply Mifflin–St Jeor by for three to five sessions a week; "
    "no validation of it was found, and nothing of ours rests on it",
    grade="",
)


class Account(NamedTuple):
    """The parts of maintenance in kcal/day, each with its own 80 % band; their targets add up.

    `daily_life` is what comes on top of rest on a day without training, `logs` what logs know
    beyond the formula.
    The errors of the parts are taken as independent, so their low ends add up to less than the low
    end of the whole.
    """

    resting_energy: Band
    daily_life: Band
    steps: Band
    legs: Band
    upper: Band
    whole: Band
    endurance_easy: Band
    endurance_hard: Band
    team_sport: Band
    walk: Band
    mobility: Band
    logs: Band


class Maintenance(NamedTuple):
    """Energy in kcal/day that holds weight, its account, and what others say beside it.

    `formula` is the sum of the account without logs, and so is the target of `band`, unless it was
    `learned` from a person's logs. A learned one is in the calories that the person logs, which no
    equation knows: the second opinion then stands beside it and changes nothing.

    `level` is the formula in resting energies. `second_opinion` is the estimated requirement at
    that level, `second_low` and `second_high` the least and greatest of it and of one category to
    either side (all nan below 19 years). `differs` says that the formula and it are more than 15 %
    apart; the band then reaches to the second opinion, and the target stays. `usual` is Mifflin–St
    Jeor × 1.55, which most calculators give.
    """

    band: Band
    second_opinion: Numbers
    second_low: Numbers
    second_high: Numbers
    differs: Numbers
    formula: Numbers
    learned: Numbers
    level: Numbers
    usual: Numbers
    account: Account


def maintenance(
    resting: Band,
    day_level: Numbers,
    sessions: ByKind,
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    *,
    steps: Numbers = np.nan,
    learned_kcal: Numbers = np.nan,
) -> Maintenance:
    """Return the energy that holds weight: rest × a day without training, steps, and sessions.

    `day_level` is the day without training in resting energies, `sessions` the net energy of a
    week's sessions in kcal/day by kind, `steps` a day outside of sessions (nan: as usual at that
    level). What a body in a deficit saves of it is not in it (`calc.energy.sessions.kept_share`).
    `learned_kcal` is a maintenance learned from logs, nan where there is none; where it is given it
    takes the place of the sum.

    >>> rest, sessions = Band(1753, 1963, 2173), ByKind(whole=157)
    >>> found = maintenance(rest, 1.5, sessions, 80, 180, 30, male=True, steps=7000)
    >>> found.band.map(round), bool(found.differs)
    (Band(low=2693, target=3134, high=3574), False)
    """
    return _maintenance(
        *resting,
        day_level,
        weight_kg,
        height_cm,
        age,
        male,
        steps,
        learned_kcal,
        *sessions,
    )


@elementwise
def _maintenance(
    resting_low: Numbers,
    resting_target: Numbers,
    resting_high: Numbers,
    day_level: Numbers,
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    steps: Numbers,
    learned_kcal: Numbers,
    *sessions: Numbers,
) -> Maintenance:
    given = (resting_low, resting_target, resting_high, day_level, weight_kg, height_cm, age, male)
    low, rest, high, level, weight_kg, height_cm, age, male, steps, own, *costs = (
        np.broadcast_arrays(*given, steps, learned_kcal, *sessions)
    )
    walked = steps_energy(weight_kg, level, rest, steps)
    trained = sum(costs)
    formula = rest * level + walked + trained
    off_rest = (high - low) / 2
    off_level = FOUR_OF_FIVE * rest * level_error(level)
    off_sessions = FOUR_OF_FIVE * np.hypot(SESSION_DOUBT, SAVED_DOUBT)
    off_steps = FOUR_OF_FIVE * STEPS_DOUBT * np.abs(walked)
    doubt = np.sqrt(
        (level * off_rest) ** 2 + off_level**2 + off_steps**2 + (off_sessions * trained) ** 2
    )
    learned = ~np.isnan(own)
    target = np.where(learned, own, formula)
    account = Account._make(
        (
            _about(rest, off_rest),
            _about(rest * (level - 1), np.hypot((level - 1) * off_rest, off_level)),
            _about(walked, off_steps),
            *(_about(cost, off_sessions * cost) for cost in costs),
            _about(target - formula, np.where(learned, doubt, 0)),
        )
    )
    total = formula / rest
    second = requirement_at(total, weight_kg, height_cm, age, male)
    differs = ~learned & (np.abs(formula - second.own) > DISAGREEMENT * (formula + second.own) / 2)
    least = np.where(differs, np.minimum(formula - doubt, second.own), formula - doubt)
    most = np.where(differs, np.maximum(formula + doubt, second.own), formula + doubt)
    return Maintenance(
        Band(
            np.where(learned, own * (1 - ERROR_LEARNED), least),
            target,
            np.where(learned, own * (1 + ERROR_LEARNED), most),
        ),
        *second,
        differs,
        formula,
        learned,
        total,
        USUAL_LEVEL * mifflin_st_jeor(weight_kg, height_cm, age, male),
        account,
    )


def _about(target: Numbers, doubt: Numbers) -> Band:
    return Band(target - doubt, target, target + doubt)
