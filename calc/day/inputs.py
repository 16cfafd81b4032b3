"""What a day is made from, as plain numbers: the times of its sessions, and its amounts."""

from __future__ import annotations

from dataclasses import dataclass

from calc.arrays import Band
from calc.clock import MINUTES_A_DAY
from calc.person.limits import Diet


@dataclass(frozen=True)
class Training:
    """A session of a day: its start since midnight, its length, and what is taken during it.

    `fluid_ml` is None where drinks are withheld, `fuel_g` the carbohydrate of all of it. Before one
    that is `demanding` what was spent in an earlier one is eaten back; a `long` one has its meal
    hours before, a `walk` has no meals of its own.
    """

    start_minute: int
    minutes: int
    label: str = "Training"
    fluid_ml: Band | None = None
    fuel_g: float = 0.0
    note: str = ""
    demanding: bool = True
    long: bool = False
    walk: bool = False


@dataclass(frozen=True)
class DayInputs:
    """What a day is made from, as plain numbers.

    Times are minutes since midnight, the nutrients the whole day's in grams (None where a target is
    withheld: the clock is still given); meals go by `reference_kg`, where that is not None. Fluids
    are ml; None where they are withheld. `caffeine_hours_before_bed` is None where no cut-off is to
    be shown; age and diet serve the hint on small meals (no age, no hint). With `food_first` nobody
    trains without having eaten.

    A day of a week knows its neighbours: `length` are the minutes to the next waking, and
    `usual_wake_minute` is given where its own has been moved for a session already.
    `early_tomorrow` is the start of a session soon after the next waking ('' for none), `eve` says
    that the next day has a match or a long effort, `late_yesterday` that the evening before had a
    late one. `body_clock_minute` is when the person wakes on most days, None where all are alike:
    the hours before it are the body's night, whatever the day's own. `eating_window` is from when
    to when meals are eaten, None for all day. Where `sodium` is withheld nothing is said of salt.
    """

    kind: str
    wake_minute: int
    time_in_bed_h: float
    weight_kg: float
    reference_kg: float | None = None
    meals: int = 4
    age: float | None = None
    diet: Diet = "omnivore"
    sessions: tuple[Training, ...] = ()
    protein_g: float | None = None
    carbohydrate_g: float | None = None
    fat_g: float | None = None
    caffeine_mg: float = 0.0
    caffeine_hours_before_bed: float | None = None
    fluid_before_ml: float | None = None
    water_ml: float | None = None
    energy_kcal: float | None = None
    food_first: bool = False
    length: int = MINUTES_A_DAY
    usual_wake_minute: int | None = None
    body_clock_minute: int | None = None
    early_tomorrow: str = ""
    eve: bool = False
    late_yesterday: bool = False
    eating_window: tuple[int, int] | None = None
    sodium: bool = True

    def lives_like(self, usual: DayInputs) -> bool:
        """Return whether this day wakes and trains as a usual one does, whatever is eaten on it."""
        wake = self.wake_minute if self.usual_wake_minute is None else self.usual_wake_minute
        own, other = (
            [(one.start_minute, one.minutes, one.label) for one in day.sessions]
            for day in (self, usual)
        )
        return wake == usual.wake_minute and own == other
