"""Values that no page sends, for each field of each page, and frames that are no message at all."""

from __future__ import annotations

import base64
import json
import random
import zlib
from collections.abc import Iterator
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.support.attacks import EVIL, TEXTS, Request, Tally, Victim, encoded, near
from tests.support.wire import Visit, closed_with

# What shows more fields of a page once it was pressed.
OPENERS = {"journal": "journal_example", "check-in": "checkin_example"}
MARKUP = "<img src=x onerror=alert(1)>' OR 1=1 --"
VALUES: tuple[tuple[str, Any], ...] = (
    *(("double_value", one) for one in (float("nan"), float("inf"), -1e308, 1e308, -0.0)),
    *(("string_value", one) for one in (MARKUP, "", "null", "[]", "[[[[", "1" * 5000, "\x00")),
    ("string_value", '{"edited_rows": {"99": {"x": 1}, "0": 5, "-1": {}}, "deleted_rows": ["x"]}'),
    (
        "string_value",
        '{"edited_rows": {}, "added_rows": [5, {"exercise": {}}], "deleted_rows": [9]}',
    ),
    ("string_value", '{"edited_rows": {"0": {"reps": "many", "load": 1e999, "nobody": []}}}'),
    ("string_value", '{"selection": {"points": 5, "rows": ["x"], "columns": null}}'),
    ("string_value", '{"selection": {"week": [{"week": "<b>"}], "day": [{"day": 1e300}]}}'),
    *(("string_array_value", one) for one in (["99:99"], [], [MARKUP, "x"], ["mon"] * 5000)),
    *(("double_array_value", one) for one in ([float("nan")] * 3, [], [-1e300])),
    *(("int_array_value", one) for one in ([-5, 2**62], [])),
    *(("int_value", one) for one in (-(2**62), 2**62)),
    *(("json_value", one) for one in ("{{{", '{"a": 1}', "5", "null")),
    *(("json_trigger_value", one) for one in ("{{{", "[]", "5")),
    *((kind, True) for kind in ("trigger_value", "bool_value")),
    ("bytes_value", b"\xff\x00"),
    *((kind, None) for kind in ("arrow_value", "string_trigger_value", "chat_input_value")),
    ("file_uploader_state_value", None),
)


def forged(identity: str, kind: str, value: Any) -> WidgetState:
    """A field's state as no page sends it."""
    state = WidgetState(id=identity)
    if value is None or kind.endswith("_array_value"):
        getattr(state, kind).SetInParent()
    if kind.endswith("_array_value"):
        getattr(state, kind).data.extend(value)
    elif value is not None:
        setattr(state, kind, value)
    if kind == "file_uploader_state_value":
        file = state.file_uploader_state_value.uploaded_file_info.add()
        file.file_id, file.name, file.size = "../../etc/passwd", MARKUP, 2**40
    return state


async def by_values(server: str, tally: Tally, rounds: int, seed: int) -> None:
    """Give every field of every page values that are not its own, a round of them at a time."""
    chance = random.Random(seed)
    visit = await Visit.open(server, origin=server)
    await visit.run()
    for name in list(visit.pages):
        await visit.go(name)
        opener = visit.widgets.get(OPENERS.get(name, ""))
        if opener:
            await visit.run(WidgetState(id=opener, trigger_value=True))
        await _rounds(visit, name, tally, rounds, chance)
    await visit.close()


async def _rounds(
    visit: Visit, name: str, tally: Tally, rounds: int, chance: random.Random
) -> None:
    start = chance.randrange(len(VALUES))
    for number in range(rounds):
        fields = list(visit.kinds)
        given = [VALUES[(start + number + place) % len(VALUES)] for place in range(len(fields))]
        states = [forged(one, *value) for one, value in zip(fields, given, strict=True)]
        words = chance.choice(TEXTS)
        query = f"weight={encoded(words)}&{encoded(words)}=1&week={encoded(words)}" * (number % 2)
        shown = await visit.run(*states, query=query)
        tally.tried(f"values: {name}", len(states))
        tally.drew("values", name, shown)
        if visit.failed:
            tally.failures.append(f"values on {name}, round {number}: the page failed")
            visit.failed = 0


