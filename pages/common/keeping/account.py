"""The home of who is signed in: rows in a server's database, under a name that tells nothing.

It is there where two things are configured: whom people sign in with (`[auth]` of secrets.toml, as
for `st.login`), and the database, by `TWO_PLATES_DATABASE` or, there, as the `url` of
`[connections.two_plates]`. Without both nothing on the page tells of it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any

import streamlit as st
from sqlalchemy import Engine
from streamlit.auth_util import get_secrets_auth_section
from streamlit.runtime.secrets import secrets_singleton

from calc.kept.sql import KeptError, SqlHome, connected, open_store

VARIABLE = "TWO_PLATES_DATABASE"
CONNECTION = "two_plates"
# As long as Streamlit's cookie of who somebody is.
SIGNED_IN_FOR = timedelta(days=30)
UNKNOWN = (
    "The service that you signed in with did not say who you are, so your account cannot be opened."
)
ENDED = "You signed in a while ago, and that has ended: sign in again to have your account here."


def database() -> str:
    """The address of the accounts' database; empty where there is none."""
    given = os.environ.get(VARIABLE, "").strip()
    if given or not secrets_singleton.load_if_toml_exists():
        return given
    connection: Any = secrets_singleton.get("connections", {}).get(CONNECTION, {})
    return str(connection.get("url", ""))


def auth() -> Mapping[str, Any]:
    """What is configured of signing in; nothing where nobody can."""
    return get_secrets_auth_section().to_dict()


def is_offered() -> bool:
    """Whether people can have an account here."""
    return bool(auth() and database())


def providers() -> list[str]:
    """The names of those whom people can sign in with; a single one may have none."""
    return [name for name, one in auth().items() if isinstance(one, Mapping)] or [""]


def is_signed_in() -> bool:
    """Whether it is known who the visitor is."""
    return is_offered() and bool(st.user.get("is_logged_in"))


def owner(issuer: object, subject: object) -> str:
    """Whose rows are whose: a digest, so that the database does not tell who has an account.

    Raises `KeptError` where it was not said who somebody is.
    """
    if not (isinstance(issuer, str) and isinstance(subject, str) and issuer and subject):
        raise KeptError(UNKNOWN, "no subject")
    return sha256(f"{issuer}\n{subject}".encode()).hexdigest()


def home() -> SqlHome | None:
    """The home of the visitor; None where nobody is signed in. Raises `KeptError`."""
    if not is_signed_in():
        return None
    told = st.user.to_dict()
    since = told.get("iat")
    if isinstance(since, int | float):
        until = datetime.fromtimestamp(since, UTC) + SIGNED_IN_FOR
        if until < datetime.now(UTC):
            raise KeptError(ENDED, "signed in too long ago")
    return SqlHome(_store(database()), owner(told.get("iss"), told.get("sub")))


@cache
def _store(address: str) -> Engine:
    """One bounded pool for everybody. What raises is tried again the next time."""
    engine = connected(address)
    try:
        open_store(engine)
    except KeptError:
        engine.dispose()
        raise
    return engine
