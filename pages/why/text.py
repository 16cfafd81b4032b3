"""What the Why page says: each section as one piece of HTML, and the register once opened."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape

import pandas as pd
import streamlit as st

from calc import Plan
from calc.evidence import ARTICLE, GRADES, OUR_CHOICE, Evidence, Source, figure, register
from calc.evidence import article as takeaways
from calc.evidence.conflicts import ADVICE, EVIDENCE, Conflict
from calc.food import hydration
from calc.person.conditions import CONDITIONS, TOPICS, Condition
from calc.person.guardrails import (
    AVAILABILITY_FLOOR,
    GENERAL_NOTICE,
    LEAST_ENERGY_FEMALE,
    LEAST_ENERGY_MALE,
    SEVERE_OBESITY_BMI,
    UNDERWEIGHT_BMI,
)
from calc.show.why.amounts import (
    Written,
    conflicts_for,
    left_out,
    own_answers,
    own_takeaways,
    written,
)
from calc.tables import safe_csv
from calc.units import Units
from pages.common import style
from pages.common.notices import notices_html

_STANDING = {
    "agrees": "They agree",
    "partly": "True in part",
    "differs": "They differ",
    "silent": "No evidence yet",
}


def section(*parts: str) -> str:
    """One block of the page; `style.draw` puts it there."""
    return f'<div class="why">{"".join(parts)}</div>'.replace("\n", " ")


def scrolling(label: str, table: str) -> str:
    """A table in a box of its own that scrolls, by the keyboard too."""
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(label)}">{table}</div>'
    )


def stacked(label: str, heads: tuple[str, ...], rows: Iterable[str]) -> str:
    """A table of sentences, whose rows a narrow screen shows one below the other.

    What is no longer displayed as a table keeps being one by its roles.
    """
    names = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in heads)
    return (
        f'<table class="stack" role="table" aria-label="{escape(label)}"><thead role="rowgroup">'
        f'<tr role="row">{names}</tr></thead><tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


def _row(head: str, *cells: tuple[str, str]) -> str:
    """A row of a stacked table; each cell with the heading that it has where rows are stacked."""
    rest = "".join(
        f'<td role="cell"{f" data-of={chr(34)}{of}{chr(34)}" if of else ""}>{text}</td>'
        for of, text in cells
    )
    return f'<tr role="row"><th scope="row" role="rowheader">{head}</th>{rest}</tr>'


def link(source: Source, *, cited: bool = True) -> str:
    """The short form of a source, leading to it where it has an address, else with its citation."""
    if source.link:
        return (
            f'<a href="{escape(source.link)}" rel="noopener noreferrer">{escape(source.short)}</a>'
        )
    return escape(f"{source.short} ({source.citation})" if cited else source.short)


NUMBERS, RESTING = "Your numbers, explained", "Equations of resting energy"
ADVISED, COMPARED = "Popular advice, with your numbers", "Popular advice and evidence"
NEW, LIMITS, EVERY = "Newer findings", "Limits and safety", "Every number, with its source"


def _anchor(name: str) -> str:
    return name.partition(",")[0].lower().replace(" ", "-")


def heading(name: str) -> str:
    """The heading of a section, where the links at the top lead to."""
    return f'<h2 id="{_anchor(name)}">{escape(name)}</h2>'


def opening(plan: Plan) -> str:
    """What the numbers are, how sure they are and what they are not; then links to the sections."""
    hides = plan.hides_numbers
    own_weight = (
        "" if hides else " Two to three weeks of your own weight say more than any equation."
    )
    away = {NEW, EVERY} if hides else set()
    away |= {RESTING} if plan.resting_energy is None else set()
    links = "".join(
        f'<li><a href="#{_anchor(name)}">{escape(name)}</a></li>'
        for name in (NUMBERS, RESTING, ADVISED, COMPARED, NEW, LIMITS, EVERY)
        if name not in away
    )
    return section(
        "<h1>Can I trust these numbers?</h1>",
        "<p>They are published equations with your figures in them; each shows its formula, its "
        "range and its source.</p>"
        "<p>An equation is right for a group and often 10 % off for one person, either way."
        f"{own_weight}</p>",
        f"<p>{escape(GENERAL_NOTICE)}</p>",
        f'<nav aria-label="On this page"><ul class="jump" role="list">{links}</ul></nav>',
    )


def advice(plan: Plan, units: Units) -> str:
    """Where popular advice is from, its take-aways and five questions, with the plan's figures."""
    told = "".join(
        f"<dt>{escape(one.title)}</dt><dd>{escape(one.text)}</dd>"
        for one in own_takeaways(plan, units)
    )
    asked = "".join(
        f"<dt>{escape(one.question)}</dt><dd>{escape(one.text)}</dd>"
        for one in own_answers(plan, units)
    )
    return section(
        heading(ADVISED),
        f"<p>Two Plates grew from an article, <cite>{escape(ARTICLE.citation.removesuffix('.'))}"
        "</cite>. It says what gyms say, so here it speaks for popular advice.</p>",
        "<h3>What to remember</h3>",
        f"<dl>{told}</dl>",
        "<h3>Five questions</h3>",
        f"<dl>{asked}</dl>",
    )


