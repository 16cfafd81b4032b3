"""The Training page without a browser: what it says to whom, and that nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from calc.show.training import volume as shown
from calc.show.training.rows import records, table
from calc.show.training.week import choices
from calc.training.session import Entry, Session, Week, link
from calc.training.session.templates import sample_workout
from calc.training.volume import Counting
from pages.common.state.training import KEY, Training
from pages.training import volume as training_charts
from pages.training import volume as training_text
from tests.pages.plan.test_charts import fields
from tests.support.source_code import ROOT

FINDING = "Quadriceps 13.5 sets; hamstrings 3 and calves 3.5: below the 4 that count as a minimum."


def opened(**query: str | list[str]) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run().switch_page("pages/training/page.py").run()


def said(app: AppTest) -> str:
    assert not app.exception
    return unescape("\n".join(part.value for part in app.main.markdown))


def known(app: AppTest) -> Training:
    return app.session_state[KEY]


def group(app: AppTest, key: str):
    return next(one for one in app.main.button_group if one.key == key)


def button(app: AppTest, key: str):
    return next(one for one in app.main.button if one.key == key)


def put(app: AppTest, **cells: object) -> AppTest:
    """The page after the first row of its table was changed; a table cannot be typed in here."""
    training = known(app)
    first, *others = records(training.draft.rows)
    training.put(replace(training.draft, rows=table([{**first, **cells}, *others])))
    return app.run()


def test_a_first_visit_opens_on_the_articles_session_ready_to_train():
    app = opened()
    page = said(app)
    assert FINDING in page
    # science.md 8.6: 63.88 minutes from 17:30.
    assert "Monday, 17:30 to 18:34. About 64 minutes" in page
    assert "Sets, repetitions, rests and order are the article's." in page
    assert "Form before weight" in page
    assert len(known(app).draft.rows) == 6


@pytest.mark.parametrize("choice", list(choices()))
@pytest.mark.parametrize("rule", ["fractional", "direct", "every"])
def test_every_week_and_every_way_of_counting_has_a_page(choice: str, rule: str):
    app = group(opened(), "training_choice").set_value(choice).run()
    app = group(app, "training_rule").set_value(rule).run()
    assert "Are the legs covered?" in said(app)
    assert shown.key(shown.standard(Counting(rule=rule), "intermediate")) in said(app)


def test_a_week_that_is_left_is_found_again_as_it_was():
    app = put(opened(), sets="5")
    app = group(app, "training_choice").set_value("full body").run()
    app = group(app, "training_choice").set_value("sample").run()
    assert known(app).draft.rows["sets"][0] == "5"
    assert "Quadriceps 14.5 sets" in said(app)


def test_what_is_typed_is_there_after_another_page():
    app = put(opened(), load=100.0, sets="5")
    app = app.switch_page("pages/why/page.py").run().switch_page("pages/training/page.py").run()
    assert known(app).draft.rows["load"][0] == 100
    assert "Quadriceps 14.5 sets" in said(app)


def test_a_cell_that_cannot_be_read_is_named_and_kept():
    app = put(opened(), sets="abc")
    page = said(app)
    assert "Row 1, Barbell back squat, sets: 'abc' is no number or range" in page
    assert "Without 1 row to be mended: " in page
    assert known(app).draft.rows["sets"][0] == "abc"


def test_what_is_typed_cannot_become_html():
    app = put(opened(), exercise="<img src=x onerror=alert(1)>", sets="<b>")
    assert "<img" not in "\n".join(part.value for part in app.main.markdown)


def test_loads_follow_the_units():
    app = put(opened(), load=100.0)
    units = next(one for one in app.sidebar.button_group if one.key == "profile_units")
    app = units.set_value("imperial").run()
    # 100 kg / 0.45359237.
    assert known(app).draft.rows["load"][0] == pytest.approx(220.46, abs=0.01)
    # Four sets of eight repetitions.
    assert "7,055 lb" in said(app)


def test_the_plan_takes_the_days_and_the_length_of_the_week():
    app = opened()
    assert "The Plan: Mon, Tue, Thu and Fri, 75 minutes." in said(app)
    app = button(app, "training_use").click().run()
    assert "The Plan has these days and 64 minutes for them" in said(app)
    assert not [one for one in app.main.button if one.key == "training_use"]
    plan = said(app.switch_page("pages/plan/page.py").run())
    assert "Training days and length are those of your week on the Training page." in plan


def test_the_plan_says_nothing_of_a_week_that_it_does_not_have():
    app = opened()
    assert "Training page" not in said(app.switch_page("pages/plan/page.py").run())


def test_a_week_of_as_many_days_moves_to_the_plans_days():
    app = opened(training_days=["wed"])
    assert list(known(app).drafts) == ["wed"]
    assert "Wednesday, 17:30" in said(app)


def test_a_day_is_moved_trained_twice_and_taken_out():
    training = known(opened())
    training.arrange("copy", "thu")
    assert list(training.drafts) == ["mon", "thu"]
    training.arrange("move", "sat")
    assert list(training.drafts) == ["mon", "sat"]
    training.arrange("drop", "")
    assert list(training.drafts) == ["mon"]


def test_a_sharp_pain_takes_the_exercise_out_and_proposes_nothing_for_its_joints():
    app = opened()
    known(app).painful = ("Leg press",)
    app = app.run()
    page = said(app)
    assert "Sharp pain: Leg press is out of this session" in page
    assert "Quadriceps 10 sets" in page
    assert not [one for one in app.main.button if str(one.key).startswith("training_mend")]
    assert len(known(app).draft.rows) == 6


def test_a_gap_is_mended_by_a_button():
    app = button(opened(), "training_mend_Seated calf raise").click().run()
    assert known(app).draft.rows["exercise"].tolist()[-1] == "Seated calf raise"
    app = button(app, "training_mend_Lying leg curl").click().run()
    assert "every" not in said(app).split("</b>")[0]
    assert known(app).draft.rows["sets"][3] == "4"
    assert FINDING not in said(app)


def test_an_exercise_is_added_from_the_catalogue():
    app = opened()
    box = next(one for one in app.main.selectbox if one.key == "training_add")
    app = box.set_value("Romanian deadlift").run()
    assert known(app).draft.rows["exercise"].tolist()[-1] == "Romanian deadlift"
    assert next(one for one in app.main.selectbox if one.key == "training_add").value is None


def test_what_is_not_recognised_can_be_assigned():
    app = put(opened(), exercise="Flurbel twist")
    assert "Unassigned" in said(app)
    box = next(one for one in app.main.selectbox if one.key == "training_is_Flurbel twist")
    app = box.set_value("Barbell back squat").run()
    assert FINDING in said(app)
    assert "Unassigned" not in said(app)


def test_what_counts_can_be_changed_and_a_share_of_more_than_a_set_is_refused():
    app = opened()
    app.session_state["training_counting"] = True
    app = app.run()
    box = next(one for one in app.main.number_input if one.key == "training_indirect")
    app = box.set_value(2.0).run()
    assert known(app).counting.indirect == 0.5
    assert "lies outside 0 to 1" in app.main.warning[0].value


def test_a_week_from_a_file_stands_beside_the_others():
    app = opened()
    session = Session("Mine", (Entry("Leg press", 5, 10),))
    known(app).take(Week("My week", {"tue": session}))
    app = app.run()
    assert "Quadriceps 5 sets" in said(app)
    known(app).take(sample_workout())
    assert "13.5 sets" in said(app.run())
    app = group(app, "training_choice").set_value("sample").run()
    assert FINDING in said(app)


def test_a_beginner_is_asked_to_see_somebody_first():
    assert "see a doctor or a qualified coach" in said(opened(experience="novice"))
    assert "see a doctor or a qualified coach" not in said(opened())


@pytest.mark.parametrize("rule", ["fractional", "direct", "every"])
def test_the_picture_draws_from_columns_that_are_there(rule: str):
    week = choices()["upper/lower"].week
    counting = Counting(rule=rule)
    standard = shown.standard(counting, "intermediate")
    rows = shown.volume_table(week, week.sessions["mon"], counting, standard)
    assert set(fields(training_charts.volume_spec())) <= set(rows.columns)
    html = training_text.volume_html(rows, standard, counting)
    assert html.count("<tr>") == len(rows) + 1
    assert "\n" not in html


def test_a_link_opens_its_week():
    week = Week("My week", {"tue": Session("Mine", (Entry("Leg press", 5, 10),))})
    text = link.to_text(week)
    assert text is not None
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    app.query_params["week"] = text
    app = app.switch_page("pages/training/page.py").run()
    assert "Quadriceps 5 sets" in said(app)
    assert list(known(app).drafts) == ["tue"]
    assert not [one for one in app.sidebar.get("html") if "In the link" in str(one.proto)]


def test_a_week_can_be_taken_away():
    labels = [button.label for button in opened().download_button]
    assert labels == ["Session CSV", "Week CSV"]


def test_a_session_without_exercises_is_still_a_page():
    app = opened()
    training = known(app)
    training.put(replace(training.draft, rows=table([])))
    assert "No hard set is planned yet." in said(app.run())


def test_where_every_exercise_hurts_nothing_is_left_and_nothing_proposed():
    app = opened()
    known(app).painful = tuple(entry.exercise for entry in sample_workout().entries)
    page = said(app.run())
    assert "No hard set is planned yet." in page
    assert "mends it" not in page


def test_the_days_are_changed_behind_a_click():
    app = opened()
    app.session_state["training_arrange"] = True
    app = app.run()
    box = next(one for one in app.main.selectbox if one.key == "training_to")
    app = button(box.set_value("thu").run(), "training_copy").click().run()
    # science.md 8.3: twice weekly 27.
    assert "Quadriceps 27 sets" in said(app)
    app = button(app, "training_again").click().run()
    assert FINDING in said(app)
