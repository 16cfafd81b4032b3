"""A comma before three decimals is what the other numbers of its column and its file say it is."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import journal

pytestmark = pytest.mark.slow

GARMIN = "Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,"


def read(*lines: str, name: str = "mine.csv", **choices) -> journal.Journal:
    return journal.read("\n".join([*lines, ""]).replace("'", '"').encode(), name, **choices)


def weights(*lines: str, **choices) -> list[float]:
    return read(*lines, **choices).days["weight_kg"].tolist()


def test_a_mapped_weight_is_read_by_its_column():
    found = weights(
        *("Date;Weight (kg)", "2026-03-01;80,250", "2026-03-02;80,1", "2026-03-03;80,300"),
        mapping={"date": "Date", "body_weight": "Weight (kg)"},
    )
    assert found == [80.25, 80.1, 80.3]


def test_mapped_sets_are_read_by_their_column():
    found = read(
        "Date;Lift;Reps;Load (kg);Held",
        *("2026-03-01;Squat;5;61,235;60,5", "2026-03-01;Squat;5;62,5;60,125"),
        "2026-03-01;Squat;5;1.250;",
        mapping={
            "date": "Date",
            "exercise": "Lift",
            "reps": "Reps",
            "weight": "Load (kg)",
            "seconds": "Held",
        },
    )
    assert found.log["weight_kg"].tolist() == [61.235, 62.5, 1250]
    assert found.log["seconds"].tolist()[:2] == [60.5, 60.125]


def test_a_mapped_night_is_read_by_its_column():
    found = read(
        *("Date;Slept (h)", "2026-03-01;7,125", "2026-03-02;7,5"),
        mapping={"date": "Date", "sleep": "Slept (h)"},
    )
    assert found.days["sleep_h"].tolist() == [7.125, 7.5]


def test_a_weight_of_a_scale_is_read_by_its_column():
    head = "Time of Measurement,Weight(kg),BMI"
    rows = ("2026-03-01 07:00:00,'80,25',", "2026-03-02 07:00:00,'80,125',")
    assert weights(head, *rows) == [80.25, 80.125]


def test_a_weight_with_its_unit_is_read_by_its_column():
    found = weights(
        *(GARMIN, "' Mar 1, 2026',", "8:00 AM,'80,25 kg',--,--,--,--,--,--,"),
        *("' Mar 2, 2026',", "8:00 AM,'80,125 kg',--,--,--,--,--,--,"),
    )
    assert found == [80.25, 80.125]


def test_a_body_weight_beside_sets_is_read_by_its_column():
    head = "Date,Note,Workout,Body Weight,Exercise 1,Weight (KG),Weight (LB),Set 1"
    rows = ("07/25/16,,A,'80,25kg',Squat,60,135,5", "07/27/16,,A,'80,125kg',Squat,60,135,5")
    assert weights(head, *rows) == [80.25, 80.125]


@pytest.mark.parametrize("energy, expected", [("2.150", 2150), ("2150", 2150), ("2.150,5", 2150.5)])
def test_the_totals_of_a_log_are_read_together(energy, expected):
    found = read(
        *("Food Log 20260301", "Meal,Food,Calories", "Daily Totals", f"'','Calories','{energy}'"),
        *("'','Fat','70,5 g'", "'','Fiber','30 g'", "'','Carbs','30 g'", "'','Protein','80 g'"),
    )
    assert found.days[["energy_kcal", "fat_g"]].to_numpy().tolist() == [[expected, 70.5]]


MEALS = (
    "Date,Meal,Calories,Fat (g),Saturated Fat,Polyunsaturated Fat,Monounsaturated Fat,Trans Fat,"
    "Cholesterol,Sodium (mg),Potassium,Carbohydrates (g),Fiber,Sugar,Protein (g),Vitamin A,"
    "Vitamin C,Calcium,Iron"
)


@pytest.mark.parametrize(
    "energy, fat, expected",
    [
        ("1.950", "'10,5'", (1950, 10.5)),
        ("'1,950'", "10.5", (1950, 10.5)),
        ("'1,950'", "10", (1950, 10)),
        ("1.950", "10", (1.95, 10)),  # nothing says otherwise
    ],
)
def test_energy_is_read_by_the_other_columns_of_the_file(energy, fat, expected):
    found = read(MEALS, f"2026-03-01,Lunch,{energy},{fat},0,0,0,0,0,0,0,50,8,9,30,0,0,0,0")
    assert tuple(found.days.loc[0, ["energy_kcal", "fat_g"]]) == expected


def test_energy_is_read_by_the_other_tables_of_the_file():
    found = read(
        *("Body", "Date,Weight,BMI,Fat", "'2026-03-01','80,4','24,1','0'", ""),
        *("Foods", "Date,Calories In", "'2026-03-01','1.950'", ""),
        weight_unit="kg",
    )
    assert found.days[["energy_kcal", "weight_kg"]].to_numpy().tolist() == [[1950, 80.4]]


def test_energy_between_semicolons_is_read_by_the_file():
    head = "Date;Energy (kcal);Carbs (g);Fiber (g);Fat (g);Protein (g);Completed"
    found = read(head, "2026-03-01;2.150;150,5;30,25;70;150;true")
    names = ["energy_kcal", "carbohydrate_g", "fibre_g"]
    assert found.days[names].to_numpy().tolist() == [[2150, 150.5, 30.25]]


@pytest.mark.parametrize(
    "head, row",
    [
        ("Date;Weight (kg);Fat mass (kg)", "2026-03-01 07:30:00;{};15,5"),
        ("Date;Weight (kg);Fat mass (kg)", "2026-03-01 07:30:00;{};"),
        ("#date;weight;weight trend;body fat", "2026-03-01 07:30:00;{};;"),
        ("Time;WEIGHT (kg);BODY FAT %", "2026-03-01 07:30:00;{};"),
        ("Time of Measurement;Weight(kg);BMI", "2026-03-01 07:30:00;{};"),
    ],
)
def test_a_weight_between_semicolons_has_a_decimal_comma(head, row):
    assert weights(head, row.format("83,125"), weight_unit="kg") == [83.125]
    assert weights(head, row.replace("15,5", "").format("83.125"), weight_unit="kg") == [83.125]


TABLE = {
    "date": "Date",
    "energy": "Energy (kcal)",
    "body_weight": "Weight (kg)",
    "protein_g": "Protein",
    "sleep": "Slept (h)",
}
thousandths = st.lists(
    st.tuples(st.integers(1, 4999), *[st.integers(1, 23_999)] * 3), min_size=1, max_size=9
)


@given(thousandths, st.booleans(), st.sampled_from([0, 1, 2]))
def test_a_table_with_commas_is_the_one_with_points(rows, between_semicolons, decimals):
    def table(sign: str, mark: str) -> journal.Journal:
        quote = "" if mark == ";" else '"'
        lines = [mark.join(TABLE.values())]
        # One sure number of each table says what its signs are.
        for day, (energy, *others) in enumerate([(1950, 10_500, 7_250, 7_500), *rows], 1):
            parts = [f"{one / 1000:.{3 - decimals * (day > 1)}f}" for one in others]
            parts[0] = parts[0].rstrip("0") if day == 1 else parts[0]
            cells = [f"{quote}{part.replace('.', sign)}{quote}" for part in parts]
            lines.append(mark.join([f"2026-03-{day:02}", f"{energy}", *cells]))
        return journal.read("\n".join(lines).encode(), "mine.csv", mapping=TABLE)

    written = table(",", ";" if between_semicolons else ",")
    plain = table(".", ",")
    pd.testing.assert_frame_equal(written.days, plain.days)
    assert written.problems["what"].tolist() == plain.problems["what"].tolist()


@pytest.mark.parametrize(
    "head, row",
    [
        ("Date,Weight", "2026-03-01,'{}'"),
        ("Time of Measurement,Weight(kg),BMI", "2026-03-01 07:00:00,'{}',"),
        ("Date,'Weight (kg)','Fat mass (kg)'", "2026-03-01 07:30:00,'{}',"),
        (f"{GARMIN}\n' Mar 1, 2026',", "8:00 AM,'{} kg',--,--,--,--,--,--,"),
    ],
)
@pytest.mark.parametrize("written", ["80,125", "80.125"])
def test_nobody_weighs_thousands(head, row, written):
    assert weights(head, row.format(written), weight_unit="kg") == [80.125]
