"""A heading is read beside its neighbours, and what stands in the first rows counts too."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from calc.journal.reading.unknown.suggestion import (
    A_BODYS,
    A_GOAL,
    A_SHARE,
    BURNT,
    ONE_EACH,
    propose,
    suggest,
)
from calc.tables.sheet import Sheet
from tests.support.cases import each
from tests.support.samples import FIELD, needs_field

SCALE = (
    *("Date", "Weight (kg)", "BMI", "Fat (%)", "Muscle (%)", "Water (%)", "Protein (%)"),
    "BMR (kcal)",
)
GOOGLE_FIT = (
    *("Date", "Move Minutes count", "Calories (kcal)", "Distance (m)", "Heart Points"),
    *("Step count", "Average weight (kg)"),
)
WHOOP = (
    *("Hora de inicio del ciclo", "Hora de finalización del ciclo", "Inicio del sueño"),
    *("Inicio de la vigilia", "Calificación del sueño (%)", "Duración del sueño (min)"),
    *("Tiempo en la cama (min)", "Duración de sueño ligero (min)", "Sueño necesario (min)"),
    *("Deuda de sueño (min)", "Eficiencia del sueño %", "Siesta"),
)
SETS = ("SessionId", "Timestamp", "Exercise", "Weight", "WeightUnit", "Reps", "TargetReps")


def test_what_a_scale_says_of_a_body_is_not_eaten():
    found = propose(SCALE)
    assert found.fields == {"date": "Date", "body_weight": "Weight (kg)"}
    assert found.left == {"Fat (%)": A_BODYS, "Protein (%)": A_BODYS, "BMR (kcal)": BURNT}


def test_what_is_burnt_is_not_eaten():
    found = propose(GOOGLE_FIT)
    assert found.fields == {"date": "Date", "body_weight": "Average weight (kg)"}
    assert found.left == {"Calories (kcal)": BURNT}


@each("beside", ["Steps", "Floors", "Resting heart rate", "Distanz", "Pasos"])
@each(
    "energy, eaten",
    [
        ("Calories", False),
        ("Energie (kJ)", False),
        ("Calories eaten", True),
        ("Energy intake", True),
        ("kcal consumed", True),
        ("Calories burned", False),
        ("Active calories", False),
    ],
)
def test_energy_beside_movement_is_burnt_unless_its_heading_says_eaten(beside, energy, eaten):
    assert ("energy" in suggest(["Date", energy, beside])) is eaten


@pytest.mark.parametrize("macro", ["Carbs", "Protein (g)", "Glucides", "Ballaststoffe"])
def test_energy_beside_movement_and_nutrients_is_eaten(macro):
    assert suggest(["Date", "Calories", "Steps", macro])["energy"] == "Calories"


@each(
    "heading",
    [
        *("Calories burned", "Active energy (kcal)", "Basal calories", "BMR", "Calorie goal"),
        *("Target protein", "Remaining fat", "Protein goal (g)", "Fett Ziel", "Net calories"),
        *(
            "Goal weight",
            "Target weight (kg)",
            "BMI",
            "Lean mass (kg)",
            "Fat mass (kg)",
            "Fat (kg)",
        ),
        *("Muscle mass", "Weight change", "Change", "Sleep goal", "Sueño necesario (min)"),
        *("Weight (%)", "Fat calories", "Sleep %", "Protein (kcal)", "Weight percentile"),
    ],
)
def test_a_goal_a_change_and_a_part_of_a_body_are_none_of_it(heading):
    assert suggest(["Date", heading]) == {"date": "Date"}
    assert suggest([heading, "Date", "Weight", "Calories", "Carbs"]) == {
        "date": "Date",
        "body_weight": "Weight",
        "energy": "Calories",
        "carbohydrate_g": "Carbs",
    }


@each(
    "heading",
    [
        *("Average weight (kg)", "avg. weight", "Morning weight", "Weight today", "Body mass"),
        *("Durchschnittliches Gewicht", "Peso medio (kg)", "Poids moyen", "Gemiddeld gewicht"),
        *("Current weight (lb)", "Vikt (kg)", "Средний вес", "kg"),
    ],
)
def test_a_weight_may_have_words_beside_it(heading):
    assert suggest(["Date", heading]) == {"date": "Date", "body_weight": heading}


@pytest.mark.parametrize(
    "heading",
    [
        *("Date (yyyy/mm/dd)", "Datum (TT.MM.JJJJ)", "Fecha (dd/mm/aaaa)", "Workout date"),
        *("Date (UTC)", "Fecha y hora", "Datum/Uhrzeit", "Date et heure", "Measurement date"),
    ],
)
def test_a_format_in_brackets_does_not_hide_the_date(heading):
    found = suggest([heading, "Weight (kg)", "Time (hh:mm)"])
    assert found == {"date": heading, "time": "Time (hh:mm)", "body_weight": "Weight (kg)"}


@each(
    "header, eaten",
    [
        (["Date", "Calories", "Protein", "Fat", "Water (ml)"], {"energy", "protein_g", "fat_g"}),
        (["Date", "Calories", "Protein", "Fat", "Water"], {"energy", "protein_g", "fat_g"}),
        (["Date", "Weight", "Fat", "Protein", "Water"], set()),
        (["Date", "Weight", "Fat", "Carbs", "BMI"], {"fat_g", "carbohydrate_g"}),
        (["Date", "Weight", "BMI", "Fat (g)"], {"fat_g"}),
        (["Date", "Weight", "BMI", "Dietary fat"], {"fat_g"}),
        (["Date", "Weight", "Body fat %", "Calories", "Protein"], {"energy", "protein_g"}),
        (["Date", "Weight", "Fat"], set()),
        (["Date", "Weight", "Fat", "Protein", "Visceral fat"], set()),
        (["Date", "Protein (%)", "Carbs (%)", "Fat (%)", "Calories"], {"energy"}),
    ],
)
def test_protein_and_fat_are_a_bodys_beside_a_body_and_eaten_beside_food(header, eaten):
    found = suggest(header)
    assert {name for name in found if name not in ("date", "body_weight")} == eaten


def test_the_length_of_anything_else_is_no_sleep():
    assert suggest(["Date", "Activity", "Duration"]) == {"date": "Date"}
    assert suggest(["Date", "Bedtime", "Wake time", "Duration"])["sleep"] == "Duration"


def test_a_reason_is_told_of_what_looks_like_food_or_weight_only():
    found = propose(["Date", "Weight", "Goal weight", "Fett %", "Mood", "Muskeln (%)", "Schritte"])
    assert found.left == {"Goal weight": A_GOAL, "Fett %": A_BODYS}
    assert propose(["Date", "Carbs (%)"]).left == {"Carbs (%)": A_SHARE}


def test_the_date_of_a_night_is_the_one_of_waking():
    assert suggest(WHOOP) == {
        "date": "Inicio de la vigilia",
        "sleep": "Duración del sueño (min)",
        "nap": "Siesta",
    }
    assert suggest(["Sleep onset", "Wake onset", "Time asleep"])["date"] == "Wake onset"
    assert suggest(["Start time", "End time", "Asleep (h)"])["date"] == "End time"
    assert suggest(["Date", "Wake up time", "Asleep (h)"])["date"] == "Date"
    # A time of the clock has no date.
    rows = [["2026-03-01 23:10", "07:10", "8"]]
    assert suggest(["Start time", "End time", "Asleep (h)"], rows)["date"] == "Start time"


@pytest.mark.parametrize(
    "onset, woken, asleep, in_bed, nap",
    [
        ("Einschlafen", "Aufwachen", "Schlafdauer (Min.)", "Zeit im Bett (Min.)", "Nickerchen"),
        ("Début du sommeil", "Réveil", "Durée du sommeil (min)", "Temps au lit (min)", "Sieste"),
        ("Início do sono", "Início da vigília", "Duração do sono (h)", "Tempo na cama", "Soneca"),
        (
            "Inizio del sonno",
            "Inizio della veglia",
            "Durata del sonno",
            "A letto (min)",
            "Pisolino",
        ),
        ("Slaap begin", "Wakker worden", "Slaapduur (min)", "Tijd in bed (min)", "Dutje"),
        ("Uyku başlangıcı", "Uyanma", "Uyku süresi (dk)", "Yatakta süre (dk)", "Kestirme"),
        ("Начало сна", "Пробуждение", "Продолжительность сна (мин)", "В постели", "Дневной сон"),
    ],
)
def test_a_night_is_read_alike_in_every_language(onset, woken, asleep, in_bed, nap):
    assert suggest([onset, woken, in_bed, asleep, nap]) == {
        "date": woken,
        "sleep": asleep,
        "nap": nap,
    }


def sets(*times: str, header: Sequence[str] = ("Date", "Exercise")) -> dict[str, str]:
    return suggest(header, [[one, "Squat"] for one in times])


def test_a_time_that_changes_from_set_to_set_is_the_sets_own():
    own = ("2026-03-02 18:00:05", "2026-03-02 18:02:40", "2026-03-02 18:05:31")
    assert sets(*own) == {"date": "Date", "set_time": "Date", "exercise": "Exercise"}
    sessions = ("2026-03-02 18:00", "2026-03-02 18:00", "2026-03-04 07:30", "2026-03-04 07:30")
    assert sets(*sessions) == {"date": "Date", "exercise": "Exercise"}
    assert sets("2026-03-02", "2026-03-02") == {"date": "Date", "exercise": "Exercise"}
    apart = suggest(
        ["Date", "Time", "Exercise"],
        [["2026-03-02", "18:00", "Squat"], ["2026-03-02", "18:03", "Squat"]],
    )
    assert apart == {"date": "Date", "set_time": "Time", "exercise": "Exercise"}


def test_the_id_of_a_session_is_not_its_name():
    assert suggest(SETS) == {
        "date": "Timestamp",
        "session": "SessionId",
        "exercise": "Exercise",
        "reps": "Reps",
        "weight": "Weight",
        "weight_unit_column": "WeightUnit",
    }
    both = suggest(["Workout #", "Workout name", "Date", "Exercise"])
    assert (both["session"], both["workout"]) == ("Workout #", "Workout name")
    counted = suggest(["Date", "Session", "Exercise"], [["2026-03-02", "1", "Squat"]])
    assert counted == {"date": "Date", "session": "Session", "exercise": "Exercise"}
    named = suggest(["Date", "Session", "Exercise"], [["2026-03-02", "Legs", "Squat"]])
    assert named == {"date": "Date", "workout": "Session", "exercise": "Exercise"}


def test_a_day_on_which_someone_trained_is_no_set():
    diary = ["Date", "Weight", "Calories", "Protein", "Exercise"]
    assert suggest(diary) == {
        "date": "Date",
        "body_weight": "Weight",
        "energy": "Calories",
        "protein_g": "Protein",
    }
    assert "reps" in suggest([*diary, "Reps"])
    # What an exercise burnt is not eaten.
    assert suggest(["Date", "Exercise", "Calories"]) == {"date": "Date", "exercise": "Exercise"}


def test_a_number_of_sets_is_said_to_be_left_out():
    found = propose(["Date", "Exercise", "Sets", "Reps", "Calories"])
    assert found.left == {"Sets": ONE_EACH}
    assert "Sets" not in found.fields.values()


def test_the_seconds_of_a_set_go_before_the_length_of_its_workout():
    header = ["Date", "Duration", "Exercise", "Seconds"]
    assert suggest(header)["seconds"] == "Seconds"
    assert "seconds" not in suggest(header, [["2026-05-04", "1h", "Squat", ""]])
    for length in ("Dauer", "duration_seconds", "Durée (s)", "Sekunden"):
        assert suggest(["Date", length, "Übung"])["seconds"] == length


def test_a_unit_of_something_else_is_not_proposed():
    header = ["Date", "Weight", "Unit"]
    assert "weight_unit_column" not in suggest(header, [["2026-05-04", "80", "each"]])
    assert "weight_unit_column" in suggest(header, [["2026-05-04", "80", "KG"]])


def test_a_column_with_nothing_in_it_is_not_proposed():
    header = ["Date", "Weight (kg)", "Morning weight (kg)", "Calories"]
    rows = [["2026-03-02", "", "80", ""], ["2026-03-03", " "]]
    assert suggest(header, rows) == {"date": "Date", "body_weight": "Morning weight (kg)"}


def test_dates_are_where_dates_stand():
    rows = [["Monday", "2026-03-02", "80"], ["Tuesday", "2026-03-03", "80.1"]]
    assert suggest(["Day", "Start", "Weight"], rows) == {"date": "Start", "body_weight": "Weight"}


def test_a_unit_of_nothing_and_a_nap_of_no_sleep_are_not_proposed():
    assert suggest(["Date", "Unit", "Nap", "Calories"]) == {"date": "Date", "energy": "Calories"}


@needs_field
@pytest.mark.parametrize(
    "name, fields",
    [
        ("scale-fat-protein.csv", {"date": "Date", "body_weight": "Weight (kg)"}),
        ("google-fit-daily.csv", {"date": "Date", "body_weight": "Average weight (kg)"}),
        (
            "whoop-es-sleeps.csv",
            {
                "date": "Inicio de la vigilia",
                "sleep": "Duración del sueño (min)",
                "nap": "Siesta",
            },
        ),
        (
            "sets-with-own-times.csv",
            {
                "date": "Timestamp",
                "set_time": "Timestamp",
                "session": "SessionId",
                "exercise": "Exercise",
                "reps": "Reps",
                "weight": "Weight",
                "weight_unit_column": "WeightUnit",
            },
        ),
    ],
)
def test_the_small_inputs_get_the_right_proposal(name, fields):
    sheet = Sheet((FIELD / name).read_bytes())
    assert suggest(sheet.header, [one.fields for one in sheet.head[1:]]) == fields
