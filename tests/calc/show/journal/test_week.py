"""A week in words: its sessions, its days, and what is left out of it."""

from __future__ import annotations

from datetime import date

import pandas as pd

from calc.show.journal import week as span
from calc.show.journal.week import week_text
from calc.training.volume import Counting
from tests.support.journals import a_day, a_mark, a_set, journal_of
from tests.support.shown_weeks import weeks, weigh_ins


def test_a_week_is_said_as_people_say_it():
    assert week_text(date(2026, 10, 12)) == "12 to 18 Oct"
    assert week_text(date(2026, 9, 28)) == "28 Sep to 4 Oct"
    assert week_text(date(2026, 10, 12), year=True) == "12 to 18 Oct 2026"
    assert week_text(date(2026, 12, 28), year=True) == "28 Dec 2026 to 3 Jan 2027"


def test_the_trend_is_told_where_it_is_known_of_a_week_or_more():
    table = weeks(4)
    told = span.trend_sentence(weigh_ins("2026-10-06", "2026-10-20"), table, "metric")
    assert told == "Trend weight: 80.2 kg on 6 Oct, 80.2 kg on 20 Oct (2 weigh-ins)."
    assert span.trend_sentence(weigh_ins("2026-10-06", "2026-10-07"), table, "metric") == ""
    assert span.trend_sentence(weigh_ins("2020-01-01"), table, "metric") == ""


MONDAY = "2026-10-05"
LOG = [
    a_set(MONDAY, "Squat", workout="Legs", start="17:30:00", weight_kg=100, reps=5),
    a_set(MONDAY, "Squat", workout="Legs", start="17:30:00", weight_kg=100, reps=5),
    a_set(MONDAY, "Leg Curl", workout="Legs", start="17:30:00", weight_kg=40, reps=10),
    a_set("2026-10-11", "Curl", weight_kg=10, reps=10),
    a_set("2026-10-12", "Squat", weight_kg=100, reps=5),
]
DAYS = [
    a_day("2026-10-07", energy_kcal=2504, protein_g=139.6, weight_kg=80.04),
    a_day("2026-10-08", sleep_h=7.5),
    a_day("2026-10-12", weight_kg=80),
]


def test_a_week_that_is_opened_has_its_sessions():
    found = span.sessions(journal_of(LOG), MONDAY, "metric", Counting(), {})
    assert [(one.when, one.what) for one in found] == [
        ("Mon 5 Oct", "Legs\n17:30, 2 exercises"),
        ("Sun 11 Oct", "Session\n1 exercise"),
    ]
    assert found[0].cells == (("3", "sets", ""), ("1,400", "kg", "lifted"))


def test_a_week_that_is_opened_has_its_days_and_of_the_body_only_sleep_where_that_is_hidden():
    journal = journal_of(LOG, DAYS)
    eaten, slept = span.days(journal, MONDAY, "metric")
    assert (eaten.when, slept.when) == ("Wed 7 Oct", "Thu 8 Oct")
    assert [cell.text for cell in eaten.cells] == ["2,500", "140", "80", ""]
    assert [cell.text for cell in slept.cells] == ["", "", "", "7 h 30"]
    (night,) = span.days(journal, MONDAY, "metric", hidden=True)
    assert [cell.text for cell in night.cells] == ["7 h 30"]
    assert len(span.day_heads()) == len(eaten.cells)
    assert len(span.day_heads(hidden=True)) == len(night.cells)


def test_the_last_day_is_that_of_any_table():
    assert span.last_day(journal_of(LOG, DAYS[:2])) == date(2026, 10, 12)
    assert span.last_day(journal_of(days=DAYS[:2])) == date(2026, 10, 8)
    marks = [a_mark("2026-10-20")]
    assert span.last_day(journal_of(days=DAYS[:2], marks=marks)) == date(2026, 10, 8)
    assert span.last_day(journal_of(marks=marks)) == date(2026, 10, 20)


def test_the_weeks_as_a_table_have_the_last_first_and_nothing_of_the_body_where_that_is_hidden():
    table = span.weeks_table(weeks(2), ["quadriceps"], "metric")
    assert table["Week"].tolist() == ["12 to 18 Oct", "5 to 11 Oct"]
    assert list(table) == ["Week", "Quadriceps", "Energy", "Protein", "Body weight", "Sleep"]
    hidden = span.weeks_table(weeks(2), ["quadriceps"], "metric", hidden=True)
    assert list(hidden) == ["Week", "Quadriceps", "Sleep"]


def test_exercises_that_are_not_known_are_named_and_counted():
    unknown = pd.Series({f"Move {place}": 1.0 for place in range(6)})
    told = span.unknown_sentence(unknown)
    assert told.startswith("6 sets count for no muscle yet")
    assert told.endswith("'Move 0', 'Move 1', 'Move 2', 'Move 3' and 2 more.")
    assert span.unknown_sentence(unknown[:1]).startswith("1 set counts for no muscle yet")
    assert span.shown_name("a*b_[c]") == r"'a\*b\_\[c\]'"
