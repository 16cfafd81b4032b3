"""The Plan page without a browser: what it says to whom."""

from __future__ import annotations

import re
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from calc import Notice, Profile, make_plan
from calc.person.conditions import ASKABLE
from calc.plan import DayKind
from pages.common import notices, visitor
from pages.plan import cards
from pages.plan import files as downloads
from tests.support.source_code import ROOT

GRAMS = re.compile(r"\d ?(</b> <span>)?(kcal|g)\b")


def plan(**fields: object):
    return make_plan(
        Profile(**({"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"} | fields))
    )


def opened(**query: str | list[str]) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def said(app: AppTest) -> str:
    assert not app.exception
    return unescape("\n".join(part.value for part in app.main.markdown))


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html))


def test_a_first_visit_sees_an_example_that_is_marked_as_one():
    page = said(opened())
    assert "An example: 80 kg, 180 cm, 30 years. Put in your own numbers." in page
    # 1.8 g/kg × 80 kg (science.md 3.1); 8 h / 0.88 before 06:30 (science.md 7).
    assert "<b>144</b> <span>g</span>" in page
    assert "lights out 21:25" in page


def test_the_example_goes_away_with_a_persons_own_numbers():
    assert "An example" not in said(opened(weight="82"))


def test_another_weight_is_another_plan():
    # 1.8 g/kg × 100 kg at 190 cm, where no reference weight applies but the blend begins.
    assert "<b>144</b>" not in said(opened(weight="100", height="195"))


def test_the_kind_of_day_can_be_chosen():
    app = opened()
    control = next(group for group in app.main.button_group if group.key == "day_kind")
    rest = said(control.set_value("rest").run())
    assert "est day" in rest
    assert "Pre-workout" not in rest
    training = said(
        next(g for g in app.main.button_group if g.key == "day_kind").set_value("training").run()
    )
    assert "Pre-workout meal" in training


