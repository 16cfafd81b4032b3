"""Measured body fat: what counts as one, how far each moves the fat a log began with, and when."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.errors import InputError
from calc.expenditure import Person, estimate, taught
from calc.expenditure.body import fat_after, usual_fat_mass
from calc.expenditure.body_fat import (
    COLUMNS,
    Fat,
    FatByDay,
    Given,
    fat_by_day,
    given_now,
    is_body_fat,
    measured,
    measurements,
    possible,
)
from calc.journal.model import mark_table
from calc.person.body import ERRORS
from tests.support.dates import iso
from tests.support.people import lives, of_one

DATES = pd.date_range("2026-01-01", periods=120)
STEADY = np.full(120, 80.0)
LIFE = lives(3, 70, seed=5)
DAYS, PRIOR = of_one(LIFE)


def usual(weight_kg: np.ndarray) -> np.ndarray:
    return usual_fat_mass(weight_kg, 180, 30, 1)


def by_day(*rows: dict[str, object], weight_kg: np.ndarray = STEADY) -> FatByDay:
    return fat_by_day(DATES, weight_kg, measurements(rows), usual)


def one(share: float = 0.25, day: int = 0, **more: object) -> dict[str, object]:
    return {"date": DATES[day], "share": share, **more}


def mark(value: float, unit: str = "%", note: str = "scale", **more: object) -> dict[str, object]:
    return {
        "date": "2026-01-05",
        "kind": "body_fat",
        "value": value,
        "unit": unit,
        "note": note,
    } | (more)


def test_marks_of_body_fat_are_read_in_per_cent_and_as_a_share():
    marks = mark_table(
        [
            mark(21.5),
            mark(0.2, "", "DEXA", date="2026-01-06"),
            mark(18, "", "tape", kind="Body fat"),
            mark(17, "bodpod", "", date="2026-01-07"),
            mark(30, note="", date="2026-01-08"),
            mark(22, kind="checkin"),
        ]
    )
    found = measured(marks)
    assert list(found.columns) == list(COLUMNS)
    assert found["share"].tolist() == pytest.approx([0.18, 0.215, 0.2, 0.17, 0.3])
    assert found["method"].tolist() == ["tape", "scale", "dxa", "bodpod", ""]
    assert found["sd"].tolist() == pytest.approx(
        [float(ERRORS[name]) / 100 for name in found["method"]]
    )
    assert is_body_fat(marks).sum() == 5


@pytest.mark.parametrize(
    "row", [mark(np.nan), mark(0), mark(2), mark(70), mark(-20), mark(18, "kg"), mark(0.2)]
)
def test_what_no_body_has_is_no_measurement(row: dict[str, object]):
    assert measured(mark_table([row])).empty


def test_no_measurement_is_a_table_too():
    nothing: list[Given] = [None, [], pd.DataFrame(), measured(mark_table()), [one(np.nan)]]
    for given_rows in nothing:
        found = measurements(given_rows)
        assert list(found.columns) == list(COLUMNS)
        assert found.empty
    assert not possible(pd.Series([np.nan, 0, 0.02, 0.7])).any()


@pytest.mark.parametrize(
    "rows",
    [
        [one(21.0)],
        [one(sd=0)],
        [one(sd=-0.03)],
        [one(sd=np.inf)],
        [{"share": 0.2}],
        [{"date": "2026-01-05"}],
        [{"date": None, "share": 0.2}],
        [one("much")],  # type: ignore[arg-type]
    ],
)
def test_a_measurement_that_cannot_be_is_refused_with_its_field(rows: list[dict[str, object]]):
    with pytest.raises(InputError) as fault:
        estimate(DAYS, PRIOR, body_fat=rows)
    assert fault.value.field == "body_fat"


def test_a_percentage_for_a_share_is_told_as_the_slip_it_is():
    with pytest.raises(InputError, match=r"did you mean 0\.21"):
        measurements([one(21.0)])


def test_one_measurement_is_weighed_against_the_usual_by_the_inverse_of_the_variances():
    # 80 kg: 11.9 kg of fat are usual, ± 4 (5 points); DXA says 20 ± hypot(2.4, 1) points.
    found = by_day(one(method="dxa"))
    before, doubt, reading = float(usual(STEADY)[0]), 4.0, 80 * np.hypot(2.4, 1) / 100
    weights = np.array([doubt**-2, reading**-2])
    assert found.kg[-1] == pytest.approx(np.average([before, 20], weights=weights))
    assert found.sd_kg[-1] == pytest.approx(weights.sum() ** -0.5)
    assert found.last == pytest.approx(Fat(80.0, found.kg[-1], found.sd_kg[-1]))


def test_who_measures_better_moves_more():
    moved = {method: by_day(one(method=method)).kg[-1] for method in ERRORS}
    assert moved["dxa"] > moved["bodpod"] > moved["skinfold"] > moved["tape"] > moved["scale"]
    assert moved["scale"] == moved[""] > usual(STEADY)[0]


def test_a_measurement_in_endless_doubt_changes_nothing():
    found = by_day(one(0.6, sd=1e6))
    assert np.allclose(found.kg, usual(STEADY))
    assert np.allclose(found.sd_kg, 4)
    assert found.last == pytest.approx(Fat(80.0, found.kg[-1], 4.0))
    told, plain = (estimate(DAYS, PRIOR, body_fat=rows) for rows in ([one(0.6, sd=1e6)], None))
    pd.testing.assert_frame_equal(told, plain)


def test_a_hundred_readings_of_a_scale_are_hardly_more_than_one():
    single = by_day(one(method="scale"))
    hundred = by_day(*(one(day=day, method="scale") for day in range(100)))
    another = by_day(one(method="scale"), one(method="tape"))
    assert single.sd_kg[-1] > hundred.sd_kg[-1] > another.sd_kg[-1]
    # What the scale is off by stays, 5 points of 80 kg.
    least = (4.0**-2 + 4.0**-2) ** -0.5
    assert hundred.sd_kg[-1] == pytest.approx(least, rel=0.001)
    assert hundred.sd_kg[-1] / single.sd_kg[-1] == pytest.approx(1, abs=0.02)


def test_a_measurement_counts_from_its_day_on():
    found = by_day(one(day=50, method="dxa"))
    assert np.allclose(found.kg[:50], usual(STEADY)[0])
    assert (found.kg[50:] > found.kg[0] + 3).all()
    assert fat_by_day(DATES[:50], STEADY[:50], measurements([one(day=50)]), usual).last is None
    assert by_day(one(day=50)).kg.tolist() == by_day(one(day=50), one(day=50)).kg.tolist()


@given(st.permutations(range(6)), st.integers(0, 119))
@settings(max_examples=25)
def test_neither_the_order_of_rows_nor_later_ones_matter(order: list[int], day: int):
    rows = [one(0.2 + place / 50, 20 * place, method=name) for place, name in enumerate(ERRORS)]
    weight_kg = np.where(DATES.day_of_week == 2, np.nan, np.linspace(90, 80, 120))
    whole = by_day(*rows, weight_kg=weight_kg)
    mixed = by_day(*(rows[place] for place in order), weight_kg=weight_kg)
    part = by_day(*(row for row in rows if row["date"] <= DATES[day]), weight_kg=weight_kg)  # type: ignore[operator]
    assert whole.last == mixed.last
    for all_of, other, early in zip(whole[:2], mixed[:2], part[:2], strict=True):
        np.testing.assert_array_equal(all_of, other)
        np.testing.assert_array_equal(all_of[: day + 1], early[: day + 1])


def test_who_loses_much_is_carried_along_the_curve():
    # 117 to 80 kg: 45 kg of fat become 17.7, by F + 10.4 ln F = what the scale moved.
    weight_kg = np.concatenate([np.full(20, 117.0), np.linspace(117, 80, 80), np.full(20, 80.0)])
    left = float(fat_after(45, -37))
    assert left == pytest.approx(17.7, abs=0.05)
    at_the_end = by_day(one(left / 80, 119, sd=1e-4), weight_kg=weight_kg)
    at_the_start = by_day(one(45 / 117, 0, sd=1e-4), weight_kg=weight_kg)
    assert at_the_start.kg[-1] == pytest.approx(45, abs=1.5)
    # Carried over 37 kg it is in doubt by a fifth of them, and so moves the usual by less.
    assert at_the_end.kg[118] == pytest.approx(float(usual(np.array([117.0]))[0]))
    assert at_the_end.kg[118] < at_the_end.kg[119] < at_the_start.kg[119]
    assert at_the_end.sd_kg[-1] > 4 * at_the_start.sd_kg[-1]
    both = by_day(one(45 / 117, sd=1e-4), one(left / 80, 119, sd=1e-4), weight_kg=weight_kg)
    assert both.kg[-1] == pytest.approx(at_the_start.kg[-1], abs=0.5)


def test_fat_at_another_weight_is_in_more_doubt():
    start = Fat(117, 45, 4)
    end = start.at(80)
    assert end.kg == pytest.approx(17.7, abs=0.05)
    # 4 kg shrink with the slope of the curve; a fifth of 37 kg come to it.
    assert end.sd_kg == pytest.approx(np.hypot(4 * (1 + 10.4 / 45) / (1 + 10.4 / end.kg), 7.4))
    assert start.at(117) == start


def test_a_measurement_far_from_any_weigh_in_and_one_after_the_log_do_not_count():
    weight_kg = np.where(np.arange(120) < 5, np.nan, 80.0)
    weight_kg[10:90] = np.nan
    placed = {
        -57: 120,  # 62 days before the first weigh-in
        -40: 5,
        3: 5,
        75: 120,
        60: 60,
        130: 120,
    }
    for day, counts_from in placed.items():
        row = {"date": DATES[0] + pd.Timedelta(days=day), "share": 0.25}
        found = by_day(row, weight_kg=weight_kg)
        told = found.sd_kg < 4 - 1e-9
        assert told.tolist() == [place >= counts_from for place in range(120)], day
        assert (found.last is None) == (counts_from == 120)


def test_a_slip_of_the_scale_does_not_carry_the_fat_away():
    weight_kg = STEADY.copy()
    weight_kg[[0, 50]] = 8.0
    for day in (0, 50):
        found = by_day(one(day=day, method="dxa"), weight_kg=weight_kg)
        assert found.kg[-1] == pytest.approx(by_day(one(day=day, method="dxa")).kg[-1])


def test_the_estimate_of_earlier_days_stays_when_fat_is_measured_later():
    rows = [{"date": DAYS["date"].iloc[day], "share": 0.3, "method": "dxa"} for day in (20, 50)]
    plain, once, twice = (estimate(DAYS, PRIOR, body_fat=rows[:some]) for some in range(3))
    pd.testing.assert_frame_equal(plain.iloc[:21], once.iloc[:21])
    pd.testing.assert_frame_equal(once.iloc[:51], twice.iloc[:51])
    kcal = "expenditure_kcal"
    assert not np.allclose(plain[kcal].iloc[22:], once[kcal].iloc[22:])
    assert not np.allclose(once[kcal].iloc[52:], twice[kcal].iloc[52:])
    assert iso(plain["date"]) == DAYS["date"].tolist()


def test_what_is_measured_in_an_illness_does_not_count():
    rows = [{"date": DAYS["date"].iloc[20], "share": 0.3, "method": "dxa"}]
    person = Person(PRIOR, pauses=[DAYS["date"].iloc[20]], body_fat=rows)
    assert taught(DAYS, person).fat is None
    found = taught(DAYS, person._replace(pauses=())).fat
    assert found is not None
    assert 0 < found.sd_kg < 5
    assert taught(DAYS.iloc[:0], person).fat is None


def test_a_fat_mass_given_takes_the_place_of_the_usual():
    row = {"date": DAYS["date"].iloc[0], "share": 0.2, "method": "scale"}
    light, heavy = (
        taught(DAYS, Person(PRIOR, fat_mass_kg=fat, body_fat=[row])).fat for fat in (10, 30)
    )
    assert light is not None
    assert heavy is not None
    assert 10 < light.kg < heavy.kg < 30


def test_of_two_sources_of_one_day_and_method_one_counts():
    marks = mark_table(
        [
            mark(20, source="hand"),
            mark(21, source="apple_health"),
            mark(22, source="withings"),
            mark(23, note="dxa", source="withings"),
        ]
    )
    assert measured(marks, "hand")["share"].tolist() == pytest.approx([0.20, 0.23])
    assert measured(marks)["share"].tolist() == pytest.approx([0.21, 0.23])


def test_body_fat_of_now_is_carried_back_to_where_the_log_began():
    weight_kg = np.array([np.nan, 117, 117, 100, 80, np.nan])
    # 16 kg of fat now; by Forbes F + 10.4 ln F moves as weight does, here by the 28.5 kg to the
    # median of the first weigh-ins.
    found = given_now(DATES[:6], weight_kg, 16.0, 80.0)
    assert found["date"].tolist() == [DATES[1]]
    assert found["method"].tolist() == [""]
    fat = found["share"].iloc[0] * 108.5
    assert fat + 10.4 * np.log(fat) == pytest.approx(16 + 10.4 * np.log(16) + 28.5, abs=0.2)
    assert given_now(DATES[:6], weight_kg, None, 80.0).empty
    assert given_now(DATES[:1], weight_kg[:1], 16.0, 80.0).empty


def test_body_fat_of_now_stays_one_that_a_body_can_have():
    assert given_now(DATES[:1], np.array([200.0]), 52.0, 80.0)["share"].tolist() == [0.65]


def test_how_much_of_a_change_is_fat_is_in_doubt_by_both():
    fat = Fat(80, 16, 4)
    assert fat.doubt_of_change(0) == 0
    # A fifth of 5 kg, and 4 kg of doubt times how much less of it is left.
    left = float(fat_after(16, -5))
    slope = (1 + 10.4 / 16) / (1 + 10.4 / left)
    assert fat.doubt_of_change(-5) == pytest.approx(np.hypot(1, 4 * (1 - slope)))
    assert Fat(80, 16, 1e-9).doubt_of_change(-5) == pytest.approx(1)


def test_what_was_measured_of_late_is_not_carried_to_the_start_and_back():
    weight_kg = np.linspace(117, 80, 120)
    last = float(np.median(weight_kg[-7:]))
    late = by_day(one(0.22, 119, method="dxa"), weight_kg=weight_kg)
    assert late.last is not None
    assert late.last.weight_kg == last
    # 2.4 and 1 points of 81 kg, and next to nothing of what is usual 37 kg away.
    assert late.last.sd_kg == pytest.approx(last * np.hypot(2.4, 1) / 100, rel=0.05)
    assert late.last.kg == pytest.approx(0.22 * last, abs=1)
    assert late.sd_kg[-1] > 1.5 * late.last.sd_kg


def test_fat_of_the_last_day_is_where_the_curve_leads_from_the_first():
    weight_kg = np.concatenate([np.full(20, 117.0), np.full(100, 80.0)])
    found = by_day(one(45 / 117, sd=1e-4), weight_kg=weight_kg).last
    assert found is not None
    assert found.weight_kg == 80
    assert found.kg == pytest.approx(17.7, abs=0.7)
    assert found.sd_kg == pytest.approx(0.2 * 37, rel=0.1)
