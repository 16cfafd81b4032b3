"""(j) A touch on the Today page, a meal eaten and a set done, beside a bare app's rerun; a hundred.

The hundred sessions tick a meal once in two seconds each, for twenty seconds.
"""

from __future__ import annotations

import asyncio
import time

from benchmarks.client import Session
from benchmarks.report import p50, p95, table, verdict
from benchmarks.rerun import GAP_SECONDS, WARM_UP
from benchmarks.servers import OURS, PLAIN, serve, serve_all

ROUNDS = 40
RATIO = 1.5
SESSIONS, SECONDS, EVERY_SECONDS = 100, 20.0, 2.0
# Sessions that open at once would measure their opening.
TOGETHER = 10
MEAL, SET, BARE = "a meal eaten", "a set done", "bare"
EVERY_DAY = "&".join(
    f"training_days={day}" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
)


async def at_today(address: str) -> Session:
    """A session of somebody who trains on each day and slept, at the Today page.

    The first touch of a day draws all, as there is something to keep from then on.
    """
    session, _ = await Session.open(address, EVERY_DAY)
    await session.go("today")
    await session.change(session.widgets["Slept (h)"], 7.5)
    return session


async def tick(session: Session, number: int) -> float:
    """Tell of the first meal, or take it back; the seconds that it took."""
    meal = next(one for one in session.widgets.values() if one.key.endswith("_0"))
    return (await session.change(meal, ["Eaten"] if number % 2 else [])).seconds


async def measure() -> tuple[dict[str, list[float]], dict[str, int]]:
    """The ms of each touch, in turns, and how many elements it was answered with."""
    times: dict[str, list[float]] = {MEAL: [], SET: [], BARE: []}
    elements = {}
    with serve_all(OURS, PLAIN) as servers:
        address = {server.name: server.ws for server in servers}
        http = {server.name: server.http for server in servers}
        bare, _ = await Session.open(address[PLAIN])
        day, training = [await at_today(address[OURS]) for _ in range(2)]
        await training.change(training.find("today_start"), True)
        for number in range(WARM_UP + ROUNDS):
            await asyncio.sleep(GAP_SECONDS)
            run = await bare.change(bare.find("weight"), 70.0 + number / 10)
            found = {BARE: run.seconds, MEAL: await tick(day, number)}
            await day.acknowledge(http[OURS])
            # A set is done, and taken back by the next touch: a session is not endless.
            touch = training.find("today_mend_0_0" if number % 2 else "today_done")
            run = await training.change(touch, True)
            await training.acknowledge(http[OURS])
            if touch.key == "today_done":
                found[SET] = run.seconds
                elements[SET] = len(run.elements)
            if number >= WARM_UP:
                for name, seconds in found.items():
                    times[name].append(seconds * 1000)
        for session in (bare, day, training):
            await session.close()
    return times, elements


async def crowd() -> tuple[list[float], list[str]]:
    """The seconds of each touch of a hundred sessions, and their errors."""
    waits: list[float] = []
    errors: list[str] = []

    async def visit(session: Session, begin: float, number: int) -> None:
        at, step = begin + EVERY_SECONDS * number / SESSIONS, 0
        while at < begin + SECONDS:
            await asyncio.sleep(max(0.0, at - time.perf_counter()))
            step += 1
            try:
                waits.append(await tick(session, step))
            except Exception as error:  # counted and shown: the crowd goes on
                errors.append(f"{type(error).__name__}: {error}")
                return
            at = max(at + EVERY_SECONDS, time.perf_counter())

    with serve(OURS) as server:
        sessions: list[Session] = []
        while len(sessions) < SESSIONS:
            some = [at_today(server.ws) for _ in range(TOGETHER)]
            sessions += await asyncio.gather(*some)
        begin = time.perf_counter()
        await asyncio.gather(*(visit(one, begin, n) for n, one in enumerate(sessions)))
        for session in sessions:
            await session.close()
    return waits, errors


def main() -> None:
    times, elements = asyncio.run(measure())
    table(
        f"A touch on the Today page, ms ({ROUNDS} rounds in turns)",
        ["", "p50", "p95", "elements"],
        [[name, p50(own), p95(own), elements.get(name, "")] for name, own in times.items()],
    )
    for name in (MEAL, SET):
        verdict(f"{name.capitalize()}, to bare, p50", p50(times[name]) / p50(times[BARE]), RATIO)
    waits, errors = asyncio.run(crowd())
    table(
        f"{SESSIONS} sessions, a touch in {EVERY_SECONDS:.0f} s each, {SECONDS:.0f} s",
        ["touches", "p50, ms", "p95, ms", "errors"],
        [[len(waits), p50(waits) * 1000, p95(waits) * 1000, len(errors)]],
    )
    for error in sorted(set(errors)):
        print(f"error: {error}")
    verdict("Errors", len(errors), 0)
