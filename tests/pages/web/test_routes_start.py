"""The start: the pages were run once, without a fault, before anybody could come."""

from streamlit.testing.v1 import AppTest

from tests.support.source_code import ROOT


def test_the_first_run_of_the_pages_finds_no_fault(server, server_log):
    said = server_log.read_text(errors="replace")
    assert "The first run of the pages failed" not in said
    assert "ScriptRunContext" not in said


def test_the_door_opens_both_pages():
    door = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    assert not door.exception
    assert door.main.children
    why = door.switch_page("pages/why/page.py").run()
    assert not why.exception
    assert why.main.children
