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
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime import Runtime, media_file_manager
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from pages.web.guards import media
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


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    """Streamlit's files, one of which session 'one' has a button for."""
    media.Media(None)  # type: ignore[arg-type]
    monkeypatch.setattr(media_file_manager, "_get_session_id", lambda: "one")
    return MediaFileManager(MemoryMediaFileStorage("/media"))


def made(manager: MediaFileManager, session_id: str, number: str) -> BackendOperationResponse:
    """What a session is told that asks for a file."""
    request = BackendOperationRequest(request_id="r")
    request.deferred_file.file_id = number
    return asyncio.run(DeferredFileHandler(lambda: manager).handle(request, session_id))


def test_only_the_session_that_drew_a_button_has_its_file_made(manager, caplog) -> None:
    files: list[str] = []

    def make() -> bytes:
        files.append("made")
        return NAMED[0]

    number = manager.add_deferred(make, "text/csv", "button", "plan.csv")
    for session_id, asked in (("two", number), ("one", "another"), ("", number)):
        assert made(manager, session_id, asked).error_msg == media.NOT_YOURS
    assert files == []
    assert made(manager, "one", number).deferred_file.url.endswith(".csv")
    assert files == ["made"]
    assert "Traceback" not in caplog.text


def test_a_file_that_was_made_outlives_what_others_run_until_its_page_is_drawn_again(manager):
    number = manager.add_deferred(lambda: NAMED[0], "text/csv", "button", "plan.csv")
    name = made(manager, "one", number).deferred_file.url.rsplit("/", 1)[-1]
    for _ in range(5):
        manager.remove_orphaned_files()
    assert manager._storage.get_file(name).content == NAMED[0]
    manager.clear_session_refs("one")
    for _ in range(2):
        manager.remove_orphaned_files()
    with pytest.raises(MediaFileStorageError):
        manager._storage.get_file(name)


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


def test_more_files_than_are_read_at_once_are_refused_before_they_are_taken_in(monkeypatch):
    record = SimpleNamespace(data=bytes(media.MOST // 2 + 1))
    held = {"full": {"a": record, "b": record}, "half": {"a": record}}
    runtime = SimpleNamespace(uploaded_file_mgr=SimpleNamespace(file_storage=held))
    monkeypatch.setattr(Runtime, "instance", lambda: runtime)
    full = ask(APP, "/_stcore/upload_file/full/c", "PUT")
    assert (full.status_code, full.text) == (413, media.TOO_MUCH)
    for session_id in ("half", "nobody"):
        # The app of this test has no such address: it was asked.
        assert ask(APP, f"/_stcore/upload_file/{session_id}/c", "PUT").status_code == 404
    assert ask(APP, "/_stcore/upload_file/full/a", "DELETE").status_code == 404
