"""What is said of files and of a journal: counts, dates, answers, and names that are no code."""

from __future__ import annotations

import pandas as pd
import pytest

from calc import InputError
from calc.journal import Journal, Question, overlaps
from calc.journal.model import log_table, problem_table
from calc.journal.reading.questions import DATE_ORDER, TIME_ZONE, WEIGHT_UNIT
from calc.show.journal import bring
from tests.support.told_journal import DAYS, LOG


def problems(*done: str) -> pd.DataFrame:
    return problem_table({"file": "a.csv", "row": [3] * len(done), "what": "Odd", "done": done})


def test_a_line_on_a_file_tells_what_came_in_and_what_did_not():
    journal = Journal(LOG, problems=problems("not used", "not used", "left blank"))
    line = bring.line_of("a.csv", journal, True, {"weight_unit": "weights in pounds"})
    assert line.text == (
        "Hevy: 3 workouts, 4 sets, 4 Feb 2026 to 9 Feb 2026; 2 rows not used; 1 row with a "
        "remark; weights in pounds, as you said before"
    )
    assert "nothing new" in bring.line_of("a.csv", journal, False, {}).text
    nothing = bring.line_of("a.csv", Journal(), False, {}).text
    assert nothing == "a.csv: nothing that can be used is in it"


def test_a_fault_names_its_file_and_says_that_nothing_else_changed():
    told = bring.fault_of("a.csv", InputError("The file is empty."))
    assert told.fault
    assert told.text == "a.csv: The file is empty. Nothing else was changed."


@pytest.mark.parametrize(
    "question, answer, told",
    [
        (Question(WEIGHT_UNIT, "?", {"lb": "pounds"}), "lb", "weights in pounds"),
        (Question(TIME_ZONE, "?"), "Europe/Berlin", "times in Europe/Berlin"),
        (
            Question(DATE_ORDER, "?", {"day first": "the day"}),
            "day first",
            "in its dates the day comes first",
        ),
    ],
)
def test_answers_are_told_in_words(question: Question, answer: str, told: str):
    assert bring.answer_in_words(question, answer) == told


def test_the_example_of_a_unit_is_the_heaviest_set_of_the_usual_exercise():
    unit = Question(WEIGHT_UNIT, "?")
    assert bring.example_of(unit, Journal(LOG)) == "Squat, 120 × 3, 4 Feb 2026"
    assert bring.example_of(unit, Journal(days=DAYS)) == "a weigh-in of 80, 5 Feb 2022"
    assert bring.example_of(unit, Journal()) == ""


def test_the_example_of_a_time_zone_is_the_last_time_of_the_file():
    zone = Question(TIME_ZONE, "?")
    assert bring.example_of(zone, Journal(LOG)) == "17:30 on 4 Feb 2026, as it stands"
    assert bring.example_of(zone, Journal()) == ""
    assert bring.example_of(Question(DATE_ORDER, "?"), Journal(LOG)) == ""


def test_problems_are_a_table_for_a_reader():
    rows = bring.problem_rows(problems("not used"))
    assert list(rows) == list(bring.PROBLEM_HEADINGS.values())
    assert rows["Line"].tolist() == [3]
    whole = bring.problem_rows(problem_table({"what": ["The whole file"]}))
    assert whole["Line"].isna().all()


def test_problems_are_counted_by_their_reason():
    counts = bring.by_reason(problems("not used", "left blank", "not used"))
    assert counts["Rows"].tolist() == [2, 1]


def test_a_long_list_of_problems_says_that_it_is_cut():
    many = problems(*["not used"] * (bring.MOST_PROBLEMS_SHOWN + 1))
    assert bring.more_problems(many) == "The first 500 of 501 lines; the file has all."
    assert bring.more_problems(problems("not used")) == ""


def test_apps_that_tell_the_same_are_named_in_the_question():
    again = LOG.assign(source="strong")
    both = Journal(log_table(pd.concat([LOG, again])))
    (one,) = overlaps(both)
    assert bring.overlap_question(one) == (
        "Training of 2 days is told by more than one app. Which counts?"
    )
    assert list(bring.overlap_choices(one).values()) == ["Hevy", "Strong", "All of them"]


def test_a_long_name_of_a_file_loses_its_middle():
    assert bring.short_name("a.csv") == "a.csv"
    assert len(bring.short_name("x" * 500 + ".csv")) == bring.LONGEST_NAME + 1
