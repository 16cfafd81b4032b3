"""A stop that nobody loses a change by: no new visitors, pages drawn to their end, then the end.

Uvicorn closes the web sockets at once, which stops a page in the middle of being drawn, and perhaps
of a save; and it ends by the signal that it was sent. Here the signal only begins the end.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
import time
from collections.abc import Callable

import uvicorn

from pages.web.health import CONDITION, Condition

# Streamlit's name for a thread that draws a page, which ends with it.
DRAWS = "ScriptRunner.scriptThread"
SECONDS_BETWEEN_LOOKS = 0.02
log = logging.getLogger(__name__)


def drawing() -> int:
    """Return how many pages are being drawn."""
    return sum(thread.name == DRAWS for thread in threading.enumerate())


async def drained(seconds: float, busy: Callable[[], int] = drawing) -> bool:
    """Wait until no page is being drawn, at most so many seconds; return whether none is."""
    deadline = time.monotonic() + seconds
    while busy() and time.monotonic() < deadline:
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
    return not busy()


def stop_gently(seconds: float, condition: Condition = CONDITION) -> bool:
    """Make SIGTERM a gentle stop; return whether this process is served so that it can be.

    A second one stops at once.
    """
    server = getattr(signal.getsignal(signal.SIGTERM), "__self__", None)
    if not isinstance(server, uvicorn.Server):
        return False
    # A download that never ends would keep the process.
    server.config.timeout_graceful_shutdown = max(1, round(seconds))
    loop = asyncio.get_running_loop()
    tasks: list[asyncio.Task[None]] = []

    async def end() -> None:
        if not await drained(seconds):
            log.warning("A page was still being drawn when this server stopped")
        server.should_exit = True

    def begin() -> None:
        if condition.stopping:
            server.should_exit = True
            return
        condition.stopping = True
        log.info("Stopping: no new visitors, pages are drawn to their end")
        tasks.append(loop.create_task(end()))

    loop.add_signal_handler(signal.SIGTERM, begin)
    return True
