"""What the calculators answer: known figures from the sources, and faults by field."""

from __future__ import annotations

import re
from typing import Any

import pytest

from calc import InputError
from calc.show.training.loads import ladder, ramp, usual
from calc.show.training.tools import (
    blood_flow,
    kind_of_pair,
    maximum,
    next_load,
    pair,
    partners,
    repetitions,
)
from tests.support.sessions import column

FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must)\b|!", re.IGNORECASE)


# science.md 8.5, its table of three formulas.
@pytest.mark.parametrize(
    ("load", "reps", "reserve", "expected"),
    [
        (100, 5, 0, ["116.7 kg", "112.5 kg", "116.6 kg"]),
        (100, 10, 0, ["133.3 kg", "133.3 kg", "134.7 kg"]),
        (60, 12, 0, ["84 kg", "86.4 kg", "84.9 kg"]),
        (100, 8, 2, ["133.3 kg", "133.3 kg", "134.7 kg"]),
    ],
)
def test_a_maximum_is_given_three_ways(load: float, reps: int, reserve: int, expected: list[str]):
    assert column(maximum(load, reps, reserve, "metric"), "Maximum") == expected


def test_a_maximum_says_how_far_it_can_be_believed():
    assert not maximum(100, 10, 0, "metric").notices
    assert maximum(100, 11, 0, "metric").notices[0].kind == "doubtful"
    with pytest.raises(InputError) as fault:
        maximum(100, 14, 2, "metric")
    assert fault.value.field == "reps"


def test_one_repetition_needs_no_formula():
    answer = maximum(100, 1, 0, "metric")
    assert set(column(answer, "Maximum")) == {"100 kg"}
    assert "÷" not in answer.why.formula


def test_the_error_of_a_maximum_is_told_in_the_readers_unit():
    assert "5 kg to 7 kg" in maximum(100, 5, 0, "metric").why.doubt
    assert "11 lb to 15.4 lb" in maximum(100, 5, 0, "imperial").why.doubt


@pytest.mark.parametrize(
    ("load", "done", "expected"),
    [
        # science.md 8.5: every set at the top adds the smallest plate, else a repetition.
        (60, "12, 12, 12", "Next time 62.5 kg, for 8 to 12 repetitions a set."),
        (60, "12 10 9", "Next time 60 kg again, for 10 to 12 repetitions a set."),
        (60, "12/10/7", "Next time 60 kg again, for 8 to 12 repetitions a set."),
        # 2.5 on 20 is 12.5 %, above the cap of 10 %.
        (20, "12;12", "Next time 20 kg again, for 13 repetitions a set."),
    ],
)
def test_the_next_load_follows_from_the_last(load: float, done: str, expected: str):
    assert next_load(load, done, 8, 12, 2.5, "metric").finding == expected


def test_a_jump_beyond_the_cap_is_refused_and_said_with_what_can_be_loaded():
    answer = next_load(60, "12, 12", 8, 12, 2.5, "metric", wanted=80)
    # 10 % above 60 is 66; the last whole step of 2.5 below it is 65.
    refused = answer.notices[0]
    assert (refused.kind, refused.asked, refused.given) == ("changed", "80 kg", "65 kg")
    assert ("Within the cap", "65 kg", "8") in answer.rows


def test_a_wanted_load_within_the_cap_is_left_alone():
    answer = next_load(60, "12, 12", 8, 12, 2.5, "metric", wanted=65)
    assert all(one.kind != "changed" for one in answer.notices)


@pytest.mark.parametrize("text", ["", "twelve", "12,,11", "12-11", "1" * 9, "²"])
def test_repetitions_that_cannot_be_read_name_their_field(text: str):
    with pytest.raises(InputError) as fault:
        repetitions(text)
    assert fault.value.field == "reps_done"


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ((60, "12", 12, 8, 2.5, "metric"), "reps_high"),
        ((60, "12", 0, 8, 2.5, "metric"), "reps_low"),
        ((60, "12", 8, 12, 0, "metric"), "step"),
        ((-1, "12", 8, 12, 2.5, "metric"), "load"),
        ((60, " ".join(["12"] * 21), 8, 12, 2.5, "metric"), "reps_done"),
    ],
)
def test_the_next_load_names_the_field_that_is_wrong(arguments: tuple[Any, ...], field: str):
    with pytest.raises(InputError) as fault:
        next_load(*arguments)
    assert fault.value.field == field


def test_a_pair_saves_its_rests():
    # Apart: 2 × 75 s twice and 2 min between, 7 min. In turn: 2 × 75 s and 3 × 10 s, 3 min.
    answer = pair("Leg extension", "Lying leg curl", 3)
    assert [row[1] for row in answer.rows] == ["7 min", "3 min", "4 min"]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        # science.md 8.4: the article's squat with lunge is an agonist pair.
        ("Barbell back squat", "Walking lunge", "An agonist pair"),
        ("Leg extension", "Lying leg curl", "An antagonist pair"),
        ("Dumbbell biceps curl", "Cable triceps pushdown", "An antagonist pair"),
        ("Leg extension", "Standing calf raise", "Neither"),
    ],
)
def test_pairs_are_told_apart_by_what_they_train(first: str, second: str, kind: str):
    assert kind_of_pair(first, second).startswith(kind)
    assert {first, second} <= set(partners())


@pytest.mark.parametrize(
    ("second", "sets", "rest", "field"),
    [
        ("Leg extension", 3, None, "second"),
        ("Leg press", 0, None, "sets"),
        ("Leg press", 3, 5000, "rest"),
    ],
)
def test_a_pair_names_the_field_that_is_wrong(second, sets, rest, field):
    with pytest.raises(InputError) as fault:
        pair("Leg extension", second, sets, rest)
    assert fault.value.field == field


def test_restricted_blood_flow_has_loads_and_never_a_pressure():
    answer = blood_flow(100, "metric")
    # science.md 8.4: 20 to 40 % of 100 kg; 30-15-15-15 is 75.
    assert answer.rows[0][1].startswith("20 to 40 kg")
    assert "75 in all" in answer.rows[1][1]
    said = " ".join([answer.finding, answer.why.formula, *(" ".join(row) for row in answer.rows)])
    assert not re.search(r"mmhg|occlusion|AOP|pressure", said, re.IGNORECASE)
    with pytest.raises(InputError) as fault:
        blood_flow(-1, "metric")
    assert fault.value.field == "maximum"


def test_answers_speak_without_blame_and_every_one_has_its_sources():
    for answer in (
        maximum(100, 12, 1, "metric"),
        ladder(60, 40, 2, usual("metric"), "metric"),
        ramp(100, usual("metric"), "metric"),
        next_load(20, "12", 8, 12, 2.5, "metric", 40),
        pair("Leg extension", "Leg press", 3),
        blood_flow(None, "metric"),
    ):
        said = [answer.finding, answer.note, answer.why.why, *(one.why for one in answer.notices)]
        assert not FORBIDDEN.search(" ".join(said))
        assert answer.why.evidence
