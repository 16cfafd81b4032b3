"""Leucine, the amino acid that sets muscle building going, in the protein of foods."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.evidence import Constant, Read, Source
from calc.evidence.bibliography import FAO_1970, GELATIN_MAKERS, GORISSEN_2018, USDA_SR


def _leucine(
    share: float,
    food: str,
    low: float,
    high: float,
    *,
    source: Source = GORISSEN_2018,
    read: Read = Read.PART,
    seen: str = "the abstract and Table 1, and a copy of Table 2",
) -> Constant:
    return Constant(
        share,
        "g leucine/g protein",
        f"leucine in the protein of {food}",
        source=source,
        read=read,
        grade="C",
        population="foods and powders; the powders' figures are low ones",
        low=low,
        high=high,
        seen=seen,
    )


LEUCINE: Mapping[str, Constant] = MappingProxyType(
    {
        "whey": _leucine(0.105, "whey", 0.10, 0.11),
        "milk": _leucine(0.09, "milk", 0.086, 0.10),
        "egg": _leucine(
            0.085,
            "egg; its powder has less",
            0.07,
            0.087,
            source=USDA_SR,
            read=Read.CITED,
            seen="two copies of its entry",
        ),
        "beef": _leucine(
            0.08,
            "beef",
            0.08,
            0.08,
            source=FAO_1970,
            read=Read.CITED,
            seen="the table of EFSA 2021",
        ),
        "soy": _leucine(
            0.078,
            "soya; its powder has less",
            0.068,
            0.08,
            read=Read.CITED,
            seen="a page on supplements, with Table 1 of Gorissen 2018 for the powder",
        ),
        "pea": _leucine(0.071, "pea powder", 0.071, 0.071),
        "wheat": _leucine(0.061, "wheat powder; its grain has more", 0.06, 0.068),
        "rice": _leucine(
            0.08,
            "rice",
            0.073,
            0.088,
            read=Read.CITED,
            seen="a page on supplements and FAO 1970, with Table 1 of Gorissen 2018 for the powder",
        ),
        "collagen": _leucine(
            0.027,
            "collagen",
            0.027,
            0.033,
            source=GELATIN_MAKERS,
            read=Read.CITED,
            seen="a copy of it and a page on supplements",
        ),
    }
)
"""Leucine by food, in g for each g of protein. For reading only: no meal passes or fails by it."""


@elementwise
def leucine_g(protein_g: Numbers, food: Numbers) -> Numbers:
    """Return the leucine in g of that much protein from a food of `LEUCINE`; nan for others.

    >>> leucine_g(25, "whey")
    2.625
    """
    foods = np.asarray(food)
    share = np.select([foods == name for name in LEUCINE], list(LEUCINE.values()), np.nan)
    return protein_g * share
