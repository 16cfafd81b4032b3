"""One exercise through time: best sets, estimates of one repetition, volume and records."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from calc.clock import as_dates
from calc.journal import Journal
from calc.journal import lifts as lifts_of
from calc.journal.lifts import best_sets, estimable, history, lift_of, most_done, names_of
from calc.training.catalogue import BY_NAME
from tests.support.cases import each
from tests.support.journals import a_set, journal_of, journals

BENCH = "Bench Press (Barbell)"
NOBODY = pd.DataFrame({"date": as_dates([]), "weight_kg": [], "trend_kg": []})


def weighed(*days: str, kg: float = 80.0, trend: float = 82.0) -> pd.DataFrame:
    return pd.DataFrame({"date": as_dates(days), "weight_kg": kg, "trend_kg": trend})


def days_of(sets: list[dict[str, Any]], weigh_ins: pd.DataFrame = NOBODY) -> pd.DataFrame:
    log = journal_of(sets).log
    (name,) = most_done(log)
    return history(lift_of(log, name), weigh_ins)


def benched(day: int, weight: float, reps: float, **others: Any) -> dict[str, Any]:
    return a_set(f"2026-10-{day:02}", BENCH, weight_kg=weight, reps=reps, **others)


def test_the_best_set_is_the_heaviest_and_of_equal_ones_that_with_most_repetitions():
    found = days_of([benched(5, 60, 12), benched(5, 80, 5), benched(5, 80, 6), benched(5, 80, 6)])
    assert found[["load_kg", "reps", "sets"]].iloc[0].tolist() == [80, 6, 4]


def test_a_warm_up_is_neither_a_set_nor_the_best_nor_any_volume():
    found = days_of([benched(5, 100, 5, set_type="warmup"), benched(5, 80, 5)])
    assert found[["load_kg", "sets", "volume_kg"]].iloc[0].tolist() == [80, 1, 400]


def test_a_record_is_more_than_ever_before_and_the_first_day_is_none():
    found = days_of([benched(1, 80, 5), benched(2, 80, 6), benched(3, 80, 6), benched(4, 82.5, 3)])
    assert found["best"].tolist() == [False, True, False, True]
    # Volumes of 400, 480, 480 and 247.5 kg; by Epley 93.3, 96, 96 and 90.75.
    assert found["volume_best"].tolist() == [False, True, False, False]
    assert found["estimate_best"].tolist() == [False, True, False, False]


@each(
    "reps, rpe, expected, error",
    [
        # Epley 1985: load × (1 + repetitions to failure / 30); the load itself at one.
        (1, np.nan, 100.0, 0.0),
        (5, np.nan, 100 * (1 + 5 / 30), 0.05),
        (8, np.nan, 100 * (1 + 8 / 30), 0.10),
        (10, np.nan, 100 * (1 + 10 / 30), 0.10),
        (6, 8.0, 100 * (1 + 8 / 30), 0.10),
        (4, 8.0, 100 * (1 + 6 / 30), 0.10),
        (1, 8.0, 100 * (1 + 3 / 30), 0.05),
        (11, np.nan, np.nan, np.nan),
        (9, 8.0, np.nan, np.nan),
        (5, 6.0, np.nan, np.nan),
    ],
)
def test_one_repetition_is_estimated_up_to_ten_to_failure_with_three_in_reserve_at_most(
    reps: float, rpe: float, expected: float, error: float
):
    found = days_of([benched(1, 60, 5), benched(8, 100, reps, rpe=rpe)]).iloc[1]
    assert found["estimate_kg"] == pytest.approx(expected, nan_ok=True)
    assert found["error_kg"] == pytest.approx(error * expected, nan_ok=True)


def test_the_first_day_of_an_exercise_and_drops_say_nothing_of_one_repetition():
    found = days_of([benched(1, 100, 5), benched(8, 120, 5, set_type="dropset")])
    assert found["estimate_kg"].isna().all()


@each(
    "name, is_one",
    [
        *(("Barbell back squat", True), ("Dumbbell bench press", True), ("Pull-up", True)),
        *(("Leg press", False), ("Assisted pull-up", False), ("Push-up", False)),
        *(("Barbell curl", False), ("Machine chest press", False), ("Cable chest press", False)),
        *(("Barbell bent-over row", False), ("Barbell hack squat", False)),
    ],
)
def test_only_free_weights_over_many_joints_and_whole_body_lifts_are_estimated(
    name: str, is_one: bool
):
    assert estimable(BY_NAME.get(name)) is is_one


def test_an_exercise_that_is_not_known_has_its_sets_and_no_estimate():
    found = days_of([a_set("2026-10-05", "Zercher Dance", weight_kg=50, reps=5)])
    assert found["volume_kg"].tolist() == [250]
    assert not estimable(None)


def pulled(weigh_ins: pd.DataFrame, weight: float = 20, reps: int = 7) -> pd.Series:
    sets = [
        a_set(day, "Pull Up (Weighted)", weight_kg=weight, reps=reps)
        for day in ("2026-10-05", "2026-10-12")
    ]
    return days_of(sets, weigh_ins).iloc[1]


def test_a_pull_up_counts_the_body_and_shows_what_would_be_added():
    # 0.95 of 80 kg and 20 kg are 96 kg, by Epley 118.4 kg, of which 42.4 kg are added.
    found = pulled(weighed("2026-10-10"))
    assert found["volume_kg"] == pytest.approx(96 * 7)
    assert found["estimate_kg"] == pytest.approx(42.4)
    # A tenth of all that is lifted, not of what is added.
    assert found["error_kg"] == pytest.approx(11.84)
    assert found["load_kg"] == 20


def test_after_a_fortnight_the_trend_stands_in_and_without_a_weigh_in_nothing_does():
    assert pulled(weighed("2026-09-20"))["volume_kg"] == pytest.approx((0.95 * 82 + 20) * 7)
    assert np.isnan(pulled(weighed("2026-01-01"))["volume_kg"])
    assert np.isnan(pulled(weighed("2026-10-13"))["volume_kg"])
    assert np.isnan(pulled(NOBODY)["estimate_kg"])


def test_no_record_is_owed_to_weight_gained():
    gained = weighed("2026-10-01", "2026-10-10").assign(weight_kg=[80.0, 82.0])
    sets = [
        a_set(f"2026-10-{day:02}", "Pull Up", reps=reps) for day, reps in ((5, 8), (12, 8), (13, 9))
    ]
    found = days_of(sets, gained)
    assert found["volume_kg"].iloc[1] > found["volume_kg"].iloc[0]
    assert found["volume_best"].tolist() == [False, False, True]
    assert found["estimate_best"].tolist() == [False, False, True]


def test_push_ups_are_lifted_by_their_share_and_have_no_estimate():
    # 3 × 20 push-ups of somebody of 80 kg: 3 · 20 · 0.64 · 80 = 3,072 kg.
    sets = [a_set("2026-10-05", "Push Up", reps=20)] * 3
    found = days_of(sets, weighed("2026-10-05")).iloc[0]
    assert found["volume_kg"] == pytest.approx(3072)
    assert np.isnan(found["estimate_kg"])
    assert found["reps"] == 20


def test_help_is_taken_off_and_less_of_it_is_better():
    sets = [
        a_set(f"2026-10-{day:02}", "Pull Up (Assisted)", weight_kg=help, reps=8)
        for day, help in ((5, 30), (12, 20))
    ]
    found = days_of(sets, weighed("2026-10-05"))
    # 0.95 · 80 − 30 = 46 kg.
    assert found["volume_kg"].iloc[0] == pytest.approx(46 * 8)
    assert found["best"].tolist() == [False, True]


def test_a_squat_with_a_bar_has_no_body_added():
    sets = [a_set(day, "Squat (Barbell)", weight_kg=100, reps=5) for day in ("2026-10-05",)]
    assert days_of(sets, weighed("2026-10-05"))["volume_kg"].tolist() == [500]


def test_names_of_two_apps_for_one_exercise_are_one_and_the_most_done_comes_first():
    log = journal_of(
        [
            a_set("2026-10-05", BENCH, reps=5),
            a_set("2026-10-07", "Bench Press", reps=5, source="strong"),
            a_set("2026-10-05", "Zercher Dance", reps=5),
        ]
    ).log
    assert most_done(log) == ["Barbell bench press", "Zercher Dance"]
    assert most_done(log, {"Zercher Dance": "Barbell bench press"}) == ["Barbell bench press"]
    assert len(lift_of(log, "Barbell bench press").log) == 2


@settings(max_examples=40)
@given(journals())
def test_of_every_exercise_volume_adds_up_and_a_record_is_the_highest_so_far(journal: Journal):
    for name in most_done(journal.log):
        lift = lift_of(journal.log, name)
        days = history(lift, NOBODY)
        assert days["date"].is_monotonic_increasing
        assert days["date"].is_unique
        working = lift.log[(lift.log["set_type"] != "warmup") & (lift.log["reps"] != 0)]
        assert days["sets"].sum() == len(working)
        highest = days["volume_kg"].cummax()
        assert (days.loc[days["volume_best"], "volume_kg"] == highest[days["volume_best"]]).all()
        assert not days[["best", "volume_best", "estimate_best"]].head(1).to_numpy().any()
    assert set(names_of(journal.log)) == set(most_done(journal.log))


@settings(max_examples=40)
@given(journals())
def test_every_group_has_one_best_set_at_most_and_none_is_heavier(journal: Journal):
    log = journal.log
    if log.empty:
        return
    group = pd.factorize(log["exercise"])[0]
    load = lifts_of.compared_loads(log, [None] * len(log))
    best = best_sets(log, load, group)
    assert np.bincount(group[best], minlength=1).max() <= 1
    counts = (log["set_type"] != "warmup").to_numpy() & (log["reps"] != 0).to_numpy()
    for number in np.unique(group):
        inside = (group == number) & counts
        assert inside.any() == best[group == number].any()
        if inside.any():
            assert load[best & (group == number)].max() == load[inside].max()
