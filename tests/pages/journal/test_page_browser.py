"""The Journal page in a real browser: files in, a question, by hand, kept, found again, deleted."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from calc.kept.sql import THIS_MACHINE, SqlHome, connected
from pages.common.keeping.machine import VARIABLE
from tests.conftest import OpenPage, served, turned, wait_until_drawn, wait_until_still
from tests.support.axe import COLOURS, findings
from tests.support.journal_page import HEVY, STRONG
from tests.support.source_code import ROOT
from tests.support.ways import at, content, go

SECONDS_TO_READ = 20
# Those of the workouts of both apps.
WEEKS = ["2026-02-02", "2026-02-09", "2026-03-02"]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that the server below keeps the journal in."""
    return tmp_path_factory.mktemp("kept") / "journal.sqlite"


@pytest.fixture(scope="module")
def server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("journal") / "streamlit.log"


@pytest.fixture(scope="module")
def server(server_log: Path, kept: Path) -> Iterator[str]:
    """The address of a dashboard on the person's own machine: it keeps the journal."""
    with served(ROOT / "app.py", server_log, **{VARIABLE: str(kept)}) as url:
        yield url


@pytest.fixture(autouse=True)
def _begins_empty(kept: Path) -> None:
    if kept.exists():
        engine = connected(f"sqlite:///{kept}")
        SqlHome(engine, THIS_MACHINE).forget()
        engine.dispose()


def drawn(opened: Page) -> Page:
    return at(opened, "Journal")


def journal(page: OpenPage, **how: int | bool | str) -> Page:
    return drawn(page("/journal", **how))  # type: ignore[arg-type]


def give(opened: Page, **files: str | bytes) -> None:
    # What is open may be drawn late, and a click would close it.
    box = opened.locator("details").filter(has=opened.get_by_text("Import your logs", exact=True))
    if box.get_attribute("open") is None:
        box.locator("summary").first.click()
        expect(opened.get_by_test_id("stFileUploader").first).to_be_visible()
    given: list[FilePayload] = [
        {
            "name": name.replace("_", "."),
            "mimeType": "text/csv",
            "buffer": data.encode() if isinstance(data, str) else data,
        }
        for name, data in files.items()
    ]
    opened.locator("input[type=file]").first.set_input_files(given)
    told = opened.locator(".tp-read, [role=alert]").first
    expect(told).to_be_visible(timeout=SECONDS_TO_READ * 1000)
    wait_until_drawn(opened)


def open_hand(opened: Page) -> None:
    box = opened.locator("details").filter(has=opened.get_by_text("Write by hand", exact=True))
    if box.get_attribute("open") is None:
        box.locator("summary").first.click()
    expect(opened.get_by_role("button", name="Add", exact=True)).to_be_visible()
    wait_until_drawn(opened)
    wait_until_still(opened)


def write(opened: Page, field: Locator, value: str) -> None:
    field.fill(value)
    opened.keyboard.press("Enter")
    wait_until_drawn(opened)


