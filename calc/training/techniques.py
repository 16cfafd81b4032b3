"""How the article's techniques are done: drop sets, restricted blood flow."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from calc.errors import InputError, Notice
from calc.evidence import ARTICLE, Constant, Read, Source, figure
from calc.evidence.bibliography import PATTERSON_2019
from calc.training.loads import STEP_KG, Load, buildable
from calc.training.session import DROP
from calc.training.session.limits import LIMITS

DROP_LOW = Constant(
    0.2,
    "",
    "Share of the load that a drop takes off, low",
    source=ARTICLE,
    read=Read.PRIMARY,
)
DROP_HIGH = Constant(
    0.3,
    "",
    "Share of the load that a drop takes off, high",
    source=ARTICLE,
    read=Read.PRIMARY,
)
DROPS_MOST = Constant(
    2, "drops", "Drops after a set, most", source=ARTICLE, read=Read.PRIMARY, low=1
)


def _drops(count: int) -> str:
    return f"{count} drop{'' if count == 1 else 's'}"


class Ladder(list[Load]):
    """The loads of a drop set from the top, and what could not be as asked."""

    notices: tuple[Notice, ...] = ()


def drop_set_ladder(
    load: float,
    drop: float = float(DROP),
    drops: int = int(DROPS_MOST),
    smallest_step: float = float(STEP_KG),
    *,
    lowest: float = 0,
) -> Ladder:
    """Return the loads of a drop set, the top set's first: load × (1 − drop)^k, made buildable.

    Each is the nearest load that `smallest_step` builds from `lowest` (the empty bar, say); halfway
    the lighter one. It keeps the exact one as `.exact`, from which the next is taken, so that
    rounding does not add up. The unit is that of `load`: for pounds a step of 5. Where the next
    load would not be lighter the ladder ends, and a notice says so. Raises `InputError` naming the
    field for what is no load, drop or step.
    """
    for name, value in (("drop", drop), ("drops", drops)):
        limit = LIMITS[name]
        if not limit.low <= value <= limit.high or (name == "drops" and value != int(value)):
            raise InputError(
                f"{limit.label} {value} lies outside {figure(limit.low)} to {figure(limit.high)}.",
                name,
                value,
            )
    if not load > 0:
        raise InputError(f"A load of {load} has nothing to take off.", "load", load)
    ladder = Ladder([buildable(load, smallest_step, lowest)])
    for step in range(1, int(drops) + 1):
        rung = buildable(load * (1 - drop) ** step, smallest_step, lowest)
        if rung >= ladder[-1] or rung <= 0:
            ladder.notices = (
                Notice(
                    "changed",
                    "training",
                    f"With steps of {figure(smallest_step)} there is no lighter load for the next "
                    "drop; smaller plates or another machine give one.",
                    asked=_drops(int(drops)),
                    given=_drops(step - 1),
                ),
            )
            break
        ladder.append(rung)
    return ladder


_blood_flow = partial(
    Constant,
    source=PATTERSON_2019,
    read=Read.CITED,
    grade="B",
    population="adults who train with restricted blood flow on 2 or 3 days a week",
    seen="a guide, a sports institute's protocol and a copy of its text",
)


@dataclass(frozen=True)
class BloodFlowRestriction:
    """What is known about it, to read; a plan never holds it, and no pressure is ever given.

    `share_low` and `share_high` are of the one-repetition maximum; `sets` are repetitions.
    """

    gate: str
    share_low: Constant
    share_high: Constant
    sets: tuple[Constant, ...]
    rest_low_s: Constant
    rest_high_s: Constant
    not_for: tuple[str, ...]
    why_no_pressure: str
    article: str
    evidence: str
    source: Source

    def loads(self, maximum: float) -> tuple[float, float]:
        """Return the load range for a one-repetition maximum, in its unit, unrounded."""
        if not (maximum > 0 and maximum <= LIMITS["load_kg"].high):
            raise InputError(f"{maximum} is not a one-repetition maximum.", "maximum", maximum)
        return float(self.share_low) * maximum, float(self.share_high) * maximum


BLOOD_FLOW = BloodFlowRestriction(
    gate="This is information about a technique that is done only under the eye of a trained "
    "professional. It is no part of any plan here.",
    share_low=_blood_flow(
        0.2, unit="", meaning="Load with restricted blood flow as a share of the maximum, low"
    ),
    share_high=_blood_flow(
        0.4, unit="", meaning="Load with restricted blood flow as a share of the maximum, high"
    ),
    sets=(
        _blood_flow(30, unit="repetitions", meaning="First set with restricted blood flow"),
        _blood_flow(15, unit="repetitions", meaning="Second set with restricted blood flow"),
        _blood_flow(15, unit="repetitions", meaning="Third set with restricted blood flow"),
        _blood_flow(15, unit="repetitions", meaning="Fourth set with restricted blood flow"),
    ),
    rest_low_s=_blood_flow(30, unit="s", meaning="Rest with restricted blood flow, low"),
    rest_high_s=_blood_flow(60, unit="s", meaning="Rest with restricted blood flow, high"),
    not_for=(
        "a blood clot, now or before, or a clotting disorder",
        "pregnancy",
        "high blood pressure that is not controlled",
        "disease of the heart or of the arteries",
        "a stroke",
        "sickle-cell trait",
        "varicose veins",
        "lymphoedema or removed lymph nodes",
        "active cancer",
        "a recent operation or fracture",
        "an open wound",
        "diabetes with nerve damage",
    ),
    why_no_pressure="How tight a cuff may be depends on the person, the limb and the cuff, and is "
    "measured by the professional. No figure is given here.",
    article="Only under the eye of an expert.",
    evidence="It has its uses with light loads, does not consistently add growth, and is not for "
    "everybody: the list below is long.",
    source=PATTERSON_2019,
)
