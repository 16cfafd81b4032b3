"""What logs of training have in common: units, zero for nothing, and stamps in UTC.

An export in UTC dates an evening's session a day late, or early, for much of the world.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.errors import InputError, shown_value
from calc.journal.reading.columns import NO_DATE, Narrow, tell_undated
from calc.journal.reading.days import amounts, tell
from calc.journal.reading.questions import TIME_ZONE, Desk
from calc.journal.reading.values import (
    EARLIEST,
    LATEST,
    LONGEST_MOMENT,
    METRES_PER_MILE,
    NOWHERE,
    by_text,
    kilograms,
    moment,
    moments,
)
from calc.tables.sheet import Sheet, plain, unique
from calc.units import quantity

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
    tell_undated(sheet, desk, made["date"], texts, sheet.column(*names), NO_DATE)
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


WEIGHT_UNITS = ("kg", "kgs", "lb", "lbs")
# How far two columns of the same weight may lie apart, each rounded to its own unit.
ROUNDED = 0.01
METRES: Mapping[str, float] = {
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), 1.0),
    **dict.fromkeys(("km", "kms", "kilometers", "kilometres"), 1000.0),
    **dict.fromkeys(("mi", "mile", "miles"), METRES_PER_MILE),
    **dict.fromkeys(("ft", "feet", "foot"), float(quantity(1, "foot").m_as("m"))),
    **dict.fromkeys(("yd", "yds", "yards"), float(quantity(1, "yard").m_as("m"))),
}
# What stands in a column of its own; a blank is a set like any other.
WARM_UPS: Mapping[str, str] = {
    **dict.fromkeys(("true", "1", "yes"), "warmup"),
    **dict.fromkeys(("false", "0", "no", ""), "normal"),
}


def nothing_blank(values: pd.Series) -> pd.Series:
    """Return numbers with blanks for the zeros that an app writes where nothing is."""
    return values.where(values != 0)


def reps_of(reps: pd.Series, *others: pd.Series) -> pd.Series:
    """Return repetitions, blank where there are none but one of the others is there."""
    instead = pd.concat(list(others), axis=1).notna().any(axis=1)
    return reps.where((reps != 0) | ~instead)


def weights_kg(
    sheet: Sheet,
    desk: Desk,
    names: Sequence[str],
    unit_names: Sequence[str] = (),
    *,
    where: pd.Series | None = None,
) -> pd.Series:
    """Return weights in kg, blank where they are nothing, and outside `where`.

    The unit is in the heading ('Weight (kg)'), else in the column `unit_names`; the person is asked
    about weights that have none, and until then they are blank. An unknown unit is told. Of a
    column in kg and one in lb the first counts where it has a weight; where they differ, it is
    told.
    """
    headed = _headed(sheet, names, WEIGHT_UNITS)
    if headed:
        return _of_either_unit(sheet, desk, headed)
    values = nothing_blank(amounts(sheet, desk, *names))
    values = values if where is None else values.where(where)
    units = sheet.texts(*unit_names)
    made = kilograms(values, units)
    open_ones = values.notna() & (units == "")
    if open_ones.any() and (answer := desk.weight_unit()):
        made = made.where(~open_ones, kilograms(values, answer))
    _tell_unit(sheet, desk, values.notna() & made.isna() & ~open_ones, unit_names)
    return made


def distances_m(
    sheet: Sheet, desk: Desk, names: Sequence[str], unit_names: Sequence[str] = ()
) -> pd.Series:
    """Return the distances of the sets in metres, blank where they are nothing.

    The unit is in the heading or in the column `unit_names`. One without a unit is blank, and told:
    no figure of ours is made of distances, so nobody is asked about them.
    """
    headed = _headed(sheet, names, METRES)
    if headed:
        column, unit = next(iter(headed.items()))
        return nothing_blank(amounts(sheet, desk, column)) * METRES[unit]
    values = nothing_blank(amounts(sheet, desk, *names))
    units = sheet.texts(*unit_names)
    made = values * by_text(units, lambda one: METRES.get(one.casefold(), float("nan")), float)
    bare = values.notna() & (units == "")
    tell(sheet, desk, bare, "The distance has no unit", "left blank", column=names)
    _tell_unit(sheet, desk, values.notna() & made.isna() & ~bare, unit_names)
    return made


def all_but(sheet: Sheet, *names: str) -> Narrow:
    """Return a sheet without the columns that nothing is read from: notes, mostly."""
    left = {plain(name) for name in names}
    return Narrow(sheet, [name for name in unique(sheet.header) if plain(name) not in left])


def _of_either_unit(sheet: Sheet, desk: Desk, headed: Mapping[str, str]) -> pd.Series:
    """Return weights in kg of columns by their units; what is in kg counts before what is not."""
    made = pd.Series(np.nan, index=range(sheet.size))
    for column, unit in sorted(headed.items(), key=lambda one: not one[1].startswith("k")):
        other = kilograms(nothing_blank(amounts(sheet, desk, column)), unit)
        differ = (made - other).abs() > ROUNDED * np.fmax(made, other)
        tell(sheet, desk, differ, "Two weights of one set", "the first is used", column=(column,))
        made = made.where(made.notna(), other)
    return made


def _headed(sheet: Sheet, names: Sequence[str], units: Iterable[str]) -> dict[str, str]:
    """Return the columns with a unit behind their name, 'Weight (kg)' or 'Weight(kg)', and that."""
    known = {
        f"{plain(name)}{blank}({unit})": unit
        for name in names
        for unit in units
        for blank in (" ", "")
    }
    return {name: known[plain(name)] for name in unique(sheet.header) if plain(name) in known}


def _tell_unit(sheet: Sheet, desk: Desk, where: pd.Series, names: Sequence[str]) -> None:
    tell(sheet, desk, where, "This unit is not known", "left blank", column=names)


def warm_ups(sheet: Sheet, desk: Desk, name: str) -> pd.Series:
    """Return the types of sets by a column that says whether each is a warm-up.

    What says neither counts as a normal set, and is told.
    """
    texts = sheet.texts(name)
    kinds = by_text(texts, lambda text: WARM_UPS.get(text.casefold(), ""), "str")
    unknown = kinds == ""
    tell(
        sheet,
        desk,
        unknown,
        "Whether this is a warm-up cannot be read",
        "counted as a normal set",
        column=(name,),
    )
    return kinds.where(~unknown, "normal")
