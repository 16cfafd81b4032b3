"""The day as a picture: the rows of the clock chart, its labels, and the same in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import inf, isfinite
from typing import Any, NamedTuple

from calc.clock import clock, hours_text
from calc.day import AMOUNTS, Day, Event, whole_amounts, windows
from calc.day.events import MEAL_ROLES, WINDOW_ROLES
from calc.evidence import Constant, conflicts, figure
from calc.recovery.night import LIGHTS_OUT
from calc.show.words import DASH, fluid
from calc.units import Units

# A picture that is wide (about 900 px) or narrow (a phone) gives a letter this much of the day.
WIDE = Constant(8.5, "minutes", "What one letter of a label takes on a wide picture")
NARROW = Constant(21, "minutes", "What one letter of a label takes on a narrow picture")
GAP = Constant(1, "letters", "Room that is kept between a label and the next thing")
NIGHT_SHOWN = Constant(90, "minutes", "How much of the night the picture of a day still shows")
RIGHT_PART = Constant(
    0.70, "fraction of the picture", "What a bar's label stands left of where it ends after this"
)

# Two rows for the meals' names, so that neighbours do not collide, then what happens.
NAME_ROWS = ("high", "low")
MEALS, ADVICE, EVIDENCE, TRAINING = "Meals", "Advice", "Evidence", "Training"
LAST_MEAL, DRINK, CAFFEINE, SLEEP = "Last meal", "Drink", "Caffeine", "Sleep"
# One lane with all that happens, and the row of its words below it: each bar's, and its side.
DAY, UNDER = "Day", "under"
_BELOW = {"training": ("Training", "left"), "wind_down": ("", "left"), "bed": ("Sleep", "right")}
LANES = (MEALS, ADVICE, EVIDENCE, TRAINING, DRINK, CAFFEINE, LAST_MEAL, SLEEP)

_VOICES = re.compile(f" ?(?:{conflicts.ADVICE}|{conflicts.EVIDENCE}): ")
_WINDOWS = {conflicts.ADVICE: ADVICE, conflicts.EVIDENCE: EVIDENCE}
# What is drawn as a bar: its mark, its lane and the words beside it.
_SPANS = {
    "training": ("training", TRAINING, "{time}"),
    "last_meal": ("last_meal", LAST_MEAL, "{time}"),
    "wind_down": ("wind_down", SLEEP, "lights out {end}"),
    "bed": ("bed", SLEEP, ""),
}
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
    "short_align",
    "short",
    "what",
    "time",
    "amounts",
)

HIDDEN = " "
Columns = dict[str, list[Any]]


class Label(NamedTuple):
    """A label's text (blank where there is no room), and whether it begins or ends at its mark."""

    text: str
    align: str


def placed(
    starts: Sequence[float],
    texts: Sequence[str],
    end: float,
    per_letter: float,
    *,
    among_marks: bool = False,
) -> list[Label]:
    """Return a label for each mark of one row, in their order, in minutes of the day.

    A label stands to the right of its mark, or to the left where it would pass the `end` of the
    picture. Where it would cover another one only its first line is kept, or nothing if that is too
    long as well; with `among_marks` the marks stand in the labels' own row, and are not to be
    covered either.
    """
    labels = []
    taken = -inf
    for start, after, text in zip_longest(starts, starts[1:], texts):
        for shown in dict.fromkeys((text, text.split("\n")[0])):
            room = (max(map(len, shown.split("\n"))) + GAP) * per_letter
            align = "left" if start + room <= end else "right"
            begin, finish = (start, start + room) if align == "left" else (start - room, start)
            covers = among_marks and after is not None and finish > after and align == "left"
            if begin >= taken and not covers:
                labels.append(Label(shown, align))
                taken = finish
                break
        else:
            labels.append(Label(HIDDEN, align))
            taken = max(taken, start) if among_marks else taken
    return labels


def meals_of(day: Day) -> list[Event]:
    """Return the meals of a day in their order."""
    return [event for event in day.events if event.role in MEAL_ROLES]


def in_whole_grams(day: Day, units: Units) -> Day:
    """Return the day with its events in the whole grams, kcal and drinks that it is read in."""
    rows: Iterator[tuple[Any, ...]] = iter(whole_amounts(day, units))
    events = tuple(
        event
        if event.role in WINDOW_ROLES
        else replace(event, **dict(zip(AMOUNTS, next(rows), strict=True)))
        for event in day.events
    )
    return replace(day, events=events)


def night(day: Day) -> tuple[str, str, str]:
    """Return when a day's night begins and ends, and how long that is in bed."""
    bed, wake = clock(day.bed_minute, step=1), clock(day.wake_minute + day.length, step=1)
    return bed, wake, hours_text(day.night_minutes)


