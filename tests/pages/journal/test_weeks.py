"""The weeks of the Journal page without a browser: what is drawn of them, and what opens."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from calc.show.journal import week as words
from calc.training.exercises import MUSCLES
from pages.journal.opened import CHOSEN
from pages.journal.weeks import MOST_MUSCLES, MUSCLES_KEY, SPAN_KEY
from tests.support.app import keyed, labelled, place, said, side, with_open
from tests.support.journal_page import (
    DAYS,
    HEVY,
    OWN_DAYS,
    STRONG,
    bring,
    known,
    to_bring,
    with_logs,
)

FIGURES = ["Hard sets", "Energy", "Protein", "Trend weight"]
FOOD = ("energy", "protein", "weight", "days", "weigh-in", "trend")


def titles(drawn) -> list[str]:
    rows = drawn["picture"].rows
    return rows.loc[rows["kind"] == "title", "text"].to_list()


def test_training_intake_weight_and_sleep_of_the_same_weeks_are_drawn_in_lanes(drawn):
    page = said(with_logs())
    assert titles(drawn) == [
        "Quadriceps, hard sets",
        "Glutes, hard sets",
        "Energy, kcal a day",
        "Days of food logged, of 7",
        "Protein, g/kg a day",
        "Body weight, kg: weigh-ins and trend",
        "Sleep, hours a night",
    ]
    assert "Week of 2 Feb: quadriceps 2" in page
    assert "Trend weight: 80 kg on 2 Feb, " in page
    assert "energy: 2,900 kcal a day" in drawn["picture"].alt


def test_a_week_that_is_not_over_is_held_against_nothing(drawn):
    page = said(with_logs())
    (second,) = [line for line in page.split("<p") if "Week of 9 Feb so far" in line]
    assert "your" not in second


def test_a_week_of_the_list_opens_its_sessions_and_days_and_is_marked(drawn):
    app = with_logs()
    box = keyed(app.main.selectbox, CHOSEN)
    assert box.options == ["9 to 15 Feb", "2 to 8 Feb"]
    page = said(box.set_value("2026-02-02").run())
    assert "Wed 4 Feb" in page
    assert "17:30, 1 exercise" in page
    assert "2,900" in page
    (mark,) = drawn["picture"].rows.query("kind == 'chosen'").to_dict("records")
    assert str(mark["x"])[:10] == "2026-02-02"


def test_a_week_that_is_not_shown_any_more_closes(drawn):
    older = HEVY.replace("Feb 2026", "Feb 2024")
    app = bring(with_logs(), older_csv=older)
    app = keyed(app.main.button_group, SPAN_KEY).set_value("All").run()
    box = keyed(app.main.selectbox, CHOSEN)
    app = box.set_value("2024-01-29").run()
    assert "29 Jan to 4 Feb 2024</h2>" in said(app)
    span = keyed(app.main.button_group, SPAN_KEY)
    app = span.set_value("12 weeks").run()
    assert app.session_state[CHOSEN] is None
    assert '<h2 class="first">' not in said(app)


def test_months_of_ones_own_choice_are_shown(drawn):
    app = bring(with_logs(), older_csv=HEVY.replace("Feb 2026", "Feb 2025"))
    span = keyed(app.main.button_group, SPAN_KEY)
    app = span.set_value("Months").run()
    for key, month in (("journal_first_month", "2025-02"), ("journal_last_month", "2025-03")):
        app = keyed(app.main.selectbox, key).set_value(month).run()
    assert not app.exception
    # Mondays from 27 January, whose week has 2 February in it, to 31 March 2025.
    assert drawn["picture"].count == 9


def test_more_muscles_than_a_browser_lets_in_are_those_that_fit():
    app = with_logs()
    app.session_state[MUSCLES_KEY] = list(MUSCLES)
    app = app.run()
    assert not app.exception
    assert len(MUSCLES) > MOST_MUSCLES
    assert keyed(app.main.multiselect, MUSCLES_KEY).value == list(MUSCLES)[:MOST_MUSCLES]


def test_muscles_are_chosen_and_none_are_those_trained_most(drawn):
    app = with_logs()
    muscles = keyed(app.main.multiselect, MUSCLES_KEY)
    app = muscles.set_value(["chest"]).run()
    assert titles(drawn)[:2] == ["Chest, hard sets", "Energy, kcal a day"]
    app = keyed(app.main.multiselect, MUSCLES_KEY).set_value([]).run()
    assert titles(drawn)[0] == "Quadriceps, hard sets"


def test_muscles_that_nobody_chose_follow_the_weeks_shown(drawn):
    app = bring(to_bring(), hevy_csv=HEVY, strong_csv=STRONG)
    app = keyed(app.main.button_group, SPAN_KEY).set_value("Months").run()
    app = keyed(app.main.selectbox, "journal_first_month").set_value("2026-03").run()
    assert titles(drawn) == ["Chest, hard sets"]
    chosen = keyed(app.main.multiselect, MUSCLES_KEY).set_value(["calves"]).run()
    keyed(chosen.main.button_group, SPAN_KEY).set_value("12 weeks").run()
    assert titles(drawn) == ["Calves, hard sets"]


def test_weeks_that_have_both_are_a_touch_away_where_those_shown_have_not(drawn):
    later = DAYS.replace("2026-02", "2026-09")
    app = bring(with_logs(), later_csv=later)
    page = said(app)
    assert "The last that has both is the week of 9 Feb 2026." in page
    app = keyed(app.main.button, "journal_both").click().run()
    assert "has both" not in said(app)
    assert keyed(app.main.selectbox, "journal_last_month").value == "2026-02"
    assert "Quadriceps, hard sets" in titles(drawn)
    assert "Energy, kcal a day" in titles(drawn)


def test_where_no_week_has_both_it_is_said_and_there_is_nowhere_to_go():
    app = with_logs(days=DAYS.replace("2026-02", "2026-09"))
    told = "No week has both training and food: training from 2 Feb 2026 to 15 Feb 2026 and food"
    assert told in said(app)
    assert not [one for one in app.main.button if one.key == "journal_both"]


def test_the_last_full_week_stands_in_four_figures_above_its_words():
    page = said(with_logs())
    assert "Last full week, 2 to 8 Feb" in page
    assert [name for name in FIGURES if f"<h4>{name}</h4>" in page] == FIGURES
    assert page.index("tp-strip") < page.index("Week of 2 Feb")


def test_an_exercise_that_we_do_not_know_counts_once_the_person_says_what_it_is():
    app = with_logs(hevy=HEVY.replace("Squat (Barbell)", "Zorblax"))
    assert "2 sets count for no muscle yet, as we do not know the exercise: 'Zorblax'." in said(app)
    app = with_open(app, "journal_unknown")
    box = keyed(app.main.selectbox, "journal_is_Zorblax")
    app = box.set_value("Barbell back squat").run()
    page = said(app)
    assert "count for no muscle yet" not in page
    assert "Week of 2 Feb: quadriceps 2" in page


@pytest.mark.parametrize(
    "days, lane",
    [
        ("2026-02-02,,,,,,80,,x\n2026-02-03,,,,,,81,,x\n", "Body weight, kg: weigh-ins and trend"),
        ("2026-02-02,,,,,,,7.5,x\n", "Sleep, hours a night"),
        ("2026-02-02,2900,,,,,,,x\n", "Energy, kcal a day"),
    ],
)
def test_a_journal_of_one_thing_alone_is_drawn_and_asks_for_no_muscle(drawn, days, lane):
    app = bring(to_bring(), days_csv=OWN_DAYS + days)
    assert not app.exception
    assert titles(drawn)[0] == lane
    assert not place(app, "page").multiselect


def test_the_weeks_are_a_table_behind_a_click():
    app = with_logs()
    app = with_open(app, "journal_weeks_table")
    table = app.main.dataframe[0].value
    assert table["Week"].to_list() == ["9 to 15 Feb", "2 to 8 Feb"]
    assert table["Energy"].to_list()[1] == "2,900 kcal a day, 7 of 7 days logged"


def conditioned(app: AppTest, condition: str) -> AppTest:
    box = labelled(side(app).multiselect, "Health conditions (optional)")
    return box.set_value([condition]).run()


def test_somebody_with_an_eating_disorder_sees_nothing_of_what_was_eaten_and_weighed(drawn):
    app = conditioned(with_logs(), "eating_disorder")
    app = with_open(app, "journal_weeks_table", "journal_hand")
    app = keyed(app.main.selectbox, CHOSEN).set_value("2026-02-02").run()
    page = said(app)
    assert words.HIDDEN in page
    assert not any(word in page for word in ("kcal", "g/kg", "2,900", "140", "80.", "Trend weight"))
    assert titles(drawn) == [
        "Quadriceps, hard sets",
        "Glutes, hard sets",
        "Sleep, hours a night",
    ]
    assert not drawn["picture"].rows["kind"].isin(FOOD).any()
    assert "energy" not in drawn["picture"].alt
    assert [name for name in FIGURES if f"<h4>{name}</h4>" in page] == ["Hard sets"]
    assert "Protein" not in json.dumps(drawn["spec"]["layer"][-1])
    assert "Energy" not in app.main.dataframe[0].value
    shown = [one.key for one in place(app, "page").number_input]
    assert "journal_value_sleep_h" in shown
    assert "journal_value_weight_kg" not in shown
    # It is left out of the page, not of the journal.
    assert known(app).base.days["energy_kcal"].notna().all()


def test_somebody_of_sixteen_is_held_against_no_energy_and_no_protein(drawn):
    page = said(with_logs(to_bring(age="16")))
    bands = drawn["picture"].rows.query("kind == 'band'")["lane"]
    assert not bands.isin(["energy", "protein"]).any()
    assert "your 1.6" not in page
    assert "energy 2,900 kcal" in page
