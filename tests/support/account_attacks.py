"""Two people signed in at once, each on two devices, by the pages' own way to an account.

Whatever either of them gives is marked as theirs, so that a thing of the other's is seen wherever
it turns up. `python -m benchmarks kept_attacks` makes a hundred thousand tries.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import current_thread
from typing import Any
from unittest.mock import patch

from sqlalchemy import URL
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner_utils.script_run_context import (
    ScriptRunContext,
    add_script_run_ctx,
)
from streamlit.runtime.state import SafeSessionState, SessionState

from calc.kept.codec.person import health_of, profile_of, settings_of, settings_pieces
from calc.kept.parts import HEALTH, PROFILE, SETTINGS, Held
from pages.common.keeping import account
from pages.common.keeping.ledger import now
from pages.common.keeping.session import Keeping
from pages.common.state import journal as journals
from pages.common.state import profile as profiles
from tests.support.kept_page import GOOGLE, ISSUER
from tests.support.source_code import ROOT
from tests.support.store_attacks import Score

DEVICES = 2
# After so many steps a device is reloaded; the account is asked many things at a step.
STEPS_OF_A_SESSION, ASKED_AT_ONCE, WRITES = 20, 10, 0.25
# Below it a weight is one person's, above it the other's; each has a health answer of their own.
BETWEEN_KG = 75.0
PEOPLE: Mapping[str, tuple[float, str]] = {
    "ann": (50.0, "kidney_disease"),
    "ben": (90.0, "pregnant"),
}


@contextmanager
def accounts_at(address: URL | str) -> Iterator[None]:
    """People can sign in, and have their accounts in this database."""
    url = address if isinstance(address, str) else address.render_as_string(hide_password=False)
    with (
        patch.object(account, "auth", lambda: {"redirect_uri": "x", "google": GOOGLE}),
        patch.dict(os.environ, {account.VARIABLE: url}),
    ):
        store = account._store
        try:
            yield
        finally:
            store(url).dispose()
            store.cache_clear()


class Device:
    """Somebody's page: sessions one after the other, in a thread of its own."""

    def __init__(self, who: str, chance: random.Random, score: Score) -> None:
        self.who, self.chance, self.score = who, chance, score
        self.least_kg, self.answer = PEOPLE[who]
        self.keeping = Keeping()

    def run(self, tries: int) -> None:
        """Make so many tries; most ask the account without a page around it, which is quick."""
        while self.score.made < tries:
            self._count("a session")
            self.reload()
            for what in self.chance.choices(*STEPS, k=STEPS_OF_A_SESSION):
                what(self)
                self.score.reads += self.shows_anothers()

    def _count(self, what: str) -> None:
        self.score.tries[f"{self.who}, {what}"] += 1

    def reload(self) -> None:
        """Begin a session, as who came with the cookie of this person."""
        script = str(ROOT / "app.py")
        told: dict[str, Any] = {"iss": ISSUER, "sub": self.who, "iat": time.time()}
        context = ScriptRunContext(
            session_id=f"{self.who}-{self.chance.random()}",
            _enqueue=lambda _: None,
            query_string="",
            session_state=SafeSessionState(SessionState(), lambda: None),
            uploaded_file_mgr=MemoryUploadedFileManager("/upload"),
            main_script_path=script,
            user_info={"is_logged_in": True, **told},
            fragment_storage=MemoryFragmentStorage(),
            pages_manager=PagesManager(script),
        )
        add_script_run_ctx(current_thread(), context)
        self.keeping = Keeping(account=account.home())
        self.keeping.open_account("nowhere", {})

    def look(self) -> None:
        """A run that changes nothing: what the other device did is taken over."""
        self._count("a run of the page")
        self.keeping.follow()
        self.keeping.save()

    def weigh(self) -> None:
        """The weight is changed."""
        profiles.load().give({"weight": f"{self._weight_kg()} kg"})
        self.look()

    def answer_on_health(self) -> None:
        """The question on health is answered, or the answer is taken back."""
        now = profiles.load().profile.conditions
        profiles.take_conditions(frozenset() if now else frozenset({self.answer}))
        self.look()

    def remember(self) -> None:
        """A question of a file is answered."""
        journals.load().remember(f"hevy:{self.chance.randrange(9)}", self.who)
        self.look()

    def take_all(self) -> None:
        """All that the account holds is asked for anew."""
        self._count("all read")
        home = account.home()
        assert home is not None
        self.score.reads += holds_anothers(self.who, home.read())

    def ask(self) -> None:
        """The account is asked many things at once, and written to, past the session."""
        for _ in range(ASKED_AT_ONCE):
            home = account.home()
            assert home is not None
            revision = f"{self.who}-{self.chance.randrange(10**9)}"
            if self.chance.random() < WRITES:
                self._count("a write")
                mine = settings_pieces({f"hevy:{revision}": self.who})
                home.write(SETTINGS, 1, revision, now(), dict(mine), whole=True)
            else:
                self._count("a read")
                held = home.read_part(SETTINGS)
                said = {} if held is None or not held.pieces else settings_of(held.pieces)
                self.score.reads += bool(set(said.values()) - {self.who})

    def shows_anothers(self) -> bool:
        """Whether the session knows something that is the other's."""
        state = profiles.load()
        return _is_anothers(
            self.who,
            _kg(profiles.written(state.profile, state.units)) if state.touched else None,
            state.profile.conditions,
            set(journals.load().answers.values()),
        )

    def _weight_kg(self) -> float:
        return round(self.least_kg + self.chance.uniform(0, 9), 1)


