"""Coverage of the legs: quadriceps, hamstrings, glutes and both parts of the calves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from calc.evidence import figure
from calc.training.catalogue import CATALOGUE
from calc.training.exercises import Exercise
from calc.training.landmarks import MINIMUM
from calc.training.session import Session, Week
from calc.training.volume import Counting, counting_of, found_exercises, planned_sets

State = Literal["missing", "few", "covered"]

# What the article has trained, with the part of the muscle where exercises differ in it, and what
# mends a gap: the article's own exercise first, then what spares other joints.
TARGETS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("quadriceps", ""): ("Leg extension", "Leg press", "Barbell back squat"),
    ("hamstrings", ""): ("Lying leg curl", "Seated leg curl", "Romanian deadlift"),
    ("glutes", ""): ("Walking lunge", "Barbell hip thrust", "Romanian deadlift"),
    ("calves", "gastrocnemius"): ("Standing calf raise", "Calf press"),
    ("calves", "soleus"): ("Seated calf raise", "Standing calf raise"),
}


@dataclass(frozen=True)
class Coverage:
    """One muscle, or part of one, and its hard sets in a session or a week.

    `state` is 'missing' with none, 'few' below the four a week that are the least with an effect,
    else 'covered'. `mend` is one exercise that helps where it is not covered; empty where it is, or
    where every one loads a joint that is to be spared.
    """

    muscle: str
    part: str
    sets: float
    state: State
    mend: str
    why: str

    @property
    def label(self) -> str:
        """'Calves: soleus', 'Hamstrings'."""
        return f"{self.muscle.capitalize()}: {self.part}" if self.part else self.muscle.capitalize()


def _reaches(exercise: Exercise, muscle: str, part: str) -> bool:
    # An exercise of the muscle without a part noted reaches all of it.
    return not part or part in exercise.parts.get(muscle, (part,))


def mending(muscle: str, part: str = "", spare: Collection[str] = ()) -> str:
    """Return one exercise that trains a muscle directly and loads no joint of `spare`; '' for none.

    The article's own exercise goes before the rest of the catalogue.
    """
    first = TARGETS.get((muscle, part), ())
    own = sorted(
        (one for one in CATALOGUE if one.name in first), key=lambda one: first.index(one.name)
    )
    for one in (*own, *CATALOGUE):
        trains = (one.counts and one.main_muscle == muscle) or one in own
        if trains and _reaches(one, muscle, part) and not set(one.joints) & set(spare):
            return one.name
    return ""


def coverage(
    source: Session | Week,
    counting: str | Counting = "fractional",
    *,
    assignments: Mapping[str, str] | None = None,
    spare: Collection[str] = (),
) -> tuple[Coverage, ...]:
    """Return how far a session or a week covers the leg muscles, in the article's order.

    `spare` are joints that no proposal may load. Counting and assignments are those of `hard_sets`,
    but sets are always fractional ones: the least with an effect was found in these.
    """
    asked = counting_of(counting)
    rule = replace(asked, rule="fractional")
    unit = "hard sets" if asked.rule == rule.rule else "fractional sets"
    sessions = source.sessions.values() if isinstance(source, Week) else [source]
    sets = dict.fromkeys(TARGETS, 0.0)
    for session in sessions:
        table = planned_sets(session, rule)
        known = found_exercises(table["exercise"], assignments)
        for name, count in zip(table["exercise"], table["sets"], strict=True):
            exercise = known[name]
            weights = rule.weights(exercise) if exercise is not None else {}
            for muscle, part in TARGETS:
                if exercise is not None and _reaches(exercise, muscle, part):
                    sets[muscle, part] += count * weights.get(muscle, 0.0)
    return tuple(
        _covered(muscle, part, count, unit, isinstance(source, Week), spare)
        for (muscle, part), count in sets.items()
    )


def _covered(
    muscle: str, part: str, sets: float, unit: str, weekly: bool, spare: Collection[str]
) -> Coverage:
    what = part or muscle
    if sets >= MINIMUM:
        return Coverage(muscle, part, sets, "covered", "", f"{figure(sets)} {unit}.")
    mend = mending(muscle, part, spare)
    state: State = "few" if sets else "missing"
    count = f"{figure(sets)} {unit}" if sets else "Nothing"
    verb = "reach" if sets else "reaches"
    span = "a week" if weekly else "a week, over all its sessions,"
    why = f"{count} here {verb} the {what}; {figure(MINIMUM)} {span} are the least with an effect."
    return Coverage(muscle, part, sets, state, mend, why)
