"""What else is done with an exercise: sets more or less, another one, its order, a note, pain."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from pages.common.state.training import KEY as TRAINING
from pages.today.actions import APART, EARLIER, GO_ON, HURTS, MORE, NOTE, STOPPED, SWAP, TOGETHER
from tests.pages.today.test_session import started, written
from tests.support.app import keyed, text
from tests.support.today_page import in_hand, pick

ROW = "today_actions"


def names(app: AppTest) -> list[str]:
    return list(keyed(app.main.button_group, ROW).options)


def test_what_can_be_done_is_offered_and_no_more():
    app = started()
    assert {"Add a set", "One set less", "Drop set", "Later", TOGETHER, "Leave it out"} <= {
        *names(app)
    }
    assert "Warm-up sets" not in names(app)
    assert "Earlier" not in names(app)
    app = written(app, 60.0, 8)
    assert "Warm-up sets" in names(app)


def test_each_touch_changes_the_session():
    app = written(started(), 60.0, 8)
    first, second = (card.exercise for card in in_hand(app).cards[:2])
    app = pick(app, ROW, "Warm-up sets")
    assert in_hand(app).card.sets[0].kind == "warmup"
    app = pick(app, ROW, "Drop set")
    assert in_hand(app).card.sets[-1].kind == "dropset"
    app = pick(app, ROW, "Later")
    assert [card.exercise for card in in_hand(app).cards[:2]] == [second, first]
    app = pick(app, ROW, TOGETHER)
    assert APART in names(app)


def test_pain_stops_the_exercise_and_says_what_follows():
    app = pick(started(), ROW, HURTS)
    assert in_hand(app).at == 1
    assert in_hand(app).cards[0].hurts
    assert app.session_state[TRAINING].painful == (in_hand(app).cards[0].exercise,)
    app = pick(app, "today_exercises", keyed(app.main.button_group, "today_exercises").options[0])
    assert STOPPED in text(app)
    assert GO_ON in names(app)
    assert "today_done" not in [one.key for one in app.button]


def test_another_exercise_takes_its_place_or_comes_after_all():
    app = pick(started(), ROW, SWAP)
    app = keyed(app.selectbox, "today_exercise").set_value("Leg press").run()
    assert in_hand(app).card.exercise == "Leg press"
    app = pick(app, ROW, MORE)
    app = keyed(app.selectbox, "today_exercise").set_value("Barbell hip thrust").run()
    assert in_hand(app).cards[-1].exercise == "Barbell hip thrust"
    assert not app.exception


def test_a_note_stays_with_the_exercise():
    app = pick(started(), ROW, NOTE)
    app = keyed(app.text_input, "today_note").set_value("narrow grip").run()
    assert "Note: narrow grip" in text(app)


def test_earlier_times_are_shown_on_demand():
    assert "Your journal has no earlier time of it." in text(pick(started(), ROW, EARLIER))
