"""A session beside the article: where it leaves it, and how far it covers the legs.

A finding is no fault: where evidence allows what the article does not, its text says so. What the
article itself does otherwise (its squats of 6 to 10 repetitions, rested for longer) passes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from calc.evidence import ARTICLE, Constant, Read, Source, figure
from calc.evidence.bibliography import LOPEZ_2021, REFALO_2023, ROBINSON_2024
from calc.evidence.conflicts import CONFLICTS
from calc.training.catalogue import CATALOGUE
from calc.training.exercises import Exercise
from calc.training.landmarks import MINIMUM
from calc.training.names.recognition import find_exercise
from calc.training.session import (
    COOL_DOWN_MINUTES,
    PAIRED,
    REST_HIGH,
    REST_LOW,
    WARM_UP_MINUTES,
    Entry,
    Session,
    Week,
)
from calc.training.techniques import DROP_HIGH, DROP_LOW, DROPS_MOST
from calc.training.volume import Counting, counting_of, found_exercises, planned_sets, sessions_of

_article = partial(Constant, source=ARTICLE, read=Read.PRIMARY)

SETS_LOW = _article(3, unit="sets/exercise", meaning="Working sets of an exercise, low")
SETS_HIGH = _article(5, unit="sets/exercise", meaning="Working sets of an exercise, high")
REPS_LOW = _article(8, unit="repetitions", meaning="Repetitions of most exercises, low")
REPS_HIGH = _article(15, unit="repetitions", meaning="Repetitions of most exercises, high")
PUMP_HIGH = _article(25, unit="repetitions", meaning="Repetitions of a pump set, before 'and more'")
SQUAT_REPS_LOW = _article(6, unit="repetitions", meaning="Repetitions of the sample's squat, low")
SQUAT_REST_HIGH = _article(120, unit="s", meaning="Rest of the sample's squat, high")
LIGHTEST = Constant(
    30,
    "repetitions",
    "Repetitions up to which light and heavy loads grow muscle alike near failure",
    source=LOPEZ_2021,
    read=Read.SECONDARY,
    grade="A",
)
HEAVIEST = Constant(
    5,
    "repetitions",
    "Repetitions from which light and heavy loads grow muscle alike near failure",
    source=LOPEZ_2021,
    read=Read.SECONDARY,
    grade="A",
)
SQUAT = "Barbell back squat"


def _known(subject: str) -> tuple[str, tuple[Source, ...]]:
    row = next(row for row in CONFLICTS if row.subject == subject)
    return row.evidence, row.sources


_REST, _REST_SOURCES = _known("Rest between sets")
_SETS, _SETS_SOURCES = _known("Sets of an exercise and of a week")
_FASTER, _FASTER_SOURCES = _known("Drop sets and supersets")
_REPS = (
    f"From about {figure(HEAVIEST)} to {figure(LIGHTEST)} repetitions growth is much the same "
    "where sets end near failure; strength is better served by fewer and heavier."
)
_FAILURE = (
    "Growth rises a little as sets end nearer to failure; strength does not. One to three "
    "repetitions in reserve serve most sets."
)


@dataclass(frozen=True)
class Finding:
    """Where a session leaves the article: its row, the exercise ('' for all), and both views.

    `planned` is what stands in the session. `sources` are those of the evidence; none where it is
    silent.
    """

    row: str
    exercise: str
    planned: str
    article: str
    evidence: str
    sources: tuple[Source, ...] = ()


def check(session: Session, assignments: Mapping[str, str] | None = None) -> tuple[Finding, ...]:
    """Return where a session leaves the article, in the order of its rows and exercises.

    The article's own sample gives no finding.
    """
    own = assignments or {}
    known = {
        one.exercise: find_exercise(own.get(one.exercise, one.exercise)) for one in session.entries
    }
    found: list[Finding] = []
    for entry in session.working:
        found += _entry_findings(entry, known[entry.exercise])
    found += _pairs(session, known)
    found += _order(session, known)
    found += _ends(session)
    return tuple(sorted(found, key=lambda one: int(one.row[1:])))


def _span(low: float, high: float) -> str:
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


def _counted(low: float, high: float, noun: str) -> str:
    return f"{_span(low, high)} {noun}" if low == high == 1 else f"{_span(low, high)} {noun}s"


def _entry_findings(entry: Entry, exercise: Exercise | None) -> Iterator[Finding]:
    if exercise is not None and not exercise.counts:
        return
    squat = exercise is not None and exercise.name == SQUAT
    fewest = SQUAT_REPS_LOW if squat else REPS_LOW
    longest = SQUAT_REST_HIGH if squat else REST_HIGH
    name = entry.exercise
    if entry.reps_low < fewest or entry.reps_high > LIGHTEST:
        yield Finding(
            "T7",
            name,
            _counted(entry.reps_low, entry.reps_high, "repetition"),
            f"{_span(REPS_LOW, REPS_HIGH)} repetitions for most exercises, {figure(REPS_HIGH)} to "
            f"{figure(PUMP_HIGH)} and more for pump sets; 6 to 10 for the back squat.",
            _REPS,
            (LOPEZ_2021,),
        )
    if entry.sets_low < SETS_LOW or entry.sets_high > SETS_HIGH:
        yield Finding(
            "T8",
            name,
            _counted(entry.sets_low, entry.sets_high, "set"),
            f"{_span(SETS_LOW, SETS_HIGH)} working sets of an exercise.",
            _SETS,
            _SETS_SOURCES,
        )
    if entry.rest_low_s < REST_LOW or entry.rest_high_s > longest:
        yield Finding(
            "T9",
            name,
            f"{_span(entry.rest_low_s, entry.rest_high_s)} s of rest",
            f"{_span(REST_LOW, REST_HIGH)} s between sets; up to {figure(SQUAT_REST_HIGH)} s for "
            "the back squat.",
            _REST,
            _REST_SOURCES,
        )
    if entry.technique == "drop set" and (
        not DROP_LOW <= entry.drop <= DROP_HIGH or entry.drops > DROPS_MOST
    ):
        yield Finding(
            "T10",
            name,
            f"{_counted(entry.drops, entry.drops, 'drop')} of {figure(entry.drop * 100)} %",
            f"{figure(DROP_LOW * 100)} to {figure(DROP_HIGH * 100)} % off at failure, once or "
            "twice.",
            _FASTER,
            _FASTER_SOURCES,
        )
    if entry.technique == "partials" and entry.reserve > 0:
        yield Finding(
            "T12",
            name,
            f"partial repetitions with {figure(entry.reserve)} in reserve",
            "Partial repetitions come after failure, when no full one is left.",
            _FAILURE,
            (ROBINSON_2024, REFALO_2023),
        )


def _pairs(session: Session, known: Mapping[str, Exercise | None]) -> Iterator[Finding]:
    for block in session.blocks:
        if block[0].technique not in PAIRED:
            continue
        names = " + ".join(entry.exercise for entry in block)
        if len(block) < 2 or (block[0].technique == "giant set" and len(block) == 2):
            yield Finding(
                "T11",
                names,
                f"{block[0].technique} of {len(block)}",
                "A superset is two exercises in turn, a giant set three or more.",
                _FASTER,
                _FASTER_SOURCES,
            )


def _order(session: Session, known: Mapping[str, Exercise | None]) -> Iterator[Finding]:
    counted = [
        found
        for entry in session.working
        if (found := known[entry.exercise]) is not None and found.counts
    ]
    if counted and not counted[0].compound and any(one.compound for one in counted):
        yield Finding(
            "T14",
            "",
            f"{counted[0].name} comes first",
            "A compound exercise opens the session, while strength is fresh.",
            "No trial that we know settles the order; what you do fresh usually goes best.",
        )


def _ends(session: Session) -> Iterator[Finding]:
    for name, minutes, usual in (
        ("Warm-up", session.warm_up_minutes, WARM_UP_MINUTES),
        ("Cool-down", session.cool_down_minutes, COOL_DOWN_MINUTES),
    ):
        low, high = usual.evidence.low or 0, usual.evidence.high or usual
        if not low <= minutes <= high:
            yield Finding(
                "T14",
                "",
                f"{name} of {figure(minutes)} minutes",
                f"{name} of {_span(low, high)} minutes.",
                "No set length; a lighter set or two of the first lift is usual."
                if name == "Warm-up"
                else "No set length, and no promise that stretching helps.",
            )


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
    sets = dict.fromkeys(TARGETS, 0.0)
    for session in sessions_of(source):
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
    if sets >= MINIMUM:
        return Coverage(muscle, part, sets, "covered", "", f"{figure(sets)} {unit}.")
    mend = mending(muscle, part, spare)
    state: State = "few" if sets else "missing"
    count = f"{figure(sets)} {unit}" if sets else f"No {unit}"
    span = "a week" if weekly else "in this session"
    why = f"{count} {span}; from {figure(MINIMUM)} a week trials see an effect."
    return Coverage(muscle, part, sets, state, mend, why)
