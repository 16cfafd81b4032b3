"""Parts are joined into a file that does not show where they met."""

from __future__ import annotations

import io
from functools import partial

import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from calc.cohort import joined as module
from calc.cohort.joined import joined
from calc.cohort.work import as_arrow, as_csv

TABLE = pd.DataFrame({"kcal": [row / 7 for row in range(50)], "note": ["a", "=b"] * 25})
SCHEMA = pa.schema([("kcal", pa.float64()), ("note", pa.string())])


def in_parts(form: str, rows: int) -> bytes:
    pieces = [TABLE[first : first + rows] for first in range(0, len(TABLE), rows)]
    results = [as_csv(one) if form == "csv" else as_arrow(one, SCHEMA) for one in pieces]
    file = io.BytesIO()
    joined(form, file, SCHEMA, [partial(bytes, one) for one in results])
    return file.getvalue()


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_the_seams_are_not_to_be_seen(form, monkeypatch):
    monkeypatch.setattr(module, "GROUP_ROWS", 16)
    assert len({in_parts(form, rows) for rows in (1, 7, 16, 32, 50)}) == 1


def test_groups_of_parquet_have_one_size(monkeypatch):
    monkeypatch.setattr(module, "GROUP_ROWS", 16)
    file = parquet.ParquetFile(io.BytesIO(in_parts("parquet", 3)))
    groups = [file.metadata.row_group(one).num_rows for one in range(file.num_row_groups)]
    assert groups == [16, 16, 16, 2]
    pd.testing.assert_frame_equal(file.read().to_pandas(), TABLE)


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_no_part_gives_no_row(form):
    file = io.BytesIO()
    joined(form, file, SCHEMA, [])
    read = pd.read_csv if form == "csv" else pd.read_parquet
    found = read(io.BytesIO(file.getvalue()))
    assert list(found.columns) == SCHEMA.names
    assert found.empty
