"""Portuguese names, made up as apps and lifters write them.

Muscle and equipment were judged by hand before any of them was tried; '-' is equipment that the
name leaves open, and an empty muscle is what trains none that is counted.
"""

from calc.training import find_exercise
from calc.training.catalogue.languages.portuguese import PORTUGUESE
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
    Supino Reto (Barra) | chest | barbell
    Supino inclinado c/ halteres | chest | dumbbell
    Supino Declinado (Halter) | chest | dumbbell
    Supino na máquina | chest | machine
    Supino reto no smith | chest | smith machine
    Supino fechado | triceps | barbell
    Press de peito na máquina | chest | machine
    Crucifixo inclinado com halteres | chest | dumbbell
    Crucifixo na Polia (Máquina) | chest | cable
    Voador | chest | machine
    Cross over polia alta | chest | cable
    Flexão de braço | chest | body weight
    Flexões com peso | chest | added weight
    Mergulho nas paralelas (assistido) | triceps | assistance
    Mergulho no banco | triceps | body weight
    Pullover com halteres | chest | dumbbell
    Barra fixa | lats | body weight
    Barra fixa supinada com carga | lats | added weight
    Barra fixa no graviton | lats | assistance
    Puxada Alta na Polia (Máquina) | lats | cable
    Puxada frontal pegada aberta | lats | cable
    Puxada Com Braços Esticados (Corda) | lats | cable
    Pulley frente | lats | cable
    Puxada no triângulo | lats | cable
    Remada curvada (barra) | upper_back | barbell
    Remada unilateral com halter | upper_back | dumbbell
    Serrote | upper_back | dumbbell
    Remada baixa na polia | upper_back | cable
    Remada cavalinho | upper_back | -
    Remada Sentado (Máquina) | upper_back | machine
    Remo Sentado (Máquina) | upper_back | machine
    Remada Inclinada Apoiada No Peito (Halter) | upper_back | dumbbell
    Remada alta com barra | side_delts | barbell
    Puxada facial na polia | rear_delts | cable
    Encolhimento de ombros (Halter) | traps | dumbbell
    Desenvolvimento (Halter) | front_delts | dumbbell
    Desenvolvimento militar com barra | front_delts | barbell
    Desenvolvimento na máquina | front_delts | machine
    Desenvolvimento Arnold | front_delts | dumbbell
    Elevação lateral sentado com halteres | side_delts | dumbbell
    Elevação Lateral Unilateral (Cabo) | side_delts | cable
    Elevação frontal com anilha | front_delts | plate
    Elevação posterior com halteres | rear_delts | dumbbell
    Crucifixo inverso na máquina | rear_delts | machine
    Voador inverso | rear_delts | machine
    Rosca direta (barra) | biceps | barbell
    Rosca direta barra W | biceps | EZ bar
    Rosca alternada com halteres | biceps | dumbbell
    Rosca Martelo (Halter) | biceps | dumbbell
    Rosca martelo na polia com corda | biceps | cable
    Rosca Scott na máquina | biceps | machine
    Rosca concentrada | biceps | dumbbell
    Rosca 21 | biceps | -
    Rosca inversa na polia | biceps | cable
    Rosca de punho com barra | forearms | barbell
    Tríceps testa com barra W | triceps | EZ bar
    Tríceps francês com halter | triceps | dumbbell
    Tríceps na polia com corda | triceps | cable
    Tríceps coice com halter | triceps | dumbbell
    Tríceps Pulley (Barra) | triceps | cable
    Extensão de tríceps acima da cabeça (cabo) | triceps | cable
    Agachamento livre com barra | quadriceps | barbell
    Agachamento no Smith | quadriceps | smith machine
    Agachamento búlgaro com halteres | quadriceps | dumbbell
    Agachamento sumô com halter | quadriceps | dumbbell
    Agachamento com peso do corpo | quadriceps | body weight
    Leg Press 45º (Máquina) | quadriceps | machine
    Leg press unilateral | quadriceps | machine
    Cadeira extensora | quadriceps | machine
    Extensão de Perna Unilateral (Máquina) | quadriceps | machine
    Afundo com halteres | quadriceps | dumbbell
    Passada com barra | quadriceps | barbell
    Avanço reverso | quadriceps | -
    Mesa flexora | hamstrings | machine
    Cadeira Flexora (Máquina) | hamstrings | machine
    Flexão de perna em pé | hamstrings | machine
    Stiff com halteres | hamstrings | dumbbell
    Levantamento Terra Romeno (Barra) | hamstrings | barbell
    Levantamento terra | glutes | barbell
    Peso morto com halteres | glutes | dumbbell
    Bom dia com barra | hamstrings | barbell
    Elevação pélvica (barra) | glutes | barbell
    Ponte de glúteos | glutes | body weight
    Coice na polia | glutes | cable
    Glúteo 4 apoios com caneleira | glutes | -
    Cadeira abdutora | abductors | machine
    Adução de quadril na máquina | adductors | machine
    Panturrilha em pé na máquina | calves | machine
    Elevação de Panturrilha Sentado (Máquina) | calves | machine
    Panturrilha no leg press | calves | machine
    Elevação de gémeos com halteres | calves | dumbbell
    Extensão lombar | lower_back | body weight
    Abdominal supra no solo | abdominals | body weight
    Abdominal infra | abdominals | body weight
    Abdominal na máquina | abdominals | machine
    Prancha lateral | abdominals | body weight
    Elevação de pernas suspenso | abdominals | body weight
    Roda abdominal | abdominals | body weight
    Esteira | |
    Caminhada inclinada | |
    Pular corda | |
    Alongamento de glúteo | |
    Puxada na barra fixa | lats | body weight
    Rotação de tronco (máquina) | abdominals | machine
    Agachamento com foco em glúteo | quadriceps | -
    Segurar discos | forearms | -
    Flexão com pés elevados | chest | body weight
    Remada divergente | upper_back | machine
    Flexor deitado | hamstrings | machine
    Tríceps no cabo com barra W | triceps | cable
    Leg press pés afastados | quadriceps | machine
    Pulley fechado | lats | -
    Agachamento guiado | quadriceps | smith machine
