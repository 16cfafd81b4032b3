"""Whether commas are decimals: by one column, with units or without, and by the rows of a file."""

from __future__ import annotations

import csv

import pytest

from calc.tables.decimal_sign import has_decimal_commas, has_dot_groups, of_file
from tests.support.cases import each


@pytest.mark.parametrize(
    "texts, otherwise, decimal",
    [
        (["62,5", "61,235"], False, True),
        (["80,25 kg", "80,125 kg"], False, True),
        (["1.234,5"], False, True),
        (["61,235"], False, False),
        (["61,235"], True, True),
        (["61,235", "62.5"], True, False),
        (["62,5", "62.5"], True, False),
        (["1,234,567"], True, False),
        (["05.03.2024", "Mar 5, 2024", "5 x 5", ""], False, False),
    ],
)
def test_one_sure_number_says_it_of_a_column(texts, otherwise, decimal):
    assert has_decimal_commas(texts, otherwise) is decimal


def test_a_dot_of_thousands_is_seen():
    assert has_dot_groups(["980", "1.950"])
    assert not has_dot_groups(["980", "1.95", "0.950"])


@each(
    "text, decimal",
    [
        ("Date,A,B\n2026-03-01,1.950,'10,5'\n", True),
        ("Date,A\n2026-03-01,'80,4'\n\nDate,B,C\n2026-03-01,'1.950',3\n", True),
        ("Date;A;B\n2026-03-01;2.150;150,5\n", True),
        ("Date;A\n2026-03-01;80,250\n", True),
        ("Date,A\n2026-03-01,'1,050'\n", False),
        ("Date,A,B\n2026-03-01,'1,050','62.5'\n", False),
        ("Date;A;B\n2026-03-01;1,050;62.5\n", False),
        ("Date;A;B\n2026-03-01;1,050,000;1,050\n", False),
        ("Date;A\n2026-03-01;2.150\n", False),
        # What stands in texts and dates is no matter.
        ("Date,Note\n'5,5',1\n'Mar 1, 2026',2\nb,3\nc,4\n", False),
        ("", False),
    ],
)
def test_a_file_says_it_by_its_columns_of_numbers(text, decimal):
    delimiter = ";" if ";" in text else ","
    data = text.replace("'", '"').encode()
    rows = csv.reader(data.decode().splitlines(), delimiter=delimiter)
    assert of_file(data, delimiter, rows) is decimal
