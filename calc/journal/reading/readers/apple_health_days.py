"""Apple Health's records of weight, body fat, intake and sleep, and the days that they make."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from calc.errors import InputError
from calc.journal.model import GROUPS
from calc.journal.reading.columns import NO_DATE
from calc.journal.reading.counting.possible import (
    NEXT_TO_NOTHING,
    UNLOGGED,
    next_to_nothing,
    without_food,
)
from calc.journal.reading.days import NO_WAKING, weigh_ins
from calc.journal.reading.devices.scales import fat_of_day
from calc.journal.reading.questions import Desk
from calc.journal.reading.values import (
    EARLIEST,
    KCAL_PER_KJ,
    KG_PER_LB,
    KG_PER_STONE,
    LATEST,
    numbers,
)

WEIGHT, SLEEP, FAT = "weight_kg", "sleep_h", "body_fat"
KINDS: Mapping[str, str] = {
    "HKQuantityTypeIdentifierBodyMass": WEIGHT,
    "HKQuantityTypeIdentifierBodyFatPercentage": FAT,
    "HKQuantityTypeIdentifierDietaryEnergyConsumed": "energy_kcal",
    "HKQuantityTypeIdentifierDietaryProtein": "protein_g",
    "HKQuantityTypeIdentifierDietaryCarbohydrates": "carbohydrate_g",
    "HKQuantityTypeIdentifierDietaryFatTotal": "fat_g",
    "HKQuantityTypeIdentifierDietaryFiber": "fibre_g",
    "HKCategoryTypeIdentifierSleepAnalysis": SLEEP,
}
INTAKE = GROUPS["intake"]
_KG_OF = {"kg": 1.0, "g": 1e-3, "lb": KG_PER_LB, "oz": KG_PER_LB / 16, "st": KG_PER_STONE}
_GRAMS_OF = {"g": 1.0, "mg": 1e-3, "kg": 1e3, "oz": KG_PER_LB / 16 * 1e3, "lb": KG_PER_LB * 1e3}
# 'Cal' is the large calorie, 'cal' the small one.
_KCAL_OF = {"kcal": 1.0, "Cal": 1.0, "cal": 1e-3, "kJ": KCAL_PER_KJ, "J": KCAL_PER_KJ / 1e3}
_FACTORS: Mapping[str, Mapping[str, float]] = {
    **dict.fromkeys(INTAKE, _GRAMS_OF),
    "energy_kcal": _KCAL_OF,
    WEIGHT: _KG_OF,
    # Apple writes a share, and '%' as its unit.
    FAT: {"%": 100.0},
}
# Asleep again within this is the same night: a night that begins before midnight is one.
SAME_NIGHT_S = 3 * 3600
LONGEST_SLEEP_S = 24 * 3600
_TEXTS = {
    **dict.fromkeys(("kind", "unit", "start", "end", "value"), "str"),
    "line": "int64",
    "source": "int32",
    "inside": "bool",
}
SETTLED_AT = 20_000
MOST_UNREADABLE = 100_000
MOST_SOURCES = 10_000
LONGEST_NAME = 80

_STAMP = r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)? ?(?:Z|[+-]\d\d:?\d\d)"
_LOCAL = len("2018-12-28 22:27:00")
_OFFSET = r"(Z|[+-]\d\d:?\d\d)$"
_SPAN = (np.datetime64(EARLIEST, "s"), np.datetime64(LATEST, "s"))
_ORDER = (*INTAKE, WEIGHT, SLEEP, FAT)


class Records:
    """Records as they come, turned into numbers as soon as there are many."""

    def __init__(self, desk: Desk) -> None:
        self.size = 0
        self._desk = desk
        self._rows: list[tuple[int, str, int, str, str, str, str, bool]] = []
        self._frames: list[pd.DataFrame] = []
        self._sources: dict[str, int] = {}
        self._unreadable = 0

    def add(self, kind: str, given: Mapping[str, str], line: int, inside: bool) -> None:
        """Take one record; `inside` says whether it stands in a Correlation."""
        name = given.get("sourceName", "")[:LONGEST_NAME]
        self._rows.append(
            (
                line,
                kind,
                self._sources.setdefault(name, len(self._sources)),
                given.get("unit", ""),
                given.get("startDate", ""),
                given.get("endDate", ""),
                given.get("value", ""),
                inside,
            )
        )

    def settle(self, at: int = SETTLED_AT) -> None:
        """Turn what has come into numbers once there are `at` records; the texts can go then."""
        if len(self._rows) < max(at, 1):
            return
        columns = ("line", "kind", "source", "unit", "start", "end", "value", "inside")
        texts = pd.DataFrame(dict(zip(columns, zip(*self._rows, strict=True), strict=True)))
        self._rows.clear()
        made = self._read(texts)
        self._unreadable += len(texts) - len(made)
        if self._unreadable > MOST_UNREADABLE or len(self._sources) > MOST_SOURCES:
            raise InputError("The export has records that Apple Health does not write.", "file")
        self.size += len(made)
        self._frames.append(made)

    def _read(self, texts: pd.DataFrame) -> pd.DataFrame:
        sleep = texts["kind"] == SLEEP
        start, start_utc = _moments(texts["start"])
        end, end_utc = _moments(texts["end"])
        value = numbers(texts["value"].astype("str")).where(~sleep, 0.0)
        factor = _factors(texts["kind"], texts["unit"]).where(~sleep, 1.0)
        length = end_utc - start_utc
        faults = (
            (texts["start"] == "", NO_DATE, "start"),
            (start.isna(), "The date cannot be read", "start"),
            (sleep & (texts["end"] == ""), NO_WAKING, "end"),
            (sleep & end.isna(), "The date cannot be read", "end"),
            (value.isna(), "This is no number", "value"),
            (factor.isna(), "This unit is not known", "unit"),
            (sleep & (length <= 0), "It ends before it begins", "end"),
            (sleep & (length > LONGEST_SLEEP_S), "Asleep for longer than a day", "end"),
        )
        sound = pd.Series(True, index=texts.index)
        lines = texts["line"].to_numpy()
        for fault, what, column in faults:
            shown = texts[column]
            self._desk.tell(fault & sound, what, lines=lines, column=column, values=shown)
            sound &= ~fault
        made = pd.DataFrame(
            {
                "line": lines,
                "kind": pd.Categorical(texts["kind"], categories=_ORDER),
                "source": texts["source"].astype("int32"),
                "value": value * factor,
                "start": start,
                "end": end,
                "start_utc": start_utc,
                "end_utc": end_utc,
                "inside": texts["inside"],
            }
        )
        return made[sound]

    def frame(self) -> pd.DataFrame:
        """Return every record as numbers, each once, with the name of its source."""
        self.settle(1)
        if not self._frames:
            self._frames.append(self._read(pd.DataFrame(columns=list(_TEXTS)).astype(_TEXTS)))
        every = pd.concat(self._frames, ignore_index=True)
        self._frames.clear()
        names = pd.Index(list(self._sources), dtype="str")
        return _once(every).assign(
            source=lambda frame: pd.Categorical.from_codes(frame["source"], names)
        )


def _moments(texts: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Return moments as written (NaT where unreadable), and their seconds in UTC."""
    given = texts.astype("str")
    good = given.str.fullmatch(_STAMP)
    local = pd.to_datetime(
        given.str.slice(0, _LOCAL).where(good), format="ISO8601", errors="coerce"
    )
    local = local.astype("datetime64[s]")
    local = local.where((local >= _SPAN[0]) & (local <= _SPAN[1]))
    zones = given.str.slice(_LOCAL).where(good, "Z")
    offsets = {zone: _offset_s(zone) for zone in zones.unique()}
    seconds = (local - pd.Timestamp(0)).dt.total_seconds()
    return local, seconds - zones.map(offsets).astype(float)


