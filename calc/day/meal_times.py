"""The meals of a day by the clock: those that sessions fix, and the others evenly around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product
from math import inf
from typing import NamedTuple

from calc.clock import MINUTES_A_DAY
from calc.day import windows
from calc.day.inputs import DayInputs
from calc.day.schedule import (
    FEWEST_EVEN,
    LAST_LARGE_MEAL,
    Schedule,
    Slot,
    by_night,
    fasted_notices,
    frame_of,
    full_meals,
    hungry_minutes,
    meal_notices,
    meals_wanted,
    widest_gap,
)
from calc.day.windows import nearest, round_down, round_up

_Segment = tuple[float, float, bool, bool]


class _Places(NamedTuple):
    """Minutes: breakfast after waking, a meal before and after a session, the last before bed."""

    breakfast: float
    before: float
    after: float
    last: float


_USUAL = _Places(
    *map(float, (windows.BREAKFAST, windows.PRE_MEAL, windows.POST_MEAL, windows.LAST_MEAL))
)
_WIDEST = _Places(
    float(windows.BREAKFAST_LATEST),
    float(windows.PRE_MEAL_EARLIEST),
    float(windows.POST_MEAL_LATEST),
    float(windows.LAST_MEAL_EARLIEST),
)
# Where the usual places leave a long gap, these are tried in turn: a later breakfast, then more,
# and at last the meal before a session earlier than the article has it.
_MOVED = (
    _USUAL._replace(breakfast=_WIDEST.breakfast),
    _WIDEST._replace(after=_USUAL.after, last=_USUAL.last),
    _WIDEST,
    _WIDEST._replace(before=(windows.PRE_MEAL_EARLIEST + windows.PRE_MEAL_LONG) / 2),
    _WIDEST._replace(before=float(windows.PRE_MEAL_LONG)),
)


def _ahead(day: Schedule, start: int, places: _Places) -> float:
    """Return how long before a session its meal is: a long one asks for more."""
    return max(places.before, windows.PRE_MEAL_LONG if start in day.long else 0)


def _before_session(day: Schedule, start: int, places: _Places) -> list[Slot]:
    """Return what is eaten before a day's first session, as far as waking leaves time for it."""
    wake, long = day.wake_minute, start in day.long
    if start >= windows.PRE_MEAL_LATEST + windows.PRE_MEAL_AFTER_WAKING:
        early = max(start - _ahead(day, start, places), windows.PRE_MEAL_AFTER_WAKING)
        return [Slot("pre_workout", round_down(wake, early)), *_top_up(day, start, early)]
    if start >= windows.TOO_EARLY_TO_EAT:
        ahead = windows.SNACK_BEFORE_LONG if long else windows.EARLY_SNACK
        early = max(start - ahead, windows.EARLY_SNACK_AFTER_WAKING)
        return [Slot("early_snack", round_down(wake, early), small=long)]
    return []


def _top_up(day: Schedule, start: int, meal: float) -> list[Slot]:
    """Return the snack before a long session whose meal was long before."""
    minute = round_down(day.wake_minute, start - windows.SNACK_BEFORE_LONG)
    if start not in day.long or minute - meal < windows.BETWEEN_MEALS:
        return []
    return [Slot("early_snack", minute, small=True)]


def _after_session(day: Schedule, end: int, places: _Places, *, fed: bool) -> Slot:
    """Return the meal after the day's last session."""
    wake = day.wake_minute
    latest = end + (places.after if fed else windows.POST_MEAL_EARLIEST)
    soonest = round_up(wake, end + windows.POST_MEAL_EARLIEST)
    # Inside the article's window, but earlier where that leaves a large meal its time before bed.
    before_bed = day.bed - LAST_LARGE_MEAL
    post = max(soonest, round_down(wake, min(latest, before_bed)))
    if day.bed - post < windows.BED_IS_NEAR:
        post = soonest
    small = day.bed - post < windows.BED_IS_NEAR
    return Slot("post_workout", min(post, day.bed), small)


def _widest(minutes: Sequence[int]) -> int:
    return max((later - earlier for earlier, later in pairwise(minutes)), default=0)


def _roomy(slots: Sequence[Slot]) -> bool:
    return all(
        later.minute - earlier.minute >= windows.BETWEEN_MEALS
        for earlier, later in pairwise(slots)
        if earlier.role != "early_snack"
    )


def _between(day: Schedule, end: int, start: int, places: _Places) -> list[list[Slot]]:
    """Return the ways to eat between the end of a session and the start of the next one."""
    wake, gap = day.wake_minute, start - end
    post = round_up(wake, end + windows.POST_MEAL_EARLIEST)
    # With less time than a meal after the one and another before the next, one serves both.
    apart = places.after + windows.BETWEEN_MEALS
    for ahead in (_ahead(day, start, places), windows.PRE_MEAL):
        if gap >= apart + ahead:
            usual = Slot("post_workout", max(post, round_down(wake, end + places.after)))
            before = Slot("pre_workout", round_down(wake, start - ahead))
            return [[usual, before, *_top_up(day, start, before.minute)], [usual]]
    if gap >= windows.POST_MEAL_EARLIEST + windows.PRE_MEAL_LATEST:
        middle = min(end + windows.POST_MEAL, start - windows.PRE_MEAL_LATEST)
        return [[Slot("post_workout", max(post, round_down(wake, middle)))]]
    if gap >= windows.SNACK_BETWEEN_FROM:
        return [[Slot("early_snack", round_up(wake, end + windows.SNACK_AFTER))]]
    return [[]]


