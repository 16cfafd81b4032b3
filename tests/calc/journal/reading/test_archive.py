"""A zip of exports: what can be read is one journal, what cannot is told, and nothing explodes."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from calc import journal
from calc.errors import InputError
from calc.journal import files
from calc.journal.reading import archive
from calc.journal.reading.stream import MEGABYTE
from tests.support.cases import each
from tests.support.dates import with_iso
from tests.support.exports import KG, document, mass, packed, row, told

HEVY = "\n".join([KG, row(), ""])
MEALS = (
    "Date,Meal,Calories,Fat (g),Saturated Fat,Polyunsaturated Fat,Monounsaturated Fat,Trans Fat,"
    "Cholesterol,Sodium (mg),Potassium,Carbohydrates (g),Fiber,Sugar,Protein (g),Vitamin A,"
    "Vitamin C,Calcium,Iron,Note\n"
    "2026-03-01,Breakfast,500,10,,,,,,,,60,5,,30,,,,,\n"
    "2026-03-01,Dinner,700,20,,,,,,,,80,7,,50,,,,,\n"
)
WEIGHTS = "Date,Weight\n2026-03-01,80.5\n"
HEALTH = document(mass("80", "2026-03-02 07:00:00 +0100"))


def test_the_files_of_a_zip_are_one_journal():
    data = packed(
        {
            "File-Export/Nutrition-Summary.csv": MEALS,
            "File-Export/Measurement-Summary.csv": WEIGHTS,
        }
    )
    found = journal.read(data, "export.zip", weight_unit="kg")
    assert with_iso(found.days)[
        ["date", "energy_kcal", "protein_g", "weight_kg"]
    ].to_numpy().tolist() == [["2026-03-01", 1200.0, 80.0, 80.5]]
    assert found.problems.empty


def test_a_question_of_a_file_in_a_zip_says_which_file_it_is():
    found = journal.read(packed({"Measurement-Summary.csv": WEIGHTS}), "export.zip")
    assert [(one.name, one.file) for one in found.questions] == [
        ("weight_unit", "Measurement-Summary.csv")
    ]


def test_files_of_several_apps_may_be_in_one_zip():
    data = packed({"workouts.csv": HEVY, "a/export.xml": HEALTH})
    found = journal.read(data, "logs.zip")
    assert found.source == "apple_health, hevy"
    assert (len(found.log), len(found.days)) == (1, 1)


def test_apple_s_zip_is_read_out_of_its_folder_and_its_other_files_are_told():
    data = packed(
        {
            "apple_health_export/": b"",
            "apple_health_export/export.xml": HEALTH,
            "apple_health_export/export_cda.xml": b'<?xml version="1.0"?><ClinicalDocument/>',
            "apple_health_export/electrocardiograms/ecg_2026-01-01.csv": "Name,Me\nDate,x\n",
            "apple_health_export/workout-routes/route_1.gpx": "<gpx/>",
            "apple_health_export/workout-routes/route_2.gpx": "<gpx/>",
            "__MACOSX/apple_health_export/._export.xml": b"\0\5\26\7",
        }
    )
    found = journal.read(data, "export.zip")
    assert found.days["weight_kg"].tolist() == [80.0]
    assert told(found, "file", "value", "what", "done") == [
        [
            "export.zip",
            "export_cda.xml",
            "This XML is no export of Apple Health",
            "not used",
        ],
        [
            "export.zip",
            "ecg_2026-01-01.csv",
            "No app that we know writes a file with these columns",
            "not used",
        ],
        ["export.zip", "2", "Files of the zip that hold no log (.gpx)", "not used"],
        ["export.zip", "1", "Files of the zip that hold no log (.xml)", "not used"],
    ]


def test_a_zip_of_ours_comes_back_whole():
    whole = journal.read(packed({"workouts.csv": HEVY, "export.xml": HEALTH}), "logs.zip")
    assert journal.read(files.to_zip(whole), "journal.zip") == whole


def test_the_unknown_table_alone_in_a_zip_can_still_be_mapped():
    with pytest.raises(journal.UnknownTableError) as caught:
        journal.read(packed({"log.csv": "a,b\n1,2\n"}), "log.zip")
    assert caught.value.sheet.header == ("a", "b")


def test_a_damaged_member_is_told_and_the_others_count():
    data = packed({"workouts.csv": HEVY, "health.xml": HEALTH}, compression=zipfile.ZIP_STORED)
    broken = data.replace(b"Squat (Barbell)", b"Squat (Barbels)")
    found = journal.read(broken, "logs.zip")
    assert found.source == "apple_health"
    assert told(found, "value", "what") == [["workouts.csv", "The zip is damaged or incomplete"]]


def test_a_zip_in_a_zip_is_read_and_one_deeper_is_not():
    once = packed({"a.zip": packed({"workouts.csv": HEVY})})
    assert len(journal.read(once, "logs.zip").log) == 1
    with pytest.raises(InputError, match="zip in a zip in a zip"):
        journal.read(packed({"b.zip": once}), "logs.zip")


def encrypted() -> bytes:
    # The flag of a password in both headers of the one member.
    data = bytearray(packed({"workouts.csv": HEVY}))
    for sign, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(sign) + place] |= 1
    return bytes(data)


def short_of_its_end() -> bytes:
    return packed({"workouts.csv": HEVY})[:-30]


def of_a_huge_directory() -> bytes:
    data = bytearray(packed({"workouts.csv": HEVY}))
    end = data.index(b"PK\5\6")
    data[end + 12 : end + 16] = (4_000_000_000).to_bytes(4, "little")
    return bytes(data)


@each(
    "data, message",
    [
        (packed({}), "empty"),
        (packed({"a/": b""}), "empty"),
        (packed({"a.jpg": b"x", "b.json": b"{}"}), "Nothing in this zip.*a.jpg, b.json"),
        (packed({"a.csv": "", "b.csv": "  \n"}), "Nothing in this zip.* The file is empty"),
        (packed({"a.csv": ""}), "The file is empty"),
        (packed({"a.csv": "x"}, compression=zipfile.ZIP_BZIP2), "packed in a way"),
        (packed({"a.csv": "x"}, compression=zipfile.ZIP_LZMA), "packed in a way"),
        (encrypted(), "password"),
        (short_of_its_end(), "damaged or incomplete"),
        (packed({"workouts.csv": HEVY})[:40], "damaged or incomplete"),
        (b"PK\3\4", "damaged or incomplete"),
        (b"PK\5\6" + bytes(18), "empty"),
        (of_a_huge_directory(), "damaged or incomplete"),
    ],
)
def test_a_zip_that_cannot_be_read_is_one_clear_message(data, message):
    with pytest.raises(InputError, match=re.compile(message)):
        journal.read(data, "logs.zip")


def test_a_wrong_answer_is_no_fault_of_a_file():
    with pytest.raises(InputError, match="choose kg, lb"):
        journal.read(packed({"a.csv": WEIGHTS, "b.csv": HEVY}), "logs.zip", weight_unit="stone")


def bomb(name: str, size: int, begun: bytes = b"", count: int = 1) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as zipped:
        for number in range(count):
            with zipped.open(f"{number}{name}", "w") as member:
                member.write(begun)
                for _ in range(size // MEGABYTE):
                    member.write(b"0" * MEGABYTE)
    return made.getvalue()


def test_a_table_that_unpacks_to_too_much_is_refused():
    data = bomb(".csv", 210 * MEGABYTE)
    assert len(data) < 2 * MEGABYTE
    with pytest.raises(InputError, match="larger than 200 megabytes"):
        journal.read(data, "logs.zip")


def test_members_share_one_allowance(monkeypatch):
    monkeypatch.setattr(archive, "MOST_UNPACKED", 20 * MEGABYTE)
    data = bomb(".xml", 6 * MEGABYTE, b"<HealthData><a b='", count=5)
    with pytest.raises(InputError, match="unpacks to more"):
        journal.read(packed({"bombs.zip": data, "workouts.csv": HEVY}), "logs.zip")


def test_a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_opened():
    data = packed({"xl/workbook.xml": "<workbook/>", "xl/big.xml": b"0" * 210 * MEGABYTE})
    with pytest.raises(InputError, match="unpacks to more"):
        journal.read(data, "log.xlsx")


def test_a_zip_of_very_many_files_is_refused(monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    with pytest.raises(InputError, match="more than 3 files"):
        journal.read(packed({f"{number}.csv": HEVY for number in range(4)}), "logs.zip")


def test_a_member_s_name_goes_nowhere_near_the_disk(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = packed({"../../escape/workouts.csv": HEVY, "/etc/health.xml": HEALTH})
    assert journal.read(data, "logs.zip").source == "apple_health, hevy"
    assert list(tmp_path.iterdir()) == []


def test_a_zip_is_read_from_an_open_file_with_word_of_how_far_it_is(tmp_path: Path):
    path = tmp_path / "export.zip"
    path.write_bytes(packed({"export.xml": HEALTH, "workouts.csv": HEVY}))
    seen: list[float] = []
    with path.open("rb") as file:
        found = journal.read(file, "export.zip", progress=seen.append)
        assert not file.closed
    assert len(found.log) == len(found.days) == 1
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert pd.Series(seen).between(0, 1).all()


NOBODY = "x,y\n" + "1,2\n" * 2000


class Counted(io.BytesIO):
    """A file that knows how much of it was read."""

    count = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        self.count += len(data)
        return data


def test_of_a_table_of_no_app_no_more_than_its_beginning_is_unpacked():
    noise = "".join(f"{number * 7919 % 10007},{number}\n" for number in range(200_000))
    whole = packed({"a.csv": "x,y\n" + noise, "workouts.csv": HEVY})
    file = Counted(whole)
    found = journal.read(file, "logs.zip")
    assert found.source == "hevy"
    assert told(found, "value", "what") == [["a.csv", archive.NO_APP]]
    assert file.count < len(whole) / 2


def test_what_would_be_too_much_to_hold_is_no_trouble_where_nobody_reads_it(monkeypatch):
    monkeypatch.setattr(archive, "MOST_IN_MEMORY", MEGABYTE)
    members = {f"{number}.csv": "x,y\n" + "1,2\n" * 250_000 for number in range(4)}
    assert journal.read(packed({**members, "workouts.csv": HEVY}), "logs.zip").source == "hevy"


def test_the_one_table_of_a_zip_can_be_mapped_however_long_it_is():
    data = packed({"log.csv": NOBODY, "a.jpg": "x"})
    with pytest.raises(journal.UnknownTableError) as caught:
        journal.read(data, "log.zip")
    assert caught.value.sheet.size == 2000
    mapping = {"date": "x", "body_weight": "y"}
    days = packed({"log.csv": NOBODY.replace("1,2", "2026-03-01,80"), "workouts.csv": HEVY})
    found = journal.read(days, "log.zip", mapping=mapping, weight_unit="kg")
    assert found.days["weight_kg"].tolist() == [80]


def test_the_same_of_many_files_is_said_once():
    few = {f"{number}.csv": NOBODY for number in range(archive.MOST_ALIKE)}
    found = journal.read(packed({**few, "workouts.csv": HEVY}), "logs.zip")
    assert found.problems["value"].tolist() == list(few)
    many = {**few, "more.csv": NOBODY, "bad.csv": ""}
    found = journal.read(packed({**many, "workouts.csv": HEVY}), "logs.zip")
    assert told(found, "value", "what") == [
        ["0.csv and 5 more files", archive.NO_APP],
        ["bad.csv", "The file is empty"],
    ]


def test_json_that_nobody_knows_is_counted_and_what_is_read_of_it_is_little():
    long = '[{"dateTime": "03/02/26 20:16:00", "value": "1"}' + " " * MEGABYTE + "]"
    members = {f"{number}.json": long for number in range(20)}
    found = journal.read(packed({**members, "workouts.csv": HEVY, "a.json": "[]"}), "logs.zip")
    assert told(found, "value", "what") == [["21", "Files of the zip that hold no log (.json)"]]


def test_word_of_how_far_it_is_goes_on_over_what_is_passed_over():
    seen: list[float] = []
    members = {"a.json": "[]" + " " * MEGABYTE, "b.csv": NOBODY, "workouts.csv": HEVY}
    data = packed(members, compression=zipfile.ZIP_STORED)
    journal.read(data, "logs.zip", progress=seen.append)
    assert seen == sorted(seen)
    assert seen[0] < 0.1
    assert any(0.9 < share < 1 for share in seen)
    assert seen[-1] == 1.0


@pytest.mark.parametrize(
    "members, message",
    [
        ({"Index/Document.iwa": "x", "preview.jpg": "x"}, "document of Numbers"),
        ({"mimetype": "application/x", "content.xml": "<x/>"}, "OpenOffice or LibreOffice"),
        ({"word/document.xml": "<x/>"}, "text document"),
        ({"a.json": '{"Data Points": [], "Data Source": "x"}'}, "Google Fit"),
    ],
)
def test_a_document_that_is_a_zip_says_what_to_do_instead(members, message):
    with pytest.raises(InputError, match=message):
        journal.read(packed(members), "log.numbers")
