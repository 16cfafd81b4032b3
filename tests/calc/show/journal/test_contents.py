"""What is in a journal, in words: counts, dates, and names that are no code."""

from __future__ import annotations

import pytest

from calc.journal import Journal
from calc.journal.day_marks import put_note, put_waist
from calc.journal.model import log_table, mark_table
from calc.show.journal import contents as words
from tests.support.journals import a_day, a_mark, journal_of
from tests.support.told_journal import DAYS, LOG


def test_a_journal_is_told_by_what_is_in_it():
    marks = mark_table({"date": ["2026-02-01"], "kind": ["break"]})
    journal = Journal(LOG, DAYS, marks)
    assert words.contents(journal) == ("3 workouts, 4 sets, 1 day of intake, 1 weigh-in, 1 note")
    assert words.span(journal) == "4 Feb 2022 to 9 Feb 2026"
    assert words.lead(journal).endswith("1 note, 4 Feb 2022 to 9 Feb 2026.")


def test_days_of_0_kcal_are_told_apart_from_days_of_intake():
    days = [
        a_day("2026-03-02", energy_kcal=2400),
        a_day("2026-03-03", energy_kcal=0, protein_g=0),
        a_day("2026-03-04", "hand", energy_kcal=0),
    ]
    assert words.contents(journal_of(days=days)) == (
        "1 day of intake, 2 days of 0 kcal that count as not logged"
    )
    fasted = journal_of(days=days, marks=[a_mark("2026-03-04", "fasted")])
    assert words.contents(fasted) == (
        "1 day of intake, 1 day of 0 kcal that counts as not logged, 1 note"
    )


def test_an_empty_journal_says_what_the_page_is_for():
    assert words.contents(Journal()) == ""
    assert words.span(Journal()) == ""
    assert words.lead(Journal()) == words.PURPOSE


def test_one_day_is_told_once():
    assert words.span(Journal(log_table({"date": ["2026-02-04"]}))) == "4 Feb 2026"


@pytest.mark.parametrize("number, told", [(0, "0 sets"), (1, "1 set"), (4063, "4,063 sets")])
def test_counts_have_their_plural(number: int, told: str):
    assert words.counted(number, "set") == told


def test_apps_are_called_as_people_call_them():
    assert words.app_name("hevy, hand, mine") == "Hevy, Written by hand, mine"
    assert words.app_name("health_connect, samsung_health") == "Health Connect, Samsung Health"
    assert {"Apple Health", "Hevy", "JEFIT", "Health Connect", "Libra"} <= set(words.apps_read())
    assert len(set(words.apps_read())) == len(words.apps_read())


def test_nothing_in_a_name_is_markdown():
    assert words.plain_markdown("[a](b) :red[*c*]") == r"\[a\]\(b\) \:red\[\*c\*\]"


def test_body_fat_is_counted_for_itself():
    marks = [
        a_mark("2026-03-04", "body_fat"),
        a_mark("2026-03-05", "body_fat"),
        a_mark("2026-03-06", "ill"),
    ]
    assert words.contents(journal_of(marks=marks)) == "2 readings of body fat, 1 note"


def test_a_waist_is_counted_by_its_name():
    journal = put_note(put_waist(Journal(), "2026-01-05", 85), "2026-01-05", "a cold")
    assert words.contents(journal) == "1 waist, 1 note"
