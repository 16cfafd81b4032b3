"""The Check-in page in words: one number with its interval, why it differs, what comes next."""

from __future__ import annotations

from math import isfinite

import numpy as np
import pandas as pd

from calc.arrays import nearest
from calc.clock import day_text
from calc.day.table import ENERGY_STEP
from calc.evidence import Constant, figure
from calc.expenditure.checkin import CheckIn, Learned, in_use
from calc.expenditure.checkin.learned import RATE_DAYS
from calc.expenditure.checkin.rule import aimed_at
from calc.expenditure.estimate import LIKELY, half_width
from calc.expenditure.spread import FEWEST_WEIGH_INS
from calc.person.profile import Profile
from calc.show.checkin.learning import STALE_DAYS, WEEKS_SHOWN, Learning
from calc.show.words import DASH, POUNDS, Shown, body_weight, kcal
from calc.units import Units

RATE_APART = Constant(
    0.05, "kg/week", "Distance from the plan's rate up to which a trend is told as within it"
)
WEIGHT_APART = Constant(
    0.03, "", "Share by which trend and plan differ in body weight before it is said"
)

# The decisions that set the learned maintenance against the one in use.
WEIGHED_UP = frozenset({"noise", "capped", "held", "taken"})
BY_THE_RULE = WEIGHED_UP | {"on_track"}
NEAR = ("within", "close to")

PURPOSE = (
    "A formula knows the average person within about 10 %. Some weeks of what you eat and what the "
    "scale says know you better. Bring them on the Journal page, and this page says what your "
    "maintenance looks like, how sure that is, and whether next week's plan should follow."
)
LEAD = "What your logs say of your maintenance, and whether next week's plan follows."
WITHHELD = (
    "No energy is counted in your plan, so there is no check-in. The Journal page shows your weeks "
    "all the same."
)
NOTHING_YET = (
    "The journal holds no day with intake or body weight yet: those two are all that this page "
    "needs."
)
AS_LOGGED = (
    "Maintenance in the calories you log. A log that always leaves out the same share gives a "
    "lower figure, and it still works: what you eat by is the same log. The interval is for "
    "the four weeks to come; the Why page says how often it held in real people."
)
THE_RULE = (
    "A change needs the scale and the estimate to agree, each past its own doubt. One that goes on "
    "the same way needs less, one that goes back needs all of it again."
)
THE_RULE_ALONE = (
    "How fast you move at the plan's energy is not known: too few weigh-ins or whole days of "
    "intake in four weeks. So the estimate decides alone, past its own doubt."
)
EXAMPLE = "What you see is the example of the Journal page: an invented person."
EXAMPLE_PLAN = (
    "The plan is still the example's: say who you are, and the formula's figure is yours too."
)
TOO_EARLY = "Too early to say"
TAKEN = "Used for your plan:"
TAKEN_BACK = "Taken back."
NO_WEIGHT = "No weigh-in yet."
NO_PICTURE = "A picture begins with the first weigh-in and the first day of intake."
ONLY_WEIGHT = "That is body weight, with no word on what it is made of."
FORBES_SAYS = (
    "How a change divides is known of people who do not train: with training and enough protein "
    "more of a gain, and less of a loss, is lean."
)
TAKE_AWAY = (
    "A row a day, in the calories you log. Check-ins and pauses are in the journal and go home "
    "with it; a link to your plan holds the maintenance in use and never a log."
)
KEY_OF_WEIGHT = (
    "Points are weigh-ins, hollow where one lies too far from the others to count for much; the "
    "line is the trend, with the water of single days taken out."
)


def headline(learned: Learned) -> Shown:
    """Return the learned maintenance for the big number, with its 80 % interval."""
    spread = f"{kcal(learned.low80)}{DASH}{kcal(learned.high80)} in four of five cases"
    return Shown(kcal(learned.kcal), "kcal a day", spread)


def formula_sentence(learning: Learning) -> str:
    """Return the formula's figure beside the learned one, and why they differ."""
    says = f"The formula says {kcal(learning.formula_kcal)} kcal"
    learned = learning.learned
    if learned is None or not learning.told:
        return f"{says}."
    if learned.low80 <= learning.formula_kcal <= learned.high80:
        return f"{says}, which lies within that range: your logs do not contradict it."
    apart = _apart(learned.kcal, learning.formula_kcal)
    if learned.in_another_unit(learning.formula_kcal):
        return f"{says}; your logs say {apart}, more than twice that: are they in kilojoules?"
    return (
        f"{says}; your logs say {apart}. Either may have its reason: bodies of one size differ by "
        "about 10 %, the activity chosen is a guess, and a log leaves things out."
    )


