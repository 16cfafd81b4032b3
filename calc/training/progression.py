"""What to load: the warm-up ramp, the next session, and whether a lift has stopped moving."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from calc.errors import InputError, Notice
from calc.evidence import Constant, Read, figure
from calc.evidence.bibliography import ACSM_2009
from calc.training.loads import BAR_KG, STEP_KG, Load, buildable
from calc.training.session.limits import LIMITS

LARGEST_STEP = Constant(0.10, "", "Largest step of a load as a share of it", low=0.02, high=0.10)
STEP_LOW = Constant(
    0.02,
    "",
    "Step of a load as a share of it when one to two repetitions more were done twice, low",
    source=ACSM_2009,
    read=Read.PART,
    grade="C",
    seen="the summary",
)
STEP_HIGH = Constant(
    0.10,
    "",
    "Step of a load as a share of it when one to two repetitions more were done twice, high: for "
    "large muscles",
    source=ACSM_2009,
    read=Read.PART,
    grade="C",
    seen="the summary",
)
LOOKBACK = Constant(3, "sessions", "Sessions without a better one after which a lift has stalled")


@dataclass(frozen=True)
class _WarmUpSet:
    share: Constant
    reps: Constant


def _warm_up_set(share: float, reps: float) -> _WarmUpSet:
    return _WarmUpSet(
        Constant(share, "", "Warm-up set: share of the working load"),
        Constant(reps, "repetitions", "Warm-up set: repetitions"),
    )


RAMP: tuple[_WarmUpSet, ...] = (
    _warm_up_set(0.4, 8),
    _warm_up_set(0.6, 5),
    _warm_up_set(0.75, 3),
    _warm_up_set(0.9, 1),
)

FORM_FIRST = Notice(
    "advice",
    "training",
    "Form before weight: add load where every repetition looked like the first, and not before.",
)
OVER_WEEKS = Notice(
    "advice",
    "training",
    "Progress is counted in weeks and months: a session that only holds the last one is no loss.",
)


def warm_up_ramp(
    load: float, smallest_step: float = float(STEP_KG), bar: float = float(BAR_KG)
) -> pd.DataFrame:
    """Return the warm-up sets before a working load: `load`, `reps`, `share`, `exact`.

    40, 60, 75 and 90 % of it for 8, 5, 3 and 1 repetitions, rounded to what the steps build from
    the empty bar, the lighter one halfway. Sets that fall on the same load as one before, or reach
    the working load, are left out: none is needed for an empty bar. Raises `InputError` for a load
    that is below the bar.
    """
    if not (math.isfinite(load) and load >= bar):
        raise InputError(f"{load} is lighter than the bar of {figure(bar)}.", "load", load)
    rows: list[tuple[float, int, float, float]] = []
    last = -math.inf
    for one in RAMP:
        rung = buildable(load * one.share, smallest_step, bar)
        if last < rung < load:
            rows.append((float(rung), int(one.reps), float(one.share), rung.exact))
            last = rung
    return pd.DataFrame(rows, columns=["load", "reps", "share", "exact"])


@dataclass(frozen=True)
class NextStep:
    """What to do next time: a load, the repetitions to reach in each set, and why."""

    load: Load
    reps_low: int
    reps_high: int
    kind: str
    why: str
    notices: tuple[Notice, ...] = ()


def next_session(
    load: float,
    reps_done: Sequence[int],
    reps_low: int,
    reps_high: int,
    smallest_step: float = float(STEP_KG),
) -> NextStep:
    """Return the next step by double progression: repetitions first, then load.

    `kind` is 'load' (every set reached the top of the range: one smallest step more, from the
    bottom again), 'repetitions' (one more where the top is not reached), or 'hold' (a set fell
    below the range: the same again). A step of more than 10 % of the load is not taken: the range
    goes on upwards until the step is within the cap, and a notice says so. Raises `InputError`
    naming the field.
    """
    for name, value in (("reps_low", reps_low), ("reps_high", reps_high)):
        limit = LIMITS[name]
        if not limit.low <= value <= limit.high:
            raise InputError(f"{limit.label} {value} cannot be planned.", name, value)
    if reps_low > reps_high:
        raise InputError(
            f"Repetitions from {reps_low} to {reps_high}: the first is the larger.",
            "reps_high",
            reps_high,
        )
    if not len(reps_done) or any(not 0 <= done <= LIMITS["reps_high"].high for done in reps_done):
        raise InputError("Give the repetitions of each set.", "reps_done", reps_done)
    if not (math.isfinite(load) and load >= 0):
        raise InputError(f"A load of {load} is no weight.", "load", load)
    here = Load(load, load)
    # Checks the step too: a step of nothing builds nothing.
    heavier = Load(load + buildable(smallest_step, smallest_step), load + smallest_step)
    if min(reps_done) < reps_low:
        return NextStep(
            here,
            reps_low,
            reps_high,
            "hold",
            f"A set ended at {min(reps_done)}, below {reps_low}: the same load again. If it "
            "happens a second time, a step less restores the range.",
            (FORM_FIRST,),
        )
    if min(reps_done) < reps_high:
        return NextStep(
            here,
            min(min(reps_done) + 1, reps_high),
            reps_high,
            "repetitions",
            f"The same load, and one repetition more where fewer than {reps_high} were done.",
            (FORM_FIRST,),
        )
    if load > 0 and smallest_step <= load * LARGEST_STEP:
        return NextStep(
            heavier,
            reps_low,
            reps_high,
            "load",
            f"Every set reached {reps_high}: the smallest step more, from {reps_low} again.",
            (FORM_FIRST, OVER_WEEKS),
        )
    top = max(min(reps_done) + 1, reps_high)
    return NextStep(
        here,
        top,
        top,
        "repetitions",
        f"The smallest step would be more than {figure(LARGEST_STEP * 100)} % of the load: one "
        "repetition more instead.",
        (
            Notice(
                "changed",
                "training",
                "Steps of a load stay within a tenth of it. Smaller plates, or more repetitions, "
                "go on from here.",
                asked=f"{figure(load + smallest_step)}",
                given=f"{figure(load)}",
            ),
            FORM_FIRST,
        ),
    )


def capped(load: float, wanted: float) -> tuple[float, tuple[Notice, ...]]:
    """Return a wanted load, or the load and a tenth where it is more, with a notice that says so.

    Raises `InputError` for what is no weight.
    """
    for name, value in (("load", load), ("wanted", wanted)):
        if not (math.isfinite(value) and value >= 0):
            raise InputError(f"A load of {value} is no weight.", name, value)
    most = load * (1 + LARGEST_STEP)
    if load == 0 or wanted <= most:
        return wanted, ()
    return most, (
        Notice(
            "changed",
            "training",
            "A load rises by a tenth at most from one session to the next.",
            asked=figure(wanted),
            given=figure(most),
        ),
    )


def stalled(estimates: Sequence[float], lookback: int = int(LOOKBACK)) -> bool:
    """Return whether none of the last `lookback` values is better than all before them.

    `estimates` are one-repetition maxima, oldest first; with no more of them than `lookback` a lift
    is too young to tell, and has not stalled. Raises `InputError` for a look back of nothing.

    >>> stalled([100, 104, 104, 103, 104]), stalled([100, 104, 103, 105, 104])
    (True, False)
    """
    if lookback < 1:
        raise InputError(f"A look back of {lookback} sees nothing.", "lookback", lookback)
    if len(estimates) <= lookback:
        return False
    return max(estimates[-lookback:]) <= max(estimates[:-lookback])
