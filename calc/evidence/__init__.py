"""What stands behind the numbers: each with its unit, range, population, grade and source.

Every number with a meaning is declared once, beside the function that uses it. The page's 'Why
this number?', the `why` and `source` columns of the CSV and the table in `EVIDENCE.md` are all
made from these declarations; `calc.evidence.register` collects them.
"""

from calc.evidence.constants import (
    ARTICLE,
    GRADES,
    NO_GRADE,
    OUR_CHOICE,
    Constant,
    Evidence,
    Explanation,
    Grade,
    Read,
    Source,
    apart,
    equation,
    figure,
    how_read,
    of,
    rests_on,
    worked,
)

__all__ = [
    "ARTICLE",
    "GRADES",
    "NO_GRADE",
    "OUR_CHOICE",
    "Constant",
    "Evidence",
    "Explanation",
    "Grade",
    "Read",
    "Source",
    "apart",
    "equation",
    "figure",
    "how_read",
    "of",
    "rests_on",
    "worked",
]
