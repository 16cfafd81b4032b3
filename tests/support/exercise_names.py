"""What every language's names of exercises are held to."""

import re
from typing import NamedTuple

from calc.training import Exercise, find_exercise
from calc.training.names.reading import OURS
from calc.training.names.words import Language


def rows(table: str) -> list[tuple[str, str, str]]:
    """The lines 'name | main muscle | equipment' of a table; muscle or equipment may be blank."""
    lines = (line.split("|") for line in table.strip().splitlines())
    return [(name.strip(), muscle.strip(), equipment.strip()) for name, muscle, equipment in lines]


def muscle_of(exercise: Exercise | None) -> str:
    return exercise.main_muscle if exercise else "unknown"


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


def unknown_words(language: Language) -> set[str]:
    """The words of a language's meanings that mean nothing in the catalogue."""
    return {
        word
        for meaning in language.phrases.values()
        for word in meaning.split()
        if word not in OURS
    }
