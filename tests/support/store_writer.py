"""A process that saves without end, to be killed: one fork a line of input, acknowledging by pipe.

Everything is imported before, so that a round takes no longer than what is tried in it.
"""

from __future__ import annotations

import os
import sys
from itertools import count

import numpy as np
import pandas as pd
from sqlalchemy import create_engine

from calc.journal import Journal
from calc.journal.model import day_table, log_table, mark_table
from calc.journal.store import open_store, save

SETS = 1500


def state(number: int) -> Journal:
    """The journal of a number: every part of it says which, so that halves of two would be seen."""
    sets = {
        "date": "2026-02-02",
        "start": "07:00:00",
        "workout": "Legs",
        "exercise": f"Squat {number}",
        "set_type": "normal",
        "reps": np.full(SETS + number % 7, float(number)),
        "source": "hevy",
    }
    by_hand = {"date": ["2026-02-02"], "source": ["hand"], "weight_kg": [float(number)]}
    mark = {"date": ["2026-02-02"], "source": ["hand"], "kind": ["note"], "value": [float(number)]}
    return Journal(log_table(pd.DataFrame(sets)), day_table(by_hand), mark_table(mark))


def write(url: str, first: int) -> None:
    engine = create_engine(url)
    open_store(engine)
    for number in count(first):
        save(engine, state(number))
        print(number, flush=True)


def main() -> None:
    for line in sys.stdin:
        url, first = line.split()
        child = os.fork()
        if not child:
            write(url, int(first))
        print("pid", child, flush=True)
        os.waitpid(child, 0)
        print("gone", flush=True)


if __name__ == "__main__":
    main()
