"""The journal is the same however pandas keeps texts: by Arrow, as it comes, or as the server does.

The other tests have what the server has. Who imports `calc`, or runs it as a command, has Arrow.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pandas as pd
import pytest
from hypothesis import given, settings

from calc import journal
from calc.errors import InputError
from calc.journal.example import example
from calc.journal.files import from_zip, sets_csv, to_zip, weeks_csv
from calc.journal.merge import merge
from calc.journal.model import Journal
from calc.journal.weekly import weekly
from calc.kept.codec.journal import journal_pieces
from tests.support.any_journals import journals
from tests.support.exports import HEADERS
from tests.support.samples import FOLDER, needs_samples

T = TypeVar("T")

SAMPLES = sorted(path for path in FOLDER.rglob("*") if path.suffix in (".csv", ".zip", ".xlsx"))


def both_ways(work: Callable[[], T]) -> tuple[T, T]:
    """What some work gives with texts kept by Arrow, and as the server keeps them."""
    found = []
    for storage in ("pyarrow", "python"):
        with pd.option_context("mode.string_storage", storage):
            found.append(work())
    return found[0], found[1]


def told(one: Journal) -> tuple[object, ...]:
    """All that leaves a journal, as bytes and texts."""
    problems = one.problems.to_csv(index=False)
    pieces = dict(journal_pieces(one))
    return to_zip(one), sets_csv(one), weeks_csv(weekly(one)), problems, one.questions, pieces


def parts(one: Journal) -> list[object]:
    """All that a journal holds, as plain values."""
    tables = (one.log, one.days, one.marks, one.problems)
    columns = [[*zip(*table.to_dict("list").values(), strict=True)] for table in tables]
    return [*columns, list(one.questions), list(one.prefer.items())]


def read(data: bytes, name: str) -> object:
    try:
        return told(journal.read(data, name))
    except InputError as fault:
        return str(fault)


@settings(max_examples=5)
@given(journals(), journals())
def test_two_journals_together_leave_and_come_back_as_the_same(first, second):
    def work() -> object:
        one = merge(first, second)
        return told(one), told(from_zip(to_zip(one)))

    arrows, servers = both_ways(work)
    assert arrows == servers


def test_an_example_is_the_same_bytes():
    arrows, servers = both_ways(lambda: told(example(date(2026, 11, 22))))
    assert arrows == servers


def nonsense(header: str) -> Journal | str:
    width = header.count(",") + 1
    rows = "\n".join(",".join([cell] * width) for cell in ("2026-03-01", "80 kg", "", "W", "nan"))
    try:
        return journal.read(f"{header}\n{rows}\n".encode(), "log.csv")
    except InputError as fault:
        return str(fault)


def test_rows_of_nonsense_are_answered_alike():
    """Below each header for itself; what leaves is looked at once for each kind of journal."""

    def work() -> tuple[list[str], list[object]]:
        found = [nonsense(header) for header in HEADERS]
        made = [one for one in found if isinstance(one, Journal)]
        # By whether there are sets, days, marks, problems and questions in it.
        kinds = {tuple(map(bool, parts(one))): one for one in made}
        whole: list[object] = [told(merge(*made)), *map(told, kinds.values())]
        return [repr(parts(one)) if isinstance(one, Journal) else one for one in found], whole

    (arrows, arrows_told), (servers, servers_told) = both_ways(work)
    for header, one, other in zip(HEADERS, arrows, servers, strict=True):
        assert one == other, header
    assert arrows_told == servers_told


@needs_samples
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_real_export_is_read_alike(path):
    arrows, servers = both_ways(lambda: read(path.read_bytes(), path.name))
    assert arrows == servers
