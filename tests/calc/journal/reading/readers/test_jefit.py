"""JEFIT's backup: tables under banners, sets as a text, the unit among the settings."""

from __future__ import annotations

import pyarrow as pa
import pytest

from calc import journal
from calc.journal.reading.readers.jefit import sets_of
from calc.units import quantity
from tests.support.cases import each
from tests.support.dates import with_iso

POUND = quantity(1, "lb").m_as("kg")
LINE = "#" * 40
LOGS = (
    "USERID,TIMESTAMP,belongSys,logs,_id,record,mydate,eid,ename,day_item_id,belongsession,logTime"
)
BENCH = '1,"2026-01-01 00:00:00",1,"60x10,65x8.0",1,86.67,2026-03-02,21,"Bench Press",1,1000,1'
ROWED = '1,"2026-01-01 00:00:00",1,"20x10,20x0,x",2,26.67,2026-03-02,90,"Row, seated",2,1000,1'


def settings(mass: str) -> list[str]:
    return [f"### SETTING {LINE}", "", "row_id,gender,mass", f'1,M,"{mass}"', "", LINE, ""]


def logs(*rows: str, banner: str = f"### EXERCISE LOGS {LINE}") -> list[str]:
    return [banner, "", LOGS, *rows, "", LINE]


def body(*rows: str) -> list[str]:
    return [f"### PROFILE {LINE}", "mydate,weight,chest", *rows, LINE]


def read(*parts: list[str], feed: str = "\n", mark: str = "", **choices):
    text = mark + feed.join(line for part in parts for line in [*part, ""])
    return journal.read(text.encode(), "jefit.csv", **choices)


@each("feed", ["\n", "\r\n"])
@each("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}", "\n"])
@each("mass, factor", [(" kg", 1.0), (" lbs", POUND), ("LB", POUND)])
def test_the_sets_and_the_weights_are_in_the_unit_of_the_settings(feed, mark, mass, factor):
    found = read(
        settings(mass),
        logs(BENCH),
        body("2026-03-01,180,0", "2026-03-02,0,90"),
        feed=feed,
        mark=mark,
    )
    log = with_iso(found.log)[["date", "exercise", "set_type", "weight_kg", "reps"]]
    assert log.to_numpy().tolist() == [
        ["2026-03-02", "Bench Press", "normal", pytest.approx(60 * factor), 10],
        ["2026-03-02", "Bench Press", "normal", pytest.approx(65 * factor), 8],
    ]
    assert with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist() == [
        ["2026-03-01", pytest.approx(180 * factor)]
    ]
    assert found.source == "jefit"
    assert found.questions == ()
    assert found.problems.empty


def test_without_a_unit_the_person_is_asked_and_the_sets_are_there_meanwhile():
    unsaid = read(logs(BENCH), body("2026-03-01,180,0"))
    assert [one.name for one in unsaid.questions] == ["weight_unit"]
    assert unsaid.log["reps"].tolist() == [10, 8]
    assert unsaid.log["weight_kg"].isna().all()
    assert unsaid.days.empty
    said = read(logs(BENCH), body("2026-03-01,180,0"), weight_unit="lb")
    assert said.log["weight_kg"].tolist() == [pytest.approx(60 * POUND), pytest.approx(65 * POUND)]
    assert said.days["weight_kg"].tolist() == [pytest.approx(180 * POUND)]


def test_what_is_no_set_is_told_with_its_line_in_the_file():
    ran = '1,x,1,"0x0,0x0,0x0,0x10,0x60",3,1,2026-03-02,127,Run,3,2000,2'
    hung = '1,x,1,"0x5,0x4",3,1,2026-03-03,127,Pull up,3,2000,2'
    blank = "1,x,1,,3,1,2026-03-03,127,Curl,3,2000,2"
    found = read(
        settings(" kg"), logs(ROWED, ran, hung, blank, BENCH.replace("2026-03-02", "soon"))
    )
    assert found.log[["exercise", "reps"]].to_numpy().tolist() == [
        ["Row, seated", 10],
        ["Pull up", 5],
        ["Pull up", 4],
    ]
    assert found.log["weight_kg"].isna().tolist() == [False, True, True]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [12, "A set of no repetitions, or none that can be read"],
        [13, "An entry of time or distance, without sets"],
        [15, "An exercise without sets"],
        [16, "The date cannot be read"],
    ]


def sets(*texts: str) -> list[str]:
    header = "row_id,mydate,ename,logs"
    rows = [f'{row},2026-03-02,Pull up,"{text}"' for row, text in enumerate(texts, 1)]
    return [f"### EXERCISE LOGS {LINE}", header, *rows, LINE]


def reps(found: journal.Journal) -> list[float]:
    return found.log["reps"].tolist()


