"""JEFIT: the sets and the body weights of its backup, one file of many tables.

Each table stands under a line such as '### EXERCISE LOGS ###...', with headings of its own. An
exercise is a row, its sets are a text: '100x5,100x5,95x4', weight by repetitions. The unit of all
weights is `mass` in the table of settings (' kg', ' lbs'); where that is not there the person is
asked. What has time or distance instead of sets is written as entries of nothing, '0x0,0x0,0x10':
a nothing stands before something, which a set that failed at the end does not ('0x10,0x8,0x0').
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
IDS = ("_id", "row_id")
# What has as many entries of no weight, and a nothing before something, is no list of sets; where
# the nothing comes first fewer tell it.
TIMED_AT, TIMED_FROM_THE_FIRST_AT = 4, 3
_BANNER = re.compile(rb"#{2,} *([A-Z][A-Z0-9 &/_-]*?) *#{3,}|#{4,}")
_FIRST = re.compile(r"#{2,} *[A-Z][A-Z0-9 &/_-]*? *#{3,}")
_SET = re.compile(r"(-?\d+(?:\.\d+)?)\s*[x×X*]\s*(\d+(?:\.\d+)?)")
# '60,5x10' is 60.5 x 10, or 60 of something and 5 x 10.
_CUT = r"(?:^|,)\s*-?\d+\s*,\s*\d+(?:\.\d+)?\s*[x×X*]"


def recognises(sheet: Sheet) -> bool:
    """Whether the first line is the banner of a table."""
    return len(sheet.header) == 1 and bool(_FIRST.fullmatch(sheet.header[0]))


def tables(sheet: Sheet) -> dict[str, list[Sheet]]:
    """Return the tables of the file by the names in their banners, with the lines of the file.

    A name may stand above several of them.
    """
    banners = _banners(sheet.data)
    ends = [start for start, _, _ in banners[1:]] + [len(sheet.data)]
    found: dict[str, list[Sheet]] = {}
    for (_, begin, name), end in zip(banners, ends, strict=True):
        data = sheet.data[begin:end]
        if name and data.strip():
            table = Sheet(data)
            table.above += sheet.above + sheet.data.count(b"\n", 0, begin)
            found.setdefault(name, []).append(table)
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
    for name in (SETTINGS, PROFILE):
        for again in parts.get(name, [])[1:]:
            desk.say("A second table of this name: the first is used", row=again.above, value=name)
    log = _logs(parts.get(LOGS, []), desk)
    days = _weights(parts[PROFILE][0], desk) if PROFILE in parts else pd.DataFrame()
    unit = _unit(parts[SETTINGS][0]) if SETTINGS in parts else ""
    if not unit and any(one["weight_kg"].notna().any() for one in (log, days) if len(one)):
        unit = desk.weight_unit()
    for one in (log, days):
        if len(one):
            one["weight_kg"] = kilograms(one["weight_kg"], unit)
    return desk.journal(log=log, days=days if unit else None, source=SOURCE)


def _unit(settings: Sheet) -> str:
    texts = settings.texts(MASS).tolist() if settings.has(MASS) else []
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


def _logs(sheets: list[Sheet], desk: Desk) -> pd.DataFrame:
    """Return the sets of every table of exercises; a row that stands again counts once."""
    narrow = [Narrow(sheet, [DATE, NAMED], [], [SETS, *IDS]) for sheet in sheets]
    if not narrow:
        return pd.DataFrame()
    again = _again(narrow)
    return pd.concat(
        [_log(sheet, desk, one) for sheet, one in zip(narrow, again, strict=True)],
        ignore_index=True,
    )


def _again(sheets: list[Narrow]) -> list[np.ndarray]:
    """Return, of each table, which rows have the id, the date and the exercise of one above."""
    ids = [pc.cast(rows_of(sheet, *IDS), pa.large_string()) for sheet in sheets]
    every = pa.chunked_array(ids)
    if len(pc.unique(every)) == len(every):
        return [np.zeros(sheet.size, dtype=bool) for sheet in sheets]
    rows = pd.concat(
        [
            pd.DataFrame({"id": one.to_pylist(), **_told_by(sheet)})
            for one, sheet in zip(ids, sheets, strict=True)
        ],
        ignore_index=True,
    )
    again = (rows.duplicated() & (rows["id"].str.strip() != "")).to_numpy()
    return np.split(again, np.cumsum([sheet.size for sheet in sheets])[:-1])


def _told_by(sheet: Narrow) -> dict[str, pd.Series]:
    return {name: sheet.texts(name).astype("str") for name in (DATE, NAMED)}


def _log(sheet: Narrow, desk: Desk, again: np.ndarray) -> pd.DataFrame:
    dates = when(sheet, desk, DATE)["date"]
    texts = rows_of(sheet, SETS)
    cut = pc.match_substring_regex(texts, _CUT).to_numpy(zero_copy_only=False).astype(bool)
    left_out = again | cut
    entries = sets_of(texts)
    row = entries["row"].to_numpy()
    below = (entries["weight"] < 0).to_numpy()
    none = ~(entries["reps"] > 0).to_numpy()
    count, other, negative = (
        np.bincount(row[where], minlength=sheet.size) for where in (row >= 0, none, below & ~none)
    )
    timed = _timed(entries, sheet.size)
    told = {
        "The same entry stands above already": again,
        "A number without repetitions before a set: a decimal comma?": cut & ~again,
        "An entry of time or distance, without sets": timed & ~left_out,
        "A set of no repetitions, or none that can be read": (other > 0) & ~timed & ~left_out,
        "A set of a weight below nothing": (negative > 0) & ~timed & ~left_out,
        "An exercise without sets": (count == 0) & ~left_out,
    }
    for what, where in told.items():
        tell(sheet, desk, pd.Series(where), what, column=(SETS,))
    done = entries[~none & ~below & ~(timed | left_out)[row]]
    log = pd.DataFrame(
        {
            "date": dates.take(done["row"]).array,
            "exercise": sheet.texts(NAMED).take(done["row"]).astype("str").array,
            "set_type": "normal",
            "weight_kg": nothing_blank(done["weight"]).array,
            "reps": done["reps"].array,
        }
    )
    return log[log["date"] != ""]


def _timed(entries: pd.DataFrame, size: int) -> np.ndarray:
    """Return which rows are of time or distance: no weight, and a nothing before something."""
    row, place = entries["row"].to_numpy(), np.arange(len(entries))
    nothing = ((entries["weight"] == 0) & (entries["reps"] == 0)).to_numpy()
    something = (entries["reps"] > 0).to_numpy()
    count, empty, weighted = (
        np.bincount(row[where], minlength=size)
        for where in (row >= 0, nothing, (entries["weight"] != 0).to_numpy())
    )
    last = np.full(size, -1)
    last[row[something]] = place[something]
    first_nothing = np.full(size, len(entries))
    first_nothing[row[nothing][::-1]] = place[nothing][::-1]
    from_the_first = first_nothing == np.cumsum(count) - count
    enough = np.where(from_the_first, TIMED_FROM_THE_FIRST_AT, TIMED_AT)
    before = (first_nothing < last) | (empty == count)
    return (weighted == 0) & (count >= enough) & before


def _weights(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    """Return the weight of each date as it is written; 0 is one that was not measured."""
    if not sheet.has(DATE, WEIGHT):
        return pd.DataFrame()
    written = nothing_blank(amounts(sheet, desk, WEIGHT))
    return weigh_ins(desk, when(sheet, desk, DATE), written, sheet, column=WEIGHT)


READERS = (Reader(SOURCE, NAME, "backup", recognises, read),)
