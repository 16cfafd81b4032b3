"""The day as a picture: the rows of the clock chart, and the same in one sentence."""

from __future__ import annotations

from itertools import zip_longest
from math import isfinite

import pandas as pd

from calc.clock import MINUTES_A_DAY, clock
from calc.day import Day, Event, timing
from calc.day.events import MEAL_ROLES
from calc.evidence import Constant, figure
from calc.show.words import DASH, fluid
from calc.units import Units

NIGHT_SHOWN = Constant(90, "minutes", "How much of the night the picture of a day still shows")
RIGHT_PART = Constant(0.70, "fraction of the picture", "Labels stand left of a mark after this")

DRINK_WIDE = Constant(90, "minutes", "Room that the label of a drink takes on a wide picture")
DRINK_NARROW = Constant(240, "minutes", "Room that the label of a drink takes on a narrow picture")

# Two rows for the meals' names, so that neighbours do not collide, then what happens.
NAME_ROWS = ("high", "low")
MEALS, ARTICLE, EVIDENCE, TRAINING = "Meals", "Article", "Evidence", "Training"
LAST_MEAL, DRINK, CAFFEINE, SLEEP = "Last meal", "Drink", "Caffeine", "Sleep"
LANES = (MEALS, ARTICLE, EVIDENCE, TRAINING, DRINK, CAFFEINE, LAST_MEAL, SLEEP)

_WINDOWS = {"From the article": ARTICLE, "Current evidence": EVIDENCE}
_COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven")
COLUMNS = (
    "mark",
    "lane",
    "name_row",
    "start",
    "end",
    "size",
    "text_at",
    "align",
    "text",
    "short",
    "what",
    "time",
    "amounts",
)


def meals_of(day: Day) -> list[Event]:
    """Return the meals of a day in their order."""
    return [event for event in day.events if event.role in MEAL_ROLES]


def meals_between(day: Day) -> tuple[str, str]:
    """Return how many meals a day has, and the times of the first and the last."""
    meals = meals_of(day)
    return str(len(meals)), f"{at(day, meals[0].start)} to {at(day, meals[-1].start)}"


def at(day: Day, minute: float) -> str:
    """Return the clock time, 'HH:MM', of a minute since waking."""
    return clock(day.wake_minute + minute, step=1)


def times(day: Day, event: Event) -> str:
    """Return when something happens: '07:00', or '17:30–18:45'."""
    if event.end == event.start:
        return at(day, event.start)
    return f"{at(day, event.start)}{DASH}{at(day, event.end)}"


def _short(label: str) -> str:
    return label.split(" (")[0].removesuffix(" meal")


def _shortest(label: str) -> str:
    """Return 'Dinner' of 'Post-workout meal (dinner)'."""
    return label.split(" (")[-1].removesuffix(")").removesuffix(" meal").capitalize()


def _grams(event: Event) -> str:
    if not isfinite(event.protein_g):
        return ""
    return f"{figure(event.protein_g, 0)} g protein, {figure(event.carbohydrate_g, 0)} g carbs"


def _amounts(event: Event, units: Units) -> str:
    parts = []
    if isfinite(event.energy_kcal):
        parts = [
            f"{figure(event.energy_kcal, 0)} kcal",
            f"{figure(event.protein_g, 0)} g protein",
            f"{figure(event.carbohydrate_g, 0)} g carbohydrate",
            f"{figure(event.fat_g, 0)} g fat",
        ]
    if isfinite(event.fluid_ml):
        parts.append(f"{fluid(event.fluid_ml, units)} to drink")
    return ", ".join(parts) or event.note


