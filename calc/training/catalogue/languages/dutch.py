"""Dutch words for what is done in a gym, in English ones.

Nouns stand whole, since the language joins them ('kabelroeien'); only adjectives have a
star for their endings.
"""

from __future__ import annotations

from calc.training.names.words import Language, normalise, table

DUTCH = Language(
    "Dutch",
    frozenset(
        normalise(
            "met de het een op aan in van voor naar per en of tegen je oefening oefeningen bij uit"
        )
    ),
    table(
        # Presses, push-ups and dips.
        "bankdrukken: bench press; drukken: press; pers: press; druk: press; opdrukken: pushup; "
        "borstpers: chest press; borstdrukken: chest press; schouderpers: shoulder press; "
        "schouderdrukken: shoulder press; schouderdruk: shoulder press; militair*: military; "
        "vloerdrukken: floor press; dippen: dip; neerdrukken: pushdown; "
        "naar beneden drukken: pushdown; schedelbreker: skullcrusher; franse: french; "
        # Rows and pulls.
        "roeien: row; rechtop roeien: upright row; rechtopstaand* roeien: upright row; "
        "omgekeerd* roeien: inverted row; optrekken: pullup; optrekking: pullup; "
        "lat trekken: lat pulldown; lattrekken: lat pulldown; neertrekken: pulldown; "
        "naar beneden trekken: pulldown; omlaag trekken: pulldown; trekken: pull; "
        "gezicht trekken: face pull; kruisheffen: deadlift; "
        # Raises and flyes.
        "heffen: raise; heffing: raise; heffers: raise; heffen voor: front raise; "
        "heffingen: raise; zijheffen: lateral raise; zijwaarts heffen: lateral raise; "
        "voorheffen: front raise; frontheffen: front raise; schouderheffen: shrug; "
        "schouderophalen: shrug; schouders ophalen: shrug; ophalen schouders: shrug; vlieg*: fly; "
        "vlinder: butterfly; exorotatie: external rotation; endorotatie: internal rotation; "
        # Arms.
        "armbuigen: bicep curl; bicepsbuigen: bicep curl; concentratiecurl: concentration curl; "
        "concentratie: concentration; hamer: hammer; armstrekken: tricep extension; "
        "strekken: extension; strekking: extension; extensie: extension; extencion: extension; "
        "polscurl: wrist curl; polsbuigen: wrist curl; "
        # Legs and hips.
        "kniebuiging: squat; kniebuigingen: squat; kniebuigen: squat; muurzit: wall sit; "
        "muurzitten: wall sit; beenpers: leg press; beenpress: leg press; "
        "beenstrekken: leg extension; beenstrekker: leg extension; beenbuigen: leg curl; "
        "beenbuiger: leg curl; kuitpers: calf press; hielheffen: heel raise; uitvalspas: lunge; "
        "uitvalspassen: lunge; uitvalpas: lunge; uitvalpassen: lunge; uitstappas: lunge; "
        "uitval: lunge; opstap: step up; opstappen: step up; heupstoot: hip thrust; "
        "heupheffen: hip thrust; heuplift: hip thrust; brug: bridge; bilbrug: glute bridge; "
        "abductie: abduction; abductoren: abductor; adductie: adduction; adductoren: adductor; "
        # Trunk and whole body.
        "buikspieroefening: crunch; rugstrekker: back extension; rugstrekken: back extension; "
        "goedemorgen: goodmorning; zijplank: side plank; zijbuiging: side bend; "
        "zijbuigingen: side bend; russisch*: russian; draai: twist; draaien: twist; "
        "houthakker: woodchop; buikwiel: ab wheel; bergbeklimmer: mountain climber; "
        "bergbeklimmers: mountain climber; boerenwandeling: farmer walk; zwaai: swing; "
        "zwaaien: swing; turks*: turkish; trekken en stoten: clean and jerk; "
        # Cardio, warm-up and stretching.
        "hardlopen: run; rennen: run; loopband: treadmill; wandelen: walk; lopen: walk; "
        "fietsen: bike; fiets: bike; hometrainer: bike; roeimachine: row erg; "
        "roeitrainer: row erg; roeiergometer: row erg; traplopen: stair; trappenlopen: stair; "
        "zwemmen: swim; touwtjespringen: jump rope; springtouw: jump rope; springen: jump; "
        "sprong: jump; rekken: stretch; stretchen: stretch; rekoefening: stretch; "
        "opwarming: warmup; opwarmen: warmup; warming-up: warmup; "
        # Parts of the body.
        "bankdip: bench dip; bankdips: bench dip; stand: standing; ext: extension; rom: range; "
        "been: leg; curlstang: ezbar; achterste delt: rear delt; achterste: rear; "
        "borst: chest; schouder: shoulder; schouders: shoulder; achterste schouder: rear delt; "
        "achterkant schouder: rear delt; zijkant schouder: side delt; nek: neck; rug: back; "
        "onderrug: lower back; onderarm: forearm; onderarmen: forearm; pols: wrist; polsen: wrist; "
        "vinger: finger; gezicht: face; buik: ab; buikspier: ab; buikspieren: ab; heup: hip; "
        "heupen: hip; bil: glute; billen: glute; bilspier: glute; bilspieren: glute; been: leg; "
        "benen: leg; binnenkant dij: inner thigh; buitenkant dij: outer thigh; "
        "kuiten: calf; kuit: calf; negatief: decline; negatieve: decline; knie: knee; knieën: "
        "knee; armen: arm; "
        # Equipment.
        "halter: barbell; lange halter: barbell; halterstang: barbell; stang: barbell; "
        "korte halter: dumbbell; korte halters: dumbbell; handhalter: dumbbell; kabel: cable; "
        "katrol: cable; touw: rope; toestel: machine; apparaat: machine; smithmachine: smith; "
        "weerstandsband: band; weerstandsbanden: band; elastiek: band; banden: band; "
        "lichaamsgewicht: bodyweight; eigen gewicht: bodyweight; "
        "eigen lichaamsgewicht: bodyweight; zonder gewicht: bodyweight; "
        "zonder gewichten: bodyweight; verzwaard*: weighted; met gewicht: weighted; "
        "extra gewicht: weighted; gewichtsvest: weighted; gewicht: weight; "
        "losse gewichten: free weight; schijf: plate; halterschijf: plate; ringen: ring; "
        "slee: sled; ondersteund*: assisted; geassisteerd*: assisted; "
        "borst ondersteund*: chest supported; borstondersteund*: chest supported; bal: ball; "
        # Postures, places, sides and grips.
        "zittend*: seated; liggend*: lying; staand*: standing; knielend*: kneeling; "
        "geknield*: kneeling; hangend*: hanging; lopend*: walking; voorovergebogen: bent over; "
        "voorover gebogen: bent over; gebogen: bent over; bank: bench; "
        "schuine bank: incline bench; platte bank: flat bench; vlakke bank: flat bench; "
        "schuin*: incline; plat: flat; platte: flat; vlak: flat; vlakke: flat; aflopend*: decline; "
        "vloer: floor; grond: floor; muur: wall; stoel: chair; naar borst: front; "
        "naar de borst: front; naar je borst: front; achter de nek: behind neck; "
        "achter het hoofd: behind neck; bovenhoofds*: overhead; boven het hoofd: overhead; "
        "boven hoofd: overhead; achter: behind; achterwaarts*: backward; achteruit: backward; "
        "voorwaarts*: forward; zijwaarts*: side; opzij: side; zij: side; eenarmig*: single arm; "
        "een arm: single arm; tweearmig*: both arm; eenbenig*: single leg; een been: single leg; "
        "afwisselend*: alternating; wisselend*: alternating; om en om: alternating; links: left; "
        "rechts: right; hoog: high; hoge: high; laag: low; lage: low; breed: wide; brede: wide; "
        "smal: close; smalle: close; nauw: close; nauwe: close; greep: grip; grip: grip; "
        "onderhands*: underhand; bovenhands*: overhand; neutrale: neutral; omgekeerd*: reverse; "
        "gestrekt*: straight leg; gestrekt* benen: straight leg; gestrekt* armen: straight arm; "
        "gestrekt* arm: straight arm; "
        # Named after peoples, and how it is done.
        "Roemeens*: romanian; Bulgaars*: bulgarian; langzaam: slow; langzame: slow; zwaar: heavy; "
        "zware: heavy; licht: light; lichte: light; klassiek*: classic; normale: normal; "
        "normaal: normal; halve: half; "
        "borst machine: chest press machine; borstmachine: chest press machine; assistentie: "
        "assisted; hulp: assisted; kabelroei: seated row cable; roei: row; horizontaal: "
        "horizontal; nekdrukken: shoulder press behind neck; zijwaarts* lift: lateral raise; "
        "extern* rotatie: external rotation; intern* rotatie: internal rotation; rotatie: "
        "rotation; biceps buigen: bicep curl; hangen: hang; hangen aan stang: dead hang; "
        "uitstappen: lunge; voorwaarts* uitstappen: lunge; beenstrekmachine: leg extension "
        "machine; kniestrekken: leg extension; kniebuiger: leg curl; diep: full; diepe: full; "
        "slee duwen: sled push; duwen: press; beenduwen: leg press; bruggetje: glute bridge; "
        "bekkenlift: glute bridge; bekken: hip; brug: hip bridge; ezelschoppen: donkey kick; "
        "ezelschop: donkey kick; ezel: donkey; buitenkant benen: outer thigh; binnenkant benen: "
        "inner thigh; buitenkant been: outer thigh; binnenkant been: inner thigh; op de tenen "
        "staan: calf raise; tenenstand: calf raise; tenen: toe; verhoging: raise; verhogingen: "
        "raise; verheffing: raise; verheffingen: raise; onderrug machine: back extension machine; "
        "planken: plank; schuine buikspieren: oblique; schuine buikspier: oblique; knipmes: "
        "jackknife; ruitenwisser: windshield wiper; ruitenwissers: windshield wiper; rompdraai: "
        "torso twist; romprotatie: torso rotation; romp: torso; touwtje springen: jump rope; "
        "elliptisch*: elliptical; ergometer: ergometer; roeien ergometer: row erg; mobiliteit: "
        "mobility; wandeling: walk; trap op: stair; trap oplopen: stair; kruisen: crossover; "
        "kabelkruisen: cable "
        "crossover; kruis: crossover; deadliften: deadlift; squatten: squat; benen optrekken: "
        "hanging leg raise; knieën optrekken: knee raise; benen omhoog: leg raise; kickback kabel "
        "billen: glute kickback cable; opstapjes: step up; vliegen: fly; handstandpush-up: "
        "handstand pushup; uitduwen: press; borstdruk: chest press; wegduwen: press; naar voren: "
        "front; naar achteren: backward; achterwaarts: backward; hak: heel; hakken: heel; hiel: "
        "heel; buikrol: ab wheel; bergklimmer: mountain climber; bergklimmers: mountain climber; "
        "monsterloop: monster walk; zijwaarts* lopen: lateral band walk; "
        "omgekeerd* vlieg: reverse fly; handen en knieën: quadruped; "
        "voeten hoog: feet elevated; voeten verhoogd: feet elevated; voeten omhoog: feet "
        "elevated; voeten op bank: feet elevated; gebogen rij: bent over row; zittende rij: "
        "seated row; kabel rij: cable row; kabelrij: cable row; barbell rij: barbell row; "
        "dumbbell rij: dumbbell row; rechtopstaande rij: upright row; staande rij: upright row; "
        "omgekeerde rij: inverted row; eenarmige rij: single arm row; rij met dumbbell: dumbbell "
        "row; rij met barbell: barbell row; t bar rij: tbar row; nadruk op: focus; gericht op: "
        "focus; converger*: machine; diverger*: machine; "
        "voeten breed: feet wide; voeten smal: feet narrow; voeten laag: feet low; voeten uit "
        "elkaar: feet wide; voeten bij elkaar: feet narrow; "
        "hakken verhoogd: heel elevated; hakken omhoog: heel elevated; verhoogde hakken: heel "
        "elevated; "
        "been buigen: leg curl; "
        "schouders heffen: shrug; schouder heffen: shrug"
    ),
    open=("roeien",),
)
