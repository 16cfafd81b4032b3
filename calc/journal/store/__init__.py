"""Where a journal is kept: one SQLite file, changed as a whole or not at all.

The engine comes from whoever keeps it. What `save` returned from is on the disk; a process that is
killed in the middle leaves what was saved before.
"""

from calc.journal.brought import Brought
from calc.journal.store.brought import files, forget_file, keep_file, packed_of
from calc.journal.store.database import erase, keep_setting, load, open_store, save, settings

__all__ = [
    "Brought",
    "erase",
    "files",
    "forget_file",
    "keep_file",
    "keep_setting",
    "load",
    "open_store",
    "packed_of",
    "save",
    "settings",
]
