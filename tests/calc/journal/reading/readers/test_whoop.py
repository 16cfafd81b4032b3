"""WHOOP's export: nights and naps."""

from __future__ import annotations

import pytest

from calc import journal
from tests.support.dates import with_iso
from tests.support.samples import field_file, needs_field

HEADER = (
    "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,Sleep performance %,"
    "Respiratory rate (rpm),Asleep duration (min),In bed duration (min),"
    "Light sleep duration (min),Deep (SWS) duration (min),REM duration (min),"
    "Awake duration (min),Sleep need (min),Sleep debt (min),Sleep efficiency %,"
    "Sleep consistency %,Nap"
)
CYCLES = HEADER.replace("Sleep onset", "Recovery score %,Day Strain,Sleep onset").removesuffix(
    ",Nap"
)


def sleep(onset: str, woke: str, minutes: str = "420", nap: str = "false") -> str:
    return (
        f"{onset},{woke},UTC+07:00,{onset},{woke},86,14.0,{minutes},450,239,110,78,22,508,49,95,81,"
        f"{nap}"
    )


NIGHT = sleep("2026-03-01 23:10:00", "2026-03-02 07:00:00")


def read(*rows: str, header: str = HEADER, feed: str = "\n", mark: str = ""):
    return journal.read((mark + feed.join([header, *rows, ""])).encode(), "sleeps.csv")


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@pytest.mark.parametrize("comma", ["", ","])
def test_a_night_belongs_to_the_date_of_waking_on_the_local_clock(feed, mark, comma):
    found = read(NIGHT + comma, header=HEADER + comma, feed=feed, mark=mark)
    assert found.questions == ()
    assert found.problems.empty
    assert with_iso(found.days)[["date", "sleep_h", "source"]].to_numpy().tolist() == [
        ["2026-03-02", 7.0, "whoop"]
    ]


def test_naps_are_told_and_left_out_and_a_night_in_two_parts_adds_up():
    found = read(
        NIGHT,
        sleep("2026-03-02 07:30:00", "2026-03-02 08:00:00", "30"),
        sleep("2026-03-02 14:00:00", "2026-03-02 14:30:00", "25", nap="true"),
        sleep("2026-03-02 23:00:00", "2026-03-03 06:00:00", ""),
    )
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [["2026-03-02", 7.5]]
    assert found.problems[["row", "what", "done"]].to_numpy().tolist() == [
        [4, "A nap, no night", "not used"],
        [5, "No hours of sleep in this row", "not used"],
    ]


def test_the_cycles_hold_the_night_of_each():
    row = NIGHT.split(",")[:-1]
    found = read(",".join([*row[:3], "62", "11.2", *row[3:]]), header=CYCLES)
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [["2026-03-02", 7.0]]


@pytest.mark.parametrize(
    "header",
    [
        "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time,"
        "Duration (min),Activity name",
        "Cycle start time,Cycle end time,Cycle timezone,Question text,Answered yes,Notes",
    ],
)
def test_a_file_without_nights_is_known_and_not_used(header):
    found = read("2026-03-02 00:00:00,,UTC+00:00,a,b,c,d", header=header)
    assert found.empty
    assert found.problems["done"].tolist() == ["not used"]


NIGHTS = {
    "es": (
        "Hora de inicio del ciclo,Hora de finalización del ciclo,Zona horaria del ciclo,"
        "Inicio del sueño,Inicio de la vigilia,Calificación del sueño (%),"
        "Frecuencia respiratoria (rpm),Duración del sueño (min),Tiempo en la cama (min),"
        "Duración de sueño ligero (min),Duración de sueño profundo (SWS) (min),"
        "Duración de sueño REM (min),Tempo despierto/a (min),Sueño necesario (min),"
        "Deuda de sueño (min),Eficiencia del sueño %,Regularidad del sueño %,Siesta"
    ),
    "de": (
        "Startzeit des Zyklus,Endzeit des Zyklus,Zeitzone des Zyklus,Beginn des Schlafs,"
        "Beginn des Aufwachens,Schlafleistung %,Atemfrequenz (Atemzüge/Min.),"
        "Schlafdauer (Min.),Dauer im Bett (Min.),Dauer des Leichtschlafs (Min.),"
        "Dauer des Tiefschlafs (Min.),Dauer des REM-Schlafs (Min.),"
        "Dauer des Aufwachens (Min.),Schlafbedarf (Min.),Schlafdefizit (Min.),"
        "Schlafeffizienz %,Schlafbeständigkeit %,Nickerchen"
    ),
    "fr": (
        "Heure de début du cycle,Heure de fin du cycle,Fuseau horaire du cycle,"
        "Premiers signes de sommeil,Premiers signes de réveil,Performance sommeil %,"
        "Fréquence respiratoire (tr/min),Durée du sommeil (min),Temps passé au lit (min),"
        "Durée du sommeil léger (min),Durée du sommeil profond (min),"
        "Durée du sommeil paradoxal (min),Temps d’éveil (min),Besoins en sommeil (min),"
        "Dette de sommeil (min),Efficacité du sommeil %,Régularité du sommeil %,Sieste"
    ),
    "pt": (
        "Hora de início do ciclo,Hora de fim do ciclo,Fuso horário do ciclo,Início do sono,"
        "Início da vigília,Desempenho do sono %,Frequência respiratória (rpm),"
        "Duração do sono (min),Duração na cama (min),Duração do sono leve (min),"
        "Duração profundo (Sono) (min),Duração REM (min),Duração de vigília (min),"
        "Necessidade de sono (min),Débito de sono (min),Eficácia do sono %,"
        "Consistência do sono %,Sesta"
    ),
    # Of no file that we know: by the order of the columns.
    "it": (
        "Inizio ciclo,Fine ciclo,Fuso orario,Inizio sonno,Risveglio,Prestazione %,"
        "Respiri (rpm),Durata del sonno (min),Tempo a letto (min),Sonno leggero (min),"
        "Sonno profondo (min),Sonno REM (min),Tempo sveglio (min),Sonno necessario (min),"
        "Debito di sonno (min),Efficienza %,Regolarità %,Pisolino"
    ),
}
LANGUAGES = pytest.mark.parametrize("header", NIGHTS.values(), ids=NIGHTS)


