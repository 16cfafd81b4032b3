"""Days as they were lived and the session under way as pieces: one a month, and one of the session.

A day that is not whole yet is nowhere else; a session under way outlives a reload by this.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import isnan, nan
from typing import Any, cast

from calc.clock import minute_of
from calc.journal.model import SET_TYPES
from calc.kept.codec.checks import Checks
from calc.kept.packing import pack, unpack
from calc.kept.parts import TODAY
from calc.today.diary import MOST_DAYS
from calc.today.meals import (
    CHANGED,
    LONGEST_WHAT,
    MOST_EXTRAS,
    MOST_GLASSES,
    PLANNED,
    SKIPPED,
    Amounts,
    Extra,
    How,
    Lived,
    Told,
)
from calc.today.workout import Card, SetRow, Workout
from calc.training.block import PAINS, Block, Rated, Rating, block_weeks
from calc.training.exercises import MUSCLES
from calc.training.session.limits import MOST_ENTRIES

SESSION, BLOCK = "session", "block"
MOST_RATED = 2_000
LONGEST_NAME = 200
LONGEST_NOTE = 1_000
MOST_MEALS = 40
MOST_ROWS = 80
MARKS = range(len(PAINS))
MONTH = len("2026-11")

_TODAY = Checks(TODAY)
_CARD = ("exercise", "sets", "reps_low", "reps_high", "rest_s", "group", "why", "note", "hurts")


@dataclass(frozen=True)
class Kept:
    """A diary by ISO date, and the session that is under way, if one is."""

    diary: Mapping[str, Lived] = field(default_factory=dict)
    workout: Workout | None = None
    block: Block | None = None
    rated: tuple[Rated, ...] = ()


def today_pieces(kept: Kept) -> dict[str, bytes]:
    """Return it as pieces, none where nothing is in it."""
    months: dict[str, dict[str, Any]] = {}
    for day, lived in kept.diary.items():
        months.setdefault(day[:MONTH], {})[day] = _of_lived(lived)
    pieces = {month: pack(days) for month, days in months.items()}
    if kept.workout is not None:
        pieces[SESSION] = pack(_of_workout(kept.workout))
    if kept.block is not None or kept.rated:
        block = None if kept.block is None else [*kept.block]
        rated = [[one.day, list(one.muscles), *one.rating] for one in kept.rated]
        pieces[BLOCK] = pack({"block": block, "rated": rated})
    return pieces


def today_of(pieces: Mapping[str, bytes]) -> Kept:
    """Return what was kept. Raises `InputError`."""
    diary: dict[str, Lived] = {}
    workout, block = None, None
    rated: tuple[Rated, ...] = ()
    for name, data in sorted(pieces.items()):
        value = unpack(data, TODAY)
        if name == SESSION:
            workout = _workout(value)
            continue
        if name == BLOCK:
            block, rated = _block(value)
            continue
        days = _TODAY.mapping(value, LONGEST_NAME)
        for day, lived in days.items():
            if not day.startswith(name) or len(name) != MONTH:
                raise _TODAY.fault()
            diary[_day(day)] = _lived(lived)
    if len(diary) > MOST_DAYS:
        raise _TODAY.fault()
    return Kept(dict(sorted(diary.items())), workout, block, rated)


def _block(value: Any) -> tuple[Block | None, tuple[Rated, ...]]:
    found = _TODAY.record(value, "block", "rated")
    rated = tuple(map(_rated, _TODAY.items(found["rated"], MOST_RATED)))
    if found["block"] is None:
        return None, rated
    started, loading, ceiling = [*_TODAY.items(found["block"], 3), None, None, None][:3]
    block = Block(_day(started), int(_TODAY.number(loading)), _TODAY.number(ceiling))
    _TODAY.made(lambda: block_weeks(block.loading))
    return block, rated


def _rated(value: Any) -> Rated:
    day, muscles, *rating = [*_TODAY.items(value, 2 + len(Rating._fields)), None, None]
    marks = [int(_TODAY.number(one)) for one in rating[: len(Rating._fields)]]
    if len(marks) != len(Rating._fields) or not all(mark in MARKS for mark in marks):
        raise _TODAY.fault()
    named = tuple(_TODAY.choice(one, MUSCLES) for one in _TODAY.items(muscles, len(MUSCLES)))
    return Rated(_day(day), named, Rating(*marks))


def _number(value: float) -> float | None:
    return None if isnan(value) else value


def _of_lived(lived: Lived) -> dict[str, Any]:
    return {
        "meals": {
            name: [told.how, *map(_number, told.amounts)] for name, told in lived.meals.items()
        },
        "extras": [[one.what, *map(_number, one.amounts)] for one in lived.extras],
        "glasses": lived.glasses,
        "before": None if lived.before is None else [*map(_number, lived.before)],
    }


def _lived(value: Any) -> Lived:
    found = _TODAY.record(value, "meals", "extras", "glasses", "before")
    meals = {}
    for name, told in _TODAY.mapping(found["meals"], LONGEST_NAME).items():
        how, *amounts = _TODAY.items(told, 5) or [None]
        meals[name] = Told(
            cast(How, _TODAY.choice(how, (PLANNED, CHANGED, SKIPPED))), _amounts(amounts)
        )
    extras = []
    for one in _TODAY.items(found["extras"], int(MOST_EXTRAS)):
        what, *amounts = _TODAY.items(one, 5) or [None]
        extras.append(Extra(_TODAY.text(what, int(LONGEST_WHAT)), _amounts(amounts)))
    glasses = _TODAY.number(found["glasses"])
    if len(meals) > MOST_MEALS or not 0 <= glasses <= MOST_GLASSES or glasses != int(glasses):
        raise _TODAY.fault()
    before = None if found["before"] is None else _amounts(found["before"])
    return Lived(meals, tuple(extras), int(glasses), before)


def _amounts(value: Any) -> Amounts:
    given = _TODAY.items(value, len(Amounts._fields))
    if len(given) != len(Amounts._fields):
        raise _TODAY.fault()
    return Amounts(*map(_or_unknown, given))


def _or_unknown(value: Any) -> float:
    found = nan if value is None else _TODAY.number(value)
    if found < 0:
        raise _TODAY.fault()
    return found


def _of_workout(workout: Workout) -> dict[str, Any]:
    return {
        "name": workout.name,
        "day": workout.day,
        "began": workout.began,
        "at": workout.at,
        "cards": [
            {
                **{name: getattr(card, name) for name in _CARD if name != "sets"},
                "sets": [
                    [one.kind, *map(_number, (one.load_kg, one.reps, one.reserve)), one.done]
                    for one in card.sets
                ],
            }
            for card in workout.cards
        ],
    }


def _workout(value: Any) -> Workout:
    found = _TODAY.record(value, "name", "day", "began", "at", "cards")
    cards = tuple(map(_card, _TODAY.items(found["cards"], int(MOST_ENTRIES))))
    at = _TODAY.number(found["at"])
    if not cards or at not in range(len(cards)):
        raise _TODAY.fault()
    began = _TODAY.text(found["began"], len("17:30"))
    _TODAY.made(lambda: minute_of(began))
    return Workout(
        _TODAY.text(found["name"], LONGEST_NAME), _day(found["day"]), began, cards, int(at)
    )


def _card(value: Any) -> Card:
    found = _TODAY.record(value, *_CARD)
    low, high, rest = (_TODAY.number(found[name]) for name in ("reps_low", "reps_high", "rest_s"))
    if not (0 < low <= high and rest >= 0):
        raise _TODAY.fault()
    return Card(
        _TODAY.text(found["exercise"], LONGEST_NAME),
        tuple(_set(one) for one in _TODAY.items(found["sets"], MOST_ROWS)),
        int(low),
        int(high),
        rest,
        _TODAY.text(found["group"], LONGEST_NAME + LONGEST_NAME),
        _TODAY.text(found["why"], LONGEST_NOTE),
        _TODAY.text(found["note"], LONGEST_NOTE),
        _TODAY.yes_or_no(found["hurts"]),
    )


def _set(value: Any) -> SetRow:
    given: Iterable[Any] = _TODAY.items(value, len(SetRow._fields))
    kind, load, reps, reserve, done = [*given, *[None] * len(SetRow._fields)][:5]
    return SetRow(
        _TODAY.choice(kind, SET_TYPES),
        _or_unknown(load),
        _or_unknown(reps),
        _TODAY.yes_or_no(done),
        _or_unknown(reserve),
    )


def _day(value: Any) -> str:
    text = _TODAY.text(value, len("2026-11-30"))
    try:
        date.fromisoformat(text)
    except ValueError:
        raise _TODAY.fault() from None
    return text
