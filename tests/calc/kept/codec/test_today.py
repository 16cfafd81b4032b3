"""Days as they were lived and a session under way come back; what is none is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.kept.codec.today import Kept, today_of, today_pieces
from calc.kept.packing import pack, unpack
from calc.kept.parts import TODAY
from calc.today import workout
from calc.today.meals import Amounts, Lived
from calc.training.block import Block, Rated, Rating
from tests.calc.today.test_workout import MOVES
from tests.support.todays import LIVED, card, session

WORKOUT = workout.reserve(workout.tick(session(card(group="a", note="slow")), 0, 60, 8), 0, 2)


@given(st.dictionaries(st.dates().map(lambda day: f"2026-{day:%m-%d}"), LIVED, max_size=5))
def test_days_come_back(diary: dict[str, Lived]):
    diary.pop("2026-02-29", None)
    back = today_of(today_pieces(Kept(diary)))
    assert str(back.diary) == str(dict(sorted(diary.items())))


@pytest.mark.parametrize("given", [None, session(), WORKOUT, workout.hurts(WORKOUT)])
def test_a_session_under_way_comes_back(given: workout.Workout | None):
    back = today_of(today_pieces(Kept(workout=given)))
    assert str(back.workout) == str(given)


@given(st.lists(MOVES, max_size=12))
def test_a_session_broken_off_anywhere_is_the_same_session(moves: list[Any]):
    under_way = session()
    for move in moves:
        under_way = move(under_way)
        back = today_of(today_pieces(Kept(workout=under_way))).workout
        assert back is not None
        assert str(back) == str(under_way)
        under_way = back


def test_a_day_changes_the_piece_of_its_month_alone():
    kept = Kept({"2026-10-31": Lived(glasses=1), "2026-11-01": Lived(glasses=2)}, WORKOUT)
    pieces = today_pieces(kept)
    assert set(pieces) == {"2026-10", "2026-11", "session"}
    other = today_pieces(replace(kept, diary={**kept.diary, "2026-11-01": Lived(glasses=3)}))
    assert {name for name in pieces if pieces[name] != other[name]} == {"2026-11"}
    assert today_pieces(Kept()) == {}


DAY: dict[str, Any] = {"meals": {}, "extras": [], "glasses": 0, "before": None}


@pytest.mark.parametrize(
    "month, value",
    [
        ("2026-11", []),
        ("2026-11", {"2026-11-31": DAY}),
        ("2026-11", {"2026-10-01": DAY}),
        ("2026", {"2026-11-01": DAY}),
        ("2026-11", {"2026-11-01": {**DAY, "glasses": 1.5}}),
        ("2026-11", {"2026-11-01": {**DAY, "glasses": 1000}}),
        ("2026-11", {"2026-11-01": {**DAY, "meals": {"Lunch": ["eaten", 1, 1, 1, 1]}}}),
        ("2026-11", {"2026-11-01": {**DAY, "meals": {"Lunch": ["planned", 1, 1, 1]}}}),
        ("2026-11", {"2026-11-01": {**DAY, "meals": {"Lunch": []}}}),
        ("2026-11", {"2026-11-01": {**DAY, "meals": {"Lunch": ["planned", -1, 1, 1, 1]}}}),
        ("2026-11", {"2026-11-01": {**DAY, "extras": [[1, 1, 1, 1, 1]]}}),
        ("2026-11", {"2026-11-01": {**DAY, "before": [1]}}),
        ("2026-11", {"2026-11-01": {**DAY, "more": 1}}),
    ],
)
def test_what_is_no_day_is_refused(month: str, value: Any):
    with pytest.raises(InputError):
        today_of({month: pack(value)})


@pytest.mark.parametrize(
    "change",
    [
        {"at": 9},
        {"at": 0.5},
        {"cards": []},
        {"began": "25:00"},
        {"day": "yesterday"},
        {"name": 5},
        {"more": 1},
    ],
)
def test_what_is_no_session_is_refused(change: dict[str, Any]):
    told = unpack(today_pieces(Kept(workout=WORKOUT))["session"], TODAY)
    with pytest.raises(InputError):
        today_of({"session": pack({**told, **change})})


@pytest.mark.parametrize(
    "change",
    [
        {"sets": [["jump", 60, 8, None, True]]},
        {"sets": [["normal", 60, 8, None, 1]]},
        {"sets": [["normal"]]},
        {"reps_low": 0},
        {"reps_high": 1},
        {"hurts": "no"},
        {"rest_s": -1},
    ],
)
def test_what_is_no_exercise_is_refused(change: dict[str, Any]):
    told = unpack(today_pieces(Kept(workout=WORKOUT))["session"], TODAY)
    with pytest.raises(InputError):
        today_of({"session": pack({**told, "cards": [{**told["cards"][0], **change}]})})


RATED = Rated("2026-11-30", ("chest", "lats"), Rating(2, 1, 0, 0))


@pytest.mark.parametrize(
    "kept",
    [
        Kept(block=Block("2026-11-30", 4, 18.5)),
        Kept(rated=(RATED,)),
        Kept({}, None, Block("2026-11-30"), (RATED,)),
    ],
)
def test_a_block_and_its_ratings_come_back(kept: Kept):
    assert today_of(today_pieces(kept)) == kept


@pytest.mark.parametrize(
    "value",
    [
        {"block": ["2026-11-30", 99, 20], "rated": []},
        {"block": ["2026-11-30"], "rated": []},
        {"block": None, "rated": [["2026-11-30", ["wings"], 0, 0, 0, 0]]},
        {"block": None, "rated": [["2026-11-30", ["chest"], 0, 0, 0, 9]]},
        {"block": None, "rated": [["2026-11-30", ["chest"], 0]]},
        {"block": None},
    ],
)
def test_what_is_no_block_is_refused(value: Any):
    with pytest.raises(InputError):
        today_of({"block": pack(value)})


def test_what_stood_in_the_journal_before_is_kept():
    lived = Lived(before=Amounts(2000.0, 100.0))
    assert today_of(today_pieces(Kept({"2026-11-01": lived}))).diary["2026-11-01"] == lived
