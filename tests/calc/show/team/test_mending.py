"""What is asked of columns, in words, and which cells are to be mended."""

from __future__ import annotations

from calc.show.team.mending import headings_for, mends, units_for
from calc.team.reading import read_roster

HEADS = "name,weight_kg,height_cm,age,sex,goal,conditions\n"


def test_a_field_is_asked_for_with_its_units():
    roster = read_roster(b"name,weight,tall,age\nAna,60,170,30\n")
    found = {fault.field: headings_for(roster, fault) for fault in roster.missing}
    assert found["sex"] == {"sex": "sex"}
    assert found["height"] == {
        "height_cm": "cm",
        "height_m": "m",
        "height_in": "inches",
        "height": "each cell says its unit",
    }


def test_a_unit_is_asked_for_where_numbers_are_bare():
    roster = read_roster(b"name,weight,height,age,sex\nAna,60,170 cm,30,f\n")
    assert units_for(roster) == {
        "weight": {"weight_kg": "kg", "weight_lb": "lb", "weight_st": "stone"}
    }
    assert units_for(roster.headed("weight", "weight_kg")) == {}


def test_the_same_slip_is_mended_once_and_each_blank_alone():
    rows = "".join(f"P{one},80,180,30,q,,\n" for one in range(5)) + "A,,180,30,male\nB,,180,30,male"
    roster = read_roster(f"{HEADS}{rows}".encode())
    found = mends(roster)
    assert [(one.column, one.rows) for one in found] == [
        ("sex", (0, 1, 2, 3, 4)),
        ("weight_kg", (5,)),
        ("weight_kg", (6,)),
    ]
    assert found[0].label == "sex, P0 (line 2), P1 (line 3), P2 (line 4) and 2 more"
    assert mends(roster.mended("sex", "male", found[0].rows))[0].label == "weight_kg, A (line 7)"
