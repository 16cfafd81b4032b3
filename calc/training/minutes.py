"""How long a session takes, and what the time goes into."""

from __future__ import annotations

import pandas as pd

from calc.evidence import Constant
from calc.training.session import Entry, Session, Week

TRANSITION_MINUTES = Constant(
    2, "minutes", "From the last set of one exercise to the first of the next", low=1, high=4
)
CHANGE_SECONDS = Constant(10, "s", "From one exercise of a superset to its partner", low=0, high=30)


def _work_s(entry: Entry) -> float:
    return entry.sets_high * entry.reps * entry.tempo_s * entry.sides


def _drops_s(entry: Entry) -> float:
    return entry.drops * entry.reps * entry.tempo_s * entry.sides


def _rest_s(entry: Entry, minimum_rest_s: float) -> float:
    return max(entry.rest_s, minimum_rest_s)


def _block_rest_s(block: tuple[Entry, ...], minimum_rest_s: float) -> tuple[float, float]:
    """Return the rests between sets or rounds, and the changes inside the rounds."""
    rounds = max(entry.sets_high for entry in block)
    rest = (rounds - 1) * max(_rest_s(entry, minimum_rest_s) for entry in block)
    # A round has one change fewer than it has exercises left with a set to do.
    changes = sum(entry.sets_high for entry in block) - rounds
    return rest, changes * float(CHANGE_SECONDS)


def minutes_table(session: Session, minimum_rest_s: float = 0, drops: bool = False) -> pd.DataFrame:
    """Return where the time of a session goes: `part`, `work_min`, `rest_min`, `minutes`.

    One row each for the warm-up, the exercises (those of a superset together), the way between
    them and the cool-down. Sets are the upper end of their range: the time to set aside. Rests are
    the middle of theirs, none shorter than `minimum_rest_s`. The drops of drop sets are in the
    table only with `drops`: they are short, and a person may do without them.
    """
    rows: list[tuple[str, float, float]] = [("Warm-up", session.warm_up_minutes, 0.0)]
    for block in session.blocks:
        work = sum(_work_s(entry) + (_drops_s(entry) if drops else 0) for entry in block)
        rest, changes = _block_rest_s(block, minimum_rest_s)
        name = " + ".join(entry.exercise for entry in block)
        rows.append((name, work / 60, (rest + changes) / 60))
    between = max(len(session.blocks) - 1, 0) * float(TRANSITION_MINUTES)
    rows.append(("Between exercises", 0.0, between))
    rows.append(("Cool-down", session.cool_down_minutes, 0.0))
    table = pd.DataFrame(rows, columns=["part", "work_min", "rest_min"])
    return table.assign(minutes=table["work_min"] + table["rest_min"])


def session_minutes(session: Session, minimum_rest_s: float = 0, drops: bool = False) -> float:
    """Return the length of a session in minutes; its parts are in `minutes_table`."""
    return float(minutes_table(session, minimum_rest_s, drops)["minutes"].sum())


def longest_minutes(week: Week) -> float:
    """Return the length of the longest session of a week, 0 for a week without one."""
    return max((session_minutes(session) for session in week.sessions.values()), default=0.0)


def superset_time_saved(session: Session, minimum_rest_s: float = 0) -> float:
    """Return the minutes that the groups of a session save against one exercise after another."""
    saved = 0.0
    for block in session.blocks:
        together = sum(_block_rest_s(block, minimum_rest_s))
        apart = (
            sum((entry.sets_high - 1) * _rest_s(entry, minimum_rest_s) for entry in block)
            + (len(block) - 1) * float(TRANSITION_MINUTES) * 60
        )
        saved += apart - together
    return saved / 60