def _instead(day: Schedule, start: int, meal: int) -> list[list[Slot]]:
    """Return a snack that may replace the meal before the one session of a day of even meals.

    None where that meal is early enough to be the day's first, or breakfast too long before.
    """
    fed_until = windows.FIRST_MEAL_LATEST + windows.LONG_GAP * 60
    if meal <= windows.FIRST_MEAL_LATEST or start > fed_until:
        return []
    snack = round_down(day.wake_minute, start - windows.EARLY_SNACK)
    return [[Slot("early_snack", snack, small=True)]]


def _ways(day: Schedule, places: _Places, even: bool) -> Iterator[list[Slot]]:
    """Yield the ways to place the meals that sessions ask for, the fullest first.

    One session of a day whose meals are `even` has a meal or a snack before it.
    """
    if not day.fed:
        yield []
        return
    start = day.fed[0][0]
    firsts = [_before_session(day, start, places)]
    first = firsts[0][0] if firsts[0] else None
    if first and first.role == "pre_workout" and start not in day.long:
        alone = even and len(day.fed) == 1
        firsts += _instead(day, start, first.minute) if alone else [[]]
    gaps = [_between(day, one[1], other[0], places) for one, other in pairwise(day.fed)]
    for parts in product(firsts, *gaps):
        found = [slot for part in parts for slot in part]
        yield [*found, _after_session(day, day.fed[-1][1], places, fed=bool(found))]


def _segments(day: Schedule, fixed: Sequence[Slot], opens: int, closes: int) -> list[_Segment]:
    """Return where other meals fit: between neighbours of meals and sessions, waking and bed."""
    blocks = sorted([(slot.minute, slot.minute) for slot in fixed] + [*day.sessions])
    found: list[_Segment] = []
    low, at_low = opens, True
    for start, end in blocks:
        high = min(start, closes)
        if high > low:
            found.append((float(low), float(high), at_low, high < start))
        if end >= low:
            low, at_low = end, False
    if closes > low:
        found.append((float(low), float(closes), at_low, True))
    return found


def _filled(day: Schedule, segment: _Segment, count: int) -> list[Slot]:
    """Return so many meals, evenly in one segment; its ends are places of theirs where it says."""
    low, high, with_low, with_high = segment
    if count == 1 and with_low and with_high:
        return [Slot("meal", nearest(day.wake_minute, low))]
    steps = count + 1 - with_low - with_high
    offset = 0 if with_low else 1
    gap = (high - low) / steps
    return [
        Slot("meal", nearest(day.wake_minute, low + (index + offset) * gap))
        for index in range(count)
    ]


