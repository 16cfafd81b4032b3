"""Garmin Connect's reports: dates above their readings, dates under another heading."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import journal
from calc.journal.reading.readers import garmin
from calc.units import quantity
from tests.support.cases import each
from tests.support.dates import iso, with_iso
from tests.support.samples import facts, needs_samples, sample

pytestmark = pytest.mark.slow

POUND = quantity(1, "lb").m_as("kg")
WEIGHT = "Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,"
SLEEP = (
    "Sleep Score 4 Weeks,Score,Resting Heart Rate,Body Battery,Pulse Ox,Respiration,HRV Status,"
    "Quality,Duration,Sleep Need,Bedtime,Wake Time"
)
WARMER = SLEEP.replace("HRV Status", "Skin Temp Change,HRV Status")
REST = "0.5 kg,25.0,18.5 %,35.0 kg,3.5 kg,60.5 %,"
MARKS = pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
FEEDS = pytest.mark.parametrize("feed", ["\n", "\r\n"])


def read(*rows: str, header: str = WEIGHT, feed: str = "\n", mark: str = "", **choices):
    return journal.read((mark + feed.join([header, *rows, ""])).encode(), "garmin.csv", **choices)


def night(date: str, length: str, warmer: bool = False) -> str:
    skin = "+0.3°," if warmer else ""
    return f"{date},76,52,+35,97,15,{skin}48,Good,{length},9h 0min,12:31 AM,6:04 AM"


@MARKS
@FEEDS
@pytest.mark.parametrize(
    "first, second, early, late",
    [
        ('" Jul 15, 2026"', '" Jul 18, 2026"', "8:40 AM", "1:46 PM"),
        ('" 15 Jul 2026"', '" 18 Jul 2026"', "08:40", "13:46"),
        ('" 15 Juli 2026"', '"18 juil. 2026"', "08:40", "13:46"),
        ("2026-07-15", "2026-07-18", "08:40", "13:46"),
    ],
)
def test_a_reading_belongs_to_the_date_above_it(first, second, early, late, mark, feed):
    found = read(
        f"{second},",
        f"{early},80.0 kg,{REST}",
        f"{first},",
        f"{late},80.5 kg,{REST}",
        f"{early},81.0 kg,{REST}",
        mark=mark,
        feed=feed,
    )
    assert found.questions == ()
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2026-07-15", 81.0, "garmin"],
        ["2026-07-18", 80.0, "garmin"],
    ]
    assert found.problems[["row", "what", "value"]].to_numpy().tolist() == [
        [5, "A later weigh-in of the day", "80.5 kg"]
    ]


def test_pounds_and_decimal_commas_are_read_and_what_has_no_weight_is_told():
    found = read(
        "8:00 AM,79.0 kg,--,--,--,--,--,--,",
        '" Jul 15, 2026",',
        "8:00 AM,176.4 lbs,--,--,--,--,--,--,",
        '" Jul 16, 2026",',
        '8:00 AM,"80,5 kg",--,--,--,--,--,--,',
        '" Jul 17, 2026",',
        "8:00 AM,--,--,--,--,--,--,--,",
        '" someday",',
        "8:00 AM,80.0 kg,--,--,--,--,--,--,",
    )
    assert found.days["weight_kg"].tolist() == [pytest.approx(176.4 * POUND), 80.5]
    assert found.problems[["row", "what", "value"]].to_numpy().tolist() == [
        [2, "No date in this row", ""],
        [8, "No weight in this reading", "--"],
        [10, "The date cannot be read", "someday"],
    ]


def test_a_weight_without_a_unit_is_asked_about():
    rows = ['" Jul 15, 2026",', f"8:40 AM,180.0,{REST}"]
    unsaid = read(*rows)
    assert [one.name for one in unsaid.questions] == ["weight_unit"]
    assert unsaid.days["weight_kg"].isna().all()
    said = read(*rows, weight_unit="lb")
    assert said.days["weight_kg"].tolist() == [pytest.approx(180 * POUND)]


def test_headings_in_another_language_are_known_by_the_shape_of_the_report():
    found = read(
        '" 15 jul 2026",', f"8:40,80.0 kg,{REST}", header=WEIGHT.replace("Time,Weight", "Hora,Peso")
    )
    assert found.days["weight_kg"].tolist() == [80.0]


def test_a_report_without_readings_is_an_empty_journal():
    assert read().empty


@MARKS
@FEEDS
@pytest.mark.parametrize("warmer", [True, False])
def test_the_first_column_of_the_sleep_report_is_the_date(warmer, mark, feed):
    found = read(
        night("2026-06-27", "7h 55min", warmer),
        night('"Jun 26, 2026"', "5h 8min", warmer),
        night("2026-06-25", "--", warmer),
        header=WARMER if warmer else SLEEP,
        mark=mark,
        feed=feed,
    )
    assert iso(found.days["date"]) == ["2026-06-26", "2026-06-27"]
    assert found.days["sleep_h"].tolist() == [pytest.approx(5 + 8 / 60), pytest.approx(7 + 55 / 60)]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [4, "No hours of sleep in this row"]
    ]


@pytest.mark.parametrize(
    "header, row, said",
    [
        ("Date,Avg Score,Avg Quality,Avg Duration", "Nov 1-7,65,Fair,6h 11min", "holds no nights"),
        (
            "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Total Reps,Total Sets",
            'Strength Training,2026-06-26 06:04:00,false,Gym,0.00,"4,614",00:57:17,120,"\'-9"',
            "without their sets",
        ),
    ],
)
def test_a_report_that_holds_neither_nights_nor_sets_is_known_and_not_used(header, row, said):
    found = read(row, header=header)
    assert found.empty
    assert found.problems["done"].tolist() == ["not used"]
    assert said in found.problems["what"].iloc[0]


@needs_samples
def test_a_real_report_agrees_with_its_facts():
    true = facts("body_and_sleep", "garmin-weight-01.csv")
    found = sample("garmin-weight-01.csv")
    later = found.problems["what"] == "A later weigh-in of the day"
    assert len(found.days) == true["days"]
    assert len(found.days) + later.sum() == true["weights"]
    weights = [
        *found.days["weight_kg"],
        *(float(text.split()[0]) for text in found.problems["value"]),
    ]
    assert sum(weights) / len(weights) == true["mean_weight_kg"]


SPANISH = (
    "Puntuación de sueño 4 semanas,Puntuación,Frecuencia cardíaca en reposo,Body Battery,"
    "Oxígeno en sangre,Respiración,VFC,Calidad,Duración,Necesidad de sueño,Hora de acostarse,"
    "Hora de despertarse"
)
FRENCH = (
    "Score de sommeil 4 semaines,Score,Fréquence cardiaque au repos,Body Battery,"
    "Oxymètre de pouls,Respiration,Statut de la variabilité,Qualité,Durée,Besoin de sommeil,"
    "Heure de coucher,Heure de lever"
)
# Of no file that we know: by what stands in the columns.
OTHER = "Schlaf 4 Wochen,Wert,Ruhepuls,Body Battery,SpO2,Atmung,HFV,Güte,Dauer,Bedarf,Ins Bett,Auf"


def slept(length: str, need: str = "8h 0min", date: str = "2026-06-26") -> str:
    return f"{date},76,52,35,97,15,48,Gut,{length},{need},22:31,06:41"


@each("header", [SPANISH, FRENCH, OTHER])
@each(
    "length, need, hours",
    [
        ("7h 55min", "8h 0min", 7 + 55 / 60),
        ("7 Std. 55 Min.", "8 Std. 5 Min.", 7 + 55 / 60),
        ("7 godz. 55 min", "8 godz. 0 min", 7 + 55 / 60),
        ("7 ч 55 мин", "8 ч 0 мин", 7 + 55 / 60),
        ("7 u 5 min", "8 u 30 min", 7 + 5 / 60),
        ("7\u202fh 55\u202fmin", "8\u202fh 0\u202fmin", 7 + 55 / 60),
    ],
)
def test_nights_are_read_in_every_language(header, length, need, hours):
    rows = [slept(length, need), slept("--", "--", "2026-06-25").replace("22:31,06:41", "--,--")]
    found = read(*rows, header=header)
    assert found.source == "garmin"
    assert found.days["sleep_h"].tolist() == [pytest.approx(hours)]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [3, "No hours of sleep in this row"]
    ]


def test_a_number_alone_has_the_unit_that_its_word_has_elsewhere():
    rows = [slept("7 godz. 55 min"), slept("8 godz.", date="2026-06-27")]
    rows += [slept("45 min", date="2026-06-28"), slept("9 dni", date="2026-06-29")]
    found = read(*rows, header=SPANISH)
    assert found.days["sleep_h"].tolist() == pytest.approx([7 + 55 / 60, 8, 0.75])
    assert found.problems["row"].tolist() == [5]


@pytest.mark.parametrize(
    "row",
    [
        slept("7h 55min").replace("2026-06-26", "Nacht"),
        slept("9h 55min"),  # longer than from bed to waking
        slept("455"),
        slept("7h 55min").replace("22:31,06:41", "10,6"),
        "",
    ],
)
def test_a_report_of_another_shape_is_left_to_the_person(row):
    with pytest.raises(journal.UnknownTableError):
        read(row, header=OTHER)


def test_a_date_alone_and_a_weight_with_its_unit_below_it_are_the_report_of_weight():
    header = "Zeit,Gewicht,Änderung,Fett"
    rows = ['" 15 Juli 2026",', "08:40,80.0 kg,0.5 kg,18.5 %,"]
    assert read(*rows, header=header).days["weight_kg"].tolist() == [80.0]
    for before, after in (("80.0 kg", "80.0"), ("08:40", "morgens"), (" 15 Juli 2026", "Juli")):
        with pytest.raises(journal.UnknownTableError):
            read(*(row.replace(before, after) for row in rows), header=header)


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ['" Jul 15, 2026",', "2026-07-16,,,,", '"18 juil. 2026"', '"a ""b"" c",', " ", "", ","]
        ),
        st.builds(
            "{},{},0.5 kg,25.0,--,{}".format,
            st.sampled_from(["8:40 AM", "13:46", '"7:05 PM"', "", "later"]),
            st.sampled_from(["80.0 kg", '"80,5 kg"', "176.4 lbs", "--", "", '"8""0 kg"', "0 kg"]),
            st.sampled_from(["", '"two\nlines"', 'a "quote', "x,y,z"]),
        ),
    ),
    max_size=8,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_all_lines_at_once_are_what_they_are_one_by_one(lines, feed):
    text = feed.join([WEIGHT, *lines, ""]).encode()
    at_once = journal.read(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(garmin, "lines_of", lambda sheet: None)
        assert journal.read(text) == at_once


def test_a_long_report_is_read_at_once_as_it_is_line_by_line():
    chance = np.random.default_rng(0)
    lines = []
    for day in range(200):
        lines.append(f'" {["Jan", "mai", "Dez."][day % 3]} {day % 28 + 1}, {2000 + day // 28}",')
        lines += [
            f"{hour}:{minute:02} PM,{kg:.1f} kg,--,25.0,--,--,--,--,"
            for hour, minute, kg in zip(
                *(chance.integers(1, 12, 3), chance.integers(0, 60, 3), chance.normal(80, 1, 3)),
                strict=True,
            )
        ]
    text = "\n".join([WEIGHT, *lines, ""]).encode()
    at_once = journal.read(text)
    assert len(at_once.days) > 100
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(garmin, "lines_of", lambda sheet: None)
        assert journal.read(text) == at_once
