"""What a run is of, and which of its parts are done: kept beside the output, read by `--resume`.

`manifest.json` holds the input, the versions, the kind of table and the parts; each part that is
done has a file of its own with its rows and its sums, written after its results. A run that ends at
any moment leaves either both or a part to do again.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyarrow as pa

from calc.cohort.places import Folder
from calc.cohort.source import Part, Source
from calc.errors import InputError, listed

NAME = "manifest.json"
PART = "part-"
MANIFEST_VERSION = 1
PACKAGES = ("numpy", "pandas", "pyarrow")
_CALLED = {
    "manifest": "the form of the manifest",
    "kind": "the kind of table",
    "input": "the input",
    "output": "the form of the output",
    "versions": "this code or a package under it",
}
MOST_KINDS = 100
OTHER_KINDS = "other errors"


@cache
def versions() -> dict[str, str]:
    """Return what figures depend on beside the input: this code, and the packages under it.

    `calc` is the digest of the package's files: two copies that say the same have the same.
    """
    found = hashlib.sha256()
    place = Path(__file__).parents[1]
    for path in sorted(place.rglob("*.*")):
        if path.suffix in (".py", ".csv", ".toml"):
            found.update(path.relative_to(place).as_posix().encode())
            found.update(path.read_bytes())
    return {
        "calc": found.hexdigest(),
        "python": ".".join(map(str, sys.version_info[:2])),
        **{name: version(name) for name in PACKAGES},
    }


@dataclass(frozen=True)
class Job:
    """What is to be done: the kind of table, its source, its parts, and what is written of them.

    `schema` has each column of the output with its type; `folder` is where the results of parts go.
    """

    kind: str
    source: Source
    form: str
    schema: pa.Schema
    folder: str

    def identity(self) -> dict[str, Any]:
        """Return what a run has to have in common with the one that it goes on with."""
        return {
            "manifest": MANIFEST_VERSION,
            "kind": self.kind,
            "input": self.source.identity(),
            "output": self.form,
            "versions": versions(),
        }


@dataclass(frozen=True)
class Entry:
    """A part that is done: its rows as they came and as they are written, and what was wrong.

    `errors` counts rows with an error and `kinds` what these were; `size` and `sum` (CRC-32) are
    of its results.
    """

    part: int
    rows: int
    written: int
    errors: int
    empty: int
    kinds: Mapping[str, int]
    size: int
    sum: int

    @property
    def name(self) -> str:
        """The file that holds the part's results."""
        return result_name(self.part)

    def results(self, folder: Folder) -> bytes:
        """Return the part's results; raises `InputError` where they are not what was written."""
        data = folder.read(self.name)
        if len(data) != self.size or zlib.crc32(data) != self.sum:
            raise InputError(
                f"{folder.path(self.name)} is not as it was written: remove it and go on with "
                "--resume.",
                "file",
            )
        return data


def result_name(part: int) -> str:
    """Return what the results of a part are called."""
    return f"{PART}{part:08d}"


def keep(folder: Folder, entry: Entry, results: bytes) -> None:
    """Write a part's results, and after them its entry, which says that they are whole."""
    folder.write(entry.name, [results])
    folder.write(f"{entry.name}.json", [json.dumps(asdict(entry)).encode()])


def begin(folder: Folder, job: Job, rows: int, parts: Sequence[Part]) -> None:
    """Write the manifest of a run that begins."""
    text = json.dumps({**job.identity(), "rows_a_part": rows, "parts": parts}, indent=1)
    folder.write(NAME, [text.encode()])


def read(folder: Folder) -> dict[str, Any] | None:
    """Return the manifest in a folder, None for none. Raises `InputError` for a broken one."""
    if NAME not in folder.names():
        return None
    try:
        found = json.loads(folder.read(NAME))
        return {**found, "parts": [Part(*one) for one in found["parts"]]}
    except (ValueError, TypeError, KeyError):
        raise InputError(
            f"{folder.path(NAME)} cannot be read: remove {folder.address} and begin anew.", "file"
        ) from None


def refuse_another(folder: Folder, found: Mapping[str, Any], job: Job, rows: int | None) -> None:
    """Raise `InputError` where a run in a folder was of something else than this one."""
    asked = job.identity()
    changed = [_CALLED[name] for name in asked if found.get(name) != asked[name]]
    if rows is not None and rows != found["rows_a_part"]:
        changed.append("the rows a part")
    if changed:
        raise InputError(
            f"The run in {folder.address} cannot go on: {listed(changed)} changed since it began. "
            "Remove the folder and begin anew.",
            "file",
        )


def done(folder: Folder, parts: int) -> dict[int, Entry]:
    """Return the parts that are done, those with results and an entry that can be read."""
    names = set(folder.names())
    found = {}
    for number in range(parts):
        name = result_name(number)
        if {name, f"{name}.json"} <= names:
            try:
                found[number] = Entry(**json.loads(folder.read(f"{name}.json")))
            except (ValueError, TypeError):
                continue
    return found


def is_begun(folder: Folder) -> bool:
    """Return whether any part is made."""
    return any(name.startswith(PART) and name.endswith(".json") for name in folder.names())


def kinds_together(counts: Sequence[Mapping[str, int]]) -> Counter[str]:
    """Return errors counted by kind; beyond a hundred kinds the rarer ones are one.

    >>> kinds_together([{"Age … is below …": 2}, {"Age … is below …": 1}])
    Counter({'Age … is below …': 3})
    """
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    for kind, many in total.most_common()[MOST_KINDS:]:
        del total[kind]
        total[OTHER_KINDS] += many
    return total
