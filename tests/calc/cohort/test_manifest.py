"""What is kept of a run is enough to go on with it, and not to go on with another."""

from __future__ import annotations

import pyarrow as pa
import pytest

from calc.cohort import manifest
from calc.cohort.manifest import Entry, Job
from calc.cohort.places import Folder
from calc.cohort.source import Part, Source
from calc.errors import InputError


@pytest.fixture
def folder(tmp_path) -> Folder:
    return Folder(str(tmp_path))


@pytest.fixture
def job(folder) -> Job:
    source = Source("roster.csv", "csv", 9, "abc", ("weight_kg",))
    return Job("plans", source, "csv", pa.schema([]), folder.address)


PARTS = [Part(0, 4, 1), Part(4, 9, 1)]


def entry(number: int, kinds: dict[str, int] | None = None) -> Entry:
    return Entry(number, 1, 1, 0, 0, kinds or {}, 5, 0x3610A686)


def test_a_manifest_reads_back(folder, job):
    assert manifest.read(folder) is None
    manifest.begin(folder, job, 7, PARTS)
    found = manifest.read(folder)
    assert found is not None
    assert (found["parts"], found["rows_a_part"]) == (PARTS, 7)
    manifest.refuse_another(folder, found, job, None)
    manifest.refuse_another(folder, found, job, 7)
    with pytest.raises(InputError, match="rows a part"):
        manifest.refuse_another(folder, found, job, 8)


@pytest.mark.parametrize("text", [b"", b"[]", b'{"parts": 3}', b'{"parts": [[1]]}', b"\xff"])
def test_a_broken_manifest_is_refused(folder, text):
    folder.write(manifest.NAME, [text])
    with pytest.raises(InputError, match="cannot be read"):
        manifest.read(folder)


def test_a_part_is_done_with_results_and_entry_alone(folder):
    manifest.keep(folder, entry(0), b"hello")
    folder.write("part-00000001", [b"no entry"])
    folder.write("part-00000002.json", [b"{}"])
    folder.write("part-00000003", [b"torn"])
    folder.write("part-00000003.json", [b'{"part": 3'])
    assert manifest.done(folder, 5) == {0: entry(0)}
    assert entry(0).results(folder) == b"hello"
    folder.write("part-00000000", [b"jello"])
    with pytest.raises(InputError, match="not as it was written"):
        entry(0).results(folder)


def test_versions_are_of_the_code_and_of_what_figures_rest_on():
    found = manifest.versions()
    assert {"calc", "numpy", "pandas", "pyarrow", "python"} == found.keys()
    assert len(found["calc"]) == 64


def test_kinds_of_errors_are_bounded():
    many = {f"kind {number}": number for number in range(1, 301)}
    found = manifest.kinds_together([many, {"kind 300": 1}])
    assert len(found) == 101
    assert found.total() == sum(many.values()) + 1
    assert found.most_common(2) == [("other errors", sum(range(201))), ("kind 300", 301)]
