"""StrongLifts 5x5: one row an exercise with its sets side by side; until about 2018 one a workout.

The present export has `Set 1 (Reps)` and `Set 1 (KG)`, `Set 2 (Reps)` and so on, kg or lb by the
person's choice, which need not be the unit of the body weight. A set that was planned and not done
is 0 repetitions; a weight below zero is help from a machine. `Sets×Time` has what is held or walked
for a time in minutes and seconds, '3×1:00' or '0:45/0:30/-', and then no set has repetitions. The
body weight stands on each row.
Sources: github.com/LiamMorrow/LiftLog, tests/csv-import-test-files (exports in kg and in lb); the
tests of other importers, for `Sets×Time`, a skipped exercise and the older spelling 'SetsxReps'.

The older export has `Exercise 1`, its weight in kg and in lb, `Set 1` to `Set 5`, then `Exercise 2`
with the same headings again. A set is its repetitions; a blank one was not done. The two weights
are each rounded to the plates of a gym, so they differ by up to some kilograms: the person lifted
the one in the unit that the body weight is in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, clocks, dated, tell, weigh_ins
from calc.journal.reading.devices.scales import weighed
from calc.journal.reading.questions import KG, LB, Desk, Reader
from calc.journal.reading.sets import nothing_blank
from calc.journal.reading.stamps import any_moments
from calc.journal.reading.values import by_text, different, kilograms, unread
from calc.tables.sheet import Sheet, plain, unique

SOURCE = "stronglifts"
NAME = "StrongLifts"
BODY_WEIGHT = "Body Weight"
HEADED = {KG: f"{BODY_WEIGHT} (KG)", LB: f"{BODY_WEIGHT} (LB)"}
EXERCISE = "Exercise"
WORKOUT = ("Workout Name", "Workout")
COUNTED, TIMED = ("Sets×Reps", "SetsxReps"), ("Sets×Time", "SetsxTime")
STARTED = "Start Time (h:mm)"
SECONDS_PER_MINUTE = 60
MOST_SETS = 99
_DATE = re.compile(r"date(?: \(.*\))?")
_OLDER_EXERCISE = re.compile(r"exercise \d+")
_OLDER_SET = re.compile(r"set \d+(\.\d+)?")
_OLDER_WEIGHT = re.compile(r"weight \((kg|lb)\)(\.\d+)?")
_SET = re.compile(r"set (\d+) ?\((reps|kg|lb)\)")
_TIME = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)", re.ASCII)
_REPEATED = re.compile(r"(\d{1,2}) ?[×x] ?([\d:]+)", re.ASCII)


class Cells(NamedTuple):
    """The columns of one set: its repetitions, its exercise, its weight by the unit of each."""

    reps: str
    exercise: str
    weights: Mapping[str, str]


class Holds(NamedTuple):
    """How long each set of a row was held (nan for none), the rows of some undone, and unread."""

    seconds: np.ndarray
    undone: np.ndarray
    unread: np.ndarray


def date_of(sheet: Sheet) -> str:
    """Return the heading of the dates: 'Date', or 'Date (yyyy/mm/dd)'; '' where there is none."""
    return next((name for name in sheet.header if _DATE.fullmatch(plain(name))), "")


def cells_of_row(sheet: Sheet) -> list[Cells]:
    """Return the columns of each set of a row of the present export, in their order."""
    found: dict[int, dict[str, str]] = {}
    for name in unique(sheet.header):
        if heading := _SET.fullmatch(plain(name)):
            found.setdefault(int(heading[1]), {})[heading[2]] = name
    return [
        Cells(names.pop("reps"), EXERCISE, names)
        for _, names in sorted(found.items())
        if "reps" in names
    ]


def is_by_exercise(sheet: Sheet) -> bool:
    """Whether the headings are those of the present export, one row an exercise."""
    columns = cells_of_row(sheet)
    named = bool(date_of(sheet)) and sheet.has("Workout", EXERCISE)
    return named and bool(columns) and bool(columns[0].weights)


def by_exercise(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets that were done, and the body weight of each workout."""
    columns, date = cells_of_row(sheet), date_of(sheet)
    sheet = Narrow(
        sheet,
        [date, *WORKOUT, EXERCISE, STARTED, *COUNTED, *TIMED],
        [*HEADED.values(), *_names(columns)],
    )
    when = _dates(sheet, desk, date).assign(time="")
    if sheet.has(STARTED):
        when["time"] = clocks(sheet, STARTED)
    reps, there = repetitions(sheet, desk, columns)
    held = holds(sheet, desk, np.logical_not(there.any(axis=1)))
    beyond = max(held.seconds.shape[1] - len(columns), 0)
    columns += [Cells("", EXERCISE, {})] * beyond
    reps, there, timed = (_wide(one, len(columns)) for one in (reps, there, held.seconds))
    done = (there == 1) & (reps != 0) | (timed > 0)
    undone = ((there == 1) & (reps == 0)).any(axis=1) | held.undone
    undone |= ~(done.any(axis=1) | (there == 1).any(axis=1) | held.unread)
    tell(sheet, desk, pd.Series(undone), "Planned sets that were not done", column=COUNTED)
    numbers = {"reps": reps[done], "seconds": timed[done]}
    return desk.journal(
        log=sets(sheet, desk, columns, done, when, numbers),
        days=_bodies_of_rows(sheet, desk, when),
        source=SOURCE,
    )


