"""What the columns of an unknown table most likely are: each heading read beside its neighbours.

Only a proposal: what a column is, the person says. What is left out on purpose is said too, for a
percentage of a body or energy that was burnt looks like something eaten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import pandas as pd

from calc.journal.reading.mapping import DAY_FIELDS, SET_FIELDS, WHEN_FIELDS
from calc.journal.reading.unknown import headings as words
from calc.journal.reading.unknown.headings import WORDS, Heading, heading_of
from calc.journal.reading.unknown.sessions import has_own_times
from calc.journal.reading.values import by_text, clock, day_first_of, moments, number
from calc.tables.sheet import unique

A_BODYS = "of the body"
BURNT = "burnt not eaten"
A_SHARE = "a percentage"
A_GOAL = "a goal"
A_CHANGE = "a change"
ONE_EACH = "as a row counts as one set"

_GRAMS = ("protein_g", "carbohydrate_g", "fat_g", "fibre_g")
# Words that a number of the field may have behind or before it.
_UNITS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("weight", "body_weight"), frozenset(words.WEIGHT_UNITS)),
    "energy": frozenset(words.ENERGY_UNITS),
    **dict.fromkeys(_GRAMS, frozenset(words.GRAM_UNITS)),
    **dict.fromkeys(("sleep", "seconds"), frozenset(words.TIME_UNITS)),
    "distance_m": frozenset(words.LENGTH_UNITS),
}
_PLACES: Mapping[str, Mapping[str, int]] = {
    name: {phrase: place for place, phrase in reversed([*enumerate(known)])}
    for name, known in WORDS.items()
}
_TEXTS = frozenset({"date", "time", "workout", "exercise", "set_type", "nap"})
_SPOKEN = {
    name: frozenset(word for phrase in WORDS[name] for word in phrase.split())
    for name in ("body_weight", "energy", *_GRAMS)
}
# What has to stand somewhere in a column for it to be a field; anything where nothing is said.
_TOLD: Mapping[str, Callable[[str], bool]] = {
    "weight_unit_column": lambda text: not {*words.WEIGHT_UNITS}.isdisjoint(words.words_of(text))
}
_SECONDS = frozenset(WORDS["seconds"]) - words.LENGTH_WORDS
# Behind every name that stands alone.
_BESIDE = 1000


@dataclass(frozen=True)
class Proposal:
    """The column of each field, and why others that look like one of them are left out."""

    fields: Mapping[str, str] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)


def suggest(header: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> dict[str, str]:
    """Return a mapping for these headings, field to column: what can be seen, and no more.

    With an exercise among them it is one of sets, without one of days. `rows` are the first ones
    below the headings: a column with nothing in them is not proposed, and what stands in them tells
    the date from a time, and a set's own time from its session's.
    """
    return dict(propose(header, rows).fields)


def propose(header: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> Proposal:
    """Return a mapping for these headings as `suggest` does, and what is left out on purpose."""
    table = _Table(header, rows)
    found: dict[str, str] = {}
    of_sets = table.of_sets
    wanted = SET_FIELDS if of_sets else DAY_FIELDS
    for name in WORDS:
        if name not in WHEN_FIELDS and name not in wanted:
            continue
        if column := next((one for one in table.ranked(name) if one not in found.values()), ""):
            found[name] = column
    _date_from_content(table, found)
    (_of_sets if of_sets else _of_days)(table, found)
    if "weight" not in found and "body_weight" not in found:
        found.pop("weight_unit_column", None)
    ordered = {name: found[name] for name in _ORDER if found.get(name)}
    left = table.left_out(ordered.values())
    return Proposal(ordered, left)


_ORDER = (*WHEN_FIELDS, *SET_FIELDS, *DAY_FIELDS)


class _Table:
    """The headings of a table and its first rows, and what they say of one another."""

    def __init__(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.rows = rows
        self.columns = {name: heading_of(name) for name in unique(header)}
        self._places = {name: place for place, name in enumerate(self.columns)}
        self._texts: dict[str, list[str]] = {}
        every = self.columns.values()
        self.moves = any(
            one.has(words.MOVED) or _rank("exercise", one) is not None for one in every
        )
        self.sleeps = any(one.has(words.ASLEEP) for one in every)
        self.counts = any(" ".join(one.words) in _SECONDS for one in every)
        fed = any(_rank(name, one) is not None for one in every for name in _GRAMS[1::2])
        energy = any(_rank("energy", one) is not None for one in every)
        logs = fed or energy
        body = any(
            one.has(words.BODY)
            or (one.has(words.FATNESS) and not logs)
            or _of_water(one, food=logs)
            for one in every
        )
        fat = [one for one in every if _rank("fat_g", one) is not None]
        weighed = any(_rank("body_weight", one) is not None for one in every)
        protein = any(_rank("protein_g", one) is not None for one in every)
        # Nobody logs the fat of their food and nothing else of it, beside a weight.
        alone = bool(fat) and weighed and not (protein or logs)
        self.composed = (body or alone) and not fed
        self.fed = any(
            _rank(name, one) is not None and not self.of_body(name, one)
            for one in every
            for name in _GRAMS
        )

    @cached_property
    def of_sets(self) -> bool:
        """Whether a row is a set, and no day on which a person ate, slept and trained."""
        of_days = any(self.ranked(name) for name in (*_GRAMS, "sleep"))
        return bool(self.ranked("exercise")) and (bool(self.ranked("reps")) or not of_days)

    def texts(self, column: str) -> list[str]:
        """Return what stands in a column of the first rows; blanks where there is none of it."""
        if column not in self._texts:
            place = self._places.get(column, -1)
            self._texts[column] = [
                row[place].strip() if 0 <= place < len(row) else "" for row in self.rows
            ]
        return self._texts[column]

    def of_body(self, name: str, heading: Heading) -> bool:
        """Return whether protein or fat is what a body is made of, and nothing eaten."""
        said = heading.has(words.EATEN) or heading.has(tuple(words.GRAM_UNITS))
        return name in ("protein_g", "fat_g") and self.composed and not said

    def burnt(self, name: str, heading: Heading) -> bool:
        """Return whether energy is what was burnt, and nothing eaten."""
        said = heading.has(words.EATEN)
        return name == "energy" and self.moves and not self.fed and not said

    def ranked(self, name: str) -> list[str]:
        """Return the columns that may be a field, the likeliest first."""
        ranks = {}
        for column, heading in self.columns.items():
            rank = _rank(name, heading)
            if rank is None or self.of_body(name, heading) or self.burnt(name, heading):
                continue
            # A length is of sleep beside sleep, and of a set where none has its own seconds.
            elsewhere = not self.sleeps if name == "sleep" else name == "seconds" and self.counts
            if elsewhere and any(one in words.LENGTH_WORDS for one in heading.words):
                continue
            if not self.rows or any(map(_TOLD.get(name, bool), self.texts(column))):
                ranks[column] = rank
        return sorted(ranks, key=ranks.__getitem__)

    def when(self, column: str) -> pd.DataFrame:
        """Return `date` and `time` of a column of the first rows, '' where there is none."""
        texts = pd.Series(self.texts(column), dtype="str")
        return moments(texts, day_first=bool(day_first_of(texts)))

    def clocks(self, column: str) -> pd.Series:
        """Return the times of the clock in a column of the first rows, '' where there is none."""
        return by_text(pd.Series(self.texts(column), dtype="str"), clock, "str")

    def dated(self, column: str) -> bool:
        """Return whether dates stand in a column of the first rows."""
        return any(self.texts(column)) and bool(self.when(column)["date"].ne("").any())

    def left_out(self, used: Iterable[str]) -> dict[str, str]:
        """Return why columns that speak of food or weight are none of it."""
        reasons = {name: self._reason(one) for name, one in self.columns.items()}
        taken = set(used)
        return {name: why for name, why in reasons.items() if why and name not in taken}

    def _reason(self, heading: Heading) -> str:
        if self.of_sets:
            return ONE_EACH if " ".join(heading.words) in words.SETS else ""
        spoken = {name for name, known in _SPOKEN.items() if known & {*heading.words}}
        if not spoken:
            return ""
        if heading.has(words.GOAL):
            return A_GOAL
        if heading.has(words.CHANGE):
            return A_CHANGE
        if "energy" in spoken and (heading.has(words.BURNT) or self.burnt("energy", heading)):
            return BURNT
        of_body = self.composed and bool(spoken & {"protein_g", "fat_g"})
        if heading.has((*words.BODY, *words.FATNESS)) or (of_body and not heading.has(words.EATEN)):
            return A_BODYS
        return A_SHARE if heading.percent else ""


@lru_cache(maxsize=4096)
def _rank(name: str, heading: Heading) -> int | None:
    """Return how likely a heading is a field, less for likelier; None where it is not."""
    if heading.percent and name not in _TEXTS:
        return None
    known = _PLACES[name]
    whole = list(heading.words)
    bare = list(whole)
    while len(bare) > 1 and bare[-1] in _UNITS.get(name, ()):
        bare.pop()
    for given, behind in ((whole, 0), (bare, 0), (whole, _BESIDE), (bare, _BESIDE)):
        beside = words.BESIDE.get(name, frozenset()) if behind else frozenset()
        rest = " ".join(word for word in given if word not in beside)
        if rest in known:
            return known[rest] + behind
    return None


def _of_water(heading: Heading, *, food: bool) -> bool:
    """Return whether a heading is the water of a body: beside food it may be drunk."""
    if not heading.has(words.WATER) or words.DRINK_UNITS & {*heading.words}:
        return False
    weighed = bool(frozenset(words.WEIGHT_UNITS) & {*heading.words})
    return heading.percent or weighed or not food


def _of_sets(table: _Table, found: dict[str, str]) -> None:
    """Find the session's id, and whose the times of a table of sets are."""
    workout = frozenset(WORDS["workout"])
    for column, heading in table.columns.items():
        rest = " ".join(word for word in heading.words if word not in words.IDENTITY)
        if rest in workout and rest != " ".join(heading.words) and "session" not in found:
            found["session"] = column
    named = found.get("workout", "")
    if "session" not in found and table.rows and named and _counts(table.texts(named)):
        # Sessions that are counted have no names.
        found["session"] = found.pop("workout")
    if found.get("workout") == found.get("session"):
        found.pop("workout", None)
    if "set_time" in found or "date" not in found or not table.rows:
        return
    when = table.when(found["date"])
    stamped = found.get("time", found["date"])
    if stamped != found["date"]:
        when = when.assign(time=table.clocks(stamped))
    key = found.get("session", found.get("workout", ""))
    session = pd.Series(table.texts(key), dtype="str")
    if has_own_times(when, session):
        found["set_time"] = stamped
        found.pop("time", None)


