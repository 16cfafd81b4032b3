"""What the catalogue says of its movements, in tables that are made once: words, muscles, kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from calc.training.catalogue import CATALOGUE
from calc.training.exercises import Exercise, Kind
from calc.training.names.reading import IN_ENGLISH
from calc.training.names.words import EQUIPMENT, GENERIC, MODIFIERS, REGIONS, normalise

COMMON = MODIFIERS | GENERIC | REGIONS.keys()


class Match(NamedTuple):
    """What a name holds of a movement: words of it."""

    movement: str
    words: frozenset[str]


@cache
def movements() -> Mapping[str, tuple[Match, ...]]:
    """Return what a name with a word may be of; each movement stands under its rarest word."""
    taken: dict[frozenset[str], Match] = {}
    for exercise in CATALOGUE:
        for phrase in exercise.called:
            if words := frozenset(IN_ENGLISH.words(phrase, mended=False)):
                taken.setdefault(words, Match(exercise.movement, words))
    often = Counter(word for words in taken for word in words)
    found: dict[str, list[Match]] = {}
    for words, match in taken.items():
        found.setdefault(min(words, key=lambda word: (often[word], word)), []).append(match)
    return {word: tuple(matches) for word, matches in found.items()}


@cache
def exercises() -> Mapping[str, Mapping[str, Exercise]]:
    """Return the exercises of each movement by their equipment, the usual one first."""
    found: dict[str, dict[str, Exercise]] = {}
    for exercise in CATALOGUE:
        found.setdefault(exercise.movement, {}).setdefault(exercise.equipment, exercise)
    return found


@cache
def places() -> Mapping[str, int]:
    """Return where each movement stands in the catalogue."""
    return {movement: place for place, movement in enumerate(exercises())}


@cache
def trained() -> Mapping[str, tuple[frozenset[str], str]]:
    """Return the muscles of each movement, those that help among them, and its main muscle."""
    found: dict[str, tuple[set[str], str]] = {}
    for exercise in CATALOGUE:
        muscles, _ = found.setdefault(exercise.movement, (set(), exercise.main_muscle))
        muscles.update(exercise.muscles)
    return {movement: (frozenset(muscles), main) for movement, (muscles, main) in found.items()}


@cache
def kinds() -> Mapping[str, Kind]:
    """Return what kind of thing each movement is."""
    return {movement: next(iter(choice.values())).kind for movement, choice in exercises().items()}


@cache
def alone() -> Mapping[str, str]:
    """Return words that by themselves name a movement ('stiff') and its main muscle."""
    return {
        word: trained()[match.movement][1]
        for word, matches in movements().items()
        for match in matches
        if match.words == {word} and word not in COMMON and word not in EQUIPMENT
    }


@cache
def by_own_name() -> Mapping[str, Exercise]:
    """Return each exercise by its own name, as names are compared."""
    return {" ".join(normalise(exercise.name)): exercise for exercise in CATALOGUE}
