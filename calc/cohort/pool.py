"""The cores of one machine: parts made by processes, of which any may die."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from threading import Thread

from calc.cohort.manifest import Entry, Job
from calc.cohort.run import Engine
from calc.cohort.source import Part
from calc.cohort.work import finish
from calc.errors import InputError

# So many parts wait at each process, so that none waits for the next.
PARTS_A_WORKER = 2
# Pools that break one after the other without a part made between them.
MOST_BROKEN = 3


def local(workers: int) -> Engine:
    """Return the engine of one machine with so many processes; one works in this process."""
    return partial(_made, workers=workers)


def _made(job: Job, parts: Mapping[int, Part], workers: int) -> Iterator[Entry]:
    if min(workers, len(parts)) <= 1:
        for number, part in parts.items():
            yield finish(job, number, part)
        return
    left = dict(parts)
    broken = 0
    while left:
        try:
            for entry in _pooled(job, left, min(workers, len(left))):
                del left[entry.part]
                broken = 0
                yield entry
        except BrokenProcessPool:
            # What the pool had under way is made again; all else is on disk.
            broken += 1
            if broken == MOST_BROKEN:
                raise InputError(
                    f"A worker ended {broken} times over the same parts, as one without memory "
                    "does: take fewer --workers, or fewer --rows a part, and --resume.",
                    "workers",
                ) from None


def _pooled(job: Job, parts: Mapping[int, Part], workers: int) -> Iterator[Entry]:
    # Forked from a process that has read this package once, where a system can.
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    if forks:
        context.set_forkserver_preload(["calc.cohort.work"])
    pool = ProcessPoolExecutor(workers, context, _as_worker)
    waiting = iter(dict(parts).items())
    under_way: set[Future[Entry]] = set()
    try:
        while True:
            room = workers * PARTS_A_WORKER - len(under_way)
            under_way |= {
                pool.submit(finish, job, number, part) for number, part in islice(waiting, room)
            }
            if not under_way:
                return
            made, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for one in made:
                yield one.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _as_worker() -> None:
    """Leave an interruption to the process that began this one, and end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        signal.raise_signal(signal.SIGTERM)
