"""What the Journal page says of itself: what it is for, what is in it, where it is kept."""

from __future__ import annotations

from calc.journal import Journal
from calc.show.journal_words import contents, span

PURPOSE = (
    "Bring the logs that you keep anyway, and see week by week what you lifted beside what you "
    "ate, weighed and slept. Or write it here by hand, a day at a time."
)
EXAMPLE = (
    "This is an example: an invented person and invented numbers, to show what the page does. It "
    "goes away with your first file or entry and is never kept."
)
KEPT = "Kept in a file on this machine and nowhere else."
NOT_KEPT = "Nothing is kept on this server: take your journal with you before you close the page."
NOT_KEPT_NOW = (
    "What you bring or write now may stay in this page only: take it with you before you close it."
)


def lead(journal: Journal) -> str:
    """Return what is in a journal, or what the page is for where nothing is."""
    inside = contents(journal)
    if not inside:
        return PURPOSE
    dates = span(journal)
    return f"{inside}, {dates}." if dates else f"{inside}."


def where_kept(kept: bool) -> str:
    """Return what is said of where a journal is kept."""
    return KEPT if kept else NOT_KEPT
