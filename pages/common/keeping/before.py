"""What was given here before somebody signed in, and an account that has something too.

Until it is said which is to stay, health answers that were given here count, and are not kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from uuid import uuid4

from calc.errors import listed
from calc.kept.codec.person import health_of
from calc.kept.parts import HEALTH, Held
from pages.common.keeping import shelves
from pages.common.keeping.arrival import Kind
from pages.common.keeping.browser import BrowserHome, Outbox
from pages.common.keeping.ledger import WORDS, now
from pages.common.keeping.shelves import BY_PART, SHELVES
from pages.common.state import profile as profiles


def lend_health(given: Iterable[Mapping[str, Held]]) -> None:
    """Let these health answers count, and no others that are not the session's own to keep.

    Raises `InputError`.
    """
    answers = [health_of(held[HEALTH].pieces) for held in given if HEALTH in held]
    lent: frozenset[str] = frozenset().union(*answers)
    state = shelves.states().inputs
    if lent or (state is not None and state.lent):
        profiles.lend_conditions(lent)


def keep_lent() -> None:
    """Let the health answers that were lent be the session's own."""
    state = shelves.states().inputs
    if state is not None and state.lent:
        profiles.take_conditions(state.profile.conditions)
        profiles.lend_conditions(frozenset())


def add(held: Mapping[str, Held]) -> None:
    """Put parts beside what the session has where two can be one, else in its place.

    All of them or none. Raises `InputError`.
    """
    wanted = [shelf for shelf in SHELVES if shelf.part in held]
    for shelf, value in [(shelf, shelf.read(held[shelf.part].pieces)) for shelf in wanted]:
        (shelf.add or shelf.put)(value)


def what_comes_of(given: Collection[str], there: Collection[str]) -> str:
    """A sentence on what parts that are taken along do to those that are there; or nothing."""
    both = [part for part in WORDS if part in given and part in there]
    replaced = listed([WORDS[part] for part in both if BY_PART[part].add is None])
    added = listed([WORDS[part] for part in both if BY_PART[part].add is not None])
    does = {
        f"replaces {replaced} in the account": replaced,
        f"adds {added} to what is there": added,
    }
    said = " and ".join(what for what, of in does.items() if of)
    return f" Taking it with you {said}." if said else ""


def leave_nothing(kind: Kind, outbox: Outbox, given: Mapping[str, Held]) -> None:
    """Have a tab or a browser hold no more what it held; another home is left alone."""
    if kind not in ("tab", "browser"):
        return
    home = BrowserHome.holding("tab" if kind == "tab" else "browser", outbox, given)
    for part, one in given.items():
        home.write(part, one.version, uuid4().hex, now(), {}, whole=True)
