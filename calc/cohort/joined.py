"""The results of all parts as one file, in the order of the input, whatever the parts were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

import pandas as pd
import pyarrow as pa
import pyarrow.ipc
from pyarrow import parquet

from calc.cohort.source import PARQUET
from calc.tables.safe_csv import to_csv

# Rows of a group of Parquet: how they are stored does not depend on how they were made.
GROUP_ROWS = 1 << 16


class CsvFile:
    """Lines of CSV behind one header."""

    def __init__(self, file: BinaryIO, schema: pa.Schema) -> None:
        self.file = file
        head = pd.DataFrame(columns=pd.Index(schema.names, dtype=object))
        self.file.write(to_csv(head).encode(errors="replace"))

    def add(self, results: bytes) -> None:
        """Write the lines of a part."""
        self.file.write(results)

    def close(self) -> None:
        """Write what is left, which is nothing."""
        self.file.flush()


class ParquetFile:
    """Rows of Parquet in groups of one size, each laid out as if its rows had come at once."""

    def __init__(self, file: BinaryIO, schema: pa.Schema) -> None:
        self.schema = schema
        # Figures hardly ever come twice: a dictionary of them takes time and room.
        texts = [field.name for field in schema if not pa.types.is_floating(field.type)]
        self.writer = parquet.ParquetWriter(file, schema, use_dictionary=texts, store_schema=False)
        self.waiting: list[pa.Table] = []
        self.rows = 0

    def add(self, results: bytes) -> None:
        """Write as many whole groups as there are rows for by now."""
        table = pa.ipc.open_stream(results).read_all()
        self.waiting.append(table)
        self.rows += table.num_rows
        if self.rows >= GROUP_ROWS:
            every = pa.concat_tables(self.waiting)
            first = 0
            while self.rows - first >= GROUP_ROWS:
                self._group(every.slice(first, GROUP_ROWS))
                first += GROUP_ROWS
            self.waiting = [every.slice(first)]
            self.rows -= first

    def _group(self, rows: pa.Table) -> None:
        # One piece a column: where pieces meet, a page might end.
        self.writer.write_table(rows.combine_chunks(), row_group_size=GROUP_ROWS)

    def close(self) -> None:
        """Write the rows that are left, and the end of the file."""
        if self.rows or not self.waiting:
            self._group(pa.concat_tables(self.waiting or [self.schema.empty_table()]))
        self.writer.close()


def joined(
    form: str, file: BinaryIO, schema: pa.Schema, results: Iterable[Callable[[], bytes]]
) -> None:
    """Write the results of parts, in their order, into one file."""
    whole = ParquetFile(file, schema) if form == PARQUET else CsvFile(file, schema)
    for one in results:
        whole.add(one())
    whole.close()