EVENTS = "__events"
NOW = "2026-11-30T06:00:00+00:00"


def held(pieces: Any, **said: Any) -> dict[str, Any]:
    """A part as a browser would tell of it."""
    return {"held": {"version": 1, "revision": "r9", "changed": NOW, **said}, "pieces": pieces}


def packed(text: str) -> str:
    """A piece of this text, as it is kept."""
    return base64.b64encode(b"2P1\n" + zlib.compress(text.encode())).decode()


# What a browser might say that it keeps, as a store that was made to harm would have it.
STORES: tuple[Any, ...] = (
    *(None, 5, "x", [], [[]], {"profile": 5}, {"profile": {}}, {"__proto__": {"health": []}}),
    {"profile": held({"": "!!"})},
    {"profile": held({"": packed(f'{{"weight": "{MARKUP}"}}')})},
    {"profile": held({"": packed("[" * 5_000 + "]" * 5_000)})},
    {"health": held({"": packed('["pregnant"]')}, version=2**40)},
    {"health": held({"": packed(json.dumps([MARKUP] * 500))})},
    {"health": held({"": packed("{}")}, revision=MARKUP, changed="tomorrow")},
    {"journal": held({"../../x": packed("0"), "days/2026": packed(" " * 2_000_000 + "1")})},
    {"journal": held({f"days/{number}": "" for number in range(9_000)})},
    {"training": held({"": packed('{"weeks": {"own": {"mon": 1e999}}}')}, changed="9999-99-99")},
    {"files": held({"a": packed("5"), "b": base64.b64encode(bytes(300_000)).decode()})},
    {MARKUP: held({}), "../x": held({}), "": held({})},
    {f"part{number}": held({}) for number in range(100)},
    {"settings": held({"": packed('{"a": {"b": [NaN, 1e400]}}')})},
)
TROUBLES: tuple[Any, ...] = ({MARKUP: MARKUP}, ["tab"], {"tab": 5}, "x")
TOLD: tuple[tuple[str, Any], ...] = (
    *(("told", {what: one}) for one in STORES for what in ("parts", "kept")),
    *(("told", {"parts": {"profile": None, "health": None}}), ("told", {"parts": MARKUP})),
    *(("told", {"forgotten": one}) for one in (MARKUP * 1_000, *STORES[:4])),
    *(("told", {"trouble": one}) for one in TROUBLES),
    *(("told", one) for one in STORES[:5]),
    *(("answer", {"browser": one, "tab": {}}) for one in STORES),
    *((name, {"forgotten": "x"}) for name in ("", MARKUP, "__class__")),
)


def event(visit: Visit, said: Any) -> WidgetState:
    """What the page's component says with a run, as it is sent."""
    identity = visit.widgets["two_plates_keeper"]
    name = f"$$STREAMLIT_INTERNAL_KEY_{identity}{EVENTS}"
    return WidgetState(id=name, json_trigger_value=json.dumps(said))


def forged_kept(seed: int, victim: Victim) -> Iterator[Request]:
    """What was kept, said by who was not told to keep it: then it would be sent no more."""
    chance = random.Random(seed)
    ticket, revision = victim.kept["session"], victim.kept["writes"][0]["revision"]
    done = {"profile": revision}
    while True:
        guess = near(chance, ticket)
        bodies: tuple[Any, ...] = (
            {"session": guess, "done": done},
            {"session": victim.visit.session, "done": done},
            {"session": [ticket], "done": done},
            {"session": {"$ne": ""}, "done": {"forget": ""}},
            {"session": ticket, "done": {"profile": near(chance, revision), "*": revision}},
            {"session": ticket, "done": [["profile", revision]]},
            {"session": ticket, "done": {"profile": {"": revision}}},
            {"session": None, "done": {"forget": guess}},
            {"__proto__": {"session": ticket}, "done": done},
            chance.choice(([], 5, None, "x", {"done": {}})),
        )
        for body in bodies:
            text = json.dumps(body).encode()
            yield Request("kept", "/kept", "POST", {"Content-Type": "application/json"}, text)
        for raw in (b"[" * 9_000, b"{" + b" " * 20_000, chance.randbytes(300), b"\xff", b""):
            yield Request("kept", "/kept", "POST", {"Origin": EVIL}, raw)
        for method in ("GET", "PUT", "DELETE", "PATCH"):
            yield Request("kept", f"/kept?session={ticket}", method, {}, json.dumps(done).encode())


