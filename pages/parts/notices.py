"""What a plan has to say beside its numbers, calm and in its place."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from calc import Notice, Plan
from calc.conditions import TOPICS
from calc.figures import conflicts_for

BADGES = {
    "withheld": "Left out",
    "changed": "Changed",
    "doubtful": "Less sure",
    "advice": "Worth knowing",
}
# These belong to the clock and stand under it; the others stand under the cards.
OF_THE_CLOCK = frozenset({"day", "caffeine", "pre_workout", "post_workout"})


def of_the_amounts(plan: Plan) -> list[Notice]:
    """The notices for under the cards, what was left out first."""
    found = [one for one in plan.notices if one.topic not in OF_THE_CLOCK or one.kind == "withheld"]
    return sorted(found, key=lambda one: list(BADGES).index(one.kind))


def of_the_clock(plan: Plan) -> list[Notice]:
    """The notices for under the day by the clock."""
    return [one for one in plan.notices if one.topic in OF_THE_CLOCK and one.kind != "withheld"]


def notices_html(found: Iterable[Notice]) -> str:
    """Notices as a short list; nothing where there are none."""
    items = "".join(_notice(one) for one in found)
    return f'<ul class="tp-notices" role="list">{items}</ul>' if items else ""


def _notice(one: Notice) -> str:
    topic = TOPICS.get(one.topic, "")
    about = f"<b>{escape(topic.capitalize())}.</b> " if topic and one.kind != "withheld" else ""
    asked = f"asked {one.asked}" if one.asked and one.given else one.asked
    given = f"given {one.given}" if one.asked and one.given else one.given
    both = ", ".join(part for part in (asked, given) if part)
    tail = f" <small>({escape(both)})</small>" if both else ""
    badge = f'<span class="tp-badge">{BADGES[one.kind]}</span>'
    return f"<li>{badge}{about}{escape(one.why)}{tail}</li>"


def conflicts_html(plan: Plan) -> str:
    """Where the article and current evidence differ on food, drink and sleep, with their badges."""
    items = []
    for row in conflicts_for(plan):
        if row.topic == "training" or row.standing in ("agrees", "silent"):
            continue
        items.append(
            f"<li><details><summary>{escape(row.subject)}</summary>"
            f'<p><span class="tp-badge">{escape(row.article_badge)}</span> '
            f"{escape(row.article)}</p>"
            f'<p><span class="tp-badge evidence">{escape(row.evidence_badge)}</span> '
            f"{escape(row.evidence)}</p><p>{escape(row.shown)}</p></details></li>"
        )
    return f'<ul class="tp-conflicts" role="list">{"".join(items)}</ul>' if items else ""
