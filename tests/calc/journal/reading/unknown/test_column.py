"""A column of an unknown table in our own units: what each text of it becomes, and what is told."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pytest

from calc.journal.reading.questions import Desk
from calc.journal.reading.unknown.column import naps, set_types, weights
from calc.tables.sheet import Sheet
from calc.units import quantity
from tests.support.cases import each

POUND = quantity(1, "lb").m_as("kg")
STONE = quantity(1, "stone").m_as("kg")
BLANK = float("nan")
UNITS = {"weight": "w", "weight_unit_column": "u"}


def kilos(
    *rows: str, heading: str = "w", columns: Mapping[str, str] = UNITS, **choices: str
) -> tuple[list[float], Desk]:
    sheet = Sheet("\n".join([f"{heading},u", *rows]).encode())
    desk = Desk(choices)
    return weights(sheet, desk, {**columns, "weight": heading}, "weight").tolist(), desk


@pytest.mark.parametrize(
    "unit, kilograms",
    [
        *(("kg", 20.0), ("KG", 20.0), ("Kilogramm", 20.0), ("lb", 20 * POUND)),
        *(("lbs.", 20 * POUND), ("Pounds", 20 * POUND), ("libras", 20 * POUND)),
        *(("st", 20 * STONE), ("кг", 20.0)),
    ],
)
def test_each_weight_is_in_the_unit_beside_it(unit, kilograms):
    found, desk = kilos(f"20,{unit}", weight_unit="kg")
    assert found == pytest.approx([kilograms])
    assert desk.problems.empty
    assert desk.questions == []


def test_a_unit_in_the_cell_goes_before_the_one_beside_it():
    found, _ = kilos("20 lb,kg", "20,kg")
    assert found == pytest.approx([20 * POUND, 20])


def test_an_unknown_unit_is_told_and_blank():
    found, desk = kilos("20,plates", "20,kg")
    assert found == pytest.approx([BLANK, 20], nan_ok=True)
    told = desk.problems[["row", "column", "value", "what", "done"]].to_numpy().tolist()
    assert told == [[2, "u", "plates", "This unit is not known", "left blank"]]
    assert desk.questions == []


def test_a_blank_unit_is_the_question():
    found, desk = kilos("20,", "20,lb")
    assert found == pytest.approx([BLANK, 20 * POUND], nan_ok=True)
    assert [one.name for one in desk.questions] == ["weight_unit"]
    assert "Some of the weights in 'w' have no unit" in desk.questions[0].text
    assert desk.problems.empty
    found, desk = kilos("20,", "20,lb", weight_unit="kg")
    assert found == pytest.approx([20, 20 * POUND])
    assert desk.questions == []


def test_a_blank_unit_is_the_headings_where_that_has_one():
    found, desk = kilos("20,", "20,kg", heading="w (lb)")
    assert found == pytest.approx([20 * POUND, 20])
    assert desk.questions == []


def test_a_weight_of_nothing_needs_no_unit():
    found, desk = kilos("0,", ",", "0,plates")
    assert found == pytest.approx([0, BLANK, 0], nan_ok=True)
    assert desk.problems.empty
    assert desk.questions == []


@each(
    "text, nap",
    [
        *(("true", True), ("TRUE", True), ("1", True), ("yes", True), ("Sí", True), ("oui", True)),
        *(("Siesta", True), ("nap", True), ("да", True), ("evet", True), ("x", True)),
        *(("false", False), ("0", False), ("", False), ("no", False), ("Nein", False)),
        *(("нет", False), ("night", False), ("hayır", False)),
    ],
)
def test_a_nap_is_marked_in_any_language(text, nap):
    desk = Desk()
    found = naps(Sheet(f"nap,h\n{text},1\n".encode()), desk, "nap", pd.Series([True]))
    assert found.tolist() == [nap]
    assert desk.problems["what"].tolist() == ["A nap, no night"] * nap


def test_what_says_neither_is_told_and_counts_as_a_night():
    desk = Desk()
    found = naps(Sheet(b"nap,h\nperhaps,1\nperhaps,\n"), desk, "nap", pd.Series([True, False]))
    assert not found.any()
    told = desk.problems[["row", "value", "done"]].to_numpy().tolist()
    assert told == [[2, "perhaps", "counted as a night"]]


def test_types_of_sets_are_told_in_several_languages():
    desk = Desk()
    texts = ("W", "Aufwärmen", "drop set", "", "AMRAP", "odd")
    sheet = Sheet("\n".join(["kind,n", *(f"{one},1" for one in texts)]).encode())
    assert set_types(sheet, desk, "kind").tolist() == [
        *("warmup", "warmup", "dropset", "normal", "failure", "normal"),
    ]
    assert desk.problems["value"].tolist() == ["odd"]
