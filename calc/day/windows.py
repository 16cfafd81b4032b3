"""How long after training the next protein may wait: the article's window and the evidence's."""

from __future__ import annotations

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.day import timing


@elementwise
def hours_to_next_protein(protein_per_kg: Numbers) -> Numbers:
    """Return hours from the end of a meal with `protein_per_kg` g/kg to the next one.

    Aragon & Schoenfeld 2013: 3-4 h after a small meal, up to 5-6 h after a large mixed one. A meal
    whose protein is not known (nan) counts as a usual one.
    """
    protein = np.asarray(protein_per_kg, dtype=float)
    return np.select(
        [protein <= timing.SMALL_MEAL, protein > timing.LARGE_MEAL],
        [timing.GAP_SMALL, timing.GAP_LARGE],
        default=timing.GAP,
    )


@elementwise
def evidence_deadline(
    pre_meal_end_minute: Numbers, session_end_minute: Numbers, protein_per_kg: Numbers
) -> Numbers:
    """Return the minute by which the evidence would have protein again; never before the session
    ends. Pre-workout meal 16:00, session 17:30-18:45: 20:30.
    """
    hours = hours_to_next_protein(protein_per_kg)
    return np.maximum(pre_meal_end_minute + hours * 60, session_end_minute)


@elementwise
def article_deadline(session_end_minute: Numbers) -> Numbers:
    """Return the minute by which the article would have the post-workout meal: 60 min after."""
    return session_end_minute + timing.POST_MEAL_LATEST
