"""The curve of growth on the page: of a muscle of one's own, whichever way one counts."""

from __future__ import annotations

from datetime import date

from calc.show.journal.training.growth import dose
from pages.journal.closer import CLOSER, GROWTH
from pages.journal.growth import MUSCLE, growth_spec
from tests.support.app import keyed, said
from tests.support.journal_page import with_logs
from tests.support.shown_weeks import weeks


def test_a_muscle_is_chosen_of_those_trained():
    app = keyed(with_logs().main.button_group, CLOSER).set_value(GROWTH).run()
    box = keyed(app.main.selectbox, MUSCLE)
    assert box.options == ["Quadriceps", "Glutes"]
    assert "Quadriceps, 2 sets a week on average" in said(app)
    assert "Glutes, 2 sets" in said(box.set_value("glutes").run())


def test_every_kind_of_row_is_drawn():
    found = dose(weeks(4), "chest", date(2026, 11, 1))
    assert found is not None
    drawn = str(growth_spec()["layer"])
    assert all(f"'{kind}'" in drawn for kind in found.rows["kind"].unique())
