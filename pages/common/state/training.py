"""What a session knows of training: the weeks as they are typed, and how sets are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import streamlit as st

from calc import InputError, Profile
from calc.kept.codec.training import Planned
from calc.person.profile import SHORT_FORM
from calc.show.plan.week_picture import sets_by_day
from calc.show.training.rows import Draft, Reading, draft_of, in_other_units, read
from calc.show.training.week import (
    SAMPLE,
    choices,
    copied,
    fitting,
    for_the_plan,
    is_on_the_plan,
    lifting_days,
    moved,
    next_day,
    placed,
    spread,
    week_of,
    without,
)
from calc.training.session import Session, Week
from calc.training.volume import Counting
from calc.units import Units
from pages.common.state import profile as state

KEY = "two_plates_training"
BEFORE = "two_plates_sessions_before"
OWN = "own"
# No widget takes up the state of one that showed another table, or what was forgotten since.
_NUMBERS = count(1)


@dataclass
class Training:
    """One session's weeks.

    `weeks` holds each week that was opened, by its name, as drafts by weekday, so that another one
    can be looked at and nothing is lost. `base` is what the table on the page started from: its
    widget keeps what was changed since, under a key that is new whenever the base is. `was_read` is
    what was read of the drafts last.
    """

    units: Units
    plan_days: tuple[str, ...]
    choice: str = SAMPLE
    weeks: dict[str, dict[str, Draft]] = field(default_factory=dict)
    day: str = ""
    own: Week | None = None
    base: Draft | None = None
    number: int = 0
    more: bool = False
    painful: tuple[str, ...] = ()
    assignments: dict[str, str] = field(default_factory=dict)
    counting: Counting = field(default_factory=Counting)
    landmarks: dict[str, dict[str, float]] = field(default_factory=dict)
    on_the_plan: bool = False
    was_read: dict[str, tuple[Draft, Reading]] = field(default_factory=dict)

    @property
    def drafts(self) -> dict[str, Draft]:
        """The drafts of the week chosen, by weekday."""
        return self.weeks[self.choice]

    @property
    def draft(self) -> Draft:
        """The draft of the day shown."""
        return self.drafts[self.day]

    def open(self, choice: str) -> None:
        """Show a week: as it was left, or as it starts, on the plan's days.

        What is no week, as only a forged message asks for, changes nothing.
        """
        if choice not in {*choices(), *self.weeks} and (choice != OWN or self.own is None):
            return
        self.choice = choice
        if choice not in self.weeks:
            self.weeks[choice] = self._as_it_starts(choice)
        self.show(self.day)

    def _as_it_starts(self, choice: str) -> dict[str, Draft]:
        on_days = placed if choice in (OWN, SAMPLE) else spread
        return on_days(self._drafts(choice), self.plan_days)

    def _drafts(self, choice: str) -> dict[str, Draft]:
        week = self.own if choice == OWN and self.own is not None else choices()[choice].week
        return {day: draft_of(session, self.units) for day, session in week.sessions.items()}

    def begin(self, profile: Profile, today: str) -> None:
        """Show the week that fits a person's days, open at what `today` (a weekday) holds."""
        self.weeks = {}
        self.open(fitting(profile))
        self.show(next_day(self.drafts, today))

    def follow(self, days: tuple[str, ...]) -> None:
        """Come in step with the plan's days: what was changed moves, the rest starts on them."""
        as_they_start = {
            name for name, week in self.weeks.items() if week == self._as_it_starts(name)
        }
        self.plan_days = days
        self.weeks = {
            name: self._as_it_starts(name) if name in as_they_start else placed(week, days)
            for name, week in self.weeks.items()
        }
        self.show(self.day)

    @property
    def is_as_it_opened(self) -> bool:
        """Whether no other week was looked at or brought, nor this one changed."""
        starts = self._as_it_starts(self.choice)
        return self.own is None and self.weeks == {self.choice: starts}

    @property
    def seen(self) -> tuple[Any, ...]:
        """What is the very same as long as nothing was changed."""
        drafts = [
            one
            for name, week in self.weeks.items()
            for pair in ((name,), *week.items())
            for one in pair
        ]
        return (
            self.units,
            self.plan_days,
            self.choice,
            self.day,
            self.own,
            self.more,
            self.painful,
            self.counting,
            self.on_the_plan,
            *drafts,
            *(one for pair in self.assignments.items() for one in pair),
            *(value for own in self.landmarks.values() for pair in own.items() for value in pair),
        )

    @property
    def planned(self) -> Planned:
        """What is kept of them."""
        return Planned(
            self.units,
            self.plan_days,
            self.choice,
            self.day,
            self.weeks,
            self.own,
            self.more,
            self.painful,
            self.assignments,
            self.counting,
            self.landmarks,
            self.on_the_plan,
        )

    def start_again(self) -> None:
        """Show the week chosen as it starts."""
        del self.weeks[self.choice]
        self.open(self.choice)

    def show(self, day: str) -> None:
        """Show a day, or the first where the week has not got it."""
        self.day = day if day in self.drafts else next(iter(self.drafts))
        self.rebase()

    def rebase(self) -> None:
        """Let the table on the page start from the draft as it now is."""
        self.base, self.number = self.draft, next(_NUMBERS)

    def put(self, draft: Draft) -> None:
        """Take a draft for the day shown that was changed beside the table."""
        self.drafts[self.day] = draft
        self.rebase()

    def take(self, plan: Session | Week) -> None:
        """Take what was read from a file or a link: a session for the day shown, or a whole week.

        The week stands beside the others, so that none of them is lost. Raises `InputError` for a
        week without a session.
        """
        if isinstance(plan, Session):
            self.put(draft_of(plan, self.units))
            return
        if not plan.sessions:
            raise InputError("A week without a session has nothing to show.", "sessions", plan)
        self.own, self.choice = plan, OWN
        self.weeks[OWN] = self._drafts(OWN)
        self.show(next(iter(plan.sessions)))

    def arrange(self, how: str, to: str) -> None:
        """Move the day shown to another, copy it there, or take it out."""
        if how == "move":
            self.weeks[self.choice] = moved(self.drafts, self.day, to)
        elif how == "copy":
            self.weeks[self.choice] = copied(self.drafts, self.day, to)
        else:
            self.weeks[self.choice] = without(self.drafts, self.day)
        self.show(to)

    def readings(self) -> Mapping[str, Reading]:
        """What can be read of each day; a draft that is the same as before is not read again."""
        before = self.was_read
        self.was_read = {
            day: before[day]
            if day in before and before[day][0] is draft
            else (draft, read(draft, self.units))
            for day, draft in self.drafts.items()
        }
        return {day: reading for day, (_, reading) in self.was_read.items()}

    def week(self, readings: Mapping[str, Reading]) -> Week:
        """The week of what can be read."""
        sessions = {day: one.session for day, one in readings.items()}
        own = self.own.name if self.choice == OWN and self.own is not None else ""
        return week_of(self.choice, sessions, own)


