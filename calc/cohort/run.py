"""From a file of people to a file of results: parts made by workers, joined in their order."""

from __future__ import annotations

import errno
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

from calc.cohort import manifest
from calc.cohort.joined import joined
from calc.cohort.kinds import KINDS
from calc.cohort.manifest import Entry, Job
from calc.cohort.parts import cut, in_single_bytes
from calc.cohort.places import (
    COPIED_AT_ONCE,
    Folder,
    is_straight,
    is_url,
    opened,
    written_whole,
)
from calc.cohort.source import CSV, PARQUET, Part, source_of
from calc.cohort.work import schema_out
from calc.errors import InputError

BESIDE = ".parts"
Numbered = Mapping[int, Part]
# From a job and the parts that are to be made to each one's entry, in any order.
Engine = Callable[[Job, Numbered], Iterable[Entry]]


class Progress(NamedTuple):
    """How far a run is: rows and parts that are done, and of how many; `before` were done when it
    began."""

    rows: int
    all_rows: int
    parts: int
    all_parts: int
    before: int


@dataclass
class Count:
    """What became of a file: rows that came and were written, those with an error and what kinds of
    errors, empty lines, and the columns that passed through."""

    rows: int = 0
    written: int = 0
    errors: int = 0
    empty: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    others: tuple[str, ...] = ()


def run(
    kind: str,
    source: str | BinaryIO,
    target: str | BinaryIO,
    engine: Engine,
    *,
    rows: int | None = None,
    resume: bool = False,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Count:
    """Make a table of a file, of a `kind` of `calc.cohort.kinds`, and return what became of it.

    `source` and `target` are addresses, or streams of bytes. The output is Parquet where its name
    ends so, else CSV; it is the same to the byte for any engine and any number of `rows` a part.
    Parts are kept in a folder beside the output until it is whole; with `resume` a run goes on
    where another ended. Raises `InputError` for what cannot be used, and `OSError` where a file
    cannot be read or written.
    """
    form = PARQUET if isinstance(target, str) and target.endswith(f".{PARQUET}") else CSV
    with ExitStack() as stack:
        folder = stack.enter_context(_folder(target, resume))
        address = _brought(source, folder)
        table = source_of(in_single_bytes(address, folder), str(source))
        passing = KINDS[kind].check(table.headings)
        job = Job(kind, table, form, schema_out(table, kind), folder.address)
        parts = _parts(job, folder, rows)
        file = stack.enter_context(_target(target, folder))
        count = Count(others=tuple(table.headings[place] for place in passing))
        made = _made(job, folder, parts, engine, tell)
        joined(form, file, job.schema, _counted(made, folder, count))
    folder.clear()
    return count


@contextmanager
def _folder(target: str | BinaryIO, resume: bool) -> Iterator[Folder]:
    """Return the folder of parts: beside the output, or a passing one where there is no beside."""
    if not isinstance(target, str) or is_straight(target):
        if isinstance(target, str) and Path(target).is_dir():
            raise IsADirectoryError(errno.EISDIR, "Is a directory", target)
        if resume:
            raise InputError("Only a run into a file can go on: name it with -o.", "resume")
        with tempfile.TemporaryDirectory() as place:
            yield Folder(place)
        return
    folder = Folder(f"{target if is_url(target) else Path(target).resolve()}{BESIDE}")
    there = folder.names()
    if there and not resume:
        raise InputError(
            f"{folder.address} holds a run that did not end: add --resume to go on with it, or "
            "remove it to begin anew.",
            "resume",
        )
    try:
        folder.make()
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(target)) from None
    try:
        yield folder
    except BaseException:
        # Before a part is made there is nothing to go on with.
        if not there and not manifest.is_begun(folder):
            folder.clear()
        raise


def _brought(source: str | BinaryIO, folder: Folder) -> str:
    """Return where a source can be read again and again: of a stream or a pipe it is a copy."""
    if isinstance(source, str):
        if not is_straight(source):
            return source if is_url(source) else str(Path(source).resolve())
        with opened(source) as stream:
            return _brought(stream, folder)
    folder.write("brought", iter(lambda: source.read(COPIED_AT_ONCE), b""))
    return folder.path("brought")


@contextmanager
def _target(target: str | BinaryIO, folder: Folder) -> Iterator[BinaryIO]:
    if isinstance(target, str):
        with written_whole(target, folder) as file:
            yield file
    else:
        yield target


def _parts(job: Job, folder: Folder, rows: int | None) -> list[Part]:
    """Return the parts of a job, as they are in the manifest of a run that goes on."""
    before = manifest.read(folder)
    if before is not None:
        manifest.refuse_another(folder, before, job, rows)
        parts: list[Part] = before["parts"]
        return parts
    kind = KINDS[job.kind]
    person = None if kind.person is None else kind.person(job.source.headings)
    many = rows or kind.rows
    parts = cut(job.source, many, person)
    manifest.begin(folder, job, many, parts)
    return parts


def _made(
    job: Job,
    folder: Folder,
    parts: list[Part],
    engine: Engine,
    tell: Callable[[Progress], None],
) -> Iterator[Entry]:
    """Yield the entries of all parts in their order, as soon as each one's turn has come."""
    found = manifest.done(folder, len(parts))
    before = sum(parts[number].rows for number in found)
    rows, every = before, sum(part.rows for part in parts)
    done, turn = len(found), 0
    todo = {number: part for number, part in enumerate(parts) if number not in found}
    for entry in engine(job, todo) if todo else ():
        found[entry.part] = entry
        done += 1
        rows += parts[entry.part].rows
        tell(Progress(rows, every, done, len(parts), before))
        while turn in found:
            yield found.pop(turn)
            turn += 1
    while turn in found:
        yield found.pop(turn)
        turn += 1


def _counted(made: Iterable[Entry], folder: Folder, count: Count) -> Iterator[Callable[[], bytes]]:
    """Yield what reads each part's results, and count what became of its rows."""
    for entry in made:
        count.rows += entry.rows
        count.written += entry.written
        count.errors += entry.errors
        count.empty += entry.empty
        count.kinds = manifest.kinds_together([count.kinds, entry.kinds])
        yield partial(entry.results, folder)
