"""The start: the pages were run once, without a fault, before anybody could come."""

from tests.support.app import go, opened


def test_the_first_run_of_the_pages_finds_no_fault(server, server_log):
    said = server_log.read_text(errors="replace")
    assert "The first run of the pages failed" not in said
    assert "ScriptRunContext" not in said


def test_the_door_opens_both_pages():
    door = opened()
    assert not door.exception
    assert door.main.children
    why = go(door, "why")
    assert not why.exception
    assert why.main.children
