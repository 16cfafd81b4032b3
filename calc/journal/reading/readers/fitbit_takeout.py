"""Fitbit in Google's Takeout: JSON of weights, nights and foods, and newer tables of the same.

`weight-*.json` has no unit. Those who read such files take it as pounds, of an account in kilograms
too; the body mass index beside it says whether that is so: what is pounds gives a person's height,
and as kilograms somebody of two metres and a half. Where it does not say, the person is asked.
Dates there are American, '05/18/15', of the clock at home. `sleep-*.json` has a night a row, by the
date of waking; `food_logs-*.json` a food a row, its energy in `loggedFood` too. The tables have
stamps in UTC: `weight.csv` grams, `UserSleeps_*.csv` minutes and the offset of each night. Nights
that stand twice are told once.
Source: descriptions with examples, github.com/danlsn/fitport (README: pounds), and of the tables
the fixtures and notes of public readers of real archives; nobody's whole file was found.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, ask_unit_for, intake_of_day, tell, weigh_ins
from calc.journal.reading.devices.clocks import (
    again_by_id,
    moments_in_utc,
    offsets_s,
    on_the_clock,
    stamps_at_home,
)
from calc.journal.reading.devices.nights import sleep_of_day, span
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.forms.json_file import section
from calc.journal.reading.questions import KG, LB, Desk, JsonReader, Reader
from calc.journal.reading.readers import fitbit
from calc.journal.reading.values import KG_PER_LB, by_text, clock, kilograms, moment
from calc.tables.sheet import Sheet

SOURCE, NAME = fitbit.SOURCE, fitbit.NAME
GRAMS, MINUTES_PER_HOUR = 1000, 60
IN_UTC = (
    "The times in this file are in UTC, so a weigh-in may stand on the wrong date. Which time zone "
    "were you in?"
)
# A body mass index and a weight make a height: from these on, weights are surely in that unit.
TALLER_THAN_PEOPLE_M, SMALLER_THAN_PEOPLE_M = 2.2, 1.35
NUTRIENTS = {
    "energy_kcal": "calories",
    "protein_g": "protein",
    "carbohydrate_g": "carbs",
    "fat_g": "fat",
    "fibre_g": "fiber",
}
# The energy of a food that has no nutritional values beside it.
LOGGED = "calories of the food"
_WEIGHT = re.compile(r'\{[^{}]*"logId"[^{}]*"weight"\s*:')
_SLEEP = re.compile(r'"dateOfSleep"\s*:')
_FOOD = re.compile(r'"loggedFood"\s*:|"nutritionalValues"\s*:')


def weight(document: Any, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several, and the body fat beside it."""
    sheet = section(document, {name: (name,) for name in ("date", "time", "weight", "bmi", "fat")})
    written = amounts(sheet, desk, "weight")
    unit = unit_of(written, amounts(sheet, desk, "bmi")) or ask_unit_for(
        desk, written.where(written > 0)
    )
    dates = by_text(sheet.texts("date"), lambda text: moment(text).date, "str")
    tell(sheet, desk, dates == "", "The date cannot be read", column=("date",))
    moments = pd.DataFrame({"date": dates, "time": by_text(sheet.texts("time"), clock, "str")})
    weights = kilograms(written, unit)
    days = weigh_ins(desk, moments, weights, sheet, column="weight", each=True)
    marks = body_fat(sheet, desk, days, "fat")
    return desk.journal(days=days if unit else None, marks=marks, source=SOURCE)


def unit_of(weights: pd.Series, index: pd.Series) -> str:
    """Return the unit that the body mass indices beside weights leave, '' where they leave two."""
    both = (weights > 0) & (index > 0)
    if not both.any():
        return ""
    height = float(np.sqrt((weights[both] / index[both]).median()))
    if height > TALLER_THAN_PEOPLE_M:
        return LB
    return KG if height * np.sqrt(KG_PER_LB) < SMALLER_THAN_PEOPLE_M else ""


