"""MyFitnessPal's export: meals that make a day, weights without a unit, dates that met Excel."""

from __future__ import annotations

import pytest

from calc import journal
from calc.errors import InputError
from calc.units import quantity
from tests.support.cases import each
from tests.support.dates import iso, with_iso
from tests.support.samples import facts, needs_samples, nutrition_facts, sample

POUND = quantity(1, "lb").m_as("kg")
HEADER = (
    "Date,Meal,Calories,Fat (g),Saturated Fat,Polyunsaturated Fat,Monounsaturated Fat,Trans Fat,"
    "Cholesterol,Sodium (mg),Potassium,Carbohydrates (g),Fiber,Sugar,Protein (g),Vitamin A,"
    "Vitamin C,Calcium,Iron"
)
NOTE = f"{HEADER},Note"
TIME = NOTE.replace("Meal,", "Meal,Time,")


def meal(date: str = "2026-03-02", name: str = "Breakfast", energy: str = "500.0") -> str:
    return f"{date},{name},{energy},20.0,5.0,1.0,1.0,0.0,10.0,400.0,0.0,50.0,8.0,9.0,30.0,0,0,0,0"


def read(*rows: str, header: str = HEADER, mark: str = "", feed: str = "\n", **choices):
    text = mark + feed.join([header, *rows, ""])
    return journal.read(text.encode(), "Nutrition-Summary.csv", **choices)


@each("feed", ["\n", "\r\n"])
@each("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@each(
    "header, row",
    [
        (HEADER, meal()),
        (NOTE, meal() + ',"late, and\nin a hurry"'),
        (NOTE, meal() + ","),
        (TIME, meal(name="Breakfast,10:00 AM") + ","),
        (TIME, meal(name="Breakfast,") + ","),
        (HEADER + ",", meal() + ","),
    ],
)
def test_the_meals_of_a_day_are_added_up_in_every_layout(header, row, mark, feed):
    found = read(row, row, header=header, mark=mark, feed=feed)
    assert found.problems.empty
    assert found.questions == ()
    assert with_iso(found.days).drop(columns=["weight_kg", "sleep_h"]).to_dict("records") == [
        {
            "date": "2026-03-02",
            "energy_kcal": 1000.0,
            "protein_g": 60.0,
            "carbohydrate_g": 100.0,
            "fat_g": 40.0,
            "fibre_g": 16.0,
            "source": "myfitnesspal",
        }
    ]


def test_thousands_in_quotes_are_thousands():
    found = read(meal(energy='"1,050"'), meal(name="Dinner", energy='"1,000.0"'))
    assert found.days["energy_kcal"].tolist() == [2050.0]


def test_a_date_that_went_through_excel_is_asked_about_where_it_can_be_read_in_two_ways():
    rows = [meal("1/2/2026"), meal("1/3/2026")]
    unsaid = read(*rows)
    assert [one.name for one in unsaid.questions] == ["date_order"]
    assert unsaid.days.empty
    assert unsaid.problems["row"].tolist() == [2, 3]
    said = read(*rows, date_order="month first")
    assert iso(said.days["date"]) == ["2026-01-02", "2026-01-03"]
    assert said.problems.empty
    assert iso(read(meal("1/30/2026"), meal("1/3/2026")).days["date"]) == [
        "2026-01-03",
        "2026-01-30",
    ]


def test_a_row_without_a_value_is_told_and_makes_no_day():
    found = read("2026-03-03,Snacks" + "," * 17, meal())
    assert iso(found.days["date"]) == ["2026-03-02"]
    assert found.problems[["row", "done"]].to_numpy().tolist() == [[2, "not used"]]


def test_a_nutrient_that_no_meal_has_is_blank_and_not_zero():
    found = read(meal().replace(",8.0,9.0", ",,9.0"))
    assert found.days["fibre_g"].isna().tolist() == [True]


@pytest.mark.parametrize("header", ["Date,Weight", "Date,Body Fat %,Weight", "Date,Weight,Neck"])
@pytest.mark.parametrize("unit, kilogram", [("kg", 1.0), ("lb", POUND)])
def test_a_weight_without_a_unit_is_asked_about_and_not_guessed(header, unit, kilogram):
    values = [
        "2026-03-02",
        *("150.5" if name == "Weight" else "" for name in header.split(",")[1:]),
    ]
    row = ",".join(values)
    unsaid = read(row, header=header)
    assert [one.name for one in unsaid.questions] == ["weight_unit"]
    assert unsaid.days.empty
    said = read(row, header=header, weight_unit=unit)
    assert said.questions == ()
    assert said.days["weight_kg"].tolist() == [pytest.approx(150.5 * kilogram)]
    with pytest.raises(InputError):
        read(row, header=header, weight_unit="stone")


def test_a_later_weight_of_a_date_and_one_of_nothing_are_told():
    found = read(
        "2026-03-02,80", "2026-03-02,81", "2026-03-03,0", header="Date,Weight", weight_unit="kg"
    )
    assert with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist() == [["2026-03-02", 80.0]]
    assert found.problems[["row", "column", "value"]].to_numpy().tolist() == [
        [3, "Weight", "81"],
        [4, "Weight", "0"],
    ]


def test_a_table_of_anyone_is_no_measurement_of_this_app():
    with pytest.raises(journal.UnknownTableError):
        read("2026-03-02,80", header="date,weight")


