"""From the texts of a column to numbers, dates and times; each different text is read once.

Every reader of a column returns blanks (nan, '') for what it cannot read, and `unread` says which
those are, so that nothing goes missing without a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from babel import Locale

from calc.tables.decimal_sign import (
    COMMA,
    DOT_GROUPS,
    GROUPED,
    GROUPED_BY_DOT,
    has_decimal_commas,
)
from calc.units import quantity

KG_PER_LB = float(quantity(1, "lb").m_as("kg"))
KG_PER_STONE = float(quantity(1, "stone").m_as("kg"))
METRES_PER_MILE = float(quantity(1, "mile").m_as("m"))
KCAL_PER_KJ = float(quantity(1, "kJ").m_as("kcal"))
SECONDS_PER_HOUR = 3600

LANGUAGES = (
    *("en", "de", "fr", "es", "pt", "it", "nl", "da", "sv", "nb", "fi", "pl", "cs", "sk", "hu"),
    *("ro", "tr", "el", "ru", "uk", "hr", "sl", "ca", "id"),
)
# No app writes a moment with more letters; a longer text is looked at no further.
LONGEST_MOMENT = 60
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)

_BLANKS = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2009": " "})
_GROUPED_BY_BLANK = re.compile(r"-?[1-9]\d{0,2}([ '’]\d{3})+([.,]\d+)?")


class Moment(NamedTuple):
    """A date and a time of the clock: '2026-05-07' and '06:13:00', '' where there is none."""

    date: str
    time: str


NOWHERE = Moment("", "")


def by_text(column: pd.Series, read: Callable[[str], Any], dtype: Any = object) -> pd.Series:
    """Return a column of what `read` makes of each text; each different text is read once."""
    codes, texts = different(column)
    made = [read(text) for text in texts]
    if dtype == "str":
        return _spread(pd.Index(made, dtype="str"), codes, column.index)
    filled = np.empty(len(made), dtype=object)
    filled[:] = made
    return pd.Series(filled.astype(dtype)[codes], index=column.index)


def different(column: pd.Series) -> tuple[np.ndarray, list[str]]:
    """Return the place of each row's text in a list of the different texts, and that list."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.array.codes, column.array.categories.tolist()
    codes, texts = pd.factorize(column.fillna("").astype("str"))
    return codes, list(texts)


def _spread(values: pd.Index, codes: np.ndarray, index: pd.Index) -> pd.Series:
    if values.empty:
        return pd.Series("", index=index, dtype="str")
    return pd.Series(values.take(codes).array, index=index)


def numbers(column: pd.Series, *, decimal_comma: bool = False) -> pd.Series:
    """Return a column of texts as numbers: '82.5', '82,5', '1,050', '1.234,5'; nan where none.

    A comma before three last digits separates thousands ('1,050' is 1050), unless another number of
    the column shows that commas are decimals there ('62,5', and then '61,235' is no thousands and
    '1.250' is). `decimal_comma` says what its commas are where no number of it shows.
    """
    codes, texts = different(column)
    given = pd.Series(texts, dtype="str")
    found = pd.to_numeric(given, errors="coerce").to_numpy(dtype=float, copy=True)
    other = np.flatnonzero(np.isnan(found) & (given != "").to_numpy())
    comma = bool(len(other) or decimal_comma) and has_decimal_commas(texts, decimal_comma)
    if comma:
        other = np.union1d(other, np.flatnonzero(given.str.fullmatch(DOT_GROUPS)))
    for place in other:
        found[place] = number(texts[place], decimal_comma=comma)
    found[~np.isfinite(found)] = np.nan
    return pd.Series(np.append(found, np.nan)[codes], index=column.index)


def number(text: str, *, decimal_comma: bool = False) -> float:
    """Return one text as a number; nan where it is none.

    `decimal_comma` says that a comma is a decimal one, and a dot of thousands.
    """
    plain = text.translate(_BLANKS).strip().replace("−", "-")
    if "_" in plain:  # which Python takes for a number
        return np.nan
    if plain[:1].isalpha():  # no digit and no sign: 'nan' at most
        pass
    elif _GROUPED_BY_BLANK.fullmatch(plain):
        plain = re.sub("[ '’]", "", plain).replace(",", ".")
    elif decimal_comma and COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    elif decimal_comma and DOT_GROUPS.fullmatch(plain):
        plain = plain.replace(".", "")
    elif GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    elif GROUPED_BY_DOT.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return np.nan


