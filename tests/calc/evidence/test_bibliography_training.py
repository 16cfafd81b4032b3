"""The publications on how training goes over time: in one of both files, used, and found."""

from __future__ import annotations

from calc.evidence import Source, bibliography
from calc.evidence import bibliography_training as of_training
from calc.evidence.register import register


def named(module: object) -> dict[str, Source]:
    return {name: one for name, one in vars(module).items() if isinstance(one, Source)}


def test_no_publication_stands_in_both_files():
    assert not named(of_training).keys() & named(bibliography).keys()


def test_numbers_on_lifts_and_the_body_lifted_rest_on_it():
    known = set(named(of_training).values())
    resting = {one.module for one in register() if one.source in known}
    assert {"training.body_share", "journal.lifts"} <= resting


def test_each_leads_to_its_text():
    assert all(one.doi for one in named(of_training).values())
