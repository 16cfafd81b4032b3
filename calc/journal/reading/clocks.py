"""Stamps in UTC beside a column of offsets: the date and the time where the person was."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.journal.reading.values import (
    EARLIEST,
    LATEST,
    SECONDS_PER_HOUR,
    by_text,
    different,
)

_STAMP = (
    r"^(?P<date>\d{4}-\d\d-\d\d)[ T](?P<time>\d\d:\d\d:\d\d)(?:\.\d+)?"
    r" ?(?:Z|UTC|[+-]00:?00)?$"
)
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d\d)")
_IN_UTC = frozenset({"Z", "UTC", "GMT"})
_DATE, _TIME = len("2026-05-07"), len("2026-05-07 ")


def moments_in_utc(column: pd.Series) -> pd.Series:
    """Return stamps in UTC such as '2026-03-02 06:00:00.000' as moments, NaT where one is none."""
    codes, texts = different(column)
    found = pc.extract_regex(pa.array([*texts, ""], pa.string()), _STAMP)
    date, time = (pc.struct_field(found, name) for name in ("date", "time"))
    written = pc.binary_join_element_wise(date, time, "T").to_pandas()
    made = pd.to_datetime(written, format="%Y-%m-%dT%H:%M:%S", errors="coerce")
    span = made.between(pd.Timestamp(EARLIEST), pd.Timestamp(LATEST))
    return made.where(span).astype("datetime64[s]").take(codes).set_axis(column.index)


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
    """Return `date` and `time` of moments in UTC on clocks so far ahead of it, blank for NaT."""
    local = moments + pd.to_timedelta(offset_s, unit="s")
    whole = pa.array(local.to_numpy().astype("datetime64[s]"))
    texts = pd.Series(pc.fill_null(pc.cast(whole, pa.large_string()), ""), dtype="str")
    texts.index = moments.index
    return pd.DataFrame({"date": texts.str.slice(0, _DATE), "time": texts.str.slice(_TIME)})
