"""Which sessions a week has on which days, and how it stands in step with the plan's days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import Any, TypeVar

from calc.clock import clock, minute_of
from calc.errors import Notice, listed
from calc.evidence import figure
from calc.evidence.article import SAFETY
from calc.person.limits import WEEKDAYS
from calc.person.profile import Profile
from calc.training.session import Session, Week, longest_minutes, session_minutes
from calc.training.session.templates import sample_workout, templates

SAMPLE = "sample"
YOURS = "Your week"
Thing = TypeVar("Thing")

DAY_NAMES: Mapping[str, str] = dict(
    zip(
        WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)


@dataclass(frozen=True)
class Choice:
    """A week to start from: its name on a button, what speaks for it, and what it leaves out."""

    label: str
    week: Week
    why: str
    less: str


@cache
def choices() -> Mapping[str, Choice]:
    """Return the weeks to start from, the article's own session first."""
    labels = {
        "leg focus twice a week": "Legs, twice a week",
        "upper/lower": "Upper and lower body",
        "full body": "Full body",
    }
    sample = Choice(
        "The article's legs, once",
        Week("The article's leg workout, once a week", {WEEKDAYS[0]: sample_workout()}),
        "The sample session of the article, as it stands there.",
        "",
    )
    return {SAMPLE: sample} | {
        name: Choice(
            labels[name],
            one.week,
            f"{one.why}" + (" For beginners." if one.experience == "novice" else ""),
            one.less,
        )
        for name, one in templates().items()
    }


def placed(sessions: Mapping[str, Thing], days: Iterable[str]) -> dict[str, Thing]:
    """Return sessions on the days given, in order, where there are as many; else as they were.

    More or fewer days are not ours to fill or to drop: the week keeps its own.
    """
    wanted = [day for day in WEEKDAYS if day in set(days)]
    if len(wanted) != len(sessions):
        return dict(sessions)
    ordered = [sessions[day] for day in WEEKDAYS if day in sessions]
    return dict(zip(wanted, ordered, strict=True))


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


def minutes_to_set_aside(week: Week) -> int:
    """Return the whole minutes that hold the longest session of a week."""
    return ceil(round(longest_minutes(week), 3))


def for_the_plan(week: Week) -> dict[str, Any]:
    """Return the fields of a profile that a planned week answers: its days and its length."""
    return {
        "training_days": week.training_days,
        "training_minutes": float(minutes_to_set_aside(week)),
    }


def is_on_the_plan(week: Week, profile: Profile) -> bool:
    """Return whether the plan has the days and the length of this week."""
    wanted = for_the_plan(week)
    return (
        tuple(profile.training_days) == wanted["training_days"]
        and float(profile.training_minutes) == wanted["training_minutes"]
    )


def days_in_words(days: Iterable[str]) -> str:
    """Return 'Mon, Tue and Fri'; 'no day' for none."""
    return listed([day.capitalize() for day in WEEKDAYS if day in set(days)]) or "no day"


def plan_sentence(week: Week, profile: Profile) -> str:
    """Return how the week stands to the plan's days and length."""
    if is_on_the_plan(week, profile):
        return (
            f"The Plan has these days and {minutes_to_set_aside(week)} minutes for them, from "
            f"{profile.training_start}."
        )
    return (
        f"This week: {days_in_words(week.training_days)}, up to {minutes_to_set_aside(week)} "
        f"minutes. The Plan: {days_in_words(profile.training_days)}, "
        f"{figure(float(profile.training_minutes), 0)} minutes."
    )


def when(day: str, session: Session, profile: Profile) -> str:
    """Return when a session is: 'Monday, 17:30 to 18:34'."""
    start = minute_of(profile.training_start)
    end = start + ceil(round(session_minutes(session), 3))
    return f"{DAY_NAMES[day]}, {clock(start, step=1)} to {clock(end, step=1)}"


def about(choice: str) -> str:
    """Return what speaks for a week to start from, and what it leaves out."""
    there = choices().get(choice)
    if there is None:
        return "The week that you brought."
    return " ".join(part for part in (there.why, there.less) if part)


def first_see_somebody(profile: Profile) -> tuple[Notice, ...]:
    """Return the article's word for those who are new to training or answered on their health."""
    if profile.experience != "novice" and not profile.conditions:
        return ()
    note = next(one for one in SAFETY if one.fact == "S4")
    return (Notice("advice", "training", note.text),)
