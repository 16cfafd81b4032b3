"""Portuguese words for what is done in a gym, in English ones.

What may mean either of two movements stands for both: nothing is both, so that the person is asked.
"""

from __future__ import annotations

from calc.training.catalogue.languages.spanish import IN_PORTUGUESE_TOO
from calc.training.names.words import Language, table, words

_PORTUGUESE_MOVEMENTS = table("""
    agachamento: squat; taça: goblet; agachamento afundo: split squat;
    agachamento salto: jump squat; agachamento parede: wall sit; cadeirinha: wall sit;
    agachamento isométrico: wall sit; agachamento pistola, pistola: pistol squat;
    agachamento cinto: belt squat; pêndulo: pendulum; agachamento desenvolvimento: squat press;
    afundo, avanço, lunges: lunge; passada: walking lunge; afundo cruzado: curtsy lunge;
    afundo salto: jumping lunge; caminhando, andando: walking; passada inversa,
    passada reversa: reverse lunge; passada lateral: lateral lunge; passada avanço, avanço passada,
    afundo passada: lunge; subida: stepup; subida banco: stepup; levantamento terra,
    terra: deadlift; romeno: romanian; bom dia: goodmorning; prensa, leg 45,
    leg horizontal: leg press; prensa peito: chest press; prensa ombro: shoulder press; extensora,
    cadeira extensora, mesa extensora: leg extension; flexora: leg curl; cadeira flexora,
    flexora sentado, flexora sentada: seated leg curl; mesa flexora: lying leg curl; cama flexora,
    flexora deitado, flexora deitada: lying leg curl; flexora vertical, flexora em pé,
    flexora de pé: standing leg curl; flexão perna, flexão femoral, flexão isquio*: leg curl;
    flexão joelho, flexão de joelho: pushup leg curl; elevação ponta: tibialis raise;
    flexão nórdica: nordic curl; elevação de joelhos, elevações de joelhos: knee raise;
    elevação de joelhos na paralela: vertical knee raise; perna paralela: leg parallel bar;
    flexão plantar, elevação calcanhar, elevação calcanhares: calf raise;
    cadeira abdutora: hip abduction; cadeira adutora: hip adduction; abdução, abduções: abduction;
    adução: adduction; elevação pélvica, elevação quadril, elevação anca: hip thrust;
    ponte: hip bridge; ponte lateral: side bridge; coice: kickback kick; coice glúteo, glúteo coice,
    glúteo 4 apoios, glúteo quatro apoios: glute kickback; coice polia, coice cabo, polia coice,
    cabo coice, glúteo polia, glúteo cabo, polia glúteo: glute kickback cable; glúteo máquina,
    máquina glúteo: glute kickback machine; 4 apoios, quatro apoios: kneeling; coice tríceps,
    tríceps coice: tricep kickback; hiperextensão: hyperextension; hiperextensões: hyperextension;
    balanço: swing; passo lateral: lateral band walk;

    panturrilha, panturilha, gêmeo: calf raise; sóleo: soleus raise; panturrilha leg,
    panturrilha leg press, gêmeo prensa, prensa gêmeo: calf press; panturrilha leg 45: calf press;
    tibial: tibialis raise;

    supino: bench press; supino 45: incline bench press; supino fechado,
    supino pegada fechada: close grip bench press; crucifixo, abertura, voo: fly; voo lateral,
    voos laterais: lateral raise; voador, peck deck, fly máquina: pec deck; voador inverso,
    voador invertido, peck deck inverso, peck deck invertido: reverse pec deck;
    cross over: crossover; flexão, flexões: pushup; flexão braço, flexões braço, apoio solo: pushup;
    flexão pike: pike pushup; parada de mão: handstand; mergulho, fundo: dip;
    paralela: parallel bar dip; barras paralelas: parallel bar; mergulho banco: bench dip;
    tríceps mergulho, mergulho tríceps: tricep dip;

    barra fixa, elevações barra, elevação na barra: pullup; puxada, puxador: pulldown;
    pulley: cable; puxada alta, puxada frontal, puxada frente, puxada aberta, pulley frente,
    pulley frontal, pulley costas, pulley atrás, pulley alto, puxador costas: lat pulldown;
    puxada horizontal: seated row; puxada rosto, puxada facial, puxada face: face pull; remada: row;
    remada alta, remada vertical: upright row; remada baixa: seated row;
    remada baixa iso lateral: isolateral low row; remada alta sentado,
    remada alta sentada: high row; remada curvada, remada dobrada: bent over row; cavalinho,
    remada cavalinho, remada t: tbar row; remada serrote, serrote: single arm dumbbell row;
    remada sentado, remada sentada: seated row; remada invertida, remada inversa: inverted row;
    renegada: renegade; remo ergómetro, remo indoor, máquina de remo: row erg; encolhimento: shrug;
    suspensão barra, pendurar barra: dead hang; fazendeiro, agricultor: farmer;

    desenvolvimento, desenv: shoulder press; militar: military press;
    desenvolvimento arnold: arnold press; desenvolvimento militar: military press; elevação,
    elevações, elev: raise; elevação ombro: shrug raise; rotação, rotações: rotation; externa,
    externo: external; interna, interno: internal; manguito rotador: rotator cuff;

    rosca: curl; martelo: hammer curl; pegada martelo: neutral grip; aranha: spider;
    bayesiana: bayesian; punho: wrist; rosca punho, flexão punho, rosca antebraço: wrist curl;
    extensão punho: wrist extension; rosca inversa punho, rosca punho inversa: reverse wrist curl;
    flexão cotovelo: bicep curl; extensão, extensões, ext: extension; tríceps testa,
    testa: skullcrusher; tríceps francês, francês: overhead tricep extension;
    tríceps supino: tricep press; tríceps corda: tricep pushdown rope; tríceps pulley,
    pulley tríceps: tricep pushdown;

    prancha: plank; prancha lateral: side plank; roda, roda abdominal: ab wheel; faca: jackknife;
    flexor, flexores: flexor; abdominal supra: crunch; abdominal infra, infra: leg raise;
    infra barra fixa, abdominal infra barra fixa, elevação perna barra fixa,
    elevação joelho barra fixa: hanging leg raise; abdominal canivete: jackknife; abdominal remador,
    remador: jackknife situp; abdominal bicicleta: bicycle crunch; abdominal inverso,
    abdominal reverso, abdominal invertido: reverse crunch; giro, torção, torções: twist;
    lenhador: woodchop; escalador: mountain climber; inclinação lateral, flexão lateral: side bend;
    inseto morto: dead bug; toque ombro: shoulder tap; toque: touch; flexão tronco: crunch;
    flexão pescoço, extensão pescoço: neck curl;

    arranque: snatch; arremesso: clean and jerk; levantamento turco: turkish getup; salto: jump;
    salto caixa, salto caixote: box jump; pular corda, saltar corda: jump rope;
    polichinelo: jumping jack; corda naval, corda batalha: battle rope; empurrar trenó: sled push;
    trenó: sled; concha: clamshell; corrida, correr: run; esteira, passadeira: treadmill; caminhada,
    caminhar: walk; bicicleta, bike: bike; bicicleta ergométrica: stationary bike; elíptico,
    elíptica, transport: elliptical; escada: stair; natação, nadar: swim; futebol: football;
    boxe: boxing; alongamento: stretch; alongamento panturrilha, alongamento gêmeo: stretch calf;
    aquecimento: warmup; mobilidade: mobility; círculo braço: arm circle;

    peitoral polia: cable chest fly; pulley triângulo: lat pulldown; remada horizontal: seated row;
    recuo: reverse lunge; pendular: pendulum; extensão joelho, extensão de joelho, extensão de
    joelhos, extensor perna, extensor pernas: leg extension; femoral deitado: lying leg curl;
    femoral sentado: seated leg curl; femoral em pé: standing leg curl; coice máquina: glute
    kickback machine; quatro apoios, 4 apoios: quadruped; glúteo quatro apoios, glúteo 4 apoios:
    quadruped kickback glute; glúteo caneleira: glute kickback; panturrilha burrinho, burrinho:
    donkey calf raise; banco solear, solear: seated calf raise; super homem: superman; extensão
    coluna: back extension; lombares: back extension; rolinho, abdominal rolinho, abdominal rolo,
    rolo abdominal: ab wheel; abdominal russo, rotação russa, giro russo: russian twist; tesoura,
    tesouras: scissor; perdigueiro: bird dog; simulador escada: stair machine; tríceps mergulho:
    tricep dip; mergulho banco, mergulho bancos, mergulho dois bancos: bench dip; abdominal oblíquo:
    oblique crunch; rotação tronco, rotação do tronco: torso rotation; abdominal oblíquo rotação
    russa: russian twist; elevação do quadril, elevação quadril: hip thrust; trapézio: shrug trap
""")

