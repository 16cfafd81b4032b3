"""The words that people write for exercises in four languages, and what each stands for.

Everything here is in lower case, without accents ('ü' is 'u', 'ß' is 'ss') and in the singular, as
`recognition` compares it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from calc.evidence import Constant

SHORTEST_PART = Constant(3, "letters", "shortest part of a word that is taken apart")

# What makes letters of their own and is no accent.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "'": None, "’": None})
_WORDS = re.compile(r"[^\W_]+")


def normalise(name: str) -> list[str]:
    """Return the words of a name in lower case and without accents."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    # Once more: taken apart, a letter of another script may be a capital again.
    return _WORDS.findall(plain.casefold())


def singular(word: str) -> str:
    """Return a word without the ending of an English plural, where it seems to have one."""
    if not word.endswith("s") or word.endswith("ss") or len(word) < SHORTEST_PART:
        return word
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def _table(text: str) -> Mapping[str, str]:
    """Return 'a phrase: what it stands for; another: ...' as a mapping."""
    pairs = (entry.split(":") for entry in text.split(";"))
    return {phrase.strip(): meaning.strip() for phrase, meaning in pairs}


# A word for equipment -> the catalogue's. The first that a name holds, in this order, is meant.
EQUIPMENT: Mapping[str, str] = {
    "assisted": "assistance",
    "weighted": "added weight",
    "smith": "smith machine",
    "trapbar": "trap bar",
    "ezbar": "EZ bar",
    "landmine": "landmine",
    "sled": "sled",
    "ring": "rings",
    "trx": "suspension trainer",
    "kettlebell": "kettlebell",
    "dumbbell": "dumbbell",
    "barbell": "barbell",
    "cable": "cable",
    "band": "band",
    "machine": "machine",
    "plate": "plate",
    "rope": "cable",
    "deck": "machine",
    "bodyweight": "body weight",
}

# What to take, in this order, where a movement is not in the catalogue with the equipment named.
INSTEAD: Mapping[str, tuple[str, ...]] = {
    "assistance": ("body weight",),
    "added weight": ("dumbbell", "plate", "barbell", "body weight"),
    "smith machine": ("machine", "barbell"),
    "trap bar": ("barbell",),
    "EZ bar": ("barbell",),
    "landmine": ("barbell",),
    "rings": ("suspension trainer", "body weight"),
    "suspension trainer": ("rings", "body weight"),
    "kettlebell": ("dumbbell",),
    "dumbbell": ("kettlebell",),
    "barbell": ("EZ bar",),
    "cable": ("machine",),
    "band": ("cable",),
    "machine": ("smith machine", "cable"),
    "plate": ("dumbbell", "added weight"),
    "body weight": ("rings",),
}

# Words that say how, not what: they neither make nor unmake an exercise.
MODIFIERS = words(
    "single double two both each arm leg hand standing seated lying kneeling incline decline flat "
    "wide close narrow medium neutral overhand underhand pronated supinated mixed grip "
    "stance alternating alternate unilateral bilateral iso lateral isolateral high low upper lower "
    "mid front behind back slow tempo pause paused strict heavy light deficit half full partial "
    "lengthened rep set top warm drop isometric eccentric negative explosive banded chain bar "
    "straight rope handle attachment v w d bench box ball physio swiss bosu floor free weight "
    "left right side over bent supported leaning facing inner outer range motion "
    "dual station fixed style version variation beginner body cross knee toe heel "
    "elevated constant standard regular normal basic classic home gym seat chair torso "
    "superset 1 2 3 4 5"
)

# What is left out before words are compared.
FILLERS = words(
    "a an the with on to and of in for by from using at or per as it is no "
    "de da do das dos na no nas nos com em e o os ao para por um uma "
    "mit am an im auf der die das dem den zum zur und ein eine "
    "a au aux le la les du des sur avec en et l d un une"
)

# Words that are too common to stand for their exercise beside a word that we do not know.
GENERIC = words(
    "press curl row extension raise fly walk run neck bicep tricep forearm lateral hang swing pike "
    "bike bench step carry twist swim steps stair cycle hop crawl twist hollow rower abdominal "
    "kickback abduction adduction crossover scissor sled cardio dance hike jog sprint"
)

