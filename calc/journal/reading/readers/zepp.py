"""Zepp, Zepp Life and Mi Fit: the weigh-ins and the nights of an account's export.

`BODY_*.csv`: kilograms, stamps in UTC ('2026-01-15 06:09:29+0000'; Mi Fit: Unix seconds), 'null'
for what was not measured, and the weigh-ins of everybody who stands on the scale, told apart only
by the height of their profile. `SLEEP_*.csv`: minutes of deep and shallow sleep, and of REM where
the band knows it: they add up to the time from `start` to `stop` (so in two fixtures). A band that
was not worn has a night of nothing. Naps stand in a column of their own and are left out.
Source: public fixtures of both, github.com (HealthDatabase's and zepp parsers' tests), and for Mi
Fit the description in github.com/oliexdev/openScale/issues/669.
"""

from __future__ import annotations

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import NOTHING, amounts, nothing_used, tell, weigh_ins
from calc.journal.reading.devices.clocks import at_home, stamps_at_home
from calc.journal.reading.devices.nights import instants, sleep_of_day
from calc.journal.reading.devices.people import of_one_person
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import EARLIEST, LATEST, by_text
from calc.tables.sheet import Sheet

SOURCE = "zepp"
NAME = "Zepp"
IN_UTC = (
    "The times in this file are in UTC, so a weigh-in or a night may stand on the wrong date. "
    "Which time zone were you in?"
)
STAMP, UNIX = "time", "timestamp"
WEIGHT, HEIGHT, FAT = "weight", "height", "fatRate"
STAGES = ("deepSleepTime", "shallowSleepTime", "REMTime")
BEGAN, WOKE, NAPS = "start", "stop", "naps"
MINUTES_PER_HOUR = 60
SPAN = (pd.Timestamp(EARLIEST), pd.Timestamp(LATEST))
NO_NAPS = frozenset({*NOTHING, "null", "[]", "0"})
# What other files of the export have: activity, heart rate, sports, and the account.
_OTHERS = (
    ("date", "steps", "runDistance"),
    ("time", "heartRate"),
    ("type", "startTime", "sportTime(s)"),
    ("date", "time", "stage", "hr"),
    ("userId", "nickName", "birthday"),
)


def is_body(sheet: Sheet) -> bool:
    """Whether it is the list of weigh-ins."""
    return sheet.has(WEIGHT, HEIGHT, "bmi", FAT) and bool(sheet.column(STAMP, UNIX))


def body(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, of one person, and the body fat."""
    sheet = Narrow(sheet, [HEIGHT], [WEIGHT, UNIX], [STAMP, FAT])
    written = amounts(sheet, desk, WEIGHT, body=True)
    own = of_one_person(sheet, desk, HEIGHT, written > 0)
    days = weigh_ins(
        desk, _moments(sheet, desk), written.where(own), sheet, column=WEIGHT, each=own
    )
    marks = body_fat(sheet, desk, days, FAT)
    return desk.journal(days=days, marks=marks, source=SOURCE)


def _moments(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    if sheet.has(STAMP):
        return stamps_at_home(sheet, desk, STAMP, IN_UTC)
    seconds = amounts(sheet, desk, UNIX)
    moments = pd.to_datetime(seconds, unit="s", errors="coerce")
    made = at_home(moments.where(moments.between(*SPAN)), desk, IN_UTC)
    unread = seconds.notna() & (made["date"] == "")
    tell(sheet, desk, unread, "The date cannot be read", column=(UNIX,))
    return made


def is_sleep(sheet: Sheet) -> bool:
    """Whether it is the list of nights."""
    return sheet.has(*STAGES[:2], BEGAN, WOKE)


def sleep(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date of waking: deep, shallow and REM sleep."""
    sheet = Narrow(sheet, [NAPS], STAGES, [WOKE])
    stages = pd.DataFrame(
        {name: amounts(sheet, desk, name) for name in STAGES if sheet.column(name)}
    )
    hours = stages.sum(axis=1, min_count=1) / MINUTES_PER_HOUR
    woke = stamps_at_home(sheet, desk, WOKE, IN_UTC)["date"]
    naps = ~by_text(sheet.texts(NAPS), lambda text: text.casefold() in NO_NAPS, bool)
    tell(sheet, desk, naps, "A nap, no night", column=(NAPS,))

    def spans() -> tuple[pd.Series, pd.Series]:
        quiet = Desk(desk.choices)
        began, ended = (
            instants(stamps_at_home(sheet, quiet, name, IN_UTC)) for name in (BEGAN, WOKE)
        )
        return began, ended

    days = sleep_of_day(desk, woke, hours, sheet, spans=spans)
    return desk.journal(days=days, source=SOURCE)


def is_other(sheet: Sheet) -> bool:
    """Whether it is a file of the same export without weight or sleep."""
    return any(sheet.has(*names) for names in _OTHERS)


def other(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(desk, "This file of Zepp's export has no weight and no night in it")


READERS = (
    Reader(SOURCE, NAME, "weigh-ins", is_body, body),
    Reader(SOURCE, NAME, "sleep", is_sleep, sleep),
    Reader(SOURCE, NAME, "activity, pulse and account", is_other, other),
)
