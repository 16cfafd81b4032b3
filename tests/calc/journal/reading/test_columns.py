"""What is read all at once is what would be read text by text."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.journal.reading.columns import (
    Narrow,
    dates_of,
    days_of,
    figures_of,
    grouped_numbers,
    moment_columns,
    plain_moments,
    plain_numbers,
    spelled_out,
)
from calc.journal.reading.days import amounts, when
from calc.journal.reading.questions import Desk
from calc.journal.reading.values import moments, numbers
from calc.tables.sheet import Sheet
from tests.support.cases import each

DATE = st.dates(pd.Timestamp("1960-01-01").date(), pd.Timestamp("2210-01-01").date()).map(str)
TIME = st.from_regex(
    r"[ T]([01][0-9]|2[0-4]):[0-6][0-9](:[0-6][0-9])?(Z|[+-]0[0-9]:00)?", fullmatch=True
)
WRITTEN = st.one_of(
    DATE, st.builds(str.__add__, DATE, TIME), st.text("0123456789-: TZ+", max_size=20)
)
AMOUNT = st.one_of(
    st.floats().map(str), st.text("0123456789.,-+eE nainf", max_size=6).map(str.strip)
)


def column(texts: list[str]) -> pd.Series:
    return pd.Series(pd.Categorical(pd.array(texts, dtype="str")))


@given(st.lists(WRITTEN, max_size=4))
def test_dates_read_at_once_are_those_read_one_by_one(texts):
    at_once = plain_moments(column(texts))
    assert at_once is None or at_once.equals(moments(column(texts)))


@given(st.lists(AMOUNT, max_size=4))
def test_numbers_read_at_once_are_those_read_one_by_one(texts):
    at_once = plain_numbers(column(texts))
    assert at_once is None or at_once.equals(numbers(column(texts)))


CLOCK = st.from_regex(r"(,? ?[0-2]?[0-9]:[0-6][0-9](:[0-5][0-9])? ?([AaPp][Mm])?)?", fullmatch=True)
SLASHED = st.builds(
    "{}/{}/{}{}".format, st.integers(0, 32), st.integers(0, 32), st.just(2026), CLOCK
)


@given(
    st.one_of(
        st.lists(st.builds(str.__add__, DATE, CLOCK), max_size=3), st.lists(SLASHED, max_size=3)
    ),
    st.sampled_from(["day first", "month first", None]),
)
def test_dates_spelled_out_are_those_read_one_by_one(texts, order):
    header = '"' + '"\n"'.join(["date", *texts]) + '"\n'
    choices = {} if order is None else {"date_order": order}
    at_once, one_by_one = Desk(choices), Desk(choices)
    sheet = Sheet(header.encode())
    assert when(sheet, at_once, "date").equals(moment_columns(sheet, one_by_one, "date"))
    assert at_once.problems.equals(one_by_one.problems)
    assert at_once.questions == one_by_one.questions


@pytest.mark.parametrize(
    "texts, order, dates",
    [
        (
            ["7/25/2026 6:30 PM", "7/1/2026 12:30 AM"],
            None,
            ["2026-07-25 18:30:00", "2026-07-01 00:30:00"],
        ),
        (["25-07-2026"], None, ["2026-07-25"]),
        (["1/2/2026"], False, ["2026-01-02"]),
        (["1/2/2026"], True, ["2026-02-01"]),
        (["2026-07-25 6:30PM"], None, ["2026-07-25 18:30:00"]),
    ],
)
def test_a_date_is_spelled_out_as_an_iso_date(texts, order, dates):
    found = spelled_out(column(texts), order)
    assert found is not None
    assert found.tolist() == dates


def test_a_date_that_can_be_read_in_two_ways_is_not_spelled_out_unasked():
    assert spelled_out(column(["1/2/2026"]), None) is None


@pytest.mark.parametrize(
    "text", ["2026-05-07", "2026-05-07 06:13", "2026-05-07T06:13:05", "2026-05-07T06:13:05+01:00"]
)
def test_an_iso_date_is_read_at_once(text):
    found = plain_moments(column([text]))
    assert found is not None
    assert found["date"].tolist() == ["2026-05-07"]
    assert found.equals(moments(column([text])))


def test_bare_numbers_and_blanks_are_read_at_once():
    found = plain_numbers(column(["1.5", "", "-3"]))
    assert found is not None
    assert found.fillna(0).tolist() == [1.5, 0, -3]
    assert plain_numbers(column(["1,050"])) is None


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
@pytest.mark.parametrize("rows", [["1,2,3", '4,"5\n5",6', ",,"], ["1,2", "3,4,5,6"], []])
def test_a_narrow_sheet_has_the_same_texts_in_fewer_columns(feed, rows):
    whole = Sheet(feed.join(["a,B,a", *rows, ""]).encode())
    narrow = Narrow(whole, ["b", "a.2", "absent"])
    assert {"B", "a.2"} <= set(narrow.columns)
    assert narrow.size == whole.size
    assert narrow.lines.tolist() == whole.lines.tolist()
    for name in ("B", "a.2"):
        assert narrow.texts(name).tolist() == whole.texts(name).tolist()
    assert set(narrow.texts("absent")) <= {""}


def test_a_narrow_sheet_of_nothing_has_its_rows_all_the_same():
    assert Narrow(Sheet(b"a,b\n1,2\n"), ["c"]).size == 1


@each("amount", ["5", "5.25", "", "nan", "inf", '"1,050"', "--", '"6"', "1e3"])
@each("rest", ["6,a", "6,a,", '6,"a"'])
def test_figures_of_a_narrow_sheet_are_the_numbers_of_its_texts(amount, rest):
    whole = Sheet(f"date,amount,b,c\n2026-05-07,{amount},{rest}\n2026-05-08,1,2,3\n".encode())
    narrow = Narrow(whole, ["date"], ["amount", "b", "absent"])
    assert narrow.size == whole.size
    assert narrow.texts("amount").tolist() == whole.texts("amount").tolist()
    expected = numbers(whole.texts("amount"))
    if "amount" in narrow.figures:
        assert pd.Series(narrow.figures["amount"]).equals(expected)
    told, desk = Desk(), Desk()
    assert amounts(narrow, desk, "amount").equals(amounts(whole, told, "amount"))
    assert desk.problems.equals(told.problems)


@given(
    st.lists(st.one_of(AMOUNT, st.sampled_from(["1,050", "12,345.5", "0,125", "82,5"])), max_size=4)
)
def test_numbers_with_thousands_read_at_once_are_those_read_one_by_one(texts):
    at_once = grouped_numbers(column(texts))
    assert at_once is None or at_once.equals(numbers(column(texts)))


def test_a_comma_of_thousands_is_read_at_once_and_a_decimal_one_is_left():
    found = grouped_numbers(column(["1,050", "", "900", "12.5"]))
    assert found is not None
    assert found.fillna(0).tolist() == [1050, 0, 900, 12.5]
    assert grouped_numbers(column(["1,050", "62,5"])) is None


@pytest.mark.parametrize("amount", ["5", "", " 5 ", "nan", "1,050", "--", "x"])
def test_moments_of_a_narrow_sheet_are_its_texts_and_its_numbers(amount):
    whole = Sheet(f'date,amount\n2026-05-07,"{amount}"\n 2026-05-08,1\n'.encode())
    narrow = Narrow(whole, [], [], ["date", "amount", "absent"])
    assert narrow.size == 2
    for name in ("date", "amount", "absent"):
        assert narrow.texts(name).tolist() == whole.texts(name).tolist()
    figures = figures_of(narrow, "amount")
    assert figures is None or figures.equals(numbers(whole.texts("amount")))
    assert (figures is not None) == (amount in ("5", ""))
    assert figures_of(narrow, "absent") is None


@pytest.mark.parametrize("end", ["", ",3"])
def test_a_narrow_sheet_of_rows_of_another_length_has_no_moments_and_the_same_texts(end):
    whole = Sheet(f"date,amount\n2026-05-07,1{end}\n".encode())
    narrow = Narrow(whole, [], [], ["date", "amount"])
    assert (dates_of(narrow, "date") is None) == bool(end)
    assert narrow.texts("date").tolist() == whole.texts("date").tolist()


DAYS = st.one_of(DATE, DATE.map(lambda day: day + " 07:30:05"), st.just("May 7, 2026"))


@given(st.lists(DAYS, min_size=1, max_size=4))
def test_dates_that_are_read_as_dates_are_those_read_as_texts(texts):
    rows = "".join(f'"{text}",1\n' for text in texts)
    sheet = Narrow(Sheet(f"date,a\n{rows}".encode()), [], [], ["date"])
    found = dates_of(sheet, "date")
    if found is not None:
        expected = when(sheet, Desk(), "date")
        assert found["date"].dt.strftime("%Y-%m-%d").tolist() == expected["date"].tolist()
        clocks = [time or "00:00:00" for time in expected["time"]]
        assert found["time"].dt.strftime("%H:%M:%S").tolist() == clocks


def test_a_time_in_a_column_of_its_own_is_put_to_its_date():
    sheet = Sheet(b"day,clock\n2026-05-07,06:13:00\n2026-05-07,05:13\n")
    found = dates_of(Narrow(sheet, [], [], ["day", "clock"]), "day", clock="clock")
    assert found is not None
    assert found["time"].astype(str).tolist() == ["2026-05-07 06:13:00", "2026-05-07 05:13:00"]
    for odd in (b"2026-05-07,", b"2026-05-07 08:00,06:13", b"2026-05-07,noon"):
        other = Sheet(b"day,clock\n2026-05-07,06:13\n" + odd + b"\n")
        assert dates_of(Narrow(other, [], [], ["day", "clock"]), "day", clock="clock") is None


@given(st.lists(st.builds(str.__add__, DATE, st.one_of(CLOCK, TIME, st.just(" x"))), max_size=4))
def test_the_days_of_moments_are_those_read_one_by_one(texts):
    rows = "".join(f'"{text}",1\n' for text in texts)
    sheet = Narrow(Sheet(f"date,a\n{rows}".encode()), [], [], ["date"])
    found = days_of(sheet, "date")
    if found is not None:
        expected = moments(column(texts))["date"]
        assert found.dt.strftime("%Y-%m-%d").tolist() == expected.tolist()
    for odd in ("", "1/2/2026", " 2026-05-07", "2026-02-30"):
        other = Narrow(Sheet(f"date,a\n2026-05-07,1\n{odd},1\n".encode()), [], [], ["date"])
        assert days_of(other, "date") is None
