"""A team's roster from a file: which column is which, which words are whose, what does not fit."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from calc.errors import InputError, shown_value
from calc.evidence import Constant
from calc.journal.reading.questions import Desk
from calc.journal.reading.workbook import tabs_of
from calc.plan.roster.columns import FIELDS, recognise, spelling
from calc.tables.mended_rows import MENDED, REFUSED
from calc.tables.sheet import opened
from calc.team.roster import LONGEST_CELL, WORDS, Roster, known_word

MOST_PEOPLE = Constant(5_000, "people", "People of a team on one page; the command has no limit")
MOST_COLUMNS = Constant(200, "columns", "Columns of a roster on one page")
EXAMPLE = """\
name,weight_kg,height_cm,age,sex,goal,activity,training_days,training_start,diet,exclude
Ana,62,168,27,female,maintain,moving,mon wed fri,18:00,omnivore,
Ben,84,183,24,male,gain,desk,mon tue thu fri,17:30,omnivore,
Cleo,71,176,31,female,gain,standing,tue thu sat,07:30,vegetarian,nuts
"""
# What coaches head their columns with, beside the names of the fields.
_HEADINGS: Mapping[str, str] = {
    "body_weight": "weight",
    "bodyweight": "weight",
    "body_mass": "weight",
    "mass": "weight",
    "stature": "height",
    "age_years": "age",
    "years": "age",
    "gender": "sex",
    "bodyfat": "body_fat",
    "fat": "body_fat",
    "allergies": "exclude",
    "wake": "wake_time",
    "wakes": "wake_time",
    "wake_up": "wake_time",
}


def read_roster(data: bytes, file: str = "") -> Roster:
    """Return the roster in a CSV file or in the first sheet of a workbook (.xlsx).

    Rows of blank cells are left out. Raises `InputError` for what is no such file, for one without
    people and for one of more people than a page shows.
    """
    table, lines, told = texts_of(data, file)
    blank = (table == "").all(axis=1).to_numpy(dtype=bool)
    table = table[~blank].reset_index(drop=True)
    lines = [line for line, left_out in zip(lines, blank, strict=True) if not left_out]
    if table.empty:
        raise InputError("The roster has headings, and nobody below them.", "file", file)
    check_size(table, lines)
    table = table.set_axis(_headings(list(table.columns), told), axis="columns")
    for heading in table.columns:
        _read_words(table, heading, told)
    return Roster(table, tuple(lines), shown_value(file), tuple(told))


def check_size(table: pd.DataFrame, lines: Sequence[int]) -> None:
    """Raise `InputError` for more people, columns or letters in a cell than a page shows."""
    rows, width = table.shape
    if rows > MOST_PEOPLE or width > MOST_COLUMNS:
        raise InputError(
            f"The roster has {rows:,} people and {width:,} columns, and a page shows "
            f"{int(MOST_PEOPLE):,} and {int(MOST_COLUMNS):,}: plan it with `python -m calc plans`.",
            "file",
        )
    for heading in table.columns:
        long = table[heading].str.len().to_numpy() > LONGEST_CELL
        if long.any() or len(str(heading)) > LONGEST_CELL:
            line = lines[int(long.argmax())] if long.any() else 1
            raise InputError(
                f"Line {line:,} has a cell of more than {int(LONGEST_CELL):,} letters under "
                f"'{shown_value(heading)}': shorten it.",
                "file",
            )


def is_roster(headings: Iterable[object]) -> bool:
    """Return whether these are the headings of a roster: weight, height, age and sex in them."""
    try:
        recognise(_headings(list(map(str, headings)), []))
    except InputError:
        return False
    return True


class Texts(NamedTuple):
    """A table of texts, the line of each row, and what is to be told of rows that do not fit."""

    table: pd.DataFrame
    lines: list[int]
    told: list[str]


def texts_of(data: bytes, file: str) -> Texts:
    """Return a CSV file, or the first sheet of a workbook. Raises `InputError` for neither."""
    if zipfile.is_zipfile(io.BytesIO(data)):
        tabs = tabs_of(io.BytesIO(data), Desk(file=file))
        if not tabs:
            raise InputError("The workbook has no table in it.", "file", file)
        section = tabs[0].section
        return Texts(section.frame, section.lines.tolist(), [])
    sheet = opened(data, file)
    sheet = sheet.under_titles() or sheet
    table, told = sheet.frame, []
    for one in sheet.uneven:
        if one.fault == MENDED:
            told.append(f"Line {one.line}: '{shown_value(one.shown)}' is one cell of {one.column}.")
        elif one.fault == REFUSED:
            told.append(
                f"Line {one.line} is left out: it has more cells than there are headings. Put a "
                "cell with the separator in it into quotation marks."
            )
    return Texts(table, sheet.lines.tolist(), told)


def _headings(headings: Sequence[str], told: list[str]) -> list[str]:
    """Return headings with those by our names that coaches call otherwise."""
    there = {spelling(one) for one in headings}
    found = []
    for heading in headings:
        name = spelling(heading)
        bare = re.sub(r"_(kg|lb|lbs|st|cm|m|in)$", "", name)
        field = _HEADINGS.get(name) or _HEADINGS.get(bare, "")
        unit = name.removeprefix(bare).replace("lbs", "lb")
        if name not in FIELDS and field and f"{field}{unit}" not in there:
            told.append(f"'{shown_value(heading)}' is read as {field}{unit}.")
            found.append(f"{field}{unit}")
        else:
            found.append(heading)
    return found


def _read_words(table: pd.DataFrame, heading: str, told: list[str]) -> None:
    field = spelling(heading)
    if field not in WORDS:
        return
    given = table[heading]
    read = given.map(lambda text: known_word(field, text))
    for word in dict.fromkeys(given[read != given]):
        told.append(f"'{shown_value(word)}' is read as {known_word(field, word)}.")
    table[heading] = read.astype("str")


def example() -> Roster:
    """Return three people to begin with."""
    return read_roster(EXAMPLE.encode())
