"""What is said of a session as HTML: nothing for nothing, time in parts, both sides of a view."""

from __future__ import annotations

import re
from dataclasses import replace

from calc.show.training import session as shown
from calc.training.check import check, coverage
from calc.training.session import Week
from calc.training.session.templates import sample_workout, templates
from pages.training import planner as said


def test_faults_are_named_and_nothing_is_drawn_for_none():
    assert said.faults_html([]) == ""
    html = said.faults_html(["Row 1, sets: '<b>' is no number", "Row 2"])
    assert "&lt;b&gt;" in html
    assert html.endswith("<br>Row 2<br>What you typed is kept.</p>")


def test_every_exercise_of_the_sample_has_a_cue_and_a_session_without_any_has_none():
    session = sample_workout()
    html = said.cues_html(shown.cues(session, {}))
    assert html.count('<b class="name">') == len(session.entries)
    assert said.cues_html(shown.cues(replace(session, entries=()), {})) == ""


def test_the_time_is_a_bar_whose_parts_make_the_whole():
    session = sample_workout()
    html = said.time_html(shown.parts_of(session), shown.minutes_sentence(session), "Monday")
    # science.md 8.6: 63.88 minutes, ends included.
    assert "Monday. About 64 minutes" in html
    assert sum(map(float, re.findall(r"flex:([\d.]+)", html))) == 1
    minutes = [float(one) for one in re.findall(r"<b>([\d.]+)</b> min", html)]
    assert abs(sum(minutes) - 63.88) < 0.05 * len(minutes)


def covered(week: Week) -> str:
    return said.coverage_html(shown.legs_of(week, coverage(week)))


def test_a_week_of_legs_says_which_of_them_get_too_few_sets():
    html = covered(Week("One day", {"mon": sample_workout()}))
    assert html.startswith("<h2>Are the legs covered?</h2>")
    assert html.count("Covered</span>") == 2
    assert html.count("Too few</span>") == 3


def test_another_week_speaks_of_legs_only_where_they_get_too_little():
    whole = templates()["full body"].week
    assert covered(whole) == ""
    html = covered(Week("One day", {"mon": whole.sessions["mon"]}))
    assert html.startswith("<h2>Too little for the legs</h2>")
    assert "Covered</span>" not in html
    upper = [
        one for one in templates()["upper/lower"].week.sessions.items() if "Upper" in one[1].name
    ]
    assert covered(Week("Upper body", dict(upper))) == ""


def test_where_nothing_differs_from_popular_advice_nothing_is_said():
    assert said.findings_html(()) == ""


def test_what_differs_from_popular_advice_opens_to_both_sides():
    first, *others = sample_workout().entries
    session = replace(sample_workout(), entries=(replace(first, sets_low=6, sets_high=6), *others))
    html = said.findings_html(shown.grouped(check(session)))
    assert "6 sets: Barbell back squat" in html
    assert html.count("Popular advice<") == html.count("Evidence (") == html.count("<b>") > 0
    assert html.startswith("<details>")
