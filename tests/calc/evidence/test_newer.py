"""Newer findings: what is done with each stands beside what was found, in calm words."""

from __future__ import annotations

import re

from calc.evidence import GRADES, NO_GRADE, Read
from calc.evidence.newer import NEWER, Finding
from calc.evidence.register import to_markdown
from calc.food.protein import CUT_DEFAULT, CUT_HIGH, CUT_LEAN_HIGH, CUT_LEAN_LOW, CUT_LOW
from calc.recovery.sleep import HARD_TRAINING_BEFORE_BED, TRAINING_AT_BED, TRAINING_NEAR_BED
from calc.training.landmarks import TARGETS
from tests.support.cases import each


def values(*constants: float) -> list[float]:
    return [float(one) for one in constants]


@each("one", NEWER)
class TestFinding:
    def test_says_what_is_done_what_was_found_and_where(self, one: Finding):
        assert one.does.endswith(".")
        assert one.says.endswith(".")
        assert one.sources
        assert one.grade in {*GRADES, NO_GRADE}
        assert bool(one.seen) == (one.read in (Read.PART, Read.CITED))

    def test_was_read_somewhere(self, one: Finding):
        assert one.read not in (Read.MEMORY, Read.CHOICE)
        assert bool(one.graded) == bool(one.grade and one.read in (Read.PRIMARY, Read.PART))

    def test_its_words_are_calm(self, one: Finding):
        text = f"{one.subject} {one.does} {one.says}".lower()
        assert not re.search(r"\b(clean|cheat|bad|must|guarantee|optimal)\b", text)

    def test_stands_in_the_table_of_evidence(self, one: Finding):
        part = to_markdown().split("## Newer findings")[1].split("## Further reading")[0]
        row = next(line for line in part.splitlines() if line.startswith(f"| {one.subject} |"))
        assert one.does in row
        assert all(source.short in row for source in one.sources)


def test_each_subject_stands_there_once_and_some_of_them_moved_something():
    assert len({one.subject for one in NEWER}) == len(NEWER)
    assert {one.moved for one in NEWER} == {True, False}


def test_what_they_say_the_plan_does_is_what_it_does():
    done = {one.subject: one.does for one in NEWER}
    assert "The cut keeps its range" in done["Protein while losing weight"]
    assert values(CUT_LOW, CUT_DEFAULT, CUT_HIGH) == [1.8, 2.1, 2.4]
    assert values(CUT_LEAN_LOW, CUT_LEAN_HIGH) == [2.3, 3.1]
    assert "from 2 hours before bed" in done["Training in the evening"]
    assert values(TRAINING_AT_BED, TRAINING_NEAR_BED, HARD_TRAINING_BEFORE_BED) == [1, 2, 4]
    assert "from 6 sets for beginners, from 10" in done["How many sets, and how hard"]
    assert values(*(TARGETS[name].low for name in ("novice", "advanced"))) == [6, 10]
