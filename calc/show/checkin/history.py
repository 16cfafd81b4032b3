"""The Check-in page in words: how good the data are, what was marked, used, and met by volume."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from calc.clock import day_text, iso_date, iso_dates
from calc.expenditure.checkin import Logged, history
from calc.expenditure.checkin.learned import LIGHT_DAYS_ASKED, RATE_DAYS
from calc.expenditure.checkin.marks import (
    ACTIVITY,
    CREATINE,
    CYCLE,
    DIET,
    ILLNESS,
    LIGHT,
    PART,
    PAUSE,
    TRAVEL,
    light_days_answered,
)
from calc.journal import Journal, resolved, weekly
from calc.journal.fasting import FASTED
from calc.plan import Plan
from calc.recovery.strain import findings
from calc.show.checkin.learning import Learning
from calc.show.training.volume import muscle_name
from calc.show.words import kcal
from calc.training.volume import Counting

CHECK_INS_SHOWN = 8

KINDS: Mapping[str, str] = {
    ILLNESS: "Illness",
    TRAVEL: "Travel",
    CREATINE: "Creatine begun",
    DIET: "Another diet begun",
    CYCLE: "Days before the period",
    ACTIVITY: "Activity changed",
    PAUSE: "Pause",
    FASTED: "Fasted",
    LIGHT: "Light days are meant",
    PART: "Light days are logged in part",
}
HELP_ON_MARKS = (
    "Mark what moves water or appetite, and the check-in waits until it is over. Keep logging as "
    "you do."
)
WHAT_MARKS_DO: tuple[str, ...] = (
    "Illness, travel: what was logged on these days is left out, and the check-in waits for them "
    "and a week more.",
    "Creatine, another diet: the check-in waits for two weeks from the day it began; creatine's "
    "water is allowed for.",
    "Days before the period: the check-in waits for these days, a week where no last day is given, "
    "and from then on the estimate allows for the water of the cycle.",
    "Activity changed: no waiting; the estimate looks for a new level at once.",
    "Pause: the check-in waits until the last day, or until you remove it.",
    "Fasted: no waiting; a day with nothing logged counts with 0 kcal. Without this mark a day of "
    "0 is a day that was not logged.",
    "Light days are meant: no waiting; every light day of the log counts as it is written. Without "
    "this mark a day far lighter than the days before is taken as logged in part.",
    "Light days are logged in part: as without a mark, and the page does not ask again.",
)
# The answers to the question about light days, by the kind of mark that keeps them.
LIGHT_DAYS: Mapping[str, str] = {LIGHT: "They were meant", PART: "They are logged in part"}
OF_FOUR_WEEKS = "Of the last four weeks."


class Step(NamedTuple):
    """A part of the way to the first check-in: '9 of 21 days', and the share that is done in %."""

    text: str
    percent: int


_COUNTED = {"day": "days", "weigh-in": "weigh-ins", "day of intake": "days of food"}


def way_to_first(logs: Logged | None = None) -> tuple[Step, ...]:
    """Return how far it is to the first check-in; from the start where nothing is logged."""
    begun = Logged(0, 0, 0) if logs is None else logs
    return tuple(
        Step(
            f"{min(there, needed)} of {needed} {_COUNTED[name]}", 100 * min(there, needed) // needed
        )
        for name, (there, needed) in begun.so_far.items()
    )


def quality(learning: Learning) -> list[tuple[str, str]]:
    """Return how good the data of the last four weeks are: what, and how much."""
    days = learning.lessons.evidence.iloc[-int(RATE_DAYS) :]
    status = days["intake_status"]
    count = len(days)
    rows = [
        ("Days of food logged", f"{(status == 'logged').sum()} of {count}"),
        ("Days with a weigh-in", f"{days['weight_kg'].notna().sum()} of {count}"),
    ]
    if half := int((status == "half_logged").sum()):
        rows.append(("Light days, taken as logged in part", str(half)))
    if slips := int((status == "slip").sum()):
        rows.append(("Days that look like a typing slip, left out", str(slips)))
    if out := int(days["outlier"].sum()):
        rows.append(("Weigh-ins far off, counted little", str(out)))
    if rest := int(days["paused"].sum()):
        rows.append(("Days of illness or travel, left out", str(rest)))
    return rows


def light_days(learning: Learning, marks: pd.DataFrame) -> str:
    """Return the question whether light days were meant; '' where it was answered, or they are
    few."""
    days = learning.lessons.evidence.iloc[-int(RATE_DAYS) :]
    light = days[days["intake_status"] == "half_logged"]
    if len(light) < LIGHT_DAYS_ASKED or light_days_answered(marks):
        return ""
    mean = kcal(light["energy_kcal"].mean())
    return (
        f"{len(light)} days of these four weeks are far lighter than the others ({mean} kcal on "
        "average) and are read as logged in part. Say what they were: it changes the figure."
    )


def one_more_week(learning: Learning) -> str:
    """Return what one more week would give; where it would give nothing, that and why."""
    lessons = learning.lessons
    if lessons.stale:
        return ""
    if not (lessons.eaten and lessons.weighed):
        lacks = "weigh-in" if lessons.eaten else "day of intake"
        return (
            f"After your first {lacks} this says what one more week would give: the estimate needs "
            "both food and weight."
        )
    now, then = kcal(lessons.ahead.now80), kcal(lessons.ahead.then80)
    week = "One more week, weighed and logged every day,"
    if lessons.ahead.then80 < lessons.ahead.now80 and now != then:
        return f"{week} would narrow the likely range from ± {now} to about ± {then} kcal."
    stays = f"{week} would leave the likely range at about ± {then} kcal."
    if not learning.told:
        return stays
    return (
        f"{stays} Maintenance itself drifts, so from here more days keep it up to date without "
        "narrowing it."
    )


class Used(NamedTuple):
    """A check-in that was used: its day with the maintenance in use after it, and why."""

    what: str
    why: str


def last_used(marks: pd.DataFrame) -> tuple[Used, ...]:
    """Return the last check-ins that were used, the last first."""
    table = history_table(marks).iloc[:CHECK_INS_SHOWN]
    return tuple(
        Used(f"{day}: {value}", why) for day, value, why in table.itertuples(index=False, name=None)
    )


def history_table(marks: pd.DataFrame) -> pd.DataFrame:
    """Return past check-ins in words, the last first."""
    past = history(marks).iloc[::-1]
    return pd.DataFrame(
        {
            "Day": [day_text(day, year=True) for day in past["date"]],
            "Maintenance in use": [
                f"{kcal(value)} kcal" if value == value else "not known"
                for value in past["maintenance_kcal"]
            ],
            "Why": past["note"].to_list(),
        }
    )


def marks_in_words(marks: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Return a person's own marks, the last first: date, kind, and both in words."""
    own = marks[marks["kind"].isin(list(KINDS))].iloc[::-1]
    return [
        (
            iso_date(row["date"]),
            str(row["kind"]),
            f"{KINDS[str(row['kind'])]}: {_span(row['date'], row['until'])}"
            + (", without an end" if row["kind"] == PAUSE and pd.isna(row["until"]) else ""),
        )
        for _, row in own.iterrows()
    ]


