"""`make_plans`: one row a person in, one row out each, with the numbers that `make_plan` gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, cast

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import clock
from calc.energy.sessions import ByKind, kind_energy, minutes_by_kind
from calc.errors import InputError, Notice
from calc.food.caffeine import SINGLE_DOSE_CAP
from calc.food.days import Week, lifting_load
from calc.food.protein import BLEND_START_BMI, OLDER_AGE
from calc.person import guardrails
from calc.person.body import body_mass_index
from calc.person.guardrails import ADULT_AGE, SEVERE_OBESITY_BMI, UNDERWEIGHT_BMI
from calc.person.limits import MALE_SHARE
from calc.person.profile import Profile
from calc.person.sessions import USUAL_KIND
from calc.plan.amounts import ITEMS, Amounts, Inputs, Item, amounts
from calc.plan.days import costs_and_loads, week_of
from calc.plan.notices import SLIP_BMI, gains_without_lifting, is_short_of_energy, notices_of
from calc.plan.roster.columns import SEPARATOR, Array, read_people, recognise
from calc.recovery.sleep import LOW_EFFICIENCY

_SUFFIX = {
    "kcal/day": "kcal",
    "g/day": "g",
    "g": "g",
    "kg/week": "kg_per_week",
    "ml/day": "ml",
    "ml": "ml",
    "h": "h",
}
_CLOCK = {"bedtime": "sleep", "caffeine_cutoff": "caffeine"}
_SAYINGS = ("withheld", "notices", "error")
Group = tuple[frozenset[str], bool]


def amount_columns(item: Item) -> tuple[str, str, str]:
    """Return the columns of one amount: 'energy_kcal_low', 'energy_kcal', 'energy_kcal_high'."""
    name = f"{item.name}_{_SUFFIX[item.unit]}"
    return f"{name}_low", name, f"{name}_high"


AMOUNT_COLUMNS = tuple(column for item in ITEMS for column in amount_columns(item))
RESULT_COLUMNS = ("goal", *AMOUNT_COLUMNS, *_CLOCK, *_SAYINGS)


class _Asked(NamedTuple):
    """What the notices ask of a person: the same names as on `Profile`."""

    weight_kg: Numbers
    height_cm: Numbers
    age: Numbers
    male: Numbers
    fat_free_mass_kg: Numbers
    protein_per_kg: Numbers
    caffeine_mg: Numbers
    sleep_efficiency: Numbers


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
    if not len(table) and not len(table.columns):
        return pd.DataFrame(_results(0, {}), index=table.index)
    columns, others = recognise(list(table.columns))
    taken = [str(table.columns[place]) for place in others]
    faults = [
        InputError(f"Column '{name}' has the name of a result: give it another.", name)
        for name in taken
        if name in RESULT_COLUMNS
    ]
    if faults:
        raise InputError.together(faults)
    people = read_people(table, columns)
    size = len(table)
    good = np.setdiff1d(np.arange(size), [*people.errors]).astype(int)
    own = {
        place: people.profiles[row]
        for place, row in enumerate(good.tolist())
        if row in people.profiles
    }
    found = _planned({name: values[good] for name, values in people.values.items()}, own)
    cells = {name: (good, values) for name, values in found.items()}
    bad = np.array([*people.errors], dtype=int)
    cells["error"] = bad, np.array([*people.errors.values()], dtype=object)
    results = pd.DataFrame(_results(size, cells), index=table.index)
    return pd.concat([table.iloc[:, others], results], axis="columns")


def _results(size: int, found: dict[str, tuple[Array, Array]]) -> dict[str, Any]:
    """Return every column of the result, blank but for the rows that were found."""
    results: dict[str, Any] = {}
    for name in RESULT_COLUMNS:
        number = name in AMOUNT_COLUMNS
        blank = "" if name in _SAYINGS else np.nan
        values = np.full(size, blank, dtype=float if number else object)
        if name in found:
            rows, cells = found[name]
            values[rows] = cells
        results[name] = values if number else pd.Series(values, dtype="str").array
    return results


def _planned(person: dict[str, Array], own: Mapping[int, Profile]) -> dict[str, Array]:
    size = len(person["weight"])
    bmi = body_mass_index(person["weight"], person["height"])
    groups = _groups(person)
    goal, changed = _goals(person, bmi, groups)
    found = amounts(_inputs(person, goal, groups, own))
    withheld = np.full(size, frozenset(), dtype=object)
    for group, rows in groups.items():
        topics = guardrails.withheld_topics(group[0], _age_of(group))
        for row in rows:
            withheld[row] = topics
    results: dict[str, Array] = {"goal": goal}
    for item in ITEMS:
        hidden = _hidden(withheld, groups, item.topics)
        for column, part in zip(amount_columns(item), item.band(found), strict=True):
            values = np.array(np.broadcast_to(part, size), dtype=float)
            values[hidden] = np.nan
            results[column] = values
    minutes = {"bedtime": found.bedtime_minute, "caffeine_cutoff": found.caffeine_cutoff_minute}
    for name, topic in _CLOCK.items():
        times = clock(minutes[name]).astype(object)
        times[_hidden(withheld, groups, (topic,))] = np.nan
        results[name] = times
    names = {topics: ";".join(sorted(topics)) for topics in set(withheld)}
    results["withheld"] = np.array([names[topics] for topics in withheld], dtype=object)
    results["notices"] = _notices(person, found, bmi, withheld, changed)
    return results


def _groups(person: dict[str, Array]) -> dict[Group, list[int]]:
    """Return the rows that a guardrail may speak to, by their conditions and whether under 18."""
    minor = person["age"] < ADULT_AGE
    groups: dict[Group, list[int]] = {}
    guarded = minor | person["conditions"].astype(bool)
    for row in np.flatnonzero(guarded).tolist():
        groups.setdefault((person["conditions"][row], bool(minor[row])), []).append(row)
    return groups


def _age_of(group: Group) -> float:
    """Return an age that stands for a group: what is withheld asks only for under 18."""
    return ADULT_AGE - 1 if group[1] else ADULT_AGE


def _hidden(withheld: Array, groups: dict[Group, list[int]], topics: Iterable[str]) -> list[int]:
    return [row for rows in groups.values() if withheld[rows[0]] & {*topics} for row in rows]


def _goals(
    person: dict[str, Array], bmi: Array, groups: dict[Group, list[int]]
) -> tuple[Array, dict[int, list[Notice]]]:
    """Return the goal that is planned for in each row, and what there is to say about it."""
    goal, changed = person["goal"].copy(), {}
    asked = np.flatnonzero(bmi < UNDERWEIGHT_BMI).tolist()
    for row in {*asked, *(row for rows in groups.values() for row in rows)}:
        goal[row], changed[row] = guardrails.allowed_goal(
            goal[row], bmi[row], person["conditions"][row], person["age"][row]
        )
    return goal, changed


def _inputs(
    person: dict[str, Array],
    goal: Array,
    groups: dict[Group, list[int]],
    own: Mapping[int, Profile],
) -> Inputs:
    costs, loads = _days(person, own)
    limit = np.full(len(goal), np.inf)
    for (conditions, _), rows in groups.items():
        limit[rows] = guardrails.caffeine_limit_mg(conditions)
    return Inputs(
        weight_kg=person["weight"],
        height_cm=person["height"],
        age=person["age"],
        male=_male(person),
        fat_free_mass_kg=_fat_free_mass(person),
        measured_kcal=person["measured_resting_energy"],
        learned_kcal=person["maintenance"],
        goal=goal.astype(str),
        experience=person["experience"].astype(str),
        activity=person["activity"].astype(str),
        activity_level=person["activity_level"],
        steps=person["steps"],
        session_minutes=_session_minutes(person, own),
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


def _male(person: dict[str, Array]) -> Array:
    return np.array([MALE_SHARE[sex] for sex in person["sex"]], dtype=float)


def _fat_free_mass(person: dict[str, Array]) -> Array:
    return cast(Array, person["weight"] * (1 - person["body_fat"]))


def _session_minutes(person: dict[str, Array], own: Mapping[int, Profile]) -> ByKind:
    """Return the week's minutes of each person by kind; the short form has but one kind."""
    days = person["training_days"] * person["training_minutes"]
    minutes = {kind: np.zeros(len(days)) for kind in ByKind._fields}
    minutes[USUAL_KIND][:] = days
    for row, profile in own.items():
        for kind, spent in minutes_by_kind(profile.week)._asdict().items():
            minutes[kind][row] = spent
    return ByKind(**minutes)