@pytest.mark.parametrize(
    ("days", "kind"),
    [("none", "rest"), (["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "training")],
)
def test_a_week_of_one_kind_asks_no_kind(days, kind: str):
    app = opened(training_days=days)
    assert f"<h1>Today, a {kind} day</h1>" in said(app)
    assert not [group for group in app.main.button_group if group.key == "day_kind"]


def test_a_plan_can_be_taken_away():
    app = opened()
    labels = [button.label for button in app.download_button]
    assert labels == ["Plan CSV", "Day CSV", "Calendar"]


@pytest.mark.parametrize(
    "query",
    [
        {"weight": "9**9**9**9"},
        {"weight": "abc", "age": "300", "meals": "99"},
        {"age": "16"},
        {"units": "imperial", "weight": "176", "height": "71"},
        {"units": "stone", "weight": "233"},
        {"wake_time": "16:00", "training_start": "02:00"},
        {"training_start": "05:30", "wake_time": "05:00"},
        {"goal": "cut", "weight": "52"},
    ],
)
def test_any_address_gives_a_page(query):
    assert "<h2>The day by the clock</h2>" in said(opened(**query))


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_every_card_says_why(kind: DayKind):
    html = cards.cards_html(plan(), kind, "metric")
    assert html.count('<p class="tp-number">') == 6
    assert html.count("Why this number?</summary>") == 6
    assert "From the article" in html
    assert "Current evidence (A, 2018)" in html


def test_html_of_ours_is_one_block():
    # A blank line or an indented one would hand the rest to Markdown.
    for html in (
        cards.cards_html(plan(), "training", "metric"),
        cards.day_table_html(plan(), "training", "metric"),
        cards.foods_html(plan(), "training"),
        cards.conflicts_html(plan()),
    ):
        assert "\n" not in html


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_the_table_adds_up_to_the_cards(kind: DayKind):
    html = cards.day_table_html(plan(), kind, "metric")
    # Columns: energy, protein, carbohydrate, fat, drink.
    rows = [
        [re.sub(r"\D", "", cell) for cell in re.findall(r'<td role="cell" class="n".*?</td>', row)]
        for row in re.findall(r"<tr.*?</tr>", html)[1:]
    ]
    *meals, total = rows
    for column in range(4):
        assert sum(int(row[column] or 0) for row in meals) == int(total[column])


def test_foods_are_offered_for_each_meal_with_their_source():
    html = cards.foods_html(plan(), "training")
    assert html.count("<h3>") == 4
    assert "USDA" in html


@pytest.mark.parametrize("condition", [one.name for one in ASKABLE])
def test_a_guarded_person_is_told_what_is_left_out_and_still_gets_a_day(condition: str):
    guarded = plan(conditions=condition)
    html = cards.cards_html(guarded, "training", "metric")
    for name, title in (("protein", "Protein"), ("energy_training_day", "Energy")):
        given = getattr(guarded, name) is not None
        assert (f"<h2>{title}</h2>" in html) is given
    table = cards.day_table_html(guarded, "training", "metric")
    assert "Pre-workout meal" in table
    listed = notices.notices_html(cards.of_the_amounts(guarded), "metric")
    if guarded.withheld:
        assert "Left out" in listed
        assert "Whom to ask" in listed


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_where_numbers_are_hidden_no_gram_is_shown(kind: DayKind):
    hidden = plan(conditions="eating_disorder", weight="52 kg")
    html = (
        cards.cards_html(hidden, kind, "metric")
        + cards.day_table_html(hidden, kind, "metric")
        + cards.foods_html(hidden, kind)
    )
    assert not GRAMS.search(html)
    assert "Left out" not in cards.cards_html(hidden, kind, "metric")


def test_what_was_changed_says_what_was_asked_and_given():
    listed = notices.notices_html(cards.of_the_amounts(plan(protein_per_kg=3.8)), "metric")
    assert "(asked 3.8 g/kg, given 3.5 g/kg)" in words(listed)


def test_withheld_comes_before_everything_else():
    found = cards.of_the_amounts(plan(conditions="kidney_disease", sleep_efficiency=0.7))
    kinds = [one.kind for one in found]
    assert kinds == sorted(kinds, key=list(notices.BADGES).index)
    assert kinds[0] == "withheld"


def test_every_notice_is_shown_once():
    every = plan(
        wake_time="16:00", training_start="02:00", caffeine_mg=500, protein_per_kg=3.8, age=70
    )
    shown = [*cards.of_the_amounts(every), *cards.of_the_clock(every)]
    assert sorted(map(repr, shown)) == sorted(map(repr, every.notices))


def test_where_article_and_evidence_differ_both_are_there():
    html = cards.conflicts_html(plan())
    assert html.count("From the article") == html.count("Current evidence (") > 0
    assert "surplus" not in cards.conflicts_html(plan(conditions="pregnant"))


def test_text_of_others_is_escaped():
    notice = Notice("advice", "energy", "<script>alert(1)</script>")
    assert "<script>" not in notices.notices_html([notice], "metric")


def test_the_address_of_a_plan(monkeypatch: pytest.MonkeyPatch):
    class Context:
        url = "http://localhost:8501/sub/"

    monkeypatch.setattr(st, "context", Context())
    assert visitor.address("", "") == "http://localhost:8501/sub/"
    assert visitor.address("plan.csv", "weight=82") == (
        "http://localhost:8501/sub/plan.csv?weight=82"
    )


@pytest.mark.parametrize(
    ("zone", "query", "expected"),
    [
        ("Europe/Berlin", "weight=82", "?weight=82&timezone=Europe/Berlin"),
        ("Europe/Berlin", "", "?timezone=Europe/Berlin"),
        (None, "weight=82", "?weight=82"),
        (None, "", ""),
    ],
)
def test_a_calendar_is_subscribed_to_in_the_visitors_zone(
    monkeypatch: pytest.MonkeyPatch, zone, query: str, expected: str
):
    class Context:
        url = "http://localhost:8501/"
        timezone = zone

    monkeypatch.setattr(st, "context", Context())
    assert downloads.calendar_address(query) == f"http://localhost:8501/plan.ics{expected}"


@pytest.mark.parametrize(
    ("given", "read"), [("Europe/Berlin", "Europe/Berlin"), ("Not/A_Zone", ""), (None, "")]
)
def test_a_time_zone_that_nobody_knows_is_none(monkeypatch: pytest.MonkeyPatch, given, read: str):
    class Context:
        timezone = given

    monkeypatch.setattr(st, "context", Context())
    assert visitor.timezone() == read
