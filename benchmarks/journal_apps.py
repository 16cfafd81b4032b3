"""Long exports of the apps that log days, and of those that log sets in a way of their own.

Made up, always the same, and each in the layout that its app writes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.journal_files import ROWS, sets

# So that fifty thousand days end before any that a file may have.
FIRST_DAY = "1971-01-04"
LB = 2.20462
ENGLISH = (
    *("Cycle start time", "Cycle end time", "Cycle timezone", "Sleep onset", "Wake onset"),
    *("Sleep performance %", "Respiratory rate (rpm)", "Asleep duration (min)"),
    *("In bed duration (min)", "Light sleep duration (min)", "Deep (SWS) duration (min)"),
    *("REM duration (min)", "Awake duration (min)", "Sleep need (min)", "Sleep debt (min)"),
    *("Sleep efficiency %", "Sleep consistency %", "Nap"),
)
SPANISH = (
    *("Hora de inicio del ciclo", "Hora de finalización del ciclo", "Zona horaria del ciclo"),
    *("Inicio del sueño", "Inicio de la vigilia", "Calificación del sueño (%)"),
    *("Frecuencia respiratoria (rpm)", "Duración del sueño (min)", "Tiempo en la cama (min)"),
    *("Duración de sueño ligero (min)", "Duración de sueño profundo (SWS) (min)"),
    *("Duración de sueño REM (min)", "Tempo despierto/a (min)", "Sueño necesario (min)"),
    *("Deuda de sueño (min)", "Eficiencia del sueño %", "Regularidad del sueño %", "Siesta"),
)
# In words that the reader does not know: by the order of the columns and what stands in them.
UNITS = [next((unit for unit in ("(min)", "%") if unit in name), "") for name in ENGLISH]
UNKNOWN = tuple(f"{place} {unit}".strip() for place, unit in enumerate(UNITS))


def nights(count: int = ROWS) -> pd.DataFrame:
    """Nights of each day: when they began and ended, and the minutes of each stage."""
    chance = np.random.default_rng(2)
    began = pd.date_range(FIRST_DAY, periods=count) + pd.to_timedelta(
        chance.integers(22 * 60, 24 * 60, count), unit="min"
    )
    asleep = chance.integers(330, 520, count)
    awake = chance.integers(10, 50, count)
    deep, rem = chance.integers(50, 120, count), chance.integers(60, 120, count)
    return pd.DataFrame(
        {
            "began": began,
            "woke": began + pd.to_timedelta(asleep + awake, unit="min"),
            "asleep": asleep,
            "awake": awake,
            "deep": deep,
            "rem": rem,
            "light": asleep - deep - rem,
        }
    )


def weights(count: int = ROWS) -> pd.DataFrame:
    """Weigh-ins: one a day, and every tenth day another in the evening."""
    chance = np.random.default_rng(3)
    place = np.arange(count)
    day = place * 10 // 11
    again = np.diff(day, prepend=-1) == 0
    minutes = np.where(again, 19 * 60, 7 * 60) + chance.integers(0, 59, count)
    when = pd.Timestamp(FIRST_DAY) + pd.to_timedelta(day, unit="D")
    return pd.DataFrame(
        {
            "when": when + pd.to_timedelta(minutes, unit="min"),
            "kg": (80 + chance.normal(0, 0.6, count)).round(1),
        }
    )


def _csv(rows: dict[str, Any], **how: Any) -> bytes:
    return pd.DataFrame(rows).to_csv(index=False, **how).encode()


def _withings_weights() -> bytes:
    log = weights()
    return _csv(
        {
            "Date": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S"),
            "Weight (kg)": log["kg"],
            "Fat mass (kg)": (log["kg"] * 0.2).round(2),
            "Bone mass (kg)": 3.1,
            "Muscle mass (kg)": (log["kg"] * 0.75).round(2),
            "Hydration (kg)": (log["kg"] * 0.55).round(2),
            "Comments": "",
        }
    )


def _withings_nights() -> bytes:
    log = nights()
    return _csv(
        {
            "from": log["began"].dt.strftime("%Y-%m-%dT%H:%M:00+01:00"),
            "to": log["woke"].dt.strftime("%Y-%m-%dT%H:%M:00+01:00"),
            "light (s)": log["light"] * 60,
            "deep (s)": log["deep"] * 60,
            "rem (s)": log["rem"] * 60,
            "awake (s)": log["awake"] * 60,
            "wake up": 1,
            "Duration to sleep (s)": 300,
            "Duration to wake up (s)": 120,
            "Snoring (s)": 0,
            "Snoring episodes": 0,
            "Average heart rate": 55,
            "Heart rate (min)": 48,
            "Heart rate (max)": 80,
        }
    )


def _whoop(names: tuple[str, ...] = ENGLISH) -> bytes:
    log = nights()
    began = log["began"].dt.strftime("%Y-%m-%d %H:%M:%S")
    woke = log["woke"].dt.strftime("%Y-%m-%d %H:%M:%S")
    in_bed = log["asleep"] + log["awake"]
    nap = np.where(np.arange(len(log)) % 9 == 0, "true", "false")
    columns = [began, began, "UTC+02:00", began, woke, 86, 14.2, log["asleep"], in_bed]
    columns += [log["light"], log["deep"], log["rem"], log["awake"], 508, 49, 94, 81, nap]
    return _csv(dict(zip(names, columns, strict=True)))


def _whoop_in_spanish() -> bytes:
    return _whoop(SPANISH)


def _whoop_by_its_shape() -> bytes:
    return _whoop(UNKNOWN)


def _garmin_weights() -> bytes:
    log = weights(ROWS // 2 + ROWS // 50)
    lines = ["Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,"]
    before = ""
    dates = log["when"].dt.strftime("%b %-d, %Y")
    times = log["when"].dt.strftime("%-I:%M %p")
    for date, time, weight in zip(dates, times, log["kg"], strict=True):
        if date != before:
            lines.append(f'" {date}",')
            before = date
        lines.append(f"{time},{weight} kg,0.5 kg,25.0,18.0 %,35.0 kg,3.5 kg,61.0 %,")
    return "\n".join([*lines[: ROWS + 1], ""]).encode()


def _garmin_nights() -> bytes:
    log = nights()
    length = (log["asleep"] // 60).astype(str) + "h " + (log["asleep"] % 60).astype(str) + "min"
    return _csv(
        {
            "Sleep Score 4 Weeks": log["woke"].dt.strftime("%Y-%m-%d"),
            "Score": 82,
            "Resting Heart Rate": 52,
            "Body Battery": "+35",
            "Pulse Ox": 97,
            "Respiration": 15,
            "HRV Status": 48,
            "Quality": "Good",
            "Duration": length,
            "Sleep Need": "8h 0min",
            "Bedtime": log["began"].dt.strftime("%-I:%M %p"),
            "Wake Time": log["woke"].dt.strftime("%-I:%M %p"),
        }
    )


def _fitbit() -> bytes:
    """Every table of the web export: a quarter of the rows are of each."""
    count = ROWS // 4
    chance = np.random.default_rng(4)
    days = pd.Series(pd.date_range(FIRST_DAY, periods=count).strftime("%Y-%m-%d"))
    slept = nights(count)
    stamps = {name: slept[name].dt.strftime("%Y-%m-%d %-I:%M%p") for name in ("began", "woke")}
    tables = {
        "Body": {
            "Date": days,
            "Weight": (176 + chance.normal(0, 1.5, count)).round(1),
            "BMI": 24.1,
            "Fat": 0,
        },
        "Foods": {"Date": days, "Calories In": _thousands(chance.integers(1500, 3500, count))},
        "Activities": {
            "Date": days,
            "Calories Burned": _thousands(chance.integers(2000, 3500, count)),
            "Steps": _thousands(chance.integers(900, 15000, count)),
            "Distance": 6.1,
            "Floors": 9,
        },
        "Sleep": {
            "Start Time": stamps["began"],
            "End Time": stamps["woke"],
            "Minutes Asleep": slept["asleep"],
            "Minutes Awake": slept["awake"],
            "Number of Awakenings": 20,
            "Time in Bed": slept["asleep"] + slept["awake"],
            "Minutes REM Sleep": slept["rem"],
            "Minutes Light Sleep": slept["light"],
            "Minutes Deep Sleep": slept["deep"],
        },
    }
    parts = []
    for title, rows in tables.items():
        header, _, body = _csv(rows, quoting=1).partition(b"\n")
        parts.append(title.encode() + b"\n" + header.replace(b'"', b"") + b"\n" + body)
    return b"\n".join(parts)


def _thousands(numbers: np.ndarray) -> list[str]:
    return [f"{number:,}" for number in numbers]


def _fitbit_logs() -> bytes:
    """The food logs of the web export, a title and a dozen lines a day."""
    chance = np.random.default_rng(5)
    lines: list[str] = []
    for day in pd.date_range(FIRST_DAY, periods=ROWS // 12):
        energy, grams = chance.integers(1500, 3500), chance.integers(40, 300, 4)
        lines += [
            f"Food Log {day:%Y%m%d}",
            "Meal,Food,Calories",
            f'"Lunch","Soup, with bread","{energy - 900:,}"',
            '"Dinner","Rice and beans","900"',
            "Daily Totals",
            f'"","Calories","{energy:,}"',
            f'"","Fat","{grams[0]} g"',
            f'"","Fiber","{grams[1] // 8} g"',
            f'"","Carbs","{grams[2]} g"',
            '"","Sodium","900 mg"',
            f'"","Protein","{grams[3]} g"',
            '"","Water","0 fl oz"',
            "",
        ]
    return "\n".join([*lines, ""]).encode()


def _renpho() -> bytes:
    log = weights()
    return _csv(
        {
            "Time of Measurement": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S"),
            "Weight(kg)": log["kg"],
            "BMI": 24.1,
            "Body Fat(%)": 18.2,
            "Body Water(%)": 55.1,
        }
    )


def _openscale() -> bytes:
    log = weights()
    return _csv(
        {
            "DATE": log["when"].dt.strftime("%Y-%m-%d"),
            "TIME": log["when"].dt.strftime("%H:%M:%S"),
            "WEIGHT": log["kg"],
            "FAT": 18.2,
            "WATER": 55.1,
        }
    )


def _measurements() -> bytes:
    log = weights()
    return _csv({"Date": log["when"].dt.strftime("%Y-%m-%d"), "Weight": log["kg"]})


def _sets_of_stronglifts(sets_in_row: int) -> tuple[pd.DataFrame, dict[int, pd.Series]]:
    log = sets(ROWS)
    chance = np.random.default_rng(6)
    done = {
        place: pd.Series(chance.choice([5] * 28 + [4, 0], ROWS))
        for place in range(1, sets_in_row + 1)
    }
    return log, done


def _stronglifts() -> bytes:
    """One row an exercise, as the app writes today."""
    log, done = _sets_of_stronglifts(5)
    session = np.arange(ROWS) // 3
    when = pd.Timestamp(FIRST_DAY) + pd.to_timedelta(session * 2, unit="D")
    rows: dict[str, Any] = {
        "Date (yyyy/mm/dd)": when.strftime("%Y/%m/%d"),
        "Workout": session + 1,
        "Workout Name": np.where(session % 2, "Workout B", "Workout A"),
        "Program Name": "Stronglifts 5×5",
        "Body Weight (KG)": 83.5,
        "Exercise": log["exercise"],
        "Sets×Reps": "5×5",
        "Sets×Time": "",
        "Top Set (Reps×KG)": "5×55",
        "e1RM (KG)": 63.7,
        "Reps": 25,
        "Volume (KG)": log["weight"] * 25,
        "Workout Volume (KG)": 3330.0,
        "Duration (hours)": 0.75,
        "Start Time (h:mm)": "6:10 PM",
        "End Time (h:mm)": "6:55 PM",
        "Notes": "",
    }
    for place, reps in done.items():
        rows[f"Set {place} (Reps)"] = reps
        rows[f"Set {place} (KG)"] = log["weight"]
    return _csv(rows)


def _older_stronglifts() -> bytes:
    """One row a workout, its exercises side by side."""
    log, done = _sets_of_stronglifts(5)
    when = pd.Series(pd.date_range(FIRST_DAY, periods=ROWS))
    names = ["Date", "Note", "Workout", "Body Weight"]
    columns: list[Any] = [when.dt.strftime("%m/%d/%Y"), "", "A", "83.5kg"]
    for place in range(1, 4):
        exercise = np.roll(log["exercise"], place)
        names += [f"Exercise {place}", "Weight (KG)", "Weight (LB)"]
        columns += [exercise, log["weight"], (log["weight"] * LB).round()]
        names += [f"Set {number}" for number in done]
        columns += list(done.values())
    rows = pd.concat([pd.Series(one, index=range(ROWS)) for one in columns], axis=1)
    return rows.set_axis(names, axis=1).to_csv(index=False).encode()


FILES: dict[str, Callable[[], bytes]] = {
    "Withings weights": _withings_weights,
    "Withings nights": _withings_nights,
    "WHOOP": _whoop,
    "WHOOP in Spanish": _whoop_in_spanish,
    "WHOOP by its shape": _whoop_by_its_shape,
    "Garmin weights": _garmin_weights,
    "Garmin nights": _garmin_nights,
    "Fitbit": _fitbit,
    "Fitbit food logs": _fitbit_logs,
    "Renpho": _renpho,
    "openScale": _openscale,
    "MyFitnessPal weights": _measurements,
    "StrongLifts": _stronglifts,
    "StrongLifts, older": _older_stronglifts,
}
KG = {"weight_unit": "kg"}
ANSWERS: dict[str, dict[str, Any]] = {
    "Fitbit": {"weight_unit": "lb"},
    "openScale": KG,
    "MyFitnessPal weights": KG,
}
# Tables under one another: pandas is told how wide they are.
WIDTHS = {"Fitbit": 9, "Fitbit food logs": 3, "Garmin weights": 9}
