"""What a session came to when it ends, and how it goes into the journal."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.clock import MINUTES_A_DAY, minute_of
from calc.evidence import figure
from calc.journal import Journal
from calc.journal.by_hand import put_sets, set_rows
from calc.journal.day_marks import note_on, put_note
from calc.show.words import in_own_weight, weight_unit
from calc.today.history import WORKING, best_before, best_of
from calc.today.workout import Workout, sets_table
from calc.training.loads import tonnage
from calc.units import Units


class Ended(NamedTuple):
    """What a session came to: sets, minutes, kg lifted in the sets whose load counts, and bests."""

    sets: int
    minutes: int
    tonnage_kg: float
    bests: tuple[str, ...]


def finished(journal: Journal, workout: Workout) -> Journal:
    """Return the journal with what was done of a session, beside the day's other sets by hand.

    A session that was written before, of the same name and start, is written anew. Its notes go
    into the day's. Raises `InputError` where the day has too many sets, or too long a note.
    """
    rows = set_rows(journal, workout.day)
    same = (rows["workout"] == workout.name) & rows["start"].str.startswith(workout.began)
    together = pd.concat([rows[~same], sets_table(workout)], ignore_index=True)
    return _noted(put_sets(journal, workout.day, together), workout)


def _noted(journal: Journal, workout: Workout) -> Journal:
    """Return the journal with the notes of a session in that of its day, each once."""
    before = note_on(journal, workout.day)
    notes = [f"{card.exercise}: {card.note}" for card in workout.cards if card.note]
    new = [one for one in notes if one not in before]
    return put_note(journal, workout.day, "; ".join(filter(None, (before, *new))))


def ended(journal: Journal, workout: Workout, now: str, units: Units) -> Ended:
    """Return what a session came to by `now` ('HH:MM'), and its best exercises."""
    table = sets_table(workout)
    minutes = (minute_of(now) - minute_of(workout.began)) % MINUTES_A_DAY
    working = table[table["set_type"].isin(WORKING)]
    return Ended(
        len(working),
        minutes,
        tonnage(table).kg if len(table) else 0.0,
        tuple(_bests(journal, workout, working, units)),
    )


def _bests(journal: Journal, workout: Workout, working: pd.DataFrame, units: Units) -> list[str]:
    """Return a line for each exercise whose estimated maximum is above all before this day."""
    found = []
    for exercise, rows in working.groupby("exercise", sort=False):
        loads, reps = tuple(rows["weight_kg"]), tuple(rows["reps"])
        best, before = best_of(loads, reps), best_before(journal, str(exercise), workout.day)
        if np.isfinite(best) and np.isfinite(before) and best > before:
            place = int(np.nanargmax([best_of([a], [b]) for a, b in zip(loads, reps, strict=True)]))
            load = f"{figure(in_own_weight(loads[place], units))} {weight_unit(units)}"
            found.append(f"{exercise}: {load} × {figure(reps[place], 0)}, your best so far")
    return found
