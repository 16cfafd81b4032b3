"""The amounts of a day as cards, and the day by the clock as a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby
from math import isfinite, nan
from typing import NamedTuple

from calc import Notice, Plan
from calc.day import Day, Event
from calc.day.events import WINDOW_ROLES
from calc.evidence import figure
from calc.evidence.conflicts import ADVICE
from calc.show import words
from calc.show.plan.clock import (
    in_a_row,
    lights_out,
    meals_between,
    night,
    times,
)
from calc.show.why.amounts import conflicts_for, usual_beside
from calc.show.words import Shown
from calc.units import Units
from pages.common import style
from pages.common.notices import BADGES, source_html, step_html


class Card(NamedTuple):
    """A card: its title and colour, what it shows (None where withheld) and what explains it."""

    title: str
    colour: str
    shown: Shown | None
    explained: tuple[tuple[str, str], ...]
    beneath: str = ""
    aside: str = ""


def _food(plan: Plan, kind: str, origin: str) -> list[Card]:
    usual = kind in ("training", "rest")
    energy, carbohydrate, fat = (
        plan.amount_of(part, kind) for part in ("energy", "carbohydrate", "fat")
    )
    suffix = f"{kind}_day" if usual else kind
    steps = (
        (f"energy_{suffix}", f"On a {kind} day" if usual else f"On {kind.capitalize()}"),
        ("energy", "Over the week"),
        ("maintenance", "Maintenance"),
        ("resting_energy", "Resting energy"),
    )
    return [
        Card(
            "Energy",
            style.NEUTRAL,
            energy and words.energy(energy),
            steps,
            aside=origin or usual_beside(plan),
        ),
        Card(
            "Protein",
            style.PROTEIN,
            plan.protein and words.mass(plan.protein),
            (("protein", ""), ("protein_per_meal", "In each meal")),
        ),
        Card(
            "Fat",
            style.FAT,
            fat and words.mass(fat),
            ((f"fat_{suffix}", ""), ("fat", "Over the week")),
        ),
        Card(
            "Carbohydrate",
            style.CARBOHYDRATE,
            carbohydrate and words.mass(carbohydrate),
            ((f"carbohydrate_{suffix}", ""), ("fibre", "Fibre")),
            f"with {words.mass(plan.fibre).value} g fibre" if carbohydrate and plan.fibre else "",
        ),
    ]


def _rest(plan: Plan, kind: str, units: Units) -> list[Card]:
    trains = any(event.role == "training" for event in plan.days[kind].events)
    sips = (("training_fluid", "During training"),) if trains else ()
    drinks = plan.water_of(kind)
    water = drinks and words.drink(drinks, units)
    asleep = plan.sleep and words.time(plan.sleep)
    out = _lights_out(plan, kind) if plan.bedtime else ""
    return [
        Card("Water", style.FLUID, water, (("water", ""), *sips), "to drink"),
        Card(
            "Sleep",
            style.SLEEP,
            asleep,
            (("sleep", ""), ("time_in_bed", "Lights out")),
            out,
        ),
    ]


def _lights_out(plan: Plan, kind: str) -> str:
    """When this day's lights go out, and how long its night is where a session shortens it."""
    bed, _, in_bed = night(plan.days[kind])
    given = plan.time_in_bed and words.time(plan.time_in_bed).value
    if in_bed != given:
        return f"lights out {bed}, for {in_bed} in bed this day"
    return f"lights out {lights_out(plan.days[kind])}"


def cards_of(plan: Plan, kind: str, units: Units, origin: str = "") -> list[Card]:
    """The cards of a day; those withheld are one, at the end, and none where numbers are hidden.

    `origin` says where a maintenance that is not the formula's comes from.
    """
    every = [*([] if plan.hides_numbers else _food(plan, kind, origin)), *_rest(plan, kind, units)]
    given = [card for card in every if card.shown]
    if plan.energy is None:
        count, between = meals_between(plan.days[kind])
        given = [Card("Meals", style.PROTEIN, Shown(count, "meals", between), ()), *given]
    withheld = [card.title for card in every if not card.shown]
    if withheld:
        title = ", ".join([withheld[0], *(name.lower() for name in withheld[1:])])
        given.append(Card(title, "", None, (), "The reason is below."))
    return given


