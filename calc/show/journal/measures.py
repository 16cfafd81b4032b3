"""Weight, waist and body fat over the same days: what changed, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import NamedTuple

import pandas as pd

from calc.clock import day_text
from calc.evidence import Constant, figure
from calc.expenditure.body_fat import READING_ERROR, measured
from calc.journal import Journal
from calc.journal.model import of_kind
from calc.person.body import ERRORS
from calc.show.journal.lanes import SPREAD, DayLane, Days, Told, of_days
from calc.show.journal.training.muscles import within
from calc.show.journal.week import weighed
from calc.show.words import POUNDS, body_weight
from calc.units import Units

LANE_HEIGHT = 96
WAIST = "waist"
WAIST_ERROR = Constant(
    0.8, "cm", "Standard deviation of one reading of a waist about others of the same day", low=0.5
)
METHODS = {
    "scale": "a scale",
    "tape": "a tape",
    "skinfold": "skinfolds",
    "dxa": "DXA",
    "bodpod": "BodPod",
    "": "a method not named",
}
_CM = {"cm": 1.0, "": 1.0, "mm": 0.1, "m": 100.0, "in": 2.54, "inch": 2.54, "inches": 2.54}


class Measures(NamedTuple):
    """The finding, a sentence beneath it, the picture and its words."""

    title: str
    note: str
    picture: Days
    alt: str


def waists(journal: Journal) -> pd.DataFrame:
    """Return `date` and `waist_cm` of the waists in a journal's marks, one a day, oldest first.

    A mark has the kind 'waist' and a value in cm or inches.
    """
    own = journal.marks[of_kind(journal.marks, WAIST)]
    by = own["unit"].str.strip().str.casefold().map(_CM).astype(float)
    rows = pd.DataFrame({"date": own["date"], "waist_cm": own["value"] * by}).dropna()
    return rows.drop_duplicates("date", keep="last").sort_values("date", ignore_index=True)


def measures(
    journal: Journal, weigh_ins: pd.DataFrame, weeks: pd.DataFrame, units: Units
) -> Measures | None:
    """Return weight, waist and body fat of the weeks shown; None where none was measured in them.

    Readings of one way of measuring body fat are joined, and never with those of another.
    """
    seen = weighed(weigh_ins, weeks)
    waist, fat = (
        within(table, weeks, "date") for table in (waists(journal), measured(journal.marks))
    )
    lanes: list[DayLane] = [
        _weight(seen, units),
        _waist(waist, units),
        _fat(fat),
    ]
    if not any(lane[2] for lane in lanes):
        return None
    found = [
        part
        for part in (
            _way("Trend weight", seen["date"], seen["trend_kg"], lambda kg: body_weight(kg, units)),
            _way("waist", waist["date"], waist["waist_cm"], lambda cm: _girth(cm, units)),
            *(
                _way(f"body fat by {METHODS[str(name)]}", own["date"], own["share"], _percent)
                for name, own in fat.groupby("method")
            ),
        )
        if part
    ]
    title = "; ".join(found)
    title = title[:1].upper() + title[1:]
    note = " ".join(part for part in (_waist_note(waist, units), _fat_note(fat)) if part)
    return Measures(title, note, of_days(lanes, LANE_HEIGHT), f"{title}. {note}".strip())


def _weight(seen: pd.DataFrame, units: Units) -> DayLane:
    by, unit = (1.0, "kg") if units == "metric" else (POUNDS, "lb")
    dots = [
        Told(day, kg * by, "dot", f"{body_weight(kg, units)} on the scale")
        for day, kg in zip(seen["date"], seen["weight_kg"], strict=True)
    ]
    trend = [
        Told(day, kg * by, "trend", f"trend {body_weight(kg, units)}")
        for day, kg in zip(seen["date"], seen["trend_kg"], strict=True)
    ]
    return ("weight", f"Body weight, {unit}: weigh-ins and trend", [*dots, *trend], _one)


def _waist(rows: pd.DataFrame, units: Units) -> DayLane:
    by, unit = (1.0, "cm") if units == "metric" else (1 / _CM["in"], "in")
    told = [
        Told(day, cm * by, "point", _girth(cm, units))
        for day, cm in zip(rows["date"], rows["waist_cm"], strict=True)
    ]
    return ("waist", f"Waist, {unit}", told, _one)


def _fat(rows: pd.DataFrame) -> DayLane:
    told = []
    for method, own in rows.groupby("method"):
        for day, share in zip(own["date"], own["share"], strict=True):
            words = f"{_percent(share)} by {METHODS[str(method)]}, {_about(share, str(method))}"
            told.append(Told(day, share * 100, "point", words, str(method)))
    return ("fat", "Body fat, %, each way of measuring by itself", told, _none)


def _about(share: float, method: str) -> str:
    off = SPREAD * ERRORS[method]
    low, high = (max(share * 100 + sign * off, 0) for sign in (-1, 1))
    return f"about {figure(low, 0)} to {figure(high, 0)} %"


def _way(name: str, days: pd.Series, values: pd.Series, write: Callable[[float], str]) -> str:
    """From the first to the last: 'waist 84 cm on 5 Oct, 83 cm on 2 Nov'; '' for nothing."""
    if values.empty:
        return ""
    years = days.iloc[0].year != days.iloc[-1].year
    ends = [
        f"{write(float(values.iloc[place]))} on {day_text(days.iloc[place], year=years)}"
        for place in (0, -1)
    ]
    return f"{name} {', '.join(dict.fromkeys(ends))}"


def _detectable(noise: float) -> float:
    """How much two readings of one way of measuring differ before it means something."""
    return float(SPREAD) * sqrt(2) * noise


def _waist_note(rows: pd.DataFrame, units: Units) -> str:
    if rows.empty:
        return ""
    return f"A waist has changed from about {_girth(_detectable(WAIST_ERROR), units)} on."


def _fat_note(rows: pd.DataFrame) -> str:
    if rows.empty:
        return ""
    return (
        "Body fat compares only with itself, measured the same way, and has changed from about "
        f"{figure(_detectable(READING_ERROR), 0)} points on. Ways of measuring differ by more."
    )


def _girth(cm: float, units: Units) -> str:
    return f"{figure(cm, 1)} cm" if units == "metric" else f"{figure(cm / _CM['in'], 1)} in"


def _percent(share: float) -> str:
    return f"{figure(share * 100, 0)} %"


def _one(value: float) -> str:
    return figure(value, 1)


def _none(value: float) -> str:
    return figure(value, 0)
