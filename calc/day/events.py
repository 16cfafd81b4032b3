"""What happens in a day: meals by name with their grams, drinks, session, cut-offs and bed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isnan, nan
from typing import Literal

from calc.clock import MINUTES_A_DAY, hours_text
from calc.day import windows
from calc.day.meal_shares import Portion, share_out
from calc.day.schedule import DayInputs, Schedule, Slot, nearest
from calc.day.windows import article_deadline, evidence_deadline
from calc.errors import Notice
from calc.evidence import Constant, apart, figure
from calc.food.nutrients import CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY
from calc.food.protein import meal_hint_threshold, pre_sleep_protein
from calc.recovery.sleep import LAST_MEAL_EARLIEST, LAST_MEAL_LATEST

MIDDAY = Constant(0.40, "fraction of the waking day", "Where lunch lies best")
LUNCH_FROM = Constant(0.25, "fraction of the waking day", "Lunch is not before this")
LUNCH_TO = Constant(0.62, "fraction of the waking day", "Lunch is not after this")
DINNER_FROM = Constant(0.62, "fraction of the waking day", "Dinner is not before this")
BREAKFAST_TO = Constant(0.25, "fraction of the waking day", "Breakfast is not after this")

SNACK = "Snack"
_TRAINING_NAMES = {
    "early_snack": "Early snack",
    "pre_workout": "Pre-workout meal",
    "post_workout": "Post-workout meal",
}

Role = Literal[
    "wake",
    "meal",
    "early_snack",
    "pre_workout",
    "training",
    "post_workout",
    "post_window",
    "caffeine",
    "caffeine_cutoff",
    "pre_sleep",
    "wind_down",
    "last_meal",
    "bed",
]
MEAL_ROLES: frozenset[str] = frozenset({"meal", "early_snack", "pre_workout", "post_workout"})
# What only a chart needs: these are windows, not things to do.
WINDOW_ROLES: frozenset[str] = frozenset({"post_window", "last_meal"})


@dataclass(frozen=True)
class Event:
    """One thing in a day; `start` and `end` are minutes since waking, equal for a moment.

    Amounts are g, kcal and ml; nan where there are none or they are withheld.
    """

    role: Role
    start: int
    end: int
    label: str
    note: str = ""
    energy_kcal: float = nan
    protein_g: float = nan
    carbohydrate_g: float = nan
    fat_g: float = nan
    fluid_ml: float = nan


def energy_of(protein_g: float, carbohydrate_g: float, fat_g: float) -> float:
    """Return the energy in kcal of grams of protein, carbohydrate and fat (Atwater), to the 0.1."""
    energy = PROTEIN_ENERGY * protein_g + CARBOHYDRATE_ENERGY * carbohydrate_g + FAT_ENERGY * fat_g
    return round(energy, 1)


def _main_meals(slots: Sequence[Slot], bed: int) -> dict[int, str]:
    """Return which slots are breakfast, lunch and dinner, by index."""
    main: dict[int, str] = {}
    full = [index for index, slot in enumerate(slots) if slot.role != "early_snack"]
    part = {index: slots[index].minute / bed for index in full}
    if full and part[full[0]] <= BREAKFAST_TO:
        main[full[0]] = "breakfast"
    late = [index for index in full if index not in main and part[index] >= DINNER_FROM]
    if late and slots[late[-1]].role != "pre_workout":
        # A small meal just before bed is no dinner where another meal can be.
        usual = [index for index in late if not slots[index].small]
        main[(usual or late)[-1]] = "dinner"
    middle = [i for i in full if i not in main and LUNCH_FROM <= part[i] <= LUNCH_TO]
    if middle:
        main[min(middle, key=lambda index: abs(part[index] - MIDDAY))] = "lunch"
    return main


def names(slots: Sequence[Slot], bed: int) -> list[str]:
    """Return a name for each meal of a waking day that ends at minute `bed`."""
    main = _main_meals(slots, bed)
    found = []
    for index, slot in enumerate(slots):
        usual = main.get(index, "")
        training = _TRAINING_NAMES.get(slot.role, "")
        if training:
            found.append(f"{training} ({usual})" if usual else training)
        else:
            found.append(usual.capitalize() or SNACK)
    return found


def _pre_note(day: Schedule, start: int, minute: int) -> str:
    earliest, latest = start - windows.PRE_MEAL_EARLIEST, start - windows.PRE_MEAL_LATEST
    return (
        f"{hours_text(start - minute)} before training: complex carbohydrate and some protein, "
        f"little fat and fibre. From the article: between {day.at(max(earliest, 0))} and "
        f"{day.at(latest)}. Current evidence: helpful, not essential after other meals."
    )


def _post_note(day: Schedule, slots: tuple[Slot, ...], deadline: int, small: bool) -> str:
    end = day.session[1] if day.session else 0
    article = (
        f"From the article: between {day.at(end + windows.POST_MEAL_EARLIEST)} and "
        f"{day.at(article_deadline(end))}."
    )
    if slots[0].role == "post_workout":
        evidence = "Current evidence: trained fasted, so here too within the hour."
    elif deadline <= article_deadline(end):
        evidence = "Current evidence: as soon as it is convenient."
    elif deadline >= day.bed:
        evidence = "Current evidence: any time before bed."
    else:
        evidence = f"Current evidence: any time until {day.at(deadline)}."
    light = " Small, as bed is near." if small else ""
    return f"Protein and easy carbohydrate. {article} {evidence}{light}"


def _meal_events(inputs: DayInputs, day: Schedule) -> list[Event]:
    start, end = day.session or (0, 0)
    labels = names(day.slots, day.bed)
    portions = [
        Portion(slot, label == SNACK, max(start - slot.minute, 0) / 60)
        for slot, label in zip(day.slots, labels, strict=True)
    ]
    shares = share_out(
        portions, inputs.weight_kg, inputs.protein_g, inputs.carbohydrate_g, inputs.fat_g
    )
    deadline = _deadline(inputs, day, shares[0][0])
    found = []
    for slot, label, grams in zip(day.slots, labels, shares, strict=True):
        note = ""
        if slot.role == "pre_workout":
            note = _pre_note(day, start, slot.minute)
        elif slot.role == "early_snack":
            note = "Something easy before an early session; the meal afterwards is the larger one."
        elif slot.role == "post_workout":
            note = _post_note(day, day.slots, deadline, slot.small)
        event = Event(slot.role, slot.minute, slot.minute, label, note, energy_of(*grams), *grams)
        found.append(event)
    if day.session is not None:
        article_end = article_deadline(end)
        found.append(
            Event(
                "post_window",
                end + int(windows.POST_MEAL_EARLIEST),
                min(int(article_end), MINUTES_A_DAY),
                "From the article",
            )
        )
        found.append(Event("post_window", end, min(deadline, MINUTES_A_DAY), "Current evidence"))
    return found


def _deadline(inputs: DayInputs, day: Schedule, first_protein_g: float) -> int:
    """Return when the evidence would have the protein after training, since waking."""
    if day.session is None:
        return 0
    before = [slot for slot in day.slots if slot.role in ("pre_workout", "early_snack")]
    if not before:
        return int(article_deadline(day.session[1]))
    # Every meal but the early snack has the same protein, and the snack is the first of the day.
    protein_per_kg = first_protein_g / inputs.weight_kg
    return int(evidence_deadline(before[-1].minute, day.session[1], protein_per_kg))


def _wake(inputs: DayInputs, has_room: bool) -> Event:
    if inputs.wake_fluid_ml is None and inputs.fluid_before_ml is None:
        return Event("wake", 0, 0, "Wake")
    water = nan if inputs.wake_fluid_ml is None else float(round(inputs.wake_fluid_ml))
    note = "A glass of water."
    if not has_room and inputs.fluid_before_ml is not None:
        usual = figure(inputs.fluid_before_ml, 0)
        hours = figure(windows.WATER_BEFORE_SESSION)
        note += f" Training is less than {hours} h away: sip to thirst instead of the {usual} ml."
    return Event("wake", 0, 0, "Wake", note, fluid_ml=water)


def _fluids(inputs: DayInputs, day: Schedule, meals: list[Event]) -> list[Event]:
    """Return waking and meals, with the drink before training on the last meal early enough."""
    if inputs.fluid_before_ml is None or day.session is None:
        return [_wake(inputs, has_room=True), *meals]
    latest = day.session[0] - windows.WATER_BEFORE_SESSION * 60
    early = [
        index
        for index, event in enumerate(meals)
        if event.role in MEAL_ROLES and event.start <= latest
    ]
    if not early:
        return [_wake(inputs, has_room=False), *meals]
    index, ml = early[-1], round(inputs.fluid_before_ml)
    note = f"{meals[index].note} Drink about {figure(ml)} ml here, ahead of training.".strip()
    filled = replace(meals[index], note=note, fluid_ml=float(ml))
    return [_wake(inputs, has_room=True), *meals[:index], filled, *meals[index + 1 :]]


def _session(inputs: DayInputs, day: Schedule) -> list[Event]:
    if day.session is None:
        return []
    band = inputs.session_fluid_ml
    note, fluid = "Drink as thirst, or your clinician, says.", nan
    if band is not None:
        fluid = float(round(band.target))
        note = f"Sip {figure(band.low, 0)} to {figure(band.high, 0)} ml in all, to thirst."
    return [Event("training", *day.session, "Training", note, fluid_ml=fluid)]


def _caffeine(inputs: DayInputs, day: Schedule) -> tuple[list[Event], list[Notice]]:
    found: list[Event] = []
    notices: list[Notice] = []
    cut_off = None
    if inputs.caffeine_hours_before_bed is not None:
        # From bed as it was before rounding, so that it is the plan's own cut-off to the minute.
        planned = MINUTES_A_DAY - inputs.time_in_bed_h * 60
        bed = planned if day.bed == nearest(day.wake_minute, planned) else day.bed
        cut_off = nearest(day.wake_minute, bed - inputs.caffeine_hours_before_bed * 60)
        if cut_off >= 0:
            note = f"{figure(inputs.caffeine_hours_before_bed, 1)} h before bed."
            found.append(Event("caffeine_cutoff", cut_off, cut_off, "Last caffeine", note))
    if inputs.caffeine_mg <= 0 or day.session is None:
        return found, notices
    minute = max(day.session[0] - int(windows.CAFFEINE_BEFORE_SESSION), 0)
    amount = f"{figure(inputs.caffeine_mg, 0)} mg"
    if cut_off is None or minute <= cut_off:
        note = f"{amount}, {hours_text(day.session[0] - minute)} before training."
        found.append(Event("caffeine", minute, minute, "Caffeine", note))
    else:
        limit = day.at(cut_off) if cut_off >= 0 else "waking"
        why = (
            f"{amount} before this session would come later than its cut-off, {limit}, and may "
            "cost sleep. A smaller dose has a later cut-off and has helped as much in trials; an "
            "earlier session leaves more room."
        )
        asked = f"{amount} at {day.at(minute)}"
        notices.append(Notice("changed", "caffeine", why, asked=asked, given="none"))
    return found, notices


def _pre_sleep(inputs: DayInputs, day: Schedule, meals: list[Event]) -> list[Event]:
    """Return the optional protein before bed, unless a meal is near or protein is withheld."""
    minute = day.bed - int(windows.PRE_SLEEP)
    last = max((meal for meal in meals if meal.role in MEAL_ROLES), key=lambda meal: meal.start)
    session_end = day.session[1] if day.session else 0
    near = minute - last.start < windows.PRE_SLEEP or minute < session_end
    if near or isnan(last.protein_g):
        return []
    grams = round(min(pre_sleep_protein(inputs.weight_kg), last.protein_g))
    name = last.label.removeprefix("Post-workout meal (").rstrip(")").lower()
    note = f"Optional: take {grams} g of the day's protein here, from {name}."
    return [Event("pre_sleep", minute, minute, "Protein before bed", note)]


def _protein_hint(inputs: DayInputs, meals: list[Event]) -> list[Notice]:
    if inputs.age is None:
        return []
    threshold = meal_hint_threshold(inputs.weight_kg, inputs.age, inputs.diet)
    low = [meal.protein_g for meal in meals if meal.role in MEAL_ROLES - {"early_snack"}]
    if not low or not min(low) < threshold or not apart(min(low), threshold, 0):
        return []
    why = (
        f"Meals of {figure(min(low), 0)} g of protein are below the {figure(threshold, 0)} g that "
        "set muscle building well going; fewer, larger meals would reach it. The day's total "
        "counts more, and no meal has a ceiling."
    )
    return [Notice("advice", "protein", why)]


def _night(inputs: DayInputs, day: Schedule) -> list[Event]:
    session_end = day.session[1] if day.session else 0
    wind_down = max(day.bed - int(windows.WIND_DOWN), session_end)
    in_bed = hours_text(MINUTES_A_DAY - day.bed)
    large_from, large_to = (
        day.bed - int(hours * 60) for hours in (LAST_MEAL_EARLIEST, LAST_MEAL_LATEST)
    )
    return [
        Event("last_meal", large_from, large_to, "Last large meal"),
        Event("wind_down", wind_down, day.bed, "Wind-down", "Dim light, nothing that hurries."),
        Event("bed", day.bed, MINUTES_A_DAY, "Lights out", f"{in_bed} in bed."),
    ]


def events_of(inputs: DayInputs, day: Schedule) -> tuple[list[Event], list[Notice]]:
    """Return the events of a day in the order in which they happen, and what they have to say."""
    meals = _fluids(inputs, day, _meal_events(inputs, day))
    caffeine, notices = _caffeine(inputs, day)
    found = [
        *meals,
        *caffeine,
        *_session(inputs, day),
        *_pre_sleep(inputs, day, meals),
        *_night(inputs, day),
    ]
    found.sort(key=lambda event: event.start)
    return found, [*_protein_hint(inputs, meals), *notices]
