"""Stamps in UTC, and the date and the time where the person was.

An export in UTC dates a morning's weigh-in a day early, or a night a day late, for much of the
world. Some say beside each stamp how far the clock was ahead of it; of the others the person says.
"""

from __future__ import annotations

import re
from contextlib import suppress

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.clock import DATE
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import dated, tell
from calc.journal.reading.questions import Desk
from calc.journal.reading.sets import stamp_columns, zone_of
from calc.journal.reading.values import EARLIEST, LATEST, SECONDS_PER_HOUR, by_text
from calc.tables.sheet import Sheet

# Behind the seconds: a part of one, and how it says that it is of UTC, or nothing.
_ZONED = r"^(?:\.\d+)? ?(?:Z|UTC|[+-]00:?00)$"
_ZONE = r"(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$"
_TAIL = r"^(?:\.\d+)? ?(?:Z|UTC|[+-]00:?00)?$"
_HEAD = r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d$"
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d\d)")
_IN_UTC = frozenset({"Z", "UTC", "GMT"})
_DATE, _LENGTH = len("2026-05-07"), len("2026-05-07 06:13:00")
_SPAN = tuple(np.datetime64(one, "s") for one in (EARLIEST, LATEST))


def moments_in_utc(sheet: Sheet, *names: str) -> pd.Series:
    """Return a column of stamps such as '2026-03-02 06:00:00.000' as moments, NaT where none is.

    They are taken to be of UTC, whether they say so or not.
    """
    return pd.Series(_moments(rows_of(sheet, *names)))


def rows_of(sheet: Sheet, *names: str) -> pa.Array:
    """Return the text of each row of a column; a sheet that read it as moments has it at hand."""
    name = sheet.column(*names)
    if isinstance(sheet, Narrow) and name in sheet.moments:
        return sheet.moments[name]
    column = sheet.texts(*names)
    texts = _array(column.cat.categories.array)
    return texts.take(pa.array(column.cat.codes.to_numpy()))


def again_by_id(sheet: Sheet, desk: Desk, *names: str) -> pd.Series:
    """Return where an entry stands a second time, by its id, and tell it."""
    if not sheet.column(*names):
        return pd.Series(False, index=range(sheet.size))
    rows = rows_of(sheet, *names)
    if len(pc.unique(rows)) == len(rows):
        return pd.Series(False, index=range(len(rows)))
    ids = sheet.texts(*names)
    again = ids.duplicated() & (ids != "")
    tell(sheet, desk, again, "The same entry stands above already", column=names)
    return again


def _array(texts: object) -> pa.Array:
    made = pa.array(texts, pa.large_string())
    return made.combine_chunks() if isinstance(made, pa.ChunkedArray) else made


def _moments(rows: pa.Array) -> np.ndarray:
    heads, tails = _split(rows)
    made = None
    if _every(tails.dictionary, _TAIL):
        with suppress(pa.ArrowInvalid):
            filled = pc.if_else(pc.equal(heads, ""), None, heads) if "" in _first(heads) else heads
            made = pc.cast(filled, pa.timestamp("s")).to_numpy(zero_copy_only=False)
    if made is None:
        heads, tails = _split(pc.utf8_trim_whitespace(rows))
        fits = pc.match_substring_regex(tails.dictionary, _TAIL).take(tails.indices)
        sound = pc.and_(pc.match_substring_regex(heads, _HEAD), fits)
        texts = pc.if_else(sound, heads, None).to_pandas()
        made = pd.to_datetime(texts, format="ISO8601", errors="coerce").to_numpy()
    made = made.astype("datetime64[s]")
    outside = (made < _SPAN[0]) | (made > _SPAN[1])
    return np.where(outside, np.datetime64("NaT", "s"), made) if outside.any() else made


def _first(texts: pa.Array) -> tuple[str, ...]:
    """Return the first of some texts in the order of the alphabet: a blank, where there is one."""
    return (pc.min(texts).as_py(),) if len(texts) else ()


def _split(rows: pa.Array) -> tuple[pa.Array, pa.DictionaryArray]:
    """Return stamps to the second, and what is behind: of that there are few different ones."""
    tails = pc.utf8_slice_codeunits(rows, _LENGTH)
    return pc.utf8_slice_codeunits(rows, 0, _LENGTH), tails.dictionary_encode()


def _every(texts: pa.Array, pattern: str) -> bool:
    return bool(pc.all(pc.match_substring_regex(texts, pattern)).as_py())


def offsets_s(column: pd.Series) -> pd.Series:
    """Return offsets such as 'UTC+0100' or '+02:00' in seconds, nan where one is none."""
    return by_text(column, _offset_s, float)


def _offset_s(text: str) -> float:
    if text.strip() in _IN_UTC:
        return 0.0
    found = _OFFSET.fullmatch(text.strip())
    if not found:
        return np.nan
    seconds = int(found[2]) * SECONDS_PER_HOUR + int(found[3]) * 60
    return float(-seconds if found[1] == "-" else seconds)


def on_the_clock(moments: pd.Series, offset_s: pd.Series | float = 0.0) -> pd.DataFrame:
    """Return `date` and `time` of moments in UTC on clocks so far ahead of it.

    As `dated` has them: dates and moments where every one is known, else texts, blank for none.
    """
    offsets = np.broadcast_to(np.asarray(offset_s, dtype=float), len(moments))
    unknown = moments.isna().to_numpy() | np.isnan(offsets)
    ahead = np.where(unknown, 0, offsets).astype("timedelta64[s]")
    local = moments.to_numpy().astype("datetime64[s]") + ahead
    if len(local) and not unknown.any():
        days = local.astype("datetime64[D]").astype(DATE)
        return pd.DataFrame({"date": days, "time": local}, index=moments.index)
    texts = pc.cast(pa.array(local, mask=unknown), pa.large_string())
    parts = {"date": (0, _DATE), "time": (_DATE + 1, _LENGTH)}
    return pd.DataFrame(
        {
            name: pd.array(pc.fill_null(pc.utf8_slice_codeunits(texts, *place), ""), dtype="str")
            for name, place in parts.items()
        },
        index=moments.index,
    )


def at_home(moments: pd.Series, desk: Desk, question: str) -> pd.DataFrame:
    """Return `date` and `time` of moments in UTC in the time zone that the person says.

    While nobody does, they are those of UTC, and `question` stays open.
    """
    zone = zone_of(desk, question) if moments.notna().any() else None
    if zone is not None:
        moments = moments.dt.tz_localize("UTC").dt.tz_convert(zone).dt.tz_localize(None)
    return on_the_clock(moments)


def stamps_at_home(sheet: Sheet, desk: Desk, name: str, question: str) -> pd.DataFrame:
    """Return `date` and `time` of a column of stamps, as `stamp_columns` does; the usual at once.

    What says that it is of UTC is taken to the time zone of the person, the rest is as written.
    """
    rows = rows_of(sheet, name)
    heads, tails = _split(rows)
    said = tails.dictionary.filter(pc.not_equal(tails.dictionary, ""))
    if not pc.any(pc.match_substring_regex(said, _ZONE)).as_py():
        return dated(sheet, desk, name)
    # What ends with its seconds is to be blank.
    bare = heads.filter(pc.equal(tails.dictionary, "").take(tails.indices))
    if not _every(said, _ZONED) or pc.any(pc.not_equal(bare, "")).as_py():
        return stamp_columns(sheet, desk, name, text=question)
    made = at_home(pd.Series(_moments(rows)), desk, question)
    tell(sheet, desk, made["date"] == "", "The date cannot be read", column=(name,))
    return made
