"""The Check-in page in words: one number with its interval, why it differs, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import isfinite

import pandas as pd

from calc.checkin import CheckIn, Learned, history
from calc.checkin.marks import ACTIVITY, CREATINE, CYCLE, DIET, ILLNESS, PAUSE, TRAVEL
from calc.evidence import figure
from calc.plan import make_plan
from calc.profile import Profile
from calc.show.checkin_learning import RATE_DAYS, WEEKS_SHOWN, Learning
from calc.show.journal_week import day_text
from calc.show.words import DASH, Shown, body_weight, kcal
from calc.units import Units

PURPOSE = (
    "A formula knows the average person within about 10 %. Some weeks of what you eat and what the "
    "scale says know you better. Bring them on the Journal page, and this page says what your "
    "maintenance looks like, how sure that is, and whether next week's plan should follow."
)
WITHHELD = "No energy is counted in your plan, so there is no check-in either."
NOTHING_YET = (
    "The journal holds no day with intake or body weight yet: those two are all that this page "
    "needs."
)
AS_LOGGED = (
    "Maintenance in the calories you log. A log that always leaves out the same share gives a "
    "lower figure, and it still works: what you eat by is the same log. It was measured on "
    "simulated people only; how near it comes in life is not known."
)
KINDS: Mapping[str, str] = {
    ILLNESS: "Illness",
    TRAVEL: "Travel",
    CREATINE: "Creatine begun",
    DIET: "Another diet begun",
    CYCLE: "Days before the period",
    ACTIVITY: "Activity changed",
    PAUSE: "Pause",
}
HELP_ON_MARKS = (
    "Say what moves water or appetite, and the check-in waits until it is over. A change of "
    "activity does not pause it: the estimate then looks for a new level sooner."
)
EXAMPLE = "What you see is the example of the Journal page: an invented person."
TOO_EARLY = "Too early to say"
TAKEN = "Your plan now counts on it. The button below takes it back."
NO_WEIGHT = "No weigh-in yet."
OF_FOUR_WEEKS = "Of the last four weeks."
TAKE_AWAY = (
    "A row a day, in the calories you log. Check-ins and pauses are in the journal and go home "
    "with it; a link to your plan holds the maintenance in use and never a log."
)
KEY_OF_WEIGHT = (
    "Points are weigh-ins, hollow where one lies too far from the others; the line is the trend, "
    "with the water of single days taken out."
)


def headline(learned: Learned) -> Shown:
    """Return the learned maintenance for the big number, with its 80 % interval."""
    return Shown(kcal(learned.kcal), "kcal", f"{kcal(learned.low80)}{DASH}{kcal(learned.high80)}")


def interval_sentence(learned: Learned) -> str:
    """Return what the interval means."""
    return (
        f"In four of five cases it lies within {kcal(learned.low80)} to {kcal(learned.high80)} "
        f"kcal, in nineteen of twenty within {kcal(learned.low95)} to {kcal(learned.high95)}."
    )


def formula_sentence(learning: Learning) -> str:
    """Return the formula's figure beside the learned one, and why they differ."""
    learned = learning.learned
    if learned is None:
        return f"The formula's figure for you is {kcal(learning.formula_kcal)} kcal."
    gap = learned.kcal - learning.formula_kcal
    reach = max(learned.high80 - learned.kcal, 1)
    if abs(gap) <= reach:
        return (
            f"The formula says {kcal(learning.formula_kcal)} kcal, which lies within what your "
            "logs allow."
        )
    way = "more" if gap > 0 else "less"
    return (
        f"The formula says {kcal(learning.formula_kcal)} kcal; your logs say {kcal(abs(gap))} "
        f"{way}. Either may have its reason: bodies of one size differ by about 10 %, the activity "
        "chosen is a guess, and a log leaves things out."
    )


def rate_sentence(learning: Learning, units: Units) -> str:
    """Return what the trend weight did beside what the plan expects."""
    if not isfinite(learning.rate_kg):
        return f"The rate on the scale is told after {figure(RATE_DAYS)} days of trend weight."
    done = _rate(learning.rate_kg, units)
    text = f"Over the last {figure(RATE_DAYS)} days the trend moved by {done} a week"
    plan = learning.found.before.weekly_gain
    if plan is None:
        return f"{text}."
    low, high = sorted(plan.m_as("kg/week")[::2])
    return f"{text}; the plan expects {_rate(low, units)} to {_rate(high, units)}."


def _rate(kilograms: float, units: Units) -> str:
    sign = "+" if kilograms > 0 else "−" if kilograms < 0 else ""
    return f"{sign}{body_weight(abs(kilograms), units, 2)}"


