"""Weeks of a journal as a picture: every lane in its place, nothing drawn that is not known."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.show.journal import weeks as journal_targets
from calc.show.journal import weeks as shown
from calc.show.journal.lanes import MOST_TICKS
from calc.show.training.volume import standard
from calc.training.exercises import MUSCLES
from calc.training.volume import Counting
from calc.units import Units
from tests.support.shown_weeks import weeks, weigh_ins

LEGS = ("quadriceps", "calves")
PROFILE = Profile(weight="80 kg", height="180 cm", age=30, sex="male")


def targets() -> journal_targets.Targets:
    plan = make_plan(PROFILE)
    return journal_targets.targets_of(plan, standard(Counting(), "intermediate"), LEGS)


def picture(table: pd.DataFrame, last: date = date(2026, 11, 30), units: Units = "metric"):
    seen = weigh_ins("2026-10-06", "2026-10-20")
    return shown.picture(table, seen, targets(), LEGS, units, last)


def rows(table: pd.DataFrame, kind: str, lane: str | None = None) -> pd.DataFrame:
    found = table[table["kind"] == kind]
    return found if lane is None else found[found["lane"] == lane]


def test_the_weeks_are_held_against_the_plan_and_the_range_of_sets():
    found = targets()
    plan = make_plan(PROFILE)
    assert plan.energy is not None
    assert plan.protein is not None
    energy, protein = plan.energy.m_as("kcal/day"), plan.protein.m_as("g/day")
    assert found.energy == (energy.low, energy.high)
    assert found.protein == pytest.approx((protein.low / 80, protein.high / 80))
    assert found.sets == {"quadriceps": (10, 20), "calves": (10, 20)}  # science.md 8.1


def test_somebody_whose_energy_is_withheld_is_held_against_none():
    plan = make_plan(Profile(weight="60 kg", height="170 cm", age=16, sex="male"))
    found = journal_targets.targets_of(plan, standard(Counting(), "intermediate"), LEGS)
    assert found.energy is None


def test_a_lane_goes_from_its_lowest_to_its_highest_and_higher_is_up():
    table = picture(weeks(energy_kcal=[2500.0, 2700.0, 2900.0, 3100.0])).rows
    heights = rows(table, "energy")["y"].to_list()
    assert heights == sorted(heights, reverse=True)


def test_the_lanes_stand_below_each_other_and_never_overlap():
    found = picture(weeks())
    titles = rows(found.rows, "title")
    assert titles["y"].is_monotonic_increasing
    bases = rows(found.rows, "base")["y"]
    assert (bases.to_numpy()[:-1] <= titles["y"].to_numpy()[1:]).all()
    assert found.height > bases.max()


def test_a_week_with_few_days_logged_or_not_over_yet_is_unsure():
    table = picture(weeks(intake_days=[3, 4, 7, 7]), last=date(2026, 10, 30)).rows
    assert rows(table, "energy")["sure"].to_list() == [False, True, True, False]
    assert rows(table, "sets", "quadriceps")["sure"].to_list() == [True, True, True, False]


def test_what_is_unknown_is_not_drawn_and_breaks_the_line():
    table = picture(weeks(energy_kcal=[2900.0, np.nan, 2900.0, 2900.0], sleep_h=np.nan)).rows
    assert rows(table, "energy")["y"].isna().to_list() == [False, True, False, False]
    assert rows(table, "sleep").empty


def test_touching_a_week_tells_all_of_it():
    words = rows(picture(weeks()).rows, "week").iloc[0]
    assert words["label"] == "5 to 11 Oct"
    assert words["sets"] == "quadriceps 12, calves 12"
    assert words["energy"] == "2,900 kcal a day, 6 of 7 days logged"
    assert words["protein"] == "140 g a day, 1.8 g/kg"
    assert words["weight"] == "80 kg, 5 weigh-ins"
    assert words["sleep"] == "7.5 h a night, 7 nights"


def test_a_week_without_anything_says_so():
    nothing = dict.fromkeys(
        [*(f"hard_sets_{muscle}" for muscle in MUSCLES), "energy_kcal", "protein_g"], np.nan
    ) | {"protein_g_per_kg": np.nan, "weight_kg": np.nan, "sleep_h": np.nan}
    words = rows(picture(weeks(1, **nothing, intake_days=0)).rows, "week").iloc[0]
    assert words["sets"] == "none logged"
    assert words["energy"] == words["protein"] == words["sleep"] == "not logged"
    assert words["weight"] == "not weighed"


def test_pounds_are_shown_to_who_thinks_in_pounds():
    found = picture(weeks(), units="imperial")
    assert rows(found.rows, "week")["weight"].iloc[0] == "176.4 lb, 5 weigh-ins"
    assert "176.4" in found.heights.values()


def test_weigh_ins_outside_the_weeks_shown_are_left_out():
    seen = weigh_ins("2026-10-04", "2026-10-05", "2026-11-01", "2026-11-02")
    found = shown.picture(weeks(), seen, targets(), LEGS, "metric", date(2026, 11, 30)).rows
    assert len(rows(found, "weigh-in")) == 2


def test_weeks_of_several_years_are_told_with_their_year():
    first = rows(picture(weeks(14)).rows, "week")["label"].to_list()
    assert first[0] == "5 to 11 Oct 2026"
    assert first[-1] == "4 to 10 Jan 2027"
    assert "from 5 Oct 2026" in picture(weeks(14)).alt


@pytest.mark.parametrize(
    "count, first, step_days",
    [
        (12, "2026-10-05", 14),
        (40, "2026-11-01", 61),
        (100, "2027-01-01", 181),
        (261, "2027-01-01", 365),
    ],
)
def test_a_long_axis_names_months_and_a_short_one_mondays(count, first, step_days):
    ticks = pd.to_datetime(picture(weeks(count)).ticks, unit="ms")
    assert len(ticks) <= MOST_TICKS
    assert str(ticks[0].date()) == first
    assert (ticks[1] - ticks[0]).days == step_days


def test_the_week_that_is_open_is_marked_and_no_other():
    seen = weigh_ins("2026-10-06")
    last = date(2026, 11, 30)
    plain = shown.picture(weeks(), seen, targets(), LEGS, "metric", last)
    found = shown.marked(plain, "2026-10-12")
    (mark,) = rows(found.rows, "chosen").to_dict("records")
    assert mark["x"] == pd.Timestamp("2026-10-12")
    assert rows(plain.rows, "chosen").empty
    assert shown.marked(plain, None) is plain


def test_where_numbers_are_hidden_nothing_is_held_against_energy_or_protein():
    profile = Profile(
        weight="80 kg", height="180 cm", age=30, sex="male", conditions=("eating_disorder",)
    )
    found = journal_targets.targets_of(make_plan(profile), standard(Counting(), "intermediate"), ())
    assert (found.energy, found.protein) == (None, None)


@given(
    st.lists(st.one_of(st.none(), st.floats(0, 20_000)), min_size=1, max_size=30),
    st.floats(0, 400),
)
def test_whatever_was_eaten_is_drawn_inside_the_picture(eaten, sets):
    energy = [np.nan if one is None else one for one in eaten]
    found = picture(weeks(len(energy), energy_kcal=energy, hard_sets_quadriceps=sets))
    for column in ("y", "y2"):
        drawn = found.rows[column].dropna()
        assert drawn.between(0, found.height).all()
