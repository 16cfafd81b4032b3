"""WHOOP: `sleeps.csv` and `physiological_cycles.csv` of the export, and the files without nights.

Times are local: `Cycle timezone` says where, and the stamps are of its clocks already.
"""

from __future__ import annotations

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, dated, nothing_used, sleep_of_day, tell
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import by_text
from calc.tables.sheet import Sheet

SOURCE = "whoop"
NAME = "WHOOP"
START, WOKE, ASLEEP = "Cycle start time", "Wake onset", "Asleep duration (min)"
YES = frozenset({"true", "1"})
MINUTES_PER_HOUR = 60


def is_sleep(sheet: Sheet) -> bool:
    """Whether it has nights: `sleeps.csv`, or the cycles with the night of each."""
    return sheet.has(START, WOKE, ASLEEP)


def sleep(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date of waking; naps are told and left out."""
    sheet = Narrow(sheet, ["Nap"], [ASLEEP], [WOKE])
    nap = by_text(sheet.texts("Nap"), lambda text: text.casefold() in YES, bool)
    tell(sheet, desk, nap, "A nap, no night")
    days = sleep_of_day(
        desk,
        dated(sheet, desk, WOKE)["date"],
        amounts(sheet, desk, ASLEEP) / MINUTES_PER_HOUR,
        sheet,
        where=~nap,
    )
    return desk.journal(days=days, source=SOURCE)


def is_other(sheet: Sheet) -> bool:
    """Whether it is a file of the same export without nights: workouts, or answers."""
    return sheet.has(START) and bool(sheet.column("Workout start time", "Question text"))


def other(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(
        desk, "This file of WHOOP's export has no nights: its workouts have no sets"
    )


READERS = (
    Reader(SOURCE, NAME, "sleeps", is_sleep, sleep),
    Reader(SOURCE, NAME, "workouts and answers", is_other, other),
)
