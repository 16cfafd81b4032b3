"""French names, made up as apps and lifters write them.

Muscle and equipment were judged by hand before any of them was tried; '-' is equipment that the
name leaves open, and an empty muscle is what trains none that is counted.
"""

from calc.training import find_exercise
from calc.training.catalogue.languages.french import FRENCH
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
    Développé Couché (Barre) | chest | barbell
    Développé couché haltères | chest | dumbbell
    Développé Couché Incliné (Haltère) | chest | dumbbell
    Développé incliné au cadre guidé | chest | smith machine
    Développé décliné à la barre | chest | barbell
    Chest press assis (machine) | chest | machine
    Presse pectoraux | chest | -
    Développé couché prise serrée | triceps | barbell
    Écarté couché aux haltères | chest | dumbbell
    Écartés à la poulie basse | chest | cable
    Écarté (Pec Deck) | chest | machine
    Écarté à la poulie vis-à-vis | chest | cable
    Pompes | chest | body weight
    Pompes lestées | chest | added weight
    Dips | chest | body weight
    Dips assistés | chest | assistance
    Dips sur banc | triceps | body weight
    Pull-over avec haltère | chest | dumbbell
    Tractions | lats | body weight
    Tractions (Lesté) | lats | added weight
    Tractions assistées à la machine | lats | assistance
    Tractions en supination | lats | body weight
    Tirage Poitrine (Poulie) | lats | cable
    Tirage poitrine prise large | lats | cable
    Tirage vertical à la machine | lats | machine
    Tirage nuque | lats | cable
    Tirage bras tendus à la poulie | lats | cable
    Tirage horizontal | upper_back | cable
    Tirage Assis à la Poulie - Prise en V | upper_back | cable
    Rowing barre | upper_back | barbell
    Rowing Penché (Haltère) | upper_back | dumbbell
    Rowing un bras avec haltère | upper_back | dumbbell
    Rowing assis (machine) | upper_back | machine
    Rowing T-bar | upper_back | -
    Tirage menton à la barre | side_delts | barbell
    Tirage vers visage | rear_delts | cable
    Haussement d'épaules avec haltères | traps | dumbbell
    Shrugs à la barre | traps | barbell
    Développé militaire debout (barre) | front_delts | barbell
    Développé épaules avec haltères | front_delts | dumbbell
    Presse Épaules (Machine) | front_delts | machine
    Développé Arnold | front_delts | dumbbell
    Élévations latérales | side_delts | dumbbell
    Élévation Latérale (Poulie) | side_delts | cable
    Élévations frontales avec disque | front_delts | plate
    Oiseau (Machine) | rear_delts | machine
    L'oiseau avec haltères | rear_delts | dumbbell
    Élévations latérales buste penché | rear_delts | dumbbell
    Rotation externe à la poulie | rear_delts | cable
    Curl Biceps (Barre EZ) | biceps | EZ bar
    Curl haltères alterné | biceps | dumbbell
    Curl à la barre | biceps | barbell
    Curl Marteau (Haltère) | biceps | dumbbell
    Curl marteau à la corde | biceps | cable
    Curl pupitre (machine) | biceps | machine
    Curl concentré | biceps | dumbbell
    Curl incliné avec haltères | biceps | dumbbell
    Curl inversé à la barre | biceps | barbell
    Curl poignets à la barre | forearms | barbell
    Barre au front (barre EZ) | triceps | EZ bar
    Extension triceps à la poulie | triceps | cable
    Extension Triceps Poulie Haute (Corde) | triceps | cable
    Extension triceps nuque avec haltère | triceps | dumbbell
    Kickback triceps | triceps | dumbbell
    Squat (Barre) | quadriceps | barbell
    Squat bulgare avec haltères | quadriceps | dumbbell
    Squat avant à la barre | quadriceps | barbell
    Squat au poids du corps | quadriceps | body weight
    Squat au cadre guidé | quadriceps | smith machine
    Squat sauté | quadriceps | body weight
    Presse à cuisses | quadriceps | machine
    Presse à cuisses inclinée à une jambe | quadriceps | machine
    Extension des jambes (machine) | quadriceps | machine
    Leg extension unilatéral | quadriceps | machine
    Fentes avec haltères | quadriceps | dumbbell
    Fentes marchées | quadriceps | -
    Fente arrière à la barre | quadriceps | barbell
    Montées sur banc avec haltères | quadriceps | dumbbell
    Chaise contre le mur | quadriceps | body weight
    Leg curl allongé | hamstrings | machine
    Leg Curl Assis (Machine) | hamstrings | machine
    Soulevé de Terre (Barre) | glutes | barbell
    Soulevé de terre roumain avec haltères | hamstrings | dumbbell
    Soulevé de terre jambes tendues | hamstrings | barbell
    Soulevé de terre sumo | glutes | barbell
    SDT roumain | hamstrings | barbell
    Hip thrust à la barre | glutes | barbell
    Pont fessier | glutes | body weight
    Relevé de bassin | glutes | -
    Kickback fessier à la poulie | glutes | cable
    Abduction de hanche (machine) | abductors | machine
    Machine adducteurs | adductors | machine
    Mollets debout à la machine | calves | machine
    Extension mollets assis | calves | machine
    Mollets à la presse | calves | machine
    Extension lombaire | lower_back | body weight
    Gainage latéral | abdominals | body weight
    Crunch à la poulie | abdominals | cable
    Relevé de jambes suspendu | abdominals | body weight
    Relevé de genoux | abdominals | body weight
    Relevé de buste | abdominals | body weight
    Roulette abdominale | abdominals | body weight
    Rotations russes | abdominals | -
    Marche du fermier avec haltères | forearms | dumbbell
    Épaulé-jeté | hamstrings | barbell
    Course à pied | |
    Corde à sauter | |
    Vélo elliptique | |
    Étirement des ischios | |
    Tirage bras tendus (élastique) | lats | band
    Rowing bûcheron | upper_back | dumbbell
    Rowing divergent | upper_back | machine
    Dips ciblé pectoraux | chest | -
    Extension lombaire ciblé fessiers | lower_back | -
    Pompes pieds surélevés | chest | body weight
    Extension derrière la tête (haltère) | triceps | dumbbell
    Soulevé roumain (haltères) | hamstrings | dumbbell
    Presse à cuisses pieds écartés | quadriceps | machine
    Élévations latérales derrière le corps (poulie) | side_delts | cable
    Curl bayésien poulie derrière | biceps | cable