def sleep(document: Any, desk: Desk) -> Journal:
    """Return the hours asleep of each date of waking, its sleeps added up."""
    names = ("logId", "dateOfSleep", "minutesAsleep", "startTime", "endTime")
    sheet = section(document, {name: (name,) for name in names})
    again = again_by_id(sheet, desk, "logId")
    dates = by_text(sheet.texts("dateOfSleep"), lambda text: moment(text).date, "str")
    tell(sheet, desk, dates == "", "The date cannot be read", column=("dateOfSleep",))
    hours = amounts(sheet, desk, "minutesAsleep") / MINUTES_PER_HOUR
    days = sleep_of_day(
        desk, dates, hours, sheet, where=~again, spans=span(sheet, desk, "startTime", "endTime")
    )
    return desk.journal(days=days, source=SOURCE)


def foods(document: Any, desk: Desk) -> Journal:
    """Return the intake of each date, its foods summed."""
    columns = {name: ("nutritionalValues", name) for name in NUTRIENTS.values()}
    columns[LOGGED] = ("loggedFood", "calories")
    sheet = section(document, {"logId": ("logId",), "logDate": ("logDate",), **columns})
    again = again_by_id(sheet, desk, "logId")
    dates = by_text(sheet.texts("logDate"), lambda text: moment(text).date, "str")
    tell(sheet, desk, dates == "", "The date cannot be read", column=("logDate",))
    eaten = {own: amounts(sheet, desk, name) for own, name in NUTRIENTS.items()}
    energy = eaten["energy_kcal"]
    if energy.isna().any():
        eaten["energy_kcal"] = energy.where(energy.notna(), amounts(sheet, desk, LOGGED))
    days = intake_of_day(desk, dates, eaten, sheet, where=~again)
    return desk.journal(days=days, source=SOURCE)


def is_weights(sheet: Sheet) -> bool:
    """Whether it is the newer table of weights."""
    return sheet.has("timestamp", "weight grams")


def weights(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, the earliest of several."""
    sheet = Narrow(sheet, [], ["weight grams"], ["timestamp"])
    written = amounts(sheet, desk, "weight grams") / GRAMS
    moments = stamps_at_home(sheet, desk, "timestamp", IN_UTC)
    days = weigh_ins(desk, moments, written, sheet, column="weight grams", each=True)
    return desk.journal(days=days, source=SOURCE)


def is_nights(sheet: Sheet) -> bool:
    """Whether it is the newer table of nights."""
    return sheet.has("sleep_id", "minutes_asleep", "sleep_end", "end_utc_offset")


def nights(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date of waking, its sleeps added up."""
    sheet = Narrow(sheet, ["end_utc_offset"], ["minutes_asleep"], ["sleep_id", "sleep_end"])
    again = again_by_id(sheet, desk, "sleep_id")
    ended, offset = (
        moments_in_utc(sheet, "sleep_end"),
        offsets_s(sheet.texts("end_utc_offset")),
    )
    woke = on_the_clock(ended, offset)["date"]
    tell(sheet, desk, woke == "", "The date cannot be read", column=("sleep_end",))
    hours = amounts(sheet, desk, "minutes_asleep") / MINUTES_PER_HOUR
    days = sleep_of_day(
        desk,
        woke,
        hours,
        sheet,
        where=~again,
        spans=lambda: (moments_in_utc(sheet, "sleep_start"), ended),
    )
    return desk.journal(days=days, source=SOURCE)


READERS = (
    Reader(SOURCE, NAME, "weights of Takeout", is_weights, weights),
    Reader(SOURCE, NAME, "nights of Takeout", is_nights, nights),
)
JSON_READERS = (
    JsonReader(SOURCE, NAME, "weights of Takeout", lambda text: bool(_WEIGHT.search(text)), weight),
    JsonReader(SOURCE, NAME, "nights of Takeout", lambda text: bool(_SLEEP.search(text)), sleep),
    JsonReader(SOURCE, NAME, "foods of Takeout", lambda text: bool(_FOOD.search(text)), foods),
)