def _reference(one: Evidence) -> str:
    meaning = escape(one.meaning[:1].upper() + one.meaning[1:])
    if one.source == OUR_CHOICE:
        return f"<li>{meaning}: set by Two Plates.</li>"
    source = link(one.source, cited=one.source != ARTICLE)
    said = ", ".join(filter(None, (source, one.graded)))
    return f'<li>{said}: {meaning}. <span class="faint">For {escape(one.population)}.</span></li>'


def _amount(plan: Plan, one: Written) -> str:
    why = plan.explain(one.name)
    compared = (
        "<p>Popular advice and evidence stand side by side on this further down.</p>"
        if why.conflict
        else ""
    )
    rests_on = "".join(dict.fromkeys(_reference(piece) for piece in why.evidence))
    sources = f"<ul>{rests_on}</ul>" if rests_on else ""
    return (
        f'<details><summary><span class="name">{escape(one.label)}</span> '
        f'<span class="target">{escape(one.target)}</span> '
        f'<span class="faint">{escape(one.range)}</span></summary>'
        f'<div><p class="formula">{escape(why.formula)}</p>'
        f"<p>{escape(why.doubt)}</p>{compared}{sources}</div></details>"
    )


def numbers(plan: Plan, units: Units) -> str:
    """Each amount of the plan: formula, doubt, sources; and what is left out."""
    missing = left_out(plan)
    away = (
        f"<p>Left out for you: {escape(', '.join(missing))}. The reason is what you said about "
        "your health; see 'Limits and safety'.</p>"
        if missing
        else ""
    )
    return section(
        heading(NUMBERS),
        "<p>Open a line for the formula with your figures, how sure it is and where it is from."
        "</p>",
        away,
        *(_amount(plan, one) for one in written(plan, units)),
    )


def _conflict(row: Conflict) -> str:
    sources = ", ".join(link(source, cited=False) for source in row.sources)
    advice_side = f'<span class="tp-badge">{ADVICE}</span><br>{escape(row.article)}'
    evidence_side = (
        f'<span class="tp-badge evidence">{escape(row.evidence_badge)}</span><br>'
        f'{escape(row.evidence)} <span class="faint">{sources}.</span>'
    )
    goes_by = (ADVICE if row.default == "article" else EVIDENCE).lower()
    shown = f"<b>By {goes_by}.</b> {escape(row.shown)}"
    standing = f'<br><span class="faint">{_STANDING[row.standing]}</span>'
    return _row(escape(row.subject) + standing, ("", advice_side), ("", evidence_side), ("", shown))


def differences(plan: Plan) -> str:
    """The register of conflicts, with both badges and the one that the plan goes by."""
    return section(
        heading(COMPARED),
        "<p>Both stand here, also where they agree. The letter grades the evidence; the year is "
        "that of its weightiest source.</p>",
        "<details><summary>Subject by subject</summary><div>",
        stacked(
            "Popular advice and evidence, side by side",
            ("Subject", ADVICE, EVIDENCE, "What Two Plates does"),
            (_conflict(row) for row in conflicts_for(plan)),
        ),
        "</div></details>",
    )


def _guarded(one: Condition) -> str:
    away = ", ".join(words for name, words in TOPICS.items() if name in one.withheld) or "nothing"
    return _row(
        escape(one.label),
        ("Left out", escape(away)),
        ("Why", escape(one.why)),
        ("What remains", escape(one.instead)),
        ("Whom to ask", escape(one.ask)),
    )