""")

# What is rarer, with its movement in the catalogue.
RARER = by_movement("""
    Leg curl debout: standing leg curl; Squat pendulaire: pendulum squat;
    Squat à la ceinture: belt squat; Squat sur box: box squat; Squat avec pause: pause squat;
    Squat overhead: overhead squat; Squat Zercher: Zercher squat; Sissy squat: sissy squat;
    Squat à une jambe: pistol squat; Pistol squat assisté: pistol squat; Split squat: split squat;
    Soulevé de terre valise: suitcase deadlift; Hyperextension inversée: reverse hyperextension;
    Pull through à la poulie: pull-through; Leg curl au ballon: sliding leg curl;
    Développé serré haltères: close-grip bench press; Suspension à la barre: dead hang;
    Rowing Pendlay: Pendlay row; Rowing haut machine: high row;
    Rowing avec appui poitrine: chest-supported row; Flexion du cou: neck curl;
    Développé poussé: push press; Développé landmine: landmine press;
    Pompes en équilibre: handstand push-up; Pompes piquées: handstand push-up;
    Élévations en Y: Y raise; Curl Zottman: Zottman curl; L-sit: L-sit; Dead bug: dead bug;
    Dragon flag: dragon flag; Bûcheron à la poulie: wood chop; Arraché: snatch;
    Arraché à un bras avec kettlebell: snatch; Thruster: thruster; Relevé turc: Turkish get-up;
    Poussée de traîneau: sled push; Marche latérale avec élastique: band walk;
    Cercles de bras: Arm circles; Escaliers: Stair climber; Jumping jack: Jumping jack;
    Sauts: Jumps; Marche de l'ours: Crawling; Cordes ondulatoires: Battle ropes; Boxe: Aerobics;
    Vélo: Cycling; Curl inversé poignets: reverse wrist curl;
    Fentes marchées avec kettlebell: walking lunge; Abduction couché: hip abduction;
    Planche de Copenhague: hip adduction; Clamshell avec élastique: hip abduction;
    Donkey kick: glute kickback; Crunch vélo: crunch; Toucher de talons: crunch; Chaise: wall sit;
    Montées de genoux: Aerobics; Rotation du buste machine: Russian twist;
    Relevé de jambes allongé: leg raise; Développé couché avec élastique: bench press
""")

UNKNOWN = [
    "Développé", "Développé xyz", "Séance A", "Haltères", "Poulie", "Machine guidée", "Jambes",
    "Élévation des épaules", "Tirage un bras", "Tirage du chat", "Curl de la semaine", "Dos",
    "Relevé", "Pompes et dîner", "Soulevé", "Extension",
    "Tirage xyz (leg press)", "Planche xyz",
]  # fmt: skip

# On a bench or a seat a dip is another exercise: 'bench dip', 'seated dip'.
PLACES = [
    "debout",
    "assis",
    "à une main",
    "sur banc incliné",
    "unilatéral",
    "alterné",
    "au sol",
    "avec pause",
    "allongé",
    "prise large",
    "isométrique",
    "en salle",
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
    assert unknown_words(FRENCH, singular) == set()
