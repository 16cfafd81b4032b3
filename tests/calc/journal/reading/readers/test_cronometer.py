"""Cronometer's export: nutrients by name, days that were not logged, metrics row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import journal
from calc.units import quantity
from tests.support.dates import iso, with_iso
from tests.support.samples import facts, needs_samples, nutrition_facts, sample

POUND = quantity(1, "lb").m_as("kg")
DAILY = (
    "Date,Energy (kcal),Alcohol (g),B12 (Cobalamin) (µg),Carbs (g),Fiber (g),Net Carbs (g),"
    "Fat (g),Protein (g),Completed"
)
SERVINGS = (
    "Day,Group,Food Name,Amount,Energy (kcal),Carbs (g),Fiber (g),Fat (g),Protein (g),Category"
)
TIMED = SERVINGS.replace("Group,", "Time,Group,")
BIOMETRICS = "Day,Time,Group,Metric,Unit,Amount"
FULL = "2026-03-02,2000.50,0.00,2.10,200.25,30.00,170.25,70.00,150.00,true"


def read(*rows: str, header: str = DAILY, feed: str = "\n", mark: str = "", **choices):
    text = mark + feed.join([header, *rows, ""])
    return journal.read(text.encode(), "dailysummary.csv", **choices)


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@pytest.mark.parametrize("comma", ["", ","])
def test_a_day_is_read_by_the_names_of_its_columns(feed, mark, comma):
    found = read(FULL + comma, header=DAILY + comma, feed=feed, mark=mark)
    assert found.problems.empty
    assert with_iso(found.days).drop(columns=["weight_kg", "sleep_h"]).to_dict("records") == [
        {
            "date": "2026-03-02",
            "energy_kcal": 2000.5,
            "protein_g": 150.0,
            "carbohydrate_g": 200.25,
            "fat_g": 70.0,
            "fibre_g": 30.0,
            "source": "cronometer",
        }
    ]


def test_a_day_that_was_not_logged_is_no_day_of_nothing():
    found = read("2026-03-01" + "," * 9 + "false", FULL)
    assert iso(found.days["date"]) == ["2026-03-02"]
    assert found.problems[["row", "what", "done"]].to_numpy().tolist() == [
        [2, "Nothing was logged on this day", "not used"]
    ]


def test_a_nutrient_that_was_not_logged_is_blank():
    found = read("2026-03-01,150.00,,,,,,,30.00,false")
    day = found.days.iloc[0]
    assert (day["energy_kcal"], day["protein_g"]) == (150, 30)
    assert found.days[["carbohydrate_g", "fat_g", "fibre_g"]].isna().all(axis=None)


def test_kilojoules_are_kilocalories_of_4184_joules():
    found = read(FULL.replace("2000.50", "8368"), header=DAILY.replace("kcal", "kJ"))
    assert found.days["energy_kcal"].tolist() == [pytest.approx(2000)]


def test_the_groups_of_a_day_are_added_up_unless_a_total_stands_beside_them():
    header = "Date,Group,Energy (kcal),Carbs (g),Fat (g),Protein (g),Completed"
    parts = ["2026-03-02,Breakfast,500,50,20,30,true", "2026-03-02,Dinner,700,70,30,40,true"]
    found = read(*parts, "2026-03-02,Total,1200,120,50,70,true", header=header)
    assert found.days["energy_kcal"].tolist() == [1200]
    assert found.problems["row"].tolist() == [2, 3]
    found = read(*parts, header=header)
    assert found.days["energy_kcal"].tolist() == [1200]
    assert found.problems.empty


@pytest.mark.parametrize(
    "header, group",
    [(SERVINGS, '"Breakfast"'), (TIMED, '9:00 AM,"Breakfast"'), (TIMED, ',"Breakfast"')],
)
def test_servings_are_added_up_and_a_food_of_nothing_and_a_note_are_told(header, group):
    found = read(
        f'2026-03-02,{group},"Oats, rolled","1.00 cup",300.00,50.00,8.00,5.00,10.00,"Cereals"',
        f'2026-03-02,{group},"Creatine","5.00 g",,,,,,"Supplements"',
        f'2026-03-02,{group},"Milk","1.00 cup",120.00,12.00,,5.00,8.00,"Dairy"',
        f'2026-03-03,{group.replace("Breakfast", "Notes")},"slept well","",,,,,,""',
        header=header,
    )
    assert with_iso(found.days)[["date", "energy_kcal", "fibre_g"]].to_numpy().tolist() == [
        ["2026-03-02", 420.0, 8.0]
    ]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [3, "A food with no energy and no macronutrient"],
        [5, "A note, no food"],
    ]


@pytest.mark.parametrize("group", ["Notes", "notes", "Notas", "Total", "Breakfast"])
def test_a_row_with_energy_is_food_whatever_its_group_is_called(group):
    found = read(
        f'2026-03-02,{group},"Oats","1.00 cup",220.00,,,,,"Cereals"',
        f'2026-03-02,{group},"Tea","1.00 cup",,,,0.10,,"Drinks"',
        f'2026-03-02,{group},"slept well","",,,,,,""',
        header=SERVINGS,
    )
    assert found.days[["energy_kcal", "fat_g"]].to_numpy().tolist() == [[220, 0.1]]
    note = group.casefold() == "notes"
    what = "A note, no food" if note else "A food with no energy and no macronutrient"
    assert found.problems[["row", "what"]].to_numpy().tolist() == [[4, what]]


BY_GROUP = "Date,Group,Energy (kcal),Carbs (g),Fat (g),Protein (g),Completed"


def test_a_group_called_total_counts_beside_the_others_where_it_is_not_their_sum():
    parts = ["2026-03-02,Breakfast,500,50,20,30,true", "2026-03-02,total,700,70,30,40,true"]
    alone = "2026-03-03,Total,900,80,40,50,true"
    found = read(*parts, alone, header=BY_GROUP)
    assert found.days["energy_kcal"].tolist() == [1200, 900]
    assert found.problems[["row", "value", "done"]].to_numpy().tolist() == [
        [3, "total", "counted beside them"]
    ]


def test_a_total_is_the_sum_of_its_parts_as_far_as_two_decimals_go():
    parts = [f"2026-03-02,Meal {number},100.33,,,,true" for number in (1, 2, 3)]
    for total in ("301.00", "300.98"):
        found = read(*parts, f"2026-03-02,Total,{total},,,,true", header=BY_GROUP)
        assert found.days["energy_kcal"].tolist() == [float(total)]
        assert found.problems["what"].tolist() == ["A part of the day, in its total already"] * 3
    found = read(*parts, "2026-03-02,Total,301.50,,,,true", header=BY_GROUP)
    assert found.days["energy_kcal"].tolist() == [pytest.approx(602.49)]


@given(
    st.lists(
        st.tuples(st.sampled_from(["Total", "Dinner", "Notes"]), st.integers(50, 900)), max_size=5
    )
)
def test_no_kilocalorie_is_lost_to_the_name_of_a_group(rows):
    found = read(*(f"2026-03-02,{group},{kcal},,,,true" for group, kcal in rows), header=BY_GROUP)
    total = sum(kcal for group, kcal in rows if group == "Total")
    others = sum(kcal for group, kcal in rows if group != "Total")
    right = {total + others, total if abs(total - others) <= 0.1 and total else total + others}
    assert set(found.days["energy_kcal"]) <= right
    assert bool(rows) == bool(len(found.days))


@pytest.mark.parametrize("header", [BIOMETRICS, "Day,Group,Metric,Unit,Amount"])
def test_weight_and_sleep_are_found_among_the_biometrics(header):
    rows = [
        "2026-03-02,7:30 AM,Uncategorized,Weight (Apple Health),lbs,180.0",
        "2026-03-03,7:00 AM,Uncategorized,Weight,kg,81.5",
        "2026-03-03,,Uncategorized,Sleep,hours,7.5",
        "2026-03-04,,Uncategorized,Sleep (Oura),min,450",
        "2026-03-04,,Uncategorized,Blood Pressure,mmHg,120/80",
        "2026-03-05,,Uncategorized,Weight,heaps,80",
        "2026-03-06,,Uncategorized,Weight,kg,much",
    ]
    if header != BIOMETRICS:
        rows = [",".join([*row.split(",")[:1], *row.split(",")[2:]]) for row in rows]
    found = read(*rows, header=header)
    days = with_iso(found.days).set_index("date")
    assert days["weight_kg"].dropna().to_dict() == {
        "2026-03-02": pytest.approx(180 * POUND),
        "2026-03-03": 81.5,
    }
    assert days["sleep_h"].dropna().to_dict() == {"2026-03-03": 7.5, "2026-03-04": 7.5}
    assert found.problems[["row", "column", "value"]].to_numpy().tolist() == [
        [6, "Metric", "Blood Pressure"],
        [7, "Unit", "heaps"],
        [8, "Amount", "much"],
    ]


def test_the_earliest_of_several_weigh_ins_counts():
    found = read(
        "2026-03-02,8:00 PM,,Weight,kg,81.0",
        "2026-03-02,7:00 AM,,Weight,kg,80.0",
        "2026-03-02,,,Weight,kg,82.0",
        header=BIOMETRICS,
    )
    assert found.days["weight_kg"].tolist() == [80.0]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [2, "A later weigh-in of the day"],
        [4, "A later weigh-in of the day"],
    ]


@pytest.mark.parametrize(
    "header, row",
    [
        ("Day,Time,Group,Exercise,Minutes,Calories Burned", "2026-03-02,7:00 AM,,Running,30,-300"),
        ("Day,Group,Exercise,Minutes,Calories Burned", "2026-03-02,,Running,30,-300"),
        ("Day,Time,Group,Note", "2026-03-02,7:00 AM,,slept well"),
    ],
)
def test_a_file_of_the_same_export_without_days_is_known_and_not_used(header, row):
    found = read(row, header=header)
    assert found.empty
    assert found.problems["done"].tolist() == ["not used"]


@needs_samples
@pytest.mark.parametrize("name", [f"cronometer-daily-0{number}.csv" for number in (1, 2, 3)])
def test_a_real_daily_summary_agrees_with_its_facts(name):
    found = sample(name)
    assert found.problems.empty
    ours = nutrition_facts(found)
    assert ours == {key: facts("nutrition", name)[key] for key in ours}


@needs_samples
def test_real_servings_agree_with_their_facts_and_with_the_daily_summary():
    found = sample("cronometer-servings-01.csv")
    ours = nutrition_facts(found)
    assert ours == {key: facts("nutrition", "cronometer-servings-01.csv")[key] for key in ours}
    daily = sample("cronometer-daily-01.csv").days
    assert iso(found.days["date"]) == iso(daily["date"])
    for column in ("energy_kcal", "protein_g"):
        assert found.days[column].tolist() == pytest.approx(daily[column].tolist(), abs=0.1)
