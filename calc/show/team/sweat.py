"""A team's sweat tests: one more written by hand, and what they come to as people read it."""

from __future__ import annotations

import pandas as pd

from calc.errors import InputError
from calc.evidence import figure
from calc.show.words import fluid, kilograms, litres_from
from calc.team.reading import check_size
from calc.team.roster import Roster
from calc.team.sweat import EMPTY, headings_of, sweat_table
from calc.units import Units, registry

_BASES = {
    "weight_before": "kilogram",
    "weight_after": "kilogram",
    "drunk": "liter",
    "urine": "liter",
}
HEADINGS = EMPTY.splitlines()[0].split(",")


def with_test(
    tests: pd.DataFrame | None,
    name: str,
    *,
    before: float | None,
    after: float | None,
    drunk: float | None,
    urine: float | None,
    minutes: float | None,
    units: Units,
) -> pd.DataFrame:
    """Return tests with one more, given in the reader's units, written in those of the table.

    What is left blank stays so: its row then says what is missing.
    """
    table = pd.DataFrame(columns=HEADINGS, dtype="str") if tests is None else tests
    given = {
        "weight_before": None if before is None else kilograms(before, units),
        "weight_after": None if after is None else kilograms(after, units),
        "drunk": None if drunk is None else litres_from(drunk, units),
        "urine": None if urine is None else litres_from(urine, units),
        "minutes": minutes,
    }
    row = dict.fromkeys(table.columns, "") | {"name": name}
    for field, (heading, unit) in headings_of(table).items():
        value = given[field]
        if value is not None and unit:
            value = float(registry.Quantity(value, _BASES[field]).m_as(unit))
        row[heading] = "" if value is None else f"{value:.6g}"
    return pd.concat([table, pd.DataFrame([row], dtype="str")], ignore_index=True)


def results(tests: pd.DataFrame, roster: Roster, units: Units) -> pd.DataFrame:
    """Return the rate and the drink plan of each test as they are read, faults in their row.

    Raises `InputError` for a table without a column that is needed.
    """
    found = sweat_table(tests, roster.members())
    return pd.DataFrame(
        {
            "Name": found["name"],
            "Sweat (L/h)": [
                "" if pd.isna(rate) else f"{figure(rate)} ({figure(low)} to {figure(high)})"
                for rate, low, high in zip(
                    found["sweat_l_per_h"], found["low95"], found["high95"], strict=True
                )
            ],
            "Lost": [
                "" if pd.isna(loss) else f"{figure(loss)} % of weight"
                for loss in found["loss_percent"]
            ],
            "Drink next time": [
                "" if pd.isna(most) else _drinks(least, most, units)
                for least, most in zip(found["drink_from_ml"], found["drink_to_ml"], strict=True)
            ],
            "Worth knowing": found["note"].where(found["error"] == "", found["error"]),
        }
    )


def _drinks(least: float, most: float, units: Units) -> str:
    if least >= most:
        return fluid(most, units)
    if not least:
        return f"up to {fluid(most, units)}, to thirst"
    return f"{fluid(least, units)} to {fluid(most, units)}"


def with_rates(roster: Roster, tests: pd.DataFrame) -> Roster:
    """Return a roster in which each person's plan counts on the rate of their last test."""
    found = sweat_table(tests, roster.members())
    for name, rate in zip(found["name"], found["sweat_l_per_h"], strict=True):
        if pd.notna(rate) and name in roster.names:
            row = roster.names.index(str(name))
            roster = roster.mended(_rate_heading(roster), figure(float(rate)), [row])
    return roster


def _rate_heading(roster: Roster) -> str:
    own = (one.heading for one in roster.columns if one.field == "sweat_rate")
    return next(own, "sweat_rate_l_per_h")


def check_tests(tests: pd.DataFrame) -> str:
    """Return why a table is none of sweat tests; empty where it is one."""
    try:
        check_size(tests, range(2, len(tests) + 2))
        headings_of(tests)
    except InputError as fault:
        return str(fault)
    return ""
