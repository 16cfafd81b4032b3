"""The address: the same plan in a fresh browser, and no text that breaks it."""

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.person.link import EXAMPLE, from_query, to_query, to_text
from calc.person.profile import Profile
from calc.units import UNITS, quantity
from tests.support.profiles import PROFILES


@given(PROFILES, st.sampled_from(UNITS))
def test_link_to_profile_to_link_is_the_identity(profile, units):
    text = to_text(profile, units)
    link = from_query(parse_qsl(text, keep_blank_values=True))
    assert link.faults == ()
    assert link.units == units
    assert to_text(link.profile, link.units) == text
    assert link.profile.weight_kg == pytest.approx(profile.weight_kg, rel=1e-12)
    if profile.goal_weight is not None:
        kilograms = profile.goal_weight.m_as("kilogram")
        assert link.profile.goal_weight.m_as("kilogram") == pytest.approx(kilograms, rel=1e-12)
    masses = {name: getattr(profile, name) for name in ("weight", "height", "goal_weight")}
    assert replace(link.profile, **masses) == profile


@pytest.mark.parametrize(
    "query, weight, unit",
    [
        ("weight=90", 90, "kilogram"),
        ("weight=233&units=imperial", 233, "pound"),
        ("units=imperial&weight=233", 233, "pound"),
        ("weight=176&units=stone", 176, "pound"),
        ("weight=12 st 8 lb", 176, "pound"),
        ("weight=90,5", 90.5, "kilogram"),
        ("", 80, "kilogram"),
        ("units=imperial", 80, "kilogram"),
    ],
)
def test_a_number_is_in_the_units_shown(query, weight, unit):
    link = from_query(parse_qsl(query))
    assert link.faults == ()
    assert link.profile.weight == quantity(weight, unit)


def test_a_goal_weight_is_in_the_units_shown_and_its_date_as_it_is():
    heading = replace(EXAMPLE, goal_weight="187 lb", goal_date="2027-03-01")
    text = to_text(heading, "imperial")
    assert text == "units=imperial&goal_weight=187&goal_date=2027-03-01"
    assert from_query(parse_qsl(text)).profile.goal_weight == quantity(187, "pound")
    link = from_query(parse_qsl("goal_weight=85&goal_date=soon"))
    assert link.profile.goal_weight == quantity(85, "kilogram")
    assert [fault.field for fault in link.faults] == ["goal_date"]


def test_only_what_differs_from_the_example_is_in_the_address():
    assert to_query(EXAMPLE) == []
    assert to_query(replace(EXAMPLE, age=31, training_days=("mon", "thu"))) == [
        ("age", "31"),
        ("training_days", "mon"),
        ("training_days", "thu"),
    ]


def test_days_may_repeat_the_name_or_stand_in_one_text_or_be_none():
    for query in ("training_days=mon&training_days=thu", "training_days=mon,thu"):
        assert from_query(parse_qsl(query)).profile.training_days == ("mon", "thu")
    assert from_query([("training_days", "none")]).profile.training_days == ()


def test_no_condition_is_ever_in_the_address():
    profile = replace(EXAMPLE, conditions={"pregnant", "kidney_disease"})
    assert to_text(profile) == ""
    link = from_query([("conditions", "pregnant")])
    assert link.profile.conditions == frozenset()
    assert "not read from an address" in str(link.faults[0])


def test_a_value_that_cannot_be_read_is_named_and_its_default_stands():
    link = from_query([("weight", "8"), ("age", "9**9**9"), ("meals", "5"), ("sex", "female")])
    assert [fault.field for fault in link.faults] == ["weight", "age"]
    assert "did you mean 80 kg?" in str(link.faults[0])
    assert link.profile == replace(EXAMPLE, meals=5, sex="female")


def test_a_build_that_cannot_be_falls_back_as_a_whole():
    link = from_query([("weight", "180"), ("height", "130"), ("age", "40")])
    assert link.profile == replace(EXAMPLE, age=40)
    assert "body mass index" in str(link.faults[0])


NAMES = st.sampled_from([*Profile.__dataclass_fields__, "units"]) | st.text(max_size=20)