""")

# What is rarer, with its movement in the catalogue.
RARER = by_movement("""
    Afundo lateral: lateral lunge; Agachamento pêndulo: pendulum squat;
    Agachamento com cinto: belt squat; Agachamento no caixote: box squat;
    Agachamento com pausa: pause squat; Agachamento overhead: overhead squat;
    Agachamento sissy: sissy squat; Afundo cruzado: curtsy lunge; Afundo com salto: jumping lunge;
    Levantamento terra com barra hexagonal: trap bar deadlift;
    Levantamento terra unilateral: deadlift; Stiff unilateral: Romanian deadlift;
    Stiff em uma perna com halter: single-leg Romanian deadlift;
    Hiperextensão reversa: reverse hyperextension; Pull through na polia: pull-through;
    Balanço com kettlebell: kettlebell swing; Flexão nórdica: Nordic curl;
    Flexora nórdica: Nordic curl; Flexora na bola: sliding leg curl;
    Crucifixo declinado: decline chest fly; Muscle up: muscle-up; Front lever: front lever;
    Suspensão na barra: dead hang; Remada Pendlay: Pendlay row;
    Remada alta sentado na máquina: high row; Flexão de pescoço: neck curl;
    Push press com barra: push press; Elevação em Y: Y raise;
    Caminhada do fazendeiro: farmer's walk; Inseto morto: dead bug; Lenhador na polia: wood chop;
    Escalador: mountain climber; Arranque: snatch; Arremesso: power clean; Thruster: thruster;
    Agachamento com desenvolvimento: thruster; Levantamento turco: Turkish get-up;
    Salto na caixa: box jump; Empurrar trenó: sled push;
    Caminhada lateral com elástico: band walk; Círculos com os braços: Arm circles;
    Aquecimento: Light cardio; Polichinelo: Jumping jack; Burpee: Burpee; Saltos: Jumps;
    Rosca punho inversa: reverse wrist curl; Elevação de joelhos na paralela: hanging leg raise;
    Subida no banco com halteres: step-up; Agachamento na parede: wall sit;
    Flexão de braço inclinada: push-up; Prancha com toque no ombro: plank;
    Remada renegada: one-arm row; Rotação de tronco na máquina: Russian twist
""")

UNKNOWN = [
    "Supino xyz", "Treino A", "Halter", "Polia", "Flexão de joelhos", "Elevação de ombros",
    "Pulley (Corda)", "Coice", "Peito e costas", "Remada do avô", "Perna esquerda",
    "Remador", "Remada xyz (leg press)",
]  # fmt: skip

# On a bench or a seat a dip is another exercise: 'bench dip', 'seated dip'.
PLACES = [
    "em pé",
    "sentado",
    "unilateral",
    "no banco inclinado",
    "alternado",
    "no chão",
    "deitado",
    "pegada aberta",
    "com pausa",
    "na academia",
    "um braço",
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
    assert unknown_words(PORTUGUESE, singular) == set()
