"""The share-out of energy against the worked examples, and what holds for everybody."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.arrays import Band
from calc.food.nutrients import (
    NUTRIENT_NOTES,
    Macros,
    adequate_fibre,
    fat_floor,
    fibre,
    share_out,
)

energies = st.floats(1000, 6000)
weights = st.floats(30, 250)
proteins = st.floats(15, 500)
goals = st.sampled_from(["gain", "maintain", "recomposition", "cut"])


def band(grams: Any) -> Band:
    return Band(grams * 0.9, grams, grams * 1.2)


def held(macros: Macros) -> Any:
    """The energy in the targets, by the Atwater factors as they are printed."""
    return 4 * macros.protein.target + 4 * macros.carbohydrate.target + 9 * macros.fat.target


# (energy, weight, protein, goal) -> (protein, fat, carbohydrate) in g. Fat is our 25 % of energy;
# science.md section 4 prints its examples with fat at a chosen g/kg, so what is held from there is
# the protein, and the remainder that is left at that fat (below).
SHARES = [
    ((3300, 80, 144.0, "gain"), (144.0, 91.67, 474.75)),
    ((2400, 62, 111.6, "gain"), (111.6, 66.67, 338.4)),
    ((1700, 62, 136.4, "cut"), (136.4, 47.22, 182.35)),
    # peer P120: 3078 kcal, 2.2 g/kg at 80 kg, fat 25 %
    ((3078, 80, 176, "gain"), (176, 85, 401)),
]
# Not held: P118 (fat fixed at 0.8 g/kg), P122-P127 (carbohydrate by endurance band; lifting alone
# rarely needs them), P130 (fibre never below 25 g), P132 (5 g more in a deficit, up to 60 g), P133
# (fat as the remainder; ours is carbohydrate), P135 (carbohydrate as a share of what is left).


@pytest.mark.parametrize("day, expected", SHARES)
def test_the_shares_are_the_worked_ones(day, expected):
    energy, weight_kg, protein, goal = day
    macros = share_out(energy, band(protein), weight_kg, goal)
    got = (macros.protein.target, macros.fat.target, macros.carbohydrate.target)
    assert got == pytest.approx(expected, abs=1)
    assert macros.codes in ("", "carbohydrate_below_3_per_kg")


@pytest.mark.parametrize(
    "energy, protein, fat, carbohydrate",
    [  # science.md section 4
        (3300, 144.0, 80.00, 501.0),
        (2400, 111.6, 55.80, 362.9),
        (1700, 136.4, 49.60, 177.0),
    ],
)
def test_moving_fat_to_the_printed_grams_leaves_the_printed_carbohydrate(
    energy, protein, fat, carbohydrate
):
    macros = share_out(energy, band(protein), 70, "maintain")
    moved = macros.carbohydrate.target + (macros.fat.target - fat) * 9 / 4
    assert moved == pytest.approx(carbohydrate, abs=0.06)


@pytest.mark.parametrize(
    "weight_kg, energy, goal, expected",
    [  # science.md section 4: max(0.5 g/kg, 20 % of energy; 15 % in a cut)
        (80, 3300, "gain", 73.33),
        (80, 1700, "maintain", 40.0),
        (62, 2400, "cut", 40.0),
        (62, 1700, "cut", 31.0),
    ],
)
def test_the_least_fat_is_the_larger_of_both_limits(weight_kg, energy, goal, expected):
    assert fat_floor(weight_kg, energy, goal) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    "energy, printed, target",
    [  # science.md section 4; peer P128: 35 g at 2500 kcal
        (3300, 46.20, 45.0),
        (2400, 33.60, 33.60),
        (2500, 35.0, 35.0),
        (1500, 21.0, 21.0),
    ],
)
def test_fibre_is_the_printed_one_up_to_45_g(energy, printed, target):
    assert adequate_fibre(energy) == pytest.approx(printed)
    amount = fibre(energy)
    assert amount.target == pytest.approx(target)
    assert amount.low <= amount.target < amount.high
    assert amount.low == min(25, target)
    assert amount.high == pytest.approx(max(45, printed))


@pytest.mark.parametrize(
    "day, code",
    [
        ((1200, 80, 200, "maintain"), "protein_over_40_percent"),
        ((1800, 70, 160, "gain"), "fat_lowered_for_carbohydrate"),
        ((1700, 62, 136.4, "cut"), "carbohydrate_below_3_per_kg"),  # science.md section 4: 2.855
        ((1000, 80, 100, "cut"), "carbohydrate_below_130_g"),
        ((1000, 200, 100, "cut"), "protein_cut_to_fit"),
        ((1000, 250, 100, "cut"), "fat_cut_to_fit"),
    ],
)
def test_whatever_gives_way_is_reported(day, code):
    energy, weight_kg, protein, goal = day
    macros = share_out(energy, band(protein), weight_kg, goal)
    assert code in macros.codes.split()
    assert set(macros.codes.split()) <= set(NUTRIENT_NOTES)


def test_fat_gives_way_only_as_far_as_carbohydrate_wants_and_not_below_its_floor():
    macros = share_out(2100, band(160), 80, "gain")
    assert macros.carbohydrate.target == pytest.approx(3 * 80)
    assert macros.fat.target > fat_floor(80, 2100, "gain")
    short = share_out(1800, band(160), 80, "gain")
    assert short.fat.target == pytest.approx(fat_floor(80, 1800, "gain"))
    assert "carbohydrate_below_3_per_kg" in short.codes


@given(energies, weights, proteins, goals)
def test_the_macros_hold_exactly_the_energy(energy, weight_kg, protein, goal):
    macros = share_out(energy, band(protein), weight_kg, goal)
    assert held(macros) == pytest.approx(energy, abs=1e-6)


@given(energies, st.floats(0, 800), weights, proteins, goals)
def test_shares_are_ordered_and_never_negative(energy, width, weight_kg, protein, goal):
    day = Band(energy - width, energy, energy + width)
    macros = share_out(day, band(protein), weight_kg, goal)
    for part in macros[:3]:
        assert 0 <= part.low <= part.target <= part.high < math.inf
    assert macros.protein.target <= 0.4 * energy / 4 + 1e-9


@given(energies, weights, proteins, goals)
def test_less_protein_than_asked_or_less_fat_than_its_floor_never_goes_unsaid(
    energy, weight_kg, protein, goal
):
    macros = share_out(energy, band(protein), weight_kg, goal)
    codes = set(macros.codes.split())
    if macros.protein.target < protein - 1e-9:
        assert codes & {"protein_over_40_percent", "protein_cut_to_fit"}
    if macros.fat.target < fat_floor(weight_kg, energy, goal) - 1e-9:
        assert "fat_cut_to_fit" in codes


def test_floats_arrays_and_columns_give_the_same_shares():
    days = [day for day, _ in SHARES] + [(1000, 250, 100, "cut"), (2100, 80, 160, "gain")]
    one_by_one = [share_out(e, band(p), w, g) for e, w, p, g in days]
    table = pd.DataFrame(
        days, columns=["energy", "weight", "protein", "goal"], index=list("abcdef")
    )
    together = share_out(table.energy, band(table.protein), table.weight, table.goal)
    arrays = share_out(
        table.energy.to_numpy(),
        band(table.protein.to_numpy()),
        table.weight.to_numpy(),
        table.goal.to_numpy(),
    )
    for place, one in enumerate(one_by_one):
        for part in range(3):
            for end in range(3):
                assert together[part][end].iloc[place] == one[part][end]
                assert arrays[part][end][place] == one[part][end]
        assert together.codes.iloc[place] == arrays.codes[place] == one.codes
    assert list(together.fat.target.index) == list("abcdef")
    assert isinstance(one_by_one[0].codes, str)


def test_an_unknown_energy_gives_unknown_shares_and_no_false_report():
    macros = share_out(np.nan, band(100.0), 70.0, "gain")
    assert math.isnan(macros.carbohydrate.target)
    assert macros.codes == ""
