"""Stamps in UTC and how far a clock is ahead of it."""

from __future__ import annotations

import pandas as pd
import pytest

from calc.journal.reading.clocks import moments_in_utc, offsets_s, on_the_clock


def column(*texts: str) -> pd.Series:
    return pd.Series(pd.Categorical(texts))


def test_stamps_of_utc_are_moments_and_all_else_is_none():
    made = moments_in_utc(
        column(
            *("2026-03-02 06:00:00.000", "2026-03-02T06:00:00Z", "2026-03-02 06:00:00+0000"),
            *("2026-03-02 06:00:00+0100", "2026-02-30 06:00:00", "1066-03-02 06:00:00", "soon", ""),
        )
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
    made = offsets_s(column(text))
    assert made.isna().item() if seconds is None else made.item() == seconds


def test_a_moment_is_on_the_date_and_the_clock_of_its_offset():
    moments = moments_in_utc(column("2026-03-01 23:30:00", "2026-03-02 00:10:00", ""))
    offset = pd.Series([3600.0, -3600.0, 0.0])
    assert on_the_clock(moments, offset).to_numpy().tolist() == [
        ["2026-03-02", "00:30:00"],
        ["2026-03-01", "23:10:00"],
        ["", ""],
    ]
    assert on_the_clock(moments)["date"].tolist() == ["2026-03-01", "2026-03-02", ""]