def quality(learning: Learning) -> list[tuple[str, str]]:
    """Return how good the data of the last four weeks are: what, and how much."""
    days = learning.evidence.iloc[-int(RATE_DAYS) :]
    status = days["intake_status"]
    count = len(days)
    rows = [
        ("Days with intake logged", f"{(status == 'logged').sum()} of {count}"),
        ("Days with a weigh-in", f"{days['weight_kg'].notna().sum()} of {count}"),
    ]
    if half := int((status == "half_logged").sum()):
        rows.append(("Days that look half logged, left out", str(half)))
    if out := int(days["outlier"].sum()):
        rows.append(("Weigh-ins too far from the others, of little weight", str(out)))
    if rest := int(days["paused"].sum()):
        rows.append(("Days of illness or travel, left out", str(rest)))
    rows.append(("80 % interval now", f"± {kcal(learning.ahead.now80)} kcal"))
    rows.append(
        ("after one more week, all of it logged", f"± {kcal(learning.ahead.then80)} kcal"),
    )
    return rows


def offer(found: CheckIn) -> str:
    """Return what the button would do: energy before and after."""
    way = "more" if found.change_kcal > 0 else "less"
    return (
        f"Next week: {kcal(found.energy_after_kcal)} kcal a day in place of "
        f"{kcal(found.energy_before_kcal)}, {kcal(abs(found.change_kcal))} {way}."
    )


def stale_sentence(learning: Learning) -> str:
    """Return that a log is too old for a check-in; empty where it is not."""
    if not learning.stale:
        return ""
    last = date.fromisoformat(learning.last_entry)
    return (
        f"Your logs end on {day_text(last)} {last.year}. What they taught by then is below; a "
        "check-in needs newer ones."
    )


def ahead_sentence(learning: Learning, units: Units) -> str:
    """Return where body weight is heading at the plan's energy; empty where that is not told."""
    if learning.to_come.empty:
        return ""
    last = learning.to_come.iloc[-1]
    ends = (body_weight(last[name], units) for name in ("low_kg", "high_kg"))
    return (
        f"At the plan's energy the scale is expected at {' to '.join(ends)} in "
        f"{figure(WEEKS_SHOWN)} weeks. That is body weight, with no word on what it is made of."
    )


def history_table(marks: pd.DataFrame) -> pd.DataFrame:
    """Return past check-ins in words, the last first."""
    past = history(marks).iloc[::-1]
    return pd.DataFrame(
        {
            "Day": [_day(text) for text in past["date"]],
            "Maintenance in use": [f"{kcal(value)} kcal" for value in past["maintenance_kcal"]],
            "Why": past["note"].to_list(),
        }
    )


def marks_in_words(marks: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Return a person's own marks, the last first: date, kind, and both in words."""
    own = marks[marks["kind"].isin(list(KINDS))].iloc[::-1]
    return [
        (
            str(row["date"]),
            str(row["kind"]),
            f"{KINDS[str(row['kind'])]}: {_day(row['date'])}"
            + (f" to {_day(row['until'])}" if row["until"] else ""),
        )
        for _, row in own.iterrows()
    ]


def _day(text: str) -> str:
    found = date.fromisoformat(str(text))
    return f"{day_text(found)} {found.year}"


def nothing(profile: Profile) -> str:
    """Return why there is nothing to show for a journal that holds something."""
    plan = make_plan(profile)
    return WITHHELD if plan.maintenance is None or plan.hides_numbers else NOTHING_YET


def is_in_use(profile: Profile, kcal_a_day: float) -> bool:
    """Return whether the plan counts on the maintenance that the last check-in put in use."""
    if not isfinite(kcal_a_day):
        return True
    own = profile.maintenance
    return own is not None and abs(float(own.m_as("kcal/day")) - kcal_a_day) < 1


def use_again(kcal_a_day: float) -> str:
    """Return the words of the button that puts the last check-in's maintenance in use again."""
    return f"Use {kcal(kcal_a_day)} kcal again"


def or_none(value: float) -> float | None:
    """Return a number, None where it is not known."""
    return value if isfinite(value) else None


def key_of_expenditure(learning: Learning) -> str:
    """Return what is what in the picture of maintenance."""
    return (
        "The line is the estimate of each day, from that day and earlier ones alone; the bands "
        "hold it in 80 and in 95 of 100 cases. Dashed is the formula's "
        f"{kcal(learning.formula_kcal)} kcal; a diamond is a check-in that was used."
    )
