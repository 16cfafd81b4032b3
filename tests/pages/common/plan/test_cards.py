"""The Plan's cards, day table and differences as HTML: what they say to whom."""

from __future__ import annotations

import re
from html import unescape

import pytest

from calc import Plan
from calc.person.conditions import ASKABLE
from calc.show.plan.clock import in_whole_grams
from pages.common import notices
from pages.common.plan import cards
from tests.support.cases import each
from tests.support.profiles import plan

GRAMS = re.compile(r"\d ?(</b> <span>)?(kcal|g)\b")


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html))


def table(one: Plan, kind: str) -> str:
    return cards.rows_html(in_whole_grams(one.days[kind], "metric"), "metric")


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_every_card_says_why(kind: str):
    html = cards.cards_html(plan(), kind, "metric")
    assert html.count('<p class="tp-number">') == 6
    assert html.count("Why this number?</summary>") == 6
    assert "Popular advice" in html
    assert "Evidence (B, 2017)" in html
    # Where the two agree, as on protein, one of them is enough.
    assert "Evidence (A, 2018)" not in html


def test_html_of_ours_is_one_block():
    # A blank line or an indented one would hand the rest to Markdown.
    for html in (
        cards.cards_html(plan(), "training", "metric"),
        table(plan(), "training"),
        cards.conflicts_html(plan()),
    ):
        assert "\n" not in html


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_the_table_adds_up_to_the_cards(kind: str):
    html = table(plan(), kind)
    # Columns: energy, protein, carbohydrate, fat, drink; empty ones side by side are one cell.
    cell = re.compile(r'<td class="n"(?: colspan=(\d))?(?: data-of="[\w ]+")?>(.*?)</td>')
    rows = [
        [re.sub(r"\D", "", said) for many, said in cell.findall(row) for _ in range(int(many or 1))]
        for row in re.findall(r"<tr.*?</tr>", html)[1:]
    ]
    assert {len(row) for row in rows} == {5}
    *meals, total = rows
    for column in range(4):
        assert sum(int(row[column] or 0) for row in meals) == int(total[column])


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_the_two_figures_in_sight_are_those_of_the_cards(kind: str):
    shown = {card.title: card.shown for card in cards.cards_of(plan(), kind, "metric")}
    energy, protein = shown["Energy"], shown["Protein"]
    assert energy is not None
    assert protein is not None
    in_sight = words(cards.in_sight_html(plan(), kind)).strip()
    assert in_sight.startswith(f"{energy.value}  kcal ·  {protein.value}  g protein")
    assert 'href="#plan"' in cards.in_sight_html(plan(), kind)


def test_what_is_withheld_is_not_in_sight():
    hidden = cards.in_sight_html(plan(conditions="eating_disorder", weight="52 kg"), "training")
    assert not re.search(r"\d", words(hidden))
    assert "Some numbers are left out" in hidden
    guarded = plan(conditions="pregnant")
    assert guarded.energy is None
    assert "kcal" not in cards.in_sight_html(guarded, "training")


@each("condition", [one.name for one in ASKABLE])
def test_a_guarded_person_is_told_what_is_left_out_and_still_gets_a_day(condition: str):
    guarded = plan(conditions=condition)
    html = cards.cards_html(guarded, "training", "metric")
    for name, title in (("protein", "Protein"), ("energy_training_day", "Energy")):
        given = getattr(guarded, name) is not None
        assert (f"<h2>{title}</h2>" in html) is given
    rows = table(guarded, "training")
    assert "Pre-workout meal" in rows
    listed = notices.notices_html(cards.of_the_amounts(guarded, "training"), "metric")
    if guarded.withheld:
        assert "Left out" in listed
        assert "Whom to ask" in listed


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_where_numbers_are_hidden_no_gram_is_shown(kind: str):
    hidden = plan(conditions="eating_disorder", weight="52 kg")
    html = cards.cards_html(hidden, kind, "metric") + table(hidden, kind)
    assert not GRAMS.search(html)
    assert "Left out" not in cards.cards_html(hidden, kind, "metric")


def test_what_was_changed_says_what_was_asked_and_given():
    listed = notices.notices_html(cards.of_the_amounts(plan(protein_per_kg=3.8), "rest"), "metric")
    assert "(asked 3.8 g/kg, given 3.5 g/kg)" in words(listed)


def test_withheld_comes_before_everything_else():
    found = cards.of_the_amounts(plan(conditions="kidney_disease", sleep_efficiency=0.7), "rest")
    kinds = [one.kind for one in found]
    assert kinds == sorted(kinds, key=list(notices.BADGES).index)
    assert kinds[0] == "withheld"


def test_every_notice_is_shown_once():
    every = plan(
        wake_time="16:00", training_start="02:00", caffeine_mg=500, protein_per_kg=3.8, age=70
    )
    shown = [*cards.of_the_amounts(every, "rest"), *cards.of_the_clock(every, "rest")]
    assert sorted(map(repr, shown)) == sorted(map(repr, every.notices))


def test_where_advice_and_evidence_differ_both_are_there():
    html = cards.conflicts_html(plan())
    assert html.count("Popular advice<") == html.count("Evidence (") > 0
    assert "surplus" not in cards.conflicts_html(plan(conditions="pregnant"))


WEEK = ["mon 05:30 60 endurance easy", "mon 18:00 75 legs", "thu 17:30 60 upper"]


def test_a_weekday_s_cards_are_its_own_and_say_why():
    found = plan(sessions=WEEK)
    html = " ".join(words(cards.cards_html(found, "mon", "metric")).split())
    energy = found.amounts.days.week.energy.target
    assert f"{round(energy.mon, -1):,.0f} kcal" in html
    assert "On Mon" in html
    assert "The day's sessions cost" in html
    rest = " ".join(words(cards.cards_html(found, "wed", "metric")).split())
    assert f"{round(energy.wed, -1):,.0f} kcal" in rest
    assert "During training" not in rest
    assert 'aria-label="Mon by the clock"' in table(found, "mon")


def test_notices_under_a_weekday_are_its_own():
    found = plan(sessions=WEEK)
    assert any("05:30" in one.why for one in cards.of_the_clock(found, "mon"))
    assert not any("05:30" in one.why for one in cards.of_the_clock(found, "thu"))
