"""What a plan has to say beside its numbers: what was changed, withheld or doubtful, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["withheld", "changed", "doubtful", "advice"]


@dataclass(frozen=True)
class Notice:
    """One thing a reader ought to know about a plan.

    `topic` is the amount it belongs to ('energy', 'protein', 'fat', 'carbohydrate', 'fibre',
    'water', 'caffeine', 'sleep', 'day', 'profile'). `asked` and `given` are what was asked for and
    what was given, as a person reads them ('3.8 g/kg'); empty where nothing was changed. `why` is
    a calm sentence or two.
    """

    kind: Kind
    topic: str
    why: str
    asked: str = ""
    given: str = ""
