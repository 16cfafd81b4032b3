"""What is done before the first visitor comes, so that nobody waits for it."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from streamlit.runtime import Runtime
from streamlit.starlette import App


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """Run the pages once for nobody, then take what that loaded out of the garbage collection."""
    # The first run imports pandas, Altair and pint, compiles the pages and reads the schemas of
    # the charts, which takes longer than a hundred runs after it.
    drawn, reason = await Runtime.instance().does_script_run_without_error()
    if not drawn:
        logging.getLogger(__name__).error("The first run of the pages failed: %s", reason)
    # Streamlit collects garbage after every run of a script, and would look through some hundred
    # thousand objects of those libraries each time.
    gc.collect()
    gc.freeze()
    yield
