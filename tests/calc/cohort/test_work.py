"""One part: its results are written for anyone, and what is wrong with rows is counted by kind."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from calc.cohort.source import source_of
from calc.cohort.work import error_kinds, schema_out
from tests.support.cohorts import HEADER, made, planned

FORMULA = "=HYPERLINK(1)"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "roster.csv"


def test_no_cell_and_no_heading_of_a_user_starts_a_formula(path):
    path.write_text(f"{FORMULA},{HEADER}{FORMULA},@Ana,62,168,29,female\n007,+1,=1,168,29,female\n")
    plans = planned(path)
    raw = pd.read_csv(path.with_name("out.csv"), dtype=str, keep_default_na=False)
    cells = [*raw.columns, *raw.loc[:, "'=HYPERLINK(1)"], *raw["name"], *raw["error"]]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "-"))]
    assert plans.iloc[0, :2].tolist() == [FORMULA, "@Ana"]
    assert raw.iloc[1, :2].tolist() == ["007", "+1"]


def test_cells_of_other_columns_come_back_letter_for_letter(path):
    header = HEADER.replace("name", "name,id,note,note")
    path.write_text(header + 'Null,007,"two\nlines",NA,62,168,29,female\n')
    planned(path)
    raw = pd.read_csv(path.with_name("out.csv"), dtype=str, keep_default_na=False)
    assert raw.iloc[0, :4].tolist() == ["Null", "007", "two\nlines", "NA"]


def test_columns_of_parquet_pass_as_they_came(tmp_path):
    table = pa.table(
        {
            "weight_kg": pa.array([80, None], pa.int16()),
            "height_cm": pa.array(["180", "180"]),
            "age": pa.array([Decimal(30), Decimal(30)]),
            "sex": pa.array(["male", "male"]).dictionary_encode(),
            "half": pa.array([0.1, None], pa.float32()),
            "nested": pa.array([[1, 2], None]),
            "at": pa.array([0, 1], pa.timestamp("ns", "UTC")),
        }
    )
    parquet.write_table(table, tmp_path / "in.parquet")
    count = made(tmp_path / "in.parquet", tmp_path / "out.parquet")
    found = parquet.read_table(tmp_path / "out.parquet")
    assert found.select(["half", "nested", "at"]) == table.select(["half", "nested", "at"])
    assert found["error"].to_pylist() == ["", "The body weight is missing: fill weight_kg."]
    assert (count.rows, count.errors) == (2, 1)
    source = source_of(str(tmp_path / "in.parquet"), "in.parquet")
    assert schema_out(source, "plans") == found.schema


def test_errors_are_of_a_kind_where_figures_and_quotes_alone_differ():
    errors = [
        "Weight 900 kg is above 250 kg.",
        "Weight 1,0.5 kg is above 250 kg. | Sex 'x' is no",
    ]
    assert error_kinds(errors) == {"Weight … kg is above … kg": 2, "Sex … is no": 1}
    assert max(map(len, error_kinds(["long " * 100]))) == 100
