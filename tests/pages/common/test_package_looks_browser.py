"""Every page in its states, in a real browser: how it looks, that it fits, whom it keeps out."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from calc import Profile
from calc.person.link import to_text
from tests.conftest import OpenPage, turned, wait_until_drawn
from tests.support.axe import COLOURS, findings
from tests.support.pictures import unlike
from tests.support.ways import at

Scheme = Literal["light", "dark"]
PHONE, DESK = (390, 844), (1280, 900)
TWO: tuple[tuple[tuple[int, int], Scheme], ...] = ((PHONE, "light"), (DESK, "dark"))
FOUR = (*TWO, (PHONE, "dark"), (DESK, "light"))
OWN = Profile(
    weight="64 kg",
    height="170 cm",
    age=41,
    sex="female",
    goal="cut",
    meals=5,
    sessions=("mon 06:30 45 endurance easy", "mon 18:00 75 legs", "thu 18:00 60 upper"),
)


@pytest.fixture(scope="module")
def server(monday: tuple[str, Path]) -> str:
    """A dashboard on which it is always the same Monday."""
    return monday[0]


@pytest.fixture(scope="module")
def server_log(monday: tuple[str, Path]) -> Path:
    """What that dashboard logs."""
    return monday[1]


class State(NamedTuple):
    """A state of a page: its name, its address, what is done there first, and in which looks."""

    page: str
    path: str
    do: Callable[[Page], object] = lambda opened: None
    looks: tuple[tuple[tuple[int, int], Scheme], ...] = TWO


def choose(name: str) -> Callable[[Page], object]:
    """Touches a choice, so that what is seen does not depend on the day of the week."""
    return lambda opened: opened.get_by_role("radio", name=name, exact=True).click()


def of_training(opened: Page) -> None:
    choose("Leg day, once")(opened)
    opened.get_by_text("Does an exercise hurt?").click()
    opened.get_by_text("Which sets count").click()
    expect(opened.get_by_label("A drop adds")).to_be_visible()
    expect(opened.get_by_label("Sharp pain during")).to_be_visible()
    wait_until_drawn(opened)


ALL_DAYS = "&".join(
    f"training_days={day}" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
)


def a_day(opened: Page) -> None:
    opened.get_by_text("Skipped").nth(1).click()
    expect(opened.get_by_text("The meals to come take up")).to_be_visible()
    wait_until_drawn(opened)


def a_session(opened: Page) -> None:
    opened.get_by_role("button", name=re.compile("^Start ")).click()
    expect(opened.get_by_role("button", name=re.compile("^Set 1 done"))).to_be_visible()
    wait_until_drawn(opened)


SQUAD = """\
name,weight_kg,height_cm,age,sex,goal,conditions
Ana,62,168,27,f,gain,
Ben,8,183,24,m,gain,
Cleo,71,176,31,f,gain,pregnant
Dan,92,188,29,m,cut,
"""


def a_squad(opened: Page) -> None:
    opened.locator("input[type=file]").set_input_files(
        {"name": "squad.csv", "mimeType": "text/csv", "buffer": SQUAD.encode()}
    )
    expect(opened.get_by_text("4 people: 2 with a whole plan")).to_be_visible()
    opened.get_by_role("combobox", name="Whose plan").click()
    opened.keyboard.type("Dan")
    opened.keyboard.press("Enter")
    expect(opened.get_by_role("heading", name="Dan", exact=True)).to_be_visible()
    choose("Training")(opened)
    wait_until_drawn(opened)


STATES = {
    "plan": State("Plan", "/?protein_per_kg=3.8", choose("Training"), FOUR),
    "plan-example": State("Plan", "/", choose("Training")),
    "plan-own": State("Plan", f"/?{to_text(OWN, 'metric')}", choose("Mon")),
    "plan-left-out": State("Plan", "/?age=16", choose("Training")),
    "plan-faulty": State("Plan", "/?weight=8&age=300&goal=fly", choose("Training")),
    "today": State("Today", f"/today?{ALL_DAYS}", a_day),
    "today-session": State("Today", f"/today?{ALL_DAYS}", a_session),
    "training": State("Training", "/training", of_training, FOUR),
    "journal": State("Journal", "/journal"),
    "journal-example": State(
        "Journal",
        "/journal",
        lambda opened: opened.get_by_role("button", name="Show an example").click(),
    ),
    "checkin": State("Check-in", "/checkin"),
    "team": State("Team", "/team"),
    "team-squad": State("Team", "/team", a_squad),
    "why": State("Why", "/why", looks=FOUR),
}


# A closed one that has a name closes the others of that name.
OPEN_REASONS = """all => all.filter(one => !one.open).forEach(one => {
    one.dataset.name = one.getAttribute("name") ?? "";
    one.removeAttribute("name");
    one.open = true;
})"""
CLOSE_REASONS = """all => all.filter(one => "name" in one.dataset).forEach(one => {
    one.open = false;
    if (one.dataset.name) one.setAttribute("name", one.dataset.name);
    delete one.dataset.name;
})"""


@pytest.mark.parametrize("name", STATES)
def test_it_looks_as_it_did_and_keeps_nobody_out(page: OpenPage, name: str):
    state = STATES[name]
    opened = at(page(state.path), state.page)
    state.do(opened)
    reasons = opened.locator(".tp details")
    said = []
    # The two that axe sees are last, so that the page has turned as seldom as it can.
    for (width, height), scheme in reversed(state.looks):
        turned(opened, width, height, scheme)
        for chart in opened.get_by_test_id("stVegaLiteChart").all():
            expect(chart.locator("canvas, svg").first).to_be_visible()
        look = f"{name}-{width}-{scheme}"
        main = opened.get_by_test_id("stMain")
        assert main.evaluate("main => main.scrollWidth <= main.clientWidth"), look
        said.append(unlike(opened, look))
        # Layout goes with the width and contrast with the theme: two looks see both of each.
        if ((width, height), scheme) in TWO:
            reasons.evaluate_all(OPEN_REASONS)
            said += findings(opened)
            reasons.evaluate_all(CLOSE_REASONS)
    reasons.evaluate_all(OPEN_REASONS)
    opened.emulate_media(color_scheme="light", forced_colors="active")
    said += findings(opened, *COLOURS)
    assert not [one for one in said if one]
    levels = opened.locator("[data-testid='stMain'] :is(h1, h2, h3, h4)").evaluate_all(
        "all => all.map(one => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
