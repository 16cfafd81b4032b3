"""The decision of a week: what was learned and logged by then, the plan before and after, and why.

How far a week moves is the rule's (`calc.expenditure.checkin.rule`); what pauses it is a mark's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import pandas as pd

from calc.arrays import nearest
from calc.clock import Day, as_date, day_text
from calc.day.table import ENERGY_STEP
from calc.expenditure.checkin.history import (
    BEFORE,
    CHECK_IN,
    UNIT,
    agree,
    befores,
    check_ins,
    in_use,
    last_step,
    next_due,
)
from calc.expenditure.checkin.learned import LIGHT_DAYS_ASKED, OTHER_BODY, Learned, Logged
from calc.expenditure.checkin.marks import Pause, light_days_answered, paused
from calc.expenditure.checkin.rule import (
    FIRST_DAYS,
    FIRST_INTAKE_DAYS,
    LEAST_STEP,
    WEEKLY_CAP,
    aimed_at,
    next_maintenance,
    rate_at_energy,
    scale_asks,
    with_doubt,
)
from calc.expenditure.estimate import READY_WEIGH_INS
from calc.journal.model import HAND, mark_table
from calc.person.body import body_mass_index
from calc.person.guardrails import UNDERWEIGHT_BMI
from calc.person.limits import LIMITS
from calc.person.profile import Profile
from calc.plan import Plan, make_plan
from calc.plan.notices import FLOORS
from calc.show.words import kcal
from calc.units import quantity

Verdict = Literal[
    "withheld", "paused", "early", "waiting", "on_track", "noise", "capped", "held", "taken"
]
_PLURALS = {"day": "days", "weigh-in": "weigh-ins", "day of intake": "days of intake"}

ON_TRACK = "Nothing changes: at the plan's energy your weight moves as the plan aims at."
EXPLAINED = "Nothing changes: how your weight moves comes of what you ate beside the plan."
NEARLY = "Nothing changes: your weight moves as near to the plan's aim as a trend can tell."
IN_KILOJOULES = "Nothing changes: no body spends so much, and a log in kilojoules would read so."
IN_POUNDS = "Nothing changes: the log's weight and the plan's are no one body. Is one in pounds?"
LIGHT_DAYS = (
    "Nothing changes before you have said what your light days are: the answer is under 'How good "
    "the data are'."
)
UNDERWEIGHT = (
    "The trend is below a body mass index of 18.5, so the check-in takes no energy away. With "
    "today's weight in the plan, its limits hold for you."
)
APART = "Nothing changes: the estimate asks for a step, and the scale does not bear it out."


@dataclass(frozen=True)
class CheckIn:
    """What a check-in comes to, all in kcal/day and in the calories that the person logs.

    `verdict` is 'withheld' (no energy is counted for this person; every number is nan or None),
    'paused', 'early' (too few logs), 'waiting' (the last check-in is not a week old),
    'on_track' (at the plan's energy weight moves as it aims at), 'noise' (no difference beyond
    doubt, or none that the scale bears out), 'capped' (a step of 150 kcal on the way), 'held' (a
    floor or limit keeps the plan's energy from following, or the log is in another unit) or
    'taken'. `reason` says it in plain words, to be read on its own; `outcome` is the part of it
    that follows from the figures, for a page that has shown those already.

    `before` is the plan as it is, `after` the one of `profile`, whose maintenance is the proposed
    one; the two are equal where nothing is proposed. `in_use_kcal` is the plan's maintenance now.
    """

    date: date
    verdict: Verdict
    reason: str
    profile: Profile
    before: Plan
    after: Plan
    learned: Learned | None
    in_use_kcal: float
    proposed_kcal: float
    outcome: str = ""
    pause: Pause | None = None
    planned_rate_kg: float = math.nan
    observed_rate_kg: float = math.nan

    @property
    def moves(self) -> bool:
        """Whether there is something to use: a plan with another energy."""
        return abs(self.change_kcal) > 0

    @property
    def energy_before_kcal(self) -> float:
        """The plan's energy now, nan where it is withheld."""
        return _energy(self.before)

    @property
    def energy_after_kcal(self) -> float:
        """The energy of the plan that is proposed, nan where it is withheld."""
        return _energy(self.after)

    @property
    def change_kcal(self) -> float:
        """How much the plan's energy changes."""
        return self.energy_after_kcal - self.energy_before_kcal


def _energy(plan: Plan) -> float:
    return math.nan if plan.energy is None else float(plan.energy.m_as("kcal/day").target)


def check_in(
    profile: Profile,
    learned: Learned | None,
    day: Day,
    marks: pd.DataFrame | None = None,
    *,
    logs: Logged | None = None,
    observed_rate_kg: float = math.nan,
    trend_kg: float = math.nan,
) -> CheckIn:
    """Return the decision of a day, from what was learned by then.

    Where weight moves as the plan aims at (`observed_rate_kg` a week over four weeks, less what was
    eaten beside the plan), nothing changes, whatever was learned. `learned` is that of
    `learned_on`, None where there is no estimate; `marks` the journal's (a pause, and the last
    check-in, are in it); `logs` that of `logged`: how much is missing, and what was eaten.

    The proposed maintenance is `next_maintenance`, in whole kcal (rounded towards the one in use),
    and less far away where the plan's energy would move by more than 150 kcal. The plan after it is
    `make_plan`'s, so that every floor, cap and guardrail holds.
    """
    today, before = as_date(day), make_plan(profile)
    if "energy" in before.withheld or before.hides_numbers or before.energy is None:
        reason = "No energy is counted in this plan, so there is nothing to change."
        nothing = (None, math.nan, math.nan)
        return CheckIn(today, "withheld", reason, profile, before, before, *nothing, outcome=reason)
    marks = mark_table() if marks is None else marks
    in_use = float(before.amounts.maintenance.band.target)
    pause = paused(marks, today)
    stays = CheckIn(
        date=today,
        verdict="noise",
        reason="",
        profile=profile,
        before=before,
        after=before,
        learned=learned,
        in_use_kcal=in_use,
        proposed_kcal=in_use,
        pause=pause,
        planned_rate_kg=float(before.amounts.weekly_gain.band.target),
        observed_rate_kg=observed_rate_kg,
    )
    if pause is not None:
        end = day_text(pause.resumes) if pause.resumes else "you give the pause an end"
        return _said(stays, "paused", f"{pause.words}, so the plan stays as it is until {end}.")
    if learned is None or not learned.ready or _missing(logs):
        return _said(stays, "early", _early(logs))
    due = next_due(marks, today)
    if due:
        return _said(stays, "waiting", f"One check-in a week: the next one is on {day_text(due)}.")
    learned_none = profile.maintenance is None
    by_formula = before if learned_none else make_plan(replace(profile, maintenance=None))
    formula = by_formula.amounts.maintenance.band.target
    if learned.in_another_unit(float(formula)):
        return _said(stays, "held", IN_KILOJOULES, _figures(learned, in_use))
    if max(trend_kg / profile.weight_kg, profile.weight_kg / trend_kg) > OTHER_BODY:
        return _said(stays, "held", IN_POUNDS, _figures(learned, in_use))
    rate, aim = _rate_at_the_plan(stays, logs), aimed_at(before)
    if scale_asks(rate, aim) == 0:
        return _said(stays, "on_track", ON_TRACK if rate == observed_rate_kg else EXPLAINED)
    last = last_step(marks, in_use, float(formula))
    wanted = next_maintenance(in_use, learned.kcal, learned.sd, last, rate, aim)
    light = body_mass_index(trend_kg, profile.height_cm) < UNDERWEIGHT_BMI
    if light and wanted < in_use and before.goal != "gain":
        return _said(stays, "held", UNDERWEIGHT, _figures(learned, in_use))
    asked = logs is not None and logs.light_days >= LIGHT_DAYS_ASKED
    if asked and wanted != in_use and not light_days_answered(marks):
        return _said(stays, "held", LIGHT_DAYS, _figures(learned, in_use))
    if wanted != in_use:
        return _moved(stays, learned, float(wanted))
    near = with_doubt(aim)
    if scale_asks(rate, near) == 0:
        moves = scale_asks(observed_rate_kg, near) == 0
        return _said(stays, "on_track", NEARLY if moves else EXPLAINED)
    return _said(stays, "noise", _stays(learned, in_use, last), _figures(learned, in_use))


def _rate_at_the_plan(stays: CheckIn, logs: Logged | None) -> float:
    """Return the observed rate in kg a week as it would be at the plan's energy; nan if unknown."""
    eaten = math.nan if logs is None else logs.mean_kcal
    planned, weight = stays.energy_before_kcal, stays.profile.weight_kg
    # The fat of the body that promises: of the same height, age and sex.
    fat = float(stays.before.amounts.weekly_gain.fat_mass_kg)
    return float(rate_at_energy(stays.observed_rate_kg, eaten, planned, weight, fat))


def _said(stays: CheckIn, verdict: Verdict, outcome: str, figures: str = "") -> CheckIn:
    """Return the check-in with its verdict and the reason for it."""
    reason = f"{figures} {outcome}".strip()
    return replace(stays, verdict=verdict, outcome=outcome, reason=reason)


def _figures(learned: Learned, in_use: float) -> str:
    """Return what was learned beside what is in use, in words."""
    return (
        f"Your logs say {kcal(learned.kcal)} kcal ({kcal(learned.low80)} to "
        f"{kcal(learned.high80)} is likely); the plan uses {kcal(in_use)}."
    )


def _moved(stays: CheckIn, learned: Learned, wanted: float) -> CheckIn:
    """Return the decision where the rule wants another maintenance."""
    in_use, said = stays.in_use_kcal, _figures(learned, stays.in_use_kcal)
    proposed = _towards(in_use, wanted)
    limit = LIMITS["maintenance"]
    if not limit.low <= proposed <= limit.high:
        why = f"A plan takes {kcal(limit.low)} to {kcal(limit.high)} kcal a day as maintenance."
        return _said(stays, "held", f"{why} The plan stays as it is.", said)
    after = _within_a_step(stays, proposed)
    proposed = float(after.amounts.maintenance.band.target)
    if after.amounts.floored:
        verdict: Verdict = "held"
        why = FLOORS[after.amounts.floor.reason]
        why = f"{why} Energy goes no lower than {kcal(_energy(after))} kcal."
    elif kcal(proposed) != kcal(learned.kcal):
        verdict = "capped"
        why = (
            f"Maintenance is set to {kcal(proposed)}. A week moves at most {kcal(WEEKLY_CAP)} "
            "kcal; the rest follows if your logs still say so."
        )
    else:
        verdict, why = "taken", f"Maintenance is set to {kcal(proposed)}."
    return replace(
        _said(stays, verdict, why, said),
        profile=after.profile,
        after=after,
        proposed_kcal=proposed,
    )


def _stays(learned: Learned, in_use: float, last: float) -> str:
    """Return why a difference changes nothing."""
    if next_maintenance(in_use, learned.kcal, learned.sd, last) != in_use:
        return APART
    if (learned.kcal - in_use) * last > 0 or learned.sd <= LEAST_STEP:
        limit = float(LEAST_STEP)
        doubt = f"the {kcal(limit)} kcal from which a plan changes"
    else:
        limit = learned.sd
        doubt = f"the doubt of the estimate, about {kcal(limit)} kcal"
    # Both are shown to the nearest ten, so that their difference can be read as more than it is.
    read = abs(nearest(learned.kcal, ENERGY_STEP) - nearest(in_use, ENERGY_STEP))
    if read >= nearest(limit, ENERGY_STEP):
        return "Nothing changes. The difference is too small to change a plan for."
    return f"Nothing changes. The difference is within {doubt}."


def _within_a_step(stays: CheckIn, proposed: float) -> Plan:
    """Return the plan of the proposed maintenance, or of one nearer to that in use.

    A surplus is a share of maintenance, so that a plan's energy moves further than maintenance
    does; neither may move by more than a week's step.
    """
    in_use, energy = stays.in_use_kcal, stays.energy_before_kcal
    while True:
        kept = quantity(proposed, "kilocalorie/day")
        after = make_plan(replace(stays.profile, maintenance=kept))
        moved = abs(_energy(after) - energy)
        if moved <= WEEKLY_CAP:
            return after
        proposed = _towards(in_use, in_use + (proposed - in_use) * WEEKLY_CAP / moved)


def _towards(in_use: float, wanted: float) -> float:
    """Return `wanted` in whole kcal, never further from the one in use; that one if they agree."""
    if wanted == in_use:
        return in_use
    return float(math.floor(wanted) if wanted > in_use else math.ceil(wanted))


def _missing(logs: Logged | None) -> bool:
    return logs is not None and any(logs.left.values())


def _early(logs: Logged | None) -> str:
    needed = (
        f"{FIRST_DAYS:.0f} days of logs with {READY_WEIGH_INS:.0f} weigh-ins and "
        f"{FIRST_INTAKE_DAYS:.0f} days of intake"
    )
    if logs is None or not _missing(logs):
        return f"The first check-in comes after {needed}, and once the estimate is ready."
    left = [
        f"{count} more {name if count == 1 else _PLURALS[name]}"
        for name, count in logs.left.items()
        if count
    ]
    *most, last = left
    missing = f"{', '.join(most)} and {last}" if most else last
    return f"The first check-in comes after {needed}: {missing}."


def record(found: CheckIn) -> pd.DataFrame:
    """Return a check-in as one row of the journal's marks: the maintenance in use after it."""
    return mark_table(
        [
            {
                "date": found.date,
                "kind": CHECK_IN,
                "value": found.proposed_kcal,
                "unit": UNIT,
                "note": found.reason,
                "source": HAND,
            }
        ]
    )


def recorded(marks: pd.DataFrame, found: CheckIn) -> pd.DataFrame:
    """Return the marks with a check-in among them, in place of another of the same date.

    Where the maintenance before it was not that of the check-in before (a person's own figure, or
    the formula's again), it is marked beside it, so that taking back leads there.
    """
    same = (check_ins(marks) | befores(marks)) & (marks["date"] == pd.Timestamp(found.date))
    kept = marks[~same]
    own = found.before.profile.maintenance
    kcal = math.nan if own is None else float(own.m_as("kcal/day"))
    if agree(kcal, in_use(kept)):
        return mark_table(pd.concat([kept, record(found)]))
    there = {"date": found.date, "kind": BEFORE, "value": kcal, "unit": UNIT, "source": HAND}
    return mark_table(pd.concat([kept, mark_table([there]), record(found)]))
