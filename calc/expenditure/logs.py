"""The logs behind an estimate: the journal's days checked, as arrays, and which of them are whole.

First one person's days, one value a date (`daily`); then the logs of many and what is learned of
them, people by days (`Logs`, `Learned`). What the filter makes of intake stands in
`calc.expenditure.intakes`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from numbers import Real
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import DATE
from calc.errors import InputError
from calc.evidence import Constant

MOST_KCAL = Constant(100_000, "kcal/day", "Intake above which a day's log is a slip of typing")
MOST_KG = Constant(1_000, "kg", "Body weight above which a weigh-in is a slip of typing")
LONGEST_DAYS = Constant(36_525, "days", "Longest stretch of dates in one log, a century")

Dates = Iterable[Any] | str | dt.date | None


class Daily(NamedTuple):
    """Every date from the first to the last, with nan where nothing is known.

    `weight_slip` and `energy_slip` mark days on which all that was written is out of all range, and
    so nothing is known.
    """

    dates: pd.DatetimeIndex
    weight_kg: Numbers
    energy_kcal: Numbers
    weight_slip: Numbers
    energy_slip: Numbers

    def marks(self, dates: Dates, field: str) -> Numbers:
        """Return which days are among `dates`; those outside the log mark nothing."""
        return self.dates.isin(as_days(dates, field))

    def fasted(self, dates: Dates) -> Daily:
        """Return it with 0 kcal on those of `dates` of which no energy was written."""
        fasts = self.marks(dates, "fasts") & np.isnan(self.energy_kcal) & ~self.energy_slip
        return self._replace(energy_kcal=np.where(fasts, 0.0, self.energy_kcal))


def as_days(dates: Dates, field: str) -> pd.DatetimeIndex:
    """Return dates without clock times, each by its own clock; a single date may stand alone.

    Raises `InputError` where one cannot be read.
    """
    given: list[Any] = listed(dates)
    if not given:
        return pd.DatetimeIndex([], dtype=DATE)
    try:
        if any(isinstance(one, Real) and not np.isnan(float(one)) for one in given):
            raise ValueError("a number is no date")
        index = _index(given)
    except (ValueError, TypeError, OverflowError) as error:
        raise InputError(f"'{field}' has a date that cannot be read: {error}", field) from error
    if index.hasnans:
        raise InputError(f"'{field}' has a row without a date.", field)
    return index.tz_localize(None).normalize().as_unit("us")


def listed(dates: Dates) -> list[Any]:
    """Return dates as a list; one may stand alone, and None is none."""
    if dates is None:
        return []
    return [dates] if isinstance(dates, (str, dt.date, np.datetime64)) else list(dates)


def _index(given: list[Any]) -> pd.DatetimeIndex:
    given = [one.to_timestamp() if isinstance(one, pd.Period) else one for one in given]
    try:
        return pd.DatetimeIndex(pd.to_datetime(pd.Series(given, dtype=object), format="mixed"))
    except ValueError:
        # Clocks of several zones, as over a change to summer time, are read one by one.
        return pd.DatetimeIndex([pd.Timestamp(one).tz_localize(None) for one in given])


def _numbers(days: pd.DataFrame, field: str) -> Numbers:
    if field not in days:
        return np.full(len(days), np.nan)
    column = days[field]
    if pd.api.types.is_object_dtype(column) or pd.api.types.is_string_dtype(column):
        column = column.map(lambda one: np.nan if str(one).strip().lower() in ("", "nan") else one)
    try:
        return pd.to_numeric(column).to_numpy(dtype=float, na_value=np.nan)
    except (ValueError, TypeError) as error:
        raise InputError(f"'{field}' holds something that is no number: {error}", field) from error


def daily(days: pd.DataFrame) -> Daily:
    """Return one value a day from the journal's days, in any order and with dates repeated.

    Of several rows of one date the fullest log of energy counts, and the mean of different
    weigh-ins. Columns other than `date`, `energy_kcal` and `weight_kg` are not looked at, and of
    these the last two may be missing. Energy of 0 is a day that was not logged. A number that no
    day can have (below zero, no weight at all, or beyond reason) is a slip: marked as such, and
    otherwise unknown. Raises `InputError` for a table without dates and for values that are no
    numbers.
    """
    if "date" not in getattr(days, "columns", ()):
        raise InputError("The days need a column 'date'.", "date")
    dates = as_days(days["date"], "date")
    if dates.empty:
        unknown, none = np.empty(0), np.empty(0, dtype=bool)
        return Daily(dates, unknown, unknown, none, none)
    length = (dates.max() - dates.min()).days + 1
    if length > LONGEST_DAYS:
        raise InputError(
            f"The days reach from {dates.min():%Y-%m-%d} to {dates.max():%Y-%m-%d}.", "date"
        )
    rows = pd.DataFrame(
        {
            "date": dates,
            "energy": _numbers(days, "energy_kcal"),
            "weight": _numbers(days, "weight_kg"),
        }
    )
    possible = pd.DataFrame(
        {
            "energy": rows["energy"].between(0, MOST_KCAL),
            "weight": (rows["weight"] > 0) & (rows["weight"] <= MOST_KG),
        }
    )
    values = rows[["energy", "weight"]]
    slips = (values.notna() & ~possible).groupby(rows["date"]).any()
    rows = rows.assign(**values.where(possible & (values != 0)))
    every = pd.date_range(dates.min(), dates.max(), freq="D")
    energy = rows.groupby("date")["energy"].max()
    # Sorted, so that the sum behind a mean does not depend on the order of the rows.
    weigh_ins = rows[["date", "weight"]].drop_duplicates().sort_values(["date", "weight"])
    weight = weigh_ins.groupby("date")["weight"].mean()

    def by_day(values: pd.Series) -> Numbers:
        return values.reindex(every).to_numpy(dtype=float)

    def slip(name: str, known: pd.Series) -> Numbers:
        return (slips[name] & known.isna()).reindex(every, fill_value=False).to_numpy(dtype=bool)

    return Daily(
        every,
        by_day(weight),
        by_day(energy),
        slip("weight", weight),
        slip("energy", energy),
    )


def creatine_share(dates: pd.DatetimeIndex, starts: Dates) -> Numbers:
    """Return the share of creatine's water by day: 0 up to the first start, 1 a week later."""
    given = as_days(starts, "creatine_starts")
    if given.empty:
        return np.zeros(len(dates))
    days = (dates - given.min()) / dt.timedelta(days=1)
    return np.clip(days.to_numpy(dtype=float) / 7, 0, 1)


