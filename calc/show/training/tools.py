"""What a lifter works out beside a plan, to be shown: a maximum, the next load, a pair.

Loads are in the reader's own unit, kilograms or pounds, and come back in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import floor

from calc.errors import InputError, Notice, listed
from calc.evidence import ARTICLE, Evidence, Explanation, Read, figure, rests_on, worked
from calc.evidence.conflicts import CONFLICTS
from calc.show.training.volume import muscle_name
from calc.show.words import in_units, weight_unit
from calc.training import progression, strength, techniques
from calc.training.catalogue import CATALOGUE
from calc.training.names.recognition import find_exercise
from calc.training.rest_and_tempo import rest_for
from calc.training.session import (
    CHANGE_SECONDS,
    TRANSITION_MINUTES,
    Entry,
    Session,
    minutes_table,
    superset_time_saved,
)
from calc.units import Units

Row = tuple[str, ...]
_COUNTS = re.compile(r"[0-9]{1,4}(?:\s*[,;/ ]\s*[0-9]{1,4})*")
_COUNT = re.compile(r"[0-9]+")
MOST_SETS = 20


@dataclass(frozen=True)
class Answer:
    """What a tool answers: a finding, a table under it, what is to be known, and why.

    `heads` are the table's columns; without rows there is none.
    """

    finding: str
    heads: Row
    rows: tuple[Row, ...]
    why: Explanation
    notices: tuple[Notice, ...] = ()
    note: str = ""


def maximum(load: float, reps: float, reserve: float, units: Units) -> Answer:
    """Return the one-repetition maximum by three formulas, how far apart they are, and why.

    Raises `InputError` naming `load`, `reps` or `reserve`.
    """
    found = strength.one_repetition_maximum(load, reps, reserve)
    unit = weight_unit(units)
    if found.validity == "lifted":
        finding = f"{figure(load, 1)} {unit}: one repetition to failure is the maximum itself."
        formula = finding
    else:
        finding = (
            f"About {figure(found.middle, 0)} {unit}, from {figure(found.low, 1)} to "
            f"{figure(found.high, 1)} by formula ({figure(found.spread * 100, 1)} % apart)."
        )
        formula = " ".join(
            f"{name}: {worked(by, load=found.load, reps=found.reps)} = {figure(value, 1)} {unit}."
            for name, by, value in (
                ("Epley", strength.epley, found.epley),
                ("Brzycki", strength.brzycki, found.brzycki),
                ("Wathan", strength.wathan, found.wathan),
            )
        )
    table = found.to_frame()
    rows = tuple(
        (
            str(one["formula"]),
            f"{figure(one['one_repetition_maximum'], 1)} {unit}",
            f"{figure(one['share_lifted'] * 100, 0)} %",
        )
        for one in table.to_dict("records")
    )
    standing = {
        "valid": f"From 2 to {figure(strength.VALID_REPS)} repetitions to failure the formulas "
        "were tried and agree.",
        "doubtful": f"Above {figure(strength.VALID_REPS)} repetitions to failure they part.",
        "lifted": "No formula is needed.",
    }[found.validity]
    doubt = in_units(
        f"{standing} On the bench press they miss by {figure(strength.BENCH_ERROR_LOW)} kg to "
        f"{figure(strength.BENCH_ERROR_HIGH)} kg, on the curl by "
        f"{figure(strength.CURL_ERROR_LOW * 100)} to {figure(strength.CURL_ERROR_HIGH * 100)} % "
        f"of it. {' '.join(text for _, text in strength.CAVEATS)}",
        units,
    )
    why = Explanation(
        formula,
        doubt,
        rests_on(
            strength.epley,
            strength.brzycki,
            strength.wathan,
            strength.VALID_REPS,
            strength.BENCH_ERROR_LOW,
            strength.SPREAD_AT_80,
        ),
    )
    return Answer(finding, ("Formula", "Maximum", "The set was"), rows, why, found.notices)


def repetitions(text: str) -> tuple[int, ...]:
    """Return the repetitions of each set from '12, 12, 11'; raises `InputError` ('reps_done')."""
    if not _COUNTS.fullmatch(text.strip()):
        raise InputError(
            "Write the repetitions of each set, as in 12, 12, 11.", "reps_done", text[:40]
        )
    counts = tuple(int(one) for one in _COUNT.findall(text))
    if len(counts) > MOST_SETS:
        raise InputError(f"Up to {MOST_SETS} sets are taken.", "reps_done", len(counts))
    return counts


def next_load(
    load: float,
    reps_done: str,
    reps_low: int,
    reps_high: int,
    step: float,
    units: Units,
    wanted: float | None = None,
) -> Answer:
    """Return what to load next time by double progression, and what becomes of a wanted load.

    Raises `InputError` naming `load`, `reps_done`, `reps_low`, `reps_high`, `step` or `wanted`.
    """
    unit = weight_unit(units)
    done = repetitions(reps_done)
    try:
        found = progression.next_session(load, done, reps_low, reps_high, step)
    except InputError as fault:
        name = "step" if fault.field == "smallest_step" else fault.field
        raise InputError(str(fault), name, fault.value) from None
    notices = [
        replace(one, asked=f"{one.asked} {unit}", given=f"{one.given} {unit}") if one.asked else one
        for one in found.notices
    ]
    aim = (
        f"{found.reps_low}"
        if found.reps_low == found.reps_high
        else f"{found.reps_low} to {found.reps_high}"
    )
    again = "" if found.kind == "load" else " again"
    finding = f"Next time {figure(float(found.load))} {unit}{again}, for {aim} repetitions a set."
    rows = [
        (
            "Last time",
            f"{figure(load)} {unit}",
            ", ".join(str(one) for one in done),
        ),
        ("Next time", f"{figure(float(found.load))} {unit}", aim),
    ]
    if wanted is not None:
        most, cap = progression.capped(load, wanted)
        given = most if not cap else _in_whole_steps(load, most, step)
        notices = [
            *(
                replace(one, asked=f"{figure(wanted)} {unit}", given=f"{figure(given)} {unit}")
                for one in cap
            ),
            *notices,
        ]
        what = "Within the cap" if cap else "The load you want"
        rows.append((what, f"{figure(given)} {unit}", str(reps_low)))
    why = Explanation(
        f"{found.why} The cap: {figure(load)} × {figure(1 + progression.LARGEST_STEP)} = "
        f"{figure(load * (1 + progression.LARGEST_STEP))} {unit}.",
        "Double progression is practice; the range of steps is that of a position stand of 2009, "
        "and the one that superseded it gives no rule. Weeks and months decide, not one session.",
        rests_on(progression.LARGEST_STEP, progression.STEP_LOW, progression.STEP_HIGH),
    )
    return Answer(finding, ("", "Load", "Repetitions"), tuple(rows), why, tuple(notices))


def _in_whole_steps(load: float, most: float, step: float) -> float:
    """Return the heaviest load up to `most` that is whole steps above `load`."""
    return load + floor(round((most - load) / step, 6)) * step


def blood_flow(maximum_load: float | None, units: Units) -> Answer:
    """Return what is known about blood-flow restriction, with loads for a maximum; no pressure.

    Raises `InputError` naming `maximum`.
    """
    known = techniques.BLOOD_FLOW
    low, high = figure(known.share_low * 100), figure(known.share_high * 100)
    sets = "-".join(figure(one) for one in known.sets)
    rest = f"{figure(known.rest_low_s)} to {figure(known.rest_high_s)} s"
    rows: tuple[Row, ...] = (
        ("Load", f"{low} to {high} % of the one-repetition maximum"),
        ("Repetitions", f"{sets}, {figure(sum(known.sets))} in all"),
        ("Rest", f"{rest} between the sets"),
    )
    finding = "What trials have used, for you and your professional to talk about."
    formula = f"{low} to {high} % of the one-repetition maximum."
    if maximum_load is not None:
        unit = weight_unit(units)
        lightest, heaviest = known.loads(maximum_load)
        span = f"{figure(lightest)} to {figure(heaviest)} {unit}"
        rows = (("Load", f"{span}, {low} to {high} % of {figure(maximum_load)} {unit}"), *rows[1:])
        formula = (
            f"{figure(known.share_low)} × {figure(maximum_load)} = {figure(lightest)}; "
            f"{figure(known.share_high)} × {figure(maximum_load)} = {figure(heaviest)} {unit}."
        )
    asked = Evidence("Only under the eye of an expert", "", "everybody", "P", ARTICLE, Read.PRIMARY)
    why = Explanation(
        formula,
        known.why_no_pressure,
        (*rests_on(known.share_low, known.sets[0], known.rest_low_s), asked),
    )
    return Answer(finding, (), rows, why)


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