async def by_events(server: str, tally: Tally, many: int, seed: int) -> None:
    """Say in the component's name what it never would: as a page begins, and while it is open."""
    chance = random.Random(seed)
    standing = await Visit.open(server, origin=server)
    await standing.run()
    for number in range(many):
        tally.tried("events", 2)
        store = STORES[(seed + number) % len(STORES)]
        told = [
            {"event": name, "value": value}
            for name, value in chance.sample(TOLD, chance.randint(1, 4))
        ]
        wrong = chance.choice((told, told[0], [5, None, *told], "[", {"event": told}))
        shown = await standing.run(event(standing, wrong))
        visit = await Visit.open(server, origin=server)
        visit.keeps = {
            "tab": chance.choice((store, {"profile": json.dumps(store)}, {"health": MARKUP})),
            "browser": store,
            "notes": chance.choice(({"address": MARKUP}, {"not now": 5}, [MARKUP], None)),
            "trouble": chance.choice(({}, {}, {"browser": MARKUP}, {"large": "1"}, ["x"])),
            "marked": chance.choice((True, "x", None)),
        }
        shown += await visit.run()
        tally.drew("events", f"store {number}", shown)
        if visit.failed or standing.failed:
            tally.failures.append(f"events: the page failed at {number}")
            visit.failed = standing.failed = 0
        await visit.close()
    await standing.close()


async def by_frames(server: str, tally: Tally, seed: int) -> None:
    """Send what is no message, too much of one, and messages that name what is not there."""
    chance = random.Random(seed)
    huge = BackMsg()
    huge.rerun_script.widget_states.widgets.add(bytes_value=b"a" * 26_000_000)
    frames: tuple[tuple[bytes | str, int], ...] = (
        (chance.randbytes(200) + b"\xff", 1002),
        (b"\xff" * 2_000_000, 1002),
        ("no bytes", 1003),
        (huge.SerializeToString(), 1009),
    )
    for frame, code in frames:
        tally.tried("frames")
        visit = await Visit.open(server, origin=server)
        await visit.socket.send(frame)
        closed = await closed_with(visit)
        if closed != code:
            tally.failures.append(f"a frame was answered with {closed}, not {code}")
    visit = await Visit.open(server, origin=server)
    first = await visit.run()
    tally.tried("frames")
    await visit.run(page="0" * 32)
    for query in ("a" * 90_000, "&".join(f"a{n}=1" for n in range(9_000)), "weight=1&" * 9_000):
        tally.tried("frames")
        await visit.run(query=query)
    for message in (BackMsg(clear_cache=True), BackMsg(load_git_info=True), BackMsg()):
        tally.tried("frames")
        await visit.send(message)
    for words in ("../../app", MARKUP, "a" * 90_000, "one\nline more"):
        for name in ("fragment_id", "page_script_hash"):
            stray = BackMsg()
            setattr(stray.rerun_script, name, words)
            await visit.send(stray)
            tally.tried("frames")
    stale = BackMsg()
    stale.rerun_script.fragment_id = "0" * 32
    await visit.send(stale)
    tally.tried("frames")
    if visit.failed or not await visit.run(page="") or b"git_info" in b"".join(visit.drawn):
        tally.failures.append("frames: the page failed")
    assert first
    await visit.close()
