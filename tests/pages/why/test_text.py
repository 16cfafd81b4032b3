"""The Why page's texts: the register's filter."""

from __future__ import annotations

from calc.evidence.register import register
from pages.why.text import matching


def test_a_filter_takes_rows_with_every_word_and_no_pattern():
    both, one = matching("Protein morton"), matching("protein")
    assert 0 < len(both) < len(one)
    assert matching(".*").empty
    assert len(matching("  ")) == len(register())
