"""Stamps in UTC, and the date and the time where the person was.

An export in UTC dates a morning's weigh-in a day early, or a night a day late, for much of the
world. Some say beside each stamp how far the clock was ahead of it; of the others the person says.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.journal.reading.days import tell
from calc.journal.reading.questions import Desk
from calc.journal.reading.sets import stamp_columns, zone_of
from calc.journal.reading.values import EARLIEST, LATEST, SECONDS_PER_HOUR, by_text
from calc.tables.sheet import Sheet

# Behind the seconds: a part of one, and how it says that it is of UTC, or nothing.
_ZONED = r"^(?:\.\d+)? ?(?:Z|UTC|[+-]00:?00)$"
_TAIL = r"^(?:\.\d+)? ?(?:Z|UTC|[+-]00:?00)?$"
_HEAD = r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d$"
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d\d)")
_IN_UTC = frozenset({"Z", "UTC", "GMT"})
_DATE, _LENGTH = len("2026-05-07"), len("2026-05-07 06:13:00")
_SPAN = tuple(np.datetime64(one, "s") for one in (EARLIEST, LATEST))


def moments_in_utc(column: pd.Series) -> pd.Series:
    """Return stamps in UTC such as '2026-03-02 06:00:00.000' as moments, NaT where one is none."""
    texts, codes = _different(column)
    heads = pc.utf8_slice_codeunits(texts, 0, _LENGTH)
    sound = pc.and_(
        pc.match_substring_regex(heads, _HEAD),
        _each(pc.utf8_slice_codeunits(texts, _LENGTH), _TAIL),
    )
    heads = pc.if_else(sound, heads, None)
    try:
        made = pc.cast(heads, pa.timestamp("s")).to_numpy(zero_copy_only=False)
    except pa.ArrowInvalid:  # the 30th of February, say
        made = pd.to_datetime(heads.to_pandas(), format="ISO8601", errors="coerce").to_numpy()
    made = made.astype("datetime64[s]")
    made[(made < _SPAN[0]) | (made > _SPAN[1])] = np.datetime64("NaT")
    return pd.Series(made[codes], index=column.index)


def _different(column: pd.Series) -> tuple[pa.Array, np.ndarray]:
    """Return the different texts of a column, a blank at last, and the place of each row's."""
    if not isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype("category")
    texts = pa.array(column.cat.categories.array, pa.large_string())
    return pa.concat_arrays([texts, pa.array([""], texts.type)]), column.cat.codes.to_numpy()


def _each(texts: pa.Array, pattern: str) -> pa.Array:
    """Return whether each of some texts is of a pattern; there are few different ones."""
    encoded = texts.dictionary_encode()
    return pc.match_substring_regex(encoded.dictionary, pattern).take(encoded.indices)


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
    """Return `date` and `time` of moments in UTC on clocks so far ahead of it, blank for none."""
    offsets = np.broadcast_to(np.asarray(offset_s, dtype=float), len(moments))
    unknown = moments.isna().to_numpy() | np.isnan(offsets)
    ahead = np.where(unknown, 0, offsets).astype("timedelta64[s]")
    local = moments.to_numpy().astype("datetime64[s]") + ahead
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
    texts, codes = _different(sheet.texts(name))
    used = texts.take(pa.array(np.unique(codes)))
    zoned = _each(pc.utf8_slice_codeunits(used, _LENGTH), _ZONED)
    if not pc.all(pc.or_(zoned, pc.equal(used, ""))).as_py():
        return stamp_columns(sheet, desk, name, text=question)
    made = at_home(moments_in_utc(sheet.texts(name)), desk, question)
    tell(sheet, desk, made["date"] == "", "The date cannot be read", column=(name,))
    return made
