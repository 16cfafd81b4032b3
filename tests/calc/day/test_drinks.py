"""How drinks are laid through a day: they add up to its figure, and none is a burden."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given

from calc import Profile, make_plan
from calc.arrays import Band
from calc.day import DayInputs, plan_day
from calc.day.drinks import HELD, LAST_DRINK, water_of_day
from calc.person.limits import WEEKDAYS
from tests.support.cases import each
from tests.support.day_inputs import any_day, full_day
from tests.support.profiles import plan
from tests.support.weeks import WEEKS

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male")


def drinks(day) -> dict[str, float]:
    """What is drunk when; by the clock, since some things happen twice."""
    return {
        f"{row.start} {row.what}": row.fluid_ml
        for row in day.table.itertuples()
        if isfinite(row.fluid_ml)
    }


def test_a_rest_day_of_four_meals() -> None:
    # science_week.md F1: 300-400 ml on rising, 250-300 with a meal, a glass between two.
    found = drinks(full_day(start=None, water_ml=2511))
    assert sum(found.values()) == pytest.approx(2511, abs=1e-6)
    assert {when.split(" ", 1)[1] for when in found} == {
        "Wake",
        "Breakfast",
        "Lunch",
        "Snack",
        "Dinner",
        "Water",
    }
    assert 300 <= found["06:30 Wake"] <= 440
    assert all(200 <= ml <= 440 for ml in found.values())


def test_a_training_day_has_the_drink_ahead_of_it_and_the_sips() -> None:
    # science_week.md F2: 5-7 ml/kg at least four hours before, and the sips during.
    found = drinks(full_day(fluid=Band(375, 562.5, 750), fluid_before_ml=480, water_ml=2511))
    assert found["11:30 Lunch"] == 480
    assert found["17:30 Training"] == 562.5
    assert sum(found.values()) == pytest.approx(2511, abs=1e-6)


@each(
    "sips, total",
    [(0, 2500), (562, 2500), (750, 2500), (751, 2501), (2000, 3750)],
)
def test_only_long_sessions_add_to_the_day(sips, total):
    assert water_of_day(2500, sips) == total


@given(any_day())
def test_the_day_adds_up_and_no_drink_is_a_burden(inputs: DayInputs) -> None:
    day = plan_day(inputs)
    found = [event for event in day.events if isfinite(event.fluid_ml)]
    if inputs.water_ml is None:
        assert all(event.role == "training" for event in found)
        return
    sips = sum(event.fluid_ml for event in found if event.role == "training")
    expected = inputs.water_ml + max(0, sips - HELD)
    assert sum(event.fluid_ml for event in found) == pytest.approx(expected, abs=0.06)
    assert day.targets["fluid_ml"] == pytest.approx(expected, abs=0.06)
    bed = next(event.start for event in day.events if event.role == "bed")
    for event in found:
        assert event.fluid_ml > 0
        if event.role != "training":
            assert event.fluid_ml <= 1000
        if event.role == "drink":
            assert event.end <= bed - LAST_DRINK
    at = [event.start for event in found if event.role != "training"]
    assert all(earlier < later for earlier, later in pairwise(at))


@pytest.mark.parametrize("kind", ["training", "rest", "mon", "sun"])
def test_the_figure_of_the_card_is_what_its_day_adds_up_to(kind):
    plan = make_plan(PERSON)
    assert plan.water is not None
    assert plan.day(kind)["fluid_ml"].sum() == pytest.approx(plan.water.target.m_as("ml/day"))
    assert plan.water_of(kind) == plan.water


def test_a_day_with_two_long_sessions_has_more_and_says_so():
    sessions = ["sat 09:00 150 endurance easy", "sat 16:00 90 team sport"]
    plan = make_plan(
        Profile(weight="80 kg", height="180 cm", age=30, sex="male", sessions=sessions)
    )
    assert plan.water is not None
    saturday, sunday = plan.water_of("sat"), plan.water_of("sun")
    assert sunday == plan.water
    assert saturday is not None
    assert saturday.target > plan.water.target
    assert plan.day("sat")["fluid_ml"].sum() == pytest.approx(saturday.target.m_as("ml/day"))


def test_who_fasts_by_day_drinks_in_the_open_hours():
    window = ("18:30", "04:30")
    plan = make_plan(
        Profile(
            weight="80 kg",
            height="180 cm",
            age=30,
            sex="male",
            eating_window=window,
            meals=3,
            wake_time="07:00",
            sessions=["mon 16:30 45 upper"],
        )
    )
    assert plan.water is not None
    monday = plan.day("mon").set_index("what")["fluid_ml"]
    assert monday.sum() == pytest.approx(plan.water.target.m_as("ml/day"))
    assert not monday.filter(like="Wake").dropna().any()
    assert not monday.filter(like="Training").dropna().any()


@each("case", WEEKS)
def test_no_drink_of_the_weeks_is_too_much_at_once(case):
    found = plan(**case.fields)
    for name in WEEKDAYS:
        day = found.days[name]
        starts = [event.start for event in day.events if event.role == "training"]
        drunk = [event for event in day.events if isfinite(event.fluid_ml)]
        others = [event for event in drunk if event.role != "training"]
        assert all(event.fluid_ml <= 600 for event in others)
        for start in starts:
            soon = [event for event in others if 0 <= start - event.start < 60]
            # The last hour before training; a fast from water opens in it at times.
            if not found.profile.eating_window:
                assert sum(event.fluid_ml for event in soon) <= 350


def test_more_is_drunk_after_a_match_and_after_training_in_a_fast_from_water():
    match, dry = (
        next(case for case in WEEKS if case.name == name)
        for name in ("Saturday match", "Ramadan, trained before iftar")
    )
    saturday = plan(**match.fields).day("sat").set_index("what")["fluid_ml"]
    assert saturday["Post-workout meal"] > 1.5 * saturday["Dinner"]
    iftar = plan(**dry.fields).day("training").set_index("what")["fluid_ml"]
    assert iftar["Post-workout meal"] > 1.5 * iftar["Dinner"]


def test_salt_is_said_after_a_session_without_a_drink_where_it_may_be():
    # science_week.md D3: sodium in food; F3: without it more of what is drunk is lost.
    def salted(name: str, **more) -> list[str]:
        fields = next(case.fields for case in WEEKS if case.name == name)
        table = plan(**fields, **more).day("mon")
        return table[table["note"].str.contains("salt in this meal")]["start"].tolist()

    assert salted("Ramadan, trained before iftar") == ["18:30"]
    assert salted("Ramadan, trained after iftar") == []
    assert salted("window, trained at 06:45") == [], "who eats by day drinks in the morning"
    assert salted("Ramadan, trained before iftar", conditions={"hypertension"}) == []


@each("case", WEEKS)
def test_a_glass_stands_in_hours_without_a_drink_unless_the_others_get_small(case) -> None:
    # science_week.md F1: one glass between meals.
    found = plan(**case.fields)
    if found.profile.eating_window:
        return
    for name in WEEKDAYS:
        drunk = [event for event in found.days[name].events if isfinite(event.fluid_ml)]
        longest = max(later.start - earlier.end for earlier, later in pairwise(drunk))
        alone = [event.fluid_ml for event in drunk if event.role == "meal"]
        # One more of 225 ml would leave a meal's 275 ml, of all of them, less than 0.85 of it.
        count = len([event for event in drunk if event.role != "training"])
        small = min(alone, default=0) * (count - 1) / count < 0.9 * 275
        assert longest < 240 or small, name
    tuesday = drinks(plan(**WEEKS[3].fields).days["tue"])
    assert tuesday["10:00 Water"] == pytest.approx(200, abs=25)


def test_a_walk_has_no_drink_ahead_of_it() -> None:
    for name, day in (
        ("older woman, two lifts and three walks", "tue"),
        ("large man who cuts", "wed"),
    ):
        fields = next(case.fields for case in WEEKS if case.name == name)
        notes = " ".join(plan(**fields).day(day)["note"])
        assert "training follows" not in notes
        assert "Training is less than" not in notes