def _dates(sheet: Sheet, desk: Desk, name: str) -> pd.DataFrame:
    """Return `date` of each row; each date that stands on several rows is read once."""
    texts = sheet.texts(name)
    found = any_moments(pa.array(texts.cat.categories.array, pa.large_string()))
    if found is None:
        return dated(sheet, desk, name)
    return found.take(texts.cat.codes.to_numpy()).reset_index(drop=True)


def _names(columns: Sequence[Cells]) -> list[str]:
    return [name for cells in columns for name in (cells.reps, *cells.weights.values())]


def repetitions(
    sheet: Sheet, desk: Desk, columns: Sequence[Cells]
) -> tuple[np.ndarray, np.ndarray]:
    """Return the repetitions of each row (by row) and set (by column), and where one stands."""
    reps = np.empty((sheet.size, len(columns)))
    there = np.empty(reps.shape, dtype=bool)
    for place, cells in enumerate(columns):
        reps[:, place] = amounts(sheet, desk, cells.reps)
        if isinstance(sheet, Narrow) and cells.reps in sheet.figures:
            there[:, place] = ~np.isnan(reps[:, place])
        else:
            there[:, place] = sheet.texts(cells.reps) != ""
    return reps, there


def holds(sheet: Sheet, desk: Desk, where: np.ndarray) -> Holds:
    """Return what was held for a time, of rows `where` it is true; what cannot be read is told."""
    texts = sheet.texts(*TIMED)
    codes, known = different(texts)
    times = [times_of(text) for text in known]
    given = where & (texts != "").to_numpy()
    unread = given & (np.array([len(one) for one in times], dtype=int) == 0)[codes]
    tell(sheet, desk, pd.Series(unread), "These times cannot be read", column=TIMED)
    padded = np.full((len(times), max(map(len, times), default=0)), np.nan)
    for place, one in enumerate(times):
        padded[place, : len(one)] = one
    gaps = np.array([bool(np.isnan(one).any()) for one in times], dtype=bool)[codes]
    made = padded[codes]
    made[~given] = np.nan
    return Holds(made, given & gaps, unread)


def _wide(cells: np.ndarray, width: int) -> np.ndarray:
    """Return a table of numbers with as many columns, the further ones blank."""
    further = ((0, 0), (0, width - cells.shape[1]))
    return np.pad(cells.astype(float), further, constant_values=np.nan)


def times_of(text: str) -> list[float]:
    """Return the seconds of each set of '3×1:00' or '0:45/0:30/-', nan where one was not done.

    Two numbers are minutes and seconds. Nothing for a text of any other form.
    """
    if found := _REPEATED.fullmatch(text.strip()):
        return (times_of(found[2]) * int(found[1]))[:MOST_SETS]
    made = []
    for one in text.split("/")[:MOST_SETS]:
        time = _TIME.fullmatch(one.strip())
        if not time and one.strip() != "-":
            return []
        hours, minutes, rest = (int(part or 0) for part in time.groups()) if time else (0, 0, 0)
        whole = (hours * SECONDS_PER_MINUTE + minutes) * SECONDS_PER_MINUTE + rest
        made.append(float(whole) or np.nan)
    return made


def sets(
    sheet: Sheet,
    desk: Desk,
    columns: Sequence[Cells],
    done: np.ndarray,
    when: pd.DataFrame,
    numbers: Mapping[str, np.ndarray],
    in_pounds: np.ndarray | bool = False,
) -> pd.DataFrame:
    """Return the sets that were done, row after row, with what `numbers` says of each.

    `when` is `date` and `time` of each row. Of two weights the one in pounds counts `in_pounds`,
    else the one in kilograms; where that is blank, the other.
    """
    rows, places = np.nonzero(done)
    weights: dict[tuple[str, ...], np.ndarray] = {}
    exercises: dict[str, pd.Series] = {}
    of_weight, of_exercise = [], []
    for cells in columns:
        key = tuple(cells.weights.values())
        if key not in weights:
            weights[key] = _weight(sheet, desk, cells.weights, in_pounds)
        if cells.exercise not in exercises:
            exercises[cells.exercise] = sheet.texts(cells.exercise)
        of_weight.append(list(weights).index(key))
        of_exercise.append(list(exercises).index(cells.exercise))
    every = np.column_stack(list(weights.values()))
    names = pd.api.types.union_categoricals(list(exercises.values()))
    codes = names.codes.reshape(len(exercises), sheet.size)
    one = np.zeros(len(rows), dtype=np.int8)
    log = pd.DataFrame(
        {
            "date": when["date"].array.take(rows),
            "start": when["time"].astype("category").array.take(rows),
            "workout": sheet.texts(*WORKOUT).array.take(rows),
            "exercise": pd.Categorical.from_codes(
                codes[np.array(of_exercise)[places], rows], names.categories
            ),
            "set_type": pd.Categorical.from_codes(one, pd.Index(["normal"])),
            "weight_kg": every[rows, np.array(of_weight)[places]],
            **numbers,
            "source": pd.Categorical.from_codes(one, pd.Index([SOURCE])),
        },
        copy=False,
    )
    unknown = log["date"] == ""
    return log[~unknown] if unknown.any() else log


