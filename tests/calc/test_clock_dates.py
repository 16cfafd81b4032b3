"""Dates are dates in every table: text is read at the door and written where one goes out."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.clock import DATE, as_date, as_dates, day_text, iso_date, iso_dates
from calc.errors import InputError

FIFTH = date(2026, 1, 5)
ANY = st.dates() | st.none()


@pytest.mark.parametrize(
    "given",
    [
        "2026-01-05",
        " 2026-01-05 ",
        FIFTH,
        datetime(2026, 1, 5, 9),
        pd.Timestamp("2026-01-05 09:00"),
    ],
)
def test_a_date_is_one_or_its_text(given):
    found = as_date(given)
    assert (type(found), found) == (date, FIFTH)


@pytest.mark.parametrize("given", ["", "soon", "2026-02-30", "5/1/2026", None, 3, pd.NaT])
def test_what_is_no_date_is_refused_with_its_field(given):
    with pytest.raises(InputError, match="no date such as 2026-01-05") as fault:
        as_date(given, "until")
    assert fault.value.field == "until"


@pytest.mark.parametrize(
    "column",
    [
        ["2026-01-05", "", "2026-01-05"],
        pd.Series(["2026-01-05", "", "2026-01-05"], dtype="str"),
        pd.Series(["2026-01-05", "", "2026-01-05"], dtype="category"),
        [FIFTH, None, FIFTH],
        [FIFTH, np.nan, "2026-01-05"],
        [pd.Timestamp("2026-01-05 23:59"), pd.NaT, datetime(2026, 1, 5, 9)],
        pd.Series(np.array(["2026-01-05T17:30", "NaT", "2026-01-05"], "datetime64[ns]")),
        pd.Series(np.array(["2026-01-05", "NaT", "2026-01-05"], "datetime64[s]")),
        pd.Series([datetime(2026, 1, 5, 23, tzinfo=UTC), pd.NaT, datetime(2026, 1, 5, tzinfo=UTC)]),
    ],
)
def test_a_column_of_dates_is_midnights_of_one_unit_and_blank_is_unknown(column):
    found = as_dates(column)
    assert found.dtype == DATE
    assert found.tolist() == [pd.Timestamp(FIFTH), pd.NaT, pd.Timestamp(FIFTH)]
    assert iso_dates(found).tolist() == ["2026-01-05", "", "2026-01-05"]


@pytest.mark.parametrize("column", [[], pd.Series(dtype=float), ["", ""], [np.nan], [None]])
def test_a_column_without_a_date_is_a_column_of_dates_all_the_same(column):
    found = as_dates(column)
    assert found.dtype == DATE
    assert found.isna().all()
    assert iso_dates(found).tolist() == [""] * len(found)


@pytest.mark.parametrize(
    "column", [["2026-01-05", "soon"], ["2026-02-30"], ["05.01.2026"], [3.0], [20260105], ["2026"]]
)
def test_a_column_with_what_is_no_date_is_refused_with_its_field(column):
    with pytest.raises(InputError, match="'until' has what is no date") as fault:
        as_dates(column, "until")
    assert fault.value.field == "until"


def test_a_column_keeps_its_index():
    given = pd.Series(["2026-01-05", "2026-01-06"], index=[7, 3], name="until")
    found = as_dates(given)
    assert (found.index.tolist(), found.name) == ([7, 3], "until")
    pd.testing.assert_series_equal(iso_dates(found), given.astype("str"))


@given(st.lists(ANY, max_size=8))
def test_a_date_reads_back_as_itself(days):
    column = as_dates(days)
    assert [None if pd.isna(one) else one.date() for one in column] == days
    texts = iso_dates(column)
    assert texts.tolist() == ["" if one is None else one.isoformat() for one in days]
    assert texts.tolist() == [iso_date(one) for one in column]
    pd.testing.assert_series_equal(as_dates(texts), column)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text):
    with suppress(InputError):
        assert iso_date(as_date(text))
    with suppress(InputError):
        assert as_dates([text]).dtype == DATE


def test_a_day_is_said_as_people_say_it():
    assert day_text(FIFTH) == "5 Jan"
    assert day_text(pd.Timestamp(FIFTH), year=True) == "5 Jan 2026"
