"""The libraries of other calendars that the tests ask: installed where there are Node and npm.

`python -m tests.support.node` installs them beside the other packages of this environment.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(sys.prefix) / "node"
ICAL_JS = "ical.js@2.2.1"
ICAL_JS_FILE = FOLDER / "node_modules" / "ical.js" / "dist" / "ical.es5.cjs"
WHAT_TO_INSTALL = (
    "Thunderbird's calendar library is not asked: it needs Node and npm (on Debian, as root: "
    "apt-get install nodejs npm), and make test then installs it."
)


def ensure() -> bool:
    """Installs what is missing; whether it is there now."""
    npm = shutil.which("npm")
    if not ICAL_JS_FILE.is_file() and npm and shutil.which("node"):
        quiet = ("--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts")
        command = [npm, "install", *quiet, "--prefix", str(FOLDER), ICAL_JS]
        FOLDER.mkdir(parents=True, exist_ok=True)
        subprocess.run(command, check=False, stdin=subprocess.DEVNULL)
    return ICAL_JS_FILE.is_file()


def asked(script: Path, given: str) -> str:
    """What a script answers to a text, given the place of ical.js."""
    command = ["node", str(script), str(ICAL_JS_FILE)]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    print("ical.js:", ICAL_JS_FILE if ensure() else WHAT_TO_INSTALL)
