"""A number with its unit, range, population, grade and source; an equation with the same.

Every number with a meaning is declared once, beside the function that uses it. What explains it to
a person, the `why` and `source` columns of the CSV and the table in `EVIDENCE.md` are all made from
these declarations; `calc.evidence.register` collects them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, ParamSpec, TypeVar

from calc.arrays import elementwise

P = ParamSpec("P")
R = TypeVar("R")

Grade = Literal["A", "B", "C", "P", ""]

GRADES: Mapping[Grade, str] = {
    "A": "several meta-analyses or validation studies agree",
    "B": "one meta-analysis or a consensus",
    "C": "single trials, mechanisms or expert opinion",
    "P": "practice-based",
}
# What is cited from memory, or was looked for and not found, says nothing of its own strength.
NO_GRADE: Grade = ""


class Read(Enum):
    """How far a number was followed to where it was first printed."""

    PRIMARY = "read in the primary text"
    PART = "read in a part of the primary text, or in its publisher's release"
    CITED = "read in a text that states it and cites the source"
    SECONDARY = "from secondary transcriptions that agree"
    MEMORY = "cited from memory, not yet looked up"
    CHOICE = "our choice; no source fixes it"


VERIFIED = frozenset({Read.PRIMARY, Read.PART})


@dataclass(frozen=True)
class Source:
    """A publication: how to cite it briefly, and where to find it."""

    short: str
    citation: str
    doi: str = ""
    url: str = ""

    @property
    def link(self) -> str:
        """The address of the publication, or an empty text."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    def __str__(self) -> str:
        """The short form, as in 'Morton 2018'."""
        return self.short


OUR_CHOICE = Source("Two Plates", "A choice of this product inside what the sources allow.")
ARTICLE = Source(
    "Popular advice", "Leg Training: Maximizing the Pump, Muscle Growth, and Recovery."
)


@dataclass(frozen=True)
class Evidence:
    """What stands behind a number or an equation.

    `grade` is `NO_GRADE` where nothing that was read gives one. `seen` is what was read where it
    was not the whole text: a part of it ('the abstract', for `Read.PART`), or the text that cites
    it ('the introduction of Areta 2021', for `Read.CITED`).
    """

    meaning: str
    unit: str
    population: str
    grade: Grade
    source: Source
    read: Read
    low: float | None = None
    high: float | None = None
    formula: Mapping[str, str] | str = ""
    seen: str = ""

    @property
    def how_read(self) -> str:
        """How far it was followed, in words: 'read in the abstract'."""
        return how_read(self.read, self.seen)

    @property
    def graded(self) -> str:
        """The grade as people are shown it: 'grade B', or '' where there is none to show."""
        return graded(self.grade, self.read)

    @property
    def shown_grade(self) -> Grade:
        """The letter of the grade where the source itself was read, else none."""
        return shown_grade(self.grade, self.read)


def how_read(read: Read, seen: str = "") -> str:
    """Return in words how far a text was followed, with what was read of it or about it.

    >>> how_read(Read.PART, "the abstract")
    'read in the abstract'
    >>> how_read(Read.CITED, "a review")
    'read in a review, which cites it'
    """
    if not seen:
        return read.value
    return f"read in {seen}, which cites it" if read is Read.CITED else f"read in {seen}"


def shown_grade(grade: Grade, read: Read) -> Grade:
    """Return a grade where the source itself was read, else `NO_GRADE`: it is not verified.

    >>> shown_grade("B", Read.PART), shown_grade("B", Read.CITED)
    ('B', '')
    """
    return grade if read in VERIFIED else NO_GRADE


def graded(grade: Grade, read: Read) -> str:
    """Return a grade in words, as people are shown it: 'grade B', or '' where there is none."""
    letter = shown_grade(grade, read)
    return f"grade {letter}" if letter else ""


