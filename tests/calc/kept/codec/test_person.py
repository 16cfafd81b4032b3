"""Profile, health answers and settings come back; what is none is refused, no value is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.kept.codec.checks import one_piece
from calc.kept.codec.person import (
    health_of,
    health_pieces,
    profile_of,
    profile_pieces,
    settings_of,
    settings_pieces,
)
from calc.person.conditions import ASKABLE, CONDITIONS
from calc.person.link import to_text
from calc.units import UNITS
from tests.calc.kept.test_packing import VALUES
from tests.support.any_journals import TEXTS
from tests.support.profiles import GUARDED

NAMES = [one.name for one in ASKABLE]


@given(GUARDED, st.sampled_from(UNITS))
def test_a_profile_comes_back_without_its_health_answers(profile, units):
    pieces = profile_pieces(profile, units)
    found, shown = profile_of(pieces)
    assert shown == units
    assert found.conditions == frozenset()
    # Weights and height come back in the units shown, to the last digit of those.
    assert to_text(found, units) == to_text(profile, units)
    assert profile_pieces(found, units) == pieces
    assert found.weight_kg == pytest.approx(profile.weight_kg, rel=1e-12)
    in_units = ("weight", "height", "goal_weight", "conditions")
    assert replace(found, **{name: getattr(profile, name) for name in in_units}) == profile


@given(st.sets(st.sampled_from(NAMES)))
def test_health_answers_come_back(names):
    assert health_of(health_pieces(names)) == names


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        {"link": 5},
        {"link": "weight=7"},
        {"link": "weight"},
        {"link": "conditions=pregnant"},
        {"link": "nobody=1"},
        {"link": "age=31&age=32"},
        {"link": "age=31&" * 61},
        {"link": "age=31", "more": 1},
    ],
)
def test_what_is_no_profile_is_refused(value):
    with pytest.raises(InputError, match="your profile cannot be read") as told:
        profile_of(one_piece(value))
    assert "pregnant" not in str(told.value)


@pytest.mark.parametrize(
    "names",
    [None, "pregnant", ["glp1", "glp1"], ["CKD"], ["under_18"], ["pregnant", "nothing"], [1]],
)
def test_what_is_no_health_answer_is_refused_and_none_is_told(names):
    with pytest.raises(InputError) as told:
        health_of(one_piece({"conditions": names}))
    said = repr((str(told.value), told.value.value, told.value.__cause__))
    assert not any(name in said for name in (*CONDITIONS, "nothing", "CKD"))


@given(st.dictionaries(TEXTS, VALUES, max_size=5))
def test_settings_come_back(settings):
    assert settings_of(settings_pieces(settings)) == settings


@pytest.mark.parametrize("value", [None, [], "a", 1])
def test_what_are_no_settings_is_refused(value):
    with pytest.raises(InputError, match="your settings cannot be read"):
        settings_of(one_piece(value))
