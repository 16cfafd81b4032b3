"""French and Italian words for what is done in a gym, in English ones."""

from __future__ import annotations

from calc.training.names.words import Language, table, words

FRENCH = Language(
    "French",
    words("a au aux le la les de du des sur avec en et l d un une"),
    table(
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
        "prise: grip; serree: close; haltere court: dumbbell; haltere: dumbbell; "
        "halteres: dumbbell; rameur: row erg; corde: rope; "
        "corde a sauter: jump rope; etirement: stretch; rowing barre: barbell row; "
        "rowing haltere: dumbbell row; rowing buste penche: bent over row; "
        "rowing assis: seated row; rowing assis a la poulie: seated row cable; "
        "rowing t bar: tbar row; buste penche: bent over; abdos: ab; abdo: ab; leger: light; "
        "releve de bassin: hip thrust; souleve bassin: hip thrust; pont fessier: glute bridge; "
        "fessier: glute; echauffement: warmup; machine convergente: machine; cadre guide: smith; "
        "nuque: neck; extension triceps: tricep extension; adducteur: hip adduction; "
        "abducteur: hip abduction; extension lombaire: back extension; lombaire: lower back; "
        "tirage: pull; tirage buste penche: bent over row"
    ),
)
