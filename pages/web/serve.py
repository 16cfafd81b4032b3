"""What a host runs, on this machine: replicas behind nginx on loopback (`make serve`).

`python -m pages.web.serve --port 8080` runs until Ctrl+C. A service that the replicas need besides
themselves, such as a database, is started before them and told to them by the environment.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO
from urllib.error import URLError
from urllib.request import urlopen

from pages.web import settings

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = ROOT / ".hosting" / "nginx.conf"
LOOPBACK = "127.0.0.1"
NAMES = ("1", "2")
PLACES = ("nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")
SECONDS_TO_START, SECONDS_TO_STOP = 60.0, 20.0
SECONDS_BETWEEN_LOOKS = 0.05
WHAT_TO_INSTALL = (
    "nginx is not there: install it (on Debian, as root: apt-get install nginx-light) and run "
    "make serve again."
)


class ServeError(Exception):
    """What a host runs could not be started; the message says what to do."""


@dataclass
class Replica:
    """One process of the dashboard."""

    name: str
    port: int
    process: subprocess.Popen[bytes]
    log: IO[bytes] = field(repr=False)

    @property
    def http(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    def words(self) -> str:
        """Return what it has logged."""
        self.log.flush()
        return Path(self.log.name).read_text(encoding="utf-8", errors="replace")


@dataclass
class Served:
    """What answers: nginx at an address, the replicas behind it."""

    port: int
    replicas: dict[str, Replica]

    @property
    def http(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"


def nginx() -> str | None:
    """Return the path of nginx; None where there is none."""
    return next((found for place in PLACES if (found := shutil.which(place))), None)


# Given away and perhaps not listened on yet: the system may name one of them again.
_GIVEN: set[int] = set()


def free_port() -> int:
    """Return a port that nothing listens on, and that was not returned before."""
    while True:
        with socket.socket() as probe:
            probe.bind((LOOPBACK, 0))
            port = int(probe.getsockname()[1])
        if port not in _GIVEN:
            _GIVEN.add(port)
            return port


def configuration(text: str, port: int, replicas: Mapping[str, int], folder: Path) -> str:
    """Return a host's nginx.conf for this machine: its lines, with our ports and our folder."""
    first, second = replicas.values()
    for address, here in (("10.77.0.11:8501", first), ("10.77.0.12:8501", second)):
        text = text.replace(f"server {address}", f"server {LOOPBACK}:{here}")
    text = re.sub(r"(?m)^(\s*)listen 8080;", rf"\g<1>listen {LOOPBACK}:{port};", text)
    return text.replace(" /tmp/", f" {folder}/").replace("processes auto", "processes 1")


@contextmanager
def replica(
    name: str, folder: Path, environment: Mapping[str, str], port: int = 0
) -> Iterator[Replica]:
    """Run one replica until the block ends; it may not be ready yet."""
    chosen = port or free_port()
    options = {
        "server.address": LOOPBACK,
        "server.port": str(chosen),
        "server.headless": "true",
        "server.fileWatcherType": "none",
    }
    flags = [f"--{option}={value}" for option, value in options.items()]
    own = {settings.REPLICA: name, settings.PROXIES: LOOPBACK, **environment}
    with (folder / f"replica-{name}-{chosen}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), *flags],
            cwd=ROOT,
            env={**os.environ, **own},
            stdout=log,
            stderr=log,
            # Ctrl+C is for the one who started them all.
            start_new_session=True,
        )
        try:
            yield Replica(name, chosen, process, log)
        finally:
            stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask a process to stop, and end it where it does not."""
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def wait_until_ready(one: Replica) -> None:
    """Return when a replica takes visitors; raises `ServeError` where it never does."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and one.process.poll() is None:
        try:
            with urlopen(f"{one.http}/readyz", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(SECONDS_BETWEEN_LOOKS)
    raise ServeError(f"Replica {one.name} did not start. It said:\n{one.words()}")


@contextmanager
def proxy(folder: Path, port: int, replicas: Mapping[str, int]) -> Iterator[None]:
    """Run nginx before replicas, by the configuration of a host, until the block ends."""
    program = nginx()
    if program is None:
        raise ServeError(WHAT_TO_INSTALL)
    file = folder / "nginx.conf"
    text = CONFIGURATION.read_text(encoding="utf-8")
    file.write_text(configuration(text, port, replicas, folder), encoding="utf-8")
    command = [program, "-p", str(folder), "-c", str(file), "-g", "daemon off;"]
    process = subprocess.Popen(command, start_new_session=True)
    try:
        deadline = time.monotonic() + SECONDS_TO_START
        while not _listens(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise ServeError("nginx did not start; what it said stands above.")
            time.sleep(SECONDS_BETWEEN_LOOKS)
        yield
    finally:
        stop(process)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOOPBACK, port)) == 0


@contextmanager
def served(
    folder: Path, environment: Mapping[str, str] | None = None, port: int = 0
) -> Iterator[Served]:
    """Run two replicas and nginx before them until the block ends."""
    with ExitStack() as stack:
        replicas = {
            name: stack.enter_context(replica(name, folder, environment or {})) for name in NAMES
        }
        for one in replicas.values():
            wait_until_ready(one)
        chosen = port or free_port()
        ports = {one.name: one.port for one in replicas.values()}
        stack.enter_context(proxy(folder, chosen, ports))
        yield Served(chosen, replicas)


def _interrupted(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m pages.web.serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8080)
    port = parser.parse_args().port
    signal.signal(signal.SIGTERM, _interrupted)
    with tempfile.TemporaryDirectory(prefix="two-plates-") as folder:
        # nginx's workers are nobody in particular, where root starts it.
        Path(folder).chmod(0o755)
        try:
            with served(Path(folder), port=port) as running:
                print(f"Two Plates: http://localhost:{port}  (Ctrl+C stops it)", flush=True)
                for one in running.replicas.values():
                    print(f"  replica {one.name}: {one.http}", flush=True)
                signal.pause()
        except ServeError as fault:
            sys.exit(str(fault))
        except KeyboardInterrupt:
            print("\nStopped.")


if __name__ == "__main__":
    main()
