"""Two exercises in turn: the time that they save, and what to expect of the pair."""

from __future__ import annotations

from calc.conflicts import CONFLICTS
from calc.errors import InputError
from calc.evidence import Evidence, figure
from calc.explain.case import Explanation, rests_on
from calc.show.training import muscle_name
from calc.show.training_tools import Answer
from calc.show.training_week import listed
from calc.training.catalogue import CATALOGUE
from calc.training.minutes import (
    CHANGE_SECONDS,
    TRANSITION_MINUTES,
    minutes_table,
    superset_time_saved,
)
from calc.training.recognition import find_exercise
from calc.training.session import Entry, Session
from calc.training.techniques import rest_for

# Muscles that pull a joint both ways, by our own choice of names.
OPPOSITES: tuple[tuple[str, str], ...] = (
    ("quadriceps", "hamstrings"),
    ("abductors", "adductors"),
    ("abdominals", "lower_back"),
    ("biceps", "triceps"),
    ("chest", "upper_back"),
    ("chest", "rear_delts"),
    ("front_delts", "rear_delts"),
    ("front_delts", "lats"),
)


def partners() -> tuple[str, ...]:
    """Return the exercises that can be paired: those whose sets count, in order of their names."""
    return tuple(sorted(exercise.name for exercise in CATALOGUE if exercise.counts))


def pair(first: str, second: str, sets: int, rest_s: float | None = None) -> Answer:
    """Return the time that two exercises in turn save, and what kind of pair they are.

    Without a rest each has the middle of its own. Raises `InputError` naming `second`, `sets` or
    `rest`.
    """
    if first == second:
        raise InputError("Choose two different exercises.", "second", second)
    apart = [_entry(name, sets, rest_s, "") for name in (first, second)]
    together = [_entry(name, sets, rest_s, "A") for name in (first, second)]
    before, after = (Session("Pair", tuple(entries), 0, 0) for entries in (apart, together))
    saved = superset_time_saved(after)
    between, in_turn = (
        float(table.loc[:, "rest_min"].sum()) for table in map(minutes_table, (before, after))
    )
    rows = (
        ("One exercise after the other", f"{figure(between, 1)} min"),
        ("In turn", f"{figure(in_turn, 1)} min"),
        ("Saved", f"{figure(saved, 1)} min"),
    )
    row = next(one for one in CONFLICTS if one.subject == "Drop sets and supersets")
    lengths = " and ".join(f"{figure(sets - 1)} × {figure(entry.rest_s)} s" for entry in apart)
    longest = max(entry.rest_s for entry in apart)
    why = Explanation(
        f"One after the other: rests of {lengths}, and {figure(TRANSITION_MINUTES)} minutes "
        f"between. In turn: {figure(sets - 1)} × {figure(longest)} s, and {figure(sets)} changes "
        f"of {figure(CHANGE_SECONDS)} s.",
        f"{row.evidence} The time of the repetitions themselves is the same both ways.",
        (
            *rests_on(TRANSITION_MINUTES, CHANGE_SECONDS),
            *(
                Evidence(row.subject, "", "adults who train", row.grade, one, row.read)
                for one in row.sources
            ),
        ),
    )
    finding = f"In turn they save about {figure(saved, 1)} minutes."
    return Answer(
        finding, ("Rests and ways between", "Time"), rows, why, note=kind_of_pair(first, second)
    )


def _entry(name: str, sets: int, rest_s: float | None, group: str) -> Entry:
    low, high = rest_for(name) if rest_s is None else (rest_s, rest_s)
    try:
        return Entry(name, sets, 1, rest_low_s=low, rest_high_s=high, group=group)
    except InputError as fault:
        first = fault.errors[0]
        field = {"sets_low": "sets", "sets_high": "sets"}.get(first.field, "rest")
        raise InputError(str(first), field, first.value) from None


def kind_of_pair(first: str, second: str) -> str:
    """Return what to expect of two exercises in turn: agonist, antagonist or neither."""
    one, other = (_direct(name) for name in (first, second))
    shared = [muscle_name(muscle) for muscle in one if muscle in other]
    if shared:
        return (
            f"An agonist pair: both train the {listed(shared)} directly, so the second gets fewer "
            "repetitions or less load."
        )
    opposed = [
        f"{muscle_name(a)} and {muscle_name(b)}"
        for a, b in OPPOSITES
        if (a in one and b in other) or (b in one and a in other)
    ]
    if opposed:
        return (
            f"An antagonist pair ({listed(opposed)}): one rests while the other works, and "
            "repetitions hold up well."
        )
    return "Neither trains what the other trains directly: each rests while the other works."


def _direct(name: str) -> tuple[str, ...]:
    exercise = find_exercise(name)
    if exercise is None:
        return ()
    return tuple(muscle for muscle, weight in exercise.muscles.items() if weight >= 1)
