"""Databases as Android's Health Connect exports them, small ones put together in a test."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from typing import Any

SCHEMA = """
CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT, app_name TEXT);
CREATE TABLE weight_record_table (
  row_id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB, app_info_id, time, zone_offset, weight,
  local_date_time INTEGER AS (time + 1000 * zone_offset));
CREATE TABLE body_fat_record_table (
  row_id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB, app_info_id, time, zone_offset, percentage);
CREATE TABLE nutrition_record_table (
  row_id INTEGER PRIMARY KEY AUTOINCREMENT, app_info_id, start_time, start_zone_offset, end_time,
  end_zone_offset, energy, protein, total_carbohydrate, total_fat, dietary_fiber, meal_name TEXT);
CREATE TABLE sleep_session_record_table (
  row_id INTEGER PRIMARY KEY AUTOINCREMENT, app_info_id, start_time, start_zone_offset, end_time,
  end_zone_offset, title TEXT);
CREATE TABLE sleep_stages_table (parent_key, stage_start_time, stage_end_time, stage_type);
CREATE TABLE heart_rate_record_series_table (parent_key, beats_per_minute, epoch_millis);
INSERT INTO application_info_table VALUES (1, 'org.example.scale', 'Scale'), (2, 'org.food', NULL);
"""
COLUMNS = {
    "weight_record_table": "app_info_id, time, zone_offset, weight",
    "body_fat_record_table": "app_info_id, time, zone_offset, percentage",
    "nutrition_record_table": (
        "app_info_id, start_time, start_zone_offset, end_time, end_zone_offset, energy, protein, "
        "total_carbohydrate, total_fat, dietary_fiber"
    ),
    "sleep_session_record_table": (
        "row_id, app_info_id, start_time, start_zone_offset, end_time, end_zone_offset"
    ),
    "sleep_stages_table": "parent_key, stage_start_time, stage_end_time, stage_type",
}
HOUR_MS, HOUR_S = 3_600_000, 3600


def ms(utc: str) -> int:
    """A moment of UTC, as the export has it."""
    return round(datetime.fromisoformat(f"{utc}+00:00").timestamp()) * 1000


def database(*extra: str, schema: str = SCHEMA, **rows: Iterable[Sequence[Any]]) -> bytes:
    """The bytes of a database with these rows, by the table that they are in."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(schema)
        for table, some in rows.items():
            for row in some:
                signs = ", ".join("?" * len(row))
                made.execute(f"INSERT INTO {table} ({COLUMNS[table]}) VALUES ({signs})", row)
        for statement in extra:
            made.execute(statement)
        made.commit()
        return made.serialize()


def weighed(utc: str, grams: Any, app: int = 1, offset_s: Any = HOUR_S) -> tuple[Any, ...]:
    return app, ms(utc), offset_s, grams


def slept(row: int, start: str, end: str, app: int = 1) -> tuple[Any, ...]:
    return row, app, ms(start), HOUR_S, ms(end), HOUR_S


def ate(utc: str, energy: Any, *grams: Any, app: int = 2) -> tuple[Any, ...]:
    return app, ms(utc), HOUR_S, ms(utc), HOUR_S, energy, *grams
