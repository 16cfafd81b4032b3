"""Dates that are read all at once are those that are read one by one."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.clock import DATE
from calc.journal.reading.stamps import as_moments, iso, month_named
from calc.journal.reading.values import moment, months

YEAR = st.integers(1960, 2210)
SPELLED = st.builds(
    "{}{} {}{} {}".format,
    st.sampled_from(["Jul", "jul", "juil", "Mai", "März", "мая", "Foo", "de", "12"]),
    st.sampled_from(["", ".", ","]),
    st.integers(0, 32),
    st.sampled_from(["", ",", "th"]),
    YEAR,
)
DAY_FIRST = st.builds(
    "{}{} {}{} {}{}".format,
    st.integers(0, 32),
    st.sampled_from(["", ".", ","]),
    st.sampled_from(["Jul", "Juli", "juil", "de julho de", "Foo"]),
    st.sampled_from(["", ".", ","]),
    YEAR,
    st.sampled_from(["", ", 09:08", " 9:08 PM", " x"]),
)


def texts(*written: str) -> pa.Array:
    return pa.array(written, pa.large_string())


@given(st.lists(st.one_of(SPELLED, DAY_FIRST), min_size=1, max_size=4))
def test_months_by_their_names_are_those_read_one_by_one(written):
    made = month_named(texts(*written))
    found = None if made is None else as_moments(made)
    if found is not None:
        one_by_one = [moment(text) for text in written]
        assert found["date"].astype(str).tolist() == [one.date for one in one_by_one]
        clocks = ["" if np.isnat(one) else str(one)[11:] for one in found["time"].to_numpy()]
        assert [clock or "" for clock in clocks] == [one.time or "00:00:00" for one in one_by_one]


@pytest.mark.parametrize(
    "written",
    ["Jul 18, 2026", "18 Jul 2026", "18. Juli 2026", "18 de julho de 2026", "18 juil. 2026"],
)
def test_the_usual_ways_are_read_at_once(written):
    made = month_named(texts(written, written))
    assert made is not None
    assert made.to_pylist() == ["2026-07-18"] * 2
    with_time = month_named(texts(f"{written}, 6:13 PM"))
    assert with_time is not None
    assert with_time.to_pylist() == ["2026-07-18 18:13:00"]


@pytest.mark.parametrize(
    "written", ["Foo 18, 2026", "Jul 2026", "Jul 18 26", "Jul 1 8, 2026", "Jul18, 2026", "", "Jul"]
)
def test_anything_else_among_them_is_left(written):
    assert month_named(texts("Jul 18, 2026", written)) is None
    assert month_named(texts(written)) is None


def test_every_month_in_every_language_is_known():
    for word, month in months().items():
        if " " not in word and word.isalpha():
            made = month_named(texts(f"{word} 5, 2026"))
            assert made is not None, word
            assert made.to_pylist() == [f"2026-{month:02}-05"]


@pytest.mark.parametrize(
    "written, made",
    [
        (["7/25/2026", "1/2/2026"], ["2026-07-25", "2026-01-02"]),
        (["25-07-26 18:30"], ["2026-07-25 18:30:00"]),
        (["2026/07/25", "2026.07.26"], ["2026-07-25", "2026-07-26"]),
        (["2026-07-25 6:30PM"], ["2026-07-25 18:30:00"]),
    ],
)
def test_dates_in_numbers_are_iso_dates_where_the_order_is_settled(written, made):
    found = iso(texts(*written), None)
    assert found is not None
    assert found.to_pylist() == made


def test_an_order_that_is_not_settled_is_left_unless_it_is_said():
    assert iso(texts("1/2/2026"), None) is None
    for first, made in ((True, "2026-02-01"), (False, "2026-01-02")):
        found = iso(texts("1/2/2026"), first)
        assert found is not None
        assert found.to_pylist() == [made]


@pytest.mark.parametrize(
    "written, time",
    [
        ("2026-05-07", "2026-05-07T00:00:00"),
        ("2026-05-07 06:13", "2026-05-07T06:13:00"),
        ("2026-05-07T06:13:05", "2026-05-07T06:13:05"),
        ("2026-05-07T06:13:05+01:00", "2026-05-07T06:13:05"),
    ],
)
def test_an_iso_date_is_a_date_and_a_moment(written, time):
    found = as_moments(texts(written))
    assert found is not None
    assert found["date"].dtype == DATE
    assert found["date"].tolist() == [pd.Timestamp("2026-05-07")]
    assert found["time"].to_numpy().tolist() == [np.datetime64(time).item()]


@pytest.mark.parametrize(
    "written",
    [
        ["", "2026-05-07"],
        ["2026-05-07", "2026-05-07 06:13"],  # of which one has no time
        ["2026-02-30"],
        ["2026-05-07 24:01"],
        ["1969-12-31"],
        ["2200-01-01"],
        ["2026-05-07T06:13:05 01:00"],
        ["2026-05-07T06:13:05Z"],
        [],
    ],
)
def test_what_is_no_iso_date_is_left(written):
    assert as_moments(texts(*written)) is None
