"""Journals to try things on: small ones written out, and whatever hypothesis can think of."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from calc.journal import Journal
from calc.journal.model import DAY_NUMBERS, SET_TYPES, day_table, log_table, mark_table


def a_set(date: str, exercise: str = "Squat (Barbell)", **others: Any) -> dict[str, Any]:
    given = {"start": "", "workout": "", "set_type": "normal", "source": "hevy"}
    return {**given, "date": date, "exercise": exercise, **others}


def a_day(date: str, source: str = "mfp", **others: Any) -> dict[str, Any]:
    return {"date": date, "source": source, **others}


def a_mark(date: str, kind: str = "note", source: str = "hand", **others: Any) -> dict[str, Any]:
    return {"date": date, "kind": kind, "source": source, **others}


def journal_of(
    sets: list[dict[str, Any]] | None = None,
    days: list[dict[str, Any]] | None = None,
    marks: list[dict[str, Any]] | None = None,
    **others: Any,
) -> Journal:
    """A journal of rows; without any it is the empty one."""
    return Journal(
        log_table(sets or None), day_table(days or None), mark_table(marks or None), **others
    )


SOURCES = ("hevy", "strong", "hand")


@st.composite
def sessions(draw: st.DrawFn, sources: tuple[str, ...] = SOURCES) -> list[list[dict[str, Any]]]:
    """Sessions of some weeks, no two of one app with one date and start or one date and name."""
    keys = draw(
        st.lists(
            st.tuples(
                st.integers(1, 28),
                st.sampled_from(["", "07:10:00", "07:40:00", "18:00:00"]),
                st.sampled_from(["", "Legs", "Upper"]),
                st.sampled_from(sources),
            ),
            max_size=8,
            unique_by=(lambda key: (key[0], key[2], key[3]), lambda key: (key[0], key[1], key[3])),
        )
    )
    weight = st.one_of(st.just(float("nan")), st.sampled_from([0.0, 40.0, 62.5, 81.64656]))
    made = []
    for day, start, workout, source in keys:
        rows = draw(
            st.lists(
                st.fixed_dictionaries(
                    {
                        "exercise": st.sampled_from(
                            ["Squat (Barbell)", "Leg Curl", "Pull Up (Assisted)", "Zercher Dance"]
                        ),
                        "set_type": st.sampled_from(SET_TYPES),
                        "weight_kg": weight,
                        "reps": st.one_of(st.just(float("nan")), st.integers(0, 12).map(float)),
                        "rpe": st.sampled_from([float("nan"), 5.0, 8.0]),
                    }
                ),
                min_size=1,
                max_size=4,
            )
        )
        known = {"start": start, "workout": workout, "source": source}
        made.append([{**row, **known, "date": f"2026-02-{day:02}"} for row in rows])
    return sorted(made, key=lambda rows: (rows[0]["date"], rows[0]["start"], rows[0]["source"]))


@st.composite
def day_rows(
    draw: st.DrawFn, sources: tuple[str, ...] = ("mfp", "withings", "hand")
) -> list[dict[str, Any]]:
    keys = draw(
        st.lists(st.tuples(st.integers(1, 28), st.sampled_from(sources)), max_size=12, unique=True)
    )
    value = st.one_of(st.just(float("nan")), st.integers(0, 4000).map(lambda one: one / 4))
    return [
        {"date": f"2026-02-{day:02}", "source": source}
        | {name: draw(value) for name in DAY_NUMBERS}
        for day, source in keys
    ]


@st.composite
def journals(draw: st.DrawFn, app: str = "") -> Journal:
    """A journal of several sources, or of one app."""
    one = (app,) if app else None
    sets = [row for rows in draw(sessions(one or SOURCES)) for row in rows]
    days = draw(day_rows(one or ("mfp", "withings", "hand")))
    marks = draw(
        st.lists(
            st.builds(
                lambda day, kind, note: a_mark(f"2026-02-{day:02}", kind, app or "hand", note=note),
                st.integers(1, 28),
                st.sampled_from(["note", "change"]),
                st.sampled_from(["", "A cold"]),
            ),
            max_size=4,
            unique_by=lambda mark: (mark["date"], mark["kind"]),
        )
    )
    return journal_of(sets, days, marks)
