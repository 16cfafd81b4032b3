"""Numbers and moments as people's apps write them, in any language, one text or a whole column."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from calc.journal.reading.values import moment, number, numbers
from tests.support.cases import each


@pytest.mark.parametrize(
    "written, meant",
    [
        ("62.5", 62.5),
        ("62,5", 62.5),
        ("0,125", 0.125),  # no thousands begin with a nought
        ("1,050", 1050),
        ("1.234,5", 1234.5),
        ("1\N{NARROW NO-BREAK SPACE}050,5", 1050.5),  # French
        ("1’050.5", 1050.5),  # Swiss
        ("\N{MINUS SIGN}5", -5),
    ],
)
def test_a_number_is_read_as_it_is_written(written, meant):
    assert number(written) == meant


@pytest.mark.parametrize("written", ["1_0", "1_000,5", "0x10", "5 kg", "1,05,0", ""])
def test_what_is_no_number_is_none(written):
    assert math.isnan(number(written))
    assert numbers(pd.Series([written])).isna().all()


@pytest.mark.parametrize(
    "written, meant",
    [
        (["62,5", "61,235", "1.250"], [62.5, 61.235, 1250]),
        (["1.234,5", "62,500"], [1234.5, 62.5]),
        (["61,235", "1,050"], [61235, 1050]),  # nothing says otherwise
        (["62.5", "1,050"], [62.5, 1050]),
        (["62,5", "62.5", "1,050"], [62.5, 62.5, 1050]),  # both are in use: each as it stands
        (["1.250", "62.5"], [1.25, 62.5]),
    ],
)
def test_a_column_with_one_sure_decimal_comma_has_no_other_commas(written, meant):
    assert numbers(pd.Series(written)).tolist() == meant


@each(
    "written, date, time",
    [
        ("9 5월 2024, 10:00", "2024-05-09", "10:00:00"),
        ("9 5月 2024, 10:00", "2024-05-09", "10:00:00"),
        ("2024年5月9日 10:00", "2024-05-09", "10:00:00"),
        ("2024. 5. 9. 오후 1:05", "2024-05-09", "13:05:00"),
        ("2024年5月9日 上午12:05", "2024-05-09", "00:05:00"),
        ("9 thg 5, 2024, 10:00", "2024-05-09", "10:00:00"),
        ("9 févr. 2024 à 10:00", "2024-02-09", "10:00:00"),
        ("9 de mai. de 2024, 10:00", "2024-05-09", "10:00:00"),
        ("9 Sept. 2024, 6:13 p. m.", "2024-09-09", "18:13:00"),
        ("9 5월 2024, 25:00", "2024-05-09", ""),
        ("31 2월 2024, 10:00", "", ""),
    ],
)
def test_months_of_any_language_are_read(written, date, time):
    assert moment(written) == (date, time)
