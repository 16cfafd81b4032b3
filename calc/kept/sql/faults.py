"""Whatever goes wrong in a store as one kind of exception, with a sentence for a person.

A driver's message may hold a row, and a row may hold a health answer: nothing of it goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

FULL = "There is no room left where your data is kept: what you changed last is not kept yet."
BUSY = "Something else is using the place where your data is kept. Try again in a moment."
AWAY = "The place where your data is kept cannot be reached just now. Try again in a moment."
DAMAGED = "The place where your data is kept is damaged: copy it before you try anything."
REFUSED = "The place where your data is kept does not let us in: whoever runs this page can help."
OTHER = "The place where your data is kept could not be used."

# SQLite's codes without what they add, and the classes or codes of SQLSTATE.
_BY_CODE: Mapping[int, str] = {
    **dict.fromkeys((3, 8, 14, 23), REFUSED),
    **dict.fromkeys((5, 6), BUSY),
    10: AWAY,
    **dict.fromkeys((11, 26), DAMAGED),
    13: FULL,
}
_BY_STATE: Mapping[str, str] = {
    **dict.fromkeys(("53100", "53200", "53400"), FULL),
    **dict.fromkeys(("55P03", "57014", "40001", "40P01", "25P03"), BUSY),
    **dict.fromkeys(("53300", "57P01", "57P02", "57P03", "57P05", "08"), AWAY),
    "58": AWAY,
    **dict.fromkeys(("XX001", "XX002"), DAMAGED),
    **dict.fromkeys(("28", "42501", "3D"), REFUSED),
}
_ONLY_CODE = 0xFF


class KeptError(Exception):
    """A store cannot be used: the message is for a person and holds nothing that is kept.

    `reason` is for a log: the driver's kind of error and its code, never its message.
    """

    def __init__(self, message: str, reason: str = "") -> None:
        super().__init__(message)
        self.reason = reason


class OvertakenError(KeptError):
    """Somebody else wrote, or deleted, what was to be written over: nothing was."""


@contextmanager
def told() -> Iterator[None]:
    """Raise whatever a driver raises as `KeptError`, its own message left behind."""
    try:
        yield
    except (SQLAlchemyError, OSError) as fault:
        # Not from it: a log would write the driver's message after all.
        raise _kept_error(fault) from None


def _kept_error(fault: Exception) -> KeptError:
    kind = type(fault).__name__
    if not isinstance(fault, DBAPIError):
        # A pool that gave no connection in time, or a file that is none.
        return KeptError(AWAY, kind)
    code = getattr(fault.orig, "sqlite_errorcode", None)
    if isinstance(code, int):
        return KeptError(_BY_CODE.get(code & _ONLY_CODE, OTHER), f"{kind} {code}")
    state = getattr(fault.orig, "sqlstate", None)
    if isinstance(state, str):
        said = _BY_STATE.get(state) or _BY_STATE.get(state[:2], OTHER)
        return KeptError(said, f"{kind} {state}")
    return KeptError(AWAY, kind)
