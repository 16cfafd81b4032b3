"""The fields of the form: none is forgotten."""

from __future__ import annotations

from calc import Profile
from pages.common import faces, fields


def test_every_input_of_a_profile_has_its_question() -> None:
    asked = {"weight", "height", *fields.FIRST, *fields.REFINE}
    # Which menu is looked at is chosen beside the menu.
    assert asked == set(Profile.__dataclass_fields__) - {"menu_seed"} == set(faces.NAMES)
