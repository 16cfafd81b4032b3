"""A squad in a real browser: dropped, mended, opened, printed and taken away, kept with the tab."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from tests.conftest import OpenPage, wait_until_drawn
from tests.support.squads import squad_csv
from tests.support.ways import at, content

FORTY = squad_csv(40).replace(b"Ben 1,", b"Ben 1,1", 1)


def drop(opened: Page, name: str, data: bytes) -> None:
    opened.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": data}
    )
    wait_until_drawn(opened)


def test_a_squad_goes_from_a_file_to_sheets_and_a_league_takes_its_place(
    page: OpenPage, tmp_path: Path
):
    opened = at(page("/team"), "Team")
    forty_people_go_from_a_file_to_sheets(opened, tmp_path)
    # What was given is there after a reload, the mended cell too.
    opened.reload()
    at(opened, "Team")
    expect(content(opened)).to_contain_text("40 people: 40 with a whole plan.")
    content(opened).get_by_text("Another roster").click()
    five_thousand_people_are_one_table(opened)


def forty_people_go_from_a_file_to_sheets(opened: Page, tmp_path: Path) -> None:
    drop(opened, "squad.csv", FORTY)
    expect(content(opened)).to_contain_text("40 people: 39 with a whole plan, 1 to mend.")
    field = content(opened).get_by_label(re.compile("^weight_kg, Ben 1"))
    field.fill("81")
    field.press("Enter")
    expect(content(opened)).to_contain_text("40 people: 40 with a whole plan.")
    opened.get_by_role("combobox", name="Whose plan").click()
    opened.keyboard.type("Ivy 2")
    opened.keyboard.press("Enter")
    expect(content(opened).get_by_role("heading", name="Ivy 2")).to_be_visible()
    expect(content(opened)).to_contain_text("Breakfast")
    opened.evaluate("window.print = () => { window.printed = true }")
    content(opened).get_by_role("button", name="Print a sheet a person").click()
    expect(opened.locator("body > .tp-printed article h1")).to_have_count(40)
    assert opened.evaluate("window.printed")
    with opened.expect_download() as taken:
        content(opened).get_by_role("button", name="Workbook, a sheet a person").click()
    book = tmp_path / "team.xlsx"
    taken.value.save_as(book)
    found = openpyxl.load_workbook(book)
    assert len(found.sheetnames) == 41
    assert f"{opened.url.removesuffix('/team')}/plan?" in " ".join(
        str(cell.value) for cell in found["Ivy 2"]["A"]
    )


def five_thousand_people_are_one_table(opened: Page) -> None:
    drop(opened, "league.csv", squad_csv(5_000))
    expect(content(opened)).to_contain_text("5,000 people: 5,000 with a whole plan.")
    content(opened).get_by_label("Find").fill("Eve 500")
    content(opened).get_by_label("Find").press("Enter")
    expect(content(opened)).to_contain_text("Sheets are for up to 200 people")
    expect(content(opened).get_by_role("button", name="Plans CSV")).to_be_visible()


def test_on_a_phone_a_slip_is_mended_by_thumb(page: OpenPage):
    opened = at(page("/team", width=390, height=844, touch=True), "Team")
    drop(opened, "squad.csv", b"name,weight_kg,height_cm,age,sex\nAna,8,168,27,f\n")
    expect(content(opened)).to_contain_text("did you mean 80 kg?")
    content(opened).get_by_role("button", name="Leave out").tap()
    expect(content(opened)).to_contain_text("Nobody is in the team")
    content(opened).get_by_role("button", name="Undo the last change").tap()
    field = content(opened).get_by_label("weight_kg, Ana (line 2)")
    field.fill("62")
    field.press("Enter")
    expect(content(opened)).to_contain_text("1 person: 1 with a whole plan.")
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
