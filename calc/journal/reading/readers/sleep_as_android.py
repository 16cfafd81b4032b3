"""Sleep as Android: `sleep-export.csv`, whose header stands again before every night.

Each header has the times of its own night, so the rows differ in length; a row without an `Id` goes
on with the noise of the night above. Times are of the zone in `Tz`, as the clock there showed.
"""

from __future__ import annotations

from calc.journal.model import Journal
from calc.journal.reading.days import amounts, tell, woke
from calc.journal.reading.devices.nights import sleep_of_day, span
from calc.journal.reading.questions import Desk, Reader
from calc.tables.delimited_text import Record
from calc.tables.sheet import Section, Sheet

SOURCE = "sleep_as_android"
NAME = "Sleep as Android"
ID, FROM, TO, HOURS, ADJUSTED = "Id", "From", "To", "Hours", "LenAdjust"
WANTED = (FROM, TO, HOURS, ADJUSTED)


def recognises(sheet: Sheet) -> bool:
    """Whether the first of its headers is there."""
    return sheet.header[:1] == (ID,) and sheet.has("Tz", FROM, TO, "Sched", HOURS)


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours of each date of waking, its sleeps added up.

    The hours are as the app writes them, from falling asleep to waking; where it has an adjustment
    of the length, that is said and not taken off, for the export does not tell what it stands for.
    """
    nights, noise = rows(sheet)
    tell(noise, desk, noise.texts(ID) == "", "The noise of the night above, no night of its own")
    adjusted = int((amounts(nights, desk, ADJUSTED).fillna(0) != 0).sum())
    if adjusted:
        desk.say(
            f"Of {adjusted} nights the app has an adjustment of their length ({ADJUSTED})",
            "the hours count as written",
        )
    ended, hours = woke(nights, desk, TO), amounts(nights, desk, HOURS)
    days = sleep_of_day(desk, ended, hours, nights, spans=span(nights, desk, FROM, TO))
    return desk.journal(days=days, source=SOURCE)


def rows(sheet: Sheet) -> tuple[Section, Section]:
    """Return the nights, and the rows of noise that go on with one."""
    nights: list[Record] = []
    noise: list[Record] = []
    places: list[int] = []
    for line, fields in sheet.records:
        if fields[0] == ID:
            places = [fields.index(name) if name in fields else -1 for name in WANTED]
        elif fields[0]:
            found = [fields[at] if 0 <= at < len(fields) else "" for at in places]
            nights.append(Record(line, found))
        else:
            noise.append(Record(line, [""]))
    return Section(WANTED, nights), Section((ID,), noise)


READERS = (Reader(SOURCE, NAME, "sleep", recognises, read),)
