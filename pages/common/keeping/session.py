"""Which home a session's things have: chosen at its start by what is there, then by the person."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

import streamlit as st

from calc import InputError
from calc.kept.copy import to_copy
from calc.kept.parts import HEALTH, PROFILE, Held, Home
from calc.kept.sql import KeptError
from pages.common.keeping import arrival, before, shelves
from pages.common.keeping.arrival import BY_LINK, Damaged, Kind, filled
from pages.common.keeping.browser import BrowserHome, Outbox, Store, held_in_browser, plain
from pages.common.keeping.ledger import Ledger, now
from pages.common.state import profile as profiles

KEY = "two_plates_keeping"
# How long a sentence stays that tells what happened elsewhere.
STAYS = timedelta(seconds=20)
ADDRESS, NOT_NOW, LEFT_BEHIND = "address", "not now", "left behind"
LONGEST_TOLD = 200
_NUMBERS = count(1)
log = logging.getLogger(__name__)


@dataclass
class Keeping:
    """One session's keeping.

    `answer` is what the browser said that it holds and `news` what it said since; `other` is what
    this browser keeps besides what the tab has. `account` is the home of who is signed in, and
    `before` what was given here before that. `notes` stay with the tab.
    """

    kind: Kind = "nowhere"
    ledger: Ledger | None = None
    outbox: Outbox = field(default_factory=Outbox)
    opened: bool = False
    in_browser: bool = False
    answer: Any = None
    news: list[Any] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    other: dict[str, Held] = field(default_factory=dict)
    in_tab: dict[str, Held] = field(default_factory=dict)
    account: Home | None = None
    before: dict[str, Held] = field(default_factory=dict)
    given_in: Kind = "nowhere"
    damaged: Damaged | None = None
    can_keep: bool = True
    moved: bool = False
    heard: str = ""
    trouble: str = ""
    number: int = 0
    told: list[tuple[datetime, str]] = field(default_factory=list)

    def hear(self, event: str, value: Any) -> None:
        """Take what the browser says; what comes of it is done before the page is drawn."""
        if event == "answer":
            self.answer = value
        else:
            self.news.append(value)

    def tell(self, text: str) -> None:
        """Say what happened elsewhere, now and for a while."""
        self.told.append((datetime.now(UTC) + STAYS, text))

    def message(self, ask: int = 0) -> dict[str, Any]:
        """What the browser is sent; with `ask` it says what it holds, and does nothing else."""
        writes, moved = self.outbox.sent(), self.moved
        self.moved = moved and bool(writes)
        return {
            "session": self.outbox.ticket,
            "home": self.kind,
            "ask": ask,
            "writes": [one.message() for one in writes],
            "notes": self.notes,
            "forget": self.outbox.forget,
            "heard": self.heard,
            "moved": moved,
        }

    @property
    def is_guest(self) -> bool:
        """Whether the plan of a link is shown and one's own is kept."""
        return self.ledger is not None and bool(self.ledger.held_back)

    @property
    def has_something(self) -> bool:
        """Whether there is something of the person's own that could be lost."""
        return self.ledger is not None and bool(self.ledger.parts)

    def open_answer(self) -> None:
        """Begin with what the browser said that it holds."""
        found, self.answer = arrival.arrival_of(self.answer), None
        self.notes, self.can_keep, self.moved = found.notes, found.can_keep, found.moved
        self.in_tab, self.damaged = found.held, found.damaged
        self.trouble = found.trouble or self.trouble
        if found.damaged is None:
            self.other = found.other
            begin = self.begin if self.account is None else self.open_account
            begin(found.kind, found.held)

    def begin(self, kind: Kind, held: Mapping[str, Held], home: Home | None = None) -> None:
        """Begin with what a home holds; what cannot be taken stays there, all of it."""
        held = filled(held)
        if kind in ("tab", "browser"):
            home = BrowserHome.holding("tab" if kind == "tab" else "browser", self.outbox, held)
        self.kind, self.opened = kind, True
        if home is None:
            return
        self.ledger = Ledger(home, self.tell)
        try:
            found = arrival.brought_by_link(held, self.notes.get(ADDRESS, ""))
            self.ledger.take(held, found & {PROFILE}, BY_LINK if found else frozenset())
        except InputError as fault:
            shelves.forget()
            self.ledger, self.opened = None, False
            self.damaged = Damaged(kind, str(fault), plain(held))
            return
        if HEALTH in self.other and kind != "account":
            # Who answered on health in this browser sees no number in another tab of it.
            before.add({HEALTH: self.other[HEALTH]})

    def open_account(self, kind: Kind, given: dict[str, Held]) -> None:
        """Begin with what the account holds, and ask about what was given here before."""
        assert self.account is not None
        try:
            shelves.check(given)
            held = filled(self.account.read())
        except InputError as fault:
            self.damaged = Damaged(kind, str(fault), plain(given))
            return
        except KeptError as fault:
            log.warning("An account could not be read: %s", fault.reason)
            self.begin(kind, given)
            self.trouble = str(fault)
            return
        self.begin("account", held, self.account)
        if self.ledger is not None and LEFT_BEHIND not in self.notes:
            self.before, self.given_in = given, kind
            if given and not held:
                self.take_along()
            self._lend()

    def _lend(self) -> None:
        """Until it is said what is to stay, an answer on health that was given here counts."""
        before.lend_health(() if LEFT_BEHIND in self.notes else (self.before, self.other))

    def take_along(self) -> None:
        """Put what was given before signing in into the account, with what can be one with it."""
        self.follow()
        given, self.before = self.before, {}
        if self.ledger is not None:
            self.back_to_mine()
            self._lend()
            before.add(given)
            self.ledger.save()
        # What could not be saved stays where it was, too.
        if self.ledger is None or not self.ledger.trouble:
            before.leave_nothing(self.given_in, self.outbox, given)

    def sign_out(self) -> None:
        """Leave nothing of an account here."""
        self.account, self.ledger = None, None
        self._begin_anew()

    def leave_behind(self) -> None:
        """Leave what was given before signing in where it is, and ask no more in this tab."""
        self.before = {}
        self.notes = {**self.notes, LEFT_BEHIND: "1"}
        self._lend()

    def go_on_without(self) -> None:
        """Leave alone what is damaged, and go on beside it."""
        damaged, self.damaged = self.damaged, None
        assert damaged is not None
        if self.account is not None and damaged.kind != "account":
            self.open_account("nowhere", {})
        elif damaged.kind == "browser":
            self.can_keep = False
            self.begin("tab", self.in_tab)
        else:
            self.begin("nowhere", {})

    def follow(self) -> None:
        """Do what comes of what the browser said, and of what others wrote to the same home."""
        news, self.news = self.news, []
        for one in news:
            self._take_news(one if isinstance(one, dict) else {})
        if self.ledger is not None and not self.ledger.follow():
            given = self.before
            self._forgotten_elsewhere()
            self.before = given
            self._lend()

    def _take_news(self, told: Mapping[str, Any]) -> None:
        for where, what in arrival.texts(told.get("trouble")).items():
            self.trouble = arrival.trouble_of(where, what)
            if self.moved:
                self.stay_in_the_tab()
        if isinstance(told.get("forgotten"), str):
            self.heard = told["forgotten"][:LONGEST_TOLD]
            self._forgotten_elsewhere()
        try:
            if told.get("parts") and self.kind == "browser" and self.ledger is not None:
                home = self.ledger.home
                assert isinstance(home, BrowserHome)
                home.take(told["parts"])
            elif told.get("kept") and self.kind == "tab":
                self._kept_elsewhere(filled(held_in_browser(told["kept"])))
        except InputError as fault:
            self.trouble = str(fault)

    def _kept_elsewhere(self, held: dict[str, Held]) -> None:
        if self.has_something:
            self.other = held
            self.tell("Another tab keeps its things on this browser now. This one does not.")
        elif held:
            self.begin("browser", held)
            self.tell("Another tab keeps its things on this browser now. This one shows them.")

    def save(self) -> None:
        """Write what changed since it was written last, and note what stays with the tab."""
        if self.ledger is not None:
            self.ledger.save()
        if self.ledger is not None and not self.is_guest:
            self.notes = {**self.notes, ADDRESS: arrival.text_of(profiles.address())}

    def keep_on_this_browser(self) -> None:
        """Move everything to this browser, in place of what it may keep already."""
        assert self.ledger is not None
        home = BrowserHome.holding("browser", self.outbox, self.other)
        self._move("browser", home)
        for part in set(self.other).difference(self.ledger.parts):
            self.ledger.write(part, uuid4().hex, now(), {}, whole=True)
        self.moved, self.other, self.trouble = True, {}, ""

    def _move(self, kind: Store, home: BrowserHome) -> None:
        assert self.ledger is not None
        self.outbox.drop_all()
        self.kind, self.ledger.home, self.ledger.known = kind, home, {}
        aside = self.ledger.aside
        self.ledger.save()
        for part, held in aside.items():
            self.ledger.put(part, held)

    def stay_in_the_tab(self) -> None:
        """What could not be moved stays where it was."""
        given, self.before, self.moved = self.before, {}, False
        if given:
            # What was given before signing in has its place here, what is the account's its own.
            self._show(self.given_in, given)
        else:
            before.keep_lent()
            self._move("tab", BrowserHome("tab", self.outbox))

    def open_what_is_kept(self) -> None:
        """Show what this browser keeps in place of what this tab has."""
        held, self.other, self.notes = self.other, {}, {}
        self.outbox.drop_all()
        self._show("browser", held)
        self.moved = True

    def _show(self, kind: Kind, held: Mapping[str, Held]) -> None:
        # What stands in the address is the plan that is left, and no link.
        shelves.forget()
        st.query_params.clear()
        self.begin(kind, held)

    def not_now(self) -> None:
        """Ask no more in this tab whether to keep."""
        self.notes = {**self.notes, NOT_NOW: "1"}

    def back_to_mine(self) -> None:
        """Leave the plan of a link for one's own."""
        assert self.ledger is not None
        st.query_params.clear()
        self.ledger.restore()

    def make_it_mine(self) -> None:
        """Put the plan of a link in place of one's own."""
        assert self.ledger is not None
        profiles.load().touched = True
        self.ledger.release()

    def copy_of(self) -> Callable[[], bytes]:
        """What makes a copy of everything, of one's own where a link's plan is shown."""
        states, own = shelves.states(), self.ledger.aside if self.ledger is not None else {}
        return lambda: to_copy({**shelves.everything(states, uuid4().hex, now()), **own})

    def open_copy(self, held: Mapping[str, Held]) -> None:
        """Put a copy in place of everything. Raises `InputError`, and changes nothing then."""
        shelves.check(held)
        shelves.forget()
        st.query_params.clear()
        shelves.put(held)
        if self.kind == "account":
            self._lend()
        self.leave_copy()
        if self.ledger is not None:
            self.ledger.release()

    def leave_copy(self) -> None:
        """Let the field for a copy begin anew."""
        self.number = next(_NUMBERS)

    def forget(self) -> None:
        """Forget everything, here and in every tab."""
        try:
            if self.ledger is not None:
                self.ledger.home.forget()
        except KeptError as fault:
            log.warning("What is kept could not be deleted: %s", fault.reason)
            self.trouble = str(fault)
            return
        if self.ledger is None or self.kind not in ("tab", "browser"):
            self.outbox.forget_all()
        self._begin_anew()

    def _forgotten_elsewhere(self) -> None:
        self.outbox.drop_all()
        self._begin_anew()
        place = "another tab or device" if self.kind == "account" else "another tab"
        self.tell(f"Everything was forgotten in {place}, and so in this one.")

    def _begin_anew(self) -> None:
        self.other, self.in_tab, self.before, self.notes = {}, {}, {}, {}
        self.damaged, self.moved, self.trouble = None, False, ""
        shelves.forget()
        st.query_params.clear()
        if self.kind in ("tab", "browser") or self.ledger is None:
            self.begin("tab" if self.in_browser else "nowhere", {})
        else:
            self.ledger = Ledger(self.ledger.home, self.tell)


def load() -> Keeping:
    """Return the session's keeping."""
    found: Keeping | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = Keeping()
    return found
