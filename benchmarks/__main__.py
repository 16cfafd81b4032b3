"""Runs the measurements: all of them, or those that are named."""

from __future__ import annotations

import argparse
import os
import platform
from importlib import import_module
from importlib.metadata import version

import psutil

# The order of the targets. Each is a module with a `main`; what patches this process is
# last.
NAMES = (
    "rerun",
    "calculation",
    "paint",
    "start",
    "crowd",
    "replicas",
    "roster",
    "cohort",
    "recognition",
    "menus",
    "training",
    "today",
    "team",
    "journal",
    "keeping",
    "kept",
    "sign_in",
    "apple_health",
    "expenditure",
    "screen",
    "plates",
    "real",
    "elements",
)
# Minutes of one thing: only where it is asked for.
ASKED_FOR = ("attacks", "kept_attacks", "replica_kills", "cohort_kills", "four_weeks")
PACKAGES = ("streamlit", "altair", "pandas", "numpy", "pint", "uvicorn", "starlette", "playwright")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "names", nargs="*", choices=[*NAMES, *ASKED_FOR, []], metavar="|".join([*NAMES, *ASKED_FOR])
    )
    chosen = parser.parse_args().names or NAMES
    memory = psutil.virtual_memory().total / 2**30
    print(f"{os.cpu_count()} cores, {memory:.0f} GB; {platform.platform(terse=True)}")
    print(f"Python {platform.python_version()}; ", end="")
    print(", ".join(f"{name} {version(name)}" for name in PACKAGES))
    for name in sorted(set(chosen), key=(*NAMES, *ASKED_FOR).index):
        import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()
