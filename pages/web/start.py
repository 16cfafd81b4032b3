"""How the server starts: what is around the pages, and a first run of them before anybody comes."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pandas as pd
import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit.runtime import Runtime
from streamlit.starlette import App

from pages.common import components
from pages.common.keeping import account, component
from pages.web import files, front, health, identity, measures, reruns
from pages.web.guards.headers import SecurityHeaders
from pages.web.guards.limits import Limits
from pages.web.guards.media import Media
from pages.web.guards.messages import Messages
from pages.web.guards.sign_in import SignIn, is_by_https
from pages.web.health import CONDITION
from pages.web.logs import Requests, set_up
from pages.web.settings import Settings, settings
from pages.web.sticky import Sticky
from pages.web.stop import stop_gently

log = logging.getLogger(__name__)
KNOWN = (
    measures.PAGES
    | {file.path for file in files.FILES}
    | {*health.ADDRESSES, *identity.addresses(), *front.OWN, component.PATH}
)


def around() -> list[Middleware]:
    """Return what every request goes through, the outermost first; sets up the logs."""
    chosen = settings()
    set_up(chosen)
    return [
        Middleware(SecurityHeaders),
        *_logged(chosen),
        Middleware(SignIn, secure=is_by_https()),
        Middleware(Media),
        Middleware(Messages),
        *_limited(chosen),
    ]


def _logged(chosen: Settings) -> Sequence[Middleware]:
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return [Middleware(Requests, known=frozenset(KNOWN), base=base)] * chosen.json_logs


def _limited(chosen: Settings) -> Sequence[Middleware]:
    return [
        Middleware(Limits, chosen=chosen, files=files.addresses()),
        Middleware(Sticky, replica=chosen.replica),
    ]


def routes() -> list[BaseRoute]:
    """Return the addresses besides the pages."""
    return [*front.routes(), *files.routes(), *health.routes(), *component.routes()]


def page_failed(_: Exception) -> None:
    """Count a page that could not be drawn; Streamlit tells the visitor and the log."""
    measures.failed("page")


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """Run the pages once for nobody, then take what that loaded out of the garbage collection."""
    stop_gently(settings().stop_seconds)
    components.serve()
    # The tables of one person are short: what Arrow does to each of their texts takes longer to ask
    # for than to do (a journal's work takes a fifth less time without it).
    pd.set_option("mode.string_storage", "python")
    # The first run imports pandas, Altair and pint, compiles the pages and reads the schemas of
    # the charts, which takes longer than a hundred runs after it.
    drawn, reason = await Runtime.instance().does_script_run_without_error()
    if not drawn:
        measures.failed("start")
        log.error("The first run of the pages failed: %s", reason)
    # From here on: the first run is nobody's.
    reruns.watch()
    # Streamlit collects garbage after every run of a script, and would look through some hundred
    # thousand objects of those libraries each time.
    gc.collect()
    gc.freeze()
    # app.py left it out while all of that came.
    gc.enable()
    if account.is_offered():
        CONDITION.needs("the accounts' database", account.reach)
    CONDITION.started = drawn
    yield
