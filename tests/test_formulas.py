"""The formula that a reader sees is the one that is computed, for every equation there is."""

from __future__ import annotations

import importlib
import inspect
import re
from typing import Any

import pytest

from calc.arrays import Band
from calc.evidence import worked
from calc.evidence.register import Entry, register
from tests.support.cases import each
from tests.support.formulas import value_of

# A person, a session and a day that lie inside the bounds of every equation.
INPUTS: dict[str, float] = {
    "weight_kg": 80,
    "height_cm": 180,
    "fat_free_mass_kg": 68,
    "lean_mass_kg": 68,
    "fat_mass_kg": 12,
    "tonnage_kg": 8000,
    "energy_kcal": 2500,
    "exercise_kcal_per_day": 250,
    "dose_mg": 160,
    "minutes": 75,
    "hours": 1.25,
    "waist_cm": 84,
    "neck_cm": 38,
    "hip_cm": 97,
    "weight_before_kg": 80,
    "weight_after_kg": 79.2,
    "drunk_l": 0.6,
    "urine_l": 0.1,
    "sweat_ml_per_day": 500,
    "need_h": 8,
    "efficiency": 0.88,
    "load": 100,
    "reps": 5,
    "sets": 12,
}
AGES = {"18–29": 25, "30–59": 45, "60+": 70}
ADULT = 32
MALE = {"male": 1.0, "female": 0.0, "unspecified": 0.5}

LINES = [
    (one, line)
    for one in register()
    if one.value is None
    for line in ([""] if isinstance(one.evidence.formula, str) else one.evidence.formula)
]


def _function(one: Entry) -> Any:
    module, _, name = one.id.rpartition(".")
    return getattr(importlib.import_module(f"calc.{module}"), name)


def _number(result: Any) -> float:
    """The amount that the formula gives: a band's target, the first part of several."""
    if isinstance(result, Band):
        return _number(result.target)
    return _number(result[0]) if isinstance(result, tuple) else float(result)


@each("one, line", LINES)
def test_the_formula_gives_what_the_function_gives(one: Entry, line: str):
    function = _function(one)
    sex, _, rest = line.partition(" ")
    inputs = {**INPUTS, "age": AGES.get(rest, ADULT)}
    given: dict[str, Any] = {**inputs, "male": MALE.get(sex), "category": rest}
    arguments = {
        name: given[name]
        for name, parameter in inspect.signature(function).parameters.items()
        if name in given or parameter.default is inspect.Parameter.empty
    }
    text = worked(function, line, **inputs)
    assert not re.search(r"[{}]", text)
    assert value_of(text) == pytest.approx(_number(function(**arguments)), rel=1e-9)
