"""The comparison of the article with current evidence is whole, and keeps its own rule."""

import re

import pytest

from calc.evidence import Read
from calc.evidence.conflicts import ADVICE, CONFLICTS, EVIDENCE, Conflict, about
from tests.support.cases import each

# The fourteen statements of our science notes, section 11, the one on drinking of section 6, and
# protein while losing weight, on which later evidence speaks.
SUBJECTS = 16


def by_subject(row: Conflict) -> str:
    return row.subject


def test_every_statement_is_compared_once():
    assert len(CONFLICTS) == SUBJECTS
    assert len({row.subject for row in CONFLICTS}) == SUBJECTS


@each("row", CONFLICTS)
class TestRow:
    def test_both_sides_are_told_and_sourced(self, row: Conflict):
        assert row.article.endswith(".")
        assert row.evidence.endswith(".")
        assert row.shown.endswith(".")
        assert row.sources

    def test_the_plan_goes_by_strong_evidence_and_by_the_article_where_evidence_is_silent(
        self, row: Conflict
    ):
        if row.standing == "silent":
            assert row.default == "article"
        elif row.grade in ("A", "B"):
            assert row.default == "evidence"

    def test_the_year_is_that_of_one_of_its_sources(self, row: Conflict):
        assert str(row.year) in " ".join(f"{one.short} {one.citation}" for one in row.sources)

    def test_its_words_are_calm(self, row: Conflict):
        text = f"{row.subject} {row.article} {row.evidence} {row.shown}".lower()
        assert not re.search(r"\b(clean|cheat|bad|must|guarantee)\b", text)

    def test_nobody_is_told_of_an_article_that_they_have_not_read(self, row: Conflict):
        text = f"{row.subject} {row.article} {row.evidence} {row.shown} {row.evidence_badge}"
        assert "article" not in text.lower()

    def test_what_was_not_read_itself_carries_no_grade(self, row: Conflict):
        verified = row.read in (Read.PRIMARY, Read.PART)
        assert (f"({row.grade}, " in row.evidence_badge) == verified
        assert str(row.year) in row.evidence_badge


def test_badges_name_the_two_voices_and_the_grade_and_year_of_the_evidence():
    protein = about("protein")
    assert protein is not None
    assert (ADVICE, EVIDENCE) == ("Popular advice", "Evidence")
    assert protein.evidence_badge == "Evidence (A, 2018)"
    assert protein.read is Read.PRIMARY


def test_what_is_cited_from_memory_stands_under_no_grade():
    assert [row.subject for row in CONFLICTS if row.read is Read.MEMORY] == []


def test_it_is_said_what_was_read_where_that_was_not_the_whole_text():
    for row in CONFLICTS:
        assert bool(row.seen) == (row.read in (Read.PART, Read.CITED)), row.subject
    timing = next(row for row in CONFLICTS if row.subject == "When to eat after training")
    assert timing.seen == "the abstract"


@pytest.mark.parametrize("topic", ["protein", "energy", "carbohydrate", "water", "sleep"])
def test_the_cards_of_the_plan_find_their_row(topic: str):
    found = about(topic)
    assert found is not None
    assert found.topic == topic


def test_a_topic_without_a_row_has_none():
    assert about("fibre") is None