@given(st.lists(st.tuples(NAMES, st.text(max_size=200)), max_size=80))
def test_any_query_gives_a_profile(pairs):
    link = from_query(pairs)
    assert isinstance(link.profile, Profile)
    assert link.profile.conditions == frozenset()


PIECES = st.lists(
    st.sampled_from(["%", "80", "5", ",", ".", "-", " ", "kg", "h", "g/kg", "ft", ":", "e", "٣"]),
    max_size=4,
).map("".join)


@given(st.lists(st.tuples(NAMES, PIECES), max_size=6))
def test_numbers_and_units_in_pieces_are_read_or_named(pairs):
    for fault in from_query(pairs).faults:
        assert fault.field in dict(pairs)


# "%" alone once came back as a fault of no field, and the search for the rest did not end.
@pytest.mark.parametrize("name", ["caffeine_mg", "body_fat", "sleep_efficiency", "weight", "age"])
def test_a_unit_without_a_number_is_a_fault_of_its_field(name):
    link = from_query([(name, "%"), ("goal", "cut")])
    assert [fault.field for fault in link.faults] == [name]
    assert link.profile == replace(EXAMPLE, goal="cut")


def test_a_fault_that_names_no_field_ends_the_search(monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> Profile:
        raise InputError("Nobody knows why.")

    monkeypatch.setattr("calc.person.link.replace", refuse)
    link = from_query([("age", "31")])
    assert link.profile == EXAMPLE
    assert [str(fault) for fault in link.faults] == ["Nobody knows why."]


SESSIONS = ("mon 06:30 45 endurance easy", "mon 17:30 75 legs", "sat 10:00 90 team sport")


def test_sessions_go_into_an_address_and_back_and_the_short_form_does_not_go_with_them():
    profile = replace(EXAMPLE, sessions=SESSIONS)
    assert to_query(profile) == [
        ("sessions", "mon-06:30-45-endurance-easy"),
        ("sessions", "mon-17:30-75-legs"),
        ("sessions", "sat-10:00-90-team-sport"),
    ]
    assert from_query(to_query(profile)).profile == profile
    resting = replace(EXAMPLE, sessions=())
    assert to_query(resting) == [("sessions", "none")]
    assert from_query(to_query(resting)).profile == resting


def test_a_session_that_cannot_be_is_named_and_the_rest_of_the_week_is_planned():
    found = from_query(
        [
            ("sessions", "mon-17:30-75-legs"),
            ("sessions", "mon-18:00-60"),
            ("sessions", "tue-18:00-60-leg"),
            ("sessions", "wed-02:00-60"),
            ("sessions", "thu-17:30-400"),
            ("weight", "90"),
        ]
    )
    assert found.profile.sessions == ("mon 17:30 75 legs",)
    assert found.profile.weight_kg == 90
    assert sorted(str(fault).split("'")[1] for fault in found.faults) == [
        "mon-18:00-60",
        "thu-17:30-400",
        "tue-18:00-60-leg",
        "wed 02:00 60",
    ]


def test_where_no_session_can_be_the_week_is_without_any():
    found = from_query([("sessions", "someday")])
    assert found.profile.sessions == ()
    assert len(found.faults) == 1


def test_wake_times_are_a_name_a_day_and_an_eating_window_is_one_value():
    own = {"wake_times": {"sun": "09:00", "sat": "08:00"}, "eating_window": ("12:00", "20:00")}
    profile = replace(EXAMPLE, **own)
    text = to_text(profile)
    assert text == "wake_sat=08%3A00&wake_sun=09%3A00&eating_window=12%3A00-20%3A00"
    assert from_query(parse_qsl(text)).profile == profile


def test_a_wake_time_that_cannot_be_is_named_and_the_other_one_stands():
    link = from_query([("wake_sat", "8 o'clock"), ("wake_sun", "09:00"), ("meals", "2")])
    assert [fault.field for fault in link.faults] == ["wake_times"]
    assert link.profile == replace(EXAMPLE, wake_times=["sun 09:00"], meals=2)
    assert from_query([("eating_window", "noon")]).faults[0].field == "eating_window"
