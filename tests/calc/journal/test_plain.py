"""What is read all at once is what would be read text by text."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.journal.daily import amounts
from calc.journal.desk import Desk
from calc.journal.plain import Narrow, plain_moments, plain_numbers
from calc.journal.sheet import Sheet
from calc.journal.values import moments, numbers

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


@pytest.mark.parametrize("amount", ["5", "5.25", "", "nan", "inf", '"1,050"', "--", '"6"', "1e3"])
@pytest.mark.parametrize("rest", ["6,a", "6,a,", '6,"a"'])
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
