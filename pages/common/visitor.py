"""The visitor: the date where they are, how they read numbers and times, the address they see."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from urllib.parse import urljoin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from babel import Locale, UnknownLocaleError

from calc.person.limits import WEEKDAYS
from calc.units import Units

# Where plates and people are weighed in pounds. In Britain people are in stones, but plates in kg.
IN_POUNDS = frozenset({"US", "LR", "MM"})
# Reading one takes a tenth of a second; who asks may name any.
LOCALES_KEPT = 64


def timezone() -> str:
    """The visitor's time zone by its IANA name; empty where the browser does not say."""
    name = st.context.timezone
    if not isinstance(name, str):
        return ""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ""
    return name


def today() -> date:
    """The date where the visitor is."""
    return _moment().date()


def now() -> str:
    """The time where the visitor is, as 'HH:MM'."""
    return f"{_moment():%H:%M}"


def _moment() -> datetime:
    name = timezone()
    return datetime.now(ZoneInfo(name) if name else None)


def weekday() -> str:
    """The weekday where the visitor is: 'mon'."""
    return WEEKDAYS[today().weekday()]


def address(file: str, query: str) -> str:
    """The address of the page, or of a file beside it, for a query."""
    home = st.context.url
    base = home.split("?")[0].rstrip("/") if isinstance(home, str) else ""
    return f"{base}/{file}{'?' if query else ''}{query}"


def page_address(page: str, query: str) -> str:
    """The address of another page, beside the one that is looked at."""
    home = st.context.url
    base = home.split("?")[0].rstrip("/") if isinstance(home, str) else ""
    return urljoin(base, f"{page}{'?' if query else ''}{query}")


def on_a_phone() -> bool:
    """Whether the browser calls itself one of a phone, as all of them do."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def usual_units() -> Units:
    """The units of who has not chosen any, by the place in their browser's language."""
    return "imperial" if _locale(st.context.locale).territory in IN_POUNDS else "metric"


def has_halves_of_a_day() -> bool:
    """Whether the visitor reads a time as '5:30 pm' and not as '17:30'."""
    # The field, not a letter: in Quebec '17 h 30' is written.
    return "%(h)" in str(_locale(st.context.locale).time_formats["short"].format)


@lru_cache(maxsize=LOCALES_KEPT)
def _locale(name: object) -> Locale:
    """A locale by its name in a browser; where that says none, one with neither habit."""
    try:
        return Locale.parse(str(name), sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en_150")
