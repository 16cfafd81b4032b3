"""French and Italian names, made up as apps and lifters write them.

Muscle and equipment were judged by hand before any of them was tried; '-' is equipment that the
name leaves open, and an empty muscle is what trains none that is counted.
"""

import pytest

from calc.training import find_exercise
from calc.training.catalogue.languages import french_italian as words
from calc.training.names.words import Language, singular
from tests.support.judged_names import (
    Judged,
    OfJudgedNames,
    by_movement,
    check_movement,
    check_places,
    judged,
    unknown_words,
)

FRENCH = judged("""
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
""")

ITALIAN = judged("""
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
    Poussée de traîneau: sled push; Marche latérale avec élastique: Band walk;
    Cercles de bras: Arm circles; Escaliers: Stair climber; Jumping jack: Jumping jack;
    Sauts: Jumps; Marche de l'ours: Crawling; Cordes ondulatoires: Battle ropes; Boxe: Aerobics;
    Vélo: Cycling; Curl inversé poignets: reverse wrist curl;
    Fentes marchées avec kettlebell: walking lunge; Abduction couché: hip abduction;
    Planche de Copenhague: hip adduction; Clamshell avec élastique: hip abduction;
    Donkey kick: glute kickback; Crunch vélo: crunch; Toucher de talons: crunch; Chaise: wall sit;
    Montées de genoux: Aerobics; Rotation du buste machine: Russian twist;
    Relevé de jambes allongé: leg raise; Développé couché avec élastique: bench press;
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
    "Développé", "Développé xyz", "Séance A", "Haltères", "Poulie", "Machine guidée", "Jambes",
    "Élévation des épaules", "Tirage un bras", "Tirage du chat", "Curl de la semaine", "Dos",
    "Relevé", "Pompes et dîner", "Soulevé", "Extension",
    "Panca xyz", "Distensioni", "Giorno 1", "Manubri", "Cavo", "Macchina", "Gambe", "Pulley",
    "Pulley (corda)", "Spinte con manubri", "Alzate", "Curl della nonna", "Trazioni e cena",
    "Slanci", "Sollevamento", "Estensioni", "Glutei",
]  # fmt: skip

# On a bench or a seat a dip is another exercise: 'bench dip', 'seated dip'.
PLACES = {
    "fr": ["debout", "assis", "à une main", "sur banc incliné", "unilatéral", "alterné", "au sol",
           "avec pause", "allongé", "prise large", "isométrique", "en salle"],
    "it": ["in piedi", "da seduto", "a un braccio", "su panca inclinata", "unilaterale",
           "alternato", "a terra", "con pausa", "da sdraiato", "presa larga", "isometrico"],
}  # fmt: skip


@pytest.mark.parametrize("one", [*FRENCH, *ITALIAN], ids=lambda one: one.name)
class TestJudged(OfJudgedNames):
    pass


@pytest.mark.parametrize("name, movement", RARER.items())
def test_a_rarer_movement_is_found(name: str, movement: str):
    check_movement(name, movement)


@pytest.mark.parametrize("language, names", [("fr", FRENCH), ("it", ITALIAN)])
def test_a_place_a_side_or_a_posture_never_changes_the_muscle(language: str, names: list[Judged]):
    check_places(names, PLACES[language])


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_clear_is_left_to_the_person(name: str):
    assert find_exercise(name) is None


@pytest.mark.parametrize("language", [words.FRENCH, words.ITALIAN], ids=lambda one: one.name)
def test_every_phrase_stands_for_words_that_are_known(language: Language):
    assert unknown_words(language, singular) == set()
