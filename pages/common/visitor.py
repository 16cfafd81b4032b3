"""The visitor: the date and the time zone where they are, and the address that they see."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


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
    name = timezone()
    return datetime.now(ZoneInfo(name) if name else None).date()


def address(file: str, query: str) -> str:
    """The address of the page, or of a file beside it, for a query."""
    home = st.context.url
    base = home.split("?")[0].rstrip("/") if isinstance(home, str) else ""
    return f"{base}/{file}{'?' if query else ''}{query}"
