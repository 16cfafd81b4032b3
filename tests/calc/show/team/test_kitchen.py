"""The kitchen's sheet: figures of the plates, whom they hold, what is bought."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc.show.team.kitchen import kitchen_sentence, meal_sheets, seats_said, seats_table, to_buy
from calc.team.kitchen import plate_list
from calc.team.plates import Plates
from tests.support.squads import plates_of_few


def test_each_meal_has_its_sizes_with_their_plates():
    day = plates_of_few()
    sheets = meal_sheets(day, "metric")
    table = plate_list([day])
    assert len(sheets) == len(table.drop_duplicates(["meal", "line"]))
    for sheet in sheets:
        assert all(len(row) == len(sheet.heads) for row in sheet.rows)
        plates = sum(int(head.rpartition(" ")[2]) for head in sheet.heads[1:])
        assert plates in {len(line.seats) for line in day.lines}
    one = table.iloc[0]
    first = sheets[0]
    column = [head.split(" ")[0] for head in first.heads].index(one["size"])
    row = next(row for row in first.rows if row[0] == one["food"])
    assert row[column] == f"{one['grams']:.0f} g"
    assert "oz" in meal_sheets(day, "imperial")[0].rows[0][1]


def test_everybody_is_told_which_size_and_nobody_guarded_has_one():
    day = plates_of_few()
    table = seats_table(day, "metric")
    assert len(table) == 6
    assert set(day.apart).isdisjoint(table["Name"])
    lines = seats_said([day])
    assert set(lines) == set(table["Name"])
    name = table["Name"].iloc[0]
    assert lines[name][0].startswith("Monday: Breakfast ")
    assert to_buy([day], "metric")


@pytest.mark.parametrize("change", [None, "mended", "not mended"])
def test_whom_the_plates_do_not_hold_is_said(change: str | None):
    day = plates_of_few()
    said = kitchen_sentence(day)
    within = sum(one.within for one in day.seats)
    assert f"hold {within} of 6 within 5 %" in said
    if change:
        line = day.lines[0]
        seat = line.seats[0]
        more = {name: 1.2 * asked for name, asked in seat.asked.items()}
        far = replace(seat, given=more, changes=())
        said = kitchen_sentence(replace(day, lines=(replace(line, seats=(far,)),)))
        assert f"Not so: {seat.name} (20 % energy" in said


def test_a_team_without_whole_plans_has_no_plates():
    assert kitchen_sentence(Plates("mon", ())).startswith("Nobody here")
