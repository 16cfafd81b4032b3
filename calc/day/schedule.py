"""When: waking, sessions and bed of a day, and what moves where they collide.

Times are minutes since waking (0) up to bed. Where a session lies in the night, waking or bed
moves, with a notice. `calc.day.meal_times` has the meals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from calc.clock import MINUTES_A_DAY, clock, hours_text
from calc.day import windows
from calc.day.inputs import DayInputs
from calc.day.week import bed_after, before_waking
from calc.day.windows import round_down, round_up
from calc.errors import Notice
from calc.evidence import Constant, figure
from calc.recovery import sleep

FEWEST_EVEN = Constant(
    3, "meals/day", "Meals from which they are spread from waking on; two leave the morning out"
)
WALK_ALONE = Constant(
    4, "hours", "A walk so far from every other session of a day has no meals around it"
)
LAST_LARGE_MEAL = sleep.LAST_MEAL_LATEST * 60
_LATE = sleep.TRAINING_NEAR_BED * 60
_VERY_LATE = sleep.TRAINING_AT_BED * 60

SlotRole = Literal["meal", "early_snack", "pre_workout", "post_workout"]


@dataclass(frozen=True)
class Slot:
    """A meal's place in the day; `small` where bed is too near for a full meal, or where a snack is
    of easy carbohydrate alone.
    """

    role: SlotRole
    minute: int
    small: bool = False


@dataclass(frozen=True)
class Schedule:
    """The times of a day, in minutes since waking; `wake_minute` is the clock's.

    `sessions` has the start and the end of each, `long` and `walks` the starts of the long ones and
    of walks; `length` is the next waking.
    """

    wake_minute: int
    bed: int
    slots: tuple[Slot, ...] = ()
    sessions: tuple[tuple[int, int], ...] = ()
    notices: tuple[Notice, ...] = field(default=())
    length: int = MINUTES_A_DAY
    long: frozenset[int] = frozenset()
    walks: frozenset[int] = frozenset()

    def at(self, minute: float) -> str:
        """Return the clock time, 'HH:MM', of a minute since waking."""
        return clock(self.wake_minute + minute, step=1)

    @property
    def fed(self) -> tuple[tuple[int, int], ...]:
        """The sessions that have meals around them: walks have none, unless others are near."""
        far = WALK_ALONE * 60
        return tuple(
            one
            for one in self.sessions
            if one[0] not in self.walks
            or any(
                other[0] - one[1] < far and one[0] - other[1] < far
                for other in self.sessions
                if other[0] not in self.walks
            )
        )

    @property
    def trained_until(self) -> int:
        """The end of the day's last session; 0 where there is none."""
        return self.sessions[-1][1] if self.sessions else 0

    @property
    def wake_day_offset(self) -> int:
        """Return -1 where the first session falls on the calendar day after waking, else 0."""
        after = bool(self.sessions) and self.wake_minute + self.sessions[0][0] >= MINUTES_A_DAY
        return -1 if after else 0


def frame_of(inputs: DayInputs) -> Schedule:
    """Return wake, sessions and bed, moved (with a notice) where a session lies in the night."""
    day = _frame(inputs)
    walks = (one.start_minute - day.wake_minute for one in inputs.sessions if one.walk)
    return replace(day, walks=frozenset(minute % MINUTES_A_DAY for minute in walks))


def _frame(inputs: DayInputs) -> Schedule:
    wake, in_bed = inputs.wake_minute, inputs.time_in_bed_h * 60
    bed = bed_after(wake, inputs.length, in_bed)
    times = sorted(
        ((one.start_minute - wake) % MINUTES_A_DAY, one.minutes, one.long)
        for one in inputs.sessions
    )
    sessions = tuple((start, start + minutes) for start, minutes, _ in times)
    long = frozenset(start for start, _, long in times if long)
    day = Schedule(wake, bed, (), sessions, (), inputs.length, long)
    if not sessions:
        return replace(day, notices=_shorter_night(inputs, day))
    moved = inputs.usual_wake_minute is not None
    start, end = sessions[0][0], sessions[-1][1]
    if not moved and inputs.food_first and start < windows.TOO_EARLY_TO_EAT:
        return _earlier_start(
            inputs, in_bed, "leaves no time to eat before it, and here food comes first"
        )
    if end <= bed - windows.LEAST_BEFORE_BED:
        told = (*_early_notices(inputs, day), *_shorter_night(inputs, day))
        return replace(day, notices=(*told, *_lateness(day, inputs.eating_window)))
    if not moved and before_waking(wake, times[-1][0], times[-1][1], bed, inputs.length):
        return _earlier_start(inputs, in_bed, "lies before the usual waking")
    later = min(round_up(wake, end + windows.BED_AFTER_SESSION), inputs.length)
    told = _early_notices(inputs, day)
    late = _later_bed(replace(day, bed=max(later, bed)), bed)
    return replace(late, notices=(*told, *late.notices))


