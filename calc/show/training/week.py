"""Which sessions a week has on which days, and how it stands in step with the plan's days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import cycle
from math import ceil
from typing import NamedTuple, TypeVar

from calc.clock import clock, minute_of
from calc.errors import InputError, Notice, listed
from calc.evidence import Constant, figure
from calc.evidence.article import SAFETY
from calc.person.limits import LIFTING, WEEKDAY_NAMES, WEEKDAYS, SessionKind
from calc.person.profile import Profile
from calc.person.sessions import Session as Planned
from calc.person.sessions import session as planned
from calc.training.loads import LEGS
from calc.training.session import Session, Week, session_minutes
from calc.training.session.templates import sample_workout, templates
from calc.training.volume import hard_sets

MOSTLY = Constant(
    0.75,
    "of hard sets",
    "Share of legs from which a session counts as one of legs, and of the rest as one of the upper "
    "body; between them it is of the whole body",
    low=0.6,
    high=0.9,
)
# Counting sets takes tens of milliseconds, and a page asks with every rerun.
KINDS_KEPT = 64
_OF_BOTH = frozenset({"abdominals", "lower_back", "unassigned"})
SAMPLE, UPPER_LOWER, FULL_BODY = "sample", "upper/lower", "full body"
YOURS = "Your week"
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Choice:
    """A week to start from: its name on a button, what speaks for it, and what it leaves out."""

    label: str
    week: Week
    why: str
    less: str


@cache
def choices() -> Mapping[str, Choice]:
    """Return the weeks to start from; a well-known leg day, which is one of them, last."""
    labels = {
        UPPER_LOWER: "Upper and lower body",
        FULL_BODY: "Full body",
        "leg focus twice a week": "Legs, twice a week",
    }
    ours = templates()
    sample = Choice(
        "Leg day, once",
        Week("A leg day, once a week", {WEEKDAYS[0]: sample_workout()}),
        "A well-known leg day.",
        "",
    )
    return {
        name: Choice(
            label,
            ours[name].week,
            ours[name].why + (" For beginners." if ours[name].experience == "novice" else ""),
            ours[name].less,
        )
        for name, label in labels.items()
    } | {SAMPLE: sample}


def placed(sessions: Mapping[str, Thing], days: Iterable[str]) -> dict[str, Thing]:
    """Return sessions on the days given, in order, where there are as many; else as they were.

    More or fewer days are not ours to fill or to drop: the week keeps its own.
    """
    wanted = [day for day in WEEKDAYS if day in set(days)]
    if len(wanted) != len(sessions):
        return dict(sessions)
    ordered = [sessions[day] for day in WEEKDAYS if day in sessions]
    return dict(zip(wanted, ordered, strict=True))


def spread(sessions: Mapping[str, Thing], days: Iterable[str]) -> dict[str, Thing]:
    """Return sessions on the days given, in order, from the first again where days are more.

    Without days the week keeps its own.
    """
    wanted = [day for day in WEEKDAYS if day in set(days)]
    ordered = cycle(sessions[day] for day in WEEKDAYS if day in sessions)
    return dict(zip(wanted, ordered, strict=False)) or dict(sessions)


def fitting(profile: Profile) -> str:
    """Return the week to start from for the days on which a profile lifts, by its name."""
    few = len(lifting_days(profile)) <= len(choices()[FULL_BODY].week.sessions)
    return FULL_BODY if few or profile.experience == "novice" else UPPER_LOWER


def next_day(days: Iterable[str], today: str) -> str:
    """Return today where it is among the days, else the one that comes next; '' for none."""
    there = set(days)
    first = WEEKDAYS.index(today)
    return next((day for day in (*WEEKDAYS[first:], *WEEKDAYS[:first]) if day in there), "")


def what_is_next(day: str, session: Session, today: str) -> str:
    """Return what today holds: 'Today: Upper body A', or that it is rest and what comes next."""
    if day == today:
        return f"Today: {session.name}"
    return f"Rest today. Next on {WEEKDAY_NAMES[day]}: {session.name}"


def moved(sessions: Mapping[str, Thing], day: str, to: str) -> dict[str, Thing]:
    """Return sessions with one moved to another day; where that is taken, the two change places."""
    there = dict(sessions)
    if day not in there:
        return there
    there[to], other = there[day], there.get(to)
    if day != to:
        del there[day]
        if other is not None:
            there[day] = other
    return {name: there[name] for name in WEEKDAYS if name in there}


def copied(sessions: Mapping[str, Thing], day: str, to: str) -> dict[str, Thing]:
    """Return sessions with one of them on another day too, in place of what was there."""
    there = {**sessions, to: sessions[day]} if day in sessions else dict(sessions)
    return {name: there[name] for name in WEEKDAYS if name in there}


def without(sessions: Mapping[str, Thing], day: str) -> dict[str, Thing]:
    """Return sessions without one day; the last one stays, for a week has one."""
    if len(sessions) < 2:
        return dict(sessions)
    return {name: one for name, one in sessions.items() if name != day}


def week_of(choice: str, sessions: Mapping[str, Session], own_name: str = "") -> Week:
    """Return the week of these sessions, named as the choice is or by its own name."""
    there = choices().get(choice)
    return Week(own_name or (there.week.name if there else YOURS), dict(sessions))


def kind_of(session: Session, assignments: Mapping[str, str] | None = None) -> SessionKind:
    """Return the kind that a planned session is to the plan: 'legs', 'upper' or 'whole'.

    By the share of legs in its hard sets. Abdominals and lower back, which both train, count for
    neither, and an exercise that is not known does not either.
    """
    return _kind(session, tuple((assignments or {}).items()))


@lru_cache(maxsize=KINDS_KEPT)
def _kind(session: Session, assignments: tuple[tuple[str, str], ...]) -> SessionKind:
    sets = hard_sets(session, assignments=dict(assignments))
    legs = float(sets[sets.index.isin(LEGS)].sum())
    upper = float(sets[~sets.index.isin({*LEGS, *_OF_BOTH})].sum())
    if not legs + upper:
        return "whole"
    share = legs / (legs + upper)
    return "legs" if share >= MOSTLY else "upper" if share <= 1 - MOSTLY else "whole"


def lifting_days(profile: Profile) -> tuple[str, ...]:
    """Return the weekdays on which a profile lifts, Monday first."""
    there = {one.day for one in profile.week if one.kind in LIFTING}
    return tuple(day for day in WEEKDAYS if day in there)


def start_on(day: str, profile: Profile) -> str:
    """Return when a profile lifts on a weekday; its usual start where it does not."""
    starts = (one.start for one in profile.week if one.day == day and one.kind in LIFTING)
    return next(starts, profile.training_start)


class Change(NamedTuple):
    """What a planned week makes of a profile's sessions.

    `sessions` are those of the profile with it: a start is that of the day, or the usual one, and
    sessions other than lifting stay as they are (`kept`). `fault` says why it cannot be, as where
    two would overlap; '' where it can.
    """

    sessions: tuple[str, ...]
    kept: tuple[Planned, ...]
    fault: str

    def is_new(self, profile: Profile) -> bool:
        """Return whether the profile can have these sessions and has not got them yet."""
        return not self.fault and profile.sessions != self.sessions


def for_the_plan(
    week: Week, profile: Profile, assignments: Mapping[str, str] | None = None
) -> Change:
    """Return what a planned week makes of a profile's sessions, with nothing else lost."""
    kept = tuple(one for one in profile.week if one.kind not in LIFTING)
    lifted = [
        f"{day} {start_on(day, profile)} {whole_minutes(one)} {kind_of(one, assignments)}"
        for day, one in week.sessions.items()
    ]
    texts = (*lifted, *map(str, kept))
    try:
        sessions = replace(profile, sessions=texts).sessions
    except InputError as error:
        return Change(texts, kept, "\n".join(str(fault) for fault in error.errors))
    return Change(sessions, kept, "")


