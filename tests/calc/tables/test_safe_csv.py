"""CSV that runs nothing in a spreadsheet and reads back into the same values."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.tables.safe_csv import from_csv, plain_cell, safe_cell, to_csv


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "=1\n=2"]
)
def test_a_cell_never_starts_a_formula(text):
    assert str(safe_cell(text)).startswith("'")
    assert plain_cell(safe_cell(text)) == text


@pytest.mark.parametrize("value", ["-5", "+3.5", "-1e3", -5, 0.25, "squat", "", None])
def test_numbers_and_plain_words_are_left_alone(value):
    assert safe_cell(value) == value


# A blank cell is unknown, and a text of digits alone reads back as a number: neither is a text.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t"), min_size=1, max_size=20
).map(lambda text: f"{text}x")


@given(st.lists(st.tuples(TEXTS, st.floats(-1e9, 1e9)), min_size=1, max_size=8))
def test_a_table_reads_back_into_the_same_values(rows):
    table = pd.DataFrame(rows, columns=["what", "energy_kcal"])
    pd.testing.assert_frame_equal(from_csv(to_csv(table)), table, check_exact=True)
