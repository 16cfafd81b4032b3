"""The meals of a day by the clock: those that sessions fix, and the others evenly around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product

from calc.clock import MINUTES_A_DAY
from calc.day import windows
from calc.day.schedule import (
    FEWEST_EVEN,
    LAST_LARGE_MEAL,
    DayInputs,
    Schedule,
    Slot,
    fasted_notices,
    frame_of,
    full_meals,
    meal_notices,
)
from calc.day.windows import nearest, round_down, round_up

# Between two sessions with less time than this one meal serves both.
_Segment = tuple[float, float, bool, bool]
_BOTH = int(windows.POST_MEAL + windows.BETWEEN_MEALS + windows.PRE_MEAL)


def _before_session(day: Schedule, start: int) -> list[Slot]:
    """Return the meal before a session, as far as waking leaves time for one."""
    if start >= windows.PRE_MEAL_LATEST + windows.PRE_MEAL_AFTER_WAKING:
        early = max(start - windows.PRE_MEAL, windows.PRE_MEAL_AFTER_WAKING)
        return [Slot("pre_workout", round_down(day.wake_minute, early))]
    if start >= windows.TOO_EARLY_TO_EAT:
        early = max(start - windows.EARLY_SNACK, windows.EARLY_SNACK_AFTER_WAKING)
        return [Slot("early_snack", round_down(day.wake_minute, early))]
    return []


def _after_session(day: Schedule, end: int, *, fed: bool) -> Slot:
    """Return the meal after the day's last session."""
    wake = day.wake_minute
    latest = end + (windows.POST_MEAL if fed else windows.POST_MEAL_EARLIEST)
    soonest = round_up(wake, end + windows.POST_MEAL_EARLIEST)
    # Inside the article's window, but earlier where that leaves a large meal its time before bed.
    before_bed = day.bed - LAST_LARGE_MEAL
    post = max(soonest, round_down(wake, min(latest, before_bed)))
    if day.bed - post < windows.BED_IS_NEAR:
        post = soonest
    small = day.bed - post < windows.BED_IS_NEAR
    return Slot("post_workout", min(post, day.bed), small)


def _around_session(day: Schedule) -> list[Slot]:
    """Return the meals that the one session fixes: before it (if waking leaves time) and after."""
    ((start, end),) = day.sessions
    before = _before_session(day, start)
    return [*before, _after_session(day, end, fed=bool(before))]


def _spread(wake: int, first: float, last: float, count: int, *, include_first: bool) -> list[int]:
    """Return `count` times, evenly from `first` to `last`, of which `first` may be one."""
    steps = max(count - 1, 1) if include_first else count
    offset = 0 if include_first else 1
    gap = (last - first) / steps
    return [nearest(wake, first + (index + offset) * gap) for index in range(count)]


def _room_for_breakfast(anchor: Slot) -> bool:
    return anchor.role == "pre_workout" and anchor.minute >= windows.BREAKFAST_BEFORE_PRE_MEAL


def _before(day: Schedule, anchor: Slot, count: int) -> list[int] | None:
    if not count:
        return []
    if not _room_for_breakfast(anchor):
        return None
    first = windows.BREAKFAST
    gap = (anchor.minute - first) / count
    return [nearest(day.wake_minute, first + index * gap) for index in range(count)]


def _after(day: Schedule, anchor: Slot, count: int) -> list[int] | None:
    if not count:
        return []
    for before_bed in (windows.LAST_MEAL, LAST_LARGE_MEAL):
        last = day.bed - before_bed
        if last - anchor.minute >= count * windows.BETWEEN_MEALS + windows.CLOCK_STEP:
            return _spread(day.wake_minute, anchor.minute, last, count, include_first=False)
    return None


def _widest(minutes: Sequence[int]) -> int:
    return max(later - earlier for earlier, later in pairwise(minutes))


