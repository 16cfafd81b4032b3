"""A session and a week as they are planned: what is done, how often, how heavy, how long.

Everything is checked when it is made, so that the rest of the package can rely on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

import pandas as pd

from calc.errors import InputError
from calc.evidence import ARTICLE, Constant, Read, figure
from calc.person.limits import WEEKDAYS
from calc.training.names.recognition import find_exercise
from calc.training.session.limits import (
    LIMITS,
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_ENTRIES,
    MOST_ITEMS,
    checked_number,
    checked_text,
    gathered,
)

Technique = Literal["", "drop set", "superset", "giant set", "partials"]
TECHNIQUES: tuple[Technique, ...] = get_args(Technique)
PAIRED: frozenset[str] = frozenset({"superset", "giant set"})
ENDS = (
    ("sets_low", "sets_high"),
    ("reps_low", "reps_high"),
    ("rest_low_s", "rest_high_s"),
)

DROP = Constant(
    0.25,
    "",
    "Share of the load that a drop set takes off, the middle of the advised range",
    source=ARTICLE,
    read=Read.PRIMARY,
    low=0.2,
    high=0.3,
)
RESERVE = Constant(2, "repetitions", "Repetitions left in reserve where nothing is said", low=1)
TEMPO = Constant(3, "s/repetition", "Time of one repetition where nothing is said", low=2.5, high=4)
REST_LOW = Constant(
    60, "s", "Rest between sets, low", source=ARTICLE, read=Read.PRIMARY, low=60, high=90
)
REST_HIGH = Constant(
    90, "s", "Rest between sets, high", source=ARTICLE, read=Read.PRIMARY, low=60, high=90
)
WARM_UP_MINUTES = Constant(
    12.5,
    "minutes",
    "Warm-up, the middle of the advised range",
    source=ARTICLE,
    read=Read.PRIMARY,
    low=10,
    high=15,
)
COOL_DOWN_MINUTES = Constant(
    7.5,
    "minutes",
    "Cool-down, the middle of the advised range",
    source=ARTICLE,
    read=Read.PRIMARY,
    low=5,
    high=10,
)


@dataclass(frozen=True)
class Entry:
    """One exercise of a session.

    `sets_low` to `sets_high` and `reps_low` to `reps_high` are ranges as the article gives them; a
    high end that is left out is the low one. `reps_aim` are the repetitions aimed at this time (the
    middle of the range where left out). `load_kg` None is unknown. `drops` are those after the last
    set, each taking `drop` of the load off. Entries of one `group` are done in turn. `per_side`
    None is as the exercise is known. Raises `InputError` with every fault, each naming its field.
    """

    exercise: str
    sets_low: int
    reps_low: int
    sets_high: Any = None
    reps_high: Any = None
    reps_aim: float | None = None
    load_kg: float | None = None
    rest_low_s: float = float(REST_LOW)
    rest_high_s: Any = None
    tempo_s: float = float(TEMPO)
    technique: str = ""
    drops: int = 0
    drop: float = float(DROP)
    group: str = ""
    reserve: float = float(RESERVE)
    per_side: bool | None = None
    warm_up: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        """Check everything and fill in what was left out."""
        gathered(self._checks(), self)
        # Only now, or a fault of the low end would be told of the high one too.
        for low, high in ENDS:
            if getattr(self, high) is None:
                object.__setattr__(self, high, getattr(self, low))
        faults = list(self._disagreements())
        if faults:
            raise InputError.together(faults)

    def _checks(self) -> Iterator[tuple[str, Any]]:
        for name, longest in (
            ("exercise", LONGEST_NAME),
            ("group", LONGEST_NAME),
            ("note", LONGEST_NOTE),
        ):
            value = getattr(self, name)
            yield (
                name,
                lambda n=name, v=value, m=longest: checked_text(n, v, m, needed=n == "exercise"),
            )
        for name in LIMITS:
            value = getattr(self, name, None)
            if value is not None:
                yield name, lambda n=name, v=value: checked_number(n, v)
        for name in ("technique", "per_side", "warm_up"):
            yield name, lambda n=name: self._choice(n)

    def _choice(self, name: str) -> Any:
        value = getattr(self, name)
        if name == "technique":
            if value not in TECHNIQUES:
                raise InputError(
                    f"Technique '{str(value)[:20]}' is none of {', '.join(TECHNIQUES[1:])}.",
                    name,
                    value,
                )
        elif not (isinstance(value, bool) or (name == "per_side" and value is None)):
            raise InputError(
                f"{name.replace('_', ' ').capitalize()} '{str(value)[:20]}' is not yes or no.",
                name,
                value,
            )
        return value

    def _disagreements(self) -> Iterator[InputError]:
        for low, high in ENDS:
            least, most = getattr(self, low), getattr(self, high)
            if least > most:
                yield InputError(
                    f"{LIMITS[low].label} from {figure(least)} to {figure(most)}: the first is "
                    "the larger.",
                    high,
                    most,
                )
        if self.technique == "drop set" and not self.drops:
            yield InputError("A drop set has one drop or more.", "drops", self.drops)
        if self.drops and self.technique != "drop set":
            yield InputError("Only a drop set has drops.", "drops", self.drops)
        if self.technique in PAIRED and not self.group:
            yield InputError(
                f"A {self.technique} has a partner: give both the same group.", "group", self.group
            )

    @property
    def sets(self) -> float:
        """The middle of the planned sets."""
        return (self.sets_low + self.sets_high) / 2

    @property
    def reps(self) -> float:
        """The repetitions aimed at: `reps_aim`, or the middle of the range."""
        return (self.reps_low + self.reps_high) / 2 if self.reps_aim is None else self.reps_aim

    @property
    def rest_s(self) -> float:
        """The middle of the rests."""
        return (self.rest_low_s + self.rest_high_s) / 2

    @property
    def sides(self) -> int:
        """2 for an exercise that is done a side at a time, else 1; 1 where it is not known."""
        if self.per_side is not None:
            return 2 if self.per_side else 1
        found = find_exercise(self.exercise)
        return 2 if found is not None and found.unilateral else 1


@dataclass(frozen=True)
class Session:
    """What is done in one visit: a warm-up, the exercises in order, a cool-down.

    `warm_up` and `cool_down` are their items as texts. Raises `InputError` with every fault.
    """

    name: str
    entries: tuple[Entry, ...] = ()
    warm_up_minutes: float = float(WARM_UP_MINUTES)
    cool_down_minutes: float = float(COOL_DOWN_MINUTES)
    warm_up: tuple[str, ...] = ()
    cool_down: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check everything; lists become tuples."""
        gathered(self._checks(), self)

    def _checks(self) -> Iterator[tuple[str, Any]]:
        yield "name", lambda: checked_text("name", self.name, LONGEST_NAME, needed=True)
        yield "entries", self._entries
        for name in ("warm_up_minutes", "cool_down_minutes"):
            yield name, lambda n=name: checked_number(n, getattr(self, n))
        for name in ("warm_up", "cool_down"):
            yield name, lambda n=name: self._items(n)

    def _entries(self) -> tuple[Entry, ...]:
        if isinstance(self.entries, (str, Mapping)) or not hasattr(self.entries, "__iter__"):
            raise InputError("The exercises are not a list of entries.", "entries", self.entries)
        entries = tuple(self.entries)
        if not all(isinstance(entry, Entry) for entry in entries):
            raise InputError("The exercises are not a list of entries.", "entries", entries)
        if len(entries) > MOST_ENTRIES:
            raise InputError(
                f"A session has up to {figure(MOST_ENTRIES)} exercises.", "entries", len(entries)
            )
        return entries

    def _items(self, name: str) -> tuple[str, ...]:
        value = getattr(self, name)
        if isinstance(value, str) or not hasattr(value, "__iter__"):
            raise InputError(f"{name.replace('_', '-').capitalize()} is not a list.", name, value)
        items = tuple(checked_text(name, item, LONGEST_NOTE, needed=True) for item in value)
        if len(items) > MOST_ITEMS:
            raise InputError(f"Up to {figure(MOST_ITEMS)} items are taken.", name, len(items))
        return items

    @property
    def working(self) -> tuple[Entry, ...]:
        """The exercises that are not marked as warm-up sets."""
        return tuple(entry for entry in self.entries if not entry.warm_up)

    @property
    def blocks(self) -> tuple[tuple[Entry, ...], ...]:
        """The exercises in order of their first set; those of one group stand together."""
        found: dict[str, list[Entry]] = {}
        for place, entry in enumerate(self.entries):
            found.setdefault(entry.group or f"\n{place}", []).append(entry)
        return tuple(tuple(block) for block in found.values())