# At either end of a name they say that nothing was lifted: 'calf stretch', 'foam roll quads'.
NO_LIFT = frozenset(
    {"stretch", "mobility", "mobilization", "thoracic", "foam", "warmup", "cooldown", "yoga"}
)

ENGLISH = _table(
    "push up: pushup; pull up: pullup; chin up: chinup; sit up: situp; step up: stepup; "
    "muscle up: muscleup; get up: getup; pull down: pulldown; push down: pushdown; "
    "press down: pressdown; wood chop: woodchop; cross over: crossover; "
    "skull crusher: skullcrusher; good morning: goodmorning; t bar: tbar; "
    "hyper extension: hyperextension; butter fly: butterfly; kick back: kickback; "
    "warm up: warmup; cool down: cooldown; roll out: rollout; pull over: pullover; "
    "dead lift: deadlift; dead bug: deadbug; dead hang: deadhang; iso lateral: isolateral; "
    "v up: vup; press up: pushup; tricep press down: tricep pushdown; "
    "pressdown: pushdown; facepull: face pull; handstand push up: handstand pushup; "
    "pulldown lat: lat pulldown; db: dumbbell; dumbell: dumbbell; bb: barbell; "
    "kb: kettlebell; ez bar: ezbar; ez: ezbar; easy bar: ezbar; curl bar: ezbar; "
    "ez curl bar: ezbar; trap bar: trapbar; hex bar: trapbar; hexbar: trapbar; "
    "smith machine: smith; lever: machine; leverage: machine; leverage machine: machine; "
    "plate loaded: machine; machine plate: machine; hammer strength: machine; "
    "hammerstrength: machine; selectorized: machine; nautilus: machine; pulley: cable; "
    "crossover machine: cable; resistance band: band; mini band: band; loop band: band; "
    "elastic band: band; suspension: trx; suspension trainer: trx; gymnastic ring: ring; "
    "body weight: bodyweight; bw: bodyweight; no equipment: bodyweight; belted: weighted; "
    "weight vest: weighted; bodyweight plus: weighted; assist: assisted; "
    "assistance: assisted; gravitron: assisted; kettle bell: kettlebell; "
    "dumb bell: dumbbell; bar bell: barbell; one: single; 1 arm: single arm; "
    "1 leg: single leg; sa: single arm; sl: single leg; one arm: single arm; "
    "one leg: single leg; one legged: single leg; one armed: single arm; legged: leg; "
    "armed: arm; sitting: seated; sit: seated; laying: lying; kneel: kneeling; "
    "cg: close grip; wg: wide grip; bend: bent; bor: bent over row; stiff legged: stiff leg; "
    "inclined: incline; declined: decline; fwd: forward; rev: reverse; backwards: backward; "
    "alt: alternating; inc: incline; abs: ab; abdominals: abdominal; deltoid: delt; "
    "quadricep: quad; hammy: hamstring; pectoral: pec; peck: pec; flye: fly; flies: fly; "
    "flys: fly; flyes: fly; calves: calf; gastroc: calf; glutes: glute; "
    "rear deltoid: rear delt; posterior delt: rear delt; ext: extension; extn: extension; "
    "extensions: extension; bi: bicep; tri: tricep; shldr: shoulder; pulldn: pulldown; "
    "raises: raise; lift off: raise; dl: deadlift; rdl: romanian deadlift; "
    "sldl: stiff leg deadlift; bss: bulgarian split squat; rfess: bulgarian split squat; "
    "ohp: overhead press; cgbp: close grip bench press; ghr: glute ham raise; "
    "hspu: handstand pushup; bp: bench press; lpd: lat pulldown; ohs: overhead squat; "
    "t2b: toe to bar; ssb: safety bar; bpa: band pull apart; jumps: jump; "
    "rope jumping: jump rope; hops: hop; toes: toe; climbers: climber; "
    "woodchopper: woodchop; physioball: ball; military shoulder: military; "
    "scull crusher: skullcrusher; scullcrusher: skullcrusher; kickbacks: kickback; "
    "rollouts: rollout; chinups: chinup; ts: t; ws: w; ys: y; ups: up"
)

