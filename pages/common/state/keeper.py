"""Where a journal is kept: in a file on the person's own machine, and nowhere else.

`TWO_PLATES_JOURNAL` names that file; `keep` (or 1, yes, on, true) stands for one in the user's data
folder. It counts only for a visitor from this very machine: anybody else has a journal in their
session, and nothing of it is written here.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import streamlit as st
from platformdirs import user_data_path
from sqlalchemy import URL, Engine

from calc import InputError
from calc.journal import Journal
from calc.journal.brought import Brought
from calc.kept.codec.files import BYTES, file_pieces, files_of, no_pieces, place_of
from calc.kept.codec.journal import cut, journal_of
from calc.kept.codec.person import settings_of, settings_pieces
from calc.kept.parts import FILES, JOURNAL, SETTINGS, VERSIONS
from calc.kept.sql import THIS_MACHINE, KeptError, SqlHome, connected, open_store

VARIABLE = "TWO_PLATES_JOURNAL"
IN_THE_DATA_FOLDER = frozenset({"1", "keep", "yes", "on", "true"})
FILE = "journal.sqlite"
FOR_ONE_PERSON = 0o700
PASSED_ON = ("X-Forwarded-For", "X-Real-Ip", "Forwarded")
LOCAL_NAME = "localhost"

FAILED: Mapping[str, str] = {
    "opened": "The file that your journal is kept in could not be opened.",
    "read": "The file that your journal is kept in could not be read.",
    "written": "The file that your journal is kept in could not be written to.",
    "deleted": "Your journal could not be deleted: something else is reading its file. Close other "
    "pages of it and delete again.",
}
log = logging.getLogger(__name__)


class KeepError(Exception):
    """What is kept cannot be read or written; the message is for a person."""


def place() -> Path | None:
    """The file that journals of this machine are kept in; None where nothing is to be kept."""
    given = os.environ.get(VARIABLE, "").strip()
    if not given:
        return None
    if given.casefold() in IN_THE_DATA_FOLDER:
        return user_data_path("two-plates", appauthor=False).joinpath(FILE)
    return Path(given).expanduser()


def is_own_machine() -> bool:
    """Whether the visitor sits at the machine that serves the page, with nothing in between."""
    headers = st.context.headers
    if any(name in headers for name in PASSED_ON):
        return False
    # A name that leads here from elsewhere is not this machine, whatever the address says.
    host = urlsplit(f"//{headers.get('Host', '')}").hostname or LOCAL_NAME
    address = st.context.ip_address or LOCAL_NAME
    return all(one == LOCAL_NAME or _is_loopback(one) for one in (host, address))


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


@st.cache_resource
def _opened(file: Path) -> Engine:
    file.parent.mkdir(mode=FOR_ONE_PERSON, parents=True, exist_ok=True)
    engine = connected(URL.create("sqlite", database=str(file)))
    open_store(engine)
    return engine


class Keeper:
    """The store of this machine's journal. Whatever goes wrong in it is a `KeepError`.

    Two tabs may be open at once: `changed` tells whether another one wrote since this one did.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        with _told("opened"):
            self.home = SqlHome(_opened(file), THIS_MACHINE)
        self.written: dict[str, str] = {}
        self.known: Mapping[str, str] = {}

    def load(self) -> Journal:
        """The journal as it was kept last."""
        with _told("read"):
            self.written = self._last_written()
            held = self.home.read_part(JOURNAL)
            journal = journal_of(held.pieces if held else {})
            self.known = cut(journal)
            return journal

    def settings(self) -> Mapping[str, Any]:
        """What was remembered beside it."""
        with _told("read"):
            held = self.home.read_part(SETTINGS)
            return settings_of(held.pieces) if held else {}

    def _last_written(self) -> dict[str, str]:
        found = self.home.revisions()
        return {part: found[part] for part in (JOURNAL, FILES) if part in found}

    def changed(self) -> bool:
        """Whether another tab wrote since this one read or wrote."""
        with _told("read"):
            return self._last_written() != self.written

    def save(self, journal: Journal) -> None:
        """Keep a journal in place of the one before."""
        with _told("written"):
            pieces = cut(journal, self.known)
            # What another tab wrote in between is not added to, but replaced.
            whole = self._last_written().get(JOURNAL) != self.written.get(JOURNAL)
            self._write(JOURNAL, pieces.changes({} if whole else self.known), whole=whole)
            self.known = pieces

    def _write(self, part: str, pieces: Mapping[str, bytes | None], *, whole: bool = False) -> None:
        revision, now = uuid4().hex, datetime.now(UTC).isoformat()
        self.home.write(part, VERSIONS[part], revision, now, pieces, whole=whole)
        if part != SETTINGS:
            self.written = {**self.written, part: revision}

    def remember(self, name: str, value: Any) -> None:
        """Remember an answer."""
        with _told("written"):
            self._write(SETTINGS, settings_pieces({**self.settings(), name: value}), whole=True)

    def _files(self) -> dict[str, bytes]:
        """What is told of each file, the bytes left behind."""
        names = [name for name in self.home.names(FILES) if not name.endswith(BYTES)]
        return self.home.pieces(FILES, names)

    def files(self) -> Sequence[Brought]:
        """The files that wait for an answer or were read by one, their bytes left behind."""
        with _told("read"):
            return files_of(self._files())

    def packed_of(self, key: str) -> bytes:
        """The bytes of one of them."""
        with _told("read"):
            return self.home.pieces(FILES, [key + BYTES]).get(key + BYTES, b"")

    def keep_file(self, one: Brought) -> None:
        """Keep a file that waits or was read by an answer."""
        with _told("written"):
            there = self._files()
            # One that another tab forgot does not come back without its bytes.
            if one.packed or one.key in there:
                self._write(FILES, file_pieces(one, place_of(one.key, there)))

    def forget_file(self, key: str) -> None:
        """Keep a file no more."""
        with _told("written"):
            self._write(FILES, no_pieces(key))

    def erase(self) -> None:
        """Delete everything that is kept."""
        with _told("deleted"):
            self.home.forget()
            self.written, self.known = {}, {}


@contextmanager
def _told(what: str) -> Iterator[None]:
    try:
        yield
    except (KeptError, OSError, InputError) as fault:
        log.warning("The journal's file could not be %s: %s", what, fault)
        raise KeepError(FAILED[what]) from fault


def keeper() -> Keeper | None:
    """The store for this visitor; None where nothing is kept. Raises `KeepError`."""
    file = place()
    return Keeper(file) if file is not None and is_own_machine() else None
