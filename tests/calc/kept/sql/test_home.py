"""What is written is read, whole or not at all, and is gone when it is forgotten."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from calc.errors import InputError
from calc.journal import merge
from calc.kept.codec.journal import cut, journal_of, journal_pieces
from calc.kept.parts import JOURNAL, LARGEST_PIECE, MOST_PARTS, Held
from calc.kept.sql import KeptError, OvertakenError, SqlHome, connected
from calc.kept.sql import home as homes
from tests.support.any_journals import journals
from tests.support.journals import a_day, a_set
from tests.support.journals import journal_of as made

NOW, LATER = "2026-11-29T21:00:00+00:00", "2026-11-29T21:00:01Z"
NAMES = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30)


def test_a_new_home_is_empty(home):
    assert home.read() == {}
    assert home.revisions() == {}
    assert home.read_part("profile") is None
    assert home.names("profile") == []


def test_what_is_written_is_there_for_whoever_opens_the_store_next(home):
    home.write("profile", 1, "one", NOW, {"": b"\0\xff"})
    home.write("journal", 1, "two", LATER, {"a": b"", "b/2026": b"x" * 100_000})
    again = SqlHome(connected(home.engine.url), home.owner)
    assert again.read() == {
        "profile": Held(1, "one", NOW, {"": b"\0\xff"}),
        "journal": Held(1, "two", LATER, {"a": b"", "b/2026": b"x" * 100_000}),
    }
    assert again.revisions() == {"profile": "one", "journal": "two"}
    assert again.read_part("profile") == Held(1, "one", NOW, {"": b"\0\xff"})
    assert sorted(again.names("journal")) == ["a", "b/2026"]
    assert again.pieces("journal", ["a", "nothing"]) == {"a": b""}
    again.engine.dispose()


def test_pieces_that_are_not_named_stay_and_one_that_is_none_goes(home):
    home.write("journal", 1, "one", NOW, {"a": b"1", "b": b"2", "c": b"3"})
    home.write("journal", 1, "two", LATER, {"a": b"9", "b": None, "d": b"4"})
    pieces = {"a": b"9", "c": b"3", "d": b"4"}
    assert home.read() == {"journal": Held(1, "two", LATER, pieces)}
    home.write("journal", 1, "three", LATER, {"e": b"5", "a": None}, whole=True)
    assert home.read()["journal"].pieces == {"e": b"5"}
    home.write("journal", 1, "four", LATER, {}, whole=True)
    assert home.read() == {"journal": Held(1, "four", LATER, {})}


def test_what_is_to_be_held_upon_a_revision_is_not_upon_another(home):
    home.write("journal", 1, "one", NOW, {"a": b"1"}, upon="")
    home.write("journal", 1, "two", NOW, {"b": b"2"}, upon="one")
    for stale in ("", "one", "else"):
        with pytest.raises(OvertakenError):
            home.write("journal", 1, "three", LATER, {"a": None, "c": b"3"}, upon=stale)
    assert home.read() == {"journal": Held(1, "two", NOW, {"a": b"1", "b": b"2"})}
    home.forget()
    # A piece upon what was deleted would be a part of a part.
    with pytest.raises(OvertakenError):
        home.write("journal", 1, "three", LATER, {"c": b"3"}, upon="two")
    assert home.read() == {}


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(journals())
def test_whatever_journal_is_kept_comes_back(home, journal):
    whole = merge(journal)
    home.write(JOURNAL, 1, "one", NOW, journal_pieces(whole), whole=True)
    assert journal_of(home.read()[JOURNAL].pieces) == whole


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(NAMES, st.none() | st.binary(max_size=20), max_size=5), st.booleans())
def test_a_home_holds_what_a_dictionary_would(home, pieces, whole):
    held = home.read().get("settings", Held(1, "", "")).pieces
    home.write("settings", 1, "one", NOW, pieces, whole=whole)
    expected = {**({} if whole else held), **pieces}
    assert home.read()["settings"].pieces == {
        name: body for name, body in expected.items() if body is not None
    }


def test_a_day_by_hand_writes_one_piece(home):
    before = made([a_set("2026-02-02")], [a_day("2026-02-02", "hand", weight_kg=80)])
    home.write(JOURNAL, 1, "one", NOW, journal_pieces(before))
    after = merge(before, made(days=[a_day("2026-02-03", "hand", weight_kg=81)]))
    written: list[str] = []
    event.listen(
        home.engine, "before_cursor_execute", lambda *said: written.append(f"{said[2]} {said[3]}")
    )
    home.write(JOURNAL, 1, "two", NOW, cut(after).changes(cut(before).digests))
    inserts = [one for one in written if one.startswith("INSERT INTO pieces")]
    assert len(inserts) == 1
    assert "days/hand/2026" in inserts[0]
    assert journal_of(home.read()[JOURNAL].pieces) == after


def test_a_write_that_fails_at_its_end_changes_nothing(home, monkeypatch):
    home.write("journal", 1, "one", NOW, {"a": b"1"})
    before = home.read()

    def failing(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(SqlHome, "_check_bounds", failing)
    with pytest.raises(RuntimeError):
        home.write("journal", 1, "two", LATER, {"a": b"2", "b": b"3"}, whole=True)
    assert home.read() == before


@pytest.mark.parametrize(
    "part, pieces",
    [
        ("No part", {}),
        ("journal", {"é": b""}),
        ("journal", {"a": bytes(LARGEST_PIECE + 1)}),
        ("journal", dict.fromkeys("abcdefgh", bytes(150))),
    ],
)
def test_what_is_out_of_bounds_is_not_written(home, part, pieces):
    small = SqlHome(home.engine, home.owner, largest=1000)
    small.write("journal", 1, "one", NOW, {"old": b"1"})
    with pytest.raises(InputError):
        small.write(part, 1, "two", NOW, pieces)
    assert small.read() == {"journal": Held(1, "one", NOW, {"old": b"1"})}


def test_there_are_no_more_parts_and_pieces_than_one_person_has(home, monkeypatch):
    for number in range(MOST_PARTS):
        home.write(f"part{number}", 1, "one", NOW, {})
    with pytest.raises(InputError, match="more than is kept"):
        home.write("another", 1, "one", NOW, {})
    monkeypatch.setattr(homes, "MOST_PIECES", 2)
    home.write("part1", 1, "one", NOW, dict.fromkeys("abcd", b""))
    with pytest.raises(InputError, match="more than is kept"):
        home.write("part2", 1, "one", NOW, {"e": b""})


@pytest.mark.parametrize("owner", ["", "a" * 201, "a\0b", "a\nb"])
def test_nobody_is_no_owner(engine, owner):
    with pytest.raises(InputError):
        SqlHome(engine, owner)


def test_what_is_forgotten_is_gone_and_only_that(home):
    other = SqlHome(home.engine, "somebody else")
    other.write("profile", 1, "one", NOW, {"": b"theirs"}, whole=True)
    home.write("profile", 1, "one", NOW, {"": b"mine"})
    home.write("health", 1, "one", NOW, {"": b"mine"})
    home.forget()
    assert home.read() == {}
    assert other.read()["profile"].pieces == {"": b"theirs"}
    home.write("profile", 1, "two", NOW, {"": b"again"})
    assert home.read()["profile"].pieces == {"": b"again"}


@pytest.mark.parametrize("engine", ["file"], indirect=True)
def test_nothing_is_left_in_the_file_after_forgetting(home, file):
    secret = b"a very private squat" * 10
    for number in range(5):
        home.write("journal", 1, "one", NOW, {f"a{number}": secret + bytes([number])})

    def left() -> bytes:
        return b"".join(one.read_bytes() for one in sorted(file.parent.iterdir()))

    assert secret in left()
    home.forget()
    assert secret not in left()


@pytest.mark.parametrize("engine", ["file"], indirect=True)
def test_what_is_replaced_is_overwritten_in_the_file(home, file):
    home.write("health", 1, "one", NOW, {"": b"a condition of long ago"})
    home.write("health", 1, "two", NOW, {"": b"none"})
    home.engine.dispose()
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"a condition of long ago" not in file.read_bytes()


@pytest.mark.parametrize("engine", ["file"], indirect=True)
def test_while_the_file_is_read_forgetting_says_that_it_was_not_all(home, file, monkeypatch):
    monkeypatch.setattr("calc.kept.sql.transactions.SECONDS_FOR_A_LOCK", 0.1)
    home.write("journal", 1, "one", NOW, {"a": b"1"})
    impatient = SqlHome(connected(home.engine.url), home.owner)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM pieces").fetchone()
        with pytest.raises(KeptError, match="Something else is using"):
            impatient.forget()
    impatient.engine.dispose()
    home.forget()
    assert home.read() == {}
