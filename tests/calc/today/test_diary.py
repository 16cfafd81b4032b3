"""Days as they were lived, and the journal that follows them there and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal import Journal
from calc.journal.by_hand import put_day
from calc.today import diary
from calc.today.meals import (
    MOST_EXTRAS,
    MOST_GLASSES,
    UNKNOWN,
    Amounts,
    Extra,
    Lived,
    Told,
    eaten,
    is_whole,
    total,
)
from tests.support.todays import LIVED, ROWS, TOLD

DAY = date(2026, 11, 30)
BEFORE = put_day(Journal(), DAY, energy_kcal=2222, fat_g=70, weight_kg=80)


def lived(journal: Journal, *days: Lived) -> tuple[Journal, Lived]:
    """A journal after a day went through these states, and the day as it is kept then."""
    was = Lived()
    for now in days:
        journal, was = diary.moved(journal, DAY, was, now, ROWS)
    return journal, was


def test_a_day_as_planned_is_in_the_journal_as_planned():
    journal, day = lived(Journal(), diary.as_planned(Lived(), ROWS))
    assert diary.intake_by_hand(journal, DAY) == total(row.amounts for row in ROWS)
    assert day.before == UNKNOWN or str(day.before) == str(UNKNOWN)


def test_a_part_of_a_day_is_not_in_the_journal():
    part = diary.tell(Lived(), "Lunch", diary.planned(ROWS[1]))
    assert lived(BEFORE, part)[0] == BEFORE


@pytest.mark.parametrize("journal", [Journal(), BEFORE])
def test_taking_a_meal_back_gives_the_journal_back(journal: Journal):
    whole = diary.as_planned(Lived(), ROWS)
    there, day = lived(journal, whole)
    assert there != journal
    back, again = diary.moved(there, DAY, day, diary.tell(day, "Lunch", None), ROWS)
    assert back == journal
    assert again.before is None


@given(
    st.lists(st.tuples(st.sampled_from([row.name for row in ROWS]), st.none() | TOLD), max_size=6)
)
def test_undo_is_exact_from_wherever(touches: list[tuple[str, Told | None]]):
    journal, day = BEFORE, Lived()
    steps = [(journal, day)]
    for name, told in touches:
        journal, day = diary.moved(journal, DAY, day, diary.tell(day, name, told), ROWS)
        steps.append((journal, day))
    for was, before in reversed(steps[:-1]):
        journal, day = diary.moved(journal, DAY, day, before, ROWS)
        assert journal == was
        assert str(day) == str(before)


def test_what_was_written_in_the_journal_since_stays():
    journal, day = lived(BEFORE, diary.as_planned(Lived(), ROWS))
    mended = put_day(journal, DAY, energy_kcal=2500)
    back, _ = diary.moved(mended, DAY, day, diary.tell(day, "Lunch", None), ROWS)
    assert back == mended


@given(LIVED)
def test_the_journal_has_what_was_eaten_and_nothing_of_a_part(day: Lived):
    journal, kept = lived(Journal(), day)
    there = diary.intake_by_hand(journal, DAY)
    assert str(there) == str(eaten(day) if is_whole(day, ROWS) else UNKNOWN)
    assert (kept.before is None) != is_whole(day, ROWS)


def test_a_day_without_anything_in_it_is_not_kept():
    one = diary.with_day({}, DAY, diary.drank(Lived(), 3))
    assert one == {"2026-11-30": Lived(glasses=3)}
    assert diary.with_day(one, DAY, Lived()) == {}
    assert diary.lived_on(one, DAY).glasses == 3


def test_a_day_holds_only_so_much():
    assert diary.drank(Lived(), 10_000).glasses == float(MOST_GLASSES)
    assert diary.drank(Lived(), -1).glasses == 0
    full = Lived(extras=(Extra("cake", Amounts(1.0)),) * int(MOST_EXTRAS))
    with pytest.raises(InputError, match="up to 50 extras"):
        diary.add(full, Extra("one more", Amounts(1.0)))
    assert len(diary.without_extra(full, 0).extras) == len(full.extras) - 1
