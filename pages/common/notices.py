"""What stands beside a number, calm and in its place: notices, and why it is what it is."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from calc import Notice
from calc.evidence import Evidence, Explanation
from calc.evidence.conflicts import ADVICE, about
from calc.person.conditions import TOPICS
from calc.show.words import in_units
from calc.units import Units

BADGES = {
    "withheld": "Left out",
    "changed": "Changed",
    "doubtful": "Less sure",
    "advice": "Worth knowing",
}
TOPIC_NAMES = {**TOPICS, "sleep": "sleep", "deficit": "", "fasted_training": "training"}


def notices_html(found: Iterable[Notice], units: Units) -> str:
    """Notices as a short list; nothing where there are none."""
    items = "".join(_notice(one, units) for one in found)
    return f'<ul class="tp-notices" role="list">{items}</ul>' if items else ""


def _notice(one: Notice, units: Units) -> str:
    topic, why = TOPIC_NAMES.get(one.topic, ""), one.why
    if one.kind == "withheld":
        # The badge says it already.
        why = _capital(why.removeprefix(f"{BADGES['withheld']}: "))
    elif topic:
        topic = f"<b>{escape(_capital(topic))}.</b> "
    asked = f"asked {one.asked}" if one.asked and one.given else one.asked
    given = f"given {one.given}" if one.asked and one.given else one.given
    both = ", ".join(part for part in (asked, given) if part)
    tail = f" <small>({escape(in_units(both, units))})</small>" if both else ""
    badge = f'<span class="tp-badge">{BADGES[one.kind]}</span>'
    head = topic if one.kind != "withheld" else ""
    return f"<li>{badge}{head}{escape(in_units(why, units))}{tail}</li>"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def explanation_html(found: Explanation) -> str:
    """One explanation whole: its step, and what it rests on."""
    rests_on = dict.fromkeys(source_html(one) for one in found.evidence)
    return f"{step_html(found, '')}<ul>{''.join(rests_on)}</ul>"


def step_html(found: Explanation, title: str) -> str:
    """One step of an explanation: formula, doubt, and what popular advice says."""
    head = f"<h3>{escape(title)}</h3>" if title else ""
    body = f"<p>{escape(found.formula)}</p><p>{escape(found.doubt)}</p>"
    return f"{head}{body}{_compared(found.conflict)}"


def source_html(one: Evidence) -> str:
    """A source with its grade, if it has one to show."""
    name = escape(one.source.short)
    link = f'<a href="{escape(one.source.link)}">{name}</a>' if one.source.link else name
    return f"<li>{', '.join(filter(None, (link, one.graded)))}</li>"


def _compared(topic: str) -> str:
    row = about(topic) if topic else None
    if row is None or row.standing == "agrees":
        return ""
    return (
        f'<p><span class="tp-badge">{ADVICE}</span> {escape(row.article)}</p>'
        f'<p><span class="tp-badge evidence">{escape(row.evidence_badge)}</span> '
        f"{escape(row.evidence)}</p>"
    )
