"""Units beside weights, naps, ids of sessions and times of sets: the small inputs read right."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import journal
from calc.errors import InputError
from calc.journal.model import GROUPS
from calc.journal.reading.any_table import EACH_ITS_TIME
from calc.journal.reading.unknown.suggestion import suggest
from calc.tables.sheet import Sheet
from calc.units import quantity
from tests.support.dates import iso, with_iso
from tests.support.languages import ALONE, days, words
from tests.support.samples import (
    FIELD,
    FOLDER,
    needs_field,
    needs_samples,
    sample,
    training_facts,
)

POUND = quantity(1, "lb").m_as("kg")
SETS = (
    "Id;When;Lift;Load;Unit;Reps",
    "a1;2026-05-04T07:10:00;Squat;100;kg;5",
    "a1;2026-05-04T07:14:30;Squat;100;kg;5",
    "a1;2026-05-04T07:20:00;Row;50;lb;8",
)
MAPPED = {
    "date": "When",
    "set_time": "When",
    "session": "Id",
    "exercise": "Lift",
    "weight": "Load",
    "weight_unit_column": "Unit",
    "reps": "Reps",
}


def read(*lines: str, mapping: object = MAPPED, **choices: Any) -> journal.Journal:
    return journal.read("\n".join(lines).encode(), "mine.csv", mapping=mapping, **choices)


def proposed(data: bytes, **choices: Any) -> journal.Journal:
    """A file read as it is proposed."""
    sheet = Sheet(data)
    mapping = suggest(sheet.header, [one.fields for one in sheet.head[1:]])
    return journal.read(data, "mine.csv", mapping=mapping, **choices)


def without(*fields: str, **more: str) -> dict[str, str]:
    return {**{name: one for name, one in MAPPED.items() if name not in fields}, **more}


def starts(found: journal.Journal) -> list[tuple[str, str, str]]:
    log = with_iso(found.log)
    return [(one["date"], one["start"], one["workout"]) for _, one in log.iterrows()]


def test_sets_with_times_and_units_of_their_own_are_one_session():
    found = read(*SETS)
    assert starts(found) == [("2026-05-04", "07:10:00", "")] * 3
    assert found.log["weight_kg"].tolist() == pytest.approx([100, 100, 50 * POUND])
    assert found.problems.empty
    assert found.questions == ()
    assert found == proposed("\n".join(SETS).replace("Id;", "Session id;").encode())


def test_sets_of_which_nobody_says_that_the_time_is_theirs_are_one_session_and_it_is_told():
    found = read(*SETS, mapping=without("session", "set_time"))
    assert starts(found) == [("2026-05-04", "07:10:00", "")] * 3
    assert found.problems["what"].tolist() == [EACH_ITS_TIME]
    assert "3 hours" in found.problems["done"][0]


def test_sessions_of_one_day_stay_apart_by_their_ids_or_a_long_gap():
    late = "a2;2026-05-04T19:00:00;Press;40;kg;5"
    expected = [("2026-05-04", "07:10:00", "")] * 3 + [("2026-05-04", "19:00:00", "")]
    assert starts(read(*SETS, late)) == expected
    assert starts(read(*SETS, late, mapping=without("session"))) == expected
    soon = "a2;2026-05-04T07:25:00;Press;40;kg;5"
    assert starts(read(*SETS, soon))[-1] == ("2026-05-04", "07:25:00", "")


def test_ids_are_no_names_and_tell_sessions_of_one_name_apart():
    lines = (
        "Id;Day;Name;Lift",
        "a1;2026-05-04;Legs;Squat",
        "a2;2026-05-04;Legs;Squat",
        "a3;2026-05-06;Legs;Squat",
    )
    mapping = {"date": "Day", "session": "Id", "workout": "Name", "exercise": "Lift"}
    assert [workout for _, _, workout in starts(read(*lines, mapping=mapping))] == [
        *("Legs (a1)", "Legs (a2)", "Legs"),
    ]


def test_the_time_of_a_set_may_stand_beside_its_date():
    lines = (
        "Day;At;Lift",
        "2026-05-04;18:05;Squat",
        "2026-05-04;18:01;Squat",
        "2026-05-04;soon;Squat",
    )
    found = read(*lines, mapping={"date": "Day", "set_time": "At", "exercise": "Lift"})
    assert starts(found) == [("2026-05-04", "18:01:00", "")] * 3
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [4, "soon", "The time of this set cannot be read"]
    ]


def test_a_distance_without_a_unit_is_told_and_blank():
    mapping = {"date": "Day", "exercise": "Lift", "distance_m": "Far"}
    found = read("Day,Lift,Far", "2026-05-04,Run,5", "2026-05-04,Row,", mapping=mapping)
    assert found.log["distance_m"].isna().all()
    assert found.problems[["row", "value", "what", "done"]].to_numpy().tolist() == [
        [2, "5", "The distance has no unit", "left blank"]
    ]


def test_naps_are_told_and_left_out():
    found = read(
        "Woke,Asleep (min),Siesta",
        "2026-05-04 07:00:00,450,false",
        "2026-05-04 15:40:00,35,true",
        "2026-05-05 07:00:00,420,",
        mapping={"date": "Woke", "sleep": "Asleep (min)", "nap": "Siesta"},
    )
    assert found.days["sleep_h"].tolist() == [7.5, 7]
    assert found.problems[["row", "what", "done"]].to_numpy().tolist() == [
        [3, "A nap, no night", "not used"]
    ]


@pytest.mark.parametrize(
    "mapping, fields",
    [
        (without("weight"), ["weight_unit_column"]),
        ({"date": "When", "body_weight": "Load", "nap": "Unit"}, ["nap"]),
        ({"date": "When", "weight_unit_column": "Unit"}, ["mapping"]),
        ({"date": "When", "session": "Id", "body_weight": "Load"}, ["body_weight"]),
        ({"date": "When", "set_time": "When", "reps": "Reps"}, ["exercise"]),
        (without(workout="Id"), ["workout"]),
    ],
)
def test_a_mapping_of_the_new_fields_that_cannot_be_names_its_fields(mapping, fields):
    with pytest.raises(InputError) as fault:
        read(*SETS, mapping=mapping)
    assert [one.field for one in fault.value.errors] == fields


def test_a_stamp_may_be_the_date_the_time_and_the_time_of_the_set():
    assert len(read(*SETS, mapping=without(time="When")).log) == 3


eaten = list(GROUPS["intake"])
nothing = st.sampled_from(["", " ", "0", "0.0", "0,0", "-", "00"])


@settings(max_examples=60, deadline=None)
@given(st.data(), st.lists(words(*ALONE), min_size=1, max_size=6, unique=True), days)
def test_a_blank_or_a_nought_is_never_something_eaten(data, names, day):
    rows = [[f"2026-05-{place + 1:02}", *(data.draw(nothing) for _ in names)] for place in range(3)]
    text = "\n".join(";".join(row) for row in ([day, *names], *rows))
    mapping = suggest([day, *names])
    if len(mapping) > 1:
        found = journal.read(text.encode(), mapping=mapping, energy_unit="kcal", weight_unit="kg")
        assert not (found.days[eaten].fillna(0) != 0).any(axis=None)
        assert found.days[["weight_kg", "sleep_h"]].isna().all(axis=None)


SCALE = (
    b"Date,Weight (kg),BMI,Body fat (%),Protein (%),Fat,Visceral fat,BMR (kcal)\n"
    b"2026-05-04 07:00:00,70.2,22,18.5,17.2,13,5,1600\n2026-05-05,70.4,22,18.4,17.3,13,5,1601\n"
)
STEPS = (
    b"Date,Calories (kcal),Steps,Average weight (kg)\n2026-05-04,2310.5,6000,70.2\n"
    b"2026-05-05,2410.5,7000,70.4\n"
)


@pytest.mark.parametrize("data", [SCALE, STEPS])
def test_a_body_and_what_it_burns_are_not_eaten(data):
    found = proposed(data)
    assert iso(found.days["date"]) == ["2026-05-04", "2026-05-05"]
    assert found.days["weight_kg"].tolist() == [70.2, 70.4]
    assert found.days[eaten].isna().all(axis=None)


@needs_field
@pytest.mark.parametrize(
    "name, weights",
    [("scale-fat-protein.csv", [80.2, 80.0]), ("google-fit-daily.csv", [80.5])],
)
def test_the_small_inputs_of_bodies_have_their_weights_and_nothing_eaten(name, weights):
    found = proposed((FIELD / name).read_bytes())
    assert found.days["weight_kg"].tolist() == weights
    assert found.days[eaten].isna().all(axis=None)


@needs_field
def test_the_small_input_of_sets_is_one_session_of_four():
    found = proposed((FIELD / "sets-with-own-times.csv").read_bytes())
    assert starts(found) == [("2026-03-02", "18:00:05", "")] * 4
    assert found.log["weight_kg"].tolist() == pytest.approx([60, 60, 60, 9.0718], abs=0.0001)
    assert len(journal.weekly(found)) == 1
    assert journal.weekly(found)["workouts"].tolist() == [1]


@needs_field
def test_the_small_input_of_nights_has_two_and_no_nap():
    found = proposed((FIELD / "whoop-es-sleeps.csv").read_bytes())
    assert iso(found.days["date"]) == ["2026-03-02", "2026-03-03"]
    assert found.days["sleep_h"].tolist() == [7.5, 7]
    assert found.problems["what"].tolist() == ["A nap, no night"]


@needs_samples
@pytest.mark.parametrize(
    "name",
    [
        *("fitbod-01.csv", "fitnotes-01.csv", "hevy-01.csv", "hevy-02.csv", "hevy-03.csv"),
        *("strong-01.csv", "strong-04.csv"),
    ],
)
def test_a_real_log_of_training_read_as_proposed_says_what_its_reader_says(name):
    # Only where nothing in the file says it: what the person says goes before a heading.
    unit = {"weight_unit": "kg"} if name.startswith("strong") else {}
    found = proposed((FOLDER / name).read_bytes(), **unit)
    read_by_app = sample(name, timezone="UTC", **unit)
    assert training_facts(found) == training_facts(read_by_app)


@needs_samples
@pytest.mark.parametrize(
    "name",
    [
        *("cronometer-daily-01.csv", "cronometer-servings-01.csv", "mfp-nutrition-01.csv"),
        *("mfp-measurement-01.csv", "withings-weight-01.csv"),
    ],
)
def test_a_real_log_of_days_read_as_proposed_says_what_its_reader_says(name):
    found = proposed((FOLDER / name).read_bytes(), weight_unit="kg")
    read_by_app = sample(name, weight_unit="kg")
    for column in ("date", *eaten, "weight_kg", "sleep_h"):
        theirs = read_by_app.days[column]
        if column == "date":
            assert iso(found.days[column]) == iso(theirs)
        else:
            assert found.days[column].tolist() == pytest.approx(theirs.tolist(), nan_ok=True)