def load(profile: Profile, units: Units, today: str) -> Training:
    """Return the session's weeks, in the person's units and in step with the plan's days.

    Who never chose one has the week that fits their days, open at what `today` (a weekday) holds.
    """
    found: Training | None = st.session_state.get(KEY)
    days = lifting_days(profile)
    if found is None:
        found = st.session_state[KEY] = Training(units, days)
        found.begin(profile, today)
    if found.units != units:
        for drafts in found.weeks.values():
            for day, draft in drafts.items():
                drafts[day] = in_other_units(draft, found.units, units)
        found.units = units
        found.rebase()
    if found.plan_days != days:
        is_chosen = not found.is_as_it_opened
        found.follow(days)
        if not is_chosen:
            found.begin(profile, today)
    return found


def sets_in_the_week(profile: Profile) -> Mapping[str, float]:
    """Return the hard sets of the planned week by day, on the days that the profile lifts.

    The person's own week where the Training page was opened, else the one that it would open with.
    """
    training, days = stored(), lifting_days(profile)
    if training is None:
        sessions = choices()[fitting(profile)].week.sessions
        return sets_by_day(spread(sessions, days)) if days else {}
    return sets_by_day(training.week(training.readings()).sessions)


def stored() -> Training | None:
    """Return the session's weeks where the Training page was opened."""
    return st.session_state.get(KEY)


def mark_painful(exercise: str, *, hurts: bool) -> None:
    """Mark an exercise as one that hurts, or no more: the week then spares what it loads."""
    training = stored()
    if training is not None:
        others = tuple(one for one in training.painful if one != exercise)
        training.painful = (*others, exercise) if hurts else others


def take(planned: Planned) -> None:
    """Take weeks that were kept in place of the session's."""
    found = Training(planned.units, planned.plan_days, planned.choice, own=planned.own)
    found.weeks = {name: dict(week) for name, week in planned.weeks.items()}
    found.more, found.painful = planned.more, planned.painful
    found.assignments = dict(planned.assignments)
    found.counting = planned.counting
    found.landmarks = {name: dict(own) for name, own in planned.landmarks.items()}
    found.on_the_plan = planned.on_the_plan
    found.show(planned.day)
    st.session_state[KEY] = found


def begin_anew() -> None:
    """Have no weeks of the person's own."""
    st.session_state.pop(KEY, None)


def give_to_plan(week: Week, assignments: Mapping[str, str]) -> None:
    """Give the plan the sessions of a week; called before the page is drawn.

    What the plan had is remembered, for one step back.
    """
    inputs = state.load()
    before = {name: getattr(inputs.profile, name) for name in ("sessions", *SHORT_FORM)}
    given = for_the_plan(week, inputs.profile, assignments).sessions
    state.give_at_once({"sessions": given}, *SHORT_FORM)
    st.session_state[BEFORE] = before, inputs.profile.sessions
    training = stored()
    if training is not None:
        training.on_the_plan = True
        training.plan_days = lifting_days(inputs.profile)


def may_take_back(profile: Profile) -> bool:
    """Whether the plan still has the sessions that were given to it, so that they may go."""
    return BEFORE in st.session_state and st.session_state[BEFORE][1] == profile.sessions


def take_back_from_plan() -> None:
    """Give the plan the sessions, or the days, that it had before a week was given to it."""
    before, _ = st.session_state.pop(BEFORE)
    given = before if before["sessions"] is None else {"sessions": before["sessions"]}
    state.give_at_once(given, "sessions", *SHORT_FORM)
    training = stored()
    if training is not None:
        # The week on the page stays where it is, whatever days the plan has.
        training.on_the_plan = False
        training.plan_days = lifting_days(state.load().profile)


def sentence_on_plan(profile: Profile) -> str:
    """Return what the Plan says of a week that its sessions were taken from; else empty."""
    training = stored()
    if training is None or not training.on_the_plan:
        return ""
    if not is_on_the_plan(training.week(training.readings()), profile, training.assignments):
        return ""
    return "The sessions are those of your week on the Training page."


def change_counting(**changes: Any) -> str:
    """Take another way of counting; return what is wrong with it, or an empty text."""
    training = stored()
    if training is None:
        return ""
    try:
        training.counting = replace(training.counting, **changes)
    except InputError as fault:
        return str(fault)
    return ""
