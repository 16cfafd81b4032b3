"""Names in Polish, as apps and lifters write them, are what they say."""

from calc.training import find_exercise
from calc.training.catalogue.languages.polish import POLISH
from tests.support.cases import each
from tests.support.judged_names import (
    Asides,
    check_asides,
    check_equipment,
    check_order,
    rows,
    unknown_words,
)

# Judged by hand before they were read: the main muscle, and the equipment where one is named.
NAMES = """
Wyciskanie sztangi leżąc | chest | barbell
Wyciskanie hantli leżąc na ławce płaskiej | chest | dumbbell
Wyciskanie leżąc (Sztanga) | chest | barbell
Wyciskanie na ławce skośnej (Hantle) | chest | dumbbell
Wyciskanie sztangi na skosie dodatnim | chest | barbell
Wyciskanie hantli głową w dół | chest | dumbbell
Wyc. sztangi leżąc | chest | barbell
Wyciskanie na klatkę siedząc (Maszyna) | chest | machine
Wyciskanie sztangi leżąc wąskim chwytem | triceps | barbell
Rozpiętki z hantlami na ławce skośnej | chest | dumbbell
Rozpiętki na bramie | chest | cable
Krzyżowanie linek wyciągu | chest | cable
Pompki | chest | body weight
Pompki na poręczach z obciążeniem | chest | added weight
Przysiad ze sztangą na karku | quadriceps | barbell
Przysiady (Suwnica Smitha) | quadriceps | smith machine
Przysiad przedni ze sztangą | quadriceps | barbell
Przysiad bułgarski z hantlami | quadriceps | dumbbell
Przysiad sumo z kettlem | quadriceps | kettlebell
Przysiady z masą ciała | quadriceps | body weight
Wyciskanie nogami na suwnicy | quadriceps | machine
Wypychanie nóg na suwnicy jednonóż | quadriceps | machine
Prostowanie nóg siedząc (Maszyna) | quadriceps | machine
Wykroki z hantlami | quadriceps | dumbbell
Wykroki chodzone ze sztangą | quadriceps | barbell
Zakroki z hantlami | quadriceps | dumbbell
Wejścia na skrzynię z hantlami | quadriceps | dumbbell
Uginanie nóg leżąc (Maszyna) | hamstrings | machine
Uginanie podudzi siedząc | hamstrings | machine
Martwy ciąg rumuński (Hantle) | hamstrings | dumbbell
Martwy ciąg na prostych nogach | hamstrings | barbell
Dzień dobry ze sztangą | hamstrings | barbell
Martwy ciąg klasyczny | glutes | barbell
Martwy ciąg sumo (Sztanga) | glutes | barbell
Wypychanie bioder ze sztangą | glutes | barbell
Unoszenie bioder (Sztanga) | glutes | barbell
Odwodzenie nogi w tył na wyciągu | glutes | cable
Odwodzenie nóg na maszynie siedząc | abductors | machine
Przywodzenie nóg na maszynie | adductors | machine
Wspięcia na palce stojąc (Maszyna) | calves | machine
Wspięcia na palce siedząc ze sztangą | calves | barbell
Wspięcia na palce jednonóż | calves |
Podciąganie nachwytem | lats | body weight
Podciąganie podchwytem z obciążeniem | lats | added weight
Podciąganie z asystą | lats | assistance
Ściąganie drążka wyciągu górnego do klatki | lats | cable
Ściąganie drążka prostymi ramionami | lats | cable
Wiosłowanie sztangą w opadzie tułowia | upper_back | barbell
Wiosłowanie hantlem jednorącz | upper_back | dumbbell
Przyciąganie linki wyciągu dolnego siedząc | upper_back | cable
Wiosłowanie półsztangą | upper_back |
Prostowanie tułowia z obciążeniem | lower_back | added weight
Szrugsy z hantlami | traps | dumbbell
Unoszenie barków ze sztangą | traps | barbell
Wyciskanie żołnierskie (Sztanga) | front_delts | barbell
Wyciskanie hantli siedząc | front_delts | dumbbell
Wyciskanie hantli nad głowę | front_delts | dumbbell
Wyciskanie na barki (Maszyna) | front_delts | machine
Arnoldki | front_delts | dumbbell
Wznosy hantli przodem | front_delts | dumbbell
Wznosy bokiem na wyciągu | side_delts | cable
Unoszenie hantli bokiem stojąc | side_delts | dumbbell
Podciąganie sztangi do brody | side_delts | barbell
Wznosy w opadzie tułowia (Hantle) | rear_delts | dumbbell
Odwrotne rozpiętki na maszynie | rear_delts | machine
Przyciąganie linki wyciągu do twarzy | rear_delts | cable
Uginanie ramion ze sztangą łamaną | biceps | EZ bar
Uginanie przedramion ze sztangą stojąc | biceps | barbell
Uginanie ramion z hantlami chwytem młotkowym | biceps | dumbbell
Uginanie ramienia na modlitewniku (Hantel) | biceps | dumbbell
Uginanie skoncentrowane | biceps | dumbbell
Prostowanie ramion na wyciągu (Linka) | triceps | cable
Wyciskanie francuskie sztangi łamanej | triceps | EZ bar
Prostowanie ramion z hantlem nad głową | triceps | dumbbell
Pompki tyłem na ławce | triceps | body weight
Uginanie nadgarstków ze sztangą | forearms | barbell
Spacer farmera (Hantle) | forearms | dumbbell
Brzuszki | abdominals |
Allahy na wyciągu | abdominals | cable
Unoszenie nóg w zwisie na drążku | abdominals | body weight
Deska bokiem | abdominals | body weight
Wymachy kettlebell | glutes | kettlebell
Bieżnia | | body weight
Rozciąganie | | body weight
Przywodzenie ud na maszynie | adductors | machine
Wykroki w bok | quadriceps |
Przysiad ze sztangą z przodu | quadriceps | barbell
Wyciskanie sztangi zza karku | front_delts | barbell
Plank bokiem | abdominals | body weight
Ściąganie drążka do bioder na prostych rękach | lats | cable
Unoszenie ramion na boki (hantle) | side_delts | dumbbell
Unoszenie sztangi do brody | side_delts | barbell
Uginanie koncentryczne (hantle) | biceps | dumbbell
Uginanie ramion na kablach | biceps | cable
Pompki z nogami na ławce | chest | body weight
Przysiad z naciskiem na pośladki | quadriceps |
Przysiad przy ścianie | quadriceps | body weight
Wznosy na boki przy maszynie | side_delts | machine
Rozpiętki na bramie, wyciąg na dole | chest | cable
Wiosłowanie końcem sztangi (jednorącz) | upper_back | landmine
Podciąganie nachwytem z gumą | lats | assistance
Unoszenie nóg wisząc | abdominals | body weight
Suwnica (stopy wysoko) | quadriceps | machine
Ściąganie wąskiego uchwytu do klatki | lats |
Wznosy barków (hantle) | traps | dumbbell
Zbliżanie ramion (wyciąg) | chest | cable
Odpychanie nogi na wyciągu | glutes | cable
Odwodzenie ramion w opadzie (hantle) | rear_delts | dumbbell
"""

