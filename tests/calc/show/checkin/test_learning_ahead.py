"""Where the scale is heading: the promise, Hall's vectors, a band around them, who gets none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.errors import InputError
from calc.expenditure.body import logged_energy_density, usual_fat_mass
from calc.expenditure.body_fat import Fat
from calc.expenditure.heading import doubt_of_change, moved, promised
from calc.person.body import jackson_fat_mass
from calc.person.profile import Profile
from calc.show.checkin.learning import COLUMNS, SPANS, Going, projected

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male", activity_level=1.6)


@pytest.mark.parametrize(
    "change, weeks, expected",
    [  # science.md 2.5, the first two cases
        (300, 1, 80.49),
        (300, 4, 81.20),
        (300, 8, 82.04),
        (300, 12, 82.79),
        (-500, 1, 79.17),
        (-500, 4, 77.97),
        (-500, 12, 75.21),
    ],
)
def test_the_middle_is_near_hall_s(change, weeks, expected):
    # The paper's fat mass; only the difference of intake counts.
    person = replace(PERSON, body_fat=float(jackson_fat_mass(80, 180, 30, True)) / 80)
    found = projected(person, 2700, 2700 + change, weeks)
    assert found["target_kg"].iloc[-1] == pytest.approx(expected, abs=0.13)
    assert found["week"].tolist() == list(range(weeks + 1))


@pytest.mark.parametrize("change", [-500, 250])
def test_the_first_weeks_are_what_the_plan_promises_and_the_water(change):
    found = projected(PERSON, 2700, 2700 + change, 4)["target_kg"]
    promise = promised(change, 80.0, 180.0, 30.0, PERSON.male).band.target
    water = 2.2 * change / 2700
    assert found.iloc[-1] - 80 == pytest.approx(4 * promise + water, rel=0.02)


def test_who_is_under_way_is_not_adapted_again_and_loses_no_water_again():
    # Eight weeks on a deficit of 500: what the logs say of maintenance has all of it in it.
    fresh = projected(PERSON, 2700, 2200, 16)["target_kg"]
    first = moved(-500.0, 56, logged_energy_density(usual_fat_mass(80.0, 180.0, 30.0, 1.0)))
    now = 2700 + 30 * first.tissue_kg + first.adapted_kcal
    going = Going(80 + first.tissue_kg, first.adapted_kcal, 2200)
    later = projected(PERSON, now, 2200, 8, going=going)["target_kg"]
    # The rest of the same line; the fat of another body weight is near that of the one on its way.
    rest = fresh.iloc[16] - fresh.iloc[8]
    assert later.iloc[-1] - later.iloc[0] == pytest.approx(rest, rel=0.05)
    # More food brings water back.
    more = projected(PERSON, now, now, 1, going=going)["target_kg"]
    assert more.iloc[-1] > more.iloc[0]


def test_at_maintenance_weight_stays_and_the_band_opens_with_the_doubt_of_maintenance():
    found = projected(PERSON, 2700, 2700, 12)
    assert found["target_kg"].to_numpy() == pytest.approx(80, abs=1e-6)
    assert found["low_kg"].iloc[-1] < 80 < found["high_kg"].iloc[-1]
    known = projected(PERSON, 2700, 2700, 12, maintenance_low=2700, maintenance_high=2700)
    assert known["high_kg"].to_numpy() == pytest.approx(80, abs=1e-6)


def test_a_known_maintenance_leaves_the_doubt_of_the_body_either_side():
    share = doubt_of_change(usual_fat_mass(80.0, 180.0, 30.0, 1.0), False)
    assert share == pytest.approx(0.25, abs=0.01)
    found = projected(PERSON, 2700, 3000, 12, maintenance_low=2700, maintenance_high=2700).iloc[-1]
    assert found["high_kg"] - found["target_kg"] == pytest.approx(share * (found["target_kg"] - 80))
    assert found["target_kg"] - found["low_kg"] == pytest.approx(share * (found["target_kg"] - 80))


@given(st.floats(1800, 4000), st.floats(-800, 800), st.floats(0, 400), st.floats(0, 400))
@settings(max_examples=40, deadline=None)
def test_the_band_holds_the_middle_and_a_wider_interval_makes_it_wider(level, change, low, high):
    narrow = projected(
        PERSON, level, level + change, 8, maintenance_low=level, maintenance_high=level
    )
    wide = projected(
        PERSON,
        level,
        level + change,
        8,
        maintenance_low=level - low,
        maintenance_high=level + high,
    )
    for found in (narrow, wide):
        assert (found["low_kg"] <= found["target_kg"] + 1e-9).all()
        assert (found["high_kg"] >= found["target_kg"] - 1e-9).all()
    assert (wide["target_kg"] == narrow["target_kg"]).all()
    assert (wide["low_kg"] <= narrow["low_kg"] + 1e-9).all()
    assert (wide["high_kg"] >= narrow["high_kg"] - 1e-9).all()


def test_it_begins_at_the_trend_where_that_is_given():
    found = projected(PERSON, 2700, 3000, 4, going=Going(82.5, 0, 2700))
    assert found["target_kg"].iloc[0] == 82.5


@pytest.mark.parametrize(
    "person",
    [
        replace(PERSON, conditions={"pregnant"}),
        replace(PERSON, age=17),
        replace(PERSON, conditions={"eating_disorder"}),
        replace(PERSON, weight="58 kg"),
    ],
)
def test_where_the_model_does_not_hold_or_no_number_is_given_there_is_no_row(person):
    assert projected(person, 2700, 3000, 12).empty


@pytest.mark.parametrize(
    "change",
    [
        {"weeks": 53},
        {"weeks": -1},
        {"maintenance_low": 2800},
        {"energy_kcal": -5000},
    ],
)
def test_what_cannot_be_is_refused(change):
    with pytest.raises(InputError):
        projected(**{"profile": PERSON, "maintenance_kcal": 2700, "energy_kcal": 3000, **change})


FAT = Fat(80, 16, 3)


def spans(change: float, fat: Fat = FAT, known: float | None = None) -> dict[str, float]:
    """How fat and lean change in twelve weeks, of a maintenance that may be `known` for sure."""
    last = projected(
        PERSON, 2700, 2700 + change, 12, maintenance_low=known, maintenance_high=known, fat=fat
    ).iloc[-1]
    return {str(name): float(value) for name, value in last.items()}


def test_without_measured_fat_nothing_is_said_of_it():
    assert tuple(projected(PERSON, 2700, 3000, 4)) == COLUMNS
    assert tuple(projected(PERSON, 2700, 3000, 4, fat=FAT)) == (*COLUMNS, *SPANS)


@pytest.mark.parametrize("change", [-500, 300])
def test_fat_and_lean_add_up_to_the_change_of_the_scale_in_the_middle(change: float):
    found = spans(change)
    middles = [(found[f"{name}_low_kg"] + found[f"{name}_high_kg"]) / 2 for name in ("fat", "lean")]
    assert sum(middles) == pytest.approx(found["target_kg"] - 80)
    # 16 of 26.4 kg by Forbes, of tissue; the water of another intake is in the rest.
    assert 0.5 < middles[0] / sum(middles) < 0.62


def test_at_the_start_there_is_no_change():
    first = projected(PERSON, 2700, 2200, 4, fat=FAT).iloc[0]
    assert first[list(SPANS)].abs().max() == 0


@given(st.floats(-800, 800), st.floats(0.5, 8), st.floats(0, 8))
@settings(max_examples=25, deadline=None)
def test_who_knows_less_of_the_fat_is_told_a_wider_span(change: float, sd: float, more: float):
    near, far = (spans(change, FAT._replace(sd_kg=one)) for one in (sd, sd + more))
    for name in ("fat", "lean"):
        assert far[f"{name}_low_kg"] <= near[f"{name}_low_kg"] + 1e-9
        assert far[f"{name}_high_kg"] >= near[f"{name}_high_kg"] - 1e-9


def test_the_doubt_of_the_split_stays_where_fat_is_known():
    # A fifth of the change of tissue, and of the body's own doubt of weight the share of fat.
    found = spans(-500, FAT._replace(sd_kg=1e-9), 2700)
    water = 2.2 * -500 / 2700
    split = 1.2815515655446004 * 0.2 * (found["target_kg"] - 80 - water)
    of_weight = 16 / (16 + 10.4) * (found["high_kg"] - found["low_kg"]) / 2
    half = (found["fat_high_kg"] - found["fat_low_kg"]) / 2
    assert half == pytest.approx((split**2 + of_weight**2) ** 0.5, rel=0.01)


def test_who_has_more_fat_loses_more_of_it():
    lean, fat = (spans(-500, FAT._replace(kg=kg)) for kg in (10, 30))
    assert fat["fat_high_kg"] < lean["fat_high_kg"]
    assert fat["lean_low_kg"] > lean["lean_low_kg"]


def test_fat_is_carried_to_the_weight_at_which_the_line_begins():
    going = Going(78, 0, 2700)
    found, again = (
        projected(PERSON, 2700, 2200, 12, going=going, fat=fat) for fat in (FAT, FAT.at(78))
    )
    assert found.equals(again)
