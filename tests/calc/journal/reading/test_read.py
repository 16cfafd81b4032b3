"""The door: bytes or an open file in, a journal out, with word of how far it is."""

from __future__ import annotations

import dataclasses
import io
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import openpyxl
import pytest

from calc import journal
from calc.errors import InputError
from calc.tables.sheet import Sheet
from tests.support.dates import with_iso
from tests.support.exports import KG, document, mass, row
from tests.support.source_code import ROOT

HEVY = "\n".join([KG, row(), row(exercise="Bench Press (Barbell)"), ""]).encode()


class Once(io.BytesIO):
    """A file that comes over a wire: from beginning to end, once."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation("seek")


def test_bytes_and_an_open_file_are_the_same(tmp_path: Path):
    path = tmp_path / "workouts.csv"
    path.write_bytes(HEVY)
    with path.open("rb") as file:
        file.read(10)
        assert journal.read(file, path.name) == journal.read(HEVY, path.name)
    for data in (bytearray(HEVY), memoryview(HEVY), io.BytesIO(HEVY), Once(HEVY)):
        assert journal.read(data, path.name) == journal.read(HEVY, path.name)  # type: ignore[arg-type]


def test_a_zip_that_comes_over_a_wire_is_read_too():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        zipped.writestr("workouts.csv", HEVY)
    assert journal.read(Once(made.getvalue()), "a.zip") == journal.read(HEVY, "workouts.csv")


@pytest.mark.parametrize("data", [HEVY, document(mass("80", "2026-03-01 07:00:00 +0100"))])
def test_the_share_that_is_read_only_grows_and_ends_at_one(data):
    seen: list[float] = []
    journal.read(data, "log", progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_whoever_watches_can_stop_it():
    class StoppedError(Exception):
        pass

    def stop(_: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        journal.read(HEVY, "workouts.csv", progress=stop)


def test_problems_and_questions_name_the_file():
    found = journal.read(HEVY.replace(b"28 May 2025, 09:08", b"soon", 1), "workouts.csv")
    assert found.problems["file"].tolist() == ["workouts.csv"]
    asked = journal.read(b"Date,Weight\n2026-03-01,80\n", "weights.csv").questions
    assert [(one.name, one.file) for one in asked] == [("weight_unit", "weights.csv")]


TITLED = "My log\n\nmade by hand\nWhen,How much\n2026-03-01,80\nsoon,81\n"


def test_a_table_under_a_title_can_be_mapped_and_the_title_is_told():
    with pytest.raises(journal.UnknownTableError, match="When, How much") as caught:
        journal.read(TITLED.encode(), "mine.csv")
    assert caught.value.sheet.header == ("When", "How much")
    mapping = {"date": "When", "body_weight": "How much"}
    found = journal.read(TITLED.encode(), "mine.csv", mapping=mapping, weight_unit="kg")
    assert found.days["weight_kg"].tolist() == [80]
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [1, "My log", "A row above the headings"],
        [3, "made by hand", "A row above the headings"],
        [6, "soon", "The date cannot be read"],
    ]


def test_an_app_s_file_under_a_title_is_read_with_its_lines_and_the_title_is_told():
    rows = ["", "Exported for my coach", "", KG, row(), row(start="soon")]
    found = journal.read("\n".join(rows).encode(), "workouts.csv")
    assert found.source == "hevy"
    assert len(found.log) == 1
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [2, "A row above the headings"],
        [6, "The date cannot be read"],
    ]


def test_a_file_of_one_column_is_a_table_of_one_column():
    text = b"exercise\nBench press\nRow, bent over\nSquat\n"
    with pytest.raises(journal.UnknownTableError) as caught:
        journal.read(text, "mine.csv")
    assert caught.value.sheet.header == ("exercise",)


def test_a_table_of_nobody_shows_its_columns_and_can_be_mapped():
    with pytest.raises(journal.UnknownTableError, match=r"When, How much") as caught:
        journal.read(b"When,How much\n2026-03-01,80\n", "mine.csv")
    assert caught.value.sheet.header == ("When", "How much")
    assert caught.value.field == "file"
    mapping = {"date": "When", "body_weight": "How much"}
    found = journal.read(b"When,How much\n2026-03-01,80\n", "mine.csv", mapping=mapping)
    assert [one.name for one in found.questions] == ["weight_unit"]


def test_a_zip_s_known_files_need_no_mapping_and_its_others_take_it():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        zipped.writestr("workouts.csv", HEVY)
        zipped.writestr("mine.csv", "When,How much\n2026-03-01,80\n")
    mapping = {"date": "When", "body_weight": "How much"}
    found = journal.read(made.getvalue(), "logs.zip", mapping=mapping, weight_unit="kg")
    assert len(found.log) == 2
    assert found.days["weight_kg"].tolist() == [80.0]


def test_a_workbook_is_known_by_what_it_holds():
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Log", 0)
    for line in ("date,weight_kg", "2026-03-01,80.5"):
        sheet.append(line.split(","))
    made = io.BytesIO()
    book.save(made)
    found = journal.read(made.getvalue(), "days.bin")
    assert with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist() == [["2026-03-01", 80.5]]


def test_a_number_beyond_all_bounds_is_left_blank_and_told():
    found = journal.read(b"Time of Measurement,Weight(lb),BMI\n2026-03-01 07:00:00,1e400,\n", "")
    assert found.days["weight_kg"].isna().all()
    twice = "\n".join([
        "from,to,light (s),deep (s)",
        *["2026-03-01T23:00:00+01:00,2026-03-02T07:00:00+01:00,1e308,1e308"] * 2,
    ])  # fmt: skip
    found = journal.read(twice.encode(), "sleep.csv")
    assert found.days["sleep_h"].isna().all()
    assert "A night of more hours than a day has" in set(found.problems["what"])


def test_a_fault_of_a_reader_is_a_message_and_no_traceback(monkeypatch):
    def read(*_: object) -> journal.Journal:
        raise ZeroDivisionError

    door = import_module("calc.journal.reading.read")
    real = door.found

    def found(sheet: Sheet) -> object:
        table, reader = real(sheet)
        return table, dataclasses.replace(reader, read=read)

    monkeypatch.setattr(door, "found", found)
    with pytest.raises(InputError, match="looks like a file of Hevy"):
        journal.read(HEVY, "workouts.csv")


def test_a_file_that_is_too_large_is_refused_without_being_read_whole(monkeypatch):
    # The package's `read` is the function of that name.
    door = import_module("calc.journal.reading.read")
    monkeypatch.setattr(door, "LARGEST_TABLE", 1_000_000)
    endless = io.BytesIO(HEVY + b"x" * 3_000_000)
    with pytest.raises(InputError, match="larger than 1 megabytes"):
        journal.read(endless, "workouts.csv")
    assert endless.tell() < 2_000_000


# A process of its own, so that nothing before it is counted.
_MEMORY = """
import resource, sys
from pathlib import Path
from calc import journal
from tests.calc.journal.reading.readers.test_apple_health import document, mass
journal.read(document(mass("80", "2026-03-01 07:00:00 +0100")), "export.xml")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with Path(sys.argv[1]).open("rb") as file:
    found = journal.read(file, "export.zip")
