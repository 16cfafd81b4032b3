"""Names of exercises in a language, judged by hand, and what they are held to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from calc.training import Exercise, find_exercise
from calc.training.names.reading import OURS
from calc.training.names.words import Language


class Judged(NamedTuple):
    """A name with the main muscle and the equipment that it means."""

    name: str
    muscle: str
    equipment: str


def judged(table: str) -> list[Judged]:
    """Read 'name | muscle | equipment' a line."""
    lines = (line.split("|") for line in table.strip().splitlines())
    return [Judged(*(cell.strip() for cell in line)) for line in lines]


def by_movement(table: str) -> dict[str, str]:
    """Read 'name: movement; name: movement'."""
    pairs = (entry.split(":") for entry in table.split(";"))
    return {" ".join(name.split()): movement.strip() for name, movement in pairs}


def main_muscle(name: str) -> str | None:
    """Return what a name trains first; None when it is not recognised."""
    found = find_exercise(name)
    return found.main_muscle if found else None


def is_dip(name: str) -> bool:
    """Whether a name is found to be a dip."""
    found = find_exercise(name)
    return found is not None and "dip" in found.movement.split()


_BRACKETS = re.compile(r"(?P<rest>[^(]+) \((?P<equipment>[^)]+)\)")
_WITH = re.compile(
    r"(?P<rest>.+) (?:con|com|c/|avec|en|na|no|à la|à|aux|ai|al|alla) (?P<equipment>"
    r"mancuernas?|barra|máquina|polea|multipower|halter(?:es)?|polia|smith|"
    r"haltères?|barre|machine|poulie|élastique|manubri|manubrio|bilanciere|cavi|cavo|macchina)"
)


def orders_of(name: str) -> Iterator[str]:
    """Yield a name with its equipment before, behind and in brackets; none without equipment."""
    if found := _BRACKETS.fullmatch(name) or _WITH.fullmatch(name):
        rest, equipment = found["rest"], found["equipment"]
        yield from (f"{rest} ({equipment})", f"{rest} - {equipment}", f"{equipment} {rest}")
        yield f"({equipment}) {rest}"


def with_word(name: str, word: str) -> str:
    """Return a name with a word more, before its brackets."""
    rest, bracket, inside = name.partition(" (")
    return f"{rest} {word}{bracket}{inside}"


class OfJudgedNames:
    """What a class of tests holds each of its judged names to."""

    def test_a_name_trains_what_it_was_judged_to(self, one: Judged):
        found = find_exercise(one.name)
        assert found is not None
        assert found.main_muscle == one.muscle
        assert one.equipment in ("-", "", found.equipment)

    def test_the_equipment_stands_wherever_it_likes(self, one: Judged):
        for name in orders_of(one.name):
            assert find_exercise(name) == find_exercise(one.name), name


def check_movement(name: str, movement: str) -> None:
    """A name is found as this movement."""
    found = find_exercise(name)
    assert found is not None
    assert found.movement == movement


def check_places(names: list[Judged], places: list[str]) -> None:
    """A place, a side or a posture never changes the muscle; with some a dip is another dip."""
    for one in names:
        for word in places:
            name = with_word(one.name, word)
            assert main_muscle(name) in {one.muscle, None} or is_dip(name), name


def muscle_of(exercise: Exercise | None) -> str:
    return exercise.main_muscle if exercise else "unknown"


def rows(table: str) -> list[tuple[str, str, str]]:
    """The lines 'name | main muscle | equipment' of a table; muscle or equipment may be blank."""
    lines = (line.split("|") for line in table.strip().splitlines())
    return [(name.strip(), muscle.strip(), equipment.strip()) for name, muscle, equipment in lines]


def check_equipment(name: str, muscle: str, equipment: str) -> None:
    """A name is an exercise of this muscle and, where it names equipment, with that."""
    found = find_exercise(name)
    assert found is not None
    assert (found.main_muscle, equipment or found.equipment) == (muscle, found.equipment)


def check_order(name: str) -> None:
    """What stands in brackets may stand before or behind, with or without them, in capitals."""
    found = find_exercise(name)
    assert found is not None
    assert find_exercise(name.upper()) == found
    if inside := re.fullmatch(r"(.+) \((.+)\)", name):
        movement, equipment = inside.groups()
        for other in (
            f"{movement} {equipment}",
            f"{movement}, {equipment}",
            f"{equipment} {movement}",
            f"{equipment} - {movement}",
            f"({equipment}) {movement}",
        ):
            assert find_exercise(other) == found


class Asides(NamedTuple):
    """Names of exercises, and what says where, in what posture or on what side they are done."""

    names: tuple[str, ...]
    sides: tuple[str, ...]


def check_asides(asides: Asides) -> None:
    """A place, a posture or a side leaves the main muscle as it is, or makes a name unknown."""
    kept = 0
    for name in asides.names:
        muscle = muscle_of(find_exercise(name))
        assert muscle != "unknown"
        for side in asides.sides:
            for written in (f"{name} {side}", f"{side} {name}", f"{name} ({side})"):
                other = muscle_of(find_exercise(written))
                assert other in (muscle, "unknown"), written
                kept += other == muscle
    # Most of them do say the same with it.
    assert kept > len(asides.names) * len(asides.sides) * 1.5


def unknown_words(language: Language, form: Callable[[str], str] = str) -> set[str]:
    """The words of a language's meanings that, in this form, mean nothing in the catalogue."""
    said = {form(word) for meaning in language.phrases.values() for word in meaning.split()}
    return said - OURS