def _roomy(slots: Sequence[Slot]) -> bool:
    return all(
        later.minute - earlier.minute >= windows.BETWEEN_MEALS
        for earlier, later in pairwise(slots)
        if earlier.role != "early_snack"
    )


def _training_slots(day: Schedule, meals: int) -> list[Slot]:
    """Return the best places for `meals` meals, or for as many fewer as the day has room for."""
    fixed = _around_session(day)
    for free in range(meals - len(fixed), 0, -1):
        best: list[Slot] = []
        narrowest = MINUTES_A_DAY + 1
        earliest = min(free, int(_room_for_breakfast(fixed[0])))
        for count in range(earliest, free + 1):
            before = _before(day, fixed[0], count)
            after = _after(day, fixed[-1], free - count)
            if before is None or after is None:
                continue
            slots = [
                *(Slot("meal", minute) for minute in before),
                *fixed,
                *(Slot("meal", minute) for minute in after),
            ]
            minutes = [0, *(slot.minute for slot in slots)]
            widest = _widest([*minutes, day.bed + int(windows.BEFORE_BED_COUNTS)])
            if _roomy(slots) and widest < narrowest:
                best, narrowest = slots, widest
        if best:
            return best
    return fixed


def _rest_slots(day: Schedule, meals: int) -> list[Slot]:
    last = day.bed - windows.LAST_MEAL
    for count in range(meals, 1, -1):
        minutes = _spread(day.wake_minute, windows.BREAKFAST, last, count, include_first=True)
        slots = [Slot("meal", minute) for minute in minutes]
        if _roomy(slots):
            return slots
    return [Slot("meal", nearest(day.wake_minute, windows.BREAKFAST))]


def _between(day: Schedule, end: int, start: int) -> list[list[Slot]]:
    """Return the ways to eat between the end of a session and the start of the next one."""
    wake, gap = day.wake_minute, start - end
    post = round_up(wake, end + windows.POST_MEAL_EARLIEST)
    if gap >= _BOTH:
        usual = Slot("post_workout", max(post, round_down(wake, end + windows.POST_MEAL)))
        before = Slot("pre_workout", round_down(wake, start - windows.PRE_MEAL))
        return [[usual, before], [usual]]
    if gap >= windows.POST_MEAL_EARLIEST + windows.PRE_MEAL_LATEST:
        middle = min(end + windows.POST_MEAL, start - windows.PRE_MEAL_LATEST)
        return [[Slot("post_workout", max(post, round_down(wake, middle)))]]
    if gap >= windows.SNACK_BETWEEN_FROM:
        return [[Slot("early_snack", round_up(wake, end + windows.SNACK_AFTER))]]
    return [[]]


def _ways(day: Schedule) -> Iterator[list[Slot]]:
    """Yield the ways to place the meals that sessions ask for, the fullest first."""
    if not day.sessions:
        yield []
        return
    first = _before_session(day, day.sessions[0][0])
    firsts = [first, []] if first and first[0].role == "pre_workout" else [first]
    gaps = [_between(day, before[1], after[0]) for before, after in pairwise(day.sessions)]
    for start, *middle in product(firsts, *gaps):
        found = [*start, *(slot for part in middle for slot in part)]
        yield [*found, _after_session(day, day.trained_until, fed=bool(found))]


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


