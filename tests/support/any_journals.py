"""Arbitrary journals, for files: any text that a file can hold, any number, any hour."""

from __future__ import annotations

from datetime import date, time

from hypothesis import strategies as st

from calc.journal.model import (
    DAY_NUMBERS,
    GROUPS,
    SET_NUMBERS,
    SET_TYPES,
    TRAINING,
    Journal,
    day_table,
    log_table,
    mark_table,
)

# What no text file and no door of ours lets in: halves of letters, and the byte that ends a text.
LETTERS = st.characters(codec="utf-8", exclude_characters="\0")
TEXTS = st.one_of(
    st.text(LETTERS, max_size=8),
    st.sampled_from(
        [
            *("=1+1", "'=x", "'", "''", '"', '""', "a,b", "-5", "+", "@x", "\t", "\r", "a\rb"),
            *("a\r\nb", "\n", " x ", "Legs", "Legs (07:30)", "07:30", "é", "🌙", "<script>"),
            *("\ufeff", "\x1f"),
        ]
    ),
)
NUMBERS = st.one_of(
    st.just(float("nan")),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([0.0, 0.1, 80.0, 82.55, 1 / 3, 1e22, 5e-324]),
)
DATES = st.dates(date(2026, 1, 1), date(2026, 1, 4)).map(date.isoformat)
STARTS = st.one_of(
    st.just(""),
    st.times(time(7, 30), time(7, 31)).map(lambda one: one.isoformat(timespec="seconds")),
)
SOURCES = st.sampled_from(["hand", "hevy", "strong", "x y"])


@st.composite
def logs(draw, starts=STARTS):
    row = st.fixed_dictionaries(
        {
            "date": DATES,
            "start": starts,
            "workout": TEXTS,
            "exercise": TEXTS,
            "set_type": st.sampled_from(SET_TYPES),
            **dict.fromkeys(SET_NUMBERS, NUMBERS),
            "source": SOURCES,
        }
    )
    return log_table(draw(st.lists(row, max_size=8)) or None)


@st.composite
def days(draw):
    row = st.fixed_dictionaries(
        {"date": DATES, **dict.fromkeys(DAY_NUMBERS, NUMBERS), "source": SOURCES}
    )
    rows = draw(st.lists(row, max_size=6, unique_by=lambda one: (one["date"], one["source"])))
    return day_table(rows or None)


@st.composite
def marks(draw):
    row = st.fixed_dictionaries(
        {
            "date": DATES,
            "until": st.one_of(st.just(""), DATES),
            "kind": TEXTS,
            "value": NUMBERS,
            "unit": TEXTS,
            "note": TEXTS,
            "source": SOURCES,
        }
    )
    return mark_table(draw(st.lists(row, max_size=4)) or None)


@st.composite
def journals(draw, starts=STARTS):
    prefer = draw(st.dictionaries(st.sampled_from([*GROUPS, TRAINING]), SOURCES))
    return Journal(draw(logs(starts)), draw(days()), draw(marks()), prefer=prefer)
