"""What a person chose of their menus as pieces: dishes, what is at hand, who eats, own foods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from calc.food.foods import CONTENTS, EATEN_BY, EatenBy
from calc.food.menus import Label
from calc.kept.codec.checks import Checks, one_piece
from calc.kept.parts import MENUS
from calc.person.limits import WEEKDAYS

MOST_OWN = 200
PEOPLE = range(1, 13)
LONGEST_NAME = 200

_MENUS = Checks(MENUS)
_AMOUNTS = ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "per_g")


@dataclass(frozen=True)
class Chosen:
    """What was chosen: `dishes` by weekday and meal, of which `kept` stay in another menu too."""

    dishes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kept: tuple[tuple[str, str], ...] = ()
    have: str = ""
    people: int = 1
    own: tuple[Label, ...] = ()


def menus_pieces(chosen: Chosen) -> dict[str, bytes]:
    """Return what was chosen as pieces."""
    return one_piece(
        {
            "dishes": {day: dict(meals) for day, meals in chosen.dishes.items()},
            "kept": [list(one) for one in chosen.kept],
            "have": chosen.have,
            "people": chosen.people,
            "own": [asdict(one) | {"contains": list(one.contains)} for one in chosen.own],
        }
    )


def menus_of(pieces: Mapping[str, bytes]) -> Chosen:
    """Return what was chosen. Raises `InputError`."""
    found = _MENUS.record(_MENUS.only(pieces), "dishes", "kept", "have", "people", "own")
    dishes = {
        _MENUS.choice(day, WEEKDAYS): {
            meal: _MENUS.text(dish, LONGEST_NAME)
            for meal, dish in _MENUS.mapping(meals, LONGEST_NAME).items()
        }
        for day, meals in _MENUS.mapping(found["dishes"]).items()
    }
    kept = tuple(_kept(one, dishes) for one in _MENUS.items(found["kept"]))
    people = _MENUS.number(found["people"])
    if people not in PEOPLE:
        raise _MENUS.fault()
    own = tuple(_label(one) for one in _MENUS.items(found["own"], MOST_OWN))
    have = _MENUS.text(found["have"], LONGEST_NAME)
    return Chosen(dishes, kept, have, int(people), own)


def _kept(given: Any, dishes: Mapping[str, Mapping[str, str]]) -> tuple[str, str]:
    pair = _MENUS.texts(given)
    if len(pair) != len(("day", "meal")) or pair[1] not in dishes.get(pair[0], {}):
        raise _MENUS.fault()
    return pair[0], pair[1]


def _label(given: Any) -> Label:
    found = _MENUS.record(given, "name", *_AMOUNTS, "contains", "eaten_by", "sure")
    amounts = {name: _MENUS.number(found[name]) for name in _AMOUNTS}
    contains = tuple(_MENUS.choice(one, CONTENTS) for one in _MENUS.texts(found["contains"]))
    name = _MENUS.text(found["name"], LONGEST_NAME)
    eaten_by = cast(EatenBy, _MENUS.choice(found["eaten_by"], EATEN_BY))
    sure = _MENUS.yes_or_no(found["sure"])
    return _MENUS.made(
        lambda: Label(name=name, **amounts, contains=contains, eaten_by=eaten_by, sure=sure)
    )
