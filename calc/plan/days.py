"""What a plan and each of its days are made from, from a person's profile and week."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from calc.clock import MINUTES_A_DAY, clock, hours_text, minute_of
from calc.day import Day, DayInputs, plan_day, whole_grams
from calc.day.during import is_long, training_of
from calc.day.events import MEAL_ROLES
from calc.day.meal_shares import WORKOUT_SHARE
from calc.day.meal_sizes import LARGE_MEAL
from calc.day.week import WakingDay, bed_after, waking_week
from calc.day.windows import MOST_MEALS
from calc.energy.sessions import kind_energy, minutes_by_kind
from calc.errors import Notice
from calc.evidence import Constant, Read, figure
from calc.evidence.bibliography_recovery import SLETTEN_2023, STRATTON_2020
from calc.food.days import BANDS, LOAD_NAMES, Week, load_of
from calc.person import guardrails
from calc.person.limits import WEEKDAYS
from calc.person.profile import Profile
from calc.person.sessions import A_WEEK, Session, usual
from calc.plan.amounts import Amounts, Inputs
from calc.recovery.sleep import TRAINING_AT_BED
from calc.units import Quantity, amount

FOOD_FIRST = "fasted_training"
COUNTED = ("energy", "protein", "fat", "carbohydrate")
_HARD, _EVE = (list(LOAD_NAMES.values()).index(name) for name in ("hard", "eve"))
SOON_AFTER_WAKING = Constant(
    90, "minutes", "A session this soon after waking is an early one: the evening before counts"
)


WALK_PART = Constant(
    0.5,
    "fraction of its cost",
    "What a walk moves of the week's energy to its day: it draws on fat more than lifting does",
    low=0,
    high=1,
)
IRREGULAR = Constant(
    90,
    "minutes",
    "How far apart two nights' bedtimes are for a word: regular times are advised, how regular is "
    "our choice",
    source=SLETTEN_2023,
    read=Read.PART,
    grade="B",
    population="adults, 63 studies; by consensus",
    low=60,
    high=120,
    seen="the abstract",
)


FEWEST_MEALS = 2
_trial = partial(
    Constant,
    unit="h",
    source=STRATTON_2020,
    read=Read.PART,
    grade="C",
    population="26 men who lift, 8 hours against all day over four weeks",
    seen="the abstract",
)
USUAL_WINDOW = _trial(8, meaning="Eating window at which no muscle was lost in trials")
GAINING_WINDOW = Constant(10, "h", "Eating window that is suggested while gaining", low=8, high=12)
LEAST_WINDOW = Constant(6, "h", "Eating window below which protein and energy get hard to fit")
LARGE_BY = Constant(50, "kcal", "How far above that a meal is worth a word")


def of_meals(
    profile: Profile, found: Amounts, withheld: frozenset[str], days: Iterable[Day]
) -> Iterator[Notice]:
    """Yield what few and large meals a day, or a narrow eating window, cost.

    `days` are the different days of the week; a meal's size is said as their table has it.
    """
    per_kg = found.macros.protein.target / profile.meals / found.protein.reference_weight_kg
    counted = "protein" not in withheld
    kcal, many = (0.0, 0) if withheld.intersection(COUNTED) else _largest_meal(days)
    large = kcal > LARGE_MEAL + LARGE_BY
    size = f", and up to {figure(kcal, 0)} kcal: three would be easier to eat" if large else ""
    if profile.meals == FEWEST_MEALS and counted:
        why = (
            f"Two meals hold {figure(per_kg)} g/kg of protein each{size}. No protein is lost, "
            "and the day's total counts most; three to five feedings are the safer habit for "
            "muscle."
        )
        yield Notice("advice", "protein", why)
    elif large and many < MOST_MEALS:
        why = (
            f"The largest meal holds {figure(kcal, 0)} kcal. One meal more, {many + 1} on that "
            "day, would be easier to eat."
        )
        yield Notice("advice", "day", why)
    if profile.eating_window is None:
        return
    opens, closes = map(minute_of, profile.eating_window)
    hours = (closes - opens) % MINUTES_A_DAY / 60
    given = f"{profile.eating_window[0]} to {profile.eating_window[1]}"
    if hours < LEAST_WINDOW:
        why = (
            f"In under {figure(LEAST_WINDOW)} hours protein and energy get hard to fit; a wider "
            "window, or the same for fewer days, is easier."
        )
        yield Notice("doubtful", "day", why, asked=given)
    elif hours < USUAL_WINDOW:
        why = (
            f"Below {figure(USUAL_WINDOW)} hours, three feedings with protein are the least that "
            "keeps muscle as well as eating all day; over 4 to 12 weeks no loss was measured at "
            "8 hours."
        )
        yield Notice("advice", "day", why, asked=given)
    elif hours < GAINING_WINDOW and found.change.band.target > 0:
        why = (
            f"While gaining, {figure(GAINING_WINDOW)} hours or more make the energy easier to eat; "
            "at equal energy and protein 8 hours have cost no muscle over 4 to 12 weeks."
        )
        yield Notice("advice", "day", why, asked=given)


def _largest_meal(days: Iterable[Day]) -> tuple[float, int]:
    """Return the kcal of the largest meal as its day's table has it, and that day's meals."""

    def meals(day: Day) -> list[float]:
        full = MEAL_ROLES - {"early_snack"}
        return [event.energy_kcal for event in day.events if event.role in full]

    day = max(days, key=lambda one: max(meals(one), default=0.0))
    if max(meals(day), default=0.0) <= LARGE_MEAL:
        return 0.0, 0
    return float(whole_grams(day)["energy_kcal"].max()), len(meals(day))


def irregular_nights(week: Sequence[WakingDay], in_bed: Sequence[int]) -> Iterator[Notice]:
    """Yield what there is to say where bed moves far from one night to the next.

    `in_bed` are the minutes in bed at the end of each of the seven days.
    """
    lights_out = [
        day.begins + day.length - minutes for day, minutes in zip(week, in_bed, strict=True)
    ]
    following = [*lights_out[1:], lights_out[0] + A_WEEK]
    moved = [later - one - MINUTES_A_DAY for one, later in zip(lights_out, following, strict=True)]
    place = max(range(len(moved)), key=lambda night: abs(moved[night]))
    if abs(moved[place]) < IRREGULAR:
        return
    names = [week[(place + step) % len(week)].weekday.capitalize() for step in (0, 1)]
    times = [clock(one[place], step=1) for one in (lights_out, following)]
    why = (
        f"Lights go out at {times[0]} after {names[0]} and at {times[1]} after {names[1]}, "
        f"{hours_text(abs(moved[place]))} apart. Regular times of sleep serve health and "
        f"performance ({SLETTEN_2023.short}); where your week allows it, keep them closer."
    )
    yield Notice("advice", "sleep", why)


def week_of(profile: Profile) -> tuple[WakingDay, ...]:
    """Return the seven waking days of a person's week, from Monday's."""
    withheld = guardrails.withheld_topics(profile.conditions, profile.age)
    return waking_week(
        profile.week, profile.wake_minutes, profile.in_bed_minutes, FOOD_FIRST in withheld
    )


def costs_and_loads(days: Iterable[WakingDay]) -> tuple[Week, Week]:
    """Return what each day's sessions count in kcal for each kg, and the day's load.

    A session counts what it costs, a walk a part of that: the week pays for all of it.
    """
    costs, loads, hard = [], [], []
    for day in days:
        done = [(one.kind, one.minutes) for _, one in day.sessions]
        costs.append(
            sum(
                kind_energy(1.0, spent, kind.replace(" ", "_"))
                * (WALK_PART if kind == "walk" else 1)
                for kind, spent in done
            )
        )
        loads.append(load_of(done))
        hard.append(_needs_an_eve(day))
    for place, load in enumerate(loads):
        # What is burnt on a hard day is eaten the day before as well.
        if hard[(place + 1) % len(hard)] and BANDS[load] < BANDS[_EVE]:
            loads[place] = _EVE
    return Week(*map(float, costs)), Week(*loads)


def _needs_an_eve(day: WakingDay) -> bool:
    """Whether a day has a match or a long effort, for which the day before is eaten as well."""
    return any(
        is_long(one.kind, one.minutes) and load_of([(one.kind, one.minutes)]) >= _HARD
        for _, one in day.sessions
    )


def usual_day(profile: Profile, found: Amounts, withheld: frozenset[str], kind: str) -> DayInputs:
    """Return what the usual 'training' or 'rest' day is made from."""
    week = profile.week
    named = usual(week).named if week else ""
    one = Session(WEEKDAYS[0], profile.training_start, profile.training_minutes, named)
    sessions = () if kind == "rest" else (one,)
    return _day_inputs(profile, found, withheld, kind, sessions)


def weekday(
    profile: Profile, found: Amounts, withheld: frozenset[str], week: Sequence[WakingDay], name: str
) -> DayInputs:
    """Return what a weekday is made from, as its neighbours leave it."""
    place = WEEKDAYS.index(name)
    before, day, after = (week[(place + step) % len(week)] for step in (-1, 0, 1))
    inputs = _day_inputs(profile, found, withheld, name, [one for _, one in day.sessions])
    in_bed = found.time_in_bed.hours.target * 60
    late = max((start + one.minutes for start, one in before.sessions), default=0)
    bed_before = bed_after(before.begins, before.length, in_bed)
    soon = [one for start, one in after.sessions if start <= SOON_AFTER_WAKING]
    return replace(
        inputs,
        wake_minute=day.begins % MINUTES_A_DAY,
        usual_wake_minute=day.usual_begins % MINUTES_A_DAY,
        body_clock_minute=minute_of(profile.wake_time),
        length=day.length,
        early_tomorrow=soon[0].start if soon else "",
        eve=_needs_an_eve(after),
        late_yesterday=late > bed_before - TRAINING_AT_BED * 60,
    )


def _day_inputs(
    profile: Profile,
    found: Amounts,
    withheld: frozenset[str],
    kind: str,
    sessions: Iterable[Session],
) -> DayInputs:
    """Return what a day is made from; grams only where none of the three gives another away."""
    counted = not withheld.intersection(COUNTED)
    drinks, caffeine = "water" not in withheld, "caffeine" not in withheld
    own = found.days.of(kind)
    most_fuel = WORKOUT_SHARE * own.carbohydrate.target
    trained = tuple(
        training_of(
            one,
            most_fuel if counted else None,
            drinks=drinks,
            sodium="sodium" not in withheld,
            sweat_rate=_or_nan(profile.sweat_rate),
            weight_kg=profile.weight_kg,
        )
        for one in sessions
    )
    cut_off_h = (found.bedtime_minute - found.caffeine_cutoff_minute) % MINUTES_A_DAY / 60
    return DayInputs(
        kind=kind,
        wake_minute=minute_of(profile.wake_time),
        time_in_bed_h=found.time_in_bed.hours.target,
        weight_kg=profile.weight_kg,
        reference_kg=float(found.protein.reference_weight_kg),
        meals=profile.meals,
        eating_window=_window(profile),
        age=profile.age,
        diet=profile.diet,
        sessions=trained,
        energy_kcal=own.energy.target if counted else None,
        protein_g=found.macros.protein.target if counted else None,
        carbohydrate_g=own.carbohydrate.target if counted else None,
        fat_g=own.fat.target if counted else None,
        caffeine_mg=found.caffeine_mg if caffeine and trained else 0.0,
        caffeine_hours_before_bed=cut_off_h if caffeine else None,
        fluid_before_ml=found.fluid_before.target if drinks and trained else None,
        water_ml=found.water.target if drinks else None,
        food_first=FOOD_FIRST in withheld,
        sodium="sodium" not in withheld,
    )


def _window(profile: Profile) -> tuple[int, int] | None:
    if profile.eating_window is None:
        return None
    opens, closes = map(minute_of, profile.eating_window)
    return opens, closes


def inputs_of(profile: Profile, goal: str, week: Iterable[WakingDay]) -> Inputs:
    """Return what a plan is made from: a person, the goal that is planned for, and the week."""
    costs, loads = costs_and_loads(week)
    return Inputs(
        weight_kg=profile.weight_kg,
        height_cm=profile.height_cm,
        age=profile.age,
        male=profile.male,
        fat_free_mass_kg=profile.fat_free_mass_kg,
        measured_kcal=_kcal_or_nan(profile.measured_resting_energy),
        learned_kcal=_kcal_or_nan(profile.maintenance),
        goal=goal,
        experience=profile.experience,
        activity=profile.activity,
        activity_level=_or_nan(profile.activity_level),
        steps=_or_nan(profile.steps),
        session_minutes=minutes_by_kind(profile.week),
        day_costs=costs,
        day_loads=loads,
        training_minutes=profile.training_minutes,
        wake_minute=minute_of(profile.wake_time),
        sleep_need_h=_or_nan(profile.sleep_need),
        sleep_efficiency=_or_nan(profile.sleep_efficiency),
        sweat_rate=_or_nan(profile.sweat_rate),
        meals=profile.meals,
        diet=profile.diet,
        protein_per_kg=_or_nan(profile.protein_per_kg),
        energy_swing=profile.energy_swing,
        caffeine_mg=profile.caffeine_mg,
        caffeine_limit_mg=guardrails.caffeine_limit_mg(profile.conditions),
    )


def _kcal_or_nan(value: Quantity | None) -> float:
    return math.nan if value is None else amount(value, "kilocalorie/day")


def _or_nan(value: float | None) -> float:
    return math.nan if value is None else value


class Days(dict[str, Day]):
    """Days of a plan by their names, each made when it is first asked for, equal ones once.

    `inputs` gives what a day is made from, `first_equal` the first day that a weekday equals.
    """

    def __init__(
        self, inputs: Callable[[str], DayInputs], first_equal: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.inputs, self.first_equal = inputs, first_equal

    def __missing__(self, name: str) -> Day:
        first = self.first_equal(name) if name in WEEKDAYS else name
        made = plan_day(self.inputs(name)) if first == name else replace(self[first], kind=name)
        self[name] = made
        return made
