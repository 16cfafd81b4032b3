"""From what a person wrote to an exercise of ours: words first, then movement, then equipment.

A name is put into our words (lower case, no accents, one number, one language, slips mended); the
movement is the one of which it holds most words; the equipment chooses among its exercises. What
stays unclear is None: the person assigns it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd
from rapidfuzz import process
from rapidfuzz.distance import OSA

from calc.evidence import Constant
from calc.training.catalogue import CATALOGUE
from calc.training.exercises import Exercise
from calc.training.names.words import (
    EQUIPMENT,
    FILLERS,
    GENERIC,
    INSTEAD,
    LONGEST_PHRASE,
    MODIFIERS,
    NO_LIFT,
    PHRASES,
    SHORTEST_PART,
    normalise,
    singular,
)

SHORTEST = Constant(4, "letters", "shortest word in which one slip of typing is mended")
LONGEST = Constant(40, "letters", "longest word that is mended or taken apart")
LONG = Constant(9, "letters", "shortest word in which two slips of typing are mended")


class Match(NamedTuple):
    """What a name holds of a movement: words of it, how many, and where they begin."""

    movement: str
    words: frozenset[str]


@cache
def lexicon() -> frozenset[str]:
    """Return every word that means something here, in the singular."""
    words = {word for phrase in PHRASES for word in phrase}
    words |= {word for phrase in PHRASES.values() for word in phrase}
    words |= {
        singular(word)
        for exercise in CATALOGUE
        for phrase in exercise.called
        for word in normalise(phrase)
    }
    return frozenset(words) | MODIFIERS | FILLERS | EQUIPMENT.keys() | GENERIC | NO_LIFT


def _slips(word: str) -> int:
    return 0 if len(word) < SHORTEST else 1 if len(word) < LONG else 2


@cache
def _mendable() -> Mapping[str, tuple[str, ...]]:
    """The words that a slip is looked for in, by their first letter: nobody mistypes that one."""
    found: dict[str, list[str]] = {}
    for word in lexicon():
        if len(word) >= SHORTEST:
            found.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in found.items()}


def mend(word: str) -> str:
    """Return the one word of ours that a mistyped one is nearest to, or the word as it was.

    A slip is a letter too many, too few or wrong, or two letters that changed places.
    """
    slips = _slips(word)
    if not slips:
        return word
    near = [
        (known, steps)
        for known, steps, _ in process.extract_iter(
            word, _mendable().get(word[0], ()), scorer=OSA.distance, score_cutoff=slips
        )
        if steps <= _slips(known)
    ]
    least = min((steps for _, steps in near), default=0)
    nearest = [known for known, steps in near if steps == least]
    return nearest[0] if len(nearest) == 1 else word


def _apart(word: str) -> list[str]:
    """The words of ours that a compound is made of; empty when it is made of anything else."""
    known = lexicon()
    for cut in range(len(word) - int(SHORTEST_PART), int(SHORTEST_PART) - 1, -1):
        heads, tails = (
            [form for form in (part, singular(part)) if form in known]
            for part in (word[:cut], word[cut:])
        )
        if heads and tails:
            return [heads[0], tails[0]]
        if heads and (further := _apart(word[cut:])):
            return [heads[0], *further]
    return []


def _known(word: str) -> list[str]:
    """One word in words of ours, where that can be."""
    for form in (word, singular(word)):
        if form in lexicon():
            return [form]
    if len(word) > LONGEST:
        return [word]
    if parts := _apart(word):
        return parts
    mended = mend(word)
    return [mended if mended != word else mend(singular(word))]


def _translated(words: list[str]) -> Iterator[str]:
    place = 0
    while place < len(words):
        for length in range(min(LONGEST_PHRASE, len(words) - place), 0, -1):
            phrase = tuple(words[place : place + length])
            if phrase in PHRASES:
                yield from PHRASES[phrase]
                place += length
                break
        else:
            yield words[place]
            place += 1


def in_our_words(name: str) -> list[str]:
    """Return a name in the words of the catalogue, in its own order and without fillers."""
    words = [known for word in normalise(name) for known in _known(word)]
    # With fillers a phrase may be as it is written ('soulevé de terre'), without them shorter.
    words = [word for word in _translated(words) if word not in FILLERS]
    return [word for word in _translated(words) if word not in FILLERS]


@cache
def _movements() -> Mapping[str, tuple[Match, ...]]:
    """What each word may belong to."""
    found: dict[str, list[Match]] = {}
    taken: set[frozenset[str]] = set()
    for exercise in CATALOGUE:
        for phrase in exercise.called:
            words = frozenset(in_our_words(phrase))
            if words and words not in taken:
                taken.add(words)
                for word in words:
                    found.setdefault(word, []).append(Match(exercise.movement, words))
    return {word: tuple(matches) for word, matches in found.items()}


@cache
def _exercises() -> Mapping[str, Mapping[str, Exercise]]:
    """The exercises of each movement by their equipment, the usual one first."""
    found: dict[str, dict[str, Exercise]] = {}
    for exercise in CATALOGUE:
        found.setdefault(exercise.movement, {}).setdefault(exercise.equipment, exercise)
    return found


def _clear(match: Match, words: list[str]) -> bool:
    """Whether what else stands in the name leaves it clear which movement is meant."""
    others = [word for word in words if word not in match.words]
    foreign = [word for word in others if word not in lexicon()]
    telling = match.words - MODIFIERS - EQUIPMENT.keys()
    if telling <= GENERIC and len(match.words) == 1:
        return all(word in MODIFIERS or word in EQUIPMENT for word in others)
    return len(foreign) <= len(match.words)


def _movement(words: list[str]) -> str:
    """The movement of which a name holds most words, the first of several; '' for none."""
    have = frozenset(words)
    no_lift = frozenset({words[0], words[-1]}) & NO_LIFT
    fitting = {
        match
        for word in words
        for match in _movements().get(word, ())
        if match.words <= have
        and _clear(match, words)
        and match.words & NO_LIFT == match.words & no_lift
        and (match.words & no_lift or not no_lift)
    }

    def weight(match: Match) -> tuple[int, int, int]:
        plain = len(match.words - EQUIPMENT.keys())
        first = min(words.index(word) for word in match.words)
        return plain, len(match.words), -first

    return max(sorted(fitting), key=weight).movement if fitting else ""


@cache
def _by_own_name() -> Mapping[str, Exercise]:
    return {" ".join(normalise(exercise.name)): exercise for exercise in CATALOGUE}


@lru_cache(maxsize=1000)
def find_exercise(name: str) -> Exercise | None:
    """Return the exercise that a name means, or None when it is not clear.

    `name` is as an app or a person writes it: equipment before, behind or left out, plural,
    accents, slips of typing, English, Portuguese, German or French. Equipment that the catalogue
    does not have for the movement gives the movement with the nearest equipment.
    """
    if own := _by_own_name().get(" ".join(normalise(name))):
        return own
    words = in_our_words(name)
    movement = _movement(words) if words else ""
    if not movement:
        return None
    choice = _exercises()[movement]
    for word, equipment in EQUIPMENT.items():
        if word in words:
            for wanted in (equipment, *INSTEAD.get(equipment, ())):
                if wanted in choice:
                    return choice[wanted]
    return next(iter(choice.values()))


def recognise(names: pd.Series) -> pd.Series:
    """Return a column of our names for a column of logged ones, blank where it is not clear.

    Each different name is looked at once, however many rows hold it.
    """
    codes, different = pd.factorize(names)
    found = [find_exercise(str(name)) for name in different]
    ours = np.array([*(one.name if one else None for one in found), None], dtype=object)
    return pd.Series(ours[codes], index=names.index, name=names.name, dtype="str")