PORTUGUESE = _table(
    "supino: bench press; agachamento: squat; remada: row; rosca: curl; "
    "puxada: lat pulldown; puxada alta: lat pulldown; pulley: cable; "
    "puxada frontal: lat pulldown; puxada frente: lat pulldown; "
    "desenvolvimento: shoulder press; militar: military; levantamento terra: deadlift; "
    "peso morto: deadlift; terra: deadlift; romeno: romanian; extensora: leg extension; "
    "cadeira extensora: leg extension; flexora: leg curl; mesa flexora: lying leg curl; "
    "cama flexora: lying leg curl; cadeira flexora: seated leg curl; "
    "flexora sentado: seated leg curl; extensao perna: leg extension; "
    "flexao perna: leg curl; cadeira abdutora: hip abduction; abdutora: hip abduction; "
    "abducao: abduction; cadeira adutora: hip adduction; adutora: hip adduction; "
    "aducao: adduction; abducao quadril: hip abduction; aducao quadril: hip adduction; "
    "panturrilha: calf raise; gemeo: calf raise; elevacao panturrilha: calf raise; "
    "elevacao gemeo: calf raise; elevacao lateral: lateral raise; "
    "elevacao frontal: front raise; elevacao perna: leg raise; elevacao joelho: knee raise; "
    "elevacao pelvica: hip thrust; elevacao quadril: hip thrust; elevacao: raise; "
    "crucifixo: fly; crucifixo inverso: reverse fly; crucifixo invertido: reverse fly; "
    "inverso: reverse; inversa: reverse; invertido: reverse; invertida: reverse; "
    "voador: pec deck; peck deck: pec deck; mergulho: dip; paralela: dip; flexao: pushup; "
    "flexao braco: pushup; apoio: pushup; barra fixa: pullup; afundo: lunge; "
    "passada: walking lunge; avanco: lunge; bulgaro: bulgarian; encolhimento: shrug; "
    "prancha: plank; abdominal supra: crunch; abdominal infra: leg raise; "
    "triceps testa: skullcrusher; testa: skullcrusher; triceps corda: tricep pushdown; "
    "triceps frances: overhead tricep extension; triceps pulley: tricep pushdown; "
    "triceps polia: tricep pushdown; triceps coice: tricep kickback; coice: kickback; "
    "gluteo: glute; coice gluteo: glute kickback; rosca scott: preacher curl; "
    "rosca direta: bicep curl; rosca alternada: bicep curl; rosca martelo: hammer curl; "
    "martelo: hammer; rosca concentrada: concentration curl; rosca inversa: reverse curl; "
    "rosca punho: wrist curl; rosca biceps: bicep curl; concentrada: concentration; "
    "punho: wrist; antebraco: forearm; extensao: extension; extensao lombar: back extension; "
    "lombar: lower back; bom dia: goodmorning; remada alta: upright row; "
    "remada baixa: seated row; remada curvada: bent over row; remada cavalinho: tbar row; "
    "cavalinho: tbar; serrote: single arm dumbbell row; remada unilateral: single arm row; "
    "remada sentado: seated row; desenvolvimento arnold: arnold press; halter: dumbbell; "
    "haltere: dumbbell; halteres: dumbbell; barra: barbell; barra w: ezbar; barra t: tbar; "
    "barra ez: ezbar; maquina: machine; polia: cable; cabo: cable; elastico: band; "
    "faixa: band; peso corporal: bodyweight; peso corpo: bodyweight; com peso: weighted; "
    "com carga: weighted; assistido: assisted; assistida: assisted; graviton: assisted; "
    "sentado: seated; sentada: seated; em pe: standing; deitado: lying; deitada: lying; "
    "inclinado: incline; inclinada: incline; declinado: decline; declinada: decline; "
    "reto: flat; fechada: close; fechado: close; aberta: wide; pegada: grip; "
    "pegada fechada: close grip; pegada neutra: neutral grip; "
    "pegada supinada: underhand grip; neutra: neutral; alternada: alternating; "
    "alternado: alternating; braco: arm; perna: leg; ombro: shoulder; peito: chest; "
    "peitoral: chest; costas: back; corda: rope; corrida: run; esteira: treadmill; "
    "caminhada: walk; bicicleta: bike; escada: stair; pular corda: jump rope; "
    "alongamento: stretch; frontal: front; livre: free; sumo: sumo; caminhando: walking; "
    "braco reto: straight arm; pulldown braco reto: straight arm pulldown; subida: stepup; "
    "aquecimento: warmup; corpo: body; baixo: low; alto: high; baixa: low; alta: high; "
    "banco: bench; suspenso: hanging"
)

