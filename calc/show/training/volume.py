"""A week of training as shown: hard sets by muscle against their marks, and in sentences.

The tiers of the trials count fractional sets and the landmarks of coaches direct ones: a count is
held only against marks that count as it does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.errors import listed
from calc.evidence import apart, figure
from calc.training.landmarks import LANDMARKS, MINIMUM, Landmark, target_range, tier
from calc.training.session import Session, Week
from calc.training.volume import GROUPS, RULES, UNASSIGNED, Counting, hard_sets

LEGS: tuple[str, ...] = ("quadriceps", "hamstrings", "glutes", "calves")
COLUMNS: tuple[str, ...] = (
    *("muscle", "name", "sets", *RULES, "session", "direct_sets", "text_at"),
    *("low", "high", "least", "most", "state", "text", "marks"),
)
RULE_NAMES: Mapping[str, str] = {
    "fractional": "Fractional",
    "direct": "Direct",
    "every": "Every muscle",
}
FEW_NAMED = 4  # as many muscles are named in a heading; of more it gives the number


class Marks(NamedTuple):
    """What a count of a muscle is held against: its range, the least and the most."""

    low: float
    high: float
    least: float
    most: float
    words: str


NO_MARKS = Marks(np.nan, np.nan, np.nan, np.nan, "")


@dataclass(frozen=True)
class Standard:
    """The marks of a rule of counting for a person: `own` stands for landmarks that were edited."""

    rule: str
    experience: str
    own: Mapping[str, Landmark]

    def marks(self, muscle: str) -> Marks:
        """Return the marks of a muscle; none where nobody gives any for this way of counting."""
        if muscle == UNASSIGNED or self.rule == "every":
            return NO_MARKS
        if self.rule == "fractional":
            target = target_range(self.experience)
            return Marks(float(target.low), float(target.high), float(MINIMUM), np.nan, "")
        found = self.own.get(muscle)
        if found is None:
            return NO_MARKS
        words = (
            f"{figure(found.maintenance)} / {figure(found.minimum)} / {figure(found.best_low)} to "
            f"{figure(found.best_high)} / {figure(found.most)}"
        )
        return Marks(
            float(found.best_low),
            float(found.best_high),
            float(found.minimum),
            float(found.most),
            words,
        )


def standard(
    counting: Counting, experience: str, own: Mapping[str, Landmark] = LANDMARKS
) -> Standard:
    """Return what counts under a rule are held against."""
    return Standard(counting.rule, experience, own)


def muscle_name(muscle: str) -> str:
    """Return a muscle as it is said: 'upper back'."""
    return muscle.replace("_", " ")


def state_of(sets: float, marks: Marks) -> str:
    """Return how weekly sets stand to marks: 'least', 'below', 'within', 'above', or 'open'."""
    if np.isnan(marks.low):
        return "open"
    if sets < marks.least and apart(sets, marks.least):
        return "least"
    if sets < marks.low and apart(sets, marks.low):
        return "below"
    return "above" if sets > marks.high and apart(sets, marks.high) else "within"


# The heads of the shoulder are in the picture; a heading speaks of whole muscles where it can.
_HEADS_OF_A_MUSCLE = frozenset({"front_delts", "side_delts", "rear_delts"})
_STATES: Mapping[str, str] = {
    "open": "{sets}",
    "least": "{sets}, below {least}",
    "below": "{sets}, below {low}",
    "within": "{sets}",
    "above": "{sets}, above {high}",
}


def volume_table(
    week: Week,
    session: Session,
    counting: Counting,
    held_against: Standard,
    assignments: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return a row for each muscle that the week trains, and for the legs whether or not it does.

    `sets` are those of the week under the rule chosen, the three rules stand beside them, `session`
    has those of the session shown. `low` to `high` is the range aimed at, `least` what counts as a
    minimum, `most` the most (blank where there is none); `state` is 'least', 'below', 'within',
    'above', or 'open' where nothing is there to hold the count against.
    """
    counts = {
        rule: hard_sets(week, replace(counting, rule=rule), assignments=assignments)
        for rule in RULES
    }
    chosen = hard_sets(week, counting, assignments=assignments)
    here = hard_sets(session, counting, assignments=assignments)
    rows = []
    for muscle in GROUPS:
        sets = float(chosen[muscle])
        if muscle not in LEGS and not counts["every"][muscle]:
            continue
        marks = held_against.marks(muscle)
        state = state_of(sets, marks)
        text = _STATES[state].format(
            sets=figure(sets),
            least=figure(marks.least),
            low=figure(marks.low),
            high=figure(marks.high),
        )
        rows.append(
            (
                *(muscle, muscle_name(muscle).capitalize(), sets),
                *(float(counts[rule][muscle]) for rule in RULES),
                *(float(here[muscle]), float(counts["direct"][muscle])),
                # Words stand behind the line of the least, or it would run through them.
                float(np.fmax(sets, marks.least)) if state == "least" else sets,
                *marks[:4],
                *(state, text, marks.words),
            )
        )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _heads(table: pd.DataFrame) -> pd.DataFrame:
    """The muscles that a heading speaks of: the legs, and whole muscles trained directly."""
    own = table["muscle"].isin(LEGS) | (table["direct_sets"] > 0)
    trained = table[own & (table["muscle"] != UNASSIGNED)]
    whole = trained[~trained["muscle"].isin(_HEADS_OF_A_MUSCLE)]
    return whole if whole["sets"].sum() else trained


