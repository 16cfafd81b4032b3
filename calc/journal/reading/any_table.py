"""A table of no app that we know, read by what a person says of its columns.

`mapping` among the choices has, for each field (`FIELDS`), the column that it stands in. With an
exercise the rows are sets, without one they are days (or meals and nights of them). Units come from
the person's choice, else from the heading; a unit in a cell, or in the column `weight_unit_column`,
goes before both. `session` is an id, the same in each set of a session; `set_time` is when a set
was done, and a session begins with its earliest one (`unknown.sessions` says which sets are of
one). `nap` marks the sleeps that are no nights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from calc.journal.model import GROUPS, Journal, log_table
from calc.journal.reading.columns import moment_columns, number_column
from calc.journal.reading.counting.totals import totals
from calc.journal.reading.days import clocks, intake_of_day, tell, weigh_ins
from calc.journal.reading.devices.nights import sleep_of_day
from calc.journal.reading.mapping import DAY_FIELDS, MAPPING, OF_ANOTHER, checked, length_unit_in
from calc.journal.reading.questions import Desk
from calc.journal.reading.sets import METRES, nothing_blank, reps_of
from calc.journal.reading.unknown.column import energies, lengths, naps, nights, set_types, weights
from calc.journal.reading.unknown.sessions import GAP_HOURS, has_own_times, joined, names
from calc.journal.reading.values import is_given, unread
from calc.tables.sheet import Sheet, unique

SOURCE = "table"
EACH_ITS_TIME = "Each set has a time of its own, which is not when its session began"


@dataclass(frozen=True)
class Mapped:
    """What comes of a table: its journal, and by the rows of the table their dates and sets.

    `dates` is '' where a row has none; `sets` has the rows that are sets, as the journal has them.
    """

    journal: Journal
    dates: pd.Series
    sets: pd.DataFrame


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the journal of a table by the mapping among the choices.

    Raises `InputError` that names the field for a mapping that says too little, or says of a column
    that is not there.
    """
    return mapped(sheet, desk).journal


def mapped(sheet: Sheet, desk: Desk) -> Mapped:
    """Return the journal of a table as `read` does, and what came of each of its rows."""
    columns = checked(sheet, desk.choices.get(MAPPING))
    when = moment_columns(sheet, desk, columns["date"])
    if "time" in columns:
        times = clocks(sheet, columns["time"])
        when = when.assign(time=times.where(times != "", when["time"]))
    if "exercise" in columns:
        sets = _sets(sheet, desk, columns, when)
        return Mapped(desk.journal(log=sets, source=SOURCE), sets["date"], sets)
    days = _days(sheet, desk, columns, when)
    return Mapped(desk.journal(days=days, source=SOURCE), when["date"], log_table())


def _sets(sheet: Sheet, desk: Desk, columns: Mapping[str, str], when: pd.DataFrame) -> pd.DataFrame:
    exercise = sheet.texts(columns["exercise"])
    dated = when["date"] != ""
    tell(sheet, desk, (exercise == "") & dated, "A row without an exercise")
    time_s = lengths(sheet, desk, columns.get("seconds", ""))
    distance = columns.get("distance_m", "")
    far = nothing_blank(number_column(sheet, desk, distance))
    distance_m = far * METRES.get(length_unit_in(distance), np.nan)
    bare = far.notna() & distance_m.isna()
    tell(sheet, desk, bare, "The distance has no unit", "left blank", column=(distance,))
    log = pd.DataFrame(
        {
            "exercise": exercise,
            "set_type": set_types(sheet, desk, columns.get("set_type", "")),
            "weight_kg": nothing_blank(weights(sheet, desk, columns, "weight")),
            "reps": reps_of(
                number_column(sheet, desk, columns.get("reps", "")), time_s, distance_m
            ),
            "seconds": time_s,
            "distance_m": distance_m,
            "rpe": nothing_blank(number_column(sheet, desk, columns.get("rpe", ""))),
        }
    )
    used = dated & (exercise != "")
    return log[used].join(_sessions(sheet, desk, columns, when, used))


