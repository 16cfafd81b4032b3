"""Finds a browser of the Chromium family for the tests, and installs one where there is none.

`python -m tests.support.browser` prints its path, or ends with a sentence that says what to do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# Chromium without its own window first: the same engine in some 60 % of the processor's time.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
)
PLACES = (
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
DEBIAN_PACKAGES = ("chromium-headless-shell", "fonts-liberation")
SECONDS_TO_DOWNLOAD = 150
SECONDS_TO_INSTALL = 600

WHAT_TO_INSTALL = (
    "The browser tests need Chromium, Chrome or Edge, and none could be found or installed: "
    "install one (on Debian, as root: apt-get install chromium) or set CHROMIUM to its path, "
    "and run make test again."
)
CHROMIUM_IS_WRONG = (
    "CHROMIUM={path} is not a browser that starts: "
    "set it to the path of Chromium, Chrome or Edge, or unset it."
)


class NoBrowserError(Exception):
    """No browser is there; the message says what to do about it."""


def _launch_arguments() -> tuple[str, ...]:
    # Chromium's own sandbox refuses to run as root, and most containers of a CI service lack what
    # it is made of. The tests open no page but ours.
    inside = os.geteuid() == 0 or bool(os.environ.get("CI"))
    return (
        "--headless=new",
        *(("--no-sandbox",) if inside else ()),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    )


LAUNCH_ARGUMENTS = _launch_arguments()


def starts(path: str) -> bool:
    """Whether the program can start: not so a stub, or one whose libraries are missing."""
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def playwrights_own() -> str | None:
    """The Chromium that Playwright downloaded earlier, if it did."""
    from playwright.sync_api import sync_playwright

    # In a process of its own this would be simpler to undo, but only `executable_path` knows the
    # revision that the installed Playwright asks for.
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _installed() -> Iterator[str]:
    for name in NAMES:
        if path := shutil.which(name):
            yield path
    yield from (path for path in PLACES if os.access(path, os.X_OK))


def executable() -> str | None:
    """The path of a browser that starts: CHROMIUM if set, else installed, else Playwright's."""
    if chosen := os.environ.get("CHROMIUM"):
        return chosen if starts(chosen) else None
    for path in _installed():
        if starts(path):
            return path
    own = playwrights_own()
    return own if own and starts(own) else None


def succeeds(command: list[str], seconds: float, **environment: str) -> bool:
    """Whether a command ends well within its time; what it says goes to our errors."""
    print("Trying:", " ".join(command), file=sys.stderr, flush=True)
    try:
        done = subprocess.run(
            command,
            timeout=seconds,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            env={**os.environ, **environment},
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def download_playwrights_own() -> bool:
    """Asks Playwright for its Chromium, for a bounded time: its host may be out of reach."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return succeeds(command, SECONDS_TO_DOWNLOAD, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT="10000")


def install_debians(*packages: str) -> bool:
    """Installs Debian's Chromium, or other packages of Debian's, where that may be done unasked."""
    if not shutil.which("apt-get"):
        return False
    prefix: list[str] = []
    if os.geteuid() != 0:
        if not shutil.which("sudo") or not succeeds(["sudo", "-n", "true"], 10):
            return False
        prefix = ["sudo", "-n"]
    install = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q"]
    succeeds([*prefix, "apt-get", "update", "-q"], SECONDS_TO_INSTALL)
    return succeeds(
        [*install, "--no-install-recommends", *(packages or DEBIAN_PACKAGES)], SECONDS_TO_INSTALL
    )


def ensure() -> str:
    """The path of a browser that starts, installed now if there was none; else NoBrowserError."""
    if path := executable():
        return path
    if chosen := os.environ.get("CHROMIUM"):
        raise NoBrowserError(CHROMIUM_IS_WRONG.format(path=chosen))
    for install in (download_playwrights_own, install_debians):
        # Playwright's may be there and yet not start, for want of the system's libraries.
        if install() and (path := executable()):
            return path
    raise NoBrowserError(WHAT_TO_INSTALL)


if __name__ == "__main__":
    try:
        print("Browser:", ensure())
    except NoBrowserError as absence:
        sys.exit(str(absence))
