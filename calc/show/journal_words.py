"""What is in a journal, in words: workouts, sets, days and dates as a person says them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from calc.evidence import figure
from calc.journal import Journal, example
from calc.journal.model import GROUPS, HAND
from calc.journal.readers import READERS, apple_health, generic, own

APPLE_HEALTH = "Apple Health"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$])")
_SESSION = ["source", "date", "start", "workout"]


@cache
def app_names() -> dict[str, str]:
    """Return the apps as people call them, by the name that a table has for their source."""
    return {
        **{one.source: one.name for one in READERS},
        apple_health.SOURCE: APPLE_HEALTH,
        generic.SOURCE: "Your table",
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
    return tuple(sorted({*others, APPLE_HEALTH}, key=str.casefold))


def counted(number: int, one: str, many: str = "") -> str:
    """Return '1 set', '4,063 sets'; `many` where it is not `one` with an s."""
    return f"{figure(number, 0)} {one if number == 1 else many or f'{one}s'}"


def listed(words: Sequence[str]) -> str:
    """Return 'a', 'a and b', 'a, b and c'."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def day_in_words(text: str) -> str:
    """Return a date as a person says it, '4 Feb 2022'; a text that is no date as it stands."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {day:%b %Y}"


def span(journal: Journal) -> str:
    """Return the dates that a journal reaches over: '4 Feb 2022 to 9 Apr 2026'; '' without any."""
    tables = [one["date"] for one in (journal.log, journal.days, journal.marks) if len(one)]
    dates = [text for one in tables for text in (one.min(), one.max()) if text]
    if not dates:
        return ""
    return " to ".join(dict.fromkeys(day_in_words(one) for one in (min(dates), max(dates))))


def contents(journal: Journal) -> str:
    """Return what is in a journal: '232 workouts, 4,063 sets, 41 weigh-ins'; '' for nothing."""
    days = journal.days
    intake = days[list(GROUPS["intake"])]
    amounts = (
        (len(journal.log[_SESSION].drop_duplicates()), "workout", ""),
        (len(journal.log), "set", ""),
        (int(intake.notna().any(axis=1).sum()), "day of intake", "days of intake"),
        (int(days["weight_kg"].notna().sum()), "weigh-in", ""),
        (int(days["sleep_h"].notna().sum()), "night", ""),
        (len(journal.marks), "mark", ""),
    )
    return ", ".join(counted(number, one, many) for number, one, many in amounts if number)


def plain_markdown(text: str) -> str:
    """Return a text in which nothing is Markdown: a name from a file, for a label."""
    return _MARKDOWN.sub(r"\\\1", text)
