"""Files are there whole or not at all, on a disk and at any address."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from calc.cohort.places import Folder, is_straight, opened, written_whole
from calc.errors import InputError


@pytest.fixture(params=["disk", "memory"])
def folder(request, tmp_path):
    place = str(tmp_path / "parts") if request.param == "disk" else f"memory://{tmp_path}/parts"
    found = Folder(place)
    found.make()
    return found


def test_what_is_written_is_read_and_goes(folder):
    folder.write("b", [b"one", b"two"])
    folder.write("a", [])
    folder.write("b", [b"three"])
    assert folder.names() == ["a", "b"]
    assert folder.read("b") == b"three"
    folder.clear()
    assert folder.names() == []


def test_what_ends_while_it_is_written_is_not_there(tmp_path):
    def pieces():
        yield b"half"
        raise OSError(28, "No space left on device")

    folder = Folder(str(tmp_path))
    with pytest.raises(OSError, match="No space"):
        folder.write("a", pieces())
    assert folder.names() == []


def test_the_output_takes_its_place_whole_or_not_at_all(tmp_path):
    path, parts = tmp_path / "plans.csv", Folder(str(tmp_path / "parts"))
    parts.make()
    path.write_text("as it was")
    path.chmod(0o640)

    def half() -> None:
        with written_whole(str(path), parts) as plans:
            plans.write(b"half of it")
            raise InputError("and then")

    with pytest.raises(InputError):
        half()
    assert path.read_text() == "as it was"
    with written_whole(str(path), parts) as plans:
        plans.write("größe\n".encode())
    assert path.read_bytes() == "größe\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert parts.names() == []


def test_the_output_may_be_at_any_address(folder, tmp_path):
    address = f"{folder.address}.csv"
    with written_whole(address, folder) as plans:
        plans.write(b"whole")
    with opened(address) as file:
        assert file.read() == b"whole"


def test_what_is_no_ordinary_file_is_written_to_directly(tmp_path):
    with written_whole(os.devnull, Folder(str(tmp_path / "none"))) as plans:
        plans.write(b"gone")
    assert is_straight(os.devnull)
    assert not Path(os.devnull).is_file()


def test_an_address_without_what_opens_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(InputError, match=r"pip install .\[cluster\]"):
        opened("s3://bucket/roster.csv")
    monkeypatch.undo()
    with pytest.raises(InputError, match="cannot be opened"):
        opened("nowhere://bucket/roster.csv")