ASIDES = Asides(
        names=("Wspięcia na palce", "Wyciskanie sztangi leżąc", "Prostowanie nóg", "Wznosy bokiem",
               "Ściąganie drążka", "Uginanie ramion"),
        sides=("siedząc", "stojąc", "jednorącz", "jednonóż", "na ławce", "na ławce skośnej",
               "szerokim chwytem", "na wyciągu", "z hantlami", "prawą ręką", "na podłodze"),
    )  # fmt: skip


@each("name, muscle, equipment", rows(NAMES))
def test_a_name_is_the_muscle_and_the_equipment_that_it_says(
    name: str, muscle: str, equipment: str
):
    check_equipment(name, muscle, equipment)


@each("name, muscle, equipment", rows(NAMES))
def test_equipment_in_brackets_may_stand_before_or_behind(name: str, muscle: str, equipment: str):
    check_order(name)


def test_a_side_a_posture_or_a_place_changes_no_muscle():
    check_asides(ASIDES)


@each(
    "name",
    [
        "Klatka", "Nogi", "Sztanga", "Maszyna", "Plecy i barki", "Wyciskanie sztangi", "Siedząc",
        "Wyciskanie na maszynie", "Unoszenie hantli", "Dzień nóg", "Rozgrzany", "Trening",
        "Podnoszenie", "Odwodzenie na wyciągu", "Wyciskanie hantla zza głowy", "Sklep",
        "Wyciskanie na maszynie siedząc",
        "Unoszenie bokiem xyz (leg press)", "Trening (row)",
    ],
)  # fmt: skip
def test_what_names_no_movement_stays_unknown(name: str):
    assert find_exercise(name) is None


def test_every_entry_stands_for_words_that_mean_something():
    assert unknown_words(POLISH) == set()
