"""What the web socket lets through: whole messages of a page's kinds, values of a field's kind."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import WidgetMetadata
from streamlit.runtime.state.session_state import WStates

from pages.web.messages import LONGEST_QUERY, MOST_FILES_AT_ONCE, Messages, is_ours


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

    asyncio.run(Messages(pages)({"type": "websocket"}, receive, send))
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


@pytest.mark.parametrize(
    "frame, code", [({"bytes": b"\xff\xff\xff"}, 1002), ({"text": "private words"}, 1003)]
)
def test_another_language_ends_the_web_socket_and_is_not_repeated(frame, code, caplog) -> None:
    with caplog.at_level(logging.DEBUG, "pages.web.messages"):
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
    with caplog.at_level(logging.DEBUG, "pages.web.messages"):
        assert field(forged).get("age", "as before") == "as before"
    assert "private" not in caplog.text
