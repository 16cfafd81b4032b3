"""A block of training in words: its weeks, and what is proposed for each muscle's next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from calc.errors import listed
from calc.evidence import figure
from calc.training.block import (
    DAYS_A_WEEK,
    EFFORTS,
    PAINS,
    PUMPS,
    SORENESSES,
    Block,
    Rated,
    Rating,
    Step,
    block_weeks,
    lighter_sets,
    next_sets,
    of_muscle,
)
from calc.training.names.recognition import find_exercise
from calc.training.session import Week
from calc.training.volume import Counting, hard_sets

HONEST = (
    "By the trials a block that rises brings no more growth than the same sets each week, and a "
    "lighter week neither adds nor costs. They let you find what you tolerate, and rest from it."
)
# What is asked after a session: each question with its answers, in the order of `Rating`.
QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "Pump (for your diary: it decides nothing)": PUMPS,
    "Soreness from the time before": SORENESSES,
    "Effort": EFFORTS,
    "Pain in a joint": PAINS,
}


class ShownWeek(NamedTuple):
    """A week of a block in words: its number, dates, sets, reserve, and whether it is this one."""

    number: str
    dates: str
    sets: str
    reserve: str
    is_now: bool


class Proposal(NamedTuple):
    """What is proposed for a muscle, and the exercise and day that a set more would go to."""

    muscle: str
    text: str
    step: Step
    exercise: str = ""
    day: str = ""


def shown_weeks(block: Block, today: date) -> list[ShownWeek]:
    """Return the weeks of a block in words."""
    start, now = date.fromisoformat(block.started), block.week_on(today)
    found = []
    for week in block_weeks(block.loading):
        monday = start + timedelta(days=DAYS_A_WEEK * (week.number - 1))
        sunday = monday + timedelta(days=DAYS_A_WEEK - 1)
        more = f"up to {week.more} more a muscle" if week.more else "as they are"
        found.append(
            ShownWeek(
                f"Week {week.number}",
                f"{monday.day} {monday:%b} to {sunday.day} {sunday:%b}",
                "half the sets" if week.lighter else more,
                f"{week.reserve}{' or more' if week.lighter else ''} in reserve",
                week == now,
            )
        )
    return found


def block_sentence(block: Block, today: date) -> str:
    """Return where a block stands today."""
    now, weeks = block.week_on(today), block_weeks(block.loading)
    if now is None:
        if today < date.fromisoformat(block.started):
            return "Your block begins on Monday."
        return "Your block is over. Begin another one when you like."
    if now.lighter:
        return "This is the lighter week: half the sets, far from failure, the same exercises."
    return f"Week {now.number} of {len(weeks)}: leave {now.reserve} repetitions in reserve."


def proposals(
    week: Week,
    counting: Counting,
    block: Block,
    rated: Sequence[Rated],
    today: date,
    assignments: Mapping[str, str] | None = None,
) -> list[Proposal]:
    """Return what is proposed for each muscle that the week trains, those with a change first.

    The ratings of the last seven days decide. In the lighter week nothing rises.
    """
    now = block.week_on(today)
    since = today - timedelta(days=DAYS_A_WEEK - 1)
    sets = hard_sets(week, counting, assignments=assignments)
    found = []
    for muscle, where in _trained(week, assignments).items():
        count = float(sets.get(muscle, 0.0))
        name = muscle.replace("_", " ").capitalize()
        if now is not None and now.lighter:
            step = Step(0, "The lighter week.", lighter=True)
        else:
            step = next_sets(count, of_muscle(rated, muscle, since), ceiling=block.ceiling)
        to = count + step.change
        change = f"{figure(count)} to {figure(to)} sets" if step.change else f"{figure(count)} sets"
        if step.lighter:
            change = f"{figure(count)} to {lighter_sets(count)} sets for a week"
        found.append(Proposal(muscle, f"{name}, {change}. {step.why}", step, *where))
    return sorted(found, key=lambda one: one.step.change == 0 and not one.step.lighter)


def unrated_sentence(found: Sequence[Proposal]) -> str:
    """Return what is said of the muscles of which no session was rated; '' for none."""
    names = [one.muscle.replace("_", " ") for one in found if one.step.is_open]
    if not names:
        return ""
    if len(names) == len(found):
        return "Rate a session after you finish it on Today: what it proposes stands here then."
    return f"Not rated in the last seven days, so as they are: {listed(names)}."


def rating_of(answers: Sequence[str | None]) -> Rating:
    """Return the rating of four answers; one that was left open is the calm one."""
    calm = Rating()
    marks = [
        options.index(answer) if answer in options else calm[place]
        for place, (answer, options) in enumerate(zip(answers, QUESTIONS.values(), strict=True))
    ]
    return Rating(*marks)


def muscles_of(exercises: Sequence[str]) -> tuple[str, ...]:
    """Return the muscles that exercises are done for, each once."""
    known = (find_exercise(name) for name in exercises)
    mains = (one.main_muscle for one in known if one is not None and one.counts)
    return tuple(dict.fromkeys(mains))


def _trained(week: Week, assignments: Mapping[str, str] | None) -> dict[str, tuple[str, str]]:
    """Return each muscle that an exercise of the week is done for, with the first of them."""
    found: dict[str, tuple[str, str]] = {}
    for day, session in week.sessions.items():
        for entry in session.working:
            known = find_exercise((assignments or {}).get(entry.exercise, entry.exercise))
            if known is not None and known.counts:
                found.setdefault(known.main_muscle, (entry.exercise, day))
    return found
