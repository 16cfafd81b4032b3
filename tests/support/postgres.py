"""A PostgreSQL of the tests' own: on a socket in a temporary folder, for as long as they run.

`python -m tests.support.postgres` makes sure that its programs are there, and installs Debian's
where they are not. Several processes of one run share a cluster: the first of them starts it and
the last one ends it.
"""

from __future__ import annotations

import fcntl
import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import sqlalchemy as sa
from sqlalchemy import URL, create_engine

from tests.support.browser import succeeds

PLACES = ("/usr/lib/postgresql/*/bin", "/usr/local/opt/postgresql*/bin", "/opt/homebrew/bin")
NEEDED = ("initdb", "postgres")
SECONDS_TO_INSTALL = 600
SECONDS_TO_START = 60
# Whom it runs as where we are root, whom it refuses.
SOMEBODY = "nobody"
ADMIN, TABLES, PAGE = "postgres", "two_plates_tables", "two_plates_page"
WHAT_TO_INSTALL = (
    "The tests of accounts need PostgreSQL, and none could be found or installed: install it (on "
    "Debian, as root: apt-get install postgresql) and run make test again."
)


class NoPostgresError(Exception):
    """No PostgreSQL is there; the message says what to do about it."""


def programs() -> Path | None:
    """The folder of initdb and postgres, on the path or where Debian puts them."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).parent] if on_path else []
    for place in PLACES:
        found += sorted(Path("/").glob(place.lstrip("/")), reverse=True)
    return next((one for one in found if all((one / name).exists() for name in NEEDED)), None)


def install_debians() -> None:
    """Installs Debian's PostgreSQL, where there is apt-get and the right to use it unasked."""
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (prefix and not succeeds([*prefix, "true"], 10)):
        return
    install = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q"]
    succeeds([*prefix, "apt-get", "update", "-q"], SECONDS_TO_INSTALL)
    succeeds([*install, "--no-install-recommends", "postgresql"], SECONDS_TO_INSTALL)


def ensure() -> Path:
    """The folder of its programs, installed now if there was none; else NoPostgresError."""
    if programs() is None:
        install_debians()
    found = programs()
    if found is None:
        raise NoPostgresError(WHAT_TO_INSTALL)
    return found


@dataclass(frozen=True)
class Cluster:
    """A server on a socket in `folder`; on loopback too where a `port` is given."""

    folder: Path
    port: int = 0

    def url(self, database: str = "postgres", role: str = PAGE) -> URL:
        """The address of one of its databases for a role, without a password."""
        where: dict[str, Any] = (
            {"host": "127.0.0.1", "port": self.port}
            if self.port
            else {"query": {"host": str(self.folder)}}
        )
        return URL.create("postgresql+psycopg", username=role, database=database, **where)

    def run(self, *statements: str, database: str = "postgres", role: str = ADMIN) -> list[Any]:
        """Runs statements, each in a transaction of its own, and returns the last one's rows."""
        engine = create_engine(self.url(database, role), isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                answers = [connection.exec_driver_sql(one) for one in statements]
                return list(answers[-1]) if answers[-1].returns_rows else []
        finally:
            engine.dispose()

    def make_database(self, name: str, template: str = "template0") -> URL:
        """Makes a database, owned by the role of the tables, and returns the page's address."""
        self.run(f'CREATE DATABASE "{name}" OWNER {TABLES} TEMPLATE "{template}"')
        return self.url(name)

    def start(self) -> int:
        """Starts the server and returns its process id when it answers."""
        log = (self.folder / "log").open("ab")
        options = {
            "unix_socket_directories": str(self.folder),
            "listen_addresses": "127.0.0.1" if self.port else "",
            "port": str(self.port or 5432),
            "max_connections": "60",
            "shared_buffers": "32MB",
            "fsync": "on",
            "synchronous_commit": "on",
        }
        flags = [flag for name, value in options.items() for flag in ("-c", f"{name}={value}")]
        process = subprocess.Popen(
            [str(ensure() / "postgres"), "-D", str(self.folder / "data"), *flags],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            cwd=self.folder,
            **_as_somebody(),
        )
        log.close()
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline and process.poll() is None:
            try:
                self.run("SELECT 1")
            except sa.exc.OperationalError:
                time.sleep(0.05)
            else:
                return process.pid
        raise NoPostgresError((self.folder / "log").read_text(errors="replace")[-2000:])

    @property
    def process(self) -> int:
        """The server's process id."""
        return int((self.folder / "data/postmaster.pid").read_text().split("\n", 1)[0])

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Ends the server: SIGINT at once and in order, SIGQUIT without, SIGKILL as a crash."""
        pid = self.process
        os.kill(pid, how)
        while _runs(pid):
            time.sleep(0.02)

    def restart(self) -> None:
        """Ends the server and starts it again."""
        self.stop()
        self.start()


def _runs(pid: int) -> bool:
    # Where another process of this run started it, it is a zombie until that one ends.
    with suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _as_somebody() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    somebody = pwd.getpwnam(SOMEBODY)
    return {"user": somebody.pw_uid, "group": somebody.pw_gid, "extra_groups": []}


def new_cluster(port: int = 0, place: str = "/tmp") -> Cluster:
    """Makes a cluster in a new folder, with its roles, and starts it."""
    # A socket's path has to be short.
    folder = Path(tempfile.mkdtemp(prefix="two-plates-pg-", dir=place))
    who = _as_somebody()
    if who:
        os.chown(folder, who["user"], who["group"])
    command = [str(ensure() / "initdb"), "-D", str(folder / "data"), "-U", ADMIN, "-A", "trust"]
    subprocess.run(
        [*command, "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=folder,
        **who,
    )
    cluster = Cluster(folder, port)
    cluster.start()
    # As a host would: neither is a superuser, and the page owns nothing.
    cluster.run(f"CREATE ROLE {TABLES} LOGIN", f"CREATE ROLE {PAGE} LOGIN")
    return cluster


def remove(cluster: Cluster) -> None:
    """Ends a cluster and removes all of it."""
    if (cluster.folder / "data/postmaster.pid").exists():
        cluster.stop(signal.SIGQUIT)
    shutil.rmtree(cluster.folder, ignore_errors=True)


@contextmanager
def shared(folder: Path) -> Iterator[Cluster]:
    """The cluster of all processes that name the same folder; the last of them ends it."""
    note = folder / "postgres.json"
    with _locked(note):
        known: dict[str, Any] = {"users": 0, "folder": ""}
        if note.exists():
            known = json.loads(note.read_text())
        if not known["users"]:
            known["folder"] = str(new_cluster().folder)
        cluster = Cluster(Path(known["folder"]))
        note.write_text(json.dumps({**known, "users": known["users"] + 1}))
    try:
        yield cluster
    finally:
        with _locked(note):
            known = json.loads(note.read_text())
            note.write_text(json.dumps({**known, "users": known["users"] - 1}))
            if known["users"] == 1:
                remove(cluster)


@contextmanager
def _locked(note: Path) -> Iterator[None]:
    with note.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    try:
        print("PostgreSQL:", ensure())
    except NoPostgresError as absence:
        sys.exit(str(absence))
