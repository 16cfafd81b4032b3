"""The Journal page without a browser: what comes in, what is asked, and that nothing is lost."""

from __future__ import annotations

import re

from tests.support.app import labels, opened, press, said
from tests.support.journal_page import HEVY, STRONG, bring, files, known, to_bring, written

FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must)\b|!", re.IGNORECASE)


def test_an_empty_page_says_what_it_is_for():
    page = said(opened("journal"))
    assert "see week by week what you lifted beside what you ate" in page


def test_what_is_said_is_calm():
    page = said(written(bring(to_bring(), a_csv=STRONG)))
    # One of the apps is called so.
    assert not FORBIDDEN.search(re.sub(r"<[^>]*>|Lose It!", " ", page))


def test_the_example_is_marked_and_goes_away_with_the_first_file_or_entry():
    app = press(opened("journal"), "Show an example")
    assert "This is an example: an invented person" in said(app)
    assert files(app) == []
    assert "Delete everything" not in labels(app)
    with_file = bring(app, a_csv=HEVY)
    assert "This is an example" not in said(with_file)
    assert len(known(with_file).journal.log) == 3
    app = written(press(opened("journal"), "Show an example"), weight_kg=80.0)
    assert "This is an example" not in said(app)
    assert len(known(app).journal.days) == 1


def test_the_example_can_be_left():
    app = press(opened("journal"), "Show an example")
    app = press(app, "Leave the example")
    assert "Show an example" in labels(app)
    assert known(app).journal.empty
