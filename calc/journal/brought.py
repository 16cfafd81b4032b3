"""Files as a person brought them: those that wait for an answer, and those that were read by one.

Their bytes are kept, packed, so that a question can wait for another day and an answer can be
changed without bringing the file anew. A file that leaves nothing open is not kept: all that it
told is in the journal.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from calc.errors import InputError

# As much as a file that is brought may be.
LARGEST_FILE = 400_000_000


@dataclass(frozen=True)
class Brought:
    """A file that was brought: what `key` names it, and the answers (`choices`) it is read with.

    `kind` is what answers are remembered by, the app or the headings of a table; `apps` are the
    sources of what came of it. `waiting` says whether it still leaves something open. `packed` are
    its bytes, none where they are left in the store.
    """

    key: str
    file: str
    kind: str
    apps: tuple[str, ...] = ()
    choices: Mapping[str, Any] = field(default_factory=dict)
    waiting: bool = False
    packed: bytes = b""

    @property
    def data(self) -> bytes:
        """The bytes of the file. Raises `InputError` where they are kept no more."""
        unfolding = zlib.decompressobj()
        try:
            found = unfolding.decompress(self.packed, LARGEST_FILE)
        except zlib.error as fault:
            raise self._gone() from fault
        if not unfolding.eof:
            raise self._gone()
        return found

    def _gone(self) -> InputError:
        return InputError("The file is kept no more: bring it again.", "file", self.file)


def packed(data: bytes) -> bytes:
    """Return the bytes of a file in little room: a log as text is a tenth of itself."""
    return zlib.compress(data)
