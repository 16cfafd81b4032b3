"""What is said on the way, and how mischief ends: in one line that says what to do."""

from __future__ import annotations

import csv
import resource
import subprocess
import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path

import pytest

from calc.__main__ import main
from calc.cohort.command import Teller, going_on, summary, told
from calc.cohort.run import BESIDE, Count, Progress
from tests.support.cohorts import ANA, HEADER, logs, roster
from tests.support.source_code import ROOT


def test_a_short_run_says_nothing_on_the_way(capsys):
    seconds = iter([0, 1, 2.5, 3, 8, 9])
    tell = Teller(lambda: next(seconds))
    for parts in range(1, 6):
        tell(Progress(parts * 10, 50, parts, 5, 0))
    assert capsys.readouterr().err.splitlines() == [
        "20 of 50 rows (40 %), 8 a second, about 4 s left",
        "40 of 50 rows (80 %), 5 a second, about 2 s left",
    ]


@pytest.mark.parametrize(
    "rows, left", [(100, "about 15 min left"), (10, "about 2 h 45 left"), (900, "about 11 s left")]
)
def test_the_time_left_is_said_as_a_person_says_it(rows, left):
    assert told(Progress(rows, 1000, 1, 9, 0), 100).endswith(left)


def test_what_became_of_rows_is_said_by_kind():
    count = Count(5, 5, 2, 1, Counter({"Age … is below …": 2}), ("name",))
    assert summary(count, "plans").splitlines() == [
        "5 rows: 3 planned; 2 not (see the column 'error'); empty lines left out: 1; "
        "columns passed through: name",
        "  2 × Age … is below …",
    ]


def test_only_a_run_with_parts_says_how_it_goes_on(tmp_path):
    arguments = Namespace(output=str(tmp_path / "plans.csv"))
    assert going_on(arguments) == ""
    (tmp_path / f"plans.csv{BESIDE}").mkdir()
    assert "--resume goes on" in going_on(arguments)
    assert going_on(Namespace(output="-")) == ""


def refused(capsys, *words: str | Path) -> str:
    assert main(["plans", *map(str, words)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1, said
    return said


@pytest.mark.parametrize(
    "content, message",
    [
        (",".join(map(str, range(1_000_000))), "more than 1,000,000 letters"),
        (",".join(map(str, range(100_000))) + "\n", "100,000 columns"),
        (HEADER + ANA + "x" * 10_000_000 + "\n", "more than 1,000,000 letters"),
        (HEADER + ANA + '"' + "x\n" * 100_000 + "\n", "cannot be read as CSV"),
        (HEADER.replace("name", "weight_kg") + ANA, "two columns for weight_kg"),
        (HEADER.encode() + ANA.encode() + "Zoë\n".encode("utf-16"), "not text"),
        (b"PAR1" + b"\0" * 100, "cut off or damaged"),
    ],
)
def test_mischief_in_a_file_is_refused_before_anything_is_made(tmp_path, capsys, content, message):
    path = tmp_path / "roster.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    assert message in refused(capsys, path, "-o", tmp_path / "plans.csv")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_for_a_file_is_refused(tmp_path, capsys):
    path = tmp_path / "roster.csv"
    path.write_text(HEADER + ANA)
    assert "Is a directory" in refused(capsys, tmp_path, "-o", tmp_path / "plans.csv")
    assert "Is a directory" in refused(capsys, path, "-o", tmp_path)
    assert list(tmp_path.iterdir()) == [path]


def test_no_right_to_write_is_said_before_anything_is_made(tmp_path, capsys):
    path = tmp_path / "roster.csv"
    path.write_text(HEADER + ANA)
    # Nobody may write there, not even root.
    assert "/proc/plans.csv: " in refused(capsys, path, "-o", "/proc/plans.csv")


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))


def test_a_full_disk_ends_a_run_that_goes_on_later(tmp_path):
    path, target = tmp_path / "roster.csv", tmp_path / "plans.csv"
    path.write_text(HEADER + ANA * 60)
    words = [sys.executable, "-m", "calc", "plans", str(path), "-o", str(target)]
    words += ["--rows", "10", "--workers", "2"]
    full = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, preexec_fn=limited)
    assert full.returncode == 2, full.stderr
    assert "File too large" in full.stderr
    assert "--resume goes on" in full.stderr
    assert "Traceback" not in full.stderr
    assert not target.exists()
    assert main(["plans", str(path), "-o", str(target), "--resume"]) == 0
    assert len(target.read_text().splitlines()) == 61


def test_mixed_encodings_and_odd_cells_do_not_stop_a_run(tmp_path, capsys):
    path = tmp_path / "roster.csv"
    lines = [
        "Zoë,62,168,29,female\n".encode(),
        "Zoë,62,168,29,female\n".encode("windows-1252"),
        b"=1+1,=62,168,29,female\n",
        ("x" * 100_000 + ",62,168,29,female\n").encode(),
        b"Bo,62,168,29\n",
    ]
    path.write_bytes(HEADER.encode() + b"".join(lines))
    assert main(["plans", str(path), "-o", str(tmp_path / "out.csv"), "--rows", "5"]) == 1
    assert "5 rows: 3 planned; 2 not" in capsys.readouterr().err


@pytest.mark.parametrize(
    "kind, table, lines, said",
    [
        ("plans", roster(8), 9, "8 rows: 6 planned; 2 not"),
        ("days", roster(8), 57, "8 rows: 42 days planned; 14 not"),
        ("expenditure", logs(3, 20), 4, "51 rows: 3 people learned of"),
    ],
)
def test_each_command_makes_its_table(tmp_path, capsys, kind, table, lines, said):
    table["note"] = "x"
    table.to_csv(tmp_path / "in.csv", index=False)
    main([kind, str(tmp_path / "in.csv"), "-o", str(tmp_path / "out.csv")])
    assert said in capsys.readouterr().err
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8") as out:
        assert len(list(csv.reader(out))) == lines


def test_what_is_asked_of_workers_has_to_make_sense(tmp_path, capsys):
    path = tmp_path / "roster.csv"
    path.write_text(HEADER + ANA)
    assert "add that" in refused(capsys, path, "--scheduler", "tcp://127.0.0.1:1")
    for words in (["--workers", "0"], ["--rows", "-1"], ["--engine", "none"]):
        with pytest.raises(SystemExit):
            main(["plans", str(path), *words])
