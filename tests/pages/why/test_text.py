"""The Why page's texts: the register's filter."""

from __future__ import annotations

from html import escape

import pytest

from calc.evidence import NO_GRADE, Evidence, Grade, Read
from calc.evidence.bibliography import ARAGON_2013
from calc.evidence.newer import NEWER
from calc.evidence.register import register
from pages.common.notices import source_html
from pages.why.people import newer
from pages.why.text import COLUMNS, grades, matching


def test_a_filter_takes_rows_with_every_word_and_no_pattern():
    both, one = matching("Protein morton"), matching("protein")
    assert 0 < len(both) < len(one)
    assert matching(".*").empty
    assert len(matching("  ")) == len(register())


def test_each_newer_finding_says_first_what_is_done_with_it():
    page = newer()
    for one in NEWER:
        does, says = page.index(escape(one.does)), page.index(escape(one.says))
        title = page.index(f"<dt>{escape(one.subject)}")
        assert title < does < says
        assert ("Changed</span>" in page[title:does]) == one.moved
    verified = [one for one in NEWER if one.grade and one.read in (Read.PRIMARY, Read.PART)]
    assert page.count(", grade ") == len(verified) > 0
    assert "read in" not in page


def test_the_letters_say_what_having_none_means():
    assert "<b>No grade</b>: set by Two Plates" in grades()


@pytest.mark.parametrize(
    "grade, read, end",
    [
        ("B", Read.PART, "</a>, grade B</li>"),
        ("B", Read.CITED, "</a></li>"),
        (NO_GRADE, Read.PRIMARY, "</a></li>"),
    ],
)
def test_a_source_shows_its_grade_only_where_it_was_read(grade: Grade, read: Read, end: str):
    one = Evidence("A gap", "h", "adults", grade, ARAGON_2013, read, seen="an audit")
    assert source_html(one).endswith(end)


def test_the_table_of_the_register_shows_no_grade_that_is_not_verified():
    shown = matching("")[list(COLUMNS)]
    assert "read" not in shown
    unread = matching("")["read"].str.contains("our choice|transcriptions that agree")
    assert unread.any()
    assert (shown["shown_grade"][unread] == "").all()
