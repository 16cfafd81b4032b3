"""When: waking, session, meals and bed of a day, and what moves where they collide.

Times are minutes since waking (0) up to bed. First the frame: where a session lies in the night,
waking or bed moves, with a notice. Then the meals: those that the session fixes, and the others
evenly around them, as many as the day has room for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from calc.arrays import Band
from calc.clock import MINUTES_A_DAY, clock, hours_text
from calc.day import windows
from calc.errors import Notice
from calc.evidence import figure
from calc.person.limits import Diet
from calc.recovery import sleep

_LATE = sleep.TRAINING_NEAR_BED * 60
_VERY_LATE = sleep.TRAINING_AT_BED * 60
_LAST_LARGE_MEAL = sleep.LAST_MEAL_LATEST * 60

Kind = Literal["training", "rest"]
SlotRole = Literal["meal", "early_snack", "pre_workout", "post_workout"]


@dataclass(frozen=True)
class DayInputs:
    """What a day is made from, as plain numbers.

    Times are minutes since midnight, the nutrients those of the whole day in grams (None where a
    target is withheld: the clock is still given). The fluids are ml; None where they are withheld.
    `caffeine_hours_before_bed` is None where no cut-off is to be shown; age and diet serve the hint
    on small meals (no age, no hint). With `food_first` nobody trains without having eaten.
    """

    kind: Kind
    wake_minute: int
    time_in_bed_h: float
    weight_kg: float
    meals: int = 4
    age: float | None = None
    diet: Diet = "omnivore"
    training_start_minute: int | None = None
    training_minutes: int = 0
    protein_g: float | None = None
    carbohydrate_g: float | None = None
    fat_g: float | None = None
    caffeine_mg: float = 0.0
    caffeine_hours_before_bed: float | None = None
    session_fluid_ml: Band | None = None
    fluid_before_ml: float | None = None
    wake_fluid_ml: float | None = None
    food_first: bool = False


@dataclass(frozen=True)
class Slot:
    """A meal's place in the day; `small` where bed is too near for a full meal."""

    role: SlotRole
    minute: int
    small: bool = False


@dataclass(frozen=True)
class Schedule:
    """The times of a day, in minutes since waking; `wake_minute` is the clock's."""

    wake_minute: int
    bed: int
    slots: tuple[Slot, ...]
    session: tuple[int, int] | None = None
    notices: tuple[Notice, ...] = field(default=())

    def at(self, minute: float) -> str:
        """Return the clock time, 'HH:MM', of a minute since waking."""
        return clock(self.wake_minute + minute, step=1)

    @property
    def wake_day_offset(self) -> int:
        """Return -1 where the session falls on the calendar day after waking, else 0."""
        after_midnight = (
            self.session is not None and self.wake_minute + self.session[0] >= MINUTES_A_DAY
        )
        return -1 if after_midnight else 0


def round_down(wake: int, minute: float) -> int:
    """Return the last minute since waking, not after `minute`, on a round time of the clock."""
    step = int(windows.CLOCK_STEP)
    return int((wake + minute) // step * step - wake)


def round_up(wake: int, minute: float) -> int:
    """Return the first minute since waking, not before `minute`, on a round time of the clock."""
    return -round_down(-wake, -minute)


def nearest(wake: int, minute: float) -> int:
    """Return the minute since waking nearest to `minute` on a round time of the clock."""
    return round_down(wake, minute + windows.CLOCK_STEP / 2)


def frame_of(inputs: DayInputs) -> Schedule:
    """Return wake, session and bed, moved (with a notice) where the session lies in the night."""
    wake, in_bed = inputs.wake_minute, inputs.time_in_bed_h * 60
    bed = nearest(wake, MINUTES_A_DAY - in_bed)
    if inputs.kind == "rest" or inputs.training_start_minute is None:
        return Schedule(wake, bed, ())
    start = (inputs.training_start_minute - wake) % MINUTES_A_DAY
    end = start + inputs.training_minutes
    if inputs.food_first and start < windows.TOO_EARLY_TO_EAT:
        return _earlier_start(
            inputs, in_bed, "leaves no time to eat before it, and here food comes first"
        )
    if end <= bed - windows.LEAST_BEFORE_BED:
        late = _lateness(Schedule(wake, bed, (), (start, end)))
        return Schedule(wake, bed, (), (start, end), late)

    later_bed = round_up(wake, end + windows.BED_AFTER_SESSION)
    too_short = MINUTES_A_DAY - later_bed < windows.ANCHOR_SLEEP * 60
    closer_to_waking = MINUTES_A_DAY - start < start - bed
    in_the_night = start >= bed and (closer_to_waking or too_short)
    if in_the_night or later_bed >= MINUTES_A_DAY:
        return _earlier_start(inputs, in_bed, "lies before the usual waking")
    return _later_bed(Schedule(wake, later_bed, (), (start, end)), bed)


def _earlier_start(inputs: DayInputs, in_bed: float, because: str) -> Schedule:
    asked = inputs.training_start_minute or 0
    wake = round_down(0, asked - windows.WAKE_BEFORE_SESSION) % MINUTES_A_DAY
    start = (asked - wake) % MINUTES_A_DAY
    bed = nearest(wake, MINUTES_A_DAY - in_bed)
    moved = Schedule(wake, bed, (), (start, start + inputs.training_minutes))
    why = (
        f"The session at {clock(asked, step=1)} {because}, so the training day "
        f"starts earlier. To keep {hours_text(in_bed)} in bed, lights go out at {moved.at(bed)} "
        "before it."
    )
    notice = Notice(
        "changed",
        "day",
        why,
        asked=f"wake {clock(inputs.wake_minute, step=1)}",
        given=f"wake {moved.at(0)}",
    )
    return Schedule(wake, bed, (), moved.session, (notice,))


def _later_bed(moved: Schedule, asked_bed: int) -> Schedule:
    lost = moved.bed - asked_bed
    left = MINUTES_A_DAY - moved.bed
    session_end = moved.session[1] if moved.session else 0
    earlier = session_end + _LATE - asked_bed
    why = (
        f"The session ends at {moved.at(session_end)}, too near to bed or after it. Bed moves to "
        f"{moved.at(moved.bed)}, which leaves {hours_text(left)} in bed, {hours_text(lost)} less. "
        f"Waking at {moved.at(lost)} would keep the night whole; so would a session that starts "
        f"{hours_text(earlier)} earlier."
    )
    notice = Notice(
        "changed",
        "sleep",
        why,
        asked=f"bed {moved.at(asked_bed)}",
        given=f"bed {moved.at(moved.bed)}",
    )
    return Schedule(moved.wake_minute, moved.bed, (), moved.session, (notice, *_lateness(moved)))


def _lateness(day: Schedule) -> tuple[Notice, ...]:
    before_bed = day.bed - (day.session[1] if day.session else 0)
    if before_bed >= _LATE:
        return ()
    nearness = f"The session ends {hours_text(before_bed)} before bed."
    if before_bed < _VERY_LATE:
        why = (
            f"{nearness} Hard training this late may cost sleep; an earlier slot or a longer "
            "wind-down helps."
        )
    else:
        why = (
            f"{nearness} Evening training is fine for most people. Hard sessions in the last "
            f"{figure(sleep.HARD_TRAINING_BEFORE_BED)} hours have gone with later sleep; if yours "
            "comes late, try an earlier slot or a longer wind-down."
        )
    return (Notice("advice", "sleep", why),)


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
            f"{figure(windows.USUAL_GAP_HIGH)} hours is the usual advice; the day's total counts "
            "more."
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
