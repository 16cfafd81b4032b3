"""Writes requirements.txt and requirements-dev.txt from pyproject.toml: `make lock`.

pip resolves as if nothing were installed, and only names and versions are taken from its report:
where this machine gets its packages from stays on this machine.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = (
    "# Generated from pyproject.toml by `make lock`, on Python {version}: change that, not this.\n"
)


def resolve(requirements: list[str]) -> dict[str, str]:
    command = [
        *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
        *("--dry-run", "--ignore-installed", "--only-binary", ":all:", "--report", "-"),
        *requirements,
    ]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found = (item["metadata"] for item in json.loads(answer.stdout)["install"])
    # One spelling a name (PEP 503), so that two machines write the same file.
    return {re.sub(r"[-_.]+", "-", item["name"]).lower(): item["version"] for item in found}


def write(name: str, first_lines: str, pins: dict[str, str]) -> None:
    header = HEADER.format(version=".".join(map(str, sys.version_info[:2])))
    lines = "".join(f"{package}=={pins[package]}\n" for package in sorted(pins))
    (ROOT / name).write_text(header + first_lines + lines, encoding="utf-8")


def main() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime = resolve(project["dependencies"])
    fixed = [f"{package}=={version}" for package, version in runtime.items()]
    everything = resolve([*fixed, *project["optional-dependencies"]["dev"]])
    write(
        "requirements.txt", "# What the dashboard needs, here and on a hosting service.\n", runtime
    )
    write(
        "requirements-dev.txt",
        "# What tests, checks and benchmarks need on top.\n-r requirements.txt\n",
        {package: everything[package] for package in everything.keys() - runtime.keys()},
    )


if __name__ == "__main__":
    main()
