"""The meals of a day as events: by name, with their grams and a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, nan
from typing import Literal

from calc.clock import MINUTES_A_DAY, hours_text
from calc.day import windows
from calc.day.inputs import DayInputs, Training
from calc.day.meal_shares import REFUEL_MEAL, refuelling_g, share_out
from calc.day.meal_sizes import LARGE_MEAL, LATE_IN_A_FAST, NIGHT_DEEPENS, Portion, most_kcal_of
from calc.day.schedule import Schedule, Slot, is_dry
from calc.day.windows import article_deadline, evidence_deadline
from calc.evidence import Constant
from calc.evidence.conflicts import ADVICE, EVIDENCE
from calc.food.nutrients import CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY

MIDDAY = Constant(0.40, "fraction of the waking day", "Where lunch lies best")
LUNCH_FROM = Constant(0.25, "fraction of the waking day", "Lunch is not before this")
LUNCH_TO = Constant(0.62, "fraction of the waking day", "Lunch is not after this")
DINNER_FROM = Constant(0.62, "fraction of the waking day", "Dinner is not before this")
BREAKFAST_TO = Constant(0.25, "fraction of the waking day", "Breakfast is not after this")
USUAL_AWAKE = Constant(15, "hours", "Meals after this are snacks, in a day of over 18 hours")

SNACK = "Snack"
FIRST_MEAL = "First meal"
BEFORE_THE_FAST = "Meal before the fast"
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
    "drink",
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
    awake = bed if bed <= windows.LONG_DAY * 60 else USUAL_AWAKE * 60
    part = {
        index: slot.minute / awake
        for index, slot in enumerate(slots)
        if slot.role != "early_snack" and slot.minute <= awake
    }
    full = list(part)
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


def names(
    slots: Sequence[Slot],
    bed: int,
    sessions: Sequence[tuple[int, int]] = (),
    *,
    fasting: bool = False,
) -> list[str]:
    """Return a name for each meal of a waking day that ends at minute `bed`.

    With `fasting` an eating window opens with the first of them.
    """
    main = _main_meals(slots, bed)
    found = []
    for index, slot in enumerate(slots):
        usual = main.get(index, "")
        if slot.minute > bed:
            found.append(BEFORE_THE_FAST)
            continue
        training = _TRAINING_NAMES.get(slot.role, "")
        if slot.role == "early_snack":
            since = slots[index - 1].minute if index else -1
            if any(since < end <= slot.minute for _, end in sessions):
                training = "Snack between sessions"
            elif index and slot.small:
                training = "Top-up snack"
        if training:
            found.append(f"{training} ({usual})" if usual else training)
        else:
            first = fasting and not found
            found.append(usual.capitalize() or (FIRST_MEAL if first else SNACK))
    return found


def _pre_note(day: Schedule, start: int, minute: int) -> str:
    earliest, latest = start - windows.PRE_MEAL_EARLIEST, start - windows.PRE_MEAL_LATEST
    why = ""
    if start in day.long:
        why = "Before a match or a long effort a meal of this size needs about three hours. "
    elif minute < earliest:
        why = "Earlier than usual, so that meals stay close together. "
    return (
        f"{hours_text(start - minute)} before training: slow carbohydrate, some protein, little "
        f"fat and fibre. {why}{ADVICE}: between {day.at(max(earliest, 0))} and {day.at(latest)}. "
        f"{EVIDENCE}: helpful, not essential after other meals."
    )


def _post_note(day: Schedule, session: int, deadline: int, small: bool) -> str:
    start, end = day.sessions[session]
    advice = (
        f"{ADVICE}: between {day.at(end + windows.POST_MEAL_EARLIEST)} and "
        f"{day.at(article_deadline(end))}."
    )
    if not any(slot.minute < start for slot in day.slots):
        evidence = "you trained fasted, so within the hour too."
    elif deadline <= article_deadline(end):
        evidence = "as soon as it suits you."
    elif deadline >= day.bed:
        evidence = "any time before bed."
    else:
        evidence = f"any time until {day.at(deadline)}."
    light = " Small, as bed is near." if small else ""
    return f"Protein and easy carbohydrate. {advice} {EVIDENCE}: {evidence}{light}"


def _before(day: Schedule, minute: int) -> int:
    """Return which session was the last to end by a minute; -1 for none."""
    return sum(end <= minute for _, end in day.sessions) - 1


def _reference(inputs: DayInputs) -> float:
    """Return the weight in kg that meals go by: fat tissue adds little to what is needed."""
    return inputs.weight_kg if inputs.reference_kg is None else inputs.reference_kg


def _refuel(inputs: DayInputs, day: Schedule) -> dict[int, float]:
    """Return the carbohydrate that each meal between two sessions aims at, by its place."""
    found: dict[int, float] = {}
    ordered = in_order(inputs, day)
    for (_, end), (start, _), following in zip(
        day.sessions, day.sessions[1:], ordered[1:], strict=False
    ):
        between = [place for place, slot in enumerate(day.slots) if end <= slot.minute < start]
        hours = (start - end) / 60
        if following.demanding and between:
            grams = refuelling_g(hours, _reference(inputs)) / len(between)
            most = REFUEL_MEAL * _reference(inputs)
            found |= {place: min(grams, most) for place in between if grams}
    return found


def _most_kcal(inputs: DayInputs, day: Schedule, slot: Slot) -> float:
    """Return the size up to which a meal is filled at its hour."""
    if slot.minute > day.bed:
        return float(LARGE_MEAL)
    if is_dry(inputs.eating_window):
        return max(most_kcal_of(day.bed - slot.minute), float(LATE_IN_A_FAST))
    return most_kcal_of(day.bed - slot.minute, _hours_of_night(inputs, day, slot))


def _hours_of_night(inputs: DayInputs, day: Schedule, slot: Slot) -> float:
    """Return the hours to the body's usual waking of a meal late in a day; infinite for others."""
    if inputs.body_clock_minute is None or not day.bed / 2 < slot.minute <= day.bed:
        return inf
    return (inputs.body_clock_minute - day.wake_minute - slot.minute) % MINUTES_A_DAY / 60


