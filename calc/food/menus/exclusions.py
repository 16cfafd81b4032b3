"""Foods as a person names them: by themselves, by their kind, and by what they contain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from calc.errors import InputError, listed
from calc.food.foods import CONTENTS, Food

# What is said beside the words of the table.
OTHER_WORDS: Mapping[str, str] = {
    "dairy": "milk",
    "soy": "soya",
    "eggs": "egg",
    "nut": "nuts",
    "peanuts": "peanut",
    "wheat": "gluten",
    "seafood": "shellfish",
}
# Allergies to these go together, so that one of them takes the others along unless a person says
# otherwise: a wrong guess here is no matter of taste.
TREE_NUTS, LUPIN = "tree nuts", "lupin"
ALONG: Mapping[str, tuple[str, ...]] = {
    "nuts": ("nuts", "peanut", LUPIN),
    "peanut": ("peanut", LUPIN),
    TREE_NUTS: ("nuts",),
}


def named_foods(
    given: Iterable[str], foods: Mapping[str, Food], field: str = "exclude"
) -> frozenset[str]:
    """Return the names of the foods that a person means, of those that are out for instance.

    A word of `CONTENTS` takes all that contain it, the name of a group ('poultry') all of it, and
    any other words the foods that have them in their name ('mushrooms' each kind of them). Raises
    `InputError` with `field` for what is none of these, with the nearest that is.

    >>> from calc.food.foods import foods
    >>> sorted(named_foods(["salmon"], foods()))[:2]
    ['salmon, baked', 'salmon, tinned, drained']
    """
    given = [given] if isinstance(given, str) else list(given)
    out: set[str] = set()
    faults = []
    for asked in given:
        found = _taken(meant(asked), foods)
        if found:
            out |= found
        else:
            faults.append(_unknown(asked, foods, field))
    if faults:
        raise InputError.together(faults)
    return frozenset(out)


def meant(asked: object) -> str:
    """Return a word as the table of foods has it: 'milk' for 'Dairy', 'soya' for 'soy'."""
    word = " ".join(str(asked).lower().split())
    return OTHER_WORDS.get(word, word)


def _taken(word: str, foods: Mapping[str, Food]) -> set[str]:
    if word in ALONG:
        return {name for one in ALONG[word] for name in _containing(one, foods)}
    if word in CONTENTS:
        return _containing(word, foods)
    return _named(word, foods)


def _containing(word: str, foods: Mapping[str, Food]) -> set[str]:
    if word == LUPIN:
        return {name for name in foods if LUPIN in name}
    return {name for name, one in foods.items() if word in one.contains}


def _named(word: str, foods: Mapping[str, Food]) -> set[str]:
    groups = {one.group for one in foods.values()}
    if word in groups:
        return {name for name, one in foods.items() if one.group == word}
    if word in foods:
        return {word}
    if len(word) <= 2:
        return set()
    stem = re.escape(word.rstrip("s"))
    asked = re.compile(rf"\b{stem}(s|es)?\b")
    return {name for name in foods if asked.search(name.lower())}


def _unknown(asked: object, foods: Mapping[str, Food], field: str) -> InputError:
    words = {word for name in foods for word in re.findall(r"[a-z]{4,}", name)}
    known = [*CONTENTS, *foods, *words, *{one.group for one in foods.values()}]
    near = get_close_matches(str(asked).lower(), known)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Known are {listed(CONTENTS)}."
    return InputError(f"We know no food by the name '{asked}'. {hint}", field, asked)