def _apart(one: float, other: float) -> str:
    """Return how far the first lies from the second, by what is shown of both: '280 less'."""
    gap = nearest(one, ENERGY_STEP) - nearest(other, ENERGY_STEP)
    return f"{figure(abs(gap), 0)} {'more' if gap > 0 else 'less'}"


def rate_sentence(learning: Learning, units: Units) -> str:
    """Return what the trend weight did beside what the plan is made for."""
    days = figure(RATE_DAYS)
    rate = learning.rate_kg
    if not isfinite(rate):
        if not learning.lessons.weighed:
            return ""
        return (
            f"How fast body weight moves is told after {days} days of trend weight, with "
            f"{figure(FEWEST_WEIGH_INS)} weigh-ins or more in the last {days}."
        )
    way = "rose" if rate > 0 else "fell"
    text = f"Over the last {days} days the trend {way} by {_change(abs(rate), units)} a week"
    if float(_amount(abs(rate), units)) == 0:
        text, rate = f"Over the last {days} days the trend held", 0.0
    gain = learning.found.before.weekly_gain
    if gain is None:
        return f"{text}."
    low, high = (float(end) for end in sorted(gain.m_as("kg/week")[::2]))
    if low == high == 0:
        return f"{text}; the plan is made to hold body weight."
    ends = f"{_signed(low, units)} to {_signed(high, units)} {_unit(units)}"
    content = aimed_at(learning.found.before)
    beside = _against(rate, low, high)
    if beside not in NEAR and content.low <= rate <= content.high:
        beside = "as good as"
    return f"{text}: {beside} the {ends} that the plan is made for."


def _against(rate: float, low: float, high: float) -> str:
    """Return how a rate stands to a range, whichever way the range goes."""
    if low - RATE_APART <= rate <= high + RATE_APART:
        return NEAR[0] if low <= rate <= high else NEAR[1]
    toward = 1 if low + high > 0 else -1
    if rate * toward < 0:
        return "the other way from"
    return "faster than" if abs(rate) > max(abs(low), abs(high)) else "slower than"


def _unit(units: Units) -> str:
    return "kg" if units == "metric" else "lb"


def _amount(kilograms: float, units: Units) -> str:
    return f"{kilograms if units == 'metric' else kilograms * POUNDS:.2f}"


def _change(kilograms: float, units: Units) -> str:
    return f"{_amount(kilograms, units)} {_unit(units)}"


def _signed(kilograms: float, units: Units) -> str:
    sign = "+" if kilograms > 0 else "−" if kilograms < 0 else ""
    return f"{sign}{_amount(abs(kilograms), units)}"


def weight_sentence(learning: Learning, profile: Profile, units: Units) -> str:
    """Return that the plan is made for another body weight than the scale shows; else ''."""
    trend, weight = learning.trend_kg, profile.weight_kg
    if learning.lessons.stale or not isfinite(trend) or abs(trend / weight - 1) <= WEIGHT_APART:
        return ""
    return (
        f"The plan is made for {body_weight(weight, units)}, and the trend is at "
        f"{body_weight(trend, units)}: with today's weight in the plan, its figures fit you better."
    )


def basis_sentence(profile: Profile, found: CheckIn, marks: pd.DataFrame) -> str:
    """Return which maintenance the plan counts on, and where it comes from."""
    now = f"{kcal(found.in_use_kcal)} kcal"
    if not isfinite(found.in_use_kcal):
        return ""
    if profile.maintenance is None:
        basis = f"The plan counts on the formula's {now}"
    elif is_in_use(profile, in_use(marks)):
        basis = f"The plan counts on the {now} of your last check-in"
    else:
        basis = f"The plan counts on your own figure of {now}, which stands under Refine"
    if found.learned is None or found.verdict not in WEIGHED_UP:
        return f"{basis}."
    return f"{basis}; your logs say {kcal(found.learned.kcal)}."


def offer(found: CheckIn) -> str:
    """Return what the button would do: energy before and after."""
    before, after = found.energy_before_kcal, found.energy_after_kcal
    return f"{kcal(after)} kcal a day in place of {kcal(before)}, {_apart(after, before)}."


def rule_sentence(learning: Learning) -> str:
    """Return how a change is decided; empty where nothing was."""
    if learning.found.verdict not in BY_THE_RULE or learning.lessons.stale:
        return ""
    known = isfinite(learning.rate_kg) and isfinite(learning.lessons.logs.mean_kcal)
    return THE_RULE if known else THE_RULE_ALONE


def taken(found: CheckIn) -> str:
    """Return what was done: the plan's energy after a check-in was used, and before."""
    return f"{TAKEN} {offer(found)}"


def stale_sentence(learning: Learning) -> str:
    """Return that a log is too old for a check-in; empty where it is not."""
    if not learning.lessons.stale:
        return ""
    last = day_text(learning.lessons.last_entry, year=True)
    return (
        f"The log ends on {last}, and what is said here is of that day. A "
        f"check-in needs an entry of the last {figure(STALE_DAYS)} days."
    )


