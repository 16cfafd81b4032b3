"""Names of exercises in a language, judged by hand, and what may be done to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calc.training import find_exercise
from calc.training.names.reading import FOREIGN, OURS
from calc.training.names.words import singular


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


def unknown_words_of(language: str) -> set[str]:
    """Return what a language's phrases stand for that no English name would be understood by."""
    (found,) = (one for one in FOREIGN if one.name == language)
    said = {singular(word) for meaning in found.phrases.values() for word in meaning.split()}
    return said - OURS
