"""A team's week over everybody's: twice is once, only its days change, and what changed is said."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from calc import InputError, Profile, make_plan
from calc.person.limits import WEEKDAYS
from calc.team.squad import Member
from calc.team.week import KINDS, Entry, entry, lay_over, lay_over_all, read_week
from tests.support.profiles import PROFILES

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
SESSIONS = (
    "mon 17:30 75 legs",
    "wed 07:00 60 upper",
    "sat 10:00 60 whole",
    "sat 14:30 45 mobility",
)
ANA = Profile(
    weight="62 kg",
    height="170 cm",
    age=24,
    sex="female",
    sessions=SESSIONS,
    wake_time="07:30",
    conditions={"eating_disorder"},
)
WEEK = "sat 15:00 90 match; sun rest; fri 08:00 240 travel; mon 9:00 60 double endurance easy"


@st.composite
def weeks(draw):
    days = draw(st.lists(st.sampled_from(WEEKDAYS), unique=True, max_size=4))
    found = []
    for day in days:
        kind = draw(st.sampled_from(KINDS))
        if kind == "rest":
            found.append(Entry(day, "rest"))
        else:
            start = f"{draw(st.integers(0, 23)):02d}:{draw(st.sampled_from((0, 30))):02d}"
            found.append(Entry(day, kind, start, float(draw(st.integers(15, 240)))))
    try:
        return read_week(found)
    except InputError:
        assume(False)


def test_a_match_a_rest_a_journey_and_a_double():
    laid = lay_over(ANA, read_week(WEEK))
    assert laid.profile.sessions == (
        "mon 09:00 60 endurance easy",
        "mon 17:30 75 legs",
        "wed 07:00 60 upper",
        "sat 15:00 90 team sport",
    )
    assert laid.profile.wake_times == ("fri 07:00",)
    assert [(one.asked, one.given) for one in laid.notices] == [
        ("mon 17:30 75 legs", "mon 09:00 60 endurance easy, mon 17:30 75 legs"),
        ("sat 10:00 60 whole, sat 14:30 45 mobility", "sat 15:00 90 team sport"),
        ("07:30", "07:00"),
    ]


def test_a_journey_has_no_session_in_it():
    laid = lay_over(ANA, read_week("mon 16:00 180 travel"))
    assert not any(one.startswith("mon") for one in laid.profile.sessions)
    over_midnight = lay_over(ANA, read_week("tue 22:00 600 travel"))
    assert not any(one.startswith("wed") for one in over_midnight.profile.sessions)
    assert "Wednesday follows the team's week: tue 22:00" in over_midnight.notices[0].why


def test_the_short_form_of_a_week_gives_way_too():
    ben = Profile(weight="90 kg", height="185 cm", age=24, sex="male")
    laid = lay_over(ben, read_week("mon rest"))
    assert laid.profile.training_days == ("tue", "thu", "fri")
    assert lay_over(ben, read_week("sun rest")).profile is ben


@FEW
@given(PROFILES, weeks())
def test_twice_is_once(profile, entries):
    once = lay_over(profile, entries)
    twice = lay_over(once.profile, entries)
    assert twice.profile == once.profile
    if once.profile is not profile:
        assert twice.notices == ()


@FEW
@given(PROFILES, weeks())
def test_days_without_an_entry_stay_and_what_changed_is_said(profile, entries):
    laid = lay_over(profile, entries)
    days = {one.day for one in entries}
    near = days | {WEEKDAYS[WEEKDAYS.index(one.day) - 6] for one in entries}
    for day in set(WEEKDAYS) - near:
        assert _on(laid.profile, day) == _on(profile, day)
    changed = [one for one in WEEKDAYS if _on(profile, one) != _on(laid.profile, one)]
    assert len([one for one in laid.notices if one.topic == "day"]) >= len(changed)
    assert laid.profile.conditions == profile.conditions
    assert laid.profile.weight == profile.weight
    if laid.profile is not profile:
        for one in entries:
            session = one.trained
            assert session is None or session in laid.profile.week


def _on(profile: Profile, day: str) -> list[str]:
    """The sessions of a day as they are written, to so many digits."""
    return [str(one) for one in profile.week if one.day == day]


def test_a_week_that_nobody_can_live_leaves_a_person_as_they_were():
    laid = lay_over(ANA, read_week("wed 03:30 60 match"))
    assert laid.profile is ANA
    assert "stays as it was" in laid.notices[0].why
    assert "night's sleep" in laid.notices[0].why


def test_three_sessions_a_day_are_the_most_and_the_teams_own_stay():
    many = ("tue 08:00 45 upper", "tue 12:00 45 mobility", "tue 18:00 45 legs")
    ben = Profile(weight="90 kg", height="185 cm", age=24, sex="male", sessions=many)
    laid = lay_over(ben, read_week("tue 15:00 60 double"))
    assert laid.profile.sessions == (many[0], many[1], "tue 15:00 60 team sport")
    assert lay_over(laid.profile, read_week("tue 15:00 60 double")).notices == ()


def test_everybody_keeps_their_name_and_plan():
    laid = lay_over_all([Member("Ana", ANA)], read_week(WEEK))
    (member, notices), *_ = laid
    assert member.name == "Ana"
    assert notices
    assert make_plan(member.profile).hides_numbers


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("someday 15:00 90 match", "has no weekday"),
        ("sat 15:00 90 party", "is not read"),
        ("sat 25:00 90 match", "is not read"),
        ("sat 15:00 900 match", "900 minutes, above 240"),
        ("sat 15:00 2000 travel", "2000 minutes"),
        ("sat 15:00 90 rest", "is a rest"),
        ("sat match", "is not read"),
        ("sat rest; sat 15:00 90 match", "cannot both be"),
        ("sat 15:00 90 match; sat 16:00 60 double", "cannot both be"),
        ("sat 10:00 90 match; sat 16:00 60 match", "cannot both be"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said(text: str, says: str):
    with pytest.raises(InputError, match=says) as fault:
        read_week(text)
    assert fault.value.field == "calendar"


def test_an_entry_is_read_back_as_it_is_written():
    for one in read_week(WEEK):
        assert entry(str(one)) == one
