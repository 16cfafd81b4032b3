"""A session and a week as a text for the address, and any text that is none."""

import base64
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.session import Entry, Session, Week
from calc.training.session.link import LONGEST_TEXT, from_text, to_text
from calc.training.session.rows import read_csv, to_csv
from calc.training.session.templates import sample_workout, templates
from tests.support.cases import each
from tests.support.sessions import SESSIONS, WEEKS, written_before


@given(SESSIONS | WEEKS)
def test_a_plan_reads_back_from_its_text_as_it_was_or_is_too_long_for_one(plan):
    text = to_text(plan)
    assert text is None or (len(text) <= LONGEST_TEXT and from_text(text) == plan)


@pytest.mark.parametrize(
    "plan",
    [sample_workout(), *(one.week for one in templates().values())],
    ids=lambda plan: plan.name,
)
def test_our_own_sessions_and_weeks_fit_into_an_address(plan):
    text = to_text(plan)
    assert text is not None
    assert from_text(text) == plan
    assert read_csv(to_csv(plan)) == plan


def test_an_address_that_was_copied_before_still_opens():
    # As it was written on 29 November 2026: people keep links.
    text = (
        "1eNqNULuuwjAM_ZXKs1U15RaJgQFmmBijDlUxEBGlVR7qvX9_bcMAYsGKE8ePc2xbWADh6AIBWgu5yAsHuiZA09QN"
        "dqwW9u7OATgtLnCkZ88pR8rjTWzNr-ZIiYtWXIY_aDoMxXtct_XT2giaWl9csE1-WpRIsOk3U0huCorffoVwjtNcJcqA"
        "LTb16uE13EOOhRT4j4epPMOPJXpJe0M25rNfGQZSmSkq8Avb7vWnDCxMcolOF-quNy6QFYjaXo9scQhnaWMc_KWKg0uk"
        "I3a9yj-iBIQY"
    )
    assert from_text(text) == written_before()


def test_a_plan_that_is_too_long_for_an_address_has_no_text():
    # Notes that cannot be made shorter: a different one for each exercise.
    long = Session(
        "a",
        tuple(
            Entry(
                f"Exercise {n}", 3, 10, note="".join(chr(33 + (n * k * k) % 90) for k in range(250))
            )
            for n in range(1, 41)
        ),
    )
    assert to_text(long) is None
    assert read_csv(to_csv(long)) == long


def _coded(inside):
    data = inside if isinstance(inside, bytes) else json.dumps(inside).encode()
    return "1" + base64.urlsafe_b64encode(zlib.compress(data)).decode().rstrip("=")


def _refused_or_read(text):
    try:
        assert isinstance(from_text(text), (Session, Week))
    except InputError:
        return True
    return False


@given(st.text(max_size=60).map(lambda text: f"1{text}") | st.text(max_size=60))
def test_any_text_of_an_address_is_a_session_or_refused(text):
    _refused_or_read(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)


@given(JSON | st.tuples(st.sampled_from("sw"), JSON).map(list))
def test_whatever_is_packed_into_an_address_is_a_session_or_refused(inside):
    _refused_or_read(_coded(inside))


@given(JSON, st.integers(0, 17))
def test_an_entry_with_anything_in_one_place_is_read_or_refused(thing, place):
    entry = ["Leg press", 3, 10, *[None] * 15]
    entry[place] = thing
    _refused_or_read(_coded(["s", ["a", 1, 1, [], [], [entry]]]))
    _refused_or_read(_coded(["w", "a", [["mon", ["a", thing, 1, [], [], []]]]]))


@each(
    "inside",
    [
        b"[" * 40_000,
        b" " * 60_000,
        b"1" * 5000,
        b"[NaN]",
        b"\xff",
        b"{}",
        b"[]",
        b'"s"',
        ["x", []],
        ["s"],
        ["s", ["a", 1, 1, [], [], [["b", 10**400, 1]]]],
        ["s", ["a", 1, 1, [], [], [["b", 1, 1] + [None] * 30]]],
        ["w", "a", [["mon", 1]]],
        ["w", "a", [["mon", ["a", 1, 1, [], [], []]], ["mon", ["a", 1, 1, [], [], []]]]],
        ["w", "a", [[["mon"], ["a", 1, 1, [], [], []]]]],
        ["w", 5, []],
    ],
)
def test_what_is_packed_badly_is_refused(inside):
    assert _refused_or_read(_coded(inside))


@pytest.mark.parametrize("text", ["", "1", "2abc", "1é", "1====", "1" + "A" * 2000, "1eNo"])
def test_what_is_no_packing_is_refused(text):
    assert _refused_or_read(text)