def _weight(
    sheet: Sheet, desk: Desk, names: Mapping[str, str], in_pounds: np.ndarray | bool
) -> np.ndarray:
    made = {
        unit: kilograms(nothing_blank(amounts(sheet, desk, name)), unit).to_numpy()
        for unit, name in names.items()
    }
    nothing = np.full(sheet.size, np.nan)
    kg, lb = made.get(KG, nothing), made.get(LB, nothing)
    return np.where(in_pounds, _filled(lb, kg), _filled(kg, lb))


def _filled(values: np.ndarray, others: np.ndarray) -> np.ndarray:
    return np.where(np.isnan(values), others, values)


def _bodies_of_rows(sheet: Sheet, desk: Desk, when: pd.DataFrame) -> pd.DataFrame | None:
    """Return the body weight of each date, which stands on every row of its workout."""
    column = sheet.column(*HEADED.values())
    if not column:
        return None
    workout = sheet.texts("Workout").cat.codes.to_numpy()
    again = (np.diff(workout, prepend=-1) == 0) & (when["date"] == when["date"].shift()).to_numpy()
    weights = _headed(sheet, desk).mask(again)
    return weigh_ins(desk, when, weights, sheet, column=column)


def _headed(sheet: Sheet, desk: Desk) -> pd.Series:
    """Return the body weights in kg, each in the unit of its heading."""
    made = pd.Series(np.nan, index=range(sheet.size))
    for unit, name in HEADED.items():
        if sheet.has(name):
            made = made.fillna(kilograms(nothing_blank(amounts(sheet, desk, name)), unit))
    return made


def is_by_workout(sheet: Sheet) -> bool:
    """Whether the headings are those of the older export, one row a workout."""
    named = sheet.has("Date", "Exercise 1", "Set 1")
    return named and bool(sheet.column("Workout", BODY_WEIGHT, *HEADED.values()))


def by_workout(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets of the older export, and the body weights that stand beside them."""
    columns = cells_of_blocks(sheet)
    exercises = list(dict.fromkeys(cells.exercise for cells in columns))
    sheet = Narrow(
        sheet,
        [*WORKOUT, BODY_WEIGHT, *exercises],
        [*HEADED.values(), *_names(columns)],
        ["Date"],
    )
    when = dated(sheet, desk, "Date")
    if when["time"].dtype.kind == "M":
        # The moment is a date alone.
        when["time"] = "" if (when["time"] == when["date"]).all() else _clock(when["time"])
    bodies = sheet.texts(BODY_WEIGHT)
    in_pounds = by_text(bodies, lambda text: weighed(text)[1].startswith(LB), bool).to_numpy()
    reps, there = repetitions(sheet, desk, columns)
    numbers = {"reps": reps[there]}
    return desk.journal(
        log=sets(sheet, desk, columns, there, when, numbers, in_pounds),
        days=_bodies(sheet, desk, when, bodies),
        source=SOURCE,
    )


def _clock(moments: pd.Series) -> pd.Series:
    return moments.dt.strftime("%H:%M:%S").astype("str")


def cells_of_blocks(sheet: Sheet) -> list[Cells]:
    """Return the columns of each set of a row of the older export, exercise by exercise."""
    found: list[Cells] = []
    exercise, weights = "", dict[str, str]()
    for name in unique(sheet.header):
        heading = plain(name)
        if _OLDER_EXERCISE.fullmatch(heading):
            exercise, weights = name, {}
        elif exercise and (weight := _OLDER_WEIGHT.fullmatch(heading)):
            weights[weight[1]] = name
        elif exercise and _OLDER_SET.fullmatch(heading):
            found.append(Cells(name, exercise, weights))
    return found


def _bodies(sheet: Sheet, desk: Desk, when: pd.DataFrame, bodies: pd.Series) -> pd.DataFrame:
    values = by_text(bodies, lambda text: weighed(text)[0], float)
    units = by_text(bodies, lambda text: weighed(text)[1], "str")
    odd = unread(bodies, values)
    tell(sheet, desk, odd, "This is no weight", "left blank", column=(BODY_WEIGHT,))
    if (values.notna() & (units == "")).any():
        answer = desk.weight_unit("The body weights in this file")
        units = units.where(units != "", answer)
    weights = kilograms(values, units).fillna(_headed(sheet, desk))
    column = sheet.column(BODY_WEIGHT, *HEADED.values())
    return weigh_ins(desk, when, weights, sheet, column=column)


READERS = (
    Reader(SOURCE, NAME, "workouts, one row an exercise", is_by_exercise, by_exercise),
    Reader(SOURCE, NAME, "workouts, one row each", is_by_workout, by_workout),
)
