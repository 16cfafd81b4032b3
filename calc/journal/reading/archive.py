"""A zip of exports: every member that can be read is read, and all are one journal.

What a zip says of itself is not believed: members are unpacked under one allowance for all of them.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple

import pandas as pd

from calc.errors import InputError, shown_value
from calc.journal.merge import merge
from calc.journal.model import Journal
from calc.journal.reading.forms.json_file import UnknownJsonError
from calc.journal.reading.questions import DATE_ORDER, MAPPING, TIME_ZONE, WEIGHT_UNIT, Desk
from calc.journal.reading.stream import BEYOND, HEAD, MEGABYTE, Allowance, Meter, Stream

MOST_MEMBERS = 100_000
# A directory of that many members with long names is smaller, and Python reads it at once.
LARGEST_DIRECTORY = 32 * MEGABYTE
# Ten years of an Apple Watch are some 2 GB of XML, and they are read as a stream.
MOST_UNPACKED = 6_000 * MEGABYTE
MOST_IN_MEMORY = 400 * MEGABYTE
DEEPEST = 1
WORKBOOK = "xl/workbook.xml"
_TABLES = frozenset({".csv", ".tsv", ".txt"})
JSON = ".json"
_READ = frozenset({*_TABLES, JSON, ".xml", ".xlsx", ".zip", ".db"})
# Of more files than these of which the same is to be said, it is said once.
MOST_ALIKE = 5
# Documents that are zips by themselves, by a part that each has.
_DOCUMENTS = {
    "Index/Document.iwa": "a document of Numbers: export it as Excel or CSV",
    "content.xml": "a document of OpenOffice or LibreOffice: save it as .xlsx or CSV",
    "word/document.xml": "a text document: save its table as CSV",
}
_ENCRYPTED = 0x1
_MAC_FOLDER = "__MACOSX"
NO_APP = "No app that we know writes a file with these columns"
_DAMAGED = "The zip is damaged or incomplete: download it again."
_PASSWORD = "It is protected by a password: unpack it first."
_ODDLY = "It is packed in a way that exports are not: unpack it first."
# What zipfile raises for a damaged, incomplete or odd member.
_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError, LookupError),
)
# How exports are packed; of the other ways one can ask for gigabytes of memory.
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

# A wrong answer is no fault of a file.
_ANSWERS = frozenset({WEIGHT_UNIT, DATE_ORDER, TIME_ZONE})

ReadPart = Callable[[Stream, Desk, int], Journal]
IsKnown = Callable[[bytes], bool]


class _Guarded:
    """A file from which no more than a directory is read at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, count: int = -1) -> bytes:
        """Return so many bytes. Raises `InputError` for more than a directory has."""
        if count > LARGEST_DIRECTORY:
            raise InputError(_DAMAGED, "file")
        return self._file.read(count if count >= 0 else LARGEST_DIRECTORY)


class _Unused(NamedTuple):
    """A member that is not used, and why."""

    name: str
    why: str


class _NotReadError(InputError):
    """A table of no app, of which no more than the beginning was unpacked."""


def opened(file: BinaryIO) -> zipfile.ZipFile:
    """Return a file as a zip. Raises `InputError` for one that is damaged or without end."""
    try:
        archive = zipfile.ZipFile(_Guarded(file))
    except InputError:
        raise
    except _FAULTS as fault:
        raise InputError(_DAMAGED, "file") from fault
    if len(archive.filelist) > MOST_MEMBERS:
        raise InputError(
            f"The zip has more than {MOST_MEMBERS:,} files in it: unpack it, and give the file of "
            "the log.",
            "file",
        )
    return archive


def is_workbook(archive: zipfile.ZipFile) -> bool:
    """Whether it is an .xlsx workbook."""
    return WORKBOOK in archive.NameToInfo


def refuse_beyond(archive: zipfile.ZipFile, limit: int) -> None:
    """Raise `InputError` for a zip of more than `limit` bytes together, or packed in odd ways."""
    for member in archive.filelist:
        _refuse_odd(member)
    # zipfile unpacks no more of a member than its size, so that here the sizes can be believed.
    if sum(member.file_size for member in archive.filelist) > limit:
        raise InputError(BEYOND, "file")


