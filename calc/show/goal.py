"""Where it leads in words: when a goal weight is likely, and what a chosen date would ask for."""

from __future__ import annotations

from datetime import date
from math import isfinite

import pandas as pd

from calc.arrays import Band
from calc.clock import DATE, day_text
from calc.evidence import Constant
from calc.expenditure.checkin.learned import RATE_DAYS
from calc.expenditure.checkin.rule import RATE_IN_DOUBT
from calc.expenditure.spread import LIKELY, half_width
from calc.plan import Plan
from calc.plan.goal import Wanted, WeightGoal, change_after, is_withheld, problem, weight_goal
from calc.plan.notices import CAPS, FLOORS
from calc.show.checkin.learning import Learning
from calc.show.words import body_weight, ends, kcal
from calc.units import Units

WEEKS_DRAWN = Constant(52, "weeks", "How far ahead the way to a goal weight is drawn")
TIMES_DRAWN = Constant(2, "times the likely", "How much of a slow way to a goal weight is drawn")
GOAL_LINE, SOONEST, LATEST = "goal", "soonest", "latest"
MOVES_ALONG = (
    "It assumes a plan that moves along with you by its check-ins, and on the body that the "
    "check-in reads logs with: the more fat, the more energy a kilogram holds. Scale weight, with "
    "no word on what it is made of."
)
KEY_OF_WAY = "Dotted: your goal weight, and the soonest and the latest way there."
BY_YOUR_LOGS = "Once your logs have taught enough, the Check-in page tells it by your own rate too."


def goal_sentences(plan: Plan, today: date, units: Units) -> tuple[str, ...]:
    """Return where the plan leads, and what a date would ask for; nothing without a goal."""
    asked = plan.profile.goal_weight is not None or plan.profile.goal_date is not None
    if not asked or is_withheld(plan.profile):
        return ()
    found = weight_goal(plan, today)
    if found is None:
        return (problem(plan.profile, today),)
    return tuple(part for part in (_leads(found, plan, units), _asks(found, units)) if part)


def goal_details(plan: Plan, today: date, units: Units) -> tuple[str, ...]:
    """Return what stands behind `goal_sentences`, a line each; nothing where it is not told."""
    found = weight_goal(plan, today)
    if found is None or found.outcome != "heading":
        return ()
    slow, fast = sorted(abs(part) for part in found.rate[::2])
    pace = _rate(found.rate.target, units)
    lines = [
        f"At the start {pace} a week, {ends(_rate(slow, units), _rate(fast, units))}. {MOVES_ALONG}"
    ]
    if found.goal_date is not None and found.days is not None:
        lines.append(_by_the_date(found, units))
    if found.wanted is not None and found.wanted.faster:
        lines.append(_too_fast(found))
    return (*lines, BY_YOUR_LOGS)


def _leads(found: WeightGoal, plan: Plan, units: Units) -> str:
    if not isfinite(found.goal_kg):
        return _by_the_date(found, units)
    goal, now = (body_weight(kg, units) for kg in (found.goal_kg, found.start_kg))
    side, other = ("above", "Gain") if found.goal_kg > found.start_kg else ("below", "Cut")
    if found.outcome == "reached":
        return f"Your goal weight, {goal}, is reached: with Maintain the plan holds it."
    if found.outcome == "held":
        return (
            f"Your goal weight, {goal}, is {side} today's {now}, and this plan holds weight: "
            f"choose {other} to get there."
        )
    if found.outcome == "other_way":
        return (
            f"Your goal weight, {goal}, is {side} today's {now}, and this plan goes the other way: "
            f"choose {other}, or another goal weight."
        )
    return f"{_when(found, goal)}."


def _when(found: WeightGoal, goal: str) -> str:
    """Return when a goal weight is likely, as a span: '85 kg is likely by 2 May 2027 (...)'."""
    soonest, likely, latest = found.finish() or (None, None, None)
    if soonest is None:
        return f"{goal} is more than five years away at this rate"
    if likely is None:
        return f"{goal} is not there before {_day(soonest)}, and may never be at this rate"
    if latest is None:
        return (
            f"{goal} is likely about {_day(likely)}: {_day(soonest)} at the soonest, and at the "
            "slow end of this rate years later"
        )
    first = day_text(soonest, year=soonest.year != latest.year)
    return f"{goal} is likely about {_day(likely)}: between {first} and {_day(latest)}"


def _day(day: date) -> str:
    return day_text(day, year=True)


def _rate(kilograms: float, units: Units) -> str:
    return body_weight(abs(kilograms), units, 2)


def _by_the_date(found: WeightGoal, units: Units) -> str:
    assert found.goal_date is not None
    assert found.on_date is not None
    low, target, high = (body_weight(kg, units) for kg in sorted(found.on_date))
    return f"By {_day(found.goal_date)} the scale is likely at {target}, {ends(low, high)}."


