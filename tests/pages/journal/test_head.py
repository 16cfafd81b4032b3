"""The four figures as HTML: words beside marks, and nothing that a name could break out of."""

from __future__ import annotations

from calc.show.journal.strip import Figure, Strip
from pages.journal.head import strip_html


def test_where_a_figure_lies_is_a_word_beside_its_mark():
    html = strip_html(
        Strip(
            "Last full week, 5 to 11 Oct",
            (
                Figure("Energy", "2,900", "kcal a day", "under", "plan 3,000 to 3,200"),
                Figure("Hard sets", "", "", "", "no <training> logged"),
            ),
        )
    )
    assert '<span aria-hidden="true">▾</span> under</strong> plan 3,000 to 3,200' in html
    assert "no &lt;training&gt; logged" in html
    assert html.count("<li>") == 2
    assert html.count("<strong") == 1
