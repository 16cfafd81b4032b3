"""Sessions, weeks and logs that can be, a few that tests ask for by name, and a tool's answer."""

from __future__ import annotations

import pandas as pd
from hypothesis import strategies as st

from calc.person.limits import WEEKDAYS
from calc.show.training.tools import Answer
from calc.training.session import Entry, Session, Week
from calc.training.session.templates import sample_workout

SAMPLE = sample_workout()


def column(answer: Answer, head: str) -> list[str]:
    """The cells of a column of what a tool answers."""
    place = answer.heads.index(head)
    return [row[place] for row in answer.rows]


def once(*entries: Entry) -> Week:
    """A week of one session, on its Monday."""
    return Week("A week", {"mon": Session("A session", entries)})


def group(technique: str, *names: str) -> tuple[Entry, ...]:
    """Exercises in turn, each of three sets of twelve."""
    return tuple(Entry(name, 3, 12, technique=technique, group="A") for name in names)


WORDS = st.text(
    st.characters(exclude_categories=["C", "Z"], include_characters=" =+-@'\",;"), max_size=30
).map(str.strip)
NAMES = WORDS.filter(bool)


@st.composite
def entries(draw):
    sets, reps = draw(st.integers(1, 10)), draw(st.integers(1, 100))
    rest = draw(st.floats(0, 400))
    technique = draw(st.sampled_from(["", "drop set", "superset", "giant set", "partials"]))
    paired = technique in ("superset", "giant set")
    return Entry(
        draw(NAMES),
        sets,
        reps,
        sets_high=sets + draw(st.integers(0, 10)),
        reps_high=reps + draw(st.integers(0, 100)),
        reps_aim=draw(st.none() | st.floats(1, 200)),
        load_kg=draw(st.none() | st.floats(0, 1000)),
        rest_low_s=rest,
        rest_high_s=rest + draw(st.floats(0, 400)),
        tempo_s=draw(st.floats(0.5, 30)),
        technique=technique,
        drops=draw(st.integers(1, 5)) if technique == "drop set" else 0,
        drop=draw(st.floats(0.05, 0.6)),
        group=draw(NAMES) if paired else draw(WORDS),
        reserve=draw(st.floats(0, 10)),
        per_side=draw(st.none() | st.booleans()),
        warm_up=draw(st.booleans()),
        note=draw(WORDS),
    )


SESSIONS = st.builds(
    Session,
    NAMES,
    st.lists(entries(), max_size=4).map(tuple),
    st.floats(0, 60),
    st.floats(0, 60),
    st.lists(NAMES, max_size=3).map(tuple),
    st.lists(NAMES, max_size=3).map(tuple),
)
WEEKS = st.builds(
    Week, NAMES, st.dictionaries(st.sampled_from(WEEKDAYS), SESSIONS, min_size=1, max_size=3)
)


# What a log may hold, with a name that nobody knows and one that was left blank.
LOGGED_NAMES = (
    "Barbell back squat",
    "Leg press",
    "Lying leg curl",
    "Walking lunge",
    "Zzqqx 9000",
    "",
)
LOGS = st.lists(
    st.fixed_dictionaries(
        {
            "exercise": st.sampled_from(LOGGED_NAMES),
            "set_type": st.sampled_from(["normal", "warmup", "failure", "dropset"]),
            "weight_kg": st.floats(0, 300),
            "reps": st.integers(0, 30),
            "rpe": st.one_of(st.none(), st.sampled_from([5, 6, 7.5, 10])),
        }
    ),
    min_size=1,
    max_size=12,
).map(pd.DataFrame)


def written_before() -> Week:
    """The week that the tests hold as a file and as an address of 29 November 2026."""
    entries = (
        Entry(
            "Leg press",
            3,
            10,
            sets_high=4,
            reps_high=15,
            load_kg=62.5,
            rest_low_s=60,
            rest_high_s=90,
            note="=slow",
        ),
        Entry(
            "Leg extension",
            3,
            12,
            technique="drop set",
            drops=2,
            drop=0.3,
            reserve=1,
            per_side=True,
        ),
        Entry(
            "Lying leg curl",
            2,
            12,
            technique="superset",
            group="A",
            tempo_s=2.5,
            reps_aim=11,
            warm_up=True,
        ),
    )
    return Week(
        "Mine",
        {
            "tue": Session("Legs", entries, 10, 5, ("Bike", "Swings"), ("Stretch",)),
            "fri": Session("Light", (Entry("Standing calf raise", 3, 15),), 0, 0),
        },
    )
