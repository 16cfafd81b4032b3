"""The two outlines: every muscle is on one of them, drawn on both sides, with its number."""

from __future__ import annotations

import re

from calc.show.journal.training.body import body
from calc.training.exercises import MUSCLES
from pages.journal.closer import CLOSER, FIGURE
from pages.journal.figure import BACK, FRONT, TALL, WIDTH, body_html, figure_svg
from tests.support.app import keyed, said
from tests.support.journal_page import with_logs
from tests.support.shown_weeks import weeks


def found():
    made = body(weeks(1, hard_sets_chest=30.0, hard_sets_neck=0.0).iloc[0])
    assert made is not None
    return made


def test_every_muscle_is_on_one_of_both_outlines():
    assert {*FRONT, *BACK} == set(MUSCLES)


def test_each_muscle_is_drawn_twice_and_has_its_number_and_its_words():
    svg = figure_svg("Front", FRONT, found().parts)
    assert svg.count('<path class="l5"') == 2
    assert svg.count("<title>chest 30 sets</title>") == 2
    assert svg.count("<text") == sum(map(len, FRONT.values()))
    assert ">30</text>" in svg


def test_nothing_is_drawn_outside_of_the_picture():
    for shapes in (FRONT, BACK):
        for shape in (one for some in shapes.values() for one in some):
            numbers = [float(one) for one in re.findall(r"[\d.]+", shape.path)]
            assert max(numbers[0::2]) <= WIDTH / 2
            assert max(numbers[1::2]) <= TALL
            assert 0 <= shape.x <= WIDTH
            assert 0 <= shape.y <= TALL


def test_the_picture_has_its_words_for_who_does_not_see_it_and_the_key_has_each_step():
    html = body_html(found())
    assert 'role="img" aria-label="5 to 11 Oct' in html
    assert html.count("tp-step") == 6
    assert html.count("<svg") == 2


def test_it_is_of_the_last_week_that_is_over_or_of_the_one_that_is_open():
    app = keyed(with_logs().main.button_group, CLOSER).set_value(FIGURE).run()
    assert "2 to 8 Feb: 0 of 19 muscles got 4 sets or more" in said(app)
    app = keyed(app.main.selectbox, "journal_week").set_value("2026-02-09").run()
    assert "9 to 15 Feb: 0 of 19 muscles" in said(app)
