"""The total of a day that stands below its meals is no meal."""

from __future__ import annotations

import pytest

from calc import journal
from calc.journal.reading.counting.totals import TOTAL, WORDS
from tests.support.cases import each
from tests.support.dates import iso

MAPPING = {"date": "Day", "energy": "Energy (kcal)", "protein_g": "Protein"}
HEADER = "Date,Meal,Calories,Fat (g),Carbohydrates (g),Fiber,Protein (g)"


def mapped(*rows: str) -> journal.Journal:
    text = "\n".join(["Day,What,Energy (kcal),Protein", *rows, ""])
    return journal.read(text.encode(), "mine.csv", mapping=MAPPING)


def told(found: journal.Journal) -> list[list[object]]:
    return found.problems[["row", "value", "what", "done"]].to_numpy().tolist()


@each("word", [*sorted(WORDS), "TOTAL", "Итого:", "*** Totals ***"])
def test_the_total_of_a_date_is_told_and_left_out(word):
    found = mapped(
        "2026-03-02,Soup,500.4,20",
        "2026-03-02,Rice,700.4,30",
        f"2026-03-02,{word},1201,50",
        "2026-03-03,Soup,400,10",
        f"2026-03-03,{word},400,10",
    )
    assert found.days["energy_kcal"].tolist() == [pytest.approx(1200.8), 400]
    assert found.days["protein_g"].tolist() == [50, 10]
    assert told(found) == [[4, word, TOTAL, "not used"], [6, word, TOTAL, "not used"]]


@pytest.mark.parametrize(
    "row, energy",
    [
        ("2026-03-02,Total,1300,50", 2500),
        ("2026-03-02,Total 0% yoghurt,1200,50", 2400),
        ("2026-03-03,Total,1200,50", 1200),
        ("2026-03-02,,1200,50", 2400),
    ],
)
def test_what_is_not_the_sum_of_the_date_or_not_called_so_is_a_food(row, energy):
    found = mapped("2026-03-02,Soup,500,20", "2026-03-02,Rice,700,30", row)
    assert found.problems.empty
    assert found.days["energy_kcal"].tolist()[-1] == energy
    assert iso(found.days["date"])[0] == "2026-03-02"


def test_a_total_among_the_meals_of_myfitnesspal_is_told_and_left_out():
    rows = [
        "2026-03-02,Breakfast,500,20,50,8,30",
        "2026-03-02,Dinner,700,20,50,8,30",
        "2026-03-02,Totals,1200,40,100,16,60",
    ]
    found = journal.read("\n".join([HEADER, *rows, ""]).encode(), "Nutrition-Summary.csv")
    assert found.source == "myfitnesspal"
    assert found.days["energy_kcal"].tolist() == [1200]
    assert found.days["protein_g"].tolist() == [60]
    assert told(found) == [[4, "Totals", TOTAL, "not used"]]