def _span(start: Any, until: Any) -> str:
    if pd.isna(until) or until == start:
        return day_text(start, year=True)
    return f"{day_text(start, year=start.year != until.year)} to {day_text(until, year=True)}"


_HEADS = {
    "when": "When",
    "week_start": "Week from",
    "exercise": "Exercise",
    "sleep_h": "Sleep, h a night",
    "sleep_nights": "Nights",
    "energy_kcal": "Energy, kcal a day",
    "intake_days": "Days logged",
}


class Seen(NamedTuple):
    """What was seen, in a sentence, and the rows behind it with headings to read."""

    sentence: str
    rows: pd.DataFrame


def surplus_from(plan: Plan) -> float | None:
    """Return the low end of the energy of a plan for gaining, None for any other."""
    if plan.goal != "gain" or plan.energy is None or plan.hides_numbers:
        return None
    return float(plan.energy.m_as("kcal/day").low)


def seen(
    journal: Journal, experience: str, counting: Counting | None, surplus_from_kcal: float | None
) -> tuple[Seen, ...]:
    """Return what weeks of high volume met, the latest first; nothing where data are too few."""
    rule = counting or Counting()
    found = findings(
        weekly(journal, rule),
        resolved(journal).log,
        experience=experience,
        counting=rule.rule,
        surplus_from_kcal=surplus_from_kcal,
    )
    return tuple(Seen(one.text, _to_read(one.rows)) for one in found)


def _to_read(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a finding with headings and dates to read."""
    dates = {str(name): iso_dates(rows[name]) for name in rows if rows[name].dtype.kind == "M"}
    return rows.assign(**dates).rename(columns=_head).round(1)


def _head(name: str) -> str:
    if name in _HEADS:
        return _HEADS[name]
    if name.startswith("hard_sets_"):
        return f"{muscle_name(name.removeprefix('hard_sets_')).capitalize()}, sets"
    return name.replace("_", " ").capitalize()
