"""Journals merged: nothing counted twice, nothing lost, a newer export before an older one."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.journal import Journal, Question, merge
from calc.journal.model import log_table, problem
from tests.support.journals import a_day, a_mark, a_set, day_rows, journal_of, journals, sessions

pytestmark = pytest.mark.slow

# A merge of tables takes hundredths of a second, whatever is in them.
FEW = settings(max_examples=12)
LEGS = [
    a_set("2026-02-02", weight_kg=100, reps=5, workout="Legs", start="07:10:00"),
    a_set("2026-02-02", weight_kg=100, reps=4, workout="Legs", start="07:10:00"),
]


def without_starts(journal: Journal) -> Journal:
    """What our own CSV keeps of a journal."""
    return journal.but(log=log_table(journal.sets))


def test_nothing_merged_is_the_empty_journal():
    assert merge() == Journal()
    assert merge(Journal(), Journal()) == Journal()


def test_a_file_read_twice_counts_once():
    found = merge(journal_of(LEGS), journal_of(LEGS))
    assert len(found.log) == 2


def test_a_newer_export_replaces_the_whole_session():
    newer = journal_of([{**LEGS[0], "weight_kg": 102.5}])
    assert merge(journal_of(LEGS), newer).log["weight_kg"].tolist() == [102.5]
    assert merge(newer, journal_of(LEGS)).log["weight_kg"].tolist() == [100, 100]


def test_a_session_that_was_given_another_name_is_still_the_same():
    newer = journal_of([{**row, "workout": "Leg day"} for row in LEGS])
    assert merge(journal_of(LEGS), newer) == newer


def test_two_sessions_of_a_day_are_two():
    evening = [{**row, "start": "18:00:00"} for row in LEGS]
    assert len(merge(journal_of(LEGS), journal_of(evening)).log) == 4


def test_the_same_session_of_two_apps_is_kept_of_both():
    other = [{**row, "source": "strong"} for row in LEGS]
    assert len(merge(journal_of(LEGS), journal_of(other)).log) == 4


def test_a_start_that_only_an_older_file_knows_is_kept():
    app = journal_of(LEGS)
    ours = without_starts(app)
    changed = ours.but(log=ours.log.assign(weight_kg=105.0))
    assert merge(app, ours) == app
    assert merge(ours, app) == app
    assert merge(app, changed).log["weight_kg"].tolist() == [105, 105]
    assert merge(app, changed).log["start"].tolist() == ["07:10:00", "07:10:00"]


def test_two_sessions_of_one_name_are_known_again_in_our_own_file():
    app = journal_of([*LEGS, *({**row, "start": "18:00:00", "reps": 8} for row in LEGS)])
    assert without_starts(app).log["workout"].unique().tolist() == ["Legs (07:10)", "Legs (18:00)"]
    assert merge(app, without_starts(app)) == app


def test_an_older_file_of_ours_is_known_again_after_a_second_session_of_the_name():
    ours = without_starts(journal_of(LEGS))
    app = journal_of([*LEGS, *({**row, "start": "18:00:00", "reps": 8} for row in LEGS)])
    assert merge(ours, app) == app


def test_an_older_file_of_ours_knows_a_session_without_a_name_by_its_start():
    one = [{**row, "workout": ""} for row in LEGS]
    ours = without_starts(journal_of(one))
    assert ours.log["workout"].unique().tolist() == ["07:10"]
    app = journal_of([*one, *({**row, "start": "07:10:40", "reps": 8} for row in one)])
    assert app.sets["workout"].nunique() == 2
    assert "07:10" not in set(app.sets["workout"])
    assert merge(ours, app) == app


def test_a_session_without_a_start_beside_its_namesake_stays_one_of_its_own():
    both = journal_of([*LEGS, {**LEGS[0], "start": "", "reps": 8}])
    assert merge(journal_of(LEGS), both) == both


def test_a_day_is_merged_value_by_value_and_a_blank_replaces_nothing():
    old = journal_of(days=[a_day("2026-02-02", energy_kcal=2000, protein_g=120)])
    new = journal_of(days=[a_day("2026-02-02", energy_kcal=2100), a_day("2026-02-03", fat_g=50)])
    found = merge(old, new).days
    assert found["energy_kcal"].tolist()[0] == 2100
    assert found["protein_g"].tolist()[0] == 120
    assert len(found) == 2


def test_marks_of_one_date_and_kind_come_from_the_last():
    old = journal_of(marks=[a_mark("2026-02-02", note="ill"), a_mark("2026-02-02", "change")])
    new = journal_of(marks=[a_mark("2026-02-02", note="well")])
    assert merge(old, new).marks["note"].tolist() == ["", "well"]


def test_problems_are_told_once_and_choices_are_kept():
    one = Journal(problems=problem("No date", "not used", row=3), prefer={"intake": "mfp"})
    two = Journal(problems=problem("No date", "not used", row=4), prefer={"sleep": "oura"})
    found = merge(one, one, two)
    assert found.problems["row"].tolist() == [3, 4]
    assert found.prefer == {"intake": "mfp", "sleep": "oura"}


def test_a_question_is_closed_by_reading_the_file_again_with_the_answer():
    unit = Question("weight_unit", "Which?", {"kg": "kilograms"}, "strong.csv")
    blank = [{**row, "weight_kg": float("nan")} for row in LEGS]
    asked = journal_of(blank, questions=(unit,))
    assert merge(asked, asked).questions == (unit,)
    assert merge(asked, journal_of(LEGS)).questions == ()
    assert merge(journal_of(LEGS), asked).questions == (unit,)
    assert merge(asked, journal_of(LEGS[:0], [a_day("2026-02-02")])).questions == (unit,)


@FEW
@given(journals())
def test_merging_one_journal_changes_nothing(journal):
    assert merge(journal) == journal
    assert merge(Journal(), journal, Journal()) == journal


@FEW
@given(journals())
def test_reading_twice_and_merging_is_reading_once(journal):
    assert merge(journal, journal) == journal
    assert merge(merge(journal, journal), journal) == journal


@FEW
@given(sessions(), day_rows(), st.data())
def test_split_anywhere_between_sessions_and_days_and_merged_it_is_the_whole(parts, days, data):
    cut = data.draw(st.integers(0, len(parts)))
    day = data.draw(st.integers(0, len(days)))
    both = [
        journal_of([row for rows in some for row in rows], some_days)
        for some, some_days in ((parts[:cut], days[:day]), (parts[cut:], days[day:]))
    ]
    assert merge(*both) == journal_of([row for rows in parts for row in rows], days)


@FEW
@given(journals("hevy"), journals("strong"), journals("hand"))
def test_the_order_of_journals_of_different_apps_is_of_no_matter(one, two, three):
    assert merge(one, two, three) == merge(three, one, two) == merge(merge(two, three), one)


@FEW
@given(journals())
def test_our_own_file_added_to_the_journal_it_came_from_changes_nothing(journal):
    assert merge(journal, without_starts(journal)) == journal


@FEW
@given(journals("hevy"), journals("hevy"))
def test_no_session_is_counted_twice_or_lost(one, two):
    found = merge(one, two).log
    key = ["source", "date", "start", "workout"]
    known = pd.concat([one.log, two.log])[["date"]].drop_duplicates()
    assert set(found["date"]) == set(known["date"])
    started = found[found["start"] != ""]
    assert not started[key].drop_duplicates().duplicated(["source", "date", "start"]).any()


SAME_MINUTE = [
    a_set("2026-02-02", workout="Legs", start="07:34:00", source="hevy"),
    a_set("2026-02-02", workout="Legs", start="07:34:10", source="strong"),
    a_set("2026-02-02", workout="Legs", start="07:34:40", source="strong"),
    a_set("2026-02-02", workout="07:34", start="07:34:50", source="strong"),
    a_set("2026-02-02", workout="", start="07:34:50", source="hevy"),
    a_set("2026-02-02", workout="Legs (07:34)", start="20:37:00", source="hevy"),
    a_set("2026-02-02", workout="Legs", start="", source="fitnotes"),
    a_set("2026-02-02", workout="Legs", start="", source="hand"),
    a_set("2026-02-02", workout="", start="20:34:00", source="hevy"),
    a_set("2026-02-02", workout="20:34", start="21:34:00", source="hevy"),
]


def test_each_session_of_a_day_has_a_name_of_its_own():
    found = journal_of(SAME_MINUTE)
    assert found.sets["workout"].is_unique
    assert found.sets["workout"].str.startswith("Legs (07:34:10, strong)").any()


def test_sessions_of_one_minute_find_their_way_back_from_our_file():
    found = merge(journal_of(SAME_MINUTE))
    assert merge(found, without_starts(found)) == found
    assert merge(without_starts(found), found) == found


@FEW
@given(journals())
def test_date_and_name_of_the_contract_tell_sessions_apart(journal: Journal):
    named = journal.log.assign(name=journal.sets["workout"])
    sessions = named[["date", "name", "workout", "start", "source"]].drop_duplicates()
    assert not sessions.duplicated(["date", "name"]).any()
