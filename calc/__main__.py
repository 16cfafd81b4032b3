"""The commands: `python -m calc plans`, `days`, `expenditure`, `evidence` and `tables`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from calc.cohort import command
from calc.errors import InputError
from calc.evidence import register

UNUSABLE = 2
STOPPED = 130


def _evidence(arguments: argparse.Namespace) -> int:
    text = register.to_markdown()
    if arguments.output is None:
        sys.stdout.write(text)
    else:
        arguments.output.write_text(text, encoding="utf-8", newline="\n")
    return 0


def _cohort(arguments: argparse.Namespace) -> int:
    try:
        return command.status(arguments, time.monotonic, _cores())
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing is left to say to it on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    except InputError as fault:
        return _unusable("; ".join(str(error) for error in fault.errors))
    except OSError as fault:
        place = f"{fault.filename}: " if fault.filename else ""
        return _unusable(f"{place}{fault.strerror or fault}.{command.going_on(arguments)}")
    except KeyboardInterrupt:
        _unusable(f"Stopped.{command.going_on(arguments)}")
        return STOPPED


def _cores() -> int:
    """Return how many cores this process may use, where a system says that, else all there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _unusable(message: str) -> int:
    print(message.replace("\n", " "), file=sys.stderr)
    return UNUSABLE


def _tables(arguments: argparse.Namespace) -> int:
    # Only now: a roster is planned without a database.
    from calc.kept.sql import KeptError, connected, prepare

    try:
        engine = connected(sys.stdin.readline().strip())
        prepare(engine, arguments.role)
        engine.dispose()
    except KeptError as fault:
        return _unusable(f"{fault} ({fault.reason})" if fault.reason else str(fault))
    print("The tables are made and up to date.", file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m calc", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    evidence = commands.add_parser(
        "evidence", help="every number and equation with its source, as a Markdown table"
    )
    evidence.add_argument("-o", "--output", type=Path, help="the file to write; else it is printed")
    evidence.set_defaults(run=_evidence)

    command.add_to(commands, _cohort)

    tables = commands.add_parser(
        "tables",
        help="make the tables of accounts in PostgreSQL, or bring them up to date",
        description="Make the tables of accounts, or bring them up to date, and let ROLE use them. "
        "The address of the database, for the role that is to own the tables, is read from "
        "standard input, so that no list of processes shows its password.",
    )
    tables.add_argument("role", metavar="ROLE", help="the role that the page signs in with")
    tables.set_defaults(run=_tables)

    return parser


def main(words: Sequence[str] | None = None) -> int:
    """Run one command (`words`, or those of the command line) and return its exit status."""
    arguments = _parser().parse_args(words)
    status: int = arguments.run(arguments)
    return status


if __name__ == "__main__":
    sys.exit(main())
