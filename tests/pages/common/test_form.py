"""The form's logic, without a browser: what is typed, kept, said, and written to the address."""

from __future__ import annotations

from datetime import date, time

import pytest

from calc.person.link import EXAMPLE
from calc.units import UNITS, quantity
from pages.common.state import profile as state
from tests.support.form_page import address, form, number, profile, put, refine, said, units

EVERYTHING = {
    "weight": ["90.5"],
    "height": ["171.3"],
    "age": ["41"],
    "sex": ["female"],
    "body_fat": ["0.183"],
    "measured_resting_energy": ["1650"],
    "maintenance": ["2710"],
    "goal": ["cut"],
    "goal_weight": ["82.5"],
    "goal_date": ["2031-02-03"],
    "experience": ["novice"],
    "activity": ["moving"],
    "activity_level": ["1.63"],
    "steps": ["9500"],
    "training_days": ["tue", "sat"],
    "training_start": ["05:37"],
    "training_minutes": ["50"],
    "wake_time": ["04:45"],
    "sleep_need": ["7.75"],
    "sleep_efficiency": ["0.913"],
    "sweat_rate": ["0.95"],
    "meals": ["5"],
    "diet": ["vegan"],
    "protein_per_kg": ["2.1"],
    "energy_swing": ["0.07"],
    "caffeine_mg": ["120"],
    "exclude": ["nuts", "blue cheese"],
}


def test_a_first_visit_shows_the_example_and_says_nothing() -> None:
    app = form()
    assert profile(app) == EXAMPLE
    assert app.session_state["drawn"][1]
    assert said(app) == ""
    assert address(app) == {}


def test_what_was_typed_is_no_longer_the_example_even_if_equal() -> None:
    app = put(put(form(), "weight_kg", 81.0), "weight_kg", 80.0)
    assert profile(app) == EXAMPLE
    assert not app.session_state["drawn"][1]


def test_80_kg_to_pounds_to_stones_and_back_is_80_kg() -> None:
    app = units(form(), "imperial")
    assert number(app, "weight_lb") == 176.4
    assert (number(app, "height_ft"), number(app, "height_in")) == (5, 10.9)
    app = units(app, "stone")
    assert (number(app, "weight_st"), number(app, "weight_st_lb")) == (12, 8.4)
    assert address(app) == {"units": ["stone"]}
    app = units(app, "metric")
    assert (number(app, "weight_kg"), number(app, "height_cm")) == (80.0, 180.0)
    assert profile(app) == EXAMPLE
    assert address(app) == {}


def test_233_lb_stays_233_lb() -> None:
    app = put(units(form(), "imperial"), "weight_lb", 233.0)
    app = units(units(app, "metric"), "stone")
    assert (number(app, "weight_st"), number(app, "weight_st_lb")) == (16, 9.0)
    app = units(app, "imperial")
    assert number(app, "weight_lb") == 233.0
    assert profile(app).weight == quantity(233, "pound")
    assert address(app) == {"units": ["imperial"], "weight": ["233"]}


def test_12_st_8_lb_and_5_ft_11_in_are_kept_as_entered() -> None:
    app = units(form(), "stone")
    app.number_input(key="profile_weight_st").set_value(12)
    app.number_input(key="profile_weight_st_lb").set_value(8.0)
    app.number_input(key="profile_height_ft").set_value(5)
    app = put(app, "height_in", 11.0)
    assert profile(app).weight == quantity(176, "pound")
    assert profile(app).height == quantity(71, "inch")
    app = units(units(app, "metric"), "stone")
    assert (number(app, "weight_st"), number(app, "weight_st_lb")) == (12, 8.0)
    assert (number(app, "height_ft"), number(app, "height_in")) == (5, 11.0)
    assert profile(app).weight == quantity(176, "pound")