def test_days_and_sets_written_by_hand_outlive_a_reload_and_are_mended_with_a_thumb(page: OpenPage):
    opened = journal(page, width=390, height=844, touch=True)
    open_hand(opened)
    days_are_mended_with_a_thumb(opened)
    it_fits_a_phone(opened)
    heights = days_of(opened).evaluate_all(
        "every => every.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    assert findings(opened) == []
    turned(opened, 1280, 900, "dark")
    assert findings(opened, *COLOURS) == []
    sets_are_added_with_a_name_of_ours_and_of_ones_own(opened)
    opened.reload()
    expect(drawn(opened).get_by_text("1 workout, 2 sets, 2 weigh-ins,")).to_be_visible()
    open_hand(opened)
    expect(weight(opened)).to_have_value("80.5")


def days_of(opened: Page) -> Locator:
    return opened.locator(".st-key-journal_days").get_by_role("button")


def weight(opened: Page) -> Locator:
    # The form beside it has a body weight too.
    return content(opened).get_by_label("Body weight (kg)", exact=True)


def days_are_mended_with_a_thumb(opened: Page) -> None:
    """Yesterday and today by the list of the last two weeks; a slip is told, a change undone."""
    days, every = days_of(opened), opened.get_by_text("The last 14 days")
    for place, value, found in ((1, "81", "1 weigh-in,"), (0, "80.5", "2 weigh-ins,")):
        every.tap()
        days.nth(place).tap()
        expect(days).to_have_count(0)
        wait_until_drawn(opened)
        expect(weight(opened)).to_have_value("")
        write(opened, weight(opened), value)
        expect(opened.get_by_text(found)).to_be_visible()
        expect(opened.get_by_text("Saved: body weight")).to_be_visible()
    write(opened, weight(opened), "8050")
    said = opened.get_by_role("alert").filter(has_text="Body weight")
    expect(said).to_be_visible()
    expect(weight(opened)).to_have_value("8050")
    write(opened, weight(opened), "79.5")
    expect(said).to_have_count(0)
    opened.get_by_role("button", name="Undo", exact=True).tap()
    expect(weight(opened)).to_have_value("80.5")
    every.tap()
    expect(days.nth(0)).to_contain_text("80.5 kg")
    expect(days.nth(1)).to_contain_text("81 kg")
    expect(days.nth(2)).to_contain_text("nothing yet")


def sets_are_added_with_a_name_of_ours_and_of_ones_own(opened: Page) -> None:
    box = opened.get_by_role("combobox", name="Exercise")
    write(opened, content(opened).get_by_label("Reps", exact=True), "10")
    for name, told in (
        ("Leg press", "1 set of 1 exercise."),
        ("My own machine", "2 sets of 2 exercises."),
    ):
        box.click()
        box.fill(name)
        expect(opened.locator("[role=option]", has_text=name).first).to_be_visible()
        opened.keyboard.press("Enter")
        expect(box).to_have_value(name)
        wait_until_drawn(opened)
        opened.get_by_role("button", name="Add", exact=True).click()
        expect(opened.get_by_text(told)).to_be_visible()
        wait_until_drawn(opened)


def it_fits_a_phone(opened: Page) -> None:
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390


def test_logs_are_brought_asked_about_found_again_taken_along_and_deleted(
    page: OpenPage, kept: Path
):
    opened = journal(page, width=390, height=844, touch=True)
    two_apps_are_brought_and_one_is_asked_about(opened)
    what_is_taken_along_reads_back_and_a_file_that_is_none_is_told(opened)
    a_health_export_has_a_place_of_its_own(opened)
    lead = opened.get_by_text("3 workouts, 5 sets, 1 weigh-in, 4 Feb 2026 to 2 Mar 2026.")
    expect(lead).to_be_visible()
    go(opened, "Team")
    go(opened, "Journal")
    expect(lead).to_be_visible()
    opened.reload()
    drawn(opened)
    expect(lead).to_be_visible()
    expect(opened.get_by_text("Kept in a file on this machine")).to_be_visible()
    everything_is_deleted_by_who_means_it(opened, lead)
    opened.reload()
    expect(drawn(opened).get_by_text("Import the logs you keep anyway")).to_be_visible()
    assert b"Bench Press" not in kept.read_bytes()


def two_apps_are_brought_and_one_is_asked_about(opened: Page) -> None:
    """A phone has room for the question, and nobody is kept out of it."""
    give(opened, hevy_csv=HEVY, strong_csv=STRONG)
    expect(opened.get_by_text("Hevy: 2 workouts, 3 sets, 4 Feb 2026 to 9 Feb 2026")).to_be_visible()
    expect(opened.get_by_text("For example: Bench Press (Barbell), 135 × 8")).to_be_visible()
    it_fits_a_phone(opened)
    opened.get_by_text("pounds", exact=True).click()
    use = opened.get_by_role("button", name="Use this answer")
    expect(use).to_be_enabled()
    assert findings(opened) == []
    turned(opened, 1280, 900, "dark")
    assert findings(opened, *COLOURS) == []
    use.click()
    expect(opened.get_by_text("Strong: 1 workout, 2 sets, 2 Mar 2026")).to_be_visible()
    expect(opened.get_by_text("3 workouts, 5 sets, 4 Feb 2026 to 2 Mar 2026.")).to_be_visible()


def what_is_taken_along_reads_back_and_a_file_that_is_none_is_told(opened: Page) -> None:
    # A file that is made when it is asked for belongs to the run that drew its button.
    wait_until_drawn(opened)
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Everything (zip)").click()
    data = caught.value.path().read_bytes()
    assert "sets.csv" in ZipFile(BytesIO(data)).namelist()
    give(opened, journal_zip=data, picture_png=b"\x89PNG\r\n\x1a\n\0\0\0\0" * 20)
    expect(opened.get_by_text("nothing new")).to_be_visible()
    alert = opened.get_by_role("alert")
    expect(alert).to_contain_text("picture.png: ")
    expect(alert).to_contain_text("Nothing else was changed.")
    expect(opened.get_by_text("3 workouts, 5 sets, 4 Feb 2026 to 2 Mar 2026.")).to_be_visible()
    wait_until_drawn(opened)
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Weeks CSV").click()
    weeks = caught.value.path().read_text("utf-8").splitlines()
    assert weeks[0].startswith("week_start,hard_sets_")
    assert [line[:10] for line in weeks[1:]] == WEEKS


def a_health_export_has_a_place_of_its_own(opened: Page) -> None:
    opened.get_by_text("Large exports of phones and watches").click()
    place = opened.get_by_test_id("stFileUploader").last
    expect(place.get_by_text("300MB per file")).to_be_visible()
    record = (
        '<Record type="HKQuantityTypeIdentifierBodyMass" sourceName="Scale" unit="kg" '
        'creationDate="2026-03-01 07:00:00 +0100" startDate="2026-03-01 07:00:00 +0100" '
        'endDate="2026-03-01 07:00:00 +0100" value="80.5"/>'
    )
    data = f'<?xml version="1.0"?><HealthData locale="en_GB">{record}</HealthData>'
    place.locator("input[type=file]").set_input_files(
        {"name": "export.xml", "mimeType": "text/xml", "buffer": data.encode()}
    )
    expect(opened.get_by_text("Apple Health: 1 weigh-in, 1 Mar 2026")).to_be_visible()


def everything_is_deleted_by_who_means_it(opened: Page, lead: Locator) -> None:
    delete = opened.get_by_role("button", name="Delete everything")
    delete.click()
    dialog = opened.get_by_role("dialog")
    expect(dialog.get_by_text("3 workouts, 5 sets")).to_be_visible()
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_have_count(0)
    expect(lead).to_be_visible()
    delete.click()
    dialog.get_by_role("button", name="Delete everything").click()
    expect(opened.get_by_text("Nothing to take away yet.")).to_be_visible()
