"""The pictures of the Check-in page as tables: every mark in its place, a slip at the edge."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from calc.clock import as_dates
from calc.show.checkin import answer as words
from calc.show.checkin import pictures as rows
from calc.show.checkin.learning import last_days
from calc.show.goal import GOAL_LINE, LATEST, SOONEST, goal_of, way_rows
from calc.show.words import POUNDS
from tests.support.learned import LEARNING, LOG, PERSON, learning

SLIP = LOG.assign(weight_kg=LOG["weight_kg"].where(LOG["date"] != "2026-10-20", 176.0))


def test_a_slip_is_drawn_at_the_edge_and_named_with_its_value():
    found = learning(SLIP)
    picture = rows.weight_rows(
        found.lessons.evidence, found.lessons.estimate, found.to_come, "metric"
    )
    (slip,) = picture[picture["beyond"] != ""].to_dict("records")
    assert (slip["beyond"], slip["outlier"]) == ("over", True)
    assert slip["weight"] < 90
    assert "20 Oct: 176 kg" in words.beyond_sentence(picture)
    usual = picture[~picture["outlier"].astype(bool)]
    assert slip["weight"] > usual[["weight", "high"]].max().max()


def test_without_a_slip_nothing_is_moved():
    lessons = LEARNING.lessons
    picture = rows.weight_rows(lessons.evidence, lessons.estimate, LEARNING.to_come, "metric")
    points = picture[picture["kind"] == "weigh-in"]
    assert points["weight"].tolist() == lessons.evidence["weight_kg"].dropna().tolist()
    assert words.beyond_sentence(picture) == ""


def test_the_way_to_a_goal_weight_is_in_the_picture_in_the_units_shown():
    heading = learning(profile=replace(PERSON, goal="cut", goal_weight="76 kg"))
    lessons, way = heading.lessons, way_rows(goal_of(heading)[0])
    given = (lessons.evidence, lessons.estimate, heading.to_come)
    picture = rows.weight_rows(*given, "imperial", way)
    assert {GOAL_LINE, SOONEST, LATEST} <= set(picture["kind"])
    level = picture[picture["kind"] == GOAL_LINE]["weight"]
    assert level.tolist() == [76 * POUNDS] * 2
    assert set(rows.weight_rows(*given, "metric")["kind"]) == {"weigh-in", "trend", "ahead"}


def test_the_picture_of_maintenance_has_each_day_the_formula_and_each_check_in():
    estimate_ = last_days(LEARNING.lessons.estimate)
    taken = pd.DataFrame({"date": as_dates(["2026-11-18"]), "value": [2950.0]})
    picture = rows.expenditure_rows(estimate_, LEARNING.formula_kcal, taken)
    assert picture["kind"].value_counts().to_dict() == {"estimate": 84, "formula": 2, "taken": 1}
    assert "On 25 Nov" in rows.expenditure_alt(estimate_, LEARNING.formula_kcal)
    assert rows.expenditure_rows(estimate_.iloc[:0], 2500.0).empty
