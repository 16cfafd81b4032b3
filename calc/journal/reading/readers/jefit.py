"""JEFIT: the sets and the body weights of its backup, one file of many tables.

Each table stands under a line such as '### EXERCISE LOGS ###...', with headings of its own. An
exercise is a row, its sets are a text: '100x5,100x5,95x4', weight by repetitions. The unit of all
weights is `mass` in the table of settings (' kg', ' lbs'); where that is not there the person is
asked. What has time or distance instead of sets is written as entries of nothing, '0x0,0x0,0x10'.
`mydate` is the date of the phone; a session has no time of the clock in it, so a day is one.
Source: public fixtures and readers of it on GitHub (a real export's sections and headings as their
tests have them, in kg and in lbs); no whole file was found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.days import amounts, tell, weigh_ins, when
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import WEIGHT_UNITS, nothing_blank
from calc.journal.reading.values import different, kilograms, number
from calc.tables.sheet import Sheet

SOURCE = "jefit"
NAME = "JEFIT"
SETTINGS, LOGS, PROFILE = "SETTING", "EXERCISE LOGS", "PROFILE"
DATE, NAMED, SETS = "mydate", "ename", "logs"
MASS, WEIGHT = "mass", "weight"
# What has as many entries of no weight, and one of no repetitions among them, is no list of sets.
TIMED_AT = 4
MOST_SETS = 100
_BANNER = re.compile(rb"^#{2,} *([A-Z][A-Z0-9 &/_-]*?) *#{3,}[ \t,]*\r?$|^#{4,}[ \t,]*\r?$", re.M)
_FIRST = re.compile(r"#{2,} *[A-Z][A-Z0-9 &/_-]*? *#{3,}")
_SET = re.compile(r"\s*(-?\d+(?:[.,]\d+)?)\s*[x×X*]\s*(\d+(?:\.\d+)?)\s*")


class Sets(NamedTuple):
    """What the text of an exercise says: its sets, and what in it is none."""

    done: tuple[tuple[float, float], ...] = ()
    timed: bool = False
    others: int = 0


def recognises(sheet: Sheet) -> bool:
    """Whether the first line is the banner of a table."""
    return len(sheet.header) == 1 and bool(_FIRST.fullmatch(sheet.header[0]))


def tables(sheet: Sheet) -> Mapping[str, Sheet]:
    """Return the tables of the file by the names in their banners, with the lines of the file."""
    banners = [*_BANNER.finditer(sheet.data)]
    ends = [one.start() for one in banners[1:]] + [len(sheet.data)]
    found: dict[str, Sheet] = {}
    for banner, end in zip(banners, ends, strict=True):
        data = sheet.data[banner.end() : end]
        if banner[1] and data.strip():
            table = Sheet(data)
            table.above += sheet.above + sheet.data.count(b"\n", 0, banner.end())
            found.setdefault(banner[1].decode(), table)
    return found


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets and the body weights."""
    parts = tables(sheet)
    log = _log(parts[LOGS], desk) if LOGS in parts else pd.DataFrame()
    days = _weights(parts[PROFILE], desk) if PROFILE in parts else pd.DataFrame()
    unit = _unit(parts.get(SETTINGS))
    if not unit and any(one["weight_kg"].notna().any() for one in (log, days) if len(one)):
        unit = desk.weight_unit()
    for one in (log, days):
        if len(one):
            one["weight_kg"] = kilograms(one["weight_kg"], unit)
    return desk.journal(log=log, days=days if unit else None, source=SOURCE)


def _unit(settings: Sheet | None) -> str:
    texts = [] if settings is None or not settings.has(MASS) else settings.texts(MASS).tolist()
    unit = texts[0].casefold() if texts else ""
    return unit if unit in WEIGHT_UNITS else ""


def sets_of(text: str) -> Sets:
    """Return the sets in the text of an exercise: '60x10,65x8' is (60, 10) and (65, 8)."""
    parts = [part for part in text.split(",")[: MOST_SETS + 1] if part.strip()]
    found = [_SET.fullmatch(part) for part in parts]
    read = [(number(one[1]), number(one[2])) for one in found if one]
    done = [(weight, reps) for weight, reps in read if reps > 0]
    others = len(parts) - len(done)
    timed = len(parts) >= TIMED_AT and others > 0 and all(weight == 0 for weight, _ in read)
    return Sets(timed=True) if timed else Sets(tuple(done), False, others)


def _log(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    dates = when(sheet, desk, DATE)["date"]
    codes, texts = different(sheet.texts(SETS))
    made = [sets_of(text) for text in [*texts, ""]]
    told = {
        "An entry of time or distance, without sets": [one.timed for one in made],
        "A set of no repetitions, or none that can be read": [one.others > 0 for one in made],
        "An exercise without sets": [one == Sets() for one in made],
    }
    for what, where in told.items():
        tell(sheet, desk, pd.Series(np.array(where)[codes]), what, column=(SETS,))
    counts = np.array([len(one.done) for one in made])[codes]
    rows = np.repeat(np.arange(len(codes)), counts)
    flat = np.array([pair for one in made for pair in one.done], dtype=float).reshape(-1, 2)
    begins = np.cumsum([0, *(len(one.done) for one in made)])[codes]
    place = np.repeat(begins - np.cumsum(counts) + counts, counts) + np.arange(len(rows))
    log = pd.DataFrame(
        {
            "date": dates.take(rows).array,
            "exercise": sheet.texts(NAMED).take(rows).array,
            "set_type": "normal",
            "weight_kg": nothing_blank(pd.Series(flat[place, 0])),
            "reps": flat[place, 1],
        }
    )
    return log[log["date"] != ""]


def _weights(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    """Return the weight of each date as it is written; 0 is one that was not measured."""
    if not sheet.has(DATE, WEIGHT):
        return pd.DataFrame()
    written = nothing_blank(amounts(sheet, desk, WEIGHT))
    return weigh_ins(desk, when(sheet, desk, DATE), written, sheet, column=WEIGHT)


READERS = (Reader(SOURCE, NAME, "backup", recognises, read),)