def _offset_s(zone: str) -> int:
    digits = zone[-6:].replace(":", "")[-5:] if zone[-1] != "Z" else "+0000"
    return (int(digits[1:3]) * 3600 + int(digits[3:]) * 60) * (-1 if digits[0] == "-" else 1)


def _factors(kinds: pd.Series, units: pd.Series) -> pd.Series:
    pairs = pd.MultiIndex.from_arrays([kinds, units])
    known = {pair: _FACTORS.get(pair[0], {}).get(pair[1], np.nan) for pair in pairs.unique()}
    return pd.Series([known[pair] for pair in pairs], index=kinds.index, dtype=float)


def _once(every: pd.DataFrame) -> pd.DataFrame:
    """Return the records without those of a Correlation that stand at the top level too.

    Two foods of one moment may be alike, so it is by their number: as many are left out inside as
    stand outside.
    """
    if not every["inside"].any():
        return every
    key = ["kind", "source", "value", "start_utc", "end_utc"]
    place = every.groupby([*key, "inside"], observed=True, dropna=False).cumcount()
    ordered = every.assign(place=place).sort_values("inside", kind="stable")
    twins = ordered.duplicated([*key, "place"])
    return every[~twins.reindex(every.index)].reset_index(drop=True)


def days_of(records: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    """Return a row a date: the earliest weigh-in, the sums of the intake, the hours asleep."""
    weighed = records[records["kind"] == WEIGHT].reset_index(drop=True)
    lines = weighed["line"].to_numpy()
    eaten, asleep = records[records["kind"].isin(INTAKE)], records[records["kind"] == SLEEP]
    parts = [
        weigh_ins(desk, _when(weighed), weighed["value"], lines, values=weighed["source"]),
        _intake(eaten, desk) if len(eaten) else _no_days(*INTAKE),
        _sleep(asleep, desk) if len(asleep) else _no_days(SLEEP),
    ]
    return pd.concat([part.set_index("date") for part in parts], axis=1).reset_index()


def _no_days(*columns: str) -> pd.DataFrame:
    none = pd.Series(dtype=float)
    return pd.DataFrame({"date": pd.Series(dtype="str"), **dict.fromkeys(columns, none)})


def body_fat_of(records: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    """Return the earliest body fat of each date, as rows of a journal's marks."""
    own = records[records["kind"] == FAT].reset_index(drop=True)
    lines = own["line"].to_numpy()
    return fat_of_day(desk, _when(own), own["value"], lines, values=own["source"])


def _when(records: pd.DataFrame) -> pd.DataFrame:
    start = records["start"]
    return pd.DataFrame({"date": _dates(start), "time": start.dt.strftime("%H:%M:%S")})


def _dates(moments: pd.Series) -> pd.Series:
    return moments.dt.strftime("%Y-%m-%d").astype("str")


def _intake(records: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    every = records.assign(date=_dates(records["start"]))
    # Of another app that wrote more than nothing on the same day, the records count.
    unlogged = without_food(every[["value"]], [every["date"], every["source"]])
    again = every[unlogged].duplicated(["date", "source"]).reindex(every.index, fill_value=True)
    desk.tell(
        ~again,
        UNLOGGED,
        lines=every["line"].to_numpy(),
        column="sourceName",
        values=every["source"],
    )
    eaten = every[~unlogged]
    chosen = _of_one_source(eaten, desk, "Intake of another source on this day")
    sums = chosen.groupby(["date", "kind"], observed=True)["value"].sum().unstack()
    days = sums.reindex(columns=list(INTAKE)).rename_axis(columns=None).reset_index()
    return _logged(days, chosen, desk)


def _logged(days: pd.DataFrame, records: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    """Return the days without those of next to nothing, each of which is told once."""
    little = next_to_nothing(days)
    if not little.any():
        return days
    first = records["date"].isin(days.loc[little, "date"]) & ~records["date"].duplicated()
    desk.tell(
        first,
        NEXT_TO_NOTHING,
        lines=records["line"].to_numpy(),
        column="sourceName",
        values=records["source"],
    )
    return days[~little]


def _sleep(records: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    """Return the hours asleep by the date of waking: the union of a source's intervals."""
    asleep = records.sort_values(["source", "start_utc", "end_utc"], kind="stable")
    asleep = asleep.reset_index(drop=True)
    reached = asleep.groupby("source", observed=True)["end_utc"].cummax()
    before = reached.groupby(asleep["source"], observed=True).shift()
    gap = asleep["start_utc"] - before
    night = (gap.isna() | (gap > SAME_NIGHT_S)).cumsum()
    # What an interval adds to those before it.
    added = reached - np.fmax(before, asleep["start_utc"])
    last = asleep.groupby(night)["end_utc"].transform("max") == asleep["end_utc"]
    wakes = asleep["end"].where(last).groupby(night).transform("first")
    nights = asleep.assign(date=_dates(wakes), hours=added / 3600)
    chosen = _of_one_source(nights, desk, "Sleep of another source on this day")
    hours = chosen.groupby("date")["hours"].sum()
    return hours.rename(SLEEP).reset_index()


def _of_one_source(records: pd.DataFrame, desk: Desk, what: str) -> pd.DataFrame:
    """Return the records of one source a date: the one with most; the others are told by date.

    Of two with as many the one counts that has more in the whole file, then the first by name.
    """
    counts = (
        records.groupby(["date", "source"], observed=True)["line"]
        .agg(["size", "min"])
        .reset_index()
    )
    whole = counts.groupby("source", observed=True)["size"].sum()
    counts["whole"] = counts["source"].map(whole).astype(float)
    counts["name"] = counts["source"].astype("str")
    ranked = counts.sort_values(
        ["date", "size", "whole", "name"], ascending=[True, False, False, True]
    )
    others = ranked.duplicated("date")
    desk.tell(
        others, what, lines=ranked["min"].to_numpy(), column="sourceName", values=ranked["name"]
    )
    best = ranked.loc[~others, ["date", "source"]]
    taken = pd.MultiIndex.from_frame(records[["date", "source"]].astype("str"))
    return records[taken.isin(pd.MultiIndex.from_frame(best.astype("str")))]
