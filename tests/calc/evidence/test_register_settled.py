"""Every number that was once cited from memory is settled: read, read of, corrected or our own.

The names and verdicts are those of the check of evidence of November 2026, which looked for each of
the seventy in the text that first printed it.
"""

from __future__ import annotations

import pytest

from calc.evidence import NO_GRADE, OUR_CHOICE, Read
from calc.evidence.register import Entry, register
from tests.support.cases import each

CONFIRMED, SECONDARY, DIFFERS, NOT_FOUND = "confirmed", "secondary", "differs", "not found"

VERDICTS = {
    "DOSE_LOW": SECONDARY,
    "DOSE_HIGH": SECONDARY,
    "SINGLE_DOSE_CAP": CONFIRMED,
    "DAY_CAP": CONFIRMED,
    "PREGNANCY_CAP": CONFIRMED,
    "SMALL_MG": CONFIRMED,
    "SMALL_HOURS": CONFIRMED,
    "LARGE_MG": CONFIRMED,
    "LARGE_HOURS": CONFIRMED,
    "MAINTENANCE_PER_KG": DIFFERS,
    "LOADING_PER_KG": SECONDARY,
    "LOADING_DAYS_LOW": SECONDARY,
    "LOADING_DAYS_HIGH": SECONDARY,
    "WATER_LOW": DIFFERS,
    "WATER_HIGH": SECONDARY,
    "GAP_SMALL": DIFFERS,
    "GAP": NOT_FOUND,
    "GAP_LARGE": SECONDARY,
    "USUAL_GAP_LOW": SECONDARY,
    "USUAL_GAP_HIGH": SECONDARY,
    "CAFFEINE_BEFORE_SESSION": DIFFERS,
    "AVAILABILITY_FLOOR": SECONDARY,
    "UNDERWEIGHT_BMI": SECONDARY,
    "SEVERE_OBESITY_BMI": SECONDARY,
    "energy_availability": SECONDARY,
    "EFSA_WATER_MEN": CONFIRMED,
    "EFSA_WATER_WOMEN": CONFIRMED,
    "IOM_WATER_MEN": CONFIRMED,
    "IOM_WATER_WOMEN": CONFIRMED,
    "SHARE_FROM_DRINKS": DIFFERS,
    "SODIUM_MOLAR_MASS": SECONDARY,
    "daily_water": CONFIRMED,
    "sweat_rate": CONFIRMED,
    "PROTEIN_ENERGY": SECONDARY,
    "CARBOHYDRATE_ENERGY": SECONDARY,
    "FAT_ENERGY": SECONDARY,
    "FAT_SHARE_FLOOR": CONFIRMED,
    "FAT_SHARE_HIGH": CONFIRMED,
    "CARBOHYDRATE_ALLOWANCE": CONFIRMED,
    "EUROPEAN_FIBRE": CONFIRMED,
    "OBESITY_BMI": SECONDARY,
    "MOST_PER_KG": CONFIRMED,
    "LEUCINE.whey": CONFIRMED,
    "LEUCINE.milk": CONFIRMED,
    "LEUCINE.egg": SECONDARY,
    "LEUCINE.beef": SECONDARY,
    "LEUCINE.soy": SECONDARY,
    "LEUCINE.pea": DIFFERS,
    "LEUCINE.wheat": DIFFERS,
    "LEUCINE.rice": SECONDARY,
    "LEUCINE.collagen": SECONDARY,
    "GOOD_EFFICIENCY": CONFIRMED,
    "TRAINING_AT_BED": CONFIRMED,
    "JET_LAG_FLAG": NOT_FOUND,
    "uncapped_time_in_bed": CONFIRMED,
    "LANDMARKS.traps.maintenance": CONFIRMED,
    "LANDMARKS.traps.minimum": CONFIRMED,
    "LANDMARKS.traps.best_low": CONFIRMED,
    "LANDMARKS.traps.best_high": CONFIRMED,
    "LANDMARKS.traps.most": SECONDARY,
    "STEP_LOW": CONFIRMED,
    "STEP_HIGH": CONFIRMED,
    "BLOOD_FLOW.share_low": SECONDARY,
    "BLOOD_FLOW.share_high": SECONDARY,
    "BLOOD_FLOW.sets.0": SECONDARY,
    "BLOOD_FLOW.sets.1": SECONDARY,
    "BLOOD_FLOW.sets.2": SECONDARY,
    "BLOOD_FLOW.sets.3": SECONDARY,
    "BLOOD_FLOW.rest_low_s": SECONDARY,
    "BLOOD_FLOW.rest_high_s": SECONDARY,
}
# What each verdict says was seen: a part of the primary text, or a text that cites it.
SEEN = {
    CONFIRMED: {Read.PRIMARY, Read.PART},
    SECONDARY: {Read.CITED},
    DIFFERS: {Read.PRIMARY, Read.PART, Read.CITED},
    NOT_FOUND: {Read.CHOICE},
}
# The values that the check corrected, as the texts have them.
CORRECTED = {
    "MAINTENANCE_PER_KG": (0.1, "Antonio 2021"),
    "WATER_LOW": (1, "Maughan 2018 (IOC)"),
    "GAP_SMALL": (3.5, "Aragon & Schoenfeld 2013"),
    "CAFFEINE_BEFORE_SESSION": (60, "Guest 2021 (ISSN)"),
    "SHARE_FROM_DRINKS": (0.81, "IOM 2005 (water)"),
    "LEUCINE.pea": (0.071, "Gorissen 2018"),
    "LEUCINE.wheat": (0.061, "Gorissen 2018"),
}


def entry(name: str) -> Entry:
    """The one entry of the register that goes by this name; how a thing is drawn is not in it."""
    found, *others = (
        one
        for one in register()
        if one.id.endswith(f".{name}") and not one.module.startswith("show.")
    )
    assert not others
    return found


def test_the_list_is_that_of_the_check():
    counts = {kind: list(VERDICTS.values()).count(kind) for kind in SEEN}
    assert counts == {CONFIRMED: 29, SECONDARY: 32, DIFFERS: 7, NOT_FOUND: 2}
    assert {name for name, verdict in VERDICTS.items() if verdict == DIFFERS} == set(CORRECTED)


@each("name, verdict", VERDICTS.items())
def test_it_is_settled_by_its_verdict(name: str, verdict: str):
    evidence = entry(name).evidence
    assert evidence.read is not Read.MEMORY
    assert evidence.read in SEEN[verdict]
    if verdict == NOT_FOUND:
        assert (evidence.source, evidence.grade) == (OUR_CHOICE, NO_GRADE)
        assert evidence.graded == ""
    else:
        assert evidence.grade != NO_GRADE
        assert evidence.source != OUR_CHOICE


@pytest.mark.parametrize("name, corrected", CORRECTED.items())
def test_what_differed_is_what_the_text_has(name: str, corrected: tuple[float, str]):
    one = entry(name)
    assert (one.value, one.source.short) == corrected


def test_the_label_of_the_usual_gap_no_longer_says_that_it_is_a_small_meal_s():
    assert "the usual case" in entry("GAP_SMALL").evidence.meaning


def test_nothing_of_the_register_is_from_memory():
    assert [one.id for one in register() if one.evidence.read is Read.MEMORY] == []
