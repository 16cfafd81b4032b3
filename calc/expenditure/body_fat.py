"""Body fat that was measured, and what it says of the fat with which a log began, day by day.

A method is off for a person by much the same each time, so a hundred readings of one scale are
hardly more than one: readings of a method share its error, and have a small one of their own. Each
is carried along Forbes' curve from its day to the first weigh-in, and set there beside what is
usual for the size, all by the inverse of their variances. How a person's changes of weight divide
is in doubt as well, and learned where fat was measured at two weights. No day rests on a later
measurement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import DATE
from calc.errors import InputError, shown_value
from calc.evidence import Constant
from calc.expenditure.body import fat_after
from calc.expenditure.kalman import first_weight
from calc.expenditure.logs import as_days
from calc.expenditure.projection import FORBES
from calc.person.body import ERRORS, method_of
from calc.person.limits import LIMITS, check

USUAL_ERROR = Constant(
    5,
    "points of body fat",
    "Standard deviation of the fat that is usual for a size about a person's own",
    low=3.8,
    high=6,
)
READING_ERROR = Constant(
    1,
    "points of body fat",
    "Standard deviation of one reading about the others of its method: water, hour, food",
    low=0.5,
    high=1.5,
)
SHARE_ERROR = Constant(
    0.2,
    "of the change",
    "Standard deviation of the fat in a change of weight: Forbes' curve is of people who do not"
    " train, and training with enough protein keeps lean",
    low=0.1,
    high=0.3,
)
KEEPS = Constant(
    60, "days", "Days from a measurement to a weigh-in up to which they are of one body", low=28
)
MEDIAN_OF = 7  # weigh-ins, so that a slip among them is left behind

BODY_FAT = "body_fat"
PERCENT = "%"
COLUMNS = ("date", "share", "method", "sd")
_DTYPES = {"date": DATE, "share": "float", "method": "object", "sd": "float"}
_PER_CENT = 100
_SHARES = ("", "share", "fraction")

Given = pd.DataFrame | Iterable[Mapping[str, Any]] | None


def is_body_fat(marks: pd.DataFrame) -> pd.Series:
    """Return which marks of a journal are of the kind 'body_fat', usable or not."""
    return marks["kind"].str.casefold().str.replace(r"[\s_-]", "", regex=True) == "bodyfat"


def possible(share: pd.Series) -> pd.Series:
    """Return which shares of fat a body can have; what is blank or 0 is none."""
    return share.between(LIMITS["body_fat"].low, LIMITS["body_fat"].high)


def measured(marks: pd.DataFrame, first: str = "") -> pd.DataFrame:
    """Return the measurements among a journal's marks: `date`, `share`, `method`, `sd` (a share).

    A mark has the kind 'body_fat', a value in % ('21.5', unit '%') or as a share (0.215, no unit),
    and how it was measured in its note ('scale', 'DXA'), or in its unit. What no body can have, and
    what is in another unit, is no measurement. Of several sources that tell of one day and method
    one counts: `first`, else the first by name.
    """
    own = marks[is_body_fat(marks)]
    unit = own["unit"].str.strip().str.casefold()
    value = own["value"].astype(float)
    method = [method_of(f"{note} {of}") for note, of in zip(own["note"], own["unit"], strict=True)]
    as_share = unit.isin(_SHARES) & (value <= 1)
    names_method = unit.map(lambda text: method_of(text) != "").astype(bool)
    known = unit.isin(("percent", PERCENT, *_SHARES)) | names_method
    share = value.where(as_share, value / _PER_CENT).where(known)
    rows = own.assign(share=share, method=method, later=own["source"] != first)
    rows = rows[possible(share)].sort_values(["later", "source"], kind="stable")
    once = rows.drop_duplicates(["date", "method"])
    return measurements(once[["date", "share", "method"]])


@cache
def _none() -> pd.DataFrame:
    return pd.DataFrame(columns=list(COLUMNS)).astype(_DTYPES)


def measurements(given: Given) -> pd.DataFrame:
    """Return measurements as a table of `date`, `share`, `method` and `sd`, each once, by date.

    `given` has `date` and `share` (0 to 1), and may have `method` ('scale', 'tape', 'skinfold',
    'dxa', 'bodpod'; '' where it is not known) and `sd`, the standard deviation of what the method
    is off by, a share too: the method's where it is blank. A row without a share is none. Raises
    `InputError` for a share that no body has, and for a date or an `sd` that cannot be.
    """
    rows = given if isinstance(given, pd.DataFrame) else pd.DataFrame(list(given or ()))
    if rows.empty:
        return _none().copy()
    for name in COLUMNS[:2]:
        if name not in rows:
            raise InputError(f"Measured body fat needs a column '{name}'.", "body_fat")
    share, sd = (_numbers(rows, name) for name in ("share", "sd"))
    there = ~np.isnan(share)
    for one in np.unique(share[there]):
        check("body_fat", float(one))
    texts = rows["method"] if "method" in rows else pd.Series("", index=rows.index)
    method = [method_of(str(text)) if isinstance(text, str) else "" for text in texts]
    usual = np.array([float(ERRORS[name]) / _PER_CENT for name in method])
    odd = ~np.isnan(sd) & ~((sd > 0) & np.isfinite(sd))
    if odd.any():
        shown = shown_value(sd[odd][0])
        raise InputError(f"A standard deviation of {shown} cannot be.", "body_fat", shown)
    made = pd.DataFrame(
        {
            "share": share,
            "method": np.array(method, dtype=object),
            "sd": np.where(np.isnan(sd), usual, sd),
        }
    )[there]
    made.insert(0, "date", as_days(rows["date"][there], "body_fat"))
    return made.drop_duplicates().sort_values(list(COLUMNS), ignore_index=True)


def _numbers(rows: pd.DataFrame, name: str) -> Numbers:
    if name not in rows:
        return np.full(len(rows), np.nan)
    try:
        return pd.to_numeric(rows[name]).to_numpy(dtype=float, na_value=np.nan)
    except (ValueError, TypeError) as fault:
        raise InputError(f"'{name}' of measured body fat is no number.", "body_fat") from fault


class Fat(NamedTuple):
    """Fat mass in kg of a body of `weight_kg`, and its standard deviation."""

    weight_kg: float
    kg: float
    sd_kg: float

    def at(self, weight_kg: float) -> Fat:
        """Return it for another body weight of the same person, in more doubt for the way there."""
        change = weight_kg - self.weight_kg
        moved, slope = _carried(self.kg, change)
        return Fat(
            weight_kg, float(moved), float(np.hypot(self.sd_kg * slope, SHARE_ERROR * change))
        )

    def doubt_of_change(self, change_kg: Numbers) -> Numbers:
        """Return the standard deviation, in kg, of how much of a change of weight is fat."""
        _, slope = _carried(self.kg, change_kg)
        return np.hypot(self.sd_kg * (slope - 1), SHARE_ERROR * change_kg)


def given_now(
    dates: pd.DatetimeIndex, weight_kg: Numbers, fat_kg: float | None, now_kg: float
) -> pd.DataFrame:
    """Return the fat that a person gave, of a body of `now_kg`, as a measurement of a log's start.

    Nobody knows how or when it was measured. It is moved back as weight has moved since; no row
    where none was given, and where nobody weighed (`weight_kg` is nan).
    """
    weighed = np.flatnonzero(~np.isnan(weight_kg))
    if fat_kg is None or not weighed.size:
        return measurements(None)
    began = float(np.median(weight_kg[weighed[:MEDIAN_OF]]))
    share = float(fat_after(fat_kg, began - now_kg)) / began
    bounds = LIMITS["body_fat"]
    kept = min(max(share, float(bounds.low)), float(bounds.high))
    return measurements([{"date": dates[weighed[0]], "share": kept}])


def _carried(fat_kg: Numbers, change_kg: Numbers) -> tuple[Numbers, Numbers]:
    """Return fat after a change of weight, and how much of a doubt of fat before is left in it."""
    moved = fat_after(fat_kg, change_kg)
    return moved, (1 + FORBES / fat_kg) / (1 + FORBES / moved)


class FatByDay(NamedTuple):
    """The fat in kg with which a log began as each day could tell, and what it is now.

    `kg` and its standard deviation `sd_kg` are nan before the first weigh-in. `last` is of the last
    day, at the median of its last weigh-ins; None where no measurement is in it.
    """

    kg: Numbers
    sd_kg: Numbers
    last: Fat | None


def fat_by_day(
    dates: pd.DatetimeIndex,
    weight_kg: Numbers,
    table: pd.DataFrame,
    usual: Callable[[Numbers], Numbers],
) -> FatByDay:
    """Return the fat with which a log began, as far as each of its days could tell.

    `weight_kg` is nan where nobody weighed, `table` is that of `measurements`; `usual` gives the
    fat mass in kg that a body of so many kg is taken to have.
    """
    first_kg = first_weight(weight_kg[np.newaxis])[0]
    kg, sd = usual(first_kg), USUAL_ERROR / _PER_CENT * first_kg
    rows = _placed(dates, weight_kg, table)
    if rows.empty:
        return FatByDay(kg, sd, None)
    # In the first week of weigh-ins the weight with which the log began is still being learned.
    anew = np.flatnonzero(~np.isnan(first_kg) & (np.diff(first_kg, prepend=np.nan) != 0))
    for begin, end in pairwise([*anew, len(dates)]):
        before = Fat(float(first_kg[begin]), float(kg[begin]), float(sd[begin]))
        mean, covariance = _believed(rows, before, len(dates))
        kg[begin:end] = mean[begin:end, 0]
        sd[begin:end] = np.sqrt(covariance[begin:end, 0, 0])
    last_kg = float(np.median(weight_kg[~np.isnan(weight_kg)][-MEDIAN_OF:]))
    return FatByDay(
        kg, sd, _on_the_way(mean[-1], covariance[-1], last_kg - before.weight_kg, last_kg)
    )


def _on_the_way(mean: Numbers, covariance: Numbers, change_kg: float, weight_kg: float) -> Fat:
    """Return fat after a change of weight since the log began, by what is believed."""
    moved, slope = _carried(mean[0], change_kg)
    way = np.array([slope, SHARE_ERROR * change_kg])
    kg = max(float(moved + way[1] * mean[1]), 1)
    return Fat(weight_kg, kg, float(np.sqrt(way @ covariance[:2, :2] @ way)))


def _placed(dates: pd.DatetimeIndex, weight_kg: Numbers, table: pd.DataFrame) -> pd.DataFrame:
    """Return measurements with `place`, the day from which each counts, and `weight_kg` then.

    The weight is the median of the last seven weigh-ins; nan before there are so many: then it is
    what the log began with.
    """
    weighed = np.flatnonzero(~np.isnan(weight_kg))
    if table.empty or not len(weighed):
        return table.iloc[:0].assign(place=np.empty(0, int))
    weights = pd.Series(weight_kg[weighed]).rolling(MEDIAN_OF).median().to_numpy()
    place = (table["date"] - dates[0]).dt.days.to_numpy()
    last = np.searchsorted(weighed, place, side="right") - 1
    at = weighed[np.maximum(last, 0)]
    used = (place < len(dates)) & (np.abs(place - at) <= KEEPS)
    rows = table.assign(place=np.maximum(place, at), weight_kg=weights[np.maximum(last, 0)])
    return rows[used]


def _believed(rows: pd.DataFrame, first: Fat, days: int) -> tuple[Numbers, Numbers]:
    """Return what is believed by day: means, days by unknowns, and their covariances.

    Unknown are the fat with which the log began (`first` before anything was measured), how far the
    share of fat in this person's changes of weight is from Forbes' curve, over `SHARE_ERROR`, and
    what each method is off by, over its standard deviation. All are normal, and all is linear in
    them once a measurement was carried back along the curve.
    """
    share, weight, sd = (rows[name].to_numpy(float) for name in ("share", "weight_kg", "sd"))
    weight = np.where(np.isnan(weight), first.weight_kg, weight)
    kg, slope = _carried(share * weight, first.weight_kg - weight)
    whole = weight * slope  # kg of fat when the log began, for a share of 1 when it was measured
    noise = READING_ERROR / _PER_CENT * whole
    methods = tuple(ERRORS)
    loading = np.zeros((len(rows), 2 + len(methods)))
    loading[:, 0] = 1
    loading[:, 1] = slope * SHARE_ERROR * (weight - first.weight_kg)
    method = rows["method"].map(methods.index).to_numpy()
    # Beyond that a measurement says nothing, and rounding would.
    loading[np.arange(len(rows)), 2 + method] = np.minimum(sd, _PER_CENT) * whole
    loading /= noise[:, None]
    information = np.zeros((days, *loading.shape[1:] * 2))
    known = np.zeros((days, loading.shape[1]))
    place = rows["place"].to_numpy()
    np.add.at(information, place, loading[:, :, None] * loading[:, None, :])
    np.add.at(known, place, loading * (kg / noise)[:, None])
    before = np.eye(loading.shape[1])
    before[0, 0] = first.sd_kg**-2
    known[0, 0] += first.kg * before[0, 0]
    covariance = np.linalg.inv(information.cumsum(0) + before)
    return (covariance @ known.cumsum(0)[..., None])[..., 0], covariance
