"""Markup in every text that people bring never runs in a browser, and is never more than text."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import urlencode

import pandas as pd
from playwright.sync_api import FilePayload, Page, expect

from calc.training.session import Entry, Session, Week
from calc.training.session.rows import to_csv
from tests.conftest import OpenPage, wait_until_drawn
from tests.support.ways import at, go

# Each says where it came from, should it ever run.
PLANTS = (
    "<img src=x onerror=window.planted='{0}'>",
    "<script>window.planted='{0}'</script>",
    "[{0}](javascript:window.planted='{0}')",
    "<svg onload=window.planted='{0}'>",
)
LOOK = """() => ({
    ran: window.planted || "",
    found: [...document.querySelectorAll("*")].filter(one =>
        one.getAttributeNames().some(name => name.startsWith("on"))
        || /^\\s*javascript:/i.test(one.getAttribute("href") || "")
        || (one.localName === "script" && one.textContent.includes("planted"))
        || (one.localName === "img" && one.getAttribute("src") === "x")
    ).map(one => one.outerHTML.slice(0, 200)),
})"""


def plant(where: str, number: int = 0) -> str:
    return PLANTS[number % len(PLANTS)].format(where)


def hevy() -> str:
    """A log whose workouts, exercises and notes are all planted, and rows that cannot be used."""
    heads = "title,start_time,end_time,description,exercise_title,exercise_notes,set_index,set_type"
    lines = [f"{heads},weight_kg,reps"]
    for number in range(len(PLANTS)):
        title, exercise, note = (plant(where, number) for where in ("title", "exercise", "note"))
        for reps in ("10", plant("reps", number)):
            times = f'"{number + 1} Feb 2026, 17:30","{number + 1} Feb 2026, 18:30"'
            lines.append(f'"{title}",{times},"{note}","{exercise}","{note}",0,normal,50,{reps}')
    return "\n".join(lines) + "\n"


def workbook() -> bytes:
    """A workbook of no app we know, whose sheets, columns and cells are all planted."""
    file = BytesIO()
    with pd.ExcelWriter(file) as writer:
        for number in range(2):
            cells = pd.DataFrame({plant("column", number): [plant("cell", number)] * 3, "b": 1})
            cells.to_excel(writer, sheet_name=("<svg onload=planted=1>", "<b>x")[number])
    return file.getvalue()


def week() -> str:
    entries = [Entry(plant("planned", n), 3, 10, note=plant("note", n)) for n in range(4)]
    return to_csv(Week(plant("week"), {"mon": Session(plant("session"), tuple(entries))}))


def give(opened: Page, files: dict[str, str | bytes]) -> None:
    payloads = [
        FilePayload(
            name=name,
            mimeType="application/octet-stream",
            buffer=data.encode() if isinstance(data, str) else data,
        )
        for name, data in files.items()
    ]
    opened.locator("input[type=file]").first.set_input_files(payloads)


def assert_text_only(opened: Page) -> None:
    wait_until_drawn(opened)
    looked = opened.evaluate(LOOK)
    assert looked == {"ran": "", "found": []}


def look_at(opened: Page, name: str) -> None:
    assert_text_only(go(opened, name))


def test_markup_from_people_is_text_on_every_page(page: OpenPage):
    fields = ("weight", "height", "sex", "goal", "training_days", "training_start", plant("name"))
    link = {field: plant(field, number) for number, field in enumerate(fields)}
    opened = at(page(f"/journal?{urlencode(link)}"), "Journal")
    assert_text_only(opened)
    expect(opened.get_by_test_id("stFileUploader").first).to_be_visible()
    log, book = f"{plant('file').replace('/', '')}.csv", f"{plant('book', 3)}.xlsx"
    give(opened, {log: hevy(), book: workbook()})
    expect(opened.get_by_text("4 workouts").first).to_be_visible()
    expect(opened.get_by_text(".xlsx").first).to_be_visible()
    assert_text_only(opened)
    look_at(opened, "Training")
    opened.get_by_role("button", name="Import").click()
    expect(opened.get_by_test_id("stFileUploader").first).to_be_visible()
    give(opened, {f"{plant('week', 2).replace('/', '')}.csv": week()})
    opened.get_by_role("button", name="Use this instead").click()
    expect(opened.get_by_text("From your file").first).to_be_visible()
    opened.keyboard.press("Escape")
    opened.get_by_text("Print for the gym").click()
    expect(opened.locator(".tp-sheet").first).to_contain_text("window.planted='planned'")
    assert_text_only(opened)
    for name in ("Check-in", "Why", "Plan"):
        look_at(opened, name)
    # It is said what could not be read: so it is there, as text.
    expect(opened.get_by_text("window.planted='height'").first).to_be_visible()
    assert_what_runs_is_seen(opened)


def assert_what_runs_is_seen(opened: Page) -> None:
    opened.evaluate("""() => {
        window.planted = "here";
        document.body.insertAdjacentHTML("beforeend", "<a href='javascript:1'></a>");
    }""")
    looked = opened.evaluate(LOOK)
    assert looked["ran"] == "here"
    assert len(looked["found"]) == 1
