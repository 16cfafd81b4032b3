"""The Why page's logic: what stands on it for whom, without a browser."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from calc.evidence.conflicts import CONFLICTS
from calc.evidence.register import register
from calc.person.conditions import ASKABLE
from calc.plan.explanations import LABELS
from tests.support.app import html, keyed, labelled, opened, place, text

HEADINGS = [
    "Can I trust these numbers?",
    "Your numbers, explained",
    "Equations of resting energy",
    "Popular advice, with your numbers",
    "What to remember",
    "Five questions",
    "Popular advice and evidence",
    "Newer findings",
    "How near the learned maintenance comes",
    "Limits and safety",
    "Where what you give is kept",
    "Every number, with its source",
]


def guarded(*conditions: str) -> AppTest:
    app = opened("why")
    labels = [one.label for one in ASKABLE if one.name in conditions]
    labelled(app.multiselect, "Health conditions (optional)").set_value(
        list(conditions) if set(conditions) <= set(_options(app)) else labels
    ).run()
    assert not app.exception
    return app


def _options(app: AppTest) -> list[str]:
    return list(labelled(app.multiselect, "Health conditions (optional)").options)


def headings(app: AppTest) -> list[tuple[int, str]]:
    return [(int(level), name) for level, name in re.findall(r"<h(\d)[^>]*>(.*?)</h\1>", html(app))]


def test_its_sections_stand_in_order_under_one_heading():
    found = headings(opened("why"))
    assert [name for _, name in found] == HEADINGS
    levels = [level for level, _ in found]
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_every_amount_is_explained_with_a_source_that_can_be_followed():
    page = html(opened("why"))
    for label in LABELS.values():
        assert f'<span class="name">{label}</span>' in page
    assert "together 1,901 kcal/day" in page
    links = re.findall(r'<a href="([^"]*)" rel="([^"]*)">', page)
    assert all(href.startswith("https://") and "noopener" in rel for href, rel in links)
    assert any(href.startswith("https://doi.org/") for href, _ in links)


def test_both_sides_of_every_difference_have_their_badge():
    page = html(opened("why"))
    table = page[page.index('id="popular-advice-and-evidence"') :]
    table = table[: table.index("<h2")]
    assert table.count("Popular advice</span>") == len(CONFLICTS)
    assert table.count('evidence">Evidence (') == len(CONFLICTS)
    assert "Evidence (A, 2018)" in table
    assert "Blood-flow restriction" in table


def test_the_article_is_named_once_with_its_title():
    said = text(opened("why"))
    assert len(re.findall("article", said, re.IGNORECASE)) == 1
    assert "Leg Training: Maximizing the Pump, Muscle Growth, and Recovery" in said


def test_how_far_a_source_was_read_is_not_told_here():
    assert not re.search(
        "from memory|looked up|transcription|our choice|no grade|read in", text(opened("why"))
    )


@pytest.mark.parametrize("conditions", [(), ("pregnant",), ("eating_disorder",)])
def test_each_link_at_the_top_leads_to_a_section_that_is_there(conditions):
    page = html(guarded(*conditions) if conditions else opened("why"))
    targets = re.findall(r'<li><a href="#([^"]*)">', page)
    assert len(targets) >= 4
    assert set(targets) <= set(re.findall(r'<h2 id="([^"]*)">', page))


def test_the_figures_follow_the_address():
    assert "112 to 154 g a day" in text(opened("why", weight="70"))


@pytest.mark.parametrize("condition", ["pregnant", "kidney_disease"])
def test_what_is_withheld_is_said_and_not_explained(condition):
    app = guarded(condition)
    page = html(app)
    assert '<span class="name">Protein</span>' not in page
    assert "Left out for you: " in page
    assert "Whom to ask: " in page


def test_a_person_whose_numbers_are_hidden_sees_none_of_energy_or_body():
    app = guarded("eating_disorder")
    # The safety note on drinking speaks of weight lost and gained in a session without a number.
    assert not re.search(r"\d ?kcal|\d ?g\b|\d ?(kg|lb)\b|g/kg|body mass index", text(app))
    names = [name for _, name in headings(app)]
    assert "Equations of resting energy" not in names
    assert "Every number, with its source" not in names
    assert "Newer findings" not in names
    assert not place(app, "page").expander
    assert "Limits and safety" in names


def test_the_register_comes_only_when_it_is_opened():
    app = opened("why")
    assert not place(app, "page").dataframe
    app.session_state["why_register"] = True
    app.run()
    assert not app.exception
    assert len(app.main.dataframe[0].value) == len(register())
    keyed(app.main.text_input, "why_filter").set_value("caffeine").run()
    assert 0 < len(app.main.dataframe[0].value) < len(register())


def test_nothing_that_a_reader_typed_is_taken_for_html():
    assert "<script" not in html(opened("why", goal="<script>alert(1)</script>"))
