"""Spanish names, made up as apps and lifters write them.

Muscle and equipment were judged by hand before any of them was tried; '-' is equipment that the
name leaves open, and an empty muscle is what trains none that is counted.
"""

from calc.training import find_exercise
from calc.training.catalogue.languages.spanish import SPANISH
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
    Press de Banca (Barra) | chest | barbell
    Press de Banca (Mancuerna) | chest | dumbbell
    Press banca con mancuernas | chest | dumbbell
    Press de Banca Inclinado (Máquina Smith) | chest | smith machine
    Press inclinado en multipower | chest | smith machine
    Press declinado con barra | chest | barbell
    Press de pecho en máquina | chest | machine
    Press de banca agarre cerrado | triceps | barbell
    Aperturas con mancuernas en banco inclinado | chest | dumbbell
    Aperturas (Máquina) | chest | machine
    Cruce de poleas | chest | cable
    Contractora de pecho | chest | machine
    Mariposa (Pec Deck) | chest | machine
    Flexiones | chest | body weight
    Flexiones lastradas | chest | added weight
    Fondos en paralelas | triceps | body weight
    Fondos entre bancos | triceps | body weight
    Fondos asistidos | chest | assistance
    Pullover con mancuerna | chest | dumbbell
    Dominadas | lats | body weight
    Dominadas supinas con lastre | lats | added weight
    Dominada asistida en máquina | lats | assistance
    Jalón al Pecho (Cable) | lats | cable
    Jalón al pecho agarre cerrado | lats | cable
    Jalón tras nuca en polea alta | lats | cable
    Jalón con brazos rectos (cuerda) | lats | cable
    Remo con barra | upper_back | barbell
    Remo con mancuerna a una mano | upper_back | dumbbell
    Remo Sentado con Agarre en V (Cable) | upper_back | cable
    Remo en polea baja | upper_back | cable
    Remo en Punta | upper_back | -
    Remo en máquina con apoyo en el pecho | upper_back | machine
    Remo en banco inclinado con mancuernas | upper_back | dumbbell
    Remo al mentón con barra | side_delts | barbell
    Tirón a la Cara (Face Pull) | rear_delts | cable
    Encogimiento de Hombros (Mancuerna) | traps | dumbbell
    Press Militar de Pie (Barra) | front_delts | barbell
    Press de Hombros Sentado (Máquina) | front_delts | machine
    Press de hombro con pesa rusa | front_delts | kettlebell
    Press Arnold con mancuernas | front_delts | dumbbell
    Elevaciones laterales en polea a una mano | side_delts | cable
    Elevación Lateral (Mancuerna) | side_delts | dumbbell
    Elevaciones frontales con disco | front_delts | plate
    Vuelos laterales con mancuernas | side_delts | dumbbell
    Vuelos Posteriores (Máquina) | rear_delts | machine
    Pájaros con mancuernas | rear_delts | dumbbell
    Rotación externa en polea | rear_delts | cable
    Curl de Bíceps (Barra) | biceps | barbell
    Curl con barra Z | biceps | EZ bar
    Curl martillo con cuerda en polea | biceps | cable
    Curl predicador (máquina) | biceps | machine
    Curl en banco Scott con barra EZ | biceps | EZ bar
    Curl inclinado con mancuernas alterno | biceps | dumbbell
    Curl concentrado | biceps | dumbbell
    Press francés con barra EZ | triceps | EZ bar
    Rompecráneos (mancuernas) | triceps | dumbbell
    Extensión de tríceps en polea alta (barra) | triceps | cable
    Extensión de tríceps sobre la cabeza con mancuerna | triceps | dumbbell
    Tríceps con Polea | triceps | cable
    Patada de tríceps con mancuerna | triceps | dumbbell
    Curl de muñeca con barra | forearms | barbell
    Paseo del granjero con mancuernas | forearms | dumbbell
    Sentadilla (Barra) | quadriceps | barbell
    Sentadillas con peso corporal | quadriceps | body weight
    Sentadilla Frontal con barra | quadriceps | barbell
    Sentadilla búlgara con mancuernas | quadriceps | dumbbell
    Sentadilla hack | quadriceps | machine
    Sentadilla a una pierna | quadriceps | body weight
    Prensa de Piernas | quadriceps | machine
    Prensa inclinada 45º a una pierna | quadriceps | machine
    Extensión de Pierna (Máquina) | quadriceps | machine
    Extensiones de cuádriceps unilateral | quadriceps | machine
    Zancadas con mancuernas | quadriceps | dumbbell
    Estocadas caminando | quadriceps | -
    Subida al cajón con mancuernas | quadriceps | dumbbell
    Curl femoral tumbado | hamstrings | machine
    Curl de Pierna Sentado (Máquina) | hamstrings | machine
    Femoral acostado en máquina | hamstrings | machine
    Peso Muerto (Barra) | glutes | barbell
    Peso muerto con mancuernas | glutes | dumbbell
    Peso Muerto Rumano (Mancuerna) | hamstrings | dumbbell
    Peso muerto piernas rígidas | hamstrings | barbell
    Peso muerto rumano a una pierna con mancuerna | hamstrings | dumbbell
    Peso muerto con barra hexagonal | quadriceps | trap bar
    Buenos días con barra | hamstrings | barbell
    Hip thrust con barra | glutes | barbell
    Empuje de Caderas (Máquina) | glutes | machine
    Puente de glúteos | glutes | body weight
    Patada de glúteo en polea | glutes | cable
    Balanceo con pesa rusa | glutes | kettlebell
    Abducción de cadera (máquina) | abductors | machine
    Máquina de aductores | adductors | machine
    Elevación de Gemelos a Una Pierna (Mancuerna) | calves | dumbbell
    Gemelos sentado en máquina | calves | machine
    Elevación de talones de pie | calves | -
    Pantorrilla en prensa | calves | machine
    Hiperextensiones | lower_back | body weight
    Extensión lumbar en máquina | lower_back | machine
    Plancha lateral | abdominals | body weight
    Crunch en polea de rodillas | abdominals | cable
    Abdominal Corto en Banco Inclinado | abdominals | -
    Abdominales bicicleta | abdominals | body weight
    Elevación de piernas colgado | abdominals | body weight
    Rueda abdominal | abdominals | body weight
    Escaladores | abdominals | body weight
    Inclinación lateral con mancuerna | abdominals | dumbbell
    Arrancada | hamstrings | barbell
    Salto al cajón | quadriceps | body weight
    Saltar la cuerda | |
    Caminata en cinta | |
    Bicicleta estática | |
    Estiramiento de gemelos | |
    Remo Gironda | upper_back | cable
    Extensión terminal de rodilla (banda) | quadriceps | band
    Sentadilla con énfasis en glúteo | quadriceps | -
    Puente de glúteo unipodal | glutes | body weight
    Empuje de pecho (polea) | chest | cable
    Flexiones con pies elevados | chest | body weight
    Prensa con pies altos | quadriceps | machine
    Patada de mula | glutes | body weight
    Cuelgue en barra | forearms | body weight
    Curl femoral deslizante | hamstrings | -
