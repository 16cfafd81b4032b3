"""Health Connect: the database in its export, `health_connect_export.db` in a zip.

Weights are in grams and energy in small calories, as Android keeps them; a moment is milliseconds
of UTC with the offset of where the phone was, in seconds. A night is a session; where it has
phases, what is asleep among them counts, else the whole of it less what is awake. Apps that read
from one another write the same day twice, so of intake and of sleep the app with most on a day
counts, as with Apple Health. What an app leaves out is written as a number next to nothing.
Exercise has no sets with weights.
Source: Android's own code, packages/modules/HealthFitness (WeightRecordHelper and the helpers of
body fat, nutrition and sleep), and notes of people who read real exports of it, on GitHub.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from calc.errors import InputError
from calc.journal.model import Journal
from calc.journal.reading.forms.database import Database
from calc.journal.reading.questions import Desk
from calc.journal.reading.readers import apple_health_days as health
from calc.journal.reading.values import EARLIEST, LATEST

SOURCE = "health_connect"
NAME = "Health Connect"
WEIGHTS, BODY_FAT, NIGHTS, PHASES, MEALS, APPS = (
    "weight_record_table",
    "body_fat_record_table",
    "sleep_session_record_table",
    "sleep_stages_table",
    "nutrition_record_table",
    "application_info_table",
)
NUTRIENTS = {
    "energy_kcal": "energy",
    "protein_g": "protein",
    "carbohydrate_g": "total_carbohydrate",
    "fat_g": "total_fat",
    "fibre_g": "dietary_fiber",
}
# Asleep, and in light, deep and REM sleep; awake, out of bed, awake in bed; 0 is unknown.
ASLEEP, AWAKE = (2, 4, 5, 6), (1, 3, 7)
MS_PER_S, GRAMS_PER_KG, CALORIES_PER_KCAL = 1000, 1000, 1000
# What is less than this was not written down.
LEAST = 1e-9
MOST_APPS = 1000
FITNOTES = "training_log"
UNKNOWN_APP = "an app without a name"
TAKEN_IN_UTC = "its date is the one in UTC"
_EARLIEST_S, _LATEST_S = (
    (pd.Timestamp(one) - pd.Timestamp(0)).total_seconds() for one in (EARLIEST, LATEST)
)


def read(base: Database, desk: Desk) -> Journal:
    """Return weight, body fat, intake and sleep of each date.

    Raises `InputError` for the database of another app, with what to export instead.
    """
    if not {WEIGHTS, NIGHTS, MEALS} & base.tables:
        raise InputError(_instead(base), "file")
    parts = [_weights(base), _body_fat(base), _nights(base, desk), _meals(base)]
    every = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    every["kind"] = pd.Categorical(
        every["kind"], categories=[*health.INTAKE, health.WEIGHT, health.SLEEP, health.FAT]
    )
    every["source"] = _apps(base, every["app"])
    sound = _sound(every, desk)
    return desk.journal(
        days=health.days_of(sound, desk), marks=health.body_fat_of(sound, desk), source=SOURCE
    )


def _instead(base: Database) -> str:
    if FITNOTES in base.tables:
        return (
            "This is a backup of FitNotes. Choose 'Spreadsheet export' in its settings instead: "
            "that makes a CSV."
        )
    return (
        "This is not an export of a log: it is a database or a backup of an app. Export the log as "
        "CSV instead."
    )


def _frame(rows: pd.DataFrame, kind: str, value: pd.Series, start: str, end: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "line": 0,
            "kind": kind,
            "app": rows["app_info_id"],
            "value": value,
            "start_utc": rows[f"{start}time"] / MS_PER_S,
            "end_utc": rows[f"{end}time"] / MS_PER_S,
            "start_offset": rows[f"{start}zone_offset"],
            "end_offset": rows[f"{end}zone_offset"],
        }
    )


def _numbers(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {name: pd.to_numeric(rows[name], errors="coerce").astype(float) for name in rows}
    )


def _weights(base: Database) -> pd.DataFrame:
    rows = _numbers(base.read(WEIGHTS, ("app_info_id", "time", "zone_offset", "weight")))
    return _frame(rows, health.WEIGHT, rows["weight"] / GRAMS_PER_KG, "", "")


def _body_fat(base: Database) -> pd.DataFrame:
    rows = _numbers(base.read(BODY_FAT, ("app_info_id", "time", "zone_offset", "percentage")))
    return _frame(rows, health.FAT, rows["percentage"], "", "")


_INTERVAL = ("app_info_id", "start_time", "start_zone_offset", "end_time", "end_zone_offset")


def _meals(base: Database) -> pd.DataFrame:
    rows = _numbers(base.read(MEALS, (*_INTERVAL, *NUTRIENTS.values())))
    parts = []
    for own, name in NUTRIENTS.items():
        value = rows[name] / CALORIES_PER_KCAL if own == "energy_kcal" else rows[name]
        part = _frame(rows, own, value, "start_", "end_")
        parts.append(part[value > LEAST])
    return pd.concat(parts, ignore_index=True)


def _nights(base: Database, desk: Desk) -> pd.DataFrame:
    rows = _numbers(base.read(NIGHTS, ("row_id", *_INTERVAL)))
    phases = _numbers(
        base.read(PHASES, ("parent_key", "stage_start_time", "stage_end_time", "stage_type"))
    )
    of_nights = phases.dropna(subset=["parent_key"]).merge(
        rows, left_on="parent_key", right_on="row_id"
    )
    asleep = of_nights[of_nights["stage_type"].isin(ASLEEP)]
    asleep = asleep.assign(start_time=asleep["stage_start_time"], end_time=asleep["stage_end_time"])
    whole = rows[~rows["row_id"].isin(asleep["row_id"])]
    awake = of_nights[
        of_nights["stage_type"].isin(AWAKE)
        & of_nights["row_id"].isin(whole["row_id"])
        # A night that cannot be is told as that.
        & (of_nights["end_time"] > of_nights["start_time"])
    ]
    broken = whole["row_id"].isin(awake["row_id"])
    parts = _less(whole[broken], awake)
    none = whole[broken & ~whole["row_id"].isin(parts["row_id"])].reset_index(drop=True)
    if len(none):
        every_one = pd.Series(True, index=none.index)
        desk.tell(every_one, "Awake for all of this night", values=_apps(base, none["app_info_id"]))
    names = list(rows.columns)
    every = pd.concat([whole[~broken], parts[names], asleep[names]], ignore_index=True)
    return _frame(every, health.SLEEP, pd.Series(0.0, index=every.index), "start_", "end_")


def _less(nights: pd.DataFrame, awake: pd.DataFrame) -> pd.DataFrame:
    """Return what is left of nights between their phases awake: a row a part."""
    # The end of a night is one more, of no length.
    ends = nights.assign(stage_start_time=nights["end_time"], stage_end_time=nights["end_time"])
    every = pd.concat([awake[list(ends.columns)], ends], ignore_index=True)
    every = every.dropna(subset=["stage_start_time", "stage_end_time"])
    every = every.sort_values(["row_id", "stage_start_time"], kind="stable")
    reached = every.groupby("row_id")["stage_end_time"].cummax()
    begins = reached.groupby(every["row_id"]).shift().fillna(every["start_time"])
    parts = every.assign(
        start_time=np.maximum(begins, every["start_time"]),
        end_time=np.minimum(every["stage_start_time"], every["end_time"]),
    )
    return parts[parts["end_time"] > parts["start_time"]]


def _apps(base: Database, ids: pd.Series) -> pd.Series:
    """Return the name of the app that wrote each row."""
    rows = base.read(APPS, ("row_id", "package_name", "app_name")).head(MOST_APPS)
    names = rows["app_name"].where(rows["app_name"].notna(), rows["package_name"])
    known = dict(zip(pd.to_numeric(rows["row_id"], errors="coerce"), names, strict=True))
    called = [str(known.get(one) or UNKNOWN_APP)[: health.LONGEST_NAME] for one in ids.unique()]
    named = ids.map(dict(zip(ids.unique(), called, strict=True)))
    return named.astype("str").astype("category")


def _sound(every: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    """Return the rows whose moments and values can be, with their moments on the clock there."""
    offsets = every[["start_offset", "end_offset"]]
    for name in ("start", "end"):
        seconds = every[f"{name}_utc"] + every[f"{name}_offset"].fillna(0.0)
        within = seconds.where(seconds.between(_EARLIEST_S, _LATEST_S))
        every[name] = pd.to_datetime(within, unit="s").astype("datetime64[s]")
    sleep = every["kind"] == health.SLEEP
    length = every["end_utc"] - every["start_utc"]
    faults = (
        (every["start"].isna() | every["end"].isna(), "The date cannot be read"),
        (~np.isfinite(every["value"]), "This is no number"),
        (sleep & (length <= 0), "It ends before it begins"),
        (sleep & (length > health.LONGEST_SLEEP_S), "Asleep for longer than a day"),
    )
    sound = pd.Series(True, index=every.index)
    for fault, what in faults:
        desk.tell(fault & sound, what, values=every["source"])
        sound &= ~fault
    unsaid = sound & offsets.isna().any(axis=1)
    desk.tell(unsaid, "It does not say in which time zone", TAKEN_IN_UTC, values=every["source"])
    return every[sound]
