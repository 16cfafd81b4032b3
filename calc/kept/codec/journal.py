"""The journal as pieces: each of its tables cut by app and year, so that a day writes one year.

A piece is one object of columns; a column that is blank as a whole is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import quote

import numpy as np
import pandas as pd
import pyarrow as pa

from calc.clock import DATE, iso_dates
from calc.journal.merge import merge
from calc.journal.model import (
    DATES,
    DAY_COLUMNS,
    DAY_NUMBERS,
    LOG_COLUMNS,
    MARK_COLUMNS,
    PROBLEM_COLUMNS,
    SET_NUMBERS,
    Journal,
    Question,
    day_table,
    log_table,
    mark_table,
    problem_table,
)
from calc.kept.codec.checks import Checks
from calc.kept.packing import pack, unpack
from calc.kept.parts import JOURNAL

_JOURNAL = Checks(JOURNAL)
_LONGEST_SOURCE = 80
_MOST_ROWS = 2_000_000


class _Group(NamedTuple):
    """One piece of a table: its name, where its rows stand, and a text of what they say."""

    name: str
    places: np.ndarray
    digest: str


class _Table(NamedTuple):
    columns: tuple[str, ...]
    numbers: tuple[str, ...]


_CUT: Mapping[str, _Table] = {
    "sets": _Table(LOG_COLUMNS, SET_NUMBERS),
    "days": _Table(DAY_COLUMNS, DAY_NUMBERS),
    "marks": _Table(MARK_COLUMNS, ("value",)),
}
PROBLEMS, QUESTIONS, PREFER = "problems", "questions", "prefer"
_PROBLEM = _Table(PROBLEM_COLUMNS, ("row",))


@dataclass(frozen=True)
class Cut(Mapping[str, str]):
    """A journal as the rows of its pieces, not yet written: the name of each, and its digest."""

    digests: Mapping[str, str]
    _made: Mapping[str, Callable[[], Any]]
    _tables: Mapping[str, pd.DataFrame]
    _groups: Mapping[str, Sequence[_Group]]

    def __getitem__(self, name: str) -> str:
        """Return the digest of a piece, which differs where the piece does."""
        return self.digests[name]

    def __iter__(self) -> Iterator[str]:
        """Return the names of the pieces."""
        return iter(self.digests)

    def __len__(self) -> int:
        """Return how many pieces there are."""
        return len(self.digests)

    def changes(self, known: Mapping[str, str]) -> dict[str, bytes | None]:
        """Return what has to be written where the pieces of the digests `known` are held."""
        gone: dict[str, bytes | None] = dict.fromkeys(known.keys() - self.digests.keys())
        return gone | {
            name: pack(self._made[name]())
            for name, digest in self.digests.items()
            if known.get(name) != digest
        }

    def groups(self, kind: str, rows: pd.DataFrame) -> Sequence[_Group] | None:
        """Return the groups of a table where it is as it was when this was cut; else None."""
        # To compare takes a twentieth of what it takes to look at every row anew.
        return self._groups[kind] if rows.equals(self._tables[kind]) else None


def cut(journal: Journal, before: Mapping[str, str] | None = None) -> Cut:
    """Return a journal cut into its pieces; only those that `changes` asks for are written.

    It is quicker where `before` is what was cut last: a table that did not change is not cut anew.
    """
    digests: dict[str, str] = {}
    made: dict[str, Callable[[], Any]] = {}
    tables = {"sets": journal.log, "days": journal.days, "marks": journal.marks}
    groups: dict[str, Sequence[_Group]] = {}
    for kind, rows in tables.items():
        known = before.groups(kind, rows) if isinstance(before, Cut) else None
        groups[kind] = known if known is not None else list(_cut_groups(kind, rows))
        for one in groups[kind]:
            digests[one.name] = one.digest
            made[one.name] = partial(_columns, rows, one.places, _CUT[kind])
    small = {
        PROBLEMS: _columns(journal.problems, None, _PROBLEM) if len(journal.problems) else None,
        QUESTIONS: [_asked(one) for one in journal.questions],
        PREFER: dict(sorted(journal.prefer.items())),
    }
    for name, value in small.items():
        if value:
            digests[name] = hashlib.blake2b(repr(value).encode(), digest_size=16).hexdigest()
            made[name] = partial(_same, value)
    return Cut(digests, made, tables, groups)


def journal_pieces(journal: Journal) -> dict[str, bytes]:
    """Return a whole journal as pieces."""
    return {name: data for name, data in cut(journal).changes({}).items() if data is not None}


def journal_of(pieces: Mapping[str, bytes]) -> Journal:
    """Return the journal, its rows in the order of `merge`. Raises `InputError`."""
    found = {name: unpack(data, JOURNAL) for name, data in pieces.items()}
    problems, questions = found.pop(PROBLEMS, None), found.pop(QUESTIONS, [])
    prefer = found.pop(PREFER, {})
    rows = {kind: _rows(_of_kind(kind, found), table) for kind, table in _CUT.items()}
    check = _JOURNAL
    journal = check.made(
        lambda: Journal(
            log_table(rows["sets"]),
            day_table(rows["days"]),
            mark_table(rows["marks"]),
            problem_table(None if problems is None else _rows([problems], _PROBLEM)),
            tuple(_question(one) for one in check.items(questions)),
            {group: check.text(source) for group, source in check.mapping(prefer).items()},
        )
    )
    # Each piece holds what its name says, or a later save would leave an old row beside a new one.
    tables = {"sets": journal.log, "days": journal.days, "marks": journal.marks}
    if {name for kind in tables for name in _names(kind, tables[kind])} != found.keys():
        raise check.fault("it is cut in a way that is not ours")
    return merge(journal)


def _cut_groups(kind: str, rows: pd.DataFrame) -> Iterator[_Group]:
    """The pieces of a table, each as a group of its rows."""
    if not len(rows):
        return
    keys, codes = _keyed(kind, rows)
    signs = pd.util.hash_pandas_object(rows[list(_CUT[kind].columns)], index=False).to_numpy()
    order = np.argsort(codes, kind="stable")
    ends = np.flatnonzero(np.diff(codes[order])) + 1
    for places in np.split(order, ends):
        digest = hashlib.blake2b(signs[places].tobytes(), digest_size=16).hexdigest()
        yield _Group(keys[codes[places[0]]], places, digest)


def _keyed(kind: str, rows: pd.DataFrame) -> tuple[list[str], np.ndarray]:
    """The names of the pieces of a table, and for each row which of them it is in."""
    dates = rows["date"].to_numpy(dtype=DATE)
    years, of_year = np.unique(dates.astype("datetime64[Y]"), return_inverse=True)
    of_app, apps = pd.factorize(rows["source"])
    codes, pairs = pd.factorize(of_app * len(years) + of_year)
    names = []
    for pair in pairs:
        app, year = divmod(int(pair), len(years))
        names.append(f"{kind}/{_named(str(apps[app]))}/{_year(years[year])}")
    return names, codes


def _named(app: str) -> str:
    """An app as it stands in the name of a piece, whatever it is called."""
    name = quote(app, safe="")
    if len(name) <= _LONGEST_SOURCE:
        return name
    return hashlib.blake2b(app.encode(), digest_size=16).hexdigest()


def _year(year: np.datetime64) -> str:
    return "" if np.isnat(year) else str(year)


def _names(kind: str, rows: pd.DataFrame) -> set[str]:
    return set(_keyed(kind, rows)[0]) if len(rows) else set()


def _columns(rows: pd.DataFrame, places: np.ndarray | None, table: _Table) -> dict[str, Any]:
    """Rows of a table as an object of columns, those left out that are blank as a whole."""
    some = rows if places is None else rows.take(places)
    columns = {}
    for name in table.columns:
        if name in table.numbers:
            values = some[name].to_numpy(dtype=float)
            if not np.isnan(values).all():
                columns[name] = [None if one != one else one for one in values.tolist()]
        else:
            texts = iso_dates(some[name]) if name in DATES else some[name]
            if (texts != "").any():
                columns[name] = texts.tolist()
    return {"rows": len(some), "columns": columns}


def _of_kind(kind: str, found: Mapping[str, Any]) -> list[Any]:
    if any(name.partition("/")[0] not in _CUT for name in found):
        raise _JOURNAL.fault("it is cut in a way that is not ours")
    return [value for name, value in sorted(found.items()) if name.startswith(f"{kind}/")]


def _rows(pieces: Sequence[Any], table: _Table) -> dict[str, Any]:
    """The columns of pieces, one after the other, each of the type that it has to have."""
    check = _JOURNAL
    columns: dict[str, list[Any]] = {name: [] for name in table.columns}
    size = 0
    for piece in pieces:
        told = check.record(piece, "rows", "columns")
        many, given = told["rows"], check.mapping(told["columns"])
        if type(many) is not int or not 0 < many <= _MOST_ROWS or not given.keys() <= set(columns):
            raise check.fault()
        size += many
        if size > _MOST_ROWS:
            raise check.fault("it has more rows than a journal has")
        for name, column in columns.items():
            values = given.get(name)
            if values is None:
                column += [None if name in table.numbers else ""] * many
            elif isinstance(values, list) and len(values) == many:
                column += values
            else:
                raise check.fault()
    return {
        name: _numbers(column) if name in table.numbers else _texts(column)
        for name, column in columns.items()
    }


def _numbers(column: list[Any]) -> np.ndarray:
    if not set(map(type, column)) <= {float, int, type(None)}:
        raise _JOURNAL.fault()
    values = _JOURNAL.made(lambda: np.array(column, dtype=float))
    if np.isinf(values).any():
        raise _JOURNAL.fault()
    return values


def _texts(column: list[Any]) -> pd.Series:
    # Arrow takes nothing for a text but one, or nothing; pandas would look at each of them twice.
    found = _JOURNAL.made(lambda: pa.array(column, pa.large_string()))
    if found.null_count:
        raise _JOURNAL.fault()
    return pd.Series(pd.array(found, dtype="str"))


def _asked(one: Question) -> dict[str, Any]:
    return {"name": one.name, "text": one.text, "answers": dict(one.answers), "file": one.file}


def _question(value: Any) -> Question:
    check = _JOURNAL
    told = check.record(value, "name", "text", "answers", "file")
    answers = check.mapping(told["answers"])
    return Question(
        check.text(told["name"]),
        check.text(told["text"]),
        {answer: check.text(means) for answer, means in answers.items()},
        check.text(told["file"]),
    )


def _same(value: Any) -> Any:
    return value