def _counts(texts: Sequence[str]) -> bool:
    given = [text for text in texts if text]
    return bool(given) and all(number(text) == number(text) for text in given)


def _of_days(table: _Table, found: dict[str, str]) -> None:
    """Find the date of a night, which is the one of waking."""
    if "sleep" not in found:
        found.pop("nap", None)
    elif " ".join(table.columns[found["date"]].words if "date" in found else ()) not in words.DAYS:
        woken = [one for one in _woken(table) if one not in found.values()]
        found["date"] = (woken or [found.get("date", "")])[0]


def _woken(table: _Table) -> list[str]:
    """Return the columns of when a night was over, the likeliest first."""
    ranks = {}
    for name, heading in table.columns.items():
        if heading.percent or {*words.TIME_UNITS} & {*heading.words}:
            continue
        place = next((at for at, one in enumerate(words.WOKEN) if heading.has((one,))), None)
        if place is not None and (not table.rows or table.dated(name)):
            ranks[name] = place
    return sorted(ranks, key=ranks.__getitem__)


def _date_from_content(table: _Table, found: dict[str, str]) -> None:
    """Prefer as the date a column that dates stand in."""
    others = {column for name, column in found.items() if name not in ("date", "time")}
    likely = [one for one in (*table.ranked("date"), *table.ranked("time")) if one not in others]
    dated = next((one for one in likely if table.dated(one)), "")
    if dated:
        found["date"] = dated
        if found.get("time") == dated:
            found.pop("time")
