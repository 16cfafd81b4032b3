"""Loads that the plates at hand build: the ladder of a drop set and the sets of a warm-up.

Loads are in the reader's own unit, kilograms or pounds, and come back in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calc.errors import InputError, Notice
from calc.evidence import Constant, Explanation, figure, rests_on
from calc.show.training.tools import Answer, Row
from calc.show.words import weight_unit
from calc.training import loads, progression, techniques
from calc.training.session import DROP
from calc.units import Units


@dataclass(frozen=True)
class Rack:
    """What a load is built from: a bar with plates, or a machine or dumbbells that go in steps."""

    bar: float
    sizes: tuple[float, ...]
    step: float

    @property
    def smallest_step(self) -> float:
        """The smallest step of the load: the lightest plate on either side, or the step."""
        return min(self.sizes) * 2 if self.sizes else self.step


def usual(units: Units) -> Rack:
    """Return the bar, the plates and the step of a usual gym in the reader's unit."""
    if weight_unit(units) == "kg":
        return Rack(float(loads.BAR_KG), _sizes(loads.PLATES_KG), float(loads.STEP_KG))
    return Rack(float(loads.BAR_LB), _sizes(loads.PLATES_LB), float(loads.STEP_LB))


def _sizes(every: Sequence[float]) -> tuple[float, ...]:
    return tuple(float(size) for size in every)


def usual_drop() -> int:
    """Return the share that a drop takes off, in per cent: the middle of what is advised."""
    return round(DROP * 100)


def usual_drops() -> int:
    """Return the most drops that are advised."""
    return int(techniques.DROPS_MOST)


def ladder(load: float, drop_percent: float, drops: int, rack: Rack, units: Units) -> Answer:
    """Return the loads of a drop set that can be built, with the plates that build them.

    Raises `InputError` naming `load`, `drop`, `drops`, `bar`, `available` or `smallest_step`.
    """
    _check(load, rack)
    unit = weight_unit(units)
    rungs = techniques.drop_set_ladder(
        load, drop_percent / 100, drops, rack.smallest_step, lowest=rack.bar
    )
    notices = [*rungs.notices]
    if not techniques.DROP_LOW <= drop_percent / 100 <= techniques.DROP_HIGH:
        notices.append(
            Notice(
                "advice",
                "training",
                f"Popular advice takes {figure(techniques.DROP_LOW * 100)} to "
                f"{figure(techniques.DROP_HIGH * 100)} % off.",
                asked=f"{figure(drop_percent)} %",
            )
        )
    built = [_built(rung, rack) for rung in rungs]
    kept = [built[0], *(one for one, above in zip(built[1:], built, strict=False) if one < above)]
    if len(kept) < len(built):
        notices.append(
            Notice("changed", "training", "With these plates two steps of the ladder are one load.")
        )
    notices += _coarse(kept, rack, unit)
    ladder_in_words = ", then ".join(f"{figure(float(one))} {unit}" for one in kept)
    rows = tuple(
        _load_row("Top set" if not place else f"Drop {place}", one, rack, unit)
        for place, one in enumerate(kept)
    )
    share = f"(1 − {figure(drop_percent / 100)})"
    exact = "; ".join(
        f"{figure(load)} × {share}{'' if step == 1 else '²' if step == 2 else f'^{step}'} = "
        f"{figure(load * (1 - drop_percent / 100) ** step)}"
        for step in range(1, int(drops) + 1)
    )
    why = Explanation(
        f"{exact} {unit}, each to the nearest load that can be built, the lighter one halfway.",
        "Drop sets save time; they grow as much as ordinary sets, not more. A drop counts as half "
        "a set here.",
        (
            *rests_on(DROP, techniques.DROP_LOW, techniques.DROP_HIGH, techniques.DROPS_MOST),
            *rests_on(_step_constant(units)),
        ),
    )
    return Answer(f"{ladder_in_words}.", _heads(rack), rows, why, tuple(notices))


