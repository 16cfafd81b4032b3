"""From stamps with an offset from UTC to the date and the time of the clock where a person lives.

An export in UTC dates an evening's session a day late, or early, for much of the world.
"""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.errors import InputError, shown_value
from calc.journal.reading.days import tell
from calc.journal.reading.questions import TIME_ZONE, Desk
from calc.journal.reading.values import EARLIEST, LATEST, LONGEST_MOMENT, NOWHERE, moment, moments
from calc.tables.sheet import Sheet

IN_UTC = (
    "The times in this file are in UTC, so a late or an early session may stand on the wrong "
    "date. Which time zone were you in?"
)

_STAMP = (
    r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?"  # to the second, as the apps write it
    r" ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)"
)
_ZONED = r":\d\d.*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$"
_OFFSET = re.compile(r":\d\d.*?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)$")
_DATE, _TIME = (0, len("2026-05-07")), (len("2026-05-07T"), len("2026-05-07T06:13:00"))
_SPAN = (pd.Timestamp(EARLIEST, tz="UTC"), pd.Timestamp(LATEST, tz="UTC"))


@cache
def zone_names() -> frozenset[str]:
    """Return the names of the time zones that can be chosen: 'Europe/Berlin', 'UTC'."""
    # 'localtime' is whatever the machine is set to, so it means nothing to anybody else.
    return frozenset(available_timezones() - {"localtime"})


def zone_of(desk: Desk, text: str = IN_UTC) -> ZoneInfo | None:
    """Return the time zone that the person says, None while nobody does.

    `text` is the question. Raises `InputError` for a name that is no time zone.
    """
    name = desk.ask(TIME_ZONE, text, {})
    if not name:
        return None
    if name not in zone_names():
        raise InputError(
            f"Time zone '{shown_value(name)}' is not known: use a name such as 'Europe/Berlin'.",
            TIME_ZONE,
            name,
        )
    return ZoneInfo(name)


def local_moments(column: pd.Series, zone: ZoneInfo | None) -> pd.DataFrame:
    """Return `date` and `time` of a column of stamps on the clocks of `zone`, blank for none.

    '2022-01-05 22:06:49 +0000', '2026-06-29T04:56:39.712Z', and whatever `moments` reads with an
    offset behind it. A stamp without an offset, and every one while `zone` is None, is as written.
    """
    codes, given = _different(column)
    stands, plain = given != "", given
    other = stands & ~given.str.fullmatch(_STAMP)
    if other.any():
        plain = given.copy()
        plain[other] = given[other].map(_as_stamp)
    if plain.str.endswith(("UTC", "GMT")).any():
        plain = plain.str.replace(r" ?(?:UTC|GMT)$", "Z", regex=True)
    utc = pd.to_datetime(plain, utc=True, format="ISO8601", errors="coerce")
    utc = utc.where(utc.between(*_SPAN))
    written = plain if zone is None else _on_the_clock(utc, zone)
    made = pd.DataFrame({"date": written.str.slice(*_DATE), "time": written.str.slice(*_TIME)})
    # What has no offset, and what is no date after all (the 30th of February).
    rest = utc.isna() & stands
    if rest.any():
        made[rest] = moments(given[rest])
    return made.take(codes).set_axis(column.index)


def _on_the_clock(utc: pd.Series, zone: ZoneInfo) -> pd.Series:
    local = utc.dt.tz_convert(zone).dt.tz_localize(None).to_numpy().astype("datetime64[s]")
    texts = pc.cast(pa.array(local), pa.large_string())
    return pd.Series(pc.fill_null(texts, ""), index=utc.index, dtype="str")


def stamp_columns(sheet: Sheet, desk: Desk, *names: str, text: str = IN_UTC) -> pd.DataFrame:
    """Return `date` and `time` of a column of stamps where the person lives, blank for none.

    The person is asked for the time zone (`text` is the question) where a stamp has an offset;
    until then each is as written. What cannot be read is told.
    """
    texts = sheet.texts(*names)
    zoned = _different(texts)[1].str.contains(_ZONED).any()
    made = local_moments(texts, zone_of(desk, text) if zoned else None)
    tell(sheet, desk, made["date"] == "", "The date cannot be read", column=names)
    return made


def _different(column: pd.Series) -> tuple[np.ndarray, pd.Series]:
    """Return the place of each row's text among the different ones, and those, a blank at last."""
    if not isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype("category")
    texts = pd.Index(column.cat.categories, dtype="str")
    return column.cat.codes.to_numpy(), pd.Series(texts.append(pd.Index([""], dtype="str")))


def _as_stamp(text: str) -> str:
    """Return a text in another form than ISO as ISO with its offset; '' where it has none."""
    found = _OFFSET.search(text[:LONGEST_MOMENT])
    written = moment(text) if found else NOWHERE
    return f"{written.date}T{written.time}{found[1]}" if found and written.time else ""
