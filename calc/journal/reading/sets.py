"""What the logs of training have in common: units in the heading or by row, zero for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, tell
from calc.journal.reading.questions import Desk
from calc.journal.reading.values import METRES_PER_MILE, by_text, kilograms
from calc.tables.sheet import Sheet, plain, unique
from calc.units import quantity

WEIGHT_UNITS = ("kg", "kgs", "lb", "lbs")
METRES: Mapping[str, float] = {
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), 1.0),
    **dict.fromkeys(("km", "kms", "kilometers", "kilometres"), 1000.0),
    **dict.fromkeys(("mi", "mile", "miles"), METRES_PER_MILE),
    **dict.fromkeys(("ft", "feet", "foot"), float(quantity(1, "foot").m_as("m"))),
    **dict.fromkeys(("yd", "yds", "yards"), float(quantity(1, "yard").m_as("m"))),
}
# What stands in a column of its own; a blank is a set like any other.
WARM_UPS: Mapping[str, str] = {
    **dict.fromkeys(("true", "1", "yes"), "warmup"),
    **dict.fromkeys(("false", "0", "no", ""), "normal"),
}


def nothing_blank(values: pd.Series) -> pd.Series:
    """Return numbers with blanks for the zeros that an app writes where nothing is."""
    return values.where(values != 0)


def reps_of(reps: pd.Series, *others: pd.Series) -> pd.Series:
    """Return repetitions, blank where there are none but one of the others is there."""
    instead = pd.concat(list(others), axis=1).notna().any(axis=1)
    return reps.where((reps != 0) | ~instead)


def weights_kg(
    sheet: Sheet,
    desk: Desk,
    names: Sequence[str],
    unit_names: Sequence[str] = (),
    *,
    where: pd.Series | None = None,
) -> pd.Series:
    """Return weights in kg, blank where they are nothing, and outside `where`.

    The unit is in the heading ('Weight (kg)'), else in the column `unit_names`; the person is asked
    about weights that have none, and until then they are blank. An unknown unit is told.
    """
    headed, unit = _headed(sheet, names, WEIGHT_UNITS)
    if headed:
        return kilograms(nothing_blank(amounts(sheet, desk, headed)), unit)
    values = nothing_blank(amounts(sheet, desk, *names))
    values = values if where is None else values.where(where)
    units = sheet.texts(*unit_names)
    made = kilograms(values, units)
    open_ones = values.notna() & (units == "")
    if open_ones.any() and (answer := desk.weight_unit()):
        made = made.where(~open_ones, kilograms(values, answer))
    _tell_unit(sheet, desk, values.notna() & made.isna() & ~open_ones, unit_names)
    return made


def distances_m(
    sheet: Sheet, desk: Desk, names: Sequence[str], unit_names: Sequence[str] = ()
) -> pd.Series:
    """Return the distances of the sets in metres, blank where they are nothing.

    The unit is in the heading or in the column `unit_names`. One without a unit is blank, and told:
    no figure of ours is made of distances, so nobody is asked about them.
    """
    headed, unit = _headed(sheet, names, METRES)
    if headed:
        return nothing_blank(amounts(sheet, desk, headed)) * METRES[unit]
    values = nothing_blank(amounts(sheet, desk, *names))
    units = sheet.texts(*unit_names)
    made = values * by_text(units, lambda one: METRES.get(one.casefold(), float("nan")), float)
    bare = values.notna() & (units == "")
    tell(sheet, desk, bare, "The distance has no unit", "left blank", column=names)
    _tell_unit(sheet, desk, values.notna() & made.isna() & ~bare, unit_names)
    return made


def all_but(sheet: Sheet, *names: str) -> Narrow:
    """Return a sheet without the columns that nothing is read from: notes, mostly."""
    left = {plain(name) for name in names}
    return Narrow(sheet, [name for name in unique(sheet.header) if plain(name) not in left])


def _headed(sheet: Sheet, names: Sequence[str], units: Iterable[str]) -> tuple[str, str]:
    """Return the column with a unit behind its name, 'Weight (kg)' or 'Weight(kg)', and that."""
    known = {
        f"{plain(name)}{blank}({unit})": unit
        for name in names
        for unit in units
        for blank in (" ", "")
    }
    found = (name for name in unique(sheet.header) if plain(name) in known)
    headed = next(found, "")
    return headed, known.get(plain(headed), "")


def _tell_unit(sheet: Sheet, desk: Desk, where: pd.Series, names: Sequence[str]) -> None:
    tell(sheet, desk, where, "This unit is not known", "left blank", column=names)


def warm_ups(sheet: Sheet, desk: Desk, name: str) -> pd.Series:
    """Return the types of sets by a column that says whether each is a warm-up.

    What says neither counts as a normal set, and is told.
    """
    texts = sheet.texts(name)
    kinds = by_text(texts, lambda text: WARM_UPS.get(text.casefold(), ""), "str")
    unknown = kinds == ""
    tell(
        sheet,
        desk,
        unknown,
        "Whether this is a warm-up cannot be read",
        "counted as a normal set",
        column=(name,),
    )
    return kinds.where(~unknown, "normal")
