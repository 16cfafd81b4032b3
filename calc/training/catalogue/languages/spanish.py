"""Spanish words for what is done in a gym, in English ones.

What may mean either of two movements stands for both: nothing is both, so that the person is asked.
"""

from __future__ import annotations

from calc.training.names.words import Language, table, words

# Written alike in Portuguese, but for accents.
IN_PORTUGUESE_TOO = table("""
    peso morto, peso muerto: deadlift; remo: row; cruce: crossover; remo alto: high row;
    remo curvado: bent over row; press pecho, press peito: chest press; press cerrado,
    press fechado, press estrecho: close grip bench press; press declive: decline press; scott,
    banco scott: preacher curl; tríceps banco: bench dip; comba: jump rope;

    biceps: bicep; triceps: tricep; cuadriceps, quadriceps: quad; isquio*: hamstring;
    deltoide: delt; trapecio, trapezio: trap; dorsal, dorsales, dorsais: lat; oblicuo,
    oblíquo: oblique; lumbar, lombar: back extension; stiff: stiff leg deadlift; escalada: climbing;
    bíceps femoral: hamstring; glúteo: glute; abdomen, abdominales, abdominais: abdominal; aductor,
    aductores, adutor, adutora, adutores, maquina aductora: hip adduction; abductor, abductores,
    abductora, abdutor, abdutora, abdutores: hip abduction;

    barra, barra libre, barra olímpica, barra livre: barbell; barra recta, barra reta: barbell;
    convergente, convergentes, divergente, divergentes: machine; barra v, barra en v, barra em v: v
    bar; barra w, barra z, barra ez, barra romana: ezbar; barra t, barra en t, barra em t: tbar;
    barra hexagonal, barra hex, barra trap: trapbar; barra de seguridad, barra seguridad, barra de
    segurança: safety bar; hexagonal: hex; máquina, maq: machine; multipower, multi power, máquina
    smith: smith; barra guiada, barra smith: smith; elástico, elástica, theraband, liga: band;
    banda, banda elástica, mini banda, banda de resistencia: band; cable: cable; elíptico,
    entrenador elíptico: elliptical; tobillera: attachment; en caja, caja: box; flexiones cuello,
    flexiones de cuello: neck curl; fitball: ball; peso: weight; pesas: free weight; peso corporal,
    con peso corporal, com peso corporal, autocarga, sin peso, sem peso: bodyweight; peso libre,
    peso livre: free weight; ketlebell, pesa rusa: kettlebell;

    sentado, sentada: seated; inclinado, inclinada, incl: incline; declinado, declinada: decline;
    banco inclinado: bench incline; banco plano, banco reto: bench flat; plano, plana: flat;
    alternado, alternada, alterno, alterna: alternating; unilateral, unilaterales, unilaterais,
    unilat: unilateral; simultáneo, simultânea: both; lateral, laterales, laterais: lateral;
    frontal, frontales, frontais: front; posterior, posteriores: rear; vertical: vertical;
    horizontal: horizontal; inverso, inversa, invertido, invertida, reverso, reversa: reverse;
    pronado, pronada, prono, prona: overhand; supinado, supinada: underhand; neutro,
    neutra: neutral; banco: bench; alto, alta: high; isométrico, isométrica: isometric;
    romano: roman; estático, estática: static; búlgaro, búlgara: bulgarian squat; nórdico,
    nórdica: nordic; australiano, australiana: australian; ruso, rusa, russo, russa: russian;
    cruzado: cross; cruzada: cross; concentrado, concentrada, concentración,
    concentração: concentration; convencional: conventional; diamante: diamond; grado,
    graus: degree; corto, curto: standard; completo, completa: full; parcial, parciales: partial;
    centro: mid; medio, média: mid; superior: upper; inferior: lower; excéntrico,
    excéntrica: eccentric; negativo, negativa: negative; cuerpo, corpo: body; casa, gimnasio,
    academia: gym;

    bíceps concentrado: concentration curl; tríceps katana: katana extension; pies juntos, pés
    juntos: close stance; rumano con mancuernas: romanian deadlift dumbbell; bloque, bloco:
    block; press hammer: press machine; remo hammer: row machine; trapecio mancuernas:
    shrug dumbbell; trapecio barra: shrug barbell; monstruo, monstro: monster; máquina pecho,
    pecho máquina: chest press machine; dorian: yates
""")

