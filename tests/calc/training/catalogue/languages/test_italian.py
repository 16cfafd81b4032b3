"""Italian names, made up as apps and lifters write them.

Muscle and equipment were judged by hand before any of them was tried; '-' is equipment that the
name leaves open, and an empty muscle is what trains none that is counted.
"""

from calc.training import find_exercise
from calc.training.catalogue.languages.italian import ITALIAN
from calc.training.names.words import singular
from tests.support.cases import each
from tests.support.judged_names import (
    OfJudgedNames,
    by_movement,
    check_movement,
    check_places,
    judged,
    unknown_words,
)

NAMES = judged("""
    Panca Piana (Bilanciere) | chest | barbell
    Panca Piana (Manubrio) | chest | dumbbell
    Panca inclinata con manubri | chest | dumbbell
    Panca inclinata al multipower | chest | smith machine
    Panca declinata con bilanciere | chest | barbell
    Distensioni su panca piana con manubri | chest | dumbbell
    Spinte manubri su panca inclinata | chest | dumbbell
    Chest press a macchina | chest | machine
    Panca stretta | triceps | barbell
    Panca piana presa stretta con bilanciere | triceps | barbell
    Croci su panca inclinata con manubri | chest | dumbbell
    Croci ai cavi | chest | cable
    Pectoral machine | chest | machine
    Piegamenti | chest | body weight
    Piegamenti zavorrati | chest | added weight
    Flessioni sulle ginocchia | chest | body weight
    Dips zavorrati | chest | added weight
    Dip alle parallele | triceps | body weight
    Dips su panca | triceps | body weight
    Pullover con manubrio | chest | dumbbell
    Trazioni alla sbarra | lats | body weight
    Trazioni zavorrate | lats | added weight
    Trazioni assistite alla macchina | lats | assistance
    Trazioni presa supina | lats | body weight
    Lat machine | lats | -
    Lat machine presa stretta | lats | cable
    Lat machine dietro la nuca | lats | cable
    Pulldown a braccia tese al cavo | lats | cable
    Rematore con bilanciere | upper_back | barbell
    Rematore Inclinato (Manubrio) | upper_back | dumbbell
    Rematore a un braccio con manubrio | upper_back | dumbbell
    Rematore a macchina | upper_back | machine
    Pulley basso | upper_back | cable
    Rematore con appoggio al petto (manubri) | upper_back | dumbbell
    Trazioni orizzontali | upper_back | body weight
    Tirate al mento con bilanciere | side_delts | barbell
    Face pull al cavo | rear_delts | cable
    Scrollate con manubri | traps | dumbbell
    Scrollata di spalle (Bilanciere) | traps | barbell
    Lento avanti con bilanciere | front_delts | barbell
    Lento in Avanti (Manubrio) | front_delts | dumbbell
    Shoulder press a macchina | front_delts | machine
    Spinte sopra la testa con manubri | front_delts | dumbbell
    Arnold press con manubri | front_delts | dumbbell
    Alzate laterali | side_delts | dumbbell
    Alzate Laterali (Cavo) | side_delts | cable
    Aperture laterali con manubri | side_delts | dumbbell
    Alzate frontali con disco | front_delts | plate
    Alzate a 90° con manubri | rear_delts | dumbbell
    Alzate posteriori ai cavi | rear_delts | cable
    Croci inverse (manubri) | rear_delts | dumbbell
    Extrarotazioni al cavo | rear_delts | cable
    Curl Bicipiti (Bilanciere) | biceps | barbell
    Curl con bilanciere EZ | biceps | EZ bar
    Curl alternato con manubri | biceps | dumbbell
    Curl a martello | biceps | dumbbell
    Curl a martello con corda | biceps | cable
    Curl panca Scott (macchina) | biceps | machine
    Curl su panca inclinata con manubri | biceps | dumbbell
    Curl concentrato | biceps | dumbbell
    Curl inverso con bilanciere | biceps | barbell
    Curl ai polsi con bilanciere | forearms | barbell
    French press con bilanciere EZ | triceps | EZ bar
    Push down alla corda | triceps | cable
    Estensione Tricipiti (Cavo) | triceps | cable
    Estensioni sopra la testa con manubrio | triceps | dumbbell
    Kickback tricipiti con manubrio | triceps | dumbbell
    Squat (Bilanciere) | quadriceps | barbell
    Squat a corpo libero | quadriceps | body weight
    Squat bulgaro con manubri | quadriceps | dumbbell
    Squat al multipower | quadriceps | smith machine
    Squat frontale con bilanciere | quadriceps | barbell
    Hack squat | quadriceps | machine
    Pressa 45° | quadriceps | machine
    Pressa orizzontale a una gamba | quadriceps | machine
    Leg extension gamba singola | quadriceps | machine
    Affondi con manubri | quadriceps | dumbbell
    Affondi camminati | quadriceps | -
    Affondo indietro con bilanciere | quadriceps | barbell
    Affondi laterali | quadriceps | -
    Sedia al muro | quadriceps | body weight
    Leg curl sdraiato | hamstrings | machine
    Leg curl da seduto | hamstrings | machine
    Stacco da terra (Bilanciere) | glutes | barbell
    Stacco rumeno con manubri | hamstrings | dumbbell
    Stacco a gambe tese con bilanciere | hamstrings | barbell
    Stacco rumeno a una gamba con manubrio | hamstrings | dumbbell
    Stacco sumo | glutes | barbell
    Hip thrust con bilanciere | glutes | barbell
    Ponte glutei | glutes | body weight
    Slanci indietro | glutes | -
    Kickback ai cavi | glutes | cable
    Abduzioni da seduto con elastico | abductors | band
    Adduttori a macchina | adductors | machine
    Calf in piedi | calves | machine
    Calf da seduto | calves | machine
    Calf raise gamba singola in piedi (manubrio) | calves | dumbbell
    Calf alla pressa | calves | machine
    Polpacci in piedi | calves | machine
    Iperestensioni | lower_back | body weight
    Plank laterale | abdominals | body weight
    Crunch inverso | abdominals | body weight
    Crunch ai cavi | abdominals | cable
    Sit up su panca declinata | abdominals | body weight
    Sollevamento gambe alla sbarra | abdominals | body weight
    Ruota per addominali | abdominals | body weight
    Spaccalegna ai cavi | abdominals | cable
    Camminata del contadino con manubri | forearms | dumbbell
    Girata al petto | hamstrings | barbell
    Corsa | |
    Camminata in salita | |
    Vogatore | |
    Allungamento polpacci al muro | |
    Pulley a una mano | upper_back | cable
    Croci basse (cavi) | chest | cable
    Crossover inverso (cavi) | rear_delts | cable
    Squat con focus sui glutei | quadriceps | -
    Chest press divergente | chest | machine
    Piegamenti con piedi rialzati | chest | body weight
    Pressa piedi uniti | quadriceps | machine
    Ponte glutei con marcia | glutes | -
    Abduzione anca da sdraiato | abductors | body weight
    Sollevamento spalle (manubri) | traps | dumbbell
""")

