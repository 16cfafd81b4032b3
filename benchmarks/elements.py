"""(f) Where the time of a rerun goes: every call that draws something, timed in this process."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from types import MethodType
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.logger import set_log_level
from streamlit.navigation.page import StreamlitPage
from streamlit.testing.v1 import AppTest

from benchmarks.report import p50, table
from benchmarks.servers import ROOT

WARM_UP, ROUNDS = 5, 40
LONGEST = 44


class Clock:
    """Seconds by drawing call, the outermost only, and of the page as a whole."""

    def __init__(self) -> None:
        self.calls: dict[str, list[float]] = defaultdict(list)
        self.pages: list[float] = []
        self.running = False
        self.inside = False

    def timed(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def call(*args: Any, **named: Any) -> Any:
            if not self.running or self.inside:
                return method(*args, **named)
            self.inside = True
            begin = time.perf_counter()
            try:
                return method(*args, **named)
            finally:
                self.inside = False
                self.calls[_title(name, args[1:], named)].append(time.perf_counter() - begin)

        return call

    def timed_page(self, method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def run(*args: Any, **named: Any) -> Any:
            begin = time.perf_counter()
            try:
                return method(*args, **named)
            finally:
                if self.running:
                    self.pages.append(time.perf_counter() - begin)

        return run


def _title(name: str, args: tuple[Any, ...], named: dict[str, Any]) -> str:
    """The call as one would look for it: its name, and its key or label or first words."""
    words = named.get("key") or named.get("label") or next(iter(args), "")
    # Figures differ from run to run, and the call is the same.
    text = " ".join(str(words).split()) if isinstance(words, str) else type(words).__name__
    text = "".join("#" if letter.isdigit() else letter for letter in text)
    return f"{name} {text}"[:LONGEST]


def watch() -> Clock:
    """Put a clock into every method that draws, those that `st` holds by name included."""
    clock = Clock()
    for name in dir(DeltaGenerator):
        method = getattr(DeltaGenerator, name)
        if name.startswith("_") or not callable(method):
            continue
        timed = clock.timed(name, method)
        setattr(DeltaGenerator, name, timed)
        bound = getattr(st, name, None)
        if isinstance(bound, MethodType) and isinstance(bound.__self__, DeltaGenerator):
            setattr(st, name, MethodType(timed, bound.__self__))
    StreamlitPage.run = clock.timed_page(StreamlitPage.run)  # type: ignore[method-assign]
    return clock


def main() -> None:
    # Streamlit's remark on calls outside of a served page, which is what a test is.
    set_log_level("ERROR")
    clock = watch()
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    whole = []
    for number in range(WARM_UP + ROUNDS):
        clock.running = number >= WARM_UP
        weight = next(box for box in app.number_input if "weight" in (box.key or ""))
        weight.set_value(70.0 + number / 10)
        begin = time.perf_counter()
        app.run()
        if clock.running:
            whole.append(time.perf_counter() - begin)
    if app.exception:
        raise RuntimeError(app.exception[0].value)
    page = p50(clock.pages) * 1000
    rows = sorted(
        ((sum(own) / ROUNDS * 1000, len(own) / ROUNDS, name) for name, own in clock.calls.items()),
        reverse=True,
    )
    drawing = sum(row[0] for row in rows)
    table(
        f"Where a rerun's time goes, in process, mean of {ROUNDS} runs",
        ["call", "times a run", "ms a run", "% of the page"],
        [[name, times, spent, spent / page * 100] for spent, times, name in rows]
        + [
            ["drawing calls together", "", drawing, drawing / page * 100],
            ["the page's own code between them", "", page - drawing, 100 - drawing / page * 100],
            ["the page, p50", "", page, 100.0],
            ["the whole run in a test, p50", "", p50(whole) * 1000, ""],
        ],
    )