def _early_notices(inputs: DayInputs, day: Schedule) -> tuple[Notice, ...]:
    """Return that a day of a week begins earlier for its first session, and so the night before."""
    usual = inputs.usual_wake_minute
    if usual is None or usual == inputs.wake_minute:
        return ()
    lights_out = clock(inputs.wake_minute - inputs.time_in_bed_h * 60)
    why = (
        f"The session at {day.at(day.sessions[0][0])} lies before the usual waking, so the day "
        f"starts earlier, and lights go out at {lights_out} the evening before."
    )
    asked, given = f"wake {clock(usual, step=1)}", f"wake {day.at(0)}"
    return (Notice("changed", "day", why, asked=asked, given=given),)


def _shorter_night(inputs: DayInputs, day: Schedule) -> tuple[Notice, ...]:
    """Return what there is to say of a day much shorter or longer than a usual one."""
    wished = inputs.length - inputs.time_in_bed_h * 60
    if day.bed - wished > windows.CLOCK_STEP:
        left = hours_text(inputs.length - day.bed)
        why = (
            f"The next waking is {hours_text(inputs.length)} after this one, which leaves {left} "
            "in bed; a nap in the day makes up for some of it."
        )
        return (Notice("advice", "sleep", why),)
    if day.bed > windows.LONG_DAY * 60:
        why = (
            f"From waking at {day.at(0)} to lights out at {day.at(day.bed)} are "
            f"{hours_text(day.bed)}. A nap of about an hour and a half before work or training, "
            "and one of 20 to 30 minutes in the night, help on such a day."
        )
        return (Notice("advice", "sleep", why),)
    return ()


def _earlier_start(inputs: DayInputs, in_bed: float, because: str) -> Schedule:
    one = inputs.sessions[0]
    asked = one.start_minute
    wake = round_down(0, asked - windows.WAKE_BEFORE_SESSION) % MINUTES_A_DAY
    start = (asked - wake) % MINUTES_A_DAY
    bed = bed_after(wake, MINUTES_A_DAY, in_bed)
    sessions = ((start, start + one.minutes),)
    moved = Schedule(wake, bed, (), sessions, long=frozenset({start} if one.long else ()))
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
    return replace(moved, notices=(notice,))


def _later_bed(moved: Schedule, asked_bed: int) -> Schedule:
    lost = moved.bed - asked_bed
    left = moved.length - moved.bed
    earlier = moved.trained_until + _LATE - asked_bed
    why = (
        f"The session ends at {moved.at(moved.trained_until)}, too near to bed or after it. Bed "
        f"moves to {moved.at(moved.bed)}, which leaves {hours_text(left)} in bed, "
        f"{hours_text(lost)} less. Waking at {moved.at(moved.length + lost)} would keep the night "
        f"whole; so would a session that starts {hours_text(earlier)} earlier."
    )
    notice = Notice(
        "changed",
        "sleep",
        why,
        asked=f"bed {moved.at(asked_bed)}",
        given=f"bed {moved.at(moved.bed)}",
    )
    return replace(moved, notices=(notice, *_lateness(moved)))


def _lateness(day: Schedule, window: tuple[int, int] | None = None) -> tuple[Notice, ...]:
    before_bed = day.bed - day.trained_until
    if before_bed >= _LATE:
        return ()
    nearness = f"The session ends {hours_text(before_bed)} before bed."
    # An earlier slot would lie in the fast of who eats by night.
    slot = "a start sooner after the fast" if is_dry(window) else "an earlier slot"
    if before_bed < _VERY_LATE:
        why = (
            f"{nearness} Hard training this late may cost sleep; {slot} or a longer "
            "wind-down helps."
        )
    else:
        why = (
            f"{nearness} Evening training is fine for most people. Hard sessions in the last "
            f"{figure(sleep.HARD_TRAINING_BEFORE_BED)} hours have gone with later sleep; if yours "
            f"comes late, try {slot} or a longer wind-down."
        )
    return (Notice("advice", "sleep", why),)


def is_dry(window: tuple[int, int] | None) -> bool:
    """Whether meals are eaten over midnight, by those who fast by day, many from water too."""
    return window is not None and window[1] < window[0]


def by_night(slots: Iterable[Slot], window: tuple[int, int] | None) -> list[Slot]:
    """Return meals as they are, none a small one where the night is when they are eaten."""
    fasts = is_dry(window)
    return [
        replace(slot, small=False) if fasts and slot.role == "post_workout" else slot
        for slot in slots
    ]


def full_meals(slots: Iterable[Slot]) -> int:
    """Return how many of the meals are more than a snack before an early session."""
    return sum(slot.role != "early_snack" for slot in slots)


