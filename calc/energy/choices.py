"""Refusing a word that no rule knows, alone or in a column."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from calc.arrays import Numbers
from calc.errors import InputError


def check_choice(values: Numbers, known: Sequence[str], field: str) -> None:
    """Raise `InputError` that names the field where any of `values` is not one of `known`."""
    unknown = [value for value in np.ravel(values).tolist() if value not in known]
    if unknown:
        raise InputError(
            f"{field} '{unknown[0]}' is not known: choose one of {', '.join(known)}.",
            field,
            unknown[0],
        )
