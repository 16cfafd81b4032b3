"""A roster as a file: read as every text table is, planned a part at a time, written for anyone."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pandas as pd
import pytest

from calc.errors import InputError
from calc.plan.roster import RESULT_COLUMNS
from calc.plan.roster.files import ROWS_AT_A_TIME, plan_file, written_whole
from calc.tables.safe_csv import from_csv

HEADER = "name,weight_kg,height_cm,age,sex\n"
ANA = "Ana,62,168,29,female\n"


@pytest.fixture
def roster(tmp_path):
    """Writes a roster and returns where it is."""

    def write(content: str | bytes) -> Path:
        path = tmp_path / "roster.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def planned(path: Path, status: int = 0) -> pd.DataFrame:
    target = path.with_name("plans.csv")
    with path.open("rb") as roster, written_whole(target) as plans:
        count = plan_file(roster, plans)
        assert not roster.closed
    assert int(count.errors > 0) == status
    return from_csv(target.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "Name;Weight KG;Height (cm);Age;Sex\nAna;62,5;168,0;29;female\n",
        "\ufeffName,weight kg,HEIGHT_CM,age,sex\r\nAna,62.5,168,29,female\r\n",
        "name\tweight_kg\theight_cm\tage\tsex\nAna\t62,5\t168\t29\tfemale\n",
        'name,weight_kg,height_cm,age,sex\nAna,"62,5",168,29,female,,\n',
        "name,age,sex,height,weight_kg,body_fat\nAna,29,female,168 cm,62.5\n",
    ],
)
def test_a_roster_is_read_as_spreadsheets_in_many_countries_write_it(roster, text):
    usual = planned(roster("name,weight_kg,height_cm,age,sex\nAna,62.5,168,29,female\n"))
    other = planned(roster(text)).rename(columns={"Name": "name"})
    pd.testing.assert_frame_equal(other, usual)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
@pytest.mark.parametrize("above", ["", "sep=;\r\n", "\n \n"])
def test_a_roster_is_read_in_every_encoding_that_a_journal_is(roster, encoding, above):
    text = f"{above}größe_name;weight_kg;height_cm;age;sex\nZoë;62,5;168;29;female\n"
    plans = planned(roster(text.encode(encoding)))
    assert plans["größe_name"].tolist() == ["Zoë"]
    assert plans["energy_kcal"].notna().all()


def test_a_row_with_too_many_cells_has_an_error_and_no_numbers(roster):
    plans = planned(roster(HEADER + "Ana,62,5,168,29,female\n" + ANA), status=1)
    assert "6 cells where the header has 5" in plans["error"][0]
    assert plans["energy_kcal"].isna().tolist() == [True, False]


FORMULA = "=HYPERLINK(1)"


def test_no_cell_and_no_heading_of_a_user_starts_a_formula(roster):
    path = roster(f"{FORMULA},{HEADER}{FORMULA},@Ana,62,168,29,female\n007,+1,=1,168,29,female\n")
    plans = planned(path, status=1)
    raw = pd.read_csv(path.with_name("plans.csv"), dtype=str, keep_default_na=False)
    cells = [*raw.columns, *raw.loc[:, "'=HYPERLINK(1)"], *raw["name"], *raw["error"]]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "-"))]
    assert plans.iloc[0, :2].tolist() == [FORMULA, "@Ana"]
    assert raw.iloc[1, :2].tolist() == ["007", "+1"]


def test_cells_of_other_columns_come_back_letter_for_letter(roster):
    header = HEADER.replace("name", "name,id,note,note")
    plans_of = roster(header + 'Null,007,"two\nlines",NA,62,168,29,female\n')
    planned(plans_of)
    raw = pd.read_csv(plans_of.with_name("plans.csv"), dtype=str, keep_default_na=False)
    assert raw.iloc[0, :4].tolist() == ["Null", "007", "two\nlines", "NA"]


def test_a_header_alone_gives_a_header_alone(roster):
    path = roster(HEADER)
    planned(path)
    assert path.with_name("plans.csv").read_text() == ",".join(["name", *RESULT_COLUMNS]) + "\n"


def test_parts_of_a_file_join_without_a_seam():
    rows = ROWS_AT_A_TIME * 2 + 1
    lines = "".join(f"p{row},{50 + row % 60},170,30,male\n" for row in range(rows))
    out = io.StringIO()
    count = plan_file(io.BytesIO((HEADER + lines).encode()), out)
    plans = from_csv(out.getvalue())
    assert count.rows == len(plans) == rows
    assert plans["name"].tolist() == [f"p{row}" for row in range(rows)]
    same = plans[plans["name"].isin(["p7", f"p{7 + 60 * 60}"])].drop(columns="name")
    assert len(same.drop_duplicates()) == 1


def test_rows_are_counted_by_what_became_of_them():
    text = "sep=,\n" + HEADER + ANA + "Bo,900,185,41,male\n,,,,\n\n \n" + "Cy,62,5,168,29,male\n"
    count = plan_file(io.BytesIO(text.encode()), io.StringIO())
    assert count == (3, 2, 3, ("name",))


def test_a_pipe_is_read_as_a_file_is():
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise io.UnsupportedOperation

        tell = seek

    out = io.StringIO()
    plan_file(Pipe((HEADER + ANA.replace("Ana", "Zoë")).encode("windows-1252")), out)
    assert from_csv(out.getvalue())["name"].tolist() == ["Zoë"]


def test_what_is_written_takes_its_place_whole_or_not_at_all(tmp_path: Path):
    path = tmp_path / "plans.csv"
    path.write_text("as it was")
    path.chmod(0o640)

    def half() -> None:
        with written_whole(path) as plans:
            plans.write("half of it")
            raise InputError("and then")

    with pytest.raises(InputError):
        half()
    assert path.read_text() == "as it was"
    with written_whole(path) as plans:
        plans.write("größe\n")
    assert path.read_bytes() == "größe\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_ordinary_file_is_written_to_directly():
    with written_whole(Path(os.devnull)) as plans:
        plans.write("gone")
    assert not Path(os.devnull).is_file()
