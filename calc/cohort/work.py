"""One part from its rows to its results on disk: what a worker does, wherever it is."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable

import pandas as pd
import pyarrow as pa
import pyarrow.ipc

from calc.cohort.kinds import KINDS
from calc.cohort.manifest import Entry, Job, keep
from calc.cohort.places import Folder, opened
from calc.cohort.schema import refuse_types
from calc.cohort.source import (
    CSV,
    PARQUET,
    Part,
    Rows,
    Source,
    parquet_rows,
    rows_of,
    schema_of,
    tabled,
)
from calc.plan.roster.plans import SEPARATOR
from calc.tables.safe_csv import to_csv

# What differs between two errors of a kind: what stands in quotes, and figures.
_FIGURES = re.compile(r"'[^']*'|\"[^\"]*\"|[-+]?\d[\d.,:]*")
LONGEST_KIND = 100


def finish(job: Job, number: int, part: Part) -> Entry:
    """Make the results of one part, write them into the job's folder, and return their entry."""
    source = job.source
    rows = rows_of(source, part) if source.form == CSV else _parquet(source, part, job)
    made = KINDS[job.kind].make(rows.table, rows.faults)
    results = as_csv(made) if job.form == CSV else as_arrow(made, job.schema)
    errors = made["error"][made["error"] != ""] if len(made) else pd.Series([], dtype="str")
    entry = Entry(
        part=number,
        rows=len(rows.table),
        written=len(made),
        errors=len(errors),
        empty=rows.empty,
        kinds=dict(error_kinds(errors)),
        size=len(results),
        sum=zlib.crc32(results),
    )
    keep(Folder(job.folder), entry, results)
    return entry


def error_kinds(errors: Iterable[str]) -> Counter[str]:
    """Return how often each kind of error is there: errors that differ in no more than figures.

    >>> error_kinds(["Age 7 is below 14.", "Age 9 is below 14. | Sex 'x' is not one of male."])
    Counter({'Age … is below …': 2, 'Sex … is not one of male': 1})
    """
    return Counter(
        _FIGURES.sub("…", one).rstrip(".")[:LONGEST_KIND]
        for error in errors
        for one in error.split(SEPARATOR)
    )


def _parquet(source: Source, part: Part, job: Job) -> Rows:
    """Return rows of Parquet; columns that pass through keep their type."""
    table = parquet_rows(source).between(part.start, part.end)
    passing = set(KINDS[job.kind].check(source.headings))
    columns = [
        _passing(column, job.form) if place in passing else _own(column)
        for place, column in enumerate(table.columns)
    ]
    return Rows(tabled(columns, source.headings), {}, 0)


def _own(column: pa.ChunkedArray) -> pd.Series:
    decimal = pa.types.is_decimal(column.type)
    return (column.cast(pa.float64()) if decimal else column).to_pandas()


def _passing(column: pa.ChunkedArray, form: str) -> pd.Series:
    if form == CSV and pa.types.is_floating(column.type):
        return column.to_pandas()
    return pd.Series(pd.arrays.ArrowExtensionArray(column))


def schema_out(source: Source, kind: str) -> pa.Schema:
    """Return the columns of the output and their types, those that pass through as they came.

    Raises `InputError` for headings and types that cannot be used.
    """
    one = KINDS[kind]
    passing = one.check(source.headings)
    blank = [pd.Series([], dtype="str")] * len(source.headings)
    made = one.make(tabled(blank, source.headings), {})
    types = [pa.string()] * len(passing)
    if source.form == PARQUET:
        with opened(source.address) as file:
            came = schema_of(file)
        refuse_types(kind, came)
        types = [came.field(place).type for place in passing]
    results = [pa.array(made.iloc[:, place]).type for place in range(len(passing), made.shape[1])]
    types += [pa.string() if pa.types.is_large_string(one) else one for one in results]
    return pa.schema(list(zip(map(str, made.columns), types, strict=True)))


def as_csv(made: pd.DataFrame) -> bytes:
    """Return results as lines of CSV without a header."""
    return to_csv(made, header=False).encode(errors="replace")


def as_arrow(made: pd.DataFrame, schema: pa.Schema) -> bytes:
    """Return results as an Arrow stream of the types of `schema`."""
    columns = [_typed(made.iloc[:, place], field.type) for place, field in enumerate(schema)]
    sink = pa.BufferOutputStream()
    options = pa.ipc.IpcWriteOptions(compression="lz4")
    with pa.ipc.new_stream(sink, schema, options=options) as stream:
        stream.write_table(pa.Table.from_arrays(columns, schema=schema))
    return bytes(sink.getvalue())


def _typed(column: pd.Series, kind: pa.DataType) -> pa.ChunkedArray:
    found = pa.array(column, from_pandas=True)
    return found if found.type == kind else found.cast(kind)
