"""`python -m calc plans`: a roster in, plans out, whatever its size, and never half a file."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from calc import make_plans
from calc.__main__ import main
from calc.plan.roster import RESULT_COLUMNS
from calc.plan.roster.files import ROWS_AT_A_TIME, plan_file
from calc.tables.safe_csv import from_csv
from tests.support.source_code import ROOT

HEADER = "name,weight_kg,height_cm,age,sex\n"
ANA = "Ana,62,168,29,female\n"
MOST_GROWTH_MB = 40

PEAK = """
import resource, sys
from calc.__main__ import main
status = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
sys.exit(status)
"""


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
    assert main(["plans", str(path), "-o", str(target)]) == status
    return from_csv(target.read_text(encoding="utf-8"))


def error_of(capsys) -> str:
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said
    return said


def test_a_roster_gives_the_plans_that_make_plans_gives(roster, capsys):
    plans = planned(roster(HEADER + ANA + "Bo,90,185,41,male\n"))
    table = pd.DataFrame(
        {
            "name": ["Ana", "Bo"],
            "weight_kg": [62, 90],
            "height_cm": [168, 185],
            "age": [29, 41],
            "sex": ["female", "male"],
        }
    )
    expected = from_csv(make_plans(table).to_csv(index=False))
    pd.testing.assert_frame_equal(plans, expected)
    assert capsys.readouterr().err == "2 rows: 2 planned; columns passed through: name\n"


def test_rows_with_an_error_are_counted_and_named(roster, capsys):
    plans = planned(roster(HEADER + ANA + "Bo,900,185,41,male\n,,,,\n\n"), status=1)
    assert plans["error"].fillna("").str.contains("above 250 kg").tolist() == [False, True]
    said = capsys.readouterr().err
    assert "2 rows: 1 planned; 1 not (see the column 'error'); empty lines left out: 2;" in said


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


@pytest.mark.parametrize(
    "content, message",
    [
        (b"", "no header"),
        (b"\n\n", "no header"),
        (b"PK\x03\x04\x00\x00\xff\xfe", "not text"),
        (b"\x00\x01\x02,\x00\n", "not text"),
        (HEADER.encode() + "Zoë\0,62,168,29,female\n".encode("latin-1"), "not text in UTF-8"),
        (b"name,height_cm,age,sex\n", "no column for body weight"),
        (b"name\nAna\n", "no column for sex"),
        (HEADER.replace("name", "error").encode(), "'error' has the name of a result"),
        (HEADER.encode() + b'"' + b"a" * 200_000, "cannot be read as CSV"),
    ],
)
def test_what_is_no_roster_is_refused_in_one_line(roster, capsys, content, message):
    path = roster(content)
    target = path.with_name("plans.csv")
    target.write_text("as it was")
    assert main(["plans", str(path), "-o", str(target)]) == 2
    assert message in error_of(capsys)
    assert target.read_text() == "as it was"
    assert sorted(each.name for each in path.parent.iterdir()) == ["plans.csv", "roster.csv"]


def test_a_file_that_is_not_there_or_cannot_be_written_is_named(roster, tmp_path, capsys):
    path = roster(HEADER + ANA)
    assert main(["plans", str(tmp_path / "no.csv")]) == 2
    assert "no.csv: No such file" in error_of(capsys)
    assert main(["plans", str(path), "-o", str(tmp_path / "no" / "plans.csv")]) == 2
    assert "plans.csv: No such file" in error_of(capsys)
    assert main(["plans", str(path), "-o", str(tmp_path)]) == 2
    assert "directory" in error_of(capsys)


def test_a_header_alone_gives_a_header_alone(roster):
    path = roster(HEADER)
    planned(path)
    assert path.with_name("plans.csv").read_text() == ",".join(["name", *RESULT_COLUMNS]) + "\n"


def test_a_roster_may_be_replaced_by_its_plans(roster):
    path = roster(HEADER + ANA)
    path.chmod(0o640)
    assert main(["plans", str(path), "-o", str(path)]) == 0
    assert "protein_g" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o640


def test_standard_input_and_output_take_the_place_of_files():
    command = [sys.executable, "-m", "calc", "plans", "-", "-o", "-"]
    latin = (HEADER + ANA + ANA.replace("Ana", "Zoë")).encode("windows-1252")
    done = subprocess.run(command, input=latin, capture_output=True, cwd=ROOT)
    assert done.returncode == 0
    assert from_csv(done.stdout.decode())["name"].tolist() == ["Ana", "Zoë"]


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


def test_memory_does_not_grow_with_the_roster(tmp_path):
    peaks = {}
    for rows in (ROWS_AT_A_TIME, 20_000):
        path = tmp_path / f"{rows}.csv"
        path.write_text(HEADER + ANA * rows)
        command = [sys.executable, "-c", PEAK, "plans", str(path), "-o", str(tmp_path / "out.csv")]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
        peaks[rows] = float(done.stdout)
    assert peaks[20_000] - peaks[ROWS_AT_A_TIME] < MOST_GROWTH_MB, peaks
