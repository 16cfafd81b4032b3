"""The lines of a file that its records begin on, where a quoted note may hold line feeds itself."""

from __future__ import annotations

import numpy as np

_LINE_FEED, _RETURN, _QUOTE = b'\n\r"'


def first_lines(data: bytes, records: int) -> np.ndarray | None:
    """Return the line, from 1, that each record of a table begins on; blank lines are none.

    A line feed is within a record where an odd number of quotes is before it. None where that does
    not lead to as many records as there are: a quote stands in the middle of a field, say.
    """
    letters = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(letters == _LINE_FEED)
    if not data.endswith(b"\n"):
        ends = np.append(ends, len(letters))
    begins = np.append(0, ends[:-1] + 1)
    lengths = ends - begins
    if len(ends) == records and lengths.all():
        return np.arange(1, records + 1)
    blank = lengths == 0
    short = lengths == 1
    blank[short] = letters[begins[short]] == _RETURN
    quotes = np.flatnonzero(letters == _QUOTE)
    outside = np.searchsorted(quotes, begins) % 2 == 0
    lines = np.flatnonzero(outside & ~blank) + 1
    return lines if len(lines) == records else None
