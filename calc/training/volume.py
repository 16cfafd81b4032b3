"""Hard sets by muscle, under three rules of counting, of a plan or of a log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np
import pandas as pd

from calc.errors import InputError, Notice
from calc.evidence import Constant, Read, figure
from calc.evidence.bibliography import REMMERT_2025
from calc.training.exercises import DIRECT, INDIRECT, MUSCLES, Exercise
from calc.training.names.recognition import find_exercise
from calc.training.session import Session, Week

Rule = Literal["direct", "fractional", "every"]
View = Literal["evidence", "article"]
RULES: tuple[Rule, ...] = get_args(Rule)
VIEWS: tuple[View, ...] = get_args(View)
UNASSIGNED = "unassigned"
GROUPS: tuple[str, ...] = (*MUSCLES, UNASSIGNED)

MOST_RESERVE = Constant(
    4, "repetitions", "Most repetitions in reserve of a set that counts as hard", low=3, high=5
)
TOP_OF_EXERTION = Constant(
    10, "points", "Rating of exertion at no repetition in reserve, by definition of the scale"
)
DROP_VALUE = Constant(0.5, "sets", "What a drop counts beside its set", low=0, high=1)
PARTIALS_VALUE = Constant(
    0,
    "sets",
    "What partial repetitions after failure count beside their set: nothing shows they add one",
    low=0,
    high=0.5,
)
SESSION_MOST = Constant(
    11,
    "fractional sets/muscle/session",
    "Sets of a muscle in one session beyond which more could not be told apart",
    source=REMMERT_2025,
    read=Read.SECONDARY,
    grade="C",
)


@dataclass(frozen=True)
class Counting:
    """What counts, and how much; a copy with other values is a person's own rule.

    `rule` is 'direct' (a set counts for what it trains directly), 'fractional' (and `indirect` for
    what helps) or 'every' (one for each muscle involved). `view` 'article' adds the muscles that
    only the article sees trained. Warm-up sets never count, nor those with more than `most_reserve`
    repetitions in reserve; an unknown reserve counts as hard. A drop counts `drop`: always in a
    log, in a plan only with `planned_drops`, since it is done only where strength is left.
    `partials` is what partial repetitions after failure count beside their set.
    """

    rule: str = "fractional"
    view: str = "evidence"
    indirect: float = float(INDIRECT)
    drop: float = float(DROP_VALUE)
    planned_drops: bool = False
    partials: float = float(PARTIALS_VALUE)
    most_reserve: float = float(MOST_RESERVE)

    def __post_init__(self) -> None:
        """Check the names and that every share lies between nothing and a whole set."""
        for name, choices in (("rule", RULES), ("view", VIEWS)):
            value = getattr(self, name)
            if value not in choices:
                label = "counting" if name == "rule" else name
                raise InputError(
                    f"{label.capitalize()} '{str(value)[:20]}' is not one of {', '.join(choices)}.",
                    label,
                    value,
                )
        for name in ("indirect", "drop", "partials"):
            value = getattr(self, name)
            if not (np.isfinite(value) and 0 <= value <= 1):
                raise InputError(
                    f"{name.capitalize()} {value} lies outside 0 to 1 set.", name, value
                )
        if not self.most_reserve >= 0:
            raise InputError(
                f"Repetitions in reserve {self.most_reserve} are below zero.",
                "most_reserve",
                self.most_reserve,
            )

    def weights(self, exercise: Exercise) -> dict[str, float]:
        """Return what one hard set of an exercise counts for each muscle."""
        if not exercise.counts:
            return {}
        seen = exercise.article_muscles if self.view == "article" else exercise.muscles
        return {muscle: self._value(weight) for muscle, weight in seen.items()}

    def _value(self, weight: float) -> float:
        if weight >= DIRECT or self.rule == "every":
            return DIRECT
        return 0.0 if self.rule == "direct" else self.indirect


def counting_of(counting: str | Counting) -> Counting:
    """Return the rule that a name or a rule means; raises `InputError` for another name."""
    return counting if isinstance(counting, Counting) else Counting(rule=counting)


def sessions_of(plan: Session | Week) -> tuple[Session, ...]:
    """Return the sessions of a week from Monday, or the one that was given."""
    return tuple(plan.sessions.values()) if isinstance(plan, Week) else (plan,)


def planned_sets(session: Session, counting: Counting) -> pd.DataFrame:
    """Return the hard sets of a session's exercises: `exercise` and `sets`, a row an entry."""
    rows = []
    for entry in session.working:
        hard = entry.reserve <= counting.most_reserve
        extra = entry.drops * counting.drop if counting.planned_drops else 0.0
        extra += counting.partials if entry.technique == "partials" else 0.0
        rows.append((entry.exercise, (entry.sets + extra) if hard else 0.0))
    return pd.DataFrame(rows, columns=["exercise", "sets"])


