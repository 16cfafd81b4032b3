"""A table of no app that we know, read by what a person says of its columns.

`mapping` among the choices has, for each field (`FIELDS`), the column that it stands in. With an
exercise the rows are sets, without one they are days (or meals and nights of them). Units come from
the person's choice, else from the heading; a unit in a cell goes before both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
import pandas as pd

from calc.errors import shown_value
from calc.journal.model import GROUPS, NOT_USED, SET_TYPES, Journal
from calc.journal.reading.columns import moment_columns, number_column
from calc.journal.reading.days import (
    clocks,
    intake_of_day,
    sleep_of_day,
    weigh_ins,
    weights_in_cells,
)
from calc.journal.reading.mapping import (
    DAY_FIELDS,
    MAPPING,
    checked,
    energy_unit_in,
    length_unit_in,
    time_unit_in,
    weight_unit_in,
)
from calc.journal.reading.questions import ENERGY_UNIT, KCAL, KJ, OFFERED, WEIGHT_UNIT, Desk
from calc.journal.reading.sets import METRES, nothing_blank, reps_of
from calc.journal.reading.values import (
    KCAL_PER_KJ,
    SECONDS_PER_HOUR,
    by_text,
    number,
    seconds,
    unread,
)
from calc.tables.sheet import Sheet

SOURCE = "table"
HOURS_OF_A_DAY = 24

_SET_WORDS: Mapping[str, str] = {
    **{kind: kind for kind in SET_TYPES},
    **dict.fromkeys(("", "work", "working", "n", "s", "standard", "false", "no", "0"), "normal"),
    **dict.fromkeys(("w", "warm-up", "warm up", "true", "yes", "1"), "warmup"),
    **dict.fromkeys(("d", "drop", "drop set", "drop-set"), "dropset"),
    **dict.fromkeys(("f", "fail", "amrap", "to failure"), "failure"),
    **dict.fromkeys(("aufwärmen", "aufwärmsatz", "échauffement", "calentamiento"), "warmup"),
    **dict.fromkeys(("aquecimento", "riscaldamento", "opwarming", "uppvärmning"), "warmup"),
}
_TWO_PARTS = re.compile(r"\d+:\d{2}")
_PER_HOUR = {"h": 1.0, "min": 60.0, "s": float(SECONDS_PER_HOUR)}


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the journal of a table by the mapping among the choices.

    Raises `InputError` that names the field for a mapping that says too little, or says of a column
    that is not there.
    """
    columns = checked(sheet, desk.choices.get(MAPPING))
    when = moment_columns(sheet, desk, columns["date"])
    if "time" in columns:
        times = clocks(sheet, columns["time"])
        when = when.assign(time=times.where(times != "", when["time"]))
    if "exercise" in columns:
        return _sets(sheet, desk, columns, when)
    return _days(sheet, desk, columns, when)


def _sets(sheet: Sheet, desk: Desk, columns: Mapping[str, str], when: pd.DataFrame) -> Journal:
    exercise = sheet.texts(columns["exercise"])
    dated = when["date"] != ""
    _tell(sheet, desk, (exercise == "") & dated, "A row without an exercise")
    time_s = _lengths(sheet, desk, columns.get("seconds", ""))
    distance = columns.get("distance_m", "")
    distance_m = nothing_blank(number_column(sheet, desk, distance)) * METRES.get(
        length_unit_in(distance), 1.0
    )
    log = pd.DataFrame(
        {
            "date": when["date"],
            "start": when["time"],
            "workout": sheet.texts(columns.get("workout", "")),
            "exercise": exercise,
            "set_type": _set_types(sheet, desk, columns.get("set_type", "")),
            "weight_kg": nothing_blank(_weights(sheet, desk, columns.get("weight", ""))),
            "reps": reps_of(
                number_column(sheet, desk, columns.get("reps", "")), time_s, distance_m
            ),
            "seconds": time_s,
            "distance_m": distance_m,
            "rpe": nothing_blank(number_column(sheet, desk, columns.get("rpe", ""))),
        }
    )
    return desk.journal(log=log[dated & (exercise != "")], source=SOURCE)


