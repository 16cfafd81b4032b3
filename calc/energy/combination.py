"""How much each equation of resting energy weighs for a person, and how far off they are together.

An equation weighs by its error in people like this one: 1 / error². Between one kind of people and
the next lies a span over which one set of weights turns into the other, so that no birthday, no
kilogram and no session moves the answer by a jump.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers, ramp
from calc.evidence import Constant, Read
from calc.evidence.bibliography import BADER_2005, TEN_HAAF_2014

FOUR_OF_FIVE = Constant(
    1.28,
    "standard deviations",
    "How far to either side of the middle four of five people lie, by definition of the normal "
    "curve",
)
_YEARS, _BMI, _SHARE = "years", "kg/m²", "share of the value"
OLDER_FROM = Constant(60, _YEARS, "Age from which the errors found in older people begin to count")
OLDER_AT = Constant(66, _YEARS, "Age from which they alone count")
OBESITY_FROM = Constant(28, _BMI, "Body mass index from which the errors found in obesity count")
OBESITY_AT = Constant(32, _BMI, "Body mass index from which they alone count")
ATHLETES_UNTIL = Constant(
    30, _BMI, "Body mass index from which equations of athletes' body weight begin to fade"
)
ATHLETES_END = Constant(40, _BMI, "Body mass index from which none of them counts")
TEN_HAAF_OLDEST = Constant(
    35, _YEARS, "Oldest person in ten Haaf's sample", source=TEN_HAAF_2014, read=Read.PRIMARY
)
TEN_HAAF_FADED = Constant(
    45, _YEARS, "Age from which ten Haaf from weight has its whole error outside its sample"
)
TEN_HAAF_OUTSIDE = Constant(
    12, "% of resting energy", "Planning error of ten Haaf from weight outside its sample"
)
ERRORS_ALIKE = Constant(
    0.75,
    "correlation",
    "How much two equations miss a person in the same direction: with none, four of them would "
    "promise 4.6 %, and no validation has shown less than about 8 %",
    low=0.5,
    high=0.9,
)
ERROR_MEASURED = Constant(
    0.06,
    _SHARE,
    "Standard deviation of a measured resting energy; from day to day a person varies by about 5 %"
    f" ({BADER_2005})",
)


def _off(percent: float, equation: str, people: str) -> Constant:
    return Constant(
        percent,
        "% of resting energy",
        f"Planning error (standard deviation) of {equation} in {people}",
        grade="C",
        population=f"{people}; from the shares of people within 10 % that studies publish",
    )


_ADULTS, _KNOWN = "adults who do not train", "adults who do not train, body fat measured"
_TRAINED, _BOTH = "people who train", "people who train, body fat measured"
_OBESE, _OLD = "adults with obesity", "people from 65 years"
_OLD_BOTH = "people from 65 years who train, body fat measured"
MIFFLIN, HENRY, HARRIS = "Mifflin–St Jeor", "Henry 2005", "Harris–Benedict 1919"
MUELLER, DE_LORENZO, TEN_HAAF = "Müller 2004", "De Lorenzo 1999", "ten Haaf 2014"
CUNNINGHAM_80, CUNNINGHAM_91 = "Cunningham 1980", "Cunningham 1991"

ERRORS: Mapping[str, Mapping[str, Constant]] = {
    "adults": {
        "mifflin_st_jeor": _off(8.5, MIFFLIN, _ADULTS),
        "henry_2005": _off(9, HENRY, _ADULTS),
        "mueller_2004": _off(9, MUELLER, _ADULTS),
        "harris_benedict_1919": _off(10.5, HARRIS, _ADULTS),
    },
    "adults_fat": {
        "mifflin_st_jeor": _off(8.5, MIFFLIN, _KNOWN),
        "henry_2005": _off(9, HENRY, _KNOWN),
        "mueller_2004_fat_free_mass": _off(8.5, f"{MUELLER} from fat-free mass", _KNOWN),
        "harris_benedict_1919": _off(10.5, HARRIS, _KNOWN),
        "cunningham_1991": _off(9.5, CUNNINGHAM_91, _KNOWN),
    },
    "trained": {
        "mifflin_st_jeor": _off(13, MIFFLIN, _TRAINED),
        "henry_2005": _off(13, HENRY, _TRAINED),
        "harris_benedict_1919": _off(11, HARRIS, _TRAINED),
        "ten_haaf_2014_weight": _off(8.5, f"{TEN_HAAF} from weight", f"{_TRAINED}, 18–35 years"),
        "de_lorenzo_1999": _off(10, DE_LORENZO, "men who train"),
    },
    "trained_fat": {
        "harris_benedict_1919": _off(11, HARRIS, _BOTH),
        "cunningham_1991": _off(10.5, CUNNINGHAM_91, _BOTH),
        "cunningham_1980": _off(9, CUNNINGHAM_80, _BOTH),
        "ten_haaf_2014_weight": _off(8.5, f"{TEN_HAAF} from weight", f"{_BOTH}, 18–35 years"),
        "ten_haaf_2014_fat_free_mass": _off(8, f"{TEN_HAAF} from fat-free mass", _BOTH),
        "de_lorenzo_1999": _off(10, DE_LORENZO, "men who train, body fat measured"),
    },
    "obesity": {
        "mifflin_st_jeor": _off(10, MIFFLIN, _OBESE),
        "henry_2005": _off(10.5, HENRY, _OBESE),
        "mueller_2004": _off(10.5, MUELLER, _OBESE),
        "harris_benedict_1919": _off(12.5, HARRIS, _OBESE),
    },
    "older": {
        "mifflin_st_jeor": _off(10, MIFFLIN, _OLD),
        "henry_2005": _off(10, HENRY, _OLD),
        "mueller_2004": _off(9.5, MUELLER, _OLD),
        "harris_benedict_1919": _off(11, HARRIS, _OLD),
    },
    "older_trained_fat": {
        "mifflin_st_jeor": _off(11, MIFFLIN, _OLD_BOTH),
        "mueller_2004_fat_free_mass": _off(10, f"{MUELLER} from fat-free mass", _OLD_BOTH),
        "harris_benedict_1919": _off(13, HARRIS, _OLD_BOTH),
        "cunningham_1991": _off(10, CUNNINGHAM_91, _OLD_BOTH),
        "cunningham_1980": _off(9.5, CUNNINGHAM_80, _OLD_BOTH),
        "de_lorenzo_1999": _off(9, DE_LORENZO, "men from 65 years who train, body fat measured"),
    },
}


class Weights(NamedTuple):
    """The share of each equation in a person's resting energy; 0 where it does not speak."""

    mifflin_st_jeor: Numbers
    harris_benedict_1919: Numbers
    henry_2005: Numbers
    mueller_2004: Numbers
    mueller_2004_fat_free_mass: Numbers
    cunningham_1980: Numbers
    cunningham_1991: Numbers
    ten_haaf_2014_weight: Numbers
    ten_haaf_2014_fat_free_mass: Numbers
    de_lorenzo_1999: Numbers


