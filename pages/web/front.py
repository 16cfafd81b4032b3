"""The page that a visit begins with: Streamlit's own, which need not look for its server.

As it is installed it asks below each page's own path first, waits for two answers before it opens
its socket, and fetches the code of an element once it comes to one. All of that is known here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from streamlit.web.server.starlette.starlette_routes import _ensure_xsrf_cookie

from pages.common import components
from pages.common.style import sheet
from pages.web import identity, measures

STATIC = Path(st.__file__).parent / "static"
SCRIPTS = "static/js"
# What the first words need. More that is asked for ahead keeps them waiting, and with them the rest
# (`make bench ARGS=paint`).
FIRST = ("BidiComponent", "Html")
FIRST_PAGE = "plan"
SHEET, MANNERS = "two-plates.css", "two-plates.js"
OWN = (f"/{SHEET}", f"/{MANNERS}")
FOR_GOOD = "public, max-age=31536000, immutable"
_IMPORTED = re.compile(r"""from["'`]\./([\w.-]+\.js)["'`]|import["'`]\./([\w.-]+\.js)["'`]""")
# In a frame it is for the host around it to say where the server is, and who may speak to the page.
START = """
      if (window.top === window && !window.__streamlit) {
        window.__streamlit = {
          BACKEND_BASE_URL: new URL("./", location.href).href,
          HOST_CONFIG: { allowedOrigins: [location.origin], useExternalAuthToken: false },
        };
      }
    """


def routes() -> list[BaseRoute]:
    """Return the addresses of the pages, under the path that the server is configured to serve."""
    top = _top()
    pages = [
        Route(f"{top}{page}", _answer) for page in ("", *sorted(measures.PAGES - {FIRST_PAGE}))
    ]
    pages.append(Route(f"{top}{FIRST_PAGE}", _to_the_first))
    return [*pages, *_own(top), *identity.routes(top.rstrip("/"))]


def _top() -> str:
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}/" if base else "/"


async def _to_the_first(request: Request) -> RedirectResponse:
    """The first page is at the top alone: under its name Streamlit would not find it."""
    query = request.url.query
    return RedirectResponse(f"{_top()}{'?' if query else ''}{query}")


async def _answer(request: Request) -> HTMLResponse:
    about = identity.head(identity.home(request, _top()))
    page = front_page().replace("</title>", f"</title>\n    {about}", 1)
    answer = HTMLResponse(page, headers={"Cache-Control": "no-cache"})
    # Streamlit sets it with the answers that the page now does not wait for, and knows nobody in a
    # socket without it: who comes back would be signed out.
    _ensure_xsrf_cookie(request, answer)
    return answer


@cache
def _texts() -> dict[str, tuple[str, str]]:
    """What each file of our own holds, and as what it is sent."""
    manners = Path(__file__).with_name("manners.js").read_text(encoding="utf-8")
    return {SHEET: (sheet(), "text/css"), MANNERS: (manners, "text/javascript")}


def _own(top: str) -> list[Route]:
    def answer(text: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
        async def send(_: Request) -> Response:
            return Response(text, media_type=kind, headers={"Cache-Control": FOR_GOOD})

        return send

    return [Route(f"{top}{name}", answer(*file)) for name, file in _texts().items()]


def _marked(name: str) -> str:
    """The address of a file of our own by its content, since it is kept for good."""
    return f"./{name}?{hashlib.sha256(_texts()[name][0].encode()).hexdigest()[:12]}"


@cache
def front_page() -> str:
    """Return the page, as Streamlit's is installed."""
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    ahead = "".join(
        f'    <link rel="modulepreload" crossorigin href="./{address}">\n'
        for address in _needed_first(html)
    )
    html = html.replace("<title>Streamlit</title>", f"<title>{identity.NAME}</title>", 1)
    html = html.replace("<head>", f"<head>\n    <script>{START}</script>", 1)
    html = html.replace("</head>", f"{ahead}  </head>", 1)
    # Last, so that its rules count where Streamlit's are as exact.
    ours = (
        f'  <link rel="stylesheet" href="{_marked(SHEET)}">\n'
        f'    <script src="{_marked(MANNERS)}" defer></script>\n'
    )
    return html.replace("</body>", f"{ours}  </body>")


def _needed_first(html: str) -> list[str]:
    """The scripts of a page's start that Streamlit's own does not ask for yet, and our keeper's."""
    folder = STATIC / SCRIPTS
    waiting = [script.name for name in FIRST for script in folder.glob(f"{name}.*.js")]
    found: dict[str, None] = {}
    while waiting:
        script = waiting.pop(0)
        address = f"{SCRIPTS}/{script}"
        if address in found or address in html or not (folder / script).is_file():
            continue
        found[address] = None
        text = (folder / script).read_text(encoding="utf-8")
        waiting += [one or other for one, other in _IMPORTED.findall(text)]
    return [*found, components.address(components.KEEPER)]
