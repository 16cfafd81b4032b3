"""Weeks come back as they were typed, valid or not; what is no week is refused whole."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.errors import InputError
from calc.kept.codec.checks import one_piece
from calc.kept.codec.training import Planned, training_of, training_pieces
from calc.kept.packing import unpack
from calc.person.limits import WEEKDAYS
from calc.show.training.rows import COLUMNS, NUMBERS, Draft, draft_of, table
from calc.show.training.week import choices
from calc.training.session.templates import templates
from calc.training.volume import Counting
from calc.units import UNITS
from tests.support.any_journals import TEXTS

NUMBER = st.floats(allow_nan=False, allow_infinity=False)
CELL = {
    name: NUMBER if name in NUMBERS else st.one_of(st.none(), TEXTS, st.booleans(), NUMBER)
    for name in COLUMNS
}
DRAFTS = st.builds(
    Draft,
    TEXTS,
    st.lists(st.fixed_dictionaries({}, optional=CELL), max_size=3).map(table),
    st.none() | NUMBER,
    st.none() | NUMBER,
    st.lists(TEXTS, max_size=2).map(tuple),
    st.lists(TEXTS, max_size=2).map(tuple),
)
WEEKS = st.dictionaries(st.sampled_from(WEEKDAYS), DRAFTS, min_size=1, max_size=3)


@st.composite
def planned(draw: st.DrawFn) -> Planned:
    weeks = draw(st.dictionaries(TEXTS, WEEKS, min_size=1, max_size=3))
    choice = draw(st.sampled_from(sorted(weeks)))
    return Planned(
        draw(st.sampled_from(UNITS)),
        tuple(draw(st.lists(st.sampled_from(WEEKDAYS), unique=True))),
        choice,
        draw(st.sampled_from(list(weeks[choice]))),
        weeks,
        draw(st.none() | st.sampled_from([one.week for one in templates().values()])),
        draw(st.booleans()),
        tuple(draw(st.lists(TEXTS, max_size=2))),
        draw(st.dictionaries(TEXTS, TEXTS, max_size=2)),
        draw(st.builds(Counting, indirect=st.floats(0, 1), planned_drops=st.booleans())),
        draw(st.dictionaries(TEXTS, st.dictionaries(TEXTS, NUMBER, max_size=2), max_size=2)),
        draw(st.booleans()),
    )


SAMPLE = choices()["sample"].week
TODAY = Planned(
    "imperial",
    ("mon", "thu"),
    "sample",
    "mon",
    {"sample": {day: draft_of(one, "imperial") for day, one in SAMPLE.sessions.items()}},
    SAMPLE,
)


def same(one: Draft, other: Draft) -> bool:
    others = (field.name for field in fields(Draft) if field.name != "rows")
    rows = one.rows.where(one.rows.notna(), None), other.rows.where(other.rows.notna(), None)
    return rows[0].equals(rows[1]) and all(
        getattr(one, name) == getattr(other, name) for name in others
    )


@settings(max_examples=20)
@given(planned())
def test_weeks_come_back_as_they_were_typed(given_weeks):
    pieces = training_pieces(given_weeks)
    found = training_of(pieces)
    assert replace(found, weeks={}) == replace(given_weeks, weeks={})
    assert list(found.weeks) == list(given_weeks.weeks)
    for name, week in given_weeks.weeks.items():
        assert list(found.weeks[name]) == list(week)
        assert all(same(found.weeks[name][day], draft) for day, draft in week.items())
    assert training_pieces(found) == pieces


def test_every_week_to_start_from_comes_back():
    for choice, one in choices().items():
        drafts = {day: draft_of(session, "metric") for day, session in one.week.sessions.items()}
        kept = replace(TODAY, choice=choice, day=next(iter(drafts)), weeks={choice: drafts})
        found = training_of(training_pieces(replace(kept, own=one.week)))
        assert found.own == one.week
        assert all(same(found.weeks[choice][day], draft) for day, draft in drafts.items())


WHOLE = unpack(training_pieces(TODAY)[""], "training")
[[MONDAY, DRAFT]] = WHOLE["weeks"]["sample"]


@pytest.mark.parametrize(
    "other",
    [
        {"units": "furlong"},
        {"plan_days": ["someday"]},
        {"choice": "none"},
        {"day": "sun"},
        {"weeks": {}},
        {"weeks": {"sample": []}},
        {"weeks": {"sample": [[MONDAY, DRAFT], [MONDAY, DRAFT]]}},
        {"weeks": {"sample": [[MONDAY, {**DRAFT, "rows": [{"nothing": 1}]}]]}},
        {"weeks": {"sample": [[MONDAY, {**DRAFT, "rows": [{"load": "heavy"}]}]]}},
        {"weeks": {"sample": [[MONDAY, {**DRAFT, "rows": [{"note": []}]}]]}},
        {"weeks": {"sample": [[MONDAY, {**DRAFT, "warm_up_minutes": "long"}]]}},
        {"own": {}},
        {"own": {**WHOLE["own"], "sessions": {"someday": {}}}},
        {"own": {**WHOLE["own"], "sessions": {"mon": {"__class__": "os.system"}}}},
        {"more": 1},
        {"painful": "knee"},
        {"assignments": {"a": 1}},
        {"counting": {"rule": "none"}},
        {"counting": {"unknown": 1}},
        {"counting": {"indirect": "x"}},
        {"landmarks": {"chest": {"low": "many"}}},
        {"another": 1},
    ],
)
def test_what_is_no_week_is_refused(other):
    with pytest.raises(InputError, match="your training cannot be read"):
        training_of(one_piece({**WHOLE, **other}))