@dataclass(frozen=True)
class Week:
    """The sessions of a week by weekday ('mon' to 'sun'); raises `InputError` for other days."""

    name: str
    sessions: Mapping[str, Session] = field(hash=False)

    def __post_init__(self) -> None:
        """Check the days and put them in order."""
        name = checked_text("name", self.name, LONGEST_NAME, needed=True)
        object.__setattr__(self, "name", name)
        for day, session in dict(self.sessions).items():
            if day not in WEEKDAYS:
                raise InputError(
                    f"'{str(day)[:20]}' is not one of {', '.join(WEEKDAYS)}.", "day", day
                )
            if not isinstance(session, Session):
                raise InputError(f"What is planned on {day} is no session.", "sessions", session)
        ordered = {day: self.sessions[day] for day in WEEKDAYS if day in self.sessions}
        object.__setattr__(self, "sessions", ordered)

    @property
    def training_days(self) -> tuple[str, ...]:
        """The days with a session, from Monday: the plan's `training_days`."""
        return tuple(self.sessions)


TRANSITION_MINUTES = Constant(
    2, "minutes", "From the last set of one exercise to the first of the next", low=1, high=4
)
CHANGE_SECONDS = Constant(10, "s", "From one exercise of a superset to its partner", low=0, high=30)


def _work_s(entry: Entry) -> float:
    return entry.sets_high * entry.reps * entry.tempo_s * entry.sides


