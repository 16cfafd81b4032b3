"""A session from its start to its end, one touch a set."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from calc.journal.day_marks import put_note
from calc.today import workout
from pages.common.asked import NO, YES
from pages.common.state.today import KEY
from pages.common.visitor import today
from tests.support.app import keyed, press_gone, text
from tests.support.today_page import at_today, in_hand, journal, keys, pick, press, state


def started(**query: object) -> AppTest:
    return press(at_today(**query), "today_start")


def written(app: AppTest, load: float | None, reps: int | None) -> AppTest:
    """The page after the set in hand was written."""
    fields = [one for one in app.number_input if str(one.key).startswith("today_set_")]
    fields[0].set_value(load)
    app = fields[1].set_value(reps).run()
    assert not app.exception
    return app


def test_a_set_is_done_with_one_touch_and_its_load_goes_on():
    app = press(written(started(), 60.0, 8), "today_done")
    card = in_hand(app).card
    assert [one.done for one in card.sets][:2] == [True, False]
    assert {one.load_kg for one in card.sets if one.kind == "normal"} == {60.0}
    assert state(app).rest[1] == card.rest_s
    assert "60 kg × 8 ✓" in text(app)


def test_a_set_can_be_taken_back():
    app = press(press(written(started(), 60.0, 8), "today_done"), "today_done")
    app = press_gone(app, "Mend set 2")
    assert in_hand(app).done == 1
    assert in_hand(press_gone(app, "Mend set 1")).done == 0


def test_reserve_is_told_of_the_set_before():
    app = press(written(started(), 60.0, 8), "today_done")
    app = pick(app, "today_reserve_0_0", "2")
    assert in_hand(app).card.sets[0].reserve == 2
    assert "2 in reserve" in text(app)


@pytest.mark.parametrize("answer, load", [(YES, 650.0), (NO, 60.0)])
def test_a_slip_of_the_thumb_is_asked_about(answer: str, load: float):
    app = written(started(), 60.0, 8)
    app = written(app, 650.0, 8)
    assert in_hand(app).card.sets[0].load_kg == 60.0
    assert keyed(app.number_input, "today_set_load").value == 650.0
    app = pick(app, "today_asked_set", answer)
    assert in_hand(app).card.sets[0].load_kg == load
    assert press(app, "today_done").session_state[KEY].workout.done == 1


def test_a_set_without_repetitions_is_not_done():
    app = press(written(started(), 60.0, None), "today_done")
    assert "How many repetitions was it?" in text(app)
    assert in_hand(app).done == 0


def test_the_end_says_what_it_came_to_and_writes_the_journal():
    app = press(press(written(started(), 60.0, 8), "today_done"), "today_finish")
    assert len(journal(app).log) == 1
    assert "1 set" in text(app)
    assert "It is in your journal." in text(app)
    assert state(app).workout is None
    assert "today_start" in keys(app)


def test_the_day_is_there_while_a_session_goes_on():
    app = press(started(), "today_away")
    assert "today_go_on" in keys(app)
    app = press(app, "today_go_on")
    assert "today_done" in keys(app)


def test_another_exercise_is_in_hand_by_a_touch():
    app = started()
    names = keyed(app.main.button_group, "today_exercises").options
    app = pick(app, "today_exercises", names[2])
    assert in_hand(app).at == 2
    assert names[2].split(". ")[1].split(" (")[0] in text(app)


def test_pounds_are_pounds():
    app = press(written(started(units="imperial", weight=176), 135.0, 8), "today_done")
    assert "135 lb × 8 ✓" in text(app)
    assert in_hand(app).card.sets[0].load_kg == pytest.approx(61.23497)


def test_what_the_journal_cannot_take_is_told_and_the_session_stays():
    app = press(written(started(), 60.0, 8), "today_done")
    held = app.session_state["two_plates_journal"]
    held.put(put_note(held.base, today(), "x" * 490))
    app.session_state[KEY].train(lambda given: workout.note(given, "narrow grip"))
    app = press(app.run(), "today_finish")
    assert "more than 500 characters" in text(app)
    assert in_hand(app).done == 1
