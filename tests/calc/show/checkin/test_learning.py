"""What the logs taught by a day: from when, how far, and beside which plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from calc.expenditure import Person, estimate, evidence_by_day, interval_ahead, taught
from calc.expenditure.checkin import recorded
from calc.journal.model import mark_table
from calc.person.limits import GOALS
from calc.show.checkin import answer as words
from calc.show.checkin import history as told
from calc.show.checkin.learning import formula_of, lessons_from, rate_of
from tests.support.learned import LEARNING, LOG, PERSON, TODAY, learning


def test_what_is_learned_at_once_is_what_each_table_says():
    person = Person(2700, fat_mass_kg=15, changes=("2026-10-10",), pauses=("2026-10-20",))
    every = taught(LOG, person)
    pd.testing.assert_frame_equal(every.estimate, estimate(LOG, **person._asdict()))
    pd.testing.assert_frame_equal(every.evidence, evidence_by_day(LOG, person))
    assert every.ahead == interval_ahead(LOG, person)


def test_nothing_is_learned_of_nothing_or_of_what_lies_ahead():
    formula = formula_of(PERSON)
    assert formula is not None
    for log in (LOG.iloc[:0], LOG.assign(energy_kcal=np.nan, weight_kg=np.nan)):
        assert lessons_from(log, mark_table(), formula, TODAY) is None
    assert lessons_from(LOG, mark_table(), formula, date(2026, 1, 1)) is None


def test_fat_is_known_of_who_measured_it_and_of_nobody_else():
    formula = formula_of(PERSON)
    assert formula is not None
    assert learning(LOG).lessons.fat is None
    dxa = {"kind": "body_fat", "value": 24.0, "unit": "%", "note": "DXA", "source": "hand"}
    marks = mark_table([{"date": LOG["date"].iloc[40], **dxa}])
    told = lessons_from(LOG, marks, formula, TODAY)
    given = lessons_from(LOG, mark_table(), formula._replace(fat_mass_kg=20), TODAY)
    assert told is not None
    assert given is not None
    assert told.fat is not None
    assert given.fat is not None
    assert told.fat.sd_kg < given.fat.sd_kg
    # Nothing before its day rests on it.
    plain = learning(LOG).lessons.estimate
    early = plain["date"] <= LOG["date"].iloc[40]
    pd.testing.assert_frame_equal(told.estimate[early], plain[early])
    assert not told.estimate.equals(plain)


@pytest.mark.parametrize("goal", GOALS)
def test_another_goal_keeps_what_was_learned_and_its_doubt(goal: str):
    before, after = (formula_of(replace(PERSON, goal=one)) for one in ("gain", goal))
    assert before is not None
    assert after is not None
    old, new = (lessons_from(LOG, mark_table(), one, TODAY) for one in (before, after))
    assert old is not None
    assert new is not None
    pd.testing.assert_frame_equal(old.estimate, new.estimate)


@pytest.mark.parametrize("goal", GOALS)
def test_what_a_page_tells_of_a_new_goal_rests_on_what_was_learned_before(goal: str):
    before, after = (learning(profile=replace(PERSON, goal=one)) for one in ("gain", goal))
    assert before.learned == after.learned
    assert after.found.learned == before.learned
    assert after.rate_kg == before.rate_kg
    assert after.found.in_use_kcal == before.found.in_use_kcal
    # The check-in that is in use stays so, and with it the direction of the last step.
    used = recorded(mark_table(), before.found)
    profile = replace(before.found.profile, goal=goal)
    kept = learning(profile=profile, marks=used)
    assert kept.learned == before.learned
    assert kept.found.verdict == "waiting"
    assert kept.found.in_use_kcal == before.found.proposed_kcal


def test_where_no_energy_is_counted_there_is_no_formula():
    assert formula_of(replace(PERSON, age=16)) is None
    assert formula_of(replace(PERSON, conditions=("eating_disorder",))) is None
    assert formula_of(replace(PERSON, maintenance="2500 kcal/day")) == formula_of(PERSON)


def test_the_days_since_the_last_entry_are_counted_until_the_log_is_old():
    until = LOG[LOG["date"] <= "2026-11-12"]
    assert learning(until).lessons.day == date(2026, 11, 25)
    assert not learning(until).lessons.stale
    old = learning(LOG[LOG["date"] <= "2026-11-10"])
    assert (old.lessons.stale, old.lessons.day) == (True, date(2026, 11, 10))
    assert old.to_come.empty
    assert "10 Nov 2026" in words.stale_sentence(old)
    assert words.stale_sentence(LEARNING) == ""
    assert told.one_more_week(old) == ""


def test_a_rate_waits_for_four_weeks_of_trend():
    short = learning(LOG.iloc[-20:])
    assert np.isnan(short.rate_kg)
    assert "after 28 days" in words.rate_sentence(short, "metric")
    assert words.rate_sentence(learning(LOG.assign(weight_kg=np.nan)), "metric") == ""
    trend = pd.DataFrame({"trend_weight_kg": np.linspace(80, 82.8, 29)})
    weighed = pd.DataFrame({"weight_kg": [80.0] * 29})
    assert rate_of(trend, weighed) == pytest.approx(0.7)
    # What nobody weighed is the estimate's own expectation.
    assert np.isnan(rate_of(trend, weighed.assign(weight_kg=[80.0] * 7 + [np.nan] * 22)))
    assert np.isnan(rate_of(trend, weighed.assign(weight_kg=[80.0] * 14 + [np.nan] * 15)))
    ill = weighed.assign(paused=[True] * 22 + [False] * 7)
    assert np.isnan(rate_of(trend, ill))
    assert rate_of(trend, weighed.assign(paused=False)) == pytest.approx(0.7)
