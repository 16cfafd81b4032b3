"""The home on the person's own machine: a file, and nowhere else.

`TWO_PLATES_JOURNAL` names that file; `keep` (or 1, yes, on, true) stands for one in the user's data
folder. It counts only for a visitor from this very machine: for anybody else nothing is written
here.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import streamlit as st
from platformdirs import user_data_path
from sqlalchemy import URL, Engine

from calc.kept.sql import THIS_MACHINE, KeptError, SqlHome, connected, open_store
from pages.web.guards import visitors
from pages.web.settings import settings

VARIABLE = "TWO_PLATES_JOURNAL"
IN_THE_DATA_FOLDER = frozenset({"1", "keep", "yes", "on", "true"})
FILE = "journal.sqlite"
FOR_ONE_PERSON = 0o700
NOT_OPENED = "The file that your things are kept in could not be opened."


def place() -> Path | None:
    """The file that this machine keeps things in; None where nothing is to be kept."""
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


def home() -> SqlHome | None:
    """The home for this visitor; None where this machine keeps nothing. Raises `KeptError`."""
    file = place()
    return SqlHome(_store(file), THIS_MACHINE) if file is not None and is_own_machine() else None


@cache
def _store(file: Path) -> Engine:
    try:
        file.parent.mkdir(mode=FOR_ONE_PERSON, parents=True, exist_ok=True)
    except OSError as fault:
        raise KeptError(NOT_OPENED, type(fault).__name__) from None
    engine = connected(URL.create("sqlite", database=str(file)))
    open_store(engine)
    return engine
