"""Further reading: what stands behind the choices that no number shows."""

from __future__ import annotations

from calc.evidence import Read
from calc.evidence.further_reading import READING
from calc.evidence.register import to_markdown


def test_nothing_to_read_further_is_there_twice():
    assert len({one.source for one in READING}) == len(READING)
    assert all(one.says.endswith(".") for one in READING)


def test_it_is_said_what_was_read_where_that_was_not_the_whole_text():
    for one in READING:
        assert bool(one.seen) == (one.read in (Read.PART, Read.CITED)), one.source.short


def test_the_table_of_evidence_ends_with_it():
    end = to_markdown().split("## Further reading")[1]
    assert all(one.says in end and one.source.short in end for one in READING)
