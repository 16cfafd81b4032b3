"""The Journal page in a real browser: files in, a question, by hand, kept, found again, deleted."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import FilePayload, Page, expect

from calc.kept.sql import THIS_MACHINE, SqlHome, connected
from pages.common.keeping.machine import VARIABLE
from tests.conftest import OpenPage, served, turned, wait_until_drawn, wait_until_still
from tests.support.axe import COLOURS, findings
from tests.support.journal_page import HEVY, STRONG
from tests.support.source_code import ROOT
from tests.support.ways import at, content, go, open_list

SECONDS_TO_READ = 20


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


def write(opened: Page, label: str, value: str) -> None:
    # The form beside it has a body weight too.
    content(opened).get_by_label(label, exact=True).fill(value)
    opened.keyboard.press("Enter")
    wait_until_drawn(opened)


def test_two_apps_are_brought_asked_about_found_again_and_deleted(page: OpenPage, kept: Path):
    opened = journal(page)
    give(opened, hevy_csv=HEVY, strong_csv=STRONG)
    expect(opened.get_by_text("Hevy: 2 workouts, 3 sets, 4 Feb 2026 to 9 Feb 2026")).to_be_visible()
    expect(opened.get_by_text("For example: Bench Press (Barbell), 135 × 8")).to_be_visible()
    opened.get_by_text("pounds", exact=True).click()
    use = opened.get_by_role("button", name="Use this answer")
    expect(use).to_be_enabled()
    use.click()
    expect(opened.get_by_text("Strong: 1 workout, 2 sets, 2 Mar 2026")).to_be_visible()
    lead = opened.get_by_text("3 workouts, 5 sets, 4 Feb 2026 to 2 Mar 2026.")
    expect(lead).to_be_visible()
    go(opened, "Training")
    go(opened, "Journal")
    expect(lead).to_be_visible()
    drawn(opened).reload()
    drawn(opened)
    expect(lead).to_be_visible()
    expect(opened.get_by_text("Kept in a file on this machine")).to_be_visible()
    opened.get_by_role("button", name="Delete everything").click()
    dialog = opened.get_by_role("dialog")
    expect(dialog.get_by_text("3 workouts, 5 sets")).to_be_visible()
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_have_count(0)
    expect(lead).to_be_visible()
    opened.get_by_role("button", name="Delete everything").click()
    dialog.get_by_role("button", name="Delete everything").click()
    expect(opened.get_by_text("Nothing to take away yet.")).to_be_visible()
    drawn(opened).reload()
    expect(drawn(opened).get_by_text("Import the logs you keep anyway")).to_be_visible()
    assert b"Bench Press" not in kept.read_bytes()


def test_a_day_written_by_hand_outlives_a_reload_and_a_slip_is_told(page: OpenPage):
    opened = journal(page)
    open_hand(opened)
    write(opened, "Body weight (kg)", "80.5")
    expect(opened.get_by_text("1 weigh-in")).to_be_visible()
    write(opened, "Body weight (kg)", "8050")
    said = opened.get_by_role("alert").filter(has_text="Body weight")
    expect(said).to_be_visible()
    field = content(opened).get_by_label("Body weight (kg)")
    expect(field).to_have_value("8050")
    write(opened, "Body weight (kg)", "79.5")
    expect(said).to_have_count(0)
    opened.reload()
    open_hand(drawn(opened))
    expect(field).to_have_value("79.5")


def test_days_of_the_last_two_weeks_are_mended_with_a_thumb(page: OpenPage):
    opened = journal(page, width=390, height=844, touch=True)
    open_hand(opened)
    days = opened.locator(".st-key-journal_days").get_by_role("button")
    every = opened.get_by_text("The last 14 days")
    for place, weight, found in ((1, "81", "1 weigh-in,"), (2, "81.5", "2 weigh-ins,")):
        every.tap()
        days.nth(place).tap()
        expect(days).to_have_count(0)
        wait_until_drawn(opened)
        expect(content(opened).get_by_label("Body weight (kg)", exact=True)).to_have_value("")
        write(opened, "Body weight (kg)", weight)
        expect(opened.get_by_text(found)).to_be_visible()
        expect(opened.get_by_text("Saved: body weight")).to_be_visible()
    opened.get_by_role("button", name="Undo", exact=True).tap()
    expect(opened.get_by_text("1 weigh-in,")).to_be_visible()
    every.tap()
    expect(days.nth(1)).to_contain_text("81 kg")
    expect(days.nth(2)).to_contain_text("nothing yet")
    heights = days.evaluate_all("every => every.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 44
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    assert findings(opened) == []
    opened.reload()
    expect(drawn(opened).get_by_text("1 weigh-in,")).to_be_visible()


def test_sets_are_added_with_a_name_of_ours_or_of_ones_own(page: OpenPage):
    opened = journal(page)
    open_hand(opened)
    box = opened.get_by_role("combobox", name="Exercise")
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
        write(opened, "Reps", "10")
        opened.get_by_role("button", name="Add", exact=True).click()
        expect(opened.get_by_text(told)).to_be_visible()
        wait_until_drawn(opened)
    expect(opened.get_by_text("1 workout, 2 sets")).to_be_visible()


def test_everything_comes_as_one_file_that_reads_back(page: OpenPage):
    opened = journal(page)
    give(opened, hevy_csv=HEVY)
    expect(opened.get_by_text("Hevy: 2 workouts")).to_be_visible()
    wait_until_drawn(opened)
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Everything (zip)").click()
    data = caught.value.path().read_bytes()
    assert "sets.csv" in ZipFile(BytesIO(data)).namelist()
    give(opened, journal_zip=data)
    expect(opened.get_by_text("nothing new")).to_be_visible()
    # A file that is made when it is asked for belongs to the run that drew its button.
    wait_until_drawn(opened)
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Weeks CSV").click()
    weeks = caught.value.path().read_text("utf-8").splitlines()
    assert weeks[0].startswith("week_start,hard_sets_")
    assert [line[:10] for line in weeks[1:]] == ["2026-02-02", "2026-02-09"]


def test_a_file_that_is_none_is_told_and_what_was_there_stays(page: OpenPage):
    opened = journal(page)
    give(opened, hevy_csv=HEVY)
    expect(opened.get_by_text("Hevy: 2 workouts")).to_be_visible()
    give(opened, picture_png=b"\x89PNG\r\n\x1a\n\0\0\0\0" * 20)
    alert = opened.get_by_role("alert")
    expect(alert).to_contain_text("picture.png: ")
    expect(alert).to_contain_text("Nothing else was changed.")
    expect(opened.get_by_text("2 workouts, 3 sets, 4 Feb 2026 to 9 Feb 2026.")).to_be_visible()


def test_a_health_export_has_a_place_of_its_own(page: OpenPage):
    opened = journal(page)
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


def test_on_a_phone_it_fits_and_axe_finds_nothing(page: OpenPage):
    opened = journal(page, width=390, height=844, touch=True)
    give(opened, hevy_csv=HEVY, strong_csv=STRONG)
    expect(opened.get_by_text("For example: Bench Press")).to_be_visible()
    open_hand(opened)
    wait_until_drawn(opened)
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    opened.get_by_text("kilograms", exact=True).click()
    expect(opened.get_by_role("button", name="Use this answer")).to_be_enabled()
    assert findings(opened) == []
    turned(opened, 390, 844, "dark")
    assert findings(opened, *COLOURS) == []


def test_a_click_on_a_week_opens_it_another_opens_another_and_a_second_closes_it(page: OpenPage):
    opened = journal(page)
    opened.get_by_role("button", name="Show an example").click()
    chart = opened.get_by_test_id("stVegaLiteChart")
    expect(chart.locator("canvas, svg").first).to_be_visible()
    wait_until_drawn(opened)
    title = opened.locator("h2.first")
    listed = opened.get_by_role("combobox", name="Open a week")
    chart.scroll_into_view_if_needed()
    told: list[str] = []
    for share in (0.6, 0.3):
        click_week(opened, share)
        expect(title).not_to_have_text(told[-1] if told else "")
        told.append(title.inner_text())
        expect(listed).to_have_value(told[-1])
        expect(opened.get_by_role("table", name="Sessions")).to_be_visible()
    assert told[0] != told[1]
    # The list opens another; the week of the picture that was open before opens by a click again.
    wait_until_drawn(opened)
    open_list(listed)
    # The list opens at the week that is open, a moment later.
    opened.wait_for_timeout(400)
    listed.press("ArrowDown")
    listed.press("Enter")
    expect(title).not_to_have_text(told[1])
    click_week(opened, 0.3)
    expect(title).to_have_text(told[1])
    click_week(opened, 0.3)
    expect(title).to_have_count(0)


def click_week(opened: Page, share: float) -> None:
    wait_until_drawn(opened)
    # The picture takes what is marked in it a moment later.
    opened.wait_for_timeout(500)
    chart = opened.get_by_test_id("stVegaLiteChart")
    chart.scroll_into_view_if_needed()
    # A pointer that comes back to where it was does not leave and come in the picture's eyes.
    opened.mouse.move(0, 0)
    box = chart.bounding_box()
    assert box is not None
    # Anywhere in a week finds it; the bar of the pages covers what lies above.
    opened.mouse.click(box["x"] + box["width"] * share, max(box["y"], 60) + 60)