""")

# What is rarer, with its movement in the catalogue.
RARER = by_movement("""
    Sentadilla péndulo: pendulum squat; Sentadilla sobre la cabeza con barra: overhead squat;
    Sentadilla con barra de seguridad: safety bar squat; Zancada con salto: jumping lunge;
    Sentadilla dividida: split squat; Split squat con mancuernas: split squat;
    Curl Jefferson: Jefferson curl; Elevación de glúteos e isquios (GHR): glute-ham raise;
    Elevación de tibiales: tibialis raise; Press con apretón (mancuernas): squeeze press;
    Press hexagonal: squeeze press; Aperturas declinadas: decline chest fly;
    Front lever: front lever; Colgado en barra: dead hang; Suspensión en barra: dead hang;
    Remo alto en máquina: high row; Flexión de cuello: neck curl;
    Extensión de cuello con disco: neck curl; Press landmine: landmine press;
    Curl de muñeca inverso con barra: reverse wrist curl;
    Curl inverso de muñeca: reverse wrist curl; Sit up en banco declinado: sit-up; L-sit: L-sit;
    Bandera de dragón: dragon flag; Cargada de potencia: power clean;
    Cargada y envión: power clean; Thruster con mancuernas: thruster;
    Sentadilla con press de hombros: thruster; Curl y press: curl to press;
    Levantamiento turco: Turkish get-up; Sentadilla hack invertida: hack squat;
    Peso muerto déficit: deadlift; Balanceo de piernas: Leg swings; Gateo del oso: Crawling;
    Rodillas arriba: Aerobics; Boxeo: Aerobics;
    Abducción de cadera de pie en polea: hip abduction; Plancha Copenhague: hip adduction;
    Almeja con banda: hip abduction; Elevación lateral de pierna: hip abduction;
    Crunch cruzado: crunch; Russian twist con balón: Russian twist;
    Giro de torso en máquina: Russian twist; Escalada: Aerobics;
    Sentadilla sumo con pesa rusa: sumo squat;
    Remo con apoyo en banco inclinado: chest-supported row; Dominada negativa: pull-up;
    Saltos al cajón: box jump; Pull through en polea: pull-through;
    Paseo de granjero: farmer's walk; Curl de pierna con banda: lying leg curl
""")

UNKNOWN = [
    "Sentadilla xyz", "Día de pierna", "Press", "Press en máquina", "Mancuerna", "Máquina",
    "Flexión de rodilla", "Elevación de hombros", "Patada en polea", "Ejercicio 3", "Pierna",
    "Curl de abuela", "Remo al sol", "Dominadas y cena", "Glúteos", "Tiron",
    "Remo", "Remo (leg press)",
]  # fmt: skip

# On a bench or a seat a dip is another exercise: 'bench dip', 'seated dip'.
PLACES = [
    "de pie",
    "sentado",
    "a una mano",
    "en banco inclinado",
    "unilateral",
    "alterno",
    "en el suelo",
    "con pausa",
    "tumbado",
    "agarre ancho",
    "isométrico",
    "en casa",
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
    assert unknown_words(SPANISH, singular) == set()
