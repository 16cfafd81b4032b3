"""A journal comes back as it is; a day writes one piece; what is no journal is refused whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal import Journal, Question, merge
from calc.journal.model import problem
from calc.kept.codec import journal as codec
from calc.kept.codec.journal import cut, journal_of, journal_pieces
from calc.kept.packing import pack
from tests.support.any_journals import TEXTS, journals
from tests.support.journals import a_day, a_mark, a_set
from tests.support.journals import journal_of as made

QUESTIONS = st.builds(Question, TEXTS, TEXTS, st.dictionaries(TEXTS, TEXTS, max_size=2), TEXTS)
YEARS = made(
    [a_set(f"{year}-02-02", source=app) for year in (2024, 2025) for app in ("hevy", "a/b é")],
    [a_day("2025-02-02", "hand", weight_kg=80), a_day("2026-02-02", "hand", weight_kg=80.5)],
    [a_mark("2026-02-02", note="A cold\nand a cough 🤧", value=3, until="2026-02-03")],
    problems=problem("No date", "not used", row=7, column="date", value="=1+1"),
    questions=(Question("weight_unit", "Which?", {"kg": "kilograms"}, "strong.csv"),),
    prefer={"intake": "mfp"},
)


@settings(max_examples=25)
@given(journals(), st.lists(QUESTIONS, max_size=2, unique_by=lambda one: (one.name, one.file)))
def test_a_journal_comes_back(journal, questions):
    whole = merge(journal.but(questions=tuple(questions)))
    pieces = journal_pieces(whole)
    found = journal_of(pieces)
    assert found == whole
    assert found.problems.equals(whole.problems)
    assert (found.questions, found.prefer) == (whole.questions, whole.prefer)
    assert cut(found).digests == cut(whole).digests
    assert journal_pieces(found) == pieces


def test_a_table_that_did_not_change_is_not_cut_anew(monkeypatch):
    known = cut(journal_of(journal_pieces(YEARS)))
    tables: list[str] = []
    anew = codec._cut_groups

    def noted(kind: str, rows: pd.DataFrame) -> Any:
        tables.append(kind)
        return anew(kind, rows)

    monkeypatch.setattr(codec, "_cut_groups", noted)
    later = merge(YEARS, made(days=[a_day("2026-02-03", "hand", sleep_h=8)]))
    after = cut(later, known)
    assert tables == ["days"]
    assert len(after) == len(known)
    assert set(after.changes(known)) == {"days/hand/2026"}
    assert cut(later, after).changes(after) == {}


def test_it_is_cut_by_app_and_year():
    pieces = journal_pieces(YEARS)
    assert sorted(pieces) == [
        "days/hand/2025",
        "days/hand/2026",
        "marks/hand/2026",
        "prefer",
        "problems",
        "questions",
        "sets/a%2Fb%20%C3%A9/2024",
        "sets/a%2Fb%20%C3%A9/2025",
        "sets/hevy/2024",
        "sets/hevy/2025",
    ]
    found = journal_of(pieces)
    assert found == merge(YEARS)
    assert found.problems.equals(YEARS.problems)
    assert (found.questions, found.prefer) == (YEARS.questions, YEARS.prefer)
    assert journal_of({}) == Journal()


def with_rows(**rows: object) -> Callable[[Journal], Journal]:
    return lambda one: merge(one, made(**rows))  # type: ignore[arg-type]


OF_HAND = [a_day("2025-02-02", "hand", sleep_h=8)]
ANOTHER = [a_day("2025-02-03", "hand", sleep_h=8)]
HEVYS = {"sets/hevy/2024", "sets/hevy/2025"}


@pytest.mark.parametrize(
    "change, pieces",
    [
        (lambda one: one, set()),
        (with_rows(days=OF_HAND), {"days/hand/2025"}),
        (with_rows(days=ANOTHER), {"days/hand/2025"}),
        (with_rows(marks=[a_mark("2024-02-03")]), {"marks/hand/2024"}),
        (lambda one: one.but(log=one.log[one.log["source"] != "hevy"]), HEVYS),
        (lambda one: one.but(prefer={"intake": "hand"}), {"prefer"}),
        (lambda one: one.but(prefer={}, questions=()), {"prefer", "questions"}),
        (lambda one: one.but(problems=one.problems.assign(row=8)), {"problems"}),
    ],
)
def test_only_what_changed_is_written(change, pieces):
    before = journal_of(journal_pieces(YEARS))
    held = journal_pieces(before)
    after = change(before)
    known = cut(before)
    written = cut(after).changes(known.digests)
    assert set(written) == pieces
    assert cut(after, known).changes(known) == written
    assert dict(cut(after, known)) == cut(after).digests
    now = {name: data for name, data in {**held, **written}.items() if data is not None}
    assert now == journal_pieces(after)


def test_an_app_of_a_long_name_and_a_day_without_a_date_have_pieces_too():
    odd = made([a_set("", source="é" * 99)], [a_day("", "", weight_kg=80)])
    names = sorted(journal_pieces(odd))
    assert names[0] == "days//"
    assert len(names[1]) < 50
    assert names[1].endswith("/")
    assert journal_of(journal_pieces(odd)) == merge(odd)


def a_piece(rows: object = 1, **columns: object) -> bytes:
    given_columns = {"date": ["2026-02-02"], "source": ["hevy"], **columns}
    kept = {name: values for name, values in given_columns.items() if values != "none"}
    return pack({"rows": rows, "columns": kept})


HEVY = "sets/hevy/2026"


def test_the_piece_of_the_next_test_is_one():
    assert len(journal_of({HEVY: a_piece()}).log) == 1


@pytest.mark.parametrize(
    "pieces",
    [
        {HEVY: b"x"},
        {HEVY: pack(None)},
        {HEVY: pack({"rows": 1, "columns": []})},
        {HEVY: a_piece(rows=2)},
        {HEVY: a_piece(rows=0)},
        {HEVY: a_piece(rows=True)},
        {HEVY: a_piece(rows=10**9)},
        {HEVY: a_piece(reps=["5"])},
        {HEVY: a_piece(reps=[True])},
        {HEVY: a_piece(reps=[10**400])},
        {HEVY: a_piece(reps=[1, 2])},
        {HEVY: a_piece(reps=5)},
        {HEVY: a_piece(workout=[5])},
        {HEVY: a_piece(workout=[None])},
        {HEVY: a_piece(date=["soon"])},
        {HEVY: a_piece(nothing=["x"])},
        {HEVY: a_piece(source="none")},
        {HEVY: a_piece(source=["strong"])},
        {HEVY: a_piece(date=["2025-02-02"])},
        {HEVY: a_piece(), "sets/hevy/2025": a_piece()},
        {"sets": a_piece()},
        {"nights/hevy/2026": a_piece()},
        {"questions": pack([{"name": "a"}])},
        {"questions": pack({})},
        {"prefer": pack([])},
        {"prefer": pack({"intake": 1})},
        {"problems": pack([])},
    ],
)
def test_what_is_no_journal_is_refused(pieces):
    with pytest.raises(InputError, match="your journal cannot be read"):
        journal_of(pieces)
