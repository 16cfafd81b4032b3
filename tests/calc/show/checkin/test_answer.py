"""The Check-in page in words and pictures: each figure once, and nothing without a meaning."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.evidence import Constant
from calc.expenditure.checkin import normal
from calc.journal.model import mark_table
from calc.person.profile import Profile
from calc.show.checkin import answer as words
from calc.show.checkin import basis
from calc.show.checkin import history as told
from calc.show.checkin import pictures as rows
from calc.show.checkin.learning import Learning, formula_of, learn_from, lessons_from
from calc.units import Units
from tests.support.learned import LEARNING, LOG, PERSON, TODAY, learning

FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must)\b|!", re.IGNORECASE)


def with_rate(rate: float, goal: str = "gain") -> Learning:
    found = learning(profile=replace(PERSON, goal=goal))
    return replace(found, rate_kg=rate)


@pytest.mark.parametrize(
    "goal, rate, expected",
    [  # the plan's own range for this person: a gain of 0.18 to 0.30, a loss of 0.36 to 0.59 kg
        ("gain", 0.25, "rose by 0.25 kg a week: within the +0.18 to +0.30 kg"),
        ("gain", 0.34, "close to"),
        ("gain", 0.17, "close to"),
        ("gain", 0.50, "faster than"),
        ("gain", 0.05, "slower than"),
        ("gain", -0.2, "fell by 0.20 kg a week: the other way from"),
        ("cut", -0.45, "within the −0.59 to −0.36 kg"),
        ("cut", -0.70, "fell by 0.70 kg a week: faster than"),
        ("cut", -0.20, "slower than"),
        ("cut", 0.20, "the other way from"),
        ("cut", 0.0, "the trend held: slower than the −0.59"),
        ("gain", 0.004, "the trend held: slower than the +0.18"),
        ("maintain", 0.10, "the plan is made to hold body weight"),
        ("maintain", -0.001, "the trend held; the plan is made to hold body weight"),
        # Weight that is held is as good in recomposition, and the plan changes nothing for it.
        ("recomposition", 0.07, "rose by 0.07 kg a week: as good as the −0.17 to −0.10 kg"),
        ("recomposition", 0.20, "the other way from"),
    ],
)
def test_the_rate_is_told_beside_the_range_of_the_goal(goal: str, rate: float, expected: str):
    assert expected in words.rate_sentence(with_rate(rate, goal), "metric")


def test_a_rate_waits_for_weigh_ins_enough():
    weekly = LOG.assign(weight_kg=LOG["weight_kg"].where(LOG.index % 7 == 0))
    found = learning(weekly)
    assert "after 28 days, with 8 weigh-ins or more in them" in words.rate_sentence(found, "metric")
    assert found.found.moves
    assert words.rule_sentence(found) == words.THE_RULE_ALONE
    assert words.rule_sentence(LEARNING) == words.THE_RULE


def test_the_rate_in_pounds():
    # 0.25 kg × 2.20462 lb/kg.
    assert "rose by 0.55 lb a week" in words.rate_sentence(with_rate(0.25), "imperial")
    assert "kg" not in words.rate_sentence(with_rate(0.25), "imperial")


def test_the_formula_beside_what_was_learned():
    formula = LEARNING.formula_kcal
    # The account of the example: 1,901 at rest × 1.5, and 171 of sessions.
    assert formula == pytest.approx(3022.1, abs=0.1)
    near = replace(LEARNING, learned=normal(3000, 60))
    assert "inside that range" in words.formula_sentence(near)
    low = replace(LEARNING, learned=normal(2555, 60))
    # Of what is shown: 3,020 and 2,560.
    assert "your logs say 460 less" in words.formula_sentence(low)
    assert words.APART in words.doubts(low)
    assert words.APART not in words.doubts(near)
    high = replace(LEARNING, learned=normal(3300, 60))
    assert "your logs say 280 more" in words.formula_sentence(high)
    assert words.formula_sentence(learning(LOG.iloc[-9:])) == "The formula says 3,020 kcal."


@pytest.mark.parametrize("kg, verdict", [(59, "held"), (62, "capped")])
def test_the_trend_decides_who_weighs_too_little(kg: float, verdict: str):
    # At 180 cm a body mass index of 18.5 is 60 kg.
    small = replace(PERSON, weight="60.5 kg", goal="cut", maintenance="3000 kcal/day")
    weighed = LOG["weight_kg"] - LOG["weight_kg"].mean() + kg
    assert learning(LOG.assign(weight_kg=weighed), small).found.verdict == verdict


def test_a_log_in_kilojoules_is_asked_about_and_moves_nothing():
    found = learning(LOG.assign(energy_kcal=LOG["energy_kcal"] * 4.184))
    assert (found.found.verdict, found.found.moves) == ("held", False)
    assert "kilojoules" in found.found.outcome
    assert "are they in kilojoules?" in words.formula_sentence(found)
    assert found.to_come.empty


def texts() -> list[str]:
    modules = (words, basis, told)
    plain = [value for module in modules for value in vars(module).values()]
    return [
        *(value for value in plain if isinstance(value, str)),
        *told.WHAT_MARKS_DO,
        *told.KINDS.values(),
    ]


def test_no_text_praises_or_blames():
    assert [text for text in texts() if FORBIDDEN.search(text) and "calc" not in text] == []
    assert isinstance(words.RATE_APART, Constant)


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(
            st.none() | st.floats(0, 9000),
            st.none() | st.floats(40, 160),
        ),
        min_size=1,
        max_size=40,
    ),
    st.sampled_from(["gain", "cut", "maintain", "recomposition"]),
    st.sampled_from(["metric", "imperial"]),
)
def test_whatever_was_logged_every_sentence_can_be_said(values, goal, units):
    dates = pd.date_range(end=TODAY.isoformat(), periods=len(values))
    energy, weight = ([pair[place] for pair in values] for place in (0, 1))
    log = pd.DataFrame({"date": dates, "energy_kcal": energy, "weight_kg": weight}).astype(
        {"energy_kcal": float, "weight_kg": float}
    )
    profile = replace(PERSON, goal=goal)
    formula = formula_of(profile)
    assert formula is not None
    lessons = lessons_from(log, mark_table(), formula, TODAY)
    if lessons is None:
        assert log[["energy_kcal", "weight_kg"]].isna().to_numpy().all()
        return
    found = learn_from(lessons, mark_table(), profile)
    assert found is not None
    picture = rows.weight_rows(lessons.evidence, lessons.estimate, found.to_come, units)
    for text in (
        words.formula_sentence(found),
        words.rate_sentence(found, units),
        basis.basis_sentence(profile, found.found, mark_table()),
        words.ahead_sentence(found, units),
        words.beyond_sentence(picture),
        told.one_more_week(found),
        found.found.outcome,
    ):
        assert not re.search(r"\b(nan|inf|None)\b", text)


def measured_fat(profile: Profile) -> Learning:
    """What the log taught of somebody whose fat was measured once."""
    dxa = {"kind": "body_fat", "value": 22.0, "unit": "%", "note": "dxa", "source": "hand"}
    return learning(LOG, profile, mark_table([{"date": LOG["date"].iloc[20], **dxa}]))


@pytest.mark.parametrize("goal, way", [("cut", -1), ("gain", 1)])
@pytest.mark.parametrize("units, factor", [("metric", 1.0), ("imperial", 2.20462)])
def test_where_fat_was_measured_the_spans_of_fat_and_lean_are_told(
    goal: str, way: int, units: Units, factor: float
):
    found = measured_fat(replace(PERSON, goal=goal))
    said = words.ahead_sentence(found, units)
    assert words.FORBES_SAYS in said
    assert words.ONLY_WEIGHT not in said
    unit = "kg" if units == "metric" else "lb"
    end = r"([−+]?\d+\.\d)"
    told = re.search(
        rf"Likely {end} to {end} {unit} of it is fat and {end} to {end} {unit} is lean", said
    )
    assert told is not None
    ends = [float(one.replace("−", "-")) for one in told.groups()]
    last = found.to_come.iloc[-1]
    assert sorted(ends[:2]) == pytest.approx(
        [factor * last["fat_low_kg"], factor * last["fat_high_kg"]], abs=0.0501
    )
    assert sorted(ends[2:]) == pytest.approx(
        [factor * last["lean_low_kg"], factor * last["lean_high_kg"]], abs=0.0501
    )
    assert sum(ends) * way > 0


def test_where_no_fat_was_measured_nothing_is_said_of_it():
    said = words.ahead_sentence(learning(), "metric")
    assert words.ONLY_WEIGHT in said
    assert words.made_of_sentence(learning(), "metric") == ""


def test_without_a_projection_nothing_is_said_of_fat_either():
    found = measured_fat(PERSON)
    assert words.made_of_sentence(replace(found, to_come=found.to_come.iloc[:0]), "metric") == ""
