"""The waking days of a week: when each begins, how long it is, and which sessions it holds.

A waking day goes from one waking to the next. A session after midnight belongs to the day that it
is trained in; one that is so early that waking comes before it, to the day that it begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from calc.clock import MINUTES_A_DAY
from calc.day import windows
from calc.day.windows import nearest, round_down, round_up
from calc.person.limits import WEEKDAYS
from calc.person.sessions import A_WEEK, Session


@dataclass(frozen=True)
class WakingDay:
    """One waking day. `begins` is its waking in minutes since Monday, 00:00, which a first session
    may have moved from `usual_begins`; `length` are the minutes until the next waking.

    `sessions` has each session with its start in minutes since waking.
    """

    weekday: str
    begins: int
    usual_begins: int
    length: int
    sessions: tuple[tuple[int, Session], ...]


def before_waking(wake: int, start: int, minutes: float, bed: int, length: int) -> bool:
    """Return whether a session is so late in a waking day that the next one begins with it.

    `wake` is the clock's; `start`, `bed` (lights out) and `length` (the next waking) are in minutes
    since then.
    """
    end = start + minutes
    if end <= bed - windows.LEAST_BEFORE_BED:
        return False
    later_bed = round_up(wake, end + windows.BED_AFTER_SESSION)
    too_short = length - later_bed < windows.ANCHOR_SLEEP * 60
    closer_to_waking = length - start < start - bed
    return (start >= bed and (closer_to_waking or too_short)) or later_bed >= length


def bed_after(wake: int, length: int, in_bed_minutes: float) -> int:
    """Return when lights go out, in minutes since waking, for so long in bed until `length`.

    A short day keeps some hours awake, and the night gives way.
    """
    awake = min(float(windows.LEAST_AWAKE * 60), length - windows.ANCHOR_SLEEP * 60)
    return nearest(wake, max(length - in_bed_minutes, awake))


def waking_week(
    sessions: Sequence[Session],
    wake_minutes: Sequence[int],
    in_bed_minutes: float,
    food_first: bool = False,
) -> tuple[WakingDay, ...]:
    """Return the seven waking days of a week that repeats, from Monday's.

    `wake_minutes` are the wakings of the seven weekdays in minutes since midnight. With
    `food_first` nobody trains without time to eat after waking.
    """
    wakes = [day * MINUTES_A_DAY + minute for day, minute in enumerate(wake_minutes)]
    held: list[list[tuple[int, Session]]] = [[] for _ in WEEKDAYS]
    for one in sessions:
        place = max((place for place, wake in enumerate(wakes) if wake <= one.begins), default=-1)
        day, following = place % len(WEEKDAYS), (place + 1) % len(WEEKDAYS)
        length = (wakes[following] - wakes[day]) % A_WEEK
        start = (one.begins - wakes[day]) % A_WEEK
        bed = bed_after(wakes[day], length, in_bed_minutes)
        if before_waking(wakes[day], start, one.minutes, bed, length):
            held[following].append((start - length, one))
        else:
            held[day].append((start, one))
    for found in held:
        found.sort(key=lambda each: each[0])
    earlier = [_earlier(held, wakes, day, food_first) for day, _ in enumerate(held)]
    begins = [wake - minutes for wake, minutes in zip(wakes, earlier, strict=True)]
    lengths = [after - before for before, after in pairwise([*begins, begins[0] + A_WEEK])]
    return tuple(
        WakingDay(
            weekday,
            begins[day],
            wakes[day],
            lengths[day],
            tuple((start + earlier[day], one) for start, one in held[day]),
        )
        for day, weekday in enumerate(WEEKDAYS)
    )


def _earlier(
    held: Sequence[Sequence[tuple[int, Session]]], wakes: Sequence[int], day: int, food_first: bool
) -> int:
    """Return by how many minutes a day begins earlier, for its first session."""
    first = min((start for start, _ in held[day]), default=MINUTES_A_DAY)
    if first >= (windows.TOO_EARLY_TO_EAT if food_first else 0):
        return 0
    wished = round_down(wakes[day], first - windows.WAKE_BEFORE_SESSION)
    # Nobody gets up before the session of the evening before has ended.
    length = (wakes[day] - wakes[day - 1]) % A_WEEK
    ends = [start + round(one.minutes) - length for start, one in held[day - 1]]
    return -min(max([wished, *ends]), first)
