"""German and Dutch words for what is done in a gym, in English ones."""

from __future__ import annotations

from calc.training.names.words import Language, table, words

GERMAN = Language(
    "German",
    words("mit am an im auf der die das dem den zum zur und ein eine einem"),
    table(
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
    ),
)