def test_the_exercise_summary_is_told_from_the_others_and_nothing_of_it_is_used():
    found = read(
        "2026-03-02,Running,Cardio,350.0,30.0,,,,5000,",
        header="Date,Exercise,Type,Exercise Calories,Exercise Minutes,Sets,Reps Per Set,"
        "Kilograms,Steps,Note",
    )
    assert found.empty
    assert found.problems["done"].tolist() == ["not used"]


@needs_samples
@pytest.mark.parametrize("name", ["mfp-nutrition-01.csv", "mfp-nutrition-02.csv"])
def test_a_real_nutrition_summary_agrees_with_its_facts(name):
    found = sample(name)
    assert found.problems.empty
    ours = nutrition_facts(found)
    assert ours == {key: facts("nutrition", name)[key] for key in ours}


@needs_samples
def test_a_real_measurement_agrees_with_its_facts():
    true = facts("body_and_sleep", "mfp-measurement-01.csv")
    found = sample("mfp-measurement-01.csv", weight_unit="lb")
    assert found.problems.empty
    weights = found.days["weight_kg"]
    assert len(weights) == true["weights"]
    assert iso(found.days["date"])[0] == true["first_date"]
    assert iso(found.days["date"])[-1] == true["last_date"]
    assert [round(float(one), 2) for one in (weights.mean(), weights.min(), weights.max())] == [
        true["mean_weight_kg"],
        true["min_kg"],
        true["max_kg"],
    ]


SPANISH = (
    "Fecha,Comida,Calorías,Grasa (g),Grasas saturadas,Colesterol,Sodio (mg),Potasio,"
    "Carbohidratos (g),Fibra,Azúcar,Proteínas (g)"
)
BRAZILIAN = (
    "Data,Refeição,Calorias,Gorduras (g),Gorduras saturadas,Carboidratos (g),Fibra,Açucar,"
    "Proteínas (g),Sódio (mg)"
)
# Of no file that we know: by the order of the nutrients and by their units.
GERMAN = (
    "Datum,Mahlzeit,Kalorien,Fett (g),Gesättigtes Fett,Mehrfach ungesättigt,Einfach ungesättigt,"
    "Trans-Fett,Cholesterin,Natrium (mg),Kalium,Kohlenhydrate (g),Ballaststoffe,Zucker,Eiweiß (g),"
    "Vitamin A,Vitamin C,Kalzium,Eisen"
)


@pytest.mark.parametrize(
    "header, row",
    [
        (SPANISH, "2026-03-02,Desayuno,500,20,5,10,400,0,50,8,9,30"),
        (BRAZILIAN, "2026-03-02,Almoço,500,20,5,50,8,9,30,400"),
        (GERMAN, meal(name="Frühstück")),
        (f"{GERMAN},Notiz", meal(name="Frühstück") + ","),
        (GERMAN.replace("Mahlzeit,", "Mahlzeit,Uhrzeit,"), meal(name="Frühstück,10:00")),
    ],
    ids=["es", "pt", "by its shape", "with a note", "with a time"],
)
def test_meals_are_read_in_other_languages(header, row):
    found = read(row, row, header=header)
    assert found.problems.empty
    assert found.source == "myfitnesspal"
    columns = ["energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g"]
    assert found.days[columns].to_numpy().tolist() == [[1000, 60, 100, 40, 16]]


@pytest.mark.parametrize(
    "header, row",
    [
        (GERMAN, meal(energy="2092")),  # kilojoules
        (GERMAN, meal(energy="0")),
        (GERMAN, meal(date="Montag")),
        (GERMAN, ""),
        (GERMAN.replace("Natrium (mg),Kalium", "Kalium,Natrium (mg)"), meal()),
        (GERMAN.replace("Eiweiß (g)", "Eiweiß"), meal()),
        ("Fecha,Comida,Calorías,Proteínas (g),Carbohidratos (g),Grasa (g)", "2026-03-02,a,1,2,3,4"),
        ("Datum,Mahlzeit,Produkt,Menge,Kalorien,Protein (g),Fett (g)", "2026-03-02,a,b,1,2,3,4"),
    ],
)
def test_a_diary_of_another_shape_is_left_to_the_person(header, row):
    with pytest.raises(journal.UnknownTableError):
        read(row, header=header)


@pytest.mark.parametrize(
    "header", ["Data,Peso", "Fecha,Peso", "Date,Poids", "Datum,Gewicht", "Data,Body Fat %,Peso"]
)
def test_the_measurements_are_read_in_other_languages_and_the_unit_is_asked(header):
    row = "2026-03-02,24.6,80.5" if "Fat" in header else "2026-03-02,80.5"
    assert [one.name for one in read(row, header=header).questions] == ["weight_unit"]
    assert read(row, header=header, weight_unit="kg").days["weight_kg"].tolist() == [80.5]
    for other in (header.replace(",", ";"), header.casefold(), f"{header},Bizeps"):
        with pytest.raises(journal.UnknownTableError):
            read(row.replace(",", ";") if ";" in other else row, header=other)
    with pytest.raises(journal.UnknownTableError):
        read(row.replace("2026-03-02", "02.03.2026"), header=header)


def test_the_exercise_summary_is_known_in_another_language_and_not_used():
    header = "Data,Exercício,Tipo,Calorias de exercícios,Minutos de exercício,Passos"
    found = read("2026-01-19,Corrida,Cardiovascular,235.0,49,", header=header)
    assert found.empty
    assert found.problems["done"].tolist() == ["not used"]
