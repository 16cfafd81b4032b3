"""The publications on what a day costs: in their own file alone, and used by the account."""

from __future__ import annotations

from calc.evidence import Source, bibliography, bibliography_recovery
from calc.evidence import bibliography_energy as of_energy
from calc.evidence.register import register


def shorts(module: object) -> set[str]:
    return {one.short for one in vars(module).values() if isinstance(one, Source)}


def test_no_publication_stands_in_two_files():
    others = shorts(bibliography) | shorts(bibliography_recovery)
    assert not shorts(of_energy) & others


def test_equations_of_rest_rest_on_it():
    resting = {one.module for one in register() if one.source.short in shorts(of_energy)}
    assert resting == {"energy.equations", "energy.fat_free_mass", "food.days"}