def _days(sheet: Sheet, desk: Desk, columns: Mapping[str, str], when: pd.DataFrame) -> Journal:
    dates = when["date"]
    of_day = [column for field, column in columns.items() if field in DAY_FIELDS]
    blank = pd.concat([sheet.texts(column) == "" for column in of_day], axis=1).all(axis=1)
    _tell(sheet, desk, blank & (dates != ""), "Nothing in this row")
    tables = []
    nutrients = {
        name: number_column(sheet, desk, columns[name])
        for name in GROUPS["intake"]
        if name in columns
    }
    if "energy" in columns:
        nutrients["energy_kcal"] = _energies(sheet, desk, columns["energy"])
    if nutrients:
        amounts = pd.DataFrame(nutrients)
        fed = amounts.notna().any(axis=1)
        if "energy" in columns:
            # Nothing is said of a day whose energy waits for its unit.
            waits = amounts["energy_kcal"].isna() & (sheet.texts(columns["energy"]) != "")
            fed &= ~(waits & (amounts.fillna(0) == 0).all(axis=1))
        tables.append(intake_of_day(desk, dates, nutrients, sheet.lines, where=fed))
    if "body_weight" in columns:
        column = columns["body_weight"]
        weights, texts = _weights(sheet, desk, column), sheet.texts(column)
        tables.append(weigh_ins(desk, when, weights, sheet.lines, column=column, values=texts))
    if "sleep" in columns:
        hours = _nights(sheet, desk, columns["sleep"])
        tables.append(sleep_of_day(desk, dates, hours, sheet.lines, where=hours.notna()))
    days = tables[0]
    for other in tables[1:]:
        days = days.merge(other, on="date", how="outer")
    return desk.journal(days=days, source=SOURCE)


def _weights(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    """Return weights in kg: by the unit in the cell, else the person's, else the heading's."""
    texts = sheet.texts(column)
    bare = by_text(texts, lambda text: not np.isnan(number(text)), bool)
    unit = "" if desk.choices.get(WEIGHT_UNIT) else weight_unit_in(column)
    if bare.any() and not unit:
        unit = desk.weight_unit(f"The weights in '{shown_value(column)}'")
    made = weights_in_cells(texts, unit)
    unanswered = bare if not unit else pd.Series(False, index=texts.index)
    _tell(
        sheet,
        desk,
        unread(texts, made) & ~unanswered,
        "This is no weight",
        "left blank",
        column=column,
    )
    return made


def _energies(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    values = number_column(sheet, desk, column)
    unit = "" if desk.choices.get(ENERGY_UNIT) else energy_unit_in(column)
    if not unit and values.notna().any():
        unit = desk.ask(
            ENERGY_UNIT,
            f"The energy in '{shown_value(column)}' has no unit. Which one is it in?",
            OFFERED[ENERGY_UNIT],
        )
    return values * {KCAL: 1.0, KJ: KCAL_PER_KJ}.get(unit, np.nan)


def _nights(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    """Return hours asleep: '7.5', '7:30', '7h 30m'; minutes or seconds where the heading says."""
    texts = sheet.texts(column)
    per_hour = _PER_HOUR[time_unit_in(column) or "h"]

    def hours(text: str) -> float:
        plain = number(text)
        return seconds(text) / SECONDS_PER_HOUR if np.isnan(plain) else plain / per_hour

    made = by_text(texts, hours, float)
    possible = made.between(0, HOURS_OF_A_DAY)
    _tell(
        sheet,
        desk,
        unread(texts, made),
        "This is no length of a night",
        "left blank",
        column=column,
    )
    _tell(
        sheet,
        desk,
        made.notna() & ~possible,
        "A night of more hours than a day has",
        "left blank",
        column=column,
    )
    return made.where(possible)


def _lengths(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    """Return the lengths of sets in seconds."""
    texts = sheet.texts(column)
    factor = SECONDS_PER_HOUR / _PER_HOUR[time_unit_in(column) or "s"]
    open_ones = by_text(texts, lambda text: bool(_TWO_PARTS.fullmatch(text)), bool)

    def length(text: str) -> float:
        plain = number(text)
        return seconds(text) if np.isnan(plain) else plain * factor

    made = by_text(texts, length, float)
    _tell(sheet, desk, open_ones, "This can be minutes or hours", "left blank", column=column)
    _tell(
        sheet,
        desk,
        unread(texts, made) & ~open_ones,
        "This is no length of time",
        "left blank",
        column=column,
    )
    return nothing_blank(made.where(~open_ones))


def _set_types(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    texts = sheet.texts(column)
    kinds = by_text(texts, lambda text: _SET_WORDS.get(text.casefold(), ""), "str")
    unknown = by_text(texts, lambda text: text.casefold() not in _SET_WORDS, bool)
    # A number of a set is no type of it.
    counted = by_text(texts, lambda text: text.isdecimal(), bool)
    if (counted & ~texts.isin(["0", "1"])).any():
        kinds, unknown = kinds.where(~counted, "normal"), unknown & ~counted
    _tell(
        sheet,
        desk,
        unknown,
        "This type of set is not known",
        "counted as a normal set",
        column=column,
    )
    return kinds.where(kinds != "", "normal")


def _tell(
    sheet: Sheet,
    desk: Desk,
    where: pd.Series,
    what: str,
    done: str = NOT_USED,
    *,
    column: str = "",
) -> None:
    if where.any():
        values = sheet.texts(column) if column else None
        desk.tell(where, what, done, lines=sheet.lines, column=column, values=values)
