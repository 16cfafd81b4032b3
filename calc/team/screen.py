"""A weekly look at the logs that people of a team bring: five facts each, with their rows.

Weight down fast, little protein, little energy left once training is paid for, short nights, much
more training than before. A fact is that and nothing more: no score, no diagnosis. Where there are
too few rows it says so, and where a person's plan leaves a number out, so does this. How often it
misses something and raises it wrongly, on simulated people, is measured by `benchmarks.screen`:
weight most often, since a scale and a cycle move a week's mean by about as much as is looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.clock import DATE, Day, as_date
from calc.energy.sessions import minutes_by_kind, week_energy
from calc.evidence import Constant, apart, figure
from calc.expenditure.intakes import HALF
from calc.food.protein import PROTEIN_LOW, reference_weight
from calc.journal import Journal
from calc.journal.overlap import resolved
from calc.person.guardrails import (
    AVAILABILITY_FLOOR,
    energy_availability,
    hides_numbers,
    withheld_topics,
)
from calc.person.profile import Profile
from calc.plan.amounts import fat_free_mass
from calc.recovery.sleep import sleep_need
from calc.recovery.strain import LEAST_BEFORE, LEAST_INTAKE_DAYS, LEAST_NIGHTS, WEEKS_BEFORE
from calc.show.words import duration
from calc.team.squad import Member
from calc.training.volume import counting_of, logged_sets

What = Literal["weight", "protein", "energy", "sleep", "volume"]
Status = Literal["raised", "not raised", "cannot tell", "left out"]
FAST_LOSS = Constant(0.01, "of body weight a week", "Loss of weight from which it is raised")
MUCH_MORE = Constant(1.5, "times", "Sets against the weeks before from which it is raised")
LEAST_WEIGH_INS = Constant(4, "weigh-ins", "Weigh-ins of a week from which its mean counts")

LABELS: Mapping[What, str] = {
    "weight": f"Weight down by more than {figure(100 * FAST_LOSS)} % in a week",
    "protein": f"Protein under {figure(PROTEIN_LOW)} g/kg",
    "energy": f"Energy availability under {figure(AVAILABILITY_FLOOR)} kcal/kg fat-free mass",
    "sleep": "Sleep under what is recommended for the age",
    "volume": "Half as many sets again as in the weeks before, or more",
}
# What a person's plan has to count for a fact to be told of them.
TOPICS: Mapping[What, str] = {"protein": "protein", "energy": "energy", "sleep": "sleep"}
LEFT_OUT = "Left out: the plan gives no number for it here."
NO_LOG = "Cannot tell: no log was brought."
COLUMNS = ("name", "what", "status", "text")


@dataclass(frozen=True)
class Fact:
    """What a week of a person's log says of one thing, in words, with the rows behind it.

    `rows` has `date` and the figures, of the week and of those it is compared with.
    """

    name: str
    what: What
    status: Status
    text: str
    rows: pd.DataFrame

    @property
    def label(self) -> str:
        """What is looked for."""
        return LABELS[self.what]


def screen(
    members: Iterable[Member], journals: Mapping[str, Journal], week_start: Day
) -> tuple[Fact, ...]:
    """Return the facts of a team's week: by person, in the order of `LABELS`.

    `journals` are the logs that were brought, by the names of the members; `week_start` is any date
    of the week, which begins on its Monday. Raises `InputError` where it is no date.
    """
    week = pd.Timestamp(as_date(week_start, "week_start"))
    monday = week - pd.Timedelta(days=week.day_of_week)
    found: list[Fact] = []
    for one in members:
        if one.name not in journals:
            found += [Fact(one.name, what, "cannot tell", NO_LOG, _rows()) for what in LABELS]
        else:
            found += screen_one(one, journals[one.name], monday.date())
    return tuple(found)


def fact_table(facts: Iterable[Fact]) -> pd.DataFrame:
    """Return facts as a table: name, what, status ('raised', 'cannot tell', ...), text."""
    return pd.DataFrame([(f.name, f.label, f.status, f.text) for f in facts], columns=list(COLUMNS))


def screen_one(member: Member, journal: Journal, monday: Day) -> tuple[Fact, ...]:
    """Return the five facts of one person's week that begins on a Monday."""
    profile = member.profile
    if hides_numbers(profile.conditions):
        return tuple(Fact(member.name, what, "left out", LEFT_OUT, _rows()) for what in LABELS)
    withheld = withheld_topics(profile.conditions, profile.age)
    log = _Week(profile, journal, monday)
    told = {
        "weight": log.weight,
        "protein": log.protein,
        "energy": log.energy,
        "sleep": log.sleep,
        "volume": log.volume,
    }
    found = []
    for what in LABELS:
        if TOPICS.get(what) in withheld:
            found.append(Fact(member.name, what, "left out", LEFT_OUT, _rows()))
        else:
            found.append(Fact(member.name, what, *told[what]()))
    return tuple(found)


