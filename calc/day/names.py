"""What a person would call each meal, by its place in the waking day rather than by the clock."""

from __future__ import annotations

from collections.abc import Sequence

from calc.day.frame import Slot
from calc.evidence import Constant

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
