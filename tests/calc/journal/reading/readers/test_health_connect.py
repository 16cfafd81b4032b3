"""Health Connect's export: a database of grams, small calories, and nights with their phases."""

from __future__ import annotations

import pytest

from calc import journal
from calc.errors import InputError
from tests.support.databases import HOUR_MS, SCHEMA, ate, database, ms, slept, weighed
from tests.support.dates import with_iso
from tests.support.exports import packed, told

MORNING = "2026-03-02T06:00:00"


def read(data: bytes, **choices):
    return journal.read(data, "health_connect_export.db", **choices)


@pytest.mark.parametrize("zipped", [False, True])
def test_weights_are_grams_and_their_dates_those_of_the_phone(zipped):
    data = database(
        weight_record_table=[
            weighed("2026-03-01T23:30:00", 80_200.0),
            weighed("2026-03-02T19:00:00", 81_000.0),
            weighed("2026-03-04T02:00:00", 79_900, offset_s=-5 * 3600),
        ]
    )
    found = read(packed({"health_connect_export.db": data}) if zipped else data)
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2026-03-02", 80.2, "health_connect"],
        ["2026-03-03", 79.9, "health_connect"],
    ]
    assert told(found, "value", "what") == [["Scale", "A later weigh-in of the day"]]
    assert found.questions == ()


def test_energy_is_small_calories_and_what_an_app_leaves_out_is_blank():
    data = database(
        nutrition_record_table=[
            ate(MORNING, 650_000.0, 42, 80, 20, 5e-324),
            ate("2026-03-02T12:00:00", 350_000.0, 8, 20, 10, None),
            ate("2026-03-03T12:00:00", 0, 0, 0, 0, 0),
        ]
    )
    days = with_iso(read(data).days)
    assert days.loc[0].dropna().to_dict() == {
        "date": "2026-03-02",
        "energy_kcal": 1000,
        "protein_g": 50,
        "carbohydrate_g": 100,
        "fat_g": 30,
        "source": "health_connect",
    }
    assert len(days) == 1


def test_a_night_is_what_is_asleep_among_its_phases_or_the_whole_of_it():
    start = ms("2026-03-01T22:00:00")
    data = database(
        sleep_session_record_table=[
            slept(1, "2026-03-01T22:00:00", MORNING),
            slept(2, "2026-03-02T22:30:00", "2026-03-03T05:30:00"),
        ],
        sleep_stages_table=[
            (1, start, start + 4 * HOUR_MS, 4),
            (1, start + 4 * HOUR_MS, start + 5 * HOUR_MS, 1),
            (1, start + 5 * HOUR_MS, start + 7 * HOUR_MS, 5),
            (1, start + 7 * HOUR_MS, start + 8 * HOUR_MS, 6),
        ],
    )
    assert with_iso(read(data).days)[["date", "sleep_h"]].to_numpy().tolist() == [
        ["2026-03-02", 7.0],
        ["2026-03-03", 7.0],
    ]


def test_a_night_without_a_phase_asleep_is_the_whole_of_it_less_what_is_awake():
    start, second = ms("2026-03-01T22:00:00"), ms("2026-03-02T22:00:00")
    data = database(
        sleep_session_record_table=[
            slept(1, "2026-03-01T22:00:00", MORNING),
            slept(2, "2026-03-02T22:00:00", "2026-03-03T06:00:00"),
            slept(3, "2026-03-03T22:00:00", "2026-03-04T06:00:00"),
        ],
        sleep_stages_table=[
            # Awake, out of bed and awake in bed, one over the other, one beyond the night; unknown.
            (1, start + 3 * HOUR_MS, start + 4 * HOUR_MS, 3),
            (1, start - HOUR_MS, start + HOUR_MS, 1),
            (1, start + 3 * HOUR_MS, start + 5 * HOUR_MS, 7),
            (1, start + 5 * HOUR_MS, start + 6 * HOUR_MS, 0),
            (2, second, second + 8 * HOUR_MS, 1),
            (3, ms("2026-03-03T22:00:00"), ms("2026-03-04T06:00:00"), 0),
        ],
    )
    found = read(data)
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [
        ["2026-03-02", 5.0],
        ["2026-03-04", 8.0],
    ]
    assert told(found, "value", "what") == [["Scale", "Awake for all of this night"]]


def test_of_two_apps_that_write_the_same_day_one_counts_and_the_other_is_told():
    data = database(
        nutrition_record_table=[
            ate(MORNING, 400_000, 20, 40, 10, 5),
            ate(MORNING, 600_000, 20, 40, 10, 5),
            ate(MORNING, 1_000_000, 40, None, None, None, app=1),
        ]
    )
    found = read(data)
    assert found.days["energy_kcal"].tolist() == [1000]
    assert told(found, "value", "what") == [["Scale", "Intake of another source on this day"]]


def test_what_cannot_be_is_told():
    data = database(
        weight_record_table=[
            (1, "soon", 3600, 80_000),
            (1, 1e300, 3600, 80_000),
            (9, ms(MORNING), None, 80_000),
            (1, ms(MORNING), 3600, "heavy"),
            (1, ms("2026-03-05T06:00:00"), 3600, 0),
        ],
        sleep_session_record_table=[
            slept(1, MORNING, "2026-03-01T22:00:00"),
            slept(2, MORNING, "2026-03-05T22:00:00"),
        ],
    )
    found = read(data)
    assert found.days["weight_kg"].tolist() == [80]
    assert sorted(told(found, "value", "what")) == [
        ["Scale", "A weight of nothing"],
        ["Scale", "Asleep for longer than a day"],
        ["Scale", "It ends before it begins"],
        ["Scale", "The date cannot be read"],
        ["Scale", "The date cannot be read"],
        ["Scale", "This is no number"],
        ["an app without a name", "It does not say in which time zone"],
    ]


def test_columns_that_are_not_there_are_blank():
    schema = "CREATE TABLE weight_record_table (time INTEGER, weight REAL);"
    found = read(
        database(f"INSERT INTO weight_record_table VALUES ({ms(MORNING)}, 80000)", schema=schema)
    )
    assert found.days["weight_kg"].tolist() == [80]


def test_an_export_without_anything_says_so():
    found = read(database())
    assert found.empty
    assert found.problems["what"].tolist() == ["There are no rows in the file"]


@pytest.mark.parametrize(
    "schema, message",
    [
        ("CREATE TABLE training_log (metric_weight REAL);", "FitNotes.*Spreadsheet export"),
        ("CREATE TABLE sets (weight REAL);", "a database or a backup of an app"),
        ("CREATE VIEW weight_record_table AS SELECT 1 AS time;", "a database or a backup"),
    ],
)
def test_the_database_of_another_app_is_one_clear_message(schema, message):
    with pytest.raises(InputError, match=message):
        read(database(schema=schema))


def test_a_column_that_is_computed_is_not_asked_for():
    schema = SCHEMA.replace(
        "app_info_id, time, zone_offset, weight,",
        "app_info_id, time, zone_offset, weight AS (zeroblob(900000000)),",
    )
    statement = f"INSERT INTO weight_record_table (time) VALUES ({ms(MORNING)})"
    assert read(database(statement, schema=schema)).days.empty
