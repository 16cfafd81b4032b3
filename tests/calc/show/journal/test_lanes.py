"""Lanes of days: each value at its height in its own lane, and no lane of nothing."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.show.journal.lanes import Lane, Told, of_days, range_of, ticks_of


def day(number: int) -> pd.Timestamp:
    return pd.Timestamp("2026-10-05") + pd.Timedelta(days=number)


def write(value: float) -> str:
    return f"{value:g}"


def test_a_lane_goes_from_its_foot_to_its_head_and_labels_keep_apart():
    lane = Lane("x", "X", 0, 100, 0, 10)
    assert (lane.at(0), lane.at(10)) == (lane.base, lane.top)
    for value in (0, 0.1, 10, 11):
        lane.label(value, write(value))
    assert sorted(lane.labels.values()) == ["0", "10"]


def test_a_lane_of_one_value_has_room_around_it():
    low, high = range_of([80.0], None, 1.0)
    assert low < 80 < high
    assert high - low >= 1


def test_long_axes_name_months_and_short_ones_mondays():
    mondays = list(pd.date_range("2026-10-05", periods=12, freq="7D"))
    assert ticks_of(mondays)[0] == int(mondays[0].timestamp() * 1000)
    long = list(pd.date_range("2020-01-06", periods=300, freq="7D"))
    assert all(pd.Timestamp(tick, unit="ms").day == 1 for tick in ticks_of(long))


def test_what_happened_on_a_day_stands_in_its_lane_with_its_words():
    found = of_days(
        [
            ("best", "Best set, kg", [Told(day(0), 80, "point", "80 kg × 5")], write),
            ("none", "Nothing", [], write),
            ("one", "One", [Told(day(9), 100, "record", "about 100", "", 90, 110)], write),
        ],
        90,
    )
    assert found.rows.query("kind == 'title'")["text"].tolist() == ["Best set, kg", "One"]
    (error,) = found.rows.query("kind == 'error'").to_dict("records")
    (record,) = found.rows.query("kind == 'record'").to_dict("records")
    # Heights go downwards: what is most stands highest.
    assert error["y"] < record["y"] < error["y2"]
    assert record["when"] == "14 Oct 2026"
    assert found.weeks == 2
    assert set(found.heights.values()) == {"80", "100"}


@given(st.lists(st.floats(0.1, 500), min_size=1, max_size=20))
def test_values_keep_their_order_and_stay_inside_their_lane(values: list[float]):
    told = [Told(day(number), value, "point", "") for number, value in enumerate(values)]
    found = of_days([("a", "A", told, write)], 90)
    points = found.rows.query("kind == 'point'")["y"].to_numpy()
    assert ((points >= 0) & (points <= found.height)).all()
    for first, second in zip(range(len(values) - 1), range(1, len(values)), strict=True):
        if values[first] > values[second]:
            assert points[first] <= points[second]


def test_of_nothing_there_is_no_picture():
    with pytest.raises(ValueError, match="empty"):
        of_days([("a", "A", [], write)], 90)
