"""A comma before three decimals is what the other numbers of its column and its file say it is."""

from __future__ import annotations

import pytest

from calc import journal

GARMIN = "Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,"


def read(*lines: str, name: str = "mine.csv", **choices) -> journal.Journal:
    return journal.read("\n".join([*lines, ""]).replace("'", '"').encode(), name, **choices)


def weights(*lines: str, **choices) -> list[float]:
    return read(*lines, **choices).days["weight_kg"].tolist()


def test_a_mapped_weight_is_read_by_its_column():
    found = weights(
        *("Date;Weight (kg)", "2026-03-01;80,250", "2026-03-02;80,1", "2026-03-03;80,300"),
        mapping={"date": "Date", "weight": "Weight (kg)"},
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