def _days(person: dict[str, Array], own: Mapping[int, Profile]) -> tuple[Week, Week]:
    """Return what each day costs and its load; in the short form it is one and the same for all.

    Which weekdays those are makes no difference to the means that a roster has.
    """
    count, minutes = person["training_days"], person["training_minutes"]
    cost, load = kind_energy(1.0, minutes, USUAL_KIND), lifting_load(minutes)
    trains = [count > place for place, _ in enumerate(Week._fields)]
    costs = [np.where(there, cost, 0.0) for there in trains]
    loads = [np.where(there, load, 0) for there in trains]
    for row, profile in own.items():
        for places, found in zip((costs, loads), costs_and_loads(week_of(profile)), strict=True):
            for place, value in zip(places, found, strict=True):
                place[row] = value
    return Week(*costs), Week(*loads)


def _notices(
    person: dict[str, Array],
    found: Amounts,
    bmi: Array,
    withheld: Array,
    changed: dict[int, list[Notice]],
) -> Array:
    """Return the notices of each row as one text; rows with nothing to say are not visited."""
    texts = np.full(len(bmi), "", dtype=object)
    conditions, age = person["conditions"], person["age"]
    guarded = (
        conditions.astype(bool)
        | (age < ADULT_AGE)
        | (age >= OLDER_AGE)
        | (bmi < UNDERWEIGHT_BMI)
        | (bmi >= SEVERE_OBESITY_BMI)
    )
    said: dict[int, list[Notice]] = {}
    for row in np.flatnonzero(guarded).tolist():
        guards = guardrails.guard_notices(conditions[row], age[row], bmi[row])
        said[row] = [*guards, *changed.get(row, ())]
    rows = np.flatnonzero(_speaks(person, found, bmi))
    asked = _Asked(
        person["weight"],
        person["height"],
        age,
        _male(person),
        _fat_free_mass(person),
        person["protein_per_kg"],
        person["caffeine_mg"],
        person["sleep_efficiency"],
    )
    # Of what the days have a row says no more than whether they are less apart than was asked.
    no_days = cast(Any, dict.fromkeys(set(found.days._fields) - {"swing", "code"}))
    said_of = found._replace(days=found.days._replace(**no_days))
    for row, one, amount in zip(
        rows.tolist(), _each(asked, rows, len(bmi)), _each(said_of, rows, len(bmi)), strict=True
    ):
        # The notices ask a profile for these only.
        hidden = guardrails.hides_numbers(conditions[row])
        own = notices_of(cast(Profile, one), amount, withheld[row], bmi[row], hidden)
        said.setdefault(row, []).extend(own)
    for row, notices in said.items():
        texts[row] = SEPARATOR.join(notice_text(notice) for notice in notices)
    return texts