def in_order(inputs: DayInputs, day: Schedule) -> list[Training]:
    """Return the sessions of a day in the order in which they are trained."""
    return sorted(
        inputs.sessions, key=lambda one: (one.start_minute - day.wake_minute) % MINUTES_A_DAY
    )


def meal_events(inputs: DayInputs, day: Schedule) -> list[Event]:
    """Return the meals of a day and the windows after its sessions."""
    fasting = inputs.eating_window is not None
    labels = names(day.slots, day.bed, day.sessions, fasting=fasting)
    refuel = _refuel(inputs, day)
    dinner = max(
        (
            place
            for place, slot in enumerate(day.slots)
            if not slot.small and slot.minute <= day.bed
        ),
        default=-1,
    )
    portions = [
        Portion(
            slot,
            label == SNACK,
            min(
                (start - slot.minute for start, _ in day.fed if start >= slot.minute),
                default=inf,
            )
            / 60,
            refuel.get(place, 0.0),
            place == dinner and bool(inputs.early_tomorrow),
            next((start for start, _ in day.sessions if start >= slot.minute), -1) in day.long,
            _most_kcal(inputs, day, slot),
        )
        for place, (slot, label) in enumerate(zip(day.slots, labels, strict=True))
    ]
    fuel = sum(one.fuel_g for one in inputs.sessions)
    shares = share_out(
        portions,
        _reference(inputs),
        inputs.protein_g,
        None if inputs.carbohydrate_g is None else inputs.carbohydrate_g - fuel,
        inputs.fat_g,
    )
    found = []
    for place, (slot, label, grams) in enumerate(zip(day.slots, labels, shares, strict=True)):
        note = ""
        following = next((start for start, _ in day.fed if start >= slot.minute), 0)
        if slot.role == "pre_workout":
            note = _pre_note(day, following, slot.minute)
        elif slot.role == "early_snack":
            note = "Something easy before an early session; the meal afterwards is the larger one."
            if label == "Top-up snack":
                note = "Easy carbohydrate alone: a banana, bread with jam, a sports drink."
            elif _before(day, slot.minute) >= 0:
                note = "Easy carbohydrate between the two sessions; the meal comes after both."
            elif slot.small:
                note = _long_and_early(following - slot.minute)
        elif slot.role == "post_workout":
            session = _before(day, slot.minute)
            deadline = _deadline(inputs, day, session, shares)
            note = _post_note(day, session, deadline, slot.small)
        if slot.minute > day.bed:
            note = (
                "In the night, before the fast begins: wake for it, and sleep on afterwards; a nap "
                "of 20 to 90 minutes in the day makes up for it."
            )
        elif _hours_of_night(inputs, day, slot) <= NIGHT_DEEPENS and slot.role == "meal":
            note = "Light, as the body has its night now; the larger meals are before it."
        if place in refuel:
            note = f"{note} {_between_note(day, slot.minute, following)}".strip()
        if portions[place].evening:
            note = (
                f"{note} A session at {inputs.early_tomorrow} tomorrow: more of the day's "
                "carbohydrate is here, as the night uses up what the liver holds."
            ).strip()
        if place == dinner and inputs.eve and inputs.carbohydrate_g is not None:
            note = (
                f"{note} Tomorrow is a match or a long effort, so this day has more carbohydrate "
                "and less fat."
            ).strip()
        if place == 0 and inputs.late_yesterday:
            note = f"{note} After last night's late session this brings protein back.".strip()
        event = Event(slot.role, slot.minute, slot.minute, label, note, energy_of(*grams), *grams)
        found.append(event)
    for session, one in enumerate(day.sessions):
        if one in day.fed:
            found.extend(_windows(day, one[1], _deadline(inputs, day, session, shares)))
    return found


