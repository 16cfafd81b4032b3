"""A file of people is read as spreadsheets in many countries write it, and any part of it alone."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from calc.cohort.parts import cut
from calc.cohort.source import ParquetRows, Part, rows_of, source_of
from calc.errors import InputError
from tests.support.cohorts import ANA, HEADER, logs, made, planned
from tests.support.cohorts import roster as people


@pytest.fixture
def roster(tmp_path):
    """Writes a roster and returns where it is."""

    def write(content: str | bytes, name: str = "roster.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.mark.parametrize(
    "text",
    [
        "Name;Weight KG;Height (cm);Age;Sex\nAna;62,5;168,0;29;female\n",
        "\ufeffName,weight kg,HEIGHT_CM,age,sex\r\nAna,62.5,168,29,female\r\n",
        "name\tweight_kg\theight_cm\tage\tsex\nAna\t62,5\t168\t29\tfemale\n",
        'name,weight_kg,height_cm,age,sex\nAna,"62,5",168,29,female,,\n',
        "name,age,sex,height,weight_kg,body_fat\nAna,29,female,168 cm,62.5\n",
        '"na""me","weight_kg",height_cm,age,sex\rAna,62.5,168,29,female\r',
    ],
)
def test_a_roster_is_read_as_spreadsheets_in_many_countries_write_it(roster, text):
    usual = planned(roster("name,weight_kg,height_cm,age,sex\nAna,62.5,168,29,female\n"))
    other = planned(roster(text)).rename(columns={"Name": "name", 'na"me': "name"})
    pd.testing.assert_frame_equal(other, usual)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
@pytest.mark.parametrize("above", ["", "sep=;\r\n", "\n \n", "Team of 2026\n\n"])
def test_a_roster_is_read_in_every_encoding_that_a_journal_is(roster, encoding, above):
    text = f"{above}größe_name;weight_kg;height_cm;age;sex\nZoë;62,5;168;29;female\n"
    plans = planned(roster(text.encode(encoding)))
    assert plans["größe_name"].tolist() == ["Zoë"]
    assert plans["energy_kcal"].notna().all()


def test_every_stretch_of_a_text_is_read_alone(roster):
    cells = ['"two\nlines"', "5'11\"", '"a ""b"""', "Zoë", '"x\r\ny"', "plain"]
    text = "note,weight_kg\r\n" + "".join(f"{cell},{row}\r\n" for row, cell in enumerate(cells))
    source = source_of(str(roster(text)), "roster.csv")
    whole = rows_of(source, *cut(source, 100, None)).table
    assert whole["note"].tolist() == ["two\nlines", "5'11\"", 'a "b"', "Zoë", "x\r\ny", "plain"]
    for rows in (1, 2, 4):
        found = [rows_of(source, part).table for part in cut(source, rows, None)]
        assert [len(one) for one in found[:-1]] == [rows] * (len(found) - 1)
        pd.testing.assert_frame_equal(pd.concat(found, ignore_index=True), whole)


def test_a_row_with_too_many_cells_has_an_error_and_no_numbers(roster):
    plans = planned(roster(HEADER + "Ana,62,5,168,29,female\n" + ANA))
    assert "6 cells where the header has 5" in plans["error"][0]
    assert plans["energy_kcal"].isna().tolist() == [True, False]


def test_rows_of_parquet_are_read_from_anywhere_to_anywhere(tmp_path):
    table = pa.table({"row": range(20_000)})
    parquet.write_table(table, tmp_path / "rows.parquet", row_group_size=6_000)
    rows = ParquetRows(str(tmp_path / "rows.parquet"))
    for start, end in [(0, 10), (10, 9_000), (8_999, 12_001), (19_990, 20_000), (3, 4)]:
        assert rows.between(start, end)["row"].to_pylist() == list(range(start, end))


@pytest.mark.parametrize("left", [10, 200, -1])
def test_parquet_that_is_cut_off_is_refused(tmp_path, left):
    path = tmp_path / "roster.parquet"
    parquet.write_table(pa.table({"weight_kg": [80.0]}), path)
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(InputError, match="cut off or damaged: write it anew"):
        source_of(str(path), path.name)


@pytest.mark.parametrize("kind", ["plans", "expenditure"])
def test_parquet_that_is_damaged_inside_is_refused(tmp_path, kind):
    path = tmp_path / "in.parquet"
    table = logs(4) if kind == "expenditure" else people(300)
    table.to_parquet(path)
    data = bytearray(path.read_bytes())
    data[100:3_000] = bytes(2_900)
    path.write_bytes(bytes(data))
    with pytest.raises(InputError, match="cut off or damaged: write it anew"):
        made(path, tmp_path / "out.csv", kind)


def test_parquet_of_very_many_columns_is_refused(tmp_path):
    path = tmp_path / "roster.parquet"
    parquet.write_table(pa.table({f"c{number}": [1] for number in range(2_001)}), path)
    with pytest.raises(InputError, match="2,001 columns"):
        source_of(str(path), path.name)


def test_what_is_called_parquet_and_is_none_is_refused(roster):
    path = roster(HEADER + ANA, "roster.parquet")
    with pytest.raises(InputError, match="is called Parquet and is none"):
        source_of(str(path), path.name)


def test_a_source_is_known_by_what_is_in_it(roster):
    one, other = roster(HEADER + ANA, "a.csv"), roster(HEADER + ANA, "b.csv")
    os.utime(other, (0, 0))
    same = source_of(str(one), "a.csv").identity()
    assert source_of(str(other), "b.csv").identity() == same
    assert source_of(str(roster(HEADER + ANA + "\n")), "a.csv").identity() != same
    assert Part(0, 1, 1) == (0, 1, 1)
