"""The Why page's texts: the register's filter."""

from __future__ import annotations

from html import escape

from calc.evidence import NO_GRADE, Evidence, Read
from calc.evidence.bibliography import ARAGON_2013
from calc.evidence.newer import NEWER
from calc.evidence.register import register
from pages.common.notices import source_html
from pages.why.text import grades, matching, newer


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
    assert "read in the abstract" in page
    assert page.count("no grade") == sum(not one.grade for one in NEWER)


def test_the_letters_say_what_having_none_means():
    assert "<b>No grade</b>: cited from memory" in grades()


def test_a_source_without_a_grade_says_so_and_how_it_was_read():
    one = Evidence("A gap", "h", "adults", NO_GRADE, ARAGON_2013, Read.CITED, seen="an audit")
    assert source_html(one).endswith("</a>, no grade, read in an audit, which cites it</li>")
