"""From rows of a file to days: meals summed, the earliest weigh-in.

What readers of intake and weight have in common. Each row that does not count is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
import pandas as pd

from calc.journal.by_hand_limits import label
from calc.journal.model import GROUPS, NOT_USED, Journal, as_text
from calc.journal.reading.columns import (
    NO_DATE,
    Narrow,
    dates_of,
    days_of,
    figures_of,
    grouped_numbers,
    moment_columns,
    plain_moments,
    plain_numbers,
    spelled_out,
)
from calc.journal.reading.counting.carried import carried
from calc.journal.reading.counting.possible import (
    HIGHEST_ENERGY_KCAL,
    NEXT_TO_NOTHING,
    NO_BODY,
    NO_WEIGHT,
    TOO_MUCH,
    UNLOGGED,
    next_to_nothing,
    of_a_body,
    without_food,
)
from calc.journal.reading.devices.scales import of_body
from calc.journal.reading.questions import DATE_ORDER, DAY_FIRST, Desk
from calc.journal.reading.values import (
    by_text,
    clock,
    numbers,
    unread,
)
from calc.tables.decimal_sign import has_dot_groups
from calc.tables.sheet import Sheet

_PLAIN_CLOCK = r"(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?"
# What apps write where they have nothing.
NOTHING = frozenset({"", "--", "-", "—", "n/a", "na"})
NO_WAKING = "No time of waking in this row"
LEFT_BLANK = "left blank"
CARRIED = "The same as the day before: taken as carried forward, not weighed"

# The lines of a sheet are counted once something is told of it.
Lines: TypeAlias = np.ndarray | Sheet


def when(sheet: Sheet, desk: Desk, *names: str, blank: str = NO_DATE) -> pd.DataFrame:
    """Return `date` and `time` of a column, as `moment_columns` does; the usual dates at once."""
    texts = sheet.texts(*names)
    made = plain_moments(texts)
    if made is None:
        answer = desk.choices.get(DATE_ORDER)
        iso = spelled_out(texts, None if answer is None else answer == DAY_FIRST)
        made = None if iso is None else plain_moments(iso)
    return moment_columns(sheet, desk, *names, blank=blank) if made is None else made


def woke(sheet: Sheet, desk: Desk, *names: str) -> pd.Series:
    """Return the dates of a column of times of waking; a night without one is told as that."""
    days = days_of(sheet, *names) if isinstance(sheet, Narrow) else None
    return dated(sheet, desk, *names, blank=NO_WAKING)["date"] if days is None else days


def dated(
    sheet: Sheet, desk: Desk, *names: str, clock: str = "", blank: str = NO_DATE
) -> pd.DataFrame:
    """Return what `when` does: dates as dates, not as texts, where every one is an ISO date.

    `clock` is the column of the time, where that has one of its own.
    """
    clock = sheet.column(clock) if clock else ""
    made = dates_of(sheet, *names, clock=clock) if isinstance(sheet, Narrow) else None
    if made is not None:
        return made
    made = when(sheet, desk, *names, blank=blank)
    return made.assign(time=clocks(sheet, clock)) if clock else made


def amounts(sheet: Sheet, desk: Desk, *names: str, body: bool = False) -> pd.Series:
    """Return a column as numbers; '--' and 'n/a' are blanks, anything else unread is told.

    `body` says that they are weights of a body, of which nobody has thousands: '80,125' is 80.
    """
    figures = figures_of(sheet, *names)
    if figures is not None:
        return figures
    texts = sheet.texts(*names)
    plain = plain_numbers(texts)
    comma = body or sheet.decimal_comma
    if plain is None and not comma:
        plain = grouped_numbers(texts)
    if plain is not None and (body or not (comma and has_dot_groups(texts.cat.categories))):
        return plain
    made = by_text(texts, of_body, float) if body else numbers(texts, decimal_comma=comma)
    given = ~by_text(texts, lambda text: text.casefold() in NOTHING, bool)
    unknown = unread(texts, made) & given
    tell(sheet, desk, unknown, "This is no number", "left blank", column=names)
    return made


def tell(
    sheet: Sheet,
    desk: Desk,
    where: pd.Series,
    what: str,
    done: str = NOT_USED,
    *,
    column: Sequence[str] = (),
) -> None:
    """Tell each row where `where` is true, with its line and what stood in `column`."""
    if where.any():
        values = sheet.texts(*column) if column else None
        name = sheet.column(*column)
        desk.tell(where, what, done, lines=sheet.lines, column=name, values=values)


def tell_rows(
    desk: Desk,
    lines: Lines,
    where: pd.Series,
    what: str,
    column: str = "",
    values: pd.Series | None = None,
    done: str = NOT_USED,
) -> None:
    """Tell each row where `where` is true; the value is of `column` where it is not given."""
    if where.any():
        if isinstance(lines, Sheet) and column and values is None:
            values = lines.texts(column)
        known = lines.lines if isinstance(lines, Sheet) else lines
        desk.tell(where, what, done, lines=known, column=column, values=values)


def clocks(sheet: Sheet, *names: str) -> pd.Series:
    """Return a column of times of the clock as 'HH:MM:SS', '' where there is none."""
    texts = sheet.texts(*names)
    if texts.cat.categories.str.fullmatch(_PLAIN_CLOCK).all():
        return as_text(texts)
    return by_text(texts, clock, "str")


def intake_of_day(
    desk: Desk,
    dates: pd.Series,
    nutrients: Mapping[str, pd.Series],
    lines: Lines,
    *,
    where: pd.Series | None = None,
    nothing: str = "No energy or nutrient in this row",
) -> pd.DataFrame:
    """Return the intake of each date: the sum of its rows, blank where none has a value.

    `nutrients` are columns by the names of the journal; `where` says which rows are food (the
    others are for the caller to tell). A row with no value at all is told as `nothing`. A date on
    which every value is 0 was not logged: apps write so where nothing was, and it is told, as is
    one of next to nothing. What is below 0 is told and left blank, and so is the energy of a date
    on which it is more than anybody eats.
    """
    frame = pd.DataFrame({"date": dates, **nutrients})
    columns = [name for name in GROUPS["intake"] if name in nutrients]
    dated = (dates != "") if where is None else where & (dates != "")
    values = frame[columns].to_numpy(dtype=float)
    some = (~np.isnan(values)).any(axis=1)
    tell_rows(desk, lines, dated & ~some, nothing)
    if (values < 0).any():
        for name in columns:
            odd = dated & (frame[name] < 0)
            tell_rows(
                desk, lines, odd, f"{label(name)} below 0", values=frame[name], done=LEFT_BLANK
            )
            frame[name] = frame[name].mask(odd)
        some = frame[columns].notna().any(axis=1).to_numpy()
    used = dated & some
    eaten = frame if used.all() else frame[used]
    unlogged = without_food(eaten[columns], [eaten["date"]])
    if unlogged.any():
        tell_rows(desk, lines, unlogged.reindex(frame.index, fill_value=False), UNLOGGED)
        eaten = eaten[~unlogged]
    days = sum_of_day(eaten, columns)
    little = next_to_nothing(days)
    if little.any():
        odd = eaten["date"].isin(days.loc[little, "date"]).reindex(frame.index, fill_value=False)
        tell_rows(desk, lines, odd, NEXT_TO_NOTHING)
        days = days[~little].reset_index(drop=True)
    return _possible(desk, days, eaten, lines, frame.index)


def _possible(
    desk: Desk, days: pd.DataFrame, eaten: pd.DataFrame, lines: Lines, index: pd.Index
) -> pd.DataFrame:
    """Return days without an energy that nobody eats; the rows of one that has it are told."""
    if "energy_kcal" not in days or not (days["energy_kcal"] > HIGHEST_ENERGY_KCAL).any():
        return days
    beyond = days["energy_kcal"] > HIGHEST_ENERGY_KCAL
    some = eaten[eaten["date"].isin(days.loc[beyond, "date"]) & (eaten["energy_kcal"] > 0)]
    odd = pd.Series(index.isin(some.index), index=index)
    values = some["energy_kcal"].reindex(index)
    tell_rows(desk, lines, odd, TOO_MUCH, values=values, done=LEFT_BLANK)
    left = days.assign(energy_kcal=days["energy_kcal"].mask(beyond))
    return left[left.drop(columns="date").notna().any(axis=1)].reset_index(drop=True)


def weigh_ins(
    desk: Desk,
    when: pd.DataFrame,
    weight_kg: pd.Series,
    lines: Lines,
    *,
    column: str = "",
    values: pd.Series | None = None,
    each: bool | pd.Series = False,
    carries: bool = False,
) -> pd.DataFrame:
    """Return `date` and `weight_kg` of the earliest weigh-in of each date; later ones are told.

    `when` has `date` and `time`. A weight that no body has is left out and told, and so is a row
    without a weight where `each` says that it is a weigh-in and nothing else. What an app carried
    forward is none (`without_carried`; `carries` as there). Where `lines` are a sheet, what stood
    in `column` is found there; else it is `values`.
    """
    frame = when.assign(weight_kg=weight_kg)
    if not (when["date"].dtype.kind == "M" and of_a_body(weight_kg).all()):
        have = _have_weight(desk, frame, lines, column, values, each)
        frame = frame if have.all() else frame[have]
    late = _later_of_day(frame)
    if late.any():
        later = late.reindex(weight_kg.index, fill_value=False)
        tell_rows(desk, lines, later, "A later weigh-in of the day", column, values)
        frame = frame[~late]
    days = frame[["date", "weight_kg"]]
    return without_carried(desk, days, lines, column=column, values=values, carries=carries)


def _have_weight(
    desk: Desk,
    frame: pd.DataFrame,
    lines: Lines,
    column: str,
    values: pd.Series | None,
    each: bool | pd.Series,
) -> pd.Series:
    """Return which rows have a date and a weight; one without a weight or of nothing is told."""
    weight, dated = frame["weight_kg"], frame["date"] != ""
    sound = of_a_body(weight)
    if not sound.all():
        missing = weight.isna() & dated & each
        if missing.any() and isinstance(lines, Sheet) and column:
            # What is there and no number is told as that.
            missing &= by_text(lines.texts(column), lambda text: text.casefold() in NOTHING, bool)
        tell_rows(desk, lines, missing, "No weight in this row", column, values)
        tell_rows(desk, lines, weight == 0, NO_WEIGHT, column, values)
        tell_rows(desk, lines, weight.notna() & (weight != 0) & ~sound, NO_BODY, column, values)
    return sound & dated


def without_carried(
    desk: Desk,
    days: pd.DataFrame,
    lines: Lines,
    *,
    column: str = "",
    values: pd.Series | None = None,
    carries: bool = False,
) -> pd.DataFrame:
    """Return days with a weight without those that an app carried forward; these are told.

    `days` has `date`, each once, and `weight_kg`; its index is the place of each row in `lines`.
    `carries` says that the app is known to write the last weight again on days without one.
    """
    again = carried(days["date"], days["weight_kg"], carries=carries)
    if not again.any():
        return days
    size = len(lines.lines if isinstance(lines, Sheet) else lines)
    told = again.reindex(range(size), fill_value=False)
    tell_rows(desk, lines, told, CARRIED, column, values)
    return days[~again]


def ask_unit_for(desk: Desk, weights: pd.Series, what: str = "The weights in this file") -> str:
    """Return the unit that the person says, '' while nobody does; not asked without a weight."""
    return desk.weight_unit(what) if weights.notna().any() else ""


def _later_of_day(frame: pd.DataFrame) -> pd.Series:
    """Return which rows are not the earliest of their date.

    `frame` has `date` and `time`, which is a text or the moment itself; a row without a time comes
    after those with one, and of two at the same time the first that stands there counts.
    """
    dates, times = frame["date"], frame["time"]
    again = dates.duplicated()
    moments = times.dtype.kind == "M"
    if not again.any() or (moments and times.is_monotonic_increasing):
        return again
    of_several = dates.duplicated(keep=False)
    several = frame[of_several]
    if not moments:
        several = several.assign(time=several["time"].where(several["time"] != "", "99"))
    ordered = several.sort_values(["date", "time"], kind="stable")
    first = ordered.index[~ordered["date"].duplicated()]
    return of_several & ~frame.index.isin(first)


def sum_of_day(frame: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Return the sum of each date; nan where no row of the date has a value."""
    dated = frame["date"] != ""
    have = frame if dated.all() else frame[dated]
    dates = have["date"]
    if dates.is_unique and dates.is_monotonic_increasing:
        of_day = {name: have[name].array for name in ("date", *columns)}
        return pd.DataFrame(of_day)
    return have.groupby("date", sort=True)[list(columns)].sum(min_count=1).reset_index()


def nothing_used(desk: Desk, what: str) -> Journal:
    """Return a journal with nothing but the word that nothing of this file is used."""
    desk.say(what, NOT_USED)
    return desk.journal()
