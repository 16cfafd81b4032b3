"""The plan on sheets: the figures that the page shows, added up, and what is left out said."""

import io
from dataclasses import replace
from datetime import time

import openpyxl
import pytest
from hypothesis import given, settings

from calc import Profile, make_plan
from calc.day import whole_grams
from calc.person.limits import WEEKDAYS
from calc.plan import Plan
from calc.show import words
from calc.show.plan.sheets import headlines, week_meals, week_rows, workbook
from calc.show.plan.week import options
from calc.units import Units
from tests.support.profiles import GUARDED

PERSON = Profile(weight="93.5 kg", height="183 cm", age=30, sex="male", goal="cut")
MIXED = replace(PERSON, sessions=("mon 05:30 60 endurance easy", "mon 18:00 75 legs"))


def read(plan: Plan, units: Units = "metric") -> dict[str, list[list[object]]]:
    book = openpyxl.load_workbook(io.BytesIO(workbook(plan, units)))
    return {sheet.title: [list(row) for row in sheet.values] for sheet in book}


def rows_of(rows: list[list[object]]) -> dict[object, list[object]]:
    return {row[0]: row[1:] for row in rows}


def test_the_first_sheet_is_the_plan_and_each_day_has_one():
    assert list(read(make_plan(PERSON))) == ["Plan", "Training day", "Rest day"]
    mixed = make_plan(MIXED)
    assert list(read(mixed)) == ["Plan", "Mon", "Tue, Wed, Thu, Fri, Sat", "Sun"]
    assert len(options(mixed)) == 3


def test_its_figures_are_those_of_the_cards():
    plan = make_plan(PERSON)
    rows = read(plan)["Plan"]
    found = rows_of(rows)
    assert rows[0][0] == "Your plan"
    assert found["What"] == ["Target", "From", "To", "Unit", "Why", "Source"]
    assert plan.energy_training_day is not None
    assert plan.protein is not None
    energy, protein = words.energy(plan.energy_training_day), words.mass(plan.protein)
    assert found["Energy on a training day"][:4] == [2840, 2450, 3480, "kcal a day"]
    assert (energy.value, energy.spread) == ("2,840", "2,450–3,480")
    # 157.48 at the low end, which 157.5 of the file would make 158.
    assert found["Protein"][:4] == [184, 157, 210, "g a day"]
    assert (protein.value, protein.spread) == ("184", "157–210")
    assert found["Rate of weight change"][:4] == [-0.5, -0.62, -0.38, "kg a week"]
    assert found["Time in bed"][:4] == ["8 h 45", "7 h 45", "9 h 30", None]
    assert found["Lights out"][:4] == [time(21, 45), None, None, None]


def test_it_speaks_the_reader_s_units():
    found = rows_of(read(make_plan(PERSON), "imperial")["Plan"])
    assert found["Rate of weight change"][:4] == [-1.11, -1.37, -0.84, "lb a week"]
    assert found["Drinks in a day"][:4] == [85, 68, 101, "fl oz a day"]
    day = read(make_plan(PERSON), "imperial")["Training day"]
    assert day[0][7] == "Drink (fl oz)"
    assert day[-1][7] == 85


@pytest.mark.parametrize("profile", [PERSON, MIXED])
def test_a_day_is_by_the_clock_and_its_last_row_adds_up_to_its_cards(profile: Profile):
    plan = make_plan(profile)
    kind = options(plan)[0]
    _, *rows, total = list(read(plan).values())[1]
    assert all(isinstance(row[0], time) and isinstance(row[1], time) for row in rows)
    assert total[0] == "Total"
    for place in range(3, 8):
        cells = [row[place] for row in rows if row[place] is not None]
        assert sum(cells) == pytest.approx(total[place])  # type: ignore[arg-type]
    energy = plan.amount_of("energy", kind)
    assert energy is not None
    assert f"{total[3]:,}" == words.energy(energy).value


def test_who_gets_no_target_has_a_workbook_that_says_why():
    plan = make_plan(replace(PERSON, age=16))
    sheets = read(plan)
    assert str(sheets["Plan"][1][0]).startswith("Left out: energy, protein, fat")
    assert not {"Protein", "Maintenance"} & set(rows_of(sheets["Plan"]))
    assert sheets["Training day"][0] == ["From", "To", "What", "Note"]
    assert "Total" not in [row[0] for row in sheets["Training day"]]


@given(GUARDED)
@settings(max_examples=15)
def test_the_meals_of_nobody_name_what_is_withheld(profile: Profile):
    plan = make_plan(profile)
    sheets = read(plan)
    assert next(iter(sheets)) == "Plan"
    counted = plan.withheld.isdisjoint(("energy", "protein", "fat", "carbohydrate"))
    heads = {head for row in week_rows(plan, "metric") for head in row.amounts}
    assert ("Energy" in heads) == counted
    said = " ".join(text for meals in week_meals(plan, "metric").values() for *_, text in meals)
    assert ("kcal" in said) == counted
    assert any(line.startswith("Left out") for line in headlines(plan, "metric")) == bool(
        plan.withheld
    )


def test_the_week_has_a_row_a_day_and_the_meals_of_each_different_day():
    plan = make_plan(MIXED)
    rows = week_rows(plan, "metric")
    assert [row.day[:3].lower() for row in rows] == list(WEEKDAYS)
    assert rows[0].training == "05:30–06:30 endurance easy, 18:00–19:15 legs"
    assert rows[1].training == "Rest"
    energy = plan.amount_of("energy", "mon")
    assert energy is not None
    assert rows[0].amounts["Energy"] == f"{words.energy(energy).value} kcal"
    assert rows[0].lights_out == "21:45"
    meals = week_meals(make_plan(PERSON), "metric")
    assert list(meals) == ["Training day (Mon, Tue, Thu, Fri)", "Rest day (Wed, Sat, Sun)"]
    table = whole_grams(make_plan(PERSON).days["training"])
    first = table[table["what"] == "Breakfast"].iloc[0]
    assert meals["Training day (Mon, Tue, Thu, Fri)"][0] == (
        first["start"],
        "Breakfast",
        f"{first['energy_kcal']:.0f} kcal, {first['protein_g']:.0f} g protein, "
        f"{first['carbohydrate_g']:.0f} g carbohydrate, {first['fat_g']:.0f} g fat",
    )