GERMAN = _table(
    "bankdrucken: bench press; schragbankdrucken: incline bench press; schragbank: incline; "
    "flachbank: flat; negativbankdrucken: decline bench press; brustpresse: chest press; "
    "brustdrucken: chest press; schulterdrucken: shoulder press; "
    "schulterpresse: shoulder press; militardrucken: military press; "
    "uberkopfdrucken: overhead press; kniebeuge: squat; kniebeugen: squat; "
    "frontkniebeuge: front squat; frontkniebeugen: front squat; kreuzheben: deadlift; "
    "rumanisches: romanian; rumanisch: romanian; gestrecktes: stiff leg; rudern: row; "
    "klimmzug: pullup; klimmzuge: pullup; latzug: lat pulldown; latziehen: lat pulldown; "
    "lat ziehen: lat pulldown; beinpresse: leg press; beinstrecker: leg extension; "
    "beinstrecken: leg extension; beinbeuger: leg curl; beinbeugen: leg curl; "
    "beincurl: leg curl; beinbeuger sitzend: seated leg curl; "
    "beinbeuger liegend: lying leg curl; wadenheben: calf raise; wade: calf; waden: calf; "
    "wadenmaschine: calf raise machine; ausfallschritt: lunge; ausfallschritte: lunge; "
    "seitheben: lateral raise; frontheben: front raise; fliegende: fly; "
    "reverse fliegende: reverse fly; umgekehrte: reverse; liegestutz: pushup; "
    "liegestutze: pushup; liegestutzen: pushup; bizep: bicep; bizeps: bicep; trizep: tricep; "
    "trizeps: tricep; trizepsdrucken: tricep pushdown; trizepsstrecken: tricep extension; "
    "trizepstrecken: tricep extension; seildrucken: tricep pushdown; "
    "stirndrucken: skullcrusher; french press: french press; kabel: cable; kabelzug: cable; "
    "seilzug: cable; kabelturm: cable; turm: cable; langhantel: barbell; "
    "kurzhantel: dumbbell; kurzhanteln: dumbbell; lh: barbell; kh: dumbbell; "
    "hantel: dumbbell; maschine: machine; multipresse: smith; sz stange: ezbar; sz: ezbar; "
    "sz hantel: ezbar; stange: barbell; kugelhantel: kettlebell; widerstandsband: band; "
    "korpergewicht: bodyweight; eigengewicht: bodyweight; unterstutzt: assisted; "
    "zusatzgewicht: weighted; gewicht: weight; sitzend: seated; sitzendes: seated; "
    "sitzende: seated; liegend: lying; liegendes: lying; stehend: standing; "
    "stehendes: standing; schrag: incline; negativ: decline; einarmig: single arm; "
    "einarmiges: single arm; einbeinig: single leg; einbeinige: single leg; "
    "vorgebeugt: bent over; vorgebeugtes: bent over; vorgebeugte: bent over; hufte: hip; "
    "huft: hip; huftheben: hip thrust; huftstoss: hip thrust; beckenheben: glute bridge; "
    "brucke: bridge; brust: chest; drucken: press; strecken: extension; heben: raise; "
    "schulter: shoulder; schultern: shoulder; bein: leg; beine: leg; bauch: ab; "
    "bauchpresse: crunch; ruckenstrecker: back extension; ruckenstrecken: back extension; "
    "unterarmstutz: plank; seitstutz: side plank; beinheben: leg raise; hangend: hanging; "
    "hangendes: hanging; schulterheben: shrug; schulterzucken: shrug; nacken: neck; "
    "uberkopf: overhead; uberzug: pullover; uberzuge: pullover; adduktoren: hip adduction; "
    "adduktion: hip adduction; abduktoren: hip abduction; abduktion: hip abduction; "
    "laufen: run; laufband: treadmill; gehen: walk; radfahren: bike; fahrrad: bike; "
    "seilspringen: jump rope; eng: close; enges: close; enge: close; "
    "enger griff: close grip; breit: wide; breiter griff: wide grip; griff: grip; "
    "turkisch: turkish; konzentrationscurl: concentration curl; handgelenkcurl: wrist curl; "
    "unterarmcurl: wrist curl; gehende: walking; bulgarische: bulgarian; dehnen: stretch; "
    "dehnung: stretch; aufrechtes: upright; aufrechtes rudern: upright row; "
    "rudermaschine: row erg; rudergerat: row erg; kniend: kneeling; "
    "goblet kniebeuge: goblet squat; crosstrainer: elliptical; aufwarmen: warmup; "
    "gesicht: face"
)

