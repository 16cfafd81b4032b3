"""Where a roster is brought: columns and units are asked for, cells are mended where they stand."""

from __future__ import annotations

from calc.team.reading import read_roster
from tests.support.app import labelled, press, press_gone, text
from tests.support.team_page import at_team, roster_of


def test_a_cell_is_mended_beside_its_message():
    app = at_team(roster_of("Ana,8,168,27,female,gain,\nBen,80,180,30,male,gain,\n"))
    assert "1 to mend" in text(app)
    assert "did you mean 80 kg?" in text(app)
    field = labelled(app.text_input, "weight_kg, Ana (line 2)")
    assert field.value == "8"
    app = field.set_value("9").run()
    assert "Body weight 9 kg is below 30 kg" in text(app)
    app = labelled(app.text_input, "weight_kg, Ana (line 2)").set_value("62").run()
    assert "To mend" not in text(app)
    assert app.dataframe[0].value["Name"].tolist() == ["Ana", "Ben"]
    app = press_gone(app, "Undo the last change")
    assert "Body weight 9 kg" in text(app)


def test_a_person_can_be_left_out_instead():
    app = at_team(roster_of("Ana,8,168,27,female,gain,\nBen,80,180,30,male,gain,\n"))
    app = press(app, "Leave out")
    assert "1 person: 1 with a whole plan." in text(app)


def test_columns_and_units_are_asked_for():
    app = at_team(read_roster(b"Player,Weight,Tall,Age,Gender\nAna,62,168,27,F\n"))
    assert "There is no column for height" in text(app)
    assert not app.dataframe[0].value.empty
    labelled(app.selectbox, "Column of height").set_value("Tall").run()
    app = press(app, "Use this column")
    assert "Body weight '62' cannot be read" in text(app)
    pills = labelled(app.button_group, "The unit of bare numbers in 'Weight'")
    app = pills.set_value("weight_kg").run()
    assert "1 person: 1 with a whole plan." in text(app)