def unread(texts: pd.Series, made: pd.Series) -> pd.Series:
    """Return where something stood that could not be read."""
    blank = np.isnan(made.to_numpy()) if made.dtype.kind == "f" else (made == "").to_numpy()
    return pd.Series(blank & is_given(texts), index=made.index)


def is_given(column: pd.Series) -> np.ndarray:
    """Return where a text stands that is not blank."""
    if not isinstance(column.dtype, pd.CategoricalDtype):
        return (column != "").to_numpy(dtype=bool)
    codes, texts = different(column)
    # No code is below -1.
    return codes != (texts.index("") if "" in texts else -2)


@cache
def months() -> dict[str, int]:
    """Return the months by their names and short names in the languages of the apps."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        locale = Locale.parse(language)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in locale.months[context][width].items():
                    found.setdefault(name.casefold().strip(". "), int(month))
    return found


# Where months are numbers with a sign or a word: '9 5月 2024', '2024년 5월 9일', '9 thg 5, 2024'.
_DAY_NUMBERED = re.compile(
    r"(\d{1,2})\s+(?:(?:thg|tháng)\s*(\d{1,2})|(\d{1,2})\s?[月월]),?\s+(\d{4})", re.IGNORECASE
)
_YEAR_SIGNED = re.compile(r"(\d{4})\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?[日일.]?")
_DAY_MONTH = re.compile(r"(\d{1,2})\.?\s+(?:de\s+)?([^\W\d]+)\.?,?\s+(?:de\s+)?(\d{4})")
_MONTH_DAY = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_PLAIN = re.compile(r"(\d{4}-\d\d-\d\d)[ T]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)")
_NAMED = re.compile(r"(\d{1,2}) ([^\W\d]+) (\d{4}), ((?:[01]\d|2[0-3]):[0-5]\d)")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})")
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([AaPp]\.?\s?[Mm]\.?)?")
# Where the half of the day stands before the hour.
_HALVES = {"오전": "a", "오후": "p", "上午": "a", "下午": "p", "午前": "a", "午後": "p"}
_ZONE = re.compile(r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$")


def moment(text: str, *, day_first: bool = False) -> Moment:
    """Return the date and the time of a text as an app writes it; blank where it has none.

    '2025-08-01 09:46:59', '28 May 2025, 09:08', 'May 7, 2026, 6:13 AM', '5 Mai 2026, 07:34',
    '11. 07. 2016 22:49', '07/25/16'. `day_first` says which comes first where both are numbers with
    a slash. An offset is left out: the time is as written (`in_utc` and `local` know of them).
    """
    if found := _PLAIN.fullmatch(text):
        # Most files are written so, and most of their moments differ.
        with suppress(ValueError):
            if EARLIEST <= date.fromisoformat(found[1]) <= LATEST:
                return Moment(found[1], found[2])
    if found := _NAMED.fullmatch(text):
        with suppress(ValueError, KeyError):
            when = date(int(found[3]), months()[found[2].casefold()], int(found[1]))
            if EARLIEST <= when <= LATEST:
                return Moment(when.isoformat(), f"{found[4]}:00")
    plain = text[:LONGEST_MOMENT].translate(_BLANKS).strip()
    day, rest = _date(plain, day_first)
    if day is None:
        return NOWHERE
    return Moment(day.isoformat(), clock(_ZONE.sub("", rest)))


def _date(plain: str, day_first: bool) -> tuple[date | None, str]:
    for pattern in (_ISO, _DAY_MONTH, _MONTH_DAY, _DOTTED, _SLASHED, _DAY_NUMBERED, _YEAR_SIGNED):
        found = pattern.match(plain)
        if not found:
            continue
        one, two, three = (part for part in found.groups() if part is not None)
        try:
            if pattern in (_ISO, _YEAR_SIGNED):
                when = date(int(one), int(two), int(three))
            elif pattern is _DAY_NUMBERED:
                when = date(int(three), int(two), int(one))
            elif pattern is _DAY_MONTH:
                when = date(int(three), months()[two.casefold()], int(one))
            elif pattern is _MONTH_DAY:
                when = date(int(three), months()[one.casefold()], int(two))
            else:
                year = int(three) + (2000 if len(three) == len("25") else 0)
                dotted = pattern is _DOTTED
                day, month = (one, two) if dotted or day_first else (two, one)
                when = date(year, int(month), int(day))
        except (ValueError, KeyError):
            continue
        if EARLIEST <= when <= LATEST:
            return when, plain[found.end() :]
    return None, plain


def clock(text: str) -> str:
    """Return a time of the clock as 'HH:MM:SS': '6:13 AM', '22:49', '6:04 Uhr'; '' for none."""
    found = _CLOCK.search(text.translate(_BLANKS))
    if not found:
        return ""
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    half = (found[4] or "").casefold()[:1] or _half_before(text)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return ""
    return f"{hour:02}:{minute:02}:{second:02}"


def _half_before(text: str) -> str:
    if text.isascii():
        return ""
    return next((half for word, half in _HALVES.items() if word in text), "")


def moments(column: pd.Series, *, day_first: bool = False) -> pd.DataFrame:
    """Return `date` and `time` of a column of texts, blank where there is none."""
    codes, texts = different(column)
    made = [moment(text, day_first=day_first) for text in texts]
    return pd.DataFrame(
        {
            name: _spread(pd.Index([one[place] for one in made], dtype="str"), codes, column.index)
            for place, name in enumerate(Moment._fields)
        }
    )


def slashed(column: pd.Series) -> pd.Series:
    """Return where a date is numbers with slashes, which leave open what comes first."""
    return by_text(column, lambda text: bool(_SLASHED.match(text.strip())), bool)


def day_first_of(column: pd.Series) -> bool | None:
    """Return whether dates with slashes have the day first, None where the column leaves it open.

    One first number beyond 12 settles it, and so does one second.
    """
    pairs = [
        (int(found[1]), int(found[2]))
        for text in pd.unique(column)
        if (found := _SLASHED.match(str(text).strip()))
    ]
    if any(one > 12 for one, _ in pairs):
        return True
    if any(two > 12 for _, two in pairs) or not pairs:
        return False
    return None


_DURATION = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|std|hours?|stunden?|heures?)\.?)?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|minuten)\.?)?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|sek|seconds?)\.?)?",
    re.IGNORECASE,
)
_COLONS = re.compile(r"(\d+):(\d{2})(?::(\d{2}))?")


def seconds(text: str) -> float:
    """Return a length of time in seconds: '1h 26m', '31min', '0:09:21', '600'; nan for none.

    Two numbers with a colon are hours and minutes.
    """
    plain = text.strip()
    if plain.replace(".", "", 1).isdecimal():
        return float(plain)
    if found := _COLONS.fullmatch(plain):
        parts = [int(part or 0) for part in found.groups()]
        return float(parts[0] * SECONDS_PER_HOUR + parts[1] * 60 + parts[2])
    found = _DURATION.fullmatch(plain) if plain else None
    if not found or not any(found.groups()):
        return np.nan
    hours, minutes, rest = (number(part) if part else 0.0 for part in found.groups())
    return hours * SECONDS_PER_HOUR + minutes * 60 + rest


def durations(column: pd.Series) -> pd.Series:
    """Return a column of lengths of time in seconds."""
    return by_text(column, seconds, float)


def kilograms(values: pd.Series, unit: str | pd.Series) -> pd.Series:
    """Return weights in kg; `unit` is 'kg' or 'lb' (also 'lbs', 'st'), one for all or a column.

    nan where the unit is none of them.
    """
    factors = {
        **dict.fromkeys(("kg", "kgs", "kilogram", "kilograms", "kilo"), 1.0),
        **dict.fromkeys(("lb", "lbs", "pound", "pounds"), KG_PER_LB),
        **dict.fromkeys(("st", "stone"), KG_PER_STONE),
    }
    if isinstance(unit, str):
        return values * factors.get(unit.strip().casefold(), np.nan)
    return values * by_text(unit, lambda one: factors.get(one.strip().casefold(), np.nan), float)
