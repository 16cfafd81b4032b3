"""An example journal: an invented person, so that an empty page has something to show.

Seventeen weeks of an upper and lower plan: loads that grow, a week of less work, a busy week that
is half logged, two weeks of less food and sleep. Nothing in it is anybody's, and nothing is by
chance: equal days give equal journals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import sin
from typing import Any

import numpy as np
import pandas as pd

from calc.journal.model import Journal, day_table, log_table, mark_table

SOURCE = "example"

# By week: mean energy a day, protein for each kg, days of food that were logged, hours of sleep.
_ENERGY_KCAL = (
    *(3150, 3220, 3300, 3180, 2850, 2780, 3260, 3340),
    *(3050, 3320, 3380, 2900, 3280, 3350, 3400, 3300, 3330),
)
_PROTEIN_PER_KG = (
    *(1.5, 1.6, 1.7, 1.6, 1.35, 1.4, 1.7, 1.8),
    *(1.6, 1.75, 1.8, 1.5, 1.7, 1.8, 1.85, 1.75, 1.75),
)
_DAYS_LOGGED = (7, 7, 6, 7, 5, 6, 7, 7, 6, 7, 7, 3, 6, 7, 7, 7, 7)
_SLEEP_H = (7.4, 7.5, 7.3, 7.2, 6.3, 6.4, 7.3, 7.6, 7.8, 7.5, 7.4, 6.6, 7.3, 7.5, 7.6, 7.4, 7.5)
_WEEKS = len(_ENERGY_KCAL)
_DELOAD = 8
_BUSY = 11
_MISSED = {(5, "Upper B"), (_BUSY, "Lower B"), (_BUSY, "Upper B")}
_NEVER = _WEEKS

# From Monday: what a day adds to the energy, and to the sleep, of its week.
_DAY_KCAL = (90, 120, -160, 80, 60, 140, -330)
_DAY_SLEEP_H = (-0.3, -0.2, -0.3, -0.2, -0.4, 0.6, 0.8)
# The days of a week on which it is logged, the likeliest first, and on which the scale is used.
_LOGGED_FIRST = (0, 1, 2, 3, 4, 6, 5)
_WEIGHED = (0, 1, 3, 4, 6)

_FIRST_WEIGHT_KG = 77.6
_MAINTENANCE_KCAL = 3060
_KCAL_PER_KG = 7700
_FAT_SHARE = 0.27
_KCAL_PER_G = {"protein": 4, "carbohydrate": 4, "fat": 9}


@dataclass(frozen=True)
class _Lift:
    """An exercise of a session: `load` in the first week (0 for none), `step` each third week.

    From the week `more_from` on it has a set more.
    """

    name: str
    sets: int
    reps: int
    load: float = 0
    step: float = 0
    last: str = "normal"
    seconds: int = 0
    warm_ups: tuple[float, ...] = ()
    more_from: int = _NEVER


_WARM_UPS = (0.5, 0.75)
_PLAN: Mapping[int, tuple[str, str, tuple[_Lift, ...]]] = {
    0: (
        "Lower A",
        "17:35:00",
        (
            _Lift("Back Squat", 3, 6, 95, 2.5, warm_ups=_WARM_UPS, more_from=3),
            _Lift("Romanian Deadlift", 3, 8, 85, 2.5),
            _Lift("Leg Press", 3, 10, 150, 5, more_from=6),
            _Lift("Lying Leg Curl", 3, 10, 40, 2.5),
            _Lift("Standing Calf Raise", 4, 10, 70, 2.5),
        ),
    ),
    1: (
        "Upper A",
        "17:40:00",
        (
            _Lift("Bench Press", 4, 6, 75, 2.5, warm_ups=_WARM_UPS),
            _Lift("Barbell Row", 4, 8, 65, 2.5),
            _Lift("Overhead Press", 3, 8, 42.5, 1.25),
            _Lift("Lat Pulldown", 3, 10, 60, 2.5),
            _Lift("Lateral Raise", 3, 12, 9, 1, last="failure"),
            _Lift("Triceps Pushdown", 3, 12, 25, 1.25),
        ),
    ),
    3: (
        "Lower B",
        "17:30:00",
        (
            _Lift("Bulgarian Split Squat", 3, 8, 24, 2, warm_ups=(0.5,), more_from=9),
            _Lift("Hip Thrust", 3, 8, 100, 5),
            _Lift("Leg Extension", 3, 12, 50, 2.5, last="dropset", more_from=12),
            _Lift("Seated Leg Curl", 3, 12, 45, 2.5, more_from=6),
            _Lift("Seated Calf Raise", 4, 12, 40, 2.5),
        ),
    ),
    4: (
        "Upper B",
        "17:15:00",
        (
            _Lift("Incline Dumbbell Press", 3, 8, 26, 1),
            _Lift("Pull Up", 4, 7, more_from=6),
            _Lift("Seated Cable Row", 3, 10, 60, 2.5),
            _Lift("Biceps Curl", 3, 10, 12, 0.5, last="failure"),
            _Lift("Plank", 2, 0, seconds=45),
        ),
    ),
}
_DELOAD_LOAD = 0.85
_SMALLEST_STEP = 0.5


def example(last_day: date) -> Journal:
    """Return an invented journal of about sixteen weeks that ends on `last_day`.

    The source of every row is 'example'.
    """
    monday = last_day - timedelta(days=last_day.weekday() + 7 * (_WEEKS - 1))
    log = pd.DataFrame(row for row in _sets(monday) if row["date"] <= last_day)
    days = pd.DataFrame(row for row in _days(monday) if row["date"] <= last_day)
    deload = {
        "date": _on(monday, _DELOAD, 0),
        "until": _on(monday, _DELOAD, 6),
        "kind": "deload",
        "note": "A planned week of less work",
    }
    return Journal(
        log_table(log.assign(source=SOURCE)),
        day_table(days.assign(source=SOURCE)),
        mark_table([{**deload, "source": SOURCE}]),
    )


def _on(monday: date, week: int, weekday: int) -> date:
    return monday + timedelta(days=7 * week + weekday)


def _days(monday: date) -> Iterator[dict[str, Any]]:
    body = _FIRST_WEIGHT_KG
    for week in range(_WEEKS):
        logged = _LOGGED_FIRST[: _DAYS_LOGGED[week]]
        for weekday in range(7):
            day = 7 * week + weekday
            energy = _ENERGY_KCAL[week] + _DAY_KCAL[weekday] + 70 * sin(2.3 * day)
            made: dict[str, Any] = {"date": _on(monday, week, weekday)}
            if weekday in _WEIGHED and (week != _BUSY or weekday == 0):
                # Water and salt move the scale by more than a week of food does.
                swing = 0.35 * sin(1.9 * day) + 0.25 * sin(5.1 * day + 1)
                made["weight_kg"] = round(body + swing, 1)
            if weekday in logged:
                made.update(_food(round(energy), _PROTEIN_PER_KG[week] * body, day))
            if day % 13 != 12:
                minutes = round(
                    60 * (_SLEEP_H[week] + _DAY_SLEEP_H[weekday] + 0.3 * sin(3.7 * day))
                )
                made["sleep_h"] = minutes / 60
            body += (energy - _MAINTENANCE_KCAL) / _KCAL_PER_KG
            if len(made) > 1:
                yield made


def _food(energy: int, protein: float, day: int) -> dict[str, float]:
    protein_g = round(protein + 6 * sin(1.3 * day))
    fat_g = round(_FAT_SHARE * energy / _KCAL_PER_G["fat"] + 5 * sin(2.9 * day))
    rest = energy - protein_g * _KCAL_PER_G["protein"] - fat_g * _KCAL_PER_G["fat"]
    return {
        "energy_kcal": energy,
        "protein_g": protein_g,
        "fat_g": fat_g,
        "carbohydrate_g": round(rest / _KCAL_PER_G["carbohydrate"]),
        "fibre_g": round(33 + 6 * sin(1.7 * day)),
    }


def _sets(monday: date) -> Iterator[dict[str, Any]]:
    for week in range(_WEEKS):
        for weekday, (title, start, lifts) in _PLAN.items():
            if (week, title) in _MISSED:
                continue
            session = {"date": _on(monday, week, weekday), "workout": title, "start": start}
            for lift in lifts:
                for one in _lifted(lift, week):
                    yield {**session, "exercise": lift.name, **one}


def _lifted(lift: _Lift, week: int) -> Iterator[dict[str, Any]]:
    light = week == _DELOAD
    # Three weeks of more repetitions, then more load; after the light week from a step lower.
    step, more_reps = divmod(week if week < _DELOAD else week - 2, 3)
    load = (lift.load + step * lift.step) * (_DELOAD_LOAD if light else 1)
    count = lift.sets + (week >= lift.more_from)
    for share in lift.warm_ups:
        yield {"set_type": "warmup", "weight_kg": _rounded(share * load), "reps": lift.reps}
    count = (count + 1) // 2 if light else count
    for place in range(count):
        last = place == count - 1 and not light
        tired = 1 if place >= 2 and week % 2 else 0
        made: dict[str, Any] = {"set_type": lift.last if last else "normal"}
        if lift.seconds:
            made["seconds"] = lift.seconds + 5 * (week // 4)
        else:
            made["weight_kg"] = _rounded(load) if load else np.nan
            made["reps"] = lift.reps if light else lift.reps + more_reps - tired
            made["rpe"] = (
                6.0 if light else min(7.5 + 0.5 * place + 0.5 * (lift.last != "normal"), 10)
            )
        if made["set_type"] == "dropset":
            yield {**made, "set_type": "normal"}
            made = {**made, "weight_kg": _rounded(0.75 * load), "rpe": 10.0}
        yield made


def _rounded(load: float) -> float:
    return round(load / _SMALLEST_STEP) * _SMALLEST_STEP
