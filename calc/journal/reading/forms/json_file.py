"""JSON: read within bounds where a reader knows how it begins, else what to export instead.

Nothing in it is run. Its objects are made rows of texts, so that a reader has a table as of any
other file; the line of a row is the number of its object.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from calc.errors import InputError
from calc.journal.reading.stream import MEGABYTE
from calc.tables.delimited_text import Record, as_utf8
from calc.tables.sheet import Section

# A month of nights with every phase of sleep is one megabyte.
LARGEST_JSON = 40 * MEGABYTE
MOST_OBJECTS = 200_000
LONGEST_TEXT = 200

_DAMAGED = "The JSON is damaged or incomplete: download it again."
# How a JSON of an app begins, and what of it to export instead.
_INSTEAD = (
    (
        r'"Data Source"|"Data Points"|"fitValue"',
        "Google Fit's single readings: its 'Daily activity metrics.csv' is read",
    ),
    (
        r'\{\s*"dateTime"\s*:[^{}]*"value"|"bpm"|"restingHeartRate"',
        "Fitbit's readings of a minute or a day: its weight, sleep and food logs are read",
    ),
    (
        r'"binning_data"|"heart_rate_max"|"tag_id"|"mEnd"|"startTime"\s*:\s*\d{13}',
        "a detail of Samsung Health: the CSV files beside it are read",
    ),
    (
        r'"calendarDate"|"userProfilePK"|"summarizedActivitiesExport"',
        "Garmin's archive: Garmin Connect on the web exports weight and sleep as CSV",
    ),
    (
        r'"programs"|"historyRecords"|"liftosaur"',
        "a backup of an app of training: its history is read as CSV",
    ),
    (r'"exercise_template_id"|"superset_id"', "Hevy's data: 'Export workouts' makes a CSV"),
    (r'"bedtime_start"|"contributors"', "Oura's data: export it as CSV, and map the columns"),
    (r'"blueprint"|"recordedExercises"', "LiftLog's data: its plain text export makes a CSV"),
)


class UnknownJsonError(InputError):
    """A JSON file that no reader knows."""


def as_text(head: bytes) -> str:
    """Return the beginning of a file as text, whatever is cut off at its end."""
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16" if wide else "utf-8-sig", errors="ignore")


def unknown(head: bytes) -> UnknownJsonError:
    """Return what is said of a JSON file that no reader knows, by how it begins."""
    text = as_text(head)
    what = next((said for sign, said in _INSTEAD if re.search(sign, text)), "")
    known = f" It looks like {what}." if what else ""
    return UnknownJsonError(
        "This is a JSON file that holds no log we can read: export the log as CSV." + known, "file"
    )


def parsed(data: bytes) -> Any:
    """Return what a JSON file holds. Raises `InputError` for one that is damaged or too deep."""
    text = as_utf8(data).decode(errors="replace")
    try:
        return json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as fault:
        # A number of thousands of digits is a ValueError too.
        raise InputError(_DAMAGED, "file") from fault


def section(document: Any, columns: Mapping[str, Sequence[str]]) -> Section:
    """Return the objects of a list as rows: a column has what stands at a path of names.

    An object that holds nothing but one list stands for that list. Raises `InputError` for what is
    no list of objects, and for one of more than a log has.
    """
    if isinstance(document, dict):
        lists = [value for value in document.values() if isinstance(value, list)]
        document = lists[0] if len(lists) == 1 else document
    if not isinstance(document, list) or not all(isinstance(one, dict) for one in document):
        raise InputError("This JSON is no list of entries.", "file")
    if len(document) > MOST_OBJECTS:
        raise InputError(f"The JSON has more than {MOST_OBJECTS:,} entries.", "file")
    rows = [
        Record(line, [_text(entry, path) for path in columns.values()])
        for line, entry in enumerate(document, 1)
    ]
    return Section(tuple(columns), rows)


def _text(entry: Any, path: Sequence[str]) -> str:
    for name in path:
        entry = entry.get(name) if isinstance(entry, dict) else None
    if isinstance(entry, bool):
        return "true" if entry else "false"
    if isinstance(entry, str):
        # What is no letter of any script cannot be put into a table.
        return entry[:LONGEST_TEXT].encode(errors="replace").decode()
    return repr(entry)[:LONGEST_TEXT] if isinstance(entry, int | float) else ""
