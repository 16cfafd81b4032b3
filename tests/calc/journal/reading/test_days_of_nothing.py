"""A day of nothing that an app writes as 0 was not logged, whichever app it was; it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import journal
from calc.journal.reading.counting.possible import UNLOGGED, without_food
from calc.journal.reading.days import intake_of_day
from calc.journal.reading.questions import Desk
from tests.support.dates import iso
from tests.support.exports import book, document, food
from tests.support.samples import field_file, needs_field

pytestmark = pytest.mark.slow

# Energy and protein as the cells of a file, one pair a day; None is a blank.
Day = tuple[float | None, float | None]
FIRST = date(2026, 3, 2)


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _table(header: str, row: str, name: str = "log.csv") -> Callable[..., journal.Journal]:
    """A reader of a text table: `row` with the day, the energy and the protein in it."""

    def read(days: Sequence[Day], **choices: Any) -> journal.Journal:
        lines = [
            row.format(
                day=FIRST + timedelta(days=place), energy=_cell(one[0]), protein=_cell(one[1])
            )
            for place, one in enumerate(days)
        ]
        return journal.read("\n".join([header, *lines, ""]).encode(), name, **choices)

    return read


def _mapped(days: Sequence[Day]) -> journal.Journal:
    read = _table("when,eaten (kcal),prot", "{day},{energy},{protein}")
    return read(days, mapping={"date": "when", "energy": "eaten (kcal)", "protein_g": "prot"})


def _workbook(days: Sequence[Day]) -> journal.Journal:
    rows = [[FIRST + timedelta(days=place), 80 + place, *one] for place, one in enumerate(days)]
    header = ["Date", "Weight (kg)", "Calories (kcal)", "Protein (g)"]
    return journal.read(book(**{"Quick Export": [header, *rows]}), "log.xlsx")


def _apple_health(days: Sequence[Day]) -> journal.Journal:
    records = []
    for place, (energy, protein) in enumerate(days):
        at = f"{FIRST + timedelta(days=place)} 12:00:00 +0000"
        if energy is not None:
            records.append(food("EnergyConsumed", _cell(energy), at, "kcal"))
        if protein is not None:
            records.append(food("Protein", _cell(protein), at))
    return journal.read(document(*records), "export.xml")


READ: dict[str, Callable[[Sequence[Day]], journal.Journal]] = {
    "cronometer daily": _table(
        "Date,Energy (kcal),Carbs (g),Fat (g),Protein (g),Completed",
        "{day},{energy},,,{protein},true",
    ),
    "cronometer servings": _table(
        "Day,Group,Food Name,Amount,Energy (kcal),Carbs (g),Fat (g),Protein (g),Category",
        "{day},Notes,Rice,1,{energy},,,{protein},",
    ),
    "myfitnesspal": _table(
        "Date,Meal,Calories,Fat (g),Carbohydrates (g),Fiber,Protein (g)",
        "{day},Total,{energy},,,,{protein}",
    ),
    "lose it": _table(
        "Date,Name,Type,Quantity,Units,Calories,Fat (g),Protein (g),Carbohydrates (g),Fiber (g)",
        "{day},Rice,Lunch,1,Cup,{energy},n/a,{protein},n/a,n/a",
    ),
    "macrofactor": _workbook,
    "a mapped table": _mapped,
    "apple health": _apple_health,
}


@pytest.mark.parametrize("name", READ)
def test_a_day_of_noughts_is_told_and_is_no_day(name):
    found = READ[name]([(2400.0, 160.0), (0.0, 0.0), (2600.0, 0.0)])
    eaten = found.days[found.days["energy_kcal"].notna()]
    assert iso(eaten["date"]) == ["2026-03-02", "2026-03-04"]
    assert eaten["energy_kcal"].tolist() == [2400, 2600]
    assert eaten["protein_g"].tolist() == [160, 0]
    told = found.problems[["what", "done"]].drop_duplicates().to_numpy().tolist()
    note = [["A note, no food", "not used"]] if name == "cronometer servings" else []
    assert told == (note or [[UNLOGGED, "not used"]])


@pytest.mark.parametrize("name", READ)
@settings(max_examples=25)
@given(
    days=st.lists(
        st.tuples(*[st.sampled_from([None, 0.0, 25.0, 2400.0])] * 2), min_size=1, max_size=4
    )
)
def test_reading_never_turns_a_blank_or_a_nought_into_something_eaten(name, days):
    found = READ[name](days)
    eaten = found.days[found.days[["energy_kcal", "protein_g"]].notna().any(axis=1)]
    some = [
        (f"{FIRST + timedelta(days=place)}", *(np.nan if one is None else one for one in values))
        for place, values in enumerate(days)
        if any(values) and (values[0] != 25.0 or values[1])
    ]
    assert iso(eaten["date"]) == [day for day, *_ in some]
    values = eaten[["energy_kcal", "protein_g"]].to_numpy()
    assert values == pytest.approx(np.array([one[1:] for one in some]).reshape(-1, 2), nan_ok=True)


def test_a_day_whose_energy_waits_for_its_unit_is_not_said_to_be_without_food():
    read = _table("when,eaten,prot", "{day},{energy},{protein}")
    columns = {"date": "when", "energy": "eaten", "protein_g": "prot"}
    days = [(2400.0, 0.0), (0.0, 0.0)]
    unsaid = read(days, mapping=columns)
    assert [one.name for one in unsaid.questions] == ["energy_unit"]
    assert unsaid.problems.empty
    said = read(days, mapping=columns, energy_unit="kcal")
    assert said.days["energy_kcal"].tolist() == [2400]
    assert said.problems[["row", "what"]].to_numpy().tolist() == [[3, UNLOGGED]]


def test_the_weight_of_a_day_without_food_is_kept():
    found = _workbook([(2400.0, 160.0), (0.0, 0.0)])
    assert found.days["weight_kg"].tolist() == [80, 81]
    assert found.days["energy_kcal"].isna().tolist() == [False, True]


def test_a_food_of_noughts_on_a_day_with_others_changes_nothing_and_is_no_fault():
    desk = Desk()
    dates = pd.Series(["2026-05-07", "2026-05-07", "2026-05-08"])
    energy = pd.Series([0.0, 500.0, 0.0])
    found = intake_of_day(desk, dates, {"energy_kcal": energy}, np.array([2, 3, 4]))
    assert found.to_numpy().tolist() == [["2026-05-07", 500.0]]
    assert desk.problems[["row", "what"]].to_numpy().tolist() == [[4, UNLOGGED]]


def test_what_cancels_was_eaten_all_the_same():
    values = pd.DataFrame({"energy_kcal": [300.0, -300.0, 0.0], "fat_g": [np.nan, 0.0, np.nan]})
    groups = [pd.Series(["a", "a", "b"])]
    assert without_food(values, groups).tolist() == [False, False, True]


def test_apple_health_takes_the_app_that_has_something_and_tells_of_the_other():
    at = "2026-03-02 {}:00:00 +0000".format
    found = journal.read(
        document(
            food("EnergyConsumed", "0", at("08"), "kcal", source="A"),
            food("Protein", "0", at("08"), source="A"),
            food("EnergyConsumed", "900", at("12"), "kcal", source="B"),
        ),
        "export.xml",
    )
    assert found.days["energy_kcal"].tolist() == [900]
    assert found.problems[["value", "what"]].to_numpy().tolist() == [["A", UNLOGGED]]


@needs_field
def test_a_week_of_two_logged_days_has_the_mean_of_two():
    found = field_file("macrofactor-zero-day.xlsx")
    week = journal.weekly(found).iloc[0]
    assert (week["intake_days"], week["energy_kcal"]) == (2, 2500)


@needs_field
def test_a_weight_that_was_carried_forward_is_one_weigh_in():
    found = field_file("fitbit-carried.csv", weight_unit="lb")
    assert iso(found.days["date"]) == ["2026-03-02"]
    assert found.problems["row"].tolist() == list(range(4, 15))
