"""How good the data are, what a week would add, what was marked and what was used, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc.expenditure import Ahead
from calc.expenditure.checkin import Logged
from calc.expenditure.checkin.marks import LIGHT, PART, PAUSE
from calc.journal.model import mark_table
from calc.show.checkin import history as told
from calc.show.checkin.learning import Learning
from tests.support.learned import LEARNING, LOG, learning


def ahead(now: float, then: float) -> Learning:
    given = Ahead(now, then, now * 1.5, then * 1.5)
    return replace(LEARNING, lessons=replace(LEARNING.lessons, ahead=given))


@pytest.mark.parametrize(
    "now, then, expected",
    [
        (280, 221, "narrow the likely range from ± 280 to about ± 220 kcal."),
        (141, 139, "leave the likely range at about ± 140 kcal."),
        (140, 152, "leave the likely range at about ± 150 kcal."),
    ],
)
def test_an_interval_that_does_not_change_is_said_to_stay(now: float, then: float, expected: str):
    assert expected in told.one_more_week(ahead(now, then))


def test_how_good_the_data_are_counts_the_last_four_weeks():
    log = LOG.assign(
        energy_kcal=LOG["energy_kcal"].where(LOG.index % 2 == 0),
    )
    marks = mark_table([{"date": "2026-11-20", "until": "2026-11-21", "kind": "illness"}])
    found = dict(told.quality(learning(log, marks=marks)))
    assert found["Days with a weigh-in"] == "28 of 28"
    assert found["Days of food logged"].endswith("of 28")
    assert found["Days of illness or travel, left out"] == "2"


def test_a_day_with_a_digit_too_many_is_said_to_be_left_out():
    slip = LOG.assign(energy_kcal=LOG["energy_kcal"].where(LOG.index != LOG.index[-3], 26_000))
    label = "Days that look like a typing slip, left out"
    assert dict(told.quality(learning(slip)))[label] == "1"
    assert label not in dict(told.quality(LEARNING))


FIVE_TWO = LOG.assign(energy_kcal=LOG["energy_kcal"].where(LOG.index % 7 % 4 > 0, 600))


def test_light_days_are_asked_about_and_what_was_meant_is_believed():
    asked = learning(FIVE_TWO)
    assert dict(told.quality(asked))["Light days, taken as logged in part"] == "8"
    assert told.light_days(asked, mark_table()).startswith(
        "8 days of these four weeks are far lighter"
    )
    assert "(600 kcal on average)" in told.light_days(asked, mark_table())
    said = mark_table([{"date": "2026-11-25", "kind": LIGHT}])
    meant = learning(FIVE_TWO, marks=said)
    assert told.light_days(meant, said) == told.light_days(LEARNING, mark_table()) == ""
    in_part = mark_table([{"date": "2026-11-25", "kind": PART}])
    assert told.light_days(learning(FIVE_TWO, marks=in_part), in_part) == ""
    assert dict(told.quality(meant))["Days of food logged"] == "27 of 28"
    # Two days of seven at 600 in place of 2,600 are 570 kcal a day less.
    assert asked.learned is not None
    assert meant.learned is not None
    assert 400 < asked.learned.kcal - meant.learned.kcal < 750


def test_marks_are_told_with_their_span():
    marks = mark_table(
        [
            {"date": "2026-11-20", "until": "2026-11-22", "kind": "illness"},
            {"date": "2025-12-28", "until": "2026-01-03", "kind": "travel"},
            {"date": "2026-11-23", "kind": PAUSE},
            {"date": "2026-11-01", "kind": "before_checkin"},
        ]
    )
    assert [text for _, _, text in told.marks_in_words(marks)] == [
        "Pause: 23 Nov 2026, without an end",
        "Illness: 20 Nov to 22 Nov 2026",
        "Travel: 28 Dec 2025 to 3 Jan 2026",
    ]


def test_past_check_ins_are_told_the_last_first_and_a_strange_unit_is_not_known():
    marks = mark_table(
        [
            {"date": f"2026-11-0{day}", "kind": "checkin", "value": 2500.0 + day, "unit": unit}
            for day, unit in ((1, "kcal/day"), (8, "kg"))
        ]
    )
    assert told.history_table(marks)["Maintenance in use"].tolist() == ["not known", "2,500 kcal"]
    assert [one.what for one in told.last_used(marks)] == [
        "8 Nov 2026: not known",
        "1 Nov 2026: 2,500 kcal",
    ]


def test_the_way_to_the_first_check_in_is_counted_and_never_past_its_end():
    assert told.way_to_first() == (
        ("0 of 21 days", 0),
        ("0 of 10 weigh-ins", 0),
        ("0 of 10 days of food", 0),
    )
    assert told.way_to_first(Logged(9, 12, 5)) == (
        ("9 of 21 days", 42),
        ("10 of 10 weigh-ins", 100),
        ("5 of 10 days of food", 50),
    )
