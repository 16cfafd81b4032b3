"""A table of no app that we know, read by what the person says of its columns."""

from __future__ import annotations

import pytest

from calc import journal
from calc.errors import InputError
from calc.units import quantity
from tests.support.dates import iso, with_iso

POUND = quantity(1, "lb").m_as("kg")
KILOJOULE = quantity(1, "kJ").m_as("kcal")


def read(*lines: str, mapping: object, end: str = "\n", **choices) -> journal.Journal:
    text = end.join([*lines, ""])
    return journal.read(text.encode(), "mine.csv", mapping=mapping, **choices)


LIFTS = {
    "date": "Wann",
    "time": "Uhr",
    "workout": "Einheit",
    "exercise": "Was",
    "set_type": "Art",
    "reps": "Mal",
    "weight": "Last",
    "rpe": "RPE",
    "seconds": "Dauer",
    "distance_m": "Weg (km)",
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_sets_are_read_by_their_mapping(end):
    found = read(
        "Wann;Uhr;Einheit;Was;Art;Mal;Last;RPE;Dauer;Weg (km)",
        "5.1.2026;17:30;Beine;Kniebeuge;W;5;60,5;;;",
        "5.1.2026;17:30;Beine;Kniebeuge;;5;225 lb;8,5;;",
        "5.1.2026;17:30;Beine;Laufen;;0;0;;00:20:00;5,5",
        mapping=LIFTS,
        end=end,
        weight_unit="kg",
    )
    assert found.problems.empty
    assert found.source == "table"
    log = found.log
    assert with_iso(log)[
        ["date", "start", "workout", "exercise", "set_type"]
    ].to_numpy().tolist() == [
        ["2026-01-05", "17:30:00", "Beine", "Kniebeuge", "warmup"],
        ["2026-01-05", "17:30:00", "Beine", "Kniebeuge", "normal"],
        ["2026-01-05", "17:30:00", "Beine", "Laufen", "normal"],
    ]
    blank = float("nan")
    for name, expected in (
        ("weight_kg", [60.5, 225 * POUND, blank]),
        ("reps", [5, 5, blank]),
        ("rpe", [blank, 8.5, blank]),
        ("seconds", [blank, blank, 1200]),
        ("distance_m", [blank, blank, 5500]),
    ):
        assert log[name].tolist() == pytest.approx(expected, nan_ok=True)


def test_weights_without_a_unit_are_a_question_and_the_sets_count_meanwhile():
    lines = ("d,lift,weight,n", "2026-01-05,Squat,225,5")
    mapping = {"date": "d", "exercise": "lift", "weight": "weight", "reps": "n"}
    found = read(*lines, mapping=mapping)
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert found.log["weight_kg"].isna().all()
    assert found.problems.empty
    answered = read(*lines, mapping=mapping, weight_unit="lb")
    assert answered.log["weight_kg"].tolist() == pytest.approx([225 * POUND])
    assert answered.questions == ()


@pytest.mark.parametrize(
    "heading, chosen, kilograms",
    [
        ("weight (lbs)", "", 180 * POUND),
        ("weight_kg", "", 180),
        ("weight", "lb", 180 * POUND),
        ("weight (lbs)", "kg", 180),
    ],
)
def test_a_unit_is_the_persons_and_else_the_headings(heading, chosen, kilograms):
    found = read(
        f"day,{heading}",
        "2026-01-05,180",
        mapping={"date": "day", "body_weight": heading},
        weight_unit=chosen,
    )
    assert found.days["weight_kg"].tolist() == pytest.approx([kilograms])


def test_meals_of_a_day_add_up_and_the_earliest_weigh_in_counts():
    found = read(
        "when,clock,kcal,prot,scale kg",
        "2026-01-05,08:00,500,30,",
        "2026-01-05,19:00,700.5,,80.9",
        "2026-01-05,07:00,,,80.2",
        "2026-01-06,07:00,,,",
        mapping={
            "date": "when",
            "time": "clock",
            "energy": "kcal",
            "protein_g": "prot",
            "body_weight": "scale kg",
        },
    )
    assert with_iso(found.days)[
        ["date", "energy_kcal", "protein_g", "weight_kg"]
    ].to_numpy().tolist() == [["2026-01-05", 1200.5, 30.0, 80.2]]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [3, "A later weigh-in of the day"],
        [5, "Nothing in this row"],
    ]


@pytest.mark.parametrize(
    "heading, unit, kilocalories",
    [
        ("Energie (kJ)", "", 8000 * KILOJOULE),
        ("Calories", "", 8000),
        ("Energy", "kJ", 8000 * KILOJOULE),
        ("Energy", "kcal", 8000),
    ],
)
def test_energy_is_in_kilocalories_or_kilojoules(heading, unit, kilocalories):
    found = read(
        f"day,{heading}",
        "2026-01-05,8000",
        mapping={"date": "day", "energy": heading},
        energy_unit=unit,
    )
    assert found.days["energy_kcal"].tolist() == pytest.approx([kilocalories])


