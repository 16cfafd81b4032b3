"""Beneath a path of another site: the recipe's own lines, run by nginx before a replica."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect, sync_playwright

from pages.web import serve
from tests.conftest import wait_until_drawn
from tests.support import browser as finder
from tests.support import nginx
from tests.support.ways import go

pytestmark = pytest.mark.xdist_group("a host at a path")
README = serve.CONFIGURATION.parent / "README.md"


def beneath_a_path(text: str) -> str:
    """nginx.conf as of a site that has something else at its top."""
    recipe = README.read_text(encoding="utf-8").partition("## Beneath a path")[2]
    block = re.search(r"```\n(location /plates/ \{.*?\n\})\n```", recipe, re.DOTALL)
    assert block
    site = 'location / { return 200 "Another site\\n"; }'
    ours = re.compile(r"        location / \{.*?\n        \}\n", re.DOTALL)
    return ours.sub(lambda _: f"{site}\n{block[1]}\n", text, count=1)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    nginx.ensure()
    folder = tmp_path_factory.mktemp("site")
    # nginx's workers are nobody in particular, and have to come to their folder.
    for place in (folder, *folder.parents[:3]):
        place.chmod(0o755)
    written = folder / "of-the-site.conf"
    written.write_text(beneath_a_path(serve.CONFIGURATION.read_text(encoding="utf-8")))
    port = serve.free_port()
    environment = {"STREAMLIT_SERVER_BASE_URL_PATH": "plates", "TWO_PLATES_JOURNAL": ""}
    with pytest.MonkeyPatch.context() as patch, serve.replica("1", folder, environment) as one:
        patch.setattr(serve, "CONFIGURATION", Path(written))
        serve.wait_until_ready(one)
        with serve.proxy(folder, port, {"1": one.port, "2": serve.free_port()}):
            yield f"http://127.0.0.1:{port}"


def status(url: str) -> tuple[int, str]:
    try:
        with urlopen(url, timeout=10) as answer:
            return answer.status, answer.read().decode(errors="replace")
    except HTTPError as answer:
        return answer.code, answer.read().decode(errors="replace")


def test_files_and_pages_are_beneath_the_path_and_nothing_of_them_above(site):
    assert status(f"{site}/") == (200, "Another site\n")
    assert status(f"{site}/plates/plan.csv?weight=90")[0] == 200
    assert status(f"{site}/plates/_stcore/health")[0] == 200
    for path in ("/plates/metrics", "/plates/readyz", "/metrics"):
        assert status(site + path)[0] == 404


def test_a_person_gives_something_there_and_has_it_after_a_reload(site):
    # Not the browser of the other tests: this server is this module's own.
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(in_a_browser, site).result() == []


def in_a_browser(site: str) -> list[str]:
    """What the page asked for above its path."""
    # Before Playwright begins: it is asked for a browser of its own where none of these starts.
    path = finder.ensure()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, args=list(finder.LAUNCH_ARGUMENTS)
        )
        page = chromium.new_page(locale="en-GB")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url.replace("ws", "http", 1)))
        page.goto(f"{site}/plates/", wait_until="domcontentloaded")
        wait_until_drawn(page)
        weight = page.get_by_label("Body weight (kg)")
        with page.expect_response(lambda answer: answer.url == f"{site}/plates/kept"):
            weight.fill("91")
            weight.press("Enter")
        expect(page).to_have_url(f"{site}/plates/?weight=91", timeout=30_000)
        go(page, "Why")
        page.goto(f"{site}/plates/", wait_until="domcontentloaded")
        wait_until_drawn(page)
        expect(weight).to_have_value("91", timeout=30_000)
        chromium.close()
        return [one for one in asked if one.startswith("http") and "/plates/" not in one]
