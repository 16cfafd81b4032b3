"""The Why page's sections on what is new and on real people: what was found since, and how near."""

from __future__ import annotations

from html import escape

from calc.evidence.newer import NEWER, Finding
from calc.show.why import people
from pages.why.text import NEW, heading, link, section


def learned() -> str:
    """What the estimate came to in real people, the decision first."""
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in people.LINES)
    return section(
        f"<h2>{escape(people.TITLE)}</h2>",
        f"<p>{escape(people.DECISION)}</p>",
        f"<details><summary>{escape(people.MORE)}</summary><div><dl>{rows}</dl></div></details>",
    )


def _finding(one: Finding) -> str:
    sources = ", ".join(link(source, cited=False) for source in one.sources)
    badge = ' <span class="tp-badge evidence">Changed</span>' if one.moved else ""
    return (
        f"<dt>{escape(one.subject)}{badge}</dt>"
        f"<dd><b>{escape(one.does)}</b> {escape(one.says)} "
        f'<span class="faint">{", ".join(filter(None, (sources, one.graded)))}.</span></dd>'
    )


def newer() -> str:
    """Newer findings: what the plan does with each, then what was found."""
    return section(
        heading(NEW),
        "<p>Only strong findings change a number. What the plan does comes first.</p>",
        "<details><summary>What is new, and what it changed</summary>"
        f"<div><dl>{''.join(_finding(one) for one in NEWER)}</dl></div></details>",
    )
