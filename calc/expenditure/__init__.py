"""What the logs teach: maintenance as a person logs it, from intake and body weight.

The estimate is a bank of Kalman filters. True expenditure cannot be told apart from what is always
left out of a log, so the answer is 'maintenance in the calories you log'. All of it was measured on
people: `benchmarks/real.py` and the Why page say how near it comes.

- `estimate(days, prior_kcal)`: the estimate by day.
- `evidence_by_day(days, person)`, `interval_ahead(days, person)`: what stands behind it, and what
  a further week of logs would give.
- `learn(logs)`: many people at once, as arrays; a `Learner` does so week by week as logs grow.
- `calc.expenditure.checkin`: from an estimate to the next week.
"""

from calc.expenditure.estimate import (
    COLUMNS,
    Ahead,
    Person,
    Taught,
    estimate,
    evidence_by_day,
    interval_ahead,
    taught,
)
from calc.expenditure.filter_bank import Learner, learn
from calc.expenditure.logs import Learned, Logs

__all__ = [
    "COLUMNS",
    "Ahead",
    "Learned",
    "Learner",
    "Logs",
    "Person",
    "Taught",
    "estimate",
    "evidence_by_day",
    "interval_ahead",
    "learn",
    "taught",
]
