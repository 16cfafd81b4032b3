"""How much: a day's grams over its meals, its table, its notes and what it has to say."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.arrays import Band
from calc.day import COLUMNS, Day, DayInputs, plan_day, totals, whole_grams
from calc.day.events import MEAL_ROLES
from calc.day.meal_shares import WORKOUT_SHARE, largest_remainder
from tests.support.day_inputs import any_day, day_of

MACROS = ["protein_g", "carbohydrate_g", "fat_g"]


def full_day(**more) -> Day:
    # science.md, section 4: 3300 kcal at 80 kg are 144.0 g protein, 80.00 g fat, 501.0 g
    # carbohydrate.
    usual = {"protein_g": 144.0, "carbohydrate_g": 501.0, "fat_g": 80.0}
    return plan_day(day_of(**{**usual, **more}))


def meals_of(day: Day) -> pd.DataFrame:
    return day.table[day.table["energy_kcal"].notna()].set_index("what")


def test_a_training_day_as_a_table() -> None:
    day = full_day(
        caffeine_mg=100,
        caffeine_hours_before_bed=4,
        session_fluid_ml=Band(375, 562.5, 750),
        fluid_before_ml=480,
        wake_fluid_ml=250,
    )
    rows = day.table[["start", "end", "what"]].agg(" ".join, axis=1).tolist()
    assert rows == [
        "06:30 06:30 Wake",
        "07:00 07:00 Breakfast",
        "11:30 11:30 Lunch",
        "16:00 16:00 Pre-workout meal",
        "16:45 16:45 Caffeine",
        "17:25 17:25 Last caffeine",
        "17:30 18:45 Training",
        "19:25 19:25 Post-workout meal (dinner)",
        "20:25 21:25 Wind-down",
        "20:40 20:40 Protein before bed",
        "21:25 06:30 Lights out",
    ]
    assert tuple(day.table.columns) == COLUMNS
    assert set(day.table["day"]) == {"training"}
    assert (day.wake_minute, day.bed_minute) == (390, 1285)
    fluid = day.table.set_index("what")["fluid_ml"].dropna()
    assert fluid.to_dict() == {"Wake": 250, "Lunch": 480, "Training": 562}


def test_carbohydrate_around_training_follows_body_weight() -> None:
    meals = meals_of(full_day())
    # science.md, section 5, for 80 kg: 80 g an hour before and 160 g two hours before, so no more
    # than 120 g at 90 min; 80-96 g afterwards.
    assert meals.loc["Pre-workout meal", "carbohydrate_g"] == 120.0
    assert meals.loc["Post-workout meal (dinner)", "carbohydrate_g"] == 96.0
    assert meals["protein_g"].tolist() == [36.0] * 4
    assert meals["fat_g"]["Pre-workout meal"] < meals["fat_g"]["Lunch"] / 2


def test_a_cut_takes_no_more_than_a_third_to_one_meal_around_training() -> None:
    meals = meals_of(full_day(carbohydrate_g=90.0))
    assert meals.loc["Pre-workout meal", "carbohydrate_g"] == 30.0
    assert meals.loc["Post-workout meal (dinner)", "carbohydrate_g"] == 30.0
    assert (meals[MACROS] >= 0).all().all()


def test_an_early_snack_is_small() -> None:
    # science.md, section 5: 0.3-0.5 g/kg carbohydrate and 0.25-0.3 g/kg protein; here at 80 kg.
    snack = meals_of(full_day(start="07:00")).loc["Early snack"]
    assert 24 <= snack["carbohydrate_g"] <= 40
    assert 20 <= snack["protein_g"] <= 24


@pytest.mark.parametrize(
    ("inputs", "names"),
    [
        ({}, ["Breakfast", "Lunch", "Pre-workout meal", "Post-workout meal (dinner)"]),
        ({"start": None}, ["Breakfast", "Lunch", "Snack", "Dinner"]),
        ({"start": None, "meals": 3}, ["Breakfast", "Lunch", "Dinner"]),
        (
            {"start": "12:00"},
            ["Breakfast", "Pre-workout meal", "Post-workout meal (lunch)", "Dinner"],
        ),
        (
            {"start": "05:30"},
            ["Early snack", "Post-workout meal (breakfast)", "Lunch", "Dinner"],
        ),
        (
            {"start": "08:00"},
            ["Pre-workout meal (breakfast)", "Post-workout meal", "Lunch", "Dinner"],
        ),
        (
            {"start": "21:30"},
            ["Breakfast", "Lunch", "Pre-workout meal (dinner)", "Post-workout meal"],
        ),
        (
            {"start": "02:00", "wake": "16:00"},
            ["Breakfast", "Lunch", "Pre-workout meal", "Post-workout meal (dinner)"],
        ),
    ],
)
def test_meals_have_names_that_a_person_would_use(inputs, names) -> None:
    assert meals_of(full_day(**inputs)).index.tolist() == names


def note(day: Day, what: str) -> str:
    notes = day.table.loc[day.table["what"].str.startswith(what), "note"]
    return str(notes.iloc[0])


def test_the_article_and_the_evidence_stand_side_by_side() -> None:
    text = note(full_day(), "Post-workout")
    assert "From the article: between 19:15 and 19:45." in text
    assert "Current evidence: any time until 20:30." in text
    windows = [e for e in full_day().events if e.role == "post_window"]
    # Minutes since waking at 06:30: 18:45 to 20:30, and 19:15 to 19:45.
    assert [(w.start, w.end, w.label) for w in windows] == [
        (735, 840, "Current evidence"),
        (765, 795, "From the article"),
    ]


def test_the_article_s_hours_before_training_are_named() -> None:
    # article.md, row N4: 1-2 h before; a session at 17:30.
    text = note(full_day(), "Pre-workout")
    assert "1 h 30 before training" in text
    assert "From the article: between 15:30 and 16:30." in text


def test_after_training_fasted_the_article_and_the_evidence_agree() -> None:
    text = note(full_day(start="06:40"), "Post-workout")
    assert "between 08:25 and 08:55" in text
    assert "within the hour" in text


def test_protein_before_bed_is_optional_and_counts_inside_the_day() -> None:
    day = full_day()
    # science.md, section 3.7: 0.4 g/kg, 32 g at 80 kg, inside the day's total.
    assert note(day, "Protein before bed").startswith("Optional: take 32 g")
    assert totals(day.table)["protein_g"] == 144.0


def test_no_protein_before_bed_beside_a_late_meal() -> None:
    assert "Protein before bed" not in set(full_day(start="21:30").table["what"])


def test_caffeine_later_than_its_cut_off_is_left_out_and_said() -> None:
    # science.md, section 5: 160 mg needs 10.91 h; before bed at 21:25 that is 10:30.
    day = full_day(caffeine_mg=160, caffeine_hours_before_bed=10.91)
    assert "Caffeine" not in set(day.table["what"])
    assert day.table.set_index("what").loc["Last caffeine", "start"] == "10:30"
    notice = next(n for n in day.notices if n.topic == "caffeine")
    assert (notice.asked, notice.given) == ("160 mg at 16:45", "none")


def test_water_before_training_that_finds_no_room_is_said() -> None:
    assert "sip to thirst instead of the 480 ml" in note(
        full_day(start="08:00", fluid_before_ml=480), "Wake"
    )


def test_small_meals_of_protein_get_a_hint_that_grows_with_age() -> None:
    # science.md, section 3.2: under 0.24 g/kg, from 65 years under 0.40: 19.2 and 32 g at 80 kg.
    def hinted(age: float) -> bool:
        day = full_day(age=age, protein_g=120)
        return any(n.topic == "protein" for n in day.notices)

    assert not hinted(30)
    assert hinted(70)


def test_withheld_targets_leave_the_clock() -> None:
    day = full_day(protein_g=None, carbohydrate_g=None, fat_g=None)
    assert day.table["start"].tolist()[:4] == ["06:30", "07:00", "11:30", "16:00"]
    assert day.table[["energy_kcal", *MACROS]].isna().all().all()
    assert all(math.isnan(value) for value in totals(day.table).values())
    pd.testing.assert_frame_equal(whole_grams(day.table), day.table)


def test_largest_remainder_of_a_known_case() -> None:
    # Thirds of 100: two are rounded down, the first takes what is left.
    assert largest_remainder([1, 1, 1], 100, 0) == [34, 33, 33]
    assert largest_remainder([0, 0], 0.3, 1) == [0.2, 0.1]


@given(st.lists(st.floats(0, 1e4), min_size=1, max_size=9), st.floats(0, 5e3))
def test_largest_remainder_adds_up_and_stays_near(amounts: list[float], total: float) -> None:
    shares = largest_remainder(amounts, total)
    assert round(sum(shares), 1) == round(total, 1)
    assert min(shares) >= 0
    if sum(amounts) > 0:
        exact = [amount / sum(amounts) * round(total, 1) for amount in amounts]
        assert all(abs(a - b) <= 0.1 + 1e-6 for a, b in zip(shares, exact, strict=True))


@given(any_day())
def test_meals_add_up_to_the_targets_to_the_tenth_of_a_gram(inputs: DayInputs) -> None:
    day = plan_day(inputs)
    for name in MACROS:
        target = getattr(inputs, name)
        if target is None:
            assert day.table[name].isna().all()
        else:
            assert round(day.table[name].sum(), 1) == round(target, 1)
    numbers = day.table[["energy_kcal", *MACROS, "fluid_ml"]]
    assert not (numbers < 0).any().any()


@given(any_day())
def test_the_energy_of_a_row_is_that_of_its_grams(inputs: DayInputs) -> None:
    table = plan_day(inputs).table
    energy = 4 * table["protein_g"] + 4 * table["carbohydrate_g"] + 9 * table["fat_g"]
    pd.testing.assert_series_equal(table["energy_kcal"], energy, check_names=False)


@given(any_day())
def test_no_meal_around_training_takes_more_than_a_third_of_the_carbohydrate(
    inputs: DayInputs,
) -> None:
    day = plan_day(inputs)
    if inputs.carbohydrate_g is None:
        return
    for event in day.events:
        if event.role in MEAL_ROLES - {"meal"}:
            assert event.carbohydrate_g <= WORKOUT_SHARE * inputs.carbohydrate_g + 0.11


@given(any_day())
def test_whole_grams_add_up_to_the_rounded_day(inputs: DayInputs) -> None:
    table = plan_day(inputs).table
    whole = whole_grams(table)
    for name in ("energy_kcal", *MACROS):
        given_amounts, rounded = table[name].dropna(), whole[name].dropna()
        assert (rounded == rounded.round()).all()
        if len(given_amounts):
            assert rounded.sum() == round(float(given_amounts.sum()))
    assert tuple(whole.columns) == COLUMNS


@given(any_day())
def test_equal_inputs_give_equal_days(inputs: DayInputs) -> None:
    one, other = plan_day(inputs), plan_day(inputs)
    pd.testing.assert_frame_equal(one.table, other.table)
    assert one.notices == other.notices


@given(any_day())
def test_words_for_people_are_calm(inputs: DayInputs) -> None:
    day = plan_day(inputs)
    said = [n.why for n in day.notices] + day.table["note"].tolist()
    words = set(" ".join(said).lower().replace(".", " ").replace(",", " ").split())
    assert not words & {"clean", "cheat", "bad", "must"}
    assert all(n.why for n in day.notices)


# peer_vectors.csv. P141 and P142 are the article's windows, and hold. Not held: P136 and P138
# (0.75 g/kg before training by intensity: theirs, with no source; ours follows the hours before),
# P123 and P125 (carbohydrate by bands made for endurance), P139 (a fixed meal after training).
@pytest.mark.parametrize(
    "start, minutes, before, after",
    [
        ("18:00", 60, ("16:00", "17:00"), None),  # P141
        ("18:00", 75, None, ("19:45", "20:15")),  # P142
    ],
)
def test_the_article_s_windows_of_the_peer_rows(start, minutes, before, after) -> None:
    table = plan_day(day_of(start=start, minutes=minutes)).table.set_index("what")["note"]
    if before:
        assert f"between {before[0]} and {before[1]}" in table["Pre-workout meal"]
    if after:
        notes = " ".join(table)
        assert f"between {after[0]} and {after[1]}" in notes


def test_a_deadline_after_bed_is_bed() -> None:
    # Session 21:30-22:45, bed 23:45: the evidence's window would end at 00:30.
    day = full_day(start="21:30")
    label = next(what for what in day.table["what"] if what.startswith("Post-workout"))
    assert "any time before bed" in note(day, label)


def test_nothing_is_said_of_water_where_fluids_are_left_to_a_clinician() -> None:
    day = full_day(wake_fluid_ml=None, fluid_before_ml=None, session_fluid_ml=None)
    assert note(day, "Wake") == ""
    assert "clinician" in note(day, "Training")


def test_with_three_meals_none_holds_more_than_half_of_the_days_carbohydrate() -> None:
    day = full_day(meals=3, protein_g=144, carbohydrate_g=520, fat_g=93)
    eaten = day.table["carbohydrate_g"].dropna()
    assert eaten.sum() == pytest.approx(520)
    assert eaten.max() == pytest.approx(0.45 * 520, abs=0.1)
    # Before training no more than the rule of thumb, 1 g/kg for each hour before it.
    assert sorted(eaten)[0] == pytest.approx(120, abs=0.1)
