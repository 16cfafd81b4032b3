"""Long exports of scales, of phones that log health, and of two more apps of training.

Made up, always the same, and each in the layout that its app writes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.journal_files import SETS, sets


def scale(count: int = SETS) -> pd.DataFrame:
    """Weigh-ins of a scale, one a morning from the first day that there is: when, how heavy."""
    chance = np.random.default_rng(2)
    days = pd.date_range("1970-01-02 05:40:00", periods=count, freq="D")
    when = days + pd.to_timedelta(chance.integers(0, 3600, count), unit="s")
    return pd.DataFrame({"when": when, "kg": (80 + chance.normal(0, 0.4, count)).round(1)})


def _samsung_health() -> bytes:
    log = scale()
    rows = pd.DataFrame(
        {
            "start_time": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S.000"),
            "weight": log["kg"],
            "body_fat": 18.5,
            "height": 180.0,
            "time_offset": np.where(log["when"].dt.month.between(4, 9), "UTC+0200", "UTC+0100"),
            "pkg_name": "com.sec.android.app.shealth",
            "datauuid": [f"{number:032x}" for number in range(len(log))],
        }
    )
    lines = rows.to_csv(index=False).splitlines()
    text = "\n".join([lines[0], *(f"{line}," for line in lines[1:]), ""])
    return f"com.samsung.health.weight,7006011,12\n{text}".encode()


def _samsung_nights() -> bytes:
    log = scale()
    stamps = "%Y-%m-%d %H:%M:%S.000"
    rows = pd.DataFrame(
        {
            "sleep_duration": 400,
            "efficiency": 90.0,
            "com.samsung.health.sleep.start_time": log["when"].dt.strftime(stamps),
            "com.samsung.health.sleep.end_time": (log["when"] + pd.Timedelta("7h")).dt.strftime(
                stamps
            ),
            "com.samsung.health.sleep.time_offset": "UTC+0100",
            "com.samsung.health.sleep.datauuid": "a",
        }
    )
    return ("com.samsung.shealth.sleep,7006011,11\n" + rows.to_csv(index=False)).encode()


def _libra() -> bytes:
    log = scale()
    rows = pd.DataFrame(
        {
            "#date": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S"),
            "weight": log["kg"],
            "weight trend": log["kg"],
            "body fat": "",
            "body fat trend": "",
            "comment": "",
        }
    )
    return ("#Version: 6\n#Units: kg\n\n" + rows.to_csv(index=False, sep=";")).encode()


def _google_fit() -> bytes:
    log = scale()
    rows = pd.DataFrame(
        {
            "Date": pd.date_range("1970-01-02", periods=SETS).strftime("%Y-%m-%d"),
            "Move Minutes count": 55,
            "Calories (kcal)": log["kg"] * 30,
            "Distance (m)": log["kg"] * 50,
            "Step count": 6000,
            "Average weight (kg)": log["kg"],
        }
    )
    return rows.to_csv(index=False).encode()


def _zepp() -> bytes:
    log = scale()
    rows = pd.DataFrame(
        {
            "time": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S+0000"),
            "weight": log["kg"],
            "height": 180.0,
            "bmi": 24.7,
            "fatRate": 18.512345,
            "bodyWaterRate": "null",
            "boneMass": 3.1,
            "metabolism": 1700.0,
            "muscleRate": 61.234567,
            "visceralFat": 7.0,
        }
    )
    return rows.to_csv(index=False).encode()


def _zepp_nights() -> bytes:
    log = scale()
    rows = pd.DataFrame(
        {
            "date": log["when"].dt.strftime("%Y-%m-%d"),
            "deepSleepTime": 90,
            "shallowSleepTime": 240,
            "wakeTime": 10,
            "start": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S+0000"),
            "stop": (log["when"] + pd.Timedelta("7h")).dt.strftime("%Y-%m-%d %H:%M:%S+0000"),
            "REMTime": 70,
            "naps": "",
        }
    )
    return rows.to_csv(index=False).encode()


def _eufy() -> bytes:
    log = scale()
    rows = pd.DataFrame(
        {
            "Time": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S"),
            "Family Members": "Me",
            "WEIGHT (kg)": log["kg"],
            "BMI": 24.7,
            "BODY FAT %": 18.5,
            "HEART RATE (bpm)": 60,
            "MUSCLE MASS (kg)": 60.1,
        }
    )
    return rows.to_csv(index=False).encode()


def _takeout() -> bytes:
    log = scale()
    rows = pd.DataFrame(
        {
            "timestamp": log["when"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "weight grams": (log["kg"] * 1000).round(),
            "data source": "Scale",
        }
    )
    return rows.to_csv(index=False).encode()


def _takeout_nights() -> bytes:
    log = scale()
    rows = pd.DataFrame(
        {
            "sleep_id": np.arange(SETS) + 10**18,
            "sleep_type": "STAGES",
            "minutes_in_sleep_period": 440,
            "minutes_asleep": 400,
            "start_utc_offset": "+01:00",
            "sleep_start": log["when"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "end_utc_offset": "+01:00",
            "sleep_end": (log["when"] + pd.Timedelta("7h")).dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
    )
    return rows.to_csv(index=False).encode()


def _liftlog() -> bytes:
    log = sets()
    own = log["when"] + pd.to_timedelta(np.arange(len(log)) % 19 * 150, unit="s")
    rows = pd.DataFrame(
        {
            "SessionId": [f"{number // 19:08x}-0000" for number in range(len(log))],
            "Timestamp": own.dt.strftime("%Y-%m-%dT%H:%M:%S"),
            "Exercise": log["exercise"],
            "Weight": log["weight"],
            "WeightUnit": "kg",
            "Reps": log["reps"],
            "TargetReps": 8,
            "Notes": "",
        }
    )
    return rows.to_csv(index=False).encode()


def _jefit() -> bytes:
    # A row is an exercise of some sets.
    log = sets()
    done = log["weight"].astype(str) + "x" + log["reps"].astype(str)
    three = done + "," + done.shift(1, fill_value="20x8") + "," + done.shift(2, fill_value="20x8")
    rows = pd.DataFrame(
        {
            "USERID": 1,
            "TIMESTAMP": "2026-01-01 00:00:00",
            "logs": three,
            "_id": np.arange(len(log)),
            "record": 86.67,
            "mydate": log["when"].dt.strftime("%Y-%m-%d"),
            "eid": 21,
            "ename": log["exercise"],
            "belongsession": np.arange(len(log)) // 19,
        }
    )
    settings = "### SETTING ##########\nrow_id,mass\n1, kg\n##########\n"
    return (settings + "### EXERCISE LOGS ##########\n" + rows.to_csv(index=False)).encode()


FILES: dict[str, Callable[[], bytes]] = {
    "Samsung Health": _samsung_health,
    "Samsung Health, nights": _samsung_nights,
    "Libra": _libra,
    "Google Fit": _google_fit,
    "Zepp": _zepp,
    "Zepp, nights": _zepp_nights,
    "Eufy": _eufy,
    "Takeout": _takeout,
    "Takeout, nights": _takeout_nights,
    "LiftLog": _liftlog,
    "JEFIT": _jefit,
}
# What `read_csv` is told of a file that is not as it expects.
AS_TABLE: dict[str, dict[str, Any]] = {
    "Samsung Health": {"skiprows": 1, "index_col": False},
    "Samsung Health, nights": {"skiprows": 1},
    "Libra": {"sep": ";", "skiprows": 3},
    "JEFIT": {"skiprows": 5},
}
ANSWERS: dict[str, dict[str, Any]] = {
    name: {"timezone": "Europe/London"} for name in ("Zepp", "Zepp, nights", "Takeout")
}
