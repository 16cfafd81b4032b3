"""Portuguese, German and French words for movements, muscles and equipment, in English words.

Written without accents: 'ü' is 'u', 'ß' is 'ss'.
"""

from __future__ import annotations

from collections.abc import Mapping


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def table(text: str) -> Mapping[str, str]:
    """Return 'a phrase: what it stands for; another: ...' as a mapping."""
    pairs = (entry.split(":") for entry in text.split(";"))
    return {phrase.strip(): meaning.strip() for phrase, meaning in pairs}


FILLERS = words(
    "de da do das dos na no nas nos com em e o os ao para por um uma "
    "mit am an im auf der die das dem den zum zur und ein eine "
    "a au aux le la les du des sur avec en et l d un une"
)

PORTUGUESE = table(
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

GERMAN = table(
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

FRENCH = table(
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

FOREIGN: Mapping[str, Mapping[str, str]] = {
    "Portuguese": PORTUGUESE,
    "German": GERMAN,
    "French": FRENCH,
}
