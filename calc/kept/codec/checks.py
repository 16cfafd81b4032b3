"""What a kept value has to be: each returns it with its type, or says that its part is damaged.

No message holds what was found: it may be a health answer.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from calc.errors import InputError
from calc.kept.packing import damaged, pack, unpack

T = TypeVar("T")

WHOLE = ""
LONGEST_TEXT = 200_000
MOST = 20_000


class Checks:
    """The checks of one part, so that what they say names it."""

    def __init__(self, part: str) -> None:
        self.part = part

    def fault(self, what: str = "it does not hold what it should") -> InputError:
        """Return what is said of this part where it cannot be taken."""
        return damaged(self.part, what)

    def only(self, pieces: Mapping[str, bytes]) -> Any:
        """Return the value of a part that is held in one piece."""
        if set(pieces) != {WHOLE}:
            raise self.fault("it is cut in a way that is not ours")
        return unpack(pieces[WHOLE], self.part)

    def record(self, value: Any, *names: str) -> dict[str, Any]:
        """Return an object that has just these names."""
        if not isinstance(value, dict) or set(value) != set(names):
            raise self.fault()
        return value

    def mapping(self, value: Any, longest: int = LONGEST_TEXT) -> dict[str, Any]:
        """Return an object of any names, not too many and none too long."""
        if not isinstance(value, dict) or len(value) > MOST:
            raise self.fault()
        if any(len(name) > longest for name in value):
            raise self.fault()
        return value

    def items(self, value: Any, most: int = MOST) -> list[Any]:
        """Return a list that is not too long."""
        if not isinstance(value, list) or len(value) > most:
            raise self.fault()
        return value

    def text(self, value: Any, longest: int = LONGEST_TEXT) -> str:
        """Return a text that is not too long."""
        if not isinstance(value, str) or len(value) > longest:
            raise self.fault()
        return value

    def texts(self, value: Any) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(map(self.text, self.items(value)))

    def choice(self, value: Any, options: Any) -> str:
        """Return a text that is one of some."""
        text = self.text(value)
        if text not in options:
            raise self.fault()
        return text

    def yes_or_no(self, value: Any) -> bool:
        """Return a boolean."""
        if not isinstance(value, bool):
            raise self.fault()
        return value

    def number(self, value: Any) -> float:
        """Return a number as a float."""
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.fault()
        try:
            found = float(value)
        except OverflowError:
            raise self.fault() from None
        if not math.isfinite(found):
            raise self.fault()
        return found

    def made(self, make: Callable[[], T]) -> T:
        """Return what is made of checked values; what refuses them is told as damage."""
        try:
            return make()
        except (InputError, ValueError, TypeError, KeyError, OverflowError):
            raise self.fault() from None


def one_piece(value: Any) -> dict[str, bytes]:
    """Return a value as the pieces of a part that is held in one."""
    return {WHOLE: pack(value)}
