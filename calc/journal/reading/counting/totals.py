"""A row that has the total of a day, below the foods or the meals that it adds up."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from calc.journal.reading.days import tell
from calc.journal.reading.questions import Desk
from calc.journal.reading.values import by_text
from calc.tables.sheet import Sheet

TOTAL = "The total of the day, of what stands above"
WORDS = frozenset(
    "total totals summe gesamt suma totale totaal itogo итого toplam razem".casefold().split()
)
# What stands around such a word: 'Total:', '*** Totals ***'.
_AROUND = " \t.:*=-–—#"
# How far each of the numbers may be from what was added up.
ROUNDED = 0.5


def totals(
    sheet: Sheet, desk: Desk, columns: Sequence[str], dates: pd.Series, energy: pd.Series
) -> pd.Series:
    """Return which rows are the total of their date, and tell them.

    Such a row has a word for it as the whole text of one of the `columns`, and the energy of all
    the date's other rows: a food that is called so is none.
    """
    named = pd.Series(False, index=energy.index)
    held = []
    for column in columns:
        texts = sheet.texts(column)
        if any(_is_word(text) for text in texts.cat.categories):
            held.append(column)
            named |= by_text(texts, _is_word, bool)
    if not named.any():
        return named
    named &= (dates != "") & (energy > 0)
    others = energy.where(~named).groupby(dates)
    apart = (others.transform("sum") - energy).abs()
    near = ROUNDED * (others.transform("count") + 1)
    found = named & (others.transform("sum") > 0) & (apart <= near)
    tell(sheet, desk, found, TOTAL, column=held[:1])
    return found


def _is_word(text: str) -> bool:
    return text.strip(_AROUND).casefold() in WORDS
