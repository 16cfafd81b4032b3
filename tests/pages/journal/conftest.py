"""What the picture of the weeks was last given to draw."""

from __future__ import annotations

import pytest

from pages.journal.charts import weeks_spec


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch):
    """What the picture was last given to draw."""
    seen = {}

    def watched(picture):
        seen["picture"], seen["spec"] = picture, weeks_spec(picture)
        return seen["spec"]

    monkeypatch.setattr("pages.journal.weeks.weeks_spec", watched)
    return seen