print(len(found.days), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_an_export_far_larger_than_memory_allows_is_read_out_of_its_zip(tmp_path: Path):
    path = tmp_path / "export.zip"
    heart = (
        ' <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" '
        'startDate="2026-03-01 07:00:00 +0100" endDate="2026-03-01 07:00:00 +0100" value="60"/>\n'
    ) * 2000
    begun, _, end = document(*[mass("80", "2026-03-01 07:00:00 +0100")] * 300).rpartition(b"</H")
    size = 60_000_000
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as zipped,
        zipped.open("apple_health_export/export.xml", "w") as member,
    ):
        member.write(begun)
        for _ in range(size // len(heart)):
            member.write(heart.encode())
        member.write(b"</H" + end)
    run = subprocess.run(
        [sys.executable, "-c", _MEMORY, str(path)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    days, kilobytes = map(int, run.stdout.split())
    assert days == 1
    assert kilobytes < 30_000


@pytest.mark.parametrize(
    "text, app",
    [
        ("Date,Weight\n2026-02-02,180\n", "myfitnesspal"),  # until its unit is known
        ("Day,Note\n2026-02-02,slept well\n", "cronometer"),
        ("Activity Type,Date,Title\nRunning,2026-02-02,Run\n", "garmin"),
        ("date,workout,exercise,set_type,weight_kg,reps\n", "own"),
    ],
)
def test_a_file_of_which_nothing_is_used_has_its_app_all_the_same(text, app):
    assert journal.read(text.encode()).source == app


@pytest.mark.parametrize(
    "text",
    [
        "Date,Body Fat %,Weight\n2026-02-02,,80\n2026-02-03,20,\n2026-02-04,20,--\n",
        'Date,"Weight (kg)","Fat mass (kg)",Comments\n2026-02-02,80,,\n2026-02-03,,16,\n'
        "2026-02-04,,,\n",
        "DATE,TIME,WEIGHT,FAT\n2026-02-02,08:30,80,\n2026-02-03,08:30,,20\n2026-02-04,08:30,,\n",
        "Date,Weight,Last Updated,Deleted\n2026-02-02,80,,0\n2026-02-03,,,0\n2026-02-04,80,,1\n",
        "Date,Time,Measurement,Value,Unit\n2026-02-02,08:30,Bodyweight,80,kg\n"
        "2026-02-03,08:30,Bodyweight,,kg\n2026-02-04,08:30,Waist,80,cm\n",
    ],
)
def test_each_row_without_a_weight_is_told_once(text):
    found = journal.read(text.encode(), weight_unit="kg")
    assert found.days["weight_kg"].tolist() == [80]
    assert found.problems["row"].tolist() == [3, 4]


def test_the_library_for_workbooks_is_loaded_when_there_is_one():
    code = "import sys; import calc.journal.reading.read; assert 'openpyxl' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_a_row_that_is_too_short_is_read_and_one_with_more_than_headings_is_not():
    longer, shorter = row() + ',9,"x"', row().rsplit(",", 4)[0]
    found = journal.read("\n".join([KG, row() + ",,", longer, shorter, ""]).encode(), "log.csv")
    assert found.sets["weight_kg"].tolist() == [100, 100]
    assert found.sets["reps"].isna().tolist() == [False, True]
    assert found.problems[["row", "done"]].to_numpy().tolist() == [
        [3, "not used"],
        [4, "left blank"],
    ]
    assert found.problems["value"].str.startswith("Legs,28 May 2025").tolist() == [True, False]


def test_a_row_of_another_length_is_told_of_a_table_of_a_zip_of_ours():
    files = import_module("calc.journal.files")
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(files.to_zip(journal.read(HEVY)))) as ours,
        zipfile.ZipFile(made, "w") as edited,
    ):
        for name in ours.namelist():
            more = b"2026-02-03,2000\n" if name == files.DAYS else b""
            edited.writestr(name, ours.read(name) + more)
    found = journal.read(made.getvalue(), "journal.zip")
    assert found.days["energy_kcal"].tolist() == [2000]
    assert found.problems[["file", "row"]].to_numpy().tolist() == [["journal.zip/days.csv", 2]]


@pytest.mark.parametrize("line", ["sep=;\r\n", '"sep=;"\n', "SEP=;\n"])
def test_the_delimiter_that_a_spreadsheet_writes_above_the_header_is_no_header(line):
    text = line + "date;weight_kg\n2026-02-02;80,5\nx;81\n"
    found = journal.read(text.encode())
    assert found.days["weight_kg"].tolist() == [80.5]
    assert found.problems["row"].tolist() == [4]


@pytest.mark.parametrize("above", ["\n", "\r\n\r\n", " \n\t\n", "\n" * 30])
@pytest.mark.parametrize("text", [HEVY.decode(), "date,weight_kg,source\n2026-02-02,80,own\n"])
def test_blank_lines_above_the_header_are_none_of_it(above, text):
    lines = (above + text).replace("\r\n", "\n").count("\n")
    found = journal.read((above + text + 'x,"y"\n').encode())
    assert found == journal.read(text.encode())
    assert set(found.problems["row"]) == {lines + 1}