def logged_sets(table: pd.DataFrame, counting: Counting) -> pd.Series:
    """Return what each row of a journal's sets counts, by the table's index.

    Warm-ups and sets of no repetition count nothing, drops `counting.drop`; a blank type is normal
    and a blank exertion hard. Raises `InputError` for a table without `exercise` or another type.
    """
    if "exercise" not in table:
        raise InputError("The table of sets has no column 'exercise'.", "exercise")
    value = pd.Series(1.0, index=table.index)
    if "set_type" in table:
        values = {"normal": 1.0, "failure": 1.0, "": 1.0, "warmup": 0.0, "dropset": counting.drop}
        types = table["set_type"].astype(object).where(table["set_type"].notna(), "")
        unknown = sorted({str(one) for one in types.unique()} - set(values))
        if unknown:
            raise InputError(f"A set of type '{unknown[0]}' is not known.", "set_type", unknown[0])
        value = types.map(values).astype(float)
    if "rpe" in table:
        reserve = float(TOP_OF_EXERTION) - pd.to_numeric(table["rpe"])
        value = value.where(~(reserve > counting.most_reserve), 0.0)
    if "reps" in table:
        value = value.where(~(pd.to_numeric(table["reps"]) == 0), 0.0)
    return value


def found_exercises(
    names: pd.Index | pd.Series, assignments: Mapping[str, str] | None = None
) -> dict[str, Exercise | None]:
    """Return the exercise of each distinct name: the person's assignment before our recognition.

    `assignments` maps a name as written to the name of an exercise that we know. Raises
    `InputError` for an assignment to an exercise that there is none of.
    """
    own = assignments or {}
    found: dict[str, Exercise | None] = {}
    for name in pd.unique(pd.Series(names, dtype=object)):
        text = name if isinstance(name, str) else ""
        found[name] = find_exercise(own.get(text, text))
        if text in own and found[name] is None:
            raise InputError(
                f"'{text}' is assigned to '{own[text]}', which is not known.",
                "assignments",
                own[text],
            )
    return found


def by_muscle(
    sets: pd.Series,
    counting: Counting,
    assignments: Mapping[str, str] | None = None,
) -> pd.Series:
    """Return hard sets by muscle from hard sets by name of exercise (the index).

    What is not recognised is in 'unassigned', one a set.
    """
    total = dict.fromkeys(GROUPS, 0.0)
    known = found_exercises(sets.index, assignments)
    for name, count in sets.items():
        exercise = known[str(name)]
        weights = {UNASSIGNED: DIRECT} if exercise is None else counting.weights(exercise)
        for muscle, weight in weights.items():
            total[muscle] += weight * float(count)
    return pd.Series(total, name="hard_sets").rename_axis("muscle")


def hard_sets(
    source: Session | Week | pd.DataFrame,
    counting: str | Counting = "fractional",
    *,
    view: str | None = None,
    assignments: Mapping[str, str] | None = None,
) -> pd.Series:
    """Return the hard sets of each of the 19 muscles, and of 'unassigned'.

    `source` is a planned session (its sets once), a planned week, or a journal's table of sets.
    `counting` is 'direct', 'fractional' or 'every', or a `Counting` of a person's own; `view`
    'article' counts the muscles as the article sees them. A name that is not recognised counts
    under 'unassigned' until `assignments` says what it is. Raises `InputError` for another counting
    or view and for a table that is none of sets.
    """
    rule = counting_of(counting)
    if view is not None:
        rule = Counting(**{**vars(rule), "view": view})
    if isinstance(source, pd.DataFrame):
        value = logged_sets(source, rule)
        names = source["exercise"].astype(object).where(source["exercise"].notna(), "")
        return by_muscle(value.groupby(names).sum(), rule, assignments)
    table = pd.concat([planned_sets(one, rule) for one in sessions_of(source)] or [_NOTHING])
    return by_muscle(table.groupby("exercise")["sets"].sum(), rule, assignments)


_NOTHING = pd.DataFrame({"exercise": pd.Series(dtype=object), "sets": pd.Series(dtype=float)})


def unassigned(
    source: Session | Week | pd.DataFrame, assignments: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """Return the names that are not recognised, each once, for a person to assign."""
    if isinstance(source, pd.DataFrame):
        names = pd.Series(source["exercise"], dtype=object).dropna()
    else:
        names = pd.Series(
            [entry.exercise for one in sessions_of(source) for entry in one.entries], dtype=object
        )
    return tuple(
        name for name, found in found_exercises(names, assignments).items() if found is None
    )


def per_session_notes(
    session: Session,
    counting: str | Counting = "fractional",
    assignments: Mapping[str, str] | None = None,
) -> tuple[Notice, ...]:
    """Return a note for each muscle with more than 11 sets in one session.

    Sets are fractional ones under every rule of counting, as in the trials.
    """
    asked = counting_of(counting)
    rule = replace(asked, rule="fractional")
    unit = "sets" if asked.rule == rule.rule else "fractional sets"
    sets = hard_sets(session, rule, assignments=assignments).drop(UNASSIGNED)
    return tuple(
        Notice(
            "advice",
            "training",
            f"More than about {figure(SESSION_MOST)} sets of a muscle in one session showed no "
            "clear extra in trials. Spread them over two days.",
            asked=f"{figure(count)} {unit} of {str(muscle).replace('_', ' ')}",
        )
        for muscle, count in sets.items()
        if count > SESSION_MOST
    )
