"""What a session knows, part by part: whether it changed, as the pieces that are kept, and back.

A part that holds nothing of the person's own has no pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import streamlit as st

from calc import Profile
from calc.journal import Journal, merge
from calc.journal.brought import Brought
from calc.kept.codec.files import files_of, files_pieces
from calc.kept.codec.journal import cut, journal_of
from calc.kept.codec.menus import menus_of, menus_pieces
from calc.kept.codec.person import (
    health_of,
    health_pieces,
    profile_of,
    profile_pieces,
    settings_of,
    settings_pieces,
)
from calc.kept.codec.team import Kept, team_of, team_pieces
from calc.kept.codec.today import today_of, today_pieces
from calc.kept.codec.training import Planned, training_of, training_pieces
from calc.kept.parts import (
    FILES,
    HEALTH,
    JOURNAL,
    MENUS,
    PROFILE,
    SETTINGS,
    TEAM,
    TODAY,
    TRAINING,
    VERSIONS,
    Held,
    changes,
    digests,
)
from calc.units import Units
from pages.common.state import journal as journals
from pages.common.state import menu as menus
from pages.common.state import profile as profiles
from pages.common.state import team as teams
from pages.common.state import today as todays
from pages.common.state import training as trainings
from pages.common.state.journal import JournalState
from pages.common.state.menu import Menus
from pages.common.state.team import Team
from pages.common.state.today import Today
from pages.common.state.training import Training

Pieces = Mapping[str, bytes]
Changes = dict[str, bytes | None]
Digests = Mapping[str, str]


class States(NamedTuple):
    """What a session knows, by itself: nothing of it is looked up again."""

    inputs: profiles.State | None
    training: Training | None
    journal: JournalState | None
    menus: Menus | None = None
    today: Today | None = None
    team: Team | None = None


@dataclass(frozen=True)
class Shelf:
    """One part of what a session knows.

    `seen` is what is looked at to see whether it changed: the same objects as long as it did not.
    `compared` are the pieces that have to be written where those of some digests are held, none
    where it is not asked (None), and the digests after that. `read` makes of pieces what `put` puts
    into the session; it raises `InputError`. `empty` is what is put where a part was emptied
    elsewhere. Where two of a part can be one, `add` puts it beside what the session has.
    """

    part: str
    seen: Callable[[States], tuple[Any, ...]]
    compared: Callable[[States, Digests | None], tuple[Changes, Digests]]
    read: Callable[[Pieces], Any]
    put: Callable[[Any], None]
    empty: Callable[[], Any]
    add: Callable[[Any], None] | None = None


def _whole(pieces: Callable[[States], Pieces]) -> Callable[[States, Digests | None], Any]:
    def compared(states: States, known: Digests | None) -> tuple[Changes, Digests]:
        now = pieces(states)
        return {} if known is None else changes(now, known), digests(now)

    return compared


# ---- profile and health


def _seen_profile(states: States) -> tuple[Any, ...]:
    state = states.inputs
    return (
        () if state is None else (state.profile, state.units, state.touched, state.lent, state.own)
    )


def _profile(states: States) -> Pieces:
    state = states.inputs
    # A plan that was only opened stands in its link.
    if state is None or not state.touched:
        return {}
    return profile_pieces(state.profile, state.units)


def _health(states: States) -> Pieces:
    state = states.inputs
    if state is None or not state.own_conditions:
        return {}
    return health_pieces(state.own_conditions)


def _put_profile(own: tuple[Profile, Units] | None) -> None:
    if own is None:
        profiles.begin_anew()
    else:
        profiles.take(*own)


def _add_conditions(conditions: frozenset[str]) -> None:
    state = states().inputs
    own: frozenset[str] = frozenset() if state is None else state.own_conditions
    profiles.take_conditions(own | conditions)


# ---- training


def _seen_training(states: States) -> tuple[Any, ...]:
    return () if states.training is None else states.training.seen


def _training(states: States) -> Pieces:
    found = states.training
    if found is None:
        return {}
    pieces = training_pieces(found.planned)
    if not found.is_as_it_opened:
        # A week that was chosen, changed or brought is theirs.
        return pieces
    as_it_starts = Training(found.units, found.plan_days)
    as_it_starts.open(found.choice)
    as_it_starts.show(found.day)
    return {} if pieces == training_pieces(as_it_starts.planned) else pieces


def _put_training(planned: Planned | None) -> None:
    if planned is None:
        trainings.begin_anew()
    else:
        trainings.take(planned)


# ---- the journal, its files, and what was answered


def _seen_journal(states: States) -> tuple[Any, ...]:
    return () if states.journal is None else (states.journal.base,)


def _compared_journal(states: States, known: Digests | None) -> tuple[Changes, Digests]:
    if states.journal is None or states.journal.base.empty:
        return dict.fromkeys(known or ()), {}
    pieces = cut(states.journal.base, known)
    return {} if known is None else pieces.changes(known), pieces


def _seen_files(states: States) -> tuple[Any, ...]:
    state = states.journal
    return () if state is None else (*state.waiting, None, *state.answered)


def _files(states: States) -> Pieces:
    return {} if states.journal is None else files_pieces(states.journal.files())


def _seen_settings(states: States) -> tuple[Any, ...]:
    state = states.journal
    return () if state is None else tuple(one for pair in state.answers.items() for one in pair)


def _settings(states: States) -> Pieces:
    state = states.journal
    answers = {} if state is None else {name: one for name, one in state.answers.items() if one}
    return settings_pieces(answers) if answers else {}


def _put_settings(answers: Mapping[str, Any]) -> None:
    journals.load().answers = dict(answers)


# ---- menus, days as they were lived, and a team


def _seen_menus(states: States) -> tuple[Any, ...]:
    return () if states.menus is None else states.menus.seen


def _menus(states: States) -> Pieces:
    found = states.menus
    return menus_pieces(found.chosen) if found is not None and found.is_chosen else {}


def _seen_today(states: States) -> tuple[Any, ...]:
    return () if states.today is None else states.today.seen


def _today(states: States) -> Pieces:
    return {} if states.today is None else today_pieces(states.today.kept)


def _seen_team(states: States) -> tuple[Any, ...]:
    return () if states.team is None else states.team.seen


def _team(states: States) -> Pieces:
    found = states.team
    return {} if found is None else team_pieces(Kept(found.roster, found.tests))


def _add_files(files: Iterable[Brought]) -> None:
    journal = journals.load()
    journal.begin_with_files({one.key: one for one in (*journal.files(), *files)}.values())


# In the order in which they are put: a file that waits is read by what was answered before.
SHELVES: tuple[Shelf, ...] = (
    Shelf(
        *(HEALTH, _seen_profile, _whole(_health), health_of),
        *(profiles.take_conditions, frozenset, _add_conditions),
    ),
    Shelf(
        *(PROFILE, _seen_profile, _whole(_profile), profile_of),
        *(_put_profile, lambda: None),
    ),
    Shelf(
        *(TRAINING, _seen_training, _whole(_training), training_of),
        *(_put_training, lambda: None),
    ),
    Shelf(
        *(SETTINGS, _seen_settings, _whole(_settings), settings_of),
        *(_put_settings, dict, lambda answers: journals.load().answers.update(answers)),
    ),
    Shelf(
        *(MENUS, _seen_menus, _whole(_menus), menus_of),
        *(menus.take, lambda: None),
    ),
    Shelf(
        *(TODAY, _seen_today, _whole(_today), today_of),
        *(todays.take, lambda: None),
    ),
    Shelf(
        *(TEAM, _seen_team, _whole(_team), team_of),
        *(teams.take, lambda: None),
    ),
    Shelf(
        JOURNAL,
        _seen_journal,
        _compared_journal,
        journal_of,
        lambda kept: journals.load().begin_with(kept),
        Journal,
        lambda kept: journals.load().begin_with(merge(journals.load().base, kept)),
    ),
    Shelf(
        FILES,
        _seen_files,
        _whole(_files),
        files_of,
        lambda kept: journals.load().begin_with_files(kept),
        tuple,
        _add_files,
    ),
)
BY_PART: Mapping[str, Shelf] = {one.part: one for one in SHELVES}


KEYS = (profiles.KEY, trainings.KEY, journals.KEY, menus.KEY, todays.KEY, teams.KEY)


def states() -> States:
    """What the session knows now."""
    return States(*(st.session_state.get(key) for key in KEYS))


def put(held: Mapping[str, Held], leave: frozenset[str] = frozenset()) -> None:
    """Put parts into the session, all of them or none. Raises `InputError`."""
    wanted = [shelf for shelf in SHELVES if shelf.part in held and shelf.part not in leave]
    for shelf, value in [(shelf, shelf.read(held[shelf.part].pieces)) for shelf in wanted]:
        shelf.put(value)


def check(held: Mapping[str, Held]) -> None:
    """Raise `InputError` where a part cannot be put into a session."""
    for part, one in held.items():
        BY_PART[part].read(one.pieces)


def everything(known: States, revision: str, changed: str) -> dict[str, Held]:
    """Return all that a session knows as parts."""
    found = {}
    for shelf in SHELVES:
        pieces, _ = shelf.compared(known, {})
        kept = {name: data for name, data in pieces.items() if data is not None}
        if kept:
            found[shelf.part] = Held(VERSIONS[shelf.part], revision, changed, kept)
    return found


def same(before: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    """Whether what was seen is the very same as before."""
    return len(before) == len(now) and all(
        old is new or (isinstance(old, (str, bool, float, int, tuple)) and old == new)
        for old, new in zip(before, now, strict=True)
    )


def forget() -> None:
    """Let the session know nothing of anybody."""
    for key in KEYS:
        st.session_state.pop(key, None)