def _rows(**columns: Iterable[object]) -> pd.DataFrame:
    return pd.DataFrame({"date": pd.Series([], dtype=DATE), **columns})


Told = tuple[Status, str, pd.DataFrame]


class _Week:
    """One person's week, with the days before it that it is compared with."""

    def __init__(self, profile: Profile, journal: Journal, monday: Day) -> None:
        self.profile = profile
        self.monday = pd.Timestamp(as_date(monday, "week_start"))
        logs = resolved(journal)
        self.log, days = logs.log, logs.days
        self.this = self._between(days, 0, 1)
        self.last = self._between(days, -1, 0)
        self.before = self._between(days, -int(WEEKS_BEFORE), 0)

    def _between(self, days: pd.DataFrame, first: int, after: int) -> pd.DataFrame:
        start, end = (self.monday + pd.Timedelta(weeks=weeks) for weeks in (first, after))
        return days[(days["date"] >= start) & (days["date"] < end)]

    @property
    def weight_kg(self) -> float:
        """The week's mean weight, or that of the profile where it has none."""
        known = self.this["weight_kg"].dropna()
        return float(known.mean()) if len(known) else self.profile.weight_kg

    def weight(self) -> Told:
        """Whether mean weight fell fast from the week before."""
        rows = pd.concat([self.last, self.this])[["date", "weight_kg"]].dropna()
        now, then = (one["weight_kg"].dropna() for one in (self.this, self.last))
        short = _too_few(
            ("weigh-ins this week", len(now), LEAST_WEIGH_INS),
            ("weigh-ins in the week before", len(then), LEAST_WEIGH_INS),
        )
        if short:
            return "cannot tell", short, rows
        change = float(now.mean() / then.mean() - 1)
        text = (
            f"Mean weight {figure(now.mean(), 1)} kg from {len(now)} weigh-ins, "
            f"{figure(then.mean(), 1)} kg from {len(then)} the week before: "
            f"{_signed(100 * change)} %. Water alone can move it as much."
        )
        return _raised(_below(-FAST_LOSS * 100, 100 * change, 1)), text, rows

    def protein(self) -> Told:
        """Whether mean protein is below what is enough for most."""
        rows, left_out = self._whole("protein_g")
        short = _too_few(("whole days of protein", len(rows), LEAST_INTAKE_DAYS))
        if short:
            return "cannot tell", short, rows
        weight = float(reference_weight(self.weight_kg, self.profile.height_cm))
        mean = float(rows["protein_g"].mean())
        text = (
            f"Mean protein {figure(mean, 0)} g on {len(rows)} days, {figure(mean / weight)} g "
            f"for each of {figure(weight, 0)} kg{left_out}."
        )
        return _raised(_below(PROTEIN_LOW, mean / weight)), text, rows

    def energy(self) -> Told:
        """Whether what was eaten leaves little energy once the planned training is paid for."""
        rows, left_out = self._whole("energy_kcal")
        short = _too_few(("whole days of energy", len(rows), LEAST_INTAKE_DAYS))
        if short:
            return "cannot tell", short, rows
        who, weight = self.profile, self.weight_kg
        lean = float(
            fat_free_mass(
                weight, who.height_cm, who.age, who.male, weight * (1 - _share(who.body_fat))
            )
        )
        exercise = float(week_energy(weight, minutes_by_kind(who.week)).total)
        mean = float(rows["energy_kcal"].mean())
        left = float(energy_availability(mean, exercise, lean))
        known = "" if who.body_fat is not None else ", as is usual for the size"
        text = (
            f"Mean energy {figure(mean, 0)} kcal as logged on {len(rows)} days, less "
            f"{figure(exercise, 0)} a day for the planned training, on {figure(lean, 0)} kg of "
            f"fat-free mass{known}: {figure(left, 0)} kcal/kg{left_out}."
        )
        return _raised(_below(AVAILABILITY_FLOOR, left, 0)), text, rows

    def sleep(self) -> Told:
        """Whether nights were shorter than is recommended for the age."""
        rows = self.this[["date", "sleep_h"]].dropna()
        short = _too_few(("nights", len(rows), LEAST_NIGHTS))
        if short:
            return "cannot tell", short, rows
        least, mean = float(sleep_need(self.profile.age).low), float(rows["sleep_h"].mean())
        text = (
            f"Mean sleep {duration(mean)} in {len(rows)} nights; {duration(least)} or more are "
            "recommended."
        )
        return _raised(mean < least and duration(mean) != duration(least)), text, rows

    def volume(self) -> Told:
        """Whether hard sets are half as many again as in the weeks before."""
        weeks = [self.monday + pd.Timedelta(weeks=at) for at in range(-int(WEEKS_BEFORE), 1)]
        log = self._between(self.log, -int(WEEKS_BEFORE), 1)
        hard = logged_sets(log, counting_of("direct")).to_numpy(dtype=float)
        place = (log["date"] - weeks[0]).dt.days.to_numpy() // 7
        sets = np.bincount(place, hard, len(weeks)).tolist()
        rows = pd.DataFrame({"date": pd.Series(weeks, dtype=DATE), "hard_sets": sets})
        # Weeks before the log began are unknown; one without training since then has none.
        begun = np.flatnonzero(sets)
        rows = rows.iloc[begun[0] :] if len(begun) else rows.iloc[:0]
        before, now = rows["hard_sets"].iloc[:-1], sets[-1]
        short = _too_few(("weeks of training before this one", len(before), LEAST_BEFORE))
        if short:
            return "cannot tell", short, rows
        mean = float(before.mean())
        text = (
            f"{figure(now, 0)} hard sets, {figure(mean, 1)} a week in the {len(before)} before: "
            f"{figure(now / mean)} times as many."
        )
        return _raised(now >= MUCH_MORE * mean), text, rows

    def _whole(self, name: str) -> tuple[pd.DataFrame, str]:
        """Return the days of the week with an intake, without those logged in part.

        A day far lighter than those of the weeks before is taken as logged in part, unless so many
        are that it is how this person eats now.
        """
        known = self.this[["date", name]].dropna()
        usual = pd.concat([self.before, self.this])[name].dropna().median()
        whole = known[known[name] >= HALF * usual]
        if len(whole) < LEAST_INTAKE_DAYS or len(whole) == len(known):
            return known, ""
        return whole, f" ({len(known) - len(whole)} lighter by far are not counted)"


def _share(body_fat: float | None) -> Numbers:
    return np.nan if body_fat is None else body_fat


def _raised(holds: bool) -> Status:
    return "raised" if holds else "not raised"


def _below(line: float, value: float, decimals: int = 2) -> bool:
    """Whether a value is below a line to somebody who reads it with so many decimals."""
    return value < line and apart(value, line, decimals)


def _signed(percent: float) -> str:
    return f"{'+' if percent > 0 else '−'}{figure(abs(percent), 1)}"


def _too_few(*counts: tuple[str, int, float]) -> str:
    """Return what is missing to tell; '' for nothing."""
    missing = [
        f"{have} {what}, {least:g} are needed" for what, have, least in counts if have < least
    ]
    return f"Cannot tell: {'; '.join(missing)}." if missing else ""
