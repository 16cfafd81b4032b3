"""A file of people in, a file of results out: the same whoever made it and in whatever parts."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import fsspec
import pandas as pd
import psutil
import pyarrow as pa
import pytest
from pyarrow import parquet

from calc.cohort.pool import local
from calc.cohort.run import BESIDE, Progress, run
from calc.errors import InputError
from calc.plan.roster import RESULT_COLUMNS, make_plans
from calc.tables.safe_csv import from_csv
from tests.support.cohorts import ANA, BO, HEADER, bytes_made, made, planned, roster
from tests.support.source_code import ROOT

PEOPLE = 30


@pytest.fixture
def file(tmp_path):
    """Writes a file and returns where it is."""

    def write(content: str | bytes, name: str = "roster.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture(scope="module")
def people(tmp_path_factory) -> dict[str, Path]:
    """The same people as CSV and as Parquet, and what one worker makes of each in one part."""
    folder = tmp_path_factory.mktemp("people")
    table = roster(PEOPLE)
    paths = {form: folder / f"people.{form}" for form in ("csv", "parquet")}
    # Empty lines in between, and a line with a cell too many.
    lines = table.to_csv(index=False).encode() + b"\n\n,,,\n"
    paths["csv"].write_bytes(lines + b"x,80,180,30,male,,,,,,,7\n" + lines.partition(b"\n")[2])
    numbers = {name: pd.to_numeric(table[name]) for name in ("weight_kg", "height_cm", "age")}
    stored = pa.Table.from_pandas(table.assign(**numbers, born=pd.Timestamp("1990-05-01")))
    parquet.write_table(stored, paths["parquet"], row_group_size=17)
    for form, path in paths.items():
        made(path, folder / f"plans.{form}")
    return paths


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("workers, rows", [(1, 1), (1, 7), (1, 40), (2, 7), (4, 13)])
def test_the_output_is_the_same_to_the_byte(people, tmp_path, form, workers, rows):
    source, target = people[form], tmp_path / f"plans.{form}"
    made(source, target, workers=workers, rows=rows)
    assert target.read_bytes() == source.with_name(f"plans.{form}").read_bytes()
    assert list(tmp_path.iterdir()) == [target]


def test_parquet_has_the_plans_of_make_plans_and_what_passes_keeps_its_type(people):
    plans = people["parquet"].with_name("plans.parquet")
    found = parquet.read_table(plans)
    table = pd.read_parquet(people["parquet"])
    expected = make_plans(table)
    assert found.column_names == list(expected.columns)
    assert (
        found.schema.field("born").type == parquet.read_schema(people["parquet"]).field("born").type
    )
    for name in RESULT_COLUMNS:
        column = found[name].to_pandas().astype(expected[name].dtype)
        pd.testing.assert_series_equal(column, expected[name])


def test_either_form_goes_into_the_other(people, tmp_path):
    made(people["parquet"], tmp_path / "out.csv", rows=9)
    made(people["csv"], tmp_path / "out.parquet", rows=9)
    text = from_csv((tmp_path / "out.csv").read_text(encoding="utf-8"))
    stored = pd.read_parquet(tmp_path / "out.parquet")[:PEOPLE]
    pd.testing.assert_series_equal(text["energy_kcal"], stored["energy_kcal"])
    assert text["note"].tolist() == stored["note"].tolist()


def test_rows_are_counted_by_what_became_of_them():
    text = "sep=,\n" + HEADER + ANA + "Bo,900,185,41,male\n,,,,\n\n \n" + "Cy,62,5,168,29,male\n"
    count, _ = bytes_made(text.encode())
    assert (count.rows, count.errors, count.empty, count.others) == (3, 2, 3, ("name",))
    assert [kind.partition(" ")[0] for kind in count.kinds] == ["Body", "The"]


def test_a_header_alone_gives_a_header_alone():
    count, text = bytes_made(HEADER.encode())
    assert text == ",".join(["name", *RESULT_COLUMNS]) + "\n"
    assert count.rows == 0


def test_progress_is_told_part_by_part(file, tmp_path):
    told: list[Progress] = []
    path = file(HEADER + ANA * 5)
    run("plans", str(path), str(tmp_path / "out.csv"), local(1), rows=2, tell=told.append)
    assert [(one.rows, one.all_rows, one.parts, one.all_parts) for one in told] == [
        (2, 5, 1, 3),
        (4, 5, 2, 3),
        (5, 5, 3, 3),
    ]


class EnoughError(Exception):
    pass


def ended_early(source: Path, target: Path, after: int, rows: int = 7) -> None:
    """A run that ends once so many parts are done."""

    def tell(progress: Progress) -> None:
        if progress.parts == after:
            raise EnoughError

    with pytest.raises(EnoughError):
        run("plans", str(source), str(target), local(1), rows=rows, tell=tell)


def test_a_run_goes_on_where_it_ended(people, tmp_path):
    target = tmp_path / "plans.csv"
    ended_early(people["csv"], target, after=3)
    folder = tmp_path / f"plans.csv{BESIDE}"
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["kind"] == "plans"
    assert {"size", "digest", "form"} == manifest["input"].keys()
    assert sum(rows for _, _, rows in manifest["parts"]) == 2 * PEOPLE + 7
    entry = json.loads((folder / "part-00000002.json").read_text())
    assert entry["rows"] == 7
    assert entry["size"] == (folder / "part-00000002").stat().st_size
    told: list[Progress] = []
    run("plans", str(people["csv"]), str(target), local(1), resume=True, tell=told.append)
    assert (told[0].before, told[0].parts) == (21, 4)
    assert target.read_bytes() == people["csv"].with_name("plans.csv").read_bytes()
    assert not folder.exists()


def test_a_run_that_did_not_end_is_not_begun_anew_in_silence(people, tmp_path):
    target = tmp_path / "plans.csv"
    ended_early(people["csv"], target, after=1)
    with pytest.raises(InputError, match="add --resume to go on"):
        made(people["csv"], target)


def test_a_run_does_not_go_on_with_something_else(people, tmp_path, monkeypatch):
    target, source = tmp_path / "plans.csv", tmp_path / "roster.csv"
    source.write_bytes(people["csv"].read_bytes())
    ended_early(source, target, after=2)
    source.write_bytes(people["csv"].read_bytes() + b"new,80,180,30,male\n")
    with pytest.raises(InputError, match="go on: the input changed since it began"):
        made(source, target, resume=True)
    source.write_bytes(people["csv"].read_bytes())
    with pytest.raises(InputError, match="go on: the rows a part changed"):
        made(source, target, resume=True, rows=8)
    with monkeypatch.context() as other:
        other.setattr("calc.cohort.manifest.versions", lambda: {"calc": "another"})
        with pytest.raises(InputError, match="go on: this code or a package under it changed"):
            made(source, target, resume=True)
    with pytest.raises(InputError, match="go on: the kind of table changed"):
        made(source, target, kind="days", resume=True)
    made(source, target, resume=True)
    assert target.read_bytes() == people["csv"].with_name("plans.csv").read_bytes()


def test_a_result_that_was_changed_is_not_joined(people, tmp_path):
    target = tmp_path / "plans.csv"
    ended_early(people["csv"], target, after=2)
    (tmp_path / f"plans.csv{BESIDE}" / "part-00000001").write_bytes(b"something else")
    with pytest.raises(InputError, match="part-00000001 is not as it was written"):
        made(people["csv"], target, resume=True)
    assert not target.exists()


def killed(command: list[str], folder: Path, after: int) -> set[str]:
    """Begin a run, kill -9 it after so many parts, and return which parts are done."""
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as run_of:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and run_of.poll() is None:
            if folder.is_dir() and len(list(folder.glob("part-*.json"))) >= after:
                break
            time.sleep(0.005)
        workers = psutil.Process(run_of.pid).children(recursive=True)
        run_of.send_signal(signal.SIGKILL)
        run_of.wait()
        _, alive = psutil.wait_procs(workers, timeout=10)
        assert not alive, "workers outlive who began them"
    return {path.name for path in folder.glob("part-*.json")}


def test_a_run_that_is_killed_goes_on_and_no_row_is_there_twice(people, tmp_path):
    target = tmp_path / "plans.csv"
    folder = tmp_path / f"plans.csv{BESIDE}"
    words = ["plans", str(people["csv"]), "-o", str(target), "--rows", "2", "--workers", "2"]
    done = killed([sys.executable, "-m", "calc", *words], folder, after=5)
    assert not target.exists()
    stamps = {name: (folder / name).stat().st_mtime_ns for name in done}
    told: list[Progress] = []

    def tell(progress: Progress) -> None:
        told.append(progress)
        assert {name: (folder / name).stat().st_mtime_ns for name in done} == stamps

    run("plans", str(people["csv"]), str(target), local(1), resume=True, tell=tell)
    assert told[0].parts == len(done) + 1
    assert target.read_bytes() == people["csv"].with_name("plans.csv").read_bytes()


def test_a_roster_may_be_replaced_by_its_plans(file):
    path = file(HEADER + ANA)
    path.chmod(0o640)
    made(path, path)
    assert "protein_g" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_input_and_output_may_be_at_any_address(people, form):
    system, place = fsspec.core.url_to_fs(f"memory:///{form}")
    system.pipe_file(f"{place}/people.{form}", people[form].read_bytes())
    target = f"memory:///{form}/plans.{form}"
    run("plans", f"memory:///{form}/people.{form}", target, local(1), rows=20)
    expected = people[form].with_name(f"plans.{form}").read_bytes()
    assert system.cat_file(f"{place}/plans.{form}") == expected
    assert {one.rpartition("/")[2] for one in system.ls(place, detail=False)} == {
        f"people.{form}",
        f"plans.{form}",
    }


def test_a_pipe_is_read_as_a_file_is():
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise io.UnsupportedOperation

        tell = seek

    out = io.BytesIO()
    pipe = Pipe((HEADER + ANA.replace("Ana", "Zoë") + BO).encode("windows-1252"))
    run("plans", pipe, out, local(1))
    assert from_csv(out.getvalue().decode())["name"].tolist() == ["Zoë", "Bo"]


def test_a_pipe_with_a_name_is_read_once(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = Thread(target=path.write_text, args=(HEADER + ANA + BO,))
    writer.start()
    made(path, tmp_path / "plans.csv", rows=1)
    writer.join()
    assert len((tmp_path / "plans.csv").read_text().splitlines()) == 3


def test_a_stream_cannot_be_gone_on_with():
    with pytest.raises(InputError, match="name it with -o"):
        run("plans", io.BytesIO(HEADER.encode()), io.BytesIO(), local(1), resume=True)


def test_plans_of_a_file_are_those_of_make_plans(file):
    plans = planned(file(HEADER + ANA + BO))
    table = pd.DataFrame(
        {
            "name": ["Ana", "Bo"],
            "weight_kg": [62, 90],
            "height_cm": [168, 185],
            "age": [29, 41],
            "sex": ["female", "male"],
        }
    )
    pd.testing.assert_frame_equal(plans, from_csv(make_plans(table).to_csv(index=False)))