def is_on_the_plan(
    week: Week, profile: Profile, assignments: Mapping[str, str] | None = None
) -> bool:
    """Return whether the plan has the sessions of this week."""
    return profile.sessions == for_the_plan(week, profile, assignments).sessions


def whole_minutes(session: Session) -> int:
    """Return the whole minutes that hold a session."""
    return ceil(round(session_minutes(session), 3))


def days_in_words(days: Iterable[str]) -> str:
    """Return 'Mon, Tue and Fri'; 'no day' for none."""
    return listed([day.capitalize() for day in WEEKDAYS if day in set(days)]) or "no day"


def in_words(sessions: Iterable[Planned]) -> str:
    """Return sessions as a person reads them: 'Mon 17:30, 64 minutes, legs'; alike ones at once."""
    alike: dict[str, list[str]] = {}
    for one in sessions:
        length = f"{figure(one.minutes, 0)} minutes"
        rest = ", ".join(part for part in (one.start, length, one.named) if part)
        alike.setdefault(rest, []).append(one.day)
    return "; ".join(f"{days_in_words(days)} {rest}" for rest, days in alike.items()) or "nothing"


def plan_sentences(found: Change, profile: Profile) -> tuple[str, ...]:
    """Return how a planned week stands to the plan's: what is there now, and what would be."""
    if profile.sessions == found.sessions:
        return (f"The Plan has this week: {in_words(profile.week)}.",)
    now = f"In the Plan now: {in_words(profile.week)}."
    if found.fault:
        return (now, f"This week does not fit: {found.fault}")
    would = tuple(one for one in map(planned, found.sessions) if one.kind in LIFTING)
    stays = f" What stays: {in_words(found.kept)}." if found.kept else ""
    return (now, f"With this week: {in_words(would)}.{stays}")


def when(day: str, session: Session, profile: Profile) -> str:
    """Return when a session is: 'Monday, 17:30 to 18:34'."""
    start = minute_of(start_on(day, profile))
    end = start + whole_minutes(session)
    return f"{WEEKDAY_NAMES[day]}, {clock(start, step=1)} to {clock(end, step=1)}"


def about(choice: str, days: int) -> str:
    """Return what speaks for a week to start from on so many days, and what it leaves out."""
    there = choices().get(choice)
    if there is None:
        return "Your own week."
    made_for = len(there.week.sessions)
    if days != made_for:
        made = f"{made_for} day{'' if made_for == 1 else 's'} a week"
        return f"{there.week.name}: made for {made}; you train it on {days}."
    return " ".join(part for part in (there.why, there.less) if part)


def first_see_somebody(profile: Profile) -> tuple[Notice, ...]:
    """Return a word for those who are new to training or answered on their health."""
    if profile.experience != "novice" and not profile.conditions:
        return ()
    note = next(one for one in SAFETY if one.fact == "S4")
    return (Notice("advice", "training", note.text),)
