"""What a process of several begins with in these tests: nothing but what makes its parts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest


@pytest.fixture(scope="module", autouse=True)
def no_script_of_a_page() -> Iterator[None]:
    """A main module without a file, which no process that is begun has to run again.

    Where a page was drawn in this process before, Streamlit has left its script there: each worker
    would load the whole dashboard.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
        yield
