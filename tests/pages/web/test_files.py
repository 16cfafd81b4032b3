"""The files at their own addresses: the plan of the page, or a sentence that says what is wrong."""

import re
from datetime import UTC, datetime
from urllib.parse import urlencode

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from starlette.applications import Starlette

from calc import make_plan
from calc.person.link import EXAMPLE, from_query
from calc.person.profile import Profile
from calc.show.plan.sheets import workbook
from calc.tables.safe_csv import as_file, from_csv
from pages.web.files import FILES, LONGEST_LINE, LONGEST_QUERY, MOST_LINES, routes
from tests.support.asgi import ask
from tests.support.cases import each

PATHS = ["/" + file.path for file in FILES]
APP = Starlette(routes=routes())

# Names that mean something in an address, and texts that somebody might put there.
NAMES = st.sampled_from(
    [*Profile.__dataclass_fields__, "units", "start", "timezone", "elsewhere"]
) | st.text(max_size=8)
VALUES = (
    st.text(max_size=30)
    | st.floats().map(str)
    | st.integers().map(str)
    | st.sampled_from(["9**9**9**9", "80 kg**9999999", "__import__('os')", "Europe/../..", "NaN"])
)


def test_the_plan_of_an_address_is_the_plan_of_its_profile():
    query = [("weight", "90"), ("goal", "cut"), ("training_days", "mon,thu")]
    plan = make_plan(from_query(query).profile)
    answer = ask(APP, f"/plan.csv?{urlencode(query)}")
    assert answer.status_code == 200
    assert answer.content == as_file(plan.to_csv())
    pd.testing.assert_frame_equal(from_csv(answer.text), plan.to_frame())
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="two-plates-plan.csv"'
    assert set(from_csv(answer.text)["item"]) >= {"energy", "protein", "bedtime"}


def test_the_days_of_an_address_are_those_of_its_week():
    answer = ask(APP, "/day.csv?weight=176&units=imperial")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="two-plates-days.csv"'
    assert set(from_csv(answer.text)["day"]) == {"training", "rest"}
    only_rest = ask(APP, "/day.csv?training_days=none")
    assert set(from_csv(only_rest.text)["day"]) == {"rest"}


def test_the_workbook_of_an_address_is_in_its_units():
    answer = ask(APP, "/plan.xlsx?weight=176&units=imperial")
    assert answer.headers["content-type"].endswith("officedocument.spreadsheetml.sheet")
    assert answer.headers["content-disposition"] == 'attachment; filename="two-plates-plan.xlsx"'
    plan = make_plan(from_query([("weight", "176"), ("units", "imperial")]).profile)
    assert answer.content == workbook(plan, "imperial") != workbook(plan, "metric")


def test_a_calendar_begins_where_and_when_it_was_asked_to():
    answer = ask(APP, "/plan.ics?timezone=Europe/Berlin&start=2027-03-03")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="two-plates.ics"'
    starts = set(re.findall(r"DTSTART;TZID=(.+?):(\d{8})T", answer.text))
    assert {zone for zone, _ in starts} == {"Europe/Berlin"}
    # Each entry is first met in the week of that Wednesday, from its Monday on.
    assert {day for _, day in starts} <= {f"2027030{day}" for day in range(1, 8)}


def test_a_calendar_begins_today_where_no_start_is_given():
    today = datetime.now(UTC).date()
    assert ask(APP, "/plan.ics").content == ask(APP, f"/plan.ics?start={today}").content


