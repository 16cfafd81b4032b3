"""The person: the only door for input. Everything is checked here, once, and all at once."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import time
from functools import cached_property
from typing import Any, Literal, cast

from calc.clock import as_date, clock, minute_of
from calc.errors import InputError, shown_value
from calc.evidence import Constant
from calc.person import waking
from calc.person.limits import (
    ACTIVITIES,
    DIETS,
    EXPERIENCES,
    GOALS,
    LIMITS,
    MALE_SHARE,
    SEXES,
    WEEKDAYS,
    check,
    check_build,
)
from calc.person.lists import read_conditions, read_days, read_excluded
from calc.person.sessions import Session, read_sessions, session, usual
from calc.recovery.night import time_in_bed
from calc.recovery.sleep import sleep_need
from calc.units import Quantity, amount, plain_number, read

ENERGY_SWING = Constant(
    0.10,
    "of the mean day",
    "Energy moved from rest days to training days; no advantage is shown at equal weekly energy",
    low=0,
    high=0.4,
)
SESSION_MINUTES = Constant(75, "minutes", "Length of a session where none is given")
MOST_MENUS = Constant(9999, "menus", "How many menus a plan has, by their numbers")
MEALS_A_DAY = Constant(4, "meals/day", "Meals where none are given", low=2, high=6)

# The unit of a field that is kept as a plain number; shares and counts have none.
_UNITS = {
    "age": "year",
    "training_minutes": "minute",
    "sleep_need": "hour",
    "protein_per_kg": "gram/kilogram",
    "caffeine_mg": "milligram",
    "sweat_rate": "liter/hour",
}
# The short form of a week's sessions, and what the night's sleep is known from.
SHORT_FORM = ("training_days", "training_start", "training_minutes")
NIGHT = ("age", "wake_time", "wake_times", "sleep_need", "sleep_efficiency")
# Whether a goal date is ahead is for those to say who know the date.
FIRST_DAY, LAST_DAY = as_date("2000-01-01"), as_date("2099-12-31")
THOUSANDS = re.compile(r"\d{1,3}[\s,.'’]\d{3}")


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A person and a goal, validated; immutable.

    Quantities are pint quantities or text that a person writes ('176 lb', '5 ft 11 in'); text is
    accepted for every other field too ('30', '0,88'). `maintenance` is what a person's logs taught,
    in the calories they log; it takes the place of what resting energy, the day and the sessions
    add up to. `goal_weight` and `goal_date` ('2027-03-01') are where a person is heading; whether
    they go with the goal is `calc.plan.goal`'s to say. `activity` is the day's work without
    training, `activity_level` a person's own figure in place of it, and `steps` those of a day
    outside of training (None: as usual at such work).
    `sessions` are texts such as 'mon 17:30 75 legs', up to three a day, none for a week without;
    where they are given, `training_days`, `training_start` and `training_minutes` are those of the
    week's usual one, and where not (None) these three say it: the same on each training day.
    `wake_times` are those of weekdays that differ from `wake_time`: {"sat": "08:00"}, kept as texts
    'sat 08:00'. `eating_window` is from when to when meals are eaten, ('12:00', '20:00'), over
    midnight too; None is all day. `exclude` has what is not eaten, 'nuts' or 'mushrooms', and
    `menu_seed` is the number of the menu that is looked at.
    Raises `InputError` with every fault found in `.errors`, one for each session. Limits are those
    of `calc.person.limits`; None is the need of the age for `sleep_need`, not measured for
    `sleep_efficiency` and `sweat_rate` (litres an hour), the goal's for `protein_per_kg`.

    >>> you = Profile(weight="176 lb", height="5 ft 11 in", age=30, sex="male")
    >>> round(you.weight_kg, 1), you.goal, you.training_days
    (79.8, 'gain', ('mon', 'tue', 'thu', 'fri'))
    """

    weight: Any
    height: Any
    age: Any
    sex: Any
    body_fat: Any = None
    measured_resting_energy: Any = None
    maintenance: Any = None
    goal: Any = "gain"
    goal_weight: Any = None
    goal_date: Any = None
    experience: Any = "intermediate"
    activity: Any = "desk"
    activity_level: Any = None
    steps: Any = None
    sessions: Any = None
    training_days: Any = ("mon", "tue", "thu", "fri")
    training_start: Any = "17:30"
    training_minutes: Any = SESSION_MINUTES
    wake_time: Any = "06:30"
    wake_times: Any = None
    sleep_need: Any = None
    sleep_efficiency: Any = None
    sweat_rate: Any = None
    meals: Any = MEALS_A_DAY
    eating_window: Any = None
    diet: Any = "omnivore"
    exclude: Any = ()
    menu_seed: Any = 0
    protein_per_kg: Any = None
    energy_swing: Any = ENERGY_SWING
    caffeine_mg: Any = 0.0
    conditions: Any = frozenset()

    def __post_init__(self) -> None:
        """Read and check every field, then the fields against each other."""
        faults: list[InputError] = []
        for field in fields(self):
            try:
                object.__setattr__(
                    self, field.name, READERS[field.name](field.name, getattr(self, field.name))
                )
            except InputError as fault:
                faults.append(fault)
        faulty = {fault.field for fault in faults}
        if not faulty & {"weight", "height"}:
            try:
                check_build(self.weight, self.height)
            except InputError as fault:
                faults.append(fault)
        if not faulty & {"wake_time", "wake_times"}:
            faults.extend(waking.days_too_short(self.wake_minutes))
        if self.sessions is not None and not faulty & {*NIGHT, "sessions"}:
            faults.extend(self._take_sessions())
        if faults:
            raise InputError.together(faults)

    def _take_sessions(self) -> list[InputError]:
        """Let the short form say the usual session; return the faults of sessions in the night."""
        week = self.week
        if week:
            one = usual(week)
            short = (tuple(day for day in WEEKDAYS if day in {each.day for each in week}),)
            values = (*short, one.start, one.minutes)
        else:
            values = ((), self.training_start, self.training_minutes)
        for name, value in zip(SHORT_FORM, values, strict=True):
            object.__setattr__(self, name, value)
        return waking.in_nights(week, self.wake_minutes, self.in_bed_minutes)

    @cached_property
    def wake_minutes(self) -> tuple[int, ...]:
        """The waking of each weekday from Monday, in minutes since midnight."""
        return waking.wake_minutes(self.wake_time, self.wake_times or ())

    @cached_property
    def in_bed_minutes(self) -> float:
        """Minutes in bed of a night, by the sleep that is needed and how much of it is slept."""
        need = self.sleep_need or sleep_need(self.age).target
        night = time_in_bed(need, self.sleep_efficiency or math.nan, self.age)
        return float(cast(float, night.hours)) * 60

    @cached_property
    def week(self) -> tuple[Session, ...]:
        """The sessions of a week in their order, whichever way they were given."""
        if self.sessions is not None:
            return tuple(session(text) for text in self.sessions)
        return tuple(
            Session(day, self.training_start, self.training_minutes) for day in self.training_days
        )

    @cached_property
    def weight_kg(self) -> float:
        """Body weight in kilograms."""
        return amount(self.weight, "kilogram")

    @cached_property
    def height_cm(self) -> float:
        """Height in centimetres."""
        return amount(self.height, "centimeter")

    @property
    def male(self) -> float:
        """1 for a man, 0 for a woman, 0.5 (the midpoint of both) where sex is unspecified."""
        return MALE_SHARE[self.sex]

    @property
    def fat_free_mass_kg(self) -> float:
        """Fat-free mass in kilograms, nan where body fat is not known."""
        return self.weight_kg * (1 - self.body_fat) if self.body_fat is not None else math.nan


