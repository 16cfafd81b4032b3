"""What is said of the session and of the week: faults, cues, legs covered, time, the article."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from calc.evidence import figure
from calc.evidence.conflicts import ARTICLE_BADGE
from calc.show.training.session import Cue, Part, View
from calc.training.check import Coverage
from calc.training.progression import FORM_FIRST
from calc.training.techniques import TEMPO_WORDS

STATES = {"missing": "Missing", "few": "Few", "covered": "Covered"}
# How dark a part of the session's bar is: work darkest, what is not training lightest.
SHADES = {
    "Warm-up": "20%",
    "Sets": "100%",
    "Rests": "45%",
    "Between exercises": "8%",
    "Cool-down": "20%",
}


def faults_html(faults: Iterable[str]) -> str:
    """What could not be read, each on its line; nothing for none."""
    lines = "<br>".join(escape(fault) for fault in faults)
    if not lines:
        return ""
    return f'<p class="tp-faults" role="alert">{lines}<br>What you typed is kept.</p>'


def cues_html(found: Iterable[Cue]) -> str:
    """Form before weight, and a cue for each exercise a click away."""
    items = "".join(_cue(one) for one in found)
    if not items:
        return ""
    return (
        f"<p>{escape(FORM_FIRST.why)}</p>"
        "<details><summary>How each exercise is done, and what it trains</summary>"
        f'<ul class="tp-list" role="list">{items}</ul>'
        f'<p class="faint">{escape(TEMPO_WORDS)}</p></details>'
    )


def _cue(one: Cue) -> str:
    share = f' <span class="tp-badge">{escape(one.share)}</span>' if one.share else ""
    lines = "".join(f"<p>{escape(line)}</p>" for line in (one.cue, one.note) if line)
    muscles = f"<small>{escape(one.muscles)}</small>" if one.muscles else ""
    return f'<li><b class="name">{escape(one.exercise)}</b>{share}{lines}{muscles}</li>'


def coverage_html(found: Iterable[Coverage]) -> str:
    """The leg muscles: which are covered, and what is missing."""
    items = []
    for one in found:
        badge = "tp-badge" if one.state == "covered" else "tp-badge evidence"
        mend = f" {escape(one.mend)} mends it." if one.mend else ""
        items.append(
            f'<li><span class="{badge}">{STATES[one.state]}</span> '
            f'<b class="name">{escape(one.label)}</b> <small>{escape(one.why)}{mend}</small></li>'
        )
    return f'<h2>Are the legs covered?</h2><ul class="tp-list" role="list">{"".join(items)}</ul>'


def time_html(parts: Iterable[Part], sentence: str, when: str) -> str:
    """How long the session takes, as a bar of its parts and in words."""
    every = tuple(parts)
    spans = "".join(
        f'<span style="flex:{one.share:.4f};--share:{SHADES[one.name]}"></span>'
        for one in every
        if one.minutes
    )
    items = "".join(
        f"<li>{escape(one.name)} <b>{figure(one.minutes, 1)}</b> min</li>" for one in every
    )
    return (
        f"<h2>How long it takes</h2><p>{escape(when)}. {escape(sentence)}</p>"
        f'<div class="tp-bar" aria-hidden="true">{spans}</div>'
        f'<ul class="tp-times" role="list">{items}</ul>'
    )


def findings_html(found: Iterable[View]) -> str:
    """Where the session leaves the article: both sides with their badges."""
    head = "<h2>Held against the article</h2>"
    every = tuple(found)
    if not every:
        return f'{head}<p class="lead">Sets, repetitions, rests and order are the article\'s.</p>'
    items = "".join(
        f"<li><details><summary>{escape(one.planned)}</summary>"
        f'<p><span class="tp-badge">{escape(ARTICLE_BADGE)}</span> {escape(one.article)}</p>'
        f'<p><span class="tp-badge evidence">{escape(one.badge)}</span> '
        f"{escape(one.evidence)}</p></details></li>"
        for one in every
    )
    return (
        f'{head}<p class="faint">A difference is no fault: each line opens to what the article '
        "says and what current evidence says.</p>"
        f'<ul class="tp-conflicts" role="list">{items}</ul>'
    )
