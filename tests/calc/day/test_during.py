"""What is taken during a session, against the table of science_week.md (C3, F3)."""

from __future__ import annotations

import pytest

from calc.day.during import fuel_g, is_long, session_fluid, training_of
from calc.person.sessions import session
from tests.support.cases import each


@each(
    "kind, minutes, grams",
    [
        ("legs", 75, 0),
        ("whole", 120, 30),
        ("mobility", 120, 0),
        ("walk", 180, 0),
        ("endurance easy", 60, 0),
        ("endurance easy", 120, 0),
        ("endurance easy", 130, 90),  # 45 g/h, whole tens
        ("team sport", 90, 60),
        ("endurance hard", 150, 110),
        ("endurance hard", 180, 220),  # 75 g/h beyond two and a half hours
    ],
)
def test_carbohydrate_during_a_session(kind, minutes, grams):
    assert fuel_g(kind, minutes) == grams


def test_drinks_are_rounded_as_a_bottle_is_and_salted_beyond_an_hour():
    long = training_of(session("sat 14:00 100 team sport"), 200.0, drinks=True)
    assert long.fluid_ml is not None
    assert [ml % 50 for ml in long.fluid_ml] == [0, 0, 0]
    # 62 min of one's own sweat of 0.75 L/h are 465, 620 and 775 ml: halves go up, as elsewhere.
    halves = training_of(session("sat 14:00 62 team sport"), 200.0, drinks=True, sweat_rate=0.75)
    assert halves.fluid_ml == (450, 600, 800)
    assert long.note.startswith("With 70 g of carbohydrate, about 40 g an hour")
    assert "450 to 700 mg of sodium in each litre" in long.note
    assert (long.label, long.start_minute, long.demanding) == ("Training, team sport", 840, True)


@each(
    "rate, band",
    [
        # 1.25 h: 60, 80 and 100 % of what is sweated, and never more than a litre an hour.
        (0.8, (600, 800, 1000)),
        (2.5, (1250, 1250, 1250)),
        (float("nan"), (375, 562.5, 750)),
    ],
)
def test_sips_follow_a_persons_own_sweat(rate, band):
    assert session_fluid(75, rate, 80) == pytest.approx(band)
    given = training_of(session("mon 17:30 75 legs"), None, drinks=True, sweat_rate=rate)
    assert given.fluid_ml == pytest.approx(band)


def test_sips_are_those_of_the_body():
    # 0.3 to 0.6 L/h are those of 80 kg and more; 48 kg have 0.6 of them.
    none = float("nan")
    assert session_fluid(90, none, 48).map(round) == (270, 405, 540)
    assert session_fluid(90, none, 130) == session_fluid(90, none, 80)
    match = training_of(session("sat 09:00 90 team sport"), 200.0, drinks=True, weight_kg=48)
    assert match.fluid_ml == (250, 400, 550)
    own = training_of(session("mon 18:00 60"), None, drinks=True, sweat_rate=0.9, weight_kg=48)
    assert own.fluid_ml == pytest.approx((540, 720, 900))


def test_a_bottle_of_over_sixty_grams_an_hour_is_mixed_of_two_sugars():
    long = training_of(session("sun 07:00 200 endurance easy"), 400.0, drinks=True)
    assert "about 75 g an hour" in long.note
    assert "Mix it of glucose and fructose" in long.note
    match = training_of(session("sat 14:00 90 team sport"), 400.0, drinks=True)
    assert "fructose" not in match.note


def test_what_is_withheld_is_not_said():
    one = session("sat 14:00 100 endurance hard")
    assert "sodium" not in training_of(one, 200.0, drinks=True, sodium=False).note
    dry = training_of(one, None, drinks=False)
    assert (dry.fluid_ml, dry.fuel_g) == (None, 0.0)
    assert dry.note == "With some carbohydrate, in the drink or beside it."


def test_a_day_of_little_carbohydrate_gives_no_more_than_its_share():
    assert training_of(session("sat 14:00 180 endurance hard"), 47.0, drinks=True).fuel_g == 40
    assert not training_of(session("mon 18:00 40"), 100.0, drinks=True).demanding
    assert not training_of(session("mon 18:00 60 walk"), 100.0, drinks=True).demanding


@each(
    "text, long",
    [
        ("sat 14:00 90 team sport", True),
        ("sat 14:00 89 team sport", False),
        ("sun 07:00 200 endurance easy", True),
        ("sun 07:00 179 endurance easy", False),
        ("sun 07:00 90 endurance hard", True),
        ("sun 07:00 120 legs", False),
        ("sun 07:00 120 mobility", False),
        ("sun 07:00 120 walk", False),
    ],
)
def test_a_match_and_endurance_of_an_hour_and_a_half_are_long(text, long):
    one = session(text)
    assert is_long(one.kind, one.minutes) == training_of(one, None, drinks=True).long == long
