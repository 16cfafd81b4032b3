"""What a person writes by hand: a day's values, a day's sets, and marks.

What is written here has the source 'hand', which goes before every app of the same day. A value
outside its range is refused with the slip that explains it; nothing is changed in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from calc.clock import Day, iso_date
from calc.errors import InputError, shown_value
from calc.evidence import figure
from calc.expenditure.body_fat import BODY_FAT, PERCENT
from calc.journal.by_hand_limits import (
    body_fat_percent,
    day_number,
    label,
    set_number,
    text_of,
    when,
)
from calc.journal.fasting import FASTED, LONGEST_FAST
from calc.journal.model import (
    DAY_COLUMNS,
    DAY_NUMBERS,
    HAND,
    SET_NUMBERS,
    SET_TYPES,
    Journal,
    day_table,
    log_table,
    mark_table,
    table,
)
from calc.journal.overlap import resolved
from calc.journal.reading.values import clock
from calc.journal.removal import among
from calc.person.body import ERRORS, UNKNOWN

HAND_SET_COLUMNS = ("workout", "exercise", "set_type", *SET_NUMBERS, "start")
MOST_DAYS_SHOWN = 3700  # ten years and some weeks
MOST_SETS_A_DAY = 500

Edits = Mapping[pd.Timestamp, Mapping[str, float]]


def put_day(journal: Journal, date: Day, **values: Any) -> Journal:
    """Return the journal with these values of a day written by hand.

    Names and units are those of the table of days; None (or nan, or '') takes back what was
    written, and what is not named stays. A day with nothing left by hand loses its row. Raises
    `InputError`, every fault at once.
    """
    return _put(journal, _checked({_date(date): values}))


def day_rows(journal: Journal, first: Day, last: Day) -> pd.DataFrame:
    """Return one row for each date of a span, blank where nothing is known, to be edited.

    Columns and units are those of the table of days; values are those that count where several
    sources tell of a day, and `source` names them; a 0 by hand stands as it was written. Raises
    `InputError` for a span that ends before it begins or is longer than ten years.
    """
    start, end = when(first), when(last)
    count = (end - start).days + 1
    if not 0 < count <= MOST_DAYS_SHOWN:
        raise InputError(
            f"From {start} to {end} is no span of 1 to {MOST_DAYS_SHOWN:,} days.", "date", str(last)
        )
    dates = pd.date_range(start, end)
    known = (
        resolved(journal, as_written=True)
        .days.drop_duplicates("date")
        .set_index("date")
        .reindex(dates)
    )
    return table(DAY_COLUMNS, DAY_NUMBERS, known.rename_axis("date").reset_index())


def put_value(journal: Journal, date: Day, name: str, value: Any) -> Journal:
    """Return the journal with one value of a day written by hand, as `put_day`.

    Raises `InputError` too where what an app says was emptied: that cannot be taken back here.
    """
    found = put_day(journal, date, **{name: value})
    if not _blank(value):
        return found
    day = _date(date)
    ours = journal.days[(journal.days["source"] == HAND) & (journal.days["date"] == day)]
    said = day_rows(journal, date, date)[name].iloc[0]
    if ours[name].notna().any() or _blank(said):
        return found
    raise InputError(
        f"{label(name)} of {iso_date(day)} was not written by hand: write another value over it, "
        "or take the app that says it out of the journal.",
        name,
        shown_value(said),
    )


def undone(now: Journal, before: Journal, after: Journal) -> Journal:
    """Return the journal of now without a change that was made by hand, `before` to `after`.

    It is `before` where nothing was changed since. Else only the rows that the change made or took
    away are put back, and a day that was written again since stays as it is now.
    """
    if now == after:
        return before
    days = day_table(_put_back(now.days, before.days, after.days))
    return now.but(
        log=log_table(_put_back(now.log, before.log, after.log)),
        days=day_table(days.drop_duplicates(["date", "source"])),
        marks=mark_table(_put_back(now.marks, before.marks, after.marks)),
    )


def set_rows(journal: Journal, date: Day) -> pd.DataFrame:
    """Return the sets of a day that were written by hand, to be edited."""
    log = journal.log
    rows = log[(log["date"] == _date(date)) & (log["source"] == HAND)]
    return rows[list(HAND_SET_COLUMNS)].reset_index(drop=True)


def put_sets(journal: Journal, date: Day, table: pd.DataFrame) -> Journal:
    """Return the journal with these sets in place of those of the day that were written by hand.

    `table` has `exercise` and any of `HAND_SET_COLUMNS`; a row without anything in it is none, and
    a table without rows leaves the day without sets by hand. A load of 0 is none. Raises
    `InputError`, every fault at once, each with its row.
    """
    day = _date(date)
    given = pd.DataFrame(table)
    strange = [str(name) for name in given.columns if name not in HAND_SET_COLUMNS]
    if strange:
        raise InputError(f"A set has no '{shown_value(strange[0])}'.", strange[0])
    if len(given) > MOST_SETS_A_DAY:
        raise InputError(
            f"{len(given):,} sets are more than {MOST_SETS_A_DAY} a day.", "sets", len(given)
        )
    rows: list[dict[str, Any]] = []
    faults: list[InputError] = []
    for place, row in enumerate(given.to_dict("records"), 1):
        try:
            made = _set({str(name): value for name, value in row.items()}, place)
        except InputError as fault:
            faults.extend(fault.errors)
            continue
        if made:
            rows.append({**made, "date": day, "source": HAND})
    if faults:
        raise InputError.together(faults)
    log = journal.log
    kept = log[(log["date"] != day) | (log["source"] != HAND)]
    return journal.but(log=log_table(pd.concat([kept, log_table(rows or None)])))


def put_mark(
    journal: Journal,
    date: Day,
    kind: str,
    *,
    until: Day = "",
    value: float | None = None,
    unit: str = "",
    note: str = "",
) -> Journal:
    """Return the journal with a mark of a date, or of the span to `until`.

    It takes the place of a mark of the same date and kind that was written by hand. Raises
    `InputError` for a kind that is blank, a span that ends before it begins, and days of fasting
    that are too many.
    """
    day, end = _date(date), _date(until) if until else pd.NaT
    if end < day:
        ended = iso_date(end)
        raise InputError(f"A mark from {iso_date(day)} cannot end on {ended}.", "until", ended)
    named = text_of("kind", kind)
    if not named:
        raise InputError("A mark needs a kind.", "kind", kind)
    if named.casefold() == FASTED and not pd.isna(end) and (end - day).days >= LONGEST_FAST:
        raise InputError(
            f"A fast from {iso_date(day)} to {iso_date(end)} is longer than "
            f"{figure(LONGEST_FAST)} days: did you mean another last day?",
            "until",
            iso_date(end),
        )
    mark = {
        "date": day,
        "until": end,
        "kind": named,
        "value": np.nan if value is None else float(value),
        "unit": text_of("unit", unit),
        "note": text_of("note", note),
        "source": HAND,
    }
    kept = remove_mark(journal, day, named).marks
    return journal.but(marks=mark_table(pd.concat([kept, mark_table([mark])])))


def put_body_fat(journal: Journal, date: Day, percent: Any, method: str = UNKNOWN) -> Journal:
    """Return the journal with a body fat in % that was measured on a date, written by hand.

    `method` is one of `calc.person.body.ERRORS`, kept as the note of the mark. None (or nan, or '')
    takes back what was written. Raises `InputError`.
    """
    value = body_fat_percent(percent)
    if np.isnan(value):
        return remove_mark(journal, date, BODY_FAT)
    if method not in ERRORS:
        raise InputError(f"Nobody measures body fat by '{shown_value(method)}'.", "method", method)
    return put_mark(journal, date, BODY_FAT, value=value, unit=PERCENT, note=method)


def remove_mark(journal: Journal, date: Day, kind: str) -> Journal:
    """Return the journal without the mark of this date and kind that was written by hand."""
    marks = journal.marks
    gone = (marks["date"] == _date(date)) & (marks["kind"] == kind) & (marks["source"] == HAND)
    return journal.but(marks=mark_table(marks[~gone]))


def _put(journal: Journal, edits: Edits) -> Journal:
    """Return the journal with values that were checked."""
    if not edits:
        return journal
    ours = (journal.days["source"] == HAND).to_numpy()
    first = journal.days[ours].drop_duplicates("date")
    places = {day: place for place, day in enumerate(first["date"].tolist())}
    for day in edits:
        places.setdefault(day, len(places))
    new = np.full(len(places) - len(first), np.nan)
    by_hand = {name: np.append(first[name].to_numpy(), new) for name in DAY_NUMBERS}
    for day, values in edits.items():
        for name, value in values.items():
            by_hand[name][places[day]] = value
    left = pd.DataFrame({"date": list(places), **by_hand, "source": HAND}).dropna(
        how="all", subset=list(DAY_NUMBERS)
    )
    return journal.but(days=day_table(pd.concat([journal.days[~ours], day_table(left)])))


def _checked(
    edits: Mapping[pd.Timestamp, Mapping[str, Any]],
) -> dict[pd.Timestamp, dict[str, float]]:
    made: dict[pd.Timestamp, dict[str, float]] = {}
    faults: list[InputError] = []
    for day, values in edits.items():
        for name, value in values.items():
            try:
                made.setdefault(day, {})[name] = day_number(name, value)
            except InputError as fault:
                faults.append(fault)
    if faults:
        raise InputError.together(faults)
    return made


def _set(row: Mapping[str, Any], place: int) -> dict[str, Any]:
    """Return a set as it is kept; nothing for a row in which nothing stands."""
    faults: list[InputError] = []
    made: dict[str, Any] = {}
    for name, value in row.items():
        try:
            made[name] = set_number(name, value) if name in SET_NUMBERS else _word(name, value)
        except InputError as fault:
            faults.append(InputError(f"Set {place}: {fault}", fault.field, fault.value))
    if faults:
        raise InputError.together(faults)
    filled = any(not np.isnan(made.get(name, np.nan)) for name in SET_NUMBERS)
    if not made.get("exercise"):
        if filled:
            raise InputError(f"Set {place}: write which exercise it is.", "exercise", "")
        return {}
    made["set_type"] = made.get("set_type") or SET_TYPES[0]
    if made.get("weight_kg") == 0:
        made["weight_kg"] = np.nan
    return made


def _word(name: str, value: Any) -> str:
    text = text_of(name, value)
    if name == "set_type" and text and text not in SET_TYPES:
        raise InputError(f"'{shown_value(text)}' is not one of {', '.join(SET_TYPES)}.", name, text)
    if name == "start" and text:
        time = clock(text)
        if not time:
            raise InputError(f"'{shown_value(text)}' is no time such as 17:30.", name, text)
        return time
    return text


def _blank(value: Any) -> bool:
    return value is None or value == "" or bool(pd.isna(value))


def _put_back(now: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of now without those that a change made, and with those it took away."""
    return pd.concat([_beyond(now, _beyond(after, before)), _beyond(before, after)])


def _beyond(rows: pd.DataFrame, others: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that the others have not, or not so often."""
    return rows[~among(rows, others, list(rows.columns))]


def _date(given: Any) -> pd.Timestamp:
    return pd.Timestamp(when(given))
