"""A browser that is killed while it saves: one round a launch, with the component's own file."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Playwright

from tests.support import browser as finder

COMPONENT = "/_stcore/bidi-components/two-plates.keeper/keeper.js"
PIECES = 40
# Saves without end: each write changes the revision and every piece, so that a half would be seen.
SAVE = """async ([address, first]) => {
    const keeper = (await import(address)).default;
    globalThis.fetch = async (_, { body }) => {
        const number = Number(JSON.parse(body).done.journal);
        console.log("done " + number);
        send(number + 1);
    };
    const send = (number) => keeper({
        setTriggerValue: (event, value) => console.log("fault " + JSON.stringify(value)),
        data: {
            session: "saving", home: "browser", ask: 0, notes: {}, forget: "", heard: "",
            moved: false,
            writes: [{
                home: "browser", part: "journal", version: 1, revision: String(number),
                changed: "2026-11-29T20:00:00.000000+00:00", whole: number === 1,
                upon: [String(number - 1)],
                pieces: Object.fromEntries(Array.from(
                    { length: PIECES }, (_, place) => ["p" + place, number + "x".repeat(5000)],
                )),
            }],
        },
    });
    send(first);
}""".replace("PIECES", str(PIECES))
READ = """async ([address, ask]) => {
    const keeper = (await import(address)).default;
    return new Promise((resolve) => keeper({
        setTriggerValue: (event, value) => resolve(value),
        data: { session: "reading", home: "nowhere", ask, writes: [], notes: {} },
    }));
}"""
TRIES = 3
CANNOT_BE_OPENED = "it cannot be opened"


@contextmanager
def launched(playwright: Playwright, folder: Path) -> Iterator[BrowserContext]:
    context = playwright.chromium.launch_persistent_context(
        str(folder), executable_path=finder.ensure(), args=[*finder.LAUNCH_ARGUMENTS]
    )
    try:
        yield context
    finally:
        # It may be gone already.
        with suppress(Error):
            context.close()


def kill(folder: Path) -> None:
    """Kill -9 the browser that has this folder, and no other."""
    for process in psutil.process_iter(["cmdline"]):
        words = process.info["cmdline"] or []
        if f"--user-data-dir={folder}" in words and not any(
            word.startswith("--type=") for word in words
        ):
            with suppress(psutil.NoSuchProcess):
                process.kill()
                process.wait(10)


def found(page: Page, address: str) -> dict[str, Any]:
    """What the component says that is there; where it cannot be opened it is asked again."""
    told: dict[str, Any] = {}
    for ask in range(1, TRIES + 1):
        told = page.evaluate(READ, [address, ask])
        if not told["trouble"]:
            break
        page.wait_for_timeout(500)
    return told


def rounds(playwright: Playwright, server: str, folder: Path, times: int) -> tuple[int, list[str]]:
    """Kill it so often; how many writes were acknowledged, and everything that was wrong after."""
    chance, faults, last, all_done = random.Random(12), [], 0, 0
    address = server + COMPONENT
    for number in range(times + 1):
        with launched(playwright, folder) as context:
            page = context.pages[0]
            page.goto(address)
            told = found(page, address)
            if told["trouble"]:
                # A person is told, and nothing is known to be lost.
                faults.append(f"round {number}: {CANNOT_BE_OPENED}: {told['trouble']}")
                break
            held = told["browser"].get("journal")
            now = int(held["held"]["revision"]) if held else 0
            if now < last:
                faults.append(f"round {number}: {last} was acknowledged and {now} is there")
            if held:
                values = {text.partition("x")[0] for text in held["pieces"].values()}
                if values != {str(now)} or len(held["pieces"]) != PIECES:
                    faults.append(f"round {number}: halves of {sorted(values)} at {now}")
            if number == times:
                break
            done: list[int] = []

            def heard(message: ConsoleMessage, done: list[int] = done) -> None:
                if message.text.startswith("done "):
                    done.append(int(message.text[5:]))

            page.on("console", heard)
            page.reload()
            page.evaluate(SAVE, [address, now + 1])
            with suppress(Error):
                page.wait_for_timeout(chance.uniform(20, 350))
            kill(folder)
            time.sleep(0.05)
            all_done += len(done)
            last = max([now, *done])
    return all_done, faults