STEPS: tuple[tuple[Callable[[Device], None], ...], tuple[int, ...]] = (
    (Device.weigh, Device.answer_on_health, Device.remember, Device.take_all, Device.ask),
    (1, 1, 1, 1, 16),
)


def _kg(address: Mapping[str, list[str]]) -> float | None:
    # The example's weight stands in no address.
    return float(address["weight"][0]) if "weight" in address else None


def _is_anothers(
    who: str, kg: float | None, answers: frozenset[str], remembered: set[object]
) -> bool:
    least, answer = PEOPLE[who]
    is_theirs = kg is not None and (kg < BETWEEN_KG) != (least < BETWEEN_KG)
    return is_theirs or bool(answers - {answer}) or bool(remembered - {who})


def holds_anothers(who: str, held: Mapping[str, Held]) -> bool:
    """Whether what an account holds has something of the other's in it."""
    pieces = {part: one.pieces for part, one in held.items() if one.pieces}
    weight = _kg(profiles.written(*profile_of(pieces[PROFILE]))) if PROFILE in pieces else None
    answers = health_of(pieces[HEALTH]) if HEALTH in pieces else frozenset()
    remembered = settings_of(pieces[SETTINGS]) if SETTINGS in pieces else {}
    return _is_anothers(who, weight, answers, set(remembered.values()))


def by_two_people(address: URL | str, tries: int, seed: int = 1) -> Score:
    """Let both people use their devices at once, for at least so many tries in all."""
    score, chance = Score(), random.Random(seed)
    scores = [Score() for _ in range(DEVICES * len(PEOPLE))]
    with accounts_at(address), ThreadPoolExecutor(len(scores)) as pool:
        devices = [
            Device(list(PEOPLE)[number % len(PEOPLE)], random.Random(chance.random()), one)
            for number, one in enumerate(scores)
        ]
        for done in [pool.submit(one.run, tries // len(devices)) for one in devices]:
            done.result()
        for one in scores:
            score.tries += one.tries
            score.reads += one.reads
        homes = {who: pool.submit(_home_of, who).result() for who in PEOPLE}
        score.writes = sum(holds_anothers(who, home.read()) for who, home in homes.items())
        for home in homes.values():
            home.forget()
    return score


def _home_of(who: str) -> Any:
    device = Device(who, random.Random(0), Score())
    device.reload()
    return device.keeping.account