def meals_wanted(day: Schedule, meals: int, *, even: bool) -> int:
    """Return how many meals a day gets: more than asked for several sessions or long hours.

    Three that are `even` are not enough for a long session late in the day: it has its meal hours
    before, and the morning and the evening have theirs.
    """
    several = 2 * len(day.fed) if len(day.fed) > 1 else 0
    late = (start - windows.PRE_MEAL_LONG > windows.FIRST_MEAL_LATEST for start in day.long)
    if even and any(late):
        several = max(several, int(FEWEST_EVEN) + 1)
    wanted = max(meals, several) + (day.bed > windows.LONG_DAY * 60)
    return int(max(meals, min(wanted, windows.MOST_MEALS)))


def hungry_minutes(day: Schedule, slots: Sequence[Slot]) -> int:
    """Return how many minutes sessions without a meal in the hours before count as a wider gap."""
    hours = int(windows.FED_WITHIN * 60)
    return sum(
        hours
        for start, _ in day.fed
        if start >= windows.TOO_EARLY_TO_EAT
        and not any(0 <= start - slot.minute <= hours for slot in slots)
    )


def widest_gap(slots: Sequence[Slot]) -> tuple[int, int]:
    """Return the longest time between two meals, and when the first of them is."""
    gaps = ((later.minute - earlier.minute, earlier.minute) for earlier, later in pairwise(slots))
    return max(gaps, key=lambda gap: gap[0], default=(0, 0))


def meal_notices(
    day: Schedule, slots: Sequence[Slot], inputs: DayInputs, one_more: Sequence[Slot]
) -> list[Notice]:
    """Return what there is to say of a day's meals: how many, how far apart, how late.

    `one_more` are the meals of the day if it had one more, which divides a long gap.
    """
    notices, asked = [], inputs.meals
    full = full_meals(slots)
    if full > asked:
        why = "A day of several sessions, of a long one, or of so many hours awake has more meals."
        notices.append(Notice("changed", "day", why, asked=f"{asked} meals", given=f"{full} meals"))
    elif full < asked:
        why = (
            f"Meals stay {hours_text(windows.BETWEEN_MEALS)} or more apart and end "
            f"{hours_text(LAST_LARGE_MEAL)} before bed; this day has room "
            f"for {full}."
        )
        notices.append(Notice("changed", "day", why, asked=f"{asked} meals", given=f"{full} meals"))
    gap, earlier = widest_gap(slots)
    fasts = inputs.eating_window is not None or asked < FEWEST_EVEN
    if gap > windows.LONG_GAP * 60 and not fasts:
        left, _ = widest_gap(one_more)
        divided = ""
        if 0 < left < gap:
            divided = f"; {full_meals(one_more)} meals would leave no more than {hours_text(left)}"
        why = (
            f"{hours_text(gap)} lie between the meals at {day.at(earlier)} and "
            f"{day.at(earlier + gap)}{divided}. Protein every {figure(windows.USUAL_GAP_LOW)} to "
            f"{figure(windows.USUAL_GAP_HIGH)} hours is the usual advice; the day's total counts "
            "more."
        )
        notices.append(Notice("advice", "day", why))
    if day.bed < windows.SHORT_DAY * 60:
        why = (
            f"Only {hours_text(day.bed)} lie between waking at {day.at(0)} and bed at "
            f"{day.at(day.bed)}. Rise earlier on such a day, or eat a part of its food the day "
            "before or after, and go to bed when you are tired."
        )
        notices.append(Notice("advice", "sleep", why))
    last = [slots[0], *(slot for slot in slots if slot.minute <= day.bed)][-1]
    before_bed = day.bed - last.minute
    if 0 <= before_bed < LAST_LARGE_MEAL and not last.small:
        kept = "keep this one light."
        if is_dry(inputs.eating_window):
            kept = "eat this one as soon as it can be, and leave some of it for before the fast."
        why = (
            f"The last meal is {hours_text(before_bed)} before bed. A large one sits better "
            f"{hours_text(LAST_LARGE_MEAL)} or more before; {kept}"
        )
        notices.append(Notice("advice", "sleep", why))
    return notices


def fasted_notices(
    day: Schedule, slots: Sequence[Slot], window: tuple[int, int] | None
) -> Iterator[Notice]:
    """Yield what there is to say of each session that an eating window leaves without food."""
    if window is None:
        return
    for start, end in day.sessions:
        if any(0 <= start - slot.minute <= windows.FASTED_AFTER * 60 for slot in slots):
            continue
        after = next((slot.minute for slot in slots if slot.minute >= end), None)
        follows = "" if after is None else f" The next meal is at {day.at(after)}."
        why = (
            f"The session at {day.at(start)} lies outside the eating window, so it is trained "
            f"fasted: keep it short, and not in heat.{follows} After the window opens, or within "
            "the hour before, trains better."
        )
        yield Notice("advice", "day", why)
