"""A session or a week as one short text for an address, or for a file where it is too long."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from dataclasses import fields
from typing import Any

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.training.session.session import ENDS, Entry, Session, Week

LONGEST_TEXT = Constant(1500, "characters", "Longest text of a session or a week in an address")
GROUP = Constant(4, "signs", "Signs that stand for three bytes in base64, by definition")
LARGEST_INSIDE = Constant(50_000, "bytes", "Most that such a text may unfold into")
_SIGN = "1"  # The first sign is the version of the writing.
_DEFAULTS = {one.name: one.default for one in fields(Entry)}


def to_text(plan: Session | Week) -> str | None:
    """Return the text, or None where it would be longer than an address should be: use a file."""
    if isinstance(plan, Week):
        inside: list[Any] = [
            "w",
            plan.name,
            [[day, _packed(s)] for day, s in plan.sessions.items()],
        ]
    else:
        inside = ["s", _packed(plan)]
    plain = json.dumps(inside, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    data = plain.encode("utf-8")
    if len(data) > LARGEST_INSIDE:
        return None
    coded = base64.urlsafe_b64encode(zlib.compress(data, zlib.Z_BEST_COMPRESSION))
    text = _SIGN + coded.decode("ascii").rstrip("=")
    return text if len(text) <= LONGEST_TEXT else None


def from_text(text: str) -> Session | Week:
    """Return what `to_text` was given.

    For any other text `InputError` is raised, and nothing else.
    """
    if len(text) > LONGEST_TEXT or not text.startswith(_SIGN):
        raise _unreadable()
    try:
        coded = text[len(_SIGN) :].encode("ascii")
        packed = base64.b64decode(coded + b"=" * (-len(coded) % int(GROUP)), b"-_", validate=True)
        unfolding = zlib.decompressobj()
        # One byte more than is allowed, so that a text that goes on can be told from one that ends.
        data = unfolding.decompress(packed, int(LARGEST_INSIDE) + 1)
        if len(data) > LARGEST_INSIDE or not unfolding.eof or unfolding.unused_data:
            raise _unreadable()
        inside = json.loads(data.decode("utf-8"), parse_constant=_no_number)
        return _plan(inside)
    except InputError:
        raise
    except (ValueError, TypeError, KeyError, RecursionError, binascii.Error, zlib.error):
        raise _unreadable() from None


def _unreadable() -> InputError:
    return InputError(
        f"The session in the address cannot be read (up to {figure(LONGEST_TEXT)} characters, as "
        "they were copied).",
        "session",
    )


def _no_number(name: str) -> float:
    raise ValueError(name)


def _packed(session: Session) -> list[Any]:
    return [
        session.name,
        session.warm_up_minutes,
        session.cool_down_minutes,
        list(session.warm_up),
        list(session.cool_down),
        [_packed_entry(entry) for entry in session.entries],
    ]


def _packed_entry(entry: Entry) -> list[Any]:
    """Return the fields in order as far as the last that is not its default, those as null."""
    values = vars(entry) | {
        high: None for low, high in ENDS if getattr(entry, low) == getattr(entry, high)
    }
    packed = [None if values[name] == usual else values[name] for name, usual in _DEFAULTS.items()]
    while packed[-1] is None:
        packed.pop()
    return packed


def _plan(inside: Any) -> Session | Week:
    kind, *rest = inside
    if kind == "s":
        (session,) = rest
        return _session(session)
    if kind != "w":
        raise _unreadable()
    name, days = rest
    sessions: dict[str, Session] = {}
    for day, session in days:
        if not isinstance(day, str) or day in sessions:
            raise _unreadable()
        sessions[day] = _session(session)
    return Week(name, sessions)


def _session(packed: Any) -> Session:
    name, warm_up_minutes, cool_down_minutes, warm_up, cool_down, entries = packed
    return Session(
        name,
        tuple(_entry(one) for one in entries),
        warm_up_minutes,
        cool_down_minutes,
        tuple(warm_up),
        tuple(cool_down),
    )


def _entry(packed: Any) -> Entry:
    if not isinstance(packed, list) or len(packed) > len(_DEFAULTS):
        raise _unreadable()
    given = zip(_DEFAULTS, packed, strict=False)
    return Entry(**{name: value for name, value in given if value is not None})
