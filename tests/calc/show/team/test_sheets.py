"""The team's workbook: a sheet a person, whatever people are called."""

from __future__ import annotations

import io
from urllib.parse import parse_qsl

import openpyxl

from calc import make_plan
from calc.person.link import from_query
from calc.show.plan.sheets import week_rows
from calc.show.team.sheets import links, workbook
from calc.team.reading import read_roster
from tests.support.squads import squad


def test_everybody_has_a_sheet_with_their_week():
    roster = squad(5)
    book = openpyxl.load_workbook(io.BytesIO(workbook(roster, "metric")))
    assert book.sheetnames == ["Team", *roster.names]
    assert [row[0] for row in book["Team"].iter_rows(values_only=True)] == ["Name", *roster.names]
    sheet = list(book[roster.names[2]].iter_rows(values_only=True))
    assert sheet[0][0] == roster.names[2]
    said = week_rows(make_plan(roster.profile(2)), "metric")
    monday = next(row for row in sheet if row[0] == "Monday")
    assert monday[2] == said[0].amounts["Energy"]


def test_who_is_apart_is_on_a_sheet_of_their_own():
    rows = "Ana,80,180,30,male\nEve,55,162,17,female\n"
    roster = read_roster(f"name,weight_kg,height_cm,age,sex\n{rows}".encode())
    book = openpyxl.load_workbook(io.BytesIO(workbook(roster, "metric")))
    assert book.sheetnames == ["Team", "Apart", "Ana", "Eve"]
    assert [row[0] for row in book["Apart"].iter_rows(values_only=True)] == ["Name", "Eve"]
    assert "Energy" not in [cell.value for row in book["Eve"].iter_rows() for cell in row]


def test_everybody_but_who_is_guarded_has_a_link_to_their_own_plan():
    rows = "Ana,80,180,30,male,\nCleo,62,168,30,female,pregnant\n"
    roster = read_roster(f"name,weight_kg,height_cm,age,sex,conditions\n{rows}".encode())
    found = links(roster, "metric", "https://a.example/plan?{}".format)
    assert list(found) == [0]
    query = parse_qsl(found[0].partition("?")[2])
    assert from_query(query).profile == roster.profile(0)
    book = openpyxl.load_workbook(io.BytesIO(workbook(roster, "metric", (), found)))
    assert found[0] in [cell.value for cell in book["Ana"]["A"]]


def test_any_name_is_a_title():
    names = ["Team", "team", "=1+1", "a/b:c", "x" * 40, "x" * 40, "'", "Ana"]
    rows = "".join(f'"{name}",80,180,30,male\n' for name in names)
    roster = read_roster(f"name,weight_kg,height_cm,age,sex\n{rows}".encode())
    book = openpyxl.load_workbook(io.BytesIO(workbook(roster, "metric")))
    titles = book.sheetnames
    assert len(titles) == 9
    assert len({one.lower() for one in titles}) == 9
    assert all(0 < len(one) <= 31 for one in titles)
    assert book[titles[3]]["A1"].data_type == "s"
