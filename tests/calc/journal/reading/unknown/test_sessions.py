"""Which sets are of one session: by its id, by the time that each was done, past midnight too."""

from __future__ import annotations

import pandas as pd
import pytest

from calc.journal.reading.unknown.sessions import GAP_HOURS, has_own_times, joined, names


def when(*stamps: str) -> pd.DataFrame:
    parts = [(*stamp.split(" "), "")[:2] for stamp in stamps]
    return pd.DataFrame(parts, columns=["date", "time"], dtype="str")


def of(*texts: str) -> pd.Series:
    return pd.Series(texts, dtype="str")


def begins(found: pd.DataFrame) -> list[str]:
    return [f"{date} {time}".strip() for date, time in found.to_numpy()]


@pytest.mark.parametrize(
    "stamps, sessions, own",
    [
        (["2026-03-02 18:00:05", "2026-03-02 18:02:40"], ["", ""], True),
        (["2026-03-02 18:00:00", "2026-03-02 18:00:00"], ["", ""], False),
        # Two sessions of a day, one set each.
        (["2026-03-02 08:00:00", "2026-03-02 18:00:00"], ["Legs", "Push"], False),
        (["2026-03-02 18:00:00", "2026-03-03 18:00:00"], ["", ""], False),
        (["2026-03-02", "2026-03-02"], ["", ""], False),
        ([], [], False),
    ],
)
def test_times_are_the_sets_own_where_they_change_from_set_to_set(stamps, sessions, own):
    assert has_own_times(when(*stamps), of(*sessions)) is own


def test_sets_of_an_id_are_one_session_that_begins_with_its_earliest():
    given = when("2026-03-02 18:05:31", "2026-03-02 18:00:05", "2026-03-02 22:30:00")
    found = joined(given, of("a", "a", "a"), by_id=True)
    assert begins(found) == ["2026-03-02 18:00:05"] * 3


def test_sessions_of_different_ids_stay_apart():
    given = when("2026-03-02 18:00:00", "2026-03-02 18:01:00")
    assert begins(joined(given, of("a", "b"), by_id=True)) == begins(given)


def test_an_id_that_comes_again_on_another_date_is_another_session():
    given = when("2026-03-02 18:00:00", "2026-03-09 18:00:00", "2026-03-09 18:02:00")
    found = joined(given, of("1", "1", "1"), by_id=True)
    assert begins(found) == ["2026-03-02 18:00:00", *["2026-03-09 18:00:00"] * 2]


@pytest.mark.parametrize("by_id", [True, False])
def test_a_session_goes_on_past_midnight(by_id):
    given = when("2026-03-02 23:55:00", "2026-03-03 00:05:00", "2026-03-03 18:00:00")
    found = joined(given, of("a", "a", "b"), by_id=by_id)
    assert begins(found) == [*["2026-03-02 23:55:00"] * 2, "2026-03-03 18:00:00"]


def test_without_ids_a_long_gap_ends_a_session():
    assert GAP_HOURS == 3
    given = when("2026-03-02 08:00:00", "2026-03-02 11:00:00", "2026-03-02 14:00:01")
    found = joined(given, of("", "", ""), by_id=False)
    assert begins(found) == [*["2026-03-02 08:00:00"] * 2, "2026-03-02 14:00:01"]


def test_a_set_without_a_time_is_of_the_session_of_its_date_and_name():
    given = when("2026-03-02", "2026-03-02 18:00:00", "2026-03-03", "", "2026-03-02")
    found = joined(given, of("", "", "", "", "Legs"), by_id=False)
    assert begins(found) == [
        *["2026-03-02 18:00:00"] * 2,
        *("2026-03-03", "", "2026-03-02"),
    ]


def test_nothing_has_no_session():
    assert joined(when(), of(), by_id=True).empty


def test_sessions_that_nothing_else_tells_apart_have_their_ids_in_their_names():
    given = when("2026-03-02", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-04")
    found = names(given, of("Legs", "Legs", "Legs", "", ""), of("s1", "s2", "s3", "s4", "s5"))
    assert found.tolist() == ["Legs (s1)", "Legs (s2)", "Legs", "s4", "s5"]
