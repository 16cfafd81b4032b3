"""Bytes that come in pieces: under limits, with word of how far it is, and told by their head."""

from __future__ import annotations

import io

import pytest

from calc.errors import InputError
from calc.journal.reading.stream import (
    HEAD,
    MEGABYTE,
    PIECE,
    Allowance,
    Meter,
    Stream,
    is_database,
    is_json,
    is_markup,
    is_zip,
    refuse_foreign,
)
from tests.support.cases import each


class Once(io.BytesIO):
    """A file that comes over a wire: from beginning to end, once."""

    def seekable(self) -> bool:
        return False


def test_it_is_read_from_its_beginning_in_pieces_with_word_of_how_far_it_is():
    data = bytes(range(256)) * 4096
    seen: list[float] = []
    stream = Stream(io.BytesIO(data), meter=Meter(len(data), seen.append))
    assert stream.head == data[:HEAD]
    pieces = list(stream.pieces)
    assert b"".join(pieces) == data
    assert max(map(len, pieces)) == PIECE
    assert seen == [min(HEAD + PIECE * place, len(data)) / len(data) for place in range(5)]


def test_word_of_a_whole_of_unknown_size_is_that_it_is_done():
    seen: list[float] = []
    meter = Meter(0, seen.append)
    meter.add(5)
    meter.add(0)
    meter.finish()
    assert seen == [1.0, 1.0]


def test_what_is_larger_than_its_limit_is_refused_before_all_of_it_is_read():
    file = io.BytesIO(bytes(3 * MEGABYTE))
    assert len(Stream(io.BytesIO(bytes(MEGABYTE))).whole(MEGABYTE)) == MEGABYTE
    with pytest.raises(InputError, match="larger than 1 megabytes"):
        Stream(file).whole(MEGABYTE)
    assert file.tell() < 2 * MEGABYTE


def test_all_members_of_a_zip_share_what_may_be_unpacked():
    allowance = Allowance(3 * HEAD, HEAD)
    for _ in range(3):
        assert not allowance.used_up
        Stream(io.BytesIO(bytes(HEAD)), allowance=allowance)
    with pytest.raises(InputError, match="unpacks to more"):
        Stream(io.BytesIO(b"x"), allowance=allowance)
    assert allowance.used_up


def test_what_is_held_in_memory_has_an_allowance_of_its_own():
    allowance = Allowance(10 * HEAD, HEAD)
    assert Stream(io.BytesIO(bytes(HEAD)), allowance=allowance).whole(MEGABYTE) == bytes(HEAD)
    with pytest.raises(InputError, match="unpacks to more"):
        Stream(io.BytesIO(b"x"), allowance=allowance).whole(MEGABYTE)


def test_every_place_of_a_file_can_be_read_and_of_what_comes_once_after_it_is_in_memory():
    file = io.BytesIO(b"0123456789")
    assert Stream(file).random(MEGABYTE) is file
    assert file.read(2) == b"01"
    for stream in (Stream(Once(b"0123")), Stream(file, allowance=Allowance(99, 99))):
        held = stream.random(MEGABYTE)
        held.seek(-1, io.SEEK_END)
        assert held.read() in (b"3", b"9")


@pytest.mark.parametrize(
    "head, zipped, markup",
    [
        (b"PK\3\4...", True, False),
        (b"PK\5\6", True, False),
        (b"PK,kg\n", False, False),
        (b'<?xml version="1.0"?>', False, True),
        (b"\xef\xbb\xbf\n <HealthData>", False, True),
        ("<HealthData>".encode("utf-16"), False, True),
        (b"< 5 kg,reps", False, False),
        (b"", False, False),
    ],
)
def test_a_zip_and_markup_are_known_by_how_they_begin(head, zipped, markup):
    assert (is_zip(head), is_markup(head)) == (zipped, markup)


@each(
    "head, message",
    [
        (b"%PDF-1.7", "a PDF document"),
        (b"SQLite format 3\0", "a database"),
        (b"PAR1", "a Parquet file"),
        (b"<!DOCTYPE html>", "a web page"),
        (b"RIFF1234WEBPVP8 ", "a picture"),
        (b"\0\0\0\x18ftypheic", "a picture or a film"),
        (b"\x0e\x10\xd9\7\0\0\0\0.FIT", "a recording of a watch.*Garmin Connect"),
        (bytes(257) + b"ustar\x0000", "packed with tar"),
        (b'<?xml version="1.0"?><gpx version="1.1">', "no export of Apple Health: it is a track"),
        (b'<?xml version="1.0"?>\n<TrainingCenterDatabase>', "a recording .*tcx"),
        (b'<?xml version="1.0"?><ClinicalDocument xmlns="">', "the logs are in export.xml"),
    ],
)
def test_what_people_take_for_an_export_is_named(head, message):
    with pytest.raises(InputError, match=message):
        refuse_foreign(head)


@pytest.mark.parametrize(
    "head, database, json",
    [
        (b"SQLite format 3\0...", True, False),
        (b"SQLite format 3 is what", False, False),
        (b' {"sets": []}', False, True),
        (b"[[1, 2]]", False, True),
        (b"\xef\xbb\xbf[{", False, True),
        ('[{"a": 1}]'.encode("utf-16"), False, True),
        (b"[note],date", False, False),
        (b"{a},b", False, False),
    ],
)
def test_a_database_and_json_are_known_by_how_they_begin(head, database, json):
    assert (is_database(head), is_json(head)) == (database, json)


@pytest.mark.parametrize("head", [b"", b"date,weight_kg\n", b"[note],date\n", b"{a},b\n", b"MZ,b"])
def test_anything_else_may_be_a_table(head):
    refuse_foreign(head)
