"""What was chosen of menus comes back; what is none is refused."""

from __future__ import annotations

from typing import Any

import pytest

from calc.errors import InputError
from calc.food.menus import Label
from calc.kept.codec.checks import one_piece
from calc.kept.codec.menus import Chosen, menus_of, menus_pieces

PUDDING = Label("protein pudding", 150, 20, 11, 3, per_g=200, contains=("milk",), sure=True)
CHOSEN = Chosen(
    {"mon": {"Lunch": "Dal with white rice"}}, (("mon", "Lunch"),), "salmon", 3, (PUDDING,)
)
PLAIN: dict[str, Any] = {"dishes": {}, "kept": [], "have": "", "people": 1, "own": []}
LABEL: dict[str, Any] = {
    "name": "x",
    "energy_kcal": 75,
    "protein_g": 10,
    "carbohydrate_g": 5.5,
    "fat_g": 1.5,
    "per_g": 100,
    "contains": [],
    "eaten_by": "vegan",
    "sure": False,
}


@pytest.mark.parametrize("chosen", [Chosen(), CHOSEN])
def test_it_comes_back(chosen: Chosen):
    assert menus_of(menus_pieces(chosen)) == chosen


def test_what_is_plain_can_be_read():
    assert menus_of(one_piece(PLAIN)) == Chosen()
    assert menus_of(one_piece(PLAIN | {"own": [LABEL]})).own[0].eaten_by == "vegan"


@pytest.mark.parametrize(
    "given",
    [
        None,
        {},
        PLAIN | {"more": 1},
        PLAIN | {"dishes": {"someday": {}}},
        PLAIN | {"dishes": {"mon": {"Lunch": 5}}},
        PLAIN | {"kept": [["mon", "Lunch"]]},
        PLAIN | {"kept": [["mon"]]},
        PLAIN | {"people": 0},
        PLAIN | {"people": 1.5},
        PLAIN | {"have": "x" * 300},
        PLAIN | {"own": [LABEL | {"protein_g": 200}]},
        PLAIN | {"own": [LABEL | {"contains": ["gold"]}]},
        PLAIN | {"own": [LABEL | {"eaten_by": "nobody"}]},
        PLAIN | {"own": [LABEL] * 300},
    ],
)
def test_what_is_none_is_refused(given: Any):
    with pytest.raises(InputError, match="menus"):
        menus_of(one_piece(given))
