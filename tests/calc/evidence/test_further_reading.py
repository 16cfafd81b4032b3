"""Further reading: what stands behind the choices that no number shows."""

from __future__ import annotations

from calc.evidence.further_reading import READING
from calc.evidence.register import to_markdown


def test_nothing_to_read_further_is_there_twice():
    assert len({one.source for one in READING}) == len(READING)
    assert all(one.says.endswith(".") for one in READING)


def test_the_table_of_evidence_ends_with_it():
    end = to_markdown().split("## Further reading")[1]
    assert all(one.says in end and one.source.short in end for one in READING)
