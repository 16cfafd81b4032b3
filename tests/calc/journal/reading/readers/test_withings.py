"""Withings' export: headings in the user's language, nights by the date of waking."""

from __future__ import annotations

import pytest

from calc import journal
from calc.journal.reading.devices.nights import SAME_NIGHT
from calc.units import quantity
from tests.support.cases import each
from tests.support.dates import iso, with_iso
from tests.support.samples import facts, needs_samples, sample

POUND = quantity(1, "lb").m_as("kg")
GERMAN = (
    'Date,"Gewicht (kg)","Fettmasse (kg)","Knochenmasse (kg)","Muskelmasse (kg)",'
    '"Wasseranteil (kg)",Kommentare'
)
ENGLISH = (
    'Date,"Weight ({0})","Fat mass ({0})","Bone mass ({0})","Muscle mass ({0})",'
    '"Hydration ({0})",Comments'
)
NIGHTS = 'von,bis,"leicht (s)","tief (s)","rem (s)","wach (s)",Aufwachen'
NIGHTS_IN_ENGLISH = 'from,to,"light (s)","deep (s)","rem (s)","awake (s)","wake up"'


def read(*rows: str, header: str, feed: str = "\n", mark: str = ""):
    return journal.read((mark + feed.join([header, *rows, ""])).encode(), "weight.csv")


@each("feed", ["\n", "\r\n"])
@each("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@each(
    "header, kilogram",
    [
        (GERMAN, 1.0),
        (ENGLISH.format("kg"), 1.0),
        (ENGLISH.format("lb"), POUND),
        (ENGLISH.format("lbs"), POUND),
    ],
)
def test_the_unit_is_in_the_heading_and_the_earliest_weigh_in_counts(header, kilogram, feed, mark):
    found = read(
        '"2026-03-02 19:30:00",83.50,,,,,',
        '"2026-03-02 6:04 Uhr",83.00,20.10,3.0,59.0,45.0,"after a run, ""light"""',
        header=header,
        feed=feed,
        mark=mark,
    )
    assert found.questions == ()
    assert found.source == "withings"
    assert iso(found.days["date"]) == ["2026-03-02"]
    assert found.days["weight_kg"].tolist() == [pytest.approx(83 * kilogram)]
    assert found.problems[["row", "what", "value"]].to_numpy().tolist() == [
        [2, "A later weigh-in of the day", "83.50"]
    ]


def test_the_two_columns_that_the_app_takes_in_are_read_too():
    found = read("2026-03-02 07:30:00,180.0,", header='Date,"Weight (lb)","Fat mass (lb)"')
    assert found.days["weight_kg"].tolist() == [pytest.approx(180 * POUND)]


@pytest.mark.parametrize("header", [NIGHTS, NIGHTS_IN_ENGLISH])
@pytest.mark.parametrize("comma", ["", ","])
def test_a_night_is_light_deep_and_rem_sleep_at_the_date_of_waking(header, comma):
    found = read(
        f"2026-03-01T23:30:00+01:00,2026-03-02T07:40:00+01:00,14400,7200,3600,900,1{comma}",
        f"2026-03-03T00:30:00+01:00,2026-03-03T06:30:00+01:00,14400,3600,,900,1{comma}",
        f"2026-03-03T13:00:00+01:00,2026-03-03T14:00:00+01:00,1800,,,900,1{comma}",
        f"2026-03-04T00:30:00+01:00,2026-03-04T06:30:00+01:00,,,,,{comma}",
        header=header + comma,
    )
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [
        ["2026-03-02", 7.0],
        ["2026-03-03", 5.5],
    ]
    assert found.problems["row"].tolist() == [5]


def test_the_date_of_waking_is_the_one_on_the_clock_there():
    found = read("2026-03-01T20:00:00-10:00,2026-03-02T04:00:00-10:00,25200,,,,", header=NIGHTS)
    assert iso(found.days["date"]) == ["2026-03-02"]


@needs_samples
def test_real_weights_agree_with_their_facts():
    true = facts("body_and_sleep", "withings-weight-01.csv")
    found = sample("withings-weight-01.csv")
    assert len(found.days) + len(found.problems) == true["weights"]
    assert iso(found.days["date"]) == [true["first_date"]]
    assert found.days["weight_kg"].tolist() == [true["mean_weight_kg"]]


@needs_samples
def test_real_nights_agree_with_their_facts():
    true = facts("body_and_sleep", "withings-sleep-01.csv")
    found = sample("withings-sleep-01.csv")
    # The night of 2 February stands there twice, from the same minute on.
    assert found.problems[["row", "what"]].to_numpy().tolist() == [[37, SAME_NIGHT]]
    twice_h = (10920 + 15720) / 3600
    assert iso(found.days["date"])[-1] == true["last_to"][:10]
    # The facts are of rows; the days add up the sleeps of a date.
    total_h = float(found.days["sleep_h"].sum()) + twice_h
    assert round(total_h / true["rows"], 3) == true["mean_asleep_h"]


@pytest.mark.parametrize(
    "header",
    [
        'Date,"Poids (kg)","Masse grasse (kg)","Masse osseuse (kg)","Masse musculaire (kg)"',
        'Date,"Peso (kg)","Masa grasa (kg)","Masa ósea (kg)","Masa muscular (kg)"',
        'Data,"Peso (kg)","Massa grassa (kg)","Massa ossea (kg)","Massa muscolare (kg)"',
        'Datum,"Gewicht (kg)","Vetmassa (kg)","Botmassa (kg)","Spiermassa (kg)"',
        'Datum,"Vikt (kg)","Fettmassa (kg)","Benmassa (kg)","Muskelmassa (kg)"',
    ],
)
def test_the_weight_is_known_in_other_languages_where_another_mass_stands_behind_it(header):
    found = read('"2026-03-02 07:30:00",83.00,20.1,3.0,59.0', header=header)
    assert found.source == "withings"
    assert found.days["weight_kg"].tolist() == [83]
    with pytest.raises(journal.UnknownTableError):
        read('"2026-03-02 07:30:00",83.00', header=",".join(header.split(",")[:2]))


OTHER = 'du,au,"léger (s)","profond (s)","paradoxal (s)","éveil (s)","réveils"'
FROM_TO = "2026-03-01T23:30:00+01:00,2026-03-02T07:30:00+01:00"


@pytest.mark.parametrize(
    "header",
    [
        'de,a,"ligero (s)","profundo (s)","rem (s)","despierto (s)",despertar',
        OTHER,
        'da,a,"leggero (s)","profondo (s)","REM (s)","sveglio (s)",risvegli',
    ],
)
def test_nights_are_known_in_other_languages_by_their_shape(header):
    found = read(f"{FROM_TO},14400,7200,3600,900,1", header=header)
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [["2026-03-02", 7.0]]
    assert found.problems.empty


@pytest.mark.parametrize(
    "header, row",
    [
        (OTHER, f"{FROM_TO},14400,7200,36000,900,1"),  # longer than the night
        (OTHER, f"{FROM_TO},14400,-7200,3600,900,1"),
        (OTHER, "1,2,14400,7200,3600,900,1"),
        (OTHER, ""),
        (OTHER.replace('"paradoxal (s)","éveil (s)"', '"éveil (s)","paradoxal (s)"'), FROM_TO),
        (OTHER.replace("(s)", "(min)"), f"{FROM_TO},240,120,60,15,1"),
    ],
)
def test_nights_of_another_shape_are_left_to_the_person(header, row):
    with pytest.raises(journal.UnknownTableError):
        read(row, header=header)
