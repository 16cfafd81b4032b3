"""Maintenance, the 2023 energy requirement beside it, and the energy of a session."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import evidence
from calc.arrays import Band
from calc.energy.maintenance import (
    CATEGORIES,
    METS,
    activity_category,
    estimated_energy_requirement_2023,
    exercise_energy_per_day,
    maintenance,
    session_energy,
    session_energy_lytle_2019,
)
from calc.errors import InputError
from tests.support.cases import each
from tests.support.formulas import value_of

P1 = (80, 180, 25, True)
P2 = (62, 165, 32, False)
P3 = (90, 175, 64, True)


@each(
    "person, category, expected",
    [  # section 1.3: coefficients of NASEM 2023, unrounded
        (P1, "inactive", 2780.32),
        (P1, "low_active", 2999.92),
        (P1, "active", 3180.47),
        (P1, "very_active", 3549.97),
        (P2, "inactive", 2030.40),
        (P2, "low_active", 2193.13),
        (P2, "active", 2330.11),
        (P2, "very_active", 2562.78),
        (P3, "inactive", 2466.45),
        (P3, "low_active", 2685.45),
        (P3, "active", 2884.60),
        (P3, "very_active", 3240.65),
        # a public test suite, as section 1.3 quotes it
        ((70, 170, 30, True), "inactive", 2520.17),
        ((70, 170, 30, False), "active", 2475.55),
    ],
)
def test_energy_requirement(person, category, expected):
    found = estimated_energy_requirement_2023(*(*person, category))
    assert found == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("category", CATEGORIES)
def test_energy_requirement_says_nothing_below_19_years(category):
    assert math.isnan(estimated_energy_requirement_2023(80, 180, 18, True, category))
    assert not math.isnan(estimated_energy_requirement_2023(80, 180, 19, True, category))


def test_an_unknown_category_is_refused_by_name():
    with pytest.raises(InputError, match="sedentary") as refused:
        estimated_energy_requirement_2023(80, 180, 30, True, np.array(["active", "sedentary"]))
    assert refused.value.field == "category"


def test_a_maintenance_learned_from_logs_takes_the_place_of_the_product_row_by_row():
    found = maintenance(band(1805), 1.55, *P1, np.array([np.nan, 2600.0]))
    assert found.learned.tolist() == [False, True]
    assert found.band.target == pytest.approx([1805 * 1.55, 2600])
    assert found.formula == pytest.approx([1805 * 1.55] * 2)
    assert found.band.low[1] == pytest.approx(2600 * 0.88)
    assert found.band.high[1] == pytest.approx(2600 * 1.12)
    alone = maintenance(band(1805), 1.55, *P1)
    assert [part[0] for part in found.band] == pytest.approx(list(alone.band))


@pytest.mark.parametrize(
    "level, category",
    [  # NASEM 2023 bands, not those of 2005 or of FAO
        (1.2, "inactive"),
        (1.529, "inactive"),
        (1.53, "low_active"),
        (1.55, "low_active"),
        (1.679, "low_active"),
        (1.68, "active"),
        (1.849, "active"),
        (1.85, "very_active"),
        (2.5, "very_active"),
    ],
)
def test_activity_category(level, category):
    assert activity_category(level) == category


def band(target: float) -> Band:
    return Band(target * 0.9, target, target * 1.1)


@pytest.mark.parametrize(
    "resting, person, expected",
    [  # section 1.2, unrounded resting energy times 1.55
        (2029.8528680688335, P1, 3146),
        (1478.912870458891, P2, 2292),
        (1678.75, P3, 2602),
    ],
)
def test_maintenance(resting, person, expected):
    found = maintenance(band(resting), 1.55, *person)
    assert found.band.target == pytest.approx(expected, abs=0.5)
    assert found.band.low == pytest.approx(0.9 * resting * 1.55)
    assert found.differs is False


# P042, P044, P046 are the requirement equation of 2005, which NASEM 2023 replaced. P052-P057 build
# an activity level from hours or METs, which we ask for instead.
@pytest.mark.parametrize(
    "row, resting, level, expected",
    [("P033", 1500, 1.2, 1800), ("P035", 1700, 1.55, 2635), ("P037", 2000, 1.9, 3800)],
)
def test_peer_maintenance(row, resting, level, expected):
    assert maintenance(band(resting), level, *P1).band.target == pytest.approx(expected)


def test_the_second_opinion_shows_one_category_either_side():
    found = maintenance(band(1805), 1.55, *P1)
    assert found.second_opinion == pytest.approx(2999.92)
    assert (found.second_low, found.second_high) == pytest.approx((2780.32, 3180.47))
    lowest = maintenance(band(1805), 1.3, *P1)
    assert (lowest.second_low, lowest.second_high) == pytest.approx((2780.32, 2999.92))
    highest = maintenance(band(1805), 2.2, *P1)
    assert (highest.second_low, highest.second_high) == pytest.approx((3180.47, 3549.97))


def test_a_second_opinion_over_15_percent_away_widens_the_band_and_leaves_the_target():
    # P1 inactive: 2780.32. Maintenance of 2390 is 15.1 % of their mean away, 2394 is 14.9 %.
    far = maintenance(Band(2300, 2390, 2500), 1.0, *P1)
    assert far.differs is True
    assert far.band == pytest.approx((2300, 2390, 2780.32))
    near = maintenance(Band(2300, 2394, 2500), 1.0, *P1)
    assert near.differs is False
    assert near.band == pytest.approx((2300, 2394, 2500))
    above = maintenance(Band(3200, 3300, 3400), 1.0, *P1)
    assert above.band == pytest.approx((2780.32, 3300, 3400))


def test_below_19_years_there_is_no_second_opinion_and_no_difference():
    found = maintenance(band(1800), 1.55, 80, 180, 18, True)
    assert math.isnan(found.second_opinion)
    assert math.isnan(found.second_low)
    assert found.differs is False
    assert found.band.target == pytest.approx(2790)


@pytest.mark.parametrize(
    "weight, minutes, met, gross, net",
    [  # section 1.4
        (80, 60, 3.5, 280.0, 200.0),
        (80, 60, 5.0, 400.0, 320.0),
        (62, 75, 6.0, 465.0, 387.5),
        (80, 60, 8, 640, 560),  # P058, OpenNutriTracker: its figure is the gross one
    ],
)
def test_session_energy(weight, minutes, met, gross, net):
    assert session_energy(weight, minutes, met) == pytest.approx((gross, net))


def test_exercise_energy_is_the_net_part_spread_over_seven_days():
    # 3.5 MET, 80 kg, 60 min is 200 kcal net (section 1.4); four sessions a week.
    assert exercise_energy_per_day(80, 60, 4) == pytest.approx(4 * 200 / 7)
    assert exercise_energy_per_day(80, 60, 0) == 0


def test_compendium_codes():
    # Herrmann 2024, as section 1.4 reads its table
    assert {code: float(value) for code, value in METS.items()} == {
        "02050": 6.0,
        "02052": 5.0,
        "02054": 3.5,
        "02055": 5.8,
        "02056": 3.0,
        "02057": 6.5,
        "02035": 5.0,
        "02040": 7.5,
        "02048": 5.0,
        "02101": 2.3,
    }


@pytest.mark.parametrize(
    "height, age, fat, lean, tonnage, expected",
    [(180, 25, 12.0, 68.0, 8000, 150.6), (165, 32, 14.88, 47.12, 4500, 87.53)],  # section 1.4
)
def test_session_energy_of_lytle(height, age, fat, lean, tonnage, expected):
    found = session_energy_lytle_2019(height, age, fat, lean, tonnage)
    assert found == pytest.approx(expected, rel=4e-4)


weights = st.floats(35, 250)
heights = st.floats(130, 220)
ages = st.floats(18, 90)
shares = st.sampled_from([0.0, 0.5, 1.0])
levels = st.floats(1.2, 2.5)
people = st.tuples(weights, heights, ages, shares)


@given(st.lists(people, min_size=1, max_size=4), levels, st.floats(900, 3500))
def test_maintenance_is_the_same_alone_in_an_array_and_in_a_table(rows, level, resting):
    table = pd.DataFrame(rows, columns=list("wham"))
    columns = [table[name] for name in table]
    by_table = maintenance(band(resting), level, *columns)
    by_array = maintenance(band(resting), level, *(column.to_numpy() for column in columns))
    for place, row in enumerate(rows):
        alone = maintenance(band(resting), level, *row)
        for column, array, value in zip(by_table.band, by_array.band, alone.band, strict=True):
            assert column[place] == array[place] == pytest.approx(value)
        assert by_table.differs[place] == alone.differs
        assert by_table.second_low[place] == pytest.approx(alone.second_low, nan_ok=True)


@given(people, levels, st.floats(900, 3500))
def test_the_band_of_maintenance_is_ordered(person, level, resting):
    found = maintenance(band(resting), level, *person)
    assert found.band.low < found.band.target < found.band.high
    if person[2] >= 19:
        assert found.second_low <= found.second_opinion <= found.second_high
        if found.differs:
            assert found.band.low <= found.second_opinion <= found.band.high


@given(people, st.sampled_from(CATEGORIES), st.floats(0.1, 20))
def test_the_requirement_grows_with_weight(person, category, more):
    weight, *rest = person
    lighter = estimated_energy_requirement_2023(*(weight, *rest, category))
    heavier = estimated_energy_requirement_2023(*(weight + more, *rest, category))
    assert heavier > lighter or person[2] < 19


@given(weights, heights, st.floats(19, 90), st.sampled_from(CATEGORIES))
def test_no_sex_is_the_midpoint_of_both(weight, height, age, category):
    man, woman, either = (
        estimated_energy_requirement_2023(weight, height, age, share, category)
        for share in (True, False, 0.5)
    )
    assert either == pytest.approx((man + woman) / 2)


def test_a_column_of_categories_gives_each_row_its_own():
    found = estimated_energy_requirement_2023(*P1, pd.Series(CATEGORIES, index=list("abcd")))
    expected = pd.Series([2780.32, 2999.92, 3180.47, 3549.97], index=list("abcd"))
    pd.testing.assert_series_equal(found, expected)


@pytest.mark.parametrize("sex", ["male", "female"])
@pytest.mark.parametrize("category", CATEGORIES)
def test_the_formula_shown_has_the_value_given(sex, category):
    shown = evidence.worked(
        estimated_energy_requirement_2023,
        f"{sex} {category}",
        weight_kg=83.5,
        height_cm=177,
        age=41,
    )
    expected = estimated_energy_requirement_2023(83.5, 177, 41, sex == "male", category)
    assert value_of(shown) == pytest.approx(expected)


def test_the_formula_of_lytle_has_the_value_given():
    inputs = {"height_cm": 177, "age": 41, "fat_mass_kg": 16.25, "lean_mass_kg": 61.5}
    shown = evidence.worked(session_energy_lytle_2019, "male", tonnage_kg=12_345, **inputs)
    assert value_of(shown) == pytest.approx(session_energy_lytle_2019(tonnage_kg=12_345, **inputs))