def _asks(found: WeightGoal, units: Units) -> str:
    """Return what a goal date would ask for beside the plan; '' without one."""
    wanted, day = found.wanted, found.goal_date
    if wanted is None or day is None:
        return ""
    soonest, _, latest = found.finish() or (None, None, None)
    if soonest is not None and soonest <= day and (latest is None or day <= latest):
        return f"Your date, {_day(day)}, lies within that: nothing has to change."
    pace = _rate(wanted.rate_kg, units)
    if not wanted.allowed:
        return _beyond(wanted, day, pace)
    side = "more" if wanted.more_kcal > 0 else "less"
    energy = f"about {kcal(abs(wanted.more_kcal))} kcal a day {side}"
    if latest is not None and day > latest:
        return f"{_day(day)} leaves time: {pace} a week would do, {energy}."
    now = _rate(found.rate.target, units)
    return f"For {_day(day)} it takes {pace} a week in place of {now}: {energy}."


def _beyond(wanted: Wanted, day: date, pace: str) -> str:
    guard = CAPS.get(wanted.limit) or FLOORS[wanted.limit]
    if wanted.nearest is None:
        return f"{_day(day)} would take {pace} a week. {guard} So no nearer date holds."
    return (
        f"{_day(day)} would take {pace} a week. {guard} The nearest date that holds is "
        f"{_day(wanted.nearest)}."
    )


def _too_fast(found: WeightGoal) -> str:
    more = "fat" if found.goal_kg > found.start_kg else "lean tissue"
    return f"For your date it goes faster than suits your goal: more of a fast change is {more}."


def goal_of(found: Learning) -> tuple[WeightGoal | None, WeightGoal | None]:
    """Return where a plan leads from the trend weight at its own rate, and at the measured one.

    None where there is no goal to tell of, or no rate was measured.
    """
    plan, lessons = found.found.before, found.lessons
    trend = found.trend_kg
    if lessons.stale or not isfinite(trend):
        return None, None
    planned = weight_goal(plan, lessons.day, weight_kg=trend)
    if planned is None or not isfinite(found.rate_kg):
        return planned, None
    off = float(half_width(float(RATE_IN_DOUBT), LIKELY))
    rate = Band(found.rate_kg - off, found.rate_kg, found.rate_kg + off)
    return planned, weight_goal(plan, lessons.day, weight_kg=trend, rate=rate)


def measured_sentence(found: Learning, units: Units) -> str:
    """Return when the goal is likely at the measured rate, the plan's beside it; '' for none.

    With what a date would ask of the plan, from the weight that is there now.
    """
    planned, measured = goal_of(found)
    if planned is None:
        return ""
    return f"{_both(planned, measured, found, units)} {_asks(planned, units)}".strip()


def _both(planned: WeightGoal, measured: WeightGoal | None, found: Learning, units: Units) -> str:
    plan = _leads(planned, found.found.before, units)
    if measured is None or planned.outcome != "heading":
        return plan
    days = f"At the rate of the last {RATE_DAYS:.0f} days"
    if not isfinite(measured.goal_kg):
        return f"{days}: {_by_the_date(measured, units)} At the plan's: {plan}"
    goal = body_weight(measured.goal_kg, units)
    if measured.days is not None and not isfinite(measured.days.target):
        return f"{days} the scale does not move towards {goal}. At the plan's rate: {plan}"
    return f"{days} {_when(measured, goal)}. At the plan's rate: {plan}"


def way_to_draw(found: Learning) -> WeightGoal | None:
    """Return the way to draw: at the measured rate where it leads there, else at the plan's."""
    planned, measured = goal_of(found)
    there = measured is not None and measured.days is not None and isfinite(measured.days.target)
    return measured if there else planned


def way_rows(found: WeightGoal | None) -> pd.DataFrame:
    """Return the way to a goal weight for the picture: `kind`, `date`, `weight_kg`.

    The goal as a level line, and the soonest and latest way to it, as far as twice the likely time
    and a year at most. No row where the plan does not lead there.
    """
    columns = ["kind", "date", "weight_kg"]
    if found is None or found.days is None:
        return pd.DataFrame(columns=columns)
    farthest = min(7.0 * WEEKS_DRAWN, TIMES_DRAWN * found.days.target)
    days = pd.Series([0.0, *(7.0 * week for week in range(1, int(WEEKS_DRAWN) + 1))])
    slow, fast = sorted(found.rate[::2], reverse=found.goal_kg < found.start_kg)
    parts, last = [], 0.0
    for kind, rate, until in ((SOONEST, fast, found.days.low), (LATEST, slow, found.days.high)):
        end = min(until, farthest)
        at = pd.Series([*days[days < end], end])
        way = found.start_kg + change_after(at, rate, found.start_kg, found.fat_kg)
        parts.append(pd.DataFrame({"kind": kind, "days": at, "weight_kg": way}))
        last = max(last, end)
    level = {"kind": GOAL_LINE, "days": [0.0, last], "weight_kg": found.goal_kg}
    rows = pd.concat([*parts, pd.DataFrame(level)], ignore_index=True)
    when = pd.Timestamp(found.start) + pd.to_timedelta(rows["days"].round(), unit="D")
    return rows.assign(date=when.astype(DATE))[columns]
