"""The apps whose exports can be read, one file each, found by what a file holds.

A module here lists its `READERS`, and where it reads JSON its `JSON_READERS`; at most one of all of
them recognises any file.
"""

from importlib import import_module
from pkgutil import iter_modules

from calc.journal.reading.questions import JsonReader, Reader
from calc.tables.sheet import Sheet

_MODULES = tuple(
    import_module(f"{__name__}.{found.name}")
    for found in sorted(iter_modules(__path__), key=lambda module: module.name)
)
READERS: tuple[Reader, ...] = tuple(
    reader for module in _MODULES for reader in getattr(module, "READERS", ())
)
JSON_READERS: tuple[JsonReader, ...] = tuple(
    reader for module in _MODULES for reader in getattr(module, "JSON_READERS", ())
)


def found(sheet: Sheet) -> tuple[Sheet, Reader | None]:
    """Return a sheet as it is to be read, and the reader of its app, None where none knows it.

    What no reader knows by its first line is looked at below its titles, where it has any.
    """
    reader = known(sheet)
    if reader is None and (table := sheet.under_titles()) is not None:
        return table, known(table)
    return sheet, reader


def known(sheet: Sheet) -> Reader | None:
    """Return the reader whose app has these headings, None where none has."""
    return next((reader for reader in READERS if reader.recognises(sheet)), None)