@dataclass(frozen=True)
class Logs:
    """Logs of people (rows) by day (columns), and what is known of each person.

    `weight_kg` and `energy_kcal` are nan where nothing was logged. `fasted` marks the days on which
    a person says that they fasted, `change` those named as a change of activity; `light_meant` the
    people whose light days are meant. `creatine` is the share of creatine's water on a day, from 0
    before its start to 1 a week later; `assumed` marks days ahead whose weigh-ins are taken to be
    just as expected. `fat_kg` (at the first weigh-in, as each day could tell), `height_cm`, `age`
    and `male` (1 or 0) are nan where unknown.
    """

    weight_kg: Numbers
    energy_kcal: Numbers
    prior_kcal: Numbers
    prior_sd: Numbers
    fat_kg: Numbers
    cycle: Numbers
    change: Numbers
    creatine: Numbers
    assumed: Numbers
    height_cm: Numbers
    age: Numbers
    male: Numbers
    fasted: Numbers
    light_meant: Numbers

    def of(self, people: slice) -> Logs:
        """Return the logs of some of the people."""
        every = {name: value[people] for name, value in vars(self).items() if name != "assumed"}
        return Logs(**every, assumed=self.assumed)

    def go_on_from(self, earlier: Logs) -> bool:
        """Return whether these are the same logs with more days, or as many."""
        days = earlier.weight_kg.shape[1]
        now = {
            name: value[..., :days] if value.ndim == 2 or name == "assumed" else value
            for name, value in vars(self).items()
        }
        return all(
            np.array_equal(now[name], value, equal_nan=value.dtype.kind == "f")
            for name, value in vars(earlier).items()
        )

    @classmethod
    def of_people(
        cls,
        weight_kg: Numbers,
        energy_kcal: Numbers,
        prior_kcal: Numbers,
        prior_sd: Numbers,
        fat_kg: Numbers = np.nan,
        cycle: Numbers = False,
        change: Numbers = False,
        height_cm: Numbers = np.nan,
        age: Numbers = np.nan,
        male: Numbers = np.nan,
    ) -> Logs:
        """Return logs of people (rows) by day (columns); one value may stand for everybody."""
        weight_kg = np.atleast_2d(np.asarray(weight_kg, float))
        people, days = weight_kg.shape

        def each(value: Numbers, kind: type = float) -> Numbers:
            return np.array(np.broadcast_to(value, people), dtype=kind)

        return cls(
            weight_kg=weight_kg,
            energy_kcal=np.atleast_2d(np.asarray(energy_kcal, float)),
            prior_kcal=each(prior_kcal),
            prior_sd=each(prior_sd),
            fat_kg=np.array(np.broadcast_to(np.atleast_1d(fat_kg)[..., None], weight_kg.shape)),
            cycle=each(cycle, bool),
            change=np.array(np.broadcast_to(change, weight_kg.shape), dtype=bool),
            creatine=np.zeros(weight_kg.shape),
            assumed=np.zeros(days, dtype=bool),
            height_cm=each(height_cm),
            age=each(age),
            male=each(male),
            fasted=np.zeros(weight_kg.shape, dtype=bool),
            light_meant=np.zeros(people, dtype=bool),
        )


@dataclass(frozen=True)
class Learned:
    """What the bank learned, people by days: each value rests on that day and earlier ones only.

    `expenditure_kcal` and `sd_kcal` are maintenance as logged; `trend_kg` body weight without the
    day's noise (nan before the first weigh-in); `expected_kg` what the scale was expected to show
    that morning, and `expected_sd_kg`; `outlier` whether it lay too far off; `known_water_kg` the
    part of the trend or of the wave that is creatine's or the cycle's; `adapted_kcal` adaptive
    thermogenesis inside the expenditure; `filled_kcal` how much more than was written is taken as
    eaten on a day with a log (nan without one).
    """

    expenditure_kcal: Numbers
    sd_kcal: Numbers
    trend_kg: Numbers
    expected_kg: Numbers
    expected_sd_kg: Numbers
    outlier: Numbers
    known_water_kg: Numbers
    adapted_kcal: Numbers
    status: Numbers
    filled_kcal: Numbers
