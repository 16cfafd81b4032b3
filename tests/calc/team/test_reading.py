"""A roster from a file: read whatever wrote it, or refused; what does not fit is told."""

from __future__ import annotations

import pandas as pd
import pytest

from calc import InputError
from calc.tables.safe_csv import to_csv
from calc.tables.workbook import Tab, to_workbook
from calc.team.reading import MOST_COLUMNS, MOST_PEOPLE, example, is_roster, read_roster
from calc.team.roster import LONGEST_CELL, Roster
from tests.support.squads import squad_csv

HEADS = "Player;Bodyweight (kg);Height;Age;Gender;Goal"


def read(text: str) -> Roster:
    return read_roster(text.encode(), "squad.csv")


def test_a_workbook_says_the_same_as_a_csv():
    csv = read_roster(squad_csv(12))
    table = csv.table.astype(object)
    table["age"] = table["age"].astype(int)
    book = read_roster(to_workbook({"Squad": Tab(table, ("Squad of 2026",))}), "squad.xlsx")
    pd.testing.assert_frame_equal(book.table, csv.table)
    pd.testing.assert_frame_equal(book.plans, csv.plans)
    assert book.lines[0] == 4


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\x03" * 99, "no text"),
        (b"PK\x03\x04 not a zip", "no text|damaged|headings"),
        (b"name,weight_kg,height_cm,age,sex\n,,,,\n", "nobody below"),
        (
            b"name,weight_kg,height_cm,age,sex\n" + b"A,80,180,30,male\n" * 5_001,
            "5,001 people and 5 columns, and a page shows 5,000 and 200",
        ),
        (b",".join(b"c%d" % one for one in range(201)) + b"\n1\n", "and 201 columns"),
        (b"name,note\nA,b\nB," + b"x" * 2_001, "Line 3 has a cell of more than 2,000 letters"),
    ],
)
def test_what_is_no_roster_is_refused_with_what_to_do(data: bytes, message: str):
    assert (int(MOST_PEOPLE), int(MOST_COLUMNS), int(LONGEST_CELL)) == (5_000, 200, 2_000)
    with pytest.raises(InputError, match=message):
        read_roster(data, "squad.csv")


def test_what_is_odd_in_a_file_is_read_or_told_and_runs_nothing():
    heads = "name,weight_kg,height_cm,age,sex"
    formula = read(f"{heads},note\n=1+1,80,180,30,male,=cmd|' /C calc'!A0\n")
    assert formula.names == ("=1+1",)
    assert "'=1+1," in to_csv(formula.table)
    utf16 = read_roster(f"{heads}\nJörg,80,180,30,male\n".encode("utf-16"))
    windows = read_roster(f"{heads}\nJörg,80,180,30,male\n".encode("windows-1252"))
    assert utf16.names == windows.names == ("Jörg",)
    twice = read(f"{heads},age\nAna,80,180,30,male,31\n")
    assert [str(one) for one in twice.missing] == ["There are two columns for age."]
    long = read(f"{heads}\nRuiz, Ana,80,180,30,male\n1,2,3,4,5,6,7,8\nBen,80\nCy,70,170,30,male\n")
    assert long.names == ("Ruiz, Ana", "Ben", "Cy")
    assert {one.name for one in long.faults} == {"Ben"}
    assert long.read_as[0] == "Line 2: 'Ruiz, Ana' is one cell of name."
    assert long.read_as[1].startswith("Line 3 is left out: it has more cells")
    titled = read(f"Squad of 2026\n\n{heads}\nAna,80,180,30,male\n")
    assert titled.lines == (4,)


def test_a_roster_is_known_by_its_headings():
    assert is_roster(example().table.columns)
    assert is_roster(HEADS.split(";"))
    assert not is_roster(["date", "weight_kg", "energy_kcal"])
    assert not is_roster(["name", "weight_kg", "weight", "height", "age"])
