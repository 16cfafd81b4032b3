"""The browser as a home: what is sent until it is acknowledged, and by whom it can be."""

from __future__ import annotations

import gc
import json

import pytest

from calc.kept.parts import Held
from pages.common.keeping.browser import BrowserHome, Outbox, acknowledge

WHEN = "2026-11-29T20:00:00.000000+00:00"


def body(session: str, **done: str) -> bytes:
    return json.dumps({"session": session, "done": done}).encode()


def test_a_write_waits_until_just_it_is_acknowledged():
    outbox = Outbox()
    home = BrowserHome("tab", outbox)
    home.write("profile", 1, "r1", WHEN, {"": b"a"})
    assert acknowledge(body(outbox.ticket, profile="r0"))
    assert [one.revision for one in outbox.writes()] == ["r1"]
    assert acknowledge(body(outbox.ticket, profile="r1", other="r1"))
    assert outbox.writes() == []


def test_two_writes_that_wait_are_one_and_may_follow_what_either_followed():
    home = BrowserHome("browser", Outbox(), known={"journal": "r0"})
    home.write("journal", 1, "r1", WHEN, {"a": b"1", "b": b"1"})
    home.write("journal", 1, "r2", WHEN, {"b": None, "c": b"2"})
    (write,) = home.outbox.writes()
    assert write.pieces == {"a": b"1", "b": None, "c": b"2"}
    assert write.upon == ("r0", "r1")
    assert write.revision == "r2"
    home.write("journal", 1, "r3", WHEN, {"d": b"3"}, whole=True)
    (write,) = home.outbox.writes()
    assert (write.pieces, write.whole) == ({"d": b"3"}, True)


def test_a_write_to_another_store_takes_the_place_of_one_that_waits():
    outbox = Outbox()
    BrowserHome("tab", outbox).write("profile", 1, "r1", WHEN, {"a": b"1"})
    BrowserHome("browser", outbox).write("profile", 1, "r2", WHEN, {"b": b"2"})
    (write,) = outbox.writes()
    assert (write.store, write.pieces, write.upon) == ("browser", {"b": b"2"}, ())


def test_what_is_sent_is_plain_json():
    home = BrowserHome("tab", Outbox())
    home.write("profile", 1, "r1", WHEN, {"": b"\x00\xff", "gone": None})
    told = json.loads(json.dumps(home.outbox.sent()[0].message()))
    assert told["pieces"] == {"": "AP8=", "gone": None}
    assert not home.outbox.has_more


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"{",
        b"3",
        b"[]",
        b'{"session": 3}',
        b'{"session": "x", "done": {}}',
        b'{"session": "x", "done": 3}',
        b"[" * 5000,
        b"\xff\xfe",
    ],
)
def test_an_acknowledgement_of_nobody_changes_nothing(said: bytes):
    outbox = Outbox()
    BrowserHome("tab", outbox).write("profile", 1, "r1", WHEN, {"": b"a"})
    assert not acknowledge(said)
    assert len(outbox.writes()) == 1


def test_no_session_acknowledges_for_another_and_one_that_is_over_is_forgotten():
    mine, other = Outbox(), Outbox()
    for outbox in (mine, other):
        BrowserHome("tab", outbox).write("profile", 1, "r1", WHEN, {"": b"a"})
    acknowledge(body(other.ticket, profile="r1"))
    assert (len(mine.writes()), len(other.writes())) == (1, 0)
    ticket = other.ticket
    del other, outbox
    gc.collect()
    assert not acknowledge(body(ticket, profile="r1"))


def test_forgetting_drops_what_waits_and_waits_itself():
    home = BrowserHome("browser", Outbox(), {"profile": Held(1, "r", WHEN)}, {"profile": "r"})
    home.write("profile", 1, "r1", WHEN, {"": b"a"})
    home.forget()
    assert home.revisions() == {}
    assert home.outbox.writes() == []
    number = home.outbox.forget
    assert number
    acknowledge(body(home.outbox.ticket, forget=number))
    assert home.outbox.forget == ""


def test_what_another_tab_wrote_is_read_once():
    home = BrowserHome("browser", Outbox(), known={"profile": "r0"})
    home.held["profile"] = Held(1, "r5", WHEN)
    assert home.revisions() == {"profile": "r5"}
    assert home.read() == {"profile": Held(1, "r5", WHEN)}
    assert home.read() == {}
    assert home.revisions() == {"profile": "r5"}
