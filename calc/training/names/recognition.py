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

from calc.evidence import Constant
from calc.training.catalogue import CATALOGUE
from calc.training.exercises import Exercise
from calc.training.names.words import (
    ACTIONS,
    ALONE,
    ASIDE,
    EQUIPMENT,
    FILLERS,
    GENERIC,
    INSTEAD,
    LONGEST_PHRASE,
    MODIFIERS,
    NO_LIFT,
    PHRASES,
    REGIONS,
    SHORTEST_PART,
    distance,
    normalise,
    shorter,
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
def _lexicon() -> frozenset[str]:
    """Every word that means something here, in the singular."""
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
def _by_rest() -> Mapping[str, frozenset[str]]:
    """Which words of the lexicon come down to the same letters when some are taken out."""
    found: dict[str, set[str]] = {}
    for word in _lexicon():
        for rest in shorter(word, _slips(word)):
            found.setdefault(rest, set()).add(word)
    return {rest: frozenset(words) for rest, words in found.items()}


def mend(word: str) -> str:
    """Return the one word of ours that a mistyped one is nearest to, or the word as it was."""
    slips = _slips(word)
    near = {
        known: steps
        for rest in shorter(word, slips)
        for known in _by_rest().get(rest, ())
        if known[0] == word[0]
        and len(known) >= SHORTEST
        and (steps := distance(word, known)) <= min(slips, _slips(known))
    }
    least = min(near.values(), default=0)
    nearest = [known for known, steps in near.items() if steps == least]
    return nearest[0] if len(nearest) == 1 else word


def _apart(word: str) -> list[str]:
    """The words of ours that a compound is made of; empty when it is made of anything else."""
    known = _lexicon()
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
        if form in _lexicon():
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


class _Name(NamedTuple):
    """A name as its movement is judged: its words, and the sides and postures apart from them."""

    words: tuple[str, ...]
    aside: tuple[str, ...]

    @property
    def all(self) -> frozenset[str]:
        """Every word, those of sides and postures one by one."""
        return frozenset(self.words).union(*(pair.split() for pair in self.aside))


def _read(words: list[str]) -> _Name:
    """Return a name with its sides, postures and places set apart ('single leg', 'bent over')."""
    plain, aside = [], []
    place = 0
    while place < len(words):
        pair = " ".join(words[place : place + 2])
        if pair in ASIDE:
            aside.append(pair)
            place += 2
        else:
            plain.append(words[place])
            place += 1
    return _Name(tuple(plain), tuple(aside))


def _matches(name: _Name) -> Mapping[str, list[Match]]:
    """Return what a name holds of each movement.

    Of a side or a posture a movement has both words or none: a single leg raises no legs.
    """
    pairs = [frozenset(pair.split()) for pair in name.aside]
    have = frozenset(name.words)
    ends = frozenset({name.words[0], name.words[-1]} if name.words else ())
    no_lift = ends & NO_LIFT
    found: dict[str, list[Match]] = {}
    for match in {match for word in name.all for match in _movements().get(word, ())}:
        whole = have.union(*(pair for pair in pairs if pair <= match.words))
        if (
            match.words <= whole
            and match.words & NO_LIFT == match.words & no_lift
            and (match.words & no_lift or not no_lift)
        ):
            found.setdefault(match.movement, []).append(match)
    return found


def _explains(movement: str, matches: list[Match], name: _Name) -> bool:
    """Whether a movement is all of what a name says is done, and with what part of the body.

    What is done must be the movement's own, each part of the body that is named one that it trains,
    and no word may stand there that means nothing here: it could be what is done.
    """
    own = frozenset().union(*(match.words for match in matches))
    others = [word for word in name.words if word not in own]
    trained, main = _trained()[movement]
    for word in others:
        if word in ACTIONS or not (word in _lexicon() or word.isdigit()):
            return False
        if word in ALONE and main not in REGIONS[word]:
            return False
        if word in REGIONS and not REGIONS[word] & trained:
            return False
    legs = any(pair.endswith(" leg") for pair in name.aside)
    if legs and trained and not trained & (REGIONS["leg"] | REGIONS["ab"]):
        return False
    telling = own - MODIFIERS - EQUIPMENT.keys()
    if telling <= GENERIC and len(own) == 1:
        return all(
            word in MODIFIERS or word in EQUIPMENT or word in REGIONS or word.isdigit()
            for word in others
        )
    return True


@cache
def _trained() -> Mapping[str, tuple[frozenset[str], str]]:
    """The muscles of each movement, those that help among them, and its main muscle."""
    found: dict[str, tuple[set[str], str]] = {}
    for exercise in CATALOGUE:
        muscles, _ = found.setdefault(exercise.movement, (set(), exercise.main_muscle))
        muscles.update(exercise.muscles)
    return {movement: (frozenset(muscles), main) for movement, (muscles, main) in found.items()}


def _movement(words: list[str]) -> str:
    """The movement that a name says is done; '' where it says none, or not which of two."""
    # 'Single leg extension' is a leg extension: where no movement is left without the leg.
    return _said(_read(words)) or _said(_Name(tuple(words), ()))


def _said(name: _Name) -> str:
    fitting = {
        movement: max(_weight(match) for match in matches)
        for movement, matches in _matches(name).items()
        if _explains(movement, matches, name)
    }
    most = max(fitting.values(), default=None)
    found = [movement for movement, weight in fitting.items() if weight == most]
    if len({_trained()[movement][1] for movement in found}) > 1:
        return ""
    # Of two for one muscle the catalogue's first, whatever the order of the words.
    return min(found, key=list(_exercises()).index, default="")


def _weight(match: Match) -> tuple[int, int]:
    return len(match.words - EQUIPMENT.keys()), len(match.words)


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
