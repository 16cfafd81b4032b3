"""Beyond one machine: parts made by the workers of a Dask cluster, from and into a shared place.

The workers run this package and nothing else, and read and write the files themselves: between
them and the scheduler go a part's place and its entry. A worker that dies has its parts made again
by others; when the scheduler is lost, what is done is on disk.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import ExitStack
from functools import partial
from itertools import islice
from types import ModuleType
from typing import Any
from uuid import uuid4

from calc.cohort.manifest import Entry, Job, versions
from calc.cohort.places import INSTALL
from calc.cohort.run import Engine
from calc.cohort.source import Part
from calc.cohort.work import finish
from calc.errors import InputError

# So many parts wait at each thread, so that none waits for the next.
PARTS_A_THREAD = 3
# Seconds until a scheduler has to answer, and a first worker to be there.
ANSWERS_IN = 10
WORKERS_IN = 60


def on_dask(scheduler: str | None, workers: int) -> Engine:
    """Return the engine of a Dask cluster: the one of a scheduler's address, else one of this
    machine with so many workers.

    Raises `InputError` where Dask is not installed, nobody answers, no worker comes, or one runs
    another version.
    """
    return partial(_made, scheduler=scheduler, workers=workers)


def _distributed() -> ModuleType:
    try:
        import distributed
    except ImportError:
        raise InputError(
            f"Dask is not installed: {INSTALL}, or leave --engine out.", "engine"
        ) from None
    # What it logs of workers that come and go is not for whoever runs a command.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    return distributed


def _made(
    job: Job, parts: Mapping[int, Part], scheduler: str | None, workers: int
) -> Iterator[Entry]:
    dask = _distributed()
    with ExitStack() as stack:
        address = scheduler
        if address is None:
            local = dask.LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                dashboard_address=None,
                silence_logs=logging.CRITICAL,
            )
            address = stack.enter_context(local).scheduler_address
        client = stack.enter_context(_client(dask, address))
        _refuse_other_versions(client)
        try:
            yield from _worked(dask, client, job, parts)
        except (CancelledError, dask.client.FutureCancelledError, dask.comm.CommClosedError):
            raise InputError(
                f"The scheduler at {address} was lost. What is done stays: --resume goes on.",
                "scheduler",
            ) from None
        except dask.KilledWorker:
            raise InputError(
                "Workers ended again and again over the same part, as those without memory do: "
                "take fewer --rows a part, or larger workers.",
                "workers",
            ) from None


def _client(dask: ModuleType, address: str) -> Any:
    try:
        client = dask.Client(address, timeout=ANSWERS_IN, set_as_default=False)
    except (OSError, ValueError) as fault:
        raise InputError(
            f"No scheduler answers at {address}: is it there, and of the same version? ({fault})",
            "scheduler",
        ) from None
    try:
        client.wait_for_workers(1, timeout=WORKERS_IN)
    except TimeoutError:
        client.close()
        raise InputError(
            f"The scheduler at {address} has no workers: begin some.", "scheduler"
        ) from None
    return client


def _refuse_other_versions(client: Any) -> None:
    """Raise `InputError` where a worker has no such package, or runs something else than this."""
    found = client.run(_versions_there, on_error="return")
    mine = versions()
    for worker, theirs in sorted(found.items()):
        if isinstance(theirs, BaseException):
            raise InputError(
                f"The worker at {worker} does not have this package: install it there ({theirs}).",
                "workers",
            )
        _refuse(worker, mine, theirs)


def _versions_there() -> dict[str, str]:
    return versions()


def _refuse(worker: str, mine: Mapping[str, str], theirs: Mapping[str, str]) -> None:
    other = [name for name in mine if mine[name] != theirs.get(name)]
    if other:
        raise InputError(
            f"The worker at {worker} runs another version of {', '.join(other)} than this "
            "machine: install the same there.",
            "workers",
        )


def _finished(job: Job, number: int, part: Part, mine: Mapping[str, str]) -> Entry:
    """Make a part on a worker, which may have come after the others were asked their version."""
    _refuse("that came late", mine, versions())
    return finish(job, number, part)


def _worked(dask: ModuleType, client: Any, job: Job, parts: Mapping[int, Part]) -> Iterator[Entry]:
    token, mine = uuid4().hex, versions()
    waiting = iter(parts.items())

    def submitted(many: int) -> list[Any]:
        return [
            client.submit(
                _finished, job, number, part, mine, key=f"part-{number}-{token}", pure=False
            )
            for number, part in islice(waiting, many)
        ]

    threads = sum(client.nthreads().values())
    under_way = dask.as_completed(submitted(threads * PARTS_A_THREAD), loop=client.loop)
    for future in under_way:
        entry: Entry = future.result()
        future.release()
        for more in submitted(1):
            under_way.add(more)
        yield entry
