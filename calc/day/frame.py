"""The frame of a day: waking, session and bed, and what moves where they collide."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from calc.arrays import Band
from calc.clock import MINUTES_A_DAY, clock
from calc.day import windows
from calc.errors import Notice
from calc.person.vocabulary import Diet
from calc.recovery.sleep import TRAINING_AT_BED, TRAINING_NEAR_BED

_LATE = TRAINING_NEAR_BED * 60
_VERY_LATE = TRAINING_AT_BED * 60

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


def hours_text(minutes: float) -> str:
    """Return a length of time as a person writes it: '9 h', '9 h 05', '45 min'.

    >>> hours_text(545)
    '9 h 05'
    """
    hours, rest = divmod(round(minutes), 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


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
            f"{nearness} Evening training is fine for most people; if sleep comes late, try an "
            "earlier slot or a longer wind-down."
        )
    return (Notice("advice", "sleep", why),)
