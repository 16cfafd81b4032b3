"""Strong's five layouts and three languages: units that are nowhere, rests that look like sets."""

from __future__ import annotations

from typing import Any

import pytest

from calc import journal
from calc.errors import InputError
from calc.journal.reading.readers.strong import kind_of
from calc.units import quantity
from tests.support.cases import each
from tests.support.dates import with_iso
from tests.support.samples import assert_agrees, facts, needs_samples, sample, training_facts

POUND = quantity(1, "lb").m_as("kg")
MILE = quantity(1, "mile").m_as("m")

OLDEST_LB = """Date,Workout Name,Exercise Name,Set Order,lb,Reps,mi,Seconds
2016-09-05 13:04:16,"A1","Bench Press",1,100.0,4,0.0,0
2016-09-05 13:04:16,"A1","Chin Up",1,0.0,8,0.0,0
2016-09-06 13:04:16,"Run","Running",1,0.0,0,2.0,900
"""
OLDEST_KG = """Date,Workout Name,Exercise Name,Set Order,kg,Reps,km,Seconds,Notes
2017-09-05 13:04:16,"A1","Bench Press",0,100.0,4,0.0,0,""
2017-09-05 13:04:16,"A1","Chin Up",0,0.0,8,0.0,0,
2017-09-06 13:04:16,"Run","Running",0,0.0,0,2.0,900,
"""
IOS = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,\
Reps,Distance,Seconds,Notes,Workout Notes,RPE
2024-08-01 09:46:59,"Legs",1h 26m,"Squat (Barbell)",W,60.0,8.0,0,0.0,"deep","good
sleep",
2024-08-01 09:46:59,"Legs",1h 26m,"Squat (Barbell)",1,100.0,5.0,0,0.0,,,8.5
2024-08-01 09:46:59,"Legs",1h 26m,"Squat (Barbell)",Rest Timer,0,0.0,0,120.0,,,
2024-08-01 09:46:59,"Legs",1h 26m,"Squat (Barbell)",D,80.0,9.0,0,0.0,,,
2024-08-01 09:46:59,"Legs",1h 26m,"Squat (Barbell)",F,80.0,4.0,0,0.0,,,10
2024-08-01 09:46:59,"Legs",1h 26m,"Plank",1,0,0,0,60.0,"",,
"""
IOS_SHORT = """Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE
2024-08-01 09:46:59,"Legs",34m,"Squat (Barbell)",1,100.0,5.0,0,0.0,
2024-08-01 09:46:59,"Legs",34m,"Push Up",1,0,15.0,0,0.0,
"""
ANDROID_OLD = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;\
RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
2022-11-07 07:35:20;"Day 2";"Deadlift";1;100;kg;6;;;;0;"";"slow";1h 26m
2022-11-07 07:35:20;"Day 2";"Deadlift";2;220;lbs;4;9;;;0;;;1h 26m
2022-11-07 07:35:20;"Day 2";"Pull Up";1;;;4;;;;0;"";;1h 26m
2022-11-07 07:35:20;"Day 2";"Running";1;;;;;2;km;900;"";;1h 26m
"""
ANDROID_NEW = """\
"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";\
"Weight ({unit})";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2020-01-20 11:43:41";"Hypertrophy";"3324";"Squat";"WARM_UP";"60";"8";"";"";"";"";"one
two"
"1";"2020-01-20 11:43:41";"Hypertrophy";"3324";"Squat";"1";"{first}";"8";"7.5";"";"";"";"one
two"
"1";"2020-01-20 11:43:41";"Hypertrophy";"3324";"Squat";"Rest Timer";"";"";"";"";"90";"";"one
two"
"1";"2020-01-20 11:43:41";"Hypertrophy";"3324";"Squat";"Note";"";"";"";"";"";"knees; out";"one
two"
"1";"2020-01-20 11:43:41";"Hypertrophy";"3324";"Squat";"FAILURE";"90";"6";"";"";"";"";"one
two"
"1";"2020-01-20 11:43:41";"Hypertrophy";"3324";"Squat";"DROP_SET";"70";"9";"";"";"";"";"one
two"
"1";"2020-01-20 11:43:41";"Hypertrophy";"3324";"Rowing";"1";"";"";"";"2000";"480";"";"one
two"
"""
GERMAN = """\
Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,\
Wiederh.,Entfernung,Sekunden,Notizen,Workout-Notizen,RPE
2025-08-01 09:46:59,"Beine",31min,"Kniebeuge",1,62.5,3.0,0,0.0,"","",
2025-08-01 09:46:59,"Beine",31min,"Kniebeuge",Ruhezeit,0,0.0,0,45.0,,,
2025-08-01 09:46:59,"Beine",1h 1min,"Kniebeuge",2,62.5,2.0,0,0.0,,,
"""
FRENCH = """\
Date,Nom de l'entraînement,Durée,Nom de l'exercice,Ordre de la série,Poids,\
Réps,Distance,Secondes,Notes,Notes d'entraînement,RPE
2023-08-16 13:10:30,"Pecs Et Dos",35min,"Aerobics",1,0,0,0,600,"","",
2023-08-16 13:10:30,"Pecs Et Dos",35min,"Tirage",1,27.0,8,0,0,"",,
"""
LAYOUTS = {
    "oldest, in pounds": OLDEST_LB,
    "oldest, in kilograms": OLDEST_KG,
    "iOS": IOS,
    "iOS without notes": IOS_SHORT,
    "older Android": ANDROID_OLD,
    "newer Android": ANDROID_NEW.format(unit="kg", first="82,5"),
    "German": GERMAN,
    "French": FRENCH,
}


