"""What is known about an exercise: muscles and weights, load, cue, and what stands behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from calc.evidence import ARTICLE, OUR_CHOICE, Constant, Read, Source
from calc.evidence.bibliography import FREE_EXERCISE_DB, PELLAND_2025

Load = Literal["total", "per hand", "added to body weight", "taken from body weight", "body weight"]
Kind = Literal["strength", "warm-up", "stretch", "cardio"]

MUSCLES: tuple[str, ...] = (
    *("quadriceps", "hamstrings", "glutes", "adductors", "abductors", "calves"),
    *("chest", "lats", "upper_back", "lower_back", "front_delts", "side_delts", "rear_delts"),
    *("biceps", "triceps", "forearms", "traps", "abdominals", "neck"),
)
JOINTS: tuple[str, ...] = (
    *("knee", "hip", "ankle", "lower back", "shoulder", "elbow", "wrist", "neck"),
)

DIRECT = 1.0
INDIRECT = Constant(
    0.5,
    "sets",
    "share of a set that a muscle is counted for when it helps",
    source=PELLAND_2025,
    read=Read.PRIMARY,
    grade="B",
    low=0,
    high=1,
)

# The public data set's names of muscles where they are not ours.
_LISTED_AS: Mapping[str, str] = {
    "upper_back": "middle back",
    "lower_back": "lower back",
    "front_delts": "shoulders",
    "side_delts": "shoulders",
    "rear_delts": "shoulders",
}

# What the load of an exercise means where its family does not say otherwise.
_LOADS: Mapping[str, Load] = {
    "dumbbell": "per hand",
    "kettlebell": "per hand",
    "body weight": "body weight",
    "rings": "body weight",
    "suspension trainer": "body weight",
    "added weight": "added to body weight",
    "assistance": "taken from body weight",
}


@dataclass(frozen=True)
class Cell:
    """Where one muscle's weight in one exercise comes from; `note` says what it rests on."""

    source: Source
    read: Read
    note: str


@dataclass(frozen=True)
class Exercise:
    """One exercise with one piece of equipment.

    `muscles` holds 1 for a muscle that is trained directly and 0.5 for one that helps; the others
    are left out. `article_view` holds the weights that the article sees otherwise, `evidence` what
    stands behind each weight, also behind a 0 that would surprise. `parts` names the part of a
    muscle that is reached where the exercises of that muscle differ in it. `called` are the words
    it is recognised by. Exercises of one `movement` differ in their equipment only.
    """

    name: str
    movement: str
    pattern: str
    equipment: str
    load: Load
    unilateral: bool
    compound: bool
    kind: Kind
    joints: tuple[str, ...]
    cue: str
    called: tuple[str, ...]
    muscles: Mapping[str, float] = field(hash=False)
    article_view: Mapping[str, float] = field(hash=False)
    parts: Mapping[str, tuple[str, ...]] = field(hash=False)
    evidence: Mapping[str, Cell] = field(hash=False)

    @property
    def counts(self) -> bool:
        """Whether its sets count for a muscle: those of warm-ups, stretches and cardio do not."""
        return self.kind == "strength" and bool(self.muscles)

    @property
    def main_muscle(self) -> str:
        """The muscle that it is done for; an empty text where no set of it counts."""
        return next(iter(self.muscles), "")

    @property
    def article_muscles(self) -> Mapping[str, float]:
        """The weights as the article sees them."""
        return {**self.muscles, **self.article_view}


def family(
    movement: str,
    *,
    pattern: str,
    names: Mapping[str, str],
    cue: str,
    joints: str,
    direct: str = "",
    indirect: str = "",
    called: str = "",
    compound: bool = True,
    unilateral: bool = False,
    kind: Kind = "strength",
    load: Load | None = None,
    listed: str = "",
    parts: Mapping[str, tuple[str, ...]] | None = None,
    article_view: Mapping[str, float] | None = None,
    cells: Mapping[str, Cell] | None = None,
) -> tuple[Exercise, ...]:
    """Return the exercises of one movement, one for each name in `names` (name -> equipment).

    `direct`, `indirect` and `joints` are lists by comma, the main muscle first; `called` is one by
    semicolon of what the movement is called without its equipment (its own name is among them).
    `listed` are the muscles that the public data set gives for it: a weight on one of them is
    informed by that set, any other is a choice of ours, unless `cells` says better.
    """
    muscles = dict.fromkeys(_split(direct), DIRECT)
    muscles |= {muscle: float(INDIRECT) for muscle in _split(indirect)}
    known = frozenset(_split(listed))
    evidence = {muscle: _cell(muscle, muscles[muscle], known) for muscle in muscles}
    for muscle in article_view or {}:
        evidence.setdefault(muscle, Cell(ARTICLE, Read.PRIMARY, "named by the article only"))
    return tuple(
        Exercise(
            name=name,
            movement=movement,
            pattern=pattern,
            equipment=equipment,
            load=load or _LOADS.get(equipment, "total"),
            unilateral=unilateral,
            compound=compound,
            kind=kind,
            joints=tuple(_split(joints)),
            cue=cue,
            called=(movement, *_split(called, ";")),
            muscles=muscles,
            article_view=article_view or {},
            parts=parts or {},
            evidence={**evidence, **(cells or {})},
        )
        for name, equipment in names.items()
    )


def _split(text: str, sign: str = ",") -> Iterator[str]:
    return (part.strip() for part in text.split(sign) if part.strip())


def _cell(muscle: str, weight: float, listed: frozenset[str]) -> Cell:
    role = "trained directly" if weight == DIRECT else "helps"
    if _LISTED_AS.get(muscle, muscle) in listed:
        return Cell(FREE_EXERCISE_DB, Read.CHOICE, f"{role}: the data set lists it, we weigh it")
    return Cell(OUR_CHOICE, Read.CHOICE, f"{role}: our reading of the movement")
