"""When: the meals of a waking day around its session, as minutes since waking (0) up to bed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from calc.clock import MINUTES_A_DAY
from calc.day import windows
from calc.day.frame import (
    DayInputs,
    Schedule,
    Slot,
    frame_of,
    hours_text,
    nearest,
    round_down,
    round_up,
)
from calc.errors import Notice
from calc.evidence import figure
from calc.recovery.sleep import LAST_MEAL_LATEST

_LAST_LARGE_MEAL = LAST_MEAL_LATEST * 60


def _around_session(day: Schedule) -> list[Slot]:
    """Return the meals that the session fixes: before it (if waking leaves time) and after."""
    if day.session is None:
        return []
    wake, (start, end) = day.wake_minute, day.session
    slots = []
    if start >= windows.PRE_MEAL_LATEST + windows.PRE_MEAL_AFTER_WAKING:
        minute = round_down(wake, max(start - windows.PRE_MEAL, windows.PRE_MEAL_AFTER_WAKING))
        slots.append(Slot("pre_workout", minute))
    elif start >= windows.TOO_EARLY_TO_EAT:
        early = max(start - windows.EARLY_SNACK, windows.EARLY_SNACK_AFTER_WAKING)
        slots.append(Slot("early_snack", round_down(wake, early)))
    latest = end + (windows.POST_MEAL if slots else windows.POST_MEAL_EARLIEST)
    soonest = round_up(wake, end + windows.POST_MEAL_EARLIEST)
    # Inside the article's window, but earlier where that leaves a large meal its time before bed.
    before_bed = day.bed - _LAST_LARGE_MEAL
    post = max(soonest, round_down(wake, min(latest, before_bed)))
    if day.bed - post < windows.BED_IS_NEAR:
        post = soonest
    small = day.bed - post < windows.BED_IS_NEAR
    slots.append(Slot("post_workout", min(post, day.bed), small))
    return slots


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
    for before_bed in (windows.LAST_MEAL, _LAST_LARGE_MEAL):
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


def _meal_notices(day: Schedule, slots: Sequence[Slot], asked: int) -> list[Notice]:
    notices = []
    if len(slots) < asked:
        why = (
            f"Meals stay {hours_text(windows.BETWEEN_MEALS)} or more apart and end "
            f"{hours_text(_LAST_LARGE_MEAL)} before bed; with this session the day has room "
            f"for {len(slots)}."
        )
        notices.append(
            Notice("changed", "day", why, asked=f"{asked} meals", given=f"{len(slots)} meals")
        )
    earlier, later = max(
        pairwise(slots), key=lambda pair: pair[1].minute - pair[0].minute, default=(None, None)
    )
    if earlier and later and later.minute - earlier.minute > windows.LONG_GAP * 60:
        why = (
            f"{hours_text(later.minute - earlier.minute)} lie between the meals at "
            f"{day.at(earlier.minute)} and {day.at(later.minute)}; one meal more a day would "
            f"divide them. Protein every {figure(windows.USUAL_GAP_LOW)} to "
            f"{figure(windows.USUAL_GAP_HIGH)} hours is the usual advice."
        )
        notices.append(Notice("advice", "day", why))
    last = slots[-1]
    before_bed = day.bed - last.minute
    if before_bed < _LAST_LARGE_MEAL and not last.small:
        why = (
            f"The last meal is {hours_text(before_bed)} before bed. A large one sits better "
            f"{hours_text(_LAST_LARGE_MEAL)} or more before; keep this one light."
        )
        notices.append(Notice("advice", "sleep", why))
    return notices


def schedule(inputs: DayInputs) -> Schedule:
    """Return when to wake, eat, train and go to bed, with a notice for everything that moved.

    Every time is in minutes since waking, up to bed; nothing is raised for inputs of a valid
    profile. `ValueError` for a training day without a session.
    """
    if inputs.kind == "training" and inputs.training_start_minute is None:
        raise ValueError("a training day needs the start of its session")
    day = frame_of(inputs)
    slots = (
        _rest_slots(day, inputs.meals)
        if day.session is None
        else _training_slots(day, inputs.meals)
    )
    notices = (*day.notices, *_meal_notices(day, slots, inputs.meals))
    return Schedule(day.wake_minute, day.bed, tuple(slots), day.session, notices)
