"""Times of the day are read strictly, written to a step, and never leave the day."""

from contextlib import suppress
from datetime import UTC, time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.clock import (
    DATE,
    MINUTES_A_DAY,
    around_the_clock,
    as_dates,
    clock,
    hours_text,
    minute_of,
)
from calc.errors import InputError
from tests.support.cases import each


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("00:00", 0),
        ("7:05", 425),
        ("06:30", 390),
        (" 21:30 ", 1290),
        ("21:30:00", 1290),
        ("23:59", 1439),
        (time(21, 30), 1290),
        (time(0), 0),
    ],
)
def test_a_time_of_the_day_is_read_as_minutes_since_midnight(text, minute):
    assert minute_of(text) == minute


@each(
    "value",
    [
        *(
            "",
            "24:00",
            "7",
            "7:5",
            "12:60",
            "-1:30",
            "6.30",
            "0630",
            "6:30 pm",
            "21:30:15",
            "١٢:٣٠",
        ),
        *("12:30\n12:30", "9" * 500, None, 630, 6.5, True, b"06:30"),
        *(time(6, 30, 15), time(6, 30, 0, 1), time(6, 30, tzinfo=UTC)),
    ],
)
def test_anything_else_is_refused_with_the_field_the_value_and_how_to_write_it(value):
    with pytest.raises(InputError, match=r"(?s)Wake time '.*' is not a time .*'00:00'") as caught:
        minute_of(value, field="wake_time", label="Wake time")
    assert caught.value.field == "wake_time"
    assert caught.value.value is value
    assert len(str(caught.value)) < 150


@pytest.mark.parametrize(
    ("minute", "step", "text"),
    [
        (390, 5, "06:30"),
        (-155.4545, 5, "21:25"),
        (1284.5, 1, "21:25"),
        (1438, 5, "00:00"),
        (2.5, 5, "00:05"),
        (2.4, 5, "00:00"),
        (1440, 1, "00:00"),
        (1439.4, 1, "23:59"),
        (float("nan"), 5, ""),
        (float("inf"), 5, ""),
    ],
)
def test_a_clock_shows_the_nearest_step_and_goes_around(minute, step, text):
    assert clock(minute, step=step) == text


def test_a_column_of_minutes_gives_a_column_of_times_and_blanks_where_nothing_is_known():
    column = pd.Series([390.0, None, -60.0], index=["a", "b", "c"])
    assert clock(column).to_dict() == {"a": "06:30", "b": "", "c": "23:00"}
    assert clock(np.array([390.0, 1500.0])).tolist() == ["06:30", "01:00"]


@given(st.integers(0, MINUTES_A_DAY - 1))
def test_a_time_written_to_the_minute_reads_back_as_itself(minute):
    assert minute_of(clock(minute, step=1)) == minute


@given(st.floats(-1e6, 1e6))
def test_a_time_around_the_clock_is_within_the_day_and_whole_days_apart(minute):
    wrapped = around_the_clock(minute)
    assert 0 <= wrapped < MINUTES_A_DAY
    days = (minute - wrapped) / MINUTES_A_DAY
    assert days == pytest.approx(round(days), abs=1e-9)


@given(st.text(max_size=60))
def test_any_text_is_a_time_or_refused(text):
    with suppress(InputError):
        assert 0 <= minute_of(text) < MINUTES_A_DAY


@pytest.mark.parametrize(
    ("minutes", "text"), [(545, "9 h 05"), (540, "9 h"), (45, "45 min"), (0, "0 min")]
)
def test_a_length_of_time_reads_well(minutes: float, text: str) -> None:
    assert hours_text(minutes) == text


@given(st.lists(st.one_of(st.just(""), st.dates().map(str)), max_size=4))
def test_iso_texts_and_blanks_are_dates_whatever_holds_them(texts):
    made = as_dates(pd.Series(texts, dtype="str"))
    assert made.dtype == DATE
    assert [str(one)[:10] if one is not pd.NaT else "" for one in made] == texts
    assert as_dates(pd.Series(texts, dtype=object)).equals(made)
    assert as_dates(made).equals(made)


def test_a_moment_is_the_date_that_it_has_on_its_own_clock():
    stamps = pd.Series(pd.to_datetime(["2026-03-01 23:30", "NaT"])).dt.tz_localize("Asia/Tokyo")
    for one in (stamps, stamps.dt.tz_localize(None)):
        assert as_dates(one).equals(as_dates(pd.Series(["2026-03-01", ""], dtype="str")))


@pytest.mark.parametrize("text", ["2026-02-30", "1.3.2026", "soon", "2026-03-01 07:00"])
def test_a_text_that_is_no_date_is_refused(text):
    with pytest.raises(InputError) as caught:
        as_dates(pd.Series(["2026-03-01", text], dtype="str"), "until")
    assert caught.value.field == "until"
