"""How a day's drinks are laid through it: rising, meals, between them, and around training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, isfinite, nan

from calc.arrays import nearest
from calc.day import windows
from calc.day.meal_events import MEAL_ROLES, Event
from calc.day.schedule import Schedule
from calc.evidence import Constant, figure

RISING = Constant(
    350, "ml", "Drink on rising, or with a meal in the night before a fast", low=300, high=500
)
WITH_A_MEAL = Constant(275, "ml", "Drink with a meal", low=250, high=300)
BETWEEN = Constant(225, "ml", "Drink between two meals", low=200, high=250)
MOST_AT_ONCE = Constant(
    1.1,
    "of the usual drink",
    "How much larger each drink is before there is one more between meals",
)
LEAST_AT_ONCE = Constant(
    0.85,
    "of the usual drink",
    "How much smaller each drink may be for one more where hours lie between two",
)
MOST_IN_ONE = Constant(
    500, "ml", "Most in one drink, as far as the hours leave room for others", low=400, high=600
)
SOON = Constant(60, "minutes", "Before a session that begins so soon only a little is drunk")
RISING_SOON = Constant(200, "ml", "Drink on rising, where training follows within the hour")
SNACK_SOON = Constant(100, "ml", "Drink with a snack, where training follows within the hour")
AFTER_LONG = Constant(
    450,
    "ml",
    "Drink with the meal after a match, a long effort or a session in a fast from water",
    low=400,
    high=750,
)
APART = Constant(60, "minutes", "The nearest that a drink between meals comes to another")
CLOSE = Constant(30, "minutes", "The same, where drinks would else be too large")
LONG_DRY = Constant(240, "minutes", "Time between two drinks that has one more in its middle")
LAST_DRINK = Constant(
    120, "minutes", "Time before bed without a drink between meals, for a night's sleep"
)
HELD = Constant(
    750,
    "ml",
    "Drinks of training that the day's figure holds already: its sources describe ordinarily "
    "active days. What sessions take above that comes on top",
    low=500,
    high=1000,
)
MOST_AHEAD = Constant(
    0.4, "fraction of the day's other drinks", "Most of them that is drunk ahead of training"
)
FLUID_STEP = Constant(50, "ml", "Fluid is shown to the nearest")
WATER = "Water"


def water_of_day(water_ml: float, sips_ml: float) -> float:
    """Return the ml to drink in a day with `sips_ml` in its sessions, `water_ml` in a usual one.

    >>> water_of_day(2500, 560), water_of_day(2500, 1750)
    (2500, 3500.0)
    """
    return water_ml + max(0, sips_ml - HELD)


def steps(ml: float) -> str:
    """Return ml as they are said: '550'."""
    return figure(nearest(ml, FLUID_STEP), 0)


def laid_through(
    events: Sequence[Event],
    day: Schedule,
    water_ml: float,
    before_ml: float | None,
    *,
    dry: bool = False,
    sodium: bool = True,
) -> list[Event]:
    """Return the events of a day with its drinks, which add up to `water_of_day` to the 0.1 ml.

    `events` hold waking, meals and sessions, these with what is sipped in them; `before_ml` is
    drunk with the last meal that is early enough before the first session, None for no such drink.
    Where the meals leave room, a drink stands between them; none within two hours of bed. A fast
    that is `dry` has none before the first meal; after a session in it that meal is to be salted,
    where `sodium` may be spoken of.
    """
    opens = min(event.start for event in events if event.role in MEAL_ROLES) if dry else 0
    sessions = [event for event in events if event.role == "training"]
    sips = sum(
        event.fluid_ml for event in sessions if event.start >= opens and isfinite(event.fluid_ml)
    )
    left = round(water_of_day(water_ml, sips) - sips, 1)
    # A walk needs no drink ahead of it.
    hard = [event for event in sessions if event.start not in day.walks]
    ahead = _ahead(events, hard, before_ml)
    usual: dict[int | None, float] = {
        place: float(_usual(event, day, opens))
        for place, event in enumerate(events)
        if (event.role == "wake" or event.role in MEAL_ROLES) and event.start >= opens
    }
    if usual.keys() == {ahead}:
        # The one meal there is has all that is drunk, and not only what goes before training.
        ahead = None
    usual.pop(ahead, None)
    most_ahead = min(before_ml or 0.0, MOST_AHEAD * left, MOST_IN_ONE)
    fixed = 0.0 if ahead is None else round(most_ahead, 1)
    rest, wanted = left - fixed, sum(usual.values())
    # None much larger than usual; where that leaves one too large, they come closer together.
    most = max(rest / LEAST_AT_ONCE - wanted, 0)
    minutes = _minutes(events, day, opens, APART, rest / MOST_AT_ONCE - wanted, most)
    if rest * max(usual.values()) > MOST_IN_ONE * (wanted + len(minutes) * BETWEEN):
        enough = rest * max(usual.values()) / MOST_IN_ONE - wanted
        closer = _minutes(events, day, opens, CLOSE, enough)
        minutes = max(minutes, closer, key=len)
    between = [Event("drink", minute, minute, WATER) for minute in minutes]
    amounts = _scaled([*usual.values(), *[BETWEEN] * len(between)], rest)
    drunk = dict(zip(usual, amounts, strict=False))
    if ahead is not None:
        drunk[ahead] = fixed
    trained_dry = any(event.start < opens for event in sessions)
    too_near = bool(hard) and before_ml is not None and ahead is None
    told = [
        _told(event, drunk.get(place), place == ahead, opens, too_near, sodium and trained_dry)
        for place, event in enumerate(events)
    ]
    extra = [
        replace(event, fluid_ml=ml)
        for event, ml in zip(between, amounts[len(usual) :], strict=True)
    ]
    return sorted([*told, *extra], key=lambda event: event.start)


def _usual(event: Event, day: Schedule, opens: int) -> Constant:
    """What is drunk at a time, as a part of the day's drinks."""
    if any(0 <= start - event.start <= SOON for start, _ in day.sessions):
        if event.role == "wake":
            return RISING_SOON
        if event.role == "early_snack":
            return SNACK_SOON
    if event.role == "wake" or event.start > day.bed:
        return RISING
    ended = [start for start, end in day.sessions if end <= event.start]
    if event.role == "post_workout" and ended and (ended[-1] in day.long or ended[-1] < opens):
        return AFTER_LONG
    return WITH_A_MEAL