_SPANISH_MOVEMENTS = table("""
    sentadilla: squat; sentadilla delantera: front squat; copa: goblet;
    sentadilla trasera: back squat; sentadilla pistola, pistola: pistol squat;
    sentadilla sobre la cabeza: overhead squat; sentadilla dividida: split squat;
    sentadilla isométrica, sentadilla pared, sentadilla en pared, silla pared: wall sit;
    sentadilla salto, sentadilla con salto, salto sentadilla: jump squat; cosaca: cossack;
    sentadilla cinturón: belt squat; péndulo: pendulum; sentadilla press: squat press; zancada,
    estocada, desplante: lunge; zancada cruzada, zancada reverencia: curtsy lunge;
    zancada salto: jumping lunge; caminando, andando: walking; subida: stepup; prensa: leg press;
    prensa pecho, prensa pectoral: chest press; prensa hombro: shoulder press;
    prensa militar: military press; prensa banca: bench press; sillón cuádriceps, silla cuádriceps,
    cuádriceps máquina, máquina cuádriceps: leg extension; femoral tumbado, femoral acostado,
    camilla femoral, camilla isquio*: lying leg curl; femoral sentado: seated leg curl;
    femoral de pie, femoral parado: standing leg curl; flexión pierna, flexión femoral,
    flexión isquio*: leg curl; flexión rodilla, flexión de rodilla: pushup leg curl;
    elevación punta: tibialis raise; flexión nórdica, flexiones nórdicas: nordic curl;
    elevación de rodillas, elevaciones de rodillas: knee raise; rodillas arriba: high knee;
    flexión plantar, elevación talón, elevación talones, elevaciones talones: calf raise;
    empuje cadera, impulso cadera, elevación cadera, elevación pélvica: hip thrust;
    elevaciones cadera: hip thrust; puente: hip bridge; puente lateral: side bridge; patada,
    patada trasera: kickback kick; patada burro: donkey kick; patada glúteo, glúteo patada,
    patada trasera glúteo: glute kickback; glúteo máquina, máquina glúteo: glute kickback machine;
    glúteo polea, polea glúteo: glute kickback cable; patada tríceps, tríceps patada,
    patada trasera tríceps: tricep kickback; patada mariposa: flutter kick; abducción,
    abducciones: abduction; aducción, aducciones: adduction; caminata lateral,
    paso lateral: lateral band walk; buenos días, buen día: goodmorning; hiperextensión,
    hiperextensiones: hyperextension; lumbares: back extension; flexores: flexor;
    superhombre: superman; tirón entre las piernas, tirón con polea entre las piernas,
    tirón polea entre piernas: pull through; balanceo: swing;

    gemelo, pantorrilla: calf raise; sóleo: soleus raise; prensa gemelo, prensa pantorrilla,
    gemelo prensa, pantorrilla prensa: calf press; press gemelo, press pantorrilla,
    gemelo en press: calf press; costurera: seated calf raise; puntillas: calf raise; tibial,
    tibiales: tibialis raise;

    apertura, cristo, vuelo: fly; vuelo lateral, vuelos laterales: lateral raise; vuelo frontal,
    vuelos frontales: front raise; contractor, contractora, mariposa: pec deck; peck deck: pec deck;
    mariposa inversa, contractora inversa: reverse pec deck; polea cruzada,
    cable cruzado: crossover; press suelo, press en suelo: floor press; press banca: bench press;
    press francés: french press; apretón: squeeze; press tras nuca,
    press trasnuca: shoulder press behind neck; flexión, flexiones, lagartija: pushup;
    flexión brazo, flexiones brazo: pushup; flexión pica, flexiones pica: pike pushup; flexión pino,
    flexiones pino: handstand pushup; flexión codo, flexión bíceps: bicep curl; pino: handstand;
    fondo: dip; paralelas, barras paralelas: parallel bar; fondo banco: bench dip;
    fondo tríceps: tricep dip; fondo pecho, fondo para pecho: chest dip;

    dominada: pullup; jalón, jalones, polea al pecho: pulldown; jalón pecho, tirón al pecho,
    tirón dorsal, polea dorsal, polea tras nuca: lat pulldown; jalón cara, jalón facial, tirón cara,
    tirón facial, tirón hacia la cara: face pull; remo mentón, remo cuello,
    remo vertical: upright row; remo punta, remo t, remo barra t: tbar row; remo gironda,
    remo polea baja: seated cable row; remo serrucho, serrucho: single arm dumbbell row;
    remo invertido: inverted row; remo inclinado: bent over row;
    remo banco inclinado: incline bench row; renegado: renegade; remo apoyo pecho, remo apoyado,
    remo pecho apoyado: chest supported row; remo sentado: seated row; encogimiento: shrug;
    encogimiento abdominal, encogimiento abdominales: crunch; colgarse, colgado barra: dead hang;
    suspensión barra, suspensión en barra: dead hang; paseo: walk; granjero, granjera: farmer;

    elevación, elevaciones, elev: raise; elevación en y, elevaciones en y: y raise;
    elevación hombro, elevaciones hombro: shrug raise; pájaro: reverse fly;
    empuje de fuerza: push press; rotación, rotaciones: rotation; externa, externo: external;
    interna, interno: internal; manguito rotador: rotator cuff; manguito rotadores: rotator cuff;
    militar: military; pres: press; martillo: hammer curl; agarre martillo: neutral grip;
    predicador: preacher; araña: spider; arrastre: drag; curls, rizo: curl; curl muñeca,
    flexión muñeca, curl antebrazo: wrist curl; extensión muñeca: wrist extension;
    curl inverso muñeca, curl muñeca inverso: reverse wrist curl; bayesiano: bayesian; extensión,
    extensiones, ext: extension; copa tríceps, tríceps copa,
    copa a dos manos: overhead tricep extension; rompecráneos: skullcrusher;
    press tríceps: tricep press; jalón tríceps: tricep pushdown; empuje tríceps: tricep pushdown;

    plancha: plank; plancha lateral, plancha de lado: side plank; rueda abdominal, rueda: ab wheel;
    giro: twist; leñador, hachazo: woodchop; escalador, escaladores, alpinista: mountain climber;
    crunches: crunch; crunch bicicleta, abdominal bicicleta, abdominales bicicleta: bicycle crunch;
    abdominal inverso: reverse crunch; inclinación lateral, flexión lateral,
    flexiones laterales: side bend; toque hombro: shoulder tap; toque: touch; bicho muerto,
    insecto muerto: dead bug; perro pájaro: bird dog; bandera dragón: dragon flag; flexión tronco,
    flexión abdominal: crunch; flexión cuello, extensión cuello: neck curl; navaja: jackknife;
    v abdominal: vup;

    cargada: clean; cargada potencia: power clean; arrancada, arranque: snatch; envión: jerk;
    cargada envión, dos tiempos: clean and jerk; levantamiento turco: turkish getup; salto: jump;
    salto cajón, salto al cajón: box jump; salto longitud: long jump; maleta: suitcase; saltar,
    salto cuerda, salto comba, saltar cuerda, saltar comba, saltar la cuerda: jump rope;
    salto tijera: jumping jack; cuerda batalla: battle rope; empuje trineo,
    empujar trineo: sled push; trineo: sled; gateo: crawl; oso: bear; almeja: clamshell; correr,
    carrera, trote, trotar: run; cinta, cinta correr, caminadora, trotadora: treadmill; caminar,
    caminata: walk; bicicleta, bici: bike; bicicleta estática, bici estática: stationary bike;
    elíptica: elliptical; remoergómetro, máquina de remo: row erg; remo ergómetro: row erg;
    escaladora, escalera: stair; nadar, natación: swim; senderismo: hike; boxeo: boxing;
    fútbol: football; estiramiento, estirar: stretch; estiramiento gemelo,
    estiramiento pantorrilla: stretch calf; calentamiento: warmup; movilidad: mobility;
    círculo brazo: arm circle;

    pecho polea: cable chest fly; polea alta pecho, polea alta al pecho, tirón dorsales, tiro
    dorsal, tiro dorsales, jalada, jalada pecho, jaladas pecho: lat pulldown; jaladas: pulldown;
    jalón frente: front pulldown; extensión rodilla, extensión de rodilla, extensiones de rodilla:
    leg extension; prensa atlética, sentadilla prensa: leg press; femoral máquina, máquina femoral,
    isquio* máquina: leg curl machine; isquio* sentado: seated leg curl; isquio* acostado, isquio*
    tumbado: lying leg curl; isquio* de pie: standing leg curl; elevación pelvis: hip thrust;
    cuadrupedia, cuatro patas, cuatro apoyos: quadruped; separación piernas: hip abduction; talones
    de pie: standing calf raise; talones sentado: seated calf raise; chamorro: calf raise;
    espinales: back extension; bicicleta abdominal: bicycle crunch; tijera: scissor; rodillas al
    pecho, piernas al pecho: knee tuck; leñadores: woodchop; aleteo, patada aleteo: flutter kick;
    cuclilla: squat; jaca, hacka: hack; doblado, doblada: bent; un solo brazo doblado, brazo
    doblado: bent over single arm; gusano: inchworm; sapo: frog pump; extensión cadera: hip
    extension; elevación rodilla colgado: hanging knee raise; tocar talones, toque talón: heel
    touch; marcha del granjero, marcha granjero: farmer walk; trapecio: shrug trap
""")

