"""Files to take away: unlike names for unlike sessions, made for their owner, kept in no cache."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from pages.web import media
from tests.support.asgi import ask

NAMED = (b"weight_kg,80\n", "text/csv", "plan.csv")


@pytest.fixture
def as_session(monkeypatch: pytest.MonkeyPatch):
    """A way to be the run of a session."""

    def be(name: str | None) -> None:
        context = SimpleNamespace(session_id=name) if name else None
        monkeypatch.setattr(media, "get_script_run_ctx", lambda **_: context)

    return be


def test_a_file_has_one_name_in_a_session_and_another_in_the_next(as_session) -> None:
    as_session("one")
    name = media.file_name(*NAMED)
    assert media.file_name(*NAMED) == name
    assert len(name) == 64
    as_session("two")
    assert media.file_name(*NAMED) != name
    as_session(None)
    assert media.file_name(*NAMED) != media.file_name(*NAMED)


def test_every_byte_of_a_large_file_counts(as_session) -> None:
    # Streamlit looks at the beginning, the middle and the end of more than a megabyte.
    as_session("one")
    data = bytearray(3 * 2**20)
    name = media.file_name(bytes(data), "text/csv")
    data[2**20] = 1
    assert media.file_name(bytes(data), "text/csv") != name


def test_streamlits_store_names_its_files_so(as_session) -> None:
    media.Media(None)  # type: ignore[arg-type]
    as_session("one")
    store = MemoryMediaFileStorage("/media")
    name = store.load_and_get_id(NAMED[0], NAMED[1], None, NAMED[2])  # type: ignore[arg-type]
    assert name == media.file_name(*NAMED)


def made(session_id: str, file_id: str = "number") -> tuple[list[str], str]:
    """What was made, and the error told, when a session asks for the file of session 'one'."""
    media.Media(None)  # type: ignore[arg-type]
    files: list[str] = []

    def make(file_id: str) -> str:
        files.append(file_id)
        return "/media/its-address"

    manager = SimpleNamespace(
        _deferred_callables={"number": {"session_id": "one"}}, execute_deferred=make
    )
    handler = DeferredFileHandler(lambda: manager)  # type: ignore[arg-type, return-value]
    request = BackendOperationRequest(request_id="r")
    request.deferred_file.file_id = file_id
    return files, asyncio.run(handler.handle(request, session_id)).error_msg


def test_only_the_session_that_drew_a_button_has_its_file_made() -> None:
    assert made("one") == (["number"], "")
    assert made("two") == ([], media.NOT_YOURS)
    assert made("one", "another number") == ([], media.NOT_YOURS)


def answer(status: int, cached: str = "public"):
    def make(request):
        return PlainTextResponse("", status_code=status, headers={"Cache-Control": cached})

    return make


APP = Starlette(
    routes=[
        Route("/media/one", answer(200)),
        Route("/plan.csv", answer(200, "private, max-age=3600")),
        Route("/none", answer(404)),
    ],
    middleware=[Middleware(media.Media)],
)


@pytest.mark.parametrize(
    "path, cached",
    [
        ("/media/one", "no-store"),
        ("/media/none", "no-store"),
        ("/none", "no-store"),
        ("/absent", "no-store"),
        ("/plan.csv", "private, max-age=3600"),
    ],
)
def test_what_is_somebodys_and_what_went_wrong_is_kept_in_no_cache(path, cached) -> None:
    assert ask(APP, path).headers["cache-control"] == cached
