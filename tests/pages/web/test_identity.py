"""What a search engine, a chat and a phone's home screen are told."""

from __future__ import annotations

import json
import struct
from html import unescape
from urllib.request import urlopen

import pytest

from pages.web import identity


def told(server: str, path: str) -> tuple[str, bytes]:
    with urlopen(f"{server}{path}", timeout=10) as answer:
        return answer.headers["Content-Type"], answer.read()


def size(png: bytes) -> tuple[int, int]:
    """The width and height that a PNG says in its head."""
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_link_that_is_shared_says_what_it_is_and_shows_a_picture(server: str):
    page = unescape(told(server, "/plan?weight=90")[1].decode())
    assert f'<meta name="description" content="{identity.DESCRIPTION}">' in page
    assert f'<meta property="og:image" content="{server}/preview.png">' in page
    kind, picture = told(server, "/preview.png")
    assert (kind, size(picture)) == ("image/png", (1200, 630))


def test_a_phone_may_put_it_on_its_home_screen(server: str):
    kind, text = told(server, "/app.webmanifest")
    assert kind.startswith("application/manifest+json")
    manifest = json.loads(text)
    assert (manifest["name"], manifest["start_url"], manifest["display"]) == (
        "Two Plates",
        ".",
        "standalone",
    )
    for icon in manifest["icons"]:
        kind, picture = told(server, f"/{icon['src']}")
        assert kind.startswith(icon["type"])
        if icon["type"] == "image/png":
            assert icon["sizes"] == "{}x{}".format(*size(picture))


@pytest.mark.parametrize("path", ["/pictures/mark.svg", "/identity.py"])
def test_no_other_file_is_handed_out(server: str, path: str):
    kind, answer = told(server, path)
    assert kind.startswith("text/html")
    assert b"<title>" in answer


def test_the_title_says_the_page_and_the_product():
    assert identity.title("Training") == "Training · Two Plates"
