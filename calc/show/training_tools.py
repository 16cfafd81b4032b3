"""What a lifter works out beside a plan, ready to be shown: a maximum, the next load.

Loads are in the reader's own unit, kilograms or pounds, and come back in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import floor

from calc import strength
from calc.errors import InputError
from calc.evidence import ARTICLE, Evidence, Read, figure, worked
from calc.explain.case import Explanation, rests_on
from calc.notices import Notice
from calc.show.training_rows import weight_unit
from calc.show.words import in_units
from calc.training import progression, techniques
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
        what = "Within the cap" if cap else "What you have in mind"
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