def test_a_list_that_cannot_be_taken_apart_is_refused_and_told():
    found = read(settings(" kg"), sets("60,5x10,65,5x8", "60x3, 8 , 65x4", "62.5x10,60x8"))
    assert reps(found) == [10, 8]
    assert found.log["weight_kg"].tolist() == [62.5, 60]
    what = "A number without repetitions before a set: a decimal comma?"
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [11, "60,5x10,65,5x8", what],
        [12, "60x3, 8 , 65x4", what],
    ]


def test_a_weight_below_nothing_is_told_as_that():
    found = read(settings(" kg"), sets("-20x5,0x6"))
    assert reps(found) == [6]
    assert found.problems["what"].tolist() == ["A set of a weight below nothing"]


@pytest.mark.parametrize(
    "text, done",
    [("0x10,0x8,0x8,0x0", [10, 8, 8]), ("0x5,0x4,0x0,0x0", [5, 4]), ("0x10,0x0,0x8", [10, 8])],
)
def test_a_set_that_failed_makes_no_time_of_the_others(text, done):
    found = read(settings(" kg"), sets(text))
    assert reps(found) == done
    assert found.problems["what"].tolist() == ["A set of no repetitions, or none that can be read"]


@pytest.mark.parametrize("text", ["0x0,0x0,0x60", "0x0,0x10,0x0", "0x0,0x0,0x0,0x10,0x60"])
def test_a_nothing_before_something_is_time_and_no_repetitions(text):
    found = read(settings(" kg"), sets(text))
    assert found.log.empty
    assert "An entry of time or distance, without sets" in found.problems["what"].tolist()


def test_every_table_of_exercises_is_read_and_a_row_that_stands_again_counts_once():
    again = BENCH.replace("60x10", "60x9")
    found = read(
        settings(" kg"), logs(BENCH, ROWED, again), logs(ROWED, BENCH.replace("03-02", "03-04"))
    )
    assert with_iso(found.log)[["date", "reps"]].to_numpy().tolist() == [
        ["2026-03-02", 10],
        ["2026-03-02", 8],
        ["2026-03-02", 10],
        ["2026-03-04", 10],
        ["2026-03-04", 8],
    ]
    told = found.problems[["row", "what"]].to_numpy().tolist()
    assert [row for row, what in told if what == "The same entry stands above already"] == [14, 21]


def test_a_second_table_of_body_weights_or_settings_is_told():
    found = read(
        settings(" kg"), settings(" lbs"), body("2026-03-01,80,0"), body("2026-03-02,90,0")
    )
    assert found.days["weight_kg"].tolist() == [80]
    assert found.problems["value"].tolist() == ["SETTING", "PROFILE"]


def test_a_smaller_file_of_sections_is_read_too_and_other_tables_change_nothing():
    small = ["### WORKOUT SESSIONS ###", "_id,mydate,starttime", "1,2026-03-02,1705305000", LINE]
    lines = ["### EXERCISE LOGS ###", "mydate,ename,logs", '2026-03-02,Squat,"100x5"', LINE]
    routine = [f"### ROUTINES {LINE}", "_id,name,description", '1,A,"a\n\nb"', "", "_id,dayIndex"]
    found = read(small, routine, lines, weight_unit="kg")
    assert found.log[["exercise", "weight_kg", "reps"]].to_numpy().tolist() == [["Squat", 100, 5]]


def test_a_backup_without_logs_says_that_nothing_is_in_it():
    found = read(settings(" kg"))
    assert found.empty
    assert found.problems["what"].tolist() == ["There are no rows in the file"]


def test_the_texts_of_sets_are_entries_of_their_rows():
    made = sets_of(pa.array(["60x10, 62.5X8,", "", "heavy,60", "0x0,12 x 3"]))
    assert made.fillna(-1).to_numpy().tolist() == [
        [0, 60, 10],
        [0, 62.5, 8],
        [2, -1, -1],
        [2, -1, -1],
        [3, 0, 0],
        [3, 12, 3],
    ]


@pytest.mark.parametrize(
    "text, sets, told",
    [
        ("0x5,0x4,0x3,0x2", 4, 0),
        ("0x0,0x0,0x0,0x10", 0, 1),
        ("0x0,0x0,0x10", 0, 1),
        ("60x0,60x5,60x5,60x5", 3, 1),
        ("60x0", 0, 1),
        ("heavy", 0, 1),
        (",", 0, 1),
    ],
)
def test_time_is_told_from_sets_of_no_weight(text, sets, told):
    found = read(settings(" kg"), logs(BENCH.replace("60x10,65x8.0", text)))
    assert len(found.log) == sets
    assert len(found.problems) - found.empty * (not told) == told