def _shares_of(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to share `total` meals over so many segments."""
    if parts <= 1:
        yield (total,) * parts
        return
    for first in range(total, -1, -1):
        for others in _shares_of(total - first, parts - 1):
            yield (first, *others)


def _possible(day: Schedule, slots: Sequence[Slot]) -> bool:
    """Return whether no meal lies in a session, and all are far enough apart."""
    clear = not any(
        start - (windows.PRE_MEAL_LATEST if slot.role == "meal" else 0) < slot.minute < end
        for slot in slots
        for start, end in day.sessions
    )
    return clear and _roomy(slots)


def _open_hours(
    day: Schedule, window: tuple[int, int] | None, meals: int
) -> tuple[int, int, int, list[Slot]]:
    """Return from when to when meals lie in a day, until when those after training may, and the
    meals at the edges of a window.

    A window that ends in the night has its last meal there, one that began the evening before and
    is still open at waking its first meal soon after.
    """
    opens, closes = int(windows.BREAKFAST), int(day.bed - windows.LAST_MEAL)
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


def _wanted(day: Schedule, meals: int) -> int:
    """Return how many meals a day gets: more than asked for several sessions or long hours."""
    several = 2 * len(day.sessions) if len(day.sessions) > 1 else 0
    wanted = max(meals, several) + (day.bed > windows.LONG_DAY * 60)
    return max(meals, min(wanted, int(windows.MOST_MEALS)))


def _inside(slot: Slot, opens: int, until: int) -> bool:
    return opens <= slot.minute <= until


def _hungry(day: Schedule, slots: Sequence[Slot]) -> int:
    """Return how many minutes sessions without a meal in the hours before count as a wider gap."""
    hours = int(windows.FED_WITHIN * 60)
    return sum(
        hours
        for start, _ in day.sessions
        if _before_session(day, start)
        and not any(0 <= start - slot.minute <= hours for slot in slots)
    )


def _best_slots(day: Schedule, meals: int, window: tuple[int, int] | None) -> list[Slot]:
    """Return the best places for meals on a day of several sessions, of two meals or of a window.

    A snack before an early session does not count as one of them. Where sessions ask for more meals
    than were asked for, those are given.
    """
    opens, closes, until, edges = _open_hours(day, window, meals)
    ways = [
        [*edges, *(slot for slot in fixed if window is None or _inside(slot, opens, until))]
        for fixed in _ways(day)
    ]
    ways = [sorted(fixed, key=lambda slot: slot.minute) for fixed in ways]
    ways = [fixed for fixed in ways if _possible(day, fixed)]
    least = min((full_meals(fixed) for fixed in ways), default=1)
    for asked in range(max(meals, least), 0, -1):
        best: list[Slot] = []
        narrowest = 2 * day.length
        for fixed in ways:
            if full_meals(fixed) > asked:
                continue
            segments = _segments(day, fixed, opens, closes)
            for counts in _shares_of(asked - full_meals(fixed), len(segments)):
                others = [
                    slot
                    for segment, count in zip(segments, counts, strict=True)
                    if count
                    for slot in _filled(day, segment, count)
                ]
                slots = sorted([*fixed, *others], key=lambda slot: slot.minute)
                if full_meals(slots) < asked or not _possible(day, slots):
                    continue
                full = [slot.minute for slot in slots if slot.role != "early_snack"]
                widest = _widest([0, *full, day.bed + int(windows.BEFORE_BED_COUNTS)])
                if meals >= FEWEST_EVEN:
                    widest += _hungry(day, slots)
                if widest < narrowest:
                    best, narrowest = slots, widest
        if best:
            return best
    if ways and ways[-1]:
        return ways[-1]
    # Nothing fits: one meal as the day opens, or after the session that it would lie in.
    during = (round_up(day.wake_minute, end) for start, end in day.sessions if start <= opens < end)
    return [Slot("meal", min(next(during, opens), day.bed))]


def schedule(inputs: DayInputs) -> Schedule:
    """Return when to wake, eat, train and go to bed, with a notice for everything that moved.

    Every time is in minutes since waking, up to bed; nothing is raised for inputs of a valid
    profile.
    """
    day = frame_of(inputs)
    meals, window = _wanted(day, inputs.meals), inputs.eating_window
    if window is not None or len(day.sessions) > 1 or meals < FEWEST_EVEN:
        slots = _best_slots(day, meals, window)
    elif day.sessions:
        slots = _training_slots(day, meals)
    else:
        slots = _rest_slots(day, meals)
    notices = (*day.notices, *meal_notices(day, slots, inputs), *fasted_notices(day, slots, window))
    return replace(day, slots=tuple(slots), notices=notices)
