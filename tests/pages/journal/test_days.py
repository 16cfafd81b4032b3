"""Lanes of days on the page: an exercise of one's own choice, and the body over the same weeks."""

from __future__ import annotations

from pages.journal.closer import BODY, CLOSER, EXERCISES
from pages.journal.days import EXERCISE, days_chart
from tests.support.app import keyed, labelled, said, side
from tests.support.journal_page import HEVY, bring, to_bring, with_logs


def closer(app, what: str):
    return keyed(app.main.button_group, CLOSER).set_value(what).run()


def test_an_exercise_is_chosen_from_those_of_the_weeks_shown():
    app = closer(with_logs(), EXERCISES)
    box = keyed(app.main.selectbox, EXERCISE)
    assert box.options == ["Barbell back squat", "Leg press"]
    assert "Barbell back squat: best set 100 kg × 5 on 4 Feb 2026" in said(app)
    assert "Leg press: best set 180 kg × 10" in said(box.set_value("Leg press").run())


def test_weight_stands_in_the_same_weeks():
    page = said(closer(with_logs(), BODY))
    assert "Trend weight 80 kg on 2 Feb, " in page


def test_a_log_without_weigh_ins_says_that_nothing_was_measured():
    page = said(closer(bring(to_bring(), hevy_csv=HEVY), BODY))
    assert "Nothing was weighed or measured in these weeks." in page


def test_somebody_with_an_eating_disorder_is_not_offered_the_body():
    app = with_logs()
    box = labelled(side(app).multiselect, "Health conditions (optional)")
    app = box.set_value(["eating_disorder"]).run()
    assert BODY not in keyed(app.main.button_group, CLOSER).options
    assert not app.exception


def test_a_day_tells_its_words_and_no_mark_is_without_them():
    spec = days_chart().to_dict()
    told = [layer for layer in spec["layer"] if "tooltip" in layer["encoding"]]
    assert len(told) == 3
    assert all(
        [one["field"] for one in layer["encoding"]["tooltip"]] == ["when", "text"] for layer in told
    )
