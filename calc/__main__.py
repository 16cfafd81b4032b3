"""The commands of the package: `python -m calc evidence`, `plans ROSTER.csv` and `tables ROLE`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from calc.errors import InputError
from calc.evidence import register
from calc.plan.roster.files import Count, plan_file, written_whole

STREAM = "-"
UNUSABLE = 2


def _evidence(arguments: argparse.Namespace) -> int:
    text = register.to_markdown()
    if arguments.output is None:
        sys.stdout.write(text)
    else:
        arguments.output.write_text(text, encoding="utf-8", newline="\n")
    return 0


def _plans(arguments: argparse.Namespace) -> int:
    try:
        with _source(arguments.roster) as roster, _target(arguments.output) as plans:
            count = plan_file(roster, plans)
            plans.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing is left to say to it on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    except InputError as fault:
        return _unusable("; ".join(str(error) for error in fault.errors))
    except OSError as fault:
        place = f"{fault.filename}: " if fault.filename else ""
        return _unusable(f"{place}{fault.strerror or fault}.")
    print(_summary(count), file=sys.stderr)
    return int(count.errors > 0)


def _source(name: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if name == STREAM else Path(name).open("rb")


@contextmanager
def _target(name: str) -> Iterator[TextIO]:
    if name != STREAM:
        with written_whole(Path(name)) as plans:
            yield plans
        return
    plans = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        yield plans
        plans.flush()
    finally:
        plans.detach()


def _unusable(message: str) -> int:
    print(message.replace("\n", " "), file=sys.stderr)
    return UNUSABLE


def _summary(count: Count) -> str:
    said = [f"{count.rows:,} rows: {count.rows - count.errors:,} planned"]
    if count.errors:
        said.append(f"{count.errors:,} not (see the column 'error')")
    if count.empty:
        said.append(f"empty lines left out: {count.empty:,}")
    if count.others:
        said.append(f"columns passed through: {', '.join(count.others)}")
    return "; ".join(said)


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

    plans = commands.add_parser(
        "plans",
        help="a plan for every row of a roster in CSV",
        description="Plan every row of a roster: columns weight_kg or weight_lb, height_cm or "
        "height_in, age, sex, and any other field of a profile. Ends with 0 where every row has a "
        "plan, 1 where some have an error, 2 where the roster cannot be used.",
    )
    plans.add_argument(
        "roster", metavar="ROSTER", help="the CSV file to read; - for standard input"
    )
    plans.add_argument(
        "-o", "--output", default=STREAM, help="the CSV file to write; else it is printed"
    )
    plans.set_defaults(run=_plans)

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
