"""Words of headings in every language, for properties that hold alike in all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from calc.journal.reading.unknown.headings import DAYS, WORDS, heading_of

PERCENTS = ("{} (%)", "{} %", "% {}", "{} [%]", "{}%", "{} percent", "{} (Prozent)", "Процент {}")
GRAMS = ("protein_g", "carbohydrate_g", "fat_g", "fibre_g")
# What a length is called ('Dauer') is one of sleep beside something of sleep only.
ALONE = {
    "energy": WORDS["energy"],
    **{name: WORDS[name] for name in GRAMS},
    "body_weight": WORDS["body_weight"],
    "sleep": tuple(
        one for one in WORDS["sleep"] if one not in WORDS["seconds"] and one != "sleep length"
    ),
}
days = st.sampled_from(DAYS)


def spoken(phrases: tuple[str, ...]) -> st.SearchStrategy[str]:
    """One of these phrases, of a stem what it begins with."""
    return st.sampled_from([one.rstrip("*") for one in phrases])


def words(*fields: str) -> st.SearchStrategy[str]:
    """What one of these fields is called, in any language."""
    return st.sampled_from([one for name in fields for one in ALONE[name]])


def plain(heading: str) -> str:
    """The words of a heading."""
    return " ".join(heading_of(heading).words)
