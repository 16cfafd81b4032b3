"""Simulated people of a team: what their last week truly was, and what their logs say of it.

A log has what logs have: a scale that wanders from day to day and with a cycle, days that were not
written or only in part, food that was left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from calc import Profile, make_plan
from calc.food.protein import reference_weight
from calc.journal import Journal
from calc.plan.amounts import fat_free_mass
from calc.team.screen import LABELS, screen
from calc.team.squad import Member
from tests.support.journals import a_day, a_set, journal_of

MONDAY = date(2026, 3, 2)
WEEKS = 5
LAST_WEEK = MONDAY + timedelta(weeks=WEEKS - 1)


@dataclass(frozen=True)
class Truth:
    """The last week as it was: % of weight lost, g/kg, kcal/kg, hours, times the weeks before."""

    weight: float
    protein: float
    energy: float
    sleep: float
    volume: float

    def holds(self, margin: float = 0.0) -> dict[str, bool]:
        """What a screen should raise, of weeks that are over each line by a margin of it."""
        return {
            "weight": self.weight > 1 * (1 + margin),
            "protein": self.protein < 1.6 * (1 - margin / 4),
            "energy": self.energy < 30 * (1 - margin / 4),
            "sleep": self.sleep < 7 * (1 - margin / 8),
            "volume": self.volume > 1.5 * (1 + margin / 4),
        }

    def clear(self, margin: float) -> dict[str, bool]:
        """What a screen should not raise, of weeks that are short of each line by a margin."""
        return {
            "weight": self.weight < 1 * (1 - margin),
            "protein": self.protein > 1.6 * (1 + margin / 4),
            "energy": self.energy > 30 * (1 + margin / 4),
            "sleep": self.sleep > 7 * (1 + margin / 8),
            "volume": self.volume < 1.5 * (1 - margin / 4),
        }


def person(seed: int) -> tuple[Member, Journal, Truth]:
    """Somebody with five weeks of logs, and the truth of their last week."""
    chance = np.random.default_rng(seed)
    male = chance.random() < 0.5
    height = chance.normal(181 if male else 168, 6)
    weight = float(np.clip(chance.normal(82 if male else 64, 9), 52, 115))
    profile = Profile(
        weight=f"{weight:.1f} kg",
        height=f"{height:.0f} cm",
        age=int(chance.integers(18, 36)),
        sex="male" if male else "female",
        goal="maintain",
    )
    truth = Truth(
        weight=float(chance.uniform(-0.8, 2.4)),
        protein=float(chance.uniform(1.1, 2.2)),
        energy=float(chance.uniform(20, 48)),
        sleep=float(chance.normal(7.2, 0.7)),
        volume=float(chance.uniform(0.7, 2.2)),
    )
    # Some write every day, some every other.
    care = float(chance.uniform(0.5, 1.0))
    member = Member(f"Person {seed}", profile)
    days = _days(chance, profile, truth, care, 0.0 if male else 0.5)
    return member, journal_of(_sets(chance, truth), days), truth


def _days(
    chance: np.random.Generator, profile: Profile, truth: Truth, care: float, wave_kg: float
) -> list[dict[str, Any]]:
    plan = make_plan(profile)
    lean = float(
        fat_free_mass(profile.weight_kg, profile.height_cm, profile.age, profile.male, np.nan)
    )
    exercise = float(plan.amounts.floor.energy_availability) - 30 * lean
    asked = truth.energy * lean + exercise
    per_kg = float(reference_weight(profile.weight_kg, profile.height_cm))
    noise, phase, found = 0.0, chance.uniform(0, 28), []
    for day in range(7 * WEEKS):
        last = day >= 7 * (WEEKS - 1)
        noise = 0.35 * noise + chance.normal(0, 0.0075 * profile.weight_kg)
        # As fast over the last two weeks, of which a week's mean against the one before tells.
        gone = truth.weight / 100 * profile.weight_kg * max(day - 7 * (WEEKS - 2), 0) / 7
        water = wave_kg * np.sin(2 * np.pi * (day + phase) / 28)
        row: dict[str, Any] = {}
        if chance.random() < care:
            row["weight_kg"] = round(profile.weight_kg - gone + noise + water, 1)
        if chance.random() < care:
            part = 0.5 if chance.random() < 0.06 else 1.0
            left_out = chance.normal(0.95, 0.03)
            scatter = chance.normal(1, 0.14)
            usual = asked if last else asked * 1.05
            row["energy_kcal"] = round(usual * part * left_out * scatter)
            grams = truth.protein * per_kg * part * left_out * chance.normal(1, 0.16)
            row["protein_g"] = round(grams)
        if chance.random() < care:
            row["sleep_h"] = round(float(chance.normal(truth.sleep if last else 7.4, 0.8)), 1)
        if row:
            found.append(a_day((MONDAY + timedelta(days=day)).isoformat(), **row))
    return found


def _sets(chance: np.random.Generator, truth: Truth) -> list[dict[str, Any]]:
    usual = int(chance.integers(10, 18))
    found = []
    for week in range(WEEKS):
        times = truth.volume if week == WEEKS - 1 else 1.0
        for day in (0, 1, 3, 4):
            many = max(round(usual * times * chance.normal(1, 0.1)), 1)
            when = (MONDAY + timedelta(days=7 * week + day)).isoformat()
            found += [a_set(when, weight_kg=80.0, reps=8.0, workout="Legs")] * many
    return found


@dataclass(frozen=True)
class Judged:
    """Of people whose last week is known: what was missed and raised wrongly, and of how many."""

    missed: int
    over: int
    wrong: int
    clear: int
    cannot_tell: int


def judged(seeds: Iterable[int], margin: float) -> dict[str, Judged]:
    """What a screen makes of simulated people, by what it looks for.

    Only weeks over a line by the margin are to be raised, and only those short of it by as much are
    not; what lies between is decided by the scatter of the days.
    """
    counts = {what: dict.fromkeys(Judged.__dataclass_fields__, 0) for what in LABELS}
    for seed in seeds:
        member, journal, truth = person(seed)
        over, clear = truth.holds(margin), truth.clear(margin)
        for fact in screen([member], {member.name: journal}, LAST_WEEK):
            count = counts[fact.what]
            told = fact.status != "cannot tell"
            count["cannot_tell"] += not told
            count["over"] += told and over[fact.what]
            count["missed"] += told and over[fact.what] and fact.status != "raised"
            count["clear"] += told and clear[fact.what]
            count["wrong"] += told and clear[fact.what] and fact.status == "raised"
    return {what: Judged(**count) for what, count in counts.items()}
