"""The page that a visit begins with: Streamlit's own, which need not look for its server.

As it is installed it asks below each page's own path first, waits for two answers before it opens
its socket, and fetches the code of an element once it comes to one. All of that is known here.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_routes import _ensure_xsrf_cookie

from pages.common import components
from pages.web import measures

STATIC = Path(st.__file__).parent / "static"
SCRIPTS = "static/js"
# What a page of ours has at its start, in the order in which it is drawn.
FIRST = ("BidiComponent", "Html", "ButtonGroup", "NumberInput", "Selectbox", "TimeInput")
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


def routes() -> list[Route]:
    """Return the addresses of the pages, under the path that the server is configured to serve."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    top = f"/{base}/" if base else "/"
    return [Route(f"{top}{page}", _answer) for page in ("", *sorted(measures.PAGES))]


async def _answer(request: Request) -> HTMLResponse:
    answer = HTMLResponse(front_page(), headers={"Cache-Control": "no-cache"})
    # Streamlit sets it with the answers that the page now does not wait for, and knows nobody in a
    # socket without it: who comes back would be signed out.
    _ensure_xsrf_cookie(request, answer)
    return answer


@cache
def front_page() -> str:
    """Return the page, as Streamlit's is installed."""
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    ahead = "".join(
        f'    <link rel="modulepreload" crossorigin href="./{address}">\n'
        for address in _needed_first(html)
    )
    html = html.replace("<title>Streamlit</title>", "<title>Two Plates</title>", 1)
    html = html.replace("<head>", f"<head>\n    <script>{START}</script>", 1)
    return html.replace("</head>", f"{ahead}  </head>", 1)


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
