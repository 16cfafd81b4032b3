"""Whatever a database says becomes a sentence, and nothing of a row goes with it."""

from __future__ import annotations

import logging
import sqlite3
import traceback

import pytest
import sqlalchemy as sa

from calc.kept.sql import faults
from calc.kept.sql.faults import KeptError, told

SECRET = "pregnant since March"


def raised(fault: Exception) -> KeptError:
    with pytest.raises(KeptError) as found, told():
        raise fault
    return found.value


def of_sqlite(code: int) -> Exception:
    inner = sqlite3.OperationalError(SECRET)
    inner.sqlite_errorcode = code
    return sa.exc.OperationalError("INSERT", {"body": SECRET}, inner)


def of_postgresql(state: str) -> Exception:
    inner = RuntimeError(f"DETAIL: Failing row contains ({SECRET})")
    inner.sqlstate = state  # type: ignore[attr-defined]
    return sa.exc.IntegrityError("INSERT", {"body": SECRET}, inner)


@pytest.mark.parametrize(
    "fault, sentence",
    [
        (of_sqlite(sqlite3.SQLITE_FULL), faults.FULL),
        (of_sqlite(sqlite3.SQLITE_BUSY), faults.BUSY),
        (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), faults.BUSY),
        (of_sqlite(sqlite3.SQLITE_IOERR_FSYNC), faults.AWAY),
        (of_sqlite(sqlite3.SQLITE_CORRUPT), faults.DAMAGED),
        (of_sqlite(sqlite3.SQLITE_NOTADB), faults.DAMAGED),
        (of_sqlite(sqlite3.SQLITE_READONLY), faults.REFUSED),
        (of_sqlite(sqlite3.SQLITE_MISUSE), faults.OTHER),
        (of_postgresql("53100"), faults.FULL),
        (of_postgresql("55P03"), faults.BUSY),
        (of_postgresql("57P01"), faults.AWAY),
        (of_postgresql("08006"), faults.AWAY),
        (of_postgresql("28P01"), faults.REFUSED),
        (of_postgresql("42501"), faults.REFUSED),
        (of_postgresql("23505"), faults.OTHER),
        (sa.exc.TimeoutError(SECRET), faults.AWAY),
        (OSError(SECRET), faults.AWAY),
    ],
)
def test_a_fault_is_a_sentence_without_data(fault, sentence, caplog):
    found = raised(fault)
    assert str(found) == sentence
    logging.getLogger("here").exception("It failed: %s", found.reason, exc_info=found)
    told_of = "".join(traceback.format_exception(found)) + repr(found.reason) + caplog.text
    assert SECRET not in told_of
    assert "It failed" in caplog.text


def test_any_other_fault_is_one_of_ours_and_goes_on():
    with pytest.raises(ZeroDivisionError), told():
        _ = 1 / 0


def test_a_sentence_is_kept_as_it_is():
    with pytest.raises(KeptError, match="as it is"), told():
        raise KeptError("as it is")
