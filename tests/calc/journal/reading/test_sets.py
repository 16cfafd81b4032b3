"""Stamps in UTC on the clocks of a zone: the date of an evening, the hour that a clock skips."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal.reading.questions import Desk
from calc.journal.reading.sets import local_moments, zone_names, zone_of
from tests.support.cases import each

BERLIN, AUCKLAND, CHICAGO = (
    ZoneInfo(name) for name in ("Europe/Berlin", "Pacific/Auckland", "America/Chicago")
)


def moved(text: str, zone: ZoneInfo | None) -> tuple[str, str]:
    found = local_moments(pd.Series([text], dtype="str"), zone)
    return str(found["date"].iloc[0]), str(found["time"].iloc[0])


@each(
    "text, zone, date, time",
    [
        ("2022-01-05 22:06:49 +0000", CHICAGO, "2022-01-05", "16:06:49"),
        ("2022-01-05 22:06:49 +0000", AUCKLAND, "2022-01-06", "11:06:49"),
        ("2026-06-29T04:56:39.712Z", CHICAGO, "2026-06-28", "23:56:39"),
        ("2026-06-29T04:56:39Z", BERLIN, "2026-06-29", "06:56:39"),
        ("2026-03-07 09:01:00 +00:00", BERLIN, "2026-03-07", "10:01:00"),
        ("2026-03-07 09:01:00 UTC", BERLIN, "2026-03-07", "10:01:00"),
        ("2026-03-07T23:30:00-06:00", BERLIN, "2026-03-08", "06:30:00"),
        # The clocks of 29 March 2026 go from 2 to 3, those of 25 October 2026 from 3 to 2.
        ("2026-03-29T00:59:59Z", BERLIN, "2026-03-29", "01:59:59"),
        ("2026-03-29T01:00:00Z", BERLIN, "2026-03-29", "03:00:00"),
        ("2026-10-25T00:30:00Z", BERLIN, "2026-10-25", "02:30:00"),
        ("2026-10-25T01:30:00Z", BERLIN, "2026-10-25", "02:30:00"),
        # Other forms than ISO, with an offset behind them.
        ("7 Mar 2026, 23:30 +0000", BERLIN, "2026-03-08", "00:30:00"),
        # Without an offset there is nothing to move it by.
        ("2026-03-07 23:30:00", BERLIN, "2026-03-07", "23:30:00"),
        ("2026-03-07", BERLIN, "2026-03-07", ""),
        # While nobody has said where, each is as written.
        ("2022-01-05 22:06:49 +0000", None, "2022-01-05", "22:06:49"),
        ("2026-06-29T04:56:39.712Z", None, "2026-06-29", "04:56:39"),
        ("2026-03-07T23:30:00-06:00", None, "2026-03-07", "23:30:00"),
        ("2026-03-07", None, "2026-03-07", ""),
        # No moment at all.
        ("2026-02-30T10:00:00Z", BERLIN, "", ""),
        ("2026-02-30T10:00:00Z", None, "", ""),
        ("9999-12-31T23:59:59Z", AUCKLAND, "", ""),
        ("9999-12-31T23:59:59Z", None, "", ""),
        ("soon", BERLIN, "", ""),
        ("", BERLIN, "", ""),
    ],
)
def test_a_stamp_is_a_date_and_a_time_on_the_clocks_of_a_zone(text, zone, date, time):
    assert moved(text, zone) == (date, time)


@given(
    st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1)), st.sampled_from(sorted(zone_names()))
)
def test_it_agrees_with_the_library_in_every_zone(moment, name):
    local = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(name))
    assert moved(f"{moment:%Y-%m-%dT%H:%M:%S}Z", ZoneInfo(name)) == (
        f"{local:%Y-%m-%d}",
        f"{local:%H:%M:%S}",
    )


def test_a_column_keeps_its_index_and_its_blanks():
    texts = pd.Index(["2026-03-07T23:30:00Z", "2026-03-08T00:30:00Z"])
    column = pd.Series(pd.Categorical.from_codes([1, -1, 0, 1], texts), index=[5, 7, 2, 1])
    found = local_moments(column, BERLIN)
    assert found.index.tolist() == [5, 7, 2, 1]
    assert found["time"].tolist() == ["01:30:00", "", "00:30:00", "01:30:00"]


def test_an_empty_column_gives_empty_columns():
    for zone in (None, BERLIN):
        found = local_moments(pd.Series([], dtype="str"), zone)
        assert list(found.columns) == ["date", "time"]
        assert found.empty


def test_the_zone_is_asked_for_until_it_is_answered():
    desk = Desk()
    assert zone_of(desk) is None
    assert zone_of(desk, "Where were you?") is None
    assert [(one.name, dict(one.answers)) for one in desk.questions] == [("timezone", {})]
    answered = Desk({"timezone": "Europe/Berlin"})
    assert zone_of(answered) == BERLIN
    assert answered.questions == []


@pytest.mark.parametrize("name", ["Berlin", "localtime", "../etc/passwd", "Europe", "\0", "x" * 99])
def test_a_name_of_no_zone_is_refused_in_few_words(name):
    with pytest.raises(InputError) as refused:
        zone_of(Desk({"timezone": name}))
    assert refused.value.field == "timezone"
    assert len(str(refused.value)) < 120
