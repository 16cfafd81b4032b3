"""One kind of number in, the same kind out: floats, numpy arrays and pandas columns alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from math import floor
from typing import Any, NamedTuple, ParamSpec, TypeAlias, TypeVar, cast

import numpy as np
import pandas as pd

# A float, a numpy array or a pandas column. The stubs of numpy and pandas cannot say 'the same
# kind back' through `where` and `select`, so the alias is open and `elementwise` keeps the promise.
Numbers: TypeAlias = Any

P = ParamSpec("P")
R = TypeVar("R")


class Band(NamedTuple):
    """The low end, the target and the high end of an amount, in one unit."""

    low: Numbers
    target: Numbers
    high: Numbers

    def map(self, change: Callable[[Numbers], Numbers]) -> Band:
        """Return the band with `change` applied to each of its three values."""
        return Band(change(self.low), change(self.target), change(self.high))


def ramp(value: Numbers, low: float, high: float) -> Numbers:
    """Return 0 up to `low`, 1 from `high`, and what lies between in proportion: no edge anywhere.

    >>> [float(ramp(age, 60, 66)) for age in (50, 63, 70)]
    [0.0, 0.5, 1.0]
    """
    return np.clip((np.asarray(value, dtype=float) - low) / (high - low), 0, 1)


def select(
    conditions: Sequence[Numbers], choices: Sequence[Numbers], default: Numbers = 0
) -> Numbers:
    """Return what `numpy.select` does; of single values in a twentieth of its time.

    >>> float(select([False, True], [1.5, 2.5]))
    2.5
    """
    if np.ndarray in {*map(type, conditions), *map(type, choices), type(default)}:
        return np.select(conditions, choices, default)
    pairs = zip(conditions, choices, strict=True)
    return np.asarray(next((choice for holds, choice in pairs if holds), default))[()]


# How many units of the last decimal make one.
_UNITS = {0: 1, 1: 10}


def nearest(value: float, step: float) -> float:
    """Return the multiple of `step` nearest to `value`; halves go up."""
    return floor(value / step + 1 / 2) * step


def largest_remainder(amounts: Sequence[float], total: float, decimals: int = 1) -> list[float]:
    """Return `amounts` scaled and rounded to `decimals`, so that they add up to the rounded total.

    Each is rounded down and what is left goes to the largest remainders, the first one of equals.
    Amounts that come to nothing share the total evenly.

    >>> largest_remainder([1, 1, 1], 100)
    [33.4, 33.3, 33.3]
    """
    whole = sum(amounts)
    count = len(amounts)
    parts = [amount / whole for amount in amounts] if whole > 0 else [1 / count] * count
    per_unit = _UNITS[decimals]
    units = round(round(total, decimals) * per_unit)
    exact = [part * units for part in parts]
    floors = [floor(value) for value in exact]
    by_remainder = sorted(range(count), key=lambda index: (floors[index] - exact[index], index))
    for index in by_remainder[: units - sum(floors)]:
        floors[index] += 1
    return [value / per_unit for value in floors]


# What needs nothing on its way in or out. A plan is a hundred such calls on floats.
_AS_IT_IS = frozenset({float, int, str, bool, type(None)})


def _plain(value: Any) -> Any:
    """Return a column or a list as an array, and whole numbers as floats.

    Arrays of small whole numbers (int8, uint8) would wrap around in a product without a word.
    """
    if isinstance(value, pd.Series):
        value = value.to_numpy()
    elif isinstance(value, list):
        value = np.asarray(value)
    if isinstance(value, np.ndarray | np.integer) and value.dtype.kind in "iu":
        return value.astype(float)
    return value


def _wrapped(result: Any, index: pd.Index | None) -> Any:
    if index is None and type(result) in _AS_IT_IS:
        return result
    if isinstance(result, tuple):
        parts = [_wrapped(part, index) for part in result]
        return type(result)(*parts) if hasattr(result, "_fields") else tuple(parts)
    if index is not None:
        return pd.Series(np.broadcast_to(result, index.shape), index=index)
    if isinstance(result, np.generic) or (isinstance(result, np.ndarray) and result.ndim == 0):
        return result.item()
    return result


def elementwise(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function written for arrays take floats and columns, and give the same kind back.

    A column keeps its index, and a list gives an array. A float gives a float (or a str or bool),
    an array an array. Named tuples of results are handled part by part.
    """

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        every = (*args, *kwargs.values())
        if _AS_IT_IS.issuperset(map(type, every)):
            return cast(R, _wrapped(function(*args, **kwargs), None))
        index = next((value.index for value in every if isinstance(value, pd.Series)), None)
        result = cast(Any, function)(
            *(_plain(value) for value in args),
            **{name: _plain(value) for name, value in kwargs.items()},
        )
        return cast(R, _wrapped(result, index))

    return wrapper