def cards_html(plan: Plan, kind: str, units: Units, origin: str = "") -> str:
    """The cards as one list, and in them the `origin` of `cards_of`."""
    items = "".join(_card(plan, card) for card in cards_of(plan, kind, units, origin))
    return f'<ul class="tp-cards tp-paper" role="list">{items}</ul>'


def in_sight_html(plan: Plan, kind: str) -> str:
    """The two figures that a phone keeps in sight while the form is open above the plan."""
    energy = plan.amount_of("energy", kind)
    figures = [
        f"<b>{escape(shown.value)}</b> {unit}"
        for shown, unit in (
            (energy and words.energy(energy), "kcal"),
            (plan.protein and words.mass(plan.protein), "g protein"),
        )
        if shown
    ]
    said = " · ".join(figures) or "Some numbers are left out"
    return f'<p class="tp-sight"><span>{said}</span> <a href="#plan">See the plan</a></p>'


def _card(plan: Plan, card: Card) -> str:
    mark = f' style="--mark:{card.colour}"' if card.colour else ""
    head = f"<li{mark}><h2>{escape(card.title)}</h2>"
    if card.shown is None:
        number = '<p class="tp-number out"><b>Left out</b></p>'
        return f'{head}{number}<p class="tp-spread">{escape(card.beneath)}</p></li>'
    unit = f" <span>{escape(card.shown.unit)}</span>" if card.shown.unit else ""
    number = f'<p class="tp-number"><b>{escape(card.shown.value)}</b>{unit}</p>'
    beneath = " · ".join(part for part in (card.shown.spread, card.beneath) if part)
    spread = f'<p class="tp-spread">{escape(beneath)}</p>'
    aside = f'<p class="tp-spread">{escape(card.aside)}</p>' if card.aside else ""
    return f"{head}{number}{spread}{aside}{_why(plan, card)}</li>"


def _why(plan: Plan, card: Card) -> str:
    found = [(plan.explain(name), title) for name, title in card.explained if plan.hands_out(name)]
    if not found:
        return ""
    steps = "".join(step_html(one, title) for one, title in found)
    sources = dict.fromkeys(source_html(one) for step, _ in found for one in step.evidence)
    rests_on = f"<h3>Rests on</h3><ul>{''.join(sources)}</ul>" if sources else ""
    title = escape(card.title)
    panel = f'<div class="tp-why"><p class="of">{title}</p>{steps}{rests_on}</div>'
    # One name for all: opening one closes another, whose panel would lie in its way.
    return (
        f'<details name="why"><summary aria-label="Why this number? {title}">'
        f"Why this number?</summary>{panel}</details>"
    )


# These belong to the clock and stand under it; the others stand under the cards.
OF_THE_CLOCK = frozenset({"day", "caffeine", "pre_workout", "post_workout"})


def of_the_amounts(plan: Plan, kind: str) -> list[Notice]:
    """The notices for under the cards of a day, what was left out first."""
    every = plan.notices_on(kind)
    found = [one for one in every if one.topic not in OF_THE_CLOCK or one.kind == "withheld"]
    return sorted(found, key=lambda one: list(BADGES).index(one.kind))


def of_the_clock(plan: Plan, kind: str) -> list[Notice]:
    """The notices for under a day by the clock."""
    every = plan.notices_on(kind)
    return [one for one in every if one.topic in OF_THE_CLOCK and one.kind != "withheld"]


