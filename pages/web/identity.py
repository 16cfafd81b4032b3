"""What the product is called, says of itself and looks like from outside its pages.

A search engine, a chat that shows a link, and a phone that puts the page on its home screen ask for
it. The pictures are the mark on the page's ground, and an example's four cards under the promise.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from calc.show.words import PROMISE
from pages.web.settings import settings

NAME = "Two Plates"
DESCRIPTION = (
    "A daily plan for people who train for muscle: energy, protein, meals by the clock, water, "
    "sleep and hard sets a week, each number with its source. Free, without an account."
)
PICTURES = Path(__file__).parent / "pictures"
# The mark in the browser's tab: two plates, one in front of the other. A drawing of ours, since
# Streamlit fetches a Material symbol from another host when it is a page's icon.
MARK = (PICTURES / "mark.svg").read_text(encoding="utf-8").strip()
MANIFEST, PREVIEW = "app.webmanifest", "preview.png"
ICONS = {"icon-192.png": "192x192", "icon-512.png": "512x512"}
CACHED = {"Cache-Control": "public, max-age=86400"}
# The grounds of both themes, which a phone draws around the page.
GROUNDS = {"light": "#fcfaf6", "dark": "#181613"}


def title(page: str) -> str:
    """Return the title of a page: 'Training · Two Plates'."""
    return f"{page} · {NAME}"


def head(address: str) -> str:
    """Return what the head of a page at `address` says of the product."""
    pairs = {
        "og:site_name": NAME,
        "og:title": f"{NAME}: {PROMISE}",
        "og:description": DESCRIPTION,
        "og:type": "website",
        "og:image": f"{address}{PREVIEW}",
    }
    about = [f'<meta property="{name}" content="{escape(text)}">' for name, text in pairs.items()]
    themes = [
        f'<meta name="theme-color" content="{ground}" media="(prefers-color-scheme: {theme})">'
        for theme, ground in GROUNDS.items()
    ]
    return "\n    ".join(
        [
            f'<meta name="description" content="{escape(DESCRIPTION)}">',
            *about,
            '<meta name="twitter:card" content="summary_large_image">',
            *themes,
            f'<link rel="manifest" href="./{MANIFEST}">',
            '<link rel="apple-touch-icon" href="./icon-192.png">',
        ]
    )


def home(request: Request, top: str) -> str:
    """Return the address of the product as a visitor sees it, `top` being its path."""
    scheme = "https" if settings().https else request.url.scheme
    return f"{scheme}://{request.url.netloc}{top}"


def manifest() -> str:
    """Return what a phone asks for that installs the page."""
    icons = [{"src": name, "sizes": size, "type": "image/png"} for name, size in ICONS.items()]
    return json.dumps(
        {
            "name": NAME,
            "short_name": NAME,
            "description": DESCRIPTION,
            "start_url": ".",
            "scope": ".",
            "display": "standalone",
            "background_color": GROUNDS["light"],
            "theme_color": GROUNDS["light"],
            "icons": [*icons, {"src": "mark.svg", "sizes": "any", "type": "image/svg+xml"}],
        }
    )


async def _manifest(_: Request) -> Response:
    return Response(manifest(), media_type="application/manifest+json", headers=CACHED)


async def _picture(request: Request) -> Response:
    return FileResponse(PICTURES / request.url.path.rpartition("/")[2], headers=CACHED)


def addresses() -> tuple[str, ...]:
    """Return the addresses of all of this, without the path that the server serves."""
    return (f"/{MANIFEST}", *(f"/{name}" for name in ("mark.svg", PREVIEW, *ICONS)))


def routes(base: str) -> list[BaseRoute]:
    """Return the routes of all of this, under the path that the server is configured to serve."""
    return [
        Route(f"{base}{path}", _manifest if path.endswith(MANIFEST) else _picture)
        for path in addresses()
    ]
