"""How long pages take to draw, told by Streamlit's own runner as it starts and ends a run.

The only place that reaches into the runner: it has no door for this. `on_event` and its events are
its public names; a test says when they changed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from streamlit.runtime.scriptrunner import ScriptRunner, ScriptRunnerEvent, get_script_run_ctx

from pages.web import measures

ENDS = frozenset(
    {
        ScriptRunnerEvent.SCRIPT_STOPPED_WITH_SUCCESS,
        ScriptRunnerEvent.FRAGMENT_STOPPED_WITH_SUCCESS,
    }
)
GIVES_WAY = ScriptRunnerEvent.SCRIPT_STOPPED_FOR_RERUN
FIRST_PAGE = "plan"


class Watch:
    """The clock of one runner: it draws one page after the other, in one thread."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._began, self._part = 0.0, False

    def hear(self, _: object, event: ScriptRunnerEvent, **more: Any) -> None:
        if event is ScriptRunnerEvent.SCRIPT_STARTED:
            self._began, self._part = self._clock(), bool(more.get("fragment_ids_this_run"))
        elif event in ENDS:
            measures.drawn(page(), self._clock() - self._began, self._part)
        elif event is GIVES_WAY:
            measures.interrupted(page())
        elif event is ScriptRunnerEvent.SCRIPT_STOPPED_WITH_COMPILE_ERROR:
            measures.failed("page")


def page() -> str:
    """Return the name of the page that this thread draws; '' where it draws none of ours."""
    context = get_script_run_ctx(suppress_warning=True)
    if context is None:
        return ""
    known = context.pages_manager.get_pages().get(context.page_script_hash)
    return str(known.get("url_pathname") or FIRST_PAGE) if known else ""


def watch() -> None:
    """Have every run from now on counted; a second call changes nothing."""
    if getattr(ScriptRunner.start, "watched", False):
        return
    start = ScriptRunner.start

    def watched_start(self: ScriptRunner) -> None:
        # Kept by the runner's own list of who listens, which holds no method of an object for long.
        clock = Watch()
        self.on_event.connect(clock.hear, weak=False)
        start(self)

    watched_start.watched = True  # type: ignore[attr-defined]
    ScriptRunner.start = watched_start  # type: ignore[method-assign]
