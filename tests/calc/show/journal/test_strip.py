"""The last full week in four figures: the same as elsewhere, and where each lies."""

from __future__ import annotations

from datetime import date

import pandas as pd

from calc import Profile, make_plan
from calc.show.journal.findings import findings
from calc.show.journal.lanes import Goal
from calc.show.journal.strip import rate_of, signed, strip
from calc.show.journal.weeks import Targets
from calc.show.training.volume import standard
from calc.training.volume import Counting
from tests.support.cases import each
from tests.support.shown_weeks import weeks

HELD = standard(Counting(), "intermediate")
RATE = Goal(0.1, 0.4)
TARGETS = Targets(energy=Goal(2796, 3004), protein=Goal(1.6, 2.2))
# Three of the four weeks from 5 October are over on 28 October.
LAST = date(2026, 10, 28)


def weighed(step: float = 0.05) -> pd.DataFrame:
    days = pd.date_range("2026-10-05", periods=21)
    return pd.DataFrame({"date": days, "weight_kg": 80.0}).assign(
        trend_kg=[80 + place * step for place in range(21)]
    )


def figures(hidden: bool = False, held_against=HELD, units="metric", rate=RATE, **columns):
    found = strip(
        weeks(4, **columns),
        weighed(),
        ["quadriceps", "chest", "calves"],
        held_against,
        TARGETS,
        rate,
        units,
        LAST,
        hidden=hidden,
    )
    assert found is not None
    assert found.title == "Last full week, 19 to 25 Oct"
    return {one.name: one for one in found.figures}


def test_a_week_in_its_plan_is_in_with_the_figures_of_the_week():
    found = figures()
    assert found["Hard sets"] == ("Hard sets", "3 of 3", "muscles in range", "in", "")
    assert found["Energy"] == ("Energy", "2,900", "kcal a day", "in", "plan 2,800 to 3,000")
    # 1.75 to one decimal, as in the sentences of the week.
    assert found["Protein"] == ("Protein", "1.8", "g/kg a day", "in", "plan 1.6 to 2.2")
    # 0.05 kg a day is 0.35 kg a week.
    assert found["Trend weight"][1:4] == ("+0.35", "kg a week", "in")


def test_the_figures_are_those_of_the_words():
    found = figures()
    lines = findings(
        weeks(4),
        muscles=["chest"],
        protein_low=1.6,
        energy_low=2796,
        energy_high=3004,
        last_day=LAST,
    )
    told = " ".join(lines)
    for name in ("Energy", "Protein"):
        assert f"{name.lower()} {found[name].value} {found[name].unit.split()[0]}" in told


@each(
    "columns, name, place",
    [
        ({"energy_kcal": 2700.0}, "Energy", "under"),
        ({"energy_kcal": 3100.0}, "Energy", "over"),
        ({"energy_kcal": 2797.0}, "Energy", "in"),
        ({"protein_g_per_kg": 1.5}, "Protein", "under"),
        ({"protein_g_per_kg": 2.4}, "Protein", "over"),
        ({"hard_sets_calves": 3.0}, "Hard sets", "under"),
        ({"hard_sets_calves": 24.0}, "Hard sets", "over"),
        (
            {"hard_sets_calves": 24.0, "hard_sets_chest": 3.0},
            "Hard sets",
            "1 under and 1 over",
        ),
    ],
)
def test_what_lies_outside_is_under_or_over(columns, name, place):
    assert figures(**columns)[name].place == place


def test_muscles_outside_their_range_are_named():
    both = figures(hard_sets_calves=24.0, hard_sets_chest=3.0)["Hard sets"]
    assert both.value == "1 of 3"
    assert both.note == "under: chest 3; over: calves 24"
    assert figures(hard_sets_calves=3.0)["Hard sets"].note == "calves 3"


@each(
    "columns, name, note",
    [
        ({"intake_days": 3}, "Energy", "3 of 7 days logged, too few to tell"),
        ({"intake_days": 3}, "Protein", "3 of 7 days logged, too few to tell"),
        ({"intake_days": 0, "energy_kcal": float("nan")}, "Energy", "not logged"),
        ({"workouts": 0.0}, "Hard sets", "no training logged"),
    ],
)
def test_what_is_not_known_has_no_figure_and_says_why(columns, name, note):
    found = figures(**columns)[name]
    assert (found.value, found.place, found.note) == ("", "", note)


def test_where_numbers_of_the_body_are_hidden_only_the_sets_stand():
    assert list(figures(hidden=True)) == ["Hard sets"]


def test_a_way_of_counting_without_a_range_has_sessions():
    every = standard(Counting(rule="every"), "intermediate")
    assert figures(held_against=every)["Hard sets"][1:4] == ("4", "sessions", "")


def test_the_rate_is_in_the_units_of_the_reader_and_of_no_plan_has_no_place():
    assert figures(units="imperial")["Trend weight"][1:3] == ("+0.77", "lb a week")
    assert figures(rate=None)["Trend weight"].place == ""
    found = strip(weeks(4), weighed().head(3), [], HELD, TARGETS, None, "metric", LAST)
    assert found is not None
    assert found.figures[-1].note == "too few weigh-ins to tell"


def test_of_a_last_week_without_a_log_the_one_before_is_told():
    columns = {"workouts": [4, 4, 0, 0], "intake_days": [6, 6, 0, 0], "weigh_ins": [5, 5, 0, 0]}
    found = strip(weeks(4, **columns), weighed(), ["chest"], HELD, TARGETS, RATE, "metric", LAST)
    assert found is not None
    assert found.title == "Last full week with a log, 12 to 18 Oct"


def test_no_week_that_is_over_has_no_strip():
    assert strip(weeks(1), weighed(), [], HELD, TARGETS, None, "metric", date(2026, 10, 8)) is None


def test_a_plan_that_hides_or_withholds_its_rate_gives_none():
    person = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
    gain = rate_of(make_plan(Profile(**person)))
    cut = rate_of(make_plan(Profile(**person, goal="cut")))
    assert gain is not None
    assert cut is not None
    assert 0 < gain.low < gain.high
    assert cut.low < cut.high < 0
    assert rate_of(make_plan(Profile(**person, conditions={"eating_disorder"}))) is None


def test_a_change_has_its_sign():
    assert [signed(0.25), signed(-0.4), signed(0.0)] == ["+0.25", "−0.4", "0"]