def test_feet_without_inches_are_whole_feet() -> None:
    app = put(units(form(), "imperial"), "height_ft", 6)
    app = put(app, "height_in", None)
    assert profile(app).height == quantity(72, "inch")


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("weight_kg", 8.0, "Body weight 8 kg is below 30 kg: did you mean 80 kg? The plan keeps"),
        ("weight_kg", None, "Body weight is empty. The plan keeps 80 kg."),
        ("height_cm", 1.8, "Height 1.8 cm is below 130 cm: did you mean 1.8 m? The plan keeps 180"),
        ("height_cm", 70.0, "did you mean 70 in? The plan keeps 180 cm."),
        ("age", 7, "Age 7 years is below 14 years. The plan keeps 30."),
        ("age", None, "Age is empty. The plan keeps 30."),
        ("body_fat", 0.15, "Body fat 0.15 % is below 3 %: did you mean 15 %? The plan goes on"),
        ("body_fat", 70.0, "Body fat 70 % is above 65 %. The plan goes on without it."),
        ("measured_resting_energy", 60.0, "60 kcal/day is below 600 kcal/day"),
        (
            "maintenance",
            9000.0,
            "9,000 kcal/day is above 7,000 kcal/day: did you mean 9,000 kJ/day?",
        ),
        ("training_minutes", 5.0, "Training 5 minutes is below 15 minutes. The plan keeps 75."),
        ("sleep_need", 1.0, "Sleep need 1 h is below 5 h. The plan goes on without it."),
        ("sleep_efficiency", 0.9, "is below 50 %: did you mean 90 %? The plan goes on without it."),
        ("sweat_rate", 9.0, "Sweat rate 9 L/h is above 3.5 L/h. The plan goes on without it."),
        ("meals", 9, "Meals 9 a day is above 6 a day. The plan keeps 4."),
        ("protein_per_kg", 60.0, "Protein 60 g/kg is above 6 g/kg."),
        ("energy_swing", -1.0, "Energy swing -1 % is below 0 %. The plan keeps 10 %."),
        ("caffeine_mg", 5000.0, "Caffeine 5,000 mg is above 1,000 mg."),
    ],
)
def test_a_wild_value_stays_as_typed_with_its_message_and_the_plan_goes_on(
    name: str, value: float | None, message: str
) -> None:
    app = put(refine(form()), name, value)
    assert number(app, name) == value
    assert message in said(app)
    assert profile(app) == EXAMPLE
    assert address(app) == {}


def test_an_emptied_time_keeps_the_last_one() -> None:
    app = put(form(), "training_start", time(6, 5), "time_input")
    app = put(app, "training_start", None, "time_input")
    assert "Training start is empty. The plan keeps 06:05." in said(app)
    assert profile(app).training_start == "06:05"


def test_a_corrected_value_takes_its_message_away() -> None:
    app = put(put(form(), "weight_kg", 8.0), "weight_kg", 85.0)
    assert said(app) == ""
    assert profile(app).weight_kg == 85
    assert address(app) == {"weight": ["85"]}


def test_a_faulty_value_is_said_in_the_units_shown() -> None:
    app = units(put(form(), "weight_kg", 8.0), "imperial")
    assert number(app, "weight_lb") == 17.6
    assert "Body weight 17.6 lb is below 66.1 lb (30 kg)" in said(app)
    app = units(app, "metric")
    assert number(app, "weight_kg") == 8.0
    assert "Body weight 8 kg is below 30 kg" in said(app)


def test_weight_and_height_that_do_not_fit_wait_for_each_other() -> None:
    app = put(form(), "weight_kg", 220.0)
    assert "body mass index of 68, above 60" in said(app)
    assert profile(app) == EXAMPLE
    app = put(app, "height_cm", 210.0)
    assert said(app) == ""
    assert (profile(app).weight_kg, profile(app).height_cm) == (220, 210)


@pytest.mark.parametrize("shown", UNITS)
def test_a_link_goes_through_the_widgets_unchanged(shown: str) -> None:
    build = {"weight": ["233"], "height": ["70.5"], "goal_weight": ["210.5"]}
    build = build if shown != "metric" else {}
    link = {**EVERYTHING, **build, **({"units": [shown]} if shown != "metric" else {})}
    app = refine(form(**link))
    assert said(app) == ""
    assert address(app) == link
    app = put(put(app, "age", 42), "age", 41)
    assert address(app) == link


def test_faults_of_a_link_are_named_until_their_field_is_changed() -> None:
    app = form(weight="![x](http://example.org/x.png)", age="7", diet="meat")
    assert "In the link: Body weight '![x](http://example.org/x.png)' cannot be read" in said(app)
    assert "<br>In the link: Age 7 years is below 14 years. The plan uses 30." in said(app)
    app = put(app, "age", 33)
    assert "Age" not in said(app)
    assert "Body weight" in said(app)
    app = put(app, "weight_kg", 70.0)
    assert "Diet 'meat' is not one of omnivore, vegetarian, vegan" in said(app)
    assert "Body weight" not in said(app)


