"""The clock of Streamlit's runner: every run of a page is counted once, by its page."""

import asyncio
from urllib.request import urlopen

import pytest
from prometheus_client.parser import text_string_to_metric_families
from streamlit.runtime.scriptrunner import ScriptRunner, ScriptRunnerEvent

from benchmarks.client import Session
from pages.web import measures, reruns


def told(server: str) -> dict[tuple[str, ...], float]:
    """The samples of a served dashboard that count its runs."""
    with urlopen(f"{server}/metrics", timeout=10) as answer:
        text = answer.read().decode()
    return {
        (sample.name, sample.labels.get("page", ""), sample.labels.get("drawn", "")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if family.name.startswith("two_plates_rerun") and not sample.name.endswith("_bucket")
    }


def test_each_run_of_a_served_page_is_counted_by_its_page(server):
    async def visit() -> None:
        session, _ = await Session.open(server.replace("http", "ws", 1))
        await session.change(session.find("weight"), 83.7)
        await session.go("why")
        await session.close()

    before = told(server)
    asyncio.run(visit())
    after = told(server)
    grown = {name: after[name] - before.get(name, 0.0) for name in after}
    assert grown["two_plates_rerun_seconds_count", "plan", "page"] == 2
    assert grown["two_plates_rerun_seconds_count", "why", "page"] == 1
    assert 0 < grown["two_plates_rerun_seconds_sum", "plan", "page"] < 30
    assert "83.7" not in str(after)


@pytest.mark.parametrize("part", [True, False])
def test_a_run_takes_from_its_start_to_its_end(monkeypatch, part):
    seen: list[tuple[str, float, bool]] = []
    monkeypatch.setattr(measures, "drawn", lambda *run: seen.append(run))
    now = [10.0]
    clock = reruns.Watch(lambda: now[0])
    fragments = ["one"] if part else None
    clock.hear(None, event=ScriptRunnerEvent.SCRIPT_STARTED, fragment_ids_this_run=fragments)
    clock.hear(None, event=ScriptRunnerEvent.ENQUEUE_FORWARD_MSG, forward_msg=None)
    now[0] = 10.25
    end = "FRAGMENT_STOPPED_WITH_SUCCESS" if part else "SCRIPT_STOPPED_WITH_SUCCESS"
    clock.hear(None, event=ScriptRunnerEvent[end])
    assert seen == [("", 0.25, part)]


def test_a_run_that_gives_way_and_one_that_cannot_be_compiled_are_counted_as_that(monkeypatch):
    seen: list[object] = []
    monkeypatch.setattr(measures, "interrupted", seen.append)
    monkeypatch.setattr(measures, "failed", seen.append)
    clock = reruns.Watch()
    clock.hear(None, event=ScriptRunnerEvent.SCRIPT_STOPPED_FOR_RERUN)
    clock.hear(None, event=ScriptRunnerEvent.SCRIPT_STOPPED_WITH_COMPILE_ERROR, exception=None)
    assert seen == ["", "page"]


def test_a_second_call_counts_nothing_twice(monkeypatch):
    started: list[object] = []
    monkeypatch.setattr(ScriptRunner, "start", started.append)
    reruns.watch()
    once = ScriptRunner.start
    reruns.watch()
    assert ScriptRunner.start is once
