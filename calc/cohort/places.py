"""Where files are: on this machine's disks, or at any address that fsspec opens."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from calc.errors import InputError

URL = "://"
COPIED_AT_ONCE = 1 << 20
INSTALL = "pip install .[cluster]"


def is_url(address: str) -> bool:
    """Return whether an address is one for fsspec ('s3://bucket/roster.parquet'), not a path."""
    return URL in address


def _system(address: str) -> tuple[Any, str]:
    """Return the file system of an address and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise InputError(f"To open {address}: {INSTALL}.", "file", address) from None
    try:
        return cast(tuple[Any, str], url_to_fs(address))
    except (ImportError, ValueError) as fault:
        raise InputError(f"{address} cannot be opened: {fault}.", "file", address) from None


def opened(address: str) -> BinaryIO:
    """Return a file to be read from its beginning and from any other place."""
    if not is_url(address):
        return Path(address).open("rb")
    system, path = _system(address)
    return cast(BinaryIO, system.open(path, "rb"))


class Folder:
    """A folder of files, each of which is there whole or not at all.

    >>> with tempfile.TemporaryDirectory() as place:
    ...     folder = Folder(place)
    ...     folder.write("part", [b"wh", b"ole"])
    ...     folder.names(), folder.read("part")
    (['part'], b'whole')
    """

    def __init__(self, address: str) -> None:
        self.address = address

    def path(self, name: str) -> str:
        """Return the address of a file in the folder."""
        return f"{self.address}/{name}"

    def make(self) -> None:
        """Make the folder. Raises `OSError` where that cannot be done."""
        if is_url(self.address):
            system, path = _system(self.address)
            system.makedirs(path, exist_ok=True)
        else:
            Path(self.address).mkdir(exist_ok=True)

    def names(self) -> list[str]:
        """Return the names of its files in order; none where there is no folder."""
        if is_url(self.address):
            system, path = _system(self.address)
            found = system.ls(path, detail=False) if system.exists(path) else []
            return sorted(one.rstrip("/").rpartition("/")[2] for one in found)
        place = Path(self.address)
        return sorted(one.name for one in place.iterdir()) if place.is_dir() else []

    def read(self, name: str) -> bytes:
        """Return what is in a file."""
        with opened(self.path(name)) as file:
            return file.read()

    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file under another name, and give it its own when it is whole."""
        if is_url(self.address):
            system, path = _system(self.path(name))
            # A store of objects shows none before it is whole; a file system renames.
            with system.open(f"{path}.new", "wb") as new:
                new.writelines(pieces)
            system.mv(f"{path}.new", path)
            return
        with tempfile.NamedTemporaryFile(
            dir=self.address, prefix=f"{name}.", suffix=".new", delete=False
        ) as file:
            try:
                file.writelines(pieces)
                file.flush()
            except OSError:
                Path(file.name).unlink()
                raise
        Path(file.name).replace(self.path(name))

    def clear(self) -> None:
        """Remove the folder with all that is in it."""
        if is_url(self.address):
            system, path = _system(self.address)
            if system.exists(path):
                system.rm(path, recursive=True)
        else:
            shutil.rmtree(self.address, ignore_errors=True)


@contextmanager
def written_whole(address: str, folder: Folder) -> Iterator[BinaryIO]:
    """Return a file that takes its place at `address` when all of it is written, or not at all.

    Until then it is in `folder`, beside it. What is not an ordinary file, such as a pipe, is
    written to directly.
    """
    if is_url(address):
        system, target = _system(address)
        _, part = _system(folder.path("whole"))
        with system.open(part, "wb") as file:
            yield file
        system.mv(part, target)
        return
    path = Path(address).resolve()
    if is_straight(address):
        with path.open("wb") as straight:
            yield straight
        return
    whole = Path(folder.path("whole"))
    with whole.open("wb") as file:
        yield file
    if path.exists():
        shutil.copymode(path, whole)
    whole.replace(path)


def is_straight(address: str) -> bool:
    """Return whether an address is there and no ordinary file: a pipe, a device, a folder."""
    return not is_url(address) and Path(address).exists() and not Path(address).is_file()
