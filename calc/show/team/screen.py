"""The weekly screen in words: whose log a file is, which week, what it says of whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any, NamedTuple

import pandas as pd
from rapidfuzz import fuzz, process

from calc.clock import day_text
from calc.errors import InputError, listed
from calc.journal import Journal, Question, merge, read
from calc.show.words import in_own_weight, in_units, weight_unit
from calc.team.screen import Fact
from calc.units import Units

# Letters of two names that are alike: from here a file is taken to be somebody's.
ALIKE = 90
WEEK = timedelta(weeks=1)
_HEADINGS = {
    "date": "Date",
    "protein_g": "Protein (g)",
    "energy_kcal": "Energy (kcal)",
    "sleep_h": "Sleep (h)",
    "hard_sets": "Hard sets",
}


@dataclass(frozen=True)
class Log:
    """A file of somebody's log: whose it is ('' where nobody says), and what it leaves open.

    Its bytes are held while it asks something, for it is read again then; `digest` stays.
    """

    file: str
    data: bytes
    digest: str
    whose: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    journal: Journal | None = None
    fault: str = ""

    def of(self, name: str) -> Log:
        """Return it as the log of somebody."""
        return replace(self, whose=name)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the file does not say, with answers on offer."""
        return self.journal.questions if self.journal is not None else ()

    @property
    def waits(self) -> bool:
        """Whether it cannot be counted yet."""
        return not self.whose or self.journal is None or bool(self.questions)


def log_of(file: str, data: bytes, names: Sequence[str]) -> Log:
    """Return a file as the log of somebody of a team; why not is its `fault`."""
    digest = blake2b(data).hexdigest()
    return answered(Log(file, data, digest, whose(file, names)), {})


def answered(log: Log, choices: Mapping[str, str]) -> Log:
    """Return a log read with answers to its questions."""
    if log.journal is not None and not log.questions:
        return log
    every: dict[str, Any] = {**log.choices, **choices}
    try:
        found = read(log.data, log.file, **every)
    except InputError as fault:
        return replace(log, choices=every, journal=None, fault=str(fault))
    held = log.data if found.questions else b""
    return replace(log, data=held, choices=every, journal=found, fault="")


def whose(file: str, names: Sequence[str]) -> str:
    """Return who a file is of by its name, as 'ana-ruiz_hevy.csv'; '' where two or none could be.

    >>> whose("ana-ruiz_hevy.csv", ["Ana Ruiz", "Ben"])
    'Ana Ruiz'
    """
    found = process.extract(
        _words_of(file.rpartition(".")[0] or file),
        {name: _words_of(name) for name in names},
        scorer=fuzz.token_set_ratio,
        score_cutoff=ALIKE,
        limit=2,
    )
    best = [key for _, score, key in found if score == found[0][1]]
    return str(best[0]) if len(best) == 1 else ""


def _words_of(text: str) -> str:
    return " ".join(re.split(r"[\W_]+", text)).casefold()


def journals(logs: Iterable[Log]) -> dict[str, Journal]:
    """Return the logs that can be counted, by whose they are; several of one person as one."""
    found: dict[str, Journal] = {}
    for log in logs:
        if not log.waits and log.journal is not None:
            own = found.get(log.whose)
            found[log.whose] = log.journal if own is None else merge(own, log.journal)
    return found


def last_week(logs: Mapping[str, Journal], today: date) -> date:
    """Return the Monday of the last whole week before today that any log reaches."""
    monday = today - timedelta(days=today.weekday())
    dates = [day for one in logs.values() for day in (_last(one.days), _last(one.log)) if day]
    newest = max((day for day in dates if day < monday), default=monday - WEEK)
    return newest - timedelta(days=newest.weekday())


def _last(table: pd.DataFrame) -> date | None:
    return None if table.empty else pd.Timestamp(table["date"].max()).date()


class Shown(NamedTuple):
    """What is raised of one person: their name, each fact in words and the rows behind it."""

    name: str
    facts: tuple[tuple[str, str, pd.DataFrame], ...]


def raised(facts: Iterable[Fact], units: Units) -> tuple[Shown, ...]:
    """Return what is raised, by person."""
    found: dict[str, list[tuple[str, str, pd.DataFrame]]] = {}
    for fact in facts:
        if fact.status == "raised":
            text = in_units(fact.text, units)
            own = found.setdefault(fact.name, [])
            own.append((fact.label, text, _rows_of(fact.rows, units)))
    return tuple(Shown(name, tuple(own)) for name, own in found.items())


def _rows_of(rows: pd.DataFrame, units: Units) -> pd.DataFrame:
    shown: dict[str, list[Any]] = {}
    for name in rows.columns:
        if name == "weight_kg":
            shown[f"Weight ({weight_unit(units)})"] = [
                round(in_own_weight(kg, units), 1) for kg in rows[name]
            ]
        elif name == "date":
            shown["Date"] = [day_text(pd.Timestamp(day).date()) for day in rows[name]]
        else:
            shown[_HEADINGS.get(str(name), str(name))] = [round(one, 1) for one in rows[name]]
    return pd.DataFrame(shown)


def screen_sentence(facts: Sequence[Fact], day: date) -> str:
    """Return how many facts are raised of whom in the week of a day."""
    monday = day - timedelta(days=day.weekday())
    people = list(dict.fromkeys(fact.name for fact in facts if fact.status == "raised"))
    told = {fact.name for fact in facts if fact.status in ("raised", "not raised")}
    week = f"The week of {day_text(monday)}"
    if not told:
        return f"{week}: no log that was brought has enough rows in it."
    if not people:
        whom = f"{len(told)} people with logs" if len(told) > 1 else "one person with a log"
        return f"{week}: nothing of the five is raised, of {whom}."
    count = sum(fact.status == "raised" for fact in facts)
    things = "fact is" if count == 1 else "facts are"
    return f"{week}: {count} {things} raised, of {listed(people)}."


def untold(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return what cannot be told of people with a log, and what their plan leaves out."""
    found: dict[str, list[str]] = {}
    for fact in facts:
        if fact.status in ("cannot tell", "left out") and not fact.rows.empty:
            found.setdefault(f"{fact.label}. {fact.text}", []).append(fact.name)
        elif fact.status == "left out":
            found.setdefault(fact.text, []).append(fact.name)
    return tuple(f"{listed(list(dict.fromkeys(names)))}: {text}" for text, names in found.items())
