"""The Check-in page in words: one number with its interval, why it differs, what comes next."""

from __future__ import annotations

from math import isfinite

import pandas as pd

from calc.arrays import nearest
from calc.clock import day_text
from calc.day.table import ENERGY_STEP
from calc.evidence import Constant, figure
from calc.expenditure.checkin import CheckIn, Learned
from calc.expenditure.checkin.learned import RATE_DAYS
from calc.expenditure.checkin.rule import aimed_at
from calc.expenditure.spread import FEWEST_WEIGH_INS, LIKELY, half_width
from calc.show.checkin.basis import WEIGHED_UP
from calc.show.checkin.learning import STALE_DAYS, WEEKS_SHOWN, Learning
from calc.show.words import DASH, POUNDS, Shown, body_weight, kcal
from calc.units import Units

RATE_APART = Constant(
    0.05, "kg/week", "Distance from the plan's rate up to which a trend is told as within it"
)

BY_THE_RULE = WEIGHED_UP | {"on_track"}
NEAR = ("within", "close to")

PURPOSE = (
    "A formula knows an average person within about 10 %. A few weeks of your own food and weight "
    "know you better. Import them in the Journal, and this page says what to eat next week, and "
    "how sure that is."
)
LEAD = "Is it working, and what changes next week?"
WITHHELD = (
    "No energy is counted in your plan, so there is no check-in. The Journal page shows your weeks "
    "all the same."
)
NOTHING_YET = (
    "The journal has no day of food and no weigh-in yet. Those two are all that this page needs."
)
AS_LOGGED = (
    "The figure is in the calories you log. If your log always leaves out the same share it still "
    "works, because you eat by the same log. Likely means four times in five over the next four "
    "weeks; the Why page says how often it held in real people."
)
THE_RULE = (
    "The plan changes when the scale and the estimate agree, each by more than its own doubt. A "
    "second step the same way needs less, a step back needs all of it again."
)
THE_RULE_ALONE = (
    "Four weeks have too few weigh-ins or whole days of food to show how fast you move. So the "
    "estimate decides alone, when it differs by more than its own doubt."
)
EXAMPLE = "This is an example: an invented person."
EXAMPLE_PLAN = (
    "The plan is still the example's. Put in your own numbers to make the formula's figure yours."
)
WAY = "The way to your first check-in"
TOO_EARLY = "Too early to say"
TAKEN = "Used for your plan:"
TAKEN_BACK = "Undone."
NO_WEIGHT = "No weigh-in yet."
NO_PICTURE = "The picture starts with your first weigh-in and your first day of food."
ONLY_WEIGHT = "That is body weight, fat and muscle and water together."
FORBES_SAYS = (
    "These shares are from people who do not train; with training and enough protein more of a "
    "gain, and less of a loss, is lean."
)
TAKE_AWAY = (
    "One row a day, in the calories you log. Check-ins and pauses are saved with the journal. A "
    "link to your plan holds the maintenance in use and never a log."
)
KEY_OF_WEIGHT = (
    "Points are weigh-ins, hollow where one is far off and counts little. The line is the trend, "
    "without the water of single days."
)


def headline(learned: Learned) -> Shown:
    """Return the learned maintenance for the big number, with its range of 80 %."""
    spread = f"likely {kcal(learned.low80)}{DASH}{kcal(learned.high80)}"
    return Shown(kcal(learned.kcal), "kcal a day", spread)


def formula_sentence(learning: Learning) -> str:
    """Return the formula's figure beside the learned one, and why they differ."""
    says = f"The formula says {kcal(learning.formula_kcal)} kcal"
    learned = learning.learned
    if learned is None or not learning.told:
        return f"{says}."
    if learned.low80 <= learning.formula_kcal <= learned.high80:
        return f"{says}, inside that range: the two agree."
    apart = _apart(learned.kcal, learning.formula_kcal)
    if learned.in_another_unit(learning.formula_kcal):
        return f"{says}; your logs say {apart}, more than twice that: are they in kilojoules?"
    return f"{says}; your logs say {apart}."


APART = (
    "Why the formula and your logs differ: bodies of one size differ by about 10 %, the activity "
    "is a guess, and a log leaves things out."
)


def doubts(learning: Learning) -> tuple[str, ...]:
    """Return how sure it all is: why two figures differ, the range, how a change is decided."""
    learned = learning.learned
    apart = (
        learning.told
        and learned is not None
        and not learned.low80 <= learning.formula_kcal <= learned.high80
        and not learned.in_another_unit(learning.formula_kcal)
    )
    return tuple(filter(None, (APART if apart else "", AS_LOGGED, rule_sentence(learning))))


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
            f"How fast you move shows after {days} days, with {figure(FEWEST_WEIGH_INS)} weigh-ins "
            "or more in them."
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


def next_week(found: CheckIn) -> Shown | None:
    """Return what to eat next week, and how far that is from now; None where it is withheld."""
    before, after = found.energy_before_kcal, found.energy_after_kcal
    if not isfinite(after):
        return None
    return Shown(
        kcal(after), "kcal a day", _than(after, before, "now") if found.moves else "as now"
    )


def _than(after: float, before: float, when: str) -> str:
    return f"{_apart(after, before)} than {when} ({kcal(before)})"


def rule_sentence(learning: Learning) -> str:
    """Return how a change is decided; empty where nothing was."""
    if learning.found.verdict not in BY_THE_RULE or learning.lessons.stale:
        return ""
    known = isfinite(learning.rate_kg) and isfinite(learning.lessons.logs.mean_kcal)
    return THE_RULE if known else THE_RULE_ALONE


def taken(found: CheckIn) -> str:
    """Return what was done: the plan's energy after a check-in was used, and before."""
    than = _than(found.energy_after_kcal, found.energy_before_kcal, "before")
    return f"{TAKEN} {kcal(found.energy_after_kcal)} kcal a day, {than}."


def stale_sentence(learning: Learning) -> str:
    """Return that a log is too old for a check-in; empty where it is not."""
    if not learning.lessons.stale:
        return ""
    last = day_text(learning.lessons.last_entry, year=True)
    return (
        f"Your log ends on {last}, and this is how things stood then. A check-in needs an entry of "
        f"the last {figure(STALE_DAYS)} days."
    )


def ahead_sentence(learning: Learning, units: Units) -> str:
    """Return where body weight is heading at the plan's energy; empty where that is not told."""
    if learning.to_come.empty:
        return ""
    last = learning.to_come.iloc[-1]
    ends = (body_weight(last[name], units) for name in ("low_kg", "high_kg"))
    energy = "next week's energy" if learning.found.moves else "the plan's energy"
    scale = f"At {energy} the scale should show {' to '.join(ends)} in {figure(WEEKS_SHOWN)} weeks."
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
        f"Likely {of_fat} of it is fat and {lean} is lean and water, from the body fat you "
        f"measured or gave, {low}{DASH}{high} % now. {FORBES_SAYS}"
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
        f"Off the picture, marked by an arrow: {'; '.join(named)}{more}. If that was a typing "
        "slip, correct it in the Journal."
    )


def key_of_expenditure(learning: Learning, taken: bool) -> str:
    """Return what is what in the picture of maintenance; `taken` says that it has a check-in."""
    used = "; a diamond is a check-in you used" if taken else ""
    return (
        "The line is each day's estimate, from that day and earlier ones only. The bands should "
        "hold what the next four weeks come to 80 and 95 times in 100. Dashed is the formula's "
        f"{kcal(learning.formula_kcal)} kcal{used}."
    )
