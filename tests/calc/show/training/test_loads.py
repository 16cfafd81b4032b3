"""Loads that the plates at hand build: known ladders and ramps, and what holds of any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import InputError
from calc.show.training.loads import Rack, ladder, ramp, side, usual
from tests.support.sessions import column

METRIC = usual("metric")


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
