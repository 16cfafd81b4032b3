"""From rows to days: meals summed, the earliest weigh-in, nights by their waking, each row told."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import (
    CARRIED,
    NO_WAKING,
    amounts,
    ask_unit_for,
    clocks,
    dated,
    intake_of_day,
    nothing_used,
    weigh_ins,
    when,
    without_carried,
    woke,
)
from calc.journal.reading.devices.nights import sleep_of_day
from calc.journal.reading.questions import Desk
from calc.tables.sheet import Sheet
from calc.units import quantity

POUND = quantity(1, "lb").m_as("kg")
BLANK = float("nan")


def told(desk: Desk) -> list[list[object]]:
    return desk.problems[["row", "value", "what"]].to_numpy().tolist()


def moments(*pairs: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(list(pairs), columns=["date", "time"], dtype="str")


def test_a_date_in_either_order_is_a_question_until_it_is_answered():
    sheet = Sheet(b"day\n3/4/2026 18:30\n")
    asking, answered = Desk(), Desk({"date_order": "day first"})
    assert when(sheet, asking, "day")["date"].tolist() == [""]
    assert [one.name for one in asking.questions] == ["date_order"]
    assert when(sheet, answered, "day").to_numpy().tolist() == [["2026-04-03", "18:30:00"]]
    assert answered.problems.empty


def test_a_blank_date_is_told_as_blank_and_a_blank_time_of_waking_as_that():
    sheet = Sheet(b"at,to\n,2026-05-07 06:30\n2026-05-08,\nsome day,soon\n")
    desk = Desk()
    assert when(sheet, desk, "at")["date"].tolist() == ["", "2026-05-08", ""]
    assert woke(sheet, desk, "to").tolist() == ["2026-05-07", "", ""]
    assert sorted(told(desk)) == [
        [2, "", "No date in this row"],
        [3, "", NO_WAKING],
        [4, "some day", "The date cannot be read"],
        [4, "soon", "The date cannot be read"],
    ]


def test_what_an_app_writes_for_nothing_is_a_blank_and_anything_else_is_told():
    sheet = Sheet(b'n\n"1,5"\n--\nN/A\nmuch\n')
    desk = Desk()
    assert amounts(sheet, desk, "n").tolist() == pytest.approx(
        [1.5, BLANK, BLANK, BLANK], nan_ok=True
    )
    assert told(desk) == [[5, "much", "This is no number"]]


def test_times_of_the_clock_are_read_and_blank_where_there_is_none():
    assert clocks(Sheet(b"t\n6:05 PM\nlate\n"), "t").tolist() == ["18:05:00", ""]


def test_the_unit_is_asked_for_only_where_there_is_a_weight():
    desk = Desk()
    assert ask_unit_for(desk, pd.Series([BLANK])) == ""
    assert desk.questions == []
    ask_unit_for(desk, pd.Series([80.0]))
    assert [one.name for one in desk.questions] == ["weight_unit"]


def test_meals_add_up_and_a_blank_is_no_nought():
    desk = Desk()
    found = intake_of_day(
        desk,
        pd.Series(["2026-05-08", "2026-05-07", "2026-05-07", "2026-05-07", "", "2026-05-09"]),
        {
            "energy_kcal": pd.Series([BLANK, 500.0, 700.5, BLANK, 900.0, 100.0]),
            "protein_g": pd.Series([30.0, BLANK, BLANK, BLANK, BLANK, BLANK]),
        },
        np.arange(2, 8),
        where=pd.Series([True] * 5 + [False]),
    )
    assert found["date"].tolist() == ["2026-05-07", "2026-05-08"]
    assert found["energy_kcal"].tolist() == pytest.approx([1200.5, BLANK], nan_ok=True)
    assert found["protein_g"].tolist() == pytest.approx([BLANK, 30], nan_ok=True)
    assert told(desk) == [[5, "", "No energy or nutrient in this row"]]


def test_the_earliest_weigh_in_counts_and_one_without_a_time_comes_last():
    desk = Desk()
    at = moments(("2026-05-07", ""), ("2026-05-07", "21:00:00"), ("2026-05-07", "07:00:00"))
    found = weigh_ins(desk, at, pd.Series([79.0, 81.0, 80.0]), np.array([2, 3, 4]))
    assert found.to_numpy().tolist() == [["2026-05-07", 80.0]]
    assert told(desk) == [
        [2, "", "A later weigh-in of the day"],
        [3, "", "A later weigh-in of the day"],
    ]


def test_a_row_that_is_a_weigh_in_and_nothing_else_is_told_where_it_has_none():
    sheet = Sheet(b"day,kg\n2026-05-07,--\n2026-05-08,0\n2026-05-09,heavy\n2026-05-10,80\n")
    desk, weights = Desk(), pd.Series([BLANK, 0.0, BLANK, 80.0])
    found = weigh_ins(desk, when(sheet, desk, "day"), weights, sheet, column="kg", each=True)
    assert found.to_numpy().tolist() == [["2026-05-10", 80.0]]
    assert told(desk) == [[2, "--", "No weight in this row"], [3, "0", "A weight of nothing"]]


def test_sleeps_of_a_date_add_up_and_a_night_of_no_hours_is_told():
    desk = Desk()
    dates = pd.Series(["2026-05-07", "2026-05-07", "2026-05-08", "2026-05-09", ""])
    hours = pd.Series([6.5, 1.0, 0.0, BLANK, 8.0])
    found = sleep_of_day(desk, dates, hours, np.arange(2, 7))
    assert found.to_numpy().tolist() == [["2026-05-07", 7.5]]
    assert told(desk) == [
        [4, "", "No hours of sleep in this row"],
        [5, "", "No hours of sleep in this row"],
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["2026-05-07", "2026-05-08"]),
            st.sampled_from(["", "07:00:00", "08:00:00"]),
            st.one_of(st.just(BLANK), st.floats(-5, 120)),
        ),
        max_size=8,
    )
)
def test_every_weigh_in_counts_or_is_told(rows):
    desk = Desk()
    weights = pd.Series([weight for *_, weight in rows], dtype=float)
    at = moments(*((day, time) for day, time, _ in rows))
    found = weigh_ins(desk, at, weights, np.arange(2, 2 + len(rows)))
    assert found["date"].is_unique
    assert (found["weight_kg"] > 0).all()
    assert len(found) + len(desk.problems) == weights.notna().sum()


def test_a_file_of_which_nothing_is_used_says_so():
    found = nothing_used(Desk(file="log.csv"), "Notes of days")
    assert found.empty
    assert found.problems[["file", "what"]].to_numpy().tolist() == [["log.csv", "Notes of days"]]


def test_what_an_app_carried_forward_is_told_and_no_weigh_in():
    desk = Desk()
    at = moments(*((f"2026-05-0{day}", "") for day in (1, 2, 3, 4)))
    weights = pd.Series([80.0, 80.0, 80.0, 79.8])
    texts = weights.astype("str")
    found = weigh_ins(desk, at, weights, np.arange(2, 6), values=texts, carries=True)
    assert found.to_numpy().tolist() == [["2026-05-01", 80.0], ["2026-05-04", 79.8]]
    assert told(desk) == [[3, "80.0", CARRIED], [4, "80.0", CARRIED]]


def test_days_are_rid_of_what_was_carried_with_the_lines_of_their_rows():
    sheet = Sheet(b"day,kg\n2026-05-01,80\n\n2026-05-02,80\n2026-05-03,80\n")
    desk = Desk()
    days = pd.DataFrame({"date": sheet.texts("day").astype("str"), "weight_kg": [80.0] * 3})
    left = without_carried(desk, days, sheet, column="kg", carries=True)
    assert left["date"].tolist() == ["2026-05-01"]
    assert told(desk) == [[4, "80", CARRIED], [5, "80", CARRIED]]
    assert without_carried(Desk(), days, sheet).equals(days)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["2026-03-01", "2026-03-02"]),
            st.sampled_from(["06:00:00", "07:30:00", "19:00:00"]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_the_earliest_weigh_in_is_the_same_whether_dates_are_texts_or_dates(rows):
    texts = pd.DataFrame(rows, columns=["date", "time"], dtype="str")
    moments = pd.to_datetime(texts["date"] + " " + texts["time"]).astype("datetime64[s]")
    dates = pd.DataFrame({"date": pd.to_datetime(texts["date"]), "time": moments})
    weights = pd.Series(np.arange(len(rows)) + 80.0)
    desks = Desk(), Desk()
    lines = np.arange(len(rows)) + 2
    by_text, by_date = (
        weigh_ins(desk, when, weights, lines)
        for desk, when in zip(desks, (texts, dates), strict=True)
    )
    assert by_text["weight_kg"].tolist() == by_date["weight_kg"].tolist()
    assert desks[0].problems.equals(desks[1].problems)


@pytest.mark.parametrize(
    "times", [["06:13:00", "19:00:00"], ["06:13:00", ""], ["6:13 AM", "7 Uhr"]]
)
def test_a_date_with_its_time_in_another_column_is_read_in_either_way(times):
    rows = "".join(f"2026-03-0{day},{time}\n" for day, time in enumerate(times, 1))
    whole = Sheet(f"day,clock\n{rows}".encode())
    narrow = dated(Narrow(whole, [], [], ["day", "clock"]), Desk(), "day", clock="clock")
    texts = dated(whole, Desk(), "day", clock="clock")
    assert texts["date"].tolist() == ["2026-03-01", "2026-03-02"]
    assert pd.to_datetime(narrow["date"]).equals(pd.to_datetime(texts["date"]))
    if narrow["time"].dtype.kind == "M":
        assert narrow["time"].dt.strftime("%H:%M:%S").tolist() == texts["time"].tolist() == times
    else:
        assert narrow["time"].tolist() == texts["time"].tolist()