def _named(rows: pd.DataFrame) -> str:
    """'Hamstrings (3) and calves (3.5)' in small letters; of many how many, and the fewest."""
    if len(rows) > FEW_NAMED:
        least = rows.iloc[int(rows["sets"].to_numpy().argmin())]
        return f"{len(rows)} muscles, {least['name'].lower()} ({figure(least['sets'])}) most of all"
    return listed(
        [
            f"{name.lower()} ({figure(sets)})"
            for name, sets in zip(rows["name"], rows["sets"], strict=True)
        ]
    )


def finding(table: pd.DataFrame, held_against: Standard) -> str:
    """Return what a week's volume comes to in one sentence, the muscle with most sets first."""
    heads = _heads(table)
    if not len(heads) or not heads["sets"].sum():
        return "No hard set is planned yet."
    most = heads.iloc[int(heads["sets"].to_numpy().argmax())]
    first = f"{most['name']} {figure(most['sets'])} sets a week"
    if held_against.rule == "every" or (heads["state"] == "open").all():
        return f"{first}. Choose Fractional or Direct to see whether that is enough."
    above, least, below = (
        heads[(heads["state"] == state)] for state in ("above", "least", "below")
    )
    others = heads[heads["muscle"] != most["muscle"]]
    if len(least):
        few = others[others["state"] == "least"]
        limit = _one_limit(least["least"])
        minimum = f"the minimum is {limit}" if limit else "each has its own minimum"
        if not len(few):
            return f"{first} is too few: {minimum}."
        much = _above(most, held_against) if most["state"] == "above" else ""
        return f"{first}{much}. Too few for {_named(few)}: {minimum}."
    if len(above):
        limit = _one_limit(above["high"])
        ends = f" It ends at {limit} sets a week." if limit else ""
        return f"Above the range {_for_whom(held_against)}: {_named(above)}.{ends}"
    if len(below):
        few = others[others["state"] == "below"]
        limit = _one_limit(below["low"])
        enough = (
            f"the {limit} that most evidence supports"
            if limit and held_against.rule == "fractional"
            else "coaches advise for most growth"
        )
        if not len(few):
            return f"{first}: fewer than {enough}."
        return f"{first}. Fewer than {enough}: {_named(few)}."
    fewest = heads.iloc[int(heads["sets"].to_numpy().argmin())]
    if fewest["sets"] == most["sets"]:
        return f"Enough for each main muscle: {figure(most['sets'])} sets a week."
    return (
        f"Enough for each main muscle: {figure(most['sets'])} sets a week for "
        f"{most['name'].lower()}, {figure(fewest['sets'])} for {fewest['name'].lower()}."
    )


def without_rows(count: int) -> str:
    """Return what stands before a finding where rows wait for a correction; empty for none."""
    if not count:
        return ""
    return f"Without {count} row{'s that need' if count > 1 else ' that needs'} fixing: "


