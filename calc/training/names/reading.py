"""A name in the words of the catalogue: one number, no accents, slips mended, a language at a time.

A word may mean two things in two languages ('halter' is a dumbbell in Portuguese and a barbell in
Dutch), so that a name is read in one of them as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from calc.evidence import Constant
from calc.training.catalogue import CATALOGUE
from calc.training.catalogue.languages.dutch import DUTCH
from calc.training.catalogue.languages.french import FRENCH
from calc.training.catalogue.languages.german import GERMAN
from calc.training.catalogue.languages.italian import ITALIAN
from calc.training.catalogue.languages.polish import POLISH
from calc.training.catalogue.languages.portuguese import PORTUGUESE
from calc.training.catalogue.languages.russian import RUSSIAN
from calc.training.catalogue.languages.spanish import SPANISH
from calc.training.catalogue.languages.turkish import TURKISH
from calc.training.names.words import (
    ACTIONS,
    ENGLISH,
    EQUIPMENT,
    GENERIC,
    MODIFIERS,
    NO_LIFT,
    NONE_OF_OURS,
    REGIONS,
    SHORTEST_PART,
    Language,
    normalise,
    singular,
)

SHORTEST = Constant(4, "letters", "shortest word in which one slip of typing is mended")
LONGEST = Constant(40, "letters", "longest word that is mended or taken apart")
LONG = Constant(9, "letters", "shortest word in which two slips of typing are mended")


# A word -> how many words the phrases have that it begins.
Lengths = Mapping[str, tuple[int, ...]]


def _slips(word: str) -> int:
    return 0 if len(word) < SHORTEST else 1 if len(word) < LONG else 2


class Reading:
    """How a name is read in English and in one other language."""

    def __init__(self, language: Language = ENGLISH) -> None:
        """Take the language beside English, or English alone."""
        self.language = language
        self.fillers = ENGLISH.fillers | language.fillers

    @cached_property
    def phrases(self) -> Mapping[tuple[str, ...], tuple[str, ...]]:
        """A phrase (one word or several) -> the words that it stands for."""
        found = {
            tuple(phrase.split()): tuple(
                word if word in OURS else singular(word)
                for word in meaning.split()
                if word not in ENGLISH.fillers
            )
            for one in (ENGLISH, self.language)
            for phrase, meaning in one.phrases.items()
        }
        return {tuple(map(self._form, phrase)): meaning for phrase, meaning in found.items()}

    @cached_property
    def _whole(self) -> frozenset[str]:
        """The words that are compared as they are, and no stem stands for them.

        A word that is only written in a phrase is the word of its stem elsewhere.
        """
        phrases = (*ENGLISH.phrases, *self.language.phrases)
        return OURS | self.fillers | {singular(one) for one in phrases if " " not in one}

    @cached_property
    def _open(self) -> frozenset[tuple[str, ...]]:
        """The names that may be one of two things, in the words that they are known by."""
        names = map(normalise, self.language.open)
        return frozenset(
            tuple(known for word in name for known in self._known(word, mended=False))
            for name in names
        )

    def _form(self, word: str) -> str:
        """Return a word of a phrase as names hold it: fillers as they are, stems with a star.

        What is a filler without its last letter is no plural of it ('pers' of 'per').
        """
        one = word if singular(word) in self.fillers else singular(word)
        return one if one in self._whole or word in self.fillers else self._stem(word) or one

    @cached_property
    def _with_fillers(self) -> Mapping[tuple[str, ...], tuple[str, ...]]:
        return {
            phrase: meaning
            for phrase, meaning in self.phrases.items()
            if not self.fillers.isdisjoint(phrase)
        }

    @cached_property
    def stems(self) -> Mapping[str, tuple[str, ...]]:
        """The beginnings of words whose endings do not matter, longest first, by two letters."""
        found: dict[str, list[str]] = {}
        for word in {word for phrase in self.language.phrases for word in phrase.split()}:
            if word.endswith("*"):
                found.setdefault(word[:2], []).append(word[:-1])
        return {start: tuple(sorted(stems, key=len)[::-1]) for start, stems in found.items()}

    def _stem(self, word: str) -> str:
        """The longest beginning of a word that stands for it, with its star; '' for none."""
        return next((f"{one}*" for one in self.stems.get(word[:2], ()) if word.startswith(one)), "")

    @cached_property
    def lexicon(self) -> frozenset[str]:
        """Every word that means something here, in the singular."""
        return OURS | self.fillers | {word for phrase in self.phrases for word in phrase}

    @cached_property
    def _mendable(self) -> Mapping[str, tuple[str, ...]]:
        """The words that a slip is looked for in, by their first letter: nobody mistypes that."""
        found: dict[str, list[str]] = {}
        for word in self.lexicon:
            if len(word) >= SHORTEST:
                found.setdefault(word[0], []).append(word)
        return {letter: tuple(words) for letter, words in found.items()}

    def mend(self, word: str) -> str:
        """Return the one word of ours that a mistyped one is nearest to, or the word as it was.

        A slip is a letter too many, too few or wrong, or two letters that changed places.
        """
        slips = _slips(word)
        if not slips:
            return word
        near = [
            (known, steps)
            for known, steps, _ in process.extract_iter(
                word, self._mendable.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips
            )
            if steps <= _slips(known)
        ]
        least = min((steps for _, steps in near), default=0)
        nearest = [known for known, steps in near if steps == least]
        return nearest[0] if len(nearest) == 1 else word

    def words(self, name: str, *, mended: bool = True) -> list[str]:
        """Return a name in the words of the catalogue, in its own order and without fillers.

        A word that means nothing here stands as it was written; slips are `mended` only if asked.
        """
        words = [known for word in normalise(name) for known in self._known(word, mended)]
        if tuple(words) in self._open:
            return []
        # First what needs its fillers ('de pie'), then what may have them between ('patada de
        # glúteo'), then what stands together only now ('press down' of a translated press).
        words = list(_translated(words, self._with_fillers, self._begun_with_fillers, self.fillers))
        once = list(_translated(words, self.phrases, self._begun))
        return once if once == words else list(_translated(once, self.phrases, self._begun))

    @cached_property
    def _begun(self) -> Lengths:
        return _lengths(self.phrases)

    @cached_property
    def _begun_with_fillers(self) -> Lengths:
        return _lengths(self._with_fillers)

    def knows(self, name: str) -> int:
        """Return how many words of a name are of the language itself."""
        return sum(self._is_own(word) for word in normalise(name))

    @lru_cache(maxsize=5000)  # noqa: B019 - a reading lives as long as the program
    def _is_own(self, word: str) -> bool:
        return singular(word) in self._own or bool(self._stem(word))

    @cached_property
    def _own(self) -> frozenset[str]:
        return (
            frozenset(singular(word) for phrase in self.language.phrases for word in phrase.split())
            - OURS
        )

    @lru_cache(maxsize=5000)  # noqa: B019 - a reading lives as long as the program
    def _known(self, word: str, mended: bool) -> list[str]:
        """One word in words that mean something here, where that can be."""
        for form in (word, singular(word)):
            if form in self.lexicon:
                return [form]
        if len(word) > LONGEST:
            return [word]
        if stem := self._stem(word):
            return [stem]
        if parts := self._apart(word):
            return parts
        if not mended:
            return [word]
        nearest = self.mend(word)
        return [nearest if nearest != word else self.mend(singular(word))]

    def _apart(self, word: str) -> list[str]:
        """The words that a compound is made of; empty when it is made of anything else."""
        for cut in range(len(word) - int(SHORTEST_PART), int(SHORTEST_PART) - 1, -1):
            heads, tails = (
                [form for form in (part, singular(part)) if form in self.lexicon]
                for part in (word[:cut], word[cut:])
            )
            if heads and tails:
                return [heads[0], tails[0]]
            if heads and (further := self._apart(word[cut:])):
                return [heads[0], *further]
        return []


def _lengths(phrases: Iterable[tuple[str, ...]]) -> Lengths:
    """How many words the phrases that begin with a word have, most first: no other is tried."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], set()).add(len(phrase))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _translated(
    words: list[str],
    phrases: Mapping[tuple[str, ...], tuple[str, ...]],
    begun: Lengths,
    left_out: frozenset[str] = frozenset(),
) -> Iterator[str]:
    place = 0
    while place < len(words):
        word = words[place]
        for length in begun.get(word, ()):
            # Cut short by the end of the name, a phrase is none of this length.
            phrase = tuple(words[place : place + length])
            if phrase in phrases:
                yield from phrases[phrase]
                place += len(phrase)
                break
        else:
            if word not in left_out:
                yield word
            place += 1


# What stands in the names of the catalogue, and what we know beside it.
OURS: frozenset[str] = (
    MODIFIERS
    | EQUIPMENT.keys()
    | ACTIONS
    | REGIONS.keys()
    | GENERIC
    | NO_LIFT
    | frozenset().union(*NONE_OF_OURS)
    | {
        singular(word)
        for exercise in CATALOGUE
        for phrase in exercise.called
        for word in normalise(phrase)
    }
    | {word for phrase in ENGLISH.phrases.values() for word in phrase.split()}
)
FOREIGN = (SPANISH, PORTUGUESE, FRENCH, ITALIAN, GERMAN, DUTCH, POLISH, RUSSIAN, TURKISH)
IN_ENGLISH = Reading()
READINGS: tuple[Reading, ...] = (IN_ENGLISH, *(Reading(language) for language in FOREIGN))
