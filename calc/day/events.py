"""What happens in a day: its meals, drinks, sessions, cut-offs and bed, in their order."""

from __future__ import annotations

from dataclasses import replace
from math import nan

from calc.clock import hours_text
from calc.day import windows
from calc.day.drinks import laid_through, steps
from calc.day.inputs import DayInputs
from calc.day.meal_events import (
    MEAL_ROLES,
    WINDOW_ROLES,
    Event,
    Role,
    energy_of,
    in_order,
    meal_events,
    names,
)
from calc.day.schedule import Schedule, is_dry
from calc.day.windows import nearest
from calc.errors import Notice
from calc.evidence import apart, figure
from calc.food.protein import meal_hint_threshold, pre_sleep_protein
from calc.recovery.sleep import LAST_MEAL_EARLIEST, LAST_MEAL_LATEST

__all__ = ["MEAL_ROLES", "WINDOW_ROLES", "Event", "Role", "energy_of", "events_of", "names"]


def _sessions(inputs: DayInputs, day: Schedule) -> list[Event]:
    found = []
    counted = inputs.carbohydrate_g is not None
    for (start, end), one in zip(day.sessions, in_order(inputs, day), strict=True):
        band = one.fluid_ml
        note, fluid = "Drink as thirst, or your clinician, says.", nan
        if band is not None:
            fluid = round(band.target, 1)
            note = f"Sip {steps(band.low)} to {steps(band.high)} ml in all, to thirst."
        event = Event("training", start, end, one.label, f"{note} {one.note}".strip())
        event = replace(event, fluid_ml=fluid)
        if one.fuel_g and counted:
            energy = energy_of(0.0, one.fuel_g, 0.0)
            event = replace(
                event, energy_kcal=energy, protein_g=0.0, carbohydrate_g=one.fuel_g, fat_g=0.0
            )
        found.append(event)
    return found


def _caffeine(inputs: DayInputs, day: Schedule) -> tuple[list[Event], list[Notice]]:
    found: list[Event] = []
    notices: list[Notice] = []
    cut_off = None
    if inputs.caffeine_hours_before_bed is not None:
        # From bed as it was before rounding, so that it is the plan's own cut-off to the minute.
        planned = inputs.length - inputs.time_in_bed_h * 60
        bed = planned if day.bed == nearest(day.wake_minute, planned) else day.bed
        cut_off = nearest(day.wake_minute, bed - inputs.caffeine_hours_before_bed * 60)
        if cut_off >= 0:
            note = f"{figure(inputs.caffeine_hours_before_bed, 1)} h before bed."
            found.append(Event("caffeine_cutoff", cut_off, cut_off, "Last caffeine", note))
    if inputs.caffeine_mg <= 0 or not day.sessions:
        return found, notices
    # One dose a day: before the last session that it is early enough for.
    before = [
        (start, max(start - int(windows.CAFFEINE_BEFORE_SESSION), 0)) for start, _ in day.sessions
    ]
    early = [each for each in before if cut_off is None or each[1] <= cut_off]
    start, minute = early[-1] if early else before[0]
    amount = f"{figure(inputs.caffeine_mg, 0)} mg"
    if cut_off is None or minute <= cut_off:
        note = f"{amount}, {hours_text(start - minute)} before training."
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
    """Return the optional protein before bed: a part of the day's, to which each meal gives alike.

    None where a meal is near, protein is withheld, or the meals have little of it as they are.
    """
    minute = day.bed - int(windows.PRE_SLEEP)
    last = max((meal for meal in meals if meal.role in MEAL_ROLES), key=lambda meal: meal.start)
    session_end = day.trained_until
    near = minute - last.start < windows.BETWEEN_MEALS or minute < session_end
    full = [meal.protein_g for meal in meals if meal.role in MEAL_ROLES - {"early_snack"}]
    # One feeding more of the same protein: no meal is left with less than the serving.
    part = sum(full) / (len(full) + 1)
    if near or not part > _hint_threshold(inputs):
        return []
    kg = inputs.weight_kg if inputs.reference_kg is None else inputs.reference_kg
    serving = min(pre_sleep_protein(kg), part)
    each = figure(serving / len(full), 0)
    which = "The day's one meal" if len(full) == 1 else f"Each of the {len(full)} meals"
    note = (
        f"Optional: {figure(serving, 0)} g of the day's protein here. {which} then holds about "
        f"{each} g less."
    )
    return [Event("pre_sleep", minute, minute, "Protein before bed", note)]


def _hint_threshold(inputs: DayInputs) -> float:
    """Return the protein in g below which a meal deserves a hint; 0 where no hint is asked for."""
    if inputs.age is None:
        return 0.0
    return float(meal_hint_threshold(inputs.weight_kg, inputs.age, inputs.diet))


def _protein_hint(inputs: DayInputs, meals: list[Event]) -> list[Notice]:
    threshold = _hint_threshold(inputs)
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
    wind_down = min(max(day.bed - int(windows.WIND_DOWN), day.trained_until), day.bed)
    in_bed = f"{hours_text(day.length - day.bed)} in bed"
    cuts = [slot.minute for slot in day.slots if slot.minute > day.bed]
    if cuts:
        after = day.length - cuts[0] - windows.MEAL_IN_THE_NIGHT
        in_bed += (
            f", cut by the meal at {day.at(cuts[0])}: {hours_text(cuts[0] - day.bed)} before it "
            f"and about {hours_text(max(after, 0))} after it"
        )
    large_from, large_to = (
        day.bed - int(hours * 60) for hours in (LAST_MEAL_EARLIEST, LAST_MEAL_LATEST)
    )
    return [
        Event("last_meal", large_from, large_to, "Last large meal"),
        Event("wind_down", wind_down, day.bed, "Wind-down", "Dim light, no rush."),
        Event("bed", day.bed, day.length, "Lights out", f"{in_bed}."),
    ]


def events_of(inputs: DayInputs, day: Schedule) -> tuple[list[Event], list[Notice]]:
    """Return the events of a day in the order in which they happen, and what they have to say."""
    meals = meal_events(inputs, day)
    caffeine, notices = _caffeine(inputs, day)
    found = [
        Event("wake", 0, 0, "Wake"),
        *meals,
        *caffeine,
        *_sessions(inputs, day),
        *_pre_sleep(inputs, day, meals),
        *_night(inputs, day),
    ]
    found.sort(key=lambda event: event.start)
    if inputs.water_ml is not None:
        found = laid_through(
            found,
            day,
            inputs.water_ml,
            inputs.fluid_before_ml,
            dry=is_dry(inputs.eating_window),
            sodium=inputs.sodium,
        )
    return found, [*_protein_hint(inputs, meals), *notices]
