"""The pictures of the Check-in page: how the number came about, where body weight is heading."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

import pandas as pd
import streamlit as st

from calc.checkin import history
from calc.journal import Journal
from calc.show import checkin as words
from calc.show import checkin_rows as rows
from calc.show.checkin_learning import Learning, last_days
from calc.units import Units
from pages.parts.checkin_charts import expenditure_spec, weight_spec
from pages.parts.journal_state import JournalState
from pages.parts.style import draw


class Pictures(NamedTuple):
    """The rows and the words of both pictures."""

    maintenance: pd.DataFrame
    maintenance_alt: str
    maintenance_key: str
    weight: pd.DataFrame
    weight_alt: str
    weight_key: str


def _pictures(found: Learning, journal: Journal, units: Units) -> Pictures:
    lessons = found.lessons
    estimate = last_days(lessons.estimate)
    taken = history(journal.marks).rename(columns={"maintenance_kcal": "value"})
    taken = taken.dropna(subset="value")
    taken = taken[taken["date"] >= str(estimate["date"].iloc[0])]
    weight = rows.weight_rows(last_days(lessons.evidence), estimate, found.to_come, units)
    parts = (
        words.KEY_OF_WEIGHT,
        words.beyond_sentence(weight),
        words.ahead_sentence(found, units),
    )
    return Pictures(
        rows.expenditure_rows(estimate, found.formula_kcal, taken),
        rows.expenditure_alt(estimate, found.formula_kcal),
        words.key_of_expenditure(found, taken=bool(len(taken))),
        weight,
        rows.weight_alt(weight, units),
        " ".join(part for part in parts if part),
    )


def draw_pictures(journal: JournalState, found: Learning, units: Units) -> None:
    """How the number came about, and where body weight is heading."""

    def make(one: Journal) -> Pictures:
        return _pictures(found, one, units)

    made = journal.derived("pictures", make, found, units)
    draw("<h2>How it came about</h2>")
    if found.lessons.eaten and found.lessons.weighed:
        st.vega_lite_chart(made.maintenance, expenditure_spec(), alt=made.maintenance_alt)
        draw(f'<p class="lead faint">{escape(made.maintenance_key)}</p>')
    else:
        draw(f'<p class="lead faint">{escape(words.NO_PICTURE)}</p>')
    draw("<h2>Body weight</h2>")
    if made.weight.empty:
        draw(f'<p class="lead faint">{escape(words.NO_WEIGHT)}</p>')
        return
    unit = "kg" if units == "metric" else "lb"
    st.vega_lite_chart(made.weight, weight_spec(unit), alt=made.weight_alt)
    draw(f'<p class="lead faint">{escape(made.weight_key)}</p>')
