"""StrongLifts 5x5: one row a workout, its exercises side by side, each with its sets.

`Exercise 1`, its weight in kg and in lb, `Set 1` to `Set 5`, then `Exercise 2` with the same
headings again. A set is its repetitions; a blank one was not done. The two weights are each rounded
to the plates of a gym, so they differ by up to some kilograms: the person lifted the one in the
unit that the body weight is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.journal.model import Journal, as_text
from calc.journal.reading.days import amounts, tell, weigh_ins, weighed, when
from calc.journal.reading.questions import KG, LB, Desk, Reader
from calc.journal.reading.sets import all_but, nothing_blank
from calc.journal.reading.values import EARLIEST, LATEST, by_text, kilograms, unread
from calc.tables.sheet import Sheet, plain, unique

SOURCE = "stronglifts"
BODY_WEIGHT = "Body Weight"
CENTURY, MONTHS = 2000, 12
_MONTH_FIRST = r"^(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d{2})$"
_PARTS = ("year", "month", "day")
_EXERCISE = re.compile(r"exercise \d+")
_SET = re.compile(r"set \d+(\.\d+)?")
_WEIGHT = re.compile(r"weight \((kg|lb)\)(\.\d+)?")


class Block(NamedTuple):
    """The columns of one exercise: its name, its weights by their units, its sets in order."""

    exercise: str
    weights: dict[str, str]
    sets: list[str]


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of StrongLifts' workouts."""
    return sheet.has("Date", "Workout", "Exercise 1", "Set 1")


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets of a StrongLifts export, and the body weights that stand beside them."""
    sheet = all_but(sheet, "Note")
    dates = _dates(sheet, desk)
    bodies = sheet.texts(BODY_WEIGHT)
    in_pounds = by_text(bodies, lambda text: weighed(text)[1].startswith(LB), bool)
    log = pd.concat([_sets(sheet, desk, block, in_pounds) for block in blocks(sheet)])
    # From exercise by exercise to workout by workout.
    log = log.iloc[log.index.argsort(kind="stable")]
    rows = log.index.to_numpy()
    log = log.reset_index(drop=True).assign(
        date=dates["date"].array.take(rows),
        start=dates["time"].array.take(rows),
        workout=as_text(sheet.texts("Workout")).array.take(rows),
        set_type="normal",
    )
    days = _days(sheet, desk, dates, bodies)
    return desk.journal(log=log[log["date"] != ""], days=days, source=SOURCE)


def blocks(sheet: Sheet) -> Iterator[Block]:
    """Yield the exercises that lie side by side in a row."""
    block: Block | None = None
    for name in unique(sheet.header):
        heading = plain(name)
        if _EXERCISE.fullmatch(heading):
            if block:
                yield block
            block = Block(name, {}, [])
        elif block and (weight := _WEIGHT.fullmatch(heading)):
            block.weights[weight[1]] = name
        elif block and _SET.fullmatch(heading):
            block.sets.append(name)
    if block:
        yield block


def _dates(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    """Return `date` and `time` of the workouts; all at once where each is month, day and year."""
    texts = sheet.texts("Date")
    found = pc.extract_regex(pa.array(texts.cat.categories.array), _MONTH_FIRST)
    if found.null_count or not len(found):
        return when(sheet, desk, "Date")
    parts = pd.DataFrame(
        {name: pc.cast(pc.struct_field(found, name), pa.int64()) for name in _PARTS}
    )
    parts["year"] += CENTURY * (parts["year"] < 100)
    made = pd.to_datetime(parts, errors="coerce")
    settled = (parts["day"] > MONTHS).any()
    if not settled or not made.between(pd.Timestamp(EARLIEST), pd.Timestamp(LATEST)).all():
        return when(sheet, desk, "Date")
    dates = made.dt.strftime("%Y-%m-%d").astype("str").array
    return pd.DataFrame({"date": dates.take(texts.cat.codes.to_numpy()), "time": ""})


def _sets(sheet: Sheet, desk: Desk, block: Block, in_pounds: pd.Series) -> pd.DataFrame:
    """Return the sets of one exercise, by their rows: each row's sets in their order."""
    size = len(in_pounds)
    reps, there = np.empty((size, len(block.sets))), np.empty((size, len(block.sets)), dtype=bool)
    for place, name in enumerate(block.sets):
        reps[:, place] = amounts(sheet, desk, name)
        there[:, place] = sheet.texts(name) != ""
    rows = np.nonzero(there)[0]
    return pd.DataFrame(
        {
            "exercise": as_text(sheet.texts(block.exercise)).array.take(rows),
            "weight_kg": _weight(sheet, desk, block, in_pounds).to_numpy()[rows],
            "reps": reps[there],
        },
        index=rows,
    )


def _weight(sheet: Sheet, desk: Desk, block: Block, in_pounds: pd.Series) -> pd.Series:
    made = {
        unit: kilograms(nothing_blank(amounts(sheet, desk, name)), unit)
        for unit, name in block.weights.items()
    }
    nothing = pd.Series(np.nan, index=in_pounds.index)
    kg, lb = made.get(KG, nothing), made.get(LB, nothing)
    return lb.fillna(kg).where(in_pounds, kg.fillna(lb))


def _days(sheet: Sheet, desk: Desk, dates: pd.DataFrame, bodies: pd.Series) -> pd.DataFrame:
    values = by_text(bodies, lambda text: weighed(text)[0], float)
    units = by_text(bodies, lambda text: weighed(text)[1], "str")
    tell(
        sheet,
        desk,
        unread(bodies, values),
        "This is no weight",
        "left blank",
        column=(BODY_WEIGHT,),
    )
    if (values.notna() & (units == "")).any():
        answer = desk.weight_unit("The body weights in this file")
        units = units.where(units != "", answer)
    return weigh_ins(
        desk, dates, kilograms(values, units), sheet, column=BODY_WEIGHT, values=bodies
    )


READERS = (Reader(SOURCE, "StrongLifts", "workouts", recognises, read),)
