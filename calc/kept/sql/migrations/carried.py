"""What the tables of version 0002 held as pieces, and back.

The form of pieces is written out here once more: a migration does what it did on the day it was
published, whatever the codecs do since.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa

from calc.kept.packing import pack, unpack

Row = dict[str, Any]

# In the order of their columns; the first is what a table was cut by, kept there as 'part'.
_KEYS = {"sets": "source", "days": "source", "marks": "source", "problems": "file"}
_CUT = ("sets", "days", "marks")
_LISTED = ("apps", "choices")
_LONGEST_NAME = 80


def as_pieces(connection: sa.Connection) -> dict[str, dict[str, bytes]]:
    """Return what the old tables hold: the pieces of each part, by its name."""
    return {
        "journal": dict(_journal(connection)),
        "files": dict(_files(connection)),
        "settings": dict(_settings(connection)),
    }


def _rows(connection: sa.Connection, table: str, *order: str) -> list[Row]:
    asked = sa.text(f"SELECT * FROM {table} ORDER BY {', '.join(order)}")
    return [dict(row) for row in connection.execute(asked).mappings()]


def _journal(connection: sa.Connection) -> Iterator[tuple[str, bytes]]:
    tables: dict[str, list[Row]] = {}
    for name, key in _KEYS.items():
        tables[name] = _rows(connection, name, "part", "place")
        for row in tables[name]:
            row[key] = row.pop("part")
            del row["place"]
    for name in _CUT:
        groups: dict[tuple[str, str], list[Row]] = {}
        for row in tables[name]:
            groups.setdefault((row["source"], row["date"].partition("-")[0]), []).append(row)
        for (source, year), rows in groups.items():
            yield f"{name}/{_named(source)}/{year}", pack(_columns(rows))
    if tables["problems"]:
        yield "problems", pack(_columns(tables["problems"]))
    questions = [
        {
            "name": row["name"],
            "text": row["text"],
            "answers": json.loads(row["answers"]),
            "file": row["part"],
        }
        for row in _rows(connection, "questions", "part", "place")
    ]
    if questions:
        yield "questions", pack(questions)
    preferences = _rows(connection, "preferences", "part", "place")
    if preferences:
        yield "prefer", pack({row["subject"]: row["source"] for row in preferences})


def _named(app: str) -> str:
    name = quote(app, safe="")
    if len(name) <= _LONGEST_NAME:
        return name
    return hashlib.blake2b(app.encode(), digest_size=16).hexdigest()


def _columns(rows: Sequence[Row]) -> Row:
    """Rows as an object of columns: what is no number is blank, and a blank column is left out."""
    columns = {name: [_known(row[name]) for row in rows] for name in rows[0]}
    return {
        "rows": len(rows),
        "columns": {
            name: values
            for name, values in columns.items()
            if any(one is not None and one != "" for one in values)
        },
    }


def _known(value: Any) -> Any:
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _files(connection: sa.Connection) -> Iterator[tuple[str, bytes]]:
    for row in _rows(connection, "files", "place"):
        key, packed = row.pop("key"), row.pop("packed")
        listed = {name: json.loads(row[name]) for name in _LISTED}
        yield key, pack({**row, **listed, "waiting": bool(row["waiting"])})
        yield f"{key}/bytes", bytes(packed)


def _settings(connection: sa.Connection) -> Iterator[tuple[str, bytes]]:
    found = {row["name"]: json.loads(row["value"]) for row in _rows(connection, "settings", "name")}
    # What told one tab that another one wrote is now the revision of a part.
    found.pop("written", None)
    if found:
        yield "", pack(found)


def as_rows(pieces: Mapping[str, Mapping[str, bytes]]) -> dict[str, list[Row]]:
    """Return the rows of the old tables, as far as these can say what the parts hold."""
    made: dict[str, list[Row]] = {"parts": [], "settings": [], "files": []}
    places: dict[tuple[str, str], int] = {}
    for table, part, row in _old(pieces.get("journal", {})):
        place = places[table, part] = places.get((table, part), -1) + 1
        made.setdefault(table, []).append({"part": part, "place": place, **row})
    # Without a digest that fits, the next save writes each of them anew.
    made["parts"] = [{"kind": table, "part": part, "digest": ""} for table, part in places]
    for data in pieces.get("settings", {}).values():
        for name, value in unpack(data, "settings").items():
            made["settings"].append({"name": name, "value": _text(value)})
    files = pieces.get("files", {})
    for key, data in files.items():
        if not key.endswith("/bytes"):
            told = unpack(data, "files")
            listed = {name: _text(told[name]) for name in _LISTED}
            packed = files.get(f"{key}/bytes", b"")
            made["files"].append({**told, **listed, "key": key, "packed": packed})
    return made


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _old(pieces: Mapping[str, bytes]) -> Iterator[tuple[str, str, Row]]:
    """Each row of the journal's old tables, with its table and the part of it that it is in."""
    for name, data in sorted(pieces.items()):
        table, value = name.partition("/")[0], unpack(data, "journal")
        if table in _KEYS:
            for row in _of_columns(value):
                yield table, row.pop(_KEYS[table], ""), row
        elif table == "questions":
            for one in value:
                row = {"name": one["name"], "text": one["text"], "answers": _text(one["answers"])}
                yield table, one["file"], row
        elif table == "prefer":
            for subject, source in value.items():
                yield "preferences", "", {"subject": subject, "source": source}


def _of_columns(value: Mapping[str, Any]) -> Iterator[Row]:
    names = list(value["columns"])
    for place in range(value["rows"]):
        yield {name: value["columns"][name][place] for name in names}