def _placings(day: Schedule, segments: Sequence[_Segment], total: int) -> Iterator[list[Slot]]:
    """Yield every way to put `total` meals into segments that have room for them."""
    if not segments:
        if not total:
            yield []
        return
    low, high, _, _ = segments[0]
    room = int((high - low + windows.CLOCK_STEP) // windows.BETWEEN_MEALS) + 1
    fewest = 0 if segments[1:] else total
    for count in range(min(total, room), fewest - 1, -1):
        here = _filled(day, segments[0], count) if count else []
        for others in _placings(day, segments[1:], total - count):
            yield [*here, *others]


def _possible(day: Schedule, slots: Sequence[Slot]) -> bool:
    """Return whether no meal lies in a session, and all are far enough apart."""
    clear = not any(
        start - (windows.PRE_MEAL_LATEST if slot.role == "meal" else 0) < slot.minute < end
        for slot in slots
        for start, end in day.sessions
    )
    return clear and _roomy(slots)


def _open_hours(
    day: Schedule, window: tuple[int, int] | None, meals: int, places: _Places
) -> tuple[int, int, int, list[Slot]]:
    """Return from when to when meals lie in a day, until when those after training may, and the
    meals at the edges of a window.

    A window that ends in the night has its last meal there, one that began the evening before and
    is still open at waking its first meal soon after.
    """
    opens, closes = int(places.breakfast), int(day.bed - places.last)
    if window is None:
        late = nearest(day.wake_minute, windows.FIRST_OF_TWO * day.bed)
        return (late if meals < FEWEST_EVEN else opens), closes, day.bed, []
    start = (window[0] - day.wake_minute) % MINUTES_A_DAY
    end = start + (window[1] - window[0]) % MINUTES_A_DAY
    edges = []
    if end - MINUTES_A_DAY >= opens:
        edges.append(Slot("meal", opens))
    if start >= closes:
        # Open only in the night: what is left of the evening has to do.
        return opens, closes, day.bed, edges
    if day.bed < end < day.length:
        edges.append(Slot("meal", round_down(day.wake_minute, end - windows.BEFORE_THE_FAST)))
    return max(opens, start), min(closes, end), min(day.bed, end), edges


def _best_slots(
    day: Schedule, meals: int, window: tuple[int, int] | None, places: _Places
) -> list[Slot]:
    """Return the best places for so many meals, or for as many fewer as the day has room for.

    A snack before an early session does not count as one of them. Where sessions ask for more meals
    than were asked for, those are given.
    """
    # Where the morning is not left out on purpose, a late first meal counts as more.
    even = window is None and meals >= FEWEST_EVEN
    opens, closes, until, edges = _open_hours(day, window, meals, places)
    ways = [
        [*edges, *(slot for slot in fixed if window is None or opens <= slot.minute <= until)]
        for fixed in _ways(day, places, even)
    ]
    ways = [sorted(fixed, key=lambda slot: slot.minute) for fixed in ways]
    ways = [fixed for fixed in ways if _possible(day, fixed)]
    least = min((full_meals(fixed) for fixed in ways), default=1)
    woken = -int(windows.AFTER_WAKING_COUNTS) if even else 0
    for asked in range(max(meals, least), 0, -1):
        best: list[Slot] = []
        narrowest = inf
        for fixed in ways:
            if full_meals(fixed) > asked:
                continue
            segments = _segments(day, fixed, opens, closes)
            for others in _placings(day, segments, asked - full_meals(fixed)):
                slots = sorted([*fixed, *others], key=lambda slot: slot.minute)
                full = [slot.minute for slot in slots if slot.role != "early_snack"]
                widest = _widest([woken, *full, day.bed + int(windows.BEFORE_BED_COUNTS)])
                widest += even * day.length * (slots[0].minute > windows.FIRST_MEAL_LATEST)
                widest += hungry_minutes(day, slots) if meals >= FEWEST_EVEN else 0
                if widest < narrowest and _possible(day, slots):
                    best, narrowest = slots, widest
        if best:
            return best
    if ways and ways[-1]:
        return ways[-1]
    # Nothing fits: one meal as the day opens, or after the session that it would lie in.
    during = (round_up(day.wake_minute, end) for start, end in day.sessions if start <= opens < end)
    return [Slot("meal", min(next(during, opens), day.bed))]


def _unevenness(slots: Sequence[Slot]) -> int:
    """Return the longest gap; a morning without a meal counts as a day more."""
    return widest_gap(slots)[0] + MINUTES_A_DAY * (slots[0].minute > windows.FIRST_MEAL_LATEST)


def _evened(day: Schedule, asked: int, window: tuple[int, int] | None) -> list[Slot]:
    """Return a day's meals, moved within what is sensible where that shortens a long gap."""
    even = window is None and asked >= FEWEST_EVEN
    meals = meals_wanted(day, asked, even=even)
    best = _best_slots(day, meals, window, _USUAL)
    if not even:
        return best
    long = int(windows.LONG_GAP * 60)
    least = max(_unevenness(best) - int(windows.WORTH_MOVING), long)
    for places in _MOVED:
        if _unevenness(best) <= long:
            break
        slots = _best_slots(day, meals, window, places)
        if full_meals(slots) >= full_meals(best) and _unevenness(slots) <= least:
            best, least = slots, _unevenness(slots) - 1
    return best


def _placed(day: Schedule, asked: int, window: tuple[int, int] | None) -> list[Slot]:
    """Return a day's meals; those that a walk would meet step aside where there is room for it."""
    walks = [one for one in day.sessions if one not in day.fed]
    if walks and window is None:
        slots = _evened(replace(day, sessions=day.fed), asked, window)
        for start, end in walks:
            before = round_down(day.wake_minute, start - windows.PRE_MEAL_AFTER_WAKING)
            after = round_up(day.wake_minute, end)
            for place, slot in enumerate(slots):
                if before < slot.minute < end:
                    late = after > day.bed - LAST_LARGE_MEAL
                    slots[place] = replace(
                        slot, minute=before if late or 2 * slot.minute < start + end else after
                    )
        if slots[0].minute >= 0 and _roomy(slots):
            return slots
    return _evened(day, asked, window)


def _one_more(day: Schedule, slots: Sequence[Slot], inputs: DayInputs) -> list[Slot]:
    """Return the meals of a day of one meal more, where a long gap asks for it; else none."""
    meals = full_meals(slots) + 1
    fasts = inputs.eating_window is not None or inputs.meals < FEWEST_EVEN
    long = widest_gap(slots)[0] > windows.LONG_GAP * 60
    return _placed(day, meals, None) if long and not fasts and meals <= windows.MOST_MEALS else []


def schedule(inputs: DayInputs) -> Schedule:
    """Return when to wake, eat, train and go to bed, with a notice for everything that moved.

    Every time is in minutes since waking, up to bed; nothing is raised for inputs of a valid
    profile.
    """
    day = frame_of(inputs)
    window = inputs.eating_window
    slots = by_night(_placed(day, inputs.meals, window), window)
    notices = (*day.notices, *meal_notices(day, slots, inputs, _one_more(day, slots, inputs)))
    notices = (*notices, *fasted_notices(day, slots, window))
    return replace(day, slots=tuple(slots), notices=notices)