def _above(row: pd.Series, held_against: Standard) -> str:
    return f", above the {figure(row['high'])} where the range {_for_whom(held_against)} ends"


def _for_whom(held_against: Standard) -> str:
    if held_against.rule == "direct":
        return "that coaches give"
    return f"for {'beginners' if held_against.experience == 'novice' else 'trained lifters'}"


def _one_limit(values: pd.Series) -> str:
    """The one limit that all have, as text; empty where they differ."""
    different = values.dropna().unique()
    return figure(float(different[0])) if len(different) == 1 else ""


def key(held_against: Standard) -> str:
    """Return what the shaded range and the lines of the picture are."""
    if held_against.rule == "every":
        return "Each muscle that helps counts a whole set. No study counts like this: no range."
    if held_against.rule == "direct":
        return (
            "Shaded: where coaches see most growth (maximum adaptive volume). Lines: the least "
            "that grows a muscle and the most you recover from. From practice, not trials, in "
            "direct sets."
        )
    target = target_range(held_against.experience)
    who = "a beginner" if held_against.experience == "novice" else "a trained lifter"
    return (
        f"Shaded: {figure(target.low)} to {figure(target.high)} sets, the range for {who}. Line: "
        f"{figure(MINIMUM)}, from where trials see an effect."
    )


def standing(row: pd.Series, held_against: Standard) -> str:
    """Return how a muscle's count stands, in the words of its own scale; empty for no scale."""
    if row["muscle"] == UNASSIGNED:
        return "assign it below"
    if held_against.rule == "fractional":
        return str(tier(float(row["sets"])))
    return str(row["marks"])


def not_trained(table: pd.DataFrame) -> str:
    """Return the muscles that get no set in the week, as a sentence; empty for none."""
    there = set(table["muscle"])
    missing = [muscle_name(one) for one in GROUPS if one not in there and one != UNASSIGNED]
    return f"Not trained this week: {listed(missing)}." if missing else ""


def counting_sentence(counting: Counting) -> str:
    """Return which sets count, and how much."""
    helping = {
        "fractional": f"{figure(counting.indirect)} for one that helps",
        "direct": "none for one that helps",
        "every": "1 for one that helps",
    }[counting.rule]
    drops = (
        f"each drop adds {figure(counting.drop)}" if counting.planned_drops else "drops add none"
    )
    partials = (
        f"partials add {figure(counting.partials)}" if counting.partials else "partials add none"
    )
    seen = " Muscles are as popular advice sees them." if counting.view == "article" else ""
    return (
        f"A set with {figure(counting.most_reserve)} repetitions in reserve or fewer counts 1 for "
        f"a muscle it trains directly and {helping}; warm-up sets count none, {drops}, {partials}. "
        f"Of a range of sets the middle counts.{seen}"
    )


LANDMARK_NAMES: Mapping[str, str] = {
    "name": "Muscle",
    "maintenance": "Keeps",
    "minimum": "Least that grows",
    "best_low": "Most growth from",
    "best_high": "to",
    "most": "Most you recover from",
}
_FIELDS = tuple(name for name in LANDMARK_NAMES if name != "name")


def landmarks_table(landmarks: Mapping[str, Landmark]) -> pd.DataFrame:
    """Return a row for each muscle that has landmarks: `muscle`, `name` and the five figures."""
    return pd.DataFrame(
        [
            {
                "muscle": muscle,
                "name": muscle_name(muscle).capitalize(),
                **{name: float(getattr(one, name)) for name in _FIELDS},
            }
            for muscle, one in landmarks.items()
        ]
    )


def landmarks_changed(before: pd.DataFrame, after: pd.DataFrame) -> dict[str, dict[str, float]]:
    """Return the figures that differ by muscle; a cell that was emptied stays as it was."""
    found: dict[str, dict[str, float]] = {}
    for old, new in zip(before.to_dict("records"), after.to_dict("records"), strict=True):
        own = {
            name: float(new[name])
            for name in _FIELDS
            if not pd.isna(new[name]) and new[name] != old[name]
        }
        if own:
            found[str(old["muscle"])] = own
    return found
