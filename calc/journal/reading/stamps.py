"""Texts of dates as dates, all of a column at once, where every one is written in the same way.

What is written in any other way is left to `values`, which reads each different text for itself.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.clock import DATE
from calc.journal.reading.values import EARLIEST, LATEST, months

DATE_ALONE, SHORT, LONG = map(len, ("2026-05-07", "2026-05-07 06:13", "2026-05-07 06:13:00"))
ZONED = LONG + len("+01:00")
LENGTHS = frozenset({DATE_ALONE, SHORT, LONG, ZONED})
OFFSET = r"^[+-]\d\d:\d\d$"
# Of the year, and of the hours of a clock with two halves.
_MONTHS = 12
_CLOCK = (
    r"(?:,? ?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))? ?(?P<half>[AaPp][Mm])?)?$"
)
_YEAR_FIRST = r"^(?P<year>\d{4})[-/.](?P<one>\d\d)[-/.](?P<two>\d\d)" + _CLOCK
_YEAR_LAST = r"^(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?P<year>\d{4}|\d{2})" + _CLOCK
_MONTH_NAMED = (
    r"^(?P<month>[^\d ,.:]+)\.? +(?P<day>\d{1,2}),? +(?P<year>\d{4})" + _CLOCK,
    r"^(?P<day>\d{1,2})\.? +(?:de +)?(?P<month>[^\d ,.:]+)\.?,? +(?:de +)?(?P<year>\d{4})" + _CLOCK,
)
_MONTH_AND_DATE = r"^(?:[^\d ,.:]+\.? \d{1,2},?|\d{1,2}\.? [^\d ,.:]+\.?) \d{4}$"
_AROUND = "0123456789 .,"


def as_moments(texts: pa.Array) -> pd.DataFrame | None:
    """Return `date` and `time` of ISO texts as `dates_of` does; None where one is none."""
    if not len(texts):
        return None
    lengths = pc.min_max(pc.binary_length(texts)).as_py()
    shortest, longest = lengths["min"], lengths["max"]
    # A date without a time stands in no order with those that have one.
    if (
        shortest < DATE_ALONE
        or shortest == DATE_ALONE < longest
        or not {shortest, longest} <= LENGTHS
    ):
        return None
    if longest == ZONED:
        tails = pc.unique(pc.utf8_slice_codeunits(texts, LONG))
        tails = tails.filter(pc.not_equal(tails, ""))
        if not pc.all(pc.match_substring_regex(tails, OFFSET)).as_py():
            return None
        texts = pc.utf8_slice_codeunits(texts, 0, LONG)
    try:
        pc.cast(texts[:1], pa.timestamp("s"))  # of a whole column each fault takes its time
        moments = pc.cast(texts, pa.timestamp("s")).to_numpy()
    except pa.ArrowInvalid:
        return None
    return _in_range(moments)


def _in_range(moments: np.ndarray) -> pd.DataFrame | None:
    days = moments.astype("datetime64[D]")
    if not EARLIEST <= days.min().item() <= days.max().item() <= LATEST:
        return None
    return pd.DataFrame({"date": days.astype(DATE), "time": moments})


def iso(texts: pa.Array, day_first: bool | None) -> pa.Array | None:
    """Return '7/25/2026', '25-07-2026 18:30' or 'Jul 25, 2026, 6:30 PM' as ISO dates.

    `day_first` says what comes first where the texts leave it open. None where it is not said, and
    where anything else is among them.
    """
    made = _in_numbers(pc.cast(texts, pa.string()), day_first)  # as the signs between are
    return month_named(texts) if made is None else made


def _in_numbers(texts: pa.Array, day_first: bool | None) -> pa.Array | None:
    for pattern in (_YEAR_FIRST, _YEAR_LAST):
        part = _parts(texts, pattern)
        if part is None:
            continue
        one, two = (pc.cast(part[name], pa.int32()) for name in ("one", "two"))
        if pattern is _YEAR_FIRST:
            month, day = part["one"], part["two"]
        else:
            latest, latest_second = pc.max(one).as_py(), pc.max(two).as_py()
            first = True if latest > _MONTHS else False if latest_second > _MONTHS else day_first
            if first is None:
                return None
            day, month = (part["one"], part["two"]) if first else (part["two"], part["one"])
        year = pc.if_else(pc.equal(pc.binary_length(part["year"]), 2), "20", "")
        year = pc.binary_join_element_wise(year, part["year"], "")
        dates = pc.binary_join_element_wise(year, _two(month), _two(day), "-")
        return _with_times(part, dates)
    return None


def _with_times(part: dict[str, pa.Array], dates: pa.Array) -> pa.Array:
    if "hour" not in part:
        return dates
    timed = pc.binary_join_element_wise(dates, _times(part), " ")
    return pc.if_else(pc.equal(part["hour"], ""), dates, timed)


def any_moments(texts: pa.Array) -> pd.DataFrame | None:
    """Return `date` and `time` of ISO dates, or of dates in another of the usual ways.

    None where one is no such date, or it is open what comes first.
    """
    made = as_moments(texts)
    if made is None:
        spelled = iso(pc.utf8_trim_whitespace(texts), None)
        made = None if spelled is None else as_moments(spelled)
    return made


def month_named(texts: pa.Array) -> pa.Array | None:
    """Return '28 May 2025, 09:08' or 'Jul 18, 2026', in any language, as ISO dates.

    None where anything else is among them.
    """
    texts = pc.cast(texts, pa.string())  # as the signs between are
    made = _month_and_date(texts)
    if made is not None:
        return made
    for pattern in _MONTH_NAMED:
        part = _parts(texts, pattern)
        if part is None:
            continue
        month = _month(part["month"])
        if month is None:
            return None
        dates = pc.binary_join_element_wise(part["year"], month, _two(part["day"]), "-")
        return _with_times(part, dates)
    return None


def _month(words: pa.Array) -> pa.Array | None:
    """Return '07' for 'Jul'; None where a word is no month."""
    told_apart = words.dictionary_encode()
    known = [months().get(word.casefold(), 0) for word in told_apart.dictionary.to_pylist()]
    if not all(known):
        return None
    return pa.array([f"{month:02}" for month in known], pa.string()).take(told_apart.indices)


def _month_and_date(texts: pa.Array) -> pa.Array | None:
    """Return 'Jul 18, 2026' and '18 Jul 2026' as ISO dates: none has any letters but the month's.

    What is around the month is cut off rather than looked for, which takes a third of the time.
    """
    if not len(texts) or not pc.match_substring_regex(texts[0], _MONTH_AND_DATE).as_py():
        return None
    word = pc.utf8_trim(texts, _AROUND)
    month = _month(word)
    if month is None:
        return None
    year, rest = pc.utf8_slice_codeunits(texts, -4), pc.utf8_slice_codeunits(texts, 0, -4)
    letters = "".join({letter for one in pc.unique(word).to_pylist() for letter in one})
    day = pc.utf8_trim(rest, letters + " .,")
    # Something stands between each two of the three.
    both, middle = pc.add(pc.utf8_length(word), pc.utf8_length(day)), pc.utf8_trim(rest, " .,")
    apart = pc.and_(
        pc.greater(pc.utf8_length(middle), both),
        pc.greater(pc.utf8_length(rest), pc.utf8_length(middle)),
    )
    lengths = pc.min_max(pc.utf8_length(day)).as_py()
    if not pc.all(apart).as_py() or lengths["min"] < 1 or lengths["max"] > 2:
        return None
    if not pc.all(pc.and_(pc.utf8_is_digit(day), pc.utf8_is_digit(year))).as_py():
        return None
    return pc.binary_join_element_wise(year, month, _two(day), "-")


def _parts(texts: pa.Array, pattern: str) -> dict[str, pa.Array] | None:
    """Return the groups of a pattern by their names; None where not every text is of it."""
    if not len(texts) or not pc.match_substring_regex(texts[0], pattern).as_py():
        return None
    bare = pattern.removesuffix(_CLOCK) + "$"
    timeless = pc.match_substring_regex(texts[0], bare).as_py()
    found = pc.extract_regex(texts, bare if timeless else pattern)
    if found.null_count and timeless:
        found = pc.extract_regex(texts, pattern)
    if found.null_count:
        return None
    return {name: found.field(place) for place, name in enumerate(found.type.names)}


def _times(part: dict[str, pa.Array]) -> pa.Array:
    """Return the times of the clock; of one without an hour, anything."""
    hours = pc.cast(pc.if_else(pc.equal(part["hour"], ""), "0", part["hour"]), pa.int32())
    numbers = hours.to_numpy()
    half = pc.utf8_lower(part["half"]).to_pandas().to_numpy()
    numbers = np.where(half == "", numbers, numbers % _MONTHS + np.where(half == "pm", _MONTHS, 0))
    seconds = pc.if_else(pc.equal(part["second"], ""), "00", part["second"])
    return pc.binary_join_element_wise(
        _two(pc.cast(pa.array(numbers), pa.string())), part["minute"], seconds, ":"
    )


def _two(digits: pa.Array) -> pa.Array:
    return pc.utf8_lpad(digits, 2, "0")
