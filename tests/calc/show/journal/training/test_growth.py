"""What more sets bring: the published curve, the own weeks on its axis, and no promise."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from calc.show.journal.training.growth import Dose, dose
from tests.support.cases import each
from tests.support.shown_weeks import weeks

LAST = date(2026, 11, 1)


def found(*sets: float, last: date = LAST) -> Dose:
    made = dose(weeks(len(sets), hard_sets_chest=list(sets)), "chest", last)
    assert made is not None
    return made


@each(
    "sets, told",
    [
        # Ratios of the next set to the first: 0.53, 0.40, 0.34, 0.28 and 0.23.
        (4.0, "one more is worth about half of the first"),
        (8.0, "one more is worth about two fifths of the first"),
        (12.0, "one more is worth about a third of the first"),
        (20.0, "one more is worth about a quarter of the first"),
        (30.0, "one more is worth about a quarter of the first"),
        (44.0, "one more is worth about a fifth of the first"),
    ],
)
def test_the_next_set_is_told_beside_the_first(sets: float, told: str):
    assert found(sets, sets).title == f"Chest, {sets:g} sets a week on average: {told}"


def test_each_week_that_is_over_is_a_mark_on_the_axis_and_not_on_the_curve():
    rows = found(10, 12, 14, 2, last=date(2026, 10, 28)).rows
    marks = rows[rows["kind"] == "week"]
    assert marks["x"].tolist() == [10, 12, 14]
    assert (marks["y"] == 0).all()
    assert marks["text"].iloc[0] == "5 to 11 Oct: 10 sets"
    assert rows.loc[rows["kind"] == "mean", "x"].tolist() == [12]


def test_the_curve_ends_where_the_studies_do_and_few_are_said_to_be_few():
    rows = found(12).rows
    curve = rows[rows["kind"] == "curve"]
    assert (curve["x"].min(), curve["x"].max()) == (0, 45)
    assert ((curve["low"] <= curve["y"]) & (curve["y"] <= curve["high"])).all()
    (sparse,) = rows[rows["kind"] == "sparse"].to_dict("records")
    assert (sparse["x"], sparse["x2"]) == (25, 45)


def test_nobody_is_promised_anything():
    said = found(12)
    assert "says nothing of what you will gain" in said.sentences[0]
    assert "could hardly be told from none" in found(3).sentences[1]
    beyond = found(60)
    assert beyond.sentences[1] == "No study tried more than 45 sets."
    assert "worth" not in beyond.title
    assert beyond.rows.loc[beyond.rows["kind"] == "week", "x"].tolist() == [45]
    # The supplement's row of 25 sets: 7.52 %, 4.44 to 10.50.
    assert "7.5 %, 4.4 to 10.5" in said.alt


def test_without_a_week_of_training_there_is_no_picture():
    assert dose(weeks(2, workouts=float("nan")), "chest", LAST) is None
    assert dose(weeks(1), "chest", date(2026, 10, 8)) is None


@pytest.mark.parametrize("column", ["kind", "x", "text"])
def test_no_row_lacks_what_it_is_drawn_by(column: str):
    rows: pd.DataFrame = found(12).rows
    assert rows[column].notna().all()