def lights_out(day: Day) -> str:
    """Return when a day's lights go out as people mean it: '21:30 to 22:00'."""
    ends = (day.bed_minute - LIGHTS_OUT, day.bed_minute + LIGHTS_OUT)
    return " to ".join(clock(end, step=1) for end in ends)


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
    """Return 'Dinner' of 'Post-workout meal (dinner)', which a meal is called at every width."""
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
        bed = next(event.start for event in day.events if event.role == "bed")
        self.end = bed + int(NIGHT_SHOWN)
        self.rows: list[tuple[object, ...]] = []

    def _hour(self, minute: float) -> float:
        return (self.day.wake_minute + minute) / 60

    def points(
        self, mark: str, row: str, events: list[Event], texts: list[str], shorts: list[str]
    ) -> None:
        """Add moments whose labels stand in one row: their lane, or one of the rows above it."""
        starts = [event.start for event in events]
        above = row in NAME_ROWS
        wide = placed(starts, texts, self.end, WIDE, among_marks=not above)
        narrow = placed(starts, shorts, self.end, NARROW, among_marks=not above)
        for event, label, short in zip(events, wide, narrow, strict=True):
            size = event.energy_kcal if mark == "meal" and isfinite(event.energy_kcal) else 0.0
            lane = MEALS if above else row
            self._add(mark, lane, row, event, event.end, size, event.start, label, short)

    def span(self, mark: str, lane: str, event: Event, text: str, short: str = "") -> None:
        """Add a stretch of time with its label beside it."""
        end = min(event.end, self.end)
        late = end / self.end > RIGHT_PART
        beside, align = (event.start, "right") if late else (end, "left")
        labels = Label(text, align), Label(short or text, align)
        self._add(mark, lane, lane, event, end, 0.0, beside, *labels)

    def _add(
        self,
        mark: str,
        lane: str,
        row: str,
        event: Event,
        end: int,
        size: float,
        text_at: int,
        label: Label,
        short: Label,
    ) -> None:
        self.rows.append(
            (
                mark,
                lane,
                row,
                self._hour(event.start),
                self._hour(end),
                size,
                self._hour(text_at),
                label.align,
                label.text,
                short.align,
                short.text,
                event.label,
                times(self.day, event),
                _amounts(event, self.units),
            )
        )


def clock_columns(day: Day, units: Units = "metric") -> Columns:
    """Return the columns of the clock chart: what is drawn in which lane, with its labels.

    `start`, `end` and `text_at` are hours of the clock, past 24 on the next calendar day; the last
    bar, the night, is cut 90 minutes after lights out. `size` is a meal's kcal, 0 where withheld.
    The day is one in whole grams.
    """
    rows = _Rows(day, units)
    for position, row in enumerate(NAME_ROWS):
        meals = meals_of(day)[position :: len(NAME_ROWS)]
        texts = [_named(day, event, _short(event.label), " ", _grams(event)) for event in meals]
        shorts = [_named(day, event, _short(event.label), "\n", "") for event in meals]
        rows.points("meal", row, meals, texts, shorts)
    drinks = [event for event in day.events if isfinite(event.fluid_ml) and event.fluid_ml > 0]
    words = [fluid(event.fluid_ml, units) for event in drinks]
    rows.points("drink", DRINK, drinks, words, words)
    for event in day.events:
        if event.role in _SPANS:
            mark, lane, text = _SPANS[event.role]
            rows.span(
                mark, lane, event, text.format(time=times(day, event), end=at(day, event.end))
            )
        elif event.role == "post_window":
            lane, when = _WINDOWS[event.label], times(day, event)
            rows.span(lane.lower(), lane, event, when, HIDDEN if lane == ADVICE else when)
        elif event.role == "caffeine_cutoff":
            allowed = replace(event, start=0)
            rows.span("caffeine", CAFFEINE, allowed, f"until {at(day, event.end)}")
        elif event.role == "caffeine":
            rows.points("dose", CAFFEINE, [event], [HIDDEN], [HIDDEN])
        if event.role == "training":
            _before(rows, event)
    return dict(zip(COLUMNS, map(list, zip(*rows.rows, strict=True)), strict=True))


def in_one_lane(columns: Columns) -> Columns:
    """Return the columns of a clock chart whose meals, training and sleep share one lane.

    Windows of advice, drinks and caffeine are left out. Words of a bar stand below it.
    """
    rows = []
    for values in zip(*columns.values(), strict=True):
        row = dict(zip(COLUMNS, values, strict=True))
        if row["mark"] in _BELOW:
            text, align = _BELOW[row["mark"]]
            row |= {"name_row": UNDER, "text": text, "short": text}
            row |= {"align": align, "short_align": align}
            row["text_at"] = row["start" if align == "left" else "end"]
        elif row["mark"] != "meal":
            continue
        rows.append({**row, "lane": DAY})
    return {name: [row[name] for row in rows] for name in COLUMNS}


def _named(day: Day, event: Event, name: str, between: str, beneath: str) -> str:
    first = f"{at(day, event.start)}{between}{name}"
    return f"{first}\n{beneath}" if beneath else first


def _before(rows: _Rows, session: Event) -> None:
    """Add popular advice's window before training, as far as the day has been woken to by then."""
    earliest, latest = (
        max(session.start - int(ahead), 0)
        for ahead in (windows.PRE_MEAL_EARLIEST, windows.PRE_MEAL_LATEST)
    )
    if latest > earliest:
        window = Event("pre_workout", earliest, latest, conflicts.ADVICE, "Meal before training")
        rows.span("advice", ADVICE, window, "")


def in_a_row(note: str) -> str:
    """Return a note without what popular advice and the evidence say of the moment.

    >>> in_a_row("Protein first. Popular advice: by 19:45. Evidence: by 20:30.")
    'Protein first'
    """
    return _VOICES.split(note)[0].removesuffix(".")


def lanes(columns: Columns) -> tuple[str, ...]:
    """Return the lanes that a day's picture needs, from the top."""
    there = set(columns["lane"])
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
