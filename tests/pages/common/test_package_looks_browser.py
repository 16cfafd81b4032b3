"""Every page in its states, in a real browser: how it looks, that it fits, whom it keeps out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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

Look = tuple[int, int, Literal["light", "dark"]]
AT_A_DESK_IN_THE_DARK: Look = (1280, 900, "dark")
ON_A_PHONE_BY_DAY: Look = (390, 844, "light")
# In an order in which a page turns as seldom as it can.
TWO = (AT_A_DESK_IN_THE_DARK, ON_A_PHONE_BY_DAY)
FOUR: tuple[Look, ...] = (
    AT_A_DESK_IN_THE_DARK,
    (390, 844, "dark"),
    ON_A_PHONE_BY_DAY,
    (1280, 900, "light"),
)
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


def choose(name: str) -> Callable[[Page], object]:
    """Touches a choice."""
    return lambda opened: opened.get_by_role("radio", name=name, exact=True).click()


def is_of(name: str) -> Callable[[Page], object]:
    """Looks that it is the day to be seen: on every Monday the same one."""
    return lambda opened: expect(opened.get_by_role("radio", name=name, exact=True)).to_be_checked()


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


def as_it_is(opened: Page) -> None:
    """Does nothing to the page."""


def an_example(opened: Page) -> None:
    opened.get_by_role("button", name="Show an example").click()
    opened.get_by_role("button", name="Show an example").wait_for(state="detached")
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


class Visit(NamedTuple):
    """A visit of a page: its address, in which looks, and its states with what is done for each."""

    page: str
    path: str
    states: Mapping[str, Callable[[Page], object]]
    looks: tuple[Look, ...] = TWO


VISITS = (
    Visit("Plan", "/?protein_per_kg=3.8", {"plan": is_of("Training")}, FOUR),
    Visit("Plan", "/", {"plan-example": is_of("Training")}),
    Visit("Plan", f"/?{to_text(OWN, 'metric')}", {"plan-own": is_of("Mon")}),
    Visit("Plan", "/?age=16", {"plan-left-out": is_of("Training")}),
    Visit("Plan", "/?weight=8&age=300&goal=fly", {"plan-faulty": is_of("Training")}),
    Visit("Today", f"/today?{ALL_DAYS}", {"today": a_day, "today-session": a_session}),
    Visit("Training", "/training", {"training": of_training}, FOUR),
    Visit("Journal", "/journal", {"journal": as_it_is, "journal-example": an_example}),
    Visit("Check-in", "/checkin", {"checkin": as_it_is}),
    Visit("Team", "/team", {"team": as_it_is, "team-squad": a_squad}),
    Visit("Why", "/why", {"why": as_it_is}, FOUR),
)


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


def is_all_there(opened: Page) -> None:
    """Waits for what is drawn late: code that is fetched when it is needed, and charts."""
    opened.get_by_test_id("stSkeleton").first.wait_for(state="detached")
    for chart in opened.get_by_test_id("stVegaLiteChart").all():
        chart.locator("canvas, svg").first.wait_for()


def barriers(opened: Page, look: Look) -> list[str]:
    """What axe finds where layout and theme are others: two looks see both of each."""
    if look not in TWO:
        return []
    reasons = opened.locator(".tp details")
    reasons.evaluate_all(OPEN_REASONS)
    said = findings(opened)
    if look == ON_A_PHONE_BY_DAY:
        opened.emulate_media(forced_colors="active")
        said += findings(opened, *COLOURS)
        opened.emulate_media(forced_colors="none")
    reasons.evaluate_all(CLOSE_REASONS)
    return said


def has_a_heading_of_each_level(opened: Page) -> None:
    levels = opened.locator("[data-testid='stMain'] :is(h1, h2, h3, h4)").evaluate_all(
        "all => all.map(one => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("visit", VISITS, ids=lambda visit: "+".join(visit.states))
def test_it_looks_as_it_did_and_keeps_nobody_out(page: OpenPage, visit: Visit):
    looks = visit.looks
    width, height, scheme = looks[0]
    opened = page(visit.path, width=width, height=height, color_scheme=scheme)
    at(opened, visit.page)
    seen: list[Look] = []
    said = []
    for name, do in visit.states.items():
        do(opened)
        for look in looks:
            width, height, scheme = look
            # It was opened in its first look.
            if seen:
                turned(opened, width, height, scheme)
            seen.append(look)
            is_all_there(opened)
            main = opened.get_by_test_id("stMain")
            assert main.evaluate("main => main.scrollWidth <= main.clientWidth"), (name, look)
            said += barriers(opened, look)
            said.append(unlike(opened, f"{name}-{width}-{scheme}"))
        has_a_heading_of_each_level(opened)
        # From where it stands.
        looks = looks[::-1]
    assert not [one for one in said if one]