def _sessions(
    sheet: Sheet, desk: Desk, columns: Mapping[str, str], when: pd.DataFrame, used: pd.Series
) -> pd.DataFrame:
    """Return the `date`, the `start` and the `workout` of the session of each set that is used."""
    column = columns.get("set_time", "")
    if column and column != columns["date"]:
        times = clocks(sheet, column)
        bad = used & unread(sheet.texts(column), times)
        what = "The time of this set cannot be read"
        tell(sheet, desk, bad, what, "left blank", column=(column,))
        when = when.assign(time=times)
    when = when[used]
    workout = sheet.texts(columns.get("workout", ""))[used].astype("str")
    session = sheet.texts(columns.get("session", ""))[used].astype("str")
    by_id = "session" in columns
    own_times = bool(column)
    if not own_times and not by_id and has_own_times(when, workout):
        desk.say(EACH_ITS_TIME, f"sets less than {GAP_HOURS:.0f} hours apart are one session")
        own_times = True
    if own_times or by_id:
        when = joined(when, session if by_id else workout, by_id=by_id)
    return when.rename(columns={"time": "start"}).assign(
        workout=names(when, workout, session) if by_id else workout
    )


def _days(sheet: Sheet, desk: Desk, columns: Mapping[str, str], when: pd.DataFrame) -> pd.DataFrame:
    dates = when["date"]
    of_day = [
        column
        for field, column in columns.items()
        if field in DAY_FIELDS and field not in OF_ANOTHER
    ]
    given = np.any([is_given(sheet.texts(column)) for column in of_day], axis=0)
    tell(sheet, desk, (dates != "") & ~given, "Nothing in this row")
    tables = []
    nutrients = {
        name: number_column(sheet, desk, columns[name])
        for name in GROUPS["intake"]
        if name in columns
    }
    if "energy" in columns:
        nutrients["energy_kcal"] = energies(sheet, desk, columns["energy"])
    if nutrients:
        amounts = np.array(list(nutrients.values()))
        fed = pd.Series((~np.isnan(amounts)).any(axis=0), index=dates.index)
        if "energy" in columns:
            energy = nutrients["energy_kcal"]
            # Nothing is said of a day whose energy waits for its unit.
            waits = np.isnan(energy.to_numpy()) & is_given(sheet.texts(columns["energy"]))
            fed &= ~(waits & (np.nan_to_num(amounts) == 0).all(axis=0))
            others = [name for name in unique(sheet.header) if name not in columns.values()]
            fed &= ~totals(sheet, desk, others, dates, energy)
        tables.append(intake_of_day(desk, dates, nutrients, sheet.lines, where=fed))
    if "body_weight" in columns:
        column = columns["body_weight"]
        kilos, texts = weights(sheet, desk, columns, "body_weight"), sheet.texts(column)
        tables.append(weigh_ins(desk, when, kilos, sheet.lines, column=column, values=texts))
    if "sleep" in columns:
        hours = nights(sheet, desk, columns["sleep"])
        slept = hours.notna() & ~naps(sheet, desk, columns.get("nap", ""), hours.notna())
        tables.append(sleep_of_day(desk, dates, hours, sheet.lines, where=slept))
    return _side_by_side(tables)


def _side_by_side(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Return the columns of tables by their dates, each of which a table has once."""
    if len(tables) == 1:
        return tables[0]
    by_table = [table["date"].tolist() for table in tables]
    dates = sorted(set().union(*by_table))
    places = {date: place for place, date in enumerate(dates)}
    days: dict[str, Any] = {"date": pd.array(dates, dtype="str")}
    for table, of_table in zip(tables, by_table, strict=True):
        rows = [places[date] for date in of_table]
        for name in table.columns[table.columns != "date"]:
            days[name] = np.full(len(dates), np.nan)
            days[name][rows] = table[name].to_numpy()
    return pd.DataFrame(days)
