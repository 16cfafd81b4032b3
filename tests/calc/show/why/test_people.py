"""What is said of real people is what the measurement says, and no figure stands alone."""

from __future__ import annotations

from calc.show.why.people import DECISION, LINES


def test_each_figure_that_was_asked_for_is_said():
    said = " ".join([DECISION, *(text for _, text in LINES)])
    for figure in (
        *("514", "nine", "190 kcal", "230", "290", "540", "430", "340"),
        *("77 %", "91 %", "72 %", "86 %", "60 kcal", "390", "70 kcal", "170"),
    ):
        assert figure in said
    assert "without the person who is judged" in said
