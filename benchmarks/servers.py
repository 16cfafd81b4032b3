"""The dashboards that are measured, each served by a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psutil

ROOT = Path(__file__).resolve().parent.parent
BARE = Path(__file__).resolve().parent / "bare"
OURS, PLAIN, FROZEN = "Two Plates", "bare", "bare with our start"
APPS = {OURS: ROOT / "app.py", PLAIN: BARE / "app.py", FROZEN: BARE / "frozen.py"}
SECONDS_TO_START = 60
# The same for all: no watcher of files, no question, no other host.
OPTIONS = (
    *("--server.address", "127.0.0.1", "--server.headless", "true"),
    *("--server.fileWatcherType", "none", "--browser.gatherUsageStats", "false"),
)


# As Streamlit starts by itself, whatever the configuration of this folder says.
BY_ITSELF = {PLAIN: ("--runner.postScriptGC", "true")}


@dataclass
class Server:
    """A dashboard that answers."""

    name: str
    port: int
    process: psutil.Process
    seconds_to_start: float

    @property
    def http(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ws(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def cpu_seconds(self) -> float:
        """Processor time so far: what a busy machine does not blur."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def memory_mb(self) -> float:
        """Resident memory of the process, in 2**20 bytes."""
        return float(self.process.memory_info().rss / 2**20)


@contextmanager
def serve(name: str, environment: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Serve one of `APPS` on a free port until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(APPS[name]), *OPTIONS]
    command += BY_ITSELF.get(name, ())
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [*command, "--server.port", str(port)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            while not _healthy(port):
                if process.poll() is not None or time.perf_counter() - begin > SECONDS_TO_START:
                    log.seek(0)
                    words = log.read().decode(errors="replace")
                    raise RuntimeError(f"{name} did not start:\n{words}")
                time.sleep(0.02)
            taken = time.perf_counter() - begin
            yield Server(name, port, psutil.Process(process.pid), taken)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def serve_all(*names: str, environment: Mapping[str, str] | None = None) -> Iterator[list[Server]]:
    """Serve several dashboards side by side."""
    with ExitStack() as stack:
        yield [stack.enter_context(serve(name, environment)) for name in names]


def _healthy(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False
