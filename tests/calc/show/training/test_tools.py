"""What the calculators answer: known figures from the sources, and what holds of any input."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import InputError
from calc.show.training.loads import Rack, ladder, ramp, side, usual
from calc.show.training.tools import (
    Answer,
    blood_flow,
    kind_of_pair,
    maximum,
    next_load,
    pair,
    partners,
    repetitions,
)

METRIC = usual("metric")
FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must)\b|!", re.IGNORECASE)


def column(answer: Answer, head: str) -> list[str]:
    place = answer.heads.index(head)
    return [row[place] for row in answer.rows]


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


def test_a_ladder_of_the_sources_example_is_rounded_to_the_plates():
    # science.md 8.4: 60 kg, a quarter off twice, is 45.00 and 33.75.
    answer = ladder(60, 25, 2, METRIC, "metric")
    assert column(answer, "Exactly") == ["60", "45", "33.75"]
    assert column(answer, "Load") == ["60 kg", "45 kg", "32.5 kg"]
    assert column(answer, "Plates on each side") == ["20", "10 + 2.5", "5 + 1.25"]


def test_a_ladder_in_pounds_has_pounds_of_a_bar_of_45():
    answer = ladder(135, 20, 1, usual("imperial"), "imperial")
    # 135 × 0.8 = 108; the nearest step of 5 is 110.
    assert column(answer, "Load") == ["135 lb", "110 lb"]
    assert column(answer, "Plates on each side") == ["45", "25 + 5 + 2.5"]


def test_a_machine_has_steps_and_no_plates():
    answer = ladder(50, 30, 1, Rack(0, (), 5), "metric")
    assert answer.heads == ("Set", "Load", "Exactly")
    assert column(answer, "Load") == ["50 kg", "35 kg"]


def test_a_drop_outside_the_articles_range_is_said():
    assert not ladder(100, 20, 2, METRIC, "metric").notices
    assert "20 to 30 %" in ladder(100, 40, 1, METRIC, "metric").notices[0].why


@pytest.mark.parametrize(
    ("load", "drop", "drops", "rack", "field"),
    [
        (15, 25, 2, METRIC, "load"),
        (3000, 25, 2, METRIC, "load"),
        (60, 90, 2, METRIC, "drop"),
        (60, 25, 9, METRIC, "drops"),
        (60, 25, 2, Rack(-1, (20,), 2.5), "bar"),
        (60, 25, 2, Rack(0, (), 0), "smallest_step"),
        (-5, 25, 2, Rack(0, (), 5), "load"),
    ],
)
def test_a_ladder_names_the_field_that_is_wrong(load, drop, drops, rack, field):
    with pytest.raises(InputError) as fault:
        ladder(load, drop, drops, rack, "metric")
    assert fault.value.field == field


racks = st.builds(
    Rack,
    st.sampled_from([0.0, 10.0, 20.0]),
    st.lists(st.sampled_from(METRIC.sizes), min_size=1, unique=True).map(tuple),
    st.just(2.5),
)


@given(racks, st.floats(20, 300), st.integers(20, 30), st.integers(1, 2))
def test_every_load_of_a_ladder_and_a_ramp_is_built_by_its_plates(rack, load, drop, drops):
    for answer in (ladder(load, drop, drops, rack, "metric"), ramp(load, rack, "metric")):
        for weight, plates in zip(
            column(answer, "Load"), column(answer, "Plates on each side"), strict=True
        ):
            parts = [] if plates == "the bar alone" else plates.split(" + ")
            sizes = [part.split(" × ") for part in parts]
            half = sum(float(one[-1]) * (int(one[0]) if len(one) > 1 else 1) for one in sizes)
            assert float(weight.removesuffix(" kg").replace(",", "")) == pytest.approx(
                rack.bar + 2 * half
            )


@given(racks, st.floats(20, 300))
def test_a_ramp_rises_to_its_working_load(rack, load):
    loads = [float(one.removesuffix(" kg")) for one in column(ramp(load, rack, "metric"), "Load")]
    assert loads == sorted(loads)
    assert len(set(loads[:-1])) == len(loads[:-1])


def test_a_ramp_to_a_hundred_kilograms():
    # 40, 60, 75 and 90 % for 8, 5, 3 and 1 repetitions: the package's own convention.
    assert ramp(100, METRIC, "metric").finding == (
        "40 kg × 8, 60 kg × 5, 75 kg × 3, 90 kg × 1, then the working sets."
    )


def test_an_empty_bar_needs_no_ramp():
    assert "No warm-up set" in ramp(20, METRIC, "metric").finding


def test_plates_are_listed_once_with_their_number():
    assert side(180, METRIC) == "3 × 25 + 5"


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
        ladder(60, 40, 2, METRIC, "metric"),
        ramp(100, METRIC, "metric"),
        next_load(20, "12", 8, 12, 2.5, "metric", 40),
        pair("Leg extension", "Leg press", 3),
        blood_flow(None, "metric"),
    ):
        said = [answer.finding, answer.note, answer.why.why, *(one.why for one in answer.notices)]
        assert not FORBIDDEN.search(" ".join(said))
        assert answer.why.evidence
