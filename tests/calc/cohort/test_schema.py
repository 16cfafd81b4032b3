"""The schema of each table is what is made and read, is held to on the way in, and is published."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from calc.cohort.kinds import KINDS
from calc.cohort.schema import (
    COMES,
    DATE,
    FLAG,
    GOES,
    LOGS,
    NUMBER,
    ROSTER,
    refuse_types,
    to_markdown,
)
from calc.errors import InputError
from calc.plan.roster.columns import FIELDS
from tests.support.cohorts import logs, made, roster
from tests.support.source_code import ROOT

README = (ROOT / "calc" / "cohort" / "README.md").read_text(encoding="utf-8")


def tables() -> dict[str, pd.DataFrame]:
    return {"plans": roster(12), "days": roster(12), "expenditure": logs(8)}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_made_has_the_columns_and_types_of_its_schema(kind):
    table = tables()[kind]
    found = KINDS[kind].make(table, {})
    expected = {column.name: column for column in GOES[kind]}
    mine = found[[name for name in found.columns if name in expected]]
    assert list(mine.columns) == list(expected)
    for name, column in expected.items():
        numeric = pd.api.types.is_numeric_dtype(mine[name])
        assert numeric == (column.type in (NUMBER, FLAG)), name
        assert bool(column.unit) <= (column.type == NUMBER)


@pytest.mark.parametrize("kind", KINDS)
def test_every_needed_column_is_enough_and_none_too_many(kind):
    needed = [column.name for column in COMES[kind] if column.required]
    assert list(KINDS[kind].check(needed)) == ([0] if kind == "expenditure" else [])
    for name in needed:
        with pytest.raises(InputError, match="There is no column for"):
            KINDS[kind].check([one for one in needed if one != name])


def test_every_field_of_a_roster_is_in_its_schema():
    fields = [name for one in FIELDS.values() for name in one.columns]
    assert [column.name for column in ROSTER] == fields
    by_name = {column.name: column for column in (*ROSTER, *LOGS)}
    assert by_name["weight_lb"][1:] == (NUMBER, "lb", "body weight", False)
    assert by_name["date"].type == DATE


@pytest.mark.parametrize("columns", [ROSTER, LOGS, *GOES.values()])
def test_the_readme_has_every_column(columns):
    assert to_markdown(columns) in README


@pytest.mark.parametrize(
    "kind, name, held, message",
    [
        ("plans", "Weight (kg)", pa.bool_(), "holds bool: a number is needed, or text"),
        ("plans", "age", pa.timestamp("us"), "holds timestamp"),
        ("days", "sex", pa.struct([("a", pa.int8())]), "holds struct.*: text"),
        ("expenditure", "date", pa.int64(), "holds int64: a date is needed, or text"),
        ("expenditure", "energy_kcal", pa.list_(pa.float64()), "holds list"),
        ("expenditure", "sex", pa.binary(), "holds binary"),
        ("expenditure", "person", pa.list_(pa.string()), "holds list"),
    ],
)
def test_a_type_that_cannot_be_read_is_refused(kind, name, held, message):
    with pytest.raises(InputError, match=message):
        refuse_types(kind, pa.schema([("other", pa.bool_()), (name, held)]))


def test_types_are_looked_at_before_anything_is_made(tmp_path):
    table = pa.table({"weight_kg": [True], "height_cm": [180], "age": [30], "sex": ["male"]})
    parquet.write_table(table, tmp_path / "in.parquet")
    with pytest.raises(InputError, match="Column weight_kg holds bool"):
        made(tmp_path / "in.parquet", tmp_path / "out.parquet")
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]