class Combined(NamedTuple):
    """Resting energy of one sex (kcal/day), its error as a share (one SD), and the weights."""

    kcal: Numbers
    error: Numbers
    weights: Weights


def _mean(
    people: str, values: Weights, male: bool, light: Numbers, faded: Numbers
) -> tuple[Numbers, Numbers, dict[str, Numbers]]:
    """Return what the equations of one kind of people say together: kcal, error, weights.

    `light` is 1 where athletes' body weight may be used, `faded` where ten Haaf's sample is left.
    """
    errors: dict[str, Numbers] = dict(ERRORS[people])
    allowed: dict[str, Numbers] = {}
    if "ten_haaf_2014_weight" in errors:
        inside = errors["ten_haaf_2014_weight"]
        errors["ten_haaf_2014_weight"] = inside + faded * (TEN_HAAF_OUTSIDE - inside)
    if people == "trained_fat":
        allowed = {"ten_haaf_2014_weight": light, "de_lorenzo_1999": light}
    if not male:
        errors.pop("de_lorenzo_1999", None)
    precision = {name: allowed.get(name, 1) / error**2 for name, error in errors.items()}
    whole = sum(precision.values())
    weights = {name: one / whole for name, one in precision.items()}
    kcal = sum(weight * getattr(values, name) for name, weight in weights.items())
    parts = {name: weight * errors[name] for name, weight in weights.items()}
    alike, alone = sum(parts.values()) ** 2, sum(part**2 for part in parts.values())
    error = np.sqrt(ERRORS_ALIKE * alike + (1 - ERRORS_ALIKE) * alone) / 100
    return kcal, error, weights


def _mix(
    shares: Mapping[str, Numbers], values: Weights, male: bool, light: Numbers, faded: Numbers
) -> Combined:
    """Return the kinds of people that a person is between, each by its share."""
    nothing = np.zeros_like(values.mifflin_st_jeor)
    kcal, error = nothing, nothing
    weights = dict.fromkeys(Weights._fields, nothing)
    for people, share in shares.items():
        if not np.any(share):
            continue
        own, off, parts = _mean(people, values, male, light, faded)
        kcal, error = kcal + share * own, error + share * off
        for name, part in parts.items():
            weights[name] = weights[name] + share * part
    return Combined(kcal, error, Weights(**weights))


def combined(
    values: Weights,
    male: bool,
    age: Numbers,
    bmi: Numbers,
    fat_known: Numbers,
    trained: Numbers,
) -> Combined:
    """Return the weighted mean of the equations' `values` (kcal/day, by equation) for one sex.

    `trained` and `fat_known` are shares from 0 to 1. Training never lowers resting energy here:
    where its equations say less than the others, the others speak.
    """
    older, heavy = ramp(age, OLDER_FROM, OLDER_AT), ramp(bmi, OBESITY_FROM, OBESITY_AT)
    light = 1 - ramp(bmi, ATHLETES_UNTIL, ATHLETES_END)
    faded = ramp(age, TEN_HAAF_OLDEST, TEN_HAAF_FADED)
    usual = (1 - older) * (1 - heavy)
    without = _mix(
        {
            "adults": usual * (1 - fat_known),
            "adults_fat": usual * fat_known,
            "obesity": (1 - older) * heavy,
            "older": older,
        },
        values,
        male,
        light,
        faded,
    )
    if not np.any(trained):
        return without
    training = _mix(
        {
            "trained": (1 - older) * (1 - fat_known),
            "trained_fat": (1 - older) * fat_known,
            "older": older * (1 - fat_known),
            "older_trained_fat": older * fat_known,
        },
        values,
        male,
        light,
        faded,
    )
    fits = trained * np.where(fat_known > 0, 1, light)
    share = np.where(training.kcal > without.kcal, fits, 0)
    return Combined(
        without.kcal + share * (training.kcal - without.kcal),
        without.error + share * (training.error - without.error),
        Weights(
            *(
                one + share * (other - one)
                for one, other in zip(without.weights, training.weights, strict=True)
            )
        ),
    )