_SPANISH_REST = table("""
    pecho, pectoral, pectorales: chest; al pecho: front; espalda: back; hombro: shoulder;
    brazo: arm; antebrazo: forearm; muñeca: wrist; dedo: finger; pierna: leg; muslo: thigh;
    cadera: hip; femoral, femorales: hamstring; rodilla: knee; talón, talones: heel; punta: toe;
    cuello: neck; cara: face; codo: elbow; torso, tronco: torso;

    mancuerna, manc: dumbbell; polea: cable; polea alta: high cable; polea baja: low cable;
    disco: plate; máquina discos, máquina placas: machine; palanca: machine; cuerda: rope; anilla,
    argolla: ring; correa: trx; barra fija, barra dominadas: bar; asistido, asistida: assisted;
    máquina asistida: assisted; lastrado, lastrada: weighted; con lastre, lastre, peso añadido,
    con peso añadido, con peso, peso adicional: weighted; pelota, balón: ball; cajón: box;
    escalón: step; silla: chair; silla romana: roman chair; cinturón: belt; pared: wall; suelo,
    piso: floor; banca: bench; banca inclinada: bench incline; banca plana: bench flat; maneral,
    manija: handle; triángulo: v handle;

    de pie, parado, parada, en pie: standing; tumbado, tumbada, acostado, acostada: lying;
    boca arriba: lying; boca abajo: prone; de rodillas, arrodillado, arrodillada: kneeling; colgado,
    colgada, suspendido, colgando: hanging; apoyado, apoyada, apoyo: supported; pecho apoyado,
    apoyo pecho, apoyo en el pecho: chest supported; una pierna, 1 pierna, sola pierna,
    una sola pierna, monopodal: single leg; cada pierna, por pierna: each leg; una mano, 1 mano,
    un brazo, 1 brazo, solo brazo, un solo brazo: single arm; dos manos, 2 manos, dos brazos,
    ambos brazos: both hand; ambas piernas, dos piernas: both leg; pierna recta, piernas rígidas,
    piernas estiradas: stiff leg; rígido, rígida: stiff; brazo recto, brazos estirados,
    brazos extendidos: straight arm; sobre la cabeza, por encima de la cabeza, encima de la cabeza,
    sobre cabeza: overhead; tras nuca, trasnuca, detrás de la nuca, tras la nuca: behind neck;
    tras la espalda: behind back; por detrás, detrás: behind; palmada: explosive;
    detrás de la cabeza, tras la cabeza: behind neck; pies elevados: elevated;
    talones elevados: heel elevated; palma: palm; arriba: up; abajo: down; agarre: grip;
    agarre cerrado, agarre estrecho, agarre junto: close grip; cerrado, cerrada: close;
    agarre ancho, agarre abierto, agarre amplio: wide grip; estrecho, estrecha: close; ancho, ancha,
    abierto, abierta, amplio: wide; supino, supina: underhand; pronas: overhand; en v: v; agarre v,
    agarre en v: v grip; neutras: neutral; declive, en declive: decline; baja, bajo: low; rumano,
    rumana: romanian; hacia atrás, atrás, trasero, trasera: backward; hacia delante, adelante,
    delantero, delantera: front; con pausa, pausa: pause; tempo: tempo; libre: free; recto,
    recta: straight; búlgaras: bulgarian squat; sola, solo: single; profundo, profunda: full;
    iso lateral, isolateral: isolateral; derecha, derecho: right; izquierda, izquierdo: left;
    lado: side; plegado: bent over; torso inclinado, tronco inclinado: bent over; doble: double;

    goma, gomas, goma elástica, ligas, banda de goma: band; mancuernilla: dumbbell; semirrígido,
    semirrígida: stiff; piernas semirrígidas: stiff leg; juntos, juntas: close; separados,
    separadas: wide; articular, articulares: ; disco olímpico: plate; chaleco: weighted; apoyado
    en banco: bench; jaladera: cable; estrecho, estrecha: close; profundo, profunda: full;

    remo gironda, gironda: seated cable row; remo en polea baja gironda: seated cable row; enfocad*:
    focus; énfasis en, enfasis, enfoque, enfoque en: focus; terminal de rodilla, terminales de
    rodilla, terminal de rodillas, terminales de rodillas: terminal knee; unipodal: single leg;
    bipodal: double leg; empuje: press; empuje de pecho, empuje para pecho: chest press;

    pies altos, pies arriba: feet elevated; pies bajos: feet low; pies separados: feet wide; en
    soporte, con soporte: supported; patada de mula, patadas de mula: donkey kick;

    frontales con disco, frontales disco: front raise plate; frontales con mancuernas, frontales
    mancuernas: front raise dumbbell;

    cuelgue, cuelgue de barra, cuelgue en barra: dead hang; curl femoral deslizante, curl
    deslizante: sliding leg curl; deslizante: sliding
""")

SPANISH = Language(
    "Spanish",
    words(
        "de del la las el los lo con c en a al por para p y e o u un una unos sobre desde hacia "
        "entre su tu mi modo ejercicio tipo estilo version dia rutina entrenamiento"
    ),
    {**IN_PORTUGUESE_TOO, **_SPANISH_MOVEMENTS, **_SPANISH_REST},
    open=("remo",),
)