class Constant(float):
    """A float that carries its evidence, so that equations use it as the number it is.

    `low` and `high` are the range that the source gives (or that we would accept) in `unit`.
    """

    evidence: Evidence

    def __new__(
        cls,
        value: float,
        unit: str,
        meaning: str,
        *,
        source: Source = OUR_CHOICE,
        read: Read = Read.CHOICE,
        grade: Grade = "P",
        population: str = "healthy adults who train",
        low: float | None = None,
        high: float | None = None,
        seen: str = "",
    ) -> Constant:
        """Return the constant; what is not given is marked as a choice of ours."""
        self = super().__new__(cls, value)
        self.evidence = Evidence(
            meaning, unit, population, grade, source, read, low, high, seen=seen
        )
        return self


def equation(
    meaning: str,
    *,
    unit: str,
    source: Source,
    read: Read,
    grade: Grade,
    population: str,
    formula: Mapping[str, str] | str,
    seen: str = "",
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a function as a published equation and let it take floats, arrays and columns.

    `formula` is the equation as a person reads it, with the function's parameters in braces
    ('10 × {weight_kg} + 6.25 × {height_cm} ...'), or one text each for 'male' and 'female'.
    Coefficients inside such a function stand as printed: their evidence is the equation's.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        wrapped = elementwise(function)
        evidence = Evidence(
            meaning, unit, population, grade, source, read, formula=formula, seen=seen
        )
        setattr(wrapped, "evidence", evidence)  # noqa: B010 - a plain attribute does not type-check
        return wrapped

    return decorate


def of(thing: Any) -> Evidence:
    """Return the evidence behind a `Constant` or an `@equation` function.

    Raises `TypeError` for anything else: a number without evidence is a mistake of ours.
    """
    evidence = getattr(thing, "evidence", None)
    if not isinstance(evidence, Evidence):
        raise TypeError(f"{thing!r} has no evidence")
    return evidence


def figure(value: float, decimals: int = 2) -> str:
    """Return a number as a person writes it: '1,780', '6.25', without trailing zeros.

    >>> figure(1780.0), figure(6.25)
    ('1,780', '6.25')
    """
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def apart(one: float, other: float, decimals: int = 2) -> bool:
    """Return whether two numbers differ to somebody who reads them with so many decimals.

    A sentence that says one is below the other is for these only: nobody believes it of 19 and 19.

    >>> apart(18.9, 19.2, 0), apart(18.9, 19.2, 1)
    (False, True)
    """
    return figure(one, decimals) != figure(other, decimals)


def worked(function: Callable[..., Any], sex: str = "male", **inputs: float) -> str:
    """Return an equation with a person's figures in it: '10 × 80 + 6.25 × 180 − 5 × 30 + 5'.

    `sex` chooses the line of an equation that has one each; `inputs` are the equation's parameters.
    """
    formula = of(function).formula
    line = formula if isinstance(formula, str) else formula[sex]
    return line.format(**{name: figure(value) for name, value in inputs.items()})


@dataclass(frozen=True)
class Explanation:
    """Where one amount comes from.

    `formula` has the person's figures in it, `doubt` says how sure it is, `evidence` is what it
    rests on, and `conflict` the topic or the subject under which popular advice and evidence
    are compared ('' for none).
    """

    formula: str
    doubt: str
    evidence: tuple[Evidence, ...]
    conflict: str = ""

    @property
    def why(self) -> str:
        """The formula and the doubt as one text, for a cell of a table."""
        return f"{self.formula} {self.doubt}".strip()

    @property
    def source(self) -> str:
        """The sources with the grades that people are shown, as one text, each once."""
        return "; ".join(
            dict.fromkeys(
                f"{one.source.short} ({one.graded})" if one.graded else one.source.short
                for one in self.evidence
            )
        )


def rests_on(*things: Any) -> tuple[Evidence, ...]:
    """Return the evidence of constants and equations, for an `Explanation`."""
    return tuple(of(thing) for thing in things)
