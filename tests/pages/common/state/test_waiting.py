"""A file that waits: read with its answers, held once its upload goes, read again with others."""

from __future__ import annotations

from io import BytesIO

from calc.journal import Journal
from calc.journal.brought import Brought, packed
from pages.common.state.waiting import Waiting, read_again, reading
from tests.support.journal_page import HEVY, STRONG

KG, LB = ({"weight_unit": unit} for unit in ("kg", "lb"))


def brought(key: str, text: str = STRONG, **choices: str) -> Brought:
    return Brought(key, f"{key}.csv", "strong", ("strong",), choices, False, packed(text.encode()))


def test_a_file_is_held_from_where_it_begins_however_far_it_was_read():
    upload = BytesIO(STRONG.encode())
    one = Waiting("strong.csv", upload)
    assert [ask.name for ask in one.read(None).questions] == ["weight_unit"]
    assert one.hold() == STRONG.encode() == one.data
    assert one.read(None, **KG).log["weight_kg"].tolist() == [135, 135]
    kept = one.brought("strong", ["strong"], waiting=True)
    assert (kept.data, kept.key, kept.waiting) == (STRONG.encode(), one.key, True)


def test_files_are_alike_that_were_read_with_the_answers_that_change():
    files = [brought("one", **KG), brought("two", **LB), brought("three", timezone="UTC", **KG)]
    asked = Waiting("one.csv", b"", {**LB}, kind="strong", key="one", was=KG)
    assert asked.changed == LB
    assert [one.key for one in asked.alike(files)] == ["one", "three"]


def test_files_that_are_read_again_leave_nothing_of_what_they_told_before():
    hevy = reading(Brought("hevy", "hevy.csv", "hevy", packed=packed(HEVY.encode())))
    old, later = brought("one", **KG), brought("two", STRONG.replace("03-02", "03-09"), **KG)
    base, new = read_again(hevy, [old, later], LB)
    assert [one.choices for one in new] == [LB, LB]
    again, _ = read_again(base, new, KG)
    assert again == read_again(hevy, [old, later], KG)[0]
    assert again != base


def test_a_file_that_cannot_be_read_any_more_tells_nothing():
    assert reading(Brought("one", "one.csv", "strong")) == Journal()
    assert reading(brought("one", "\0\1\2")) == Journal()