def read(
    archive: zipfile.ZipFile,
    desk: Desk,
    read_part: ReadPart,
    is_known: IsKnown,
    *,
    meter: Meter | None = None,
    allowance: Allowance | None = None,
    depth: int = 0,
) -> Journal:
    """Return the journal of all members of a zip that can be read; the others are told.

    `read_part` reads a member with a desk of its own, `depth` being how many zips are around it;
    `is_known` says by the beginning of a table whether it is of an app: of those of none no more is
    unpacked, unless it is all there is or the person says what its columns are. Raises `InputError`
    where nothing can be read (the error of the one member that there is), where a zip unpacks to
    too much, and for a zip in a zip in a zip.
    """
    if depth > DEEPEST:
        raise InputError("A zip in a zip in a zip is not read: unpack it first.", "file")
    _refuse_document(archive)
    allowed = allowance or Allowance(MOST_UNPACKED, MOST_IN_MEMORY)
    members = [member for member in archive.filelist if not member.is_dir()]
    chosen = [member for member in members if _of_use(member.filename)]
    others = [member.filename for member in members if not _of_use(member.filename)]
    if meter is not None:
        meter.whole = sum(member.file_size for member in chosen)
    of_apps: IsKnown = (lambda _: True) if desk.choices.get(MAPPING) else is_known
    journals: list[Journal] = []
    unused: list[_Unused] = []
    faults: list[tuple[zipfile.ZipInfo, InputError]] = []

    def part(member: zipfile.ZipInfo, is_known: IsKnown) -> Journal:
        own = Desk(desk.choices, member.filename)
        before = meter.done if meter is not None else 0
        try:
            return _read_member(archive, member, own, read_part, is_known, meter, allowed, depth)
        finally:
            if meter is not None:  # what is passed over is done too
                meter.add(max(before + member.file_size - meter.done, 0))

    for member in chosen:
        try:
            journals.append(part(member, of_apps))
        except UnknownJsonError as fault:
            # There are thousands of them in an archive of Google's.
            others.append(member.filename)
            if len(members) == 1:
                faults.append((member, fault))
        except InputError as fault:
            if allowed.used_up or fault.field in _ANSWERS:
                raise
            faults.append((member, fault))
            unused.append(_Unused(member.filename, str(fault)))
    if not journals and len(faults) == 1 and isinstance(faults[0][1], _NotReadError):
        return part(faults[0][0], lambda _: True)
    if not journals:
        raise _nothing([fault for _, fault in faults], members)
    _tell_unused(unused, desk)
    _tell_others(others, desk)
    whole = merge(*journals)
    apps = {app for one in journals for app in (one.app or one.source).split(", ") if app}
    told = pd.concat([_once_alike(whole.problems), desk.problems], ignore_index=True)
    return whole.but(problems=told, app=", ".join(sorted(apps)))


def _refuse_document(archive: zipfile.ZipFile) -> None:
    for part, what in _DOCUMENTS.items():
        if part in archive.NameToInfo:
            raise InputError(f"This is {what}.", "file")


def _tell_unused(unused: Sequence[_Unused], desk: Desk) -> None:
    by_reason: dict[str, list[str]] = {}
    for one in unused:
        by_reason.setdefault(shown_why(one.why), []).append(PurePosixPath(one.name).name)
    for why, names in by_reason.items():
        for shown in names if len(names) <= MOST_ALIKE else [_counted(names)]:
            desk.say(why, value=shown)


def _counted(names: Sequence[str]) -> str:
    return f"{names[0]} and {len(names) - 1:,} more files"


def _once_alike(problems: pd.DataFrame) -> pd.DataFrame:
    """Return problems with one line where the same is said of many files as wholes."""
    wholes = (problems["row"] == 0) & (problems["value"] == "")
    sizes = problems[wholes].groupby("what")["file"].transform("size")
    many = wholes & (sizes.reindex(problems.index, fill_value=0) > MOST_ALIKE)
    if not many.any():
        return problems
    first = problems[many].drop_duplicates("what")
    names = problems[many].groupby("what")["file"].agg(list)
    shown = [_counted([PurePosixPath(one).name for one in names[what]]) for what in first["what"]]
    once = problems.copy()
    once.loc[first.index, "value"] = shown
    return once[~many | once.index.isin(first.index)]


def shown_why(why: str) -> str:
    """Return the first sentence of a message: what is the matter with a member."""
    return why.partition(": ")[0].partition(". ")[0].rstrip(".")


def _read_member(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    desk: Desk,
    read_part: ReadPart,
    is_known: IsKnown,
    meter: Meter | None,
    allowed: Allowance,
    depth: int,
) -> Journal:
    _refuse_odd(member)
    try:
        file = archive.open(member)
    except _FAULTS as fault:
        raise InputError(_DAMAGED, "file") from fault
    with file:
        stream = Stream(_Sound(file), meter=meter, allowance=allowed)  # type: ignore[arg-type]
        table = PurePosixPath(member.filename).suffix.casefold() in _TABLES
        if table and member.file_size > HEAD and not is_known(stream.head):
            raise _NotReadError(NO_APP, "file")
        return read_part(stream, desk, depth + 1)


def _refuse_odd(member: zipfile.ZipInfo) -> None:
    if member.flag_bits & _ENCRYPTED:
        raise InputError(_PASSWORD, "file")
    if member.compress_type not in _PACKED:
        raise InputError(_ODDLY, "file")


class _Sound:
    """A member whose damage is an `InputError`, whoever reads it."""

    def __init__(self, file: object) -> None:
        self._file = file

    def read(self, count: int) -> bytes:
        """Return so many bytes of it. Raises `InputError` where it is damaged."""
        try:
            return self._file.read(count)  # type: ignore[attr-defined]
        except _FAULTS as fault:
            raise InputError(_DAMAGED, "file") from fault


def _of_use(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.casefold() in _READ and _MAC_FOLDER not in path.parts


def _nothing(faults: Sequence[InputError], members: Sequence[zipfile.ZipInfo]) -> InputError:
    if len(faults) == 1:
        return faults[0]
    if not members:
        return InputError("The zip is empty.", "file")
    names = ", ".join(PurePosixPath(member.filename).name for member in members[:5])
    reasons = sorted({shown_why(str(fault)) for fault in faults})
    why = f" {'; '.join(reasons)}." if len(reasons) == 1 else ""
    return InputError(
        f"Nothing in this zip can be read as a log.{why} It holds {shown_value(names)}.", "file"
    )


def _tell_others(names: Sequence[str], desk: Desk) -> None:
    if not names:
        return
    kinds = pd.Series([PurePosixPath(name).suffix.casefold() or "no ending" for name in names])
    for kind, count in kinds.value_counts(sort=False).items():
        desk.say(f"Files of the zip that hold no log ({kind})", value=count)
