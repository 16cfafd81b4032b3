"""Until it is ready a server refuses who comes, who is let in by another one then."""

from __future__ import annotations

import socket

import pytest
import streamlit

from pages.web import door


def comes_in(port: int) -> bool:
    with socket.socket() as visitor:
        return visitor.connect_ex(("127.0.0.1", port)) == 0


def test_who_comes_too_early_is_refused_and_who_comes_later_is_let_in(
    monkeypatch: pytest.MonkeyPatch,
):
    with (
        socket.create_server(("127.0.0.1", 0)) as ours,
        socket.create_server(("127.0.0.1", 0)) as other,
    ):
        port = ours.getsockname()[1]
        monkeypatch.setattr(streamlit, "get_option", {"server.port": port}.get)
        assert comes_in(port)
        door.shut()
        assert not comes_in(port)
        assert comes_in(other.getsockname()[1])
        # As asyncio does when a server has started.
        ours.listen()
        assert comes_in(port)


def test_where_nobody_listens_nothing_is_shut(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(streamlit, "get_option", {"server.port": 1}.get)
    door.shut()