def test_markup_in_a_link_is_text() -> None:
    app = form(sex="<img src=x onerror=alert(1)>")
    shown = [one.proto.body for one in app.get("html") if "alert" in one.proto.body]
    assert "<img" not in "".join(shown)


def test_no_day_of_training_is_an_answer() -> None:
    app = put(form(), "training_days", [], "button_group")
    assert profile(app).training_days == ()
    assert address(app) == {"training_days": ["none"]}
    assert profile(form(training_days="none")).training_days == ()


def test_a_condition_that_nobody_can_have_is_refused_with_a_sentence() -> None:
    app = form()
    app.session_state["profile_conditions"] = ["<img onerror=1>"]
    app = app.run()
    assert not app.exception
    assert "The plan keeps the answers that it had." in said(app)


def test_a_condition_is_never_in_the_address_and_outlives_a_change_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(state, "SECONDS_UNTIL_WRITTEN", 0)
    app = put(form(), "conditions", ["insulin", "kidney_disease"], "multiselect")
    app = put(app, "age", 50)
    assert profile(app).conditions == {"insulin", "kidney_disease"}
    assert address(app) == {"age": ["50"]}
    app.query_params = {"age": ["51"]}
    app.run()
    assert profile(app).age == 51
    assert profile(app).conditions == {"insulin", "kidney_disease"}


def test_an_address_changed_from_outside_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "SECONDS_UNTIL_WRITTEN", 0)
    app = put(put(form(), "weight_kg", 90.0), "weight_kg", 95.0)
    app.query_params = {"weight": ["90"]}
    app.run()
    assert profile(app).weight_kg == 90
    assert number(app, "weight_kg") == 90.0
    app.query_params = {}
    app.run()
    assert profile(app) == EXAMPLE


def test_a_rerun_that_still_tells_the_address_before_an_edit_undoes_nothing() -> None:
    app = put(form(), "weight_kg", 90.0)
    app.query_params = {}
    app.run()
    assert profile(app).weight_kg == 90
    assert address(app) == {"weight": ["90"]}


def test_an_edit_wins_over_an_address_that_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "SECONDS_UNTIL_WRITTEN", 0)
    app = put(form(), "weight_kg", 90.0)
    app.query_params = {}
    app = put(app, "age", 40)
    assert (profile(app).weight_kg, profile(app).age) == (90, 40)


def test_a_refined_value_outlives_the_closing_of_refine() -> None:
    app = put(refine(form()), "body_fat", 18.5)
    app.session_state["profile_refine"] = False
    app.run()
    assert not [one for one in app.number_input if one.key == "profile_body_fat"]
    app = put(app, "age", 44)
    assert profile(app).body_fat == 0.185
    assert number(refine(app), "body_fat") == 18.5


def test_a_faulty_refined_value_is_said_while_refine_is_closed() -> None:
    app = put(refine(form()), "meals", 9)
    app.session_state["profile_refine"] = False
    app.run()
    assert "Meals 9 a day is above 6 a day" in said(app)
    assert number(refine(app), "meals") == 9


def test_a_goal_weight_and_its_date_are_asked_in_the_units_shown_and_go_into_the_address() -> None:
    app = put(refine(form()), "goal_weight_kg", 85.0)
    app = app.date_input(key="profile_goal_date").set_value(date(2097, 3, 1)).run()
    assert address(app) == {"goal_weight": ["85"], "goal_date": ["2097-03-01"]}
    app = units(app, "stone")
    assert (number(app, "goal_weight_st"), number(app, "goal_weight_st_lb")) == (13, 5.4)
    assert profile(app).goal_weight == quantity(85, "kilogram")
    app = put(units(app, "metric"), "goal_weight_kg", None)
    assert profile(app).goal_weight is None


def test_a_goal_that_cannot_be_gone_by_is_said_beside_it_whether_refine_is_open_or_not() -> None:
    app = refine(form(goal_weight=["55"], goal="cut"))
    assert "Goal weight 55 kg is below 60 kg" in said(app)
    app.session_state["profile_refine"] = False
    assert "Goal weight 55 kg is below 60 kg" in said(app.run())
    app = form(goal_date=["2001-01-01"])
    assert "Goal date 2001-01-01 has passed" in said(app)


