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

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, tell, weigh_ins, when
from calc.journal.reading.devices.clocks import rows_of
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import WEIGHT_UNITS, nothing_blank
from calc.journal.reading.values import kilograms, number
from calc.tables.sheet import Sheet

SOURCE = "jefit"
NAME = "JEFIT"
SETTINGS, LOGS, PROFILE = "SETTING", "EXERCISE LOGS", "PROFILE"
DATE, NAMED, SETS = "mydate", "ename", "logs"
MASS, WEIGHT = "mass", "weight"
# What has as many entries of no weight, and one of no repetitions among them, is no list of sets.
TIMED_AT = 4
_BANNER = re.compile(rb"#{2,} *([A-Z][A-Z0-9 &/_-]*?) *#{3,}|#{4,}")
_FIRST = re.compile(r"#{2,} *[A-Z][A-Z0-9 &/_-]*? *#{3,}")
_SET = re.compile(r"(\d+(?:\.\d+)?)\s*[x×X*]\s*(\d+(?:\.\d+)?)")


def recognises(sheet: Sheet) -> bool:
    """Whether the first line is the banner of a table."""
    return len(sheet.header) == 1 and bool(_FIRST.fullmatch(sheet.header[0]))


def tables(sheet: Sheet) -> dict[str, Sheet]:
    """Return the tables of the file by the names in their banners, with the lines of the file."""
    banners = _banners(sheet.data)
    ends = [start for start, _, _ in banners[1:]] + [len(sheet.data)]
    found: dict[str, Sheet] = {}
    for (_, begin, name), end in zip(banners, ends, strict=True):
        data = sheet.data[begin:end]
        if name and data.strip():
            table = Sheet(data)
            table.above += sheet.above + sheet.data.count(b"\n", 0, begin)
            found.setdefault(name, table)
    return found


def _banners(data: bytes) -> list[tuple[int, int, str]]:
    """Return where each banner begins and ends, and its name; a line of signs alone has none."""
    found = []
    at = 0 if data.startswith(b"#") else data.find(b"\n#") + 1
    while at or data.startswith(b"#", at):
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        line = _BANNER.fullmatch(data[at:end].rstrip(b" \t,\r"))
        if line:
            found.append((at, end, (line[1] or b"").decode()))
        at = data.find(b"\n#", end) + 1
        if not at:
            break
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


def sets_of(texts: pa.Array) -> pd.DataFrame:
    """Return the entries in texts such as '60x10,65x8': `row`, `weight` and `reps` of each.

    What is no entry has a blank for both.
    """
    lists = pc.split_pattern(texts, ",")
    parts = pc.utf8_trim_whitespace(pc.list_flatten(lists)).dictionary_encode()
    found = [_SET.fullmatch(text) for text in parts.dictionary.to_pylist()]
    pairs = [(number(one[1]), number(one[2])) if one else (np.nan, np.nan) for one in found]
    read = np.array(pairs, dtype=float).reshape(-1, 2)[parts.indices.to_numpy()]
    entries = pd.DataFrame(read, columns=["weight", "reps"])
    entries.insert(0, "row", pc.list_parent_indices(lists).to_numpy())
    filled = pc.not_equal(parts.dictionary, "").take(parts.indices)
    return entries[filled.to_numpy(zero_copy_only=False)].reset_index(drop=True)


def _log(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    sheet = Narrow(sheet, [DATE, NAMED], [], [SETS])
    dates = when(sheet, desk, DATE)["date"]
    entries = sets_of(rows_of(sheet, SETS))
    row = entries["row"].to_numpy()
    none = ~(entries["reps"] > 0).to_numpy()
    count, other, heavy = (
        np.bincount(row[where], minlength=sheet.size)
        for where in (row >= 0, none, (entries["weight"] > 0).to_numpy())
    )
    timed = (count >= TIMED_AT) & (other > 0) & (heavy == 0)
    told = {
        "An entry of time or distance, without sets": timed,
        "A set of no repetitions, or none that can be read": (other > 0) & ~timed,
        "An exercise without sets": count == 0,
    }
    for what, where in told.items():
        tell(sheet, desk, pd.Series(where), what, column=(SETS,))
    done = entries[~none & ~timed[row]]
    log = pd.DataFrame(
        {
            "date": dates.take(done["row"]).array,
            "exercise": sheet.texts(NAMED).take(done["row"]).array,
            "set_type": "normal",
            "weight_kg": nothing_blank(done["weight"]).array,
            "reps": done["reps"].array,
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
