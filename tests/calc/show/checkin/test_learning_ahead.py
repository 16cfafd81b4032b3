"""Where the scale is heading: the vectors of the model, a band around them, who gets none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.errors import InputError
from calc.expenditure.body_fat import Fat
from calc.person.profile import Profile
from calc.show.checkin.learning import COLUMNS, SPANS, projected

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
def test_the_middle_is_hall_s(change, weeks, expected):
    # The paper's baseline is Mifflin's resting energy; only the difference of intake counts.
    found = projected(PERSON, 2700, 2700 + change, weeks)
    assert found["target_kg"].iloc[-1] == pytest.approx(expected, abs=0.006)
    assert found["week"].tolist() == list(range(weeks + 1))


def test_at_maintenance_weight_stays_and_the_band_opens_with_the_doubt_of_maintenance():
    found = projected(PERSON, 2700, 2700, 12)
    assert found["target_kg"].to_numpy() == pytest.approx(80, abs=1e-6)
    assert found["low_kg"].iloc[-1] < 80 < found["high_kg"].iloc[-1]
    known = projected(PERSON, 2700, 2700, 12, maintenance_low=2700, maintenance_high=2700)
    assert known["high_kg"].to_numpy() == pytest.approx(80, abs=1e-6)


def test_a_known_maintenance_leaves_a_quarter_of_the_change_either_side():
    found = projected(PERSON, 2700, 3000, 12, maintenance_low=2700, maintenance_high=2700).iloc[-1]
    assert found["high_kg"] - found["target_kg"] == pytest.approx(0.25 * (found["target_kg"] - 80))
    assert found["target_kg"] - found["low_kg"] == pytest.approx(0.25 * (found["target_kg"] - 80))


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
    assert projected(PERSON, 2700, 3000, 4, weight_kg=82.5)["target_kg"].iloc[0] == 82.5


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
SURE = {"maintenance_low": 2700, "maintenance_high": 2700}


def spans(change: float, fat: Fat = FAT, **known: float) -> dict[str, float]:
    """How fat and lean change in twelve weeks."""
    last = projected(PERSON, 2700, 2700 + change, 12, fat=fat, **known).iloc[-1]
    return {str(name): float(value) for name, value in last.items()}


def test_without_measured_fat_nothing_is_said_of_it():
    assert tuple(projected(PERSON, 2700, 3000, 4)) == COLUMNS
    assert tuple(projected(PERSON, 2700, 3000, 4, fat=FAT)) == (*COLUMNS, *SPANS)


@pytest.mark.parametrize("change", [-500, 300])
def test_fat_and_lean_add_up_to_the_change_of_the_scale_in_the_middle(change: float):
    found = spans(change)
    middles = [(found[f"{name}_low_kg"] + found[f"{name}_high_kg"]) / 2 for name in ("fat", "lean")]
    assert sum(middles) == pytest.approx(found["target_kg"] - 80)
    # Hall's share of fat at 16 kg of it, over twelve weeks, glycogen and water in the rest.
    assert 0.5 < middles[0] / sum(middles) < 0.7


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
    # A fifth of the change of 4.8 kg, and a quarter of it as the model's own doubt.
    found = spans(-500, FAT._replace(sd_kg=1e-9), **SURE)
    change = found["target_kg"] - 80
    share = 16 / (16 + 10.4)
    split = 1.2815515655446004 * 0.2 * change
    half = (found["fat_high_kg"] - found["fat_low_kg"]) / 2
    assert half == pytest.approx((split**2 + (share * change / 4) ** 2) ** 0.5)


def test_who_has_more_fat_loses_more_of_it():
    lean, fat = (spans(-500, FAT._replace(kg=kg)) for kg in (10, 30))
    assert fat["fat_high_kg"] < lean["fat_high_kg"]
    assert fat["lean_low_kg"] > lean["lean_low_kg"]


def test_fat_is_carried_to_the_weight_at_which_the_line_begins():
    found = projected(PERSON, 2700, 2200, 12, weight_kg=78, fat=FAT)
    again = projected(PERSON, 2700, 2200, 12, weight_kg=78, fat=FAT.at(78))
    assert found.equals(again)
