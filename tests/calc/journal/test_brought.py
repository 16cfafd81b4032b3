"""A file's bytes come back, and what is no file's bytes is told."""

import zlib

import pytest

from calc.errors import InputError
from calc.journal import brought
from calc.journal.brought import Brought, packed

TEXT = b"Date,Weight\n2026-03-02,180\n" * 500


def test_bytes_come_back_from_little_room():
    assert Brought("one", "", "", packed=packed(TEXT)).data == TEXT
    assert len(packed(TEXT)) < len(TEXT) / 10


@pytest.mark.parametrize("data", [b"", b"no zip", packed(TEXT)[:-9], zlib.compress(TEXT)[2:]])
def test_bytes_that_are_gone_are_told(data):
    with pytest.raises(InputError, match="bring it again"):
        _ = Brought("one", "a.csv", "", packed=data).data


def test_more_bytes_than_a_file_has_are_never_unfolded(monkeypatch):
    monkeypatch.setattr(brought, "LARGEST_FILE", len(TEXT) - 1)
    with pytest.raises(InputError, match="bring it again"):
        _ = Brought("one", "a.csv", "", packed=packed(TEXT)).data
