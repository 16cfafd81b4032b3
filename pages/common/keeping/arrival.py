"""What a page begins with: what a browser says that it holds, and what an address brings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlencode

from calc import InputError
from calc.kept.codec.person import health_of, profile_of
from calc.kept.parts import HEALTH, PROFILE, TRAINING, Held
from calc.person.link import from_query
from pages.common.keeping.browser import held_in_browser, held_in_tab
from pages.common.state import profile as profiles
from pages.common.state.profile import Address

Kind = Literal["tab", "browser", "machine", "account", "nowhere"]

NO_ROOM: Mapping[str, str] = {
    "tab": "This tab has no room for all that you gave: a part of it goes with the next reload. "
    "Save a copy, or keep it on this browser.",
    "browser": "This browser has no room for all that you gave. Save a copy.",
}
FORBIDDEN: Mapping[str, str] = {
    "tab": "This browser does not let the page keep anything: what you give goes with the next "
    "reload. Save a copy.",
    "browser": "This browser could not keep it, as in a private window. Save a copy.",
    "forget": "This browser could not forget all of it. Clear this site's data in its settings.",
}
LOST = (
    "This browser deleted what it kept for you here, as it may after a crash. If you saved a copy, "
    "open it below."
)
UNREADABLE = "What this browser keeps for you does not open just now. Reload the page."


@dataclass
class Damaged:
    """What a home holds and cannot be taken: in which it is, why, and all of it as it is."""

    kind: Kind
    why: str
    found: Any


@dataclass
class Arrival:
    """What a page begins with.

    `held` is what the home of `kind` holds, `other` what this browser keeps besides what the tab
    has. `moved` says that the tab holds what was moved to this browser already, `can_keep` that
    this browser lets a page keep something. `notes` stay with the tab.
    """

    kind: Kind = "tab"
    held: dict[str, Held] = field(default_factory=dict)
    other: dict[str, Held] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    moved: bool = False
    can_keep: bool = True
    trouble: str = ""
    damaged: Damaged | None = None


def arrival_of(answer: Any) -> Arrival:
    """Return what a page begins with, by what the browser said; never raises."""
    told = answer if isinstance(answer, dict) else {}
    trouble = texts(told.get("trouble"))
    found = Arrival(notes=texts(told.get("notes")), can_keep="browser" not in trouble)
    if "tab" in trouble:
        found.trouble = trouble_of("tab", trouble["tab"])
    if "large" in trouble or (not found.can_keep and told.get("marked")):
        # A health answer may be among what does not open.
        found.damaged, found.can_keep = Damaged("browser", UNREADABLE, None), False
        return found
    tab, kept = told.get("tab") or {}, told.get("browser") or {}
    try:
        found.held = filled(held_in_tab(tab))
    except InputError as fault:
        found.damaged = Damaged("tab", str(fault), tab)
        return found
    try:
        found.other = filled(held_in_browser(kept))
        if HEALTH in found.other:
            health_of(found.other[HEALTH].pieces)
    except InputError as fault:
        found.damaged = Damaged("browser", str(fault), kept)
        return found
    if told.get("marked") and found.can_keep and not kept:
        found.trouble = found.trouble or LOST
    if found.other and (not found.held or _pieces(found.held) == _pieces(found.other)):
        # What was moved there may not have left the tab yet.
        found.kind, found.moved = "browser", bool(found.held)
        found.held, found.other = found.other, {}
    return found


def filled(held: Mapping[str, Held]) -> dict[str, Held]:
    """Return the parts that hold something."""
    return {part: one for part, one in held.items() if one.pieces}


def _pieces(held: Mapping[str, Held]) -> dict[str, Any]:
    return {part: dict(one.pieces) for part, one in held.items()}


def texts(told: Any) -> dict[str, str]:
    """Return the names and texts of what a browser says; whatever else it says is passed over."""
    found = told if isinstance(told, dict) else {}
    return {str(name): one for name, one in found.items() if isinstance(one, str)}


def trouble_of(where: str, what: str) -> str:
    """Return the sentence for a browser's fault in one of its stores."""
    known = NO_ROOM if what == "QuotaExceededError" else FORBIDDEN
    return known.get(where, FORBIDDEN["browser"])


# What an address names besides a profile: a week or a session of training.
WEEKS = frozenset({"week", "session"})
BY_LINK = frozenset({PROFILE, TRAINING})


def text_of(address: Address) -> str:
    """An address in one text, to know it again by."""
    return urlencode(sorted(address.items()), doseq=True)


def brought_by_link(held: Mapping[str, Held], last: str) -> frozenset[str]:
    """Which of the parts that are held the address would replace; none where it is one's own.

    `last` is the address that this tab had last. Raises `InputError` for a damaged profile.
    """
    address = profiles.address()
    if not address or text_of(address) == last:
        return frozenset()
    found = set()
    if TRAINING in held and not WEEKS.isdisjoint(address):
        found.add(TRAINING)
    if PROFILE in held and not WEEKS.issuperset(address):
        link = from_query((name, one) for name, values in address.items() for one in values)
        own = profiles.written(*profile_of(held[PROFILE].pieces))
        if profiles.written(link.profile, link.units) != own:
            found.add(PROFILE)
    return frozenset(found)
