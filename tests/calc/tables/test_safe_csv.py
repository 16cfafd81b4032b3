"""CSV that runs nothing in a spreadsheet and reads back into the same values."""

import io
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.tables.delimited_text import records
from calc.tables.safe_csv import FEW_ROWS, as_file, from_csv, plain_cell, safe_cell, to_csv
from tests.support.source_code import modules


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "=1\n=2"]
)
def test_a_cell_never_starts_a_formula(text):
    assert str(safe_cell(text)).startswith("'")
    assert plain_cell(safe_cell(text)) == text


@pytest.mark.parametrize("value", ["-5", "+3.5", "-1e3", -5, 0.25, "squat", "", None])
def test_numbers_and_plain_words_are_left_alone(value):
    assert safe_cell(value) == value


def written(table: pd.DataFrame, **options: bool) -> str:
    """A table as CSV, the same lines also where it is long, which is written in another way."""
    times = FEW_ROWS // len(table) + 1
    long = table.iloc[np.tile(np.arange(len(table)), times)]
    assert to_csv(long, header=False) == to_csv(table, header=False) * times
    return to_csv(table, **options)


# A blank cell is unknown, and a text of digits alone reads back as a number: neither is a text.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n"),
    min_size=1,
    max_size=20,
).map(lambda text: f"{text}x")


@given(st.lists(st.tuples(TEXTS, st.floats(-1e9, 1e9)), min_size=1, max_size=8))
def test_a_table_reads_back_into_the_same_values(rows):
    table = pd.DataFrame(rows, columns=["what", "energy_kcal"])
    pd.testing.assert_frame_equal(from_csv(written(table)), table, check_exact=True)


AMOUNTS = st.floats(-1e9, 1e9) | st.times().map("{:%H:%M}".format)


@given(st.lists(st.tuples(TEXTS, AMOUNTS), min_size=1, max_size=8))
def test_a_file_reads_back_into_the_same_values_with_times_among_its_numbers(rows):
    table = pd.DataFrame(rows, columns=["what", "target"])
    data = as_file(written(table))
    assert data.startswith(b"\xef\xbb\xbfwhat,target\n"), "the mark by which Excel knows UTF-8"
    assert from_csv(data.decode()).to_dict("list") == table.to_dict("list")


def test_a_text_among_times_and_numbers_leaves_them_texts():
    text_of_it = written(pd.DataFrame({"note": ["21:45", "12", "later"]}))
    assert from_csv(text_of_it)["note"].tolist() == ["21:45", "12", "later"]


@pytest.mark.parametrize("text", ["a\rb", "\r", "a\r\nb\n", 'a"b', "a,b", "\r=1"])
def test_a_cell_keeps_its_line_ends_for_every_reader(text):
    text_of_it = written(pd.DataFrame({"what": [text], "more": ["x"]}))
    assert from_csv(text_of_it)["what"].tolist() == [text]
    assert list(records(io.BytesIO(text_of_it.encode())))[1].fields == [safe_cell(text), "x"]


def test_each_kind_of_value_is_written_as_pandas_writes_it():
    table = pd.DataFrame(
        {
            "figure": [80.0, np.nan, 1e-7],
            "whole": pd.array([1, None, -3], dtype="Int64"),
            "flag": [True, False, True],
            "date": pd.to_datetime(["2026-05-07", "", "2026-05-08"]),
            "kind": pd.Categorical(["b", "a", None]),
            "what": ["", None, "x y"],
        }
    )
    assert written(table) == table.to_csv(index=False, lineterminator="\n")
    assert written(table, header=False) == written(table).partition("\n")[2]


def test_two_columns_may_have_the_same_heading_and_no_heading_starts_a_formula():
    table = pd.DataFrame([["a", 1], ["b", 2]], columns=["=note", "=note"])
    assert written(table) == "'=note,'=note\na,1\nb,2\n"


def test_a_row_of_one_blank_cell_stays_a_row():
    assert from_csv(written(pd.DataFrame({"note": ["x", None]})))["note"].isna().tolist() == [
        False,
        True,
    ]


def test_nobody_else_writes_a_table_as_csv():
    """Through one way out only is every cell guarded; a workbook becomes text to be read."""
    writers = re.compile(r"(?<!safe_csv)\.to_csv\([^)]|csv\.(?:Dict)?[wW]riter\(")
    found = {
        module.name
        for module in modules("calc", "pages", "app.py")
        if writers.search(module.path.read_text(encoding="utf-8"))
    }
    assert found == {"calc.journal.reading.workbook"}


@given(st.lists(st.floats(), min_size=1))
def test_a_number_is_written_as_python_writes_it(numbers: list[float]):
    lines = written(pd.DataFrame({"x": numbers, "y": ""})).splitlines()[1:]
    assert lines == ["," if np.isnan(one) else f"{one!r}," for one in numbers]
