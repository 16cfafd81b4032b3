"""(b) Our own calculation: from the texts of an address to all that the Plan page shows of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from benchmarks.report import p50, p95, table, verdict
from calc import Plan, make_plan
from calc.person.link import from_query
from calc.show.plan import week_picture
from calc.show.plan.clock import (
    DAY,
    UNDER,
    clock_columns,
    clock_sentence,
    in_one_lane,
    in_whole_grams,
)
from calc.show.plan.week import week_sentence
from pages.common.plan import cards, charts

WARM_UP, ROUNDS = 5, 100
# Seven days of which no two are alike, one of two sessions: the most that a week asks.
DISTINCT = [
    ("sessions", text)
    for text in (
        "mon-05:30-60-endurance-easy",
        "mon-18:00-75-legs",
        "tue-17:30-60-upper",
        "wed-17:30-75-whole",
        "thu-12:00-45-mobility",
        "fri-17:00-90-legs",
        "sat-14:00-90-team-sport",
    )
] + [("wake_sat", "08:00")]
SETS = {"mon": 18.0, "tue": 20.0, "thu": 18.0, "fri": 20.0}
WEEKS: dict[str, list[tuple[str, str]]] = {"seven distinct days": DISTINCT, "a usual week": []}
MILLISECONDS, OWN_MILLISECONDS = 10.0, 6.0
TOGETHER, OWN = "calculation, together", "all of the page's own, together"
Step = Callable[[Plan], Any]


def _clock(plan: Plan) -> Any:
    day = plan.days[plan.kind_of("mon")]
    rows = in_one_lane(clock_columns(in_whole_grams(day, "metric"), "metric"))
    return rows, charts.clock_spec((DAY, UNDER)), clock_sentence(day)


def _week(plan: Plan) -> Any:
    lanes = week_picture.lanes(plan, SETS)
    rows = week_picture.week_picture(plan, SETS)
    return rows, charts.week_spec(lanes), week_sentence(plan), week_picture.sets_sentence(SETS)


# Each is given the plan that the ones before it left: what is kept there is made once.
CALCULATION: dict[str, Step] = {
    "every day and their notices": lambda plan: (
        [plan.days[kind] for kind in plan.day_kinds],
        plan.notices,
    ),
    "clock chart: rows, specification, sentence": _clock,
    "week chart: rows, specification, sentence": _week,
    "day table": lambda plan: cards.rows_html(
        in_whole_grams(plan.days[plan.kind_of("mon")], "metric"), "metric"
    ),
}
WORDS: dict[str, Step] = {
    "cards, each with its why": lambda plan: cards.cards_html(plan, plan.kind_of("mon"), "metric"),
    "where the article and the evidence differ": cards.conflicts_html,
}
FILES: dict[str, Step] = {
    "plan CSV": lambda plan: plan.to_csv(),
    "day CSV": lambda plan: plan.days_csv(),
}


def measure(number: int, clock: Callable[[], float], week: str) -> dict[str, float]:
    """Milliseconds of each step for one person, a new one for each number."""
    query = [("weight", str(70 + number / 10)), *WEEKS[week]]
    begin = clock()
    plan = make_plan(from_query(query).profile)
    times = {"address to profile to plan": clock() - begin}
    for name, step in (CALCULATION | WORDS | FILES).items():
        begin = clock()
        step(plan)
        times[name] = clock() - begin
    return {name: seconds * 1000 for name, seconds in times.items()}


def lines(clock: Callable[[], float], week: str) -> dict[str, list[float]]:
    """Each step's milliseconds, person by person, with the sums that have a target."""
    people = [measure(number, clock, week) for number in range(WARM_UP + ROUNDS)][WARM_UP:]
    columns = {name: [one[name] for one in people] for name in people[0]}
    words, files = ({name: columns.pop(name) for name in group} for group in (WORDS, FILES))
    calculation = [sum(steps) for steps in zip(*columns.values(), strict=True)]
    page = [sum(steps) for steps in zip(calculation, *words.values(), strict=True)]
    return {
        **columns,
        TOGETHER: calculation,
        **words,
        OWN: page,
        **{f"{name}, when asked for": own for name, own in files.items()},
    }


def main() -> None:
    found = {}
    for week in WEEKS:
        # Processor time as well: what other programs do meanwhile is not in it.
        wall, cpu = (lines(clock, week) for clock in (time.perf_counter, time.thread_time))
        table(
            f"Our own part in process, ms ({ROUNDS} people, {week})",
            ["", "p50", "p95", "CPU p50"],
            [[name, p50(own), p95(own), p50(cpu[name])] for name, own in wall.items()],
        )
        found[week] = wall
    distinct, usual = found.values()
    verdict("Calculation of seven distinct days, p50 ms", p50(distinct[TOGETHER]), MILLISECONDS)
    verdict("The page's own of a usual week, p50 ms", p50(usual[OWN]), OWN_MILLISECONDS)
