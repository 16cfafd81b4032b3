"""Who a person is and what they chose: profile, health answers and settings as pieces.

Three parts of one piece each; health answers stand alone, so that they can be forgotten alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

from calc.kept.codec.checks import Checks, one_piece
from calc.kept.parts import HEALTH, PROFILE, SETTINGS
from calc.person.conditions import canonical
from calc.person.link import MAXIMUM_PAIRS, from_query, to_text
from calc.person.profile import Profile
from calc.units import Units

_PROFILE, _HEALTH, _SETTINGS = Checks(PROFILE), Checks(HEALTH), Checks(SETTINGS)


def profile_pieces(profile: Profile, units: Units) -> dict[str, bytes]:
    """Return a profile and the units that it is shown in, as pieces; its health answers not."""
    return one_piece({"link": to_text(replace(profile, conditions=frozenset()), units)})


def profile_of(pieces: Mapping[str, bytes]) -> tuple[Profile, Units]:
    """Return the profile, without health answers, and the units. Raises `InputError`."""
    text = _PROFILE.text(_PROFILE.record(_PROFILE.only(pieces), "link")["link"])
    pairs = _PROFILE.made(
        lambda: parse_qsl(
            text, keep_blank_values=True, strict_parsing=bool(text), max_num_fields=MAXIMUM_PAIRS
        )
    )
    link = from_query(pairs)
    # A value that was dropped, or a name that is none, would not be written again.
    if link.faults or to_text(link.profile, link.units) != text:
        raise _PROFILE.fault()
    return link.profile, link.units


def health_pieces(conditions: Collection[str]) -> dict[str, bytes]:
    """Return health answers, by the names of conditions, as pieces."""
    return one_piece({"conditions": sorted(conditions)})


def health_of(pieces: Mapping[str, bytes]) -> frozenset[str]:
    """Return the names of the conditions. Raises `InputError` that tells nothing of them."""
    names = _HEALTH.texts(_HEALTH.record(_HEALTH.only(pieces), "conditions")["conditions"])
    if any(canonical(name) != name for name in names) or len(set(names)) < len(names):
        raise _HEALTH.fault()
    return frozenset(names)


def settings_pieces(settings: Mapping[str, Any]) -> dict[str, bytes]:
    """Return settings, each a value that JSON can say, as pieces. Raises `InputError`."""
    return one_piece(dict(settings))


def settings_of(pieces: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the settings by their names. Raises `InputError`."""
    return _SETTINGS.mapping(_SETTINGS.only(pieces))
