"""What a plan has to say beside its numbers, calm and in its place."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from calc import Notice, Plan
from calc.person.conditions import TOPICS
from calc.show.why.amounts import conflicts_for
from calc.show.words import in_units
from calc.units import Units

BADGES = {
    "withheld": "Left out",
    "changed": "Changed",
    "doubtful": "Less sure",
    "advice": "Worth knowing",
}
TOPIC_NAMES = {**TOPICS, "sleep": "sleep", "deficit": "", "fasted_training": "training"}
# These belong to the clock and stand under it; the others stand under the cards.
OF_THE_CLOCK = frozenset({"day", "caffeine", "pre_workout", "post_workout"})


def of_the_amounts(plan: Plan) -> list[Notice]:
    """The notices for under the cards, what was left out first."""
    found = [one for one in plan.notices if one.topic not in OF_THE_CLOCK or one.kind == "withheld"]
    return sorted(found, key=lambda one: list(BADGES).index(one.kind))


def of_the_clock(plan: Plan) -> list[Notice]:
    """The notices for under the day by the clock."""
    return [one for one in plan.notices if one.topic in OF_THE_CLOCK and one.kind != "withheld"]


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


def conflicts_html(plan: Plan) -> str:
    """Where the article and current evidence differ on food, drink and sleep, with their badges."""
    items = []
    for row in conflicts_for(plan):
        if row.topic in {"training", *plan.withheld} or row.standing in ("agrees", "silent"):
            continue
        items.append(
            f"<li><details><summary>{escape(row.subject)}</summary>"
            f'<p><span class="tp-badge">{escape(row.article_badge)}</span> '
            f"{escape(row.article)}</p>"
            f'<p><span class="tp-badge evidence">{escape(row.evidence_badge)}</span> '
            f"{escape(row.evidence)}</p><p>{escape(row.shown)}</p></details></li>"
        )
    return f'<ul class="tp-conflicts" role="list">{"".join(items)}</ul>' if items else ""
