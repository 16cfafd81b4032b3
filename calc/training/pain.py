"""Sharp pain: the exercise comes out, nothing is proposed for that joint, and it is looked at."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from calc.errors import InputError, Notice, listed
from calc.training.exercises import JOINTS
from calc.training.names.recognition import find_exercise
from calc.training.session import Entry, Session, Week

FATIGUE_OR_PAIN = (
    "Tired, burning muscles are part of training and ease within a minute or two. A sharp, sudden "
    "or stabbing pain, in a joint above all, is not: stop the exercise."
)


@dataclass(frozen=True)
class Spared:
    """A session without what hurts: what came out, the joints it loads, and what to be told.

    The mark is kept by whoever asked; it is no part of the session, its file or its link.
    """

    session: Session
    removed: tuple[Entry, ...]
    joints: tuple[str, ...]
    notices: tuple[Notice, ...]


def joints_of(
    exercises: Collection[str], assignments: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """Return the joints that these exercises load, in the order of the catalogue's list.

    Of an exercise that is not recognised none is known: `spared` says so.
    """
    own = assignments or {}
    found = [find_exercise(own.get(name, name)) for name in exercises]
    loaded = {joint for one in found if one is not None for joint in one.joints}
    return tuple(joint for joint in JOINTS if joint in loaded)


def spared(
    session: Session,
    painful: Collection[str],
    assignments: Mapping[str, str] | None = None,
) -> Spared:
    """Return a session without the exercises that are marked with sharp pain.

    A partner that is left alone in its group becomes an exercise of its own, and a notice says so.
    Nothing else is put in their place. Raises `InputError` for a text in place of a list.
    """
    if isinstance(painful, str):
        raise InputError("Give the exercises as a list.", "painful", painful)
    removed = tuple(entry for entry in session.entries if entry.exercise in painful)
    if not removed:
        return Spared(session, (), (), ())
    kept = [entry for entry in session.entries if entry.exercise not in painful]
    alone = [entry for entry in kept if entry.group and _partners(entry, kept) == 1]
    kept = [replace(entry, technique="", group="") if entry in alone else entry for entry in kept]
    names = tuple(dict.fromkeys(entry.exercise for entry in removed))
    joints = joints_of(names, assignments)
    place = listed(joints) if joints else "the joints it loads"
    notices = [
        Notice(
            "withheld",
            "training",
            f"Sharp pain: {listed(names)} {'is' if len(names) == 1 else 'are'} out of this "
            f"session, and nothing is proposed that loads {place}. Have it looked at by a doctor "
            "or a physiotherapist before you train it again.",
            asked=listed(names),
        )
    ]
    if any(find_exercise((assignments or {}).get(name, name)) is None for name in names):
        notices.append(
            Notice(
                "doubtful",
                "training",
                "Not every one of these exercises is known here, so neither are all the joints it "
                "loads: leave out by hand what hurts.",
            )
        )
    still = [
        entry.exercise
        for entry in kept
        if set(joints_of([entry.exercise], assignments)) & {*joints}
    ]
    if still:
        notices.append(
            Notice(
                "advice",
                "training",
                f"These load the same joints: {listed(tuple(dict.fromkeys(still)))}. Stop where "
                "one of them hurts too.",
            )
        )
    if alone:
        notices.append(
            Notice(
                "changed",
                "training",
                f"{listed(tuple(entry.exercise for entry in alone))} lost the partner of a "
                "superset and now stands alone, with its own rests.",
            )
        )
    return Spared(replace(session, entries=tuple(kept)), removed, joints, tuple(notices))


def spared_week(
    week: Week, painful: Collection[str], assignments: Mapping[str, str] | None = None
) -> tuple[Week, tuple[Notice, ...]]:
    """Return a week without the exercises that are marked, and each thing to be told once."""
    found = {day: spared(one, painful, assignments) for day, one in week.sessions.items()}
    notices = dict.fromkeys(notice for one in found.values() for notice in one.notices)
    return replace(week, sessions={day: one.session for day, one in found.items()}), tuple(notices)


def _partners(entry: Entry, entries: list[Entry]) -> int:
    return sum(other.group == entry.group for other in entries)
