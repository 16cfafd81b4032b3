"""The examples in the docstrings are run as they stand, and the public functions all have one."""

from __future__ import annotations

import doctest
import importlib
import inspect
from types import ModuleType

import pandas as pd
import pytest

import calc
from calc import energy
from tests.support.source_code import modules

PROMPT = ">>>"
EXAMPLES = {
    module.name: count for module in modules("calc") if (count := module.text.count(PROMPT))
}


def without_example(package: ModuleType) -> list[str]:
    """The functions and classes among a package's public names that show no example."""
    public = {name: getattr(package, name) for name in package.__all__}
    return [
        name
        for name, thing in public.items()
        if (inspect.isroutine(thing) or (inspect.isclass(thing) and package is calc))
        and PROMPT not in (inspect.getdoc(thing) or "")
    ]


@pytest.mark.parametrize(("name", "count"), EXAMPLES.items())
def test_the_examples_give_what_they_show(name: str, count: int):
    # As who imports `calc` has it.
    with pd.option_context("mode.string_storage", "auto"):
        found = doctest.testmod(importlib.import_module(name))
    assert (found.failed, found.attempted) == (0, count)


@pytest.mark.parametrize("package", [calc, energy], ids=lambda package: package.__name__)
def test_every_public_function_shows_an_example(package: ModuleType):
    assert without_example(package) == []


def test_a_function_without_an_example_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(calc.make_plan, "__doc__", "Return a plan.")
    assert without_example(calc) == ["make_plan"]