def test_a_goal_weight_is_not_asked_of_whom_no_rate_is_told() -> None:
    app = refine(form(goal_weight=["50"], goal="cut"))
    assert "Goal weight 50 kg is below 60 kg" in said(app)
    app = app.multiselect(key="profile_conditions").set_value(["eating_disorder"]).run()
    assert said(app) == ""
    assert not [one for one in app.number_input if one.key == "profile_goal_weight_kg"]
    # What was given is there again once it may be asked.
    app = app.multiselect(key="profile_conditions").set_value([]).run()
    assert number(app, "goal_weight_kg") == 50


WEEK = "mon 17:30 75 legs\nwed 6:30 45 endurance easy\nsat 10:00 90 team sport"


def test_a_mixed_week_is_written_in_lines_and_takes_the_place_of_the_training_days() -> None:
    app = put(refine(form()), "sessions", WEEK, "text_area")
    assert profile(app).sessions == (
        "mon 17:30 75 legs",
        "wed 06:30 45 endurance easy",
        "sat 10:00 90 team sport",
    )
    assert address(app) == {
        "sessions": ["mon-17:30-75-legs", "wed-06:30-45-endurance-easy", "sat-10:00-90-team-sport"]
    }
    days = app.session_state["profile_training_days"]
    assert list(days) == ["mon", "wed", "sat"]
    # Days of one's own say the week anew, and the lines are empty again.
    # A day that is taken out takes its sessions with it, a new one gets the usual one.
    app = app.button_group(key="profile_training_days").set_value(["mon", "tue", "sat"]).run()
    assert profile(app).sessions == (
        "mon 17:30 75 legs",
        "tue 17:30 75",
        "sat 10:00 90 team sport",
    )
    assert app.text_area(key="profile_sessions").value == "\n".join(profile(app).sessions)
    app = app.time_input(key="profile_training_start").set_value(time(18, 0)).run()
    assert [text[:9] for text in profile(app).sessions] == ["mon 18:00", "tue 18:00", "sat 10:00"]
    app = app.button_group(key="profile_training_days").set_value([]).run()
    assert (profile(app).sessions, profile(app).training_days) == ((), ())
    app = app.button_group(key="profile_training_days").set_value(["tue"]).run()
    assert (profile(app).sessions, profile(app).training_days) == (None, ("tue",))
    assert app.text_area(key="profile_sessions").value is None


def test_a_session_that_cannot_be_is_named_beside_its_field_and_stays_typed() -> None:
    app = put(refine(form()), "sessions", "mon 17:30 75 leg\ntue 18:00 60", "text_area")
    assert "Session 'mon 17:30 75 leg' is of no known kind" in said(app)
    assert "did you mean 'legs'?" in said(app)
    assert app.text_area(key="profile_sessions").value == "mon 17:30 75 leg\ntue 18:00 60"
    assert profile(app).sessions is None


def test_wakings_by_weekday_and_an_eating_window_are_written_and_taken_back() -> None:
    app = put(refine(form()), "wake_times", "sat 8:00\nSunday 09:30", "text_area")
    app = put(app, "eating_window", "12:00 to 20:00", "text_input")
    assert profile(app).wake_times == ("sat 08:00", "sun 09:30")
    assert profile(app).eating_window == ("12:00", "20:00")
    assert address(app) == {
        "wake_sat": ["08:00"],
        "wake_sun": ["09:30"],
        "eating_window": ["12:00-20:00"],
    }
    app = put(put(app, "wake_times", "", "text_area"), "eating_window", "", "text_input")
    assert profile(app) == EXAMPLE


def test_a_session_in_the_night_is_named_beside_what_was_changed() -> None:
    app = put(refine(form()), "sessions", "wed 02:00 60 legs", "text_area")
    assert "begins in the night's sleep" in said(app)
    assert profile(app).sessions is None
    app = put(app, "sessions", "wed 06:00 60 legs", "text_area")
    assert profile(app).sessions == ("wed 06:00 60 legs",)
    app = put(app, "wake_times", "wed 11:00", "text_area")
    assert "'wed 06:00 60 legs' begins in the night's sleep" in said(app)
    assert app.text_area(key="profile_wake_times").value == "wed 11:00"
    assert profile(app).wake_times is None


def test_a_waking_that_cannot_be_is_named_and_stays_typed() -> None:
    app = put(refine(form()), "wake_times", "sat 20:00", "text_area")
    assert "comes 10 h 30 after waking at 20:00 the day before" in said(app)
    assert app.text_area(key="profile_wake_times").value == "sat 20:00"
    app = put(app, "eating_window", "noon", "text_input")
    assert "Eating window 'noon' is not two times" in said(app)
    assert profile(app) == EXAMPLE
