"""The publications on drinks, caffeine, creatine and sleep: in one of both files, and found."""

from __future__ import annotations

from calc.evidence import Source, bibliography
from calc.evidence import bibliography_recovery as of_recovery
from calc.evidence.register import register


def named(module: object) -> dict[str, Source]:
    return {name: one for name, one in vars(module).items() if isinstance(one, Source)}


def test_no_publication_stands_in_both_files():
    assert not named(of_recovery).keys() & named(bibliography).keys()


def test_numbers_on_drinks_caffeine_and_sleep_rest_on_it():
    known = set(named(of_recovery).values())
    resting = {one.module for one in register() if one.source in known}
    assert {"food.hydration", "food.caffeine", "recovery.sleep"} <= resting


def test_what_was_looked_up_leads_to_its_text():
    for one in (
        of_recovery.EFSA_2010,
        of_recovery.EFSA_2015,
        of_recovery.GARDINER_2025,
        of_recovery.ANTONIO_2021,
        of_recovery.MAUGHAN_2018,
        of_recovery.STUTZ_2019,
        of_recovery.LEOTA_2025,
    ):
        assert one.link.startswith("https://")