FRENCH = _table(
    "developpe couche: bench press; developpe incline: incline bench press; "
    "developpe decline: decline bench press; developpe militaire: overhead press; "
    "developpe epaule: shoulder press; developpe nuque: shoulder press; "
    "developpe arnold: arnold press; developpe: press; souleve terre: deadlift; "
    "souleve de terre: deadlift; roumain: romanian; jambe tendue: stiff leg; "
    "tirage vertical: lat pulldown; tirage poitrine: lat pulldown; "
    "tirage poulie haute: lat pulldown; tirage haut: lat pulldown; "
    "tirage horizontal: seated row; tirage poulie basse: seated row; "
    "tirage visage: face pull; tirage menton: upright row; traction: pullup; "
    "tractions: pullup; presse cuisse: leg press; presse a cuisse: leg press; "
    "presse a cuisses: leg press; presse jambe: leg press; extension jambe: leg extension; "
    "extension de jambes: leg extension; curl jambe: leg curl; flexion jambe: leg curl; "
    "mollet: calf raise; extension mollet: calf raise; extensions mollet: calf raise; "
    "fente: lunge; fentes: lunge; fente marchee: walking lunge; "
    "fentes marchees: walking lunge; marchee: walking; elevation laterale: lateral raise; "
    "elevations laterales: lateral raise; elevation frontale: front raise; "
    "elevations frontales: front raise; elevation: raise; laterale: lateral; ecarte: fly; "
    "ecartes: fly; ecarte inverse: reverse fly; oiseau: reverse fly; inverse: reverse; "
    "inversee: reverse; pompe: pushup; pompes: pushup; barre: barbell; poulie: cable; "
    "poulie haute: cable; poulie basse: cable; elastique: band; assis: seated; "
    "assise: seated; allonge: lying; couche: lying; debout: standing; marteau: hammer; "
    "curl marteau: hammer curl; pupitre: preacher; barre au front: skullcrusher; "
    "barre front: skullcrusher; releve jambe: leg raise; releve de jambes: leg raise; "
    "suspendu: hanging; gainage: plank; planche abdominale: plank; haussement epaule: shrug; "
    "haussement d epaule: shrug; haussement: shrug; poids du corps: bodyweight; "
    "poids corps: bodyweight; leste: weighted; lestee: weighted; lestes: weighted; "
    "lestees: weighted; assistee: assisted; assiste: assisted; course: run; "
    "course a pied: run; tapis: treadmill; marche: walk; velo: bike; bulgare: bulgarian; "
    "arriere: reverse; avant: front; epaule: shoulder; poitrine: chest; jambe: leg; "
    "bras: arm; unilateral: single; prise serree: close grip; prise large: wide grip; "
    "prise: grip; serree: close; haltere court: dumbbell; rameur: row erg; corde: rope; "
    "corde a sauter: jump rope; etirement: stretch; rowing barre: barbell row; "
    "rowing haltere: dumbbell row; rowing buste penche: bent over row; "
    "rowing assis: seated row; rowing assis a la poulie: seated row cable; "
    "rowing t bar: tbar row; buste penche: bent over; abdos: ab; abdo: ab; leger: light; "
    "releve de bassin: hip thrust; souleve bassin: hip thrust; pont fessier: glute bridge; "
    "fessier: glute; echauffement: warmup; machine convergente: machine; cadre guide: smith; "
    "nuque: neck; extension triceps: tricep extension; adducteur: hip adduction; "
    "abducteur: hip abduction; extension lombaire: back extension; lombaire: lower back; "
    "tirage: pull; tirage buste penche: bent over row"
)

# A phrase (one word or several) -> the words that it stands for.
PHRASES: Mapping[tuple[str, ...], tuple[str, ...]] = {
    tuple(singular(word) for word in phrase.split()): tuple(meaning.split())
    for one in (PORTUGUESE, GERMAN, FRENCH, ENGLISH)
    for phrase, meaning in one.items()
}
LONGEST_PHRASE = max(map(len, PHRASES))
