"""What an explanation is made of and made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calc import evidence
from calc.evidence import Evidence
from calc.plan.amounts import Amounts, Inputs


@dataclass(frozen=True)
class Explanation:
    """Where one amount comes from.

    `formula` has the person's figures in it, `doubt` says how sure it is, `evidence` is what it
    rests on, and `conflict` the topic under which the article and current evidence are compared
    ('' for none).
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
        """The sources with their grades as one text, each once."""
        return "; ".join(
            dict.fromkeys(f"{one.source.short} (grade {one.grade})" for one in self.evidence)
        )


@dataclass(frozen=True)
class Case:
    """One person's inputs and amounts, ready to be explained."""

    inputs: Inputs
    amounts: Amounts
    sex: str


def rests_on(*things: Any) -> tuple[Evidence, ...]:
    """Return the evidence of constants and equations."""
    return tuple(evidence.of(thing) for thing in things)