def _floors(plan: Plan) -> str:
    if plan.hides_numbers:
        return ""
    return (
        "<p>No plan goes below the largest of three amounts: your resting energy; "
        f"{figure(AVAILABILITY_FLOOR)} kcal for each kilogram of fat-free mass, plus the cost of "
        "training; and "
        f"{figure(LEAST_ENERGY_FEMALE)} kcal for a woman or {figure(LEAST_ENERGY_MALE)} for a man. "
        f"Below a body mass index of {figure(UNDERWEIGHT_BMI)} only gaining is planned; from "
        f"{figure(SEVERE_OBESITY_BMI)} the estimates are least certain. The amount for fat-free "
        "mass is from short trials in young women, so take it as a careful floor.</p>"
    )


def limits(plan: Plan, units: Units) -> str:
    """Safety, floors, and who gets no target."""
    own = notices_html((one for one in plan.notices if one.kind == "withheld"), units)
    safety = "".join(
        f"<dt>{escape(note.title)}</dt><dd>{escape(note.text)}</dd>" for note in takeaways.SAFETY
    )
    guarded = stacked(
        "Who gets no target, and whom to ask",
        ("Who", "Left out", "Why", "What remains", "Whom to ask"),
        (_guarded(one) for one in CONDITIONS.values()),
    )
    return section(
        heading(LIMITS),
        own,
        f"<dl>{safety}<dt>Drinking too much</dt>"
        f"<dd>{escape(hydration.HYPONATRAEMIA_WARNING)}</dd></dl>",
        _floors(plan),
        "<details><summary>Who gets no target, and whom to ask</summary>"
        f"<div>{guarded}</div></details>",
    )


def grades() -> str:
    """What the letters mean, above the register."""
    letters = "".join(
        f"<li><b>{letter}</b>: {escape(words)}</li>" for letter, words in GRADES.items()
    )
    return section(
        heading(EVERY),
        f"<p>How strong the evidence is:</p><ul>{letters}"
        "<li><b>No grade</b>: set by Two Plates, or taken from a text that cites the source</li>"
        "</ul>",
    )


COLUMNS = {
    "meaning": st.column_config.TextColumn("What it is", width=230),
    "value": st.column_config.NumberColumn("Value", format="%.6g"),
    "unit": st.column_config.TextColumn("Unit"),
    "low": st.column_config.NumberColumn("Low", format="%.6g"),
    "high": st.column_config.NumberColumn("High", format="%.6g"),
    "population": st.column_config.TextColumn("For", width="medium"),
    "shown_grade": st.column_config.TextColumn("Grade", width="small"),
    "source": st.column_config.TextColumn("Source"),
    "formula": st.column_config.TextColumn("Formula", width="medium"),
    "link": st.column_config.LinkColumn("Link"),
}


@cache
def _table() -> pd.DataFrame:
    return register.to_frame()


@cache
def _searched() -> pd.Series:
    """Each row as one text in small letters, for the filter."""
    words = _table()[["id", "meaning", "unit", "population", "source", "citation", "formula"]]
    return words.agg(" ".join, axis=1).str.lower()


def matching(text: str) -> pd.DataFrame:
    """The rows in which every word of `text` occurs somewhere."""
    found = pd.Series(True, index=_table().index)
    for word in text.lower().split():
        found &= _searched().str.contains(word, regex=False)
    return _table()[found]


def _csv() -> str:
    return safe_csv.to_csv(_table())


def draw() -> None:
    """The letters of the grades, then the register behind a click."""
    style.draw(grades())
    opened = st.expander(
        "All constants and equations as a table", key="why_register", on_change="rerun"
    )
    if not opened.open:
        return
    with opened:
        text = st.text_input("Show only rows with these words", key="why_filter", max_chars=80)
        rows = matching(text)
        st.caption(f"{len(rows)} of {len(_table())} rows")
        st.dataframe(
            rows,
            hide_index=True,
            placeholder="",
            column_order=list(COLUMNS),
            column_config=COLUMNS,
            alt="Every constant and equation with its value, unit, range, grade and source",
        )
        st.download_button(
            "Download as CSV",
            data=_csv,
            file_name="two-plates-evidence.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
        )
