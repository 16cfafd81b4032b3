"""Weight, waist and body fat: each with its own doubt, no way of measuring mixed with another."""

from __future__ import annotations

import pandas as pd

from calc.journal import Journal
from calc.show.journal.measures import measures, waists
from calc.units import Units
from tests.support.journals import a_mark, journal_of
from tests.support.shown_weeks import weeks

WAISTS = [
    a_mark("2026-10-06", "waist", value=84.0, unit="cm"),
    a_mark("2026-10-20", "Waist", value=32.5, unit="in"),
]
FAT = [
    a_mark("2026-10-06", "body_fat", value=18.4, unit="%", note="scale"),
    a_mark("2026-10-20", "body_fat", value=17.2, unit="%", note="scale"),
    a_mark("2026-10-21", "body_fat", value=14.0, unit="%", note="DXA"),
]
NOBODY = pd.DataFrame({"date": pd.to_datetime([]), "weight_kg": [], "trend_kg": []})


def weighed() -> pd.DataFrame:
    days = pd.date_range("2026-10-05", periods=3, freq="7D")
    return pd.DataFrame({"date": days, "weight_kg": 80.5, "trend_kg": [80.0, 80.2, 80.4]})


def found(journal: Journal, weigh_ins: pd.DataFrame = NOBODY, units: Units = "metric"):
    made = measures(journal, weigh_ins, weeks(4), units)
    assert made is not None
    return made


def titles(made) -> list[str]:
    return made.picture.rows.query("kind == 'title'")["text"].tolist()


def test_all_three_stand_on_one_axis_and_are_told():
    made = found(journal_of(marks=WAISTS + FAT), weighed())
    assert titles(made) == [
        "Body weight, kg: weigh-ins and trend",
        "Waist, cm",
        "Body fat, %, each way of measuring by itself",
    ]
    # 32.5 inches are 82.55 cm.
    assert made.title == (
        "Trend weight 80 kg on 5 Oct, 80.4 kg on 19 Oct; waist 84 cm on 6 Oct, 82.5 cm on 20 Oct; "
        "body fat by DXA 14 % on 21 Oct; body fat by a scale 18 % on 6 Oct, 17 % on 20 Oct"
    )


def test_what_is_not_measured_has_no_lane():
    assert titles(found(journal_of(marks=WAISTS))) == ["Waist, cm"]
    assert titles(found(Journal(), weighed())) == ["Body weight, kg: weigh-ins and trend"]
    assert measures(Journal(), NOBODY, weeks(4), "metric") is None


def test_ways_of_measuring_body_fat_are_never_joined():
    rows = found(journal_of(marks=FAT)).picture.rows.query("kind == 'point'")
    assert rows.groupby("series").size().to_dict() == {"fat dxa": 1, "fat scale": 2}
    assert "18 % by a scale, about 9 to 28 %" in rows["text"].tolist()


def test_how_much_is_a_change_is_said_of_what_was_measured():
    # 1.96 · √2 · 0.8 cm is 2.2 cm; 1.96 · √2 · 1 point is 2.8 points.
    made = found(journal_of(marks=WAISTS + FAT))
    assert "A waist has changed from about 2.2 cm on." in made.note
    assert "from about 3 points on" in made.note
    assert found(Journal(), weighed()).note == ""


def test_units_are_those_of_the_reader():
    made = found(journal_of(marks=WAISTS), weighed(), "imperial")
    assert "33.1 in on 6 Oct, 32.5 in on 20 Oct" in made.title
    assert titles(made) == ["Body weight, lb: weigh-ins and trend", "Waist, in"]


def test_a_waist_in_a_unit_that_is_none_is_left_out_and_the_last_of_a_day_counts():
    marks = [
        a_mark("2026-10-06", "waist", value=84.0, unit="cm"),
        a_mark("2026-10-06", "waist", value=85.0, unit=""),
        a_mark("2026-10-07", "waist", value=84.0, unit="stone"),
    ]
    assert waists(journal_of(marks=marks))["waist_cm"].tolist() == [85.0]
    assert waists(Journal()).empty


def test_days_of_two_years_are_told_with_theirs():
    marks = [a_mark("2026-12-28", "waist", value=84.0), a_mark("2027-01-04", "waist", value=83.0)]
    made = measures(journal_of(marks=marks), NOBODY, weeks(15), "metric")
    assert made is not None
    assert made.title == "Waist 84 cm on 28 Dec 2026, 83 cm on 4 Jan 2027"


def test_only_the_weeks_shown_are_told():
    marks = [a_mark("2026-01-06", "waist", value=90.0, unit="cm"), *WAISTS]
    assert "90 cm" not in found(journal_of(marks=marks)).title