class _Rows:
    """The rows of one day's picture, as they are collected."""

    def __init__(self, day: Day, units: Units) -> None:
        self.day, self.units = day, units
        self.bed = next(event.start for event in day.events if event.role == "bed")
        self.length = self.bed + NIGHT_SHOWN
        self.rows: list[tuple[object, ...]] = []

    def _hour(self, minute: float) -> float:
        return (self.day.wake_minute + minute) / 60

    def point(self, mark: str, lane: str, event: Event, text: str, short: str, row: str) -> None:
        align = "right" if event.start / self.length > RIGHT_PART else "left"
        size = event.energy_kcal if isfinite(event.energy_kcal) else 0.0
        self._add(
            mark,
            lane,
            row,
            event,
            event.end,
            size if mark == "meal" else 0.0,
            self._hour(event.start),
            align,
            text,
            short,
        )

    def span(self, mark: str, lane: str, event: Event, text: str, short: str = "") -> None:
        end = min(event.end, int(self.length))
        late = end / self.length > RIGHT_PART
        beside = self._hour(event.start if late else end)
        align = "right" if late else "left"
        self._add(mark, lane, lane, event, end, 0.0, beside, align, text, short or text)

    def _add(
        self,
        mark: str,
        lane: str,
        row: str,
        event: Event,
        end: int,
        size: float,
        text_at: float,
        align: str,
        text: str,
        short: str,
    ) -> None:
        self.rows.append(
            (
                mark,
                lane,
                row,
                self._hour(event.start),
                self._hour(end),
                size,
                text_at,
                align,
                text,
                short,
                event.label,
                times(self.day, event),
                _amounts(event, self.units),
            )
        )


def clock_table(day: Day, units: Units = "metric") -> pd.DataFrame:
    """Return the rows of the clock chart: what is drawn in which lane, with its labels.

    `start`, `end` and `text_at` are hours of the clock, past 24 on the next calendar day; the last
    bar, the night, is cut 90 minutes after lights out. `size` is a meal's kcal, 0 where withheld.
    """
    rows = _Rows(day, units)
    for position, event in enumerate(meals_of(day)):
        begins = f"{at(day, event.start)} {_short(event.label)}"
        text = "\n".join(part for part in (begins, _grams(event)) if part)
        short = f"{at(day, event.start)}\n{_shortest(event.label)}"
        rows.point("meal", MEALS, event, text, short, NAME_ROWS[position % 2])
    drinks = [event for event in day.events if isfinite(event.fluid_ml) and event.fluid_ml > 0]
    for event, after in zip_longest(drinks, drinks[1:]):
        words = fluid(event.fluid_ml, units)
        room = after.start - event.start if after else MINUTES_A_DAY
        wide, narrow = (words if room >= least else " " for least in (DRINK_WIDE, DRINK_NARROW))
        rows.point("drink", DRINK, event, wide, narrow, DRINK)
    for event in day.events:
        if event.role == "post_window":
            lane, when = _WINDOWS[event.label], times(day, event)
            rows.span(lane.lower(), lane, event, when, " " if lane == ARTICLE else when)
        elif event.role == "training":
            rows.span("training", TRAINING, event, times(day, event))
            _before(rows, event)
        elif event.role == "caffeine_cutoff":
            allowed = Event("caffeine_cutoff", 0, event.start, event.label, event.note)
            rows.span("caffeine", CAFFEINE, allowed, f"until {at(day, event.start)}")
        elif event.role == "last_meal":
            rows.span("last_meal", LAST_MEAL, event, times(day, event))
        elif event.role == "wind_down":
            rows.span("wind_down", SLEEP, event, f"lights out {at(day, event.end)}")
        elif event.role == "bed":
            rows.span("bed", SLEEP, event, "")
    return pd.DataFrame(rows.rows, columns=list(COLUMNS))


def _before(rows: _Rows, session: Event) -> None:
    """Add the article's window before training, as far as the day has been woken to by then."""
    earliest, latest = (
        max(session.start - int(ahead), 0)
        for ahead in (timing.PRE_MEAL_EARLIEST, timing.PRE_MEAL_LATEST)
    )
    if latest > earliest:
        window = Event("pre_workout", earliest, latest, "From the article", "Meal before training")
        rows.span("article", ARTICLE, window, "")


def lanes(table: pd.DataFrame) -> tuple[str, ...]:
    """Return the lanes that a day's picture needs, from the top."""
    there = set(table["lane"])
    return tuple(lane for lane in LANES if lane in there)


def clock_sentence(day: Day) -> str:
    """Return the day in one sentence: meals, session, last caffeine, lights out."""
    count, between = meals_between(day)
    parts = [f"{_COUNTS[int(count)]} meals, {between}"]
    words = {"training": "training", "caffeine_cutoff": "last caffeine by", "bed": "lights out"}
    for role, said in words.items():
        for event in day.events:
            if event.role == role:
                when = at(day, event.start) if role == "bed" else times(day, event)
                parts.append(f"{said} {when}")
    return f"{'; '.join(parts)}."
