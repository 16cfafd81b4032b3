"""A team's week in words, what it could not change for whom, and its calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from calc.day.calendar import Happening, week_file
from calc.errors import InputError, listed
from calc.evidence import figure
from calc.person.limits import WEEKDAY_NAMES
from calc.team.roster import Roster
from calc.team.week import Entry, read_week

KINDS: Mapping[str, str] = {
    "match": "Match",
    "double": "Second session",
    "travel": "Travel",
    "rest": "Rest",
}


def entry_said(entry: Entry) -> str:
    """Return an entry in words: 'Saturday 15:00, 90 min: match (team sport)'."""
    day, what = WEEKDAY_NAMES[entry.day], KINDS[entry.kind].lower()
    if entry.kind == "rest":
        return f"{day}: {what}"
    kind = f" ({entry.session})" if entry.trained else ""
    return f"{day} {entry.start}, {figure(entry.minutes, 0)} min: {what}{kind}"


def with_entry(
    week: tuple[Entry, ...], day: str, kind: str, start: str, minutes: float | None, session: str
) -> tuple[Entry, ...]:
    """Return a week with one entry more. Raises `InputError` with what to write."""
    if kind == "rest":
        return read_week([*week, f"{day} rest"])
    if not start.strip() or not minutes:
        raise InputError("Say when it starts, as 15:00, and how many minutes it takes.", "start")
    what = "" if kind == "travel" else session
    return read_week([*week, f"{day} {start.strip()} {minutes:g} {kind} {what}".strip()])


def unchanged(roster: Roster) -> str:
    """Return whose own week the team's could not change, and why; empty where nobody's."""
    found: dict[str, list[str]] = {}
    for row in roster.planned if roster.week else ():
        for notice in roster.laid(row).notices:
            if notice.kind == "doubtful":
                found.setdefault(notice.why, []).append(roster.names[row])
    return " ".join(f"{listed(names)}: {why}" for why, names in found.items())


def calendar(week: tuple[Entry, ...], start: date, timezone: str) -> bytes:
    """Return the team's week of `start` as a calendar file, each entry once."""
    return week_file(
        (
            Happening(
                KINDS[one.kind],
                one.begins,
                one.minutes if one.kind != "rest" else 0.0,
            )
            for one in week
        ),
        start,
        timezone,
    )
