"""The days of a week: known answers, and what holds for every week of anybody."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.arrays import Band
from calc.food.days import BANDS, LOAD_NAMES, DayMacros, Week, day_macros, lifting_load, load_of
from calc.food.nutrients import Macros, fat_floor, share_out
from tests.support.cases import each

energies = st.floats(1000, 6000)
weights = st.floats(40, 200)
goals = st.sampled_from(["gain", "maintain", "recomposition", "cut"])
costs_of_weeks = st.tuples(*[st.just(0.0) | st.floats(0.2, 40)] * 7).map(lambda c: Week(*c))
loads_of_weeks = st.tuples(*[st.integers(0, len(BANDS) - 1)] * 7).map(lambda c: Week(*c))
swings = st.floats(0, 0.4)


def band(grams: float) -> Band:
    return Band(grams * 0.9, grams, grams * 1.2)


def short_form(count: int) -> tuple[Week, Week]:
    """A week of one session of 75 minutes on so many days."""
    return Week(*[3.7 * (day < count) for day in range(7)]), Week(
        *[2 * (day < count) for day in range(7)]
    )


@each(
    "energy, count, swing, training, rest",
    [
        (3300, 4, 0.10, 3441.43, 3111.43),  # science.md section 4
        (3300, 0, 0.10, 3630.0, 3300.0),
        (3300, 7, 0.10, 3300.0, 2970.0),
        (3300, 4, 0.0, 3300.0, 3300.0),
    ],
)
def test_training_and_rest_days_are_the_printed_ones(energy, count, swing, training, rest):
    macros = share_out(energy, band(144), 80, "gain")
    costs, loads = short_form(count)
    days = day_macros(energy, macros, costs, loads, 2, swing, 1800, 80, 80, "gain")
    got = days.training_energy.target, days.rest_energy.target
    assert got == pytest.approx((training, rest), abs=0.01)


@each(
    "sessions, load",
    [
        # science_week.md C2.
        ([], "rest"),
        ([("mobility", 60)], "rest"),
        ([("upper", 45)], "light"),
        ([("walk", 40)], "light"),
        ([("walk", 120), ("legs", 75)], "moderate"),
        ([("walk", 60), ("endurance easy", 50)], "moderate"),
        ([("walk", 60), ("mobility", 30)], "light"),
        ([("legs", 75)], "moderate"),
        ([("whole", 120)], "hard"),
        ([("endurance easy", 50)], "moderate"),
        ([("endurance easy", 100)], "moderate"),
        ([("endurance easy", 150)], "hard"),
        ([("endurance hard", 60)], "hard"),
        ([("team sport", 90)], "hard"),
        ([("legs", 75), ("mobility", 30)], "moderate"),
        ([("legs", 75), ("endurance easy", 60)], "double"),
        ([("upper", 20), ("upper", 20)], "light"),
        ([("endurance easy", 240)], "long"),
    ],
)
def test_the_load_of_a_day(sessions, load):
    assert LOAD_NAMES[load_of(sessions)] == load
    assert load_of(reversed(sessions)) == load_of(sessions)


def test_a_day_gets_by_what_it_costs_and_carbohydrate_by_its_load():
    # 3,000 kcal at 80 kg: a leg day that costs twice an upper one is twice as far above rest.
    macros = share_out(3000, Band(128, 144, 176), 80, "maintain")
    costs, loads = Week(4, 2, 0, 4, 2, 0, 0), Week(3, 1, 0, 3, 1, 0, 0)
    week = day_macros(3000, macros, costs, loads, 2, 0.1, 1800, 80, 80, "maintain").week
    above = [part - week.energy.target.wed for part in week.energy.target]
    assert above[:2] == pytest.approx([400, 200])
    # Rest: 4 g/kg, light: 5 g/kg, and fat takes the slack; hard: in its band as it is.
    assert week.carbohydrate.target.wed == pytest.approx(4 * 80)
    assert week.carbohydrate.target.tue == pytest.approx(5 * 80)
    assert week.fat.target.mon == pytest.approx(macros.fat.target)
    assert not any(week.short)


def test_carbohydrate_comes_after_protein_and_the_least_fat_and_where_it_is_short_is_told():
    macros = share_out(2000, band(160), 80, "cut")
    costs, loads = short_form(3)
    week = day_macros(2000, macros, costs, loads, 2, 0.1, 1500, 80, 80, "cut").week
    assert week.fat.target.mon == pytest.approx(fat_floor(80, week.energy.target.mon, "cut"))
    assert week.carbohydrate.target.mon < 4 * 80
    assert [bool(one) for one in week.short] == [True] * 3 + [False] * 4


@given(
    energies, st.floats(0, 800), weights, st.floats(15, 400), goals, costs_of_weeks, loads_of_weeks,
    swings, st.floats(0, 1),
)  # fmt: skip
def test_every_week_keeps_its_energy_and_every_day_adds_up_above_its_floor(
    energy, width, weight_kg, protein, goal, costs, loads, swing, deep
):
    mean = Band(energy - width, energy, energy + width)
    macros = share_out(mean, band(protein), weight_kg, goal)
    floor = deep * energy
    days = day_macros(mean, macros, costs, loads, 2, swing, floor, weight_kg, weight_kg, goal)
    week = days.week
    for part in range(3):
        assert sum(week.energy[part]) / 7 == pytest.approx(mean[part], rel=1e-9)
    assert sum(week.fat.target) / 7 == pytest.approx(days.fat.target)
    assert days.code == ("swing_reduced" if days.swing < swing else "")
    assert days.count == sum(cost > 0 for cost in costs)
    for day, name in enumerate(Week._fields):
        own = days.of(name)
        held = 4 * macros.protein.target + 4 * own.carbohydrate.target + 9 * own.fat.target
        assert held == pytest.approx(own.energy.target, abs=1e-6)
        assert own.energy.target >= floor - 1e-6
        assert 0 <= own.carbohydrate.low <= own.carbohydrate.target + 1e-9
        assert own.carbohydrate.target <= own.carbohydrate.high + 1e-9
        least = fat_floor(weight_kg, own.energy.target, goal)
        assert own.fat.low <= own.fat.target + 1e-9 <= own.fat.high + 2e-9
        ample = own.energy.target - 4 * macros.protein.target >= 9 * least + 1e-6
        if ample:
            assert own.fat.target >= least - 1e-6
        low = BANDS[int(loads[day])].evidence.low
        if own.carbohydrate.target < low * weight_kg - 1e-6:
            assert own.fat.target <= least + 1e-6
    for kind, there in (("training", True), ("rest", False)):
        alike = [days.of(name) for name, cost in costs._asdict().items() if (cost > 0) == there]
        for name in ("energy", "carbohydrate", "fat"):
            if alike:
                expected = sum(getattr(one, name).target for one in alike) / len(alike)
                assert getattr(days.of(kind), name).target == pytest.approx(expected, abs=1e-6)


@given(energies, costs_of_weeks, loads_of_weeks, swings, st.permutations(range(7)))
def test_the_order_of_the_days_does_not_matter(energy, costs, loads, swing, order):
    macros = share_out(energy, band(130), 75, "gain")

    def macros_of(places) -> DayMacros:
        moved = (Week(*(part[place] for place in places)) for part in (costs, loads))
        return day_macros(energy, macros, next(moved), next(moved), 2, swing, 900, 75, 75, "gain")

    first, second = macros_of(range(7)), macros_of(order)
    assert [second.week.energy.target[order.index(day)] for day in range(7)] == pytest.approx(
        first.week.energy.target
    )
    assert second.training_fat.target == pytest.approx(first.training_fat.target)


def test_a_swing_that_the_carbohydrate_cannot_carry_is_made_smaller_and_reported():
    macros = Macros(band(120.0), band(100.0), Band(0.0, 30.0, 60.0), "")
    costs, loads = short_form(6)
    days = day_macros(1500.0, macros, costs, loads, 2, 0.4, 0, 80, 80, "gain")
    assert days.code == "swing_reduced"
    assert days.swing == pytest.approx(30 * 4 * 7 / (6 * 1500))


def test_a_swing_stops_at_the_floor_of_a_day():
    macros = share_out(1600, band(110), 60, "cut")
    costs, loads = short_form(4)
    days = day_macros(1600, macros, costs, loads, 2, 0.2, 1500, 60, 60, "cut")
    assert days.rest_energy.target == pytest.approx(1500)
    assert days.code == "swing_reduced"


def test_floats_arrays_and_columns_give_the_same_days():
    table = pd.DataFrame(
        {"energy": [2000.0, 3000.0, 4000.0], "weight": [60.0, 80.0, 100.0], "mon": [3.0, 0.0, 5.0]},
        index=list("abc"),
    )

    def of(energy, weight, mon) -> DayMacros:
        macros = share_out(energy, band(weight * 1.8), weight, "gain")
        costs, loads = Week(mon, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0), Week(2, 1, 0, 0, 0, 0, 0)
        return day_macros(energy, macros, costs, loads, 2, 0.1, 1200, weight, weight, "gain")

    columns = of(table.energy, table.weight, table.mon)
    arrays = of(*(table[name].to_numpy() for name in table))
    for place, row in enumerate(table.itertuples(index=False)):
        alone = of(*row)
        for name in Week._fields:
            for part in ("energy", "carbohydrate", "fat"):
                one = getattr(alone.of(name), part).target
                assert isinstance(one, float)
                assert getattr(arrays.of(name), part).target[place] == one
                assert getattr(columns.of(name), part).target.iloc[place] == one
    assert np.all(lifting_load(np.array([40, 75])) == [1, 2])
