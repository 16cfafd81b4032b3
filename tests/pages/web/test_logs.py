"""What is logged: where and what kind, and nothing that a person gave."""

import asyncio
import io
import json
import logging
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import InputError
from pages.web.logs import ELSEWHERE, LONGEST_MESSAGE, Record, address, clean, method, said, where
from tests.support.source_code import ROOT

MARKERS = ("pregnant", "83.7", "ann@example.org")
KNOWN = frozenset({"plan.csv", "why", "healthz"})


@pytest.fixture
def logged(monkeypatch):
    """A logger whose records are made as the server makes them, and what it has said."""
    before, out = logging.getLogRecordFactory(), io.StringIO()
    logging.setLogRecordFactory(Record)
    handler, logger = logging.StreamHandler(out), logging.getLogger("tests.logged")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield logger, out
    logger.removeHandler(handler)
    logging.setLogRecordFactory(before)


def falls(words: str) -> None:
    try:
        try:
            raise ValueError(words)
        except ValueError as first:
            raise InputError(f"The answer '{words}' cannot be read.", "conditions") from first
    except InputError as second:
        raise RuntimeError(f"while {words}") from second


@pytest.mark.parametrize("marker", MARKERS)
def test_an_error_is_told_by_its_kind_and_its_place_alone(logged, marker):
    logger, out = logged
    try:
        falls(marker)
    except RuntimeError as fault:
        logger.exception("A page fell: %s", fault)
        logger.error(f"A page fell: {fault}", exc_info=True)
        logger.error("A page fell\n%s", fault, exc_info=fault)
        logger.warning(fault)
        logger.warning("%(what)s", {"what": fault})
        logger.error("stack", stack_info=True)
    told = out.getvalue()
    assert marker not in told
    assert "A page fell: RuntimeError" in told
    assert "Traceback (most recent call last):" in told
    assert "in falls" in told
    assert "ValueError\n\nwhich led to:" in told
    assert "InputError(conditions)\n\nwhich led to:" in told


@pytest.mark.parametrize("marker", MARKERS)
def test_an_address_ends_at_its_question_mark(logged, marker):
    logger, out = logged
    logger.info('%s - "GET /plan.csv?weight=%s HTTP/1.1" 200', "somebody", marker)
    logger.info(f"http://localhost:8501/?a=1&b={marker} was asked for")
    assert marker not in out.getvalue()
    assert '"GET /plan.csv?… HTTP/1.1" 200' in out.getvalue()
    assert "http://localhost:8501/?… was asked for" in out.getvalue()


def test_what_asyncio_says_of_a_task_that_fell_has_none_of_its_words(logged):
    _, out = logged
    handler = logging.StreamHandler(out)
    logging.getLogger("asyncio").addHandler(handler)

    async def fall() -> None:
        raise ValueError("pregnant")

    async def scene() -> None:
        task = asyncio.create_task(fall())
        await asyncio.sleep(0)
        del task

    asyncio.run(scene())
    logging.getLogger("asyncio").removeHandler(handler)
    assert "Task exception was never retrieved" in out.getvalue()
    assert "ValueError" in out.getvalue()
    assert "pregnant" not in out.getvalue().replace('raise ValueError("pregnant")', "")


def test_a_chain_that_bites_its_tail_is_told_once():
    one, two = ValueError("a"), KeyError("b")
    one.__cause__, two.__cause__ = two, one
    assert where(one).count("Traceback") == 2


@given(st.text(min_size=1), st.text())
def test_no_message_is_without_end_or_breaks_the_log(message, words):
    fault = ValueError(words)
    assert len(clean(message, (), fault)) <= LONGEST_MESSAGE
    assert said(fault) == "ValueError"
    assert said(InputError("no", words)) in ("InputError", f"InputError({words})")


@pytest.mark.parametrize(
    "path, base, told",
    [
        ("/", "", "/"),
        ("", "", "/"),
        ("/why", "", "/why"),
        ("/plan.csv", "", "/plan.csv"),
        ("/two/plan.csv", "two", "/plan.csv"),
        ("/two", "two", "/"),
        ("/_stcore/upload_file/session/file", "", "/_stcore/upload_file"),
        ("/_stcore/pregnant", "", ELSEWHERE),
        ("/_stcore", "", ELSEWHERE),
        ("/media/secret.csv", "", "/media"),
        ("/static/js/index.js", "", "/static"),
        ("/pregnant", "", ELSEWHERE),
        ("/why/pregnant", "", ELSEWHERE),
    ],
)
def test_a_path_is_told_as_far_as_it_is_ours(path, base, told):
    assert address(path, KNOWN, base) == told


def test_a_method_that_nobody_knows_is_not_repeated():
    assert method("GET") == "GET"
    assert method("PREGNANT") == ELSEWHERE


PROGRAM = """
import logging, sys, threading, warnings
sys.path.insert(0, ".")
import streamlit.logger
from pages.web.logs import set_up
from pages.web.settings import Settings
early = streamlit.logger.get_logger("streamlit.early")
set_up(Settings(json_logs=True))
early.warning("early, /plan?weight=83.7")
streamlit.logger.get_logger("streamlit.late").error("late", exc_info=ValueError("pregnant"))
logging.getLogger("uvicorn.error").info('%s - "WebSocket %s" [accepted]', "203.0.113.7", "/?83.7")
logging.getLogger("uvicorn.access").info("203.0.113.7 asked")
warnings.warn("beware")
thread = threading.Thread(target=lambda: int("pregnant"))
thread.start()
thread.join()
raise KeyError("pregnant, 83.7")
"""


def test_in_json_each_line_of_every_logger_is_an_object_without_a_person():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False
    )
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert done.stdout == ""
    told = [(line["logger"], line["level"], line["message"].partition(":")[0]) for line in lines]
    assert told[:2] == [
        ("streamlit.early", "WARNING", "early, /plan?…"),
        ("streamlit.late", "ERROR", "late"),
    ]
    assert [name for name, _, _ in told[2:]] == ["py.warnings", "pages.web.logs", "pages.web.logs"]
    assert all(line["time"].endswith("Z") for line in lines)
    assert "ValueError" in lines[1]["error"]
    assert "KeyError" in lines[-1]["error"]
    for marker in ("pregnant, 83.7", "83.7", "203.0.113.7"):
        assert marker not in done.stderr.replace('raise KeyError("pregnant, 83.7")', "")
