"""A block of training: weeks whose sets rise one at a time, and a lighter one at their end.

How a block is built is practice: no trial compares its lengths, and by the volume curve a rise
brings no more than the same sets each week. It lets a person come to what they tolerate. The rule
is ours, in the open; it proposes, and the person decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, floor
from typing import NamedTuple

from calc.errors import InputError
from calc.evidence import Constant, Read, figure
from calc.evidence.bibliography_recovery import BELL_2023, ROGERSON_2024

WEEKLY = "sets/muscle/week"
LOADING_WEEKS = Constant(
    5,
    "weeks",
    "Weeks of a block before the lighter one",
    source=ROGERSON_2024,
    read=Read.PART,
    grade="P",
    population="246 competitive lifters: a lighter week each 5.6 weeks",
    low=3,
    high=8,
    seen="the summary",
)
SHORTEST = Constant(3, "weeks", "Fewest weeks of a block before the lighter one")
LONGEST = Constant(8, "weeks", "Most weeks of a block before the lighter one")
RISE = Constant(1, WEEKLY, "Sets that a muscle is brought up by from one week to the next", high=2)
FALL = Constant(2, WEEKLY, "Sets that a muscle is brought down by where it hurts", low=1, high=3)
CEILING = Constant(20, WEEKLY, "Sets that no rise goes past where a person sets none", low=10)
FLOOR = Constant(4, WEEKLY, "Sets that no fall goes below: the least with an effect", low=3, high=5)
LIGHTER_SHARE = Constant(
    0.5,
    "of the sets",
    "Sets of the lighter week",
    source=BELL_2023,
    read=Read.PART,
    grade="P",
    population="coaches of strength and physique athletes, by agreement",
    low=0.4,
    high=0.7,
    seen="the summary",
)
LIGHTER_RESERVE = Constant(4, "repetitions", "Repetitions in reserve of the lighter week, at least")
FIRST_RESERVE = Constant(3, "repetitions", "Repetitions in reserve of a block's first week")
RESERVE_FALLS = Constant(2, "repetitions", "How far the reserve falls through a block", low=1)

PUMPS = ("None", "Some", "Strong")
SORENESSES = ("Gone before", "Just gone", "Still sore")
EFFORTS = ("Easier", "As planned", "Harder")
PAINS = ("None", "Nags", "Hurts")
CALM = 0
NAGS, HURTS = 1, 2
JUST_GONE, STILL_SORE = 1, 2
HARDER = 2
DAYS_A_WEEK = 7


class Rating(NamedTuple):
    """How a session was: pump, soreness from the time before, effort and pain, 0 to 2 each.

    The pump is kept for the person's own diary and decides nothing: no trial steers by it.
    """

    pump: int = 0
    soreness: int = 0
    effort: int = 1
    pain: int = 0


class Rated(NamedTuple):
    """A session that was rated: its day as ISO text, the muscles it was for, and how it was."""

    day: str
    muscles: tuple[str, ...]
    rating: Rating


class Block(NamedTuple):
    """A block under way: its first Monday as ISO text, loading weeks, a person's own ceiling."""

    started: str
    loading: int = int(LOADING_WEEKS)
    ceiling: float = float(CEILING)

    def week_on(self, day: date) -> BlockWeek | None:
        """Return the week of the block that a day is in, None before and after it."""
        weeks = block_weeks(self.loading)
        number = (day - date.fromisoformat(self.started)).days // DAYS_A_WEEK
        return weeks[number] if 0 <= number < len(weeks) else None


class BlockWeek(NamedTuple):
    """A week of a block: its number, sets more than at first, reserve, whether it is lighter."""

    number: int
    more: int
    reserve: int
    lighter: bool


class Step(NamedTuple):
    """What is proposed for a muscle's sets of the next week, and why; open where none was rated."""

    change: int
    why: str
    swaps: bool = False
    lighter: bool = False
    is_open: bool = False


def block_weeks(loading: int = int(LOADING_WEEKS)) -> tuple[BlockWeek, ...]:
    """Return the weeks of a block, the lighter one last. Raises `InputError` for its length.

    The reserve falls in a straight line from `FIRST_RESERVE` by `RESERVE_FALLS`, in whole
    repetitions, halves down: 3, 2, 2, 1, 1 for five weeks.
    """
    if not SHORTEST <= loading <= LONGEST:
        raise InputError(
            f"A block of {loading} weeks: {figure(SHORTEST)} to {figure(LONGEST)} are planned "
            "before the lighter one.",
            "weeks",
            loading,
        )
    falls = RESERVE_FALLS / (loading - 1)
    weeks = [
        BlockWeek(n + 1, n * int(RISE), ceil(FIRST_RESERVE - falls * n - 1 / 2), lighter=False)
        for n in range(loading)
    ]
    return (*weeks, BlockWeek(loading + 1, 0, int(LIGHTER_RESERVE), lighter=True))


def lighter_sets(sets: float) -> int:
    """Return the sets of the lighter week for those of the week before it."""
    return max(floor(sets * LIGHTER_SHARE + 1 / 2), 1)


def begun_in_week_of(day: date, loading: int, ceiling: float) -> Block:
    """Return a block that begins on the Monday of a day's week."""
    monday = day - timedelta(days=day.weekday())
    return Block(monday.isoformat(), loading, ceiling)


def of_muscle(rated: Sequence[Rated], muscle: str, since: date) -> list[Rating]:
    """Return the ratings of the sessions of a muscle from a day on, the latest last."""
    ordered = sorted(rated, key=lambda one: one.day)
    return [one.rating for one in ordered if muscle in one.muscles and one.day >= str(since)]


def next_sets(sets: float, ratings: Sequence[Rating], *, ceiling: float = float(CEILING)) -> Step:
    """Return what is proposed for a muscle with so many weekly sets after its rated sessions.

    `ratings` are the latest last; the worst of the last week's decides, in order of trust: pain,
    effort, soreness. Nothing rises past `ceiling`, and nothing without a rating. A person may
    refuse any of it.
    """
    if not ratings:
        return Step(CALM, "No session of it was rated yet.", is_open=True)
    pain = max(one.pain for one in ratings)
    if pain == HURTS:
        fall = min(int(FALL), max(floor(sets - FLOOR), 0))
        return Step(-fall, "It hurts: fewer sets, and another exercise for it.", swaps=True)
    if pain == NAGS:
        return Step(
            CALM, "Something nags: the same sets, and perhaps another exercise.", swaps=True
        )
    harder = [one.effort == HARDER for one in ratings]
    if len(harder) > 1 and all(harder[-2:]):
        return Step(CALM, "Harder than planned twice running: a lighter week first.", lighter=True)
    if harder[-1]:
        return Step(CALM, "Harder than planned: the same sets again.")
    soreness = max(one.soreness for one in ratings)
    if soreness == STILL_SORE:
        return Step(CALM, "Still sore when it was trained again: the same sets.")
    if sets + RISE > ceiling:
        return Step(CALM, f"At your ceiling of {figure(ceiling)} sets.")
    calm = "Soreness just gone" if soreness == JUST_GONE else "No soreness left"
    return Step(int(RISE), f"{calm}, effort as planned: one set more.")
