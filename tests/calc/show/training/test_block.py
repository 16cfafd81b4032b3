"""A block of training in words, and what it proposes for a week."""

from __future__ import annotations

from datetime import date

import pytest

from calc.show.training import block as shown
from calc.show.training.week import choices
from calc.training.block import Block, Rated, Rating
from calc.training.volume import Counting

BLOCK = Block("2026-11-30")
WEEK = choices()["upper/lower"].week


def test_weeks_are_dated_and_this_one_is_marked():
    weeks = shown.shown_weeks(BLOCK, date(2026, 12, 9))
    assert weeks[0][:4] == ("Week 1", "30 Nov to 6 Dec", "as they are", "3 in reserve")
    assert [one.is_now for one in weeks] == [False, True, False, False, False, False]
    assert weeks[2].sets == "up to 2 more a muscle"
    assert weeks[-1][2:4] == ("half the sets", "4 or more in reserve")


@pytest.mark.parametrize(
    "day, said",
    [
        (date(2026, 11, 28), "begins on Monday"),
        (date(2026, 12, 9), "Week 2 of 6: leave 2"),
        (date(2027, 1, 5), "lighter week: half"),
        (date(2027, 2, 1), "is over"),
    ],
)
def test_it_says_where_it_stands(day: date, said: str):
    assert said in shown.block_sentence(BLOCK, day)


def proposed(*rated: Rated, day: date = date(2026, 12, 9)) -> list[shown.Proposal]:
    return shown.proposals(WEEK, Counting(), BLOCK, rated, day)


def test_a_muscle_that_went_well_gets_a_set_and_the_others_none():
    found = proposed(Rated("2026-12-08", ("chest",), Rating()))
    assert found[0].muscle == "chest"
    assert found[0].step.change == 1
    assert found[0].exercise == "Barbell bench press"
    assert found[0].day in WEEK.sessions
    assert "one set more" in found[0].text
    assert {one.step.change for one in found[1:]} == {0}
    assert shown.unrated_sentence(found).startswith("Not rated in the last seven days")
    assert shown.unrated_sentence(proposed()).startswith("Rate a session")
    assert shown.unrated_sentence(found[:1]) == ""


def test_old_ratings_and_the_lighter_week_propose_nothing():
    old = Rated("2026-11-20", ("chest",), Rating())
    assert not any(one.step.change for one in proposed(old))
    new = Rated("2027-01-04", ("chest",), Rating())
    found = proposed(new, day=date(2027, 1, 5))
    assert all(one.step.lighter for one in found)


def test_a_person_never_goes_past_their_own_ceiling():
    low = BLOCK._replace(ceiling=4.0)
    found = shown.proposals(
        WEEK, Counting(), low, [Rated("2026-12-08", ("chest",), Rating())], date(2026, 12, 9)
    )
    assert "At your ceiling of 4 sets" in next(one.text for one in found if one.muscle == "chest")


def test_answers_are_a_rating_and_an_open_one_is_calm():
    assert shown.rating_of([None] * 4) == Rating()
    assert shown.rating_of(["Strong", "Still sore", "Harder", "Hurts"]) == Rating(2, 2, 2, 2)


def test_muscles_are_those_that_the_exercises_are_for():
    names = ["Barbell bench press", "Lat pulldown", "Barbell bench press", "Rope thing"]
    assert shown.muscles_of(names) == ("chest", "lats")
