"""A team's workbook: everybody on one sheet, then a sheet a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from calc.evidence import Constant
from calc.person.link import to_text
from calc.plan import make_plan
from calc.show.plan.sheets import headlines, week_table
from calc.show.team.everybody import apart, everybody
from calc.show.team.kitchen import seats_said
from calc.tables.workbook import Tab, to_workbook
from calc.team.kitchen import plate_list, shopping_list
from calc.team.plates import Plates
from calc.team.roster import Roster
from calc.units import Units

MOST_SHEETS = Constant(200, "people", "People of whom each gets a sheet of a workbook or of paper")
LONGEST_TITLE = Constant(31, "letters", "A sheet of a workbook has no longer title")
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")


def links(roster: Roster, units: Units, address: Callable[[str], str]) -> dict[int, str]:
    """Return by row the address of each person's own plan; `address` makes one of a query.

    Who has health answers has none: no address holds them, and it would show what is withheld.
    """
    people = ((row, roster.profile(row)) for row in roster.planned[: int(MOST_SHEETS)])
    return {row: address(to_text(one, units)) for row, one in people if not one.conditions}


def workbook(
    roster: Roster,
    units: Units,
    days: Sequence[Plates] = (),
    own_links: Mapping[int, str] = MappingProxyType({}),
) -> bytes:
    """Return everybody's plan as a workbook (.xlsx): 'Team', then the week of each person.

    Who stands apart is on a sheet 'Apart' with the reason, and has a sheet of what is left. The
    plates of `days` are on 'Plates', what to buy for them on 'Shopping', each person's on theirs,
    as is their own link.
    """
    tabs = {"Team": Tab(everybody(roster, units))}
    aside = [(one.name, " ".join(one.why)) for one in apart(roster)]
    if aside:
        tabs["Apart"] = Tab(pd.DataFrame(aside, columns=["Name", "Why"]))
    if days:
        tabs["Plates"] = Tab(plate_list(days))
        tabs["Shopping"] = Tab(shopping_list(days))
    own = seats_said(days)
    for row in roster.planned[: int(MOST_SHEETS)]:
        plan = make_plan(roster.profile(row))
        name = roster.names[row]
        link = filter(None, [own_links.get(row, "")])
        lines = (name, *headlines(plan, units), *own.get(name, ()), *link)
        tabs[_title(name, tabs)] = Tab(week_table(plan, units), lines)
    return to_workbook(tabs)


def _title(name: str, taken: dict[str, Tab]) -> str:
    """Return a title that a sheet may have and none has yet, whatever its case."""
    longest = int(LONGEST_TITLE)
    bare = _NOT_IN_A_TITLE.sub(" ", name).strip()[:longest].strip() or "Person"
    lower = {one.lower() for one in taken}
    found, number = bare, 2
    while found.lower() in lower:
        tail = f" ({number})"
        found, number = f"{bare[: longest - len(tail)]}{tail}", number + 1
    return found
