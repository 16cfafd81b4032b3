"""The words beside the choice of columns: what rows become, what is asked, what was left out."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import journal
from calc.show.journal import mapping as words
from calc.show.journal.contents import contents
from calc.tables.delimited_text import Record
from calc.tables.sheet import Section, Sheet
from tests.support.cases import each
from tests.support.samples import FIELD, needs_field

SETS = (
    b"SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,Kind\n"
    b"s1,2026-05-04T07:10:00,Bench Press,60,kg,8,\n"
    b"s1,2026-05-04T07:14:30,Bench Press,60,kg,8,\n"
    b"s1,2026-05-04T07:20:00,Row,50,lb,8,\n"
    b"s1,2026-05-04T07:30:00,Bench Press,20,kg,12,W\n"
)
SCALE = b"Date,Weight (kg),BMI,Fat (%)\n2026-05-04 07:00:00,80.2,24,18.5\n2026-05-05,80,24,18.4\n"


def first(data: bytes) -> Section:
    return words.beginning(Sheet(data))


def becomes(data: bytes, **mapping: str) -> words.Becomes:
    """What comes of a file by a mapping, by what is proposed where there is none."""
    return words.becomes(first(data), mapping or words.proposal(Sheet(data)).fields)


def test_the_first_rows_are_shown_as_they_stand():
    shown = words.preview(Sheet(b"Date,Exercise,Reps\n2026-03-02,Row,8\n2026-03-04\n"))
    assert shown.equals(
        pd.DataFrame(
            {"Date": ["2026-03-02", "2026-03-04"], "Exercise": ["Row", ""], "Reps": ["8", ""]},
            dtype="str",
        )
    )


def test_a_row_is_a_set_where_a_column_is_an_exercise():
    assert words.rows_of(words.proposal(Sheet(SETS))) == words.SET
    assert words.rows_of(words.proposal(Sheet(SCALE))) == words.DAY


def test_three_rows_are_shown_as_what_they_become():
    found = becomes(SETS)
    assert found.rows == (
        "4 May 2026, 07:10: Bench Press, 60 kg × 8",
        "4 May 2026, 07:10: Bench Press, 60 kg × 8",
        "4 May 2026, 07:10: Row, 22.68 kg × 8",
    )
    assert found.whole == "1 workout, 4 sets, 4 May 2026"
    assert (found.notes, found.faults) == ((), ())


def test_rows_change_with_the_choices():
    given = {"date": "Timestamp", "exercise": "Exercise"}
    assert becomes(SETS, **given, reps="Reps", set_type="Kind", session="SessionId").rows[-1] == (
        "4 May 2026, 07:10: Bench Press, 12 repetitions, warm-up"
    )
    told = becomes(SETS, **given)
    assert told.rows[0] == "4 May 2026, 07:10: Bench Press"
    assert told.notes[0].startswith("Each set has a time of its own")


def test_everything_of_a_set_is_said():
    data = b"d,w,x,t,kg,n,s,m,e,kind\n2026-05-04 18:30,Legs,Sled,D,60,8,90,20,8.5,drop\n"
    found = becomes(
        data,
        date="d",
        workout="w",
        exercise="x",
        set_type="kind",
        weight="kg",
        reps="n",
        seconds="s",
        distance_m="m",
        rpe="e",
    )
    assert found.rows == (
        "4 May 2026, 18:30, Legs: Sled, 60 kg × 8, 90 s, 20 m, RPE 8.5, drop set",
    )


def test_a_body_is_a_weight_and_nothing_eaten_and_what_is_left_out_is_said():
    assert becomes(SCALE).rows == (
        "4 May 2026: 80.2 kg, nothing eaten",
        "5 May 2026: 80 kg, nothing eaten",
    )
    proposed = words.proposal(Sheet(SCALE))
    assert words.not_taken(proposed, proposed.fields) == "Not taken: Fat (%), of the body."
    assert words.not_taken(proposed, {"fat_g": "Fat (%)"}) == ""
    wide = Sheet(b"Date,Weight," + b",".join(b"Goal %c kcal" % (97 + n) for n in range(9)) + b"\n")
    assert words.not_taken(words.proposal(wide), {}) == (
        "Not taken: Goal a kcal, Goal b kcal, Goal c kcal, Goal d kcal, Goal e kcal and "
        "Goal f kcal, a goal; 3 more."
    )


def test_a_day_of_meals_and_a_night_are_said_whole():
    data = (
        b"date,kcal,protein,carbs,fat,fibre,sleep\n"
        b"2026-05-04,500,30,,,,\n2026-05-04,1500.5,70,200,60,30,7.5\n"
    )
    assert becomes(data).rows[-1] == (
        "4 May 2026, 2 rows: 2,000.5 kcal, 100 g protein, 200 g carbohydrate, 60 g fat, 30 g fibre "
        "eaten, 7.5 h asleep"
    )


def test_what_is_still_asked_is_said_and_nothing_is_guessed():
    data = b"Date,Exercise,Weight,Reps\n3/4/2026,Squat,100,5\n"
    found = becomes(data)
    assert found.rows == ("3/4/2026 (day or month first?): Squat, 100 (kg or lb?) × 5",)
    assert found.whole == "1 workout, 1 set"
    assert [note.split(":")[0] for note in found.notes] == ["Asked next"] * 2
    known = becomes(data.replace(b"Weight", b"Weight (lb)"))
    assert known.rows == ("3/4/2026 (day or month first?): Squat, 45.36 kg × 5",)
    mixed = becomes(b"Date,Exercise,Weight,Unit\n2026-05-04,Squat,100,\n2026-05-04,Row,50,kg\n")
    assert [row.split(", ")[-1] for row in mixed.rows] == ["100 (kg or lb?)", "50 kg"]


def test_days_too_say_what_is_asked():
    found = becomes(b"Date,Energy,Weight\n3/4/2026,8000,80\n")
    assert found.rows == (
        "3/4/2026 (day or month first?): 80 (kg or lb?), 8,000 (kcal or kJ?) eaten",
    )
    known = becomes(b"Date,Energy (kcal),Weight (kg)\n3/4/2026,8000,80\n")
    assert known.rows == ("3/4/2026 (day or month first?): 80 kg, 8,000 kcal eaten",)


def test_of_which_row_nothing_comes_says_why():
    found = becomes(
        b"Woke,Asleep (min),Nap\n2026-05-04,450,no\nsoon,450,no\n2026-05-05,,no\n"
        b"2026-05-06,30,yes\n",
        date="Woke",
        sleep="Asleep (min)",
        nap="Nap",
    )
    assert found.rows == (
        "4 May 2026: 7.5 h asleep",
        "Row 2: the date cannot be read ('soon'), not used",
        "6 May 2026: a nap, no night ('yes'), not used",
    )
    assert found.notes[0].startswith("3 of 4 rows not wholly used: ")
    heavy = becomes(b"Date,Exercise,Weight (kg)\n2026-05-04,Row,heavy\n2026-05-04,,60\n")
    assert heavy.rows == (
        "4 May 2026: Row; this is no weight ('heavy'), left blank",
        "Row 2: a row without an exercise, not used",
    )


@pytest.mark.parametrize(
    "mapping, fault",
    [
        ({"exercise": "Exercise"}, "Say which column has the date."),
        ({"date": "Timestamp"}, "Say of one more column than the date what it is."),
        ({"date": "gone", "exercise": "Exercise"}, "The table has no column 'gone'."),
    ],
)
def test_a_mapping_that_cannot_be_says_so(mapping, fault):
    found = becomes(SETS, **mapping)
    assert found == words.Becomes(faults=found.faults)
    assert fault in found.faults


@each("rows", [b"", b",\n", b"x\n", b"\xff,\xfe\n", b",,,,\n" * 9])
@each("field", ["body_weight", "energy", "exercise", "sleep"])
def test_a_table_of_nothing_becomes_nothing(rows, field):
    found = becomes(b"Date,Other\n" + rows, date="Date", **{field: "Other"})
    assert found.whole == "nothing that can be used"
    assert found.faults == ()


def test_long_texts_are_cut_and_many_rows_read_in_part():
    data = b"Date,Exercise\n" + b"2026-05-04,%b\n" % (b"x" * 500) * 3000
    rows = first(data)
    assert rows.size == words.ROWS_READ
    assert words.what_was_read(rows) == "Its first 1,000 rows"
    found = becomes(data)
    assert max(len(row) for row in found.rows) < 80
    assert words.what_was_read(first(SETS)) == "Its 4 rows"


@pytest.mark.parametrize("data", [SETS, SCALE])
def test_what_is_shown_is_what_is_read(data):
    mapping = words.proposal(Sheet(data)).fields
    read = journal.read(data, mapping=mapping)
    assert words.becomes(first(data), mapping).whole.startswith(contents(read))


@needs_field
@pytest.mark.parametrize(
    "name, rows, left",
    [
        (
            "sets-with-own-times.csv",
            (
                "2 Mar 2026, 18:00: Bench Press, 60 kg × 8",
                "2 Mar 2026, 18:00: Bench Press, 60 kg × 8",
                "2 Mar 2026, 18:00: Pull-ups, 9.07 kg × 6",
            ),
            "",
        ),
        (
            "scale-fat-protein.csv",
            ("2 Mar 2026: 80.2 kg, nothing eaten", "3 Mar 2026: 80 kg, nothing eaten"),
            "Not taken: Fat (%) and Protein (%), of the body; BMR (kcal), burnt not eaten.",
        ),
        (
            "google-fit-daily.csv",
            (
                "2 Mar 2026: 80.5 kg, nothing eaten",
                "3 Mar 2026: nothing in this row, not used",
            ),
            "Not taken: Calories (kcal), burnt not eaten.",
        ),
        (
            "whoop-es-sleeps.csv",
            (
                "2 Mar 2026: 7.5 h asleep",
                "3 Mar 2026, 2 rows: 7 h asleep",
                "3 Mar 2026, 2 rows: 7 h asleep; a nap, no night ('true'), not used",
            ),
            "",
        ),
    ],
)
def test_the_small_inputs_become_what_is_right(name, rows, left):
    sheet = Sheet((FIELD / name).read_bytes())
    proposed = words.proposal(sheet)
    assert words.becomes(words.beginning(sheet), proposed.fields).rows == rows
    assert words.not_taken(proposed, proposed.fields) == left


fields = st.sampled_from([*words.FIELDS[words.SET], *words.FIELDS[words.DAY]])
cells = st.one_of(
    st.sampled_from(
        ["", "0", "-1", "1e400", "nan", "3/4/2026", "2026-05-04 25:61", "2026-05-04T07:10:00Z"]
    ),
    st.sampled_from(["80 kg", "lb", "1:30", "true", "99h", "1,050", "{}", "%s", "{0}", "\x00"]),
    st.text(max_size=8),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(cells, min_size=4, max_size=4), max_size=6),
    st.dictionaries(fields, st.sampled_from(["a", "b", "c (min)", "d (kg)", "gone"]), max_size=6),
)
def test_whatever_stands_in_a_table_there_are_rows_or_faults(rows, mapping):
    records = [Record(line, row) for line, row in enumerate(rows, start=2)]
    table = Section(["a", "b", "c (min)", "d (kg)"], records)
    found = words.becomes(table, {"date": "a", **mapping})
    assert bool(found.faults) != bool(found.whole)
    assert len(found.rows) == (0 if found.faults else min(len(rows), words.EXAMPLES))
    assert all(len(row) < 1000 for row in found.rows)