_PORTUGUESE_REST = table("""
    peito, peitoral, peitorais: chest; ao peito: front; costas: back; ombro: shoulder; braço: arm;
    antebraço: forearm; dedo: finger; perna: leg; coxa: thigh; posterior coxa,
    posteriores coxa: hamstring; femoral, femorais: hamstring; quadril, quadris, anca: hip;
    joelho: knee; calcanhar, calcanhares: heel; ponta: toe; pescoço: neck; rosto, face: face;
    cotovelo: elbow; tronco: torso;

    halter, haltere, altere: dumbbell; polia, cabo: cable; polia alta: high cable;
    polia baixa: low cable; faixa: band; anilha: plate; corda: rope; argola: ring; articulado,
    articulada: machine; graviton, assistido, assistida: assisted; com peso, com carga, lastrado,
    lastrada, com lastre, peso adicional: weighted; peso corpo, peso do corpo,
    com peso do corpo: bodyweight; caneleira, tornozeleira: weight; bola, bola suíça,
    bola de estabilidade: ball; caixa, caixote: box; parede: wall; cadeira: chair; cadeira romana,
    banco romano: roman chair; chão, solo: floor; cinto: belt; triângulo: v handle;
    puxador triângulo, pegador: handle; step: step;

    em pé, de pé: standing; deitado, deitada: lying; ajoelhado, ajoelhada, de joelhos: kneeling;
    suspenso, suspensa, pendurado, pendurada: hanging; apoiado, apoiada, apoio: supported;
    apoiada no peito, peito apoiado, apoio no peito, apoiado no peito: chest supported; uma perna,
    1 perna: single leg; um braço, 1 braço, uma mão, 1 mão: single arm; dois braços, duas mãos,
    ambos braços: both hand; duas pernas: both leg; perna reta, pernas esticadas,
    pernas rígidas: stiff leg; braço reto, braços esticados: straight arm; acima da cabeça,
    sobre a cabeça: overhead; atrás da nuca, nuca: behind neck; atrás da cabeça: behind neck;
    por trás das costas: behind back; atrás: backward; por trás: behind; traseiro, traseira: rear;
    para trás: backward; curvado, curvada: bent over; pegada, pega: grip; pegada fechada,
    pega fechada: close grip; fechado, fechada: close; aberto, aberta: wide; pegada aberta,
    pega aberta, pegada larga, pega larga, pegas afastadas: wide grip; palma: palm; cima: up; baixo,
    baixa: low; para cima: up; para baixo: down; frente: front; livre: free; reto, reta: straight;
    direto, direta: regular; pausa: pause; declive: decline; iso lateral, isolateral: isolateral;
    direita: right; esquerda: left; lado: side; cada: each; pés elevados: elevated; fixo,
    fixa: fixed; completa: full; baixo cima: low;

    estreita, estreito: close; aparelho: machine; profundo, profunda: full; tricípite, tricípites:
    tricep; bicípite, bicípites: bicep; quadricípite, quadricípites: quad; voador aparelho: pec
    deck; colete: weighted; supino hammer: bench press machine; remada hammer: row machine;
    desenvolvimento hammer: shoulder press machine; elásticos, tiras elásticas: band; dois bancos:
    bench;

    puxada na barra fixa, puxada barra fixa, puxada na barra, puxadas na barra fixa: pullup;
    fechamento de supino: close grip bench press; rotação de tronco, rotação do tronco: torso
    rotation; segurar disco, segurar discos, segurar anilha, segurar anilhas: pinch hold; énfase em,
    ênfase em, enfase no, foco em, foco no, foco nos: focus; enfase, foco, focado: focus;
    convergente, convergentes, divergente, divergentes: machine;

    pés altos, pés no alto, pés elevados: feet elevated; pés baixos: feet low; pés afastados,
    pernas afastadas: feet wide; flexor deitado, flexora deitado: lying leg curl; flexor
    sentado: seated leg curl; flexor em pé, flexor vertical: standing leg curl; no cabo barra w,
    cabo barra w: cable w bar;

    calcanhar elevado, calcanhares elevados: heel elevated;

    frontal corda, frontal na corda: front raise rope; frontal com halteres, frontal halteres:
    front raise dumbbell;

    pulley neutro, pulley neutra: lat pulldown neutral grip; pulley fechado: lat pulldown close
    grip; pulley aberto: lat pulldown wide grip; pulley supinado: lat pulldown underhand;
    agachamento guiado: smith squat; supino guiado: smith bench press
""")

PORTUGUESE = Language(
    "Portuguese",
    words(
        "de da do das dos na no nas nos com c em e ou o os a ao aos as para p por pra um uma sobre "
        "entre exercicio tipo estilo treino dia"
    ),
    {**IN_PORTUGUESE_TOO, **_PORTUGUESE_MOVEMENTS, **_PORTUGUESE_REST},
    open=("remo", "remador"),
)
