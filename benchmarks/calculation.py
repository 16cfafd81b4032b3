"""(b) Our own calculation: from the texts of an address to everything that the page shows."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from benchmarks.report import p50, p95, table, verdict
from calc import Plan, make_plan
from calc.items import ITEMS
from calc.link import EXAMPLE, from_query, to_text

WARM_UP, ROUNDS = 5, 60
MILLISECONDS = 10.0


def steps() -> dict[str, Callable[[Plan], Any]]:
    """What is made of a plan, by name; each is given a plan on which nothing was asked yet."""
    return {
        "tables of both days, with notices": lambda plan: (plan.days, plan.notices),
        "every explanation": lambda plan: [plan.explain(item.name) for item in ITEMS],
        "link": lambda plan: to_text(plan.profile),
    }


def main() -> None:
    times: dict[str, list[float]] = {}
    wholes: list[float] = []
    todo = steps()
    names = ["profile and plan", *todo]
    for number in range(WARM_UP + ROUNDS):
        begin = time.perf_counter()
        marks = [begin]
        plan = make_plan(from_query([("weight", str(70 + number / 10))]).profile)
        marks.append(time.perf_counter())
        for step in todo.values():
            step(plan)
            marks.append(time.perf_counter())
        if number < WARM_UP:
            continue
        wholes.append((marks[-1] - begin) * 1000)
        for name, earlier, later in zip(names, marks[:-1], marks[1:], strict=True):
            times.setdefault(name, []).append((later - earlier) * 1000)
    table(
        f"Our own calculation in process, ms ({ROUNDS} rounds)",
        ["", "p50", "p95"],
        [[name, p50(own), p95(own)] for name, own in [*times.items(), ("together", wholes)]],
    )
    verdict("Calculation, p50 ms", p50(wholes), MILLISECONDS)
    files: dict[str, Callable[[Plan], Any]] = {
        "plan CSV": lambda plan: plan.to_csv(),
        "day CSV": lambda plan: plan.days_csv(),
    }
    rows = []
    for name, make in files.items():
        spent = []
        for _ in range(ROUNDS):
            plan = make_plan(EXAMPLE)
            begin = time.perf_counter()
            make(plan)
            spent.append((time.perf_counter() - begin) * 1000)
        rows.append([name, p50(spent), p95(spent)])
    table("Files, made when asked for, ms", ["", "p50", "p95"], rows)
