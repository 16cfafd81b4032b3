"""The apps whose exports can be read, one file each, found by what a file holds.

A module here lists its `READERS`; at most one of all of them recognises any file.
"""

from importlib import import_module
from pkgutil import iter_modules

from calc.journal.reading.questions import Reader

READERS: tuple[Reader, ...] = tuple(
    reader
    for found in sorted(iter_modules(__path__), key=lambda module: module.name)
    for reader in getattr(import_module(f"{__name__}.{found.name}"), "READERS", ())
)