# What is rarer, with its movement in the catalogue.
RARER = by_movement("""
    Squat con cintura: belt squat; Box squat: box squat; Squat con pausa: pause squat;
    Squat overhead: overhead squat; Squat Zercher: Zercher squat; Sissy squat: sissy squat;
    Affondi saltati: jumping lunge; Split squat con manubri: split squat;
    Salite sul box con manubri: step-up; Step up con manubri: step-up;
    Pull through al cavo: pull-through; Swing con kettlebell: kettlebell swing;
    Nordic curl: Nordic curl; Glute ham raise: glute-ham raise; Alzate tibiali: tibialis raise;
    Floor press: floor press; Croci declinate: decline chest fly;
    Muscle up agli anelli: muscle-up; Front lever: front lever; Rematore alto: high row;
    Estensioni del collo: neck curl; Landmine press: landmine press; Curl Zottman: Zottman curl;
    Dragon flag: dragon flag; Mountain climber: mountain climber; Scalatore: mountain climber;
    Thruster: thruster; Alzata turca: Turkish get-up; Salti sul box: box jump;
    Spinta della slitta: sled push; Riscaldamento: Light cardio; Salto della corda: Skipping rope;
    Nuoto: Swimming; Burpees: Burpee; Salti: Jumps; Battle rope: Battle ropes; Pugilato: Aerobics;
    Rematore alla T-bar: T-bar row; Rematore al cavo basso: seated cable row; Alzate a Y: Y raise;
    Curl inverso ai polsi: reverse wrist curl; Girata e slancio: power clean;
    Strappo con kettlebell: snatch; Squat sumo: sumo squat; Pistol squat: pistol squat;
    Hack squat al multipower: hack squat; Abduttori alla macchina: hip abduction;
    Plank con tocco spalle: plank; Sollevamento bacino: hip thrust; Ponte a una gamba: hip bridge;
    Crunch su fitball: crunch; Crunch obliquo: crunch; Torsioni russe: Russian twist;
    Twist russo: Russian twist; Piegamenti sulle braccia: push-up; Sospensione: dead hang;
    Camminata dell'orso: Crawling
""")

UNKNOWN = [
    "Panca xyz", "Distensioni", "Giorno 1", "Manubri", "Cavo", "Macchina", "Gambe", "Pulley",
    "Pulley (corda)", "Spinte con manubri", "Alzate", "Curl della nonna", "Trazioni e cena",
    "Slanci", "Sollevamento", "Estensioni", "Glutei",
    "Tirate al petto", "Alzate xyz (leg press)",
]  # fmt: skip

# On a bench or a seat a dip is another exercise: 'bench dip', 'seated dip'.
PLACES = [
    "in piedi",
    "da seduto",
    "a un braccio",
    "su panca inclinata",
    "unilaterale",
    "alternato",
    "a terra",
    "con pausa",
    "da sdraiato",
    "presa larga",
    "isometrico",
]


@each("one", NAMES)
class TestJudged(OfJudgedNames):
    pass


@each("name, movement", RARER.items())
def test_a_rarer_movement_is_found(name: str, movement: str):
    check_movement(name, movement)


def test_a_place_a_side_or_a_posture_never_changes_the_muscle():
    check_places(NAMES, PLACES)


@each("name", UNKNOWN)
def test_what_is_not_clear_is_left_to_the_person(name: str):
    assert find_exercise(name) is None


def test_every_phrase_stands_for_words_that_are_known():
    assert unknown_words(ITALIAN, singular) == set()
