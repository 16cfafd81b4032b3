"""A number that carries its evidence, an equation that does, and what explains both to a person."""

from __future__ import annotations

import pytest

from calc import evidence
from calc.evidence import (
    NO_GRADE,
    OUR_CHOICE,
    Constant,
    Explanation,
    Read,
    Source,
    equation,
    figure,
    how_read,
    rests_on,
    worked,
)

PAPER = Source("Doe 2020", "Doe J. J Ex 2020;1:2", "10.1000/1")
DOSE = Constant(
    0.4, "g/kg", "A dose", source=PAPER, read=Read.PRIMARY, grade="B", low=0.2, high=0.6
)


@equation(
    "Twice the weight",
    unit="kcal",
    source=PAPER,
    read=Read.PRIMARY,
    grade="A",
    population="adults",
    formula={"male": "2 × {weight_kg} + 1", "female": "2 × {weight_kg}"},
)
def doubled(weight_kg: float) -> float:
    """Return twice the weight."""
    return 2 * weight_kg


def test_a_constant_is_the_number_it_is_and_knows_where_it_is_from():
    assert float(80 * DOSE) == pytest.approx(32)
    assert isinstance(DOSE, float)
    assert (DOSE.evidence.low, DOSE.evidence.high) == (0.2, 0.6)
    assert evidence.of(DOSE).source.link == "https://doi.org/10.1000/1"


def test_what_says_nothing_of_its_source_is_our_choice():
    known = Constant(3, "h", "A choice").evidence
    assert (known.source, known.read, known.grade) == (OUR_CHOICE, Read.CHOICE, "P")
    assert known.source.link == ""


def test_what_was_read_of_a_text_is_said_in_words():
    part = Constant(1, "g", "A part", source=PAPER, read=Read.PART, grade="C", seen="the abstract")
    assert part.evidence.how_read == "read in the abstract"
    assert how_read(Read.CITED, "a review") == "read in a review, which cites it"
    assert how_read(Read.MEMORY) == "cited from memory, not yet looked up"


def test_what_has_no_grade_shows_none():
    recalled = Constant(1, "g", "Recalled", source=PAPER, read=Read.MEMORY, grade=NO_GRADE)
    assert (recalled.evidence.graded, DOSE.evidence.graded) == ("", "grade B")
    assert Explanation("A sum.", "", rests_on(recalled)).source == "Doe 2020"


def test_people_are_shown_a_grade_only_where_the_source_itself_was_read():
    told = Constant(1, "g", "Told", source=PAPER, read=Read.SECONDARY, grade="B")
    assert (told.evidence.shown_grade, DOSE.evidence.shown_grade) == (NO_GRADE, "B")
    assert told.evidence.graded == ""
    assert Constant(3, "h", "A choice").evidence.shown_grade == NO_GRADE
    assert Explanation("A sum.", "", rests_on(told, DOSE)).source == "Doe 2020; Doe 2020 (grade B)"


def test_a_number_without_evidence_is_a_mistake_of_ours():
    with pytest.raises(TypeError, match="no evidence"):
        evidence.of(3.0)


def test_an_equation_is_shown_with_a_persons_figures_by_the_line_of_their_sex():
    assert worked(doubled, weight_kg=80.5) == "2 × 80.5 + 1"
    assert worked(doubled, "female", weight_kg=1200) == "2 × 1,200"
    assert evidence.of(doubled).meaning == "Twice the weight"


@pytest.mark.parametrize(
    "value, decimals, text",
    [(1780.0, 2, "1,780"), (6.25, 2, "6.25"), (0.5, 0, "0"), (1.5, 0, "2"), (100, 2, "100")],
)
def test_a_figure_reads_as_a_person_writes_it(value, decimals, text):
    assert figure(value, decimals) == text


def test_an_explanation_is_one_text_and_names_each_source_once():
    found = Explanation("0.4 × 80 = 32.", "Give or take.", rests_on(DOSE, DOSE, doubled))
    assert found.why == "0.4 × 80 = 32. Give or take."
    assert found.source == "Doe 2020 (grade B); Doe 2020 (grade A)"
    assert Explanation("A sum.", "", ()).why == "A sum."
