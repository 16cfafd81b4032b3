"""A roster as coaches write one: read, asked about, mended, and never less than was given."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import InputError, Profile, make_plan
from calc.tables.safe_csv import to_csv
from calc.team.reading import example, read_roster
from calc.team.roster import Roster
from calc.team.week import read_week
from tests.support.squads import squad, squad_csv

HEADS = "Player;Bodyweight (kg);Height;Age;Gender;Goal"
COACHES = f"{HEADS}\nAna;62,5;168 cm;27;F;bulk\nBob;8;170;x;M;cut\n;;;;;\nAna;;1,80 m;44;w;\n"
FAULTS = [
    (1, 3, "Bob", "weight_kg", "8", "Body weight 8 kg is below 30 kg: did you mean 80 kg?"),
    (
        *(1, 3, "Bob", "Height", "170"),
        "Height '170' cannot be read: write it as '180 cm', '1.80 m' or '5 ft 11 in'.",
    ),
    (1, 3, "Bob", "Age", "x", "Age 'x' is not a number."),
    (2, 5, "Ana (2)", "weight_kg", "", "The body weight is missing: fill weight_kg."),
]


def read(text: str) -> Roster:
    return read_roster(text.encode(), "squad.csv")


def test_a_coachs_table_is_read_and_each_fault_has_its_cell():
    roster = read(COACHES)
    assert roster.names == ("Ana", "Bob", "Ana (2)")
    assert roster.missing == ()
    assert [tuple(one) for one in roster.faults] == FAULTS
    assert [one.name for one in roster.members()] == ["Ana"]
    assert roster.profile(0) == Profile(
        weight="62.5 kg", height="168 cm", age=27, sex="female", goal="gain"
    )
    assert "'bulk' is read as gain." in roster.read_as
    assert "'Bodyweight (kg)' is read as weight_kg." in roster.read_as


def test_what_is_mended_gets_a_plan_and_the_rest_stays_as_it_was():
    roster = read(COACHES)
    mended = roster.mended("weight_kg", "80", [1]).mended("Height", "1.7 m", [1])
    mended = mended.mended("Age", " 30 ", [1]).mended("weight_kg", "59", [2])
    assert mended.faults == ()
    energy = mended.plans["energy_kcal"].tolist()
    for row, member in enumerate(mended.members()):
        wanted = make_plan(member.profile).energy
        assert wanted is not None
        assert energy[row] == pytest.approx(wanted.target.m_as("kcal/day"))
    assert roster.table["weight_kg"].tolist() == ["62,5", "8", ""]
    with pytest.raises(InputError, match="longer than 2,000 letters"):
        mended.mended("Age", "9" * 2_001, [0])


def test_one_text_mends_every_cell_that_is_named():
    roster = read("name,weight_kg,height_cm,age,sex\nA,80,180,30,man\nB,70,170,30,q\nC,60,160,30,q")
    assert [one.row for one in roster.faults] == [1, 2]
    assert roster.mended("sex", "Woman", [1, 2]).table["sex"].tolist() == [
        "male",
        "female",
        "female",
    ]
    goal = roster.mended("sex", "f", [1, 2]).mended("goal", "cut", [2])
    assert goal.plans["goal"].tolist() == ["gain", "gain", "cut"]


def test_columns_that_nobody_names_are_asked_about():
    roster = read("Player,Mass,Tall,Age,Gender,Age\nAna,62,168,27,F,1\n")
    assert [one.field for one in roster.missing] == ["age", "height"]
    said = roster.headed("Tall", "height_cm").headed("Age", "age")
    assert said.missing == ()
    assert "Age.2" not in said.table
    # Of a bare number nothing is guessed.
    assert [one.heading for one in said.without_unit] == ["weight"]
    assert [one.column for one in said.faults] == ["weight"]
    told = said.headed("weight", "weight_kg")
    assert (told.without_unit, told.faults) == ((), ())


def test_people_are_called_by_what_there_is():
    rest = ",weight_kg,height_cm,age,sex\n"
    person = ",80,180,30,male\n"
    assert read(f"First name,Surname{rest}Ana,Ruiz{person}").names == ("Ana Ruiz",)
    assert read(f"squad{rest}1{person}2{person}").names == ("Person 1", "Person 2")
    # Who has the name that a second one would get is somebody else.
    names = read(f"name{rest}Ana{person}Ana{person}Ana (2){person}").names
    assert len(set(names)) == 3


def test_people_come_and_go():
    roster = example().without(1)
    assert roster.names == ("Ana", "Cleo")
    assert roster.lines == (2, 4)
    more = roster.with_one()
    assert more.lines == (2, 4, 5)
    assert {one.row for one in more.faults} == {2}
    assert [one.value for one in more.faults] == [""] * 4


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)


@settings(max_examples=60)
@given(rows=st.lists(st.tuples(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS), min_size=1, max_size=4))
def test_anything_may_stand_in_its_cells_and_nobody_is_lost(rows: list[tuple[str, ...]]):
    table = pd.DataFrame(rows, columns=["name", "weight_kg", "height_cm", "age", "sex"])
    roster = Roster(table.astype("str"), tuple(range(2, len(rows) + 2)))
    faulty = {one.row for one in roster.faults}
    assert faulty | set(roster.planned) == set(range(len(rows)))
    assert faulty.isdisjoint(roster.planned)
    assert len(set(roster.names)) == len(rows)
    assert all(one.message and one.column in roster.table for one in roster.faults)


def test_a_teams_week_is_in_everybodys_plan():
    week = read_week("tue 7:00 60 double endurance easy; wed 5:30 120 travel; sat 15:00 90 match")
    roster = replace(squad(6).mended("age", "x", [2]), week=week)
    assert [one.row for one in roster.faults] == [2]
    assert roster.plans["error"].tolist()[2]
    energy = roster.plans["energy_kcal"].tolist()
    for row in roster.planned:
        plan = make_plan(roster.profile(row))
        assert plan.energy is not None
        assert energy[row] == pytest.approx(plan.energy.target.m_as("kcal/day"))
        assert "sat 15:00 90 team sport" in map(str, plan.profile.week)
        assert roster.laid(row).notices
    assert energy[0] > squad(6).plans["energy_kcal"].tolist()[0]
    # What is mended or taken out leaves the week as it is.
    assert roster.mended("age", "30", [2]).without(0).week == week


def test_a_squad_of_forty_has_the_plans_of_its_people():
    roster = squad(40)
    assert roster.faults == ()
    protein = roster.plans["protein_g"].tolist()
    for row in (0, 17, 39):
        plan = make_plan(roster.profile(row))
        assert plan.protein is not None
        assert protein[row] == pytest.approx(plan.protein.target.m_as("g/day"))
    assert to_csv(roster.table).encode() == squad_csv(40)
