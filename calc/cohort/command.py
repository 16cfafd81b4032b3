"""What the commands `plans`, `days` and `expenditure` are asked, and what they say on the way."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from calc.clock import hours_text
from calc.cohort.cluster import on_dask
from calc.cohort.kinds import KINDS
from calc.cohort.pool import local
from calc.cohort.run import BESIDE, Count, Engine, Progress, run
from calc.errors import InputError

STREAM = "-"
ENDS = (
    " Ends with 0 where every row has its result, 1 where some have an error, 2 where the table "
    "cannot be used. CSV or Parquet: the input by what is in it, the output by its name's ending."
)
# Nothing is said of a run that is over so soon, nor oftener than this (seconds).
SILENT = 2
SAID_EVERY = 5
MOST_KINDS_SAID = 12


def add_to(commands: Any, status_of: Callable[[Namespace], int]) -> None:
    """Add the commands to a parser's own; each is run by `status_of`, which returns its status."""
    for name, kind in KINDS.items():
        one: ArgumentParser = commands.add_parser(
            name, help=kind.help, description=f"{kind.description}{ENDS}"
        )
        one.add_argument("source", metavar="INPUT", help="the file to read; - for standard input")
        one.add_argument(
            "-o",
            "--output",
            default=STREAM,
            metavar="OUTPUT",
            help="the file to write, '.parquet' for Parquet; else CSV is printed",
        )
        one.add_argument(
            "--workers", type=_count, metavar="N", help="processes; else one for each core"
        )
        one.add_argument(
            "--rows",
            type=_count,
            metavar="N",
            help=f"rows a part, else {kind.rows:,}: they decide how much memory a worker takes",
        )
        one.add_argument(
            "--resume", action="store_true", help="go on with the run that did not end"
        )
        one.add_argument(
            "--engine",
            choices=["local", "dask"],
            default="local",
            help="who works: this machine, or a Dask cluster",
        )
        one.add_argument(
            "--scheduler",
            metavar="ADDRESS",
            help="the cluster's scheduler, such as tcp://host:8786; else one of this machine",
        )
        one.set_defaults(run=status_of, kind=name)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"'{text}' is no number of 1 or more")
    return int(text)


def status(arguments: Namespace, clock: Callable[[], float], cores: int) -> int:
    """Run one of the commands and return its status; `clock` gives seconds.

    Raises `InputError` for what cannot be used, `OSError` for what cannot be read or written.
    """
    said = arguments.source, arguments.output
    source: str | BinaryIO = sys.stdin.buffer if said[0] == STREAM else said[0]
    target: str | BinaryIO = sys.stdout.buffer if said[1] == STREAM else said[1]
    count = run(
        arguments.kind,
        source,
        target,
        _engine(arguments, cores),
        rows=arguments.rows,
        resume=arguments.resume,
        tell=Teller(clock),
    )
    print(summary(count, arguments.kind), file=sys.stderr)
    return int(count.errors > 0)


def _engine(arguments: Namespace, cores: int) -> Engine:
    if arguments.engine == "local":
        if arguments.scheduler:
            raise InputError("--scheduler is for --engine dask: add that.", "scheduler")
        return local(arguments.workers or cores)
    return on_dask(arguments.scheduler, arguments.workers or cores)


class Teller:
    """Says how far a run is and how long it will take, on standard error, now and then."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.began = clock()
        self.next = self.began + SILENT

    def __call__(self, progress: Progress) -> None:
        """Say how far a run is, where it is time to."""
        now = self.clock()
        if now >= self.next and progress.parts < progress.all_parts:
            self.next = now + SAID_EVERY
            print(told(progress, now - self.began), file=sys.stderr, flush=True)


def told(progress: Progress, seconds: float) -> str:
    """Return how far a run is after so many seconds.

    >>> told(Progress(300, 1000, 3, 10, 100), 60)
    '300 of 1,000 rows (30 %), 3 a second, about 4 min left'
    """
    made = progress.rows - progress.before
    left = (progress.all_rows - progress.rows) / made * seconds
    share = int(100 * progress.rows / progress.all_rows)
    return (
        f"{progress.rows:,} of {progress.all_rows:,} rows ({share} %), "
        f"{made / seconds:,.0f} a second, about {_span(left)} left"
    )


def _span(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.0f} s"
    return hours_text(round(seconds / 60)) if seconds >= 60 * 60 else f"{seconds / 60:.0f} min"


def going_on(arguments: Namespace) -> str:
    """Return how a run that ended before its end goes on; nothing where it cannot."""
    if arguments.output != STREAM and Path(f"{arguments.output}{BESIDE}").is_dir():
        return " What is done stays: the same command with --resume goes on."
    return ""


def summary(count: Count, kind: str) -> str:
    """Return what became of a table: a line, and one for each kind of error."""
    said = [f"{count.rows:,} rows: {count.written - count.errors:,} {KINDS[kind].done}"]
    if count.errors:
        said.append(f"{count.errors:,} not (see the column 'error')")
    if count.empty:
        said.append(f"empty lines left out: {count.empty:,}")
    if count.others:
        said.append(f"columns passed through: {', '.join(count.others)}")
    kinds = count.kinds.most_common(MOST_KINDS_SAID)
    return "\n".join(["; ".join(said), *(f"  {many:,} × {error}" for error, many in kinds)])
