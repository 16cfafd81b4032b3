"""The people of a team, as everything that is done for all of them takes them."""

from __future__ import annotations

from dataclasses import dataclass

from calc.person.profile import Profile


@dataclass(frozen=True)
class Member:
    """Somebody of a team: what they are called there, and their profile."""

    name: str
    profile: Profile
