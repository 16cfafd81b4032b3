"""Somebody of a team is a name and a profile, and does not change."""

from dataclasses import FrozenInstanceError

import pytest

from calc import Profile
from calc.team.squad import Member


def test_a_member_is_what_they_were_made_of():
    profile = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
    one = Member("Ana", profile)
    assert (one.name, one.profile) == ("Ana", profile)
    assert one == Member("Ana", profile)
    with pytest.raises(FrozenInstanceError):
        one.name = "Bea"  # type: ignore[misc]
