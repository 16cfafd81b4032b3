"""`python -m calc plans`: a roster in, plans out, whatever its size, and never half a file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from calc import make_plans
from calc.__main__ import main
from calc.tables.safe_csv import from_csv
from tests.support.source_code import ROOT

HEADER = "name,weight_kg,height_cm,age,sex\n"
ANA = "Ana,62,168,29,female\n"
MOST_GROWTH_MB = 40
ROWS = 2_000
ONE = ["--workers", "1", "--rows", str(ROWS)]

# The peaks of one process that takes a roster after the other: whatever it begins with is in both.
PEAKS = """
import resource, sys
from calc.__main__ import main
for path in sys.argv[1:3]:
    assert main(["plans", path, *sys.argv[3:]]) == 0
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
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
    assert main(["plans", str(path), *ONE, "-o", str(target)]) == status
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
    assert main(["plans", str(path), *ONE, "-o", str(target)]) == 2
    assert message in error_of(capsys)
    assert target.read_text() == "as it was"
    assert sorted(each.name for each in path.parent.iterdir()) == ["plans.csv", "roster.csv"]


def test_a_file_that_is_not_there_or_cannot_be_written_is_named(roster, tmp_path, capsys):
    path = roster(HEADER + ANA)
    assert main(["plans", str(tmp_path / "no.csv")]) == 2
    assert "no.csv: No such file" in error_of(capsys)
    assert main(["plans", str(path), *ONE, "-o", str(tmp_path / "no" / "plans.csv")]) == 2
    assert "plans.csv: No such file" in error_of(capsys)
    assert main(["plans", str(path), *ONE, "-o", str(tmp_path)]) == 2
    assert "directory" in error_of(capsys)


def test_a_roster_may_be_replaced_by_its_plans(roster):
    path = roster(HEADER + ANA)
    path.chmod(0o640)
    assert main(["plans", str(path), *ONE, "-o", str(path)]) == 0
    assert "protein_g" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o640


def test_standard_input_and_output_take_the_place_of_files():
    command = [sys.executable, "-m", "calc", "plans", "-", "-o", "-"]
    latin = (HEADER + ANA + ANA.replace("Ana", "Zoë")).encode("windows-1252")
    done = subprocess.run(command, input=latin, capture_output=True, cwd=ROOT)
    assert done.returncode == 0
    assert from_csv(done.stdout.decode())["name"].tolist() == ["Ana", "Zoë"]


def test_memory_does_not_grow_with_the_roster(tmp_path):
    paths = [tmp_path / f"{rows}.csv" for rows in (ROWS, 10 * ROWS)]
    for path in paths:
        path.write_text(HEADER + ANA * int(path.stem))
    command = [sys.executable, "-c", PEAKS, *map(str, paths), *ONE, "-o", str(tmp_path / "out.csv")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    few, many = map(float, done.stdout.split())
    assert many - few < MOST_GROWTH_MB, (few, many)
