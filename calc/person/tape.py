"""Body fat by a tape measure, for who has nothing that measures it better."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers
from calc.errors import InputError
from calc.evidence import Constant, Read, equation, figure
from calc.evidence.bibliography_recovery import HODGDON_1984
from calc.person.body import TAPE_ERROR


class Girth(NamedTuple):
    """What a tape is believed to say of a grown person; beyond it is a slip, or inches."""

    least: Constant
    most: Constant


def _girth(name: str, least: int, most: int) -> Girth:
    return Girth(
        Constant(least, "cm", f"The smallest {name} of a grown person that a tape is believed"),
        Constant(most, "cm", f"The largest {name} of a grown person that a tape is believed"),
    )


WAIST, NECK, HIP = _girth("waist", 45, 200), _girth("neck", 20, 70), _girth("hip", 55, 220)
GIRTHS = {"waist": WAIST, "neck": NECK, "hip": HIP}
LEAST_PERCENT = Constant(
    3, "% of body weight", "The least body fat that a tape's reading is used for"
)
MOST_PERCENT = Constant(
    60, "% of body weight", "The most body fat that a tape's reading is used for"
)


@equation(
    "Body fat by a tape measure",
    unit="% of body weight",
    source=HODGDON_1984,
    read=Read.SECONDARY,
    grade="C",
    population="US Navy, weighed under water: men off by 3.5 points, women by 3.7",
    formula={
        "male": "100 × (4.95 / (1.032 − 0.191 × log10({waist_cm} − {neck_cm}) "
        "+ 0.155 × log10({height_cm})) − 4.5)",
        "female": "100 × (4.95 / (1.296 − 0.350 × log10({waist_cm} + {hip_cm} − {neck_cm}) "
        "+ 0.221 × log10({height_cm})) − 4.5)",
    },
)
def navy_fat_percent(
    height_cm: Numbers, waist_cm: Numbers, neck_cm: Numbers, hip_cm: Numbers, male: Numbers
) -> Numbers:
    """Return body fat in % of body weight from circumferences in cm.

    The waist is at the navel for men and where it is narrowest for women. Men's hips do not count.

    >>> round(navy_fat_percent(180, 84, 38, 0, male=True), 1)
    15.2
    """
    men = 1.032 - 0.191 * np.log10(waist_cm - neck_cm) + 0.155 * np.log10(height_cm)
    women = 1.296 - 0.350 * np.log10(waist_cm + hip_cm - neck_cm) + 0.221 * np.log10(height_cm)
    return 100 * (4.95 / np.where(male, men, women) - 4.5)


def body_fat_by_tape(
    height_cm: float, waist_cm: float, neck_cm: float, hip_cm: float | None, *, male: bool
) -> Band:
    """Return body fat as a fraction of body weight, with the error of a tape around it.

    Raises `InputError` that holds every fault: what no grown person measures, a waist that is no
    larger than the neck, and a result that nobody's body has.
    """
    given = {"waist": waist_cm, "neck": neck_cm} | ({} if male else {"hip": hip_cm or 0.0})
    faults = list(_faults(given))
    if not faults and waist_cm <= neck_cm:
        said = f"Waist {figure(waist_cm)} cm is not larger than neck {figure(neck_cm)} cm."
        faults = [InputError(said, "waist", waist_cm)]
    if faults:
        raise InputError.together(faults)
    percent = float(navy_fat_percent(height_cm, waist_cm, neck_cm, hip_cm or 0.0, male))
    if not LEAST_PERCENT <= percent <= MOST_PERCENT:
        raise InputError(
            f"That would be {figure(percent, 0)} % body fat, outside {figure(LEAST_PERCENT)} to "
            f"{figure(MOST_PERCENT)} %. Measure again.",
            "waist",
            waist_cm,
        )
    low, high = (max(percent + side * TAPE_ERROR, LEAST_PERCENT) for side in (-1, 1))
    return Band(*(part / 100 for part in (low, percent, high)))


def whole_percent(share: float) -> float:
    """Return a share to the whole per cent, which is more than a tape can tell."""
    return round(share, 2)


def _faults(given: dict[str, float]) -> Iterator[InputError]:
    for name, value in given.items():
        least, most = GIRTHS[name]
        if not isfinite(value) or not least <= value <= most:
            yield InputError(
                f"{name.capitalize()} {figure(value)} cm is not within {figure(least)} to "
                f"{figure(most)} cm.",
                name,
                value,
            )