def read(text: str, **choices: Any) -> journal.Journal:
    return journal.read(text.encode(), "strong.csv", **choices)


def columns(found: journal.Journal, *names: str) -> list[list[Any]]:
    table = with_iso(found.log)[list(names)].astype(object)
    return table.where(table.notna(), None).to_numpy().tolist()


@pytest.mark.parametrize(
    "text, weight, distance",
    [(OLDEST_LB, 100 * POUND, 2 * MILE), (OLDEST_KG, 100, 2000)],
    ids=["pounds", "kilograms"],
)
def test_the_oldest_layout_has_its_units_for_headings(text, weight, distance):
    found = read(text)
    assert found.questions == ()
    assert found.problems.empty
    assert columns(found, "exercise", "weight_kg", "reps", "seconds", "distance_m") == [
        ["Bench Press", pytest.approx(weight), 4, None, None],
        ["Chin Up", None, 8, None, None],
        ["Running", None, None, 900, pytest.approx(distance)],
    ]


def test_an_ios_file_asks_for_its_unit_and_its_sets_count_until_then():
    found = read(IOS)
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert set(found.questions[0].answers) == {"kg", "lb"}
    assert found.sets["weight_kg"].isna().all()
    assert columns(found, "set_type", "reps", "seconds", "rpe") == [
        ["warmup", 8, None, None],
        ["normal", 5, None, 8.5],
        ["dropset", 9, None, None],
        ["failure", 4, None, 10],
        ["normal", None, 60, None],
    ]


@pytest.mark.parametrize("unit, factor", [("kg", 1), ("lb", POUND)])
def test_the_answer_is_the_unit_of_every_weight(unit, factor):
    found = read(IOS, weight_unit=unit)
    assert found.questions == ()
    expected = pytest.approx([60 * factor, 100 * factor, 80 * factor, 80 * factor])
    assert found.sets["weight_kg"].dropna().tolist() == expected


def test_a_unit_that_is_not_on_offer_is_refused():
    with pytest.raises(InputError):
        read(IOS, weight_unit="stones")


def test_a_file_of_nothing_but_body_weight_asks_for_no_unit():
    found = read("\n".join(line for line in IOS_SHORT.splitlines() if "Squat" not in line))
    assert found.questions == ()
    assert columns(found, "exercise", "weight_kg", "reps") == [["Push Up", None, 15]]


def test_a_rest_is_no_set_and_is_told_by_its_line():
    found = read(IOS, weight_unit="kg")
    # The workout's note holds a line feed, so the rest stands one line lower.
    assert found.problems[["row", "value", "what", "done"]].to_numpy().tolist() == [
        [5, "Rest Timer", "A rest, no set", "not used"]
    ]


def test_older_android_has_the_unit_in_each_row():
    found = read(ANDROID_OLD)
    assert found.questions == ()
    assert found.problems.empty
    assert columns(found, "weight_kg", "reps", "rpe", "seconds", "distance_m") == [
        [100, 6, None, None, None],
        [pytest.approx(220 * POUND), 4, 9, None, None],
        [None, 4, None, None, None],
        [None, None, None, 900, 2000],
    ]


def test_a_weight_without_a_unit_among_those_with_one_is_asked_about():
    text = ANDROID_OLD.replace(";100;kg;", ";100;;")
    found = read(text)
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert columns(found, "weight_kg")[:2] == [[None], [pytest.approx(220 * POUND)]]
    assert columns(read(text, weight_unit="kg"), "weight_kg")[0] == [100]


def test_a_unit_that_is_not_known_is_told_and_the_set_counts():
    found = read(ANDROID_OLD.replace(";100;kg;", ";100;pood;"))
    assert len(found.sets) == 4
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [2, "Weight Unit", "pood", "left blank"]
    ]


