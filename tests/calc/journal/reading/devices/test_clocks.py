"""Stamps in UTC and how far a clock is ahead of it."""

from __future__ import annotations

import pandas as pd
import pytest

from calc.clock import iso_dates
from calc.journal.reading.columns import Narrow
from calc.journal.reading.devices.clocks import (
    moments_in_utc,
    offsets_s,
    on_the_clock,
    stamps_at_home,
)
from calc.journal.reading.questions import Desk
from calc.tables.sheet import Sheet


def column(*texts: str) -> Sheet:
    return Sheet("\n".join(["stamp,other", *(f"{text},x" for text in texts), ""]).encode())


def moments(*texts: str) -> pd.Series:
    sheet = column(*texts)
    narrow = moments_in_utc(Narrow(sheet, ["other"], [], ["stamp"]), "stamp")
    assert narrow.equals(moments_in_utc(sheet, "stamp"))
    return narrow


def test_stamps_of_utc_are_moments_and_all_else_is_none():
    made = moments(
        *("2026-03-02 06:00:00.000", "2026-03-02T06:00:00Z", "2026-03-02 06:00:00+0000"),
        *("2026-03-02 06:00:00+0100", "2026-02-30 06:00:00", "1066-03-02 06:00:00", "soon", ""),
    )
    assert made.isna().tolist() == [False, False, False, True, True, True, True, True]
    assert made[:3].tolist() == [pd.Timestamp("2026-03-02 06:00:00")] * 3


@pytest.mark.parametrize(
    "text, seconds",
    [
        ("UTC+0100", 3600),
        ("UTC-0330", -12_600),
        ("+05:45", 20_700),
        ("GMT+1:00", 3600),
        ("Z", 0),
        ("UTC", 0),
        ("", None),
        ("Berlin", None),
        ("+0100x", None),
    ],
)
def test_an_offset_is_in_seconds(text, seconds):
    made = offsets_s(pd.Series([text], dtype="str"))
    assert made.isna().item() if seconds is None else made.item() == seconds


def test_stamps_of_one_way_are_read_at_once_and_none_beyond_what_a_file_may_have():
    made = moments("2026-03-02 06:00:00.000", " 2026-03-02 06:00:00.249", "9999-03-02 06:00:00")
    assert made.isna().tolist() == [False, False, True]
    assert moments("2026-03-02 06:00:00Z", "")[1] is pd.NaT
    assert moments().empty


def test_a_moment_is_on_the_date_and_the_clock_of_its_offset():
    offset = pd.Series([3600.0, -3600.0, 0.0])
    made = on_the_clock(moments("2026-03-01 23:30:00", "2026-03-02 00:10:00", ""), offset)
    assert made.to_numpy().tolist() == [
        ["2026-03-02", "00:30:00"],
        ["2026-03-01", "23:10:00"],
        ["", ""],
    ]


def test_dates_are_dates_where_every_one_is_known():
    made = on_the_clock(moments("2026-03-01 23:30:00", "2026-03-02 00:10:00"), 3600.0)
    assert iso_dates(made["date"]).tolist() == ["2026-03-02", "2026-03-02"]
    assert made["time"].dt.strftime("%H:%M").tolist() == ["00:30", "01:10"]
    assert on_the_clock(moments()).empty


QUESTION = "Which time zone?"


@pytest.mark.parametrize(
    "texts, dates",
    [
        (["2026-03-01T23:30:00Z", "2026-07-01 22:30:00+0000"], ["2026-03-02", "2026-07-02"]),
        (["2026-03-01T23:30:00Z", "2026-07-01 22:30:00+0100"], ["2026-03-02", "2026-07-01"]),
        (["2026-03-01 23:30:00", ""], ["2026-03-01", ""]),
        (["2026-03-01 23:30:00 UTC", "soon"], ["2026-03-02", ""]),
    ],
)
def test_stamps_are_taken_to_where_the_person_was(texts, dates):
    there = Desk({"timezone": "Europe/Berlin"})
    made = stamps_at_home(column(*texts), there, "stamp", QUESTION)
    found = made["date"] if made["date"].dtype.kind != "M" else iso_dates(made["date"])
    assert found.tolist() == dates
    assert there.problems["row"].tolist() == [
        place + 2 for place, one in enumerate(dates) if not one
    ]


def test_while_nobody_says_where_the_date_is_as_written_and_the_question_is_open():
    desk = Desk()
    stamps_at_home(column("2026-03-01T23:30:00Z"), desk, "stamp", QUESTION)
    assert [one.text for one in desk.questions] == [QUESTION]
    local = Desk()
    stamps_at_home(column("2026-03-01T23:30:00"), local, "stamp", QUESTION)
    assert local.questions == []
