"""A roster as a file in, the plans as a file out, a part at a time: memory stays bounded."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple, TextIO

import numpy as np
import pandas as pd

from calc.errors import InputError
from calc.plan.roster.columns import recognise
from calc.plan.roster.plans import AMOUNT_COLUMNS, RESULT_COLUMNS, make_plans
from calc.tables.delimited_text import Record, records
from calc.tables.safe_csv import to_csv

ROWS_AT_A_TIME = 2 * 1000


class Count(NamedTuple):
    """What became of a roster: its rows, those with an error, its empty lines, other columns."""

    rows: int
    errors: int
    empty: int
    others: tuple[str, ...]


class _Part(NamedTuple):
    """Some rows of a roster, and what is wrong with the lines that do not fit its header."""

    table: pd.DataFrame
    faults: dict[int, str]
    empty: int


def plan_file(roster: BinaryIO, plans: TextIO) -> Count:
    """Write the plan of every row of a roster, and return what became of them.

    The roster is a text table as every door of ours takes it, with a header; decimals may have a
    comma. Amounts are written unrounded, and no cell of a user starts a formula. Raises
    `InputError` for what is not a roster.
    """
    rows = errors = empty = 0
    others: tuple[str, ...] = ()
    with _kept(roster) as file:
        for number, part in enumerate(_parts(file)):
            if not number:
                headings = list(part.table.columns)
                others = tuple(str(headings[place]) for place in recognise(headings)[1])
            done = _planned(part)
            plans.write(to_csv(done, header=not number))
            rows += len(done)
            errors += int((done["error"] != "").sum())
            empty += part.empty
    return Count(rows, errors, empty, others)


@contextmanager
def _kept(roster: BinaryIO) -> Iterator[BinaryIO]:
    """Return a file that can be read twice: itself, or of a pipe a copy on disk."""
    if roster.seekable():
        yield roster
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(roster, copy)
        copy.seek(0)
        yield copy


def _parts(roster: BinaryIO) -> Iterator[_Part]:
    lines = records(roster)
    header = next(lines, None)
    if header is None:
        raise InputError("The file has no header: its first line names the columns.", "file")
    part = _part(header.fields, lines)
    yield part or _Part(pd.DataFrame(columns=header.fields, dtype="str"), {}, 0)
    while part := _part(header.fields, lines):
        yield part


def _part(header: list[str], lines: Iterator[Record]) -> _Part | None:
    """Return the next rows, or None at the end. No cell is lost: a line too long has a fault."""
    cells: list[list[str]] = []
    faults: dict[int, str] = {}
    empty = read = 0
    width = len(header)
    for _, line in islice(lines, ROWS_AT_A_TIME):
        read += 1
        if not any(cell.strip() for cell in line):
            empty += 1
            continue
        if any(cell.strip() for cell in line[width:]):
            faults[len(cells)] = (
                f"The row has {len(line)} cells where the header has {width}: put a cell that "
                "has the separator in it into quotation marks."
            )
        cells.append([*line[:width], *[""] * (width - len(line))])
    if not read:
        return None
    return _Part(pd.DataFrame(cells, columns=header, dtype="str"), faults, empty)


def _planned(part: _Part) -> pd.DataFrame:
    """Return the plans of a part; none for a row whose cells may stand under the wrong heading."""
    plans = make_plans(part.table)
    rows = list(part.faults)
    for name in RESULT_COLUMNS:
        if rows:
            place = list(plans.columns).index(name)
            plans.iloc[rows, place] = np.nan if name in AMOUNT_COLUMNS else ""
    for row, fault in part.faults.items():
        plans.iloc[row, -1] = fault
    return plans


@contextmanager
def written_whole(path: Path) -> Iterator[TextIO]:
    """Return a text file that takes the place of `path` when all of it is written, or not at all.

    What is not an ordinary file, such as a pipe, is written to directly.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="") as straight:
            yield straight
        return
    try:
        place = tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.")
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(path)) from None
    with place as beside:
        whole = Path(beside, path.name)
        with whole.open("w", encoding="utf-8", newline="") as part:
            yield part
        if path.exists():
            shutil.copymode(path, whole)
        whole.replace(path)
