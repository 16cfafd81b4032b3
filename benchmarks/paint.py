"""(c) The first paint of a warm server in Chromium, in a fresh profile every time."""

from __future__ import annotations

from playwright.sync_api import Browser, sync_playwright

from benchmarks.report import p50, p95, table, verdict
from benchmarks.servers import FROZEN, OURS, PLAIN, Server, serve_all
from tests.support import browser as finder

WARM_UP, ROUNDS = 1, 9
RATIO = 1.1
DRAWN = '[data-testid="stApp"][data-test-script-state="notRunning"]'
# Asked every frame: when the app first shows words of its own (no placeholder has any), and when
# everything is drawn. Milliseconds since the navigation began.
WATCH = (
    f"const drawn = '{DRAWN}';"
    + """
const seen = (window.__seen = {});
const look = () => {
  const main = document.querySelector('[data-testid="stMainBlockContainer"]');
  if (!seen.words && main && main.innerText.trim()) seen.words = performance.now();
  if (seen.words && !seen.drawn && document.querySelector(drawn)) seen.drawn = performance.now();
  if (!seen.drawn) requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
)
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


def visit(chromium: Browser, server: Server) -> tuple[float, float, float]:
    """Milliseconds to the browser's first paint, to the app's first words, and to its last."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(server.http, wait_until="commit")
    # Not wait_for_function, which our content security policy refuses.
    page.wait_for_selector(DRAWN, timeout=60_000)
    while "drawn" not in (seen := page.evaluate("window.__seen")):
        page.wait_for_timeout(10)
    paint = page.evaluate(PAINT)
    context.close()
    return float(paint), float(seen["words"]), float(seen["drawn"])


def main() -> None:
    seen: dict[str, list[tuple[float, float, float]]] = {}
    with serve_all(OURS, PLAIN, FROZEN) as servers, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=finder.ensure(), args=list(finder.LAUNCH_ARGUMENTS)
        )
        for number in range(WARM_UP + ROUNDS):
            for server in servers:
                times = visit(chromium, server)
                if number >= WARM_UP:
                    seen.setdefault(server.name, []).append(times)
        chromium.close()
    columns = {name: [[*column] for column in zip(*own, strict=True)] for name, own in seen.items()}
    table(
        f"Opening the page of a warm server in Chromium, ms ({ROUNDS} rounds in turns)",
        ["", "any paint", "first words", "p95", "all drawn", "p95"],
        [
            [name, p50(paint), p50(words), p95(words), p50(drawn), p95(drawn)]
            for name, (paint, words, drawn) in columns.items()
        ],
    )
    words = {name: p50(own[1]) for name, own in columns.items()}
    verdict("First words, Two Plates to bare", words[OURS] / words[PLAIN], RATIO)
