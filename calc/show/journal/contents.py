"""What is in a journal and where it is kept, in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import pandas as pd

from calc.clock import day_text
from calc.evidence import figure
from calc.expenditure.body_fat import is_body_fat
from calc.journal import Journal, example
from calc.journal.day_marks import WAIST
from calc.journal.fasting import fasted_dates, says_nothing
from calc.journal.model import GROUPS, HAND
from calc.journal.reading import any_table
from calc.journal.reading.readers import READERS, apple_health, health_connect, own

APPLE_HEALTH = "Apple Health"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$])")
_SESSION = ["source", "date", "start", "workout"]


@cache
def app_names() -> dict[str, str]:
    """Return the apps as people call them, by the name that a table has for their source."""
    return {
        **{one.source: one.name for one in READERS},
        apple_health.SOURCE: APPLE_HEALTH,
        health_connect.SOURCE: health_connect.NAME,
        any_table.SOURCE: "Your table",
        example.SOURCE: "Example",
        HAND: "Written by hand",
    }


def app_name(source: str) -> str:
    """Return what an app is called, or several joined by a comma; a source unknown as it is."""
    parts = [part for part in source.split(", ") if part]
    return ", ".join(app_names().get(part, part) for part in parts)


def apps_read() -> tuple[str, ...]:
    """Return the apps whose exports can be read, in the order of the alphabet."""
    others = {one.name for one in READERS if one.source != own.SOURCE}
    return tuple(sorted({*others, APPLE_HEALTH, health_connect.NAME}, key=str.casefold))


NOUGHTS = (
    "day of 0 kcal that counts as not logged",
    "days of 0 kcal that count as not logged",
)


def counted(number: int, one: str, many: str = "") -> str:
    """Return '1 set', '4,063 sets'; `many` where it is not `one` with an s."""
    return f"{figure(number, 0)} {one if number == 1 else many or f'{one}s'}"


def listed(words: Sequence[str]) -> str:
    """Return 'a', 'a and b', 'a, b and c'."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def span(journal: Journal) -> str:
    """Return the dates that a journal reaches over: '4 Feb 2022 to 9 Apr 2026'; '' without any."""
    tables = (journal.log, journal.days, journal.marks)
    dates = pd.concat([one["date"] for one in tables]).dropna()
    if dates.empty:
        return ""
    ends = (day_text(one, year=True) for one in (dates.min(), dates.max()))
    return " to ".join(dict.fromkeys(ends))


def contents(journal: Journal) -> str:
    """Return what is in a journal: '232 workouts, 4,063 sets, 41 weigh-ins'; '' for nothing."""
    days = journal.days
    written = days[list(GROUPS["intake"])].notna().any(axis=1)
    nothing = says_nothing(days)
    unlogged = written & nothing & ~days["date"].isin(fasted_dates(journal.marks))
    fat = is_body_fat(journal.marks)
    waist = journal.marks["kind"] == WAIST
    amounts = (
        (len(journal.log[_SESSION].drop_duplicates()), "workout", ""),
        (len(journal.log), "set", ""),
        (int((written & ~nothing).sum()), "day of intake", "days of intake"),
        (int(unlogged.sum()), *NOUGHTS),
        (int(days["weight_kg"].notna().sum()), "weigh-in", ""),
        (int(days["sleep_h"].notna().sum()), "night", ""),
        (int(fat.sum()), "reading of body fat", "readings of body fat"),
        (int(waist.sum()), "waist", ""),
        (int((~fat & ~waist).sum()), "note", ""),
    )
    return ", ".join(counted(number, one, many) for number, one, many in amounts if number)


def plain_markdown(text: str) -> str:
    """Return a text in which nothing is Markdown: a name from a file, for a label."""
    return _MARKDOWN.sub(r"\\\1", text)


PURPOSE = (
    "Import the logs you keep anyway, and see week by week what you lifted beside what you ate, "
    "weighed and slept. Or write a day by hand."
)
EXAMPLE = (
    "This is an example: an invented person. It goes away with your first file or entry and is "
    "never kept."
)


def lead(journal: Journal) -> str:
    """Return what is in a journal, or what the page is for where nothing is."""
    inside = contents(journal)
    if not inside:
        return PURPOSE
    dates = span(journal)
    return f"{inside}, {dates}." if dates else f"{inside}."
