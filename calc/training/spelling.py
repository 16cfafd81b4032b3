"""Words as they are compared: folded, in the singular, and how far two lie apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from calc.evidence import Constant

SHORTEST_PART = Constant(3, "letters", "shortest part of a word that is taken apart")

# What makes letters of their own and is no accent.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "'": None, "’": None})
_WORDS = re.compile(r"[^\W_]+")


def normalise(name: str) -> list[str]:
    """Return the words of a name in lower case and without accents."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    # Once more: taken apart, a letter of another script may be a capital again.
    return _WORDS.findall(plain.casefold())


def singular(word: str) -> str:
    """Return a word without the ending of an English plural, where it seems to have one."""
    if not word.endswith("s") or word.endswith("ss") or len(word) < SHORTEST_PART:
        return word
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def shorter(word: str, letters: int) -> Iterator[str]:
    """Yield the word, and what is left of it when up to so many letters are taken out."""
    yield word
    if letters:
        for place in range(len(word)):
            yield from shorter(word[:place] + word[place + 1 :], letters - 1)


def distance(a: str, b: str) -> int:
    """Return how many slips lie between two words.

    A slip is a letter too many, too few or wrong, or two letters that changed places (optimal
    string alignment).
    """
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            swapped = i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other
            row.append(min(cost, older[j - 2] + 1) if swapped else cost)
    return row[-1]