def _minutes(
    events: Sequence[Event],
    day: Schedule,
    opens: int,
    apart: float,
    more_ml: float,
    most_ml: float = 0.0,
) -> list[int]:
    """The minutes of as many drinks between the others as hold so many ml, where there is room.

    A long time between two has one in any case, as far as `most_ml` goes.
    """
    gaps = _gaps(events, day, opens, apart)
    room = len(_between(gaps, day.wake_minute, day.length, apart))
    long = min(sum(end - start >= LONG_DRY for start, end in gaps), int(most_ml // BETWEEN))
    count = min(max(ceil(round(more_ml / BETWEEN, 6)), long), room)
    return _between(gaps, day.wake_minute, count, apart)


def _ahead(
    events: Sequence[Event], sessions: Sequence[Event], before_ml: float | None
) -> int | None:
    """The place of the last meal that is early enough for the drink ahead of training."""
    if before_ml is None or not sessions:
        return None
    latest = sessions[0].start - windows.WATER_BEFORE_SESSION * 60
    early = [
        place
        for place, event in enumerate(events)
        if event.role in MEAL_ROLES and event.start <= latest
    ]
    return early[-1] if early else None


def _gaps(
    events: Sequence[Event], day: Schedule, opens: int, apart: float
) -> list[tuple[int, int]]:
    """The spans between two other drinks, and from the last one to the last hour for any."""
    taken = sorted(
        (event.start, event.end)
        for event in events
        if event.role in {"wake", "training", *MEAL_ROLES} and opens <= event.start <= day.bed
    )
    # Evenly placed and no nearer to each other than to this, none is after the last hour.
    taken.append((int(day.bed - LAST_DRINK + apart), day.bed))
    return [(end, max(later, end)) for (_, end), (later, _) in pairwise(taken)]


def _between(
    gaps: Sequence[tuple[int, int]], wake_minute: int, most: int, least: float
) -> list[int]:
    """The minutes of at most so many drinks, each put where it is farthest from the others."""
    held = [0] * len(gaps)
    for _ in range(most):
        apart = [(end - start) / (one + 2) for (start, end), one in zip(gaps, held, strict=True)]
        farthest = max(apart)
        if farthest < least:
            break
        held[apart.index(farthest)] += 1
    return [
        windows.nearest(wake_minute, start + (end - start) * (place + 1) / (one + 1))
        for (start, end), one in zip(gaps, held, strict=True)
        for place in range(one)
    ]


def _scaled(amounts: Sequence[float], total: float) -> list[float]:
    """Amounts in their proportions that add up to a total, each to 0.1."""
    whole = sum(amounts)
    ends = [0.0]
    for amount in amounts:
        ends.append(ends[-1] + amount)
    reached = [round(total * end / whole, 1) for end in ends]
    return [round(later - earlier, 1) for earlier, later in pairwise(reached)]


def _told(
    event: Event, ml: float | None, ahead: bool, opens: int, too_near: bool, salted: bool
) -> Event:
    if event.role == "training" and event.start < opens:
        note = (
            "Before the first meal of a fast, so keep it short and easy. Drink to thirst where you "
            "do not fast from water."
        )
        return replace(event, fluid_ml=nan, note=note)
    if ml is None:
        return event
    note = event.note
    if opens and event.start == opens:
        note = f"{note} Drinks begin here, for those who fast from water too.".strip()
        if salted:
            note += (
                " After a session without a drink, salt in this meal helps the body to keep what "
                "you drink."
            )
    if ahead:
        note = f"{note} Drink all of it: training follows.".strip()
    elif too_near and event.role == "wake":
        hours = figure(windows.WATER_BEFORE_SESSION)
        note = f"Training is less than {hours} h away: sip to thirst until then."
    return replace(event, fluid_ml=ml, note=note)