def _mass_or_length(dimension: Literal["mass", "length"]) -> Callable[[str, Any], Quantity]:
    def reader(name: str, value: Any) -> Quantity:
        return check(name, read(value, dimension, LIMITS[name].label, name))

    return reader


def _optional_mass(name: str, value: Any) -> Quantity | None:
    return None if value is None else _mass_or_length("mass")(name, value)


def _date(name: str, value: Any) -> str | None:
    if value is None:
        return None
    try:
        day = as_date(value, name)
    except InputError:
        raise InputError(
            f"Goal date '{shown_value(value)}' is no date: write it as 2027-03-01.", name, value
        ) from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise InputError(f"Goal date {day} is not in {FIRST_DAY} to {LAST_DAY}.", name, value)
    return day.isoformat()


def _energy(name: str, value: Any) -> Quantity | None:
    if value is None:
        return None
    return check(name, read(value, "energy per day", LIMITS[name].label, name))


def _number(name: str, value: Any) -> float:
    given = plain_number(value, _UNITS.get(name, ""), LIMITS[name].label, name)
    return float(check(name, given))


def _optional_number(name: str, value: Any) -> float | None:
    return None if value is None else _number(name, value)


def _steps(name: str, value: Any) -> int | None:
    """Return steps a day; in '8,000' and '8.000' the mark parts thousands, whatever the country."""
    if isinstance(value, str):
        value = re.sub(r"steps?$", "", value.strip().lower()).strip()
        if THOUSANDS.fullmatch(value):
            value = re.sub(r"\D", "", value)
    return None if value is None else _whole(name, value)