def ramp(load: float, rack: Rack, units: Units) -> Answer:
    """Return the warm-up sets before a working load, with the plates that build them.

    Raises `InputError` naming `load`, `bar`, `available` or `smallest_step`.
    """
    _check(load, rack)
    unit = weight_unit(units)
    table = progression.warm_up_ramp(load, rack.smallest_step, rack.bar)
    sets = [
        (_built(loads.Load(one["load"], one["exact"]), rack), int(one["reps"]), one["share"])
        for one in table.to_dict("records")
    ]
    # Plates that cannot build two of the loads build one of them twice: once is enough.
    sets = [one for place, one in enumerate(sets) if not place or sets[place - 1][0] < one[0]]
    working = _built(loads.buildable(load, rack.smallest_step, rack.bar), rack)
    rows = tuple(
        (f"{reps} ×", *_load_row("", one, rack, unit)[1:], f"{figure(share * 100)} %")
        for one, reps, share in sets
    )
    rows = (*rows, ("Working sets", *_load_row("", working, rack, unit)[1:], "100 %"))
    steps = ", ".join(f"{figure(float(one))} {unit} × {reps}" for one, reps, _ in sets)
    finding = (
        f"{steps}, then the working sets." if steps else "No warm-up set is lighter than this load."
    )
    notices = _coarse([*(one for one, _, _ in sets), working], rack, unit)
    shares = "; ".join(
        f"{figure(share * 100)} % of {figure(load)} = {figure(load * share)}"
        for _, _, share in sets
    )
    why = Explanation(
        f"{shares} {unit}, each to the nearest load that can be built."
        if sets
        else "Shares of the working load that fall below the first step are left out.",
        "How a lift is warmed up is practice, not measured: more sets before a heavy day, fewer on "
        "a light one. None of them counts as a hard set.",
        rests_on(*(part for one in progression.RAMP for part in (one.share, one.reps))),
    )
    return Answer(finding, (*_heads(rack), "Share"), rows, why, tuple(notices))


def _check(load: float, rack: Rack) -> None:
    """Raise `InputError` naming what is no load, bar or plate, or a load below the bar."""
    if not rack.sizes:
        return
    try:
        loads.plates(load, rack.bar, rack.sizes)
    except InputError as fault:
        name = "load" if fault.field == "target" else fault.field
        raise InputError(str(fault), name, fault.value) from None


def _built(load: loads.Load, rack: Rack) -> loads.Load:
    """Return the load that the plates at hand come to, from below where they miss it."""
    if not rack.sizes:
        return load
    return loads.Load(loads.plates(load, rack.bar, rack.sizes).load, load.exact)


def _coarse(built: Sequence[loads.Load], rack: Rack, unit: str) -> list[Notice]:
    """Return a notice for each load that lies more than one smallest step from the exact one."""
    return [
        Notice(
            "changed",
            "training",
            "The plates at hand come no nearer from below.",
            asked=f"{figure(one.exact)} {unit}",
            given=f"{figure(float(one))} {unit}",
        )
        for one in built
        if abs(one - one.exact) > rack.smallest_step and one > rack.bar
    ]


def _heads(rack: Rack) -> Row:
    return ("Set", "Load", "Exactly", *(("Plates on each side",) if rack.sizes else ()))


def _load_row(name: str, load: loads.Load, rack: Rack, unit: str) -> Row:
    cells = (name, f"{figure(float(load))} {unit}", figure(load.exact))
    return (*cells, side(float(load), rack)) if rack.sizes else cells


def side(load: float, rack: Rack) -> str:
    """Return the plates on each side of a bar for a load that they build: '20 + 2 × 5'."""
    stack = loads.plates(load, rack.bar, rack.sizes)
    parts = [
        figure(size) if count == 1 else f"{count} × {figure(size)}"
        for size, count in stack.per_side.items()
    ]
    return " + ".join(parts) or "the bar alone"


def _step_constant(units: Units) -> Constant:
    return loads.STEP_KG if weight_unit(units) == "kg" else loads.STEP_LB