def test_a_calendar_of_a_week_without_training_has_no_session():
    answer = ask(APP, "/plan.ics?training_days=none")
    uids = [str(event["UID"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")]
    assert uids
    assert all(uid.startswith("rest-") for uid in uids)


@pytest.mark.parametrize("path", PATHS)
def test_a_person_under_18_gets_files_without_targets(path):
    answer = ask(APP, path + "?age=15")
    if path == "/menu.csv":
        assert answer.status_code == 400
        assert "there is nothing that a menu could be measured by" in answer.text
        return
    assert answer.status_code == 200
    assert "kcal" not in answer.text.replace("energy_kcal", "")
    assert "g protein" not in answer.text


@each("path", PATHS)
@each(
    "query, named",
    [
        ("weight=abc", "weight"),
        ("weight=9**9**9**9", "weight"),
        ("age=200", "age"),
        ("units=furlongs", "units"),
        ("conditions=pregnant", "conditions"),
        ("weight=", "weight"),
        ("weight=" + "9" * 500, "weight"),
        ("meals=%0d%0aX: 1", "meals"),
    ],
)
def test_what_cannot_be_read_is_named_in_one_line(path, query, named):
    answer = ask(APP, f"{path}?{query}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert "content-disposition" not in answer.headers
    (line,) = answer.text.splitlines()
    assert named in line
    assert len(line) <= LONGEST_LINE


def test_what_nobody_can_see_is_marked():
    answer = ask(APP, "/plan.csv?weight=8%00%1b0")
    assert answer.status_code == 400
    assert "'8\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}0 kg'" in answer.text


def test_every_fault_has_a_line():
    answer = ask(APP, "/plan.csv?weight=abc&height=x&goal=win&age=30")
    assert answer.status_code == 400
    lines = answer.text.splitlines()
    assert [line.split(":")[0] for line in lines] == ["weight", "height", "goal"]


def test_no_more_lines_than_can_be_read():
    query = urlencode([("units", str(number)) for number in range(50)])
    assert len(ask(APP, f"/plan.csv?{query}").text.splitlines()) == MOST_LINES


@pytest.mark.parametrize(
    "query, named",
    [
        ("timezone=Mars/Olympus", "timezone"),
        ("timezone=../../etc/passwd", "timezone"),
        ("timezone=%00", "timezone"),
        ("start=soon", "start"),
        ("start=", "start"),
        ("start=2027-02-30", "start"),
        ("start=0001-01-01", "start"),
        ("start=9999-12-31", "start"),
    ],
)
def test_a_calendar_says_which_of_its_own_values_it_cannot_use(query, named):
    answer = ask(APP, f"/plan.ics?{query}")
    assert answer.status_code == 400
    assert answer.text.startswith(f"{named}: ")
    assert len(answer.text.splitlines()) == 1


@pytest.mark.parametrize("path", PATHS)
def test_a_query_longer_than_any_link_is_refused_unread(path):
    answer = ask(APP, f"{path}?a={'x' * LONGEST_QUERY}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("path", PATHS)
def test_an_unchanged_file_is_not_sent_again(path):
    query = "?weight=90&start=2027-03-03"
    first = ask(APP, path + query)
    assert first.headers["cache-control"] == "private, max-age=3600"
    tag = first.headers["etag"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = ask(APP, path + query, headers={"If-None-Match": known})
        assert again.status_code == 304
        assert again.content == b""
        assert again.headers["etag"] == tag
        assert again.headers["cache-control"] == "private, max-age=3600"
    other = ask(APP, path + "?start=2027-03-03", headers={"If-None-Match": tag})
    assert other.status_code == 200
    assert other.headers["etag"] != tag


@pytest.mark.parametrize("path", PATHS)
def test_head_says_what_get_would_say(path):
    head, get = ask(APP, path, "HEAD"), ask(APP, path)
    assert head.status_code == 200
    assert head.content == b""
    assert dict(head.headers) == dict(get.headers)


@each("path", PATHS)
@each("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_a_file_can_only_be_read(path, method):
    answer = ask(APP, path, method)
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


def test_an_address_without_a_query_is_the_example():
    assert ask(APP, "/plan.csv").content == as_file(make_plan(EXAMPLE).to_csv())


def test_the_files_move_with_the_path_that_is_served_from(monkeypatch):
    monkeypatch.setattr("pages.web.files.st.get_option", {"server.baseUrlPath": "/two/"}.get)
    assert [route.path for route in routes()] == ["/two" + path for path in PATHS]


@given(st.sampled_from(PATHS), st.lists(st.tuples(NAMES, VALUES), max_size=6))
def test_any_text_in_any_parameter_gives_a_file_or_a_400(path, pairs):
    # What a route raises is raised here.
    answer = ask(APP, f"{path}?{urlencode(pairs, errors='replace')}")
    assert answer.status_code in (200, 400)
    if answer.status_code == 400:
        lines = answer.text.splitlines()
        assert 1 <= len(lines) <= MOST_LINES
        assert all(0 < len(line) <= LONGEST_LINE for line in lines)
    elif path.endswith(".csv"):
        assert not from_csv(answer.text).empty
