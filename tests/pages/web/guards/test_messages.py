"""What the web socket lets through: whole messages of a page's kinds, values of a field's kind."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from starlette.datastructures import Headers
from streamlit.elements.widgets.selectbox import SelectboxSerde
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import WidgetMetadata
from streamlit.runtime.state.session_state import WStates

from pages.web.guards import messages
from pages.web.guards.messages import (
    LONGEST_QUERY,
    MOST_FILES_AT_ONCE,
    OWN_WORDS,
    SESSIONS,
    Messages,
    is_ours,
)
from tests.support.source_code import modules


def told(*frames: dict[str, Any]) -> tuple[list[bytes], list[dict[str, Any]]]:
    """The frames that reach the pages, and what is sent to a browser that sends these."""
    waiting: list[dict[str, Any]] = [{"type": "websocket.connect"}]
    waiting += [{"type": "websocket.receive", **frame} for frame in frames]
    waiting += [{"type": "websocket.disconnect", "code": 1000}]
    heard: list[bytes] = []
    sent: list[dict[str, Any]] = []

    async def pages(scope, receive, send):
        while (message := await receive())["type"] != "websocket.disconnect":
            heard.extend([message["bytes"]] if "bytes" in message else [])

    async def receive():
        return waiting.pop(0)

    async def send(message):
        sent.append(message)

    asyncio.run(Messages(pages)({"type": "websocket", "headers": []}, receive, send))
    return heard, sent


@pytest.mark.parametrize(
    "forged",
    [
        BackMsg(clear_cache=True),
        BackMsg(load_git_info=True),
        BackMsg(set_run_on_save=True),
        BackMsg(debug_shutdown_runtime=True),
        BackMsg(debug_disconnect_websocket=True),
        BackMsg(),
    ],
)
def test_what_no_page_of_ours_asks_for_is_passed_over(forged: BackMsg) -> None:
    honest = BackMsg(app_heartbeat=True).SerializeToString()
    heard, sent = told({"bytes": forged.SerializeToString()}, {"bytes": honest})
    assert (heard, sent) == ([honest], [])


def test_an_operation_that_writes_into_the_folder_of_the_app_is_passed_over() -> None:
    forged = BackMsg()
    forged.backend_operation_request.install_skills.SetInParent()
    assert not is_ours(forged)
    forged.backend_operation_request.deferred_file.file_id = "a"
    assert is_ours(forged)


def test_what_is_too_much_is_passed_over() -> None:
    asked = BackMsg()
    asked.file_urls_request.file_names.extend(["a"] * MOST_FILES_AT_ONCE)
    assert is_ours(asked)
    asked.file_urls_request.file_names.append("a")
    assert not is_ours(asked)
    asked.rerun_script.query_string = "a" * LONGEST_QUERY
    assert is_ours(asked)
    asked.rerun_script.query_string += "a"
    assert not is_ours(asked)


@pytest.mark.parametrize("name", ["fragment_id", "page_script_hash"])
def test_a_page_and_a_part_of_it_are_named_as_streamlit_names_them(name: str) -> None:
    for words, taken in (("", True), ("0a" * 16, True), ("a\nline", False), ("A", False)):
        asked = BackMsg()
        setattr(asked.rerun_script, name, words)
        asked.rerun_script.query_string = "a"
        assert is_ours(asked) is taken


def test_the_number_of_a_session_is_not_logged(caplog) -> None:
    Messages(None)  # type: ignore[arg-type]
    logging.getLogger(SESSIONS).warning("Session with id %s is already connected!", "1b2c")
    assert "already connected" in caplog.text
    assert "1b2c" not in caplog.text


@pytest.mark.parametrize(
    "frame, code", [({"bytes": b"\xff\xff\xff"}, 1002), ({"text": "private words"}, 1003)]
)
def test_another_language_ends_the_web_socket_and_is_not_repeated(frame, code, caplog) -> None:
    with caplog.at_level(logging.DEBUG, "pages.web.guards.messages"):
        heard, sent = told(frame)
    assert heard == []
    assert sent == [{"type": "websocket.close", "code": code}]
    assert "private" not in caplog.text
    assert "Traceback" not in caplog.text


def field(given: WidgetState, kind: str = "double_value") -> WStates:
    """The state of one field that reads numbers from 0 on, as a browser gave it."""

    def read(value: Any) -> float | None:
        if value is not None and value < 0:
            raise ValueError("private words")
        return None if value is None else float(value)

    Messages(None)  # type: ignore[arg-type]
    states = WStates()
    states.set_widget_from_proto(given)
    states.set_widget_metadata(WidgetMetadata("age", read, lambda value: value, kind))  # type: ignore[arg-type]
    return states


def choice(given: WidgetState, key: str = "goal") -> WStates:
    """The state of one field with two options, as a browser gave it."""
    options = {"bulk": 0, "cut": 1}
    reader = SelectboxSerde(
        list(options), formatted_options=list(options), formatted_option_to_option_index=options
    )
    Messages(None)  # type: ignore[arg-type]
    given.id = f"$$ID-0-{key}"
    states = WStates()
    states.set_widget_from_proto(given)
    states.set_widget_metadata(
        WidgetMetadata(given.id, reader.deserialize, reader.serialize, "string_value")
    )
    return states


def test_a_choice_is_one_of_its_options() -> None:
    assert list(choice(WidgetState(string_value="cut")).values()) == ["cut"]
    forged = choice(WidgetState(string_value="<script>"))
    assert [forged.get(one) for one in forged] == [None]


@pytest.mark.parametrize("key", OWN_WORDS)
def test_where_a_person_may_write_their_own_words_they_are_taken(key: str) -> None:
    assert list(choice(WidgetState(string_value="1.7"), key).values()) == ["1.7"]


def test_every_field_that_takes_own_words_is_known() -> None:
    texts = [one.path.read_text(encoding="utf-8") for one in modules("pages")]
    assert sum(text.count("accept_new_options=True") for text in texts) == len(OWN_WORDS)


def test_a_field_takes_a_value_of_its_kind_and_emptiness() -> None:
    assert field(WidgetState(id="age", double_value=41))["age"] == 41
    assert field(WidgetState(id="age"))["age"] is None


@pytest.mark.parametrize(
    "forged",
    [
        WidgetState(id="age", string_value="41"),
        WidgetState(id="age", bool_value=True),
        WidgetState(id="age", json_value="{{{"),
        WidgetState(id="age", double_value=-1),
    ],
)
def test_a_value_that_a_field_cannot_read_is_as_none_given(forged, caplog) -> None:
    with caplog.at_level(logging.DEBUG, "pages.web.guards.messages"):
        assert field(forged).get("age", "as before") == "as before"
    assert "private" not in caplog.text


@pytest.mark.parametrize(
    "origin, refused",
    [
        (None, False),
        ("https://plates.example", False),
        ("https://elsewhere.example", True),
        ("https://plates.example.elsewhere.example", True),
        ("http://localhost:3000", True),
        ("http://127.0.0.1", True),
        ("null", True),
        ("", True),
        ("http://[", True),
    ],
)
def test_a_page_of_another_site_gets_no_web_socket(origin, refused, monkeypatch) -> None:
    from streamlit import net_util

    # Streamlit would ask another host for this machine's address, with everybody waiting.
    monkeypatch.setattr(net_util, "get_external_ip", None)
    headers = [(b"host", b"plates.example")]
    headers += [(b"origin", origin.encode())] if origin is not None else []
    reached: list[str] = []
    sent: list[dict[str, Any]] = []

    async def pages(scope, receive, send):
        reached.append("pages")

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message)

    asyncio.run(Messages(pages)({"type": "websocket", "headers": headers}, receive, send))
    assert reached == ([] if refused else ["pages"])
    assert sent == ([{"type": "websocket.close", "code": 1008}] if refused else [])


def test_a_site_that_a_host_names_gets_one(monkeypatch) -> None:
    import streamlit as st

    options = {"server.enableCORS": True, "server.corsAllowedOrigins": ["https://plates.example"]}
    monkeypatch.setattr(st, "get_option", options.get)
    headers = {"origin": "https://plates.example", "host": "127.0.0.1:8501"}
    assert not messages._comes_from_elsewhere(Headers(headers))
    assert messages._comes_from_elsewhere(Headers({**headers, "origin": "https://a.example"}))
