"""The page that a visit begins with: it connects at once, and is let in by its own policy."""

import re
from urllib.request import urlopen

import pytest

from pages.common.style import sheet
from pages.web import front, identity, measures
from pages.web.guards.headers import content_security_policy, script_sources


@pytest.fixture(scope="module")
def html(server) -> str:
    with urlopen(f"{server}/journal?weight=90", timeout=10) as answer:
        return answer.read().decode()


def test_each_page_begins_with_it_and_is_asked_for_anew_each_time(server):
    for page in ("", *measures.PAGES):
        with urlopen(f"{server}/{page}", timeout=10) as answer:
            about = f"\n    {identity.head(f'{server}/')}"
            html = answer.read().decode()
            assert html.count(about) == 1
            assert html.replace(about, "") == front.front_page()
            assert answer.headers["Cache-Control"] == "no-cache"
            # Who signed in is known by it when the socket opens.
            assert answer.headers["Set-Cookie"].count("_streamlit_xsrf=") == 1


def test_it_says_whose_it_is_and_its_policy_lets_in_its_own_start_and_nothing_else(html):
    assert "<title>Two Plates</title>" in html
    own, streamlits = script_sources(html)
    assert own != streamlits
    scripts = next(
        part for part in content_security_policy().split("; ") if part.startswith("script-src")
    )
    assert scripts == f"script-src 'self' {own} {streamlits}"


def test_what_it_asks_for_ahead_is_there_and_is_named_once(html, server):
    ahead = re.findall(r'<link rel="modulepreload" crossorigin href="\./([^"]+)">', html)
    assert len(set(ahead)) == len(ahead)
    for name in front.FIRST:
        assert any(f"/{name}." in one for one in ahead), name
    for one in ahead:
        with urlopen(f"{server}/{one}", timeout=10) as answer:
            assert "javascript" in answer.headers["Content-Type"], one


def test_its_sheet_is_asked_for_by_its_content_and_kept_for_good(html, server):
    (sheets,) = re.findall(rf'<link rel="stylesheet" href="\./({front.SHEET}\?[0-9a-f]+)">', html)
    with urlopen(f"{server}/{sheets}", timeout=10) as answer:
        assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.read().decode() == sheet()


def test_the_first_page_has_its_name_too_and_keeps_what_is_asked_of_it(server):
    with urlopen(f"{server}/plan?weight=90&goal=cut", timeout=10) as answer:
        assert answer.url == f"{server}/?weight=90&goal=cut"


def test_another_sheet_has_another_address(monkeypatch: pytest.MonkeyPatch):
    named = re.compile(rf"{front.SHEET}\?([0-9a-f]+)")
    before = named.findall(front.front_page())

    def forget() -> None:
        front._texts.cache_clear()
        front.front_page.cache_clear()

    forget()
    try:
        monkeypatch.setattr(front, "sheet", lambda: ".tp { color: red }")
        assert named.findall(front.front_page()) != before
    finally:
        forget()


ASKED = "performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)"


def test_a_visit_opens_its_socket_without_asking_where_its_server_is(page, server):
    opened = page("/team")
    asked = opened.evaluate(ASKED)
    assert not [one for one in asked if one.startswith("/team/")]
    assert any(one.startswith("/_stcore/bidi-components/") for one in asked)
    assert opened.evaluate("window.__streamlit.BACKEND_BASE_URL") == f"{server}/"
    # The app itself is left out there: it would look for its server.
    opened.route(
        "**/static/js/index.*.js",
        lambda route: route.fulfill(content_type="text/javascript", body=""),
    )
    framed = opened.evaluate(
        """() => new Promise((resolve) => {
            const frame = document.createElement("iframe");
            frame.onload = () => resolve(typeof frame.contentWindow.__streamlit);
            frame.src = "./why";
            document.body.append(frame);
        })"""
    )
    # There it is for the host around it to say.
    assert framed == "undefined"
