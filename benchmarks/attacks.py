"""A hundred thousand tries at another person's session, files and downloads, on loopback only."""

from __future__ import annotations

import asyncio
import time

from benchmarks.report import table, verdict
from benchmarks.servers import OURS, serve
from pages.web.settings import FILES
from tests.support.attacks import Tally, Victim, by_http, by_messages, by_sockets
from tests.support.forged import by_events, by_frames, by_values, forged_kept

TRIES = 100_000
# Each victim is attacked for a while; what they gave is looked at when it is over.
VICTIMS = 10
SOCKETS, MESSAGES, ROUNDS, EVENTS = 300, 100, 6, 40
# The limit of a host would refuse most of it, which is another protection than the ones tried here.
WITHOUT_LIMITS = {FILES: "0"}


async def attack(server: str, tally: Tally) -> int:
    """Attack one victim after the other; how many of them have everything that they gave."""
    whole = 0
    for number in range(VICTIMS):
        victim = await Victim(server).arrive()
        before = tally.total
        await by_sockets(server, victim, tally, SOCKETS, number)
        await by_messages(server, victim, tally, MESSAGES, number)
        await by_values(server, tally, ROUNDS, number)
        await by_events(server, tally, EVENTS, number)
        await by_frames(server, tally, number)
        left = max(0, TRIES // VICTIMS - (tally.total - before))
        await by_http(server, victim, tally, left, number, forged_kept(number, victim))
        whole += await victim.has_everything()
        await victim.visit.close()
    return whole


def main() -> None:
    tally = Tally()
    start = time.perf_counter()
    with serve(OURS, WITHOUT_LIMITS) as server:
        whole = asyncio.run(attack(server.http, tally))
    seconds = time.perf_counter() - start
    rows = [[kind, many] for kind, many in sorted(tally.tries.items())]
    table(f"Tries in {seconds:.0f} s", ["", "tries"], [*rows, ["all", tally.total]])
    for name in ("reads", "writes", "failures", "unguarded"):
        found: list[str] = getattr(tally, name)
        for one in found[:20]:
            print(f"{name}: {one}")
        verdict(f"Tries, {name}", len(found), 0)
    verdict("Tries", tally.total, TRIES, at_least=True)
    verdict("Victims who have everything", whole, VICTIMS, at_least=True)
