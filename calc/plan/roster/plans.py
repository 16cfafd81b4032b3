"""`make_plans`: one row a person in, one row out each, with the numbers that `make_plan` gives."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.clock import clock
from calc.errors import Finding, InputError, Notice
from calc.food.days import Week
from calc.person import guardrails
from calc.person.body import body_mass_index
from calc.person.conditions import TOPICS
from calc.person.guardrails import ADULT_AGE
from calc.person.limits import MALE_SHARE
from calc.person.profile import Profile
from calc.plan.amounts import ITEMS, Amounts, Inputs, Item, amounts
from calc.plan.notices import findings
from calc.plan.roster.columns import Array, read_people, recognise
from calc.plan.roster.weeks import session_minutes, usual_weeks

_SUFFIX = {
    "kcal/day": "kcal",
    "g/day": "g",
    "g": "g",
    "kg/week": "kg_per_week",
    "ml/day": "ml",
    "ml": "ml",
    "h": "h",
}
SEPARATOR = " | "
_CLOCK = {"bedtime": "sleep", "caffeine_cutoff": "caffeine"}
_SAYINGS = ("withheld", "notices", "error")


def amount_columns(item: Item) -> tuple[str, str, str]:
    """Return the columns of one amount: 'energy_kcal_low', 'energy_kcal', 'energy_kcal_high'."""
    name = f"{item.name}_{_SUFFIX[item.unit]}"
    return f"{name}_low", name, f"{name}_high"


AMOUNT_COLUMNS = tuple(column for item in ITEMS for column in amount_columns(item))
RESULT_COLUMNS = ("goal", *AMOUNT_COLUMNS, *_CLOCK, *_SAYINGS)


class _Group(NamedTuple):
    """The rows of people of the same conditions, all or none of them under 18."""

    rows: Array
    conditions: frozenset[str]
    minor: bool

    @property
    def withheld(self) -> frozenset[str]:
        # What is withheld asks of an age only for under 18.
        age = ADULT_AGE - 1 if self.minor else ADULT_AGE
        return guardrails.withheld_topics(self.conditions, age)


def make_plans(table: pd.DataFrame) -> pd.DataFrame:
    """Return the plans of a table of people: one row each, in the same order, with its index.

    Columns are named as the fields of `Profile` with their units: weight_kg, weight_lb, weight_st
    or weight with its unit in the cell, height_cm, height_m, height_in or height, age, sex, and any
    of the others; blank is the default, 'none' no training days or conditions. Case, spaces and
    brackets of a heading make no difference. Columns that are not ours come back in front.

    An amount has three columns, as 'energy_kcal_low', 'energy_kcal', 'energy_kcal_high' (kcal, g
    and ml are a day's; nan where withheld), a time 'HH:MM'. `goal` is the goal planned for,
    `withheld` what is left out, `notices` what is withheld, changed or doubtful in the amounts (the
    day by the clock is not made here), and `error` what is wrong with a row that has no plan.
    Raises `InputError` for a required column that is missing, one that stands twice, and one that
    has the name of a result.

    >>> team = pd.DataFrame({"weight_kg": [80], "height_cm": [180], "age": [30], "sex": ["male"]})
    >>> make_plans(team)["protein_g"].tolist()
    [144.0]
    """
    roster = read_roster(table, RESULT_COLUMNS)
    found = _planned(roster.person, roster.own)
    cells = {name: (roster.good, values) for name, values in found.items()}
    cells["error"] = roster.bad, roster.errors
    return laid_out(table, roster.others, RESULT_COLUMNS, AMOUNT_COLUMNS, cells)


class Roster(NamedTuple):
    """A table of people as it was read: every field of the good rows, and what is wrong with bad
    ones. `others` are the places of columns that pass through, `own` whose days differ, by the
    place among the good."""

    others: list[int]
    person: dict[str, Array]
    own: dict[int, Profile]
    good: Array
    bad: Array
    errors: Array


def read_roster(table: pd.DataFrame, results: Sequence[str]) -> Roster:
    """Return a table of people as it is read. Raises `InputError` for headings that cannot be used.

    A column that passes through may not have the name of one of `results`. A table without columns
    has nobody in it.
    """
    nobody = not len(table) and not len(table.columns)
    columns, others = ([], []) if nobody else recognise(list(table.columns))
    taken = [str(table.columns[place]) for place in others]
    faults = [
        InputError(f"Column '{name}' has the name of a result: give it another.", name)
        for name in taken
        if name in results
    ]
    if faults:
        raise InputError.together(faults)
    people = read_people(table, columns)
    good = np.setdiff1d(np.arange(len(table)), [*people.faults]).astype(int)
    own = {
        place: people.profiles[row]
        for place, row in enumerate(good.tolist())
        if row in people.profiles
    }
    said = [SEPARATOR.join(map(str, faults)) for faults in people.faults.values()]
    return Roster(
        others,
        {name: values[good] for name, values in people.values.items()},
        own,
        good,
        np.array([*people.faults], dtype=int),
        np.array(said, dtype=object),
    )


def laid_out(
    table: pd.DataFrame,
    others: Sequence[int],
    names: Sequence[str],
    numbers: Collection[str],
    found: Mapping[str, tuple[Array, Array]],
) -> pd.DataFrame:
    """Return the other columns of a table and every result, blank but for the rows that were found.

    `found` has the rows of a column and what stands in them; `numbers` are the columns of numbers.
    """
    results: dict[str, Any] = {}
    for name in names:
        number = name in numbers
        blank = "" if name in _SAYINGS else np.nan
        values = np.full(len(table), blank, dtype=float if number else object)
        if name in found:
            rows, cells = found[name]
            values[rows] = cells
        results[name] = values if number else pd.Series(values, dtype="str").array
    beside = pd.DataFrame(results, index=table.index)
    return pd.concat([table.iloc[:, list(others)], beside], axis="columns")


class Found(NamedTuple):
    """What is found of people: the goal planned for, what is withheld, and every amount.

    `groups` are people of the same conditions, `changed` what there is to say of each one's goals,
    `hidden` for each topic of whom it is withheld.
    """

    goal: Array
    groups: Sequence[_Group]
    changed: Sequence[tuple[Finding, Finding]]
    inputs: Inputs
    amounts: Amounts
    bmi: Array
    hidden: Mapping[str, Array]
    withheld: Array


def found_of(
    person: Mapping[str, Array], own: Mapping[int, Profile], week: tuple[Week, Week]
) -> Found:
    """Return what is found of people whose days cost and ask what `week` says."""
    size = len(person["weight"])
    bmi = body_mass_index(person["weight"], person["height"])
    groups = groups_of(person)
    goal, changed = _goals(person, bmi, groups)
    inputs = _inputs(person, goal, groups, own, week)
    withheld = np.full(size, "", dtype=object)
    for group in groups:
        withheld[group.rows] = ";".join(sorted(group.withheld))
    hidden = _hidden(groups, size)
    return Found(goal, groups, changed, inputs, amounts(inputs), bmi, hidden, withheld)


def _planned(person: Mapping[str, Array], own: Mapping[int, Profile]) -> dict[str, Array]:
    one = found_of(person, own, usual_weeks(person, own))
    found, hidden = one.amounts, one.hidden
    results: dict[str, Array] = {"goal": one.goal, "withheld": one.withheld}
    for item in ITEMS:
        blank = np.any([hidden[topic] for topic in item.topics], axis=0)
        for column, part in zip(amount_columns(item), item.band(found), strict=True):
            results[column] = np.where(blank, np.nan, part)
    minutes = {"bedtime": found.bedtime_minute, "caffeine_cutoff": found.caffeine_cutoff_minute}
    for name, topic in _CLOCK.items():
        times = clock(minutes[name]).astype(object)
        times[hidden[topic]] = np.nan
        results[name] = times
    results["notices"] = _notices(one)
    return results


def groups_of(person: Mapping[str, Array]) -> list[_Group]:
    """Return people by their conditions, those under 18 apart."""
    codes, different = pd.factorize(person["conditions"])
    minor = person["age"] < ADULT_AGE
    every = [
        _Group(np.flatnonzero((codes == code) & (minor == young)), conditions, young)
        for code, conditions in enumerate(different)
        for young in (False, True)
    ]
    return [group for group in every if len(group.rows)]


def _hidden(groups: Iterable[_Group], size: int) -> dict[str, Array]:
    """Return for each topic of which rows it is withheld."""
    hidden = {topic: np.zeros(size, dtype=bool) for topic in (*TOPICS, "profile")}
    for group in groups:
        for topic in group.withheld:
            hidden[topic][group.rows] = True
    return hidden


def _goals(
    person: Mapping[str, Array], bmi: Array, groups: Iterable[_Group]
) -> tuple[Array, list[tuple[Finding, Finding]]]:
    """Return the goal that is planned for in each row, and what there is to say of each group."""
    goal, changed = person["goal"].copy(), []
    for rows, conditions, minor in groups:
        found = guardrails.goal_findings(goal[rows], bmi[rows], conditions, minor)
        for finding in found:
            goal[rows[finding.holds]] = finding.given
        changed.append(found)
    return goal, changed


def _inputs(
    person: Mapping[str, Array],
    goal: Array,
    groups: Iterable[_Group],
    own: Mapping[int, Profile],
    week: tuple[Week, Week],
) -> Inputs:
    costs, loads = week
    limit = np.full(len(goal), np.inf)
    for group in groups:
        limit[group.rows] = guardrails.caffeine_limit_mg(group.conditions)
    return Inputs(
        weight_kg=person["weight"],
        height_cm=person["height"],
        age=person["age"],
        male=np.array([MALE_SHARE[sex] for sex in person["sex"]], dtype=float),
        fat_free_mass_kg=person["weight"] * (1 - person["body_fat"]),
        measured_kcal=person["measured_resting_energy"],
        learned_kcal=person["maintenance"],
        goal=goal.astype(str),
        experience=person["experience"].astype(str),
        activity=person["activity"].astype(str),
        activity_level=person["activity_level"],
        steps=person["steps"],
        session_minutes=session_minutes(person, own),
        day_costs=costs,
        day_loads=loads,
        training_minutes=person["training_minutes"],
        wake_minute=person["wake_time"],
        sleep_need_h=person["sleep_need"],
        sleep_efficiency=person["sleep_efficiency"],
        sweat_rate=person["sweat_rate"],
        meals=person["meals"],
        diet=person["diet"].astype(str),
        protein_per_kg=person["protein_per_kg"],
        energy_swing=person["energy_swing"],
        caffeine_mg=person["caffeine_mg"],
        caffeine_limit_mg=limit,
    )


def _notices(one: Found) -> Array:
    """Return the notices of each row as one text: of guardrails, of the goal, of the amounts."""
    groups, changed, inputs, found, bmi = one.groups, one.changed, one.inputs, one.amounts, one.bmi
    texts = np.full(len(bmi), "", dtype=object)
    hides = np.zeros(len(bmi), dtype=bool)
    for (rows, conditions, minor), of_goal in zip(groups, changed, strict=True):
        guards = guardrails.guard_findings(conditions, inputs.age[rows], bmi[rows], minor)
        for finding in (*guards, *of_goal):
            _say(texts, finding, rows)
        hides[rows] = guardrails.hides_numbers(conditions)
    everybody = np.arange(len(bmi))
    for finding in findings(inputs, found, bmi, hides):
        told = finding.holds & ~one.hidden[finding.topic]
        _say(texts, finding._replace(holds=told), everybody)
    return np.array([text.removesuffix(SEPARATOR) for text in texts], dtype=object)


def _say(texts: Array, finding: Finding, rows: Array) -> None:
    """Write a finding about some rows behind what is said in each of those that it holds for."""
    places = np.flatnonzero(np.broadcast_to(finding.holds, rows.shape))
    if not len(places):
        return
    line = notice_text(finding) + SEPARATOR
    figures = [
        map(write, np.broadcast_to(values, rows.shape)[places].tolist())
        for values, write in finding.figures
    ]
    said = np.full(len(places), line, dtype=object)
    if figures:
        both = finding.asked and finding.given
        said[:] = [
            ""
            if both and finding.asked.format(*one) == finding.given.format(*one)
            else line.format(*one)
            for one in zip(*figures, strict=True)
        ]
    texts[rows[places]] += said


def notice_text(notice: Notice | Finding) -> str:
    """Return a notice as one line: 'protein: why it was changed (3.8 g/kg → 3.5 g/kg)'."""
    change = " → ".join(part for part in (notice.asked, notice.given) if part)
    return f"{notice.topic}: {notice.why}{f' ({change})' if change else ''}"