def _speaks(person: dict[str, Array], found: Amounts, bmi: Array) -> Array:
    """Return the rows whose own amounts may have something to say: `calc.notes` says what."""
    return cast(
        Array,
        (bmi >= SLIP_BMI)
        | found.resting.extrapolated
        | found.maintenance.differs
        | (found.change.capped != "")
        | found.floored
        | is_short_of_energy(found)
        | gains_without_lifting(found)
        | (found.days.code != "")
        | (found.protein.code != "")
        | (bmi > BLEND_START_BMI)
        | (found.macros.codes != "")
        | (found.caffeine_mg < person["caffeine_mg"])
        | (found.caffeine_mg > SINGLE_DOSE_CAP)
        | found.time_in_bed.capped.target
        | (person["sleep_efficiency"] < LOW_EFFICIENCY),
    )


def _each(value: Any, rows: Array, size: int) -> Iterator[Any]:
    """Return the same named tuple for each of the rows, with plain numbers in it."""
    if isinstance(value, tuple):
        make = cast(Any, type(value))._make
        return map(make, zip(*(_each(part, rows, size) for part in value), strict=True))
    return iter(np.broadcast_to(value, size)[rows].tolist())


def notice_text(notice: Notice) -> str:
    """Return a notice as one line: 'protein: why it was changed (3.8 g/kg → 3.5 g/kg)'."""
    change = " → ".join(part for part in (notice.asked, notice.given) if part)
    return f"{notice.topic}: {notice.why}{f' ({change})' if change else ''}"
