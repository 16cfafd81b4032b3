"""How much of the body is lifted where nothing else is, as a share of its weight.

Only where a repetition lifts it: in a crunch, a leg raise or a hold the body turns or stays, and
repetitions or seconds are all that there is to compare. A bar, a dumbbell or a machine never has
the body added: the equations for one repetition were made on what is on the bar.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from calc.evidence import Constant, Read
from calc.evidence.bibliography_training import DE_LEVA_1996, EBBEN_2011
from calc.training.exercises import Exercise

OF_BODY = "of body weight"

_segments = partial(
    Constant,
    unit=OF_BODY,
    source=DE_LEVA_1996,
    read=Read.SECONDARY,
    grade="C",
    population="the masses of the body's segments in young adults",
)
_ours = partial(Constant, unit=OF_BODY)

PUSH_UP = Constant(
    0.64,
    OF_BODY,
    "Share of the body in a push-up on the floor",
    source=EBBEN_2011,
    read=Read.SECONDARY,
    grade="B",
    low=0.61,
    high=0.75,
    population="23 men and women who train, peak force under the hands",
)
KNEE_PUSH_UP = Constant(
    0.49,
    OF_BODY,
    "Share of the body in a push-up on the knees",
    source=EBBEN_2011,
    read=Read.SECONDARY,
    grade="B",
    low=0.49,
    high=0.6,
    population="23 men and women who train, peak force under the hands",
)
HANGING = _segments(
    0.95,
    meaning="Share of the body in a pull-up, a dip or a handstand push-up: all but the forearms",
    low=0.94,
    high=0.96,
)
SQUAT = _segments(
    0.88,
    meaning="Share of the body in a squat: all but the shanks and feet",
    low=0.86,
    high=0.89,
)
ONE_LEG_SQUAT = _segments(
    0.94, meaning="Share of the body in a squat on one leg: all but its shank and foot"
)
CALF_RAISE = _segments(0.97, meaning="Share of the body in a calf raise: all but the feet")
LUNGE = _ours(0.75, meaning="Share of the body over the front leg in a lunge", low=0.7, high=0.85)
HIP_THRUST = _ours(0.55, meaning="Share of the body in a hip thrust or a bridge", low=0.5, high=0.6)
INVERTED_ROW = _ours(
    0.8, meaning="Share of the body in a row under a bar, nearly flat", low=0.6, high=0.8
)

SHARES: Mapping[str, Constant] = {
    "push-up": PUSH_UP,
    **dict.fromkeys(("pull-up", "chin-up", "muscle-up"), HANGING),
    **dict.fromkeys(("chest dip", "triceps dip", "handstand push-up"), HANGING),
    **dict.fromkeys(("body-weight squat", "box squat"), SQUAT),
    "pistol squat": ONE_LEG_SQUAT,
    **dict.fromkeys(("lunge", "reverse lunge", "walking lunge"), LUNGE),
    **dict.fromkeys(("split squat", "Bulgarian split squat"), LUNGE),
    "standing calf raise": CALF_RAISE,
    **dict.fromkeys(("hip thrust", "hip bridge"), HIP_THRUST),
    "inverted row": INVERTED_ROW,
}
# Of these the body is lifted as a whole, so that one repetition can be estimated of it.
WHOLE_BODY = frozenset({"pull-up", "chin-up", "chest dip", "triceps dip"})

_BODY_LOADS = ("body weight", "added to body weight", "taken from body weight")
_PLAIN = ("body weight", "added weight", "assistance")
# Words of a name that change how much is lifted, by as much as nobody knows.
_OTHERWISE = ("incline", "decline", "planche", "archer", "elevated", "deficit", "band")
_KNEES = "knee"


def body_share(exercise: Exercise, name: str = "") -> Constant | None:
    """Return the share of the body that an exercise lifts; None where nobody can say.

    `name` is what a person wrote, which may say more: 'Knee Push Up'. Rings and straps have an
    angle of their own in rows.
    """
    if exercise.load not in _BODY_LOADS:
        return None
    share = SHARES.get(exercise.movement)
    if share is None:
        return None
    if share is not HANGING and exercise.equipment not in _PLAIN:
        return None
    written = name.casefold()
    if share is PUSH_UP and _KNEES in written:
        return KNEE_PUSH_UP
    if share is not HANGING and any(word in written for word in _OTHERWISE):
        return None
    return share
