"""The libraries of other calendars that the tests ask, kept apart from what the product needs.

`python -m tests.support.calendars` installs them in a folder of this environment.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

FOLDER = Path(sys.prefix) / "calendars"
ICAL_JS = "ical.js@2.2.1"
ICAL_JS_FILE = FOLDER / "node_modules" / "ical.js" / "dist" / "ical.es5.cjs"
# Without what they depend on: they ask for an older dateutil than the product has, and do with it.
RECURRING = ("recurring-ical-events==3.8.2", "x-wr-timezone==2.0.1")
RECURRING_FOLDER = FOLDER / "python"
WHAT_TO_INSTALL = (
    "Thunderbird's calendar library is not asked: it needs Node and npm (on Debian, as root: "
    "apt-get install nodejs npm), and make test then installs it."
)


def ensure_ical_js() -> bool:
    """Installs ical.js where there are Node and npm; whether it is there now."""
    npm = shutil.which("npm")
    if not ICAL_JS_FILE.is_file() and npm and shutil.which("node"):
        quiet = ("--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts")
        command = [npm, "install", *quiet, "--prefix", str(FOLDER), ICAL_JS]
        FOLDER.mkdir(parents=True, exist_ok=True)
        subprocess.run(command, check=False, stdin=subprocess.DEVNULL)
    return ICAL_JS_FILE.is_file()


def by_ical_js(script: Path, given: str) -> str:
    """What a script answers to a text, given the place of ical.js."""
    command = ["node", str(script), str(ICAL_JS_FILE)]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout


def ensure_recurring_ical_events() -> None:
    """Installs recurring-ical-events where it is not."""
    if not (RECURRING_FOLDER / "recurring_ical_events").is_dir():
        quiet = ("--quiet", "--disable-pip-version-check", "--no-deps")
        command = [sys.executable, "-m", "pip", "install", *quiet, "--target"]
        subprocess.run([*command, str(RECURRING_FOLDER), *RECURRING], check=True)


def recurring_ical_events() -> ModuleType:
    """The library, imported from its folder."""
    ensure_recurring_ical_events()
    if str(RECURRING_FOLDER) not in sys.path:
        sys.path.append(str(RECURRING_FOLDER))
    return import_module("recurring_ical_events")


if __name__ == "__main__":
    ensure_recurring_ical_events()
    print("ical.js:", ICAL_JS_FILE if ensure_ical_js() else WHAT_TO_INSTALL)
