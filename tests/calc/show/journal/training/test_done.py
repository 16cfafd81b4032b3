"""Sets as a person writes them: each load once, the best marked, nothing left out."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings

from calc.journal import Journal
from calc.journal.weekly import log_of, sessions_of
from calc.show.journal.training.done import Done, done
from calc.units import Units
from tests.support.cases import each
from tests.support.journals import a_set, journal_of, journals

MONDAY = "2026-10-05"


def one(*sets: dict[str, Any], units: Units = "metric") -> Done:
    ((found,),) = done(journal_of(list(sets)), MONDAY, units, {})
    return found


def squats(weight: float, reps: float, **others: Any) -> dict[str, Any]:
    return a_set(MONDAY, weight_kg=weight, reps=reps, **others)


def test_sets_of_one_load_stand_together_and_the_best_is_marked():
    found = one(squats(62.5, 8), squats(62.5, 9), squats(62.5, 7))
    assert found.text == "62.5 kg × 8, 9, 7"
    assert [part.text for part in found.parts if part.best] == ["9"]


def test_another_load_begins_anew_and_warm_ups_and_drops_say_so():
    found = one(
        squats(40, 8, set_type="warmup"),
        squats(60, 8),
        squats(65, 6),
        squats(50, 10, set_type="dropset"),
    )
    assert found.text == "warm-up 40 kg × 8; 60 kg × 8; 65 kg × 6; drop 50 kg × 10"
    assert [part.text for part in found.parts if part.best] == ["6"]


@each(
    "exercise, row, text",
    [
        ("Pull Up", {"reps": 8}, "8"),
        ("Pull Up", {"reps": 8, "weight_kg": 10}, "+10 kg × 8"),
        ("Pull Up (Assisted)", {"reps": 8, "weight_kg": 20}, "20 kg of help × 8"),
        ("Plank", {"seconds": 60}, "60 s"),
        ("Running", {"distance_m": 5000}, "5,000 m"),
        ("Squat (Barbell)", {"weight_kg": 100}, "100 kg done"),
        ("Plank", {"seconds": 60, "weight_kg": 10}, "+10 kg for 60 s"),
        ("Zercher Dance", {}, "done"),
    ],
)
def test_what_has_no_load_or_no_repetition_is_told_by_what_it_has(exercise, row, text):
    assert one(a_set(MONDAY, exercise, **row)).text == text


def test_a_single_set_is_no_best_one():
    assert not any(part.best for part in one(squats(60, 8)).parts)


def test_loads_are_in_the_units_of_the_reader():
    assert one(squats(61.235, 8), units="imperial").text == "135 lb × 8"


def test_sessions_stand_in_the_order_of_the_week():
    log = [
        a_set("2026-10-05", "Squat", start="18:00:00", workout="B", reps=5),
        a_set("2026-10-05", "Curl", start="07:00:00", workout="A", reps=5),
        a_set("2026-10-07", "Plank", seconds=60),
        a_set("2026-10-12", "Squat", reps=5),
    ]
    journal = journal_of(log)
    assert [[one.name for one in some] for some in done(journal, MONDAY, "metric", {})] == [
        ["Curl"],
        ["Squat"],
        ["Plank"],
    ]
    assert done(journal, "2020-01-06", "metric", {}) == []


@settings(max_examples=40)
@given(journals())
def test_no_set_is_left_out_and_the_sessions_are_those_of_the_week(journal: Journal):
    if journal.log.empty:
        return
    monday = journal.log["date"].iloc[0]
    found = done(journal, monday, "metric", {})
    assert len(found) == len(sessions_of(journal, monday))
    assert len(
        log_of(journal, monday)
    ) == sum(  # a text has a comma or a semicolon between two sets
        len(re.findall(r"[,;] ", one.text)) + 1 for some in found for one in some
    )