@needs_field
def test_the_export_of_the_field_has_its_right_values():
    assert field_file("whoop-es-sleeps.csv").days["sleep_h"].tolist() == [7.5, 7.0]


@LANGUAGES
def test_nights_and_naps_are_read_in_every_language(header):
    rows = [
        NIGHT.replace(",450,239,110,78,22,", ",450,230,110,80,30,"),
        "2026-03-02 23:10:00,,UTC+07:00,2026-03-02 14:00:00,2026-03-02 14:30:00,86,14.0,25,30,"
        "25,0,0,5,508,49,95,81,true",
        "2026-03-02 23:10:00,,UTCZ,2026-03-02 23:10:00,2026-03-03 07:30:00,86,14.0,480,500,"
        "300,90,90,20,508,49,95,81,false",
    ]
    found = read(*rows, header=header)
    assert found.source == "whoop"
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [
        ["2026-03-02", 7.0],
        ["2026-03-03", 8.0],
    ]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [[3, "A nap, no night"]]


@LANGUAGES
def test_the_cycles_are_read_in_every_language(header):
    names = header.split(",")[:-1]
    cycle = [*names[:3], *(f"Altro {number} (bpm)" for number in range(9)), *names[3:]]
    night = NIGHT.replace(",450,239,110,78,22,", ",450,230,110,80,30,").split(",")[:-1]
    row = [*night[:3], *["62"] * 9, *night[3:]]
    nothing = [*night[:3], *["62"] * 9, *[""] * 14]
    found = read(",".join(row), ",".join(nothing), header=",".join(cycle))
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [["2026-03-02", 7.0]]


@pytest.mark.parametrize(
    "before, after",
    [
        ("UTC+07:00", "Asia/Bangkok"),
        (",420,450,", ",450,420,"),  # more asleep than in bed
        (",450,230,110,80,30,", ",390,230,110,80,-30,"),
        (",230,110,80,", ",230,110,180,"),  # the stages are not the sleep
        (",false", ",7"),  # the last is no nap
        ("2026-03-02 07:00:00,86", "2026-03-01 07:00:00,86"),  # woke before it began
        ("2026-03-02 07:00:00,86", "86,86"),
    ],
)
def test_in_a_language_not_known_columns_of_another_order_are_left_to_the_person(before, after):
    row = NIGHT.replace(",450,239,110,78,22,", ",450,230,110,80,30,")
    assert read(row, header=NIGHTS["it"]).days["sleep_h"].tolist() == [7.0]
    assert before in row
    with pytest.raises(journal.UnknownTableError):
        read(row.replace(before, after), header=NIGHTS["it"])


def test_headings_without_minutes_or_without_a_row_are_left_to_the_person():
    with pytest.raises(journal.UnknownTableError):
        read(header=NIGHTS["it"])
    with pytest.raises(journal.UnknownTableError):
        read(NIGHT, header=NIGHTS["it"].replace("(min)", "(h)"))


def test_a_row_further_down_with_more_sleep_than_time_in_bed_is_told_and_left_out():
    row = NIGHT.replace(",450,239,110,78,22,", ",450,230,110,80,30,")
    days = [row.replace("2026-03-02", f"2026-04-{day:02}") for day in range(1, 26)]
    found = read(*days, row.replace(",420,450,", ",450,420,"), header=NIGHTS["it"])
    assert found.days["sleep_h"].tolist() == [7.0] * 25
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [27, "More sleep than time in bed"]
    ]
