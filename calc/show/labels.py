"""Where the labels of a picture go, so that none covers its neighbour or leaves the picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from math import inf
from typing import NamedTuple

from calc.evidence import Constant

# A picture that is wide (about 900 px) or narrow (a phone) gives a letter this much of the day.
WIDE = Constant(8.5, "minutes", "What one letter of a label takes on a wide picture")
NARROW = Constant(21, "minutes", "What one letter of a label takes on a narrow picture")
GAP = Constant(1, "letters", "Room that is kept between a label and the next thing")

HIDDEN = " "


class Label(NamedTuple):
    """A label's text (blank where there is no room), and whether it begins or ends at its mark."""

    text: str
    align: str


def placed(
    starts: Sequence[float],
    texts: Sequence[str],
    end: float,
    per_letter: float,
    *,
    among_marks: bool = False,
) -> list[Label]:
    """Return a label for each mark of one row, in their order, in minutes of the day.

    A label stands to the right of its mark, or to the left where it would pass the `end` of the
    picture. Where it would cover another one only its first line is kept, or nothing if that is too
    long as well; with `among_marks` the marks stand in the labels' own row, and are not to be
    covered either.
    """
    labels = []
    taken = -inf
    for start, after, text in zip_longest(starts, starts[1:], texts):
        for shown in dict.fromkeys((text, text.split("\n")[0])):
            room = (max(map(len, shown.split("\n"))) + GAP) * per_letter
            align = "left" if start + room <= end else "right"
            begin, finish = (start, start + room) if align == "left" else (start - room, start)
            covers = among_marks and after is not None and finish > after and align == "left"
            if begin >= taken and not covers:
                labels.append(Label(shown, align))
                taken = finish
                break
        else:
            labels.append(Label(HIDDEN, align))
            taken = max(taken, start) if among_marks else taken
    return labels
