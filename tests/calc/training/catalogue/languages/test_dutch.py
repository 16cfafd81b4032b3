"""Names in Dutch, as apps and lifters write them, are what they say."""

from calc.training import find_exercise
from calc.training.catalogue.languages.dutch import DUTCH
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
Bankdrukken (Halter) | chest | barbell
Bankdrukken met korte halters | chest | dumbbell
Schuin bankdrukken (dumbbell) | chest | dumbbell
Bankdrukken op schuine bank | chest | barbell
Bankdrukken smalle greep | triceps |
Borstpers (machine) | chest | machine
Kabel crossover | chest | cable
Dumbbell fly op platte bank | chest | dumbbell
Vlinder (machine) | chest | machine
Opdrukken | chest | body weight
Opdrukken op de knieën | chest | body weight
Dippen (ondersteund) | chest | assistance
Kniebuigingen met lange halter | quadriceps | barbell
Squat (lichaamsgewicht) | quadriceps | body weight
Goblet squat met kettlebell | quadriceps | kettlebell
Bulgaarse split squat (dumbbell) | quadriceps | dumbbell
Beenpers | quadriceps | machine
Beenpers met één been | quadriceps | machine
Beenstrekken zittend | quadriceps | machine
Uitvalspassen met dumbbells | quadriceps | dumbbell
Achterwaartse uitvalspas | quadriceps |
Zijwaartse uitvalspassen | quadriceps |
Muurzit | quadriceps | body weight
Liggende beencurl | hamstrings | machine
Beenbuigen zittend | hamstrings | machine
Roemeense deadlift (halter) | hamstrings | barbell
Deadlift met gestrekte benen | hamstrings | barbell
Heupstoot (halter) | glutes | barbell
Bilbrug | glutes | body weight
Glute kickback (kabel) | glutes | cable
Heupabductie (machine) | abductors | machine
Heupadductie | adductors | machine
Kuitheffen staand | calves |
Eenbenig kuitheffen | calves |
Zittende kuitheffingen (machine) | calves | machine
Optrekken met gewicht | lats | added weight
Optrekken onderhands | lats | body weight
Lat pulldown brede greep | lats | cable
Pulldown met gestrekte armen | lats | cable
Kabelroeien zittend | upper_back | cable
Voorovergebogen roeien (halter) | upper_back | barbell
Eenarmig dumbbell roeien | upper_back | dumbbell
Rugstrekken | lower_back |
Schouders ophalen (dumbbell) | traps | dumbbell
Schouderpers zittend (dumbbell) | front_delts | dumbbell
Militaire press staand | front_delts | barbell
Voorheffen met korte halter | front_delts | dumbbell
Zijwaarts heffen (kabel) | side_delts | cable
Rechtop roeien (halter) | side_delts | barbell
Omgekeerde fly (machine) | rear_delts | machine
Face pull met touw | rear_delts | cable
Bicep curl met EZ-stang | biceps | EZ bar
Hamercurl (dumbbell) | biceps | dumbbell
Concentratiecurl | biceps | dumbbell
Triceps pushdown met touw | triceps | cable
Triceps strekken boven het hoofd (dumbbell) | triceps | dumbbell
Polscurl | forearms |
Buikspieren crunch (kabel) | abdominals | cable
Hangend knieheffen | abdominals | body weight
Zijplank | abdominals | body weight
Hardlopen | | body weight
Roeimachine | | machine
Springtouw | | body weight
Push-up met voeten verhoogd | chest | body weight
Gebogen rij (dumbbell) | upper_back | dumbbell
Zittende rij (kabel) | upper_back | cable
Omgekeerde rij | upper_back | body weight
Squat met nadruk op billen | quadriceps |
Curl per arm (dumbbell) | biceps | dumbbell
Leg press voeten breed | quadriceps | machine
Pull-up (band) | lats | assistance
Schouders heffen (dumbbell) | traps | dumbbell
"""

ASIDES = Asides(
        names=("kuitheffen", "bankdrukken", "beenpers", "optrekken", "zijwaarts heffen",
               "polscurl"),
        sides=("zittend", "staand", "eenarmig", "met een been", "op schuine bank", "brede greep",
               "met kabel", "met korte halter", "links", "op de grond"),
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
        "Borst", "Benen", "Halter", "Rustdag", "Drukken", "Trekken", "Buikspieren", "Schouderdag",
        "Zittend", "Lunch met Anna", "Heffen (halter)",
        "Roeien", "Roeien xyz (deadlift)",
    ],
)  # fmt: skip
def test_what_names_no_movement_stays_unknown(name: str):
    assert find_exercise(name) is None


def test_every_entry_stands_for_words_that_mean_something():
    assert unknown_words(DUTCH) == set()
