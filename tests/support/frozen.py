"""The dashboard as it is on one day, for pictures that are to look the same on any other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from tests.conftest import served
from tests.support.source_code import ROOT

# A Monday, at noon.
MOMENT = datetime(2026, 11, 30, 12)

PATCH = f"""
import datetime

from pages.common import visitor

visitor._moment = lambda: datetime.datetime({MOMENT:%Y, %-m, %-d, %-H})
"""


def frozen_app(folder: Path) -> Path:
    """An app in a folder of its own that is ours in all but the date."""
    for name in ("pages", "calc", ".streamlit"):
        (folder / name).symlink_to(ROOT / name)
    app = folder / "app.py"
    # All of ours stands in it: the server looks in its text for what it is.
    ours = (ROOT / "app.py").read_text(encoding="utf-8")
    app.write_text(PATCH + ours, encoding="utf-8")
    return app


@contextmanager
def served_on_a_monday(folder: Path, log: Path) -> Iterator[str]:
    """The address of a dashboard on which it is always the same Monday."""
    with served(frozen_app(folder), log, PYTHONPATH=str(ROOT)) as url:
        yield url
