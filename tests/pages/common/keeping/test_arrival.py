"""What a browser says that it holds: taken whole, or refused whole."""

from __future__ import annotations

import base64
import json
import random
from typing import Any

import pytest

from calc.kept.codec.person import health_pieces, profile_pieces
from calc.kept.parts import Held
from calc.person.link import EXAMPLE
from pages.common.keeping.arrival import LOST, UNREADABLE, arrival_of, trouble_of
from pages.common.keeping.browser import plain

WHEN = "2026-11-29T20:00:00.000000+00:00"
HELD = {
    "profile": Held(1, "a1", WHEN, profile_pieces(EXAMPLE, "metric")),
    "health": Held(1, "a2", WHEN, health_pieces({"pregnant"})),
}


def in_tab(held: dict[str, Held] = HELD) -> dict[str, Any]:
    return {part: json.dumps(one) for part, one in plain(held).items()}


def in_browser(held: dict[str, Held] = HELD) -> dict[str, Any]:
    return {part: {"held": one, "pieces": one["pieces"]} for part, one in plain(held).items()}


def test_an_empty_browser_begins_in_the_tab():
    found = arrival_of({"tab": {}, "browser": {}, "notes": {}, "trouble": {}})
    assert (found.kind, found.held, found.damaged, found.can_keep) == ("tab", {}, None, True)


def test_what_the_tab_holds_and_what_the_browser_keeps_is_taken():
    assert arrival_of({"tab": in_tab()}).held == HELD
    found = arrival_of({"browser": in_browser()})
    assert (found.kind, found.held) == ("browser", HELD)


def test_a_tab_that_was_moved_is_known_by_what_it_holds():
    found = arrival_of({"tab": in_tab(), "browser": in_browser()})
    assert (found.kind, found.moved, found.other) == ("browser", True, {})
    found = arrival_of({"tab": in_tab({"profile": HELD["profile"]}), "browser": in_browser()})
    assert (found.kind, found.moved, found.other) == ("tab", False, HELD)


def test_a_part_that_holds_nothing_is_none():
    found = arrival_of({"browser": in_browser({"profile": Held(1, "a1", WHEN, {})})})
    assert (found.kind, found.held) == ("tab", {})


@pytest.mark.parametrize(
    "answer", [None, 3, "text", [], {"tab": None}, {"notes": [1]}, {"trouble": {"tab": 3}}]
)
def test_an_answer_that_is_none_begins_empty(answer: Any):
    found = arrival_of(answer)
    assert (found.kind, found.held, found.damaged) == ("tab", {}, None)


def test_a_browser_that_deleted_what_it_kept_says_so():
    found = arrival_of({"browser": {}, "marked": True, "tab": in_tab()})
    assert (found.trouble, found.held, found.kind) == (LOST, HELD, "tab")
    assert arrival_of({"browser": {}, "tab": in_tab()}).trouble == ""


def test_a_database_that_is_marked_and_does_not_open_stops_everything():
    found = arrival_of({"trouble": {"browser": "TimeoutError"}, "marked": True, "tab": in_tab()})
    assert found.damaged is not None
    assert found.damaged.why == UNREADABLE
    assert not found.held
    unmarked = arrival_of({"trouble": {"browser": "TimeoutError"}, "tab": in_tab()})
    assert (unmarked.damaged, unmarked.can_keep, unmarked.held) == (None, False, HELD)
    assert arrival_of({"trouble": {"large": "99999999"}}).damaged is not None


def test_faults_of_a_store_have_a_sentence_each():
    told = {trouble_of(where, what) for where in ("tab", "browser") for what in ("Quota", "x")}
    told |= {trouble_of(where, "QuotaExceededError") for where in ("tab", "browser")}
    assert len(told) == 4
    assert all(one.endswith("Save a copy.") or "Save a copy" in one for one in told)


def broken(chance: random.Random, told: dict[str, Any], *, as_text: bool) -> dict[str, Any]:
    """What a store holds with one thing in it that is wrong."""
    part = chance.choice(list(told))
    one = json.loads(told[part]) if as_text else json.loads(json.dumps(told[part]))
    held = one if as_text else one["held"]
    pieces = one["pieces"]
    data = bytearray(base64.b64decode(pieces[""]))
    how = chance.randrange(9)
    if how == 0:
        held[chance.choice(["version", "revision", "changed"])] = chance.choice(
            [None, -1, 10**400, True, "", "<b>", [], {"a": 1}, "x" * 10_000]
        )
    elif how == 1:
        held.pop(chance.choice(["version", "revision", "changed"]))
    elif how == 2:
        pieces[""] = chance.choice([None, 3, "not base64!", "AAAA", "", [], pieces[""][:-5]])
    elif how == 3:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        pieces[""] = base64.b64encode(bytes(data)).decode()
    elif how == 4:
        cut = data[: chance.randrange(len(data))]
        pieces[""] = base64.b64encode(bytes(cut)).decode()
    elif how == 5:
        pieces[chance.choice(["other", "x" * 500, "\x00", "é"])] = pieces[""]
    elif how == 6:
        one["pieces"] = chance.choice([None, [], "text", 7])
    elif how == 7:
        held["version"] = 2
    elif as_text:
        return {**told, part: told[part][: chance.randrange(len(told[part]))]}
    else:
        return {**told, part: chance.choice([None, 3, [], "text", {"held": None}])}
    return {**told, part: json.dumps(one) if as_text else one}


@pytest.mark.parametrize("as_text", [True, False])
def test_a_store_that_is_damaged_is_refused_whole_and_names_no_answer(as_text: bool):
    chance = random.Random(29)
    name = "tab" if as_text else "browser"
    refused = 0
    for _ in range(400):
        told = broken(chance, in_tab() if as_text else in_browser(), as_text=as_text)
        found = arrival_of({name: told})
        if found.damaged is None:
            # What is damaged inside of a piece is found where the piece is taken.
            continue
        refused += 1
        assert found.damaged.kind == name
        assert found.damaged.found == told
        assert "pregnant" not in found.damaged.why
        assert len(found.damaged.why) < 200
        assert found.held == found.other == {} or found.damaged.kind == "browser"
    assert refused > 200
