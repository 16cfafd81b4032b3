"""What stands above the picture of the weeks: the last full week in four figures, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from calc import Plan
from calc.show.journal import week as words
from calc.show.journal.findings import findings
from calc.show.journal.lanes import Goal
from calc.show.journal.strip import IN, OVER, UNDER, Figure, Strip, rate_of, strip
from calc.show.journal.training.muscles import coverage, trained
from calc.show.journal.weeks import Targets
from calc.show.training.volume import Standard
from calc.show.words import DASH
from calc.units import Units
from pages.common.state.journal import JournalState
from pages.common.style import draw
from pages.journal.known import Derived, once, span_of_weeks

# A mark beside the word, so that a glance does; a screen reader reads the word alone.
MARKS = {UNDER: "▾", IN: "●", OVER: "▴"}


def draw_head(
    state: JournalState,
    known: Derived,
    weeks: pd.DataFrame,
    muscles: Sequence[str],
    targets: Targets,
    held_against: Standard,
    plan: Plan,
    units: Units,
) -> None:
    """The last full week in four figures, what is covered best and least, the weeks in words."""
    hidden, rate = plan.hides_numbers, rate_of(plan)

    def made() -> str:
        return head_html(known, weeks, muscles, targets, held_against, rate, units, hidden=hidden)

    of = (span_of_weeks(weeks), muscles, targets, held_against, rate, units, hidden)
    draw(once(state, known, "head", made, *of))


def head_html(
    known: Derived,
    weeks: pd.DataFrame,
    muscles: Sequence[str],
    targets: Targets,
    held_against: Standard,
    rate: Goal | None,
    units: Units,
    *,
    hidden: bool,
) -> str:
    """The figures, the sentence on what is covered, and what opens at a click beneath them."""
    told = findings(
        weeks,
        muscles=muscles,
        sets_low={name: goal.low for name, goal in targets.sets.items()},
        sets_high={name: goal.high for name, goal in targets.sets.items()},
        protein_low=targets.protein.low if targets.protein else None,
        energy_low=targets.energy.low if targets.energy else None,
        energy_high=targets.energy.high if targets.energy else None,
        sleep_low=targets.sleep.low if targets.sleep else None,
        last_day=known.last_day,
        intake=not hidden,
    )
    trend = "" if hidden else words.trend_sentence(known.weigh_ins, weeks, units)
    figures = strip(
        weeks,
        known.weigh_ins,
        trained(weeks, known.days_trained),
        held_against,
        targets,
        rate,
        units,
        known.last_day,
        hidden=hidden,
    )
    covered = coverage(weeks, known.days_trained, held_against, known.last_day)
    unknown = words.unknown_sentence(known.unknown) if len(known.unknown) else ""
    return (
        "<h2>Training and intake, week by week</h2>"
        + (strip_html(figures) if figures else "")
        + (f'<p class="lead">{escape(covered)}</p>' if covered else "")
        + "".join(
            f'<p class="faint">{escape(text)}</p>'
            for text in (unknown, words.HIDDEN if hidden else "")
            if text
        )
        + _behind("Week by week in words", *told, trend)
        + _behind("How sure is this?", words.KEY_WITHOUT_BODY if hidden else words.KEY_OF_CHART)
    )


def strip_html(strip: Strip) -> str:
    """The figures side by side, two by two on a phone, with where each lies in a word."""
    figures = "".join(map(_figure, strip.figures))
    return (
        f'<h3 class="tp-strip-title">{escape(strip.title)}</h3><ul class="tp-strip">{figures}</ul>'
    )


def _figure(one: Figure) -> str:
    value = (
        f'<p class="tp-number"><b>{escape(one.value)}</b><span>{escape(one.unit)}</span></p>'
        if one.value
        else f'<p class="tp-number out"><b>{DASH}</b></p>'
    )
    mark = MARKS.get(one.place, "◆")
    place = (
        f'<strong class="{escape(one.place.partition(" ")[0])}">'
        f'<span aria-hidden="true">{mark}</span> {escape(one.place)}</strong> '
        if one.place
        else ""
    )
    return (
        f"<li><h4>{escape(one.name)}</h4>{value}"
        f'<p class="tp-spread">{place}{escape(one.note)}</p></li>'
    )


def _behind(summary: str, *texts: str) -> str:
    """Sentences that open at a click."""
    body = "".join(f"<p>{escape(text)}</p>" for text in texts if text)
    return f"<details><summary>{escape(summary)}</summary>{body}</details>" if body else ""