def _between_note(day: Schedule, minute: int, following: int) -> str:
    end = day.sessions[_before(day, minute)][1]
    return (
        f"{hours_text(following - end)} lie between the two sessions, so carbohydrate comes first "
        "here."
    )


def _windows(day: Schedule, end: int, deadline: int) -> list[Event]:
    most = day.length
    advised = min(int(article_deadline(end)), most)
    begins = end + int(windows.POST_MEAL_EARLIEST)
    return [
        Event("post_window", min(begins, advised), advised, ADVICE),
        Event("post_window", end, min(deadline, most), EVIDENCE),
    ]


def _long_and_early(minutes: int) -> str:
    """Return what to say of a snack so many minutes before a long session soon after waking."""
    note = "Easy carbohydrate alone before a long session; the meal afterwards is the larger one."
    if minutes < windows.EARLY_SNACK:
        earlier = hours_text(windows.SNACK_BEFORE_LONG - minutes)
        note = f"{note} Rising {earlier} earlier would leave it time to settle."
    return note


def _deadline(
    inputs: DayInputs, day: Schedule, session: int, shares: Sequence[tuple[float, ...]]
) -> int:
    """Return when the evidence would have the protein after a session, since waking.

    `shares` are the grams of each meal, protein first.
    """
    start, end = day.sessions[session]
    earlier = [
        (slot, grams[0])
        for slot, grams in zip(day.slots, shares, strict=True)
        if slot.minute < start and not (slot.small and slot.role == "early_snack")
    ]
    before = [one for one in earlier if one[0].role in ("pre_workout", "early_snack")]
    if not before:
        before = earlier if len(day.sessions) > 1 else []
    if not before:
        return int(article_deadline(end))
    slot, protein_g = before[-1]
    return int(evidence_deadline(slot.minute, end, protein_g / inputs.weight_kg))