@pytest.mark.parametrize("unit, factor", [("kg", 1), ("lb", POUND), ("lbs", POUND)])
def test_newer_android_has_the_unit_in_the_heading(unit, factor):
    found = read(ANDROID_NEW.format(unit=unit, first="82.5"))
    assert found.questions == ()
    assert columns(found, "set_type", "weight_kg", "reps", "seconds", "distance_m") == [
        ["warmup", pytest.approx(60 * factor), 8, None, None],
        ["normal", pytest.approx(82.5 * factor), 8, None, None],
        ["failure", pytest.approx(90 * factor), 6, None, None],
        ["dropset", pytest.approx(70 * factor), 9, None, None],
        ["normal", None, None, 480, 2000],
    ]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [6, "A rest, no set"],
        [8, "A note, no set"],
    ]


def test_a_decimal_comma_is_one():
    found = read(ANDROID_NEW.format(unit="kg", first="82,5"))
    assert found.sets["weight_kg"].tolist()[1] == 82.5


@pytest.mark.parametrize(
    "text, workout, weights",
    [(GERMAN, "Beine", [62.5, 62.5]), (FRENCH, "Pecs Et Dos", [None, 27.0])],
)
def test_a_file_in_another_language_is_read_alike(text, workout, weights):
    found = read(text, weight_unit="kg")
    assert columns(found, "weight_kg") == [[one] for one in weights]
    assert set(found.sets["workout"]) == {workout}
    assert found.source == "strong"


@each(
    "order, kind",
    [
        *(("1", "normal"), ("12", "normal"), ("1.0", "normal"), ("", "normal")),
        *(("W", "warmup"), ("WARM_UP", "warmup"), ("D", "dropset"), ("F", "failure")),
        *(("Rest Timer", "rest"), ("Ruhezeit", "rest"), ("Temps de repos", "rest")),
        *(("Note", "note"), ("Myo", "unknown"), ("Restore", "unknown")),
    ],
)
def test_the_word_in_place_of_a_number_says_what_a_row_is(order, kind):
    assert kind_of(order) == kind


def test_a_word_that_is_not_known_counts_as_a_set_and_is_told():
    found = read(IOS.replace(",D,", ",Myo,"), weight_unit="kg")
    assert columns(found, "set_type")[2] == ["normal"]
    told = found.problems.query("value == 'Myo'")
    assert told[["row", "column", "done"]].to_numpy().tolist() == [
        [6, "Set Order", "counted as a normal set"]
    ]


def test_a_distance_without_a_unit_is_left_blank_and_told():
    found = read(IOS_SHORT.replace("15.0,0,0.0", "0,3.0,1800.0"), weight_unit="kg")
    assert columns(found, "reps", "seconds", "distance_m")[1] == [None, 1800, None]
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [3, "Distance", "3.0", "left blank"]
    ]


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.rstrip("\n").encode(),
    ],
    ids=["CRLF", "a mark before it", "UTF-16", "no last line feed"],
)
def test_how_a_file_was_saved_changes_nothing(text, change):
    plain = read(text, weight_unit="kg")
    saved = journal.read(change(text), "strong.csv", weight_unit="kg")
    assert saved == plain
    assert len(saved.problems) == len(plain.problems)


@needs_samples
@pytest.mark.parametrize(
    "name, answered",
    [("strong-02.csv", True), ("strong-03.csv", False), ("strong-04.csv", True)],
)
def test_a_real_export_agrees_with_its_facts(name, answered):
    unit = facts("training", name)["unit"]
    found = sample(name, **({"weight_unit": unit} if answered else {}))
    assert found.questions == ()
    assert_agrees(found, name)


@needs_samples
def test_a_real_export_with_its_unit_in_a_column_agrees_with_its_facts():
    found = sample("strong-01.csv")
    assert found.questions == ()
    assert found.problems.empty
    ours, true = training_facts(found), facts("training", "strong-01.csv")
    # 821,696.65 kg to the gram: which way that is rounded is chance.
    assert ours.pop("tonnage_kg") == pytest.approx(true["tonnage_kg"], abs=0.11)
    assert ours == {key: true[key] for key in ours}


@needs_samples
@pytest.mark.parametrize("name", ["strong-02.csv", "strong-04.csv"])
def test_a_real_export_without_a_unit_has_all_of_its_sets_and_a_question(name):
    found, true = sample(name), facts("training", name)
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert found.sets["weight_kg"].isna().all()
    assert len(found.sets) == true["working_sets"] + true["warmup_sets"]
    assert training_facts(found)["reps_total_working"] == true["reps_total_working"]
