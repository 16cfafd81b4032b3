"""From what a person wrote to an exercise of ours: words first, then movement, then equipment.

What the body does decides; where, with what, on how many legs and in what posture only refine. The
equipment chooses among the exercises of the movement. What stays unclear is None: the person
assigns it, since a wrong muscle in silence is worse than ten that are asked about.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from calc.training.exercises import Exercise
from calc.training.names.movements import (
    COMMON,
    Match,
    alone,
    by_own_name,
    exercises,
    kinds,
    movements,
    places,
    trained,
)
from calc.training.names.reading import IN_ENGLISH, OURS, READINGS, Reading
from calc.training.names.words import (
    ACTIONS,
    ALONE,
    ASIDE,
    EQUIPMENT,
    GENERIC,
    INSTEAD,
    LIFTED,
    MODIFIERS,
    NEVER_REAR,
    NO_LIFT,
    NONE_OF_OURS,
    REGIONS,
    UNSAID,
    normalise,
)

# Equipment says with what, and not what; but a bar that turns about its end is pressed its own way.
_ONLY_WITH = EQUIPMENT.keys() - {"landmine"}

# Together they are one thing: 'squat, bench press' is no squat with a press.
_BENCH_PRESS = ("bench", "press")

# What says in English what is done, and with what.
_NAMING = ACTIONS | REGIONS.keys() | NO_LIFT

# What other languages have one word for: a bar is pulled, rowed or raised to the chin.
_DONE_ALIKE = (frozenset({"pull", "row", "raise"}), *(frozenset({word}) for word in ACTIONS))


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
    held = name.all
    known = movements()
    for match in (match for word in held for match in known.get(word, ())):
        if not match.words <= held:
            continue
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
    muscles, main = trained()[movement]
    for word in others:
        if word in ACTIONS or not (word in OURS or word.isdigit()):
            return False
        if own & NO_LIFT:
            continue
        if word in ALONE and main not in REGIONS[word]:
            return False
        if word in REGIONS and not REGIONS[word] & muscles:
            return False
        if alone().get(word, main) != main:
            return False
    if "bench" in others and "press" in own and _BENCH_PRESS in pairwise(name.words):
        return False
    if main in NEVER_REAR and not {"rear", "backward"}.isdisjoint(others):
        return False
    legs = any(pair.endswith(" leg") for pair in name.aside)
    if legs and muscles and not muscles & (REGIONS["leg"] | REGIONS["ab"]):
        return False
    telling = own - MODIFIERS - EQUIPMENT.keys()
    if telling <= GENERIC and len(own) == 1:
        return all(
            word in MODIFIERS or word in EQUIPMENT or word in REGIONS or word.isdigit()
            for word in others
        )
    return True


def _is_about(movement: str, matches: list[Match], name: _Name) -> bool:
    """Whether a movement is for each part of the body that a name holds beside its words.

    A shoulder press on an incline bench is no incline bench press, though that helps the shoulder.
    """
    own = frozenset().union(*(match.words for match in matches))
    main = trained()[movement][1]
    return all(main in REGIONS[word] for word in name.words if word in REGIONS and word not in own)


def _movement(words: list[str]) -> str:
    """The movement that a name says is done; '' where it says none, or not which of two."""
    name = _read(words)
    said = _said(name)
    if said or not any(pair.endswith(" leg") for pair in name.aside):
        return said
    # 'Single leg extension' is a leg extension, 'single leg bench press' is no leg press: the leg
    # is a part of the body only where without it one word alone says what is done.
    if any(fit.telling > 1 for fit in _fitting(_Name(name.words, ())).values()):
        return ""
    return _said(_Name(tuple(words), ()))


class Fit(NamedTuple):
    """How well a movement explains a name, what tells most first, and the words it has of it."""

    about: bool
    distinct: int
    telling: int
    words: frozenset[str]


def _fitting(name: _Name) -> Mapping[str, Fit]:
    """Return the movements that explain a name, with the most of it that each holds."""
    return {
        movement: max(
            (_fit(match, about=_is_about(movement, matches, name)) for match in matches),
            key=lambda fit: (fit[:3], len(fit.words), sorted(fit.words)),
        )
        for movement, matches in _matches(name).items()
        if _explains(movement, matches, name)
    }


def _fit(match: Match, *, about: bool) -> Fit:
    """What no place, side or posture says comes first: an Arnold press is one on any bench."""
    telling = match.words - _ONLY_WITH
    return Fit(about, len(telling - COMMON), len(telling), match.words)


def _said(name: _Name) -> str:
    fitting = _fitting(name)
    most = max((fit[:3] for fit in fitting.values()), default=None)
    held = {movement: fit.words for movement, fit in fitting.items() if fit[:3] == most}
    # Equipment tells a movement from the same without it ('cable pullover'), not from another.
    found = [
        movement
        for movement, words in held.items()
        if not any(words < other for other in held.values())
    ]
    if len({trained()[movement][1] for movement in found}) > 1:
        return ""
    # Of two for one muscle the catalogue's first, whatever the order of the words.
    return min(found, key=places().__getitem__, default="")


@lru_cache(maxsize=1000)
def find_exercise(name: str) -> Exercise | None:
    """Return the exercise that a name means, or None when it is not clear.

    `name` is as an app or a person writes it: equipment before, behind or left out, plural,
    accents, slips of typing, in any of the languages that apps ship in. Equipment that the
    catalogue does not have for the movement gives the movement with the nearest equipment. A name
    that two languages know as well, and read as other muscles or other equipment, is not clear.
    """
    if own := by_own_name().get(" ".join(normalise(name))):
        return own
    return _read_in_some_language(name) or _told_twice(name)


def _told_twice(name: str) -> Exercise | None:
    """Return the exercise of a name that stands again, in other words, in brackets behind it."""
    before, bracket, inside = name.partition("(")
    if not bracket or not inside.rstrip().endswith(")"):
        return None
    inside = inside.rstrip()[:-1]
    first, again = (_read_in_some_language(part) for part in (before, inside))
    if first is None:
        return _translated(before, inside)
    if again is None or first.main_muscle != again.main_muscle:
        return None
    usual = next(iter(exercises()[first.movement].values()))
    return again if first == usual and again.equipment != first.equipment else first


def _translated(before: str, inside: str) -> Exercise | None:
    """Return the exercise that brackets say in English, behind a name that we do not know.

    What we know of the name must not be against it: another thing done, another part of the body,
    or a name of English, which needs no translation. 'Row' alone may be meant otherwise.
    """
    again = _exercise(words := IN_ENGLISH.words(inside, mended=False))
    own = max(READINGS, key=lambda one: one.knows(before)).words(before, mended=False)
    if (
        again is None
        or not own
        or (len(words) == 1 and words[0] in GENERIC)
        or not _NAMING.isdisjoint(IN_ENGLISH.words(before, mended=False))
    ):
        return None
    done = ACTIONS.intersection(own)
    if done and not any(done & alike and alike.intersection(words) for alike in _DONE_ALIKE):
        return None
    muscles = trained()[again.movement][0]
    if any(not REGIONS[word] & muscles for word in own if word in REGIONS):
        return None
    return _exercise([word for word in own if word in EQUIPMENT] + words)


def _read_in_some_language(name: str) -> Exercise | None:
    # As it is written before a slip is looked for: a foreign word is not ours misspelt.
    for mended in (False, True):
        in_english = IN_ENGLISH.words(name, mended=mended)
        if not in_english:
            return None
        if english := _exercise(in_english):
            return english
        readings = [
            (reading, reading.words(name, mended=mended))
            for reading in READINGS
            if not mended or reading.knows(name)
        ]
        if read := [
            (one, found)
            for one, words in readings
            if words != in_english and (found := _exercise(words))
        ]:
            return _agreed(name, read)
        # Where each word is known nothing is misspelt: it says too little, or two things.
        if any(all(word in OURS or word.isdigit() for word in words) for _, words in readings):
            return None
    return None


def _agreed(name: str, read: list[tuple[Reading, Exercise]]) -> Exercise | None:
    """Return what the languages that know most words of a name read in it, if that is one thing."""
    knowing = [reading.knows(name) for reading, _ in read]
    found = [
        exercise
        for (_, exercise), known in zip(read, knowing, strict=True)
        if known == max(knowing)
    ]
    meant = {(exercise.main_muscle, exercise.equipment) for exercise in found}
    return found[0] if len(meant) == 1 else None


def _exercise(words: list[str]) -> Exercise | None:
    if any(none.issubset(words) for none in NONE_OF_OURS):
        return None
    movement = _movement(words) if words else ""
    if not movement or (kinds()[movement] in ("warm-up", "cardio") and _is_lifted(words)):
        return None
    choice = exercises()[movement]
    for word, equipment in EQUIPMENT.items():
        if word in words:
            for wanted in (equipment, *INSTEAD.get(equipment, ())):
                if wanted in choice:
                    return choice[wanted]
    for telling, equipment in UNSAID.items():
        if equipment in choice and telling.issubset(words):
            return choice[equipment]
    return next(iter(choice.values()))


def _is_lifted(words: list[str]) -> bool:
    """Whether a name says that something is lifted: legs swung against a cable warm nothing up."""
    name = _read(words)
    return not NO_LIFT.intersection(words) and (
        any(pair.split()[-1] in ("arm", "hand", "over", "supported") for pair in name.aside)
        or not LIFTED.isdisjoint(name.words)
    )


def recognise(names: pd.Series) -> pd.Series:
    """Return a column of our names for a column of logged ones, blank where it is not clear.

    Each different name is looked at once, however many rows hold it.
    """
    codes, different = pd.factorize(names)
    found = [find_exercise(str(name)) for name in different]
    ours = pd.array([one.name if one else None for one in found], dtype="str")
    # A code of -1 is a blank.
    return pd.Series(ours.take(codes, allow_fill=True), index=names.index, name=names.name)