def conflicts_html(plan: Plan) -> str:
    """Where popular advice and evidence differ on food, drink and sleep, with their badges."""
    items = []
    for row in conflicts_for(plan):
        if row.topic in {"training", *plan.withheld} or row.standing in ("agrees", "silent"):
            continue
        items.append(
            f"<li><details><summary>{escape(row.subject)}</summary>"
            f'<p><span class="tp-badge">{ADVICE}</span> '
            f"{escape(row.article)}</p>"
            f'<p><span class="tp-badge evidence">{escape(row.evidence_badge)}</span> '
            f"{escape(row.evidence)}</p><p>{escape(row.shown)}</p></details></li>"
        )
    return f'<ul class="tp-conflicts" role="list">{"".join(items)}</ul>' if items else ""


COLUMNS = {
    "energy_kcal": ("Energy", "kcal", ""),
    "protein_g": ("Protein", "g", "protein"),
    "carbohydrate_g": ("Carbohydrate", "g", "carbohydrate"),
    "fat_g": ("Fat", "g", "fat"),
    "fluid_ml": ("Drink", "ml", "to drink"),
}


ROLES = {
    "<table": "table",
    "<thead": "rowgroup",
    "<tbody": "rowgroup",
    "<tfoot": "rowgroup",
    "<tr": "row",
    '<th scope="col"': "columnheader",
    '<th scope="row"': "rowheader",
    "<td": "cell",
}
_TAGS = re.compile("|".join(f"{tag}(?=[ >])" for tag in ROLES))


def rows_html(day: Day, units: Units, *, says_roles: bool = False) -> str:
    """A day that is in whole grams as a table; columns that hold nothing are left out.

    A phone shows its cells below each other, where some browsers take it for no table any more
    unless it `says_roles`.
    """
    events = [event for event in day.events if event.role not in WINDOW_ROLES]
    sums = {name: _sum(getattr(event, name) for event in events) for name in COLUMNS}
    shown = [name for name in COLUMNS if isfinite(sums[name])]
    heads = "".join(f'<th scope="col" class="n">{COLUMNS[name][0]}</th>' for name in shown)
    rows = "".join(_row(day, event, shown, units) for event in events)
    of_day = f"A {day.kind} day" if day.kind in ("training", "rest") else day.kind.capitalize()
    foot = ""
    if shown:
        cells = _amounts({name: sums[name] for name in shown}, units)
        foot = f'<tfoot><tr><th scope="row">Total</th><td class="what"></td>{cells}</tr></tfoot>'
    table = (
        f'<table class="tp-day tp-paper" aria-label="{of_day} by the clock"><thead><tr>'
        f'<th scope="col">Time</th><th scope="col">What</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody>{foot}</table>"
    )
    return _TAGS.sub(lambda tag: f'{tag[0]} role="{ROLES[tag[0]]}"', table) if says_roles else table


def _sum(amounts: Iterable[float]) -> float:
    """The sum of what there is; nan where there is nothing."""
    there = [amount for amount in amounts if isfinite(amount)]
    return sum(there) if there else nan


def _row(day: Day, event: Event, shown: list[str], units: Units) -> str:
    words_of = words.in_units(in_a_row(event.note), units)
    note = f"<small>{escape(words_of)}</small>" if words_of else ""
    amounts = {name: getattr(event, name) for name in shown}
    cells = _amounts(amounts, units)
    return (
        f'<tr><th scope="row">{times(day, event)}</th>'
        f'<td class="what">{escape(event.label)}{note}</td>{cells}</tr>'
    )


def _amounts(amounts: Mapping[str, float | None], units: Units) -> str:
    """The cells of a row; those that are empty side by side are one."""
    cells = []
    for empty, run in groupby(amounts.items(), lambda one: one[1] is None or not isfinite(one[1])):
        if empty:
            many = len(list(run))
            cells.append(f'<td class="n"{f" colspan={many}" if many > 1 else ""}></td>')
        else:
            cells += [_amount(value, name, units) for name, value in run if value is not None]
    return "".join(cells)


def _amount(value: float, name: str, units: Units) -> str:
    _, unit, of = COLUMNS[name]
    number = figure(value, 0)
    if name == "fluid_ml":
        number, unit = words.fluid(value, units).split(" ", 1)
    said = f' data-of="{of}"' if of else ""
    return f'<td class="n"{said}>{number} <small>{unit}</small></td>'
