"""Somebody of a team."""

from __future__ import annotations

from dataclasses import replace

from calc.team.squad import Member
from tests.support.squads import squad


def test_members_are_alike_where_name_and_profile_are():
    one, other, *_ = squad(3).members()
    assert one == Member(one.name, one.profile)
    assert one != other
    assert len({one, replace(one), other}) == 2
