"""Rest between sets, and how long a repetition takes, by exercise."""

from __future__ import annotations

from collections.abc import Mapping

from calc.evidence import Constant
from calc.training.names.recognition import find_exercise
from calc.training.session import REST_HIGH, REST_LOW, TEMPO


def _tempo(seconds: float, meaning: str) -> Constant:
    return Constant(seconds, "s/repetition", meaning, low=2.5, high=4)


TEMPOS: Mapping[str, Constant] = {
    "squat": _tempo(4, "Time of a repetition of a squat"),
    "hinge": _tempo(4, "Time of a repetition of a hinge"),
    "leg press": _tempo(3.5, "Time of a repetition of a leg press"),
    "leg extension": _tempo(3.5, "Time of a repetition of a leg extension"),
    "leg curl": _tempo(3.5, "Time of a repetition of a leg curl"),
    "calf raise": _tempo(2.5, "Time of a repetition of a calf raise"),
}
TEMPO_WORDS = (
    "Lower under control and lift without a swing: control is for form. Repetitions of 0.5 to 8 "
    "seconds did about equally well for growth, so no time under tension is asked for."
)
REST_COMPOUND_LOW = Constant(120, "s", "Rest after a heavy compound set, low", low=60)
REST_COMPOUND_HIGH = Constant(180, "s", "Rest after a heavy compound set, high")


def tempo_for(exercise: str) -> float:
    """Return the seconds of one repetition that a plan reckons with."""
    found = find_exercise(exercise)
    return float(TEMPOS.get(found.pattern, TEMPO) if found is not None else TEMPO)


def rest_for(exercise: str) -> tuple[float, float]:
    """Return the rest between sets in seconds, low and high: longer for compound lifts."""
    found = find_exercise(exercise)
    if found is not None and found.compound:
        return float(REST_COMPOUND_LOW), float(REST_COMPOUND_HIGH)
    return float(REST_LOW), float(REST_HIGH)