def ahead_sentence(learning: Learning, units: Units) -> str:
    """Return where body weight is heading at the plan's energy; empty where that is not told."""
    if learning.to_come.empty:
        return ""
    last = learning.to_come.iloc[-1]
    ends = (body_weight(last[name], units) for name in ("low_kg", "high_kg"))
    energy = "the energy offered above" if learning.found.moves else "the plan's energy"
    scale = (
        f"At {energy} the scale is expected at {' to '.join(ends)} in {figure(WEEKS_SHOWN)} weeks."
    )
    return f"{scale} {made_of_sentence(learning, units) or ONLY_WEIGHT}"


def made_of_sentence(learning: Learning, units: Units) -> str:
    """Return how fat and lean are likely to change until then; '' where no fat was measured."""
    fat = learning.lessons.fat
    if fat is None or learning.to_come.empty:
        return ""
    last = learning.to_come.iloc[-1]
    of_fat, lean = (
        _kilograms(last[f"{name}_low_kg"], last[f"{name}_high_kg"], units)
        for name in ("fat", "lean")
    )
    now = fat.at(learning.trend_kg)
    doubt = half_width(now.sd_kg, LIKELY)
    ends = (max(now.kg - doubt, 0), now.kg + doubt)
    low, high = (figure(100 * end / now.weight_kg, 0) for end in ends)
    return (
        f"Fat is likely to change by {of_fat} of that and lean by {lean}, water with it, "
        f"in four of five cases: from the body fat you measured or gave, {low}{DASH}{high}"
        f" % now. {FORBES_SAYS}"
    )


def _kilograms(low: float, high: float, units: Units) -> str:
    """Return a span of change in the order in which it is read: '−2.1 to −3.4 kg'."""
    ends = [round(end if units == "metric" else end * POUNDS, 1) for end in (low, high)]
    if high < 0:
        ends.reverse()
    first, last = (f"{'+' if end > 0 else '−' if end < 0 else ''}{abs(end):.1f}" for end in ends)
    return f"{first} to {last} {_unit(units)}"


def beyond_sentence(weights: pd.DataFrame) -> str:
    """Return which weigh-ins lie beyond the picture of `weight_rows`; '' where none does."""
    rows = weights[weights["beyond"] != ""]
    if rows.empty:
        return ""
    # The last ones are the likeliest to be put right.
    named = rows["text"].iloc[::-1].str.partition(",")[0].to_list()[:3]
    more = f" and {len(rows) - len(named)} more" if len(rows) > len(named) else ""
    return (
        f"Beyond the picture, an arrow at its edge: {'; '.join(named)}{more}. A slip of the keys "
        "can be put right on the Journal page."
    )


def key_of_expenditure(learning: Learning, taken: bool) -> str:
    """Return what is what in the picture of maintenance; `taken` says that it has a check-in."""
    used = "; a diamond is a check-in that was used" if taken else ""
    return (
        "The line is the estimate of each day, from that day and earlier ones alone; the bands are "
        "meant to hold what the four weeks after it come to, in 80 and in 95 of 100 cases. Dashed "
        "is the formula's "
        f"{kcal(learning.formula_kcal)} kcal{used}."
    )


def is_in_use(profile: Profile, kcal_a_day: float) -> bool:
    """Return whether the plan counts on a maintenance; nan stands for the formula's."""
    own = profile.maintenance
    if own is None or not isfinite(kcal_a_day):
        return own is None and not isfinite(kcal_a_day)
    return abs(float(own.m_as("kcal/day")) - kcal_a_day) < 1


def was_left(profile: Profile, marks: pd.DataFrame) -> bool:
    """Return whether a check-in was used and the plan was opened without it."""
    return profile.maintenance is None and isfinite(in_use(marks))


def may_use_again(profile: Profile, marks: pd.DataFrame) -> bool:
    """Return whether the plan counts on a figure of its own in place of the last check-in's."""
    kept = in_use(marks)
    return isfinite(kept) and profile.maintenance is not None and not is_in_use(profile, kept)


def left_sentence(marks: pd.DataFrame) -> str:
    """Return that the last check-in is not in the plan that is open."""
    return (
        f"Your last check-in put {kcal(in_use(marks))} kcal in use, and this plan was opened "
        "without it."
    )


def use_again(kcal_a_day: float) -> str:
    """Return the words of the button that puts the last check-in's maintenance in use again."""
    return f"Use {kcal(kcal_a_day)} kcal again"


def or_none(value: float) -> float | None:
    """Return a number, None where it is not known."""
    return value if np.isfinite(value) else None
