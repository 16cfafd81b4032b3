"""The Why page's section on real people: how near the learned maintenance comes."""

from __future__ import annotations

from html import escape

from calc.show.why import people
from pages.why.text import section


def learned() -> str:
    """What the estimate came to in real people, the decision first."""
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in people.LINES)
    return section(
        f"<h2>{escape(people.TITLE)}</h2>",
        f"<p>{escape(people.DECISION)}</p>",
        f"<details><summary>{escape(people.MORE)}</summary><div><dl>{rows}</dl></div></details>",
    )
