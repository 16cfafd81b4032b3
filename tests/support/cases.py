"""Many cases of one test in one run of it, each of them named where it fails.

A table of hundreds of rows, each looked at for microseconds, costs a test runner milliseconds a
row: every worker collects it, sets it up, reports and sends it. A case that needs nothing of its
own (no fixture, no page) is a row of a loop here, and no test of the runner's.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest

# What fails a test: an assertion, any other error, and what `pytest.raises` and `fail` say.
FAULTS = (Exception, pytest.fail.Exception)
# So many are shown in full; of the others their names.
SHOWN = 10


def each(names: str, cases: Iterable[Any] | Callable[[], Iterable[Any]]) -> Callable[[Any], Any]:
    """Runs a test, or each test of a class, on all cases; `parametrize` makes a test of each case.

    Cases that take a while to make are given as what makes them, which is asked when a test runs.

    All are run, whatever fails; then the test fails with a group of the faults, each with its case
    beside it. No case at all is a fault too.
    """
    asked = [name.strip() for name in names.split(",")]

    def rows_of(made: Iterable[Any]) -> list[tuple[Any, ...]]:
        found = [tuple(case) if len(asked) > 1 else (case,) for case in made]
        assert found, "there is no case"
        return found

    known = None if callable(cases) else rows_of(cases)

    def on_each(test: Any) -> Any:
        if isinstance(test, type):
            for name in dir(test):
                if name.startswith("test"):
                    setattr(test, name, on_each(getattr(test, name)))
            return test

        @functools.wraps(test)
        def on_all(*given: Any, **fixtures: Any) -> None:
            rows = rows_of(cases()) if callable(cases) else known or []
            faults: list[BaseException] = []
            failed: list[str] = []
            for row in rows:
                try:
                    test(*given, **fixtures, **dict(zip(asked, row, strict=True)))
                except FAULTS as fault:
                    failed.append(", ".join(map(repr, row)))
                    fault.add_note(f"case: {failed[-1]}")
                    faults.append(fault)
            if faults:
                said = "\n".join([f"{len(faults)} of {len(rows)} cases", *failed])
                raise BaseExceptionGroup(said, faults[:SHOWN])

        signature = inspect.signature(test)
        left = [one for name, one in signature.parameters.items() if name not in asked]
        on_all.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]
        return on_all

    return on_each