def _whole(name: str, value: Any) -> int:
    given = plain_number(value, _UNITS.get(name, ""), LIMITS[name].label, name)
    if given != int(given):
        raise InputError(f"{LIMITS[name].label} {given:g} is not a whole number.", name, value)
    return int(check(name, given))


def _menu(name: str, value: Any) -> int:
    given = plain_number(value, "", "Menu", name)
    if given != int(given) or not 0 <= given <= MOST_MENUS:
        said = f"Menu '{shown_value(value)}' is not a whole number from 0 to {MOST_MENUS:g}."
        raise InputError(said, name, value)
    return int(given)


def _choice(label: str, options: tuple[str, ...]) -> Callable[[str, Any], str]:
    def reader(name: str, value: Any) -> str:
        text = value.strip().lower() if isinstance(value, str) else ""
        if text not in options:
            raise InputError(
                f"{label} '{shown_value(value)}' is not one of {', '.join(options)}.", name, value
            )
        return str(text)

    return reader


def _clock_time(label: str) -> Callable[[str, Any], str]:
    def reader(name: str, value: Any) -> str:
        if isinstance(value, time):
            value = value.replace(second=0, microsecond=0)
        return str(clock(minute_of(value, name, label), step=1))

    return reader


def _sessions(name: str, value: Any) -> tuple[str, ...] | None:
    return None if value is None else tuple(str(one) for one in read_sessions(value))


READERS: dict[str, Callable[[str, Any], Any]] = {
    "weight": _mass_or_length("mass"),
    "height": _mass_or_length("length"),
    "age": _whole,
    "sex": _choice("Sex", SEXES),
    "body_fat": _optional_number,
    "measured_resting_energy": _energy,
    "maintenance": _energy,
    "goal": _choice("Goal", GOALS),
    "goal_weight": _optional_mass,
    "goal_date": _date,
    "experience": _choice("Experience", EXPERIENCES),
    "activity": _choice("Activity", ACTIVITIES),
    "activity_level": _optional_number,
    "steps": _steps,
    "sessions": _sessions,
    "training_days": read_days,
    "training_start": _clock_time("Training start"),
    "training_minutes": _number,
    "wake_time": _clock_time("Wake time"),
    "wake_times": lambda name, value: waking.read_wake_times(value) or None,
    "sleep_need": _optional_number,
    "sleep_efficiency": _optional_number,
    "sweat_rate": _optional_number,
    "meals": _whole,
    "eating_window": lambda name, value: waking.read_eating_window(value),
    "diet": _choice("Diet", DIETS),
    "exclude": read_excluded,
    "menu_seed": _menu,
    "protein_per_kg": _optional_number,
    "energy_swing": _number,
    "caffeine_mg": _number,
    "conditions": read_conditions,
}
