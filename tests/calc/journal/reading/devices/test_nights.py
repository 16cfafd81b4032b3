"""The same night on two rows counts once, and no night is longer than a day; each is told."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import journal
from calc.journal.reading.devices.nights import (
    HOURS_OF_A_DAY,
    SAME_NIGHT,
    TOO_LONG,
    instants,
    same_nights,
    sleep_of_day,
)
from calc.journal.reading.questions import Desk
from tests.support.dates import with_iso

DAY = "2026-03-02"

SAMSUNG = (
    "sleep_duration,com.samsung.health.sleep.start_time,com.samsung.health.sleep.end_time,"
    "com.samsung.health.sleep.time_offset,com.samsung.health.sleep.datauuid"
)
# A night of 7 h of a watch, of 7.5 h of a phone, and a nap of an hour after it, of each app.
TWICE = {
    "com.samsung.shealth.sleep.csv": [
        "com.samsung.shealth.sleep,7006011,12",
        SAMSUNG,
        "420,2026-03-01 22:00:00.000,2026-03-02 05:30:00.000,UTC+0100,a,",
        "450,2026-03-01 22:00:00.000,2026-03-02 05:40:00.000,UTC+0100,b,",
        "60,2026-03-02 13:00:00.000,2026-03-02 14:00:00.000,UTC+0100,c,",
    ],
    "SLEEP_1.csv": [
        "date,deepSleepTime,shallowSleepTime,wakeTime,start,stop,REMTime,naps",
        "2026-03-02,120,300,0,2026-03-01 22:00:00+0000,2026-03-02 05:00:00+0000,0,",
        "2026-03-02,150,300,0,2026-03-01 22:00:00+0000,2026-03-02 05:30:00+0000,0,",
        "2026-03-02,60,0,0,2026-03-02 13:00:00+0000,2026-03-02 14:00:00+0000,0,",
    ],
    "withings.csv": [
        "from,to,light (s),deep (s),rem (s),awake (s)",
        "2026-03-01T22:00:00+01:00,2026-03-02T05:30:00+01:00,25200,0,0,0",
        "2026-03-01T22:05:00+01:00,2026-03-02T06:00:00+01:00,27000,0,0,0",
        "2026-03-02T13:00:00+01:00,2026-03-02T14:00:00+01:00,3600,0,0,0",
    ],
    "sleeps.csv": [
        "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,"
        "Asleep duration (min),Nap",
        "2026-03-01 22:00:00,,UTC+01:00,2026-03-01 22:00:00,2026-03-02 05:30:00,420,false",
        "2026-03-01 22:00:00,,UTC+01:00,2026-03-01 22:05:00,2026-03-02 06:00:00,450,false",
        "2026-03-01 22:00:00,,UTC+01:00,2026-03-02 13:00:00,2026-03-02 14:00:00,60,false",
    ],
    "sleep-export.csv": [
        "Id,Tz,From,To,Sched,Hours,Rating,Comment",
        "1,Europe/Berlin,01. 03. 2026 22:00,02. 03. 2026 5:00,,7.0,,",
        "Id,Tz,From,To,Sched,Hours,Rating,Comment",
        "2,Europe/Berlin,01. 03. 2026 22:00,02. 03. 2026 5:30,,7.5,,",
        "Id,Tz,From,To,Sched,Hours,Rating,Comment",
        "3,Europe/Berlin,02. 03. 2026 13:00,02. 03. 2026 14:00,,1.0,,",
    ],
    "fitbit_export.csv": [
        "Sleep",
        "Start Time,End Time,Minutes Asleep,Minutes Awake,Number of Awakenings,Time in Bed",
        '"2026-03-01 10:00PM","2026-03-02 5:30AM","420","60","20","480"',
        '"2026-03-01 10:05PM","2026-03-02 6:00AM","450","60","20","480"',
        '"2026-03-02 1:00PM","2026-03-02 2:00PM","60","0","0","60"',
    ],
    "UserSleeps.csv": [
        "sleep_id,sleep_type,minutes_asleep,start_utc_offset,sleep_start,end_utc_offset,sleep_end",
        "1,STAGES,420,+01:00,2026-03-01T21:00:00Z,+01:00,2026-03-02T04:30:00Z",
        "2,STAGES,450,+01:00,2026-03-01T21:00:00Z,+01:00,2026-03-02T05:00:00Z",
        "3,CLASSIC,60,+01:00,2026-03-02T12:00:00Z,+01:00,2026-03-02T13:00:00Z",
    ],
}


def told(desk: Desk) -> list[list[object]]:
    return desk.problems[["row", "what"]].to_numpy().tolist()


def spans(*clocks: tuple[str, str]):
    began, ended = (pd.Series(pd.to_datetime([one[place] for one in clocks])) for place in (0, 1))
    return lambda: (began, ended)


@pytest.mark.parametrize("name", TWICE)
def test_a_night_of_a_watch_and_of_a_phone_counts_once_and_a_nap_is_added(name):
    data = "\n".join([*TWICE[name], ""]).encode()
    found = journal.read(data, name, timezone="Europe/Berlin")
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [[DAY, 8.5]]
    assert found.problems["what"].tolist() == [SAME_NIGHT]


def test_a_row_again_counts_once_where_nobody_knows_when_it_was():
    desk = Desk()
    hours = pd.Series([7.0, 7.0, 1.0, 7.0])
    dates = pd.Series([DAY, DAY, DAY, "2026-03-03"])
    found = sleep_of_day(desk, dates, hours, np.arange(2, 6))
    assert found.to_numpy().tolist() == [[DAY, 8.0], ["2026-03-03", 7.0]]
    assert told(desk) == [[3, SAME_NIGHT]]


def test_two_sleeps_of_the_same_hours_at_other_times_both_count():
    desk = Desk()
    at = spans((f"{DAY} 00:00", f"{DAY} 03:00"), (f"{DAY} 03:00", f"{DAY} 06:00"))
    found = sleep_of_day(
        desk, pd.Series([DAY] * 2), pd.Series([3.0, 3.0]), np.array([2, 3]), spans=at
    )
    assert found["sleep_h"].tolist() == [6.0]
    assert told(desk) == []


def test_the_longest_counts_and_what_overlaps_only_a_shorter_one_too():
    at = spans(
        (f"{DAY} 00:00", f"{DAY} 04:00"),
        (f"{DAY} 03:30", f"{DAY} 05:00"),
        (f"{DAY} 04:30", f"{DAY} 07:00"),
    )
    out = same_nights(pd.Series([DAY] * 3), pd.Series([4.0, 1.5, 2.5]), at)
    assert out.tolist() == [False, True, False]


def test_times_are_not_asked_for_where_no_date_has_two_nights():
    def never():
        raise AssertionError("asked")

    assert not same_nights(pd.Series([DAY, "2026-03-03"]), pd.Series([7.0, 7.0]), never).any()


def test_a_row_and_a_date_of_more_than_a_day_are_told_and_left_blank():
    desk = Desk()
    dates = pd.Series([DAY, "2026-03-03", "2026-03-04", "2026-03-04", "2026-03-05"])
    hours = pd.Series([HOURS_OF_A_DAY + 0.5, HOURS_OF_A_DAY, 13.0, 12.0, 7.0])
    found = sleep_of_day(desk, dates, hours, np.arange(2, 7))
    assert found.to_numpy().tolist() == [["2026-03-03", 24.0], ["2026-03-05", 7.0]]
    assert told(desk) == [[2, TOO_LONG], [4, TOO_LONG], [5, TOO_LONG]]


def test_a_moment_is_of_texts_or_as_it_is_and_none_without_a_time():
    texts = pd.DataFrame({"date": [DAY, DAY, ""], "time": ["06:00:00", "", ""]}, dtype="str")
    made = instants(texts)
    assert made.isna().tolist() == [False, True, True]
    assert instants(pd.DataFrame({"date": made, "time": made})).equals(made)


@given(
    st.lists(
        st.tuples(st.integers(0, 20), st.integers(1, 9), st.sampled_from([DAY, "2026-03-03"])),
        max_size=8,
    )
)
def test_what_is_kept_never_overlaps_and_what_is_not_overlaps_a_longer_one(rows):
    start = pd.Timestamp(DAY)
    began = pd.Series([start + pd.Timedelta(hours=one) for one, *_ in rows], dtype="M8[ns]")
    hours = pd.Series([float(length) for _, length, _ in rows])
    ended = began + pd.to_timedelta(hours, unit="h")
    dates = pd.Series([day for *_, day in rows], dtype="str")
    out = same_nights(dates, hours, lambda: (began, ended)).tolist()

    def same(a: int, b: int) -> bool:
        return bool(dates[a] == dates[b] and began[a] < ended[b] and began[b] < ended[a])

    kept = [at for at in range(len(rows)) if not out[at]]
    for at in range(len(rows)):
        rivals = [one for one in kept if one != at and same(at, one)]
        assert out[at] == bool(rivals)
        assert not out[at] or max(hours[rivals]) >= hours[at]


def test_a_night_of_two_devices_in_the_json_of_takeout_counts_once():
    spans_of = [("01T22:00", "02T05:30", 420), ("01T22:05", "02T06:00", 450)]
    nights = [
        {
            "logId": place,
            "dateOfSleep": DAY,
            "startTime": f"2026-03-{began}:30.000",
            "endTime": f"2026-03-{ended}:30.000",
            "minutesAsleep": minutes,
        }
        for place, (began, ended, minutes) in enumerate(spans_of)
    ]
    found = journal.read(json.dumps(nights).encode(), "sleep-2026-03-01.json")
    assert found.days["sleep_h"].tolist() == [7.5]
    assert found.problems["what"].tolist() == [SAME_NIGHT]
