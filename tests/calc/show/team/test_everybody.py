"""Everybody in one table: figures as the Plan shows them, guarded people apart, cells to mend."""

from __future__ import annotations

from calc import make_plan
from calc.show.team.everybody import apart, apart_rows, everybody, found_in, lead
from calc.show.words import energy, mass
from calc.team.reading import read_roster
from tests.support.squads import squad

HEADS = "name,weight_kg,height_cm,age,sex,goal,conditions\n"
GUARDED = read_roster(
    (
        f"{HEADS}Ana,62,168,27,female,gain,\nCleo,71,176,31,female,gain,pregnant\n"
        "Eve,55,162,17,female,gain,\nKim,80,180,30,male,gain,kidney_disease\n"
        "Lou,8,180,30,male,,\n"
    ).encode()
)


def test_a_figure_is_the_one_that_the_plan_shows():
    roster = squad(12)
    table = everybody(roster, "metric")
    assert table.index.tolist() == list(range(12))
    for row in range(12):
        plan = make_plan(roster.profile(row))
        assert plan.energy is not None
        assert plan.protein is not None
        kcal, protein = table["Energy (kcal)"].tolist(), table["Protein (g)"].tolist()
        assert f"{kcal[row]:,.0f}" == energy(plan.energy).value
        assert f"{protein[row]:.0f}" == mass(plan.protein).value
        assert table.at[row, "Lights out"] == plan.bedtime
        said = table.at[row, "Worth knowing"]
        assert bool(said) == any(one.kind != "withheld" for one in plan.general_notices)
    assert "Drink (fl oz)" in everybody(roster, "imperial")


def test_who_is_guarded_stands_apart_with_the_reason():
    assert apart_rows(GUARDED) == (1, 2, 3)
    assert everybody(GUARDED, "metric")["Name"].tolist() == ["Ana"]
    found = apart(GUARDED)
    assert [one.name for one in found] == ["Cleo", "Eve", "Kim"]
    assert all("Whom to ask" in " ".join(one.why) for one in found)
    assert lead(GUARDED) == (
        "5 people: 1 with a whole plan, 3 apart, with something left out, 1 to mend."
    )


def test_somebody_is_found_by_a_word_and_a_goal():
    table = everybody(squad(12), "metric")
    assert found_in(table, "  eVE ")["Name"].tolist() == ["Eve 1"]
    assert set(found_in(table, "", ["Cut"])["Goal"]) == {"Cut"}
    assert found_in(table, "(.", []).empty
    assert len(found_in(table, "")) == 12


def test_the_lead_says_what_the_page_is_for():
    assert "everybody's plan out" in lead(None)
    assert lead(read_roster(b"name,weight_kg\nAna,60\n")) == lead(None)
    assert lead(squad(1)) == "1 person: 1 with a whole plan."
