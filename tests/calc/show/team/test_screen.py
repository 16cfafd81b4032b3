"""The weekly screen in words: whose a file is, which week, what is raised, what is not told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from calc.show.team.screen import (
    answered,
    journals,
    last_week,
    log_of,
    raised,
    screen_sentence,
    untold,
    whose,
)
from calc.team.screen import screen
from tests.support.journal_page import HEVY, STRONG
from tests.support.squads import squad

NAMES = ["Ana Ruiz", "Ana Lima", "Ben", "Jörg O'Neil"]
MONDAY = date(2026, 11, 23)


def days_csv(protein: float, kilos: float = 80.0, loss: float = 0.0) -> bytes:
    """Two weeks of days, with a weight that falls between them."""
    rows = []
    for place in range(14):
        day = MONDAY + timedelta(days=place - 7)
        weight = kilos * (1 - loss * (place >= 7))
        rows.append(f"{day},2600,{protein},300,80,30,{weight:.1f},7.5,app")
    head = "date,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,weight_kg,sleep_h,source"
    return "\n".join([head, *rows, ""]).encode()


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("ana-ruiz_hevy.csv", "Ana Ruiz"),
        ("strong Ana Lima (3).CSV", "Ana Lima"),
        ("ben.csv", "Ben"),
        ("Jörg O'Neil.zip", "Jörg O'Neil"),
        ("workouts.csv", ""),
        ("ana.csv", ""),
        ("", ""),
    ],
)
def test_a_file_is_of_whom_its_name_says(file: str, name: str):
    assert whose(file, NAMES) == name


def test_a_log_waits_for_whose_it_is_and_for_what_it_does_not_say():
    log = log_of("workouts.csv", HEVY.encode(), NAMES)
    assert log.waits
    assert not log.fault
    assert not log.of("Ben").waits
    asks = log_of("ben.csv", STRONG.encode(), NAMES)
    assert asks.whose == "Ben"
    assert asks.waits
    given = {one.name: next(iter(one.answers)) for one in asks.questions}
    assert given
    told = answered(asks, given)
    assert not told.waits
    # What nobody asks of any more is not held, and read again it is the same.
    assert (told.data, log.data, answered(told, {})) == (b"", b"", told)
    assert asks.data
    assert journals([log, asks]) == {}
    both = journals([log.of("Ben"), answered(asks, given)])
    assert len(both["Ben"].log) > len(log.of("Ben").journal.log)  # type: ignore[union-attr]
    bad = log_of("ben.csv", b"\x89PNG\r\n\x1a\n", NAMES)
    assert bad.fault
    assert bad.waits


def test_what_is_raised_has_its_rows():
    roster = squad(2)
    name, other = roster.names
    logs = journals(
        [
            log_of(f"{name}.csv", days_csv(60, loss=0.02), roster.names),
            log_of(f"{other}.csv", days_csv(220), roster.names),
        ]
    )
    assert last_week(logs, date(2026, 12, 1)) == MONDAY
    assert last_week({}, date(2026, 12, 1)) == MONDAY
    facts = screen(roster.members(), logs, MONDAY)
    found = raised(facts, "metric")
    assert [one.name for one in found] == [name]
    labels = [label for label, _, _ in found[0].facts]
    assert labels == ["Weight down by more than 1 % in a week", "Protein under 1.6 g/kg"]
    rows = found[0].facts[0][2]
    assert rows["Weight (kg)"].tolist()[-1] == 78.4
    assert "Weight (lb)" in raised(facts, "imperial")[0].facts[0][2]
    assert screen_sentence(facts, MONDAY + timedelta(days=3)) == (
        f"The week of 23 Nov: 2 facts are raised, of {name}."
    )
    # Nobody trained in these logs, which is no fact of theirs.
    assert any("weeks of training" in line for line in untold(facts)) == any(
        fact.status == "cannot tell" and not fact.rows.empty for fact in facts
    )


def test_a_week_without_rows_says_so():
    roster = squad(1)
    facts = screen(roster.members(), {}, MONDAY)
    assert "no log that was brought has enough rows" in screen_sentence(facts, MONDAY)
    logs = journals([log_of(f"{roster.names[0]}.csv", days_csv(220), roster.names)])
    fine = screen(roster.members(), logs, MONDAY)
    assert "nothing of the five is raised, of one person with a log" in screen_sentence(
        fine, MONDAY
    )
