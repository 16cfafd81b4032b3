"""Taking a session away and bringing it back, in a real browser: files, a link, a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from calc.training import Week, sample_workout
from calc.training.session.rows import read_csv
from tests.conftest import OpenPage, served, turned, wait_until_drawn
from tests.support.sharer import NO_PRINTER, copied, pages_of
from tests.support.source_code import ROOT

PAGE = ROOT / "tests/support/take_away_page.py"


@pytest.fixture(scope="module")
def server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("take-away") / "streamlit.log"


@pytest.fixture(scope="module")
def server(server_log: Path) -> Iterator[str]:
    """The address of a page with nothing on it but what is tested here."""
    with served(PAGE, server_log, PYTHONPATH=str(ROOT)) as url:
        yield url


def drawn(opened: Page) -> Page:
    expect(opened.get_by_role("button", name="Import")).to_be_visible()
    wait_until_drawn(opened)
    return opened


def downloaded(opened: Page, name: str) -> bytes:
    wait_until_drawn(opened)
    with opened.expect_download() as caught:
        opened.get_by_role("button", name=name).click()
    return caught.value.path().read_bytes()


def give(opened: Page, data: bytes) -> None:
    if not opened.get_by_test_id("stFileUploader").count():
        opened.get_by_role("button", name="Import").click()
    file: FilePayload = {"name": "plan.csv", "mimeType": "text/csv", "buffer": data}
    opened.set_input_files("input[type=file]", files=file)


def open_sheet(opened: Page) -> None:
    opened.get_by_text("Print for the gym").click()
    expect(opened.locator(".tp-sheet").first).to_be_visible()
    wait_until_drawn(opened)


def test_the_sample_and_a_week_come_as_files_and_on_paper_and_files_take_their_place(
    page: OpenPage,
):
    opened = drawn(page("/"))
    it_comes_as_a_file_without_a_rerun(opened)
    the_page_prints_itself_and_the_sheet_one_page_of_a4_with_nothing_else(opened)
    it_is_printed_with_a_button(opened)
    it_is_black_on_white_in_the_dark_theme_too(opened)
    a_week_has_a_page_for_each_session(opened)
    a_file_that_was_taken_away_replaces_the_week_and_the_one_before_can_be_put_back(opened)
    faults_of_a_file_change_nothing_and_a_session_without_goes_on_the_day_shown(opened)


def it_comes_as_a_file_without_a_rerun(opened: Page) -> None:
    assert read_csv(downloaded(opened, "Session CSV")) == sample_workout()
    week = read_csv(downloaded(opened, "Week CSV"))
    assert isinstance(week, Week)
    assert week.sessions == {"mon": sample_workout()}


def the_page_prints_itself_and_the_sheet_one_page_of_a4_with_nothing_else(opened: Page) -> None:
    opened.emulate_media(media="print")
    expect(opened.get_by_text("Take away")).to_be_visible()
    opened.emulate_media(media="null")
    open_sheet(opened)
    expect(opened.locator(".tp-sheet .line")).to_have_count(len(sample_workout().entries))
    # 4 squats, 4 presses, 3 extensions, 3 curls, 3 lunges, 4 calf raises: the article's upper ends.
    expect(opened.locator(".tp-sheet .sets li")).to_have_count(21)
    assert pages_of(opened) == 1
    opened.emulate_media(media="print")
    expect(opened.locator(".tp-sheet")).to_be_visible()
    for other in ("stSidebar", "stHeader", "stDownloadButton", "stText", "stCaptionContainer"):
        for found in opened.get_by_test_id(other).all():
            expect(found).to_be_hidden()
    inside = opened.evaluate("document.body.innerText")
    assert inside.startswith("Leg day")
    assert "Take away" not in inside
    opened.emulate_media(media="null")


def it_is_printed_with_a_button(opened: Page) -> None:
    opened.evaluate(NO_PRINTER)
    opened.get_by_role("button", name="Print", exact=True).click()
    assert opened.evaluate("window.printed") == 1


def it_is_black_on_white_in_the_dark_theme_too(opened: Page) -> None:
    turned(opened, 1280, 900, "dark")
    opened.emulate_media(media="print", color_scheme="dark")
    sheet = opened.locator(".tp-sheet")
    expect(sheet).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(sheet.locator("h3")).to_have_css("color", "rgb(23, 20, 16)")
    expect(opened.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    opened.emulate_media(media="null", color_scheme="dark")


def a_week_has_a_page_for_each_session(opened: Page) -> None:
    opened.get_by_role("button", name="Plan upper/lower").click()
    expect(opened.get_by_text("tue: Legs A")).to_be_visible()
    opened.get_by_text("The whole week").click()
    expect(opened.locator(".tp-sheet")).to_have_count(4)
    assert pages_of(opened) == 4


def a_file_that_was_taken_away_replaces_the_week_and_the_one_before_can_be_put_back(
    opened: Page,
) -> None:
    week = downloaded(opened, "Week CSV")
    opened.get_by_role("button", name="Plan full body").click()
    expect(opened.get_by_text("mon: Full body A")).to_be_visible()
    give(opened, week)
    expect(opened.get_by_text("Mon, Tue, Thu and Fri, ")).to_be_visible()
    opened.get_by_role("button", name="Use this instead").click()
    expect(opened.get_by_text("tue: Legs A")).to_be_visible()
    expect(opened.get_by_text("This file is the same as your plan.")).to_be_visible()
    opened.get_by_role("button", name="Undo the import").click()
    expect(opened.get_by_text("mon: Full body A")).to_be_visible()


def faults_of_a_file_change_nothing_and_a_session_without_goes_on_the_day_shown(
    opened: Page,
) -> None:
    give(opened, b"exercise,sets_low,reps_low\nLeg press,3,<img src=x>\nSquat,99,8\n")
    alert = opened.get_by_role("alert")
    expect(alert).to_contain_text("Line 2, column 'reps_low': '<img src=x>' is not a number.")
    expect(alert).to_contain_text("Line 3, column 'sets_low': Sets 99 lies outside 1 to 20.")
    expect(alert).to_contain_text("Nothing was changed.")
    expect(opened.get_by_text("mon: Full body A")).to_be_visible()
    expect(opened.get_by_role("button", name="Use this instead")).to_have_count(0)
    # One that is no table at all is told as such.
    give(opened, b"\x00\xff\xfe\x81")
    expect(opened.get_by_role("alert")).to_contain_text("not text in UTF-8")
    # And one without a fault is taken after them.
    give(opened, b"exercise,sets_low,reps_low\nLeg press,5,12\n")
    opened.get_by_role("button", name="Use this instead").click()
    expect(opened.get_by_text("mon: My session: Leg press 5")).to_be_visible()
    expect(opened.get_by_text("wed: Full body B")).to_be_visible()


def test_a_link_opens_the_same_week_elsewhere_and_one_that_cannot_be_read_leaves_it_on_a_phone(
    page: OpenPage, server: str
):
    # Whoever has only a link that cannot be read has the week of before, and makes another link.
    opened = drawn(page("/?week=1nonsense", width=390, height=844, touch=True))
    expect(opened.get_by_role("alert")).to_contain_text("cannot be read")
    expect(opened.get_by_text("mon: Leg day")).to_be_visible()
    on_a_phone_nothing_is_wider_than_the_screen(opened)
    opened.get_by_role("button", name="Plan leg focus").click()
    expect(opened.get_by_text("tue: Legs A")).to_be_visible()
    link = copied(opened)
    assert len(link) < 2000
    other = drawn(page(link.removeprefix(server)))
    expect(other.get_by_text("tue: Legs A")).to_be_visible()
    expect(other.get_by_text("fri: Legs B")).to_be_visible()
    # Once taken it does not come back over what is planned afterwards.
    other.get_by_role("button", name="Plan full body").click()
    expect(other.get_by_text("mon: Full body A")).to_be_visible()


def on_a_phone_nothing_is_wider_than_the_screen(opened: Page) -> None:
    open_sheet(opened)
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    boxes = opened.locator(".tp-sheet .sets li")
    assert all(box.evaluate("e => e.scrollWidth <= e.clientWidth + 1") for box in boxes.all())