def _drops_s(entry: Entry) -> float:
    return entry.drops * entry.reps * entry.tempo_s * entry.sides


def _rest_s(entry: Entry, minimum_rest_s: float) -> float:
    return max(entry.rest_s, minimum_rest_s)


def _block_rest_s(block: tuple[Entry, ...], minimum_rest_s: float) -> tuple[float, float]:
    """Return the rests between sets or rounds, and the changes inside the rounds."""
    rounds = max(entry.sets_high for entry in block)
    rest = (rounds - 1) * max(_rest_s(entry, minimum_rest_s) for entry in block)
    # A round has one change fewer than it has exercises left with a set to do.
    changes = sum(entry.sets_high for entry in block) - rounds
    return rest, changes * float(CHANGE_SECONDS)


def minutes_table(session: Session, minimum_rest_s: float = 0, drops: bool = False) -> pd.DataFrame:
    """Return where the time of a session goes: `part`, `work_min`, `rest_min`, `minutes`.

    One row each for the warm-up, the exercises (those of a superset together), the way between
    them and the cool-down. Sets are the upper end of their range: the time to set aside. Rests are
    the middle of theirs, none shorter than `minimum_rest_s`. The drops of drop sets are in the
    table only with `drops`: they are short, and a person may do without them.
    """
    rows: list[tuple[str, float, float]] = [("Warm-up", session.warm_up_minutes, 0.0)]
    for block in session.blocks:
        work = sum(_work_s(entry) + (_drops_s(entry) if drops else 0) for entry in block)
        rest, changes = _block_rest_s(block, minimum_rest_s)
        name = " + ".join(entry.exercise for entry in block)
        rows.append((name, work / 60, (rest + changes) / 60))
    between = max(len(session.blocks) - 1, 0) * float(TRANSITION_MINUTES)
    rows.append(("Between exercises", 0.0, between))
    rows.append(("Cool-down", session.cool_down_minutes, 0.0))
    table = pd.DataFrame(rows, columns=["part", "work_min", "rest_min"])
    return table.assign(minutes=table["work_min"] + table["rest_min"])


def session_minutes(session: Session, minimum_rest_s: float = 0, drops: bool = False) -> float:
    """Return the length of a session in minutes; its parts are in `minutes_table`."""
    return float(minutes_table(session, minimum_rest_s, drops)["minutes"].sum())


def longest_minutes(week: Week) -> float:
    """Return the length of the longest session of a week, 0 for a week without one."""
    return max((session_minutes(session) for session in week.sessions.values()), default=0.0)


def superset_time_saved(session: Session, minimum_rest_s: float = 0) -> float:
    """Return the minutes that the groups of a session save against one exercise after another."""
    saved = 0.0
    for block in session.blocks:
        together = sum(_block_rest_s(block, minimum_rest_s))
        apart = (
            sum((entry.sets_high - 1) * _rest_s(entry, minimum_rest_s) for entry in block)
            + (len(block) - 1) * float(TRANSITION_MINUTES) * 60
        )
        saved += apart - together
    return saved / 60
