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

from calc.journal.columns import moment_columns, number_column
from calc.journal.daily import weigh_ins, weighed
from calc.journal.desk import KG, LB, Desk
from calc.journal.model import Journal
from calc.journal.reader import Reader
from calc.journal.sets import nothing_blank
from calc.journal.sheet import Sheet, plain, unique
from calc.journal.values import by_text, kilograms, unread

SOURCE = "stronglifts"
BODY_WEIGHT = "Body Weight"
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
    when = moment_columns(sheet, desk, "Date")
    bodies = sheet.texts(BODY_WEIGHT)
    in_pounds = by_text(bodies, lambda text: weighed(text)[1].startswith(LB), bool)
    workouts = sheet.texts("Workout").astype("str")
    found = [
        pd.DataFrame(
            {
                "date": when["date"],
                "start": when["time"],
                "workout": workouts,
                "exercise": sheet.texts(block.exercise).astype("str"),
                "set_type": "normal",
                "weight_kg": weight,
                "reps": number_column(sheet, desk, name),
                "there": sheet.texts(name) != "",
            }
        )
        for block in blocks(sheet)
        for weight in [_weight(sheet, desk, block, in_pounds)]
        for name in block.sets
    ]
    days = _days(sheet, desk, when, bodies)
    if not found:
        return desk.journal(days=days, source=SOURCE)
    # From set by set to workout by workout, each with its exercises in their order.
    log = pd.concat(found).sort_index(kind="stable")
    log = log[log["there"] & (log["date"] != "")]
    return desk.journal(log=log, days=days, source=SOURCE)


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


def _weight(sheet: Sheet, desk: Desk, block: Block, in_pounds: pd.Series) -> pd.Series:
    made = {
        unit: kilograms(nothing_blank(number_column(sheet, desk, name)), unit)
        for unit, name in block.weights.items()
    }
    nothing = pd.Series(np.nan, index=in_pounds.index)
    kg, lb = made.get(KG, nothing), made.get(LB, nothing)
    return lb.fillna(kg).where(in_pounds, kg.fillna(lb))


def _days(sheet: Sheet, desk: Desk, when: pd.DataFrame, bodies: pd.Series) -> pd.DataFrame:
    values = by_text(bodies, lambda text: weighed(text)[0], float)
    units = by_text(bodies, lambda text: weighed(text)[1], "str")
    column = sheet.column(BODY_WEIGHT)
    desk.tell(
        unread(bodies, values),
        "This is no weight",
        "left blank",
        lines=sheet.lines,
        column=column,
        values=bodies,
    )
    if (values.notna() & (units == "")).any():
        answer = desk.weight_unit("The body weights in this file")
        units = units.where(units != "", answer)
    return weigh_ins(
        desk, when, kilograms(values, units), sheet.lines, column=column, values=bodies
    )


READERS = (Reader(SOURCE, "StrongLifts", "workouts", recognises, read),)