def test_energy_without_a_unit_is_a_question():
    found = read("day,energy", "2026-01-05,8000", mapping={"date": "day", "energy": "energy"})
    assert [one.name for one in found.questions] == ["energy_unit"]
    assert found.days["energy_kcal"].isna().all()


@pytest.mark.parametrize(
    "heading, written, hours",
    [
        ("sleep", "7.5", 7.5),
        ("sleep", "7:30", 7.5),
        ("sleep", "7h 30m", 7.5),
        ("sleep (min)", "450", 7.5),
        ("sleep_seconds", "27000", 7.5),
        ("sleep (min)", "7:30", 7.5),
    ],
)
def test_a_night_is_in_hours_however_it_is_written(heading, written, hours):
    found = read(
        f"day,{heading}", f"2026-01-05,{written}", mapping={"date": "day", "sleep": heading}
    )
    assert found.days["sleep_h"].tolist() == pytest.approx([hours])
    assert found.problems.empty


def test_what_cannot_be_used_is_told_with_its_line():
    nights = read(
        "day,sleep",
        "2026-01-05,450",
        "2026-01-06,long",
        "soon,8",
        mapping={"date": "day", "sleep": "sleep"},
    )
    assert nights.days.empty
    assert nights.problems[["row", "value", "done"]].to_numpy().tolist() == [
        [2, "450", "left blank"],
        [3, "long", "left blank"],
        [4, "soon", "not used"],
    ]
    sets = read(
        "day,lift,kind,kg,time",
        "2026-01-05,,normal,80,",
        "2026-01-05,Plank,odd,heavy,1:30",
        mapping={
            "date": "day",
            "exercise": "lift",
            "set_type": "kind",
            "weight": "kg",
            "seconds": "time",
        },
    )
    assert sets.log[["exercise", "set_type"]].to_numpy().tolist() == [["Plank", "normal"]]
    assert sets.log[["weight_kg", "seconds"]].isna().all(axis=None)
    assert sets.problems[["row", "what"]].to_numpy().tolist() == [
        [2, "A row without an exercise"],
        [3, "This can be minutes or hours"],
        [3, "This type of set is not known"],
        [3, "This is no weight"],
    ]


def test_the_numbers_of_sets_are_no_types_of_them():
    found = read(
        "day,lift,set",
        *(f"2026-01-05,Squat,{number}" for number in (1, 2, 3)),
        mapping={"date": "day", "exercise": "lift", "set_type": "set"},
    )
    assert found.log["set_type"].tolist() == ["normal"] * 3
    assert found.problems.empty


def test_a_stamp_may_be_date_and_time_at_once():
    found = read(
        "stamp,lift",
        "2026-01-05 17:30,Squat",
        mapping={"date": "stamp", "time": "stamp", "exercise": "lift"},
    )
    assert found.log["start"].tolist() == ["17:30:00"]


def test_the_order_of_a_date_is_a_question():
    lines = ("day,kg", "3/4/2026,80")
    mapping = {"date": "day", "body_weight": "kg"}
    assert [one.name for one in read(*lines, mapping=mapping).questions] == ["date_order"]
    told = read(*lines, mapping=mapping, date_order="month first")
    assert iso(told.days["date"]) == ["2026-03-04"]


@pytest.mark.parametrize(
    "mapping, fields",
    [
        ("date", ["mapping"]),
        ({"date": "day"}, ["mapping"]),
        ({"exercise": "lift"}, ["date"]),
        ({"date": "day", "reps": "n"}, ["exercise"]),
        ({"date": "day", "exercise": "lift", "sleep": "n"}, ["sleep"]),
        ({"date": "day", "exercise": "lift", "reps": "gone"}, ["reps"]),
        ({"date": "day", "exercise": "lift", "steps": "n"}, ["steps"]),
        ({"date": "day", "exercise": "lift", "reps": "n", "weight": "n"}, ["weight"]),
        ({"reps": "gone"}, ["reps", "date", "exercise"]),
    ],
)
def test_a_mapping_that_cannot_be_names_its_fields(mapping, fields):
    with pytest.raises(InputError) as fault:
        read("day,lift,n", "2026-01-05,Squat,5", mapping=mapping)
    assert [one.field for one in fault.value.errors] == fields


def test_a_field_that_is_left_open_is_none():
    mapping = {"date": "day", "exercise": "lift", "reps": "", "weight": None}
    assert len(read("day,lift,n", "2026-01-05,Squat,5", mapping=mapping).log) == 1
