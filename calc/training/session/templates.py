"""The article's leg workout, ready to train, and weeks of our own that are built on volume.

Sets and repetitions stand as they are written in a gym: '3-4 x 10-15'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from calc.evidence import Constant
from calc.training.rest_and_tempo import rest_for, tempo_for
from calc.training.session.session import Entry, Session, Week

PRESS_REPS = Constant(
    12,
    "repetitions",
    "Repetitions aimed at on the leg press of the sample, inside its range",
    low=10,
    high=15,
)

_SPAN = r"([0-9]+)(?:-([0-9]+))?"
_SETS = re.compile(rf"{_SPAN} x {_SPAN}")
_REST = re.compile(_SPAN)

WARM_UP = (
    "Light cardio",
    "Leg swings, hip circles and body-weight squats",
    "Glute bridges and band walks",
)
COOL_DOWN = ("Static stretches: quadriceps, hamstrings, glutes and calves",)
UPPER_WARM_UP = ("Light cardio", "Arm circles", "A lighter set or two before each first press")
UPPER_COOL_DOWN = ("Static stretches: chest, lats and shoulders",)


def _entry(exercise: str, sets: str, rest_s: str = "", **more: Any) -> Entry:
    written = _SETS.fullmatch(sets)
    pause = _REST.fullmatch(rest_s)
    if written is None or (rest_s and pause is None):
        raise ValueError(f"{sets!r} and {rest_s!r} are not sets and a rest")
    sets_low, sets_high, reps_low, reps_high = written.groups()
    rest_low, rest_high = rest_for(exercise)
    if pause is not None:
        rest_low = float(pause[1])
        rest_high = float(pause[2] or pause[1])
    return Entry(
        exercise,
        sets_low=int(sets_low),
        sets_high=int(sets_high or sets_low),
        reps_low=int(reps_low),
        reps_high=int(reps_high or reps_low),
        rest_low_s=rest_low,
        rest_high_s=rest_high,
        tempo_s=tempo_for(exercise),
        **more,
    )


_OURS = "No rest is given for it: the short end of the usual 60 to 90 s."
_LAST = "Drop set on the last set."


def sample_workout() -> Session:
    """Return the article's sample leg workout, once, with nothing to fill in.

    Loads are left open. It gives no rest for lunges and calf raises: the short end of its general
    60 to 90 seconds stands there. The time of a repetition and the number of drops are ours.
    """
    return Session(
        "Leg day",
        (
            _entry("Barbell back squat", "4 x 6-10", "90-120"),
            _entry("Leg press", "3-4 x 10-15", "60-90", reps_aim=float(PRESS_REPS)),
            _entry("Leg extension", "3 x 12-15", "60", technique="drop set", drops=1, note=_LAST),
            _entry("Lying leg curl", "3 x 12-15", "60", technique="drop set", drops=1, note=_LAST),
            _entry("Walking lunge", "3 x 10-12", "60", note=f"For each leg. {_OURS}"),
            _entry("Standing calf raise", "3-4 x 15-20", "60", note=_OURS),
        ),
        warm_up=WARM_UP,
        cool_down=COOL_DOWN,
    )


def _legs(name: str, *entries: Entry) -> Session:
    return Session(name, entries, warm_up=WARM_UP, cool_down=COOL_DOWN)


def _upper(name: str, *entries: Entry) -> Session:
    return Session(name, entries, warm_up=UPPER_WARM_UP, cool_down=UPPER_COOL_DOWN)


def _pair(group: str) -> dict[str, Any]:
    return {"technique": "superset", "group": group}


def _lower_a() -> Session:
    return _legs(
        "Legs A",
        _entry("Barbell back squat", "4 x 6-10"),
        _entry("Romanian deadlift", "3 x 8-12"),
        _entry("Leg extension", "3 x 12-15", **_pair("A")),
        _entry("Seated leg curl", "3 x 12-15", **_pair("A")),
        _entry("Standing calf raise", "4 x 10-15"),
    )


def _lower_b() -> Session:
    return _legs(
        "Legs B",
        _entry("Leg press", "4 x 10-15"),
        _entry("Walking lunge", "3 x 10-12"),
        _entry("Lying leg curl", "4 x 10-15"),
        _entry("Standing calf raise", "3 x 10-15"),
        _entry("Seated calf raise", "3 x 15-20"),
    )


def _upper_a() -> Session:
    return _upper(
        "Upper body A",
        _entry("Barbell bench press", "4 x 8-12"),
        _entry("Seated cable row", "4 x 8-12"),
        _entry("Dumbbell shoulder press", "4 x 8-12"),
        _entry("Lat pulldown", "3 x 10-15"),
        _entry("Dumbbell lateral raise", "4 x 12-15"),
        _entry("Dumbbell biceps curl", "3 x 10-15", **_pair("A")),
        _entry("Cable triceps pushdown", "3 x 10-15", **_pair("A")),
    )


def _upper_b() -> Session:
    return _upper(
        "Upper body B",
        _entry("Dumbbell incline bench press", "4 x 8-12"),
        _entry("Barbell bent-over row", "3 x 8-12"),
        _entry("Machine chest press", "3 x 10-15"),
        _entry("Lat pulldown", "3 x 10-15"),
        _entry("Dumbbell lateral raise", "4 x 12-15", **_pair("A")),
        _entry("Cable face pull", "4 x 12-15", **_pair("A")),
        _entry("Dumbbell incline curl", "3 x 10-15", **_pair("B")),
        _entry("Overhead cable triceps extension", "3 x 10-15", **_pair("B")),
    )


def _whole(name: str, *entries: Entry) -> Session:
    return Session(name, entries, warm_up=WARM_UP, cool_down=(*COOL_DOWN, *UPPER_COOL_DOWN))


def _full_body() -> dict[str, Session]:
    return {
        "mon": _whole(
            "Full body A",
            _entry("Goblet squat", "3 x 8-12"),
            _entry("Dumbbell bench press", "3 x 8-12"),
            _entry("Seated cable row", "3 x 8-12"),
            _entry("Romanian deadlift", "2 x 8-12"),
            _entry("Standing calf raise", "3 x 10-15"),
        ),
        "wed": _whole(
            "Full body B",
            _entry("Leg press", "3 x 10-15"),
            _entry("Dumbbell shoulder press", "3 x 8-12"),
            _entry("Lat pulldown", "3 x 10-15"),
            _entry("Seated leg curl", "3 x 10-15"),
            _entry("Seated calf raise", "3 x 15-20"),
        ),
        "fri": _whole(
            "Full body C",
            _entry("Walking lunge", "3 x 10-12"),
            _entry("Machine chest press", "3 x 10-15"),
            _entry("Seated cable row", "3 x 8-12"),
            _entry("Lying leg curl", "2 x 10-15"),
            _entry("Standing calf raise", "2 x 10-15"),
        ),
    }


@dataclass(frozen=True)
class Template:
    """A week of ours, for whom it is, and the muscles whose weekly range it reaches.

    `less` says which muscles get less than that range.
    """

    week: Week
    experience: str
    reaches: tuple[str, ...]
    why: str
    less: str


_LEGS = ("quadriceps", "hamstrings", "glutes", "calves")


def templates() -> Mapping[str, Template]:
    """Return the weeks of ours by name; their volume is what speaks for them."""
    return {
        "leg focus twice a week": Template(
            Week("Leg focus twice a week", {"tue": _lower_a(), "fri": _lower_b()}),
            "intermediate",
            _LEGS,
            "10 to 20 sets a week for each leg muscle, hamstrings and calves too, in two days.",
            "Adductors get fewer than 10, and the upper body is left to other days.",
        ),
        "upper/lower": Template(
            Week(
                "Upper and lower body, twice each",
                {"mon": _upper_a(), "tue": _lower_a(), "thu": _upper_b(), "fri": _lower_b()},
            ),
            "intermediate",
            (*_LEGS, "chest", "lats", "upper_back", "side_delts", "biceps", "triceps"),
            "10 to 20 sets a week for each large muscle and for the arms, in four days.",
            "Front and rear delts, adductors, lower back, forearms, traps, abdominals and neck get "
            "fewer than 10.",
        ),
        "full body": Template(
            Week("Full body, three days", _full_body()),
            "novice",
            (*_LEGS, "chest", "lats", "upper_back", "front_delts"),
            "6 to 12 sets a week for each large muscle, in three days.",
            "Biceps and triceps get between 4 and 6; side and rear delts, adductors, lower back, "
            "forearms, traps, abdominals and neck fewer than 6.",
        ),
    }
