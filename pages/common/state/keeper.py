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
from pathlib import Path
from typing import Any
from uuid import uuid4

import streamlit as st
from platformdirs import user_data_path
from sqlalchemy import Engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from calc import InputError
from calc.journal import Journal, store
from pages.web import visitors
from pages.web.settings import settings

VARIABLE = "TWO_PLATES_JOURNAL"
IN_THE_DATA_FOLDER = frozenset({"1", "keep", "yes", "on", "true"})
FILE = "journal.sqlite"
FOR_ONE_PERSON = 0o700
WRITTEN = "written"

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
    """Whether the visitor sits at the machine that serves the page."""
    headers = st.context.headers
    host, proxies = headers.get("Host"), settings().proxies
    return visitors.is_own_machine(st.context.ip_address, host, headers, proxies)


class Keeper:
    """The store of this machine's journal. Whatever goes wrong in it is a `KeepError`.

    Two tabs may be open at once: `changed` tells whether another one wrote since this one did.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.engine = self._open()
        self.written = ""

    def _open(self) -> Engine:
        with _told("opened"):
            self.file.parent.mkdir(mode=FOR_ONE_PERSON, parents=True, exist_ok=True)
            url = make_url("sqlite://").set(database=str(self.file))
            connection = st.connection(
                "journal", type="sql", url=url.render_as_string(hide_password=False)
            )
            engine: Engine = connection.engine
            store.open_store(engine)
            return engine

    def load(self) -> Journal:
        """The journal as it was kept last."""
        with _told("read"):
            self.written = self._last_written()
            return store.load(self.engine)

    def settings(self) -> Mapping[str, Any]:
        """What was remembered beside it."""
        with _told("read"):
            found = store.settings(self.engine)
            return {name: value for name, value in found.items() if name != WRITTEN}

    def _last_written(self) -> str:
        return str(store.settings(self.engine).get(WRITTEN, ""))

    def changed(self) -> bool:
        """Whether another tab wrote since this one read or wrote."""
        with _told("read"):
            return self._last_written() != self.written

    def save(self, journal: Journal) -> None:
        """Keep a journal in place of the one before."""
        with _told("written"):
            store.save(self.engine, journal)
            self._mark()

    def _mark(self) -> None:
        """Let other tabs know that something was written."""
        self.written = uuid4().hex
        store.keep_setting(self.engine, WRITTEN, self.written)

    def remember(self, name: str, value: Any) -> None:
        """Remember an answer."""
        with _told("written"):
            store.keep_setting(self.engine, name, value)

    def files(self) -> Sequence[store.Brought]:
        """The files that wait for an answer or were read by one, their bytes left behind."""
        with _told("read"):
            return store.files(self.engine)

    def packed_of(self, key: str) -> bytes:
        """The bytes of one of them."""
        with _told("read"):
            return store.packed_of(self.engine, key)

    def keep_file(self, one: store.Brought) -> None:
        """Keep a file that waits or was read by an answer."""
        with _told("written"):
            store.keep_file(self.engine, one)
            self._mark()

    def forget_file(self, key: str) -> None:
        """Keep a file no more."""
        with _told("written"):
            store.forget_file(self.engine, key)
            self._mark()

    def erase(self) -> None:
        """Delete everything that is kept."""
        with _told("deleted"):
            store.erase(self.engine)
            self._mark()


@contextmanager
def _told(what: str) -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, OSError, InputError) as fault:
        log.warning("The journal's file could not be %s: %s", what, fault)
        raise KeepError(FAILED[what]) from fault


def keeper() -> Keeper | None:
    """The store for this visitor; None where nothing is kept. Raises `KeepError`."""
    file = place()
    return Keeper(file) if file is not None and is_own_machine() else None
